//! Who is away can't come: the places that they have still are freed at once, over HTTP.

mod common;

use common::{House, sample};
use releve::clock::{Clock, Hand};
use releve::domain::right::Right;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Karim works at three houses in a week: told so at LEO (four mornings) and at SIS (Wednesday, though he does not speak what is asked), put
/// down at DRA, whose week is a draft.
struct Week {
    house: House,
    rosters: HashMap<&'static str, String>,
}

const SITES: [&str; 3] = ["LEO", "SIS", "DRA"];

impl Week {
    fn open() -> Self {
        Self::of(House::open())
    }

    fn of(house: House) -> Self {
        for (site, start, end) in [("LEO", "07:00", "10:00"), ("SIS", "11:00", "14:00"), ("DRA", "16:00", "19:00")] {
            house.post("/v1/sites", sample::site(site)).created();
            house.post("/v1/locations", sample::location(site, site)).created();
            let mut template = sample::template(site, site, site);
            template["pattern"]["start"] = json!(start);
            template["pattern"]["end"] = json!(end);
            template["pattern"]["unpaid_break"] = json!(0);
            if site == "SIS" {
                template["pattern"]["positions"][0]["languages"] = json!(["ar"]);
            }
            house.post("/v1/templates", template).created();
        }
        let mut karim = sample::employee("karim", "LEO");
        karim["workplace"] = json!({"at": "everywhere"});
        karim["mail"] = json!("karim@example.org");
        house.post("/v1/people", karim).created();
        let rosters = SITES.map(|site| {
            let made = house.post("/v1/rosters", json!({"week": "2026-W49", "sites": [site]}));
            (site, text(&made.created()["id"]))
        });
        let week = Self { house, rosters: rosters.into() };
        for day in 1..=4 {
            week.put("LEO", day, None);
        }
        week.put("SIS", 3, Some("He knows the house"));
        week.put("DRA", 3, None);
        for site in ["LEO", "SIS"] {
            week.house.post(&week.at(site, "/publish"), None).ok();
        }
        week
    }

    /// A path of a site's roster.
    fn at(&self, site: &str, path: &str) -> String {
        format!("/v1/rosters/{}{path}", self.rosters[site])
    }

    /// Puts Karim on a day of the week.
    fn put(&self, site: &str, day: u32, reason: Option<&str>) {
        let mut place = json!({"person": "karim", "shift": shift(site, day), "position": 0});
        if let Some(reason) = reason {
            place["reason"] = json!(reason);
        }
        self.house.put(&self.at(site, "/assignments"), place).ok();
    }

    /// He is away on these days, and where that is kept.
    fn away(&self, first: &str, last: &str) -> String {
        let [starts_at, ends_at] = [format!("{first}T00:00:00+01:00"), format!("{last}T23:59:00+01:00")];
        let absence = json!({"kind": "sickness", "starts_at": starts_at, "ends_at": ends_at});
        let entered = self.house.post("/v1/people/karim/absences", absence);
        let path = entered.header("location").to_owned();
        entered.created();
        path
    }

    /// Frees what a token may, and says which shifts.
    fn free(&self, absence: &str, token: &str) -> Vec<String> {
        let freed = self.house.ask("POST", &format!("{absence}/release"), &[("authorization", token)], None).ok();
        freed["freed"].as_array().expect("assignments").iter().map(|own| text(&own["shift"])).collect()
    }

    /// How his places stand, by shift.
    fn states(&self) -> Vec<String> {
        let of = |site: &str| self.house.get(&self.at(site, "")).ok()["assignments"].clone();
        let all = SITES.iter().flat_map(|site| of(site).as_array().expect("assignments").clone());
        let mut states: Vec<String> =
            all.map(|own| format!("{} {}", text(&own["shift"]), text(&own["state"]))).collect();
        states.sort();
        states
    }
}

fn shift(site: &str, day: u32) -> String {
    format!("{site}-{}", if day == 1 { 20_261_130 } else { 20_261_199 + day })
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[test]
fn who_is_ill_for_two_days_is_taken_off_what_they_were_told_and_no_more() {
    let week = Week::open();
    let absence = week.away("2026-12-01", "2026-12-02");
    assert_eq!(week.states().iter().filter(|state| state.ends_with("published")).count(), 5, "nothing by itself");
    let publisher = week.house.token(&[Right::Publish, Right::ReadPlans, Right::ReadPeople], &[]);
    assert_eq!(week.free(&absence, &publisher), ["LEO-20261201", "LEO-20261202", "SIS-20261202"]);
    assert_eq!(
        week.states(),
        [
            "DRA-20261202 assigned",
            "LEO-20261130 published",
            "LEO-20261201 withdrawn",
            "LEO-20261202 withdrawn",
            "LEO-20261203 published",
            "SIS-20261202 withdrawn",
        ]
    );
    let searches = week.house.get(&week.at("LEO", "/replacements")).ok();
    assert_eq!(searches["items"].as_array().expect("searches").len(), 2, "somebody is looked for: {searches}");
    assert!(week.free(&absence, &publisher).is_empty(), "once more changes nothing more");
    week.house.delete(&absence).done();
    assert!(week.states()[2].ends_with("withdrawn"), "an absence that is taken back gives no place back");
}

#[test]
fn a_house_frees_its_own_places_alone() {
    let week = Week::open();
    let absence = week.away("2026-12-02", "2026-12-02");
    let leo = week.house.token(&[Right::Publish, Right::ReadPlans], &["LEO"]);
    assert_eq!(week.free(&absence, &leo), ["LEO-20261202"]);
    assert!(week.states().contains(&"SIS-20261202 published".to_owned()), "{:?}", week.states());
    let drafting = week.house.token(&[Right::Draft, Right::KeepPeople, Right::ReadPeople], &[]);
    let refused = week.house.ask("POST", &format!("{absence}/release"), &[("authorization", &drafting)], None);
    refused.refused(403, "forbidden");
    assert!(week.states().contains(&"SIS-20261202 published".to_owned()));
}

#[test]
fn whoever_was_put_there_in_spite_of_it_stays() {
    let week = Week::open();
    let absence = week.away("2026-12-05", "2026-12-05");
    week.put("LEO", 6, Some("He comes for an hour, he says"));
    week.house.post(&week.at("LEO", "/publish"), None).ok();
    let publisher = week.house.token(&[Right::Publish], &[]);
    assert!(week.free(&absence, &publisher).is_empty());
    assert!(week.states().contains(&"LEO-20261205 published".to_owned()), "{:?}", week.states());
    week.house.post(&format!("{absence}x/release"), None).refused(404, "not_found");
}

/// An illness that comes later is another thing than the leave in spite of which somebody was put there.
#[test]
fn what_was_decided_for_one_absence_holds_for_no_other() {
    let week = Week::open();
    week.away("2026-12-05", "2026-12-05");
    week.put("LEO", 6, Some("He comes for an hour, he says"));
    week.house.post(&week.at("LEO", "/publish"), None).ok();
    let ill = week.away("2026-12-04", "2026-12-06");
    let publisher = week.house.token(&[Right::Publish], &[]);
    assert_eq!(week.free(&ill, &publisher), ["LEO-20261205"]);
}

#[test]
fn a_house_frees_its_places_of_whoever_works_elsewhere() {
    let week = Week::open();
    week.house.put_at(1, "/v1/people/karim", at_home("LEO")).ok();
    let absence = week.away("2026-12-02", "2026-12-02");
    let sis = week.house.token(&[Right::Publish, Right::ReadPlans], &["SIS"]);
    assert_eq!(week.free(&absence, &sis), ["SIS-20261202"]);
}

/// Who is there is known at the door.
#[test]
fn what_has_begun_stays() {
    let hand = Hand::at("2026-11-21T12:00:00Z".parse().expect("an instant"));
    let week = Week::of(House::held(Clock::Held(hand)));
    let absence = week.away("2026-12-01", "2026-12-02");
    hand.set("2026-12-01T08:00:00Z".parse().expect("an instant"));
    let publisher = week.house.token(&[Right::Publish], &[]);
    assert_eq!(week.free(&absence, &publisher), ["LEO-20261202", "SIS-20261202"]);
}

fn at_home(site: &str) -> Value {
    let mut karim = sample::employee("karim", site);
    karim["mail"] = json!("karim@example.org");
    karim
}
