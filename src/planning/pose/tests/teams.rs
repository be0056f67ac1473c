//! What a team must have together.

use super::checked;
use crate::domain::person::{Clearance, Kind};
use crate::domain::roster::AssignmentState;
use crate::domain::shift::Shift;
use crate::domain::template::TeamNeed;
use crate::domain::{Language, Role};
use crate::planning::house::House;
use crate::planning::samples::{assignment, cleared, elsewhere, house, id, offering, person, position, shift};
use solver::Options;
use solver::problem::{Span, TeamRule};
use solver::rules::RuleKind;

fn asking(mut shift: Shift, need: TeamNeed) -> Shift {
    shift.pattern.team = vec![need];
    shift
}

fn language(group: &str) -> TeamNeed {
    TeamNeed::Language { any_of: vec![Language::Arabic, Language::Pashto], group: group.into() }
}

#[test]
fn a_language_is_shared_by_the_teams_of_a_site_and_a_day() {
    let worker = |text: &str| asking(shift(text, Role::ShelterWorker), language("matin et soir"));
    let mut other_group = worker("LEO 2026-12-01 22:30 23:30");
    other_group.pattern.team = vec![language("nuit")];
    let shifts = vec![
        worker("LEO 2026-12-01 06:45 14:45"),
        worker("LEO 2026-12-01 14:15 22:15"),
        other_group,
        worker("LEO 2026-12-02 06:45 14:45"),
        worker("BIS 2026-12-01 06:45 14:45"),
    ];
    let posed = checked(&house(shifts, vec![]));
    let mut rows: Vec<Vec<&str>> = posed
        .problem
        .team_rules
        .iter()
        .map(|rule| {
            let TeamRule::Skill { name, shifts, any_of, minimum: 1, .. } = rule else { panic!("{rule:?}") };
            assert_eq!((name.as_str(), any_of.len()), ("team_language", 2));
            shifts.iter().map(|shift| posed.index.shift(*shift).as_str()).collect()
        })
        .collect();
    rows.sort();
    let expected = [
        vec!["BIS-12-01-0645"],
        vec!["LEO-12-01-0645", "LEO-12-01-1415"],
        vec!["LEO-12-01-2230"],
        vec!["LEO-12-02-0645"],
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_driver_in_the_team_and_never_one_alone() {
    let need = TeamNeed::Clearance { clearance: Clearance::DrivingLicenceB };
    let mut round = asking(shift("LOG 2026-12-01 09:00 12:00", Role::Volunteer), need);
    round.pattern.pair = true;
    let posed = checked(&house(vec![round], vec![]));
    let names: Vec<&str> = posed.problem.team_rules.iter().map(TeamRule::name).collect();
    assert_eq!(names, ["team_clearance", "pair"]);
}

/// A supper with volunteers at Amran, beside an employee's shift from 14:15 to an end.
fn supper_at_amran(until: &str) -> House {
    let shifts = vec![
        shift(&format!("AMR 2026-12-01 14:15 {until}"), Role::ShelterWorker),
        shift("AMR 2026-12-01 18:00 20:00", Role::Volunteer),
    ];
    let with_extract = |code, kind| {
        let mut person = person(code, kind);
        person.clearances.push(cleared(Clearance::Extract596_2));
        person
    };
    offering(house(shifts, vec![with_extract("e", Kind::Employee), with_extract("v", Kind::Volunteer)]))
}

fn volunteers(house: &House) -> usize {
    let posed = checked(house);
    let options = Options { iterations: Some(20), ..Options::default() };
    let outcome = solver::solve(&posed.problem, &options, &|| false, &|_| ()).expect("a roster");
    outcome.roster.cells().filter(|(person, _)| posed.index.person(*person).as_str() == "v").count()
}

#[test]
fn volunteers_are_among_minors_while_an_employee_is() {
    assert_eq!(volunteers(&supper_at_amran("22:15")), 1);
    assert_eq!(volunteers(&supper_at_amran("20:00")), 1);
    assert_eq!(volunteers(&supper_at_amran("19:59")), 0, "not for the last minute");
    let mut nobody = supper_at_amran("22:15");
    nobody.people.remove(0);
    assert_eq!(volunteers(&nobody), 0);
    let mut elsewhere_in_the_house = supper_at_amran("22:15");
    elsewhere_in_the_house.shifts[0].pattern.location = id("HUB");
    assert_eq!(volunteers(&elsewhere_in_the_house), 0, "an employee in another place is no company");
    let mut an_intern = supper_at_amran("22:15");
    an_intern.shifts[0].pattern.positions = vec![position(Role::Intern, 1, 1)];
    assert_eq!(volunteers(&an_intern), 0, "an intern is no employee");
}

#[test]
fn company_may_come_from_another_roster() {
    let mut house = supper_at_amran("22:15");
    let beside = house.shifts.remove(0);
    assert_eq!(volunteers(&house), 0);
    house.elsewhere = vec![elsewhere(beside, &house.people[0])];
    assert_eq!(volunteers(&house), 1);
    let posed = checked(&house);
    let TeamRule::Accompanied { covered, .. } = &posed.problem.team_rules[0] else { panic!("no company") };
    let tuesday = 24 * 60;
    assert_eq!(covered, &[Span::new(tuesday + 14 * 60 + 15, tuesday + 22 * 60 + 15)]);
}

#[test]
fn a_household_counts_its_guests() {
    let mut night = shift("FAM 2026-12-01 18:00 08:00", Role::HostHousehold);
    night.pattern.positions = vec![position(Role::HostHousehold, 5, 6)];
    let mut house = offering(house(vec![night], vec![person("h", Kind::HostHousehold)]));
    house.people[0].guest_places = Some(3);
    house.assignments = vec![assignment(&house.shifts[0], &house.people[0], AssignmentState::Confirmed)];
    let posed = checked(&house);
    assert_eq!(posed.problem.people[0].units, 3);
    let fixed = solver::Roster::fixed(&posed.problem);
    assert_eq!(solver::explain::review(&posed.problem, &fixed).gaps[0].missing, 2);
    let names = posed.problem.people[0].rules.iter().map(|rule| &posed.problem.rules[rule.at()].asks);
    assert!(names.clone().all(|asks| matches!(asks, RuleKind::Overlap | RuleKind::Shifts(_))), "no hours, no nights");
}

#[test]
fn where_nobody_works_everything_is_missing() {
    let posed = checked(&house(vec![shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer)], vec![]));
    let outcome = solver::Outcome::of_what_is_fixed(&posed.problem);
    let [gap] = &outcome.gaps[..] else { panic!("one gap") };
    assert_eq!((gap.missing, gap.looked_at, outcome.optimal), (1, 0, true));
}

#[test]
fn a_week_without_shifts_is_done() {
    let mut house =
        house(vec![shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer)], vec![person("v", Kind::Volunteer)]);
    house.shifts.clear();
    let outcome = solver::solve(&checked(&house).problem, &Options::default(), &|| false, &|_| ()).expect("a roster");
    assert!(outcome.optimal && outcome.gaps.is_empty());
}

/// A supper for so many volunteers, with who may come: some for the first time.
fn supper_with(places: u16, volunteers: &[&str], newcomers: &[&str]) -> House {
    let mut supper = shift("LEO 2026-12-01 18:00 21:30", Role::Volunteer);
    supper.pattern.positions = vec![position(Role::Volunteer, 1, places)];
    supper.pattern.beside_experienced = true;
    let people = volunteers.iter().map(|code| person(code, Kind::Volunteer)).collect();
    let mut house = offering(house(vec![supper], people));
    house.newcomers = newcomers.iter().map(|code| id(code)).collect();
    house
}

fn chosen(house: &House) -> (Vec<String>, i64) {
    let posed = checked(house);
    let options = Options { iterations: Some(20), ..Options::default() };
    let outcome = solver::solve(&posed.problem, &options, &|| false, &|_| ()).expect("a roster");
    let mut who: Vec<String> =
        outcome.roster.cells().map(|(person, _)| posed.index.person(person).to_string()).collect();
    who.sort();
    (who, outcome.score[solver::Level::Skills])
}

#[test]
fn whoever_comes_for_the_first_time_is_beside_somebody_experienced() {
    let cases = [
        ("one place: who knows it has it", supper_with(1, &["a", "b"], &["a"]), vec!["b"], 0),
        ("two places: side by side", supper_with(2, &["a", "b"], &["a"]), vec!["a", "b"], 0),
        ("nobody knows it: cover comes first, and it is said", supper_with(1, &["a", "b"], &["a", "b"]), vec!["a"], 1),
        ("nobody is new: nothing is minded", supper_with(1, &["a"], &[]), vec!["a"], 0),
    ];
    for (what, house, who, cost) in cases {
        let (chosen, skills) = chosen(&house);
        assert_eq!(chosen.len(), who.len(), "{what}");
        assert_eq!(skills, cost, "{what}");
        if cost == 0 {
            assert_eq!(chosen, who, "{what}");
        }
    }
    let mut unminded = supper_with(1, &["a"], &["a"]);
    unminded.shifts[0].pattern.beside_experienced = false;
    assert!(checked(&unminded).problem.team_rules.is_empty());
}

#[test]
fn an_employee_keeps_a_newcomer_company_and_an_intern_does_not() {
    for (kind, role, cost) in [(Kind::Employee, Role::ShelterWorker, 0), (Kind::Intern, Role::Intern, 1)] {
        let mut house = supper_with(1, &["a"], &["a"]);
        house.shifts[0].pattern.positions.push(position(role, 1, 1));
        house.people.push(person("e", kind));
        house.people.last_mut().expect("somebody").contracts = vec![crate::planning::samples::contract(19, "", "")];
        assert_eq!(chosen(&offering(house)).1, cost, "{kind:?}");
    }
}
