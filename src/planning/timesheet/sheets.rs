//! The hours of a month as tables for spreadsheets: by person, and by four-week period.

use crate::domain::PersonId;
use crate::domain::timesheet::{FourWeeks, PersonHours, Timesheet};
use crate::locales::{Words, sentence};
use crate::planning::sheet::{Cell, Sheet};

/// The columns of sums, by their keys.
const SUMS: [&str; 9] = [
    "hours-name",
    "hours-kind",
    "hours-planned",
    "hours-done",
    "hours-to-confirm",
    "hours-to-come",
    "hours-days",
    "hours-days-to-confirm",
    "hours-absent",
];

/// The columns of periods, by their keys.
const PERIODS: [&str; 7] = [
    "hours-name",
    "hours-period-from",
    "hours-period-until",
    "hours-agreed",
    "hours-done",
    "hours-to-come",
    "hours-balance",
];

/// Both tables, people by name. `name`: what somebody is called.
pub fn sheets(words: Words, hours: &Timesheet, name: &dyn Fn(&PersonId) -> String) -> Vec<Sheet> {
    let mut people: Vec<(String, &PersonHours)> = hours.people.iter().map(|one| (name(&one.person), one)).collect();
    people.sort_by_cached_key(|(name, one)| (name.to_lowercase(), one.person.clone()));
    let columns = |keys: &[&str]| keys.iter().map(|key| words.say(key)).collect();
    let periods = people.iter().flat_map(|(name, one)| one.periods.iter().map(move |period| (name, period)));
    vec![
        Sheet {
            title: words.say("hours-by-person"),
            columns: columns(&SUMS),
            lines: people.iter().map(|(name, one)| sums(words, name, one)).collect(),
            chart: None,
        },
        Sheet {
            title: words.say("hours-by-period"),
            columns: columns(&PERIODS),
            lines: periods.map(|(name, period)| of_period(name, *period)).collect(),
            chart: None,
        },
    ]
}

fn sums(words: Words, name: &str, one: &PersonHours) -> Vec<Cell> {
    let sums = one.sums;
    vec![
        Cell::Text(name.to_owned()),
        Cell::Text(sentence(&words.choose("board-kind", one.kind.code()))),
        Cell::Hours(sums.planned),
        Cell::Hours(sums.done),
        Cell::Hours(sums.to_confirm),
        Cell::Hours(sums.to_come),
        Cell::Count(sums.days),
        Cell::Count(sums.days_to_confirm),
        Cell::Count(sums.absent),
    ]
}

fn of_period(name: &str, period: FourWeeks) -> Vec<Cell> {
    vec![
        Cell::Text(name.to_owned()),
        Cell::Day(period.from),
        Cell::Day(period.until),
        Cell::Hours(period.agreed),
        Cell::Hours(period.done),
        Cell::Hours(period.to_come),
        Cell::Hours(period.balance()),
    ]
}
