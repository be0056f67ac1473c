//! Webhooks are entered over HTTP: what they may be, and their secrets.

mod common;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use common::hooks::{TAKEN, enter, ping};
use common::receiver::Receiver;
use common::{House, NOW, sample};
use releve::jobs::{Context, worker};
use releve::webhooks::Webhooks;
use serde_json::json;

#[test]
fn what_is_inside_is_not_reached_unless_the_house_says_so() {
    let receiver = Receiver::answering(&[TAKEN]);
    let outside = || {
        let key = releve::webhooks::SecretKey::new("the tests' own key, which nobody else has").expect("a key");
        Webhooks::new(Some(key), false)
    };
    let house = House::telling(outside());
    let mut webhook = sample::webhook("board");
    for url in
        [receiver.url(), "https://10.0.0.1/".into(), "https://[fd00::1]/".into(), "https://me@example.org/".into()]
    {
        webhook["url"] = json!(url);
        assert_eq!(house.post("/v1/webhooks", webhook.clone()).faults(), ["/url url"], "{url}");
    }
    // A name says nothing of where it leads: that is looked at when it is gone to.
    webhook["url"] = json!(format!("https://localhost:{}/", receiver.address.port()));
    house.post("/v1/webhooks", webhook).created();
    ping(&house, "board");
    worker::run_all(&Context { webhooks: outside(), ..house.context_at(NOW) }).expect("work");
    assert_eq!(house.get("/v1/webhooks/board").ok()["failure"], "not public");
    assert_eq!(receiver.told().len(), 0);
}

#[test]
fn for_a_day_the_old_secret_signs_beside_the_new_one() {
    let house = House::open();
    let receiver = Receiver::answering(&[TAKEN]);
    let old = enter(&house, "board", &receiver, &["solve.ended"], &[]);
    let renewed = house.post("/v1/webhooks/board/secret", None).ok();
    let new = renewed["secret"].as_str().expect("a secret");
    for (now, signs) in [(NOW, true), ("2026-11-22T11:59:59Z", true), ("2026-11-22T12:00:00Z", false)] {
        ping(&house, "board");
        house.work_at(now);
        let told = receiver.told().pop().expect("a trial");
        assert!(told.is_signed_with(new), "{now}");
        assert_eq!(told.is_signed_with(&old), signs, "{now}");
        assert_eq!(told.headers["webhook-signature"].split(' ').count(), if signs { 2 } else { 1 }, "{now}");
    }
    // Made again under the same identifier, it has another one all the same.
    house.delete_at(1, "/v1/webhooks/board").done();
    let again = enter(&house, "board", &receiver, &["solve.ended"], &[]);
    assert!(again != old && again != new);
}

#[test]
fn a_secret_stands_nowhere_but_in_the_answer_that_shows_it() {
    let house = House::open();
    let receiver = Receiver::answering(&[TAKEN]);
    let first = enter(&house, "board", &receiver, &["solve.ended"], &[]);
    let renewed = house.post("/v1/webhooks/board/secret", None).ok();
    let second = renewed["secret"].as_str().expect("a secret").to_owned();
    ping(&house, "board");
    house.work();
    let mut lines = Vec::new();
    house.store.export(&mut lines).expect("an export");
    let everything = String::from_utf8(lines).expect("text");
    assert!(everything.contains("webhook_states"));
    for secret in [first, second] {
        let bare = secret.trim_start_matches("whsec_");
        assert!(!everything.contains(bare) && !everything.contains("whsec_"));
        let bytes = BASE64_STANDARD.decode(bare).expect("base64");
        let hex: String = bytes
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .map(|half| char::from_digit(half.into(), 16).expect("a digit"))
            .collect();
        assert!(!everything.contains(&hex));
        for path in ["/v1/webhooks", "/v1/webhooks/board", "/v1/audit"] {
            assert!(!house.get(path).ok_text().contains(bare), "{path}");
        }
    }
    // An answer that is kept to be given again would hold one.
    let key = [("idempotency-key", "once")];
    let body = sample::webhook("other").to_string().into_bytes();
    assert_eq!(house.ask("POST", "/v1/webhooks", &key, Some(body)).faults(), ["/header/Idempotency-Key kind"]);
    assert_eq!(house.ask("POST", "/v1/webhooks/board/secret", &key, None).faults(), ["/header/Idempotency-Key kind"]);
    // Where it leads is told to who administers, among what changed.
    let noted = house.get("/v1/audit?subject=webhook").ok()["items"].as_array().expect("entries").last().cloned();
    assert_eq!(noted.expect("an entry")["after"]["url"], json!(receiver.url()));
}

#[test]
fn what_is_entered_is_checked() {
    let house = House::open();
    assert_eq!(
        house.post("/v1/webhooks", json!({})).faults(),
        ["/events required", "/name required", "/reach required", "/url required"]
    );
    let wrong = json!({"name": "", "url": "board", "events": ["gap.opened", "gap.opened", "more"], "reach": {"at": "sites", "sites": ["NO"]},
        "active": 1, "succeeded_at": NOW});
    assert_eq!(
        house.post("/v1/webhooks", wrong).faults(),
        [
            "/active type",
            "/events/2 unknown_word",
            "/name length",
            "/reach/sites/0 unknown_site",
            "/succeeded_at unknown_field",
            "/url url",
        ]
    );
    for number in 0..20 {
        house.post("/v1/webhooks", sample::webhook(&format!("w{number}"))).created();
    }
    house.post("/v1/webhooks", sample::webhook("one-more")).refused(409, "too_many_webhooks");
    let page = house.get("/v1/webhooks?limit=2").ok();
    assert_eq!((page["items"].as_array().map(Vec::len), &page["next"]), (Some(2), &json!("w1")));
    house.put("/v1/webhooks/w1", sample::webhook("w1")).refused(428, "version_required");
    house.put_at(7, "/v1/webhooks/w1", sample::webhook("w1")).refused(412, "version_mismatch");
}
