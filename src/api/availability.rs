//! What a volunteer or a host household offers.

use super::about;
use super::call::Call;
use super::door::availability::{SaidOffers, availability, said_offers};
use super::door::{Door, code, object};
use super::reply::Reply;
use super::trail;
use super::view::Shown;
use crate::domain::PersonId;
use crate::domain::availability::Availability;
use crate::domain::right::Reach;
use crate::error::{Error, Fault};
use crate::store::{self, Tx, Versioned, people};
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// The offer of a person, empty and at version 0 where none was made yet.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let offer = known(call, tx)?.1;
    Ok(Reply::found(&Shown { value: offer.value, version: offer.version }).at_version(offer.version))
}

/// Says what a person offers from now on.
pub fn replace(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (person, known) = known(call, tx)?;
    let seen = call.sees(known.version)?;
    let offer = call.body(tx, availability)?;
    let version = store::availability::put(tx, &person, &offer, Some(seen))?;
    call.trail.tell("availability", &person, Some(&known.value), Some(&offer))?;
    Ok(Reply::found(&Shown { value: offer, version }).at_version(version))
}

type Offer = Versioned<Availability>;

fn known(call: &Call, tx: &mut Tx) -> Result<(PersonId, Offer), Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    if person.kind.is_assigned() {
        return Err(Error::not_found("offer: volunteers and host households make one, everyone else has a contract"));
    }
    let offer = store::availability::find(tx, &person.id)?;
    Ok((person.id, offer.unwrap_or(Versioned { value: Availability::default(), version: 0 })))
}

/// Whose offers are others now.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangedOffers {
    /// In the order in which they were sent.
    people: Vec<PersonId>,
}

/// Says what several people offer from now on: all of them, or none and every fault of each.
pub fn import(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let said = call.body(tx, said_offers)?;
    let before = standing(tx, &call.within(), &said)?;
    for (one, before) in said.availability.iter().zip(before) {
        let offer = one.upon(&before.value);
        store::availability::put(tx, &one.person, &offer, Some(one.version))?;
        trail::change(call, tx, "change", ("availability", &one.person), Some(&before.value), &offer)?;
    }
    Ok(Reply::found(&ChangedOffers { people: said.availability.into_iter().map(|one| one.person).collect() }))
}

/// Whether an import would be done, without doing it: for whom it is shown to first.
///
/// # Errors
/// What the import would be refused for.
pub fn would_import(tx: &mut Tx, today: NaiveDate, reach: &Reach, body: &Value) -> Result<(), Error> {
    let door = Door::new(today, reach.clone(), false);
    let said = door.body(body, object(said_offers));
    let said = door.pass(tx, said)?;
    standing(tx, reach, &said).map(|_| ())
}

/// What they have offered until now, where each of them makes offers and is kept by whoever asks, stands there once, and is as they have
/// seen it.
fn standing(tx: &mut Tx, reach: &Reach, said: &SaidOffers) -> Result<Vec<Offer>, Error> {
    let (mut faults, mut all, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (at, one) in said.availability.iter().enumerate() {
        let mut fault = |field: &str, code, message: &str| {
            faults.push(Fault::new(format!("/availability/{at}/{field}"), code, message));
        };
        let known = store::availability::find(tx, &one.person)?;
        let known = known.unwrap_or(Versioned { value: Availability::default(), version: 0 });
        if !about::works_within(tx, reach, &one.person)? {
            fault("person", code::UNKNOWN_PERSON, "there is no such person");
        } else if people::get(tx, &one.person)?.value.kind.is_assigned() {
            fault("person", code::KIND, "volunteers and host households make offers, everyone else has a contract");
        } else if !seen.insert(&one.person) {
            fault("person", code::REPEATED, "they stand there already");
        } else if known.version != one.version {
            fault("version", code::CHANGED, "it has changed since: read it again");
        }
        all.push(known);
    }
    if faults.is_empty() { Ok(all) } else { Err(Error::Invalid(faults)) }
}
