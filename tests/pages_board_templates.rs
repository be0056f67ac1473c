//! The coordinators keep the templates of shifts: they see those of their sites, add, change and remove them, and note the days
//! that are not as others.

mod common;

use common::board::{at, page, published};
use common::forms::{form, merged, saved, send, with};
use common::{House, sample};
use serde_json::{Value, json};

const DAY: &str = "/board/templates/day";

/// The house of the board's tests, with a template at each of its sites.
fn house() -> House {
    let house = published();
    house.post("/v1/locations", sample::location("door", "SIS")).created();
    house.post("/v1/templates", sample::template("day", "SIS", "door")).created();
    let mut place = sample::location("leo", "LEO");
    place["name"] = json!("Zeppelin");
    house.post("/v1/locations", place).created();
    let mut night = sample::template("night", "LEO", "leo");
    night["pattern"] = merged(sample::pattern("leo"), &json!({"activity": "zythologie"}));
    house.post("/v1/templates", night).created();
    house
}

/// A template with one of everything that a pattern can have.
fn everything() -> Value {
    json!({
        "site": "SIS", "weekdays": [5, 1], "recurrence": "FREQ=MONTHLY;BYDAY=1MO,1FR", "from": "2026-01-01", "until": "2027-06-30", "closed_on_holidays": true,
        "exceptions": [{"plan": "closed", "date": "2026-12-24"},
                       {"plan": "hours", "date": "2026-12-28", "start": "10:00", "end": "14:00"}],
        "pattern": {
            "activity": "nuit", "translations": {"nl": "nacht", "ar": "ليل"}, "location": "door", "start": "22:00", "end": "07:00",
            "unpaid_break": 0, "paid_break": 30, "pair": true, "minimum_age": 21, "meeting": true,
            "positions": [{"roles": ["night_watch", "driver"], "languages": ["ti", "ar"], "minimum": 2, "ideal": 3},
                          {"roles": ["volunteer"], "minimum": 0, "ideal": 1}],
            "team": [{"need": "clearance", "clearance": "driving_licence_b"},
                     {"need": "language", "any_of": ["fr", "en"], "group": "day"}],
            "gender_rule": {"only": "woman", "kinds": ["volunteer"], "reason": "The house is theirs.", "approved_by": "Ann"},
            "prerequisites": ["onboarding", "gender_and_migration"],
        },
    })
}

#[test]
fn a_coordinator_sees_the_templates_of_their_sites() {
    let house = house();
    let mut camille = at(&house, "camille");
    let list = page(&mut camille, "/board/templates");
    for said in ["Accueil", "every day", "06:45 to 14:45", "1–2 × shelter worker", "The house", "Add a template"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(!list.contains("ythologie") && !list.contains("Zeppelin"), "{list}");
    assert!(page(&mut at(&house, "sam"), "/board/templates").contains("Zythologie"));
    let mut told: Vec<(u16, String)> = ["night", "none"]
        .map(|id| camille.ask("GET", &format!("/board/templates/{id}"), None))
        .map(|answer| (answer.status, answer.text))
        .into();
    told.dedup();
    assert!(told.len() == 1 && told[0].0 == 404, "one of others is as none");
    assert!(page(&mut camille, "/board/").contains("/board/templates\">Shifts</a>"));
    assert!(page(&mut camille, "/board/templates?site=LEO").contains("Nothing matches this filter."));
}

#[test]
fn who_reads_plans_and_keeps_no_patterns_can_change_nothing() {
    let house = house();
    let mut robin = at(&house, "robin");
    let shown = page(&mut robin, DAY);
    assert!(shown.contains("disabled") && !shown.contains("<button") && !shown.contains("?day="), "{shown}");
    assert!(!page(&mut robin, "/board/templates").contains("/board/templates/new"));
    assert_eq!(robin.ask("GET", "/board/templates/new", None).status, 404);
    let (status, told) = saved(&mut robin, DAY, &[("activity", "rien")]);
    assert!(status == 422 && told.contains("You have no right to do that here."), "{told}");
    assert_eq!(house.get("/v1/templates/day").ok()["version"], 1);
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    let house = house();
    house.put_at(1, "/v1/templates/day", everything()).ok();
    let before = house.get("/v1/templates/day").ok();
    let (status, shown) = saved(&mut at(&house, "camille"), DAY, &[]);
    assert!(status == 303 && shown.contains("It is saved."), "{shown}");
    assert_eq!(house.get("/v1/templates/day").ok(), merged(before, &json!({"version": 3})));
    assert!(shown.contains("The shift ends on the next day.") && shown.contains("Mo, Fr"), "{shown}");
}

#[test]
fn a_template_is_added_once_however_often_it_is_pressed() {
    let house = house();
    let mut camille = at(&house, "camille");
    let blank = page(&mut camille, "/board/templates/new");
    assert!(!blank.contains("Zeppelin"), "{blank}");
    let typed = with(
        form(&blank, "/board/templates/new"),
        &[
            ("activity", "Permanence"),
            ("activity_nl", "Permanentie"),
            ("location", "door"),
            ("weekday", "3"),
            ("start", "18:00"),
            ("end", "21:00"),
            ("role-0", "volunteer"),
            ("minimum-0", "1"),
            ("ideal-0", "3"),
            ("do", "save"),
        ],
    );
    let (status, shown) = send(&mut camille, "/board/templates/new", &typed);
    assert!(status == 303 && shown.contains("It was added.") && shown.contains("18:00 to 21:00"), "{shown}");
    let again = camille.ask("POST", "/board/templates/new", Some(&typed));
    assert!(again.status == 422 && again.text.contains("It was added already."), "{}", again.text);
    let found = house.get("/v1/templates?site=SIS").ok();
    let all = found["items"].as_array().expect("templates");
    let new = all.iter().find(|template| template["id"] != "day").expect("a new one");
    assert_eq!((all.len(), &new["weekdays"], &new["pattern"]["minimum_age"]), (2, &json!([3]), &json!(16)));
    assert_eq!(new["pattern"]["translations"], json!({"nl": "Permanentie"}));
}

#[test]
fn a_meeting_twice_a_month_is_chosen_by_its_rhythm() {
    let house = house();
    let mut camille = at(&house, "camille");
    let keeps = |house: &common::House| house.get("/v1/templates/day").ok()["recurrence"].clone();
    let mut fields = form(&page(&mut camille, DAY), DAY);
    fields.retain(|(name, _)| name != "weekday");
    let on_tuesdays = with(fields.clone(), &[("weekday", "2"), ("rhythm", "second_and_fourth"), ("do", "save")]);
    let (status, shown) = send(&mut camille, DAY, &on_tuesdays);
    assert!(status == 303 && shown.contains("Tu, 2nd and 4th of the month"), "{shown}");
    assert_eq!(keeps(&house), "FREQ=MONTHLY;BYDAY=2TU,4TU");
    assert!(page(&mut camille, "/board/templates").contains("Tu, 2nd and 4th of the month"));
    let (status, told) = saved(&mut camille, DAY, &[("rhythm", "fortnightly")]);
    assert!(status == 422 && told.contains("this is missing"), "{told}");
    let (status, _) = saved(&mut camille, DAY, &[("rhythm", "fortnightly"), ("from", "2026-12-01")]);
    assert_eq!((status, keeps(&house)), (303, json!("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")));
    let (status, _) = saved(&mut camille, DAY, &[("rhythm", "weekly")]);
    assert_eq!((status, keeps(&house)), (303, json!(null)));
}

#[test]
fn a_rule_that_no_rhythm_has_stays_as_it_is() {
    let house = house();
    let ruled = merged(sample::template("day", "SIS", "door"), &json!({"recurrence": "FREQ=MONTHLY;BYMONTHDAY=1,15"}));
    house.put_at(1, "/v1/templates/day", ruled).ok();
    let mut camille = at(&house, "camille");
    let (status, shown) = saved(&mut camille, DAY, &[("activity", "Réunion")]);
    assert!(status == 303 && shown.contains("FREQ=MONTHLY;BYMONTHDAY=1,15"), "{shown}");
    assert_eq!(house.get("/v1/templates/day").ok()["recurrence"], "FREQ=MONTHLY;BYMONTHDAY=1,15");
}

#[test]
fn lines_are_added_changed_and_taken_away() {
    let house = house();
    house.put_at(1, "/v1/templates/day", everything()).ok();
    let mut camille = at(&house, "camille");
    let mut fields = form(&page(&mut camille, DAY), DAY);
    // The first line is taken away, the second asks for one more language, a third is new.
    fields.iter_mut().filter(|(name, _)| name == "role-0").for_each(|(_, value)| value.clear());
    let changes = [("speaks-1", "nl"), ("role-2", "interpreter"), ("minimum-2", "1"), ("ideal-2", "1"), ("only", "")];
    let (status, shown) = send(&mut camille, DAY, &with(fields, &[&changes[..], &[("do", "save")]].concat()));
    assert_eq!(status, 303, "{shown}");
    let pattern = house.get("/v1/templates/day").ok()["pattern"].clone();
    let positions = json!([{"roles": ["volunteer"], "languages": ["nl"], "minimum": 0, "ideal": 1},
                           {"roles": ["interpreter"], "minimum": 1, "ideal": 1}]);
    assert_eq!((&pattern["positions"], &pattern["gender_rule"]), (&positions, &Value::Null));
    assert_eq!(pattern["team"], everything()["pattern"]["team"]);
}

#[test]
fn every_fault_is_told_in_words_and_what_was_typed_stays() {
    let house = house();
    let (status, told) = saved(
        &mut at(&house, "camille"),
        DAY,
        &[
            ("activity", ""),
            ("unpaid_break", "5"),
            ("minimum-0", "9"),
            ("until", "2025-01-01"),
            ("from", "2026-01-01"),
            ("only", "woman"),
            ("ideal-1", "many"),
        ],
    );
    assert_eq!(status, 422, "{told}");
    for said in [
        "Activity: this is missing",
        "Until: it ends before it begins",
        "Who is wanted, line 1, at least: this is more than the most, or than the best",
        "Who is wanted, line 2, roles: nothing, too short or too long",
        "Who is wanted, line 2, at best: this cannot be read",
        "Women only, or men only, written reason: this is missing",
        "value=\"many\"",
        "value=\"9\" aria-invalid=\"true\"",
        "role=\"alert\"",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(house.get("/v1/templates/day").ok()["version"], 1);
    let (_, told) = saved(&mut at(&house, "camille"), DAY, &[("unpaid_break", "5")]);
    assert!(told.contains("Unpaid break: beyond 6 hours"), "{told}");
}

#[test]
fn a_change_to_what_somebody_else_has_changed_is_refused_and_loses_nothing() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, DAY);
    let mut meanwhile = sample::template("day", "SIS", "door");
    meanwhile["pattern"]["end"] = json!("14:00");
    house.put_at(1, "/v1/templates/day", meanwhile).ok();
    let typed = with(form(&shown, DAY), &[("activity", "Matin"), ("do", "save")]);
    let (status, told) = send(&mut camille, DAY, &typed);
    assert_eq!(status, 422, "{told}");
    assert!(told.contains("Somebody else has changed this meanwhile."), "{told}");
    assert!(told.contains("Different from what is saved: activity, end."), "{told}");
    assert!(told.contains("value=\"Matin\"") && told.contains("value=\"14:45\""), "what was typed stays: {told}");
    let (status, _) = send(&mut camille, DAY, &with(form(&told, DAY), &[("do", "save")]));
    assert_eq!((status, &house.get("/v1/templates/day").ok()["pattern"]["activity"]), (303, &json!("Matin")));
}

#[test]
fn a_day_is_noted_and_given_back_and_the_weeks_to_come_follow() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, DAY);
    for said in
        ["November 2026", "January 2027", "Friday 25 December: public holiday, takes place", "?day=2026-12-24#day"]
    {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let chosen = page(&mut camille, &format!("{DAY}?day=2026-12-24"));
    assert!(chosen.contains("name=\"day\" required value=\"2026-12-24\""), "{chosen}");
    let note = |version: i64, rest: &str| format!("do=day&version={version}&{rest}");
    let (status, shown) = send(&mut camille, DAY, &note(1, "day=2026-12-25&plan=closed"));
    assert!(status == 303 && shown.contains("The day is noted."), "{shown}");
    assert!(shown.contains("25 December 2026: does not take place"), "{shown}");
    let (_, shown) = send(&mut camille, DAY, &note(2, "day=2026-12-24&plan=hours&day_start=08:00&day_end=12:00"));
    assert!(shown.contains("24 December 2026: at other hours: 08:00 to 12:00"), "{shown}");
    let exceptions = json!([{"plan": "hours", "date": "2026-12-24", "start": "08:00", "end": "12:00"},
                            {"plan": "closed", "date": "2026-12-25"}]);
    assert_eq!(house.get("/v1/templates/day").ok()["exceptions"], exceptions);
    house.post("/v1/rosters", json!({"week": "2026-W52", "sites": ["SIS"]})).created();
    let all = house.get("/v1/shifts?site=SIS&week=2026-W52").ok();
    let shifts = all["items"].as_array().expect("shifts");
    assert!(shifts.len() == 6 && shifts.iter().all(|shift| shift["date"] != "2026-12-25"), "{all}");
    let eve = shifts.iter().find(|shift| shift["date"] == "2026-12-24").expect("a shift");
    assert_eq!(eve["pattern"]["end"], "12:00");

    let (status, told) = send(&mut camille, DAY, &note(3, "day=&plan=hours&day_start=late&day_end=09:00"));
    assert_eq!(status, 422, "{told}");
    for said in ["Day: this is missing", "Start: this is no time of day", "value=\"late\"", "aria-invalid"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let (_, told) = send(&mut camille, DAY, &note(1, "day=2026-12-31&plan=closed"));
    assert!(told.contains("Somebody else has changed this meanwhile.") && told.contains("2026-12-31"), "{told}");
    let (status, shown) = send(&mut camille, DAY, &note(3, "day=2026-12-25&plan=normal"));
    assert!(status == 303 && !shown.contains("25 December 2026"), "{shown}");
}

#[test]
fn a_template_is_removed_by_who_is_sure() {
    let house = house();
    let mut camille = at(&house, "camille");
    let (status, told) = send(&mut camille, DAY, "do=remove&version=1");
    assert!(status == 422 && told.contains("The form is not complete."), "{told}");
    let (status, shown) = send(&mut camille, DAY, "do=remove&version=1&sure=yes");
    assert!(status == 303 && shown.contains("It was removed."), "{shown}");
    assert_eq!(house.get("/v1/templates/day").status, 404);
}

#[test]
fn what_somebody_typed_is_text() {
    let house = house();
    let mut evil = sample::template("day", "SIS", "door");
    evil["pattern"]["activity"] = json!("<script>\"><img>");
    house.put_at(1, "/v1/templates/day", evil).ok();
    for path in ["/board/templates", DAY] {
        let shown = page(&mut at(&house, "camille"), path);
        assert!(!shown.contains("<script") && !shown.contains("<img") && shown.contains("&#60;script&#62;"), "{path}");
    }
}
