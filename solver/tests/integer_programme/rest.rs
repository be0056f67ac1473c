//! Rules on the time between one piece of work and the next.

use crate::logic::{Formulas, Literal, Sum};
use crate::timeline::{Timeline, Work};
use solver::problem::Span;
use solver::rules::{DailyRest, RestAfterNights, WeeklyRest};
use std::collections::BTreeSet;

/// Minutes lacking between each stint and that which lasts longest of those before it, the way included.
pub fn overlap(timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let lacking = |first: &Work<'_>, second: &Work<'_>| {
        let way = timeline.travel.between(first.stint.place, second.stint.place).0;
        first.end() + way - second.start()
    };
    of_neighbours(timeline, formulas, lacking)
}

/// Minutes short of the rest between two duties.
pub fn daily_rest(rule: &DailyRest, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let short = |first: &Work<'_>, second: &Work<'_>| {
        let needed = if first.stint.night { rule.after_night.0 } else { rule.rest.0 };
        let gap = second.start() - first.end();
        let is_one_duty = gap < rule.duty_gap.0;
        if is_one_duty { 0 } else { needed - gap }
    };
    of_neighbours(timeline, formulas, short)
}

fn of_neighbours<'p>(
    timeline: &Timeline<'p>,
    formulas: &mut Formulas,
    amount: impl Fn(&Work<'p>, &Work<'p>) -> i32,
) -> Sum {
    let mut total = Sum::default();
    for (first, second) in timeline.pairs() {
        let amount = amount(&timeline.works[first], &timeline.works[second]);
        if amount > 0 {
            total += Sum::from(timeline.lasts_longest_before(formulas, (first, second))) * i64::from(amount);
        }
    }
    total
}

/// Minutes short of the rest in each week: each step up to it that no free span reaches.
pub fn weekly_rest(rule: &WeeklyRest, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let mut short = Sum::default();
    for week in &rule.weeks {
        let spans = spans_within(timeline, *week);
        let lengths: BTreeSet<i32> = spans.iter().map(|span| span.length().0.min(rule.rest.0)).collect();
        let mut reached = 0;
        for length in lengths.into_iter().chain([rule.rest.0]) {
            let long_enough = spans.iter().filter(|span| span.length().0 >= length);
            let free: Vec<Literal> = long_enough.map(|span| is_free(timeline, formulas, *span)).collect();
            short += Sum::from(!formulas.any(free)) * i64::from(length - reached);
            reached = length;
        }
    }
    short
}

fn is_free(timeline: &Timeline<'_>, formulas: &mut Formulas, span: Span) -> Literal {
    let touching = timeline.works.iter().filter(|work| work.stint.span.overlaps(span));
    formulas.all(touching.map(|work| !work.worked))
}

/// From the week's start or the end of something, to the week's end or the start of something.
fn spans_within(timeline: &Timeline<'_>, week: Span) -> Vec<Span> {
    let within = |minute: &i32| (week.start.0..=week.end.0).contains(minute);
    let starts: Vec<i32> = timeline.works.iter().map(Work::end).filter(within).chain([week.start.0]).collect();
    let ends: Vec<i32> = timeline.works.iter().map(Work::start).filter(within).chain([week.end.0]).collect();
    let spans = starts.iter().flat_map(|start| ends.iter().map(|end| Span::new(*start, *end)));
    spans.filter(|span| span.start < span.end).collect()
}

/// Minutes short between the last night of a long run and what is worked next, unless it goes on with the run. Work that
/// comes too early ends the run.
pub fn rest_after_nights(rule: RestAfterNights, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let long_runs = long_runs(rule, timeline, formulas);
    let mut total = Sum::default();
    for (night, next) in timeline.pairs().filter(|(night, _)| timeline.works[*night].stint.night) {
        let short = lacking_after(rule, &timeline.works[night], &timeline.works[next]);
        if short > 0 && steps_on(&timeline.works[night], &timeline.works[next]).is_none() {
            let follows = timeline.both_without(formulas, (night, next), |_| true);
            total += Sum::from(formulas.all([follows, long_runs[night]])) * i64::from(short);
        }
    }
    total
}

fn lacking_after(rule: RestAfterNights, night: &Work<'_>, next: &Work<'_>) -> i32 {
    rule.rest.0 - (next.start() - night.end())
}

/// By how many nights a run grows with the next of two nights; `None` where it goes on with nothing.
fn steps_on(night: &Work<'_>, next: &Work<'_>) -> Option<usize> {
    let days = usize::try_from(next.stint.day - night.stint.day).ok()?;
    (next.stint.night && days <= 1).then_some(days)
}

/// For each work, whether a run of as many nights as the rule asks, or more, ends with it.
fn long_runs(rule: RestAfterNights, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Vec<Literal> {
    let long = usize::from(rule.nights);
    // For each work and each length, whether a run of so many nights or more ends with it.
    let mut runs: Vec<Vec<Literal>> = Vec::new();
    for (at, work) in timeline.works.iter().enumerate() {
        let of_any_length = if work.stint.night { work.worked } else { Literal::False };
        let mut run = vec![Literal::True, of_any_length];
        for length in 2..=long {
            let mut ways = Vec::new();
            for before in (0..at).filter(|before| timeline.works[*before].stint.night) {
                let Some(steps) = steps_on(&timeline.works[before], work) else { continue };
                let next_night = timeline.both_without(formulas, (before, at), |between| between.stint.night);
                let between = timeline.works[before + 1..at].iter().filter(|between| !between.stint.night);
                let too_early = between.filter(|between| lacking_after(rule, &timeline.works[before], between) > 0);
                let interrupted = formulas.any(too_early.map(|between| between.worked));
                let ended = formulas.all([interrupted, runs[before][long]]);
                ways.push(formulas.all([runs[before][length - steps], next_night, !ended]));
            }
            run.push(formulas.any(ways));
        }
        runs.push(run);
    }
    runs.into_iter().map(|run| run[long]).collect()
}
