//! The rosters that the network's demonstration publishes, read over HTTP and checked from the outside.

mod checker;
#[path = "checker_demo/service.rs"]
mod service;

use checker::{Report, read::Answers};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde_json::{Value, json};
use service::Demonstration;
use std::collections::BTreeMap;

/// Publishes a network's roster with some arguments of `releve demo`, and finds nothing against it.
fn holds(arguments: &[&str]) -> Value {
    let demonstration = Demonstration::run(arguments);
    let answers = demonstration.answers();
    let report = check(&answers);
    println!("{}\n{:#?}", demonstration.summary, report.soft());
    assert_eq!(told(&report), "", "{}", demonstration.summary);
    assert!(report.overridden().is_empty(), "a demonstration overrides nothing");
    assert_eq!(empty_seats(&report), gaps(&demonstration), "each empty seat of minimum cover is a gap, and no other");
    answers
}

fn check(answers: &Value) -> Report {
    let answers: Answers = serde_json::from_value(answers.clone()).expect("the answers can be read");
    assert!(!answers.roster.assignments.is_empty(), "nobody is on a published roster");
    checker::check(&answers)
}

fn told(report: &Report) -> String {
    report.hard().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Seats of minimum cover that the checker finds empty, by shift.
fn empty_seats(report: &Report) -> BTreeMap<String, i64> {
    let mut seats = BTreeMap::new();
    for breach in report.found("minimum_cover") {
        *seats.entry(breach.shifts[0].clone()).or_default() += breach.amount;
    }
    seats
}

/// The same as the service tells them.
fn gaps(demonstration: &Demonstration) -> BTreeMap<String, i64> {
    let mut seats = BTreeMap::new();
    for gap in demonstration.list(&format!("/v1/rosters/{}/gaps", demonstration.roster)) {
        let shift = gap["shift"].as_str().expect("a shift").to_owned();
        *seats.entry(shift).or_default() += gap["missing"].as_i64().expect("a number");
    }
    seats
}

/// The week of the last Sunday of a month of 31 days of next year, on which the clocks change.
fn clocks_change_in(month: u32) -> (String, NaiveDate) {
    let year = Utc::now().year() + 1;
    let last = NaiveDate::from_ymd_opt(year, month, 31).expect("a month of 31 days");
    let sunday = last - Days::new(u64::from(last.weekday().num_days_from_sunday()));
    (sunday.format("%G-W%V").to_string(), sunday - Days::new(1))
}

/// Real hours of the shifts from 22:00 to 07:00 on a day.
fn night_hours(answers: &Value, date: NaiveDate) -> Vec<i64> {
    let instant = |time: &Value| time.as_str().and_then(|time| time.parse::<DateTime<Utc>>().ok()).expect("an instant");
    let is_night = |shift: &&Value| {
        let hours = (&shift["pattern"]["start"], &shift["pattern"]["end"]);
        shift["date"] == date.to_string() && hours == (&json!("22:00"), &json!("07:00"))
    };
    let nights = answers["roster"]["shifts"].as_array().expect("shifts").iter().filter(is_night);
    nights.map(|night| (instant(&night["ends_at"]) - instant(&night["starts_at"])).num_hours()).collect()
}

/// What is done to a real roster to break it: to a shift, to the volunteer on it, to her offer.
type Damage = fn(shift: &mut Value, volunteer: &mut Value, offer: &mut Value);

const DAMAGES: &[(&str, Damage)] = &[
    ("gender_rule", |_, volunteer, _| volunteer["gender"] = json!(null)),
    ("clearance", |_, volunteer, _| volunteer["clearances"] = json!([])),
    ("offer_wanted", |_, _, offer| offer["wanted"] = json!(0)),
    ("offer_window", |_, _, offer| (offer["weekly"], offer["additions"]) = (json!([]), json!([]))),
    ("over_ideal", |shift, _, _| shift["pattern"]["positions"][0]["ideal"] = json!(0)),
    ("shift_times", |shift, _, _| shift["starts_at"] = json!("2026-01-01T00:00:00Z")),
];

/// The same roster once the first volunteer who was asked, or the shift, is not as it was.
fn damaged(answers: &Value, damage: Damage) -> Value {
    let mut answers = answers.clone();
    let mut assignments = answers["roster"]["assignments"].as_array().expect("assignments").iter();
    let asked = assignments.find(|on| on["state"] == "offered").expect("a volunteer who was asked").clone();
    let mut shift = taken(&mut answers["roster"]["shifts"], &asked["shift"]);
    let mut volunteer = taken(&mut answers["people"], &asked["person"]);
    let name = volunteer["id"].as_str().expect("an identifier").to_owned();
    damage(&mut shift, &mut volunteer, &mut answers["availability"][name]);
    answers["roster"]["shifts"].as_array_mut().expect("shifts").push(shift);
    answers["people"].as_array_mut().expect("people").push(volunteer);
    answers
}

/// Takes the thing with an identifier out of a list.
fn taken(things: &mut Value, id: &Value) -> Value {
    let things = things.as_array_mut().expect("a list");
    let place = things.iter().position(|thing| thing["id"] == *id).expect("it is there");
    things.remove(place)
}

#[test]
fn the_small_network_holds_on_the_night_that_the_clocks_go_back() {
    let (week, saturday) = clocks_change_in(10);
    let answers = holds(&["--size", "s", "--seconds", "5", "--week", &week]);
    assert_eq!(night_hours(&answers, saturday), [10]);
}

#[test]
fn the_small_network_holds_on_the_night_that_the_clocks_go_forward() {
    let (week, saturday) = clocks_change_in(3);
    let answers = holds(&["--size", "s", "--seconds", "5", "--week", &week]);
    assert_eq!(night_hours(&answers, saturday), [8]);
    for (rule, damage) in DAMAGES {
        let mut found: Vec<&str> = check(&damaged(&answers, *damage)).hard().iter().map(|found| found.rule).collect();
        found.dedup();
        assert_eq!(found, [*rule]);
    }
}

#[test]
fn the_middle_network_holds() {
    holds(&["--size", "m", "--seconds", "20"]);
}

#[test]
fn the_whole_network_holds() {
    holds(&["--size", "l", "--seconds", "60"]);
}
