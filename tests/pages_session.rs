//! Who is invited to a session answers on the page behind their link: over HTTP, without scripts.

mod common;

use common::evenings::{house, house_at, read, send};
use common::{House, sample};
use releve::clock::{Clock, Hand};
use releve::domain::roster::{Assignment, AssignmentState};
use releve::store::assignments;
use serde_json::{Value, json};

/// A training of one place, at the start of December, to which both volunteers are invited.
fn invited() -> House {
    invited_in(house())
}

fn invited_in(house: House) -> House {
    let pattern = json!({
        "activity": "formation", "location": "sis", "start": "18:00", "end": "20:00", "unpaid_break": 0,
        "positions": [{"roles": ["intern"], "minimum": 1, "ideal": 1}],
    });
    let shift = json!({"id": "n", "site": "SIS", "date": "2026-12-04", "pattern": pattern});
    let session = json!({
        "id": "gem", "kind": "gender_and_migration", "shift": shift, "places": 1, "languages": ["fr", "ti"],
        "attendees": ["awa", "bob"],
    });
    house.post("/v1/sessions", session).created();
    house
}

fn said(house: &House, id: &str) -> String {
    let session: Value = house.get("/v1/sessions/gem").ok();
    let own = session["attendees"].as_array().into_iter().flatten().find(|one| one["person"] == *id);
    own.and_then(|own| own["sign_up"].as_str()).unwrap_or_default().to_owned()
}

#[test]
fn an_invitation_leads_to_a_page_where_a_click_answers() {
    let house = invited();
    let letters = house.work().letters();
    assert_eq!(letters.len(), 2);
    let letter = String::from_utf8_lossy(&letters[0].bytes).into_owned();
    assert!(!letter.contains("rue Cach"), "{letter}");

    let page = read(&house, "awa", "").text;
    for said in [
        "Formation «\u{a0}genre et migration\u{a0}» – Sisters’ House",
        "Vendredi 4 décembre",
        "Viendrez-vous",
        "tigrigna",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("rue Cachée") && !page.contains("BOB"), "no address, nobody else: {page}");
    assert_eq!(said(&house, "awa"), "invited", "to look is no answer");
    let page = send(&house, "awa", "session=gem&attend=yes");
    assert!(page.contains("vous avez une place") && page.contains("Je ne peux plus venir"), "{page}");
    assert_eq!(said(&house, "awa"), "coming");

    let file = read(&house, "awa", "?session=gem");
    assert!(file.header("content-type").starts_with("text/calendar"), "{}", file.text);
    assert!(file.text.contains("SUMMARY:Formation") && file.text.contains("DTSTART:20261204T170000Z"), "{}", file.text);
    assert!(!file.text.contains("rue Cach"), "{}", file.text);
    assert_eq!(read(&house, "bob", "?session=gem").status, 404, "who has not said yes has nothing to note");
    let feed = house.ask("GET", &calendar_of(&house, "awa"), &[("authorization", "")], None).text;
    assert!(feed.contains("SUMMARY:Formation"), "{feed}");
}

#[test]
fn what_has_begun_is_no_question_any_more_and_stays_in_a_calendar() {
    let hand = Hand::at("2026-11-21T12:00:00Z".parse().expect("an instant"));
    let house = invited_in(house_at(Clock::Held(hand)));
    send(&house, "awa", "session=gem&attend=yes");
    let feed = calendar_of(&house, "awa");
    let noted = |at: &str| {
        hand.set(at.parse().expect("an instant"));
        house.ask("GET", &feed, &[("authorization", "")], None).text.contains("SUMMARY:Formation")
    };
    assert!(noted("2026-12-04T16:00:00Z"), "an hour before");
    assert!(noted("2026-12-04T18:00:00Z"), "while it lasts");
    let page = read(&house, "awa", "").text;
    assert!(!page.contains("Formation"), "{page}");
    assert!(noted("2027-01-20T12:00:00Z"), "as long as a shift");
    assert!(!noted("2027-03-20T12:00:00Z"), "not for ever");
}

/// Where somebody's calendar fetches what they come for.
fn calendar_of(house: &House, id: &str) -> String {
    let made = send_as(house, id, "calendar=new");
    let (_, feed) = made.split_once("/c/").expect("a link");
    format!("/c/{}", feed.split(['<', '"']).next().unwrap_or_default())
}

/// What is answered at once to a form.
fn send_as(house: &House, id: &str, form: &str) -> String {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    house.ask("POST", &format!("/l/{}", common::evenings::secret(id)), &headers, Some(form.as_bytes().to_vec())).text
}

#[test]
fn the_last_place_is_given_once_and_the_next_in_line_hears_of_the_one_that_is_free() {
    let house = invited();
    send(&house, "awa", "session=gem&attend=yes");
    let full = read(&house, "bob", "").text;
    assert!(full.contains("J’attends une place") && full.contains("Les places sont prises"), "{full}");
    let waiting = send(&house, "bob", "session=gem&attend=yes");
    assert!(waiting.contains("nous vous écrivons dès que l’une se libère"), "{waiting}");
    send(&house, "bob", "session=gem&attend=yes");
    assert_eq!((said(&house, "awa"), said(&house, "bob")), ("coming".into(), "waiting".into()));
    house.work();
    let no = send(&house, "awa", "session=gem&attend=no");
    assert!(no.contains("Merci de l’avoir dit") && no.contains("Je viens") || no.contains("J’attends"), "{no}");
    assert_eq!((said(&house, "awa"), said(&house, "bob")), ("declined".into(), "coming".into()));
    let told = house.work().letters();
    assert_eq!(told.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["bob@example.org"]);
}

#[test]
fn what_is_not_theirs_or_is_over_is_not_answered() {
    let house = invited();
    let changed = send(&house, "awa", "session=none&attend=yes");
    assert!(changed.contains("a changé"), "{changed}");
    for garbled in ["session=gem&attend=perhaps", "attend=yes"] {
        let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
        let path = format!("/l/{}", common::evenings::secret("awa"));
        assert_eq!(house.ask("POST", &path, &headers, Some(garbled.as_bytes().to_vec())).status, 400, "{garbled}");
    }
    let staff = read(&house, "eva", "").text;
    assert!(!staff.contains("Formation"), "{staff}");
}

#[test]
fn who_wants_no_more_questions_is_left_in_peace() {
    let house = invited();
    send(&house, "awa", "stop=yes");
    let data = read(&house, "awa", "?data").json();
    assert_eq!(data["sessions"][0]["invited"]["sign_up"], "invited");
    let users = common::board::with_users;
    users(&house);
    let shift = json!({"site": "SIS", "date": "2026-12-11", "pattern": {
        "activity": "formation", "location": "sis", "start": "18:00", "end": "20:00", "unpaid_break": 0,
        "positions": [{"roles": ["intern"], "minimum": 1, "ideal": 1}],
    }});
    house.delete_at(1, "/v1/sessions/gem").done();
    house
        .post("/v1/sessions", json!({"id": "next", "kind": "gender_and_migration", "shift": shift, "places": 9}))
        .created();
    let page = common::board::page(&mut common::board::at(&house, "camille"), "/board/sessions/next");
    assert!(page.contains("1 person waits for such a session") && !page.contains("AWA"), "{page}");
}

/// The house with another session, on the first of the three evenings, to which Awa is invited.
fn at_the_same_time() -> House {
    let house = invited();
    let pattern = json!({
        "activity": "formation", "location": "sis", "start": "18:00", "end": "20:00", "unpaid_break": 0,
        "positions": [{"roles": ["intern"], "minimum": 1, "ideal": 1}],
    });
    let shift = json!({"site": "SIS", "date": "2026-12-01", "pattern": pattern});
    let session = json!({"id": "same", "shift": shift, "places": 5, "attendees": ["awa"]});
    house.post("/v1/sessions", session).created();
    house
}

#[test]
fn whoever_has_said_yes_to_a_shift_is_not_at_a_session_then() {
    let house = at_the_same_time();
    send(&house, "awa", "shift=s1&position=0&take=come");
    let elsewhere = send(&house, "awa", "session=same&attend=yes");
    assert!(elsewhere.contains("Vous avez déjà confirmé"), "{elsewhere}");
    let session: Value = house.get("/v1/sessions/same").ok();
    assert_eq!(session["attendees"][0]["sign_up"], "invited");
}

#[test]
fn whoever_comes_to_a_session_is_on_no_shift_then() {
    let house = at_the_same_time();
    let offered = Assignment { state: AssignmentState::Offered, ..sample::proposed("own", "w49", "s1", "awa") };
    house.store.write_blocking(|tx| assignments::insert(tx, &offered)).expect("an offer");
    send(&house, "awa", "session=same&attend=yes");
    send(&house, "awa", "assignment=own&answer=confirm");
    let own = house.store.read_blocking(|tx| assignments::get(tx, &offered.id)).expect("it");
    assert_eq!(own.state, AssignmentState::Offered, "nobody is at two places");
}
