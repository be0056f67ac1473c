//! A coordinator's consent, where a site asks for it.

use super::answer::exchange;
use super::{fail, fits, held, tell};
use crate::config::Outward;
use crate::domain::swap::{Swap, SwapState};
use crate::domain::{Role, SiteId, SwapId};
use crate::error::Error;
use crate::planning::places::Places;
use crate::store::{Tx, people, shifts, swaps};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The sites that want to be asked: those of the two shifts, as their customs say.
///
/// # Errors
/// `NotFound`.
pub fn asking(tx: &mut Tx, swap: &Swap) -> Result<BTreeSet<SiteId>, Error> {
    let kind = people::get(tx, &swap.person)?.value.kind;
    let mut places = Places::default();
    let mut asking = BTreeSet::new();
    for place in [&swap.gives, &swap.takes] {
        let site = shifts::get(tx, &place.shift)?.value.site;
        if places.swaps(tx, &site)?.ask_consent(kind) {
            asking.insert(site);
        }
    }
    Ok(asking)
}

/// Asks the coordinators of those sites.
pub(super) fn ask(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    swap: &Swap,
    sites: &BTreeSet<SiteId>,
) -> Result<(), Error> {
    let sites: Vec<SiteId> = sites.iter().cloned().collect();
    let first = shifts::get(tx, &swap.gives.shift)?.value.date;
    let mut told = 0;
    for person in people::working_at(tx, &sites)? {
        let is_one = [Role::Coordinator, Role::DeputyCoordinator].iter().any(|role| person.holds_role(*role, first));
        told += usize::from(is_one && tell::coordinator(tx, outward, now, swap, &person)?);
    }
    if told == 0 {
        tracing::warn!(swap = %swap.id, "two people want to exchange their places, and no coordinator can be written to");
    }
    Ok(())
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
