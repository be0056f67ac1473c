//! Which sentences a letter says: chosen by whom it is for and by what it asks.

use super::message::{Letter, LetterShift, Recipient};
use crate::domain::language::Locale;
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

/// Some shifts, and the words before them.
#[derive(Debug)]
pub(super) struct Section {
    intro: String,
    items: Vec<Item>,
}

/// Everything that a letter says, in the order in which it is read.
#[derive(Debug)]
pub(super) struct Wording {
    pub(super) subject: String,
    language: Locale,
    hello: String,
    intro: String,
    items: Vec<Item>,
    /// What else there is to tell, each with the words before it.
    sections: Vec<Section>,
    door: Option<Door>,
    freedom: Option<String>,
    files: Option<String>,
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
        let (all_asked, settled): (Vec<_>, Vec<_>) = letter.shifts.iter().partition(|shift| shift.asked);
        let (step_in, asked): (Vec<_>, Vec<_>) = all_asked.iter().copied().partition(|shift| shift.step_in);
        let (freed, settled): (Vec<_>, Vec<_>) = settled.into_iter().partition(|shift| shift.freed);
        let (swapped, settled): (Vec<_>, Vec<_>) = settled.into_iter().partition(|shift| shift.swapped);
        let items = |shifts: &[&LetterShift]| shifts.iter().map(|shift| Item::of(words, &letter.to, shift)).collect();
        let (taken, gone): (Vec<_>, Vec<_>) = letter.gone.iter().partition(|shift| shift.step_in);
        let asks = !all_asked.is_empty();
        let nothing_left = letter.shifts.is_empty();
        let none: Vec<&LetterShift> = Vec::new();
        let reminded: Vec<&LetterShift> = letter.reminded.iter().collect();
        let (first, rest, gone, taken) = match (nothing_left, asks) {
            _ if letter.is_reminder() => (&reminded, &none, &none, &none),
            _ if is_of_taken_places(letter) => (&taken, &settled, &none, &none),
            (true, _) => (&gone, &settled, &none, &taken),
            _ if !step_in.is_empty() => (&step_in, &settled, &gone, &taken),
            _ if !freed.is_empty() => (&freed, &settled, &gone, &taken),
            _ if !swapped.is_empty() => (&swapped, &settled, &gone, &taken),
            (false, true) => (&asked, &settled, &gone, &taken),
            (false, false) => (&settled, &none, &gone, &taken),
        };
        let beside = if letter.is_reminder() { &none } else { &reminded };
        let is_beside = !step_in.is_empty() || !freed.is_empty() || !swapped.is_empty();
        let asked_too = if is_beside { &asked } else { &none };
        let freed_too = if step_in.is_empty() { &none } else { &freed };
        let swapped_too = if step_in.is_empty() && freed.is_empty() { &none } else { &swapped };
        let rest_is = if is_told { "mail-rest-of-roster" } else { "mail-already-settled" };
        let sections = [
            ("mail-freed-too", freed_too),
            ("mail-swapped-too", swapped_too),
            ("mail-asked-too", asked_too),
            (rest_is, rest),
            ("mail-gone", gone),
            ("mail-taken", taken),
            ("mail-reminded", beside),
        ];
        let freedom = words.say(if is_told && !asks { "mail-changes" } else { "mail-free-to-say-no" });
        Self {
            subject: subject(words, letter, &all_asked),
            language: words.locale(),
            hello: words.say_with("mail-hello", [("name", letter.to.given_name.as_str().into())]),
            intro: intro(words, letter, &all_asked),
            items: items(first),
            sections: sections
                .into_iter()
                .filter(|(_, shifts)| !shifts.is_empty())
                .map(|(key, shifts)| Section { intro: words.say(key), items: items(shifts) })
                .collect(),
            door: letter.link.as_ref().map(|link| Door::to(words, link, letter, asks)),
            freedom: (asks || (is_told && !nothing_left)).then_some(freedom),
            files: files(words, letter),
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
    fn to(words: Words, link: &str, letter: &Letter, asks: bool) -> Self {
        let may_withdraw = !letter.shifts.is_empty() || !letter.reminded.is_empty();
        let (lead, button) = match letter.to.kind.is_assigned() {
            _ if asks => ("mail-question", "mail-answer"),
            true => ("mail-see-roster", "mail-see"),
            false if may_withdraw => ("mail-withdraw", "renewal-button"),
            false => ("mail-see-page", "renewal-button"),
        };
        Self {
            lead: words.say(lead),
            button: words.say(button),
            link: link.to_owned(),
            is_yours: words.say("mail-link-is-yours"),
        }
    }
}

/// What is said of the calendar files, where there are any.
fn files(words: Words, letter: &Letter) -> Option<String> {
    let with_file = |shifts: &[LetterShift]| shifts.iter().filter(|shift| !shift.step_in).count();
    let asks = letter.shifts.iter().any(|shift| shift.asked && !shift.step_in);
    let (files, gone) = (with_file(&letter.shifts), with_file(&letter.gone));
    let counted = |key| words.say_with(key, [("files", (files + gone).into())]);
    match (files, gone) {
        (0, 0) => None,
        (0, _) => Some(counted("mail-files-gone")),
        (_, 1..) if !asks => Some(words.say("mail-files-both")),
        _ => Some(counted(if asks { "mail-files-ask" } else { "mail-files" })),
    }
}

/// Whether all that the letter says is that somebody else has stepped in.
fn is_of_taken_places(letter: &Letter) -> bool {
    let nothing_new = letter.shifts.is_empty() || !letter.has_new;
    nothing_new && !letter.gone.is_empty() && letter.gone.iter().all(|shift| shift.step_in)
}

fn subject(words: Words, letter: &Letter, asked: &[&LetterShift]) -> String {
    let (first, last) = words.first_and_last(letter.first, letter.last);
    let of_week = |key| words.say_with(key, [("first", first.as_str().into()), ("last", last.as_str().into())]);
    if letter.is_reminder() && letter.is_weekly {
        return words.say("mail-subject-weeks");
    }
    if let (true, Some(first)) = (letter.is_reminder(), letter.reminded.first()) {
        let when = words.span(first.starts, first.ends);
        return words.say_with("mail-subject-reminder", [("when", when.into())]);
    }
    if is_of_taken_places(letter) {
        return words.say("mail-subject-taken");
    }
    if letter.shifts.is_empty() {
        return of_week("mail-subject-gone");
    }
    if let Some(first) = asked.iter().find(|shift| shift.step_in) {
        let date = sentence(&words.date(first.starts.date_naive()));
        return words.say_with("mail-subject-step-in", [("date", date.into())]);
    }
    if let Some(first) = letter.shifts.iter().find(|shift| shift.freed) {
        let date = sentence(&words.date(first.starts.date_naive()));
        return words.say_with("mail-subject-freed", [("date", date.into())]);
    }
    if let Some(first) = letter.shifts.iter().find(|shift| shift.swapped) {
        let date = sentence(&words.date(first.starts.date_naive()));
        return words.say_with("mail-subject-swapped", [("date", date.into())]);
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

fn intro(words: Words, letter: &Letter, asked: &[&LetterShift]) -> String {
    let (first, last) = words.first_and_last(letter.first, letter.last);
    let of_week = |key| words.say_with(key, [("first", first.as_str().into()), ("last", last.as_str().into())]);
    if letter.is_reminder() {
        return words.say(if letter.is_weekly { "mail-intro-weeks" } else { "mail-intro-reminder" });
    }
    if is_of_taken_places(letter) {
        return words.say("mail-intro-taken");
    }
    if letter.shifts.is_empty() {
        return of_week("mail-intro-gone");
    }
    if asked.iter().any(|shift| shift.step_in) {
        return words.say("mail-intro-step-in");
    }
    if letter.shifts.iter().any(|shift| shift.freed) {
        return words.say("mail-intro-freed");
    }
    if letter.shifts.iter().any(|shift| shift.swapped) {
        return words.say("mail-intro-swapped");
    }
    let counted = |key| words.say_with(key, [("count", asked.len().into())]);
    match (letter.to.kind, asked.len()) {
        (kind, _) if kind.is_assigned() => of_week("mail-intro-roster"),
        (_, 0) => of_week("mail-intro-shifts"),
        (Kind::HostHousehold, _) => counted("mail-intro-host"),
        _ => counted("mail-intro-ask"),
    }
}
