//! Open shifts that a volunteer may take without being asked, as they are read.

use crate::domain::ShiftId;
use crate::domain::language::Locale;
use crate::locales::{Words, sentence};
use askama::Template;
use chrono::DateTime;
use chrono_tz::Tz;

/// A place that they may take.
#[derive(Debug, Clone)]
pub struct OpenSeen {
    /// On which shift.
    pub shift: ShiftId,
    /// Which of its positions.
    pub position: u16,
    /// When it really starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it really ends, in its site's zone.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// The location's name, which tells nothing that its address must not.
    pub place: String,
    /// Where people meet.
    pub meeting_point: String,
    /// Whether somebody is missing there.
    pub is_needed: bool,
}

#[derive(Debug)]
struct Card {
    shift: ShiftId,
    position: u16,
    when: String,
    what: String,
    meeting_point: String,
    warning: Option<String>,
    is_needed: bool,
}

/// The page of them.
#[derive(Debug, Template)]
#[template(path = "pages/open.html", config = "src/askama.toml")]
pub struct OpenPage {
    words: Words,
    style: &'static str,
    cards: Vec<Card>,
}

impl OpenPage {
    /// In the language of the person who reads it.
    pub fn of(locale: Locale, open: &[OpenSeen]) -> Self {
        let words = Words::from(locale);
        let card = |open: &OpenSeen| Card {
            shift: open.shift.clone(),
            position: open.position,
            when: sentence(&words.span(open.starts, open.ends)),
            what: words.task(&open.activity, &open.place, None),
            meeting_point: words.say_with("mail-meeting-point", [("place", open.meeting_point.as_str().into())]),
            warning: words.clock_change(open.starts, open.ends),
            is_needed: open.is_needed,
        };
        Self { words, style: super::reply::STYLE, cards: open.iter().map(card).collect() }
    }
}
