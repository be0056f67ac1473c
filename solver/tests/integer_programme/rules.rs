//! Each personal rule's amount, written from what its doc says.

use crate::logic::{Formulas, Sum};
use crate::timeline::Timeline;
use crate::{days, duties, rest, sums};
use solver::problem::Travel;
use solver::rules::RuleKind;

/// What a rule amounts to, in its unit; `None` where its formulas are still to be written.
pub fn amount(rule: &RuleKind, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Option<Sum> {
    let amount = match rule {
        RuleKind::Overlap => rest::overlap(timeline, formulas),
        RuleKind::DailyRest(rule) => rest::daily_rest(rule, timeline, formulas),
        RuleKind::WeeklyRest(rule) => rest::weekly_rest(rule, timeline, formulas),
        RuleKind::RestAfterNights(rule) => rest::rest_after_nights(*rule, timeline, formulas),
        RuleKind::DailyMaximum(rule) => duties::daily_maximum(rule, timeline, formulas),
        RuleKind::ShortestDuty(rule) => duties::shortest_duty(rule, timeline, formulas),
        RuleKind::LongWeek(rule) => duties::long_week(rule, timeline, formulas),
        RuleKind::Hours(rule) => sums::hours(rule, timeline, formulas),
        RuleKind::Shifts(rule) => sums::shifts(rule, timeline, formulas),
        RuleKind::Nights(rule) => sums::nights(rule, timeline, formulas),
        RuleKind::WeekendsOff(rule) => sums::weekends_off(rule, timeline, formulas),
        RuleKind::Unwanted(rule) => sums::unwanted(rule, timeline),
        RuleKind::NoNightWork => sums::no_night_work(timeline),
        RuleKind::Consecutive(rule) => days::consecutive(rule, timeline, formulas),
        RuleKind::DaysOff(rule) => days::days_off(rule, timeline, formulas),
        RuleKind::Successions(rule) => days::successions(rule, timeline, formulas),
        RuleKind::CompleteWeekends(rule) => days::complete_weekends(rule, timeline, formulas),
        RuleKind::Days(rule) => sums::days(rule, timeline, formulas),
        RuleKind::Weekends(rule) => sums::weekends(rule, timeline, formulas),
        RuleKind::Times(rule) => sums::times(rule, timeline),
        RuleKind::ConsecutiveWeekends(rule) => days::consecutive_weekends(rule, timeline, formulas),
        RuleKind::SteadyStarts(rule) => days::steady_starts(rule, timeline, formulas),
        RuleKind::WishedSuccessions(rule) => days::wished_successions(rule, timeline, formulas),
        #[allow(unreachable_patterns, reason = "a rule may be new")]
        _ => return None,
    };
    Some(amount)
}

/// Whether a rule's formulas are written.
pub fn has_formula(rule: &RuleKind) -> bool {
    let nothing = Timeline { works: Vec::new(), travel: &Travel::default() };
    amount(rule, &nothing, &mut Formulas::default()).is_some()
}
