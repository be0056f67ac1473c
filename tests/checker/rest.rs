//! Rest: between duties, after nights, in the week; days in a row and weekends off.

use super::read::Kind;
use super::rules::Breach;
use super::time::{Span, hour, minutes_between, week_span};
use super::world::{Line, Seat, World, days_of};
use chrono::{Days, NaiveDate};

/// Enough rest between two duties, more of it under 18.
pub fn daily(_: &World, line: &Line) -> Vec<Breach> {
    let short = |duties: &[Vec<&Seat>]| {
        let before = *duties[0].iter().max_by_key(|seat| seat.span().end)?;
        let after = duties[1][0];
        let figures = after.figures;
        let asked =
            if after.is_minor() { figures.daily_rest_minor.or(figures.daily_rest) } else { figures.daily_rest }?;
        let rest = minutes_between(before.span().end, after.span().start);
        (rest < asked)
            .then(|| Breach::of([before, after], asked - rest, format!("{rest} min of rest, {asked} are due")))
    };
    line.duties().windows(2).filter_map(short).collect()
}

/// A volunteer's rest from the end of a night to whatever comes next.
pub fn after_night(_: &World, line: &Line) -> Vec<Breach> {
    let short = |pair: &[&Seat]| {
        let (night, next) = (pair[0], pair[1]);
        let asked = night.figures.rest_after_night?;
        let rest = minutes_between(night.span().end, next.span().start);
        let broken = night.is_night() && (0..asked).contains(&rest);
        broken.then(|| Breach::of([night, next], asked - rest, format!("{rest} min after a night, {asked} are due")))
    };
    line.seats.windows(2).filter_map(short).collect()
}

/// One piece of rest long enough between Monday 00:00 and Sunday 24:00, in this week, and in the next where a night
/// that belongs to this one reaches into it.
pub fn weekly(world: &World, line: &Line) -> Vec<Breach> {
    let weeks = [world.monday, world.monday + Days::new(7)];
    weeks.into_iter().filter_map(|monday| without_weekly_rest(world, line, monday)).collect()
}

fn without_weekly_rest(_: &World, line: &Line, monday: NaiveDate) -> Option<Breach> {
    let first = line.seats.first()?;
    let week = week_span(first.ground.zone(), monday);
    let worked: Vec<&Seat> = line.seats.iter().copied().filter(|seat| seat.span().shared(week) > 0).collect();
    let asked = worked.first()?.figures.weekly_rest?;
    let longest = longest_rest(week, worked.iter().map(|seat| seat.span()));
    (longest < asked)
        .then(|| Breach::of(worked, asked - longest, format!("{longest} min in one piece, {asked} are due")))
}

/// The longest piece of a span that none of the others, by their start, touches.
fn longest_rest(span: Span, others: impl Iterator<Item = Span>) -> i64 {
    let mut rested_from = span.start;
    let mut longest = 0;
    for other in others {
        longest = longest.max(minutes_between(rested_from, other.start));
        rested_from = rested_from.max(other.end);
    }
    longest.max(minutes_between(rested_from, span.end))
}

/// Soft: two days off after three or more nights in a row.
pub fn after_nights(_: &World, line: &Line) -> Vec<Breach> {
    let short = |nights: &Vec<&Seat>| {
        let last = *nights.last()?;
        let asked = last.figures.rest_after_nights.filter(|_| days_of(nights) >= 3)?;
        let next = line.seats.iter().find(|seat| seat.span().start >= last.span().end)?;
        let rest = minutes_between(last.span().end, next.span().start);
        (rest < asked).then(|| Breach::of([last, next], asked - rest, "short of the time off after nights"))
    };
    line.runs_of_days(Seat::is_night).iter().filter_map(short).collect()
}

/// Soft: days in a row with work.
pub fn days_in_a_row(_: &World, line: &Line) -> Vec<Breach> {
    let long = |run: Vec<&Seat>| {
        let preferred = run.first()?.figures.consecutive_days_preferred?;
        let above = days_of(&run) - preferred;
        (above > 0).then(|| Breach::of(run, above, "more days in a row than preferred"))
    };
    line.runs_of_days(|_| true).into_iter().filter_map(long).collect()
}

/// Soft: so many weekends off of four, this one and the three before it.
pub fn weekends_off(world: &World, line: &Line) -> Vec<Breach> {
    let works_weekends = !matches!(line.person.kind, Kind::Volunteer | Kind::HostHousehold);
    let Some(asked) = line.seats.last().and_then(|seat| seat.figures.weekends_off_of_four.filter(|_| works_weekends))
    else {
        return Vec::new();
    };
    let worked: Vec<Vec<&Seat>> =
        (0..4).map(|weeks| on_weekend(line, world.monday - Days::new(7 * weeks))).filter(|on| !on.is_empty()).collect();
    let short = asked - (4 - worked.len() as i64);
    let breach = (short > 0).then(|| Breach::of(worked.into_iter().flatten(), short, "weekends off are short"));
    breach.into_iter().collect()
}

/// What someone works between Friday 22:00 and Monday 05:00 of a week.
fn on_weekend<'a>(line: &Line<'a>, monday: NaiveDate) -> Vec<&'a Seat<'a>> {
    let works = |seat: &&&Seat| {
        let zone = seat.ground.zone();
        let friday = (monday + Days::new(4), hour(22));
        let next_monday = (monday + Days::new(7), hour(5));
        seat.span().shared(Span::local(zone, friday, next_monday)) > 0
    };
    line.seats.iter().filter(works).copied().collect()
}
