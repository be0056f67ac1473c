//! A site that moves, opens, closes, or has other hours or places from a day on.

use super::call::Call;
use super::door::site_change::site_change;
use super::reply::Reply;
use super::solves;
use crate::domain::SiteId;
use crate::domain::right::Right;
use crate::domain::site_change::{SiteChange, Turn};
use crate::domain::solve::SolveOptions;
use crate::error::Error;
use crate::jobs;
use crate::planning::site_change::{self, SiteChanged};
use crate::store::{Tx, rosters};

/// Does it, and begins to search the weeks in which places became free or shifts were added.
pub fn change(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (site, change, mut changed) = changed(call, tx)?;
    if change.search {
        search(call, tx, &change.what, &mut changed)?;
    }
    call.trail.tell("site", &site, None, Some(&change))?;
    Ok(Reply::found(&changed))
}

/// Does it to see what comes of it; whoever calls leaves everything as it was.
pub fn preview(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&changed(call, tx)?.2))
}

/// It changes patterns, and what people were told: whoever keeps sites has those rights too, a program perhaps not.
fn changed(call: &Call, tx: &mut Tx) -> Result<(SiteId, SiteChange, SiteChanged), Error> {
    let site: SiteId = call.id("site")?;
    let change = call.body(tx, site_change)?;
    for right in [Right::KeepPatterns, Right::Publish] {
        call.must(right, &site)?;
    }
    let changed = site_change::change(tx, call.state.clock, &call.state.outward, &site, &change)?;
    Ok((site, change, changed))
}

/// Where a site has too many searches under way already, somebody begins one later.
fn search(call: &Call, tx: &mut Tx, what: &Turn, changed: &mut SiteChanged) -> Result<(), Error> {
    for week in &mut changed.rosters {
        if week.freed.is_empty() && *what != Turn::Opens {
            continue;
        }
        let roster = rosters::get(tx, &week.roster)?;
        // A roster is searched as a whole: who drafts only some of its sites leaves that to others.
        if !roster.sites.iter().all(|site| call.who.may(Right::Draft, site)) {
            continue;
        }
        match solves::keeps_to_the_limits(call, tx, &roster) {
            Ok(()) => week.search = Some(jobs::solve::request(tx, &roster.id, SolveOptions::default(), call.now)?),
            Err(Error::Conflict { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
