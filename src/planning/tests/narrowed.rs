//! What is said of a change by hand is the same in a house that was narrowed to it.

use crate::demo::house::house;
use crate::demo::{Size, World};
use crate::domain::ShiftId;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::planning::company;
use crate::planning::desk::Desk;
use crate::planning::edit::{Placing, weigh, weigh_taking};
use crate::planning::house::House;
use crate::planning::pose::Seat;
use crate::planning::settle::assignment_id;
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
        let effect = weigh(&whole, &placing).expect("an effect");
        assert_eq!(weigh(&narrowed(&house, &placing.person, &placing.shift), &placing).expect("an effect"), effect);
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
        let effect = weigh_taking(&whole, own).expect("an effect");
        assert_eq!(weigh_taking(&narrowed(&house, &own.person, &own.shift), own).expect("an effect"), effect);
        gaps += usize::from(effect.change.minimum_cover > 0);
    }
    assert!(gaps > 0, "nobody is taken off who was needed");
}

fn narrowed(house: &House, person: &crate::domain::PersonId, shift: &ShiftId) -> Desk {
    let mut narrowed = house.clone();
    narrowed.narrow_to(person, shift);
    assert!(narrowed.shifts.len() * 2 < house.shifts.len());
    Desk::of(narrowed)
}
