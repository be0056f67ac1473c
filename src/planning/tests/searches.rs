//! From a roster to the engine and back.

use super::{all, do_it, in_time, published, roster, stored, supper, who};
use crate::domain::person::{Gender, Kind};
use crate::domain::roster::AssignmentState;
use crate::domain::template::GenderRule;
use crate::domain::{PersonId, Role};
use crate::planning::answer::decline;
use crate::planning::desk::report;
use crate::planning::figures::Cover;
use crate::planning::filling::Filled;
use crate::planning::house::House;
use crate::planning::report::{Cause, Gap, Warning};
use crate::planning::samples::{self, assignment, away, house, offering, person, shift};
use crate::planning::search::Question;
use crate::store::{self, Store};
use solver::{Options, Outcome, solve};

fn ask(store: &Store) -> (Question, Outcome) {
    let question = store.read_blocking(|tx| Question::of(tx, &roster())).expect("a question");
    let options = Options { iterations: Some(30), ..Options::default() };
    let outcome = solve(&question.problem, &options, &|| false, &|_| ()).expect("an outcome");
    (question, outcome)
}

fn searched(store: &Store) -> Vec<Gap> {
    let (question, outcome) = ask(store);
    do_it(store, |tx| question.settle(tx, in_time().now(), &outcome))
}

fn states(store: &Store) -> Vec<(String, AssignmentState)> {
    let mut states: Vec<_> = all(store).into_iter().map(|one| (one.person.to_string(), one.state)).collect();
    states.sort_by(|a, b| a.0.cmp(&b.0));
    states
}

#[test]
fn volunteers_are_proposed_and_employees_assigned() {
    let shifts = vec![
        shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer),
        shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker),
    ];
    let people = vec![person("e", Kind::Employee), person("v", Kind::Volunteer)];
    let store = stored(&offering(house(shifts, people)));
    assert_eq!(searched(&store), []);
    let expected = [("e".to_owned(), AssignmentState::Assigned), ("v".to_owned(), AssignmentState::Proposed)];
    assert_eq!(states(&store), expected);
    let before = all(&store);
    assert_eq!(searched(&store), []);
    assert_eq!(all(&store), before, "the same question has the same answer, under the same names");
}

#[test]
fn what_a_search_has_found_so_far_fills_the_week_site_by_site_and_day_by_day() {
    let shifts = vec![
        shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker),
        shift("LEO 2026-12-01 14:00 22:00", Role::ShelterWorker),
    ];
    let store = stored(&house(shifts, vec![person("e", Kind::Employee)]));
    let (question, outcome) = ask(&store);
    let found = serde_json::to_string(&outcome.roster).expect("a roster as the engine writes it");
    let cover = Cover { filled: 1, least: 2 };
    let tuesday = Filled { site: samples::id("LEO"), date: samples::date("2026-12-01"), cover };
    assert_eq!(question.filling(&found), [tuesday]);
    assert_eq!(question.filling("nonsense"), []);
}

#[test]
fn who_says_no_during_the_search_is_not_put_back() {
    let store = stored(&supper());
    published(&store, in_time());
    let (question, outcome) = ask(&store);
    let asked = super::assignment(&store, "a").id;
    do_it(&store, |tx| decline(tx, in_time(), &who("a"), &asked));
    do_it(&store, |tx| question.settle(tx, in_time().now(), &outcome));
    assert_eq!(super::assignment(&store, "a").state, AssignmentState::Declined);
}

#[test]
fn what_is_fixed_stays_and_what_was_only_proposed_may_go() {
    let mut house = supper();
    house.shifts[0].pattern.positions[0].ideal = 1;
    house.assignments[1].state = AssignmentState::Confirmed;
    house.assignments[2].locked = true;
    let store = stored(&house);
    searched(&store);
    let kept = [("b".to_owned(), AssignmentState::Confirmed), ("c".to_owned(), AssignmentState::Proposed)];
    assert_eq!(states(&store), kept, "two are there already, and one is best");
}

#[test]
fn a_gap_says_what_stopped_whom_and_never_who() {
    let mut house = house(
        vec![shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker)],
        ["a", "b", "c"].map(|code| person(code, Kind::Employee)).to_vec(),
    );
    house.absences = vec![away(&house.people[0], "2026-12-01 00:00", "2026-12-02 00:00")];
    house.people[1].workplace = crate::domain::person::Workplace::Sites(vec![]);
    house.people[2].contracts[0].validity.until = Some("2026-11-30".parse().expect("a date"));
    let store = stored(&house);
    let gaps = searched(&store);
    let [gap] = &gaps[..] else { panic!("one gap") };
    assert_eq!((gap.missing, gap.looked_at, gap.free), (1, 2, 0), "who works elsewhere is not looked at");
    let stopped: Vec<_> = gap.stopped.iter().map(|one| (one.reason.cause, one.people)).collect();
    assert_eq!(stopped, [(Cause::Contract, 1), (Cause::Absence, 1)]);
    let json = serde_json::to_string(&gaps).expect("json");
    assert!(["\"a\"", "\"b\"", "\"c\""].iter().all(|name| !json.contains(name)), "{json}");
    assert_eq!(do_it(&store, |tx| report(tx, &roster())).gaps, gaps, "the same without a search");
}

#[test]
fn where_a_gender_rule_stands_nothing_tells_who_is_what() {
    let mut house = offering(house(
        vec![shift("SIS 2026-12-01 18:00 20:00", Role::Volunteer)],
        ["a", "b", "c"].map(|code| person(code, Kind::Volunteer)).to_vec(),
    ));
    house.shifts[0].pattern.gender_rule = Some(GenderRule {
        only: Gender::Woman,
        kinds: vec![Kind::Volunteer],
        reason: "non-mixed".into(),
        approved_by: "the coordination".into(),
    });
    house.people[0].gender = Some(Gender::Man);
    house.people[1].gender = Some(Gender::Woman);
    house.people[1].clearances.clear();
    house.people[2].birth_date = None;
    let store = stored(&house);
    let gaps = searched(&store);
    let stopped: Vec<_> = gaps[0].stopped.iter().map(|one| (one.reason.cause, one.people)).collect();
    assert_eq!(stopped, [(Cause::Eligibility, 3)]);
    assert!(!serde_json::to_string(&gaps).expect("json").contains("gender"));
}

#[test]
fn a_breach_and_the_night_that_the_clocks_change_are_told() {
    let night = shift("LEO 2026-10-24 22:00 07:00", Role::NightWatch);
    let mut house: House = house(vec![night], vec![person("w", Kind::NightWatch)]);
    house.assignments = vec![assignment(&house.shifts[0], &house.people[0], AssignmentState::Published)];
    house.absences = vec![away(&house.people[0], "2026-10-24 00:00", "2026-10-25 00:00")];
    let store = stored(&house);
    let told = do_it(&store, |tx| report(tx, &roster()));
    let breaches: Vec<_> = told.breaches.iter().map(|one| (one.person.as_str(), one.cause)).collect();
    assert_eq!(breaches, [("w", Cause::Absence)]);
    let [Warning::ClockChangeNight { person, scheduled: 540, real: 600, .. }] = &told.warnings[..] else {
        panic!("{:?}", told.warnings)
    };
    assert_eq!(*person, "w".parse::<PersonId>().expect("an id"));
}

#[test]
fn other_rosters_count_once_they_are_published() {
    let mut house =
        house(vec![shift("LEO 2026-11-30 14:00 22:00", Role::ShelterWorker)], vec![person("e", Kind::Employee)]);
    let store = stored(&house);
    let last_week = shift("LEO 2026-11-29 22:00 06:00", Role::ShelterWorker);
    let mut night = assignment(&last_week, &house.people[0], AssignmentState::Published);
    night.roster = "before".parse().expect("an id");
    house.roster.id = night.roster.clone();
    house.roster.week = "2026-W48".parse().expect("a week");
    do_it(&store, |tx| {
        store::shifts::insert(tx, &last_week)?;
        store::rosters::insert(tx, &house.roster)?;
        store::assignments::insert(tx, &night)
    });
    assert_eq!(searched(&store), [], "a draft counts for nothing");
    let drafted = do_it(&store, |tx| store::rosters::get(tx, &house.roster.id));
    let told = crate::domain::roster::Roster { state: crate::domain::roster::RosterState::Published, ..drafted };
    do_it(&store, |tx| store::rosters::update(tx, &told));
    let gaps = searched(&store);
    assert_eq!(gaps[0].stopped[0].reason.cause.code(), "daily_rest");
}
