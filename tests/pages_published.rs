//! The whole way of a question: a coordinator publishes, a letter arrives, its link is opened, and the answer is seen
//! where the roster is made.

mod common;

use common::{Answer, House, NOW, sample};
use mail_parser::MessageParser;
use releve::domain::PersonId;
use releve::domain::person::Kind;
use releve::domain::profile::RuleProfile;
use releve::planning::letter;
use releve::store::{Tx, mails};
use serde_json::{Value, json};

const ADDRESS: &str = "12 rue Cachée";
const SHIFT: &str = "soir-20261201";

/// A published week of Sisters' House: Awa is asked for Tuesday's evening.
struct Published {
    house: House,
    roster: String,
}

impl Published {
    fn week() -> Self {
        let house = House::open();
        house.post("/v1/sites", sample::site("SIS")).created();
        let mut location = sample::location("sis", "SIS");
        location["address"] = json!(ADDRESS);
        location["disclosure"] = json!("after_confirmation");
        location["meeting_point"] = json!("Hub, bureau de la Sisters’ House");
        house.post("/v1/locations", location).created();
        for profile in Kind::ALL.iter().filter_map(|kind| RuleProfile::standard(*kind)) {
            house.post("/v1/rule-profiles", serde_json::to_value(profile).expect("a profile")).created();
        }
        let mut evening = sample::template("soir", "SIS", "sis");
        evening["pattern"]["start"] = json!("18:00");
        evening["pattern"]["end"] = json!("22:30");
        evening["pattern"]["unpaid_break"] = json!(0);
        evening["pattern"]["positions"] = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 1}]);
        house.post("/v1/templates", evening).created();
        let mut awa = sample::volunteer("awa");
        let cleared = |clearance: &str| json!({"clearance": clearance});
        awa["clearances"] = json!([cleared("information_note"), cleared("insurance"), cleared("onboarding")]);
        house.post("/v1/people", awa).created();
        let evenings: Vec<Value> =
            (1..=7).map(|weekday| json!({"weekday": weekday, "start": "17:00", "end": "23:00"})).collect();
        house.put_at(0, "/v1/people/awa/availability", json!({"weekly": evenings, "wanted": 2})).ok();
        let made = house.post("/v1/rosters", json!({"week": "2026-W49", "sites": ["SIS"]}));
        let roster = made.header("location").to_owned();
        made.created();
        let place = json!({"person": "awa", "shift": SHIFT, "position": 0});
        house.put(&format!("{roster}/assignments"), place).ok();
        house.post(&format!("{roster}/publish"), json!({})).ok();
        Self { house, roster }
    }

    /// The path of the page that the letter leads to.
    fn page(&self) -> String {
        let awa = PersonId::new("awa").expect("an id");
        let now = NOW.parse().expect("an instant");
        let write = |tx: &mut Tx| letter::write(tx, &common::outward(), &awa, now);
        self.house.store.write_blocking(write).expect("a letter");
        let letter = self.house.store.read_blocking(|tx| {
            let theirs = mails::of_person(tx, &awa)?;
            mails::unsent(tx, &theirs[0].id)
        });
        let letter = letter.expect("a look").expect("a letter");
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let text = mail.body_text(0).expect("a text").into_owned();
        assert!(!text.contains(ADDRESS), "{text}");
        let link = text.lines().find(|line| line.starts_with("https://")).expect("a link");
        link.trim().trim_start_matches("https://releve.example.org").to_owned()
    }

    fn open(&self, page: &str) -> Answer {
        let answer = self.house.ask("GET", page, &[("authorization", "")], None);
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer
    }

    /// Presses the button of the one shift on the page.
    fn press(&self, page: &str, answer: &str) -> Answer {
        let text = self.open(page).text;
        let (_, rest) = text.split_once("name=\"assignment\" value=\"").expect("a form");
        let (assignment, _) = rest.split_once('"').expect("an end");
        let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
        let form = format!("assignment={assignment}&answer={answer}").into_bytes();
        let done = self.house.ask("POST", page, &headers, Some(form));
        assert_eq!(done.status, 303, "{}", done.text);
        self.open(&format!("{page}{}", done.header("location")))
    }

    fn state(&self) -> Value {
        self.house.get(&self.roster).ok()["assignments"][0]["state"].clone()
    }

    /// Whether the coordinator reads that somebody is missing on the shift.
    fn is_missing(&self) -> bool {
        let gaps = self.house.get(&format!("{}/gaps", self.roster)).ok();
        gaps["items"].as_array().expect("gaps").iter().any(|gap| gap["shift"] == SHIFT)
    }
}

#[test]
fn a_no_reopens_the_place() {
    let week = Published::week();
    let page = week.page();
    assert!(week.open(&page).text.contains("Mardi 1er décembre, de\u{a0}18h à\u{a0}22h30"));
    assert_eq!((week.state(), week.is_missing()), (json!("offered"), false));
    let thanks = week.press(&page, "decline");
    assert!(thanks.text.contains("Rien ne vous sera reproché"), "{}", thanks.text);
    assert_eq!((week.state(), week.is_missing()), (json!("declined"), true));
}

#[test]
fn a_yes_holds_and_shows_the_address_until_it_is_taken_back() {
    let week = Published::week();
    let page = week.page();
    assert!(!week.open(&page).text.contains(ADDRESS));
    assert!(week.press(&page, "confirm").text.contains(ADDRESS));
    assert_eq!((week.state(), week.is_missing()), (json!("confirmed"), false));
    assert!(!week.press(&page, "withdraw").text.contains(ADDRESS));
    assert_eq!((week.state(), week.is_missing()), (json!("withdrawn"), true));
}

#[test]
fn a_link_is_in_no_answer_of_the_api() {
    let week = Published::week();
    let secret = week.page().trim_start_matches("/l/").to_owned();
    assert!(secret.len() >= 22, "128 bits or more: {}", secret.len());
    for path in [week.roster.as_str(), "/v1/people", "/v1/people/awa", "/v1/rosters"] {
        assert!(!week.house.get(path).text.contains(&secret), "{path}");
    }
}
