//! A coordinator's consent, where a site asks for it.

use super::answer::exchange;
use super::{Held, fail, fits, held, tell};
use crate::config::Outward;
use crate::domain::person::Person;
use crate::domain::swap::{Swap, SwapState};
use crate::domain::{Role, SiteId, SwapId};
use crate::error::Error;
use crate::planning::places::Places;
use crate::store::{Tx, people, swaps};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::slice;

/// Whether the site of either shift asks for it.
pub(super) fn is_needed(tx: &mut Tx, mine: &Held, theirs: &Held) -> Result<bool, Error> {
    Ok(!asking(tx, mine, theirs)?.is_empty())
}

/// Asks the coordinators of the sites that want to be asked.
pub(super) fn ask(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    swap: &Swap,
    mine: &Held,
    theirs: &Held,
) -> Result<(), Error> {
    let mut coordinators: BTreeMap<_, Person> = BTreeMap::new();
    for (site, held) in asking(tx, mine, theirs)? {
        for person in people::working_at(tx, slice::from_ref(&site))? {
            let roles = [Role::Coordinator, Role::DeputyCoordinator];
            if roles.iter().any(|role| person.holds_role(*role, held.shift.date)) {
                coordinators.insert(person.id.clone(), person);
            }
        }
    }
    let mut told = 0;
    for coordinator in coordinators.values() {
        told += usize::from(tell::coordinator(tx, outward, now, swap, coordinator)?);
    }
    if told == 0 {
        tracing::warn!(swap = %swap.id, "two people want to exchange their places, and no coordinator can be written to");
    }
    Ok(())
}

/// The sites that want to be asked, each with the shift of theirs.
fn asking<'a>(tx: &mut Tx, mine: &'a Held, theirs: &'a Held) -> Result<Vec<(SiteId, &'a Held)>, Error> {
    let kind = people::get(tx, &mine.assignment.person)?.value.kind;
    let mut places = Places::default();
    let mut asking = Vec::new();
    for held in [mine, theirs] {
        if places.swaps(tx, &held.shift.site)?.ask_consent(kind) {
            asking.push((held.shift.site.clone(), held));
        }
    }
    Ok(asking)
}

/// A coordinator lets them. All is looked at once more: where something stands against it by now, the swap that is given back
/// is void, and both are told. Consenting twice is consenting once.
///
/// # Errors
/// `NotFound`; `Conflict` (`not_agreed`) where it does not wait for that.
pub fn consent(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, id: &SwapId) -> Result<Swap, Error> {
    let swap = swaps::get(tx, id)?;
    let partner = match (swap.state, &swap.partner) {
        (SwapState::Agreed, Some(partner)) => partner.clone(),
        (SwapState::Done, _) => return Ok(swap),
        _ => return Err(not_agreed()),
    };
    let (mine, theirs) = (held(tx, now, &swap.person, &swap.gives)?, held(tx, now, &partner, &swap.takes)?);
    match mine.zip(theirs) {
        Some((mine, theirs)) if fits::both(tx, &mine, &theirs)? => exchange(tx, now, swap, &mine, &theirs)?,
        _ => fail(tx, outward, now, swap, SwapState::Void)?,
    }
    swaps::get(tx, id)
}

/// A coordinator does not let them. Both are told, and keep their places. Refusing twice is refusing once.
///
/// # Errors
/// `NotFound`; `Conflict` (`not_agreed`) where it does not wait for that.
pub fn refuse(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, id: &SwapId) -> Result<Swap, Error> {
    let swap = swaps::get(tx, id)?;
    match swap.state {
        SwapState::Agreed => fail(tx, outward, now, swap, SwapState::Refused)?,
        SwapState::Refused => {}
        _ => return Err(not_agreed()),
    }
    swaps::get(tx, id)
}

fn not_agreed() -> Error {
    Error::conflict("not_agreed", "this exchange does not wait for a coordinator")
}
