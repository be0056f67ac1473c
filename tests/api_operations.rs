//! What those who run the service see: identifiers of requests, figures, what could not be done.

mod common;

use common::{House, sample};
use releve::domain::MailId;
use releve::jobs::send;
use releve::mail::Outgoing;
use releve::store::jobs;
use releve::store::mails::NewMail;
use serde_json::json;
use std::time::Duration;

/// A house with a mail to a volunteer that could not be sent.
fn house() -> House {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let outgoing = Outgoing {
        message_id: "<1@releve>".into(),
        from: "releve@example.org".into(),
        to: "awa@example.org".into(),
        bytes: b"Subject: x\r\n\r\ny\r\n".to_vec(),
    };
    let mail = NewMail { id: MailId::from_bits(1), person: "awa".parse().ok(), outgoing, not_after: None };
    let now = common::NOW.parse().expect("an instant");
    let bury = |tx: &mut releve::store::Tx| {
        send::post(tx, std::slice::from_ref(&mail), now)?;
        let claimed = jobs::claim(tx, "send", Duration::from_mins(1))?.expect("a job");
        jobs::bury(tx, &claimed, "the mail server answered 550")
    };
    house.store.write_blocking(bury).expect("a dead letter");
    house
}

#[test]
fn what_could_not_be_done_is_tried_again_or_put_away() {
    let house = house();
    let letter = || house.get("/v1/dead-letters").ok()["items"][0].clone();
    let dead = letter();
    let id = dead["id"].as_str().expect("an id").to_owned();
    let mail = MailId::from_bits(1).to_string();
    assert_eq!(
        (&dead["kind"], &dead["mail"], &dead["person"], &dead["attempts"], &dead["failure"]),
        (&json!("send"), &json!(mail), &json!("awa"), &json!(1), &json!("the mail server answered 550"))
    );
    assert!(!dead.to_string().contains('@'), "nobody's address: {dead}");

    house.post(&format!("/v1/dead-letters/{id}/retry"), None).done();
    assert_eq!(letter(), json!(null));
    house.post(&format!("/v1/dead-letters/{id}/retry"), None).refused(404, "not_found");
    let again = house.store.write_blocking(|tx| {
        let claimed = jobs::claim(tx, "send", Duration::from_mins(1))?.expect("the same job");
        jobs::bury(tx, &claimed, "the mail server answered 550").map(|()| claimed.attempt)
    });
    assert_eq!(again.expect("an attempt"), 1, "as if it were new");

    house.delete(&format!("/v1/dead-letters/{id}")).done();
    assert_eq!(letter(), json!(null));
    house.delete(&format!("/v1/dead-letters/{id}")).refused(404, "not_found");
}

#[test]
fn a_request_has_an_identifier_that_its_error_repeats() {
    let house = House::open();
    let ours = house.get("/v1/sites/nobody");
    let id = ours.header("x-request-id").to_owned();
    assert!(id.len() == 32 && id.chars().all(|c| c.is_ascii_hexdigit()), "{id}");
    assert_eq!(ours.refused(404, "not_found")["request"], json!(id));

    let given = |id: &str| house.ask("GET", "/v1/sites", &[("x-request-id", id)], None);
    assert_eq!(given("proxy-1.a_b").header("x-request-id"), "proxy-1.a_b");
    for odd in ["a b", "{}", &"a".repeat(65)] {
        assert_ne!(given(odd).header("x-request-id"), odd, "it goes into logs");
    }
}

#[test]
fn a_page_is_called_by_what_it_is_and_never_by_its_path() {
    let house = House::open();
    house.get("/metrics").ok_text();
    for path in ["/board/w49/shifts/s1", "/l/c2VjcmV0LXNlY3JldC1zZWNyZXQ", "/sign-in"] {
        house.ask("GET", path, &[("authorization", "")], None);
    }
    let text = house.get("/metrics").ok_text();
    for route in ["/board", "/l/{secret}", "/sign-in"] {
        let line = format!("releve_requests_total{{method=\"GET\",route=\"{route}\"");
        assert!(text.contains(&line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("w49") && !text.contains("c2Vj"), "{text}");
}

#[test]
fn figures_are_told_to_who_has_a_token() {
    let house = house();
    // Counting begins with the first that are asked for.
    house.get("/metrics").ok_text();
    house.get("/v1/people/awa").ok();
    let answer = house.get("/metrics");
    assert!(answer.header("content-type").starts_with("text/plain"), "{}", answer.header("content-type"));
    let text = answer.ok_text();
    for line in [
        r#"releve_jobs{kind="send",state="dead"} 1"#,
        r#"releve_jobs{kind="solve",state="waiting"} 0"#,
        r#"releve_mails{state="waiting"} 1"#,
        r#"releve_solves{state="queued"} 0"#,
        "# HELP releve_request_seconds ",
        r#"releve_requests_total{method="GET",route="/v1/people/{person}",status="200"}"#,
        r#"releve_database_wait_seconds_count{use="read"}"#,
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("awa"), "a figure names nobody");
}
