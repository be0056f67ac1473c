//! Rosters as they stood once, and going back to them.

use super::{all, assignment, do_it, in_time, roster, stored, supper, who};
use crate::domain::person::{Clearance, Kind};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::snapshot::{Occasion, Snapshot};
use crate::domain::{Role, SnapshotId};
use crate::error::Error;
use crate::planning::edit::lock;
use crate::planning::samples::{self, away, cleared, house, offering, person, shift};
use crate::planning::snapshots::{MOST, Returned, go_back, keep, standing};
use crate::store::{self, Store, assignments, snapshots};

fn kept(store: &Store) -> Snapshot {
    do_it(store, |tx| keep(tx, in_time().now(), &roster(), Occasion::Wish))
}

fn all_kept(store: &Store) -> Vec<Snapshot> {
    do_it(store, |tx| snapshots::of_roster(tx, &roster()))
}

fn back(store: &Store, to: &SnapshotId) -> Returned {
    do_it(store, |tx| go_back(tx, in_time(), to, None))
}

/// Takes somebody off, as a search may.
fn drop_out(store: &Store, person: &str) {
    let own = assignment(store, person).id;
    do_it(store, |tx| {
        assignments::delete(tx, &own)?;
        store::rosters::touch(tx, &roster(), None).map(drop)
    });
}

fn locked(store: &Store, person: &str) {
    let own = assignment(store, person).id;
    do_it(store, |tx| lock(tx, in_time(), &own, None));
}

fn there(store: &Store) -> Vec<String> {
    let mut there: Vec<String> =
        all(store).into_iter().filter(|own| own.state.counts()).map(|own| own.person.to_string()).collect();
    there.sort();
    there
}

#[test]
fn going_back_undoes_what_came_since_and_can_be_undone_itself() {
    let store = stored(&supper());
    let before = standing(&all(&store));
    let snapshot = kept(&store);
    drop_out(&store, "a");
    drop_out(&store, "b");
    let since = standing(&all(&store));
    let returned = back(&store, &snapshot.id);
    assert_eq!((returned.put, returned.taken, returned.moved, returned.staying.len()), (2, 0, 0, 0));
    assert_eq!(standing(&all(&store)), before);
    let newest = all_kept(&store).remove(0);
    assert_eq!(newest.occasion, Occasion::Return);
    assert_eq!(back(&store, &newest.id).taken, 2);
    assert_eq!(standing(&all(&store)), since);
}

#[test]
fn a_roster_that_stands_as_it_stood_is_not_kept_twice_and_the_oldest_go() {
    let store = stored(&supper());
    assert_eq!(kept(&store), kept(&store));
    let first = kept(&store);
    let a = assignment(&store, "a");
    for turn in 0..MOST {
        if turn % 2 == 0 {
            drop_out(&store, "a");
        } else {
            do_it(&store, |tx| {
                assignments::insert(tx, &a)?;
                store::rosters::touch(tx, &roster(), None).map(drop)
            });
        }
        kept(&store);
    }
    let all = all_kept(&store);
    assert_eq!(all.len(), MOST);
    assert!(!all.contains(&first), "the oldest is gone");
}

#[test]
fn what_is_fixed_stays_and_who_said_no_is_not_put_back() {
    let store = stored(&supper());
    let full = kept(&store);
    for person in ["a", "b", "c"] {
        drop_out(&store, person);
    }
    let empty = kept(&store);
    back(&store, &full.id);
    let of = |person: &str, state| Assignment { state, ..assignment(&store, person) };
    let (promised, refused) = (of("a", AssignmentState::Confirmed), of("b", AssignmentState::Declined));
    do_it(&store, |tx| assignments::update(tx, &promised).and_then(|()| assignments::update(tx, &refused)));
    locked(&store, "c");
    assert_eq!(back(&store, &empty.id).taken, 0);
    assert_eq!(there(&store), ["a", "c"]);
    let returned = back(&store, &full.id);
    assert_eq!((returned.put, returned.taken), (0, 0));
    assert_eq!(assignment(&store, "b").state, AssignmentState::Declined);
}

#[test]
fn who_cannot_any_more_stays_as_they_are_and_the_others_go_back() {
    let house = supper();
    let store = stored(&house);
    let full = kept(&store);
    drop_out(&store, "a");
    drop_out(&store, "b");
    let ill = away(&house.people[0], "2026-12-01 00:00", "2026-12-02 00:00");
    do_it(&store, |tx| store::absences::insert(tx, &ill));
    let returned = back(&store, &full.id);
    assert_eq!(returned.staying.into_iter().collect::<Vec<_>>(), [who("a")]);
    assert_eq!(there(&store), ["b", "c"]);
}

#[test]
fn the_law_holds_against_going_back() {
    let shifts = vec![
        shift("LEO 2026-12-01 14:00 22:00", Role::ShelterWorker),
        shift("LEO 2026-12-02 06:00 14:00", Role::ShelterWorker),
    ];
    let mut house = house(shifts, vec![person("e", Kind::Employee)]);
    house.assignments = vec![samples::assignment(&house.shifts[0], &house.people[0], AssignmentState::Assigned)];
    let store = stored(&house);
    let evening = kept(&store);
    drop_out(&store, "e");
    let mut morning = samples::assignment(&house.shifts[1], &house.people[0], AssignmentState::Published);
    morning.locked = true;
    do_it(&store, |tx| assignments::insert(tx, &morning));
    let returned = back(&store, &evening.id);
    assert_eq!(returned.staying.into_iter().collect::<Vec<_>>(), [who("e")], "eight hours of rest are too few");
    assert_eq!(all(&store), [morning]);
}

#[test]
fn minors_are_not_left_with_volunteers_alone() {
    let shifts = vec![
        shift("AMR 2026-12-01 18:00 20:00", Role::Volunteer),
        shift("AMR 2026-12-01 14:15 22:15", Role::YouthWorker),
    ];
    let mut house = offering(house(shifts, vec![person("v", Kind::Volunteer), person("e", Kind::Employee)]));
    house.people[0].clearances.push(cleared(Clearance::Extract596_2));
    house.people[1].clearances.push(cleared(Clearance::Extract596_2));
    house.people[1].roles[0].role = Role::YouthWorker;
    house.assignments = vec![
        samples::assignment(&house.shifts[0], &house.people[0], AssignmentState::Proposed),
        samples::assignment(&house.shifts[1], &house.people[1], AssignmentState::Assigned),
    ];
    let store = stored(&house);
    let both = kept(&store);
    drop_out(&store, "v");
    drop_out(&store, "e");
    let nobody = kept(&store);
    back(&store, &both.id);
    locked(&store, "v");
    let returned = back(&store, &nobody.id);
    assert_eq!(returned.staying.into_iter().collect::<Vec<_>>(), [who("e")], "the volunteer is locked there");
    assert_eq!(there(&store), ["e", "v"]);
}

#[test]
fn a_place_that_is_gone_is_nobodys() {
    let mut house = supper();
    let another = house.shifts[0].pattern.positions[0].clone();
    house.shifts[0].pattern.positions.push(another);
    house.assignments[0].position = 1;
    let store = stored(&house);
    let snapshot = kept(&store);
    drop_out(&store, "a");
    let mut less = do_it(&store, |tx| store::shifts::get(tx, &house.shifts[0].id));
    less.value.pattern.positions.pop();
    do_it(&store, |tx| store::shifts::update(tx, &less.value, less.version).map(drop));
    assert_eq!(back(&store, &snapshot.id).put, 0);
    assert_eq!(there(&store), ["b", "c"]);
}

#[test]
fn whoever_saw_another_version_changes_nothing() {
    let store = stored(&supper());
    let snapshot = kept(&store);
    drop_out(&store, "a");
    let seen = snapshot.version;
    let refused = store.write_blocking(|tx| go_back(tx, in_time(), &snapshot.id, Some(seen)));
    assert!(matches!(refused, Err(Error::Conflict { .. })), "{refused:?}");
    assert_eq!(there(&store), ["b", "c"]);
    assert_eq!(all_kept(&store), [snapshot]);
}
