//! Rules on how much or how often.

use crate::logic::{Formulas, Sum};
use crate::timeline::{Timeline, Work};
use solver::problem::Span;
use solver::rules::{Days, Hours, Nights, Shifts, Times, Unit, Unwanted, Weekends, WeekendsOff, Wish, Worked};

/// Minutes outside of the range; what the past alone has beyond is the past's.
pub fn hours(rule: &Hours, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let paid = |work: &Work<'_>| if rule.period.contains(work.stint.day) { i64::from(work.stint.paid.0) } else { 0 };
    outside(formulas, timeline, paid, i64::from(rule.minimum.0), i64::from(rule.maximum.0))
}

/// Shifts outside of the range.
pub fn shifts(rule: &Shifts, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let is_counted = |work: &Work<'_>| rule.of.is_empty() || work.is_one_of(&rule.of);
    let counts = |work: &Work<'_>| i64::from(rule.period.contains(work.stint.day) && is_counted(work));
    outside(formulas, timeline, counts, i64::from(rule.minimum), i64::from(rule.maximum))
}

/// Night shifts beyond.
pub fn nights(rule: &Nights, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let counts = |work: &Work<'_>| i64::from(work.stint.night && rule.period.contains(work.stint.day));
    outside(formulas, timeline, counts, 0, i64::from(rule.maximum))
}

fn outside<'p>(
    formulas: &mut Formulas,
    timeline: &Timeline<'p>,
    of: impl Fn(&Work<'p>) -> i64,
    minimum: i64,
    maximum: i64,
) -> Sum {
    let past = timeline.past(&of);
    let total = timeline.total(of);
    formulas.short_of(total.clone(), minimum) + formulas.beyond(total, maximum.max(past))
}

/// Days outside of the range.
pub fn days(rule: &Days, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let counts = |work: &Work<'_>| match rule.of {
        Worked::Days => true,
        Worked::Nights => work.stint.night,
        Worked::Kind(kind) => work.is_one_of(&[kind]),
    };
    let (mut worked, mut worked_in_the_past) = (Sum::default(), 0);
    for day in rule.period.first..rule.period.end() {
        worked += timeline.on_day(formulas, day, counts).into();
        let is_past = |work: &Work<'_>| work.is_past() && work.stint.day == day && counts(work);
        worked_in_the_past += i64::from(timeline.works.iter().any(is_past));
    }
    let maximum = i64::from(rule.maximum.unwrap_or(rule.period.count));
    formulas.short_of(worked.clone(), i64::from(rule.minimum))
        + formulas.beyond(worked, maximum.max(worked_in_the_past))
}

/// Weekends with work, beyond those that need not be free.
pub fn weekends_off(rule: &WeekendsOff, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let allowed = rule.weekends.len() as i64 - i64::from(rule.off);
    let (worked, worked_in_the_past) = weekends_with_work(&rule.weekends, timeline, formulas);
    formulas.beyond(worked, allowed.max(worked_in_the_past))
}

/// Weekends outside of the range.
pub fn weekends(rule: &Weekends, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let allowed = rule.maximum.map_or(rule.weekends.len() as i64, i64::from);
    let (worked, worked_in_the_past) = weekends_with_work(&rule.weekends, timeline, formulas);
    let short = formulas.short_of(worked.clone(), i64::from(rule.minimum));
    short + formulas.beyond(worked, allowed.max(worked_in_the_past))
}

/// How many have work, and how many had some in the past.
fn weekends_with_work(weekends: &[Span], timeline: &Timeline<'_>, formulas: &mut Formulas) -> (Sum, i64) {
    let (mut worked, mut worked_in_the_past) = (Sum::default(), 0);
    for weekend in weekends {
        worked += timeline.touching(formulas, *weekend).into();
        let is_past = |work: &Work<'_>| work.is_past() && work.stint.span.overlaps(*weekend);
        worked_in_the_past += i64::from(timeline.works.iter().any(is_past));
    }
    (worked, worked_in_the_past)
}

/// Minutes on the wrong side, or shifts with such minutes.
pub fn times(rule: &Times, timeline: &Timeline<'_>) -> Sum {
    let wrong = |work: &Work<'_>| {
        let minutes = work.start()..work.end();
        let is_within = |minute: i32| rule.spans.iter().any(|span| (span.start.0..span.end.0).contains(&minute));
        minutes.filter(|minute| is_within(*minute) == (rule.wish == Wish::Outside)).count() as i64
    };
    timeline.total(|work| match rule.amount {
        _ if work.is_past() => 0,
        Unit::Minutes => wrong(work),
        Unit::Shifts => wrong(work).min(1),
    })
}

/// Work of one of the kinds, or of others alone. Where no kind is known, nothing is said.
pub fn unwanted(rule: &Unwanted, timeline: &Timeline<'_>) -> Sum {
    let is_known = |work: &Work<'_>| !work.labels.is_empty() || work.stint.kind.is_some();
    let is_unwelcome = |work: &Work<'_>| is_known(work) && work.is_one_of(&rule.labels) != rule.all_but;
    timeline.total(|work| i64::from(is_unwelcome(work) && !work.is_past()))
}

/// Stints that touch the hours of night work.
pub fn no_night_work(timeline: &Timeline<'_>) -> Sum {
    timeline.total(|work| i64::from(work.stint.night_work && !work.is_past()))
}
