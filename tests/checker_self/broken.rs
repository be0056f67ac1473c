//! Weeks that are broken on purpose, each under one rule.

use crate::house::{House, push};
use crate::{MONDAY, check, rules_of, told};
use serde_json::json;

/// A rule, how it is broken, and the week that breaks it and no other.
type Case = (&'static str, &'static str, fn(House) -> House);

#[rustfmt::skip]
const BROKEN: &[Case] = &[
    ("dangling", "an assignment to a person whom nobody knows",
        |house| house.assignments("vera", |on| on["person"] = json!("nobody"))),
    ("dangling", "an assignment to a position that the shift has not",
        |house| house.assignments("vera", |on| on["position"] = json!(3))),
    ("dangling", "a shift of another week", |house| house.shifts("LEO", "volunteer", |shift| {
        shift["date"] = json!("2026-12-09");
        shift["starts_at"] = json!("2026-12-09T13:00:00Z");
        shift["ends_at"] = json!("2026-12-09T16:00:00Z");
    })),
    ("profile_figures", "a profile for employees with 10 h a day",
        |house| house.profile("employee", |figures| figures["daily_maximum"] = json!(600))),
    ("profile_figures", "a profile for employees without a weekly rest",
        |house| house.profile("employee", |figures| figures["weekly_rest"] = json!(null))),
    ("shift_times", "a shift told an hour late",
        |house| house.shifts("LEO", "volunteer", |shift| shift["starts_at"] = json!("2026-12-02T14:00:00Z"))),
    ("site_open", "a shift after the site closed",
        |house| house.with(|all| all["sites"][4]["until"] = json!("2026-12-01"))),
    ("break", "8 h without a break",
        |house| house.patterns("LEO", "shelter_worker", |pattern| pattern["unpaid_break"] = json!(0))),
    ("gender_rule_in_writing", "a gender rule without a reason",
        |house| women_only(house)
            .patterns("LEO", "volunteer", |pattern| pattern["gender_rule"]["reason"] = json!(" "))),
    ("role", "a mediator's shift for a shelter worker",
        |house| house.off("eva", 5).work("eva", "LEO", "5-5 09:00-12:00", "intercultural_mediator")),
    ("role", "a role that ended the day before",
        |house| house.of("wim", |wim| wim["roles"][0]["until"] = json!("2026-12-02"))),
    ("language", "an interpreter's language that she does not speak",
        |house| house.patterns("LEO", "volunteer", |pattern| pattern["positions"][0]["languages"] = json!(["ti"]))),
    ("clearance", "an onboarding that she never attended",
        |house| house.of("vera", |vera| drop(vera["clearances"].as_array_mut().expect("clearances").remove(2)))),
    ("clearance", "on a shift of Sisters' House without the training",
        |house| house.work("vera", "SIS", "6-6 14:00-17:00", "volunteer")
        .of("vera", |vera| vera["clearances"][3]["until"] = json!("2026-12-04"))),
    ("clearance", "on a shift of the Hub without its charter",
        |house| house.work("vera", "HUB", "6-6 14:00-17:00", "volunteer")
        .of("vera", |vera| vera["clearances"][5]["until"] = json!("2026-12-04"))),
    ("clearance", "a van without a licence",
        |house| house.patterns("LEO", "volunteer", |pattern| pattern["prerequisites"] = json!(["driving_licence_b"]))),
    ("extract_596_2", "an extract that ran out before the shift",
        |house| house.of("yara", |yara| yara["clearances"][1]["until"] = json!("2026-12-03"))),
    ("extract_596_2", "another service's worker at Amran without one",
        |house| house.of("eva", |eva| eva["clearances"] = json!([]))
            .off("eva", 5).work("eva", "LEO", "5-5 15:00-18:00", "shelter_worker")
            .shifts("LEO", "shelter_worker", |shift| if shift["date"] == "2026-12-04" {
                shift["pattern"]["location"] = json!("AMR");
            })),
    ("health_check", "a night watchman whose check ran out",
        |house| house.of("wim", |wim| wim["clearances"][0]["until"] = json!("2026-12-01"))),
    ("gender_rule", "somebody undeclared on a women-only shift",
        |house| women_only(house).of("vera", |vera| vera["gender"] = json!(null))),
    ("gender_rule", "a man on a women-only shift",
        |house| women_only(house).of("vera", |vera| vera["gender"] = json!("man"))),
    ("age", "a volunteer of 15", |house| house.of("vera", |vera| vera["birth_date"] = json!("2010-12-03"))),
    ("age", "a volunteer of 17 at the Hub",
        |house| house.work("vera", "HUB", "6-6 14:00-17:00", "volunteer")
            .of("vera", |vera| vera["birth_date"] = json!("2009-03-01"))),
    ("age", "a volunteer who has not said when she was born",
        |house| house.of("vera", |vera| vera["birth_date"] = json!(null))),
    ("age", "a night watchman of 17", |house| house.of("wim", |wim| wim["birth_date"] = json!("2009-03-01"))),
    ("night_work", "an intern in the evening", |house| house.work("ines", "LEO", "5-5 18:00-21:00", "intern")),
    ("night_work", "a volunteer of 17 until half past eight",
        |house| house.work("vera", "LEO", "6-6 17:30-20:30", "volunteer")
            .of("vera", |vera| vera["birth_date"] = json!("2009-03-01"))),
    ("home_site", "an employee at a site that is not hers",
        |house| house.of("eva", |eva| eva["workplace"]["sites"] = json!(["SIS", "HUB"]))),
    ("agreement", "an intern after the agreement ended",
        |house| house.of("ines", |ines| ines["contracts"][0]["until"] = json!("2026-12-02"))),
    ("employees_position", "a volunteer in a shelter worker's place",
        |house| house.work("vera", "LEO", "6-6 09:00-12:00", "shelter_worker")
        .of("vera", |vera| push(&mut vera["roles"], json!({"role": "shelter_worker"})))),
    ("hosts_position", "a household on a volunteer's shift",
        |house| house.work("hugo", "LEO", "3-3 18:00-21:00", "volunteer")),
    ("own_activity", "a shelter worker who volunteers for a shelter worker's activity",
        |house| house.off("eva", 5).work("eva", "LEO", "5-5 09:00-12:00", "volunteer")
        .of("eva", |eva| push(&mut eva["roles"], json!({"role": "volunteer"})))
        .patterns("LEO", "volunteer", |pattern| pattern["activity"] = json!("shelter_worker work"))),
    ("absence", "someone on leave on the Wednesday", |house| house.away("eva", "2026-12-02 00:00", "2026-12-03 00:00")),
    ("offer_window", "an hour after the window that she offered",
        |house| house.with(|all| all["availability"]["vera"]["weekly"] = json!([
        {"weekday": 3, "start": "13:00", "end": "15:00"}, {"weekday": 3, "start": "15:00", "end": "16:00"}]))),
    ("offer_willing", "a site that she did not name", |house| house.with(|all| {
        all["availability"]["vera"]["sites"] = json!(["SIS"]);
        all["availability"]["vera"]["activities"] = json!(["sorting"]);
    })),
    ("offer_wanted", "windows alone offer nothing",
        |house| house.with(|all| all["availability"]["vera"]["wanted"] = json!(0))),
    ("offer_wanted", "a second shift where one was wanted",
        |house| house.work("vera", "LEO", "6-6 14:00-17:00", "volunteer")
            .with(|all| all["availability"]["vera"]["wanted"] = json!(1))),
    ("said_no", "asked again for what she declined",
        |house| house.again("vera", |on| on["state"] = json!("declined"))),
    ("notice", "a variable part-timer told 6 working days before",
        |house| house.of("eva", |eva| eva["contracts"][0]["variable_part_time"] = json!(true))
        .with(|all| all["roster"]["published_at"] = json!("2026-11-20T10:00:00Z"))),
    ("double_seat", "twice on one shift",
        |house| house.patterns("LEO", "volunteer", |pattern| {
            let position = pattern["positions"][0].clone();
            push(&mut pattern["positions"], position);
        }).again("vera", |on| on["position"] = json!(1))),
    ("overlap", "two shifts at the same time", |house| house.work("vera", "LEO", "3-3 16:00-19:00", "volunteer")),
    ("travel", "a quarter of an hour across Brussels",
        |house| house.work("vera", "HUB", "3-3 17:15-20:00", "volunteer")),
    ("travel", "an hour to Wallonia", |house| house.work("vera", "COLW", "3-3 18:00-20:00", "volunteer")),
    ("daily_rest", "a morning after an evening", |house| house.off("eva", 4).off("eva", 5)
        .work("eva", "LEO", "4-4 16:00-20:00", "shelter_worker")
            .work("eva", "LEO", "5-5 06:00-09:00", "shelter_worker")),
    ("daily_rest", "a morning after last Sunday's evening",
        |house| house.worked(1, "eva", "LEO", "7-7 16:00-20:00", "shelter_worker")),
    ("daily_rest", "eleven hours and a half at 17",
        |house| house.of("ines", |ines| ines["birth_date"] = json!("2009-03-01"))
        .off("ines", 4).work("ines", "LEO", "4-4 15:30-18:30", "intern")
            .work("ines", "LEO", "5-5 06:00-09:00", "intern")),
    ("rest_after_night", "an afternoon after a volunteer's night",
        |house| house.work("vera", "LEO", "4-4 22:00-07:00", "volunteer")
            .work("vera", "LEO", "5-5 14:00-17:00", "volunteer")),
    ("weekly_rest", "three hours a day from Monday to Sunday",
        |house| house.employee("ali", "employee", "shelter_worker", "LEO")
            .work("ali", "LEO", "1-7 11:00-14:00", "shelter_worker")),
    ("weekly_rest", "Sunday's night, which the week after pays for", |house| {
        let mut house = house.employee("ali", "employee", "shelter_worker", "LEO")
            .work("ali", "LEO", "7-7 22:00-07:00", "shelter_worker");
        let mut next = House::empty("2026-12-07")
            .work("ali", "LEO", "2-7 11:00-14:00", "shelter_worker").json["roster"].take();
        next["sites"] = json!(["LEO"]);
        push(&mut house.json["others"], next);
        house
    }),
    ("daily_maximum", "ten hours in one duty of two shifts", |house| house.off("eva", 4).off("eva", 5)
        .work("eva", "LEO", "5-5 06:00-12:00", "shelter_worker")
            .work("eva", "LEO", "5-5 15:00-19:00", "shelter_worker")),
    ("daily_maximum", "an intern's nine hours",
        |house| house.off("ines", 3).off("ines", 4).work("ines", "LEO", "5-5 08:00-17:15 less 15", "intern")),
    ("daily_maximum_of_a_long_week", "nine hours in a week of six days",
        |house| house.employee("ali", "employee", "shelter_worker", "LEO")
        .work("ali", "LEO", "1-1 09:00-18:30 less 30", "shelter_worker")
        .work("ali", "LEO", "2-2 11:00-16:00", "shelter_worker")
            .work("ali", "LEO", "4-7 11:00-16:00", "shelter_worker")),
    ("shortest_duty", "two hours alone",
        |house| house.employee("ali", "employee", "shelter_worker", "LEO")
            .work("ali", "LEO", "6-6 09:00-11:00", "shelter_worker")),
    ("shortest_night", "five hours at night",
        |house| house.off("wim", 4).work("wim", "LEO", "4-4 23:00-04:00", "night_watch")),
    ("weekly_maximum", "five nights of nine hours", |house| house.work("wim", "LEO", "5-5 22:00-07:00", "night_watch")),
    ("weekly_maximum", "a volunteer's two long nights and an afternoon",
        |house| house.work("vera", "SIS", "1-1 22:00-08:00", "volunteer")
            .work("vera", "SIS", "5-5 22:00-10:00", "volunteer")),
    ("nights_at_most", "a sixth night in a row, the first two in the week before",
        |house| house.worked(1, "wim", "LEO", "6-7 22:00-07:00", "night_watch")),
    ("minors_alone", "a volunteer at Amran after the evening team went home",
        |house| house.work("vera", "AMR", "4-4 19:00-22:45", "volunteer")),
    ("minors_alone", "with another service's employee only",
        |house| house.employee("sam", "employee", "social_worker", "LEO")
            .work("vera", "AMR", "6-6 14:00-17:00", "volunteer")
        .work("sam", "LEO", "6-6 14:00-17:00", "social_worker")
            .patterns("LEO", "social_worker", |pattern| pattern["location"] = json!("AMR"))),
    ("over_ideal", "two volunteers where one is best",
        |house| house.volunteer("nora").work("nora", "LEO", "3-3 14:00-17:00", "volunteer")),
];

/// The volunteers' shift for women only.
pub fn women_only(house: House) -> House {
    let rule =
        json!({"only": "woman", "kinds": ["volunteer"], "reason": "a non-mixed house", "approved_by": "the board"});
    house.patterns("LEO", "volunteer", |pattern| pattern["gender_rule"] = rule.clone())
}

#[test]
fn each_broken_week_is_found_under_the_rule_that_it_breaks_and_no_other() {
    let astray = |(rule, how, breaks): &Case| {
        let report = check(breaks(House::good(MONDAY)));
        (rules_of(&report) != [*rule]).then(|| format!("{rule}, {how}, found as:\n{}", told(&report)))
    };
    let astray: Vec<String> = BROKEN.iter().filter_map(astray).collect();
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}
