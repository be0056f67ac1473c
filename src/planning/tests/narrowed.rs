//! What is said of a change by hand is the same in a house that was narrowed to it.

use super::{do_it, stored};
use crate::demo::house::house;
use crate::demo::{Size, World};
use crate::domain::ShiftId;
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::planning::company;
use crate::planning::desk::Desk;
use crate::planning::edit::Placing;
use crate::planning::house::House;
use crate::planning::load;
use crate::planning::pose::Seat;
use crate::planning::scales::Scales;
use crate::planning::settle::assignment_id;
use crate::store::{Store, assignments, rosters, shifts};
use chrono::TimeDelta;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

/// Six sites, some of them with minors, at which chance has put people who are of the right kind, and nothing else.
fn by_chance(chance: &mut StdRng) -> House {
    let week = "2026-W50".parse().expect("a week");
    let mut house = house(&World::new(Size::M, 1, week).expect("a world"), week).expect("a house");
    let states = [
        AssignmentState::Proposed,
        AssignmentState::Offered,
        AssignmentState::Confirmed,
        AssignmentState::Declined,
        AssignmentState::Published,
    ];
    for shift in &house.shifts {
        for (number, position) in (0_u16..).zip(&shift.pattern.positions) {
            let kinds = Seat::of(position).kinds();
            let fit: Vec<_> = house.people.iter().filter(|person| kinds.contains(&person.kind)).collect();
            for _ in 0..chance.random_range(0..=position.ideal) {
                let person = fit.choose(chance).expect("somebody").id.clone();
                let id = assignment_id(&house.roster.id, &shift.id, &person);
                if house.assignments.iter().all(|own| own.id != id) {
                    house.assignments.push(Assignment {
                        id,
                        roster: house.roster.id.clone(),
                        shift: shift.id.clone(),
                        position: number,
                        person,
                        state: *states.choose(chance).expect("a state"),
                        locked: chance.random_bool(0.3),
                        override_reason: None,
                    });
                }
            }
        }
    }
    house
}

#[test]
fn putting_somebody_somewhere_does_the_same() {
    let mut chance = StdRng::seed_from_u64(1);
    let house = by_chance(&mut chance);
    let whole = Desk::of(house.clone());
    let mut fills = 0;
    for _ in 0..40 {
        let shift = house.shifts.choose(&mut chance).expect("a shift");
        let positions = shift.pattern.positions.len() as u16;
        let placing = Placing {
            person: house.people.choose(&mut chance).expect("somebody").id.clone(),
            shift: shift.id.clone(),
            position: chance.random_range(0..positions),
            reason: None,
        };
        let effect = Scales::at(&whole).putting(&placing).expect("an effect");
        assert_eq!(
            Scales::at(&narrowed(&house, &placing.person, &placing.shift)).putting(&placing).expect("an effect"),
            effect
        );
        fills += usize::from(effect.change.minimum_cover < 0);
    }
    assert!(fills > 0, "nobody is put where somebody is missing");
}

/// What is looked at for one place is what is found when all that is among minors is counted anew with them there.
#[test]
fn who_would_be_alone_among_minors_is_found_without_counting_all_anew() {
    let mut chance = StdRng::seed_from_u64(3);
    let house = by_chance(&mut chance);
    let now = company::left_alone(&house, &house.assignments);
    let mut alone = 0;
    for shift in house.shifts.iter().filter(|shift| house.minors_site(shift).is_some()) {
        for position in 0..shift.pattern.positions.len() as u16 {
            let person = house.people.choose(&mut chance).expect("somebody").id.clone();
            let placed = Assignment {
                id: assignment_id(&house.roster.id, &shift.id, &person),
                roster: house.roster.id.clone(),
                shift: shift.id.clone(),
                position,
                person,
                state: AssignmentState::Proposed,
                locked: true,
                override_reason: None,
            };
            let then = company::left_alone(&house, house.assignments.iter().chain([&placed]));
            let newly = then.iter().any(|left| !now.contains(left));
            assert_eq!(company::would_leave_alone(&house, shift, position), newly, "{} {position}", shift.id);
            alone += usize::from(newly);
        }
    }
    assert!(alone > 0, "nobody would be alone");
}

#[test]
fn taking_somebody_off_does_the_same() {
    let mut chance = StdRng::seed_from_u64(2);
    let house = by_chance(&mut chance);
    let whole = Desk::of(house.clone());
    let counting: Vec<_> = house.assignments.iter().filter(|own| own.state.counts()).collect();
    let mut gaps = 0;
    for _ in 0..40 {
        let own = counting.choose(&mut chance).expect("somebody");
        let effect = Scales::at(&whole).taking(own).expect("an effect");
        assert_eq!(Scales::at(&narrowed(&house, &own.person, &own.shift)).taking(own).expect("an effect"), effect);
        gaps += usize::from(effect.change.minimum_cover > 0);
    }
    assert!(gaps > 0, "nobody is taken off who was needed");
}

/// What is read for one change alone, of a store with the week before in it, says the same as the whole roster.
#[test]
fn what_is_read_for_one_change_says_the_same() {
    let mut chance = StdRng::seed_from_u64(4);
    let mut house = by_chance(&mut chance);
    // The store has no templates.
    house.shifts.iter_mut().for_each(|shift| shift.template = None);
    let store = stored(&house);
    let worked = the_week_before(&mut chance, &store, &house);
    let whole = do_it(&store, |tx| load::house(tx, &house.roster.id));
    assert_eq!(whole.elsewhere.len(), worked, "the week before is in it");
    let whole = Desk::of(whole);
    let (mut against, mut broken) = (0, 0);
    for _ in 0..60 {
        let shift = house.shifts.choose(&mut chance).expect("a shift");
        let position = chance.random_range(0..shift.pattern.positions.len() as u16);
        let person = house.people.choose(&mut chance).expect("somebody").id.clone();
        let placing = Placing { person, shift: shift.id.clone(), position, reason: None };
        let read = do_it(&store, |tx| load::house_around(tx, &house.roster.id, &placing.person, &placing.shift));
        assert!(read.people.len() * 10 < whole.house.people.len());
        let effect = Scales::at(&whole).putting(&placing).expect("an effect");
        assert_eq!(Scales::at(&Desk::of(read)).putting(&placing).expect("an effect"), effect, "{placing:?}");
        (against, broken) = (against + effect.against.len(), broken + effect.breaches.len());
    }
    assert!(against > 0 && broken > 0, "nothing stands against anything");
    let counting: Vec<_> = house.assignments.iter().filter(|own| own.state.counts()).collect();
    for _ in 0..60 {
        let own = counting.choose(&mut chance).expect("somebody");
        let read = do_it(&store, |tx| load::house_around(tx, &house.roster.id, &own.person, &own.shift));
        let effect = Scales::at(&whole).taking(own).expect("an effect");
        assert_eq!(Scales::at(&Desk::of(read)).taking(own).expect("an effect"), effect, "{own:?}");
    }
}

/// The week before, published, with as many places held in it by chance: says how many.
fn the_week_before(chance: &mut StdRng, store: &Store, house: &House) -> usize {
    let roster = Roster {
        id: "before".parse().expect("an id"),
        week: house.roster.week.plus(-1),
        state: RosterState::Published,
        ..house.roster.clone()
    };
    let week = TimeDelta::days(7);
    let shifts: Vec<Shift> = house
        .shifts
        .iter()
        .map(|shift| Shift {
            id: ShiftId::from_bits(chance.random()),
            date: shift.date - week,
            starts_at: shift.starts_at - week,
            ends_at: shift.ends_at - week,
            ..shift.clone()
        })
        .collect();
    let mut worked = Vec::new();
    for shift in &shifts {
        let kinds = Seat::of(&shift.pattern.positions[0]).kinds();
        let fit: Vec<_> = house.people.iter().filter(|person| kinds.contains(&person.kind)).collect();
        let person = fit.choose(chance).expect("somebody").id.clone();
        worked.push(Assignment {
            id: assignment_id(&roster.id, &shift.id, &person),
            roster: roster.id.clone(),
            shift: shift.id.clone(),
            position: 0,
            person,
            state: AssignmentState::Published,
            locked: false,
            override_reason: None,
        });
    }
    do_it(store, |tx| {
        shifts::insert_all(tx, &shifts)?;
        rosters::insert(tx, &roster)?;
        assignments::insert_all(tx, &worked)
    });
    worked.len()
}

fn narrowed(house: &House, person: &crate::domain::PersonId, shift: &ShiftId) -> Desk {
    let mut narrowed = house.clone();
    narrowed.narrow_to(person, shift);
    assert!(narrowed.shifts.len() * 2 < house.shifts.len());
    Desk::of(narrowed)
}
