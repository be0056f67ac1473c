//! A shift by itself: its hours, its break, its notice; and what was read hangs together.

use super::rules::Breach;
use super::time::{Span, monday_of};
use super::world::{Seat, Team, World};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

/// A shift without a break is no longer than this, and a break no shorter than that.
const WITHOUT_BREAK: i64 = 6 * 60;
const SHORTEST_BREAK: i64 = 15;
/// Days before the shift on which its schedule is published.
const NOTICE_DAYS: usize = 7;

/// Everything names something that was read, and the roster's shifts are of its week and sites.
pub fn dangling(world: &World) -> Vec<Breach> {
    let roster = &world.answers.roster;
    let astray = roster
        .shifts
        .iter()
        .filter(|shift| monday_of(shift.date) != world.monday || !roster.sites.contains(&shift.site));
    let astray = astray.map(|shift| Breach {
        shifts: vec![shift.id.clone()],
        what: "not of the roster's week and sites".to_owned(),
        amount: 1,
        ..Breach::default()
    });
    world.dangling.iter().cloned().chain(astray).collect()
}

/// The instants told are those of the local times, and so the duration and the paid minutes are the real ones.
pub fn times(_: &World, team: &Team) -> Vec<Breach> {
    let told = Span { start: team.shift.starts_at, end: team.shift.ends_at };
    let real = team.ground.span;
    let off = (told.start - real.start).num_minutes().abs() + (told.end - real.end).num_minutes().abs();
    if told == real { Vec::new() } else { vec![Breach::on(team, off, "not the instants of its local times")] }
}

/// A site has shifts only while it is open.
pub fn site_open(_: &World, team: &Team) -> Vec<Breach> {
    let open = team.ground.owner.validity.holds_on(team.shift.date);
    if open { Vec::new() } else { vec![Breach::on(team, 1, "its site is not open on that day")] }
}

/// Whether a break is due: employees or interns are asked for more than 6 h, by the clock.
fn is_break_due(team: &Team) -> bool {
    let pattern = &team.shift.pattern;
    let wall = (pattern.end - pattern.start).num_minutes().rem_euclid(24 * 60);
    let asks_employees = pattern.positions.iter().any(super::read::Position::asks_for_an_employee);
    asks_employees && (wall == 0 || wall > WITHOUT_BREAK)
}

/// A break of at least 15 min, paid or not, where one is due.
pub fn break_due(_: &World, team: &Team) -> Vec<Breach> {
    let short = SHORTEST_BREAK - team.shift.pattern.unpaid_break - team.shift.pattern.paid_break;
    if is_break_due(team) && short > 0 {
        vec![Breach::on(team, short, "more than 6 h without the break that is due")]
    } else {
        Vec::new()
    }
}

/// A gender rule has a reason in writing and someone who approved it.
pub fn gender_rule_in_writing(_: &World, team: &Team) -> Vec<Breach> {
    let unwritten =
        |rule: &super::read::GenderRule| rule.reason.trim().is_empty() || rule.approved_by.trim().is_empty();
    let broken = team.shift.pattern.gender_rule.as_ref().is_some_and(unwritten);
    if broken { vec![Breach::on(team, 1, "a gender rule without its reason or its approval")] } else { Vec::new() }
}

/// The local day on which the roster was published, if it was.
fn published_on(world: &World, seat: &Seat) -> Option<NaiveDate> {
    let at: DateTime<Utc> = world.answers.roster.published_at?;
    Some(at.with_timezone(&seat.ground.zone()).date_naive())
}

/// A variable part-time schedule is published 7 working days before.
pub fn notice(world: &World, seat: &Seat) -> Option<Breach> {
    let published = published_on(world, seat)?;
    let variable = seat.person.contract_on(seat.shift.date)?.variable_part_time;
    let after = published + Days::new(1);
    let working_days =
        after.iter_days().take_while(|day| *day <= seat.shift.date).filter(|day| is_working_day(*day)).count();
    let short = NOTICE_DAYS.saturating_sub(working_days) as i64;
    (variable && short > 0).then(|| Breach::of([seat], short, "published less than 7 working days before"))
}

/// Soft: everyone else's 7 days before.
pub fn short_notice(world: &World, seat: &Seat) -> Option<Breach> {
    let days = (seat.shift.date - published_on(world, seat)?).num_days();
    let variable = seat.person.contract_on(seat.shift.date).is_some_and(|contract| contract.variable_part_time);
    let judged = seat.person.kind.works_under_contract() && !variable;
    let short = NOTICE_DAYS as i64 - days;
    (judged && short > 0).then(|| Breach::of([seat], short, "published less than 7 days before"))
}

fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(date)
}

/// The ten of the Act of 4 January 1974: seven fixed days, and three that follow Easter.
fn is_public_holiday(date: NaiveDate) -> bool {
    const FIXED: [(u32, u32); 7] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
    let after_easter = (date - easter(date.year())).num_days();
    FIXED.contains(&(date.month(), date.day())) || [1, 39, 50].contains(&after_easter)
}

/// Easter Sunday, by Gauss's rule as completed by Lichtenberg.
fn easter(year: i32) -> NaiveDate {
    let century = year / 100;
    let secular_moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let secular_sun = 2 - (3 * century + 3) / 4;
    let cycle = year % 19;
    let seed = (19 * cycle + secular_moon) % 30;
    let calendar = (seed + cycle / 11) / 29;
    let full_moon = 21 + seed - calendar;
    let first_sunday = 7 - (year + year / 4 + secular_sun) % 7;
    let days_to_sunday = 7 - (full_moon - first_sunday).rem_euclid(7);
    let day_of_march = (full_moon + days_to_sunday) as u64;
    NaiveDate::from_ymd_opt(year, 3, 1).expect("the first of March") + Days::new(day_of_march - 1)
}
