//! Which sentences a letter says: chosen by whom it is for and by what it asks.

use super::message::{Letter, LetterShift, Recipient};
use crate::domain::person::Kind;
use crate::locales::{Words, sentence};
use askama::Template;

/// One shift, in words.
#[derive(Debug)]
pub(super) struct Item {
    when: String,
    what: String,
    meeting_point: String,
    warning: Option<String>,
}

/// The link and the words around it.
#[derive(Debug)]
pub(super) struct Door {
    lead: String,
    button: String,
    link: String,
    is_yours: String,
}

/// Everything that a letter says, in the order in which it is read.
#[derive(Debug)]
pub(super) struct Wording {
    pub(super) subject: String,
    language: &'static str,
    hello: String,
    intro: String,
    items: Vec<Item>,
    settled_intro: Option<String>,
    settled: Vec<Item>,
    gone_intro: Option<String>,
    gone: Vec<Item>,
    door: Option<Door>,
    freedom: Option<String>,
    files: String,
    thanks: String,
    signature: String,
    why: Option<String>,
}

/// The letter as plain text.
#[derive(Template)]
#[template(path = "mail/week.txt", config = "src/askama.toml", escape = "none")]
pub(super) struct Plain<'a> {
    letter: &'a Wording,
}

/// The letter as a page.
#[derive(Template)]
#[template(path = "mail/week.html", config = "src/askama.toml")]
pub(super) struct Html<'a> {
    letter: &'a Wording,
}

impl Wording {
    /// The sentences of a letter.
    pub(super) fn of(letter: &Letter) -> Self {
        let words = Words::from(letter.to.locale);
        let is_told = letter.to.kind.is_assigned();
        let (asked, settled): (Vec<_>, Vec<_>) = letter.shifts.iter().partition(|shift| shift.asked);
        let items = |shifts: &[&LetterShift]| shifts.iter().map(|shift| Item::of(words, &letter.to, shift)).collect();
        let gone: Vec<&LetterShift> = letter.gone.iter().collect();
        let asks = !asked.is_empty();
        let nothing_left = letter.shifts.is_empty();
        let (first, rest, gone) = match (nothing_left, asks) {
            (true, _) => (&gone, &settled, &asked),
            (false, true) => (&asked, &settled, &gone),
            (false, false) => (&settled, &asked, &gone),
        };
        let freedom = words.say(if is_told { "mail-changes" } else { "mail-free-to-say-no" });
        let files = match (nothing_left, asks) {
            (true, _) => "mail-files-gone",
            (false, true) => "mail-files-ask",
            (false, false) => "mail-files",
        };
        Self {
            subject: subject(words, letter, &asked),
            language: words.locale().code(),
            hello: words.say_with("mail-hello", [("name", letter.to.given_name.as_str().into())]),
            intro: intro(words, letter, asked.len()),
            items: items(first),
            settled_intro: (!rest.is_empty()).then(|| words.say("mail-already-settled")),
            settled: items(rest),
            gone_intro: (!gone.is_empty()).then(|| words.say("mail-gone")),
            gone: items(gone),
            door: letter.link.as_ref().map(|link| Door::to(words, link, is_told || nothing_left, asks)),
            freedom: (!nothing_left).then_some(freedom),
            files: words.say(files),
            thanks: words.say("mail-thanks"),
            signature: words.say("mail-signature"),
            why: (!is_told).then(|| words.say("mail-why-volunteer")),
        }
    }

    /// A shift's title and description in a calendar. No link: calendars are shared, and a link acts as its owner.
    pub(super) fn event(words: Words, to: &Recipient, shift: &LetterShift) -> (String, String) {
        let item = Item::of(words, to, shift);
        let (title, note) = if shift.asked {
            let title = words.say_with("event-to-answer", [("activity", item.what.into())]);
            (title, Some(words.say("event-answer-by-mail")))
        } else {
            (item.what, None)
        };
        (title, note.into_iter().chain(item.warning).collect::<Vec<_>>().join("\n"))
    }

    /// As plain text.
    pub(super) fn plain(&self) -> Plain<'_> {
        Plain { letter: self }
    }

    /// As a page.
    pub(super) fn html(&self) -> Html<'_> {
        Html { letter: self }
    }
}

impl Item {
    fn of(words: Words, to: &Recipient, shift: &LetterShift) -> Self {
        let role = to.kind.is_assigned().then_some(shift.role);
        Self {
            when: sentence(&words.span(shift.starts, shift.ends)),
            what: words.task(&shift.activity, &shift.place, role),
            meeting_point: words.say_with("mail-meeting-point", [("place", shift.meeting_point.as_str().into())]),
            warning: words.clock_change(shift.starts, shift.ends),
        }
    }
}

impl Door {
    fn to(words: Words, link: &str, is_told: bool, asks: bool) -> Self {
        let (lead, button) = match (is_told, asks) {
            (true, _) => ("mail-see-roster", "mail-see"),
            (false, true) => ("mail-question", "mail-answer"),
            (false, false) => ("mail-withdraw", "mail-see"),
        };
        Self {
            lead: words.say(lead),
            button: words.say(button),
            link: link.to_owned(),
            is_yours: words.say("mail-link-is-yours"),
        }
    }
}

fn subject(words: Words, letter: &Letter, asked: &[&LetterShift]) -> String {
    let (first, last) = words.first_and_last(letter.first, letter.last);
    let of_week = |key| words.say_with(key, [("first", first.as_str().into()), ("last", last.as_str().into())]);
    if letter.shifts.is_empty() {
        return of_week("mail-subject-gone");
    }
    match (letter.to.kind, asked) {
        (kind, _) if kind.is_assigned() => of_week("mail-subject-roster"),
        (_, []) => of_week("mail-subject-shifts"),
        (Kind::HostHousehold, _) => of_week("mail-subject-host"),
        (_, [only]) => {
            let date = sentence(&words.date(only.starts.date_naive()));
            words.say_with("mail-subject-ask-one", [("date", date.into())])
        }
        _ => of_week("mail-subject-ask"),
    }
}

fn intro(words: Words, letter: &Letter, asked: usize) -> String {
    let (first, last) = words.first_and_last(letter.first, letter.last);
    let of_week = |key| words.say_with(key, [("first", first.as_str().into()), ("last", last.as_str().into())]);
    if letter.shifts.is_empty() {
        return of_week("mail-intro-gone");
    }
    let counted = |key| words.say_with(key, [("count", asked.into())]);
    match (letter.to.kind, asked) {
        (kind, _) if kind.is_assigned() => of_week("mail-intro-roster"),
        (_, 0) => of_week("mail-intro-shifts"),
        (Kind::HostHousehold, _) => counted("mail-intro-host"),
        _ => counted("mail-intro-ask"),
    }
}
