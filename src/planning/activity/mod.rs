//! What was done in some months, counted out of published rosters and sessions. Every figure can be counted again from an export.
//!
//! - [`report`]: the counts. [`sheets`]: the same as tables for spreadsheets.

mod sheets;

pub use sheets::sheets;

use super::occupancy::Occupancy;
use super::words::Words;
use super::zone::Interval;
use crate::domain::activity::{
    ActivityReport, Fairness, HoursDone, InterviewsOfMonth, Month, PlacesMissed, SessionsHeld, SiteMonth, Spread,
    VolunteersMoved,
};
use crate::domain::interview::InterviewKind;
use crate::domain::person::Kind;
use crate::domain::roster::{AssignmentState, HoursWorked, Presence, RosterState};
use crate::domain::session::{Attendance, Session, SessionKind};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::{AssignmentId, Minutes, PersonId, RosterId, ShiftId, SiteId, Week};
use crate::error::Error;
use crate::store::sessions::Filter;
use crate::store::{Page, Tx, came, interviews, presences, rosters, sessions, shifts};
use chrono::{DateTime, Datelike, Utc, Weekday};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What these sites did from a month to a month, as far as it had ended by now.
///
/// # Errors
/// What the database says.
pub fn report(
    tx: &mut Tx,
    now: DateTime<Utc>,
    (from, until): (Month, Month),
    sites: &[Site],
) -> Result<ActivityReport, Error> {
    let mut counted = Counted::default();
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
    for roster in rosters::of_weeks(tx, Week::of(from.first()), Week::of(until.last()))? {
        let theirs: Vec<SiteId> = roster.sites.iter().filter(|site| ids.contains(site)).cloned().collect();
        if roster.state != RosterState::Published || theirs.is_empty() {
            continue;
        }
        let week = Occupancy::of_sites(tx, &roster, &theirs)?;
        let noted = Noted::of(tx, &roster.id)?;
        let ids: Vec<ShiftId> = week.shifts.iter().map(|shift| shift.id.clone()).collect();
        let interviews = interviews::of_shifts(tx, &ids)?;
        let is_of_them = |shift: &&Shift| shift.ends_at <= now && (from..=until).contains(&Month::of(shift.date));
        for shift in week.shifts.iter().filter(is_of_them) {
            let zone =
                sites.iter().find(|site| site.id == shift.site).map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
            let span = Interval { start: shift.starts_at, end: shift.ends_at };
            for one in interviews.get(&shift.id).into_iter().flatten() {
                let key = (shift.site.clone(), Month::of(shift.date), one.kind);
                *counted.interviews.entry(key).or_default() += u32::from(one.count);
            }
            counted.add(&week, shift, &noted, Words::STANDARD.is_night_shift(zone, span));
        }
    }
    let volunteers = moved(tx, (from, until), &ids, &counted.came)?;
    let sessions = held(tx, now, (from, until), ids)?;
    Ok(ActivityReport {
        from,
        until,
        made_at: now,
        fairness: counted.fairness(),
        interviews: counted
            .interviews
            .into_iter()
            .map(|((site, month, kind), count)| InterviewsOfMonth { site, month, kind, count })
            .collect(),
        months: counted.months.into_values().collect(),
        volunteers,
        sessions,
    })
}

/// What was noted of a roster's places.
struct Noted {
    /// Who did not come.
    absent: HashSet<AssignmentId>,
    /// Who worked at other times than was planned.
    hours: HashMap<AssignmentId, HoursWorked>,
}

impl Noted {
    fn of(tx: &mut Tx, roster: &RosterId) -> Result<Self, Error> {
        let mut noted = Self { absent: HashSet::new(), hours: HashMap::new() };
        for Presence { assignment, present, hours, .. } in presences::of_roster(tx, roster)? {
            match hours {
                _ if !present => _ = noted.absent.insert(assignment),
                Some(hours) => _ = noted.hours.insert(assignment, hours),
                None => {}
            }
        }
        Ok(noted)
    }

    /// Paid minutes of a place that somebody came to.
    fn paid(&self, own: &AssignmentId, shift: &Shift) -> Minutes {
        self.hours.get(own).map_or_else(|| shift.paid(), |hours| hours.paid(shift))
    }
}

/// What was counted so far.
#[derive(Default)]
struct Counted {
    months: BTreeMap<(SiteId, Month), SiteMonth>,
    /// Who came in which month.
    monthly: BTreeSet<(SiteId, Month, PersonId)>,
    /// Who came at all.
    came: BTreeSet<(SiteId, PersonId)>,
    /// Interviews, by what they were about.
    interviews: BTreeMap<(SiteId, Month, InterviewKind), u32>,
    /// Nights and weekend shifts of those who are told what they work.
    burdens: BTreeMap<(SiteId, PersonId), (u32, u32)>,
}

impl Counted {
    /// Adds a shift that is over.
    fn add(&mut self, week: &Occupancy, shift: &Shift, noted: &Noted, is_night: bool) {
        let absent = &noted.absent;
        let (site, month) = (&shift.site, Month::of(shift.date));
        let is_weekend = matches!(shift.date.weekday(), Weekday::Sat | Weekday::Sun);
        let line = self.months.entry((site.clone(), month)).or_insert_with(|| nothing(site, month));
        line.shifts += 1;
        let mut seats: HashMap<u16, u32> = HashMap::new();
        for (own, person) in week.on(&shift.id).filter(|(own, _)| own.state.is_fixed() && !absent.contains(&own.id)) {
            *seats.entry(own.position).or_default() += person.seats();
            line.hours.add(person.kind, noted.paid(&own.id, shift));
            match person.kind {
                Kind::HostHousehold => line.guest_nights += person.seats(),
                Kind::Volunteer => {
                    line.volunteers += u32::from(self.monthly.insert((site.clone(), month, person.id.clone())));
                    self.came.insert((site.clone(), person.id.clone()));
                }
                Kind::Employee | Kind::NightWatch | Kind::Intern => {
                    let (nights, weekends) = self.burdens.entry((site.clone(), person.id.clone())).or_default();
                    *nights += u32::from(is_night);
                    *weekends += u32::from(is_weekend);
                }
            }
        }
        for (position, place) in (0_u16..).zip(&shift.pattern.positions) {
            let guests = week.guests(&shift.id, position).count() as u32;
            let there = seats.get(&position).copied().unwrap_or_default() + guests;
            let missing = place.missing(there);
            line.places += u32::from(place.minimum);
            line.taken += u32::from(place.minimum) - missing;
            why(&mut line.missed, week, shift, position, absent, missing);
        }
    }

    fn fairness(&self) -> Vec<Fairness> {
        let mut by_site: BTreeMap<&SiteId, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
        for ((site, _), (nights, weekends)) in &self.burdens {
            let (all_nights, all_weekends) = by_site.entry(site).or_default();
            all_nights.push(*nights);
            all_weekends.push(*weekends);
        }
        let of_site = |(site, (nights, weekends)): (&SiteId, (Vec<u32>, Vec<u32>))| Fairness {
            site: site.clone(),
            people: nights.len() as u32,
            nights: Spread::of(nights),
            weekends: Spread::of(weekends),
        };
        by_site.into_iter().map(of_site).collect()
    }
}

fn nothing(site: &SiteId, month: Month) -> SiteMonth {
    SiteMonth {
        site: site.clone(),
        month,
        shifts: 0,
        hours: HoursDone::default(),
        guest_nights: 0,
        places: 0,
        taken: 0,
        missed: PlacesMissed::default(),
        volunteers: 0,
    }
}

/// Why so many places of a position stayed empty: each under the first reason of which there is one left.
fn why(
    missed: &mut PlacesMissed,
    week: &Occupancy,
    shift: &Shift,
    position: u16,
    absent: &HashSet<AssignmentId>,
    missing: u32,
) {
    let mut left = missing;
    let here = || week.on(&shift.id).filter(|(own, _)| own.position == position);
    let seats = |is_one: &dyn Fn(AssignmentState, &AssignmentId) -> bool| -> u32 {
        here().filter(|(own, _)| is_one(own.state, &own.id)).map(|(_, person)| person.seats()).sum()
    };
    let mut take = |many: u32| {
        let taken = many.min(left);
        left -= taken;
        taken
    };
    missed.absent += take(seats(&|state, id| state.is_fixed() && absent.contains(id)));
    missed.withdrawn += take(seats(&|state, _| state == AssignmentState::Withdrawn));
    let is_unanswered =
        |state| matches!(state, AssignmentState::Expired | AssignmentState::Offered | AssignmentState::Asked);
    missed.unanswered += take(seats(&|state, _| is_unanswered(state)));
    missed.declined += take(seats(&|state, _| state == AssignmentState::Declined));
    missed.nobody += take(u32::MAX);
}

/// Who is new and who is gone, at each site and at all of them together.
fn moved(
    tx: &mut Tx,
    (from, until): (Month, Month),
    sites: &[SiteId],
    came: &BTreeSet<(SiteId, PersonId)>,
) -> Result<Vec<VolunteersMoved>, Error> {
    let months = 1 + from.months_to(until);
    let earlier = came::who_came_before(tx, sites, from.first())?;
    let before: Vec<(SiteId, PersonId)> = earlier
        .iter()
        .filter(|(_, _, last)| *last >= from.plus(-months).first())
        .map(|(site, person, _)| (site.clone(), person.clone()))
        .collect();
    let known: HashSet<(&SiteId, &PersonId)> = earlier.iter().map(|(site, person, _)| (site, person)).collect();
    let known_anywhere: HashSet<&PersonId> = earlier.iter().map(|(_, person, _)| person).collect();
    let here: BTreeSet<&PersonId> = came.iter().map(|(_, person)| person).collect();
    let gone: BTreeSet<&PersonId> = before.iter().map(|(_, person)| person).filter(|one| !here.contains(one)).collect();
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let mut all = vec![VolunteersMoved {
        site: None,
        active: count(here.len()),
        new: count(here.iter().filter(|person| !known_anywhere.contains(*person)).count()),
        gone: count(gone.len()),
    }];
    for site in sites {
        let active: Vec<&PersonId> = came.iter().filter(|(of, _)| of == site).map(|(_, person)| person).collect();
        let left = before.iter().filter(|(of, person)| of == site && !came.contains(&(of.clone(), person.clone())));
        let one = VolunteersMoved {
            site: Some(site.clone()),
            active: count(active.len()),
            new: count(active.iter().filter(|person| !known.contains(&(site, **person))).count()),
            gone: count(left.count()),
        };
        if one.active + one.gone > 0 {
            all.push(one);
        }
    }
    Ok(all)
}

/// Sessions that are over, by site, month and kind.
fn held(
    tx: &mut Tx,
    now: DateTime<Utc>,
    (from, until): (Month, Month),
    sites: Vec<SiteId>,
) -> Result<Vec<SessionsHeld>, Error> {
    let filter = Filter { sites: Some(sites), ..Filter::default() };
    let all: Vec<Session> =
        sessions::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|session| session.value).collect();
    let which: Vec<_> = all.iter().map(|session| session.shift.clone()).collect();
    let on: HashMap<_, Shift> =
        shifts::find_all(tx, &which)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
    let mut lines: BTreeMap<(SiteId, Month, usize), SessionsHeld> = BTreeMap::new();
    for session in all {
        let Some(shift) = on.get(&session.shift) else { continue };
        let month = Month::of(shift.date);
        if shift.ends_at > now || !(from..=until).contains(&month) {
            continue;
        }
        let order = SessionKind::ALL.iter().position(|kind| *kind == session.kind).unwrap_or_default();
        let line = lines.entry((shift.site.clone(), month, order)).or_insert_with(|| SessionsHeld {
            site: shift.site.clone(),
            month,
            kind: session.kind,
            held: 0,
            invited: 0,
            came: 0,
            cleared: 0,
        });
        line.held += 1;
        for attendee in &session.attendees {
            let came = attendee.attendance == Attendance::Present;
            let is_cleared = session.kind.grants().is_some()
                && came
                && (!session.kind.is_validated() || attendee.validation.is_some());
            line.invited += 1;
            line.came += u32::from(came);
            line.cleared += u32::from(is_cleared);
        }
    }
    Ok(lines.into_values().collect())
}
