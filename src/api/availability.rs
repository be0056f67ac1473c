//! What a volunteer or a host household offers.

use super::call::Call;
use super::door::availability::availability;
use super::reply::Reply;
use super::view::Shown;
use crate::domain::PersonId;
use crate::domain::availability::Availability;
use crate::domain::person::Kind;
use crate::error::Error;
use crate::store::{self, Tx, Versioned, people};

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
    if !matches!(person.kind, Kind::Volunteer | Kind::HostHousehold) {
        return Err(Error::not_found("offer: volunteers and host households make one, everyone else has a contract"));
    }
    let offer = store::availability::find(tx, &person.id)?;
    Ok((person.id, offer.unwrap_or(Versioned { value: Availability::default(), version: 0 })))
}
