//! A site whose week is published and that is about to be another one.

use super::{House, sample};
use mail_parser::MessageParser;
use serde_json::{Value, json};

/// The week that is published.
pub const WEEK: &str = "2026-W50";

/// A house with an evening for volunteers and a day of Karim's, every Tuesday and Wednesday, at one location, and another to go to.
/// In the published week Awa has confirmed Tuesday's evening, Bob was asked for Wednesday's, and Karim was told of Tuesday's day.
pub struct Moving {
    pub house: House,
    pub roster: String,
}

impl Moving {
    pub fn open() -> Self {
        let house = House::open();
        house.post("/v1/sites", sample::site("LEO")).created();
        for (id, meets) in [("old", "Rue Vieille, à la grille"), ("new", "Rue Neuve, au porche")] {
            let mut location = sample::location(id, "LEO");
            location["meeting_point"] = json!(meets);
            house.post("/v1/locations", location).created();
        }
        let mut evening = sample::pattern("old");
        (evening["activity"], evening["start"], evening["end"]) = (json!("soirée"), json!("18:00"), json!("21:00"));
        evening["unpaid_break"] = json!(0);
        evening["positions"] = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 1}]);
        for (id, pattern) in [("evening", evening), ("day", sample::pattern("old"))] {
            let template = json!({"id": id, "site": "LEO", "weekdays": [2, 3], "pattern": pattern});
            house.post("/v1/templates", template).created();
        }
        for id in ["awa", "bob"] {
            let mut person = sample::volunteer(id);
            person["mail"] = json!(format!("{id}@example.org"));
            let shown = ["information_note", "insurance", "onboarding"];
            person["clearances"] = shown.iter().map(|clearance| json!({"clearance": clearance})).collect();
            house.post("/v1/people", person).created();
            let evenings: Vec<Value> =
                [2, 3].map(|weekday| json!({"weekday": weekday, "start": "12:00", "end": "23:00"})).into();
            house.put_at(0, &format!("/v1/people/{id}/availability"), json!({"weekly": evenings, "wanted": 3})).ok();
        }
        let mut karim = sample::employee("karim", "LEO");
        karim["mail"] = json!("karim@example.org");
        house.post("/v1/people", karim).created();
        let made = house.post("/v1/rosters", json!({"week": WEEK, "sites": ["LEO"]})).created();
        let roster = made["id"].as_str().expect("an id").to_owned();
        let moving = Self { house, roster };
        for (person, shift) in [("awa", "evening-20261208"), ("bob", "evening-20261209"), ("karim", "day-20261208")] {
            let place = json!({"person": person, "shift": shift, "position": 0});
            moving.house.put(&moving.at("/assignments"), place).ok();
        }
        moving.publish();
        moving.confirm("awa");
        moving.letters();
        moving
    }

    pub fn at(&self, path: &str) -> String {
        format!("/v1/rosters/{}{path}", self.roster)
    }

    pub fn publish(&self) {
        self.house.post(&self.at("/publish"), None).ok();
    }

    pub fn confirm(&self, who: &str) {
        let own = self.of(who).expect("a place")["id"].as_str().expect("an id").to_owned();
        self.house.post(&self.at(&format!("/assignments/{own}/confirm")), None).ok();
    }

    pub fn of(&self, who: &str) -> Option<Value> {
        let whole = self.house.get(&self.at("")).ok();
        whole["assignments"].as_array().expect("assignments").iter().find(|own| own["person"] == who).cloned()
    }

    /// Who stands where, and how.
    pub fn standing(&self) -> Vec<String> {
        let whole = self.house.get(&self.at("")).ok();
        let word = |value: &Value| value.as_str().expect("a word").to_owned();
        let told = |own: &Value| format!("{} {} {}", word(&own["person"]), word(&own["shift"]), word(&own["state"]));
        let mut all: Vec<String> = whole["assignments"].as_array().expect("assignments").iter().map(told).collect();
        all.sort();
        all
    }

    /// The letters that leave now: to whom, and what they say; in the order of the addresses.
    pub fn letters(&self) -> Vec<(String, String)> {
        let read = |letter: &releve::mail::Outgoing| {
            let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
            let who = letter.to.trim_end_matches("@example.org").to_owned();
            (who, mail.body_text(0).expect("a text").into_owned())
        };
        let mut letters: Vec<_> = self.house.work().letters().iter().map(read).collect();
        letters.sort();
        letters
    }

    pub fn change(&self, change: &Value) -> Value {
        self.house.post("/v1/sites/LEO/changes", change.clone()).ok()
    }

    pub fn preview(&self, change: &Value) -> Value {
        self.house.post("/v1/sites/LEO/changes/preview", change.clone()).ok()
    }

    pub fn shift(&self, id: &str) -> Value {
        self.house.get(&format!("/v1/shifts/{id}")).ok()
    }
}

pub fn from(day: &str, what: Value) -> Value {
    json!({"from": day, "what": what, "reason": "The lease ends; Karim agrees.", "search": false})
}

pub fn moves(day: &str) -> Value {
    from(day, json!({"change": "moves", "leaves": "old", "to": "new"}))
}

pub fn names(letters: &[(String, String)]) -> Vec<&str> {
    letters.iter().map(|(who, _)| who.as_str()).collect()
}
