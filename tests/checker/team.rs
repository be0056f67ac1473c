//! A shift's people together: minors, cover, pairs, what the team must have.

use super::read::{Kind, Person, TeamNeed};
use super::rules::Breach;
use super::time::{Span, minutes_between};
use super::world::{Seat, Team, World, head_count};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Among minors, at every minute that a volunteer is there, so is an employee of the site.
pub fn minors_alone(world: &World, team: &Team) -> Vec<Breach> {
    if !team.ground.is_with_minors() {
        return Vec::new();
    }
    let guarded: Vec<Span> = world.all_seats().iter().filter(|seat| stands_by(seat, team)).map(Seat::span).collect();
    let alone = minutes_without(team.ground.span, guarded);
    let volunteers = team.seats.iter().filter(|seat| seat.person.kind == Kind::Volunteer);
    let breach =
        |seat: &&Seat| (alone > 0).then(|| Breach::of([*seat], alone, "minors without an employee of the site"));
    volunteers.filter_map(breach).collect()
}

/// An employee on a shift of the house where minors live, at the same place.
fn stands_by(seat: &Seat, team: &Team) -> bool {
    seat.person.kind.is_employee()
        && seat.position.asks_for_an_employee()
        && seat.ground.owner.minors
        && seat.ground.place.id == team.ground.place.id
}

/// Minutes of a span in which none of the others stands.
fn minutes_without(span: Span, mut others: Vec<Span>) -> i64 {
    others.sort_by_key(|other| other.start);
    let (mut reached, mut without) = (span.start, 0);
    for other in others {
        without += minutes_between(reached, other.start.min(span.end)).max(0);
        reached = reached.max(other.end);
    }
    without + minutes_between(reached, span.end).max(0)
}

/// No more volunteers on a position than its ideal.
pub fn over_ideal(_: &World, team: &Team) -> Vec<Breach> {
    let over = |(position, seats): (&super::read::Position, Vec<&Seat>)| {
        let volunteers = seats.iter().filter(|seat| seat.person.kind == Kind::Volunteer).count() as i64;
        let above = seats.len() as i64 - position.ideal;
        (volunteers > 0 && above > 0)
            .then(|| Breach::on(team, above, format!("more than the ideal {}", position.ideal)))
    };
    team.positions().filter_map(over).collect()
}

/// How far each position is from a number of people, or of guests' places.
fn short_of(team: &Team, asked: impl Fn(&super::read::Position) -> i64, what: &str) -> Vec<Breach> {
    let short = |(position, seats): (&super::read::Position, Vec<&Seat>)| {
        let missing = asked(position) - seats.iter().map(|seat| head_count(seat)).sum::<i64>();
        (missing > 0).then(|| Breach::on(team, missing, what))
    };
    team.positions().filter_map(short).collect()
}

/// Soft: seats of minimum cover that are empty.
pub fn minimum_cover(_: &World, team: &Team) -> Vec<Breach> {
    short_of(team, |position| position.minimum, "short of the minimum")
}

/// Soft: seats of ideal cover that are empty.
pub fn ideal_cover(_: &World, team: &Team) -> Vec<Breach> {
    short_of(team, |position| position.ideal, "short of the ideal")
}

/// Soft: one alone where there should be two or nobody.
pub fn pair_broken(_: &World, team: &Team) -> Vec<Breach> {
    let alone = team.shift.pattern.pair && team.seats.len() == 1;
    if alone { vec![Breach::on(team, 1, "one alone of a pair")] } else { Vec::new() }
}

/// Soft: whoever comes for the first time is beside an employee or a volunteer who has been on a shift before.
pub fn newcomers_alone(world: &World, team: &Team) -> Vec<Breach> {
    if !team.shift.pattern.beside_experienced {
        return Vec::new();
    }
    let (new, others): (Vec<&Seat>, Vec<&Seat>) = team.seats.iter().partition(|seat| is_first(world, seat.person));
    let keeps_company = |seat: &&Seat| seat.person.kind.is_employee() || seat.person.kind == Kind::Volunteer;
    if others.iter().any(keeps_company) {
        return Vec::new();
    }
    new.into_iter().map(|seat| Breach::of([seat], 1, "a first shift with nobody experienced")).collect()
}

/// A volunteer who was on no shift before the roster's week, and whose onboarding has a day.
fn is_first(world: &World, person: &Person) -> bool {
    let came = |seat: &Seat| seat.person.id == person.id && seat.shift.date < world.monday;
    let known = person.clearances.iter().any(|held| held.clearance == "onboarding" && held.validity.from.is_none());
    person.kind == Kind::Volunteer && !known && !world.all_seats().iter().any(came)
}

/// Soft: at least one on the shift has the clearance that its team needs.
pub fn clearance(_: &World, team: &Team) -> Vec<Breach> {
    let missing = |need: &TeamNeed| {
        let TeamNeed::Clearance { clearance } = need else { return None };
        let has = |seat: &&Seat| seat.person.is_cleared(clearance, seat.shift.date);
        (!team.seats.iter().any(has)).then(|| Breach::on(team, 1, format!("nobody with {clearance}")))
    };
    team.shift.pattern.team.iter().filter_map(missing).collect()
}

/// The teams of one site and day that share a language need.
#[derive(Default)]
struct Group<'a> {
    any_of: &'a [String],
    shifts: Vec<String>,
    people: Vec<&'a Person>,
}

/// Soft: one speaker somewhere in the teams of the day that share the need, counted once.
pub fn language(world: &World) -> Vec<Breach> {
    let teams = world.teams();
    let mut groups: BTreeMap<(&str, NaiveDate, &str), Group> = BTreeMap::new();
    for team in &teams {
        for need in &team.shift.pattern.team {
            if let TeamNeed::Language { any_of, group } = need {
                let shared = groups.entry((&team.shift.site, team.shift.date, group)).or_default();
                shared.any_of = any_of;
                shared.shifts.push(team.shift.id.clone());
                shared.people.extend(team.seats.iter().map(|seat| seat.person));
            }
        }
    }
    let unspoken = |group: Group| {
        let spoken = group.people.iter().any(|person| person.speaks_one_of(group.any_of));
        let what = || format!("nobody speaks one of {}", group.any_of.join(", "));
        (!spoken).then(|| Breach { what: what(), shifts: group.shifts, amount: 1, person: None })
    };
    groups.into_values().filter_map(unspoken).collect()
}
