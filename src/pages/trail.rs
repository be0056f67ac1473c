//! What people do on their pages, in the audit: that they did it, and to what.

use super::form::{Act, Answer, Swapping};
use crate::domain::audit::{Actor, Entry};
use crate::domain::consent::Use;
use crate::domain::session::YesOrNo;
use crate::domain::{PersonId, SessionId};
use crate::error::Error;
use crate::planning::open_shifts::Taking;
use crate::store::{Tx, audit};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Notes what somebody does on their own page, in its transaction.
///
/// # Errors
/// What the database says.
pub fn note(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId, act: &Act) -> Result<(), Error> {
    let (subject, subject_id) = match act {
        Act::Answer(assignment, _) | Act::Ask(assignment, ..) => ("assignment", assignment.to_string()),
        Act::Swap(swap, _) => ("swap", swap.to_string()),
        Act::Take(shift, ..) => ("shift", shift.to_string()),
        Act::Attend(session, _) => ("session", session.to_string()),
        Act::Read(note, _) => ("information_note", note.to_string()),
        Act::Allow(..) => ("consent", person.to_string()),
        Act::Offer(_) | Act::Stop | Act::StopAsking => ("availability", person.to_string()),
        Act::Calendar(_) | Act::Remind(_) | Act::Speak(_) | Act::Expenses(..) | Act::Erase => {
            ("person", person.to_string())
        }
    };
    let said = match act {
        Act::Allow(_, allowed) => Use::ALL.map(|of| (of.code().to_owned(), allowed.contains(&of).into())).into(),
        _ => Vec::new(),
    };
    let entry = Entry {
        id: audit::next_id(now),
        at: now,
        actor: Actor::Person(person.to_string()),
        action: deed(act).to_owned(),
        subject: subject.to_owned(),
        subject_id,
        person: Some(person.clone()),
        fields: said.iter().map(|(of, _)| of.clone()).collect(),
        before: None,
        after: (!said.is_empty()).then(|| Value::Object(said.into_iter().collect())),
    };
    audit::insert(tx, &entry)
}

/// Notes that somebody has come in by a session's link, in its transaction.
///
/// # Errors
/// What the database says.
pub fn joined(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId, session: &SessionId) -> Result<(), Error> {
    audit::insert(
        tx,
        &Entry {
            id: audit::next_id(now),
            at: now,
            actor: Actor::Person(person.to_string()),
            action: "page: ask to come to a session".to_owned(),
            subject: "session".to_owned(),
            subject_id: session.to_string(),
            person: Some(person.clone()),
            fields: Vec::new(),
            before: None,
            after: None,
        },
    )
}

const fn deed(act: &Act) -> &'static str {
    match act {
        Act::Answer(_, Answer::Confirm) => "page: confirm",
        Act::Answer(_, Answer::Decline) => "page: decline",
        Act::Answer(_, Answer::Withdraw) => "page: withdraw",
        Act::Answer(_, Answer::Consider) => "page: not sure yet",
        Act::Take(_, _, Taking::Come) => "page: take a place",
        Act::Take(_, _, Taking::Standby) => "page: stand by",
        Act::Take(_, _, Taking::Interested) => "page: interested",
        Act::Ask(..) => "page: ask to swap",
        Act::Swap(_, Swapping::Yes) => "page: agree to swap",
        Act::Swap(_, Swapping::No) => "page: decline to swap",
        Act::Swap(_, Swapping::TakeBack) => "page: take back a swap",
        Act::Attend(_, YesOrNo::Yes) => "page: come to a session",
        Act::Attend(_, YesOrNo::No) => "page: not come to a session",
        Act::Offer(_) => "page: offer",
        Act::Calendar(true) => "page: make a calendar link",
        Act::Calendar(false) => "page: close calendar links",
        Act::Remind(_) => "page: choose reminders",
        Act::Speak(_) => "page: choose a language",
        Act::Read(..) => "page: read the information note",
        Act::Allow(..) => "page: say what we may do",
        Act::Expenses(_, Some(_)) => "page: ask for expenses",
        Act::Expenses(_, None) => "page: ask for no expenses",
        Act::Stop => "page: stop being asked",
        Act::StopAsking => "mail: stop being asked",
        Act::Erase => "page: erase",
    }
}
