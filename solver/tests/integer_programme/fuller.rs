//! Tiny problems with more around them: longer histories, more work elsewhere during and after the horizon, of all kinds,
//! and figures that the usual ones leave alone.

use crate::common::tiny_problem;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::Problem;
use solver::problem::{Label, Minutes, Person, Place, Span, Stint};
use solver::rules::{Period, RuleKind, Worked};

/// A tiny problem, made fuller.
pub fn fuller_problem(seed: u64) -> Problem {
    let mut problem = tiny_problem(seed);
    let mut chance = ChaCha8Rng::seed_from_u64(seed ^ 0x0F17);
    for person in &mut problem.people {
        elsewhere(person, &mut chance);
    }
    for rule in &mut problem.rules {
        figures(&mut rule.asks, &mut chance);
    }
    for shift in &mut problem.shifts {
        shift.paid = shift.paid - Minutes(30 * chance.random_range(0..2));
        shift.scheduled = shift.scheduled + Minutes(60 * i32::from(chance.random_bool(0.1)));
    }
    problem
}

fn elsewhere(person: &mut Person, chance: &mut ChaCha8Rng) {
    for day in -5..9 {
        if chance.random_bool(0.15) {
            person.elsewhere.push(stint(day, chance));
        }
    }
    person.elsewhere.sort_by_key(|stint| stint.span.start);
}

fn stint(day: i32, chance: &mut ChaCha8Rng) -> Stint {
    let (start, hours, night) =
        [(8, 2, false), (7, 8, false), (14, 8, false), (22, 9, true)][chance.random_range(0..4)];
    let start = day * 1440 + start * 60;
    Stint {
        span: Span::new(start, start + hours * 60),
        day,
        scheduled: Minutes::hours(hours),
        paid: Minutes::hours(hours),
        night,
        night_work: night,
        place: Place(chance.random_range(0..2)),
        kind: [None, Some(Label(0)), Some(Label(1))][chance.random_range(0..3)],
    }
}

/// Days that do not begin with the horizon, no gaps within a duty, a rest after one night or three, nights that are too short.
fn figures(asks: &mut RuleKind, chance: &mut ChaCha8Rng) {
    let days = Period { first: chance.random_range(-2..2), count: chance.random_range(3..9) };
    match asks {
        RuleKind::DailyRest(rule) => rule.duty_gap = Minutes(60 * chance.random_range(0..5)),
        RuleKind::DailyMaximum(rule) => rule.scheduled = chance.random_bool(0.5),
        RuleKind::ShortestDuty(rule) => {
            rule.night_minimum = Minutes::hours(chance.random_range(7..11));
            rule.exempt = if chance.random_bool(0.5) { vec![Label(1)] } else { Vec::new() };
        }
        RuleKind::LongWeek(rule) => rule.scheduled = chance.random_bool(0.5),
        RuleKind::Hours(rule) => rule.period = days,
        RuleKind::Shifts(rule) => rule.period = days,
        RuleKind::Nights(rule) => rule.period = days,
        RuleKind::DaysOff(rule) => rule.within = days,
        RuleKind::RestAfterNights(rule) => rule.nights = chance.random_range(1..4),
        RuleKind::Consecutive(rule) => {
            if let Some(shortest) = &mut rule.minimum {
                shortest.within = days;
                shortest.days = chance.random_range(2..4);
            } else if rule.of == Worked::Days {
                rule.maximum = chance.random_range(1..5);
            }
        }
        RuleKind::CompleteWeekends(rule) => rule.saturdays.insert(0, -1),
        RuleKind::WeekendsOff(rule) => rule.weekends.insert(0, Span::new(-4 * 1440, -3 * 1440)),
        _ => {}
    }
}
