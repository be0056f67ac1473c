//! Sessions over HTTP: who is invited, what they say, who came, whose training counts.

mod common;

use common::{Answer, House, sample};
use mail_parser::MessageParser;
use releve::clock::Clock;
use releve::domain::right::Right;
use releve::planning::own_data;
use releve::store::{people, sessions};
use serde_json::{Value, json};

fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("house", "LEO")).created();
    house
}

/// A shift that an intern leads, of two hours.
fn hours(date: &str, start: &str, end: &str) -> Value {
    let mut pattern = sample::pattern("house");
    (pattern["start"], pattern["end"], pattern["unpaid_break"]) = (json!(start), json!(end), json!(0));
    pattern["positions"] = json!([{"roles": ["intern"], "minimum": 1, "ideal": 1}]);
    json!({"site": "LEO", "date": date, "pattern": pattern})
}

/// Who is at a session, what each said, and whether they came.
fn standing(session: &Value) -> Vec<String> {
    let all = session["attendees"].as_array().expect("attendees").iter();
    let word = |one: &Value, field: &str| one[field].as_str().unwrap_or_default().to_owned();
    all.map(|one| ["person", "sign_up", "attendance"].map(|field| word(one, field)).join(" ")).collect()
}

/// An onboarding on the morning of the house's day, before the house's now, for two volunteers.
fn onboarding(house: &House) -> (String, Value) {
    let shift = hours("2026-11-21", "09:00", "11:00");
    for id in ["awa", "ben"] {
        house.post("/v1/people", sample::volunteer(id)).created();
    }
    let session = json!({"id": "welcome", "shift": shift, "places": 2, "attendees": ["awa"]});
    let added = house.post("/v1/sessions", session);
    (added.header("location").to_owned(), added.created())
}

#[test]
fn who_came_is_onboarded_from_that_day_on() {
    let house = house();
    let (path, session) = onboarding(&house);
    assert_eq!(
        house.get(&format!("/v1/shifts/{}", session["shift"].as_str().expect("an id"))).ok()["date"],
        "2026-11-21"
    );
    assert_eq!((&session["kind"], &session["languages"]), (&json!("onboarding"), &json!([])));
    assert_eq!(standing(&session), ["awa invited unknown"]);

    let (attendees, attendance) = (format!("{path}/attendees"), format!("{path}/attendance"));
    house.put_at(1, &attendees, json!({"attendees": ["ben", "awa"]})).ok();
    let came = json!({"attendance": [
        {"person": "awa", "attendance": "present"},
        {"person": "ben", "attendance": "absent"},
    ]});
    let ticked = house.put_at(2, &attendance, came.clone()).ok();
    assert_eq!(standing(&ticked), ["awa invited present", "ben invited absent"]);
    let clearances = |person: &str| house.get(&format!("/v1/people/{person}")).ok()["clearances"].clone();
    let onboarded = json!([{"clearance": "onboarding", "from": "2026-11-21"}]);
    assert_eq!((clearances("awa"), clearances("ben")), (onboarded.clone(), json!([])));

    // The same again changes nothing; a mistake can be mended; an invitation keeps what was ticked.
    house.put_at(3, &attendance, came).ok();
    assert_eq!((clearances("awa"), clearances("ben")), (onboarded.clone(), json!([])));
    let the_other_way = json!({"attendance": [
        {"person": "awa", "attendance": "absent"},
        {"person": "ben", "attendance": "present"},
    ]});
    house.put_at(4, &attendance, the_other_way).ok();
    assert_eq!((clearances("awa"), clearances("ben")), (json!([]), onboarded));
    house.put_at(5, &attendees, json!({"attendees": ["ben"]})).refused(409, "session_begun");
    house.post("/v1/people", sample::volunteer("cleo")).created();
    let walked_in = house.put_at(5, &attendees, json!({"attendees": ["awa", "ben", "cleo"]})).ok();
    assert_eq!(standing(&walked_in), ["awa invited absent", "ben invited present", "cleo invited unknown"]);
}

#[test]
fn an_earlier_session_moves_the_beginning_forward() {
    let house = house();
    let (path, _) = onboarding(&house);
    let mut awa = sample::volunteer("awa");
    awa["clearances"] = json!([{"clearance": "onboarding", "from": "2026-12-01"}]);
    house.put_at(1, "/v1/people/awa", awa).ok();
    let came = json!({"attendance": [{"person": "awa", "attendance": "present"}]});
    house.put_at(1, &format!("{path}/attendance"), came).ok();
    let clearances = house.get("/v1/people/awa").ok()["clearances"].clone();
    assert_eq!(clearances, json!([{"clearance": "onboarding", "from": "2026-11-21"}]));
}

#[test]
fn a_session_is_checked() {
    let house = house();
    let (path, session) = onboarding(&house);
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    assert_eq!(
        house.post("/v1/sessions", json!({"kind": "party", "shift": {"site": "XXX"}, "places": 501, "languages": ["tlh"], "attendees": ["eve"]})).faults(),
        [
            "/attendees/0 unknown_person",
            "/kind unknown_word",
            "/languages/0 unknown_word",
            "/places range",
            "/shift/date required",
            "/shift/pattern required",
            "/shift/site unknown_site",
        ]
    );
    assert_eq!(house.post("/v1/sessions", json!({"shift": "none", "places": 2})).faults(), ["/shift unknown_shift"]);
    let again = json!({"shift": session["shift"], "places": 2});
    house.post("/v1/sessions", again).refused(409, "already_exists");

    let attendees = format!("{path}/attendees");
    let crowd = json!({"attendees": ["awa", "karim", "ben"]});
    assert_eq!(house.put_at(1, &attendees, crowd).faults(), ["/attendees/1 kind"]);
    assert_eq!(house.put_at(1, &attendees, json!({"attendees": ["awa", "awa"]})).faults(), ["/attendees/1 repeated"]);

    let attendance = format!("{path}/attendance");
    let stranger = json!({"attendance": [{"person": "ben", "attendance": "present"}]});
    assert_eq!(house.put_at(1, &attendance, stranger).faults(), ["/attendance/0/person not_invited"]);
    assert_eq!(house.get("/v1/people/ben").ok()["clearances"], json!([]));
    assert_eq!(house.get(&path).ok(), session);
}

#[test]
fn attendance_is_ticked_once_the_session_has_begun() {
    let house = house();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let shift = hours("2026-11-21", "22:00", "23:30");
    let session = json!({"shift": shift, "places": 2, "attendees": ["awa"]});
    let path = house.post("/v1/sessions", session).header("location").to_owned();
    let came = json!({"attendance": [{"person": "awa", "attendance": "present"}]});
    house.put_at(1, &format!("{path}/attendance"), came).refused(409, "session_not_begun");
}

/// A session to come for one person at a time, to which three volunteers are invited.
fn small(house: &House, kind: &str) -> String {
    for id in ["awa", "ben", "cleo"] {
        let mut person = sample::volunteer(id);
        person["mail"] = json!(format!("{id}@example.org"));
        house.post("/v1/people", person).created();
    }
    let session = json!({
        "id": "small", "kind": kind, "shift": hours("2026-11-28", "18:00", "20:00"), "places": 1, "languages": ["fr", "ar"],
        "attendees": ["awa", "ben", "cleo"],
    });
    house.post("/v1/sessions", session).header("location").to_owned()
}

fn said(house: &House, path: &str, person: &str, answer: &str) -> Answer {
    let answers = json!({"answers": [{"person": person, "answer": answer}]});
    house.ask(
        "PUT",
        &format!("{path}/answers"),
        &[("if-match", "*"), ("content-type", "application/json")],
        Some(answers.to_string().into_bytes()),
    )
}

/// To whom letters left, and about what.
fn letters(house: &House) -> Vec<String> {
    let all = house.work().letters().into_iter();
    let mut all: Vec<String> = all.map(|letter| format!("{} {}", letter.to, subject(&letter.bytes))).collect();
    all.sort();
    all
}

fn subject(bytes: &[u8]) -> String {
    MessageParser::default().parse(bytes).and_then(|mail| mail.subject().map(str::to_owned)).unwrap_or_default()
}

#[test]
fn who_is_invited_is_written_to_and_the_next_place_goes_to_who_waits_longest() {
    let house = house();
    let path = small(&house, "onboarding");
    assert_eq!(letters(&house).len(), 3, "each is invited once");
    said(&house, &path, "ben", "yes").ok();
    said(&house, &path, "cleo", "yes").ok();
    let full = said(&house, &path, "awa", "yes").ok();
    assert_eq!(standing(&full), ["awa waiting unknown", "ben coming unknown", "cleo waiting unknown"]);
    let again = said(&house, &path, "awa", "yes").ok();
    assert_eq!(standing(&again), standing(&full), "who says it again keeps their place in the line");
    assert!(letters(&house).is_empty(), "who has just spoken knows it");

    let freed = said(&house, &path, "ben", "no").ok();
    assert_eq!(standing(&freed), ["awa waiting unknown", "ben declined unknown", "cleo coming unknown"]);
    assert_eq!(letters(&house), ["cleo@example.org Une place pour vous\u{a0}: séance d’accueil, samedi 28 novembre"]);

    let version = freed["version"].as_i64().expect("a version");
    let larger = house.put_at(version, &path, json!({"places": 2, "languages": ["fr"]})).ok();
    assert_eq!(standing(&larger)[0], "awa coming unknown");
    assert_eq!((&larger["places"], &larger["languages"]), (&json!(2), &json!(["fr"])));
    assert_eq!(letters(&house).len(), 1);
}

#[test]
fn whoever_is_taken_off_or_whose_session_is_called_off_is_told() {
    let house = house();
    let path = small(&house, "information");
    said(&house, &path, "awa", "yes").ok();
    let last = said(&house, &path, "ben", "no").ok();
    letters(&house);
    let version = last["version"].as_i64().expect("a version");
    let without = house.put_at(version, &format!("{path}/attendees"), json!({"attendees": ["ben", "cleo"]})).ok();
    assert_eq!(
        letters(&house),
        ["awa@example.org Vous n’êtes plus attendu·e\u{a0}: séance d’information, samedi 28 novembre"]
    );

    house.delete_at(without["version"].as_i64().expect("a version"), &path).done();
    let told = letters(&house);
    assert_eq!(
        told,
        ["cleo@example.org N’a pas lieu\u{a0}: séance d’information, samedi 28 novembre"],
        "who said no knows"
    );
    house.get(&path).refused(404, "not_found");
}

#[test]
fn whoever_is_invited_hears_of_another_time_and_of_nothing_else() {
    let house = house();
    let path = small(&house, "onboarding");
    letters(&house);
    let shift = house.get(&path).ok()["shift"].as_str().expect("a shift").to_owned();
    let mut later = hours("2026-11-28", "19:00", "21:00");
    later.as_object_mut().expect("a shift").remove("site");
    let moved = house.put_at(1, &format!("/v1/shifts/{shift}"), later.clone()).ok();
    let told = letters(&house);
    assert_eq!(told.len(), 3);
    assert_eq!(told[0], "awa@example.org Changement\u{a0}: séance d’accueil, samedi 28 novembre");
    later["pattern"]["activity"] = json!("accueil");
    house.put_at(moved["version"].as_i64().expect("a version"), &format!("/v1/shifts/{shift}"), later).ok();
    assert!(letters(&house).is_empty());
}

#[test]
fn whoever_comes_is_reminded_once_a_day_before() {
    let house = house();
    let path = small(&house, "onboarding");
    letters(&house);
    said(&house, &path, "awa", "yes").ok();
    said(&house, &path, "ben", "yes").ok();
    let at = |instant: &str| {
        house.store.write_blocking(releve::jobs::round::begin).expect("a round");
        let letters = house.work_at(instant).letters();
        letters.iter().map(|letter| format!("{} {}", letter.to, subject(&letter.bytes))).collect::<Vec<_>>()
    };
    assert_eq!(at("2026-11-27T16:00:00Z"), Vec::<String>::new(), "more than a day before");
    let told = ["awa@example.org Bientôt\u{a0}: séance d’accueil, samedi 28 novembre"];
    assert_eq!(at("2026-11-27T17:30:00Z"), told, "who waits for a place is not");
    assert_eq!(at("2026-11-28T09:00:00Z"), Vec::<String>::new(), "once");
    let session = house.get(&path).ok();
    assert_eq!(session["attendees"][0]["reminded"], json!(true));

    let mut later = hours("2026-11-29", "18:00", "20:00");
    later.as_object_mut().expect("a shift").remove("site");
    house.put_at(1, &format!("/v1/shifts/{}", session["shift"].as_str().expect("a shift")), later).ok();
    letters(&house);
    let told = ["awa@example.org Bientôt\u{a0}: séance d’accueil, dimanche 29 novembre"];
    assert_eq!(at("2026-11-28T17:30:00Z"), told, "of another day anew");
}

/// A training of this morning, to which two came.
fn training(house: &House) -> String {
    for id in ["awa", "ben", "cleo"] {
        house.post("/v1/people", sample::volunteer(id)).created();
    }
    let shift = hours("2026-11-21", "09:00", "11:00");
    let attendees = json!(["awa", "ben", "cleo"]);
    let session = json!({"kind": "gender_and_migration", "shift": shift, "places": 5, "attendees": attendees});
    let path = house.post("/v1/sessions", session).header("location").to_owned();
    let came = json!({"attendance": [
        {"person": "awa", "attendance": "present"},
        {"person": "ben", "attendance": "present"},
        {"person": "cleo", "attendance": "absent"},
    ]});
    house.put_at(1, &format!("{path}/attendance"), came).ok();
    path
}

#[test]
fn a_training_counts_once_a_permanent_employee_says_so() {
    let house = house();
    let path = training(&house);
    let trained = |id: &str| house.get(&format!("/v1/people/{id}")).ok()["clearances"].clone();
    assert_eq!(trained("awa"), json!([]), "to have been there is not enough");

    let validations = format!("{path}/validations");
    let by = |right: Right| house.token(&[Right::ReadPlans, right], &["LEO"]);
    let validated = |token: &str| {
        let headers = [("authorization", token), ("if-match", "*"), ("content-type", "application/json")];
        house.ask("PUT", &validations, &headers, Some(b"{\"people\": [\"awa\"]}".to_vec()))
    };
    validated(&by(Right::HoldSessions)).refused(403, "forbidden");
    let session = validated(&by(Right::ValidateTrainings)).ok();
    assert_eq!(session["attendees"][0]["validation"]["at"], json!(common::NOW));
    assert_eq!(trained("awa"), json!([{"clearance": "gender_and_migration", "from": "2026-11-21"}]));

    let everybody = json!({"people": ["cleo", "ben", "awa"]});
    assert_eq!(house.put_at(3, &validations, everybody).faults(), ["/people/0 not_present"]);
    assert_eq!(trained("ben"), json!([]), "nothing is half done");
    let absent = json!({"attendance": [{"person": "awa", "attendance": "absent"}]});
    let mended = house.put_at(3, &format!("{path}/attendance"), absent).ok();
    assert_eq!(mended["attendees"][0].get("validation"), None);
    assert_eq!(trained("awa"), json!([]), "a mistake is mended");
}

#[test]
fn what_needs_no_validation_has_none_and_what_has_begun_is_not_answered() {
    let house = house();
    let (path, _) = onboarding(&house);
    house.put_at(1, &format!("{path}/validations"), json!({"people": ["awa"]})).refused(409, "nothing_to_validate");
    let yes = json!({"answers": [{"person": "awa", "answer": "yes"}]});
    house.put_at(1, &format!("{path}/answers"), yes).refused(409, "session_begun");
    house.delete_at(1, &path).refused(409, "session_begun");
    let later = json!({"shift": hours("2026-12-05", "18:00", "20:00"), "places": 2, "attendees": ["awa"]});
    let path = house.post("/v1/sessions", later).header("location").to_owned();
    let stranger = json!({"answers": [{"person": "awa", "answer": "no"}, {"person": "ben", "answer": "yes"}]});
    assert_eq!(house.put_at(1, &format!("{path}/answers"), stranger).faults(), ["/answers/1/person not_invited"]);
    assert_eq!(standing(&house.get(&path).ok()), ["awa invited unknown"]);
}

#[test]
fn nobody_says_two_things_at_once() {
    let house = house();
    let path = small(&house, "onboarding");
    let both = json!({"answers": [{"person": "awa", "answer": "no"}, {"person": "awa", "answer": "yes"}]});
    assert_eq!(house.put_at(1, &format!("{path}/answers"), both).faults(), ["/answers/1/person repeated"]);
    let both = json!({"attendance": [
        {"person": "awa", "attendance": "present"},
        {"person": "ben", "attendance": "present"},
        {"person": "awa", "attendance": "absent"},
    ]});
    assert_eq!(house.put_at(1, &format!("{path}/attendance"), both).faults(), ["/attendance/2/person repeated"]);
}

#[test]
fn a_tick_gives_and_takes_what_its_own_session_grants_and_nothing_else() {
    let house = house();
    for id in ["awa", "ben"] {
        house.post("/v1/people", sample::volunteer(id)).created();
    }
    let session = |date: &str, kind: &str| {
        let session =
            json!({"kind": kind, "shift": hours(date, "09:00", "11:00"), "places": 5, "attendees": ["awa", "ben"]});
        format!("{}/attendance", house.post("/v1/sessions", session).header("location"))
    };
    let tick = |path: &str, person: &str, attendance: &str| {
        let headers = [("if-match", "*"), ("content-type", "application/json")];
        let ticks = json!({"attendance": [{"person": person, "attendance": attendance}]});
        house.ask("PUT", path, &headers, Some(ticks.to_string().into_bytes())).ok();
    };
    let held = |id: &str| house.get(&format!("/v1/people/{id}")).ok()["clearances"].clone();

    // Two sessions of a kind: what the one gave stays when a mistake at the other is mended.
    let (early, late) = (session("2026-11-10", "onboarding"), session("2026-11-20", "onboarding"));
    tick(&late, "awa", "present");
    tick(&early, "awa", "present");
    assert_eq!(held("awa"), json!([{"clearance": "onboarding", "from": "2026-11-10"}]));
    tick(&early, "awa", "absent");
    assert_eq!(held("awa"), json!([{"clearance": "onboarding", "from": "2026-11-20"}]));

    // What somebody entered by hand is not taken back by a training that is not validated.
    let mut ben = sample::volunteer("ben");
    ben["clearances"] = json!([{"clearance": "gender_and_migration", "from": "2026-11-20"}]);
    house.put_at(1, "/v1/people/ben", ben).ok();
    let training = session("2026-11-20", "gender_and_migration");
    tick(&training, "ben", "present");
    tick(&training, "ben", "absent");
    assert_eq!(held("ben"), json!([{"clearance": "gender_and_migration", "from": "2026-11-20"}]));
}

#[test]
fn who_is_erased_leaves_their_place_to_who_waits() {
    let house = house();
    let path = small(&house, "onboarding");
    said(&house, &path, "awa", "yes").ok();
    said(&house, &path, "ben", "yes").ok();
    letters(&house);
    let awa = house.store.read_blocking(|tx| people::get(tx, &"awa".parse().expect("an id"))).expect("her").value;
    let clock = Clock::Fixed(common::NOW.parse().expect("an instant"));
    house.store.write_blocking(|tx| own_data::forget(tx, clock, &awa)).expect("forgotten");
    house.store.write_blocking(releve::jobs::round::begin).expect("a round");
    assert_eq!(letters(&house), ["ben@example.org Une place pour vous\u{a0}: séance d’accueil, samedi 28 novembre"]);
    assert_eq!(standing(&house.get(&path).ok()), ["ben coming unknown", "cleo invited unknown"]);
}

#[test]
fn whoever_holds_a_session_does_not_undo_what_permanent_staff_validated() {
    let house = house();
    let path = training(&house);
    house.put_at(2, &format!("{path}/validations"), json!({"people": ["awa"]})).ok();
    let intern = house.token(&[Right::ReadPlans, Right::HoldSessions], &["LEO"]);
    let headers = [("authorization", intern.as_str()), ("if-match", "*"), ("content-type", "application/json")];
    let absent = json!({"attendance": [{"person": "awa", "attendance": "absent"}]}).to_string();
    house.ask("PUT", &format!("{path}/attendance"), &headers, Some(absent.into_bytes())).refused(403, "forbidden");
}

/// What is a session joins a duty, so that whoever plans the week has another one before them.
#[test]
fn whoever_plans_the_week_sees_that_a_shift_is_a_session_or_none_any_more() {
    let house = house();
    let shift = house.post("/v1/shifts", hours("2026-12-01", "18:00", "20:00")).created()["id"].clone();
    house.roster("w49", "2026-W49", "LEO");
    let version = || house.get("/v1/rosters/w49").header("etag").to_owned();
    let before = version();
    house.post("/v1/sessions", json!({"id": "welcome", "shift": shift, "places": 5})).created();
    let between = version();
    house.delete_at(1, "/v1/sessions/welcome").done();
    assert!(before != between && between != version(), "{before} {between} {}", version());
}

#[test]
fn who_is_told_of_a_move_on_the_last_day_needs_no_reminder() {
    let house = house();
    let mut awa = sample::volunteer("awa");
    awa["mail"] = json!("awa@example.org");
    house.post("/v1/people", awa).created();
    let today = json!({"shift": hours("2026-11-21", "20:00", "21:00"), "places": 1, "attendees": ["awa"]});
    let path = house.post("/v1/sessions", today).header("location").to_owned();
    said(&house, &path, "awa", "yes").ok();
    letters(&house);
    let a_week_ago = |tx: &mut releve::store::Tx| {
        let id = path.rsplit('/').next().expect("an id").parse().expect("an id");
        let mut session = sessions::get(tx, &id)?;
        session.value.attendees[0].since -= chrono::TimeDelta::days(7);
        sessions::update(tx, &session.value, session.version)
    };
    house.store.write_blocking(a_week_ago).expect("an early yes");
    let shift = format!("/v1/shifts/{}", house.get(&path).ok()["shift"].as_str().expect("a shift"));
    let mut later = hours("2026-11-21", "21:00", "22:00");
    later.as_object_mut().expect("a shift").remove("site");
    house.put_at(1, &shift, later).ok();
    house.store.write_blocking(releve::jobs::round::begin).expect("a round");
    assert_eq!(letters(&house), ["awa@example.org Changement\u{a0}: séance d’accueil, samedi 21 novembre"], "once");
}
