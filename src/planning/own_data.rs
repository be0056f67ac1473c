//! What is kept of one person: as a file for themselves, and erased when they ask for it.

use super::{answer, consent, session};
use crate::clock::Clock;
use crate::domain::person::{Person, Workplace};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::jobs::write;
use crate::store::links::Opens;
use crate::store::{
    Page, Tx, absences, announcements, applicants, assignments, availability, expenses, links, locations, mails, notes,
    people, presences, replacements, rosters, sessions, shifts, swaps,
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Everything that is kept of a person, as JSON, in the words of the API (Regulation 2016/679, art. 15 and 20). Of others it
/// holds nothing.
///
/// # Errors
/// `NotFound`.
pub fn collect(tx: &mut Tx, id: &PersonId, now: DateTime<Utc>) -> Result<Value, Error> {
    let person = people::get(tx, id)?.value;
    let offer = availability::find(tx, id)?.map(|offer| offer.value);
    let filter = absences::Filter { person: Some(id.clone()), ..absences::Filter::default() };
    let away = absences::list(tx, &filter, &Page::first(u16::MAX))?;
    let filter = sessions::Filter { attendee: Some(id.clone()), ..sessions::Filter::default() };
    let attended = sessions::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|session| {
        let own = session.value.attendees.into_iter().find(|attendee| attendee.person == *id);
        let own = own.map(|own| json!({"sign_up": own.sign_up, "since": own.since, "attendance": own.attendance}));
        json!({"kind": session.value.kind, "shift": session.value.shift, "invited": own})
    });
    let mails = mails::of_person(tx, id)?.into_iter().map(|mail| json!({"state": mail.state, "sent_at": mail.sent_at}));
    let asked = replacements::asks_since(tx, DateTime::UNIX_EPOCH)?.remove(id).unwrap_or_default();
    let asked_to_swap = swaps::asks_since(tx, DateTime::UNIX_EPOCH)?.remove(id).unwrap_or_default();
    let announced = announcements::of_person(tx, id)?.into_iter().map(|(site, at)| json!({"site": site, "at": at}));
    Ok(json!({
        "made_at": now,
        "person": person,
        "availability": offer,
        "absences": away.into_iter().map(|absence| absence.value).collect::<Vec<_>>(),
        "shifts": their_shifts(tx, id)?,
        "sessions": attended.collect::<Vec<_>>(),
        "asked_to_step_in_at": asked,
        "asked_to_swap_at": asked_to_swap,
        "announcements": announced.collect::<Vec<_>>(),
        "swaps": their_swaps(tx, id)?,
        "information_notes_read": notes::read_by(tx, id)?,
        "consents": consent::of_person(tx, &person)?,
        "expense_claims": expenses::claims_of(tx, id)?,
        "expenses": expenses::list(tx, &expenses::Filter { person: Some(id.clone()), ..Default::default() }, &Page::first(u16::MAX))?,
        "mails": mails.collect::<Vec<_>>(),
        "a_calendar_may_fetch_the_shifts": links::has_any(tx, id, Opens::Calendar, now)?,
    }))
}

/// What they wanted to exchange, or exchanged. Who the other was is the other's own.
fn their_swaps(tx: &mut Tx, id: &PersonId) -> Result<Vec<Value>, Error> {
    let told = swaps::all_of_person(tx, id)?.into_iter().map(|swap| {
        let (gave, took) = if swap.person == *id { (swap.gives, swap.takes) } else { (swap.takes, swap.gives) };
        json!({"gave": gave.shift, "took": took.shift, "state": swap.state, "opened_at": swap.opened_at})
    });
    Ok(told.collect())
}

/// In published rosters: a draft is nobody's yet.
fn their_shifts(tx: &mut Tx, id: &PersonId) -> Result<Vec<Value>, Error> {
    let mut theirs = Vec::new();
    for own in assignments::of_person(tx, id)? {
        if rosters::get(tx, &own.roster)?.state == RosterState::Published {
            theirs.push(own);
        }
    }
    let ids: Vec<_> = theirs.iter().map(|own| own.id.clone()).collect();
    let noted: HashMap<_, _> =
        presences::of(tx, &ids)?.into_iter().map(|noted| (noted.assignment.clone(), noted)).collect();
    let on: HashMap<ShiftId, &Assignment> = theirs.iter().map(|own| (own.shift.clone(), own)).collect();
    let mut told = Vec::new();
    for shift in shifts::find_all(tx, &on.keys().cloned().collect::<Vec<_>>())? {
        let own = on[&shift.id];
        let location = locations::get(tx, &shift.pattern.location)?.value;
        told.push(json!({
            "starts_at": shift.starts_at,
            "ends_at": shift.ends_at,
            "activity": shift.pattern.activity,
            "place": location.name,
            "meeting_point": location.meeting_point,
            "state": own.state,
            "came": noted.get(&own.id).map(|noted| noted.present),
            "hours_worked": noted.get(&own.id).and_then(|noted| noted.hours),
        }));
    }
    Ok(told)
}

/// Whether somebody was given expenses: what that was, with their name, is kept as long as accounting law asks, whoever is forgotten.
///
/// # Errors
/// What the database says.
pub fn was_given_expenses(tx: &mut Tx, id: &PersonId) -> Result<bool, Error> {
    let theirs = expenses::Filter { person: Some(id.clone()), ..expenses::Filter::default() };
    Ok(!expenses::list(tx, &theirs, &Page::first(1))?.is_empty())
}

/// Erases a person who asks for it: what they were to come for is free for others, and what is left of them is a number in
/// what was done already, under a name that nobody can trace.
///
/// # Errors
/// `Conflict` (`employed`): what an employer must keep is not theirs to erase.
pub fn erase(tx: &mut Tx, clock: Clock, id: &PersonId) -> Result<(), Error> {
    let person = people::get(tx, id)?;
    if person.kind.is_assigned() {
        return Err(Error::conflict("employed", "what an employer must keep by law is not erased by a link"));
    }
    forget(tx, clock, &person.value)
}

/// The same for whoever it is, without asking.
///
/// # Errors
/// What the database says.
pub fn forget(tx: &mut Tx, clock: Clock, person: &Person) -> Result<(), Error> {
    let id = &person.id;
    for own in assignments::of_person(tx, id)? {
        // Whoever has read the roster reads it anew.
        rosters::touch(tx, &own.roster, None)?;
        let shift = shifts::get(tx, &own.shift)?.value;
        if rosters::get(tx, &own.roster)?.state == RosterState::Draft {
            assignments::delete(tx, &own.id)?;
        } else if shift.ends_at > clock.now() && !own.state.is_no() {
            answer::leave(tx, clock, &own, AssignmentState::Withdrawn)?;
        }
    }
    session::forget(tx, clock.now(), id)?;
    if let Some(mail) = &person.mail {
        applicants::forget(tx, &mail.to_lowercase())?;
    }
    write::cancel(tx, id)?;
    people::forget(tx, person, &nobody(person))
}

/// A person of the same kind of whom nothing is known.
fn nobody(person: &Person) -> Person {
    Person {
        id: PersonId::from_bits(rand::random()),
        kind: person.kind,
        given_name: "–".to_owned(),
        family_name: "–".to_owned(),
        mail: None,
        mail_fails: false,
        phone: None,
        locale: person.locale,
        gender: None,
        birth_date: None,
        roles: Vec::new(),
        languages: Vec::new(),
        clearances: Vec::new(),
        contracts: Vec::new(),
        workplace: Workplace::Sites(Vec::new()),
        reminders: Vec::new(),
        guest_places: person.guest_places,
    }
}
