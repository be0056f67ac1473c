//! Changes by hand.

use super::{all, assignment, do_it, faults, in_time, roster, stored, supper, who};
use crate::domain::edit::EditKind;
use crate::domain::person::{Clearance, Gender, Kind, Person, Workplace};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::template::GenderRule;
use crate::domain::{PersonId, Role};
use crate::error::Error;
use crate::planning::candidates::{candidates, of_shift};
use crate::planning::desk::report;
use crate::planning::edit::{Placing, consider, lock, put, take, unlock};
use crate::planning::house::House;
use crate::planning::report::{Candidate, Warning};
use crate::planning::samples::{self, cleared, house, offering, person, shift};
use crate::store::{self, Store};

fn placing(house: &House, person: &str, reason: Option<&str>) -> Placing {
    let shift = house.shifts.last().expect("a shift").id.clone();
    Placing { person: who(person), shift, position: 0, reason: reason.map(Into::into) }
}

/// What stands in the way of putting the first person on the last shift, without and with a reason.
fn refused(house: &House) -> [Vec<(String, &'static str)>; 2] {
    let person = house.people[0].id.to_string();
    [None, Some("agreed by telephone")].map(|reason| {
        let store = stored(house);
        let placing = placing(house, &person, reason);
        match store.write_blocking(|tx| put(tx, in_time(), &roster(), &placing, None)) {
            Ok(_) => Vec::new(),
            Err(error) => faults(error),
        }
    })
}

fn day(text: &str) -> Shift {
    shift(&format!("LEO {text}"), Role::ShelterWorker)
}

fn after(shifts: Vec<Shift>, person: Person) -> House {
    let mut house = offering(house(shifts, vec![person]));
    let (_, before) = house.shifts.split_last().expect("a shift");
    let published = |shift: &Shift| samples::assignment(shift, &house.people[0], AssignmentState::Published);
    house.assignments = before.iter().map(published).collect();
    house
}

#[test]
fn labour_rules_are_overridden_with_a_reason() {
    let late = day("2026-12-01 14:15 22:15");
    let employee = || person("e", Kind::Employee);
    let mut volunteer_who_offered_nothing =
        after(vec![shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer)], person("v", Kind::Volunteer));
    volunteer_who_offered_nothing.availability.clear();
    let mut away = after(vec![day("2026-12-01 09:00 17:00")], employee());
    away.absences = vec![samples::away(&away.people[0], "2026-12-01 00:00", "2026-12-02 00:00")];
    let mut lawyer = employee();
    lawyer.roles[0].role = Role::Lawyer;
    let cases = [
        ("rest", after(vec![late, day("2026-12-02 06:45 14:45")], employee()), "daily_rest"),
        (
            "travel",
            after(
                vec![day("2026-12-01 09:00 12:00"), shift("HUB 2026-12-01 12:10 15:00", Role::ShelterWorker)],
                employee(),
            ),
            "overlap",
        ),
        ("hours", after(vec![day("2026-12-01 08:00 18:00")], employee()), "daily_maximum"),
        ("no offer", volunteer_who_offered_nothing, "availability"),
        ("away", away, "absence"),
        ("another role", after(vec![day("2026-12-01 09:00 17:00")], lawyer), "role"),
    ];
    for (name, house, code) in cases {
        assert_eq!(refused(&house), [vec![("/reason".to_owned(), code)], vec![]], "{name}");
    }
}

#[test]
fn what_nobody_may_override() {
    let supper = |site: &str| shift(&format!("{site} 2026-12-01 18:00 20:00"), Role::Volunteer);
    let volunteer = || person("v", Kind::Volunteer);
    let mut women_only = after(vec![supper("SIS")], volunteer());
    women_only.shifts[0].pattern.gender_rule = Some(GenderRule {
        only: Gender::Woman,
        kinds: vec![Kind::Volunteer],
        reason: "non-mixed".into(),
        approved_by: "the coordination".into(),
    });
    let mut uncleared = after(vec![supper("HUB")], volunteer());
    uncleared.shifts[0].pattern.prerequisites = vec![Clearance::HubCharter];
    let among_minors = after(vec![supper("AMR")], volunteer());
    let mut cleared_among_minors = among_minors.clone();
    cleared_among_minors.people[0].clearances.push(cleared(Clearance::Extract596_2));
    let mut said_no = after(vec![supper("LEO")], volunteer());
    said_no.assignments = vec![samples::assignment(&said_no.shifts[0], &said_no.people[0], AssignmentState::Declined)];
    let mut young = after(vec![shift("LEO 2026-12-01 18:00 21:00", Role::Volunteer)], volunteer());
    young.people[0].birth_date = Some(samples::date("2010-01-01"));
    let twice = after(vec![day("2026-12-01 09:00 17:00"), day("2026-12-01 16:00 19:00")], person("e", Kind::Employee));
    let mut on_it = after(vec![supper("LEO")], volunteer());
    on_it.assignments = vec![samples::assignment(&on_it.shifts[0], &on_it.people[0], AssignmentState::Proposed)];
    let cases = [
        ("the gender rule", women_only, "eligibility"),
        ("a clearance", uncleared, "prerequisite"),
        ("the extract", among_minors, "prerequisite"),
        ("minors without an employee", cleared_among_minors, "accompanied"),
        ("a person's no", said_no, "refused"),
        ("a child at night", young, "age"),
        ("a double booking", twice, "double_booking"),
        ("twice on one shift", on_it, "on_it"),
        ("a volunteer for an employee's place", after(vec![day("2026-12-01 09:00 17:00")], volunteer()), "kind"),
        ("an employee for a volunteer's", after(vec![supper("LEO")], person("e", Kind::Employee)), "kind"),
    ];
    for (name, house, code) in cases {
        for found in refused(&house) {
            assert!(found.contains(&("/person".to_owned(), code)), "{name}: {found:?}");
        }
    }
}

#[test]
fn a_placing_is_locked_recorded_and_shown_with_its_reason() {
    let house = after(vec![day("2026-12-01 08:00 18:00")], person("e", Kind::Employee));
    let store = stored(&house);
    let placing = placing(&house, "e", Some(" she asked for it "));
    let effect = do_it(&store, |tx| consider(tx, &roster(), &placing));
    assert!(all(&store).is_empty(), "considering changes nothing");
    let edited = do_it(&store, |tx| put(tx, in_time(), &roster(), &placing, None));
    assert_eq!(edited.effect, effect);
    assert_eq!((edited.effect.change.minimum_cover, edited.effect.change.law), (-1, 60), "a seat for an hour too many");
    assert_eq!(edited.effect.breaches.iter().map(|one| one.cause.code()).collect::<Vec<_>>(), ["daily_maximum"]);
    let placed = assignment(&store, "e");
    assert!(placed.locked && placed.state == AssignmentState::Assigned);
    assert_eq!(placed.override_reason.as_deref(), Some("she asked for it"));
    let record = do_it(&store, |tx| store::edits::of_roster(tx, &roster())).remove(0);
    assert_eq!((record.kind, record.against), (EditKind::Put, vec!["daily_maximum".to_owned()]));
    let warnings = do_it(&store, |tx| report(tx, &roster())).warnings;
    assert!(matches!(&warnings[..], [Warning::Overridden { .. }]), "{warnings:?}");
}

#[test]
fn a_reason_without_need_is_no_override() {
    let house = after(vec![day("2026-12-01 09:00 17:00")], person("e", Kind::Employee));
    let store = stored(&house);
    do_it(&store, |tx| put(tx, in_time(), &roster(), &placing(&house, "e", Some("because")), None));
    assert_eq!(assignment(&store, "e").override_reason, None);
}

#[test]
fn who_was_told_is_taken_off_with_a_reason() {
    let cases = [
        (AssignmentState::Proposed, true),
        (AssignmentState::Offered, true),
        (AssignmentState::Confirmed, false),
        (AssignmentState::Assigned, true),
        (AssignmentState::Published, false),
    ];
    for (state, freely) in cases {
        let mut house = supper();
        house.assignments.truncate(1);
        house.assignments[0].state = state;
        let store = stored(&house);
        let id = assignment(&store, "a").id;
        let without = store.write_blocking(|tx| take(tx, in_time(), &id, None, None));
        assert_eq!(without.is_ok(), freely, "{state:?}");
        if !freely {
            let taken = do_it(&store, |tx| take(tx, in_time(), &id, Some("agreed"), None));
            assert_eq!(taken.effect.change.minimum_cover, 1);
        }
        assert!(all(&store).is_empty(), "{state:?}");
    }
}

#[test]
fn minors_are_not_left_alone_by_taking_somebody_off() {
    let shifts = vec![
        shift("AMR 2026-12-01 14:15 22:15", Role::YouthWorker),
        shift("AMR 2026-12-01 18:00 20:00", Role::Volunteer),
    ];
    let mut house = house(shifts, vec![person("e", Kind::Employee), person("v", Kind::Volunteer)]);
    let on = |shift: usize, who: usize| {
        samples::assignment(&house.shifts[shift], &house.people[who], AssignmentState::Confirmed)
    };
    house.assignments = vec![on(0, 0), on(1, 1)];
    let store = stored(&house);
    let [employee, volunteer] = ["e", "v"].map(|code| assignment(&store, code).id);
    let refused = store.write_blocking(|tx| take(tx, in_time(), &employee, Some("sick"), None)).expect_err("alone");
    assert_eq!(faults(refused), [(String::new(), "accompanied")]);
    do_it(&store, |tx| take(tx, in_time(), &volunteer, Some("nobody is there"), None));
    do_it(&store, |tx| take(tx, in_time(), &employee, Some("sick"), None));
}

#[test]
fn locks_come_and_go() {
    let store = stored(&supper());
    let id = assignment(&store, "a").id;
    let (locked, version) = do_it(&store, |tx| lock(tx, in_time(), &id, Some(1)));
    assert!(locked.locked && version == 2);
    let outdated = store.write_blocking(|tx| unlock(tx, in_time(), &id, Some(1)));
    assert!(matches!(outdated, Err(Error::Conflict { code: "version_mismatch", .. })));
    assert!(!do_it(&store, |tx| unlock(tx, in_time(), &id, Some(2))).0.locked);
    do_it(&store, |tx| {
        store::assignments::update(tx, &Assignment { state: AssignmentState::Declined, ..locked.clone() })
    });
    let gone = store.write_blocking(|tx| lock(tx, in_time(), &id, None));
    assert!(matches!(gone, Err(Error::Conflict { code: "not_there", .. })));
}

#[test]
fn candidates_are_ranked_and_possible() {
    let mut house = supper();
    house.assignments.clear();
    house.availability.remove(&who("a"));
    house.people[1].clearances.clear();
    let store: Store = stored(&house);
    let found = do_it(&store, |tx| candidates(tx, &roster(), &house.shifts[0].id, 0, 10));
    let names: Vec<(PersonId, usize)> = found.iter().map(|one| (one.person.clone(), one.against.len())).collect();
    assert_eq!(names, [(who("c"), 0), (who("a"), 1)], "who offered it first, who lacks a clearance never");
    assert_eq!(found[0].change.minimum_cover, -1);
    assert_eq!(do_it(&store, |tx| candidates(tx, &roster(), &house.shifts[0].id, 0, 1)).len(), 1);
}

#[test]
fn whoever_works_elsewhere_then_is_no_candidate_and_every_rule_is_named() {
    let employee = || {
        let mut employee = person("e", Kind::Employee);
        employee.workplace = Workplace::Sites(vec![samples::id("LEO")]);
        employee
    };
    let against = |site: &str, before: &str| {
        let target = shift(&format!("{site} 2026-12-02 06:45 14:45"), Role::ShelterWorker);
        let house = after(vec![shift(before, Role::ShelterWorker), target.clone()], employee());
        let store = stored(&house);
        let (_, found) = do_it(&store, |tx| of_shift(tx, &roster(), &target.id, 10));
        let causes = |one: &Candidate| one.against.iter().map(|reason| reason.cause.code()).collect::<Vec<_>>();
        found[0].iter().map(causes).collect::<Vec<_>>()
    };
    // Shifts that begin together stand in the order of their names.
    for site in ["ASS", "ZOO"] {
        assert_eq!(against(site, "LEO 2026-12-02 06:45 14:45"), Vec::<Vec<&str>>::new(), "{site}: at the same time");
        assert_eq!(against(site, "LEO 2026-12-01 14:15 22:15"), [["site", "daily_rest"]], "{site}: the rest too");
    }
}

#[test]
fn among_minors_alone_there_is_no_candidate() {
    let mut volunteer = person("v", Kind::Volunteer);
    volunteer.clearances.push(cleared(Clearance::Extract596_2));
    let house = after(vec![shift("AMR 2026-12-01 18:00 20:00", Role::Volunteer)], volunteer);
    let store = stored(&house);
    assert!(do_it(&store, |tx| candidates(tx, &roster(), &house.shifts[0].id, 0, 10)).is_empty());
}
