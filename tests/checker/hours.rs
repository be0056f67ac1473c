//! Hours: of a duty, of a week, of the four-week period, against the contract.

use super::rules::Breach;
use super::time::{Span, hour, monday_of, week_span};
use super::world::{Line, Seat, World};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// A week of more half-days than these is a long one.
const HALF_DAYS: i64 = 11;

/// The hours of a duty that the daily maximum judges: by the clock on the wall where the profile says so.
fn judged(duty: &[&Seat]) -> i64 {
    let minutes = |seat: &&Seat| if seat.figures.clock_change_night { seat.scheduled() } else { seat.paid() };
    duty.iter().map(minutes).sum()
}

fn paid(seats: &[&Seat]) -> i64 {
    seats.iter().map(|seat| seat.paid()).sum()
}

/// What each duty of a line has too much of something.
fn duties_above<'a>(line: &Line<'a>, above: impl Fn(&[&'a Seat<'a>]) -> Option<i64>, what: &str) -> Vec<Breach> {
    let breach = |duty: Vec<&'a Seat<'a>>| {
        let amount = above(&duty).filter(|amount| *amount > 0)?;
        Some(Breach::of(duty, amount, what))
    };
    line.duties().into_iter().filter_map(breach).collect()
}

/// No duty is longer than the daily maximum.
pub fn daily_maximum(_: &World, line: &Line) -> Vec<Breach> {
    duties_above(line, |duty| Some(judged(duty) - duty[0].figures.daily_maximum?), "longer than a duty may be")
}

/// Nor than the shorter maximum of a week of more than five and a half days. A day worked wholly before or wholly after
/// 13:00 is half a day; a night is a whole one.
pub fn daily_maximum_of_a_long_week(world: &World, line: &Line) -> Vec<Breach> {
    let week = line.week(world.monday);
    if half_days(&week) <= HALF_DAYS {
        return Vec::new();
    }
    let within_daily_maximum = |duty: &[&Seat]| duty[0].figures.daily_maximum.is_some_and(|most| judged(duty) <= most);
    let in_week = |duty: &[&Seat]| week.iter().any(|seat| seat.shift.id == duty[0].shift.id);
    let above = |duty: &[&Seat]| {
        let most = duty[0].figures.daily_maximum_long_week?;
        (in_week(duty) && within_daily_maximum(duty)).then(|| judged(duty) - most)
    };
    duties_above(line, above, "longer than a duty may be in a week of more than 5½ days")
}

fn half_days(week: &[&Seat]) -> i64 {
    let mut days: BTreeMap<NaiveDate, (bool, bool)> = BTreeMap::new();
    for seat in week {
        let zone = seat.ground.zone();
        let date = seat.shift.date;
        let morning = Span::local(zone, (date, hour(0)), (date, hour(13)));
        let (before, after) = days.entry(date).or_default();
        *before |= seat.is_night() || seat.span().shared(morning) > 0;
        *after |= seat.is_night() || seat.span().end > morning.end;
    }
    days.values().map(|(before, after)| i64::from(*before) + i64::from(*after)).sum()
}

/// Soft, a warning: the night on which the clocks go back is longer than a duty may be in real hours.
pub fn clock_change_night(_: &World, line: &Line) -> Vec<Breach> {
    let above = |duty: &[&Seat]| {
        let most = duty[0].figures.daily_maximum.filter(|_| duty[0].figures.clock_change_night)?;
        (judged(duty) <= most).then(|| paid(duty) - most)
    };
    duties_above(line, above, "longer in real hours than by the clock")
}

/// Whether a duty is nothing but meetings and sessions.
fn is_meetings_alone(duty: &[&Seat]) -> bool {
    duty.iter().all(|seat| seat.shift.pattern.meeting)
}

/// No duty is shorter than the shortest, but a meeting alone, which is avoided.
pub fn shortest_duty(_: &World, line: &Line) -> Vec<Breach> {
    let above = |duty: &[&Seat]| {
        let asked = duty[0].figures.shortest_duty.filter(|_| !is_meetings_alone(duty))?;
        Some(asked - paid(duty))
    };
    duties_above(line, above, "shorter than a duty must be")
}

/// A duty with a night shift has its longer minimum.
pub fn shortest_night(_: &World, line: &Line) -> Vec<Breach> {
    let above = |duty: &[&Seat]| {
        let figures = duty[0].figures;
        let asked = figures.shortest_night.filter(|_| duty.iter().any(|seat| seat.is_night()))?;
        let told_already = figures.shortest_duty.is_some_and(|shortest| paid(duty) < shortest);
        (!told_already).then(|| asked - paid(duty))
    };
    duties_above(line, above, "shorter than a night must be")
}

/// Soft: a meeting or a session with no other work around it.
pub fn meeting_alone(_: &World, line: &Line) -> Vec<Breach> {
    let binds = line.person.kind.works_under_contract();
    duties_above(line, |duty| (binds && is_meetings_alone(duty)).then_some(1), "a meeting alone")
}

/// What a week has above a figure, if anything.
fn week_above(world: &World, line: &Line, figure: impl Fn(&Seat) -> Option<i64>, what: &str) -> Vec<Breach> {
    let week = line.week(world.monday);
    let above = week.first().and_then(|seat| figure(seat)).map_or(0, |most| paid(&week) - most);
    if above > 0 { vec![Breach::of(week, above, what)] } else { Vec::new() }
}

/// Never more real hours in a week than its maximum.
pub fn weekly_maximum(world: &World, line: &Line) -> Vec<Breach> {
    week_above(world, line, |seat| seat.figures.weekly_maximum, "more hours than a week may have")
}

/// Soft: a volunteer's hours in a week.
pub fn weekly_preferred(world: &World, line: &Line) -> Vec<Breach> {
    week_above(world, line, |seat| seat.figures.weekly_preferred, "more hours in a week than preferred")
}

/// The Mondays of the four-week period that the roster lies in.
fn period(world: &World, average_from: Option<NaiveDate>) -> impl Iterator<Item = NaiveDate> {
    let first_of_all = monday_of(average_from.unwrap_or_else(first_of_2024));
    let weeks = (world.monday - first_of_all).num_weeks().rem_euclid(4) as u64;
    let first = world.monday - Days::new(7 * weeks);
    (0..4).map(move |week| first + Days::new(7 * week))
}

fn first_of_2024() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day")
}

/// The four-week period stays within its average. A past week that is not known is taken to be at the average; one to
/// come that is not known has no hours yet.
pub fn period_average(world: &World, line: &Line) -> Vec<Breach> {
    let Some(figures) = line.week(world.monday).first().map(|seat| seat.figures) else { return Vec::new() };
    let Some(average) = figures.weekly_average else { return Vec::new() };
    let (mut sum, mut worked) = (0, Vec::new());
    for monday in period(world, figures.average_from) {
        let week = line.week(monday);
        let unknown_past = monday < world.monday && !world.knows_week(line.person, monday);
        sum += if unknown_past { average } else { paid(&week) };
        worked.extend(week);
    }
    let above = sum - 4 * average;
    if above > 0 { vec![Breach::of(worked, above, "above the average of the four-week period")] } else { Vec::new() }
}

/// Soft: hours come within one shift's length of the contract's, averaged over the weeks of the period that are known.
/// Who is away in one of them has no hours to make up.
pub fn contract(world: &World, line: &Line) -> Vec<Breach> {
    let week = line.week(world.monday);
    let Some(first) = week.first() else { return Vec::new() };
    let Some(tolerance) = first.figures.contract_tolerance else { return Vec::new() };
    let Some(contract) = line.person.contract_on(first.shift.date) else { return Vec::new() };
    let known: Vec<NaiveDate> = period(world, first.figures.average_from)
        .filter(|monday| *monday == world.monday || (*monday < world.monday && world.knows_week(line.person, *monday)))
        .collect();
    let sum: i64 = known.iter().map(|monday| paid(&line.week(*monday))).sum();
    let distance = sum / known.len() as i64 - contract.weekly_minutes;
    let excused = distance < 0 && known.iter().any(|monday| is_away(world, line, *monday));
    let beyond = distance.abs() - tolerance;
    if beyond > 0 && !excused { vec![Breach::of(week, beyond, "far from the contract's hours")] } else { Vec::new() }
}

/// Whether someone is away at some time of a week.
fn is_away(world: &World, line: &Line, monday: NaiveDate) -> bool {
    let Some(zone) = line.seats.first().map(|seat| seat.ground.zone()) else { return false };
    let week = week_span(zone, monday);
    let mut theirs = world.answers.absences.iter().filter(|absence| absence.person == line.person.id);
    theirs.any(|absence| week.shared(Span { start: absence.starts_at, end: absence.ends_at }) > 0)
}
