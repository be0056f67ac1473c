//! What volunteers say.

use super::{assignment, at, do_it, in_time, published, roster, stored, supper, who};
use crate::domain::roster::AssignmentState;
use crate::error::Error;
use crate::planning::answer::{Answered, confirm, decline, withdraw};
use crate::planning::desk::report;
use crate::planning::samples::shift;
use crate::store::{self, Store};

fn asked() -> Store {
    let store = stored(&supper());
    published(&store, in_time());
    store
}

fn yes(store: &Store, person: &str) -> Answered {
    let id = assignment(store, person).id;
    do_it(store, |tx| confirm(tx, in_time(), &who(person), &id))
}

fn no(store: &Store, person: &str) -> Answered {
    let id = assignment(store, person).id;
    do_it(store, |tx| decline(tx, in_time(), &who(person), &id))
}

fn state(store: &Store, person: &str) -> AssignmentState {
    assignment(store, person).state
}

#[test]
fn yes_and_no_and_no_after_all() {
    let store = asked();
    assert_eq!(yes(&store, "a"), Answered::Confirmed);
    assert_eq!(yes(&store, "a"), Answered::Confirmed, "twice is once");
    assert_eq!(no(&store, "b"), Answered::Declined);
    assert_eq!(no(&store, "b"), Answered::Declined);
    assert_eq!(no(&store, "a"), Answered::Withdrawn, "a no after a yes");
    assert_eq!((state(&store, "a"), state(&store, "b")), (AssignmentState::Withdrawn, AssignmentState::Declined));
    assert_eq!(yes(&store, "b"), Answered::Confirmed, "minds may change");
    let id = assignment(&store, "b").id;
    assert_eq!(do_it(&store, |tx| withdraw(tx, in_time(), &who("b"), &id)), Answered::Withdrawn);
}

#[test]
fn a_no_opens_the_place_again() {
    let mut house = supper();
    house.assignments.truncate(1);
    let store = stored(&house);
    published(&store, in_time());
    yes(&store, "a");
    assert!(do_it(&store, |tx| report(tx, &roster())).gaps.is_empty());
    no(&store, "a");
    let gaps = do_it(&store, |tx| report(tx, &roster())).gaps;
    assert_eq!((gaps.len(), gaps[0].missing, gaps[0].free), (1, 1, 2), "two others could");
}

#[test]
fn who_is_too_late_is_thanked_and_waits() {
    let store = asked();
    assert_eq!([yes(&store, "a"), yes(&store, "b")], [Answered::Confirmed; 2]);
    assert_eq!(yes(&store, "c"), Answered::WaitingList);
    assert_eq!(state(&store, "c"), AssignmentState::Waiting);
    no(&store, "a");
    assert_eq!(state(&store, "c"), AssignmentState::Confirmed, "the next place is theirs");
}

#[test]
fn nobody_answers_for_somebody_else_or_before_they_are_asked() {
    let store = stored(&supper());
    let id = assignment(&store, "a").id;
    let refused = |store: &Store, person: &str| {
        matches!(
            store.write_blocking(|tx| confirm(tx, in_time(), &who(person), &id)),
            Err(Error::NotFound { what: "assignment" })
        )
    };
    assert!(refused(&store, "a"), "a draft is nobody's business yet");
    published(&store, in_time());
    assert!(refused(&store, "b"));
    assert!(!refused(&store, "a"));
}

#[test]
fn what_is_over_is_over_but_a_no_is_always_heard() {
    let store = asked();
    let id = assignment(&store, "a").id;
    let late = at("2026-12-01T19:00:00Z");
    let refused = store.write_blocking(|tx| confirm(tx, late, &who("a"), &id));
    assert!(matches!(refused, Err(Error::Conflict { code: "shift_over", .. })));
    assert_eq!(no(&store, "a"), Answered::Declined);
}

#[test]
fn nobody_is_in_two_places() {
    let mut house = supper();
    house.shifts.push(shift("LEO 2026-12-01 19:00 21:00", crate::domain::Role::Volunteer));
    let mut other =
        crate::planning::samples::assignment(&house.shifts[1], &house.people[0], AssignmentState::Confirmed);
    other.locked = true;
    house.assignments.push(other);
    let store = stored(&house);
    published(&store, in_time());
    let of_supper = |one: &crate::domain::roster::Assignment| one.shift == house.shifts[0].id && one.person == who("a");
    let id = super::all(&store).into_iter().find(of_supper).expect("the supper").id;
    let refused = store.write_blocking(|tx| confirm(tx, in_time(), &who("a"), &id));
    assert!(matches!(refused, Err(Error::Conflict { code: "elsewhere_then", .. })));
}

#[test]
fn an_answer_changes_the_rosters_version() {
    let store = asked();
    let version = |store: &Store| do_it(store, |tx| store::rosters::get(tx, &roster())).version;
    let before = version(&store);
    yes(&store, "a");
    assert!(version(&store) > before);
}
