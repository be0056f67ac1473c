//! What weeks come to in figures: how well places are covered, how hours stand beside contracts, on whom nights and weekends fall,
//! how volunteers answer. Whose they are may be told is decided by who shows them.

use super::occupancy::Occupancy;
use super::words::Words as Hours;
use super::zone::Interval;
use crate::domain::person::Person;
use crate::domain::roster::AssignmentState;
use crate::domain::time::Minutes;
use crate::domain::{PersonId, SiteId};
use chrono::{Datelike, NaiveDate, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Places that are needed at least, and how many of them are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cover {
    /// Filled: what is beyond the least of a place fills no other.
    pub filled: u32,
    /// Needed.
    pub least: u32,
}

impl Cover {
    /// Adds a place: how many are needed there at least, and how many there are.
    pub fn add(&mut self, least: u32, there: u32) {
        self.least += least;
        self.filled += there.min(least);
    }

    /// In whole hundredths, rounded down, so that what is short never reads as full; none where nothing is needed.
    pub const fn percent(self) -> Option<u32> {
        (self.filled * 100).checked_div(self.least)
    }
}

/// Somebody's hours in a week beside those of their contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// Who.
    pub name: String,
    /// Paid minutes of the week.
    pub minutes: Minutes,
    /// Those of the contract.
    pub agreed: Minutes,
}

/// How many nights and weekend shifts somebody had.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Burden {
    /// Who.
    pub name: String,
    /// Night shifts.
    pub nights: u32,
    /// Shifts that belong to a Saturday or a Sunday.
    pub weekends: u32,
}

/// What volunteers said to what they were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Yes.
    pub yes: u32,
    /// No, or a yes taken back: nothing is held against anybody.
    pub no: u32,
    /// Nothing, in time or until now.
    pub nothing: u32,
}

/// How a day's places are covered at a site.
pub fn cover_of(week: &Occupancy, site: &SiteId, date: NaiveDate) -> Cover {
    let mut cover = Cover::default();
    for shift in week.shifts.iter().filter(|shift| shift.site == *site && shift.date == date) {
        for (number, position) in (0_u16..).zip(&shift.pattern.positions) {
            cover.add(position.minimum.into(), week.headcount(&shift.id, number));
        }
    }
    cover
}

/// The hours of everybody who has a contract and works in the week, those first who are furthest from theirs.
pub fn hours(week: &Occupancy, monday: NaiveDate) -> Vec<Worked> {
    let mut all: BTreeMap<&PersonId, (&Person, i32)> = BTreeMap::new();
    for shift in &week.shifts {
        for (_, person) in week.there(&shift.id) {
            all.entry(&person.id).or_insert((person, 0)).1 += shift.paid().0;
        }
    }
    let worked = all.into_values().filter_map(|(person, minutes)| {
        let agreed = person.contract_on(monday)?.weekly_minutes;
        Some(Worked { name: person.full_name(), minutes: Minutes(minutes), agreed })
    });
    let mut worked: Vec<Worked> = worked.collect();
    worked.sort_by_key(|one| (-(one.minutes.0 - one.agreed.0).abs(), one.name.clone()));
    worked
}

/// On whom nights and weekends fell in some weeks, of those who are told what they work; those first who had most.
pub fn burdens<'a>(weeks: impl Iterator<Item = &'a Occupancy>, zone: Tz) -> Vec<Burden> {
    let mut all: BTreeMap<PersonId, Burden> = BTreeMap::new();
    for week in weeks {
        for shift in &week.shifts {
            let is_night =
                Hours::STANDARD.is_night_shift(zone, Interval { start: shift.starts_at, end: shift.ends_at });
            let is_weekend = matches!(shift.date.weekday(), Weekday::Sat | Weekday::Sun);
            for (_, person) in week.there(&shift.id).filter(|(_, person)| person.kind.is_assigned()) {
                let theirs = all.entry(person.id.clone()).or_default();
                theirs.name = person.full_name();
                theirs.nights += u32::from(is_night);
                theirs.weekends += u32::from(is_weekend);
            }
        }
    }
    let mut all: Vec<Burden> = all.into_values().collect();
    all.sort_by_key(|one| (-i64::from(one.nights + one.weekends), one.name.clone()));
    all
}

/// What volunteers said in a week.
pub fn answers(week: &Occupancy) -> Answers {
    let mut answers = Answers::default();
    for shift in &week.shifts {
        for (own, person) in week.on(&shift.id) {
            if person.kind.is_assigned() {
                continue;
            }
            match own.state {
                AssignmentState::Confirmed => answers.yes += 1,
                AssignmentState::Declined | AssignmentState::Withdrawn => answers.no += 1,
                AssignmentState::Expired | AssignmentState::Offered => answers.nothing += 1,
                _ => {}
            }
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_never_reads_as_full() {
        let percent = |filled, least| Cover { filled, least }.percent();
        assert_eq!([percent(0, 0), percent(199, 200), percent(200, 200)], [None, Some(99), Some(100)]);
    }
}
