//! What happens here that programs elsewhere wish to hear of: told in the transaction in which it happens, so that what is taken
//! back was never told. Where nobody wishes to hear of it, it costs one look.
//!
//! Identifiers and counts, and of other sites than a webhook's own not even those.

use super::house::House;
use super::seats;
use crate::domain::right::Reach;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::webhook::EventKind;
use crate::domain::{MessageId, PersonId, RosterId, ShiftId, SiteId, SolveId, WebhookId};
use crate::error::Error;
use crate::jobs::deliver;
use crate::store::{Tx, rosters, shifts, solves, webhooks};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::slice;

/// A roster was published, and stands as it does in `house`; the places that it leaves short are told as well.
///
/// # Errors
/// What the database says.
pub fn published(tx: &mut Tx, now: DateTime<Utc>, house: &House) -> Result<(), Error> {
    let (publications, gaps) =
        (webhooks::wanting(tx, EventKind::RosterPublished)?, webhooks::wanting(tx, EventKind::GapOpened)?);
    if publications.is_empty() && gaps.is_empty() {
        return Ok(());
    }
    let (roster, short) = (&house.roster, short(house, now));
    let published = |reach: &Reach| {
        let sites: Vec<&SiteId> = roster.sites.iter().filter(|site| reach.holds(site)).collect();
        let missing: u32 = short.iter().filter(|gap| reach.holds(gap.site)).map(|gap| gap.missing).sum();
        json!({"roster": roster.id, "week": roster.week, "version": roster.version, "sites": sites, "missing": missing})
    };
    let mut told = letters(now, EventKind::RosterPublished, &publications, &roster.sites, published)?;
    for gap in &short {
        told.extend(gap.letters(now, &gaps)?);
    }
    deliver::post(tx, told)
}

/// Somebody has a place no more; where it has fewer than its minimum by now, that is told.
///
/// # Errors
/// What the database says.
pub fn left(tx: &mut Tx, now: DateTime<Utc>, left: &Assignment) -> Result<(), Error> {
    let listening = webhooks::wanting(tx, EventKind::GapOpened)?;
    if listening.is_empty() {
        return Ok(());
    }
    let shift = shifts::get(tx, &left.shift)?.value;
    let there = seats::taken(tx, &shift.id, left.position, |own| own.state.counts())?;
    let missing = shift.pattern.positions.get(usize::from(left.position)).map_or(0, |place| place.missing(there));
    if missing == 0 || shift.starts_at <= now {
        return Ok(());
    }
    let gap = Gap { roster: &left.roster, site: &shift.site, shift: &shift.id, position: left.position, missing };
    deliver::post(tx, gap.letters(now, &listening)?)
}

/// Somebody is looked for whom a coordinator wants there.
///
/// # Errors
/// What the database says.
pub fn looked_for(
    tx: &mut Tx,
    now: DateTime<Utc>,
    roster: &RosterId,
    shift: &Shift,
    position: u16,
    missing: u32,
) -> Result<(), Error> {
    let listening = webhooks::wanting(tx, EventKind::GapOpened)?;
    let gap = Gap { roster, site: &shift.site, shift: &shift.id, position, missing };
    deliver::post(tx, gap.letters(now, &listening)?)
}

/// Somebody stands elsewhere by their own word.
///
/// # Errors
/// What the database says.
pub fn answered(tx: &mut Tx, now: DateTime<Utc>, own: &Assignment) -> Result<(), Error> {
    use AssignmentState::{Asked, Assigned, Expired, Offered, Proposed};
    if matches!(own.state, Proposed | Offered | Assigned | Asked | Expired) {
        return Ok(());
    }
    let listening = webhooks::wanting(tx, EventKind::OfferAnswered)?;
    if listening.is_empty() {
        return Ok(());
    }
    let site = shifts::get(tx, &own.shift)?.value.site;
    let answer = |_: &Reach| json!({"roster": own.roster, "site": site, "shift": own.shift, "assignment": own.id, "state": own.state});
    deliver::post(tx, letters(now, EventKind::OfferAnswered, &listening, slice::from_ref(&site), answer)?)
}

/// A search of a roster came to its end.
///
/// # Errors
/// `NotFound`.
pub fn solved(tx: &mut Tx, now: DateTime<Utc>, id: &SolveId) -> Result<(), Error> {
    let listening = webhooks::wanting(tx, EventKind::SolveEnded)?;
    if listening.is_empty() {
        return Ok(());
    }
    let solve = solves::get(tx, id)?;
    let sites = rosters::get(tx, &solve.roster)?.sites;
    let end = |_: &Reach| json!({"solve": solve.id, "roster": solve.roster, "state": solve.state});
    deliver::post(tx, letters(now, EventKind::SolveEnded, &listening, &sites, end)?)
}

/// Tells a webhook that somebody tries it, whatever it wishes to hear. Gives the `webhook-id` under which it is told.
///
/// # Errors
/// What the database says.
pub fn ping(tx: &mut Tx, now: DateTime<Utc>, webhook: &WebhookId) -> Result<MessageId, Error> {
    let body = Message { kind: "ping", timestamp: now, data: json!({"webhook": webhook}) };
    deliver::post_trial(tx, webhook, serde_json::to_string(&body).map_err(Error::internal)?)
}

/// What is sent.
#[derive(Serialize)]
struct Message<K> {
    #[serde(rename = "type")]
    kind: K,
    timestamp: DateTime<Utc>,
    data: Value,
}

/// A place with fewer people than there should be.
struct Gap<'a> {
    roster: &'a RosterId,
    site: &'a SiteId,
    shift: &'a ShiftId,
    position: u16,
    missing: u32,
}

impl Gap<'_> {
    fn letters(&self, now: DateTime<Utc>, listening: &[(WebhookId, Reach)]) -> Result<Vec<(WebhookId, String)>, Error> {
        let Self { roster, site, shift, position, missing } = self;
        let gap = |_: &Reach| json!({"roster": roster, "site": site, "shift": shift, "position": position, "missing": missing});
        letters(now, EventKind::GapOpened, listening, slice::from_ref(*site), gap)
    }
}

/// What those are told whom it concerns, each as far as it may hear it.
fn letters(
    now: DateTime<Utc>,
    kind: EventKind,
    listening: &[(WebhookId, Reach)],
    sites: &[SiteId],
    data: impl Fn(&Reach) -> Value,
) -> Result<Vec<(WebhookId, String)>, Error> {
    let concerned = listening.iter().filter(|(_, reach)| reach.touches(sites));
    let letter = |(webhook, reach): &(WebhookId, Reach)| {
        let message = Message { kind, timestamp: now, data: data(reach) };
        Ok((webhook.clone(), serde_json::to_string(&message).map_err(Error::internal)?))
    };
    concerned.map(letter).collect()
}

/// The places on shifts to come that have fewer people than their minimum; of households, their guests' places count.
fn short(house: &House, now: DateTime<Utc>) -> Vec<Gap<'_>> {
    let seats: HashMap<&PersonId, u32> = house.people.iter().map(|person| (&person.id, person.seats())).collect();
    let mut there: HashMap<(&ShiftId, u16), u32> = HashMap::new();
    for own in house.assignments.iter().filter(|own| own.state.counts()) {
        *there.entry((&own.shift, own.position)).or_default() += seats.get(&own.person).copied().unwrap_or(1);
    }
    for ((shift, position), guests) in &house.guests {
        *there.entry((shift, *position)).or_default() += u32::from(*guests);
    }
    let mut short = Vec::new();
    for shift in house.shifts.iter().filter(|shift| shift.starts_at > now) {
        for (position, place) in (0_u16..).zip(&shift.pattern.positions) {
            let there = there.get(&(&shift.id, position)).copied().unwrap_or_default();
            let missing = place.missing(there);
            if missing > 0 {
                let (roster, site) = (&house.roster.id, &shift.site);
                short.push(Gap { roster, site, shift: &shift.id, position, missing });
            }
        }
    }
    short
}
