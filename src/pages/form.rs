//! What a person's page sends: an answer, an availability, a language. There is no free text in it.

use super::board::amount;
use super::offer::OfferForm;
use crate::domain::consent::Use;
use crate::domain::expense::{Cents, LARGEST};
use crate::domain::language::Locale;
use crate::domain::reminder::Reminder;
use crate::domain::session::YesOrNo;
use crate::domain::{AssignmentId, NoteId, SessionId, ShiftId, SwapId};
use crate::planning::open_shifts::Taking;
use std::borrow::Cow;

/// The longest mail address (RFC 5321).
const LONGEST_ADDRESS: usize = 254;
/// What a person does on their page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Answers for one shift.
    Answer(AssignmentId, Answer),
    /// Takes a place on an open shift.
    Take(ShiftId, u16, Taking),
    /// Asks to exchange a place of theirs for one on another shift.
    Ask(AssignmentId, ShiftId, u16),
    /// Says something to an exchange.
    Swap(SwapId, Swapping),
    /// Says whether they come to a session.
    Attend(SessionId, YesOrNo),
    /// Says when they can come.
    Offer(OfferForm),
    /// Wants a link by which a calendar fetches their shifts (`true`), or none any more.
    Calendar(bool),
    /// Says when to be reminded.
    Remind(Vec<Reminder>),
    /// Chooses the language that they are written to in.
    Speak(Locale),
    /// Has read a version of the information note, in the language in which it was shown.
    Read(NoteId, Locale),
    /// Allows these uses of their data and no other, asked in the words of this number.
    Allow(u16, Vec<Use>),
    /// Asks for flat-rate expenses in a year, having been given so much elsewhere; or asks for none.
    Expenses(i32, Option<Cents>),
    /// Wants no more questions, by the button on the page.
    Stop,
    /// Wants nothing to be kept of them any more.
    Erase,
    /// Wants no more questions: the one click of a mail reader (RFC 8058).
    StopAsking,
}

/// A mail address to which a new link is wanted. What is typed is an address of ours, or nobody is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal(pub String);

impl Renewal {
    /// Reads it, where the form asks for a link.
    pub fn read(body: &[u8]) -> Option<Self> {
        let mut fields = form_urlencoded::parse(body);
        let (_, address) = fields.find(|(key, _)| key == "renew")?;
        let address = address.trim();
        Some(Self(if address.len() <= LONGEST_ADDRESS { address.to_owned() } else { String::new() }))
    }
}

/// An answer to what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Confirm,
    /// No.
    Decline,
    /// Not after all.
    Withdraw,
    /// Not sure yet.
    Consider,
}

/// What is said to an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swapping {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not any more.
    TakeBack,
}

/// The form was not made by one of our pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Garbled;

impl Act {
    /// Reads a form's body.
    pub fn read(body: &[u8]) -> Result<Self, Garbled> {
        let fields: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(body).collect();
        let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref());
        if let Some(answer) = field("answer") {
            let assignment = field("assignment").and_then(|id| id.parse().ok()).ok_or(Garbled)?;
            return Ok(Self::Answer(assignment, Answer::read(answer)?));
        }
        if let Some(how) = field("take") {
            let shift = field("shift").and_then(|id| id.parse().ok()).ok_or(Garbled)?;
            let position = field("position").and_then(|number| number.parse().ok()).ok_or(Garbled)?;
            return Ok(Self::Take(shift, position, taking(how)?));
        }
        if let Some(give) = field("give") {
            let give = give.parse().map_err(|_| Garbled)?;
            let shift = field("shift").and_then(|id| id.parse().ok()).ok_or(Garbled)?;
            let position = field("position").and_then(|number| number.parse().ok()).ok_or(Garbled)?;
            return Ok(Self::Ask(give, shift, position));
        }
        if let Some(said) = field("exchange") {
            let swap = field("swap").and_then(|id| id.parse().ok()).ok_or(Garbled)?;
            return Ok(Self::Swap(swap, Swapping::read(said)?));
        }
        if let Some(said) = field("attend") {
            let session = field("session").and_then(|id| id.parse().ok()).ok_or(Garbled)?;
            return Ok(Self::Attend(session, attending(said)?));
        }
        if let Some(note) = field("note") {
            let note = note.parse().map_err(|_| Garbled)?;
            let language = field("language").and_then(|code| code.parse().ok()).ok_or(Garbled)?;
            return Ok(Self::Read(note, language));
        }
        if let Some(wording) = field("consents") {
            let wording = wording.parse().map_err(|_| Garbled)?;
            let allowed =
                fields.iter().filter(|(key, _)| key == "allow").map(|(_, value)| Use::named(value).ok_or(Garbled));
            return Ok(Self::Allow(wording, allowed.collect::<Result<_, _>>()?));
        }
        if let Some(locale) = field("locale") {
            return locale.parse().map(Self::Speak).map_err(|_| Garbled);
        }
        if field("reminders").is_some() {
            let chosen = fields.iter().filter(|(key, _)| key == "remind").map(|(_, value)| value.as_ref());
            let named = |code| Reminder::ALL.into_iter().find(|reminder| reminder.code() == code).ok_or(Garbled);
            return Ok(Self::Remind(chosen.map(named).collect::<Result<_, _>>()?));
        }
        if let Some(said) = field("expenses") {
            let year = field("year").and_then(|year| year.parse().ok()).ok_or(Garbled)?;
            return match said {
                "ask" => Ok(Self::Expenses(year, Some(elsewhere(field("elsewhere"))?))),
                "stop" => Ok(Self::Expenses(year, None)),
                _ => Err(Garbled),
            };
        }
        match field("calendar") {
            Some("new") => return Ok(Self::Calendar(true)),
            Some("stop") => return Ok(Self::Calendar(false)),
            Some(_) => return Err(Garbled),
            None => {}
        }
        match (field("stop"), field("erase")) {
            (Some("yes"), _) => return Ok(Self::Stop),
            (_, Some("yes")) => return Ok(Self::Erase),
            (None, None) => {}
            _ => return Err(Garbled),
        }
        if field("List-Unsubscribe") == Some("One-Click") {
            return Ok(Self::StopAsking);
        }
        match field("wanted") {
            Some(_) => OfferForm::read(&fields).map(Self::Offer),
            None => Err(Garbled),
        }
    }
}

impl Answer {
    fn read(text: &str) -> Result<Self, Garbled> {
        match text {
            "confirm" => Ok(Self::Confirm),
            "decline" => Ok(Self::Decline),
            "withdraw" => Ok(Self::Withdraw),
            "consider" => Ok(Self::Consider),
            _ => Err(Garbled),
        }
    }
}

impl Swapping {
    fn read(text: &str) -> Result<Self, Garbled> {
        match text {
            "yes" => Ok(Self::Yes),
            "no" => Ok(Self::No),
            "take-back" => Ok(Self::TakeBack),
            _ => Err(Garbled),
        }
    }
}

fn taking(text: &str) -> Result<Taking, Garbled> {
    match text {
        "come" => Ok(Taking::Come),
        "standby" => Ok(Taking::Standby),
        "interested" => Ok(Taking::Interested),
        _ => Err(Garbled),
    }
}

/// An amount that they had elsewhere: nothing where nothing is typed.
fn elsewhere(typed: Option<&str>) -> Result<Cents, Garbled> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty()).unwrap_or("0");
    amount::read(typed).filter(|amount| *amount <= LARGEST).ok_or(Garbled)
}

fn attending(text: &str) -> Result<YesOrNo, Garbled> {
    match text {
        "yes" => Ok(YesOrNo::Yes),
        "no" => Ok(YesOrNo::No),
        _ => Err(Garbled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_button_is_an_act() {
        let id = AssignmentId::new("a1").expect("an id");
        let cases = [
            ("assignment=a1&answer=confirm", Ok(Act::Answer(id.clone(), Answer::Confirm))),
            ("assignment=a1&answer=decline", Ok(Act::Answer(id.clone(), Answer::Decline))),
            ("assignment=a1&answer=withdraw", Ok(Act::Answer(id, Answer::Withdraw))),
            (
                "assignment=a1&answer=consider",
                Ok(Act::Answer(AssignmentId::new("a1").expect("an id"), Answer::Consider)),
            ),
            ("shift=s1&position=1&take=standby", Ok(Act::Take(ShiftId::new("s1").expect("an id"), 1, Taking::Standby))),
            ("shift=s1&position=-1&take=come", Err(Garbled)),
            ("shift=s1&position=0&take=all", Err(Garbled)),
            ("position=0&take=come", Err(Garbled)),
            (
                "give=a1&shift=s2&position=1",
                Ok(Act::Ask(AssignmentId::new("a1").expect("an id"), ShiftId::new("s2").expect("an id"), 1)),
            ),
            ("give=a1&shift=s2", Err(Garbled)),
            ("swap=w1&exchange=yes", Ok(Act::Swap(SwapId::new("w1").expect("an id"), Swapping::Yes))),
            ("swap=w1&exchange=no", Ok(Act::Swap(SwapId::new("w1").expect("an id"), Swapping::No))),
            ("swap=w1&exchange=take-back", Ok(Act::Swap(SwapId::new("w1").expect("an id"), Swapping::TakeBack))),
            ("swap=w1&exchange=perhaps", Err(Garbled)),
            ("exchange=yes", Err(Garbled)),
            ("session=n1&attend=yes", Ok(Act::Attend(SessionId::new("n1").expect("an id"), YesOrNo::Yes))),
            ("session=n1&attend=no", Ok(Act::Attend(SessionId::new("n1").expect("an id"), YesOrNo::No))),
            ("session=n1&attend=perhaps", Err(Garbled)),
            ("attend=yes", Err(Garbled)),
            ("locale=nl", Ok(Act::Speak(Locale::Dutch))),
            ("reminders=&remind=day&remind=hours", Ok(Act::Remind(vec![Reminder::Day, Reminder::Hours]))),
            ("reminders=", Ok(Act::Remind(vec![]))),
            ("note=n1&language=nl", Ok(Act::Read(NoteId::new("n1").expect("an id"), Locale::Dutch))),
            ("note=n1", Err(Garbled)),
            ("note=n1&language=tlh", Err(Garbled)),
            ("consents=1", Ok(Act::Allow(1, vec![]))),
            ("consents=1&allow=telephone&allow=checkups", Ok(Act::Allow(1, vec![Use::Telephone, Use::Checkups]))),
            ("consents=1&allow=everything", Err(Garbled)),
            ("consents=&allow=telephone", Err(Garbled)),
            ("expenses=ask&year=2026&elsewhere=120.50", Ok(Act::Expenses(2026, Some(Cents(12_050))))),
            ("expenses=ask&year=2026&elsewhere=", Ok(Act::Expenses(2026, Some(Cents(0))))),
            ("expenses=ask&year=2026&elsewhere=99999", Err(Garbled)),
            ("expenses=ask&year=2026&elsewhere=-1", Err(Garbled)),
            ("expenses=ask&elsewhere=1", Err(Garbled)),
            ("expenses=stop&year=2025", Ok(Act::Expenses(2025, None))),
            ("expenses=perhaps&year=2026", Err(Garbled)),
            ("calendar=new", Ok(Act::Calendar(true))),
            ("calendar=stop", Ok(Act::Calendar(false))),
            ("calendar=mine", Err(Garbled)),
            ("reminders=&remind=year", Err(Garbled)),
            ("stop=yes", Ok(Act::Stop)),
            ("erase=yes", Ok(Act::Erase)),
            ("erase=no", Err(Garbled)),
            ("List-Unsubscribe=One-Click", Ok(Act::StopAsking)),
            ("assignment=a1&answer=maybe", Err(Garbled)),
            ("assignment=..%2Fx&answer=confirm", Err(Garbled)),
            ("answer=confirm", Err(Garbled)),
            ("locale=tlh", Err(Garbled)),
            ("wanted=2&extra=1", Err(Garbled)),
            ("wanted=2&weekly-from=09%3A00", Err(Garbled)),
            ("%FF%FE", Err(Garbled)),
            ("", Err(Garbled)),
        ];
        for (body, act) in cases {
            assert_eq!(Act::read(body.as_bytes()), act, "{body}");
        }
    }
}
