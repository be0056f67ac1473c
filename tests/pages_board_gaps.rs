//! What is missing in a week, on the board.

mod common;

use common::board::{at, page, published};
use serde_json::json;

#[test]
fn what_is_missing_is_listed_the_most_urgent_first_with_its_reasons() {
    let house = published();
    let gaps = page(&mut at(&house, "camille"), "/board/w49/gaps");
    let (first, second) = (gaps.find("Wednesday 2 December"), gaps.find("Thursday 3 December"));
    assert!(first.is_some() && first < second, "{gaps}");
    assert!(!gaps.contains("Tuesday 1 December"), "Awa is there: {gaps}");
    for said in [
        "Soirée – Sisters’ House",
        "−1",
        "One place to fill.",
        "time not offered (2)",
        "Look for the places that are ticked",
    ] {
        assert!(gaps.contains(said), "{said}: {gaps}");
    }
    assert!(!gaps.contains("Cachée"), "{gaps}");
    for said in [
        "<span class=\"short\">2</span></h1>",
        "Wednesday 2 December <span class=\"soft\">1 place to fill</span></h2>",
        "/board/w49/shifts/s2\">Nobody is free without something against it.",
        "/board/w49/gaps\" aria-current=\"page\"",
    ] {
        assert!(gaps.contains(said), "{said}: {gaps}");
    }
}

#[test]
fn several_are_looked_for_in_one_click_and_who_was_asked_is_told() {
    let house = published();
    for id in ["awa", "bob"] {
        let evenings =
            json!([{"weekday": 3, "start": "17:00", "end": "23:00"}, {"weekday": 4, "start": "17:00", "end": "23:00"}]);
        let version = house.get(&format!("/v1/people/{id}/availability")).ok()["version"].as_i64().expect("a version");
        house.put_at(version, &format!("/v1/people/{id}/availability"), json!({"weekly": evenings, "wanted": 3})).ok();
    }
    let mut camille = at(&house, "camille");
    let could = page(&mut camille, "/board/w49/gaps");
    assert!(could.contains("</span> BOB Diallo</button>"), "who could come stands beside it: {could}");
    let asked = camille.ask("POST", "/board/w49/gaps", Some("gap=s2+0&gap=s3+0"));
    assert_eq!(asked.header("location"), "https://releve.example.org/board/w49/gaps?begun=2", "{}", asked.text);
    let begun = page(&mut camille, "/board/w49/gaps?begun=2");
    assert!(begun.contains("Somebody is being looked for at 2 places."), "{begun}");
    assert!(
        begun.contains("The first people will be asked in a moment.") && !begun.contains("type=\"checkbox\""),
        "{begun}"
    );
    house.work();
    let told = page(&mut camille, "/board/w49/gaps");
    assert!(told.contains("BOB Diallo (asked to step in, waiting for an answer)"), "{told}");
    assert!(!told.contains("said no"), "who was asked has not said no: {told}");
    let again = camille.ask("POST", "/board/w49/gaps", Some("gap=s2+0&gap=none+0&gap=odd"));
    assert_eq!(again.status, 422, "what cannot be done is said: {}", again.text);
    assert_eq!(house.get("/v1/rosters/w49/replacements").ok()["items"].as_array().map(Vec::len), Some(2));
}

#[test]
fn who_only_reads_sees_what_is_missing_and_asks_nobody() {
    let house = published();
    let mut robin = at(&house, "robin");
    let gaps = page(&mut robin, "/board/w49/gaps");
    assert!(
        gaps.contains("Wednesday 2 December") && !gaps.contains("<button") && !gaps.contains("time not offered"),
        "{gaps}"
    );
    assert_eq!(robin.ask("POST", "/board/w49/gaps", Some("gap=s2+0")).status, 422);
    assert_eq!(house.get("/v1/rosters/w49/replacements").ok()["items"], json!([]));
    assert_eq!(at(&house, "sam").ask("GET", "/board/w49/gaps", None).status, 404);
    at(&house, "camille").ask("POST", "/board/w49/gaps", Some("gap=s2+0"));
    for path in ["/board/w49/gaps", "/board/w49/shifts/s2"] {
        let sought = page(&mut robin, path);
        assert!(!sought.contains("nobody to ask"), "whom there is to ask is nothing for them: {path} {sought}");
    }
    let told = page(&mut at(&house, "camille"), "/board/w49/shifts/s2");
    assert!(told.contains("nobody to ask by mail") && !told.contains("value=\"ask\""), "{told}");
}
