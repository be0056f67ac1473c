//! Calls that may be sent again.

mod common;

use common::{Answer, House, sample};
use serde_json::{Value, json};

fn post(house: &House, path: &str, key: &str, body: &Value) -> Answer {
    house.ask("POST", path, &[("idempotency-key", key)], Some(body.to_string().into_bytes()))
}

fn absence() -> Value {
    json!({"kind": "leave", "starts_at": "2027-01-01T00:00:00Z", "ends_at": "2027-01-02T00:00:00Z"})
}

fn house() -> House {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    house
}

const ABSENCES: &str = "/v1/people/awa/absences";

fn absences(house: &House) -> usize {
    house.get(ABSENCES).ok()["items"].as_array().map_or(0, Vec::len)
}

#[test]
fn who_sends_it_again_gets_the_same_answer_and_it_is_done_once() {
    let house = house();
    let first = post(&house, ABSENCES, "k1", &absence());
    let again = post(&house, ABSENCES, "k1", &absence());
    assert_eq!((again.status, again.header("location"), &again.text), (201, first.header("location"), &first.text));
    assert_eq!(absences(&house), 1);
    post(&house, ABSENCES, "k2", &absence()).created();
    assert_eq!(absences(&house), 2, "another key is another call");
}

#[test]
fn a_key_goes_with_one_call() {
    let house = house();
    post(&house, ABSENCES, "k1", &absence()).created();
    let mut other = absence();
    other["kind"] = json!("training");
    assert_eq!(post(&house, ABSENCES, "k1", &other).faults(), ["/header/Idempotency-Key repeated"]);
    house.post("/v1/people", sample::volunteer("bob")).created();
    let bobs = post(&house, "/v1/people/bob/absences", "k1", &absence());
    assert_eq!(bobs.faults(), ["/header/Idempotency-Key repeated"]);
    let token = house.token(releve::domain::right::Office::Administrator.rights(), &[]);
    let headers = [("authorization", token.as_str()), ("idempotency-key", "k1")];
    house.ask("POST", ABSENCES, &headers, Some(absence().to_string().into_bytes())).created();
    assert_eq!(absences(&house), 2, "somebody else's key is another one");
}

#[test]
fn what_was_refused_may_be_put_right_and_sent_again() {
    let house = house();
    post(&house, ABSENCES, "k1", &json!({})).faults();
    post(&house, ABSENCES, "k1", &absence()).created();
}

#[test]
fn a_key_is_short_and_no_answer_with_a_secret_is_kept() {
    let house = house();
    for key in ["with blank", &"x".repeat(256)] {
        assert_eq!(post(&house, ABSENCES, key, &absence()).faults(), ["/header/Idempotency-Key length"]);
    }
    let token = json!({"name": "t", "rights": ["read_plans"], "reach": {"at": "everywhere"}});
    assert_eq!(post(&house, "/v1/tokens", "k1", &token).faults(), ["/header/Idempotency-Key kind"]);
}

#[test]
fn of_fifty_at_once_one_has_an_effect() {
    let house = house();
    let answers: Vec<(u16, String)> = std::thread::scope(|scope| {
        let house = &house;
        let calls: Vec<_> = (0..50).map(|_| scope.spawn(move || post(house, ABSENCES, "k1", &absence()))).collect();
        calls
            .into_iter()
            .map(|call| call.join().expect("an answer"))
            .map(|answer| (answer.status, answer.text))
            .collect()
    });
    assert_eq!(absences(&house), 1);
    let done: Vec<_> = answers.iter().filter(|(status, _)| *status == 201).collect();
    assert!(!done.is_empty() && done.iter().all(|answer| *answer == done[0]), "{answers:?}");
    assert!(answers.iter().all(|(status, _)| [201, 503].contains(status)), "{answers:?}");
}
