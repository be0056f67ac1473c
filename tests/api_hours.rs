//! Hours as they were done: as planned where nobody says otherwise, corrected by hand, confirmed at once, for whoever pays.

mod common;

use common::recount::recounted;
use common::worked::{also, house, noted};
use common::{House, sample};
use releve::domain::edit::Edit;
use releve::domain::right::Right;
use releve::store::edits;
use serde_json::{Value, json};

const NOVEMBER: &str = "/v1/reports/hours?month=2026-11";

fn of(house: &House, query: &str, person: &str) -> Value {
    let all = house.get(&format!("{NOVEMBER}{query}")).ok()["people"].as_array().expect("people").clone();
    all.into_iter().find(|one| one["person"] == person).unwrap_or(Value::Null)
}

/// Minutes planned, done, to confirm and to come; days, days to confirm, times absent.
fn sums(line: &Value) -> [i64; 7] {
    ["planned", "done", "to_confirm", "to_come", "days", "days_to_confirm", "absent"]
        .map(|name| line[name].as_i64().expect("a number"))
}

fn worked(from: &str, until: &str) -> Value {
    json!({"starts_at": format!("2026-11-{from}:00+01:00"), "ends_at": format!("2026-11-{until}:00+01:00")})
}

#[test]
fn what_nobody_noted_counts_as_it_was_planned_and_is_told_apart() {
    let house = house();
    assert_eq!(
        sums(&of(&house, "", "karim")),
        [1590, 1590, 1590, 450, 4, 4, 0],
        "three days of 7 h 30 and 4 h at Amran"
    );
    assert_eq!(
        sums(&of(&house, "", "mona")),
        [1080, 1080, 1080, 0, 2, 2, 0],
        "a night is the day's on which it begins"
    );
    assert_eq!(of(&house, "", "awa"), Value::Null, "a volunteer owes no hours");
    assert_eq!(sums(&of(&house, "&site=AMR", "karim")), [240, 240, 240, 0, 1, 1, 0]);
    let open = json!([{"site": "AMR", "places": 1}, {"site": "LEO", "places": 5}]);
    assert_eq!(house.get(NOVEMBER).ok()["to_confirm"], open);
}

#[test]
fn who_began_earlier_or_ended_later_is_noted_by_hand() {
    let house = house();
    let presence = house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    assert_eq!(presence["present"], true);
    assert_eq!(presence["hours"]["starts_at"], "2026-11-16T20:45:00Z");
    assert_eq!(sums(&of(&house, "", "mona")), [1080, 1125, 540, 0, 2, 1, 0]);
    // An unpaid break stays one, but for who went home before any was due.
    house.put(&noted("karim-LEO-16-07", "hours"), worked("16T07:00", "16T14:00")).ok();
    assert_eq!(sums(&of(&house, "", "karim")), [1590, 1530, 1140, 450, 4, 3, 0]);
    house.put(&noted("karim-LEO-16-07", "hours"), worked("16T07:00", "16T12:00")).ok();
    assert_eq!(sums(&of(&house, "", "karim")), [1590, 1440, 1140, 450, 4, 3, 0]);
    // Whoever ticks at the door later takes nothing away; whoever did not come worked nothing.
    house.put(&noted("mona-LEO-16-22", "attendance"), json!({"present": true})).ok();
    assert_eq!(sums(&of(&house, "", "mona"))[1], 1125);
    house.put(&noted("mona-LEO-16-22", "attendance"), json!({"present": false})).ok();
    assert_eq!(sums(&of(&house, "", "mona")), [1080, 540, 540, 0, 1, 1, 1]);
    let again = house.delete(&noted("mona-LEO-16-22", "hours")).ok();
    assert_eq!((&again["present"], &again["hours"]), (&json!(true), &Value::Null), "as it was planned after all");
    assert_eq!(sums(&of(&house, "", "mona")), [1080, 1080, 540, 0, 2, 1, 0]);
}

#[test]
fn hours_that_cannot_be_are_refused() {
    let house = house();
    let cases = [
        ("nothing", json!({}), vec!["/ends_at required", "/starts_at required"]),
        ("another day", worked("15T22:00", "17T07:00"), vec!["/starts_at outside_shift"]),
        ("backwards", worked("17T07:00", "16T22:00"), vec!["/ends_at ends_before_start"]),
        ("no instants", json!({"starts_at": "22:00", "ends_at": 7}), vec!["/ends_at type", "/starts_at instant"]),
    ];
    for (what, body, faults) in cases {
        assert_eq!(house.put(&noted("mona-LEO-16-22", "hours"), body).faults(), faults, "{what}");
    }
    let refused = |own: &str, body: Value, code: &str| {
        house.put(&noted(own, "hours"), body).refused(409, code);
    };
    refused("karim-LEO-22-07", worked("22T07:00", "22T15:00"), "not_over");
    refused("awa-LEO-20-18", worked("20T18:00", "20T20:00"), "no_hours");
    house.delete(&noted("awa-LEO-20-18", "hours")).refused(409, "no_hours");
    // Who worked until three on the next day does not begin another shift a minute before that.
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T22:00", "17T08:00")).ok();
    house.put(&noted("karim-LEO-18-07", "hours"), worked("18T07:00", "19T03:00")).ok();
    refused("karim-AMR-19-09", worked("19T02:59", "19T13:00"), "worked_elsewhere");
    house.put(&noted("karim-AMR-19-09", "hours"), worked("19T03:00", "19T13:00")).ok();
}

#[test]
fn what_went_as_planned_is_confirmed_at_once() {
    let house = house();
    house.put(&noted("karim-LEO-16-07", "attendance"), json!({"present": false})).ok();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    let confirm = |site: &str| house.post(&format!("/v1/sites/{site}/hours"), json!({"month": "2026-11"})).ok();
    assert_eq!(confirm("LEO"), json!({"confirmed": 3}), "what was noted stays, and what is to come waits");
    assert_eq!(confirm("LEO"), json!({"confirmed": 0}));
    assert_eq!(sums(&of(&house, "", "karim")), [1590, 1140, 240, 450, 3, 1, 1]);
    assert_eq!(sums(&of(&house, "", "mona")), [1080, 1125, 0, 0, 2, 0, 0]);
    let noted = house.get("/v1/rosters/w47/attendance").ok()["items"].as_array().expect("a list").len();
    assert_eq!(noted, 5, "of the volunteer nothing was noted");
}

/// Four weeks end on 29 November, of which one is known: the law counts all sites together, and a whole day away asks for a fifth of a
/// week less.
#[test]
fn four_weeks_are_held_against_what_was_agreed() {
    let house = house();
    let period = |site: &str| of(&house, site, "karim")["periods"].clone();
    let expected = json!([{"from": "2026-11-02", "until": "2026-11-29", "agreed": 2280, "done": 1590, "to_come": 450}]);
    assert_eq!(period(""), expected, "of the week that is published");
    assert_eq!(period("&site=AMR"), expected);
    assert_eq!(of(&house, "", "mona")["periods"][0]["done"], 1080);
    let away =
        json!({"kind": "leave", "starts_at": "2026-11-20T00:00:00+01:00", "ends_at": "2026-11-21T00:00:00+01:00"});
    house.post("/v1/people/karim/absences", away).created();
    assert_eq!(period("")[0]["agreed"], 2280 - 456);
    // A profile of the house's own says when periods begin.
    let mut profile = sample::profile("own");
    profile["kind"] = json!("employee");
    profile["parameters"] = json!({"weekly_average": 2280, "average_from": "2026-10-26"});
    house.post("/v1/rule-profiles", profile).created();
    assert_eq!(period("")[0]["until"], "2026-11-22");
}

#[test]
fn hours_are_for_whoever_keeps_people_there() {
    let house = house();
    let coordinator = house.token(&[Right::KeepPeople, Right::ReadPlans, Right::TakeAttendance], &["AMR"]);
    let intern = house.token(&[Right::ReadPlans, Right::ReadPeople, Right::TakeAttendance], &["LEO"]);
    let asked = |who: &str, method: &str, path: &str, body: Value| {
        let body = (!body.is_null()).then(|| body.to_string().into_bytes());
        house.ask(method, path, &[("authorization", who)], body)
    };
    let there = asked(&coordinator, "GET", NOVEMBER, Value::Null).ok();
    let who: Vec<&Value> = there["people"].as_array().expect("people").iter().map(|one| &one["person"]).collect();
    assert_eq!(who, ["karim"], "whoever had a shift there");
    assert_eq!(sums(&there["people"][0]), [240, 240, 240, 0, 1, 1, 0]);
    assert_eq!(
        asked(&coordinator, "GET", &format!("{NOVEMBER}&site=LEO"), Value::Null).faults(),
        ["/query/site unknown_site"]
    );
    asked(&coordinator, "POST", "/v1/sites/LEO/hours", json!({"month": "2026-11"})).refused(404, "not_found");
    let hours = worked("16T07:00", "16T15:00");
    asked(&coordinator, "PUT", &noted("karim-LEO-16-07", "hours"), hours.clone()).refused(404, "not_found");
    asked(&intern, "PUT", &noted("karim-LEO-16-07", "hours"), hours).refused(403, "forbidden");
    asked(&intern, "GET", NOVEMBER, Value::Null).refused(403, "forbidden");
    asked(&intern, "POST", "/v1/sites/LEO/hours", json!({"month": "2026-11"})).refused(403, "forbidden");
}

/// A certificate comes when the first days are over: nobody is paid twice for them by one press.
#[test]
fn who_was_away_is_not_confirmed_with_the_others() {
    let house = house();
    let away =
        json!({"kind": "sickness", "starts_at": "2026-11-16T00:00:00+01:00", "ends_at": "2026-11-18T00:00:00+01:00"});
    house.post("/v1/people/karim/absences", away).created();
    assert_eq!(sums(&of(&house, "&site=LEO", "karim")), [1350, 450, 450, 450, 1, 1, 2]);
    assert_eq!(house.get(&format!("{NOVEMBER}&site=LEO")).ok()["to_confirm"], json!([{"site": "LEO", "places": 3}]));
    assert_eq!(house.post("/v1/sites/LEO/hours", json!({"month": "2026-11"})).ok(), json!({"confirmed": 3}));
    assert_eq!(sums(&of(&house, "&site=LEO", "karim")), [1350, 450, 0, 450, 1, 0, 2]);
    // Who came all the same is noted by hand.
    house.delete(&noted("karim-LEO-16-07", "hours")).ok();
    assert_eq!(sums(&of(&house, "&site=LEO", "karim")), [1350, 900, 0, 450, 2, 0, 1]);
}

/// What somebody is by now says nothing of then: a volunteer who is employed meanwhile came as one.
#[test]
fn who_has_changed_since_worked_as_what_they_were() {
    let house = house();
    house.put_at(1, "/v1/people/awa", sample::employee("awa", "LEO")).ok();
    assert_eq!(of(&house, "", "awa"), Value::Null);
    let mut karim = sample::volunteer("karim");
    karim["mail"] = json!("karim@example.org");
    house.put_at(1, "/v1/people/karim", karim).ok();
    assert_eq!(sums(&of(&house, "", "karim"))[1], 1590);
}

#[test]
fn only_whoever_keeps_people_reads_hours_and_takes_them_away() {
    let house = house();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    let intern = house.token(&[Right::ReadPlans, Right::ReadPeople, Right::TakeAttendance], &["LEO"]);
    let headers = [("authorization", intern.as_str())];
    let told = house.ask("GET", "/v1/rosters/w47/attendance", &headers, None).ok();
    assert_eq!((&told["items"][0]["present"], told["items"][0].get("hours")), (&json!(true), None), "{told}");
    let tick = |present: bool| {
        let body = json!({"present": present}).to_string().into_bytes();
        house.ask("PUT", &noted("mona-LEO-16-22", "attendance"), &headers, Some(body))
    };
    assert_eq!(tick(true).ok().get("hours"), None);
    tick(false).refused(409, "hours_noted");
    house.ask("DELETE", &noted("mona-LEO-16-22", "attendance"), &headers, None).refused(409, "hours_noted");
    assert_eq!(sums(&of(&house, "", "mona"))[1], 1125);
}

/// Whoever was absent leaves room for another shift to begin earlier; then they cannot have come to the first after all.
#[test]
fn nobody_comes_twice_at_a_time() {
    let house = house();
    also(&house, "late", "karim", ("18T16:00", "18T20:00"));
    house.put(&noted("karim-LEO-18-07", "attendance"), json!({"present": false})).ok();
    house.put(&noted("late", "hours"), worked("18T14:00", "18T20:00")).ok();
    house.delete(&noted("karim-LEO-18-07", "hours")).refused(409, "worked_elsewhere");
    house.put(&noted("karim-LEO-18-07", "hours"), worked("18T07:00", "18T14:01")).refused(409, "worked_elsewhere");
    house.put(&noted("karim-LEO-18-07", "hours"), worked("18T07:00", "18T14:00")).ok();
}

/// Who was put on a shift in spite of an absence is expected there, and confirmed with the others.
#[test]
fn who_was_put_there_in_spite_of_an_absence_was_not_away() {
    let house = house();
    let away = json!({"id": "fever", "kind": "sickness", "starts_at": "2026-11-16T00:00:00+01:00", "ends_at": "2026-11-18T00:00:00+01:00"});
    house.post("/v1/people/karim/absences", away).created();
    let in_spite = json!({
        "roster": "w47", "at": "2026-11-15T08:00:00Z", "kind": "put", "person": "karim", "shift": "LEO-16-07",
        "absences": ["fever"], "reason": "Back earlier",
    });
    let in_spite: Edit = serde_json::from_value(in_spite).expect("an edit");
    house.store.write_blocking(|tx| edits::insert(tx, &in_spite)).expect("it is noted");
    assert_eq!(sums(&of(&house, "&site=LEO", "karim")), [1350, 900, 900, 450, 2, 2, 1]);
}

/// A contract that begins on Friday asks for three days of its week.
#[test]
fn a_contract_asks_for_the_days_that_it_holds() {
    let house = house();
    let agreed = || of(&house, "", "karim")["periods"][0]["agreed"].clone();
    assert_eq!(agreed(), 2280);
    let mut karim = sample::employee("karim", "LEO");
    karim["contracts"] = json!([{"weekly_minutes": 2280, "from": "2026-11-20"}]);
    house.put_at(1, "/v1/people/karim", karim.clone()).ok();
    assert_eq!(agreed(), 2280 * 3 / 7);
    let until =
        |minutes: i64, from: &str, until: &str| json!({"weekly_minutes": minutes, "from": from, "until": until});
    karim["contracts"] = json!([until(2280, "2026-01-01", "2026-11-17"), until(1140, "2026-11-18", "2027-01-01")]);
    house.put_at(2, "/v1/people/karim", karim).ok();
    assert_eq!(agreed(), (2280 * 2 + 1140 * 5) / 7);
}

#[test]
fn a_correction_stands_in_the_audit_with_what_was_before() {
    let house = house();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T22:00", "17T07:30")).ok();
    let last = house.get("/v1/audit").ok()["items"][0].clone();
    assert_eq!((&last["person"], &last["subject_id"]), (&json!("mona"), &json!("mona-LEO-16-22")), "{last}");
    assert!(
        last["before"].to_string().contains("20:45:00Z") && last["after"].to_string().contains("21:00:00Z"),
        "{last}"
    );
    // A tick leaves its trace as well: what stood there, and that it is gone.
    house.put(&noted("mona-LEO-16-22", "attendance"), json!({"present": false})).ok();
    let last = house.get("/v1/audit").ok()["items"][0].clone();
    assert!(last["before"].to_string().contains("21:00:00Z") && last["after"]["present"] == false, "{last}");
}

#[test]
fn the_same_goes_to_whoever_pays_as_a_table() {
    let house = house();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    let table = house.get("/v1/reports/hours.csv?month=2026-11&locale=en").ok_text();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}Name;Kind;Planned;Done;Not noted yet;To come;Days worked;Days not noted yet;Shifts missed",
            "Karim Peeters;Day staff;26,50;26,50;26,50;7,50;4;4;0",
            "Mona Peeters;Night watch;18,00;18,75;9,00;0,00;2;1;0",
        ]
    );
    let file = house.ask("GET", "/v1/reports/hours.xlsx?month=2026-11", &[], None);
    assert_eq!((file.status, file.header("content-disposition")), (200, "attachment; filename=\"2026-11.xlsx\""));
    assert_eq!(house.get("/v1/reports/hours?month=11").faults(), ["/query/month month"]);
    assert_eq!(house.get("/v1/reports/hours").faults(), ["/query/month required"]);
}

/// What the activity report says of hours is what was done.
#[test]
fn the_activity_report_counts_the_same_hours() {
    let house = house();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    let report = house.get("/v1/reports/activity?from=2026-11&until=2026-11&site=LEO").ok();
    assert_eq!(
        report["months"][0]["hours"],
        json!({
            "employees": 1350, "night_watch": 1125, "interns": 0, "volunteers": 360,
        })
    );
}

/// A script written apart counts everything again, out of the raw export.
#[test]
fn every_figure_is_found_again_in_the_export() {
    let house = house();
    house.put(&noted("mona-LEO-16-22", "hours"), worked("16T21:45", "17T07:30")).ok();
    house.put(&noted("karim-LEO-16-07", "hours"), worked("16T07:00", "16T12:00")).ok();
    house.put(&noted("karim-AMR-19-09", "attendance"), json!({"present": false})).ok();
    let away =
        json!({"kind": "leave", "starts_at": "2026-11-18T00:00:00+01:00", "ends_at": "2026-11-19T00:00:00+01:00"});
    house.post("/v1/people/karim/absences", away).created();
    let report = house.get(NOVEMBER).ok();
    let Some((agrees, said)) = recounted(&house, "hours", &report) else { return };
    assert!(agrees, "{said}");
    // And it would notice.
    let mut wrong = report;
    wrong["people"][0]["days"] = json!(9);
    wrong["people"][1]["periods"][0]["agreed"] = json!(1);
    let (agrees, said) = recounted(&house, "hours", &wrong).expect("a recount");
    assert!(!agrees && said.contains("2 differ"), "{said}");
}
