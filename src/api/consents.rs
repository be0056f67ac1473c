//! What people let us do with their data beyond what was agreed.

use super::call::Call;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::consent::{Consent, Use};
use crate::error::Error;
use crate::planning::consent;
use crate::store::{Tx, people};

/// What a volunteer or a household says to each use; of who is employed nothing.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    Ok(Listed::whole(consent::of_person(tx, &person)?).into())
}

/// Notes a no that they have said to a coordinator. A yes they give on their own page alone.
pub fn withdraw(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    let named = call.params.iter().find(|(name, _)| *name == "use").and_then(|(_, code)| Use::named(code));
    let of = named.ok_or(Error::not_found("consent"))?;
    let before = consent::of_person(tx, &person)?;
    consent::withdraw(tx, call.now, &person, of)?;
    let to = |all: Vec<Consent>| all.into_iter().find(|consent| consent.of == of);
    let after = to(consent::of_person(tx, &person)?);
    call.trail.tell("consent", &of.code(), to(before).as_ref(), after.as_ref())?;
    Ok(Reply::done())
}
