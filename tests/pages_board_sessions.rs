//! Sessions on the board: an intern prepares one, invites, notes what is said, ticks who came; whoever did may be rostered from that
//! day on.

mod common;

use common::board::{at, page, published, sent};
use common::{House, sample};
use serde_json::{Value, json};

/// A house with an intern, and two volunteers who have not been received yet.
fn house() -> House {
    let house = published();
    let grant = json!({"office": "intern", "until": "2027-03-31", "reach": {"at": "sites", "sites": ["SIS"]}});
    let intern = json!({"id": "ines", "name": "Inès", "mail": "ines@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", intern).created();
    for (id, name) in [("noor", "Noor"), ("omar", "Omar")] {
        let mut body = sample::volunteer(id);
        body["given_name"] = json!(name);
        body["mail"] = json!(format!("{id}@example.org"));
        body["workplace"] = json!({"at": "sites", "sites": ["SIS"]});
        house.post("/v1/people", body).created();
    }
    house
}

const NEW: &str = "do=add&kind=onboarding&location=sis&date=2026-11-20&start=18%3A00&end=20%3A00&places=2";

fn prepared(house: &House, form: &str) -> String {
    let made = at(house, "ines").ask("POST", "/board/sessions/new", Some(form));
    assert_eq!(made.status, 303, "{}", made.text);
    let there = made.header("location").strip_prefix("https://releve.example.org").expect("a page of ours").to_owned();
    there.split('?').next().expect("a path").to_owned()
}

#[test]
fn a_session_is_opened_to_whoever_has_its_link_and_closed_again() {
    let house = house();
    let session = prepared(&house, &NEW.replace("2026-11-20", "2026-11-27"));
    let mut ines = at(&house, "ines");
    let link = session.replace("/board/sessions/", "https://releve.example.org/j/");
    assert!(!page(&mut ines, &session).contains(&link));
    let opened = sent(&mut ines, &session, "do=open");
    assert!(opened.contains("The sign-up is open") && opened.contains(&link), "{opened}");
    let path = link.trim_start_matches("https://releve.example.org");
    assert_eq!(house.ask("GET", path, &[("authorization", "")], None).status, 200);
    let closed = sent(&mut ines, &session, "do=close");
    assert!(closed.contains("Nobody signs up by the link any more.") && !closed.contains(&link), "{closed}");
    assert_eq!(house.ask("GET", path, &[("authorization", "")], None).status, 404);
}

#[test]
fn a_session_is_prepared_and_whoever_came_may_be_rostered() {
    let house = house();
    let session = prepared(&house, NEW);
    let mut ines = at(&house, "ines");
    let empty = page(&mut ines, &format!("{session}?said=added"));
    for said in
        ["Onboarding session", "Friday 20 November", "nobody yet, of 2 places", "Nobody is invited yet.", "Now invite"]
    {
        assert!(empty.contains(said), "{said}: {empty}");
    }
    let looked = ines.ask("POST", &session, Some("look=person&name=noor")).there().text;
    assert!(looked.contains("Noor Diallo") && !looked.contains("Omar") && !looked.contains("AWA"), "{looked}");
    let onboarded = ines.ask("POST", &session, Some("look=person&name=awa")).there().text;
    assert!(onboarded.contains("No volunteer of that name"), "she was received already: {onboarded}");
    let invited = sent(&mut ines, &session, "do=invite&person=noor");
    assert!(invited.contains("Noor Diallo") && invited.contains("has not answered"), "{invited}");
    sent(&mut ines, &session, "do=invite&person=omar");

    let ticked = sent(&mut ines, &session, "do=present&person=noor");
    assert!(ticked.contains("they can be rostered from the day of the session on"), "{ticked}");
    let absent = sent(&mut ines, &session, "do=absent&person=omar");
    assert!(absent.contains("did not come") && absent.contains("Nothing is held against anybody."), "{absent}");
    let onboarded = |id: &str| {
        let person: Value = house.get(&format!("/v1/people/{id}")).ok();
        person["clearances"].as_array().into_iter().flatten().any(|held| held["clearance"] == "onboarding")
    };
    assert_eq!((onboarded("noor"), onboarded("omar")), (true, false));
    let list = page(&mut ines, "/board/sessions");
    assert!(list.contains("Past sessions") && list.contains("1 person came"), "{list}");
    assert_eq!(house.work().letters().len(), 0, "nobody is invited to what has begun");
}

/// One to come.
fn to_come(house: &House, places: &str) -> String {
    prepared(house, &NEW.replace("2026-11-20", "2026-11-30").replace("places=2", &format!("places={places}")))
}

#[test]
fn whoever_waits_for_a_session_is_invited_with_one_click_and_answers_are_noted() {
    let house = house();
    let session = to_come(&house, "1");
    let mut ines = at(&house, "ines");
    let empty = page(&mut ines, &session);
    assert!(empty.contains("2 people wait for such a session") && !empty.contains("Is here"), "{empty}");
    assert!(empty.contains("name=\"person\" value=\"noor\" checked") && !empty.contains("AWA"), "{empty}");
    let invited = sent(&mut ines, &session, "do=invite&person=noor&person=omar");
    assert!(invited.contains("gets the invitation") && invited.contains("2 without an answer"), "{invited}");
    let mut to: Vec<String> = house.work().letters().into_iter().map(|letter| letter.to).collect();
    to.sort();
    assert_eq!(to, ["noor@example.org", "omar@example.org"]);

    sent(&mut ines, &session, "do=yes&person=omar");
    let full = sent(&mut ines, &session, "do=yes&person=noor");
    assert!(full.contains("1 person of 1 places") && full.contains("1 waits for a place"), "{full}");
    let larger = sent(&mut ines, &session, "do=places&places=2");
    assert!(larger.contains("2 people of 2 places"), "{larger}");
    for (form, said) in [("do=places&places=0", "one place at least"), ("do=places&places=many", "one place at least")]
    {
        let refused = ines.ask("POST", &session, Some(form));
        assert!(refused.status == 422 && refused.text.contains(said), "{form}: {}", refused.text);
    }
    let another = to_come(&house, "5");
    let nobody = page(&mut ines, &another);
    assert!(!nobody.contains("wait for such a session"), "they are invited already: {nobody}");

    let mut omar: Value = house.get("/v1/people/omar").ok();
    omar["mail_fails"] = json!(true);
    omar.as_object_mut().expect("a person").remove("version");
    house.put_at(1, "/v1/people/omar", omar).ok();
    let unreached = page(&mut ines, &session);
    assert!(unreached.contains("no mail address that works: Omar Diallo"), "{unreached}");

    assert_eq!(ines.ask("POST", &session, Some("do=call-off")).status, 422, "that takes a tick");
    let off = sent(&mut ines, &session, "do=call-off&sure=yes");
    assert!(off.contains("The session is called off") && !off.contains("of 2 places"), "{off}");
    assert_eq!(house.work().letters().len(), 1, "Noor hears that it is off");
}

#[test]
fn nobody_is_ticked_before_it_begins_and_nothing_is_done_that_no_form_says() {
    let house = house();
    let session = to_come(&house, "1");
    let mut ines = at(&house, "ines");
    sent(&mut ines, &session, "do=invite&person=noor");
    let early = ines.ask("POST", &session, Some("do=present&person=noor"));
    assert!(early.status == 422 && early.text.contains("once the session has begun"), "{}", early.text);
    let off = sent(&mut ines, &session, "do=take-off&person=noor");
    assert!(off.contains("They are taken off.") && off.contains("Nobody is invited yet."), "{off}");
    for garbled in ["", "do=dance&person=noor", "do=invite", "do=invite&person=..%2F"] {
        assert_eq!(ines.ask("POST", &session, Some(garbled)).status, 422, "{garbled}");
    }
}

#[test]
fn an_intern_ticks_a_training_and_a_coordinator_says_that_it_counts() {
    let house = house();
    let session = prepared(&house, &NEW.replace("onboarding", "gender_and_migration"));
    for (id, clearance) in [("noor", "onboarding"), ("omar", "onboarding")] {
        let mut person: Value = house.get(&format!("/v1/people/{id}")).ok();
        person["clearances"] = json!([{"clearance": clearance}]);
        person.as_object_mut().expect("a person").remove("version");
        house.put_at(1, &format!("/v1/people/{id}"), person).ok();
    }
    let mut ines = at(&house, "ines");
    for id in ["noor", "omar"] {
        sent(&mut ines, &session, &format!("do=invite&person={id}"));
    }
    let ticked = sent(&mut ines, &session, "do=present&person=noor");
    assert!(ticked.contains("permanent staff have yet to validate it") && !ticked.contains("Validate the"), "{ticked}");
    sent(&mut ines, &session, "do=present&person=omar");
    let refused = ines.ask("POST", &session, Some("do=validate&person=noor"));
    assert!(refused.status == 422 && refused.text.contains("Permanent staff alone"), "{}", refused.text);

    let mut camille = at(&house, "camille");
    let asked = page(&mut camille, &session);
    assert!(asked.contains("Validate the training of the 2 people who came"), "{asked}");
    let done = sent(&mut camille, &session, "do=validate&person=noor&person=omar");
    assert!(done.contains("it counts from the day of the session on") && !done.contains("Validate the"), "{done}");
    let person = house.get("/v1/people/noor").ok();
    assert!(person["clearances"].to_string().contains("gender_and_migration"), "{person}");
}

#[test]
fn what_is_wrong_with_a_new_one_is_said_and_stays_in_the_form() {
    let house = house();
    let mut ines = at(&house, "ines");
    let wrong = "do=add&kind=onboarding&location=sis&date=2026-02-30&start=25%3A00&end=20%3A00&places=900";
    let refused = ines.ask("POST", "/board/sessions/new", Some(wrong));
    assert_eq!(refused.status, 422);
    for said in ["Day: this is no day", "Start: this is no time of day", "Places", "value=\"2026-02-30\""] {
        assert!(refused.text.contains(said), "{said}: {}", refused.text);
    }
    assert_eq!(house.get("/v1/sessions").ok()["items"], json!([]), "nothing is half there");
    let elsewhere = ines.ask("POST", "/board/sessions/new", Some(&NEW.replace("sis", "nowhere")));
    assert_eq!(elsewhere.status, 422);
}

#[test]
fn who_reads_plans_alone_sees_how_many_and_no_names() {
    let house = house();
    let session = prepared(&house, NEW);
    sent(&mut at(&house, "ines"), &session, "do=invite&person=noor");
    let mut robin = at(&house, "robin");
    let list = page(&mut robin, "/board/sessions");
    assert!(list.contains("of 2 places") && !list.contains("Prepare a session"), "{list}");
    for path in [session.as_str(), "/board/sessions/new", "/board/sessions/none", "/board/sessions/..%2f"] {
        assert_eq!(robin.ask("GET", path, None).status, 404, "{path}");
    }
    let mut sam = at(&house, "sam");
    assert!(!page(&mut sam, "/board/sessions").contains("of 2 places"), "another site's");
    assert_eq!(sam.ask("POST", &session, Some("do=present&person=noor")).status, 404);
}

#[test]
fn who_waits_where_is_seen_until_they_come_regularly() {
    let house = house();
    let mut ines = at(&house, "ines");
    let before = page(&mut ines, "/board/pathway");
    assert!(before.contains("They wait for an information or onboarding session."), "{before}");
    let step = |page: &str, code: &str| {
        let part = page.split(&format!("id=\"step-{code}\"")).nth(1).unwrap_or_default();
        part.split("</section>").next().unwrap_or_default().to_owned()
    };
    assert!(step(&before, "asked").contains("Noor Diallo"), "{before}");
    let session = prepared(&house, NEW);
    sent(&mut ines, &session, "do=invite&person=noor");
    sent(&mut ines, &session, "do=present&person=noor");
    let after = page(&mut ines, "/board/pathway");
    assert!(!step(&after, "asked").contains("Noor"), "{after}");
    let received = step(&after, "onboarded");
    assert!(received.contains("Noor Diallo") && received.contains("since 20 November 2026"), "{received}");
    assert_eq!(
        at(&house, "robin").ask("GET", "/board/pathway", None).status,
        404,
        "who reads plans alone reads no names"
    );
}

#[test]
fn who_came_to_such_a_session_is_not_invited_to_another() {
    let house = house();
    let mut ines = at(&house, "ines");
    let information = NEW.replace("onboarding", "information");
    let session = prepared(&house, &information);
    sent(&mut ines, &session, "do=invite&person=noor");
    let came = sent(&mut ines, &session, "do=present&person=noor");
    assert!(!came.contains("can be rostered"), "it grants nothing: {came}");
    let another = prepared(&house, &information.replace("2026-11-20", "2026-11-30"));
    let waiting = page(&mut ines, &another);
    assert!(waiting.contains("1 person waits for such a session") && !waiting.contains("value=\"noor\""), "{waiting}");
}
