//! Rosters: the week of some sites.

use super::call::{Call, page};
use super::door::read::{week, word};
use super::door::reference;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::roster::{Assignment, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::solve::Solve;
use crate::error::Error;
use crate::store::rosters::{self, Filter};
use crate::store::{Page, Tx, assignments, shifts, solves};
use chrono::Weekday;
use serde::Serialize;
use utoipa::ToSchema;

/// A roster with everything that stands in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct WholeRoster {
    /// The roster.
    #[serde(flatten)]
    roster: Roster,
    /// Every shift of its sites in its week, in the order of their start.
    shifts: Vec<Shift>,
    /// Everyone on them, also those who declined or withdrew.
    assignments: Vec<Assignment>,
    /// The newest search; absent before the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    solve: Option<Solve>,
}

/// The rosters, without what stands in them.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let week = fields.optional("week", week);
        let site = fields.optional("site", reference::site);
        let state = fields.optional("state", word);
        let page = page(fields);
        Some((Filter { week: week?, site: site?, state: state? }, page?))
    })?;
    let found = rosters::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |roster| roster.id.to_string()).into())
}

/// One roster with everything that stands in it.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let shifts = shifts::of_sites(tx, &roster.sites, roster.week.monday(), roster.week.day(Weekday::Sun))?;
    let assignments = assignments::of_roster(tx, &roster.id)?;
    let solve = solves::of_roster(tx, &roster.id)?.into_iter().next();
    let version = roster.version;
    Ok(Reply::found(&WholeRoster { roster, shifts, assignments, solve }).at_version(version))
}

/// Removes a roster that nobody has been told of, with what stands in it.
pub fn remove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let seen = call.sees(roster.version)?;
    if roster.state == RosterState::Published {
        return Err(Error::conflict("published", "people have been told of this roster: it stays"));
    }
    rosters::delete(tx, &roster.id, seen)?;
    Ok(Reply::done())
}
