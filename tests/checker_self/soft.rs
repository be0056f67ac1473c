//! What costs, counted.

use crate::house::House;
use crate::{MONDAY, check};
use serde_json::{Value, json};

/// A soft rule, how it is made to cost in an empty house, how often it is counted and by how much.
type SoftCase = (&'static str, &'static str, fn(House) -> House, (usize, i64));

#[rustfmt::skip]
const SOFT: &[SoftCase] = &[
    ("nights_preferred", "five nights in a row", |house| watch(house, "1-5 22:00-04:00"), (1, 1)),
    ("rest_after_nights", "a day after three nights",
        |house| watch(house, "1-3 22:00-07:00").work("ali", "LEO", "5-5 07:00-11:00", "night_watch"), (1, 24 * 60)),
    ("days_in_a_row", "Monday to Sunday", |house| staff(house, "1-7 11:00-14:00"), (1, 1)),
    ("weekends_off", "the third weekend of four",
        |house| staff(house, "6-6 11:00-14:00").worked(1, "ali", "LEO", "7-7 11:00-14:00", "shelter_worker")
        .worked(3, "ali", "LEO", "5-5 17:00-22:15", "shelter_worker"), (1, 1)),
    ("contract_hours", "three hours of thirty-eight", |house| staff(house, "1-1 11:00-14:00"), (1, 26 * 60)),
    ("weekly_preferred", "a volunteer's thirteen hours",
        |house| help(house, "1-1 09:00-15:00").work("vera", "LEO", "3-3 09:00-16:00", "volunteer"), (1, 60)),
    ("nights_a_week", "a volunteer's third night", |house| help(house, "1-3 22:00-05:00"), (1, 1)),
    ("meeting_alone", "an onboarding session and nothing else", |house| staff(house, "6-6 10:00-12:00")
        .patterns("LEO", "shelter_worker", |pattern| pattern["meeting"] = json!(true)), (1, 1)),
    ("short_notice", "told five days before",
        |house| staff(house, "1-1 11:00-14:00")
            .with(|all| all["roster"]["published_at"] = json!("2026-11-25T10:00:00Z")), (1, 2)),
    ("minimum_cover", "one of three",
        |house| on_shift(help(house, "1-1 09:00-12:00"), |pattern| pattern["positions"][0]["minimum"] = json!(3)),
        (1, 2)),
    ("ideal_cover", "one of five",
        |house| on_shift(help(house, "1-1 09:00-12:00"), |pattern| pattern["positions"][0]["ideal"] = json!(5)),
        (1, 4)),
    ("ideal_cover", "two guests' places of three",
        |house| house.host("hugo").work("hugo", "LEO", "1-1 18:00-09:00", "host_household")
        .patterns("LEO", "host_household", |pattern| pattern["positions"][0]["ideal"] = json!(3)), (1, 1)),
    ("pair_broken", "one alone",
        |house| on_shift(help(house, "1-1 09:00-12:00"), |pattern| pattern["pair"] = json!(true)), (1, 1)),
    ("newcomers_alone", "her first shift, with nobody beside her", |house| newcomers(help(house, "1-1 09:00-12:00")), (1, 1)),
    ("clearance_in_team", "nobody with a licence", |house| on_shift(help(house, "1-1 09:00-12:00"), |pattern| {
        pattern["team"] = json!([{"need": "clearance", "clearance": "driving_licence_b"}]);
    }), (1, 1)),
    ("language_in_team", "nobody with Tigrinya all day, counted once", |house| speakers(house, "ti"), (1, 1)),
];

/// One night watchman with some work.
pub fn watch(house: House, when: &str) -> House {
    house.employee("ali", "night_watch", "night_watch", "LEO").work("ali", "LEO", when, "night_watch")
}

/// One employee with some work.
fn staff(house: House, when: &str) -> House {
    house.employee("ali", "employee", "shelter_worker", "LEO").work("ali", "LEO", when, "shelter_worker")
}

/// One volunteer with some work.
fn help(house: House, when: &str) -> House {
    house.volunteer("vera").work("vera", "LEO", when, "volunteer")
}

/// The volunteers' shifts, changed.
fn on_shift(house: House, change: impl Fn(&mut Value)) -> House {
    house.patterns("LEO", "volunteer", change)
}

/// Everybody was onboarded this month, and volunteers' shifts mind that.
fn newcomers(house: House) -> House {
    let onboarded = |all: &mut Value| {
        let people = all["people"].as_array_mut().into_iter().flatten();
        let held = people.flat_map(|person| person["clearances"].as_array_mut().into_iter().flatten());
        held.for_each(|held| held["from"] = json!("2026-11-20"));
    };
    on_shift(house.with(onboarded), |pattern| pattern["beside_experienced"] = json!(true))
}

/// A morning and an evening that share the need of a language.
fn speakers(house: House, language: &str) -> House {
    let house = help(house, "1-1 09:00-12:00").volunteer("nora").work("nora", "LEO", "1-1 18:00-21:00", "volunteer");
    on_shift(house, |pattern| pattern["team"] = json!([{"need": "language", "any_of": [language], "group": "day"}]))
}

#[test]
fn each_soft_rule_is_counted() {
    for (rule, how, makes, expected) in SOFT {
        let report = check(makes(House::empty(MONDAY)));
        assert_eq!(report.soft().get(rule), Some(expected), "{rule}, {how}: {:?}", report.soft());
    }
}

#[test]
fn one_speaker_in_the_day_is_enough() {
    let spoken = check(speakers(House::empty(MONDAY), "ti").of("nora", |nora| nora["languages"] = json!(["ti"])));
    assert_eq!(spoken.found("language_in_team").count(), 0);
}
