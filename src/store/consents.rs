//! What people have said to uses of their data: of each use the last word.

use super::column::{at, instant, named, parsed};
use super::connection::on_both;
use super::schema::consents;
use super::{CHUNK, Tx};
use crate::domain::PersonId;
use crate::domain::consent::{Consent, Use};
use crate::error::Error;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::HashMap;

/// What a person has said, to those uses to which they have said anything.
pub fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Consent>, Error> {
    type Row = (String, bool, NaiveDateTime, Option<i32>);
    let columns = (consents::purpose, consents::given, consents::at, consents::wording);
    let query = consents::table.filter(consents::person.eq(person.as_str())).order(consents::purpose);
    let rows: Vec<Row> = query.select(columns).load(tx)?;
    rows.into_iter()
        .map(|(of, given, said_at, wording)| {
            let wording = wording.map(u16::try_from).transpose().map_err(Error::internal)?;
            Ok(Consent { of: named(&of)?, given, at: Some(at(said_at)), wording })
        })
        .collect()
}

/// What those of these people have said to a use who have said anything.
pub fn said(tx: &mut Tx, of: Use, who: &[PersonId]) -> Result<HashMap<PersonId, bool>, Error> {
    let mut said = HashMap::new();
    for some in who.chunks(CHUNK) {
        let theirs = consents::person.eq_any(some.iter().map(PersonId::as_str));
        let query = consents::table.filter(consents::purpose.eq(of.code())).filter(theirs);
        for (person, given) in query.select((consents::person, consents::given)).load::<(String, bool)>(tx)? {
            said.insert(parsed(&person)?, given);
        }
    }
    Ok(said)
}

/// Notes what a person says, in place of what they said before.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn put(tx: &mut Tx, person: &PersonId, consent: &Consent) -> Result<(), Error> {
    let Some(said_at) = consent.at else { return Ok(()) };
    diesel::delete(consents::table.find((person.as_str(), consent.of.code()))).execute(tx)?;
    let row = (
        consents::person.eq(person.as_str()),
        consents::purpose.eq(consent.of.code()),
        consents::given.eq(consent.given),
        consents::at.eq(instant(said_at)),
        consents::wording.eq(consent.wording.map(i32::from)),
    );
    on_both!(tx, tx => diesel::insert_into(consents::table).values(row).execute(tx))?;
    Ok(())
}
