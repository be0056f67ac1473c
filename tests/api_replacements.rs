//! Somebody to step in, over HTTP, by mail and on the page behind the link.

mod common;

use common::{House, NOW, sample};
use mail_parser::MessageParser;
use releve::domain::ReplacementId;
use releve::jobs::{Context, replace, worker};
use releve::mail::Transport;
use releve::mail::transport::Outbox;
use serde_json::{Value, json};
use std::time::Duration;

const SUPPER: &str = "supper-20261130";

/// A published week with a supper a day: Awa has said yes to Monday's, Ben and Cleo could come too.
struct Week {
    house: House,
    path: String,
    awa: String,
    outbox: Outbox,
}

impl Week {
    fn published() -> Self {
        let house = House::open();
        house.post("/v1/sites", sample::site("LEO")).created();
        house.post("/v1/locations", sample::location("house", "LEO")).created();
        let mut supper = sample::template("supper", "LEO", "house");
        supper["pattern"]["start"] = json!("18:00");
        supper["pattern"]["end"] = json!("21:00");
        supper["pattern"]["unpaid_break"] = json!(0);
        supper["pattern"]["positions"] = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 1}]);
        house.post("/v1/templates", supper).created();
        for id in ["awa", "ben", "cleo"] {
            let mut volunteer = sample::volunteer(id);
            let cleared = |clearance: &str| json!({"clearance": clearance});
            volunteer["clearances"] = json!([cleared("information_note"), cleared("insurance"), cleared("onboarding")]);
            volunteer["mail"] = json!(format!("{id}@example.org"));
            house.post("/v1/people", volunteer).created();
            let evenings: Vec<Value> =
                (1..=7).map(|weekday| json!({"weekday": weekday, "start": "17:00", "end": "23:00"})).collect();
            house.put_at(0, &format!("/v1/people/{id}/availability"), json!({"weekly": evenings, "wanted": 2})).ok();
        }
        let made = house.post("/v1/rosters", json!({"week": "2026-W49", "sites": ["LEO"]}));
        let path = made.header("location").to_owned();
        made.created();
        let place = json!({"person": "awa", "shift": SUPPER, "position": 0});
        let placed = house.put(&format!("{path}/assignments"), place).ok();
        let awa = format!("{path}/assignments/{}", placed["assignment"]["id"].as_str().expect("an id"));
        house.post(&format!("{path}/publish"), None).ok();
        house.post(&format!("{awa}/confirm"), None).ok();
        Self { house, path, awa, outbox: Outbox::default() }
    }

    /// Does what waits, at the house's time.
    fn work(&self) {
        self.work_at(NOW);
    }

    /// Does the next step of a search as if it were that time.
    fn step_at(&self, search: &Value, instant: &str) {
        let id: ReplacementId = search["id"].as_str().expect("an id").parse().expect("an id");
        self.house.store.write_blocking(|tx| replace::request(tx, &id, Duration::ZERO)).expect("a step");
        self.work_at(instant);
    }

    fn work_at(&self, instant: &str) {
        let transport = Transport::Memory(self.outbox.clone());
        worker::run_all(&Context { transport, ..self.house.context_at(instant) }).expect("work");
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.path)
    }

    fn searches(&self) -> Vec<Value> {
        self.house.get(&self.at("/replacements")).ok()["items"].as_array().expect("searches").clone()
    }

    fn search(&self, id: &Value) -> Value {
        self.house.get(&self.at(&format!("/replacements/{}", id.as_str().expect("an id")))).ok()
    }

    /// The page that the last letter to somebody leads to, and its subject.
    fn letter(&self, person: &str) -> (String, String) {
        let address = format!("{person}@example.org");
        let letter = self.outbox.letters().into_iter().rev().find(|mail| mail.to == address).expect("a letter");
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let text = mail.body_text(0).expect("a text").into_owned();
        let link = text.lines().find(|line| line.starts_with("https://")).expect("a link");
        let page = link.trim().trim_start_matches("https://releve.example.org").to_owned();
        (mail.subject().expect("a subject").to_owned(), page)
    }
}

#[test]
fn a_withdrawal_asks_others_and_the_first_yes_has_the_place() {
    let week = Week::published();
    week.house.post(&format!("{}/withdraw", week.awa), None).ok();
    let opened = week.searches();
    assert_eq!(opened.len(), 1);
    assert_eq!((&opened[0]["state"], &opened[0]["shift"]), (&json!("open"), &json!(SUPPER)));
    week.work();
    assert_eq!(week.search(&opened[0]["id"])["asked"], json!([]), "she may change her mind");
    week.step_at(&opened[0], "2026-11-21T12:15:00Z");
    let search = week.search(&opened[0]["id"]);
    let states = |search: &Value| {
        let asked = search["asked"].as_array().expect("people").iter();
        asked.map(|one| (one["person"].clone(), one["state"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(states(&search), [(json!("ben"), json!("asked")), (json!("cleo"), json!("asked"))]);

    let (subject, page) = week.letter("ben");
    assert!(subject.starts_with("Pourriez-vous remplacer quelqu’un"), "{subject}");
    let shown = week.house.ask("GET", &page, &[("authorization", "")], None).text;
    assert!(shown.contains("La première personne qui dit oui prend la place."), "{shown}");
    let id = shown.split("name=\"assignment\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("one");
    let yes = format!("answer=confirm&assignment={id}").into_bytes();
    let form = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let answered = week.house.ask("POST", &page, &form, Some(yes));
    assert_eq!((answered.status, answered.header("location")), (303, "?said=confirmed"));

    let search = week.search(&opened[0]["id"]);
    assert_eq!(search["state"], "filled");
    assert_eq!(states(&search), [(json!("ben"), json!("confirmed")), (json!("cleo"), Value::Null)]);
    week.work();
    assert!(week.letter("cleo").0.starts_with("Merci, la place"), "the others are thanked");
    let gaps = week.house.get(&week.at("/gaps")).ok();
    assert!(gaps["items"].as_array().expect("gaps").iter().all(|gap| gap["shift"] != SUPPER));
}

#[test]
fn a_coordinator_looks_for_somebody_and_gives_it_up() {
    let week = Week::published();
    let wish = json!({"shift": "supper-20261201", "position": 0, "wave": 1, "pause_minutes": 30});
    let made = week.house.post(&week.at("/replacements"), wish.clone());
    let path = made.header("location").to_owned();
    let made = made.created();
    assert_eq!((&made["state"], &made["wave"], &made["asked"]), (&json!("open"), &json!(1), &json!([])));
    week.house.post(&week.at("/replacements"), wish).refused(409, "already_exists");
    week.work();
    let search = week.house.get(&path).ok();
    let asked = search["asked"].as_array().expect("people").clone();
    let [one] = asked.as_slice() else { panic!("one at a time: {asked:?}") };
    assert_eq!(week.house.delete(&path).ok()["state"], "closed");
    week.house.delete(&path).refused(409, "over");
    week.work();
    let (subject, _) = week.letter(one["person"].as_str().expect("a person"));
    assert!(subject.starts_with("Merci, la place"), "{subject}");
}

#[test]
fn what_is_asked_for_is_checked() {
    let week = Week::published();
    let post = |body: Value| week.house.post(&week.at("/replacements"), body);
    assert_eq!(post(json!({})).faults(), ["/position required", "/shift required"]);
    let wrong = json!({
        "shift": "none", "position": 12, "target": 0, "wave": 21, "pause_minutes": 1, "escalate_at": "soon", "more": 1,
    });
    let faults = post(wrong).faults();
    assert_eq!(
        faults,
        [
            "/escalate_at instant",
            "/more unknown_field",
            "/pause_minutes range",
            "/position range",
            "/shift unknown_shift",
            "/target range",
            "/wave range",
        ]
    );
    post(json!({"shift": SUPPER, "position": 0})).refused(409, "covered");
    assert_eq!(post(json!({"shift": "supper-20261201", "position": 1})).faults(), ["/position unknown"]);
    week.house.get(&week.at("/replacements/none")).refused(404, "not_found");
}
