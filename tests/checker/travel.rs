//! Nobody is at two places at once, nor at the second before they can be there.

use super::read::{Location, Zone};
use super::rules::Breach;
use super::time::minutes_between;
use super::world::{Line, Seat, World};

/// Minutes from one place to another.
fn travel_minutes(from: &Location, to: &Location) -> i64 {
    match (from.zone, to.zone) {
        _ if from.id == to.id => 0,
        (Zone::Remote, _) | (_, Zone::Remote) => 0,
        (Zone::Wallonia, _) | (_, Zone::Wallonia) => 90,
        (Zone::Brussels, Zone::Brussels) => 30,
    }
}

/// Every two of a person's shifts, the one that starts first first.
fn pairs<'a>(line: &'a Line<'a>) -> impl Iterator<Item = (&'a Seat<'a>, &'a Seat<'a>)> {
    let seats = &line.seats;
    seats.iter().enumerate().flat_map(|(at, first)| seats[at + 1..].iter().map(|second| (*first, *second)))
}

/// A person sits once on a shift.
pub fn double_seat(_: &World, line: &Line) -> Vec<Breach> {
    let twice = pairs(line).filter(|(first, second)| first.shift.id == second.shift.id);
    twice.map(|(first, _)| Breach::of([first], 1, "two seats on one shift")).collect()
}

/// Two shifts of a person share no minute.
pub fn overlap(_: &World, line: &Line) -> Vec<Breach> {
    let clash = |(first, second): (&Seat, &Seat)| {
        let shared = first.span().shared(second.span());
        (first.shift.id != second.shift.id && shared > 0)
            .then(|| Breach::of([first, second], shared, "at the same time"))
    };
    pairs(line).filter_map(clash).collect()
}

/// Between two shifts there is time to get from the one place to the other.
pub fn travel(_: &World, line: &Line) -> Vec<Breach> {
    let late = |(first, second): (&Seat, &Seat)| {
        let gap = minutes_between(first.span().end, second.span().start);
        let needed = travel_minutes(first.ground.place, second.ground.place);
        let what = || format!("{gap} min for a way of {needed}");
        (gap >= 0 && gap < needed).then(|| Breach::of([first, second], needed - gap, what()))
    };
    pairs(line).filter_map(late).collect()
}
