//! The coordinators' board.

mod common;

use common::browser::Browser;
use common::evenings::{house, send};
use common::{House, sample};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::io::Read;

/// The house of three evenings, on the first of which Awa comes; Camille coordinates it, Robin reads it, Sam coordinates another.
fn published() -> House {
    let house = house();
    send(&house, "awa", "shift=s1&position=0&take=come");
    house.post("/v1/sites", sample::site("LEO")).created();
    let user = |id: &str, office: &str, site: &str| {
        let grant = json!({"office": office, "reach": {"at": "sites", "sites": [site]}});
        let user =
            json!({"id": id, "name": id, "mail": format!("{id}@example.org"), "locale": "en", "grants": [grant]});
        house.post("/v1/users", user).created();
    };
    user("camille", "coordinator", "SIS");
    user("robin", "reader", "SIS");
    user("sam", "coordinator", "LEO");
    house
}

fn at<'a>(house: &'a House, who: &str) -> Browser<'a> {
    Browser::signed_in(house, &format!("{who}@example.org"))
}

fn page(browser: &mut Browser<'_>, path: &str) -> String {
    browser.ask("GET", path, None).there().text
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
        ("name=dial", [true, false, false]),
        ("role=volunteer", [true; 3]),
        ("role=driver", [false; 3]),
        ("site=LEO", [false; 3]),
        ("standing=odd&day=9&role=king", [true; 3]),
    ] {
        assert_eq!(parts(query), shown, "{query}");
    }
    let nothing = page(&mut camille, "/board/w49?role=driver");
    assert!(nothing.contains("Nothing matches this filter.") && nothing.contains("Show everything"), "{nothing}");
    let typed = page(&mut camille, "/board/w49?name=%22%3E%3Cscript%3E");
    assert!(!typed.contains("<script>"), "what is typed is text");
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
        assert_eq!((away.status, away.header("location")), (303, "https://releve.example.org/sign-in"), "{path}");
    }
    assert_eq!(stranger.ask("POST", "/board/w49", Some("")).status, 405);
}

#[test]
fn a_page_is_packed_for_who_unpacks_it_and_runs_nothing() {
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
    let (_, style) = text.split_once("/assets/").expect("a style");
    let style = style.split('"').next().expect("a name");
    let kept = house.ask("GET", &format!("/assets/{style}"), &[("authorization", "")], None).there();
    assert!(kept.header("cache-control").contains("immutable") && kept.text.contains(".grid"));
    assert_eq!(house.ask("GET", "/assets/board-000000000000.css", &[("authorization", "")], None).status, 404);
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
