//! Nights: who works none, and how many in a row.

use super::read::Kind;
use super::rules::Breach;
use super::time::is_night_work;
use super::world::{Line, Seat, World, days_of};

/// Interns and minors do no work between 20:00 and 06:00. A minor's whole night shift is told under their age.
pub fn night_work(_: &World, seat: &Seat) -> Option<Breach> {
    let told_as_age = seat.is_minor() && seat.is_night();
    let forbidden = match seat.person.kind {
        Kind::HostHousehold => false,
        Kind::Intern => !told_as_age,
        _ => seat.figures.no_night_work || (seat.is_minor() && !told_as_age),
    };
    let broken = forbidden && is_night_work(seat.ground.zone(), seat.span());
    broken.then(|| Breach::of([seat], 1, "night work"))
}

/// What runs of nights have above a figure.
fn runs_above(line: &Line, most: impl Fn(&Seat) -> Option<i64>, what: &str) -> Vec<Breach> {
    let long = |run: Vec<&Seat>| {
        let above = days_of(&run) - most(run.first()?)?;
        (above > 0).then(|| Breach::of(run, above, what))
    };
    line.runs_of_days(Seat::is_night).into_iter().filter_map(long).collect()
}

/// Never more nights in a row than the most.
pub fn in_a_row_at_most(_: &World, line: &Line) -> Vec<Breach> {
    runs_above(line, |seat| seat.figures.consecutive_nights_maximum, "more nights in a row than are allowed")
}

/// Soft: nights in a row.
pub fn in_a_row_preferred(_: &World, line: &Line) -> Vec<Breach> {
    runs_above(line, |seat| seat.figures.consecutive_nights_preferred, "more nights in a row than preferred")
}

/// Soft: a volunteer's nights in a week.
pub fn a_week(world: &World, line: &Line) -> Vec<Breach> {
    let nights: Vec<&Seat> = line.week(world.monday).into_iter().filter(|seat| seat.is_night()).collect();
    let preferred = nights.first().and_then(|seat| seat.figures.nights_a_week_preferred);
    let above = preferred.map_or(0, |preferred| nights.len() as i64 - preferred);
    if above > 0 { vec![Breach::of(nights, above, "more nights in a week than preferred")] } else { Vec::new() }
}
