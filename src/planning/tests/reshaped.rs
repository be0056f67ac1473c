//! A shift that moves, and who is on it.

use super::{assignment, at, do_it, faults, in_time, published, roster, stored, supper, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::person::Kind;
use crate::domain::roster::AssignmentState;
use crate::domain::{Role, ShiftId};
use crate::error::Error;
use crate::planning::answer::confirm;
use crate::planning::reshape::{Reshaping, reshape};
use crate::planning::samples::{self, house, person, shift};
use crate::planning::{expiry, letter};
use crate::store::{Store, edits, mails, shifts};

fn moves(store: &Store, id: &ShiftId, day: &str, times: (&str, &str), reason: Option<&str>) -> Result<(), Error> {
    store.write_blocking(|tx| {
        let known = shifts::get(tx, id)?;
        let mut pattern = known.value.pattern;
        pattern.start = times.0.parse().expect("a time");
        pattern.end = times.1.parse().expect("a time");
        let to = Reshaping { date: samples::date(day), pattern, reason: reason.map(str::to_owned) };
        reshape(tx, in_time(), id, known.version, &to).map(drop)
    })
}

fn letters(store: &Store, code: &str, clock: Clock) -> usize {
    do_it(store, |tx| letter::write(tx, &Outward::sample(), &who(code), clock.now()));
    do_it(store, |tx| mails::of_person(tx, &who(code))).len()
}

#[test]
fn who_said_yes_is_asked_again_and_hears_of_it_once_it_is_published() {
    let store = stored(&supper());
    published(&store, in_time());
    let id = assignment(&store, "a").id;
    do_it(&store, |tx| confirm(tx, in_time(), &who("a"), &id));
    let supper: ShiftId = samples::id("LEO-12-01-1800");
    for (day, times) in [("2026-12-02", ("18:00", "20:00")), ("2026-12-02", ("19:00", "21:00"))] {
        moves(&store, &supper, day, times, None).expect("it moves");
    }
    let moved = do_it(&store, |tx| shifts::get(tx, &supper)).value;
    assert_eq!(moved.starts_at, at("2026-12-02T19:00:00+01:00").now());
    assert_eq!(assignment(&store, "a").state, AssignmentState::Offered);
    assert!(assignment(&store, "a").locked, "it stays theirs until they have answered");
    assert_eq!(letters(&store, "a", in_time()), 1, "no mail while a coordinator rearranges");
    published(&store, in_time());
    assert_eq!(letters(&store, "a", in_time()), 2);
    do_it(&store, |tx| confirm(tx, in_time(), &who("a"), &id));
    moves(&store, &supper, "2026-12-02", ("19:00", "21:00"), None).expect("it stays");
    assert_eq!(assignment(&store, "a").state, AssignmentState::Confirmed, "the same time is the same yes");
}

#[test]
fn an_employees_shift_moves_with_their_agreement_in_writing() {
    let mut house =
        house(vec![shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker)], vec![person("e", Kind::Employee)]);
    house.people[0].mail = Some("e@example.org".into());
    house.assignments = vec![samples::assignment(&house.shifts[0], &house.people[0], AssignmentState::Assigned)];
    let store = stored(&house);
    published(&store, in_time());
    let day: ShiftId = samples::id("LEO-12-01-0900");
    let refused = moves(&store, &day, "2026-12-01", ("10:00", "18:00"), None);
    assert_eq!(faults(refused.expect_err("a reason is missing")), [("/reason".to_owned(), "required")]);
    moves(&store, &day, "2026-12-01", ("10:00", "18:00"), Some("agreed by telephone")).expect("it moves");
    assert_eq!(assignment(&store, "e").state, AssignmentState::Published);
    let record = do_it(&store, |tx| edits::of_roster(tx, &roster())).remove(0);
    assert_eq!(
        (record.kind, record.reason.as_deref()),
        (crate::domain::edit::EditKind::Move, Some("agreed by telephone"))
    );
    published(&store, in_time());
    assert_eq!(letters(&store, "e", in_time()), 2);
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut house = supper();
    let place = house.shifts[0].pattern.positions[0].clone();
    house.shifts[0].pattern.positions.push(place);
    for own in &mut house.assignments {
        own.position = 1;
    }
    let store = stored(&house);
    let supper: ShiftId = samples::id("LEO-12-01-1800");
    let refused = store.write_blocking(|tx| {
        let known = shifts::get(tx, &supper)?;
        let mut pattern = known.value.pattern;
        pattern.positions.truncate(1);
        let to = Reshaping { date: samples::date("2026-12-08"), pattern, reason: None };
        reshape(tx, in_time(), &supper, known.version, &to).map(drop)
    });
    let expected = [("/date".to_owned(), "other_week"), ("/pattern/positions".to_owned(), "occupied")];
    assert_eq!(faults(refused.expect_err("both")), expected);
}

/// The supper, told and confirmed by `a`, moved a day later and back.
fn there_and_back() -> (Store, ShiftId) {
    let store = stored(&supper());
    published(&store, in_time());
    let id = assignment(&store, "a").id;
    do_it(&store, |tx| confirm(tx, in_time(), &who("a"), &id));
    let supper: ShiftId = samples::id("LEO-12-01-1800");
    moves(&store, &supper, "2026-12-02", ("18:00", "20:00"), None).expect("it moves");
    (store, supper)
}

#[test]
fn nobody_loses_a_moved_shift_before_they_were_told_of_it() {
    let (store, _) = there_and_back();
    let soon = at("2026-12-01T09:00:00Z");
    do_it(&store, |tx| expiry::expire_due(tx, soon));
    assert_eq!(assignment(&store, "a").state, AssignmentState::Offered);
    published(&store, soon);
    do_it(&store, |tx| expiry::expire_due(tx, soon));
    assert_eq!(assignment(&store, "a").state, AssignmentState::Offered, "there is a day to answer");
}

#[test]
fn who_had_said_yes_to_a_time_that_comes_back_is_asked_again() {
    let (store, supper) = there_and_back();
    moves(&store, &supper, "2026-12-01", ("18:00", "20:00"), None).expect("it moves back");
    let before = letters(&store, "a", in_time());
    published(&store, in_time());
    assert_eq!(letters(&store, "a", in_time()), before + 1);
}

#[test]
fn a_move_overrides_nothing_that_nobody_may_override() {
    let mut house = supper();
    house.shifts.push(shift("LEO 2026-12-02 18:00 20:00", Role::Volunteer));
    let mut twice = samples::assignment(&house.shifts[1], &house.people[0], AssignmentState::Confirmed);
    twice.locked = true;
    house.assignments.push(twice);
    let store = stored(&house);
    published(&store, in_time());
    let supper: ShiftId = samples::id("LEO-12-01-1800");
    let refused = moves(&store, &supper, "2026-12-02", ("19:00", "21:00"), Some("it must be"));
    let refused: Vec<_> =
        faults(refused.expect_err("on two shifts at once")).into_iter().map(|(_, code)| code).collect();
    assert_eq!(refused, ["double_booking"]);
    assert_eq!(do_it(&store, |tx| shifts::get(tx, &supper)).value.date, samples::date("2026-12-01"), "nothing moved");
}

#[test]
fn what_stood_against_somebody_before_refuses_no_change_that_adds_nothing() {
    let store = stored(&supper());
    published(&store, in_time());
    do_it(&store, |tx| {
        let known = crate::store::people::get(tx, &who("a"))?;
        let person = crate::domain::person::Person { clearances: Vec::new(), ..known.value };
        crate::store::people::update(tx, &person, known.version)
    });
    let supper: ShiftId = samples::id("LEO-12-01-1800");
    let renamed = store.write_blocking(|tx| {
        let known = shifts::get(tx, &supper)?;
        let pattern = crate::domain::template::Pattern { activity: "repas".into(), ..known.value.pattern };
        let to = Reshaping { date: known.value.date, pattern, reason: None };
        reshape(tx, in_time(), &supper, known.version, &to)
    });
    assert_eq!(renamed.map(|shift| shift.value.pattern.activity).ok().as_deref(), Some("repas"));
}
