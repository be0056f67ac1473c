//! Whether schedules are told in time (Act of 3 October 2022; the house).

use crate::domain::person::Person;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, holiday};
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
