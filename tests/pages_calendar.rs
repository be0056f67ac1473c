//! A calendar that fetches somebody's shifts by itself, by a link that does nothing else.

mod common;

use common::{Answer, House, sample};
use serde_json::json;

const HIDDEN: &str = "12 rue Cachée";

/// Awa has said yes to a night at a house whose address is not for everyone.
struct Night {
    house: House,
    page: String,
    assignment: String,
}

impl Night {
    fn confirmed() -> Self {
        let house = House::open();
        house.post("/v1/sites", sample::site("SIS")).created();
        let mut hidden = sample::location("sis", "SIS");
        hidden["address"] = json!(HIDDEN);
        hidden["disclosure"] = json!("after_confirmation");
        hidden["meeting_point"] = json!("Au Hub");
        house.post("/v1/locations", hidden).created();
        let mut evening = sample::template("soir", "SIS", "sis");
        evening["pattern"]["start"] = json!("18:00");
        evening["pattern"]["end"] = json!("21:00");
        evening["pattern"]["unpaid_break"] = json!(0);
        evening["pattern"]["positions"] = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 1}]);
        house.post("/v1/templates", evening).created();
        let mut awa = sample::volunteer("awa");
        let cleared = |clearance: &str| json!({"clearance": clearance});
        awa["clearances"] = json!([cleared("information_note"), cleared("insurance"), cleared("onboarding")]);
        house.post("/v1/people", awa).created();
        let offer = json!({"weekly": [{"weekday": 2, "start": "17:00", "end": "23:00"}], "wanted": 2});
        house.put_at(0, "/v1/people/awa/availability", offer).ok();
        let made = house.post("/v1/rosters", json!({"week": "2026-W49", "sites": ["SIS"]}));
        let path = made.header("location").to_owned();
        made.created();
        let place = json!({"person": "awa", "shift": "soir-20261201", "position": 0});
        let placed = house.put(&format!("{path}/assignments"), place).ok();
        let assignment = format!("{path}/assignments/{}", placed["assignment"]["id"].as_str().expect("an id"));
        house.post(&format!("{path}/publish"), None).ok();
        house.post(&format!("{assignment}/confirm"), None).ok();
        let linked = |tx: &mut releve::store::Tx| {
            let (now, until) = (common::NOW.parse(), "2026-12-31T00:00:00Z".parse());
            let (now, until) = (now.expect("an instant"), until.expect("an instant"));
            releve::planning::link::make(tx, &"awa".parse().expect("an id"), now, until)
        };
        let page = house.store.write_blocking(linked).expect("a link");
        Self { house, page, assignment }
    }

    fn press(&self, form: &str) -> Answer {
        let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
        self.house.ask("POST", &self.page, &headers, Some(form.as_bytes().to_vec()))
    }

    fn read(&self, path: &str) -> Answer {
        self.house.ask("GET", path, &[("authorization", "")], None)
    }

    /// The link as the page shows it once.
    fn made(&self) -> String {
        let shown = self.press("calendar=new");
        assert_eq!(shown.status, 200, "{}", shown.text);
        assert!(shown.text.contains("webcal://releve.example.org/c/"), "{}", shown.text);
        let link = shown.text.split("<code>https://releve.example.org").nth(1).expect("a link");
        link.split('<').next().expect("a path").to_owned()
    }
}

#[test]
fn a_calendar_sees_what_was_confirmed_and_where_to_meet() {
    let night = Night::confirmed();
    let link = night.made();
    let feed = night.read(&link);
    assert_eq!((feed.status, feed.header("content-type")), (200, "text/calendar; charset=utf-8"));
    for line in ["DTSTART:20261201T170000Z", "LOCATION:Au Hub", "STATUS:CONFIRMED"] {
        assert!(feed.text.contains(line), "{line} in {}", feed.text);
    }
    assert!(!feed.text.contains(HIDDEN) && !feed.text.contains("Diallo"), "{}", feed.text);
    assert_eq!(night.read(&link).text, feed.text, "it changes nothing");
    night.house.post(&format!("{}/withdraw", night.assignment), None).ok();
    assert!(!night.read(&link).text.contains("BEGIN:VEVENT"), "what was withdrawn is gone");
}

#[test]
fn the_link_of_a_calendar_opens_no_page_and_can_be_taken_back() {
    let night = Night::confirmed();
    let first = night.made();
    let as_a_page = first.replacen("/c/", "/l/", 1);
    assert_eq!(night.read(&as_a_page).status, 404);
    let yes = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(night.house.ask("POST", &as_a_page, &yes, Some(b"wanted=3".to_vec())).status, 404);
    assert_eq!(night.house.ask("POST", &first, &yes, Some(b"wanted=3".to_vec())).status, 405);
    assert_eq!(night.read(&night.page.replacen("/l/", "/c/", 1)).status, 404);
    let second = night.made();
    assert_eq!((night.read(&first).status, night.read(&second).status), (404, 200), "one at a time");
    assert!(!night.read(&night.page).text.contains("/c/"), "it is shown once");
    assert_eq!(night.press("calendar=stop").header("location"), "?said=no-calendar");
    assert_eq!(night.read(&second).status, 404);
    assert_eq!(night.read(&night.page).status, 200, "the page stays");
}
