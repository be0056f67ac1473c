//! A week of the social, administrative and legal service: half-days in four houses, an interpreter of the language beside whoever asks
//! for one, a pair, and the way between two houses. What cannot be had is told with its reason, and nobody is in two places.

mod common;

use common::board::page;
use common::browser::Browser;
use common::{House, sample};
use mail_parser::MessageParser;
use serde_json::{Value, json};

const HOUSES: [(&str, &str); 4] = [
    ("HUB", "Hub, entrée A"),
    ("LEO", "Leopold, à la loge"),
    ("BIS", "Bissé, porte verte"),
    ("VAN", "Van Belle, cour"),
];

struct Service {
    house: House,
    roster: String,
}

fn seat(role: &str, language: Option<&str>, count: u16) -> Value {
    json!({"roles": [role], "languages": language.into_iter().collect::<Vec<_>>(), "minimum": count, "ideal": count})
}

impl Service {
    /// Two social workers, a lawyer, an interpreter of Arabic and one of Tigrinya, and what is asked of them in a week.
    fn searched() -> Self {
        let house = House::open();
        house.post("/v1/sites", sample::site("SISA")).created();
        for (site, meets) in HOUSES {
            house.post("/v1/sites", sample::site(site)).created();
            let mut place = sample::location(site, site);
            (place["name"], place["meeting_point"]) = (json!(site), json!(meets));
            house.post("/v1/locations", place).created();
        }
        let people = [
            ("sam", "social_worker", "nl"),
            ("sofia", "social_worker", "en"),
            ("lea", "lawyer", "nl"),
            ("idris", "interpreter", "ar"),
            ("tsega", "interpreter", "ti"),
        ];
        for (id, role, language) in people {
            let mut person = sample::employee(id, "SISA");
            person["given_name"] = json!(id);
            person["mail"] = json!(format!("{id}@example.org"));
            person["roles"] = json!([{"role": role}]);
            person["languages"] = json!(["fr", language]);
            house.post("/v1/people", person).created();
        }
        let arabic = || vec![seat("social_worker", None, 1), seat("interpreter", Some("ar"), 1)];
        let tigrinya = || vec![seat("interpreter", Some("ti"), 1)];
        let half_days = [
            ("mon-leo", 1, "LEO", "09:00", "12:30", arabic()),
            ("mon-van", 1, "VAN", "09:00", "12:30", vec![seat("social_worker", None, 1), seat("lawyer", None, 1)]),
            ("mon-bis", 1, "BIS", "13:30", "17:00", arabic()),
            ("tue-hub", 2, "HUB", "09:00", "12:30", vec![seat("social_worker", None, 2)]),
            // One of these two: nobody else speaks it.
            ("wed-leo", 3, "LEO", "09:00", "12:30", tigrinya()),
            ("wed-bis", 3, "BIS", "09:00", "12:30", tigrinya()),
            // And one of these: from one house to the other it takes half an hour.
            ("thu-leo", 4, "LEO", "09:00", "12:30", vec![seat("interpreter", Some("ar"), 1)]),
            ("thu-van", 4, "VAN", "12:45", "16:15", vec![seat("interpreter", Some("ar"), 1)]),
        ];
        for (id, weekday, location, start, end, positions) in half_days {
            let mut pattern = sample::pattern(location);
            (pattern["activity"], pattern["unpaid_break"]) = (json!("permanence"), json!(0));
            (pattern["start"], pattern["end"]) = (json!(start), json!(end));
            (pattern["positions"], pattern["pair"]) = (json!(positions), json!(id == "tue-hub"));
            let template = json!({"id": id, "site": "SISA", "weekdays": [weekday], "pattern": pattern});
            house.post("/v1/templates", template).created();
        }
        let made = house.post("/v1/rosters", json!({"week": "2026-W50", "sites": ["SISA"]})).created();
        let roster = made["id"].as_str().expect("an id").to_owned();
        house.post(&format!("/v1/rosters/{roster}/solve"), json!({"seconds": 10})).accepted();
        house.work();
        Self { house, roster }
    }

    fn at(&self, path: &str) -> String {
        format!("/v1/rosters/{}{path}", self.roster)
    }

    /// Who is where: person, shift, when and where it is.
    fn places(&self) -> Vec<(String, Value)> {
        let whole = self.house.get(&self.at("")).ok();
        let shifts = whole["shifts"].as_array().expect("shifts");
        let of = |own: &Value| shifts.iter().find(|shift| shift["id"] == own["shift"]).expect("a shift").clone();
        let all = whole["assignments"].as_array().expect("assignments").iter();
        all.map(|own| (own["person"].as_str().expect("a person").to_owned(), of(own))).collect()
    }

    fn who_is_at(&self, template: &str) -> Vec<String> {
        let mut there: Vec<String> =
            self.places().into_iter().filter(|(_, shift)| shift["template"] == template).map(|(who, _)| who).collect();
        there.sort();
        there
    }
}

fn instant(shift: &Value, field: &str) -> chrono::DateTime<chrono::Utc> {
    shift[field].as_str().expect("a text").parse().expect("an instant")
}

#[test]
fn a_week_over_four_houses_is_one_coherent_week() {
    let service = Service::searched();
    assert_eq!(service.who_is_at("tue-hub"), ["sam", "sofia"], "a pair");
    for template in ["mon-leo", "mon-bis"] {
        let there = service.who_is_at(template);
        let is_social_worker = |who: &String| ["sam", "sofia"].contains(&who.as_str());
        assert!(there.contains(&"idris".to_owned()) && there.iter().any(is_social_worker), "{template}: {there:?}");
    }
    assert!(service.who_is_at("mon-van").contains(&"lea".to_owned()));

    let places = service.places();
    for (who, one) in &places {
        for (_, other) in places.iter().filter(|(other, _)| other == who) {
            if one["id"] == other["id"] || instant(one, "starts_at") > instant(other, "starts_at") {
                continue;
            }
            let between = instant(other, "starts_at") - instant(one, "ends_at");
            let is_one_place = one["pattern"]["location"] == other["pattern"]["location"];
            let needed = if is_one_place { 0 } else { 30 };
            assert!(between.num_minutes() >= needed, "{who}: {} and {}", one["id"], other["id"]);
        }
    }

    let gaps = service.house.get(&service.at("/gaps")).ok()["items"].as_array().expect("gaps").clone();
    let mut days: Vec<&str> = gaps.iter().map(|gap| &gap["shift"].as_str().expect("a shift")[..3]).collect();
    days.sort_unstable();
    assert_eq!(days, ["thu", "wed"], "one interpreter is not in two houses: {gaps:?}");
    for gap in &gaps {
        let causes: Vec<&str> = gap["stopped"]
            .as_array()
            .expect("reasons")
            .iter()
            .map(|one| one["cause"].as_str().expect("a cause"))
            .collect();
        assert!(causes.contains(&"overlap") && causes.contains(&"language"), "{gap}");
    }
}

#[test]
fn each_reads_where_to_be_and_the_board_shows_their_week() {
    let service = Service::searched();
    service.house.post(&service.at("/publish"), None).ok();
    let letters = service.house.work();
    let letters = letters.letters();
    let mut to: Vec<&str> = letters.iter().map(|letter| letter.to.trim_end_matches("@example.org")).collect();
    to.sort_unstable();
    assert_eq!(to, ["idris", "lea", "sam", "sofia", "tsega"], "one letter each");
    let idris = letters.iter().find(|letter| letter.to.starts_with("idris")).expect("a letter");
    let mail = MessageParser::default().parse(&idris.bytes).expect("a mail");
    let text = mail.body_text(0).expect("a text").into_owned();
    let at = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said}: {text}"));
    assert!(at("Leopold, à la loge") < at("Bissé, porte verte"), "in the order of the day: {text}");
    assert_eq!(mail.attachments().count(), 3, "a calendar file for each half-day");

    let grant = json!({"office": "coordinator", "reach": {"at": "sites", "sites": ["SISA"]}});
    let lou = json!({"id": "lou", "name": "Lou", "mail": "lou@example.org", "locale": "en", "grants": [grant]});
    service.house.post("/v1/users", lou).created();
    let mut lou = Browser::signed_in(&service.house, "lou@example.org");
    let week = page(&mut lou, &format!("/board/{}?rows=people", service.roster));
    for said in ["idris", "tsega"] {
        assert!(week.contains(said), "{said}: {week}");
    }
}
