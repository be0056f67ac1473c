//! Exchanges of two places, as they are read: what may be asked for, what is asked, and what others ask. Of the other nothing is
//! shown but the shift.

use crate::domain::language::Locale;
use crate::domain::{AssignmentId, Role, ShiftId, SwapId};
use crate::locales::{Words, sentence};
use askama::Template;
use chrono::DateTime;
use chrono_tz::Tz;

/// A place as somebody sees it who does not have it. No address: that is for those who have it.
#[derive(Debug, Clone)]
pub struct PlaceSeen {
    /// When it really starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it really ends, in its site's zone.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// As what, for those who are employed.
    pub role: Option<Role>,
    /// The location's name, which tells nothing that its address must not.
    pub place: String,
    /// Where people meet.
    pub meeting_point: String,
}

/// Whether a shift of theirs may be exchanged.
#[derive(Debug, Clone, Default)]
pub enum Exchange {
    /// It may not.
    #[default]
    No,
    /// They may ask.
    Possible,
    /// They have asked, to have this instead.
    Asked(SwapId, Box<PlaceSeen>),
    /// Both want it, and a coordinator has not said yet; `true` where they are the one who asked.
    Agreed(SwapId, bool, Box<PlaceSeen>),
}

/// An exchange that somebody asks them for.
#[derive(Debug, Clone)]
pub struct Question {
    /// Which.
    pub id: SwapId,
    /// What they would give.
    pub theirs: PlaceSeen,
    /// What they would have instead.
    pub offered: PlaceSeen,
}

/// What they may ask for in exchange for a place of theirs.
#[derive(Debug, Clone)]
pub struct ChoicesSeen {
    /// What they would give.
    pub give: AssignmentId,
    /// The same as it is read.
    pub own: PlaceSeen,
    /// What they may have, in the order of its start: a shift, a place on it, and how it is read.
    pub places: Vec<(ShiftId, u16, PlaceSeen)>,
}

/// A place in words.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) when: String,
    pub(super) what: String,
    pub(super) meeting_point: String,
    pub(super) warning: Option<String>,
}

impl Line {
    fn of(words: Words, seen: &PlaceSeen) -> Self {
        Self {
            when: sentence(&words.span(seen.starts, seen.ends)),
            what: words.task(&seen.activity, &seen.place, seen.role),
            meeting_point: words.say_with("mail-meeting-point", [("place", seen.meeting_point.as_str().into())]),
            warning: words.clock_change(seen.starts, seen.ends),
        }
    }
}

impl Exchange {
    /// Whether they may ask for one.
    pub(super) const fn is_possible(&self) -> bool {
        matches!(self, Self::Possible)
    }

    /// What takes it back, where there is one under way: which, and what the button sends.
    pub(super) const fn to_take_back(&self) -> Option<(&SwapId, &'static str)> {
        match self {
            Self::Asked(id, _) | Self::Agreed(id, true, _) => Some((id, "take-back")),
            Self::Agreed(id, false, _) => Some((id, "no")),
            Self::No | Self::Possible => None,
        }
    }

    /// What is said of one that is under way.
    pub(super) fn note(&self, words: Words) -> Option<String> {
        let (key, other) = match self {
            Self::Asked(_, other) => ("page-swap-asked", other),
            Self::Agreed(_, _, other) => ("page-swap-agreed", other),
            Self::No | Self::Possible => return None,
        };
        let (when, what) =
            (words.span(other.starts, other.ends), words.task(&other.activity, &other.place, other.role));
        Some(words.say_with(key, [("what", format!("{when}{}{what}", words.say("comma")).into())]))
    }
}

/// A question on the page.
#[derive(Debug)]
pub(super) struct QuestionCard {
    pub(super) id: SwapId,
    words: Words,
    theirs: Line,
    offered: Line,
}

impl QuestionCard {
    pub(super) fn of(words: Words, question: &Question) -> Self {
        let (theirs, offered) = (Line::of(words, &question.theirs), Line::of(words, &question.offered));
        Self { id: question.id.clone(), words, theirs, offered }
    }

    /// Both places, each with the words before it.
    pub(super) fn places(&self) -> [(String, &Line); 2] {
        [("page-swap-yours", &self.theirs), ("page-swap-theirs", &self.offered)]
            .map(|(key, line)| (self.words.say(key), line))
    }
}

#[derive(Debug)]
struct Card {
    shift: ShiftId,
    position: u16,
    line: Line,
}

/// The page of what may be asked for.
#[derive(Debug, Template)]
#[template(path = "pages/swap.html", config = "src/askama.toml")]
pub struct SwapPage {
    words: Words,
    style: &'static str,
    give: AssignmentId,
    own: Line,
    cards: Vec<Card>,
}

impl SwapPage {
    /// In the language of the person who reads it.
    pub fn of(locale: Locale, choices: ChoicesSeen) -> Self {
        let words = Words::from(locale);
        let card = |(shift, position, seen): (ShiftId, u16, PlaceSeen)| {
            let line = Line::of(words, &seen);
            Card { shift, position, line }
        };
        Self {
            words,
            style: super::reply::STYLE,
            give: choices.give,
            own: Line::of(words, &choices.own),
            cards: choices.places.into_iter().map(card).collect(),
        }
    }
}
