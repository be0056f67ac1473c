//! Extra-legal days of leave: five a year for who is employed, from six months of contract on, as their rule profile says.

mod common;

use common::forms::merged;
use common::{House, sample};
use serde_json::{Value, json};

/// A house with an employee since January, and a volunteer.
fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    house.post("/v1/people", sample::volunteer("awa")).created();
    house
}

/// Whole days in Brussels, where winter is an hour ahead of UTC and summer two.
fn days(first: &str, hours: &str, last: &str) -> Value {
    json!({"kind": "extra_legal", "starts_at": format!("{first}T{hours}:00:00Z"), "ends_at": format!("{last}T{hours}:00:00Z")})
}

#[test]
fn five_days_a_year_are_theirs_from_the_seventh_month_on() {
    let house = house();
    let enter = |days: Value| house.post("/v1/people/karim/absences", days);
    let balance = |year: i32| {
        let told = house.get(&format!("/v1/people/karim/extra-legal-days?year={year}")).ok();
        (told["days"].clone(), told["taken"].clone(), told["due_from"].clone())
    };
    let due = json!("2026-07-01");
    assert_eq!(balance(2026), (json!(5), json!(0), due.clone()));
    assert_eq!(enter(days("2026-06-29", "22", "2026-06-30")).faults(), ["/starts_at not_yet_due"]);
    enter(days("2026-06-30", "22", "2026-07-01")).created();
    assert_eq!(balance(2026), (json!(5), json!(1), due.clone()), "the first of July alone");
    assert_eq!(
        enter(days("2026-12-06", "23", "2026-12-11")).faults(),
        ["/ends_at used_up"],
        "five where four are left"
    );
    enter(days("2026-12-06", "23", "2026-12-09")).created();
    // Two days, of which one is of the next year.
    enter(days("2026-12-30", "23", "2027-01-01")).created();
    assert_eq!((balance(2026), balance(2027)), ((json!(5), json!(5), due.clone()), (json!(5), json!(1), due)));
    assert_eq!(enter(days("2026-11-01", "23", "2026-11-02")).faults(), ["/ends_at used_up"]);
    // Ordinary leave is another thing, and what is taken back is theirs again.
    enter(merged(days("2026-11-01", "23", "2026-11-02"), &json!({"kind": "leave"}))).created();
    let all = house.get("/v1/people/karim/absences").ok()["items"].as_array().expect("absences").clone();
    let first = all.iter().find(|absence| absence["starts_at"] == "2026-06-30T22:00:00Z").expect("July");
    house.delete(&format!("/v1/people/karim/absences/{}", first["id"].as_str().expect("an id"))).done();
    enter(days("2026-11-01", "23", "2026-11-02")).created();
}

#[test]
fn whom_nothing_grants_any_has_none() {
    let house = house();
    let none = json!({"year": 2026, "days": 0, "taken": 0});
    assert_eq!(house.get("/v1/people/awa/extra-legal-days").ok(), none);
    let day = days("2026-12-06", "23", "2026-12-07");
    assert_eq!(house.post("/v1/people/awa/absences", day.clone()).faults(), ["/kind kind"]);
    house.get("/v1/people/nobody/extra-legal-days").refused(404, "not_found");
    assert_eq!(house.get("/v1/people/karim/extra-legal-days?year=1").faults(), ["/query/year range"]);
    // A contract's own profile may grant others, and at once.
    let own = merged(sample::profile("half"), &json!({"parameters": {"extra_legal_days": 2}}));
    house.post("/v1/rule-profiles", own).created();
    let contract = json!([{"weekly_minutes": 1140, "from": "2026-12-01", "profile": "half"}]);
    let new = merged(sample::employee("lea", "LEO"), &json!({"contracts": contract}));
    house.post("/v1/people", new).created();
    let told = house.get("/v1/people/lea/extra-legal-days").ok();
    assert_eq!((&told["days"], &told["due_from"]), (&json!(2), &json!("2026-12-01")));
    house.post("/v1/people/lea/absences", day).created();
    let long = days("2026-12-06", "23", "2029-12-07");
    assert!(house.post("/v1/people/lea/absences", long).faults().contains(&"/ends_at used_up".to_owned()));
}

#[test]
fn two_halves_of_a_day_are_one_day() {
    let house = house();
    let own = merged(sample::profile("one"), &json!({"parameters": {"extra_legal_days": 1}}));
    house.post("/v1/rule-profiles", own).created();
    let contract = json!([{"weekly_minutes": 1140, "from": "2026-01-01", "profile": "one"}]);
    house.post("/v1/people", merged(sample::employee("lea", "LEO"), &json!({"contracts": contract}))).created();
    let half = |day: u32, from: u32, until: u32| {
        let at = |hour: u32| format!("2026-12-{day:02}T{hour:02}:00:00Z");
        let absence = json!({"kind": "extra_legal", "starts_at": at(from), "ends_at": at(until)});
        house.post("/v1/people/lea/absences", absence)
    };
    half(7, 7, 11).created();
    assert_eq!(half(8, 7, 11).faults(), ["/ends_at used_up"]);
    half(7, 12, 16).created();
    assert_eq!(house.get("/v1/people/lea/extra-legal-days").ok()["taken"], 1);
}
