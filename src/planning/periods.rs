//! Periods of four weeks with fixed dates, over which hours are averaged.

use crate::domain::Week;
use chrono::{NaiveDate, Weekday};

/// The first week of the period that a week lies in; any period begins with the week of `from`, or else of 1 January 2024.
pub fn period_start(week: Week, from: Option<NaiveDate>) -> Week {
    let since = from.or_else(|| NaiveDate::from_isoywd_opt(2024, 1, Weekday::Mon)).map_or(week, Week::of);
    let passed = (week.monday() - since.monday()).num_weeks();
    week.plus(-passed.rem_euclid(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_week_periods_are_fixed() {
        let week = |text: &str| -> Week { text.parse().expect("a week") };
        let cases = [
            ("2024-W01", None, "2024-W01"),
            ("2024-W04", None, "2024-W01"),
            ("2024-W05", None, "2024-W05"),
            ("2023-W52", None, "2023-W49"),
            ("2026-W49", None, "2026-W49"),
            ("2026-W49", Some("2026-11-25"), "2026-W48"),
            ("2026-W49", Some("2026-12-10"), "2026-W46"),
        ];
        for (of, from, expected) in cases {
            let from = from.map(|day: &str| day.parse().expect("a date"));
            assert_eq!(period_start(week(of), from), week(expected), "{of} {from:?}");
        }
    }
}
