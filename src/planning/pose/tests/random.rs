//! Whatever the house, there is a problem, and the engine accepts it.

use super::checked;
use crate::domain::person::{Clearance, Contract, Gender, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::roster::AssignmentState;
use crate::domain::shift::Shift;
use crate::domain::template::{GenderRule, TeamNeed};
use crate::domain::{Language, Role, Validity};
use crate::planning::house::House;
use crate::planning::samples::{self, assignment, elsewhere, house, id, position, window};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;

const SITES: [&str; 4] = ["LEO", "HUB", "AMR", "SIS"];
const STATES: [AssignmentState; 7] = [
    AssignmentState::Proposed,
    AssignmentState::Offered,
    AssignmentState::Confirmed,
    AssignmentState::Declined,
    AssignmentState::Withdrawn,
    AssignmentState::Assigned,
    AssignmentState::Published,
];

/// The weeks of both changes of clocks, a year's end, and a plain one.
fn monday() -> impl Strategy<Value = NaiveDate> {
    select(vec!["2026-10-19", "2027-03-22", "2026-12-28", "2026-11-30"]).prop_map(samples::date)
}

fn validity() -> impl Strategy<Value = Validity> {
    let day = || prop::option::of((0u64..60).prop_map(|days| samples::date("2026-10-01") + Days::new(days * 5)));
    (day(), day()).prop_map(|(from, until)| Validity { from, until })
}

fn time() -> impl Strategy<Value = String> {
    (0..24, select(vec![0, 15, 30, 45])).prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
}

fn shift(monday: NaiveDate, days: std::ops::Range<i64>) -> impl Strategy<Value = Shift> {
    let needs = prop::collection::vec(
        prop_oneof![
            select(Language::ALL).prop_map(|language| TeamNeed::Language { any_of: vec![language], group: "g".into() }),
            select(Clearance::ALL).prop_map(|clearance| TeamNeed::Clearance { clearance }),
        ],
        0..3,
    );
    let positions = prop::collection::vec((prop::collection::vec(select(Role::ALL), 1..3), 0u16..3, 0u16..3), 1..4);
    let rule = prop::option::of(prop::collection::vec(select(Kind::ALL), 1..3));
    let prerequisites = prop::collection::vec(select(Clearance::ALL), 0..2);
    let flags = (any::<bool>(), any::<bool>(), 16u8..=18);
    (select(SITES.to_vec()), days, time(), time(), positions, (needs, rule, prerequisites, flags)).prop_map(
        move |(site, day, start, end, positions, (team, rule, prerequisites, (pair, meeting, minimum_age)))| {
            let date = monday + chrono::Duration::days(day);
            let mut shift = samples::shift(&format!("{site} {date} {start} {end}"), Role::Volunteer);
            let pattern = &mut shift.pattern;
            pattern.positions = positions
                .into_iter()
                .map(|(roles, minimum, more)| {
                    let mut position = position(roles[0], minimum, minimum + more);
                    position.roles = roles;
                    position
                })
                .collect();
            (pattern.team, pattern.prerequisites) = (team, prerequisites);
            (pattern.pair, pattern.meeting, pattern.minimum_age) = (pair, meeting, minimum_age);
            pattern.gender_rule = rule.map(|kinds| GenderRule {
                only: Gender::Woman,
                kinds,
                reason: "a reason".into(),
                approved_by: "somebody".into(),
            });
            shift
        },
    )
}

fn person() -> impl Strategy<Value = Person> {
    let roles = prop::collection::vec((select(Role::ALL), validity()), 0..3);
    let clearances = prop::collection::vec((select(Clearance::ALL), validity()), 0..4);
    let contracts = prop::collection::vec((10i32..40, validity()), 0..2);
    let gender = prop::option::of(select(vec![Gender::Woman, Gender::Man, Gender::X]));
    let birth = prop::option::of((0u64..9_000).prop_map(|days| samples::date("1990-01-01") + Days::new(days)));
    (0u32..40, select(Kind::ALL), roles, clearances, contracts, gender, birth, any::<bool>()).prop_map(
        |(number, kind, roles, clearances, contracts, gender, birth, everywhere)| {
            let mut person = samples::person(&format!("p{number}"), kind);
            person.roles.extend(roles.into_iter().map(|(role, validity)| HeldRole { role, validity }));
            person
                .clearances
                .extend(clearances.into_iter().map(|(clearance, validity)| HeldClearance { clearance, validity }));
            let contract = |(hours, validity)| Contract { validity, ..samples::contract(hours, "", "") };
            person.contracts = contracts.into_iter().map(contract).collect();
            (person.gender, person.birth_date) = (gender, birth);
            if !everywhere {
                person.workplace = Workplace::Sites(vec![id("LEO")]);
            }
            person
        },
    )
}

fn any_house() -> impl Strategy<Value = House> {
    monday().prop_flat_map(|monday| {
        let shifts = prop::collection::vec(shift(monday, 0..7), 1..8);
        let history = prop::collection::vec(shift(monday, -28..14), 0..6);
        let people = prop::collection::vec(person(), 0..6);
        let placed = prop::collection::vec(
            (
                any::<prop::sample::Index>(),
                any::<prop::sample::Index>(),
                select(STATES.to_vec()),
                any::<bool>(),
                0u16..5,
            ),
            0..10,
        );
        let offers = prop::collection::vec((1u8..=7, time(), time(), 0u8..4), 0..6);
        (shifts, history, people, placed, offers).prop_map(|(mut shifts, history, mut people, placed, offers)| {
            shifts.sort_by(|a, b| a.id.cmp(&b.id));
            shifts.dedup_by(|a, b| a.id == b.id);
            people.sort_by(|a, b| a.id.cmp(&b.id));
            people.dedup_by(|a, b| a.id == b.id);
            let mut house = house(shifts, people);
            if house.people.is_empty() {
                return house;
            }
            for (nth, (shift, person, state, locked, position)) in placed.into_iter().enumerate() {
                let person = person.get(&house.people).clone();
                let mut placed = assignment(shift.get(&house.shifts), &person, state);
                (placed.locked, placed.position) = (locked, position);
                let is_new = !house.assignments.iter().any(|other| other.id == placed.id);
                if is_new {
                    house.assignments.push(placed);
                }
                if nth % 3 == 0 {
                    house.absences.push(samples::away(&person, "2026-10-20 08:00", "2026-12-02 12:00"));
                }
            }
            let everyone = house.people.clone();
            for (shift, person) in history.into_iter().zip(everyone.iter().cycle()) {
                house.elsewhere.push(elsewhere(shift, person));
            }
            for ((day, start, end, wanted), person) in offers.into_iter().zip(&everyone) {
                let offer = house.availability.entry(person.id.clone()).or_default();
                offer.weekly.push(window(day, &start, &end));
                offer.wanted = wanted;
            }
            house
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_house_can_be_posed(house in any_house()) {
        let posed = checked(&house);
        prop_assert_eq!(posed.problem.shifts.len(), house.shifts.len());
        prop_assert_eq!(posed.problem.people.len(), house.people.len());
        let again = checked(&house);
        prop_assert_eq!(posed.problem, again.problem);
    }
}
