//! Rules on duties: stints with short gaps between them.

use crate::logic::{Formulas, Literal, Sum};
use crate::timeline::{Timeline, Work};
use solver::problem::Minutes;
use solver::rules::{DailyMaximum, LongWeek, ShortestDuty};

/// What may be one duty: the stint that it would begin with, and for each later one whether it belongs to it.
struct Duty {
    first: usize,
    /// Stints, from the first on, and whether the duty begins with that and each belongs to it.
    members: Vec<(usize, Literal)>,
}

impl Duty {
    fn total(&self, of: impl Fn(usize) -> i32) -> Sum {
        self.members.iter().map(|(at, belongs)| Sum::from(*belongs) * i64::from(of(*at))).sum()
    }

    /// What is past of it, which is known.
    fn past(&self, timeline: &Timeline<'_>, of: impl Fn(usize) -> i32) -> i64 {
        let past = self.members.iter().filter(|(at, _)| timeline.works[*at].is_past());
        past.filter(|(_, belongs)| *belongs == Literal::True).map(|(at, _)| i64::from(of(*at))).sum()
    }
}

/// A stint begins a duty where nothing that starts before it ends less than the gap before; all that follows without
/// beginning another belongs to it.
fn duties(timeline: &Timeline<'_>, formulas: &mut Formulas, gap: Minutes) -> Vec<Duty> {
    let works = &timeline.works;
    let begins: Vec<Literal> = (0..works.len())
        .map(|at| {
            let near = works[..at].iter().filter(|before| works[at].start() - before.end() < gap.0);
            formulas.all(near.map(|before| !before.worked).chain([works[at].worked]))
        })
        .collect();
    let duty = |first: usize| {
        let mut members = vec![(first, begins[first])];
        for at in first + 1..works.len() {
            let others = begins[first + 1..=at].iter().map(|begins| !*begins);
            members.push((at, formulas.all(others.chain([begins[first], works[at].worked]))));
        }
        members.retain(|(_, belongs)| *belongs != Literal::False);
        Duty { first, members }
    };
    (0..works.len()).map(duty).collect()
}

/// Minutes beyond the longest, of each duty.
pub fn daily_maximum(rule: &DailyMaximum, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let minutes = |at: usize| timeline.works[at].working(rule.scheduled);
    let mut total = Sum::default();
    for duty in duties(timeline, formulas, rule.duty_gap) {
        let allowed = i64::from(rule.maximum.0).max(duty.past(timeline, minutes));
        total += formulas.beyond(duty.total(minutes), allowed);
    }
    total
}

/// Minutes short of the shortest, of each duty that began within the horizon, and of each night shift of its own.
pub fn shortest_duty(rule: &ShortestDuty, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let minutes = |at: usize| timeline.works[at].working(true);
    let is_exempt = |work: &Work<'_>| work.labels.iter().any(|label| rule.exempt.contains(label));
    let mut total = Sum::default();
    for duty in duties(timeline, formulas, rule.duty_gap) {
        if timeline.works[duty.first].is_past() {
            continue;
        }
        let of_duty = duty.members.iter().filter(|(at, _)| !is_exempt(&timeline.works[*at]));
        let is_judged = formulas.any(of_duty.map(|(_, belongs)| *belongs));
        let lacking = Sum::from(is_judged) * i64::from(rule.minimum.0) + duty.total(minutes) * -1;
        total += formulas.above_zero(lacking);
    }
    let lacks = |work: &Work<'_>| i64::from((rule.night_minimum.0 - work.working(true)).max(0));
    total + timeline.total(|work| if work.stint.night && !work.is_past() { lacks(work) } else { 0 })
}

/// Minutes beyond the longest, of all duties of the week together, where the week has too many half-days of work.
pub fn long_week(rule: &LongWeek, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let mut half_days = Sum::default();
    for (day, noon) in rule.noons.iter().enumerate() {
        let day = day as i32;
        let before = |work: &Work<'_>| work.stint.night || work.start() < noon.0;
        let after = |work: &Work<'_>| work.stint.night || work.end() > noon.0;
        half_days += timeline.on_day(formulas, day, before).into();
        half_days += timeline.on_day(formulas, day, after).into();
    }
    let excess = excess_of_week(rule, timeline, formulas);
    let too_many = formulas.beyond(half_days, i64::from(rule.half_days));
    counted_where(formulas, excess, &too_many)
}

/// A duty that goes on from before the week has what it had by then for free, and what comes after it counts for nothing.
fn excess_of_week(rule: &LongWeek, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let end = rule.noons.len() as i32;
    let until_end = |at: usize| {
        let work = &timeline.works[at];
        if work.stint.day < end { work.working(rule.scheduled) } else { 0 }
    };
    let mut total = Sum::default();
    for duty in duties(timeline, formulas, rule.duty_gap) {
        let allowed = i64::from(rule.maximum.0).max(duty.past(timeline, until_end));
        total += formulas.beyond(duty.total(until_end), allowed);
    }
    total
}

/// The first sum where the second, of at most all half-days of a week, is not 0.
fn counted_where(formulas: &mut Formulas, amount: Sum, positive: &Sum) -> Sum {
    const MOST_HALF_DAYS: i64 = 14;
    const MOST_MINUTES: i64 = 7 * 1440;
    if positive.terms.is_empty() {
        return if positive.constant > 0 { amount } else { Sum::default() };
    }
    let is_positive = formulas.choice();
    formulas.at_least_zero(Sum::from(is_positive) * MOST_HALF_DAYS + positive.clone() * -1);
    formulas.above_zero(amount + Sum::from(!is_positive) * -MOST_MINUTES)
}
