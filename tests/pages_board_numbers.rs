//! What weeks come to, on the board.

mod common;

use common::board::{after, at, page, published};
use common::sample;
use serde_json::json;

#[test]
fn a_week_is_told_in_pictures_and_each_of_them_in_words() {
    let house = published();
    house.post("/v1/people", sample::employee("karim", "SIS")).created();
    let seat = json!({"roles": ["shelter_worker"], "minimum": 1, "ideal": 1});
    let night = json!({"activity": "nuit", "location": "sis", "start": "21:00", "end": "07:00", "unpaid_break": 30, "positions": [seat]});
    house.post("/v1/shifts", json!({"id": "n5", "site": "SIS", "date": "2026-12-05", "pattern": night})).created();
    let mut camille = at(&house, "camille");
    let put = after(&mut camille, "n5", "do=put&person=karim&position=0&reason=agreed");
    assert!(put.contains("It is noted"), "{put}");
    let numbers = page(&mut camille, "/board/w49/numbers");
    for said in [
        "<li>Tuesday 1 December 1 of 1 places filled</li>",
        "<li>Wednesday 2 December 0 of 1 places filled</li>",
        "Karim Peeters",
        "9:30 of 38 h",
        "1 night, 1 weekend day",
        "1 yes, 0 no, 0 without an answer",
        "100 %",
    ] {
        assert!(numbers.contains(said), "{said}: {numbers}");
    }
    assert!(!numbers.contains("Monday 30 November"), "where nobody is needed nothing is short");
}

#[test]
fn whose_hours_and_nights_they_are_is_told_to_nobody_else() {
    let house = published();
    let plain = page(&mut at(&house, "robin"), "/board/w49/numbers");
    assert!(
        plain.contains("1 yes, 0 no") && !plain.contains("Diallo") && !plain.contains("Hours and contract"),
        "{plain}"
    );
    assert_eq!(at(&house, "sam").ask("GET", "/board/w49/numbers", None).status, 404);
}
