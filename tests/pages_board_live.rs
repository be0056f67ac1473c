//! The board while two people are at it: what changes, where somebody could be moved, and who comes second.

mod common;

use common::board::{after, at, page, published, standing};
use common::browser::Browser;
use common::{House, sample};
use serde_json::{Value, json};
use std::io::BufRead;
use std::time::{Duration, Instant};

fn own(house: &House, person: &str) -> String {
    let all = house.get("/v1/rosters/w49").ok()["assignments"].as_array().expect("assignments").clone();
    let own = all.iter().find(|own| own["person"] == person).expect("somebody");
    own["id"].as_str().expect("an id").to_owned()
}

/// What stands behind a word of a page, up to the next quotation mark.
fn behind<'a>(page: &'a str, word: &str) -> &'a str {
    page.split_once(word).expect(word).1.split('"').next().expect("something")
}

/// What is told next, as `event data`, without what only keeps the line open.
fn told(events: &mut impl BufRead) -> String {
    let mut told = String::new();
    loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).expect("a line") > 0, "the stream ended after {told:?}");
        match line.trim_end().split_once(':') {
            Some(("event", what)) => what.clone_into(&mut told),
            Some(("data", "")) => {}
            Some(("data", data)) => told = format!("{told} {data}"),
            None if !told.is_empty() => return told,
            _ => {}
        }
    }
}

fn follow(house: &House, browser: &Browser<'_>, since: &str) -> impl BufRead + use<> {
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    house.events_with(&format!("/board/w49/live?since={since}"), &[("cookie", &cookies.join("; "))])
}

#[test]
fn each_sees_within_two_seconds_what_the_other_did() {
    let house = published();
    let (mut camille, other) = (at(&house, "camille"), at(&house, "robin"));
    let week = page(&mut camille, "/board/w49");
    let version = behind(&week, "data-version=\"").to_owned();
    let mut events = follow(&house, &other, &version);
    std::thread::sleep(Duration::from_millis(700));
    let began = Instant::now();
    after(&mut camille, "s2", "do=put&person=bob&position=0&reason=he+said+so");
    assert_eq!(told(&mut events), "shifts [\"s2\"]");
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    let cell = page(&mut camille, "/board/w49/cells?shift=s2&shift=none&standing=missing");
    assert!(cell.contains("BOB Diallo") && !cell.contains("id=\"s1\"") && cell.contains("id=\"s2\""), "{cell}");
    let sums = page(&mut camille, "/board/w49/sums");
    assert!(sums.contains("1 place to fill") && sums.contains("id=\"short-SIS\""), "{sums}");
    // A volunteer answers on her own page.
    common::evenings::send(&house, "awa", &format!("answer=withdraw&assignment={}", own(&house, "awa")));
    assert_eq!(told(&mut events), "shifts [\"s1\"]");
    drop(events);
    let mut late = follow(&house, &other, &version);
    assert_eq!(told(&mut late), "behind", "whose page is older reads it anew");
}

#[test]
fn nobody_follows_what_does_not_concern_them() {
    let house = published();
    let mut sam = at(&house, "sam");
    for path in ["live", "cells?shift=s1", "sums", "moves/a"] {
        assert_eq!(sam.ask("GET", &format!("/board/w49/{path}"), None).status, 404, "{path}");
    }
    let robin = page(&mut at(&house, "robin"), "/board/w49/cells?shift=s1");
    assert!(robin.contains("somebody") && !robin.contains("Diallo"), "{robin}");
    let moves = format!("/board/w49/moves/{}", own(&house, "awa"));
    assert_eq!(at(&house, "robin").ask("GET", &moves, None).status, 404, "who only reads moves nobody");
    let mut stranger = Browser::at(&house);
    for path in ["/board/w49/live", &moves] {
        assert_eq!(stranger.ask("GET", path, None).status, 303, "{path}");
    }
}

#[test]
fn before_somebody_is_moved_each_place_says_what_that_would_do() {
    let house = published();
    let mut camille = at(&house, "camille");
    let moves = format!("/board/w49/moves/{}", own(&house, "awa"));
    let told: Value =
        serde_json::from_str(&camille.ask_as("application/json", "GET", &moves, None).text).expect("JSON");
    assert_eq!((&told["name"], &told["told"]), (&json!("AWA Diallo"), &json!(true)));
    let place = json!({"how": "care", "position": 0, "said": "3 h this week · time not offered"});
    assert_eq!(told["places"], json!({"s2": place, "s3": place}), "where they are is no place to go");
    assert_eq!(told["leaves"], json!("One person will be missing where they are now."));
    let listed = page(&mut camille, &moves);
    for said in [
        "Move AWA Diallo",
        "Wednesday 2 December",
        "somebody is missing",
        "They have been told already",
        "One person will be missing where they are now.",
        "Move despite the rule",
    ] {
        assert!(listed.contains(said), "{said}: {listed}");
    }
}

#[test]
fn where_nobody_is_needed_it_says_how_many_there_would_be() {
    let house = published();
    let mut camille = at(&house, "camille");
    // Both say that they can come on each of the three evenings.
    let evening = |day: u8| json!({"weekday": day, "start": "17:00", "end": "21:00"});
    let offer = json!({"wanted": 3, "weekly": [evening(2), evening(3), evening(4)]});
    for person in ["awa", "bob"] {
        house.put_at(1, &format!("/v1/people/{person}/availability"), offer.clone()).ok();
    }
    after(&mut camille, "s2", "do=put&person=bob&position=0");
    let moves = format!("/board/w49/moves/{}", own(&house, "awa"));
    let told: Value =
        serde_json::from_str(&camille.ask_as("application/json", "GET", &moves, None).text).expect("JSON");
    let place = |how: &str, said: &str| json!({"how": how, "position": 0, "said": said});
    assert_eq!(told["places"]["s2"], place("spare", "3 h this week · 2 for 1 wanted"));
    assert_eq!(told["places"]["s3"], place("can", "3 h this week"), "who is missing there would be there");
}

#[test]
fn somebody_is_moved_in_one_and_stays_where_they_are_if_they_may_not_go() {
    let house = published();
    let mut camille = at(&house, "camille");
    let moves = format!("/board/w49/moves/{}", own(&house, "awa"));
    let refused = camille.ask("POST", &moves, Some("shift=s2&position=0"));
    assert_eq!(refused.status, 422);
    assert_eq!((standing(&house, "s1"), standing(&house, "s2")), (vec!["awa confirmed".to_owned()], vec![]));
    let refused = camille.ask_as("application/json", "POST", &moves, Some("shift=s2&position=7&reason=x"));
    assert_eq!((refused.status, refused.json()["fault"].is_string()), (422, true), "{}", refused.text);
    let done = camille.ask("POST", &moves, Some("shift=s2&position=0&reason=she+asked+for+it"));
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(page(&mut camille, "/board/w49/shifts/s2?said=moved").contains("They were moved"));
    assert_eq!((standing(&house, "s1"), standing(&house, "s2")), (vec![], vec!["awa proposed".to_owned()]));
    let back = camille.ask_as(
        "application/json",
        "POST",
        &format!("/board/w49/moves/{}", own(&house, "awa")),
        Some("shift=s1&position=0&reason=not+after+all"),
    );
    assert_eq!((back.status, standing(&house, "s1")), (200, vec!["awa proposed".to_owned()]));
    assert_eq!(back.json()["assignment"], own(&house, "awa"));
}

#[test]
fn of_two_at_one_shift_one_wins_and_the_other_is_told() {
    let house = published();
    let (mut camille, mut second) = (at(&house, "camille"), at(&house, "camille"));
    let seen = page(&mut camille, "/board/w49/shifts/s2");
    let mark = behind(&seen, "name=\"mark\" value=\"").to_owned();
    assert!(page(&mut second, "/board/w49").contains(&format!("data-mark=\"{mark}\"")), "the week shows the same");
    let put = |person: &str| format!("do=put&person={person}&position=0&reason=agreed&mark={mark}");
    assert!(after(&mut camille, "s2", &put("bob")).contains("It is noted"));
    let late = after(&mut second, "s2", &put("awa"));
    assert!(late.contains("Somebody has just changed this shift.") && late.contains("BOB Diallo"), "{late}");
    assert_eq!(standing(&house, "s2"), ["bob proposed"]);
    let moved = format!("shift=s2&position=0&reason=x&mark={mark}");
    assert_eq!(second.ask("POST", &format!("/board/w49/moves/{}", own(&house, "awa")), Some(&moved)).status, 422);
    assert_eq!(standing(&house, "s1"), ["awa confirmed"]);
}

#[test]
fn what_changes_elsewhere_meanwhile_stands_in_nobodys_way() {
    let house = published();
    let mut camille = at(&house, "camille");
    let seen = page(&mut camille, "/board/w49/shifts/s2");
    let mark = behind(&seen, "name=\"mark\" value=\"").to_owned();
    after(&mut camille, "s3", "do=put&person=eva&position=0&reason=x");
    after(&mut camille, "s3", "do=put&person=bob&position=0&reason=x");
    let put = after(&mut camille, "s2", &format!("do=put&person=awa&position=0&reason=agreed&mark={mark}"));
    assert!(put.contains("It is noted"), "{put}");
}

#[test]
fn what_was_done_is_undone_with_one_click() {
    let house = published();
    let mut camille = at(&house, "camille");
    let put = after(&mut camille, "s2", "do=put&person=bob&position=0&reason=he+said+so");
    let undo = |page: &str| {
        let form = page
            .split_once("class=\"said\"")
            .expect("what was done")
            .1
            .split_once("</form>")
            .expect("a form")
            .0
            .to_owned();
        let fields: Vec<String> = form
            .split("<input type=\"hidden\" name=\"")
            .skip(1)
            .map(|field| format!("{}={}", field.split('"').next().expect("a name"), behind(field, "value=\"")))
            .collect();
        fields.join("&")
    };
    let taken = after(&mut camille, "s2", &undo(&put));
    assert!(taken.contains("Undo"), "{taken}");
    assert_eq!(standing(&house, "s2"), Vec::<String>::new());
    let again = after(&mut camille, "s2", &format!("{}&reason=x", undo(&taken)));
    assert!(again.contains("BOB Diallo"), "{again}");
    assert_eq!(standing(&house, "s2"), ["bob proposed"]);
}

#[test]
fn of_a_roster_of_several_sites_nobody_is_shown_places_at_those_of_others() {
    let house = published();
    house.post("/v1/locations", sample::location("leo", "LEO")).created();
    let made = house.post("/v1/rosters", json!({"week": "2026-W50", "sites": ["SIS", "LEO"]})).created();
    let roster = made["id"].as_str().expect("an id");
    for (shift, site, location, date) in
        [("a8", "SIS", "sis", "2026-12-08"), ("b9", "SIS", "sis", "2026-12-09"), ("c10", "LEO", "leo", "2026-12-10")]
    {
        let seat = json!({"roles": ["volunteer"], "minimum": 1, "ideal": 1});
        let pattern =
            json!({"activity": "souper", "location": location, "start": "18:00", "end": "21:00", "positions": [seat]});
        house.post("/v1/shifts", json!({"id": shift, "site": site, "date": date, "pattern": pattern})).created();
    }
    let place = json!({"person": "bob", "shift": "a8", "position": 0, "reason": "agreed"});
    let put = house.put(&format!("/v1/rosters/{roster}/assignments"), place).ok();
    let moves = format!("/board/{roster}/moves/{}", put["assignment"]["id"].as_str().expect("an id"));
    let mut camille = at(&house, "camille");
    let told = camille.ask_as("application/json", "GET", &moves, None).json();
    let shifts: Vec<&String> = told["places"].as_object().expect("places").keys().collect();
    assert_eq!(shifts, ["b9"], "Léo's is not hers to see");
    assert!(!page(&mut camille, &moves).contains("c10"));
    assert_eq!(camille.ask("POST", &moves, Some("shift=c10&position=0&reason=x")).status, 422);
}
