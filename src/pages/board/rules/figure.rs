//! The figures of a profile: their names in the API, and how each is written and read.

use crate::domain::Minutes;
use crate::domain::expense::Cents;
use crate::domain::profile::Parameters;
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::form::{amount, length, number, said};
use serde_json::{Map, Value, json};

/// How a figure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours, with minutes.
    Hours,
    /// How many: nights, days, weekends.
    Count,
    /// It holds, or it does not.
    Flag,
    /// A day.
    Day,
    /// An amount of euros.
    Euros,
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Its name in the API.
    pub code: &'static str,
    /// How it is written.
    pub unit: Unit,
    /// Whether a search keeps it as far as it can, and not always.
    pub is_soft: bool,
}

/// Figures that are about one thing, under its name among the texts.
pub const GROUPS: [(&str, &[Figure]); 6] = [
    (
        "hours",
        &[
            of("daily_maximum", Unit::Hours),
            of("daily_maximum_long_week", Unit::Hours),
            of("clock_change_night", Unit::Flag),
            of("weekly_maximum", Unit::Hours),
            of("weekly_average", Unit::Hours),
            of("average_from", Unit::Day),
            soft("weekly_preferred", Unit::Hours),
            soft("contract_tolerance", Unit::Hours),
            of("shortest_duty", Unit::Hours),
            of("shortest_night", Unit::Hours),
        ],
    ),
    (
        "rest",
        &[
            of("daily_rest", Unit::Hours),
            of("daily_rest_minor", Unit::Hours),
            of("rest_after_night", Unit::Hours),
            of("weekly_rest", Unit::Hours),
            soft("consecutive_days_preferred", Unit::Count),
            soft("weekends_off_of_four", Unit::Count),
        ],
    ),
    (
        "nights",
        &[
            of("no_night_work", Unit::Flag),
            of("night_health_check", Unit::Flag),
            of("consecutive_nights_maximum", Unit::Count),
            soft("consecutive_nights_preferred", Unit::Count),
            soft("rest_after_nights", Unit::Hours),
            soft("nights_a_week_preferred", Unit::Count),
        ],
    ),
    ("notice", &[of("notice_working_days", Unit::Count), of("notice_days_preferred", Unit::Count)]),
    ("leave", &[of("extra_legal_days", Unit::Count), of("extra_legal_after_months", Unit::Count)]),
    (
        "expenses",
        &[
            of("expenses_a_day", Unit::Euros),
            of("expenses_day_maximum", Unit::Euros),
            of("expenses_year_maximum", Unit::Euros),
        ],
    ),
];

const fn of(code: &'static str, unit: Unit) -> Figure {
    Figure { code, unit, is_soft: false }
}

const fn soft(code: &'static str, unit: Unit) -> Figure {
    Figure { code, unit, is_soft: true }
}

/// All of them.
pub fn all() -> impl Iterator<Item = Figure> {
    GROUPS.into_iter().flat_map(|(_, figures)| figures.iter().copied())
}

impl Figure {
    /// How it is typed, where it stands.
    pub fn written(self, standing: &Value) -> String {
        match (self.unit, standing) {
            (Unit::Hours, Value::Number(minutes)) => length::written(Minutes(whole(minutes))),
            (Unit::Euros, Value::Number(cents)) => amount::written(Cents(whole(cents))),
            (Unit::Flag, Value::Bool(true)) => "yes".to_owned(),
            (_, Value::Number(count)) => count.to_string(),
            (_, Value::String(day)) => day.clone(),
            _ => String::new(),
        }
    }

    /// As the API takes it.
    pub fn body(self, typed: &str) -> Value {
        match self.unit {
            Unit::Hours => length::body(typed),
            Unit::Count => number(typed),
            Unit::Euros => amount::body(typed),
            Unit::Flag => json!(typed == "yes"),
            Unit::Day => said(typed),
        }
    }

    /// As people read it.
    pub fn told(self, words: Words, standing: &Value) -> String {
        match (self.unit, standing) {
            (Unit::Hours, Value::Number(minutes)) => {
                let hours = words.hours(Minutes(whole(minutes)));
                words.say_with("board-hours", [("hours", hours.into())])
            }
            (Unit::Euros, Value::Number(cents)) => words.euros(Cents(whole(cents))),
            (Unit::Day, Value::String(day)) => day.parse().map_or_else(|_| day.clone(), |day| words.full_date(day)),
            (Unit::Flag, flag) => words.choose("rules-holds", if *flag == true { "yes" } else { "no" }),
            (_, Value::Number(count)) => count.to_string(),
            _ => self.absent(words),
        }
    }

    /// What holds where it is not set.
    pub fn absent(self, words: Words) -> String {
        words.choose("rules-absent", self.code)
    }
}

/// The figures of a profile, by their names.
///
/// # Errors
/// None that is the visitor's.
pub fn standing(parameters: &Parameters) -> Result<Map<String, Value>, Error> {
    match serde_json::to_value(parameters).map_err(Error::internal)? {
        Value::Object(figures) => Ok(figures),
        _ => Err(Error::internal("parameters are an object")),
    }
}

fn whole(number: &serde_json::Number) -> i32 {
    number.as_i64().and_then(|number| number.try_into().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use std::collections::BTreeSet;

    #[test]
    fn every_figure_of_a_profile_is_shown_once_with_a_name_and_a_meaning() {
        let known: BTreeSet<String> =
            standing(&Parameters::default()).expect("figures").into_iter().map(|(name, _)| name).collect();
        let shown: Vec<String> = all().map(|figure| figure.code.to_owned()).collect();
        assert_eq!(shown.len(), known.len());
        assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), known);
        for words in Locale::ALL.iter().copied().map(Words::from) {
            for key in ["rules-figure", "rules-means"] {
                let said: BTreeSet<String> = all().map(|figure| words.choose(key, figure.code)).collect();
                assert_eq!(said.len(), known.len(), "{key} {words:?}");
                assert!(!said.contains(&words.choose(key, "another")), "{key} {words:?}");
            }
        }
    }

    #[test]
    fn a_figure_is_typed_as_it_is_written() {
        for (code, standing) in [
            ("daily_maximum", json!(540)),
            ("weekly_average", json!(2250)),
            ("weekends_off_of_four", json!(2)),
            ("no_night_work", json!(true)),
            ("average_from", json!("2026-01-05")),
            ("expenses_day_maximum", json!(4402)),
            ("expenses_a_day", json!(2000)),
            ("daily_rest", Value::Null),
        ] {
            let figure = all().find(|figure| figure.code == code).expect("a figure");
            assert_eq!(figure.body(&figure.written(&standing)), standing, "{code}");
        }
    }

    #[test]
    fn what_is_not_set_says_what_holds_then() {
        let words = Words::from(Locale::English);
        let told = |code: &str, standing: Value| {
            all().find(|figure| figure.code == code).expect("a figure").told(words, &standing)
        };
        assert_eq!(told("daily_maximum", Value::Null), "no limit");
        assert_eq!(told("weekly_average", json!(2250)), "37:30 h");
        assert_eq!(told("rest_after_night", Value::Null), "as after any duty");
        assert_eq!(told("no_night_work", json!(false)), "no");
    }
}
