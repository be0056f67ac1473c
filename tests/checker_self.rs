//! The checker checked: a good week has nothing against it, and each broken one is found under the rule that it breaks.

#[path = "checker_self/broken.rs"]
mod broken;
mod checker;
#[path = "checker_self/clocks.rs"]
mod clocks;
#[path = "checker_self/house.rs"]
mod house;
#[path = "checker_self/soft.rs"]
mod soft;

use broken::women_only;
use checker::{Report, read};
use house::House;
use serde_json::{Value, json};

const MONDAY: &str = "2026-11-30";

fn check(house: House) -> Report {
    let answers: read::Answers = serde_json::from_value(house.json).expect("the answers can be read");
    checker::check(&answers)
}

/// Each hard breach: its rule and by how much.
fn hard(report: &Report) -> Vec<(&'static str, i64)> {
    report.hard().iter().map(|found| (found.rule, found.breach.amount)).collect()
}

/// The names of the hard rules broken, each once, in order.
fn rules_of(report: &Report) -> Vec<&'static str> {
    let mut rules: Vec<&str> = report.hard().iter().map(|found| found.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn told(report: &Report) -> String {
    report.hard().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_good_week_has_nothing_against_it() {
    let report = check(House::good(MONDAY));
    assert_eq!(told(&report), "");
    assert!(report.overridden().is_empty());
}

#[test]
fn history_alone_is_not_the_rosters_fault() {
    let before = House::good(MONDAY).worked(1, "eva", "LEO", "2-2 09:00-17:00", "shelter_worker").worked(
        1,
        "eva",
        "LEO",
        "2-2 10:00-18:00",
        "shelter_worker",
    );
    assert_eq!(told(&check(before)), "");
}

#[test]
fn a_written_reason_sets_labour_rules_apart_and_nothing_else() {
    let reason = |on: &mut Value| on["override_reason"] = json!("nobody else could come");
    let tired = House::good(MONDAY).worked(1, "eva", "LEO", "7-7 16:00-20:00", "shelter_worker");
    let report = check(tired.assignments("eva", reason));
    assert_eq!(told(&report), "");
    assert_eq!(report.overridden().iter().map(|found| found.rule).collect::<Vec<_>>(), ["daily_rest"]);

    let undeclared = women_only(House::good(MONDAY)).of("vera", |vera| vera["gender"] = json!(null));
    assert_eq!(rules_of(&check(undeclared.assignments("vera", reason))), ["gender_rule"]);
}

#[test]
fn a_four_week_period_is_averaged_over_what_is_known() {
    let forty_hours = "1-5 08:00-16:30 less 30";
    let works = |monday: &str| {
        let house = House::empty(monday).employee("ali", "employee", "shelter_worker", "LEO");
        house.work("ali", "LEO", forty_hours, "shelter_worker")
    };
    let after = |house: House, weeks: &[u64]| {
        weeks
            .iter()
            .fold(house, |house, weeks_ago| house.worked(*weeks_ago, "ali", "LEO", forty_hours, "shelter_worker"))
    };
    let (first, last) = ("2026-11-30", "2026-12-21");
    let cases = [
        ("the first week of a period", works(first), vec![]),
        ("a first week after three long ones of the period before", after(works(first), &[1, 2, 3]), vec![]),
        ("a last week after three unknown ones, taken to be at 38 h", works(last), vec![("period_average", 120)]),
        ("a last week after three long ones", after(works(last), &[1, 2, 3]), vec![("period_average", 480)]),
    ];
    for (what, house, expected) in cases {
        assert_eq!(hard(&check(house)), expected, "{what}");
    }
}
