//! Hours as they were done, counted out of published rosters and what was noted of who came and when.
//!
//! - [`of_month`]: the sums of a month; [`own`]: somebody's, for themselves. [`lines`]: each shift behind one person's; [`all_at`] a site, [`around`] some hours.
//!   [`sheets`]: the sums as tables for spreadsheets.
//!
//! What nobody noted counts as it was planned, and is told apart: whoever pays sees what to ask for.

mod periods;
mod sheets;
mod stints;

pub use sheets::sheets;
pub use stints::Stint;

use super::zone;
use crate::domain::activity::Month;
use crate::domain::profile::RuleProfile;
use crate::domain::roster::{HoursWorked, RosterState};
use crate::domain::timesheet::{HoursSums, PersonHours, Timesheet, ToConfirm};
use crate::domain::{PersonId, SiteId, Week};
use crate::error::Error;
use crate::store::{Tx, absences, profiles, rosters, sites};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use periods::Around;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use stints::Staff;

/// A period that ends on a month's first day began so long before.
const PERIOD: TimeDelta = TimeDelta::days(27);

/// What belongs to a day further away than this touches none of its hours.
const NEAR: TimeDelta = TimeDelta::days(2);

/// The hours of a month at these sites, of everybody who is told what they work and had a shift there.
///
/// # Errors
/// What the database says.
pub fn of_month(tx: &mut Tx, now: DateTime<Utc>, month: Month, of: &[SiteId]) -> Result<Timesheet, Error> {
    let from = Week::of(month.first() - PERIOD).monday();
    let Staff { people, stints: all } = stints::of_all(tx, (from, month.last()))?;
    let here: HashSet<&SiteId> = of.iter().collect();
    let is_here = |stint: &&Stint| here.contains(&stint.shift.site) && Month::of(stint.shift.date) == month;
    let who: BTreeSet<PersonId> =
        all.iter().filter(|(_, stints)| stints.iter().any(|one| is_here(&one))).map(|(id, _)| id.clone()).collect();
    let zone = zone_of(tx, of)?;
    let around = Around {
        now,
        zone,
        profiles: RuleProfile::with_the_standard(profiles::all(tx)?),
        absences: absences::between(tx, zone::midnight(zone, from), zone::midnight(zone, month.plus(1).first()))?,
        published: published(tx, Week::of(from), Week::of(month.last()))?,
    };
    let mut open: BTreeMap<&SiteId, u32> = BTreeMap::new();
    for stint in all.values().flatten().filter(|stint| is_here(stint) && stint.is_open(now)) {
        *open.entry(&stint.shift.site).or_default() += 1;
    }
    let to_confirm = open.into_iter().map(|(site, places)| ToConfirm { site: site.clone(), places }).collect();
    let mut lines = Vec::new();
    for id in who {
        let (Some(person), Some(stints)) = (people.get(&id), all.get(&id)) else { continue };
        lines.push(PersonHours {
            sums: sums(stints.iter().filter(is_here), now),
            periods: around.ending_in(month, person, stints),
            kind: person.kind,
            person: id,
        });
    }
    Ok(Timesheet { month, made_at: now, people: lines, to_confirm })
}

/// Somebody's shifts of a month at these sites, in the order of their start.
///
/// # Errors
/// What the database says.
pub fn lines(tx: &mut Tx, month: Month, of: &[SiteId], person: &PersonId) -> Result<Vec<Stint>, Error> {
    let mut stints = stints::of_one(tx, person, (month.first(), month.last()))?;
    stints.retain(|stint| of.contains(&stint.shift.site));
    Ok(stints)
}

/// Everybody's shifts of a month at a site, of those who are told what they work.
///
/// # Errors
/// What the database says.
pub fn all_at(tx: &mut Tx, month: Month, site: &SiteId) -> Result<Vec<Stint>, Error> {
    let staff = stints::of_all(tx, (month.first(), month.last()))?;
    Ok(staff.stints.into_values().flatten().filter(|stint| stint.shift.site == *site).collect())
}

/// Somebody's shifts at all sites, of the days around some hours.
///
/// # Errors
/// What the database says.
pub fn around(tx: &mut Tx, person: &PersonId, hours: HoursWorked) -> Result<Vec<Stint>, Error> {
    let [first, last] = [hours.starts_at - NEAR, hours.ends_at + NEAR].map(|at| at.date_naive());
    stints::of_one(tx, person, (first, last))
}

/// What somebody did in some months, at all sites: for themselves.
///
/// # Errors
/// What the database says.
pub fn own(
    tx: &mut Tx,
    now: DateTime<Utc>,
    person: &PersonId,
    months: [Month; 2],
) -> Result<Vec<(Month, HoursSums)>, Error> {
    let [first, last] = months;
    let stints = stints::of_one(tx, person, (first.first(), last.last()))?;
    let of = |month: Month| sums(stints.iter().filter(|stint| Month::of(stint.shift.date) == month), now);
    Ok(months.map(|month| (month, of(month))).into_iter().filter(|(_, sums)| *sums != HoursSums::default()).collect())
}

/// What some shifts come to.
pub fn sums<'a>(stints: impl Iterator<Item = &'a Stint>, now: DateTime<Utc>) -> HoursSums {
    let mut sums = HoursSums::default();
    // On which days they worked, and whether that was noted.
    let mut days: BTreeMap<NaiveDate, bool> = BTreeMap::new();
    for stint in stints {
        if !stint.is_over(now) {
            sums.to_come += stint.shift.paid();
            continue;
        }
        sums.planned += stint.shift.paid();
        if stint.is_absent() {
            sums.absent += 1;
            continue;
        }
        let is_noted = stint.noted.is_some();
        sums.done += stint.done();
        if !is_noted {
            sums.to_confirm += stint.done();
        }
        *days.entry(stint.shift.date).or_default() |= is_noted;
    }
    let count = |is_one: &dyn Fn(bool) -> bool| days.values().filter(|is_noted| is_one(**is_noted)).count() as u32;
    HoursSums { days: count(&|_| true), days_to_confirm: count(&|is_noted| !is_noted), ..sums }
}

/// The weeks from one to another that are published, and of which sites.
fn published(tx: &mut Tx, first: Week, last: Week) -> Result<HashMap<Week, Vec<SiteId>>, Error> {
    let mut published: HashMap<Week, Vec<SiteId>> = HashMap::new();
    for roster in rosters::of_weeks(tx, first, last)? {
        if roster.state == RosterState::Published {
            published.entry(roster.week).or_default().extend(roster.sites);
        }
    }
    Ok(published)
}

/// The time zone in which days of absence are told: that of the first of the sites.
fn zone_of(tx: &mut Tx, of: &[SiteId]) -> Result<Tz, Error> {
    let all = sites::all(tx)?;
    Ok(all.iter().find(|site| of.contains(&site.id)).map_or(Tz::UTC, |site| site.time_zone))
}
