//! Rules on how much or how often.

use crate::logic::{Formulas, Sum};
use crate::timeline::{Timeline, Work};
use solver::rules::{Hours, Nights, Shifts, Unwanted, WeekendsOff};

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

/// Weekends with work, beyond those that need not be free.
pub fn weekends_off(rule: &WeekendsOff, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let allowed = rule.weekends.len() as i64 - i64::from(rule.off);
    let (mut worked, mut worked_in_the_past) = (Sum::default(), 0);
    for weekend in &rule.weekends {
        let touching: Vec<&Work<'_>> =
            timeline.works.iter().filter(|work| work.stint.span.overlaps(*weekend)).collect();
        worked += formulas.any(touching.iter().map(|work| work.worked)).into();
        worked_in_the_past += i64::from(touching.iter().any(|work| work.is_past()));
    }
    formulas.beyond(worked, allowed.max(worked_in_the_past))
}

/// Shifts with one of the labels.
pub fn unwanted(rule: &Unwanted, timeline: &Timeline<'_>) -> Sum {
    let is_unwanted = |work: &Work<'_>| rule.labels.iter().any(|label| work.labels.contains(label));
    timeline.total(|work| i64::from(is_unwanted(work)))
}

/// Stints that touch the hours of night work.
pub fn no_night_work(timeline: &Timeline<'_>) -> Sum {
    timeline.total(|work| i64::from(work.stint.night_work && !work.is_past()))
}
