//! Programs elsewhere are told what happens, by a POST that they can be sure of.

mod common;

use common::hooks::{TAKEN, enter, ping};
use common::receiver::{Receiver, Told};
use common::{House, NOW, sample};
use diesel::RunQueryDsl as _;
use releve::clock::Clock;
use releve::jobs::{Context, Shares, Workers, worker};
use releve::store::restored;
use releve::webhooks::Webhooks;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const GONE: &str = "410 Gone\r\ncontent-length: 0";
const BROKEN: &str = "500 Internal Server Error\r\ncontent-length: 0";

/// What waits to be told again need not wait any longer.
fn hasten(house: &House) {
    let hasten = "UPDATE jobs SET run_after = created_at WHERE kind = 'deliver'";
    house.store.write_blocking(|tx| Ok(diesel::sql_query(hasten).execute(tx)?)).expect("a change");
}

const ALL: [&str; 4] = ["roster.published", "gap.opened", "offer.answered", "solve.ended"];

/// Two sites, each with a supper a day for two volunteers, and Awa.
fn two_sites() -> House {
    let house = House::open();
    for site in ["LEO", "SIS"] {
        house.post("/v1/sites", sample::site(site)).created();
        house.post("/v1/locations", sample::location(site, site)).created();
        let mut supper = sample::template(site, site, site);
        supper["weekdays"] = json!([1]);
        supper["pattern"]["start"] = json!("18:00");
        supper["pattern"]["end"] = json!("21:00");
        supper["pattern"]["unpaid_break"] = json!(0);
        supper["pattern"]["positions"] = json!([{"roles": ["volunteer"], "minimum": 2, "ideal": 2}]);
        house.post("/v1/templates", supper).created();
    }
    for id in ["awa", "ben"] {
        let mut volunteer = sample::volunteer(id);
        let cleared = |clearance: &str| json!({"clearance": clearance});
        volunteer["clearances"] = json!([cleared("information_note"), cleared("insurance"), cleared("onboarding")]);
        volunteer["mail"] = json!(format!("{id}@example.org"));
        house.post("/v1/people", volunteer).created();
        let evening = json!([{"weekday": 1, "start": "17:00", "end": "23:00"}]);
        house.put_at(0, &format!("/v1/people/{id}/availability"), json!({"weekly": evening, "wanted": 2})).ok();
    }
    house
}

/// A roster of some sites, with some people at Léo's supper. Gives its path and theirs.
fn roster(house: &House, sites: &[&str], people: &[&str]) -> (String, Vec<String>) {
    let made = house.post("/v1/rosters", json!({"week": "2026-W49", "sites": sites}));
    let path = made.header("location").to_owned();
    made.created();
    let place = |person: &&str| {
        let place = json!({"person": person, "shift": "LEO-20261130", "position": 0});
        let placed = house.put(&format!("{path}/assignments"), place).ok();
        format!("{path}/assignments/{}", placed["assignment"]["id"].as_str().expect("an id"))
    };
    let people = people.iter().map(place).collect();
    (path, people)
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().expect("an id")
}

#[test]
fn a_receiver_is_told_what_happened_and_knows_by_whom() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[TAKEN]));
    let secret = enter(&house, "board", &receiver, &ALL, &[]);
    let (path, people) = roster(&house, &["LEO"], &["awa", "ben"]);
    house.post(&format!("{path}/publish"), None).ok();
    house.work();
    let told = receiver.told();
    let [published] = told.as_slice() else { panic!("{told:?}") };
    let version = house.get(&path).ok()["version"].clone();
    let data = json!({"roster": last(&path), "week": "2026-W49", "version": version, "sites": ["LEO"], "missing": 0});
    assert_eq!(published.json(), json!({"type": "roster.published", "timestamp": NOW, "data": data}));
    assert_eq!(published.line, "POST /hook HTTP/1.1");
    assert_eq!(published.headers["content-type"], "application/json");
    assert_eq!(published.headers["webhook-timestamp"], "1795262400");
    assert!(published.is_signed_with(&secret));
    assert!(!published.is_signed_with("whsec_bm90IHRoZSBzZWNyZXQgb2YgdGhpcyB3ZWJob29rLiE="));

    // By telephone, and on her own page alike.
    house.post(&format!("{}/confirm", people[0]), None).ok();
    house.post(&format!("{}/decline", people[1]), None).ok();
    house.work();
    let told: Vec<Value> = receiver.told()[1..].iter().map(Told::json).collect();
    let of = |kind: &str| -> Vec<Value> {
        let of_kind = told.iter().filter(|told| told["type"] == kind).map(|told| told["data"].clone());
        let mut all: Vec<Value> = of_kind.collect();
        all.sort_by_key(ToString::to_string);
        all
    };
    let answer = |assignment: &str, state: &str| json!({"roster": last(&path), "site": "LEO", "shift": "LEO-20261130", "assignment": last(assignment), "state": state});
    let mut answers = vec![answer(&people[0], "confirmed"), answer(&people[1], "declined")];
    answers.sort_by_key(ToString::to_string);
    assert_eq!(of("offer.answered"), answers);
    let gap = json!({"roster": last(&path), "site": "LEO", "shift": "LEO-20261130", "position": 0, "missing": 1});
    assert_eq!(of("gap.opened"), [gap], "her no leaves the place short");
    let everything = receiver.told().iter().map(|told| told.body.clone()).collect::<String>();
    assert!(!["awa", "ben", "Diallo", "example.org"].iter().any(|name| everything.contains(name)), "{everything}");
}

#[test]
fn an_answer_on_the_own_page_is_told_as_well() {
    let (house, receiver) = (common::evenings::house(), Receiver::answering(&[TAKEN]));
    enter(&house, "board", &receiver, &["offer.answered"], &[]);
    common::evenings::send(&house, "awa", "take=come&shift=s1&position=0");
    house.work();
    let told = receiver.told();
    assert_eq!(told.iter().map(|told| told.json()["data"]["state"].clone()).collect::<Vec<_>>(), ["confirmed"]);
    assert_eq!(told[0].json()["data"]["shift"], "s1");
}

#[test]
fn each_place_that_a_publication_leaves_short_is_told() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[TAKEN]));
    enter(&house, "board", &receiver, &["roster.published", "gap.opened"], &[]);
    let (path, _) = roster(&house, &["LEO", "SIS"], &["awa"]);
    house.post(&format!("{path}/publish"), None).ok();
    house.work();
    let mut told: Vec<String> = receiver.told().iter().map(|told| told.json()["data"].to_string()).collect();
    told.sort();
    let gap = |site: &str, missing: u8| {
        let shift = format!("{site}-20261130");
        json!({"roster": last(&path), "site": site, "shift": shift, "position": 0, "missing": missing}).to_string()
    };
    let version = house.get(&path).ok()["version"].clone();
    let roster =
        json!({"roster": last(&path), "week": "2026-W49", "version": version, "sites": ["LEO", "SIS"], "missing": 3});
    let mut expected = vec![gap("LEO", 1), gap("SIS", 2), roster.to_string()];
    expected.sort();
    assert_eq!(told, expected);
    // Somebody looks for one more by hand.
    let wish = json!({"shift": "LEO-20261130", "position": 0, "target": 4});
    house.post(&format!("{path}/replacements"), wish).created();
    house.work();
    assert_eq!(receiver.told()[3].json()["data"].to_string(), gap("LEO", 3));
}

#[test]
fn the_end_of_a_search_is_told() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[TAKEN]));
    enter(&house, "board", &receiver, &["solve.ended"], &["LEO"]);
    let (path, _) = roster(&house, &["LEO"], &[]);
    let solve = house.post(&format!("{path}/solve"), json!({"seconds": 1})).accepted();
    house.work();
    let data = json!({"solve": solve["id"], "roster": last(&path), "state": "done"});
    let told = receiver.told();
    assert_eq!(
        told.iter().map(Told::json).collect::<Vec<_>>(),
        [json!({"type": "solve.ended", "timestamp": NOW, "data": data})]
    );
}

#[test]
fn of_another_sites_roster_a_sites_webhook_hears_nothing() {
    let house = two_sites();
    let (leo, sis) = (Receiver::answering(&[TAKEN]), Receiver::answering(&[TAKEN]));
    enter(&house, "leo", &leo, &ALL, &["LEO"]);
    enter(&house, "sis", &sis, &ALL, &["SIS"]);
    let (path, people) = roster(&house, &["LEO"], &["awa"]);
    house.post(&format!("{path}/publish"), None).ok();
    house.post(&format!("{}/confirm", people[0]), None).ok();
    let (both, _) = roster(&house, &["SIS"], &[]);
    house.post(&format!("{both}/publish"), None).ok();
    house.work();
    assert_eq!(leo.kinds(), ["gap.opened", "offer.answered", "roster.published"]);
    assert_eq!(sis.kinds(), ["gap.opened", "roster.published"]);
    assert!(!sis.told().iter().any(|told| told.body.contains("LEO") || told.body.contains(last(&path))));
    assert!(!leo.told().iter().any(|told| told.body.contains("SIS") || told.body.contains(last(&both))));
}

#[test]
fn of_a_roster_of_several_sites_each_hears_its_own_part() {
    let (house, sis) = (two_sites(), Receiver::answering(&[TAKEN]));
    enter(&house, "sis", &sis, &ALL, &["SIS"]);
    let (path, people) = roster(&house, &["LEO", "SIS"], &["awa"]);
    house.post(&format!("{path}/publish"), None).ok();
    house.post(&format!("{}/decline", people[0]), None).ok();
    house.work();
    assert_eq!(sis.kinds(), ["gap.opened", "roster.published"]);
    let published = sis.told().into_iter().find(|told| told.kind() == "roster.published").expect("it").json();
    assert_eq!((&published["data"]["sites"], &published["data"]["missing"]), (&json!(["SIS"]), &json!(2)));
    assert!(!sis.told().iter().any(|told| told.body.contains("LEO")));
}

#[test]
fn what_was_taken_back_is_not_told() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[TAKEN]));
    enter(&house, "board", &receiver, &ALL, &[]);
    let (path, _) = roster(&house, &["LEO"], &["awa"]);
    // It would be published, but for what comes after it in the same transaction.
    let publish = |tx: &mut releve::store::Tx| {
        let id = last(&path).parse().expect("an id");
        let clock = Clock::Fixed(NOW.parse().expect("an instant"));
        releve::planning::publish::publish(tx, clock, Duration::ZERO, &id, None, None)?;
        Err::<(), _>(releve::error::Error::TooLarge)
    };
    assert!(house.store.write_blocking(publish).is_err());
    // What it would do is asked, and not done.
    house.get(&format!("{path}/publication")).ok();
    house.ask("POST", &format!("{path}/publish"), &[("if-match", "\"99\"")], None).refused(412, "version_mismatch");
    house.work();
    assert_eq!(receiver.kinds(), Vec::<String>::new());
    house.post(&format!("{path}/publish"), None).ok();
    house.work();
    assert_eq!(receiver.kinds(), ["gap.opened", "roster.published"]);
}

#[test]
fn who_does_not_take_it_is_told_again_under_the_same_identifier() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[BROKEN, BROKEN, "404 Not Found\r\n", TAKEN]));
    let secret = enter(&house, "board", &receiver, &["roster.published"], &[]);
    let (path, _) = roster(&house, &["LEO"], &[]);
    house.post(&format!("{path}/publish"), None).ok();
    let of_board = |name: &str| house.get("/v1/webhooks/board").ok()[name].clone();
    for failure in ["status 500", "status 500", "status 404"] {
        house.work();
        house.work();
        assert_eq!(
            (of_board("failure"), of_board("succeeded_at")),
            (json!(failure), Value::Null),
            "not before a while"
        );
        hasten(&house);
    }
    house.work();
    assert_eq!((of_board("succeeded_at"), of_board("failed_at")), (json!(NOW), json!(NOW)));
    assert_eq!(of_board("version"), 1, "how it goes is no change");
    let told = receiver.told();
    assert_eq!(told.len(), 4);
    for again in &told {
        assert_eq!((&again.headers["webhook-id"], &again.body), (&told[0].headers["webhook-id"], &told[0].body));
        assert!(again.is_signed_with(&secret));
    }
    hasten(&house);
    house.work();
    assert_eq!(receiver.told().len(), 4, "what was taken is not told again");
}

#[test]
fn what_nobody_ever_takes_waits_for_somebodys_word() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[BROKEN]));
    enter(&house, "board", &receiver, &["roster.published"], &[]);
    let (path, _) = roster(&house, &["LEO"], &[]);
    house.post(&format!("{path}/publish"), None).ok();
    for _ in 0..15 {
        house.work();
        hasten(&house);
    }
    let told = receiver.told();
    assert_eq!(told.len(), 12);
    let letters = house.get("/v1/dead-letters").ok()["items"].clone();
    let letter = &letters[0];
    assert_eq!(
        (&letter["kind"], &letter["webhook"], &letter["failure"]),
        (&json!("deliver"), &json!("board"), &json!("status 500"))
    );
    assert_eq!(letter["message"], json!(told[0].headers["webhook-id"]));
    house.post(&format!("/v1/dead-letters/{}/retry", letter["id"].as_str().expect("an id")), None).done();
    house.work();
    assert_eq!(receiver.told().len(), 13);
    house.delete_at(1, "/v1/webhooks/board").done();
    hasten(&house);
    house.work();
    assert_eq!(receiver.told().len(), 13, "who is removed is told nothing more");
    assert_eq!(house.get("/v1/dead-letters").ok()["items"], json!([]));
}

#[test]
fn a_receiver_that_is_gone_is_switched_off() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[GONE, TAKEN]));
    enter(&house, "board", &receiver, &["roster.published"], &[]);
    let (path, _) = roster(&house, &["LEO"], &[]);
    house.post(&format!("{path}/publish"), None).ok();
    house.work();
    let board = house.get("/v1/webhooks/board").ok();
    assert_eq!(
        (&board["active"], &board["failure"], &board["version"]),
        (&json!(false), &json!("status 410"), &json!(2))
    );
    house.post(&format!("{path}/publish"), None).ok();
    hasten(&house);
    house.work();
    assert_eq!(receiver.told().len(), 1, "it is told nothing more");
    let noted = house.get("/v1/audit?subject=webhook").ok()["items"][0].clone();
    assert_eq!((&noted["action"], &noted["actor"]), (&json!("switch off"), &json!({"by": "service"})));
    // Somebody tries it, and switches it on again.
    ping(&house, "board");
    house.work();
    assert_eq!(receiver.told()[1].kind(), "ping");
    let mut webhook = sample::webhook("board");
    webhook["url"] = json!(receiver.url());
    let on = house.put_at(2, "/v1/webhooks/board", webhook).ok();
    assert_eq!((&on["active"], &on["succeeded_at"], &on["failed_at"]), (&json!(true), &json!(NOW), &json!(NOW)));
    house.post(&format!("{path}/publish"), None).ok();
    house.work();
    assert!(receiver.told().len() > 2);
}

#[test]
fn a_trial_is_told_once_and_says_how_that_went() {
    let house = House::open();
    let receiver = Receiver::answering(&[BROKEN, TAKEN]);
    let secret = enter(&house, "board", &receiver, &["solve.ended"], &[]);
    let message = ping(&house, "board");
    house.work();
    hasten(&house);
    house.work();
    let told = receiver.told();
    let [tried] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((&tried.headers["webhook-id"], tried.is_signed_with(&secret)), (&message, true));
    assert_eq!(tried.json(), json!({"type": "ping", "timestamp": NOW, "data": {"webhook": "board"}}));
    assert_eq!(house.get("/v1/webhooks/board").ok()["failure"], "status 500");
    assert_eq!(house.get("/v1/dead-letters").ok()["items"], json!([]));
    ping(&house, "board");
    house.work();
    assert_eq!(house.get("/v1/webhooks/board").ok()["succeeded_at"], NOW);
    house.post("/v1/webhooks/none/test", None).refused(404, "not_found");
}

#[test]
fn nobody_is_followed_elsewhere() {
    let house = House::open();
    let elsewhere = Receiver::answering(&[TAKEN]);
    let answer = format!("307 Temporary Redirect\r\nlocation: {}\r\ncontent-length: 0", elsewhere.url());
    let receiver = Receiver::answering(&[Box::leak(answer.into_boxed_str())]);
    enter(&house, "board", &receiver, &["solve.ended"], &[]);
    ping(&house, "board");
    house.work();
    assert_eq!((receiver.told().len(), elsewhere.told().len()), (1, 0));
    assert_eq!(house.get("/v1/webhooks/board").ok()["failure"], "redirect");
}

#[test]
fn without_a_key_there_are_no_secrets_and_what_is_to_be_told_waits() {
    let house = House::telling(Webhooks::default());
    house.post("/v1/webhooks", sample::webhook("x")).refused(409, "no_secret_key");
    assert_eq!(house.get("/v1/webhooks").ok()["items"], json!([]));

    let house = two_sites();
    let receiver = Receiver::answering(&[TAKEN]);
    enter(&house, "board", &receiver, &["roster.published"], &[]);
    let (path, _) = roster(&house, &["LEO"], &[]);
    house.post(&format!("{path}/publish"), None).ok();
    worker::run_all(&Context { webhooks: Webhooks::default(), ..house.context_at(NOW) }).expect("work");
    assert_eq!(receiver.told().len(), 0);
    house.work();
    assert_eq!(receiver.told().len(), 1, "who has the key tells it");
}

#[test]
fn what_waited_in_a_house_that_was_put_back_is_told_under_its_own_identifier() {
    let (house, receiver) = (two_sites(), Receiver::answering(&[TAKEN]));
    enter(&house, "board", &receiver, &["roster.published"], &[]);
    let (path, _) = roster(&house, &["LEO"], &[]);
    house.post(&format!("{path}/publish"), None).ok();
    house
        .store
        .write_blocking(|tx| restored::note(tx, "2026-11-21T12:00:01Z".parse().expect("an instant")))
        .expect("it");
    house.work();
    assert_eq!(receiver.kinds(), ["roster.published"]);
}

/// One receiver takes its time: another one is told meanwhile, and so is everything else.
#[test]
fn a_slow_receiver_holds_up_nobody_else() {
    let house = House::open();
    let (slow, quick) = (Receiver::slowly(&[TAKEN], Duration::from_secs(3)), Receiver::answering(&[TAKEN]));
    enter(&house, "slow", &slow, &["solve.ended"], &[]);
    enter(&house, "quick", &quick, &["solve.ended"], &[]);
    for _ in 0..8 {
        ping(&house, "slow");
    }
    let workers =
        Workers::start(&house.context_at(NOW), Shares { solves: 0, mails: 0, deliveries: 3 }).expect("workers");
    let began = Instant::now();
    while slow.told().len() < 2 && began.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    ping(&house, "quick");
    let asked = Instant::now();
    while quick.told().is_empty() && asked.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let took = asked.elapsed();
    workers.stop();
    assert!(took < Duration::from_millis(2_500), "{took:?}");
    assert!(slow.told().len() < 8, "{}", slow.told().len());
}
