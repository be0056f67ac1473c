//! The network into a database, many rows at once.

use super::absences::Away;
use super::note;
use super::population::World;
use crate::domain::AbsenceId;
use crate::domain::availability::Absence;
use crate::domain::person::Person;
use crate::error::Error;
use crate::planning::zone;
use crate::store::{self, Page, Store};
use chrono::Days;
use chrono_tz::Europe::Brussels;

/// People looked at in one query.
const PAGE: u16 = 1000;

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
pub fn contents(store: &Store) -> Result<Contents, Error> {
    store.read_blocking(|tx| {
        let mut page = Page::first(PAGE);
        let mut found = if store::sites::list(tx, &store::sites::Filter::default(), &page)?.is_empty() {
            Contents::Nothing
        } else {
            Contents::Demonstration
        };
        loop {
            let people = store::people::list(tx, &store::people::Filter::default(), &page)?;
            let Some(last) = people.last() else { return Ok(found) };
            if !people.iter().all(|person| is_invented(&person.value)) {
                return Ok(Contents::SomebodyReal);
            }
            found = Contents::Demonstration;
            page = Page::after(last.value.id.as_str(), PAGE);
        }
    })
}

fn is_invented(person: &Person) -> bool {
    person.mail.as_deref().is_some_and(|mail| mail.ends_with("@example.org"))
}

/// Puts everything into an empty database, wholly or not at all.
///
/// # Errors
/// `Conflict` where some of it is there already.
pub fn fill(store: &Store, world: &World) -> Result<(), Error> {
    let absences = absences(world)?;
    store.write_blocking(|tx| {
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
    })
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
