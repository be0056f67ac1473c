//! The coordinators' board.

mod common;

use common::board::{after, at, page, published, standing};
use common::browser::Browser;
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::io::Read;

const fn away_to_sign_in() -> &'static str {
    "https://releve.example.org/sign-in"
}

#[test]
fn who_coordinates_finds_their_weeks_and_one_of_them_at_a_glance() {
    let house = published();
    let mut camille = at(&house, "camille");
    let weeks = page(&mut camille, "/board/");
    assert!(weeks.contains("Week 47") && weeks.contains("this week"), "{weeks}");
    assert!(weeks.contains("/board/w49\">Sisters’ House</a>"), "{weeks}");
    let week = page(&mut camille, "/board/w49");
    for said in
        ["Week 49", "published", "3 shifts", "2 places to fill", "1 place taken", "AWA Diallo", "−1", "17:30–20:30"]
    {
        assert!(week.contains(said), "{said}: {week}");
    }
    assert!(!week.contains("Cachée"), "an address is nobody's to read here");
    let people = page(&mut camille, "/board/w49?rows=people");
    assert!(people.contains("AWA Diallo") && people.contains("3 h") && !people.contains("BOB"), "{people}");
}

#[test]
fn a_week_is_looked_at_in_parts() {
    let house = published();
    let mut camille = at(&house, "camille");
    let mut parts = |query: &str| {
        let week = page(&mut camille, &format!("/board/w49?{query}"));
        ["id=\"s1\"", "id=\"s2\"", "id=\"s3\""].map(|shift| week.contains(shift))
    };
    for (query, shown) in [
        ("", [true; 3]),
        ("standing=missing", [false, true, true]),
        ("standing=waiting", [false; 3]),
        ("role=volunteer", [true; 3]),
        ("role=driver", [false; 3]),
        ("site=LEO", [false; 3]),
        ("standing=odd&day=9&role=king", [true; 3]),
    ] {
        assert_eq!(parts(query), shown, "{query}");
    }
    let nothing = page(&mut camille, "/board/w49?role=driver");
    assert!(nothing.contains("Nothing matches this filter.") && nothing.contains("Show everything"), "{nothing}");
    let mut looked = |form: &str| camille.ask("POST", "/board/w49", Some(form)).there().text;
    let named = looked("look=week&name=dial");
    assert!(named.contains("id=\"s1\"") && !named.contains("id=\"s2\""), "who is looked for by name: {named}");
    assert!(!named.contains("?name=") && !named.contains("&amp;name="), "a name stands in no address: {named}");
    let typed = looked("look=week&name=%22%3E%3Cscript%3E");
    assert!(!typed.contains("<script>"), "what is typed is text");
    let plain = camille.ask("POST", "/board/w49", Some("look=week&standing=missing&name="));
    assert!(plain.header("location").ends_with("/board/w49?standing=missing"), "{}", plain.text);
    let all = page(&mut camille, "/board/w49?name=dial");
    assert!(all.contains("id=\"s2\"") && !all.contains("value=\"dial\""), "{all}");
}

#[test]
fn names_are_for_whom_they_are_meant_and_other_sites_weeks_are_not_there() {
    let house = published();
    let mut robin = at(&house, "robin");
    let plain = page(&mut robin, "/board/w49");
    assert!(plain.contains("somebody") && !plain.contains("Diallo"), "{plain}");
    assert!(!page(&mut robin, "/board/w49?rows=people").contains("Diallo"));
    let mut sam = at(&house, "sam");
    assert!(!sam.ask("GET", "/board/", None).there().text.contains("w49"));
    for path in ["/board/w49", "/board/none", "/board/..%2f", "/board/w49/more"] {
        let closed = sam.ask("GET", path, None);
        assert_eq!(closed.status, 404, "{path}");
        assert!(closed.text.contains("nothing here that concerns your sites"), "{path}: {}", closed.text);
    }
    let mut stranger = Browser::at(&house);
    for path in ["/board/", "/board/w49"] {
        let away = stranger.ask("GET", path, None);
        assert_eq!((away.status, away.header("location")), (303, away_to_sign_in()), "{path}");
    }
    assert_eq!(
        stranger.ask("POST", "/board/w49/shifts/s1", Some("do=ask&position=0")).header("location"),
        away_to_sign_in()
    );
}

#[test]
fn who_may_read_no_names_sees_the_same_places_filled_and_the_same_languages_spoken() {
    let house = published();
    let host = json!({
        "id": "host", "kind": "host_household", "given_name": "Lou", "family_name": "Hôte", "guest_places": 3,
        "languages": ["ti"], "roles": [{"role": "host_household"}], "workplace": {"at": "everywhere"},
    });
    house.post("/v1/people", host).created();
    let seat = json!({"roles": ["host_household"], "minimum": 3, "ideal": 3});
    let team = json!({"need": "language", "any_of": ["ti"], "group": "night"});
    let pattern = json!({"activity": "nuit", "location": "sis", "start": "20:00", "end": "08:00", "positions": [seat], "team": [team]});
    house.post("/v1/shifts", json!({"id": "s4", "site": "SIS", "date": "2026-12-04", "pattern": pattern})).created();
    let mut camille = at(&house, "camille");
    assert!(page(&mut camille, "/board/w49").contains("missing: Tigrinya"));
    let put = after(&mut camille, "s4", "do=put&person=host&position=0&reason=Lou+Hôte+said+so");
    assert!(put.contains("Lou Hôte") && put.contains("said so"), "{put}");
    let mut robin = at(&house, "robin");
    for browser in [&mut camille, &mut robin] {
        let week = page(browser, "/board/w49");
        assert!(week.contains("2 places to fill") && !week.contains("missing: Tigrinya"), "{week}");
    }
    for path in ["/board/w49", "/board/w49/shifts/s4", "/board/w49?rows=people"] {
        let plain = page(&mut robin, path);
        assert!(!plain.contains("Hôte") && !plain.contains("said so"), "{path}: {plain}");
    }
    let shift = page(&mut robin, "/board/w49/shifts/s4");
    assert!(!shift.contains("to fill"), "{shift}");
}

#[test]
fn a_page_is_packed_for_who_unpacks_it_and_runs_only_what_the_service_has() {
    let house = published();
    let camille = at(&house, "camille");
    let cookies: Vec<String> = camille.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let headers = [("authorization", ""), ("cookie", cookies[0].as_str()), ("accept-encoding", "br, gzip")];
    let packed = house.ask("GET", "/board/w49", &headers, None).there();
    // The client unpacks what it asked for itself; this it did not ask for.
    assert_eq!(packed.header("content-encoding"), "gzip");
    let mut text = String::new();
    GzDecoder::new(packed.bytes.as_slice()).read_to_string(&mut text).expect("a page");
    assert!(text.contains("AWA Diallo"));
    assert_eq!(packed.header("cache-control"), "no-store");
    assert!(packed.header("content-security-policy").starts_with("default-src 'none'; style-src 'self'"));
    let assets: Vec<&str> = text.split("/assets/").skip(1).filter_map(|asset| asset.split('"').next()).collect();
    assert_eq!(assets.len(), 2, "a module and a style: {assets:?}");
    for (asset, has) in assets.iter().zip(["EventSource", ".grid"]) {
        let kept = house.ask("GET", &format!("/assets/{asset}"), &[("authorization", "")], None).there();
        assert!(kept.header("cache-control").contains("immutable") && kept.text.contains(has), "{asset}");
    }
    assert!(!text.contains("<script>") && !text.contains(" onclick"), "nothing runs inside the page");
    assert_eq!(house.ask("GET", "/assets/board-000000000000.css", &[("authorization", "")], None).status, 404);
}

#[test]
fn who_could_come_is_found_by_name_and_has_a_telephone_where_they_let_it_be_seen() {
    let house = published();
    let mut bob: Value = house.get("/v1/people/bob").ok();
    let version = bob["version"].as_i64().expect("a version");
    bob["phone"] = json!("+32 470 12 34 56");
    bob["family_name"] = json!("Diàllo");
    bob["workplace"] = json!({"at": "sites", "sites": ["SIS"]});
    for field in ["id", "version"] {
        bob.as_object_mut().expect("a person").remove(field);
    }
    house.put_at(version, "/v1/people/bob", bob).ok();
    let mut camille = at(&house, "camille");
    let open = page(&mut camille, "/board/w49/shifts/s2");
    assert!(open.contains("<a href=\"tel:+32 470 12 34 56\">") && open.contains("0 shifts this week"), "{open}");
    assert!(!open.contains("role=\"search\""), "all who could come are there already: {open}");
    let mut looked = |name: &str| {
        let answer = camille.ask("POST", "/board/w49/shifts/s2", Some(&format!("look=person&name={name}"))).there();
        answer.text
    };
    for name in ["BOB", "bob diallo", "Diàllo"] {
        let found = looked(name);
        assert!(found.contains("BOB Diàllo"), "{name}, whatever the case and the accents: {found}");
    }
    assert!(!looked("BOB").contains("AWA Diallo"));
    assert!(looked("nobody").contains("Nobody of that name can come here"));
    house.delete("/v1/people/bob/consents/telephone").done();
    assert!(!page(&mut camille, "/board/w49/shifts/s2").contains("470"), "it is not to be seen any more");
}

#[test]
fn whoever_is_away_and_expected_still_is_seen_in_the_week() {
    let house = published();
    let absence = json!({"kind": "sickness", "starts_at": "2026-11-30T23:00:00Z", "ends_at": "2026-12-01T23:00:00Z"});
    house.post("/v1/people/awa/absences", absence).created();
    let mut camille = at(&house, "camille");
    let week = page(&mut camille, "/board/w49");
    assert!(week.contains("1 place is held by somebody who is away") && week.contains(">away</span>"), "{week}");
    let alone = page(&mut camille, "/board/w49?standing=away");
    assert!(alone.contains("id=\"s1\"") && !alone.contains("id=\"s2\""), "{alone}");
    let plain = page(&mut at(&house, "robin"), "/board/w49");
    assert!(!plain.contains(">away</span>") && !plain.contains("held by somebody"), "no names, no absence: {plain}");
}

#[test]
fn a_name_that_somebody_typed_is_text() {
    let house = published();
    let awa: Value = house.get("/v1/people/awa").ok();
    let mut named = awa.clone();
    named["given_name"] = json!("<img src=x onerror=alert(1)>");
    for field in ["id", "version"] {
        named.as_object_mut().expect("a person").remove(field);
    }
    house.put_at(awa["version"].as_i64().expect("a version"), "/v1/people/awa", named).ok();
    assert!(!page(&mut at(&house, "camille"), "/board/w49").contains("<img"));
}

#[test]
fn a_shift_says_who_is_there_who_could_come_and_why_a_place_stays_open() {
    let house = published();
    let mut camille = at(&house, "camille");
    let full = page(&mut camille, "/board/w49/shifts/s1");
    for said in ["Soirée", "Tuesday 1 December", "Hub, entrée des bénévoles", "AWA Diallo", "confirmed", "after all"]
    {
        assert!(full.contains(said), "{said}: {full}");
    }
    assert!(!full.contains("Cachée") && !full.contains("Who could come"), "{full}");
    let open = page(&mut camille, "/board/w49/shifts/s2");
    for said in ["1 place to fill", "Nobody yet.", "Look for somebody"] {
        assert!(open.contains(said), "{said}: {open}");
    }
    assert!(!open.contains("What helps"), "somebody could come, with a reason: {open}");
    let seat = json!({"roles": ["lawyer"], "minimum": 1, "ideal": 1});
    let pattern =
        json!({"activity": "conseil", "location": "sis", "start": "09:00", "end": "12:00", "positions": [seat]});
    house.post("/v1/shifts", json!({"id": "s9", "site": "SIS", "date": "2026-12-02", "pattern": pattern})).created();
    let stuck = page(&mut camille, "/board/w49/shifts/s9");
    for said in ["Nobody can come here, not even with a written reason.", "What helps"] {
        assert!(stuck.contains(said), "{said}: {stuck}");
    }
    let plain = page(&mut at(&house, "robin"), "/board/w49/shifts/s1");
    assert!(plain.contains("somebody") && !plain.contains("Diallo") && !plain.contains("<button"), "{plain}");
    for path in ["/board/w49/shifts/none", "/board/w48/shifts/s1", "/board/w49/shifts/..%2F", "/board/w49/shifts/s1/x"]
    {
        assert_eq!(camille.ask("GET", path, None).status, 404, "{path}");
    }
    assert_eq!(at(&house, "sam").ask("GET", "/board/w49/shifts/s1", None).status, 404);
}

#[test]
fn what_is_heard_by_telephone_is_noted_and_somebody_else_is_put_there_or_looked_for() {
    let house = published();
    let mut camille = at(&house, "camille");
    let own = house.get("/v1/rosters/w49").ok()["assignments"][0]["id"].as_str().expect("an id").to_owned();
    let said = after(&mut camille, "s1", &format!("do=cannot&assignment={own}"));
    assert!(said.contains("Nothing is held against anybody."), "{said}");
    assert_eq!(standing(&house, "s1"), ["awa withdrawn"]);
    let put = after(&mut camille, "s2", "do=put&person=bob&position=0&reason=he+said+so");
    assert!(put.contains("They hear of it when you publish the changes.") && put.contains("BOB Diallo"), "{put}");
    assert_eq!(standing(&house, "s2"), ["bob proposed"]);
    let looked = after(&mut camille, "s3", "do=ask&position=0");
    assert!(looked.contains("The search has begun."), "{looked}");
    assert_eq!(
        house.get("/v1/rosters/w49/replacements").ok()["items"].as_array().map(Vec::len),
        Some(2),
        "one by itself"
    );
    let noted = house.get("/v1/audit?subject=assignment").ok();
    assert_eq!(noted["items"][0]["actor"]["id"], "camille", "{noted}");
}

#[test]
fn what_cannot_be_is_said_kindly_and_nothing_has_changed() {
    let house = published();
    let mut camille = at(&house, "camille");
    let own = house.get("/v1/rosters/w49").ok()["assignments"][0]["id"].as_str().expect("an id").to_owned();
    for (form, said) in [
        ("do=put&person=eva&position=0", "is not possible"),
        ("do=put&person=nobody&position=0", "Look, and try again."),
        ("do=dance", "The form is not complete."),
        ("do=lock&assignment=none", "not there any more"),
    ] {
        let told = after(&mut camille, "s2", form);
        assert!(told.contains("role=\"alert\"") && told.contains(said), "{form}: {told}");
    }
    let robins = after(&mut at(&house, "robin"), "s1", &format!("do=cannot&assignment={own}"));
    assert!(robins.contains("You have no right to do that here."), "{robins}");
    let mut elsewhere = at(&house, "camille");
    elsewhere.from = "cross-site";
    assert!(!after(&mut elsewhere, "s1", &format!("do=cannot&assignment={own}")).contains("held against"));
    assert_eq!((standing(&house, "s1"), standing(&house, "s2")), (vec!["awa confirmed".to_owned()], Vec::new()));
}

#[test]
fn who_only_reads_finds_no_buttons_and_cannot_press_them() {
    let house = published();
    let mut robin = at(&house, "robin");
    for path in ["/board/", "/board/w49"] {
        assert!(!page(&mut robin, path).contains("name=\"do\""), "{path}");
    }
    assert_eq!(robin.ask("GET", "/board/w49/publication", None).status, 404);
    let version = || house.get("/v1/rosters/w49").ok()["version"].as_i64().expect("a version");
    let before = version();
    let refused = robin.ask("POST", "/board/w49", Some("do=search"));
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("You have no right to do that here."), "{}", refused.text);
    assert_eq!(robin.ask("POST", "/board/w49", Some("do=publish")).status, 404);
    robin.ask("POST", "/board/", Some("do=plan&week=2026-W51"));
    assert_eq!(house.get("/v1/rosters?week=2026-W51").ok()["items"], json!([]));
    assert_eq!((version(), house.get("/v1/rosters/w49").ok().get("solve").is_some()), (before, false));
}
