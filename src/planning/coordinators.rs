//! Who coordinates a site, and can be written to.

use super::letter;
use crate::domain::person::Person;
use crate::domain::{Role, SiteId};
use crate::error::Error;
use crate::store::{Tx, people};
use chrono::NaiveDate;
use std::slice;

/// Coordinators and their deputies, on one of some days.
///
/// # Errors
/// What the database says.
pub fn of(tx: &mut Tx, site: &SiteId, days: &[NaiveDate]) -> Result<Vec<Person>, Error> {
    let mut all = people::working_at(tx, slice::from_ref(site))?;
    all.retain(|person| {
        let holds = |role: &Role| days.iter().any(|day| person.holds_role(*role, *day));
        [Role::Coordinator, Role::DeputyCoordinator].iter().any(holds) && letter::can_be_written_to(person)
    });
    Ok(all)
}
