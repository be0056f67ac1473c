//! Everybody who reads plans reads the rules in plain words; who keeps them changes them.

mod common;

use common::House;
use common::board::{at, page, published};
use common::forms::{form, merged, saved, send, with};
use serde_json::{Value, json};

const OWN: &str = "/board/rules/own";

/// The house of the board's tests, with rules of its own for volunteers, and somebody who administers it.
fn house() -> House {
    let house = published();
    let grant = json!({"office": "administrator", "reach": {"at": "everywhere"}});
    let ann = json!({"id": "ann", "name": "ann", "mail": "ann@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", ann).created();
    house.post("/v1/rule-profiles", own()).created();
    house
}

fn own() -> Value {
    json!({
        "id": "own", "name": "Our volunteers", "source": "The council of 3 March", "valid_from": "2026-03-03",
        "kind": "volunteer",
        "parameters": {"weekly_maximum": 1230, "nights_a_week_preferred": 2, "no_night_work": true, "average_from": "2026-01-05"},
    })
}

#[test]
fn the_rules_are_read_in_plain_words_with_their_sources() {
    let house = house();
    let mut robin = at(&house, "robin");
    let list = page(&mut robin, "/board/rules");
    for said in ["Our volunteers", "The council of 3 March", "3 March 2026", "counts today", "Night watch", "Interns"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(!list.contains("standard-volunteer") && !list.contains("/board/rules/new"), "{list}");
    let shown = page(&mut robin, OWN);
    for said in [
        "Hours a week, at most",
        "<b>20:30 h</b>",
        "No week has more.",
        "<b>5 January 2026</b>",
        "<b>no limit</b>",
        "<b>yes</b>",
        "The council of 3 March",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(!shown.contains("<form") && !shown.contains("<button"), "{shown}");
    let standard = page(&mut robin, "/board/rules/standard-night_watch");
    assert!(standard.contains("Nobody wrote these rules down here") && standard.contains("royal decree"), "{standard}");
    assert_eq!(robin.ask("GET", "/board/rules/standard-volunteer", None).status, 404, "others count in its place");
    assert!(page(&mut robin, "/board/").contains("/board/rules\">Rules</a>"));
}

/// The law has a name in each language; what a house wrote down is said as it was written.
#[test]
fn the_standard_is_read_in_ones_own_language() {
    let house = house();
    let grant = json!({"office": "reader", "reach": {"at": "everywhere"}});
    let luc = json!({"id": "luc", "name": "luc", "mail": "luc@example.org", "locale": "fr", "grants": [grant]});
    house.post("/v1/users", luc).created();
    let mut luc = at(&house, "luc");
    let list = page(&mut luc, "/board/rules");
    for said in ["Veille de nuit", "arrêté royal du 16 juillet 2004", "Our volunteers", "The council of 3 March"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(!list.contains("Night watch") && !list.contains("royal decree"), "{list}");
    assert!(page(&mut luc, "/board/rules/standard-night_watch").contains("<h1>Veille de nuit"));
}

/// Whoever saves a figure in another language does not translate what all others read.
#[test]
fn saving_translates_nothing() {
    let house = house();
    let standard = json!({
        "id": "night", "name": "Night watch", "valid_from": "2026-01-01", "kind": "night_watch", "parameters": {},
        "source": "Act of 16 March 1971, art. 19, 21, 35, 38ter; royal decree of 16 July 2004",
    });
    let before = house.post("/v1/rule-profiles", standard).created();
    let grant = json!({"office": "administrator", "reach": {"at": "everywhere"}});
    let luc = json!({"id": "luc", "name": "luc", "mail": "luc@example.org", "locale": "fr", "grants": [grant]});
    house.post("/v1/users", luc).created();
    let mut luc = at(&house, "luc");
    assert!(page(&mut luc, "/board/rules").contains("arrêté royal du 16 juillet 2004"));
    assert_eq!(saved(&mut luc, "/board/rules/night", &[]).0, 303);
    assert_eq!(house.get("/v1/rule-profiles/night").ok(), merged(before, &json!({"version": 2})));
}

#[test]
fn the_newest_that_has_begun_counts() {
    let house = house();
    for (id, from) in [("newer", "2026-11-01"), ("later", "2027-01-01")] {
        let body = merged(own(), &json!({"id": id, "name": id, "valid_from": from}));
        house.post("/v1/rule-profiles", body).created();
    }
    let list = page(&mut at(&house, "robin"), "/board/rules");
    let row = |id: &str| {
        let start = list.find(&format!("/board/rules/{id}\"")).expect("a row");
        list[start..].split("</tr>").next().expect("its end").contains("counts today")
    };
    assert_eq!(["own", "newer", "later"].map(row), [false, true, false], "{list}");
}

#[test]
fn who_keeps_no_rules_can_change_nothing() {
    let house = house();
    for who in ["robin", "camille"] {
        let mut browser = at(&house, who);
        assert_eq!(browser.ask("GET", "/board/rules/new", None).status, 404, "{who}");
        let typed = "do=save&version=1&name=Else&source=S&valid_from=2026-01-01";
        let (status, told) = send(&mut browser, OWN, typed);
        assert!(status == 422 && told.contains("You have no right to do that here."), "{who}: {told}");
        assert_eq!(browser.ask("POST", "/board/rules/new", Some(typed)).status, 404, "{who}");
    }
    assert_eq!(house.get("/v1/rule-profiles/own").ok()["version"], 1);
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    let house = house();
    let before = house.get("/v1/rule-profiles/own").ok();
    let (status, shown) = saved(&mut at(&house, "ann"), OWN, &[]);
    assert!(status == 303 && shown.contains("It is saved."), "{shown}");
    assert_eq!(house.get("/v1/rule-profiles/own").ok(), merged(before, &json!({"version": 2})));
}

#[test]
fn figures_are_typed_in_people_s_units_and_every_fault_is_told() {
    let house = house();
    let mut ann = at(&house, "ann");
    let changes = [("weekly_maximum", "24"), ("daily_rest", "11:30"), ("nights_a_week_preferred", "")];
    assert_eq!(saved(&mut ann, OWN, &changes).0, 303);
    let parameters = house.get("/v1/rule-profiles/own").ok()["parameters"].clone();
    assert_eq!(
        (&parameters["weekly_maximum"], &parameters["daily_rest"], &parameters["nights_a_week_preferred"]),
        (&json!(1440), &json!(690), &Value::Null)
    );
    let (status, told) = saved(
        &mut ann,
        OWN,
        &[
            ("weekly_maximum", "200"),
            ("daily_maximum", "long"),
            ("weekends_off_of_four", "5"),
            ("valid_from", "soon"),
            ("source", ""),
        ],
    );
    assert_eq!(status, 422, "{told}");
    for said in [
        "Hours a week, at most: this is too little or too much",
        "Longest duty: this cannot be read",
        "Weekends off, of four: this is too little or too much",
        "Counts from: this is no day of the calendar",
        "Source: this is missing",
        "value=\"long\"",
        "value=\"200\"",
        "role=\"alert\"",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(house.get("/v1/rule-profiles/own").ok()["version"], 2);
}

#[test]
fn a_change_to_what_somebody_else_has_changed_is_refused_and_loses_nothing() {
    let house = house();
    let mut ann = at(&house, "ann");
    let shown = page(&mut ann, OWN);
    let mut meanwhile = own();
    meanwhile["parameters"]["weekly_maximum"] = json!(600);
    house.put_at(1, "/v1/rule-profiles/own", meanwhile).ok();
    let (status, told) = send(&mut ann, OWN, &with(form(&shown, OWN), &[("name", "Mine"), ("do", "save")]));
    assert_eq!(status, 422, "{told}");
    assert!(told.contains("Different from what is saved: name, hours a week, at most."), "{told}");
    assert!(told.contains("value=\"Mine\"") && told.contains("value=\"20:30\""), "what was typed stays: {told}");
}

#[test]
fn the_standard_is_written_down_and_new_rules_begin_with_others() {
    let house = house();
    let mut ann = at(&house, "ann");
    let intern = "/board/rules/standard-intern";
    let typed = with(form(&page(&mut ann, intern), intern), &[("daily_maximum", "7"), ("do", "write-down")]);
    let (status, shown) = send(&mut ann, intern, &typed);
    assert!(status == 303 && !shown.contains("Nobody wrote these rules down"), "{shown}");
    let stored = house.get("/v1/rule-profiles/standard-intern").ok();
    assert_eq!((&stored["parameters"]["daily_maximum"], &stored["kind"]), (&json!(420), &json!("intern")));
    let (status, told) = send(&mut ann, intern, &typed);
    assert!(status == 422 && told.contains("It was added already."), "{told}");

    let blank = page(&mut ann, "/board/rules/new?of=own");
    let fields = form(&blank, "/board/rules/new");
    assert!(fields.contains(&("valid_from".to_owned(), String::new())), "{fields:?}");
    let typed = with(fields, &[("valid_from", "2027-01-01"), ("weekly_maximum", "18"), ("do", "save")]);
    let (status, shown) = send(&mut ann, "/board/rules/new", &typed);
    assert!(status == 303 && shown.contains("It was added."), "{shown}");
    let again = ann.ask("POST", "/board/rules/new", Some(&typed));
    assert!(again.status == 422 && again.text.contains("It was added already."), "{}", again.text);
    let all = house.get("/v1/rule-profiles?kind=volunteer").ok()["items"].as_array().expect("profiles").clone();
    assert_eq!(all.len(), 2);
    let new = all.iter().find(|profile| profile["id"] != "own").expect("a new one");
    assert_eq!(
        (&new["parameters"]["weekly_maximum"], &new["parameters"]["no_night_work"], &new["valid_from"]),
        (&json!(1080), &json!(true), &json!("2027-01-01"))
    );
    let id = new["id"].as_str().expect("an id");
    let (status, shown) = send(&mut ann, &format!("/board/rules/{id}"), "do=remove&version=1&sure=yes");
    assert!(status == 303 && shown.contains("It was removed."), "{shown}");
}

#[test]
fn what_somebody_typed_is_text() {
    let house = house();
    let evil = json!({"name": "<script>\"><img>", "source": "</textarea><script>"});
    house.put_at(1, "/v1/rule-profiles/own", merged(own(), &evil)).ok();
    for who in ["robin", "ann"] {
        for path in ["/board/rules", OWN] {
            let shown = page(&mut at(&house, who), path);
            assert!(
                !shown.contains("<script") && !shown.contains("<img") && shown.contains("&#60;script&#62;"),
                "{path}"
            );
        }
    }
}
