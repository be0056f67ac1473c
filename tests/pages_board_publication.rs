//! From a week that nobody has planned to the letters that say so: planned, searched, published, and published again.

mod common;

use common::board::{at, page, published, sent};
use common::sample;
use serde_json::json;

#[test]
fn a_week_is_planned_published_and_searched_by_forms_alone() {
    let house = published();
    let mut camille = at(&house, "camille");
    assert!(page(&mut camille, "/board/").contains("name=\"week\" value=\"2026-W50\""));
    let made = camille.ask("POST", "/board/", Some("do=plan&week=2026-W50"));
    let path = made.header("location").strip_prefix("https://releve.example.org").expect("a page of ours").to_owned();
    let draft = page(&mut camille, &path);
    assert!(draft.contains("Week 50") && draft.contains("draft") && draft.contains("has no shifts yet"), "{draft}");
    let fill = "<button class=\"yes\" name=\"do\" value=\"search\">Fill the week</button>";
    assert!(draft.contains(fill) && draft.contains("class=\"button\" href"), "to fill it is what is next: {draft}");
    let roster = house.get(&format!("/v1/rosters{}", path.trim_start_matches("/board"))).ok();
    assert_eq!(roster["sites"], json!(["SIS"]), "their own sites");
    let seat = json!({"roles": ["volunteer"], "minimum": 1, "ideal": 1});
    let pattern =
        json!({"activity": "souper", "location": "sis", "start": "18:00", "end": "21:00", "positions": [seat]});
    house.post("/v1/shifts", json!({"id": "s8", "site": "SIS", "date": "2026-12-08", "pattern": pattern})).created();

    let put = camille.ask("POST", &format!("{path}/shifts/s8"), Some("do=put&person=bob&position=0&reason=he+said+so"));
    assert_eq!(put.status, 303, "{}", put.text);
    let before = page(&mut camille, &format!("{path}/publication"));
    assert!(before.contains("One person gets a message.") && before.contains("asked to answer"), "{before}");
    assert!(before.contains("1 new shift") && !before.contains("Since the last publication"), "{before}");
    let letter = page(&mut camille, &format!("{path}/publication?person=bob"));
    for said in ["The letter to BOB Diallo", "lang=\"fr\" dir=\"ltr\">", "Pourriez-vous venir", "Mardi 8 décembre"] {
        assert!(letter.contains(said), "{said}: {letter}");
    }
    let published = camille.ask("POST", &path, Some("do=publish"));
    assert!(published.header("location").ends_with("?said=published"), "{}", published.text);
    let after = page(&mut camille, &format!("{path}?said=published"));
    assert!(after.contains("The messages are on their way.") && after.contains("1 answer awaited"), "{after}");
    assert!(
        after.contains("Search for better") && after.contains("class=\"button\" href"),
        "nothing is unsaid: {after}"
    );
    let idle = page(&mut camille, &format!("{path}/publication"));
    let said = idle.contains("One message is on its way") && idle.contains("There is nothing to publish.");
    assert!(said && !idle.contains("value=\"publish\""), "{idle}");

    house.work();
    let mut later = house.get("/v1/shifts/s8").there();
    let version = later.header("etag").to_owned();
    let mut pattern = later.json()["pattern"].clone();
    pattern["start"] = json!("19:00");
    let moved = json!({"date": "2026-12-08", "pattern": pattern}).to_string().into_bytes();
    later = house.ask("PUT", "/v1/shifts/s8", &[("if-match", &version)], Some(moved));
    assert_eq!(later.status, 200, "{}", later.text);
    assert!(page(&mut camille, &path).contains("class=\"button yes\" href"), "an hour that changed is to be told");
    let changed = page(&mut camille, &format!("{path}/publication"));
    assert!(changed.contains("Since the last publication: 0 new, 1 changed, 0 no longer theirs."), "{changed}");
    assert!(changed.contains("1 changed</td>"), "{changed}");
    camille.ask("POST", &path, Some("do=publish"));
    assert!(page(&mut camille, &path).contains("class=\"button\" href"), "the letter that says so is on its way");
    house.work();

    let searched = camille.ask("POST", &path, Some("do=search"));
    assert!(searched.header("location").ends_with("/search"), "{}", searched.text);
    let search = page(&mut camille, &format!("{path}/search"));
    assert!(search.contains("The search begins in a moment.") && search.contains("http-equiv=\"refresh\""), "{search}");
    let again = camille.ask("POST", &path, Some("do=search"));
    assert!(again.status == 422 && again.text.contains("role=\"alert\""), "one at a time: {}", again.text);
    let (_, solve) = search.split_once("name=\"solve\" value=\"").expect("a search");
    let solve = solve.split('"').next().expect("its id").to_owned();
    let refused = camille.ask("POST", &path, Some("do=publish"));
    assert!(refused.status == 422 && refused.text.contains("role=\"alert\""), "not while it goes on: {}", refused.text);
    camille.ask("POST", &path, Some(&format!("do=stop&solve={solve}")));
    assert!(page(&mut camille, &format!("{path}/search")).contains("The search stops in a moment."));
    house.work();
    let late = camille.ask("POST", &path, Some(&format!("do=stop&solve={solve}")));
    assert!(late.header("location").ends_with("/search"), "it is over already, and that is no fault: {}", late.text);
}

#[test]
fn who_is_told_late_and_who_cannot_be_written_to_is_said_by_name() {
    let house = published();
    house.post("/v1/locations", sample::location("leo", "LEO")).created();
    let mut karim = sample::employee("karim", "LEO");
    karim["contracts"] = json!([{"weekly_minutes": 1140, "from": "2026-01-01", "variable_part_time": true}]);
    house.post("/v1/people", karim).created();
    house.post("/v1/people", sample::employee("kim", "LEO")).created();
    let mut pattern = sample::pattern("leo");
    pattern["positions"][0]["minimum"] = json!(2);
    for day in [1, 3] {
        let date = format!("2026-12-0{day}");
        house
            .post("/v1/shifts", json!({"id": format!("d{day}"), "site": "LEO", "date": date, "pattern": pattern}))
            .created();
    }
    house.roster("leo", "2026-W49", "LEO");
    let mut sam = at(&house, "sam");
    let week = page(&mut sam, "/board/leo");
    assert!(week.contains("7 working days, passed on Wednesday 18 November"), "{week}");
    assert!(
        page(&mut sam, "/board/").contains("to be published by Wednesday 25 November"),
        "the week after is in time"
    );
    let away = sent(&mut sam, "/board/leo/shifts/d1", "do=put&person=karim&position=0");
    assert!(away.contains("noted and locked"), "{away}");
    let absence = json!({"kind": "leave", "starts_at": "2026-12-02T23:00:00Z", "ends_at": "2026-12-03T23:00:00Z"});
    house.post("/v1/people/kim/absences", absence).created();
    sent(&mut sam, "/board/leo/shifts/d3", "do=put&person=kim&position=0&reason=comes+back+for+it");

    let before = page(&mut sam, "/board/leo/publication");
    for said in [
        "1 person with variable hours is told later than the law wants",
        "Why so late?",
        "To be told in another way: 2 people",
        "1 rule overridden in writing",
        "Karim Peeters – Thursday",
        " – comes back for it</li>",
        "2 places stay open.",
    ] {
        assert!(before.contains(said), "{said}: {before}");
    }
    let refused = sam.ask("POST", "/board/leo", Some("do=publish"));
    assert!(refused.status == 422 && refused.text.contains("role=\"alert\""), "{}", refused.text);
    sent(&mut sam, "/board/leo", "do=publish&reason=the+house+opened+late");
    assert!(!page(&mut sam, "/board/leo").contains("working days"), "it is published");
    let after = page(&mut sam, "/board/leo/publication");
    assert!(after.contains("There is nothing to publish.") && after.contains("another way: 2 people"), "{after}");

    let ids: Vec<String> = house.get("/v1/rosters/leo").ok()["assignments"]
        .as_array()
        .expect("assignments")
        .iter()
        .map(|own| own["id"].as_str().expect("an id").to_owned())
        .collect();
    house.ask(
        "DELETE",
        &format!("/v1/rosters/leo/assignments/{}", ids[0]),
        &[],
        Some(b"{\"reason\":\"ill\"}".to_vec()),
    );
    let week = page(&mut sam, "/board/leo");
    assert!(week.contains("class=\"button yes\" href"), "who is taken off is to be told: {week}");
}

#[test]
fn a_week_is_planned_for_the_sites_that_have_something_to_plan() {
    let house = published();
    let grant = json!({"office": "administrator", "reach": {"at": "everywhere"}});
    let user = json!({"id": "ada", "name": "Ada", "mail": "ada@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", user).created();
    house.post("/v1/locations", sample::location("leo", "LEO")).created();
    house.post("/v1/templates", sample::template("t", "LEO", "leo")).created();
    let mut ada = at(&house, "ada");
    let mut planned = |week: &str| {
        let made = ada.ask("POST", "/board/", Some(&format!("do=plan&week={week}")));
        let (_, roster) = made.header("location").rsplit_once('/').expect("a page of a week");
        house.get(&format!("/v1/rosters/{roster}")).ok()["sites"].clone()
    };
    assert_eq!(planned("2026-W50"), json!(["LEO"]), "the other has neither a template nor a shift then");
    let seat = json!({"roles": ["volunteer"], "minimum": 1, "ideal": 1});
    let pattern =
        json!({"activity": "souper", "location": "sis", "start": "18:00", "end": "21:00", "positions": [seat]});
    house.post("/v1/shifts", json!({"id": "s9", "site": "SIS", "date": "2026-12-15", "pattern": pattern})).created();
    assert_eq!(planned("2026-W51"), json!(["LEO", "SIS"]));
    let weeks = page(&mut ada, "/board/");
    assert!(!weeks.contains("value=\"2026-W50\"") && !weeks.contains("value=\"2026-W51\""), "nothing is left: {weeks}");
    assert!(weeks.contains("value=\"2026-W52\""), "{weeks}");
}
