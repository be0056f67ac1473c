//! The network into a database, many rows at once.

use super::absences::Away;
use super::note;
use super::population::World;
use crate::domain::AbsenceId;
use crate::domain::availability::Absence;
use crate::domain::person::Person;
use crate::error::Error;
use crate::planning::zone;
use crate::store::{self, Page, Tx};
use chrono::Days;
use chrono_tz::Europe::Brussels;

/// People looked at in one query.
const PAGE: u16 = 1000;

/// Where people of the demonstration have their addresses: nothing is delivered there (RFC 2606). Where their letters are written as
/// files, they can be read.
const WRITTEN_TO: &str = "@example.org";
/// A name that there never is (RFC 2606): no mail server is asked to deliver there.
const NEVER_WRITTEN_TO: &str = "@example.invalid";

/// What a database holds before it is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// No people and no sites.
    Nothing,
    /// People of the demonstration alone, whom no mail reaches.
    Demonstration,
    /// Somebody who is not of the demonstration.
    SomebodyReal,
}

/// Looks at who is in a database.
///
/// # Errors
/// `Internal` where it cannot be read.
pub fn contents(tx: &mut Tx) -> Result<Contents, Error> {
    let is_invented = |person: &Person| has_address_at(person, WRITTEN_TO) || is_unreachable(person);
    let has_sites = !store::sites::list(tx, &store::sites::Filter::default(), &Page::first(1))?.is_empty();
    Ok(match everybody(tx, is_invented)? {
        Some(true) => Contents::Demonstration,
        Some(false) => Contents::SomebodyReal,
        None if has_sites => Contents::Demonstration,
        None => Contents::Nothing,
    })
}

/// Whether there are people, all of whom no letter ever leaves to: those whom somebody has put into a house to try it.
///
/// # Errors
/// `Internal` where it cannot be read.
pub fn is_on_trial(tx: &mut Tx) -> Result<bool, Error> {
    Ok(everybody(tx, is_unreachable)? == Some(true))
}

/// Whether something is true of everybody; none where nobody is.
fn everybody(tx: &mut Tx, is_so: impl Fn(&Person) -> bool) -> Result<Option<bool>, Error> {
    let (mut page, mut found) = (Page::first(PAGE), None);
    loop {
        let people = store::people::list(tx, &store::people::Filter::default(), &page)?;
        let Some(last) = people.last() else { return Ok(found) };
        if !people.iter().all(|person| is_so(&person.value)) {
            return Ok(Some(false));
        }
        found = Some(true);
        page = Page::after(last.value.id.as_str(), PAGE);
    }
}

/// Whether somebody has an address to which no letter ever leaves.
pub fn is_unreachable(person: &Person) -> bool {
    has_address_at(person, NEVER_WRITTEN_TO)
}

fn has_address_at(person: &Person, domain: &str) -> bool {
    person.mail.as_deref().is_some_and(|mail| mail.ends_with(domain))
}

/// Gives everybody an address to which no letter ever leaves, wherever the service is served.
pub fn unreachable(world: &mut World) {
    for person in &mut world.people {
        person.mail = person.mail.take().map(|mail| mail.replace(WRITTEN_TO, NEVER_WRITTEN_TO));
    }
}

/// Puts everything into an empty database, wholly or not at all.
///
/// # Errors
/// `Conflict` where some of it is there already.
pub fn fill(tx: &mut Tx, world: &World) -> Result<(), Error> {
    let absences = absences(world)?;
    store::sites::insert_all(tx, &world.sites)?;
    store::locations::insert_all(tx, &world.locations)?;
    store::profiles::insert_all(tx, &world.profiles)?;
    store::templates::insert_all(tx, &world.templates)?;
    store::people::insert_all(tx, &world.people)?;
    if let Some(note) = &world.note {
        store::notes::insert(tx, note)?;
        store::notes::note_readings(tx, &note::readings(note, &world.people))?;
    }
    store::availability::insert_all(tx, &world.offers)?;
    store::absences::insert_all(tx, &absences)
}

/// All absences, numbered.
pub(super) fn absences(world: &World) -> Result<Vec<Absence>, Error> {
    world.away.iter().enumerate().map(absence).collect()
}

/// Whole days, from midnight to midnight in Brussels.
fn absence((place, away): (usize, &Away)) -> Result<Absence, Error> {
    Ok(Absence {
        id: AbsenceId::new(format!("A{:04}", place + 1)).map_err(Error::internal)?,
        person: away.person.clone(),
        kind: away.kind,
        starts_at: zone::midnight(Brussels, away.first),
        ends_at: zone::midnight(Brussels, away.last + Days::new(1)),
    })
}
