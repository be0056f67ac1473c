//! What volunteers and host households offer: one offer a person.

use super::column::{from_json, json, parsed};
use super::connection::on_both;
use super::schema::availability;
use super::versioned::updated;
use super::{CHUNK, Tx, Versioned};
use crate::domain::PersonId;
use crate::domain::availability::Availability;
use crate::error::Error;
use diesel::prelude::*;
use std::collections::HashMap;

/// What a person offers, or none where they never said.
pub fn find(tx: &mut Tx, person: &PersonId) -> Result<Option<Versioned<Availability>>, Error> {
    let row = availability::table.find(person.as_str()).first::<(String, String, i64)>(tx).optional()?;
    row.map(|(_, offer, version)| Ok(Versioned { value: from_json(&offer)?, version })).transpose()
}

/// That of some people.
pub fn of(tx: &mut Tx, people: &[PersonId]) -> Result<HashMap<PersonId, Availability>, Error> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for some in people.chunks(CHUNK) {
        let theirs = availability::table.filter(availability::person.eq_any(some.iter().map(PersonId::as_str)));
        rows.extend(theirs.select((availability::person, availability::offer)).load::<(String, String)>(tx)?);
    }
    rows.into_iter().map(|(person, offer)| Ok((parsed(&person)?, from_json(&offer)?))).collect()
}

/// That of some people, with their versions.
pub fn versioned(tx: &mut Tx, people: &[PersonId]) -> Result<HashMap<PersonId, Versioned<Availability>>, Error> {
    let mut found = HashMap::new();
    for some in people.chunks(CHUNK) {
        let theirs = availability::table.filter(availability::person.eq_any(some.iter().map(PersonId::as_str)));
        for (person, offer, version) in theirs.load::<(String, String, i64)>(tx)? {
            found.insert(parsed(&person)?, Versioned { value: from_json(&offer)?, version });
        }
    }
    Ok(found)
}

/// Everyone's, in one query.
pub fn all(tx: &mut Tx) -> Result<HashMap<PersonId, Availability>, Error> {
    let rows = availability::table.select((availability::person, availability::offer)).load::<(String, String)>(tx)?;
    rows.into_iter().map(|(person, offer)| Ok((parsed(&person)?, from_json(&offer)?))).collect()
}

/// Says what a person offers from now on, and gives the new version. `seen` is the version that was replaced: absent
/// where the newest word counts, as on the person's own page; 0 where there is none yet.
///
/// # Errors
/// `Conflict` (`version_mismatch`, `broken_reference` where there is no such person).
pub fn put(tx: &mut Tx, person: &PersonId, offer: &Availability, seen: Option<i64>) -> Result<i64, Error> {
    let current = availability::table.find(person.as_str()).select(availability::version).first(tx).optional()?;
    let current = current.unwrap_or(0);
    if seen.is_some_and(|seen| seen != current) {
        return updated(0, current, "availability", || Ok(true));
    }
    if current == 0 {
        insert_all(tx, &[(person.clone(), offer.clone())])?;
        return Ok(1);
    }
    let change = (availability::offer.eq(json(offer)?), availability::version.eq(current + 1));
    let rows = diesel::update(availability::table.find(person.as_str())).set(change).execute(tx)?;
    updated(rows, current, "availability", || Ok(true))
}

/// Says what people offer of whom nothing is known yet, each at version 1.
///
/// # Errors
/// `Conflict` (`already_exists`, `broken_reference`).
pub fn insert_all(tx: &mut Tx, offers: &[(PersonId, Availability)]) -> Result<(), Error> {
    for offers in offers.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(offers.len());
        for (person, offer) in offers {
            rows.push((
                availability::person.eq(person.as_str()),
                availability::offer.eq(json(offer)?),
                availability::version.eq(1),
            ));
        }
        on_both!(tx, tx => diesel::insert_into(availability::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, code};

    fn wanting(wanted: u8) -> Availability {
        Availability { wanted, activities: vec!["meal".into()], ..Availability::default() }
    }

    #[test]
    fn the_newest_word_counts_unless_a_version_was_seen() {
        let world = sample::world();
        let vera = sample::person("vera").id;
        let say = |wanted, seen| world.write_blocking(|tx| put(tx, &vera, &wanting(wanted), seen));
        assert_eq!(say(1, Some(0)).ok(), Some(1));
        assert_eq!(code(&say(2, Some(0))), "version_mismatch");
        assert_eq!(say(3, None).ok(), Some(2));
        assert_eq!(say(4, Some(2)).ok(), Some(3));
        let found = world.read_blocking(|tx| find(tx, &vera)).expect("a look").expect("an offer");
        assert_eq!((found.value, found.version), (wanting(4), 3));
    }

    #[test]
    fn everyones_offers_are_loaded_at_once() {
        let world = sample::world();
        let offers = [(sample::person("vera").id, wanting(2)), (sample::person("bert").id, wanting(0))];
        world.write_blocking(|tx| insert_all(tx, &offers)).expect("offers");
        assert_eq!(world.read_blocking(all).expect("offers"), HashMap::from(offers));
    }

    #[test]
    fn nobody_offers_for_someone_who_is_not_there() {
        let nobody = "nobody".parse().expect("an id");
        let said = sample::world().write_blocking(|tx| put(tx, &nobody, &wanting(1), None));
        assert_eq!(code(&said), "broken_reference");
    }
}
