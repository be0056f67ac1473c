//! Whole rosters: the nights that the clocks change, Sisters' House, and what is fixed and never forbidden.

use super::checked;
use crate::domain::Role;
use crate::domain::person::{Clearance, Gender, Kind, Person};
use crate::domain::roster::AssignmentState;
use crate::domain::template::GenderRule;
use crate::planning::house::House;
use crate::planning::samples::{assignment, away, cleared, elsewhere, house, offering, person, position, shift};
use solver::{Options, Outcome, solve};

fn solved(house: &House) -> Outcome {
    let options = Options { iterations: Some(30), ..Options::default() };
    solve(&checked(house).problem, &options, &|| false, &|_| ()).expect("there is always a roster")
}

/// Who stands on a shift.
fn on(house: &House, outcome: &Outcome, shift: &str) -> Vec<String> {
    let posed = checked(house);
    let there = outcome.roster.cells().filter(|(_, cell)| posed.index.shift(cell.shift).as_str() == shift);
    there.map(|(person, _)| posed.index.person(person).to_string()).collect()
}

fn broken(outcome: &Outcome) -> Vec<&str> {
    outcome.breaches.iter().map(|breach| breach.rule.as_str()).collect()
}

#[test]
fn the_watch_keeps_the_nights_on_which_the_clocks_change() {
    for (night, week_hours) in [("2026-10-24", 37), ("2027-03-27", 35)] {
        let last: chrono::NaiveDate = night.parse().expect("a date");
        let nights = (0..4).map(|back| last - chrono::Days::new(back));
        let shifts = nights.map(|day| shift(&format!("LEO {day} 22:00 07:00"), Role::NightWatch)).collect();
        let house = house(shifts, vec![person("w", Kind::NightWatch)]);
        let outcome = solved(&house);
        assert!(outcome.gaps.is_empty() && outcome.breaches.is_empty(), "{night}: {:?}", outcome.gaps);
        let paid: i32 = checked(&house).problem.shifts.iter().map(|shift| shift.paid.0).sum();
        assert_eq!(paid, week_hours * 60, "{night}");
    }
}

#[test]
fn at_sisters_house_stands_nobody_whom_the_rule_leaves_out() {
    let mut evening = shift("SIS 2026-12-01 18:00 20:00", Role::Volunteer);
    evening.pattern.positions = vec![position(Role::Volunteer, 4, 4)];
    evening.pattern.prerequisites = vec![Clearance::GenderAndMigration];
    evening.pattern.gender_rule = Some(GenderRule {
        only: Gender::Woman,
        kinds: vec![Kind::Volunteer],
        reason: "non-mixed house".into(),
        approved_by: "the coordination".into(),
    });
    let volunteer = |code, gender, is_trained: bool| -> Person {
        let mut person = person(code, Kind::Volunteer);
        person.gender = gender;
        person.clearances.extend(is_trained.then(|| cleared(Clearance::GenderAndMigration)));
        person
    };
    let people = vec![
        volunteer("trained", Some(Gender::Woman), true),
        volunteer("untrained", Some(Gender::Woman), false),
        volunteer("man", Some(Gender::Man), true),
        volunteer("undeclared", None, true),
    ];
    let house = offering(house(vec![evening], people));
    let outcome = solved(&house);
    assert_eq!(on(&house, &outcome, "SIS-12-01-1800"), ["trained"]);
    assert_eq!(outcome.gaps[0].missing, 3);
}

#[test]
fn two_locks_at_once_still_get_a_roster() {
    let shifts = ["LEO 2026-12-01 09:00 17:00", "LEO 2026-12-01 14:00 20:00", "LEO 2026-12-03 09:00 17:00"];
    let mut house =
        house(shifts.map(|text| shift(text, Role::ShelterWorker)).to_vec(), vec![person("e", Kind::Employee)]);
    house.assignments = house.shifts[..2]
        .iter()
        .map(|shift| {
            let placed = assignment(shift, &house.people[0], AssignmentState::Assigned);
            crate::domain::roster::Assignment { locked: true, ..placed }
        })
        .collect();
    let outcome = solved(&house);
    assert_eq!(broken(&outcome), ["overlap", "daily_maximum"]);
    for shift in ["LEO-12-01-0900", "LEO-12-01-1400", "LEO-12-03-0900"] {
        assert_eq!(on(&house, &outcome, shift), ["e"], "{shift}");
    }
}

#[test]
fn a_night_before_the_week_binds_what_is_chosen_and_not_what_is_fixed() {
    let monday = shift("LEO 2026-11-30 09:00 17:00", Role::ShelterWorker);
    let mut house = house(vec![monday], vec![person("e", Kind::Employee)]);
    house.elsewhere = vec![elsewhere(shift("LEO 2026-11-29 22:00 06:00", Role::ShelterWorker), &house.people[0])];
    let chosen = solved(&house);
    assert!(on(&house, &chosen, "LEO-11-30-0900").is_empty() && chosen.breaches.is_empty());
    house.assignments = vec![assignment(&house.shifts[0], &house.people[0], AssignmentState::Published)];
    let fixed = solved(&house);
    assert_eq!(on(&house, &fixed, "LEO-11-30-0900"), ["e"]);
    assert!(broken(&fixed).contains(&"daily_maximum"), "a gap of 3 h makes it one duty: {:?}", broken(&fixed));
}

#[test]
fn who_fell_ill_stays_on_the_published_shift_by_name() {
    let shifts = ["LEO 2026-12-01 09:00 17:00", "LEO 2026-12-02 09:00 17:00"];
    let people = ["sick", "well"].map(|code| person(code, Kind::Employee)).to_vec();
    let mut house = house(shifts.map(|text| shift(text, Role::ShelterWorker)).to_vec(), people);
    house.assignments = vec![assignment(&house.shifts[0], &house.people[0], AssignmentState::Published)];
    house.absences = vec![away(&house.people[0], "2026-12-01 00:00", "2026-12-03 00:00")];
    let outcome = solved(&house);
    assert_eq!(broken(&outcome), ["absence"]);
    assert!(on(&house, &outcome, "LEO-12-01-0900").contains(&"sick".to_owned()));
    assert_eq!(on(&house, &outcome, "LEO-12-02-0900"), ["well"], "and is given no more");
}
