//! The coordinators keep their sites: when they are open, how they deal with their people, where their locations are, and on which
//! days they are not as ever.

mod common;

use common::board::{at, page, published};
use common::browser::Browser;
use common::forms::{form, merged, saved, send, with};
use common::{House, sample};
use serde_json::{Value, json};

const SIS: &str = "/board/sites/SIS";

/// The house of the board's tests, with somebody who administers it.
fn house() -> House {
    let house = published();
    let grant = json!({"office": "administrator", "reach": {"at": "everywhere"}});
    let ann = json!({"id": "ann", "name": "ann", "mail": "ann@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", ann).created();
    house
}

/// The form of a location on its site's page, as a browser sends it.
fn place(shown: &str, id: &str, changes: &[(&str, &str)]) -> String {
    let start = shown.find(&format!("name=\"place\" value=\"{id}\"")).expect("a location");
    let start = shown[..start].rfind("<form").expect("its form");
    with(form(&shown[start..], SIS), changes)
}

#[test]
fn a_coordinator_sees_their_sites_and_no_others() {
    let house = house();
    let mut camille = at(&house, "camille");
    let list = page(&mut camille, "/board/sites");
    assert!(
        list.contains("Sisters’ House") && !list.contains("Maison") && !list.contains("/board/sites/LEO"),
        "{list}"
    );
    assert!(
        !list.contains("/board/sites/new") && page(&mut at(&house, "ann"), "/board/sites").contains("/board/sites/new")
    );
    let mut told: Vec<(u16, String)> = ["LEO", "NONE", "new"]
        .map(|id| camille.ask("GET", &format!("/board/sites/{id}"), None))
        .map(|answer| (answer.status, answer.text))
        .into();
    told.dedup();
    assert!(told.len() == 1 && told[0].0 == 404, "one of others is as none");
    assert!(page(&mut camille, "/board/").contains("/board/sites\">Sites</a>"));
}

#[test]
fn who_reads_plans_and_keeps_no_sites_can_change_nothing() {
    let house = house();
    let mut robin = at(&house, "robin");
    let shown = page(&mut robin, SIS);
    assert!(shown.contains("disabled") && !shown.contains("<button") && !shown.contains("?day="), "{shown}");
    let (status, told) = saved(&mut robin, SIS, &[("name", "Else")]);
    assert!(status == 422 && told.contains("You have no right to do that here."), "{told}");
    assert_eq!(house.get("/v1/sites/SIS").ok()["version"], 1);
}

#[test]
fn an_address_of_limited_disclosure_is_on_no_page_and_stays_through_a_change() {
    let house = house();
    for who in ["camille", "ann", "robin"] {
        for path in ["/board/sites", SIS] {
            let shown = page(&mut at(&house, who), path);
            assert!(!shown.contains("Cachée"), "{who} {path}");
        }
    }
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, SIS);
    assert!(shown.contains("The address is shown to nobody here."), "{shown}");
    let address = || {
        let id = "sis".parse().expect("an id");
        house.store.read_blocking(|tx| releve::store::locations::get(tx, &id)).expect("a location").value.address
    };
    let form = place(&shown, "sis", &[("place_name", "The Sisters"), ("do", "place")]);
    let (status, shown) = send(&mut camille, SIS, &form);
    assert!(status == 303 && shown.contains("It is saved.") && shown.contains("The Sisters"), "{shown}");
    assert_eq!(address().as_deref(), Some("12 rue Cachée"));
    let (status, shown) =
        send(&mut camille, SIS, &place(&shown, "sis", &[("address", "9 rue Neuve"), ("do", "place")]));
    assert!(status == 303 && !shown.contains("rue Neuve"), "{shown}");
    assert_eq!(address().as_deref(), Some("9 rue Neuve"));
    let (status, _) = send(&mut camille, SIS, &place(&shown, "sis", &[("address_gone", "yes"), ("do", "place")]));
    assert_eq!((status, address()), (303, None));
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    let house = house();
    let body = json!({
        "name": "Sisters’ House", "time_zone": "Europe/Brussels", "from": "2026-01-01", "until": "2027-12-31", "minors": true,
        "places": [{"from": "2026-01-01", "places": 85}, {"from": "2026-06-01", "places": 90}],
        "customs": {"looks_for_somebody": false, "offers_to_more": true, "reminders": ["week", "hours"], "swaps": "with_consent"},
        "exceptions": [{"plan": "as_on", "date": "2026-12-24", "weekday": 7}],
    });
    house.put_at(1, "/v1/sites/SIS", body).ok();
    let before = house.get("/v1/sites/SIS").ok();
    let (status, shown) = saved(&mut at(&house, "camille"), SIS, &[]);
    assert!(status == 303 && shown.contains("It is saved."), "{shown}");
    assert_eq!(house.get("/v1/sites/SIS").ok(), merged(before, &json!({"version": 3})));
}

#[test]
fn what_is_typed_is_saved_and_every_fault_is_told() {
    let house = house();
    let mut camille = at(&house, "camille");
    let changes = [("place_from", "2026-01-01"), ("place_count", "85"), ("swaps", "none"), ("until", "2027-06-30")];
    let (status, shown) = saved(&mut camille, SIS, &changes);
    assert_eq!(status, 303, "{shown}");
    let site = house.get("/v1/sites/SIS").ok();
    assert_eq!(
        (&site["places"], &site["customs"]["swaps"], &site["until"]),
        (&json!([{"from": "2026-01-01", "places": 85}]), &json!("none"), &json!("2027-06-30"))
    );
    let (status, told) = saved(
        &mut camille,
        SIS,
        &[("name", ""), ("time_zone", "Mars"), ("place_count", "many"), ("from", "2028-01-01")],
    );
    assert_eq!(status, 422, "{told}");
    for said in [
        "Name: this is missing",
        "Time zone: this is no time zone, such as Europe/Brussels",
        "Places, line 1, places: this cannot be read",
        "Until: it ends before it begins",
        "value=\"Mars\" aria-invalid=\"true\"",
        "value=\"many\"",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(house.get("/v1/sites/SIS").ok()["version"], 2);
}

#[test]
fn a_change_to_what_somebody_else_has_changed_is_refused_and_loses_nothing() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, SIS);
    house.put_at(1, "/v1/sites/SIS", json!({"name": "Sisters", "time_zone": "Europe/Brussels", "minors": true})).ok();
    let (status, told) = send(&mut camille, SIS, &with(form(&shown, SIS), &[("name", "Zusters"), ("do", "save")]));
    assert_eq!(status, 422, "{told}");
    assert!(told.contains("Different from what is saved: minors, name."), "{told}");
    assert!(told.contains("value=\"Zusters\""), "what was typed stays: {told}");
}

#[test]
fn a_site_runs_as_on_sunday_for_a_day_and_its_weeks_follow() {
    let house = house();
    let mut on_sundays = sample::template("sunday", "SIS", "sis");
    on_sundays["weekdays"] = json!([7]);
    house.post("/v1/templates", on_sundays).created();
    let mut camille = at(&house, "camille");
    let (status, shown) = send(&mut camille, SIS, "do=day&version=1&day=2026-12-24&plan=as_on_7");
    assert!(status == 303 && shown.contains("24 December 2026: as on a Sunday"), "{shown}");
    assert!(page(&mut camille, "/board/sites").contains("24 December 2026: as on a Sunday"));
    let template = page(&mut camille, "/board/templates/sunday");
    assert!(template.contains("Thursday 24 December: as on a Sunday, takes place"), "{template}");
    let (_, shown) = send(&mut camille, SIS, "do=day&version=2&day=2026-12-27&plan=closed");
    assert!(shown.contains("Sunday 27 December: closed"), "{shown}");
    house.post("/v1/rosters", json!({"week": "2026-W52", "sites": ["SIS"]})).created();
    let all = house.get("/v1/shifts?site=SIS&week=2026-W52").ok();
    let dates: Vec<&Value> = all["items"].as_array().expect("shifts").iter().map(|shift| &shift["date"]).collect();
    assert_eq!(dates, ["2026-12-24"]);
    let (_, shown) = send(&mut camille, SIS, "do=day&version=3&day=2026-12-24&plan=normal");
    assert!(!shown.contains("as on a Sunday</p>"), "{shown}");
    let (status, told) = send(&mut camille, SIS, "do=day&version=4&day=2026-12-24&plan=as_on_9");
    assert!(status == 422 && told.contains("Weekday: this is too little or too much"), "{told}");
}

#[test]
fn a_location_is_added_once_and_removed_where_nothing_is_at_it() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, SIS);
    let at = shown.rfind("name=\"place\" value=\"").expect("a new one") + 20;
    let id = shown[at..].split('"').next().expect("an id").to_owned();
    let typed = [
        ("place_name", "Desk"),
        ("meeting_point", ""),
        ("address", "2 rue Haute"),
        ("disclosure", "public"),
        ("do", "add-place"),
    ];
    let (status, told) = send(&mut camille, SIS, &place(&shown, &id, &typed));
    assert_eq!(status, 422, "{told}");
    assert!(told.contains("Meeting point: this is missing") && told.contains(">2 rue Haute</textarea>"), "{told}");
    let typed = place(&told, &id, &[("meeting_point", "The desk"), ("do", "add-place")]);
    let (status, shown) = send(&mut camille, SIS, &typed);
    assert!(status == 303 && shown.contains("It was added.") && shown.contains("2 rue Haute"), "{shown}");
    let (status, told) = send(&mut camille, SIS, &typed);
    assert!(status == 422 && told.contains("It was added already."), "{told}");
    let remove = |id: &str| format!("do=remove-place&version=1&place={id}&sure=yes");
    let (status, told) = send(&mut camille, SIS, &remove("sis"));
    assert!(status == 422 && told.contains("Something else still refers to it"), "{told}");
    let (status, shown) = send(&mut camille, SIS, &remove(&id));
    assert!(status == 303 && shown.contains("It was removed."), "{shown}");
}

#[test]
fn who_administers_makes_and_removes_sites() {
    let house = house();
    let mut ann = at(&house, "ann");
    let blank = page(&mut ann, "/board/sites/new");
    let typed = |id: &str| with(form(&blank, "/board/sites/new"), &[("id", id), ("name", "Neuf"), ("do", "save")]);
    let (status, told) = send(&mut ann, "/board/sites/new", &typed("a b"));
    assert!(status == 422 && told.contains("Code: letters, figures, - and _, at most 40"), "{told}");
    let (status, shown) = send(&mut ann, "/board/sites/new", &typed("NEU"));
    assert!(status == 303 && shown.contains("It was added."), "{shown}");
    let site = house.get("/v1/sites/NEU").ok();
    assert_eq!((&site["time_zone"], &site["customs"]["offers_to_more"]), (&json!("Europe/Brussels"), &json!(true)));
    let (status, told) = send(&mut ann, "/board/sites/new", &typed("NEU"));
    assert!(status == 422 && told.contains("It was added already."), "{told}");
    let (status, told) = send(&mut ann, SIS, "do=remove&version=1&sure=yes");
    assert!(status == 422 && told.contains("Something else still refers to it"), "{told}");
    let (status, shown) = send(&mut ann, "/board/sites/NEU", "do=remove&version=1&sure=yes");
    assert!(status == 303 && shown.contains("It was removed.") && !shown.contains("Neuf"), "{shown}");
    let mut camille: Browser<'_> = at(&house, "camille");
    assert_eq!(camille.ask("POST", "/board/sites/new", Some(&typed("CAM"))).status, 404);
    let (status, told) = send(&mut camille, SIS, "do=remove&version=1&sure=yes");
    assert!(status == 422 && told.contains("You have no right to do that here."), "{told}");
}

#[test]
fn what_somebody_typed_is_text() {
    let house = house();
    house.put_at(1, "/v1/sites/SIS", json!({"name": "<script>\"><img>", "time_zone": "Europe/Brussels"})).ok();
    let mut evil = sample::location("evil", "SIS");
    for field in ["name", "address", "meeting_point"] {
        evil[field] = json!("</textarea><script>\"><img>");
    }
    house.post("/v1/locations", evil).created();
    for path in ["/board/sites", SIS] {
        let shown = page(&mut at(&house, "camille"), path);
        assert!(!shown.contains("<script") && !shown.contains("<img") && shown.contains("&#60;script&#62;"), "{path}");
    }
}
