//! What a path is about: whose sites it concerns, and whether whoever asks may do there what the route does.
//!
//! What concerns none of somebody's sites does not exist for them: it is not found, as if it were not there. Locations, rule
//! profiles and the information note concern everybody who reads plans: the network's map, without the addresses that are not for
//! everyone, the law, and what every volunteer reads.

use super::call::Call;
use super::route::Whose;
use crate::domain::person::Workplace;
use crate::domain::right::{Reach, Right};
use crate::domain::{PersonId, RoundId, ShiftId, SiteId};
use crate::error::Error;
use crate::store::{
    Tx, announcement_templates, announcements, assignments, expenses, locations, people, replacements, rosters, rounds,
    sessions, shifts, solves, swaps, templates, vehicles,
};
use std::slice;
use warp::http::Method;

/// Lets a call pass that is about what it may be about.
///
/// # Errors
/// `NotFound` where it concerns none of the sites at which they may do this; `Forbidden` where it concerns others too, and the
/// route asks for all.
pub fn check(call: &Call, whose: Whose, tx: &mut Tx) -> Result<(), Error> {
    let Some(reach) = call.reach() else { return Ok(()) };
    if *reach == Reach::Everywhere {
        return Ok(());
    }
    if whose == Whose::Everybodys {
        return Err(Error::forbidden("this concerns every site: it takes the right to it everywhere"));
    }
    for (name, text) in &call.params {
        let is_theirs = match *name {
            "site" => text.parse().is_ok_and(|site| reach.holds(&site)),
            "location" => call.method == Method::GET || of_location(call, tx, reach)?,
            "profile" | "note" => call.method == Method::GET,
            // Whoever keeps somebody keeps them where they work; all else is about what is seen of them.
            "person" if call.right == Some(Right::KeepPeople) => works_within(tx, reach, &call.id(name)?)?,
            "person" => is_visible(tx, reach, &call.id(name)?)?,
            "template" => reach.holds(&templates::get(tx, &call.id(name)?)?.value.site),
            "announcement_template" => reach.holds(&announcement_templates::get(tx, &call.id(name)?)?.value.site),
            "announcement" => reach.holds(&announcements::get(tx, &call.id(name)?)?.site),
            "expense" => reach.holds(&expenses::get(tx, &call.id(name)?)?.site),
            "vehicle" => reach.holds(&vehicles::get(tx, &call.id(name)?)?.value.site),
            "round" => of_round(tx, reach, &call.id(name)?)?,
            "shift" => of_shift(tx, reach, &call.id(name)?)?,
            "session" => {
                let session = sessions::get(tx, &call.id(name)?)?.value;
                of_shift(tx, reach, &session.shift)?
            }
            "assignment" => {
                let assignment = assignments::get(tx, &call.id(name)?)?;
                of_shift(tx, reach, &assignment.shift)?
            }
            "replacement" => {
                let replacement = replacements::get(tx, &call.id(name)?)?;
                of_shift(tx, reach, &replacement.shift)?
            }
            "swap" => {
                let swap = swaps::get(tx, &call.id(name)?)?;
                of_shift(tx, reach, &swap.gives.shift)? || of_shift(tx, reach, &swap.takes.shift)?
            }
            "roster" => of_roster(reach, &rosters::get(tx, &call.id(name)?)?.sites, whose)?,
            "solve" => {
                let solve = solves::get(tx, &call.id(name)?)?;
                of_roster(reach, &rosters::get(tx, &solve.roster)?.sites, whose)?
            }
            // What these are part of stands before them in the path.
            "absence" | "guest" | "use" | "snapshot" | "stop" => true,
            _ => false,
        };
        if !is_theirs {
            return Err(Error::not_found(name));
        }
    }
    Ok(())
}

/// Whether a person concerns these sites: they may work there, or stand on a shift there.
///
/// # Errors
/// `NotFound` where there is nobody of the kind.
pub fn is_visible(tx: &mut Tx, reach: &Reach, person: &PersonId) -> Result<bool, Error> {
    let Reach::Sites(sites) = reach else { return Ok(true) };
    let sites: Vec<SiteId> = sites.iter().cloned().collect();
    Ok(works_within(tx, reach, person)? || assignments::is_at(tx, person, &sites)?)
}

/// Whether a person may work at one of these sites.
pub fn works_within(tx: &mut Tx, reach: &Reach, person: &PersonId) -> Result<bool, Error> {
    Ok(match people::get(tx, person)?.value.workplace {
        Workplace::Everywhere => true,
        Workplace::Sites(home) => reach.touches(&home),
    })
}

/// Whether a shift concerns these sites: it is theirs.
///
/// # Errors
/// `NotFound` where there is none of the kind.
pub fn of_shift(tx: &mut Tx, reach: &Reach, shift: &ShiftId) -> Result<bool, Error> {
    Ok(reach.holds(&shifts::get(tx, shift)?.value.site))
}

/// Whether a round concerns these sites: it is theirs, or stops there.
fn of_round(tx: &mut Tx, reach: &Reach, round: &RoundId) -> Result<bool, Error> {
    let round = rounds::get(tx, round)?.value;
    let stops = round.stops.iter().filter_map(|stop| stop.site.as_ref());
    Ok(reach.touches(stops) || of_shift(tx, reach, &round.shift)?)
}

fn of_location(call: &Call, tx: &mut Tx, reach: &Reach) -> Result<bool, Error> {
    Ok(reach.touches(slice::from_ref(&locations::get(tx, &call.id("location")?)?.value.site)))
}

fn of_roster(reach: &Reach, sites: &[SiteId], whose: Whose) -> Result<bool, Error> {
    if whose == Whose::Wholly && reach.touches(sites) && !reach.covers(sites) {
        return Err(Error::forbidden("this roster is of other sites as well: it takes the right to it at all of them"));
    }
    Ok(reach.touches(sites))
}
