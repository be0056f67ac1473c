//! Whether schedules are told in time (Act of 3 October 2022; the house).

use crate::domain::person::Person;
use crate::domain::profile::RuleProfile;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, Week, holiday};
use crate::error::Fault;
use crate::planning::house::House;
use crate::planning::zone;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the fault.
pub(super) const TOO_SHORT: &str = "notice_too_short";

/// What was found.
pub(super) struct Notice {
    /// A fault for each assignment of a variable part-time schedule that comes too late.
    pub(super) faults: Vec<Fault>,
    /// Everyone else whose schedule comes later than it had better.
    pub(super) short: Vec<PersonId>,
}

/// Until when a week is to be published so that variable part-time schedules are told in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The last day that is in time.
    pub day: NaiveDate,
    /// How many working days lie between it and the week, at least.
    pub working_days: u8,
}

impl Due {
    /// Of a week, by the strictest of the house's profiles, the standard among them, that have begun by then; none where none asks
    /// for it.
    pub fn of(profiles: &[RuleProfile], week: Week) -> Option<Self> {
        let begun = profiles.iter().filter(|profile| profile.valid_from <= week.monday());
        let working_days = begun.filter_map(|profile| profile.parameters.notice_working_days).max()?;
        let is_in_time =
            |day: &NaiveDate| holiday::working_days_between(*day, week.monday()) >= usize::from(working_days);
        let day = std::iter::successors(week.monday().pred_opt(), NaiveDate::pred_opt).find(is_in_time)?;
        Some(Self { day, working_days })
    }
}

/// Looks at what becomes known at `now`.
pub(super) fn look(house: &House, fresh: &[Assignment], now: DateTime<Utc>) -> Notice {
    let today = zone::date_of(house.zone(), now);
    let shifts: BTreeMap<_, &Shift> = house.shifts.iter().map(|shift| (&shift.id, shift)).collect();
    let people: BTreeMap<_, &Person> = house.people.iter().map(|person| (&person.id, person)).collect();
    let mut faults = Vec::new();
    let mut short = BTreeSet::new();
    for assignment in fresh {
        let (Some(shift), Some(person)) = (shifts.get(&assignment.shift), people.get(&assignment.person)) else {
            continue;
        };
        if !person.kind.is_assigned() {
            continue;
        }
        let parameters = house.parameters(person, shift.date);
        let from = first_day(house, shift);
        let is_variable = person.contract_on(shift.date).is_some_and(|contract| contract.variable_part_time);
        let due = parameters.notice_working_days.filter(|_| is_variable);
        if let Some(days) = due.filter(|days| holiday::working_days_between(today, from) < usize::from(*days)) {
            let message = format!("a variable part-time schedule is published {days} working days before");
            faults.push(Fault::new(format!("/assignments/{}", assignment.id), TOO_SHORT, message));
        } else if parameters.notice_days_preferred.is_some_and(|days| (from - today).num_days() < i64::from(days)) {
            short.insert(person.id.clone());
        }
    }
    Notice { faults, short: short.into_iter().collect() }
}

/// The day before which it must be known: the week's first when the week is published, the shift's own afterwards.
fn first_day(house: &House, shift: &Shift) -> NaiveDate {
    match house.roster.state {
        RosterState::Draft => house.week().monday(),
        RosterState::Published => shift.date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_due_so_many_working_days_before_it() {
        let mut profiles = RuleProfile::with_the_standard(Vec::new());
        let due = |profiles: &[RuleProfile], week: &str| Due::of(profiles, week.parse().expect("a week"));
        let on = |day: &str| Some(Due { day: day.parse().expect("a date"), working_days: 7 });
        assert_eq!(due(&profiles, "2026-W50"), on("2026-11-25"));
        // Christmas and New Year's Day are no working days.
        assert_eq!(due(&profiles, "2027-W01"), on("2026-12-21"));
        for profile in &mut profiles {
            profile.parameters.notice_working_days = None;
        }
        assert_eq!(due(&profiles, "2026-W50"), None);
    }
}
