//! Flat-rate expenses: for days on which somebody noted that a volunteer came, to who asks for it, and never more than the law allows.

mod common;

use common::worked::{house as worked, noted};
use common::{House, NOW, sample};
use releve::clock::Clock;
use releve::config::Retention;
use releve::domain::right::Right;
use releve::planning::own_data;
use releve::planning::retention::forget_due;
use releve::store::people;
use serde_json::{Value, json};

const LEO: &str = "/v1/sites/LEO/expenses";
const AMR: &str = "/v1/sites/AMR/expenses";
const CLAIM: &str = "/v1/people/awa/expense-claims";

/// The house gives twenty euros a day; Awa asks for them, and came to all that she was to come to.
fn house() -> House {
    let house = worked();
    gives(&house);
    house.put(CLAIM, json!({})).ok();
    for own in ["awa-LEO-19-18", "awa-LEO-20-18", "awa-AMR-20-10"] {
        came(&house, own);
    }
    house
}

fn gives(house: &House) {
    let parameters = json!({"expenses_a_day": 2000, "expenses_day_maximum": 4402, "expenses_year_maximum": 176_083});
    let mut profile = sample::profile("volunteers");
    profile["kind"] = json!("volunteer");
    profile["parameters"] = parameters;
    house.post("/v1/rule-profiles", profile).created();
}

fn came(house: &House, own: &str) {
    house.put(&noted(own, "attendance"), json!({"present": true})).ok();
}

fn due(house: &House, site: &str) -> Value {
    house.get(&format!("{site}?month=2026-11")).ok()
}

fn settle(house: &House, site: &str) -> Vec<(String, i64)> {
    let given = house.post(site, json!({"month": "2026-11"})).ok();
    let given = given["items"].as_array().expect("a list").iter();
    given.map(|one| (one["date"].as_str().expect("a day").to_owned(), one["cents"].as_i64().expect("cents"))).collect()
}

#[test]
fn a_day_is_given_for_once_to_who_asks_and_came() {
    let house = house();
    let both = json!([{"date": "2026-11-19", "cents": 2000}, {"date": "2026-11-20", "cents": 2000}]);
    assert_eq!(due(&house, LEO)["people"], json!([{"person": "awa", "days": both, "beyond": []}]));
    assert_eq!(settle(&house, LEO), [("2026-11-19".to_owned(), 2000), ("2026-11-20".to_owned(), 2000)]);
    assert_eq!(due(&house, LEO)["people"], json!([]));
    assert_eq!(settle(&house, LEO), [], "once");
    assert_eq!(due(&house, AMR)["people"], json!([]), "the same day at another site is the same day");
    let given = house.get("/v1/expenses?person=awa&from=2026-11-20").ok()["items"].clone();
    assert_eq!((given.as_array().expect("a list").len(), &given[0]["name"]), (1, &json!("Awa Diallo")));
    let id = given[0]["id"].as_str().expect("an id");
    house.delete(&format!("/v1/expenses/{id}")).done();
    assert_eq!(due(&house, LEO)["people"][0]["days"], json!([{"date": "2026-11-20", "cents": 2000}]), "after all not");
    assert_eq!(settle(&house, AMR), [("2026-11-20".to_owned(), 2000)]);
}

#[test]
fn nothing_is_given_that_nobody_asked_for_or_noted() {
    let house = worked();
    house.put(CLAIM, json!({})).ok();
    came(&house, "awa-LEO-19-18");
    let nothing = |due: &Value| assert_eq!(due["people"], json!([]), "{due}");
    nothing(&due(&house, LEO)); // The house gives nothing.
    gives(&house);
    let first = due(&house, LEO);
    assert_eq!((first["people"][0]["days"].as_array().expect("days").len(), &first["not_noted"]), (1, &json!(1)));
    house.delete(CLAIM).done();
    let none = due(&house, LEO);
    nothing(&none);
    assert_eq!(none["not_asking"], 1);
    house.put(CLAIM, json!({"year": 2025})).ok();
    nothing(&due(&house, LEO)); // Another year is another question.
    house.put(CLAIM, json!({})).ok();
    house.put(&noted("awa-LEO-19-18", "attendance"), json!({"present": false})).ok();
    nothing(&due(&house, LEO));
}

#[test]
fn the_law_is_a_hard_stop() {
    let house = house();
    house.put(CLAIM, json!({"elsewhere": 173_083})).ok();
    let expected = json!([{
        "person": "awa", "days": [{"date": "2026-11-19", "cents": 2000}, {"date": "2026-11-20", "cents": 1000}], "beyond": [],
    }]);
    assert_eq!(due(&house, LEO)["people"], expected, "what is left of the year");
    house.put(CLAIM, json!({"elsewhere": 174_083})).ok();
    let expected =
        json!([{"person": "awa", "days": [{"date": "2026-11-19", "cents": 2000}], "beyond": ["2026-11-20"]}]);
    assert_eq!(due(&house, LEO)["people"], expected);
    assert_eq!(settle(&house, LEO), [("2026-11-19".to_owned(), 2000)]);
    // What was given counts from now on, at every site.
    assert_eq!(due(&house, AMR)["people"], json!([{"person": "awa", "days": [], "beyond": ["2026-11-20"]}]));
    assert_eq!(settle(&house, AMR), []);
}

/// Who worked there for pay is given no expenses for it, whatever they are by now; who was a volunteer then is.
#[test]
fn who_has_changed_since_came_as_what_they_were() {
    let house = house();
    house.put_at(1, "/v1/people/awa", sample::employee("awa", "LEO")).ok();
    let mut karim = sample::volunteer("karim");
    karim["mail"] = json!("karim@example.org");
    house.put_at(1, "/v1/people/karim", karim).ok();
    house.put("/v1/people/karim/expense-claims", json!({})).ok();
    house.put(&noted("karim-LEO-16-07", "attendance"), json!({"present": true})).ok();
    let due = due(&house, LEO);
    let who: Vec<&Value> = due["people"].as_array().expect("people").iter().map(|one| &one["person"]).collect();
    assert_eq!(who, ["awa"], "{due}");
}

#[test]
fn what_is_given_is_what_was_looked_at() {
    let house = house();
    house.post(LEO, json!({"month": "2026-11", "sum": 2000})).refused(409, "another_sum");
    assert_eq!(house.get("/v1/expenses").ok()["items"], json!([]));
    house.post(LEO, json!({"month": "2026-11", "sum": 4000})).ok();
    house.post(LEO, json!({"month": "2026-11", "sum": 4000})).ok();
    // What they had elsewhere stays where nobody says anything of it.
    house.put(CLAIM, json!({"elsewhere": 12_000})).ok();
    assert_eq!(house.put(CLAIM, json!({})).ok()["elsewhere"], 12_000);
}

/// Two who press at once give once: as often as it is tried.
#[test]
fn two_at_once_give_once() {
    let house = house();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let answer = house.post(LEO, json!({"month": "2026-11"}));
                assert!([200, 409, 503].contains(&answer.status), "{}", answer.text);
            });
        }
    });
    let given = house.get("/v1/expenses").ok()["items"].as_array().expect("a list").len();
    assert_eq!(given, 2);
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let house = house();
    house.put("/v1/people/karim/expense-claims", json!({})).refused(409, "no_expenses");
    let cases = [
        (json!({"elsewhere": -1}), vec!["/elsewhere range"]),
        (json!({"elsewhere": "120"}), vec!["/elsewhere type"]),
        (json!({"year": 2024}), vec!["/year range"]),
        (json!({"year": 2027, "day": 1}), vec!["/day unknown_field", "/year range"]),
    ];
    for (body, faults) in cases {
        assert_eq!(house.put(CLAIM, body.clone()).faults(), faults, "{body}");
    }
    assert_eq!(house.get(LEO).faults(), ["/query/month required"]);
    assert_eq!(house.post(LEO, json!({"month": "11"})).faults(), ["/month month"]);
    assert_eq!(house.get("/v1/expenses?from=2026-12-01&until=2026-11-01").faults(), ["/query/until ends_before_start"]);
    let mut profile = sample::profile("over");
    profile["parameters"] = json!({"expenses_a_day": 5000, "expenses_day_maximum": 4402});
    assert_eq!(house.post("/v1/rule-profiles", profile).faults(), ["/parameters/expenses_a_day minimum_above"]);
}

#[test]
fn expenses_are_for_whoever_keeps_people_there() {
    let house = house();
    settle(&house, LEO);
    let coordinator = house.token(&[Right::KeepPeople, Right::ReadPlans], &["AMR"]);
    let intern = house.token(&[Right::ReadPlans, Right::ReadPeople, Right::TakeAttendance], &["LEO"]);
    let asked = |who: &str, method: &str, path: &str| {
        let body = (method == "POST").then(|| json!({"month": "2026-11"}).to_string().into_bytes());
        house.ask(method, path, &[("authorization", who)], body)
    };
    let first = house.get("/v1/expenses").ok()["items"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(asked(&coordinator, "GET", "/v1/expenses").ok()["items"], json!([]));
    asked(&coordinator, "DELETE", &format!("/v1/expenses/{first}")).refused(404, "not_found");
    asked(&coordinator, "GET", &format!("{LEO}?month=2026-11")).refused(404, "not_found");
    asked(&coordinator, "POST", LEO).refused(404, "not_found");
    asked(&intern, "POST", LEO).refused(403, "forbidden");
    asked(&intern, "GET", "/v1/expenses").refused(403, "forbidden");
    asked(&intern, "GET", CLAIM).refused(403, "forbidden");
}

/// Expense law outlives a wish to be forgotten: the name stays with the amounts, and nothing else.
#[test]
fn who_is_forgotten_stands_by_name_where_money_was_given() {
    let house = house();
    settle(&house, LEO);
    let taken_back = house.get("/v1/expenses").ok()["items"][0]["id"].as_str().expect("an id").to_owned();
    house.delete(&format!("/v1/expenses/{taken_back}")).done();
    settle(&house, LEO);
    let now = NOW.parse().expect("an instant");
    house
        .store
        .write_blocking(|tx| {
            let awa = people::get(tx, &"awa".parse().expect("an id"))?.value;
            own_data::forget(tx, Clock::Fixed(now), &awa)
        })
        .expect("it is done");
    let given = house.get("/v1/expenses").ok()["items"].as_array().expect("a list").clone();
    assert_eq!(given.len(), 2);
    assert!(given.iter().all(|one| one["name"] == "Awa Diallo" && one.get("person").is_none()), "{given:?}");
    let mut whole = Vec::new();
    house.store.export(&mut whole).expect("an export");
    let whole = String::from_utf8(whole).expect("text");
    let tells = |line: &&str| line.contains("Diallo") || line.contains("awa@example.org");
    assert!(whole.lines().filter(tells).all(|line| line.starts_with("[\"expenses\"")), "{whole}");
    assert!(!whole.contains("[\"expense_claims\""));
}

/// The seven years are counted from the end of the year in which it was given.
#[test]
fn what_was_given_is_forgotten_in_its_time() {
    let house = house();
    settle(&house, LEO);
    let left = |now: &str| {
        let clock = Clock::Fixed(now.parse().expect("an instant"));
        house.store.write_blocking(|tx| forget_due(tx, clock, &Retention::default())).expect("it is done");
        house.get("/v1/expenses").ok()["items"].as_array().expect("a list").len()
    };
    assert_eq!((left("2033-12-31T12:00:00Z"), left("2034-01-02T12:00:00Z")), (2, 0));
}

#[test]
fn the_same_goes_to_whoever_pays_as_a_table() {
    let house = house();
    settle(&house, LEO);
    let table = house.get("/v1/expenses.csv?from=2026-11-01&until=2026-11-30&locale=en").ok_text();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}Day;Name;Site;Amount",
            "2026-11-19;Awa Diallo;Hôtel Leopold;20,00",
            "2026-11-20;Awa Diallo;Hôtel Leopold;20,00",
        ]
    );
    assert_eq!(house.ask("GET", "/v1/expenses.xlsx", &[], None).status, 200);
}
