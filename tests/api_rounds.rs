//! A delivery: its slot, its vehicle, who drives and helps, whether the site takes it, and what came of it.

mod common;

use common::{House, sample};
use mail_parser::MessageParser;
use releve::domain::right::Right;
use serde_json::{Value, json};

/// The depot sends rounds out, Leopold and Amran receive; each has a coordinator who reads mails.
fn house() -> House {
    let house = House::open();
    for site in ["DEP", "LEO", "AMR"] {
        let mut body = sample::site(site);
        body["name"] = json!(format!("House {site}"));
        house.post("/v1/sites", body).created();
        house.post("/v1/locations", sample::location(site, site)).created();
        let mut person = sample::employee(&format!("boss-{site}"), site);
        person["given_name"] = json!("Camille");
        person["mail"] = json!(format!("{}@example.org", site.to_lowercase()));
        person["locale"] = json!("en");
        person["roles"] = json!([{"role": "coordinator"}]);
        house.post("/v1/people", person).created();
    }
    house.post("/v1/vehicles", json!({"id": "van", "site": "DEP", "name": "the white van"})).created();
    house
}

/// What the team of a round is: somebody with a driving licence B, and a helper.
fn pattern() -> Value {
    json!({
        "activity": "livraison", "location": "DEP", "start": "09:00", "end": "13:00", "minimum_age": 18,
        "positions": [
            {"roles": ["driver"], "minimum": 1, "ideal": 1},
            {"roles": ["volunteer"], "minimum": 1, "ideal": 2},
        ],
        "team": [{"need": "clearance", "clearance": "driving_licence_b"}],
    })
}

fn stop(site: &str, from: &str, what: &str) -> Value {
    json!({"site": site, "place": "the yard", "from": from, "until": "12:30", "what": what})
}

fn round(date: &str, stops: &[Value]) -> Value {
    let shift = json!({"site": "DEP", "date": date, "pattern": pattern()});
    json!({"kind": "delivery", "vehicle": "van", "shift": shift, "stops": stops})
}

/// A round of Tuesday with three stops: at the market, at Leopold, at Amran.
fn planned(house: &House) -> Value {
    let market = json!({"place": "the market", "from": "09:00", "until": "09:30", "what": "fetch 20 crates"});
    house
        .post(
            "/v1/rounds",
            round("2026-12-01", &[market, stop("LEO", "10:00", "12 crates"), stop("AMR", "11:00", "8 crates")]),
        )
        .created()
}

fn path(round: &Value, more: &str) -> String {
    format!("/v1/rounds/{}{more}", round["id"].as_str().expect("an id"))
}

/// Where something is said to one of its stops.
fn of_stop(round: &Value, number: usize, more: &str) -> String {
    path(round, &format!("/stops/{}/{more}", round["stops"][number]["id"].as_str().expect("an id")))
}

/// The letters that leave now: to which house, their subject, and what they say.
fn letters(house: &House) -> Vec<(String, String, String)> {
    letters_of(&house.work())
}

fn letters_of(outbox: &releve::mail::transport::Outbox) -> Vec<(String, String, String)> {
    let read = |letter: &releve::mail::Outgoing| {
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let to = letter.to.trim_end_matches("@example.org").to_owned();
        (to, mail.subject().expect("a subject").to_owned(), mail.body_text(0).expect("a text").into_owned())
    };
    let mut letters: Vec<_> = outbox.letters().iter().map(read).collect();
    letters.sort();
    letters
}

fn to(letters: &[(String, String, String)]) -> Vec<&str> {
    letters.iter().map(|(to, ..)| to.as_str()).collect()
}

#[test]
fn a_delivery_is_announced_accepted_and_delivered() {
    let house = house();
    let round = planned(&house);
    let shift = round["shift"].as_str().expect("a shift");
    assert_eq!(house.get(&format!("/v1/shifts/{shift}")).ok()["pattern"]["team"][0]["clearance"], "driving_licence_b");
    let announced = letters(&house);
    assert_eq!(to(&announced), ["amr", "leo"], "the market is nobody of ours, and the depot knows");
    let (_, subject, text) = &announced[1];
    assert!(subject.contains("can you receive it?"), "{subject}");
    for said in ["House DEP plans to call at your house", "12 crates", "the yard", "the white van", "/board/rounds/"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("8 crates"), "each reads of its own: {text}");

    let word = json!({"answer": "accepted", "note": "by the back door"});
    let said = house.put_at(1, &of_stop(&round, 1, "word"), word).ok();
    let word = &said["stops"][1]["word"];
    assert_eq!((&word["answer"], &word["note"]), (&json!("accepted"), &json!("by the back door")));
    assert_eq!(letters(&house), [], "a yes is what was asked");
    let said =
        house.put_at(2, &of_stop(&round, 2, "word"), json!({"answer": "declined", "note": "nobody is there"})).ok();
    assert_eq!(said["stops"][2]["word"]["answer"], "declined");
    let declined = letters(&house);
    assert_eq!(to(&declined), ["dep"], "whose round it is hears of a no at once");
    assert!(declined[0].1.contains("cannot receive it") && declined[0].2.contains("nobody is there"), "{declined:?}");
    let again = json!({"answer": "declined", "note": "until eleven"});
    house.put_at(3, &of_stop(&round, 2, "word"), again.clone()).ok();
    assert_eq!(to(&letters(&house)), ["dep"], "another note is news");
    house.put_at(4, &of_stop(&round, 2, "word"), again).ok();
    assert_eq!(letters(&house), [], "the same is none");
    house.put_at(5, &of_stop(&round, 2, "word"), json!({"answer": "accepted"})).ok();
    let told = letters(&house);
    assert!(to(&told) == ["dep"] && told[0].1.contains("after all"), "a yes after a no is news: {told:?}");
    house.put_at(6, &of_stop(&round, 0, "word"), json!({"answer": "accepted"})).refused(409, "nobody_asked");
    house.put_at(6, &path(&round, "/stops/none/word"), json!({"answer": "accepted"})).refused(404, "not_found");
    house.put_at(6, &of_stop(&round, 1, "outcome"), json!({"result": "delivered"})).refused(409, "too_early");
}

#[test]
fn what_comes_of_it_is_noted_and_whose_round_it_is_hears_of_what_is_missing() {
    let house = House::held(releve::clock::Clock::Held(HAND.get_or_init(hand)));
    for site in ["DEP", "LEO"] {
        house.post("/v1/sites", sample::site(site)).created();
        house.post("/v1/locations", sample::location(site, site)).created();
        let mut person = sample::employee(&format!("boss-{site}"), site);
        person["mail"] = json!(format!("{}@example.org", site.to_lowercase()));
        person["roles"] = json!([{"role": "coordinator"}]);
        house.post("/v1/people", person).created();
    }
    let mut body = round("2026-12-01", &[stop("LEO", "10:00", "12 crates"), stop("LEO", "11:00", "beds")]);
    body.as_object_mut().expect("a round").remove("vehicle");
    let round = house.post("/v1/rounds", body).created();
    let at = |instant: &str| letters_of(&house.work_at(instant));
    assert_eq!(to(&at("2026-11-21T12:00:00Z")), ["leo"], "both stops in one letter");
    HAND.get().expect("a hand").set("2026-12-01T10:30:00Z".parse().expect("an instant"));
    house.put_at(1, &of_stop(&round, 0, "outcome"), json!({"result": "delivered"})).ok();
    assert_eq!(at("2026-12-01T10:30:00Z"), [], "all is well");
    let short = json!({"result": "in_part", "note": "two beds are missing"});
    let noted = house.put_at(2, &of_stop(&round, 1, "outcome"), short).ok();
    assert_eq!(noted["stops"][1]["outcome"]["result"], "in_part");
    let told = at("2026-12-01T10:31:00Z");
    assert_eq!(to(&told), ["dep"]);
    assert!(told[0].2.contains("two beds are missing"), "{}", told[0].2);
    house.delete_at(3, &path(&round, "")).refused(409, "shift_begun");
    let stops = json!({"kind": "move", "stops": [stop("LEO", "10:00", "12 crates")]});
    house.put_at(3, &path(&round, ""), stops).refused(409, "shift_begun");
}

static HAND: std::sync::OnceLock<&'static releve::clock::Hand> = std::sync::OnceLock::new();

fn hand() -> &'static releve::clock::Hand {
    releve::clock::Hand::at(common::NOW.parse().expect("an instant"))
}

#[test]
fn what_is_otherwise_is_asked_anew_and_the_rest_stands() {
    let house = house();
    let round = planned(&house);
    house.put_at(1, &of_stop(&round, 1, "word"), json!({"answer": "accepted"})).ok();
    letters(&house);
    let later = json!({"kind": "delivery", "vehicle": "van", "stops": [stop("LEO", "10:00", "12 crates"), stop("AMR", "12:00", "8 crates")]});
    let changed = house.put_at(2, &path(&round, ""), later).ok();
    assert_eq!(
        (&changed["stops"][0]["word"]["answer"], &changed["stops"][1]["word"]),
        (&json!("accepted"), &Value::Null)
    );
    let told = letters(&house);
    assert_eq!(to(&told), ["amr"], "Leopold has nothing to answer");
    assert!(told[0].1.contains("otherwise than planned") && told[0].2.contains("12:00"), "{told:?}");
    let without = json!({"kind": "delivery", "stops": [stop("LEO", "10:00", "12 crates")]});
    house.put_at(3, &path(&round, ""), without).ok();
    let told = letters(&house);
    assert_eq!(to(&told), ["amr"]);
    assert!(told[0].1.contains("called off"), "{told:?}");
    house.delete_at(4, &path(&round, "")).done();
    assert_eq!(to(&letters(&house)), ["leo"]);
    house.get(&path(&round, "")).refused(404, "not_found");
}

#[test]
fn a_vehicle_is_on_one_round_at_a_time_and_somebody_may_drive_it() {
    let house = house();
    planned(&house);
    let stops = [stop("LEO", "10:00", "beds")];
    house.post("/v1/rounds", round("2026-12-01", &stops)).refused(409, "vehicle_taken");
    house.post("/v1/rounds", round("2026-12-02", &stops)).created();
    let mut unlicensed = round("2026-12-03", &stops);
    unlicensed["shift"]["pattern"]["team"] = json!([]);
    assert_eq!(house.post("/v1/rounds", unlicensed).faults(), ["/shift no_driver"]);
    let used = house.delete_at(1, "/v1/vehicles/van");
    used.refused(409, "broken_reference");
    let as_it_is_not =
        [json!({"site": "LEO", "name": "van"}), json!({"site": "DEP", "name": "van", "until": "2026-12-01"})];
    for van in as_it_is_not {
        house.put_at(1, "/v1/vehicles/van", van).refused(409, "broken_reference");
    }
    let planned = house.get("/v1/rounds").ok()["items"][0]["shift"].as_str().expect("a shift").to_owned();
    let mut unlicensed = pattern();
    unlicensed["team"] = json!([]);
    let date = house.get(&format!("/v1/shifts/{planned}")).ok()["date"].clone();
    let without = json!({"date": date, "pattern": unlicensed});
    assert_eq!(house.put_at(1, &format!("/v1/shifts/{planned}"), without).faults(), ["/pattern/team no_driver"]);
    house.put_at(1, "/v1/vehicles/van", json!({"site": "DEP", "name": "the white van", "until": "2026-12-31"})).ok();
    assert_eq!(house.post("/v1/rounds", round("2027-01-05", &stops)).faults(), ["/vehicle closed"]);
    house.post("/v1/vehicles", json!({"id": "bike", "site": "LEO", "name": "the bike"})).created();
    let mut foreign = round("2026-12-04", &stops);
    foreign["vehicle"] = json!("bike");
    assert_eq!(house.post("/v1/rounds", foreign).faults(), ["/vehicle beyond_reach"]);
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let house = house();
    let wrong = json!({
        "kind": "parade", "vehicle": "tank", "shift": {"site": "DEP", "date": "2026-12-01", "pattern": pattern()},
        "stops": [
            {"from": "10:00", "until": "11:00", "what": "beds"},
            {"site": "XXX", "from": "10:00", "until": "09:00", "what": " "},
        ],
    });
    assert_eq!(
        house.post("/v1/rounds", wrong).faults(),
        [
            "/kind unknown_word",
            "/stops/0/place required",
            "/stops/1/site unknown_site",
            "/stops/1/until ends_before_start",
            "/stops/1/what length",
            "/vehicle unknown_vehicle"
        ]
    );
    let early = round("2026-12-01", &[stop("LEO", "08:00", "beds")]);
    assert_eq!(house.post("/v1/rounds", early).faults(), ["/stops/0/from outside_shift"]);
    house.post("/v1/rounds", round("2026-11-20", &[stop("LEO", "10:00", "beds")])).refused(409, "shift_begun");
    assert_eq!(house.get("/v1/shifts").ok()["items"], json!([]), "nothing is half written");
}

#[test]
fn a_round_at_another_time_is_asked_about_anew() {
    let house = house();
    let round = planned(&house);
    house.put_at(1, &of_stop(&round, 1, "word"), json!({"answer": "accepted"})).ok();
    letters(&house);
    let shift = format!("/v1/shifts/{}", round["shift"].as_str().expect("a shift"));
    let known = house.get(&shift).ok();
    house.put_at(1, &shift, json!({"date": "2026-12-02", "pattern": known["pattern"]})).ok();
    let told = letters(&house);
    assert_eq!(to(&told), ["amr", "leo"]);
    assert!(told[1].2.contains("2 December"), "{}", told[1].2);
    assert_eq!(house.get(&path(&round, "")).ok()["stops"][1]["word"], Value::Null);

    // Its stops move along with it, and where its vehicle is on another round it needs another.
    house.post("/v1/rounds", self::round("2026-12-03", &[stop("LEO", "10:00", "beds")])).created();
    let mut later = known["pattern"].clone();
    (later["start"], later["end"]) = (json!("10:00"), json!("14:00"));
    house.put_at(2, &shift, json!({"date": "2026-12-03", "pattern": later})).ok();
    let moved = house.get(&path(&round, "")).ok();
    assert_eq!((&moved["stops"][1]["from"], &moved["stops"][1]["until"]), (&json!("11:00"), &json!("13:30")));
    assert_eq!(moved["vehicle"], Value::Null);
    later["team"] = json!([]);
    house.put_at(3, &shift, json!({"date": "2026-12-03", "pattern": later})).ok();
}

#[test]
fn whoever_receives_says_their_own_word_and_changes_nothing_else() {
    let house = house();
    let round = planned(&house);
    let rights = [Right::ReadPlans, Right::KeepPatterns, Right::TakeAttendance];
    let ask = |site: &str, method: &str, more: Option<usize>, body: Value| {
        let token = house.token(&rights, &[site]);
        let headers = [("authorization", token.as_str()), ("if-match", "*")];
        let body = (method != "GET").then(|| body.to_string().into_bytes());
        let path = more.map_or_else(|| path(&round, ""), |number| of_stop(&round, number, "word"));
        house.ask(method, &path, &headers, body).status
    };
    let yes = || json!({"answer": "accepted"});
    assert_eq!(ask("LEO", "GET", None, Value::Null), 200);
    assert_eq!(ask("LEO", "PUT", Some(1), yes()), 200);
    assert_eq!(ask("LEO", "PUT", Some(2), yes()), 403, "that is Amran's");
    assert_eq!(ask("DEP", "PUT", Some(1), yes()), 403, "whose round it is does not answer for others");
    assert_eq!(ask("LEO", "DELETE", None, json!({})), 403);
    assert_eq!(ask("LEO", "PUT", None, json!({"stops": [stop("LEO", "10:00", "gold")]})), 403);
    house.post("/v1/sites", sample::site("SIS")).created();
    assert_eq!(ask("SIS", "GET", None, Value::Null), 404);
    let token = house.token(&[Right::ReadPlans], &["AMR"]);
    let listed = house.ask("GET", "/v1/rounds", &[("authorization", &token)], None).ok();
    let seen: Vec<_> =
        listed["items"][0]["stops"].as_array().expect("stops").iter().map(|stop| &stop["what"]).collect();
    assert_eq!(seen, ["8 crates"], "what stops there concerns them, and nothing else of it");
    let depot = house.token(&rights, &["DEP"]);
    let edit = |stops: &[Value]| {
        let body = json!({"kind": "delivery", "vehicle": "van", "stops": stops}).to_string().into_bytes();
        house.ask("PUT", &path(&round, ""), &[("authorization", &depot), ("if-match", "*")], Some(body))
    };
    edit(&[stop("LEO", "10:00", "12 crates")]).ok();
    assert_eq!(edit(&[stop("SIS", "10:00", "12 crates")]).faults(), ["/stops/0/site unknown_site"]);
    assert_eq!(
        edit(&[stop("XXX", "10:00", "12 crates")]).faults(),
        ["/stops/0/site unknown_site"],
        "and none is told apart"
    );
}

#[test]
fn a_closing_depot_calls_its_rounds_off() {
    let house = house();
    planned(&house);
    letters(&house);
    let closes = json!({"from": "2026-12-01", "what": {"change": "closes"}, "reason": "The lease ends"});
    house.post("/v1/sites/DEP/changes", closes).ok();
    let told = letters(&house);
    assert_eq!(to(&told), ["amr", "leo"]);
    assert!(told[0].1.contains("called off"), "{told:?}");
    assert_eq!(house.get("/v1/rounds").ok()["items"], json!([]));
}

#[test]
fn an_address_that_is_not_for_everybody_is_in_no_note() {
    let house = house();
    let mut hidden = sample::location("hidden", "LEO");
    (hidden["address"], hidden["disclosure"]) = (json!("12 rue Cachée, 1000 Bruxelles"), json!("after_confirmation"));
    house.post("/v1/locations", hidden).created();
    let round = planned(&house);
    let note = json!({"answer": "accepted", "note": "Sonnez au 12, rue Cachée"});
    assert_eq!(house.put_at(1, &of_stop(&round, 1, "word"), note).faults(), ["/note limited_address"]);
}

#[test]
fn rounds_are_forgotten_as_mails_are() {
    let house = house();
    planned(&house);
    let forget = |instant: &str| {
        let clock = releve::clock::Clock::Fixed(instant.parse().expect("an instant"));
        let keeps = releve::config::Retention::default();
        house
            .store
            .write_blocking(|tx| releve::planning::retention::forget_due(tx, clock, &keeps))
            .expect("it forgets");
        house.get("/v1/rounds").ok()["items"].as_array().map(Vec::len)
    };
    assert_eq!((forget("2027-05-30T00:00:00Z"), forget("2027-06-02T00:00:00Z")), (Some(1), Some(0)));
}
