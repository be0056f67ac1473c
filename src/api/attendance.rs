//! Who came, and the links to the page on which that is ticked at a site's door.

use super::call::Call;
use super::door::Fields;
use super::door::read::{flag, integer};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, Presence};
use crate::domain::{AssignmentId, SiteId};
use crate::error::Error;
use crate::planning::{attendance, link};
use crate::store::{Tx, assignments, doors, presences, rosters, shifts, sites};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use std::collections::HashSet;
use utoipa::ToSchema;

/// How long a link opens a site's page where nobody says.
const DAYS: u16 = 31;

/// Whether somebody came.
#[derive(Debug, Clone, ToSchema)]
pub struct Came {
    /// Whether they came.
    pub present: bool,
}

/// A link to be made.
#[derive(Debug, Clone, ToSchema)]
pub struct NewDoorLink {
    /// For so many days; 31 where nobody says.
    #[schema(required = false, minimum = 1, maximum = 366)]
    pub days: u16,
}

/// A link to a site's page of the day. It is shown once.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoorLink {
    /// The page: whoever holds it sees who is expected, and ticks who came.
    url: String,
    /// Until when it opens.
    expires_at: DateTime<Utc>,
}

/// All that was noted of a roster.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let mut found = presences::of_roster(tx, &roster.id)?;
    let sites: Vec<SiteId> = roster.sites.iter().filter(|site| call.within().holds(site)).cloned().collect();
    if sites != roster.sites {
        let theirs: HashSet<AssignmentId> =
            assignments::of_sites(tx, &roster.id, &sites)?.into_iter().map(|own| own.id).collect();
        found.retain(|presence| theirs.contains(&presence.assignment));
    }
    let keeps_hours = sites.iter().all(|site| call.who.may(Right::KeepPeople, site));
    Ok(Listed::whole(found.into_iter().map(|noted| told(noted, keeps_hours)).collect()).into())
}

/// Notes whether somebody came.
pub fn note(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let came = call.body(tx, |fields: &mut Fields<'_>| Some(Came { present: fields.required("present", flag)? }))?;
    let (assignment, keeps_hours, before) = standing(call, tx)?;
    attendance::note(tx, call.now, &assignment.id, Some(came.present), keeps_hours)?;
    let noted = presences::find(tx, &assignment.id)?.ok_or(Error::not_found("assignment"))?;
    call.trail.tell("assignment", &assignment.id, before.as_ref(), Some(&noted))?;
    Ok(Reply::found(&told(noted, keeps_hours)))
}

/// Takes back what was noted.
pub fn forget(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (assignment, keeps_hours, before) = standing(call, tx)?;
    attendance::note(tx, call.now, &assignment.id, None, keeps_hours)?;
    call.trail.tell("assignment", &assignment.id, before.as_ref(), None)?;
    Ok(Reply::done())
}

/// Whose place it is, whether whoever asks keeps hours there, and what was noted so far.
fn standing(call: &Call, tx: &mut Tx) -> Result<(Assignment, bool, Option<Presence>), Error> {
    let (assignment, _) = super::assignments::standing(call, tx)?;
    let site = shifts::get(tx, &assignment.shift)?.value.site;
    let before = presences::find(tx, &assignment.id)?;
    Ok((assignment, call.who.may(Right::KeepPeople, &site), before))
}

/// What somebody may read of it: hours are for whoever keeps people.
fn told(noted: Presence, keeps_hours: bool) -> Presence {
    Presence { hours: noted.hours.filter(|_| keeps_hours), ..noted }
}

/// Makes a link to a site's page of the day.
pub fn open(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let site = sites::get(tx, &call.id::<SiteId>("site")?)?.value;
    let new = call
        .body(tx, |fields: &mut Fields<'_>| Some(NewDoorLink { days: fields.or("days", DAYS, integer(1..=366))? }))?;
    let expires_at = call.now + TimeDelta::days(new.days.into());
    let path = link::make_for_door(tx, &site.id, call.now, expires_at)?;
    Ok(Reply::found(&DoorLink { url: call.state.outward.public_url.of(&path), expires_at }))
}

/// Closes all links to a site's page of the day.
pub fn close(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let site = sites::get(tx, &call.id::<SiteId>("site")?)?.value;
    doors::revoke_all(tx, &site.id, call.now)?;
    Ok(Reply::done())
}
