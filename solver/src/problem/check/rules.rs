//! The figures of personal rules.

use super::{FAR, Faults};
use crate::problem::{Minutes, Problem};
use crate::rules::{Counted, Limit, Rolling, RuleKind, SteadyStarts};

impl Faults {
    pub(super) fn rules(&mut self, problem: &Problem) {
        for (index, rule) in problem.rules.iter().enumerate() {
            let at = |field: &str| format!("/rules/{index}{field}");
            self.weight(rule.weight, || at("/weight"));
            self.unless(!rule.name.is_empty(), || at("/name"), "a rule has a name");
            self.rule(&rule.asks, &|| at("/asks"));
        }
    }

    fn rule(&mut self, asks: &RuleKind, at: &dyn Fn() -> String) {
        let week = 7 * 24 * 60;
        let figure = |minutes: Minutes| (0..=4 * week).contains(&minutes.0);
        let message = "between no minutes and four weeks";
        match asks {
            RuleKind::DailyRest(rule) => {
                let known = figure(rule.rest) && figure(rule.after_night) && figure(rule.duty_gap);
                self.unless(known, at, message);
            }
            RuleKind::WeeklyRest(rule) => {
                self.unless(figure(rule.rest), at, message);
                self.spans(&rule.weeks, at);
            }
            RuleKind::DailyMaximum(rule) => {
                self.unless(figure(rule.maximum) && figure(rule.duty_gap), at, message);
            }
            RuleKind::LongWeek(rule) => {
                self.unless(figure(rule.maximum) && figure(rule.duty_gap), at, message);
                let ascending = rule.noons.windows(2).all(|pair| pair[0] < pair[1]);
                self.unless(ascending && rule.noons.len() <= 7, at, "the noons of at most seven days, ascending");
            }
            RuleKind::ShortestDuty(rule) => {
                let known = figure(rule.minimum) && figure(rule.night_minimum) && figure(rule.duty_gap);
                self.unless(known, at, message);
            }
            RuleKind::Hours(rule) => {
                self.unless(rule.minimum <= rule.maximum, at, "the maximum is below the minimum");
                self.unless(rule.minimum.0 <= FAR, at, "more than there is time for");
                self.period(rule.period, at);
            }
            RuleKind::Shifts(rule) => {
                self.unless(rule.minimum <= rule.maximum, at, "the maximum is below the minimum");
                self.period(rule.period, at);
            }
            RuleKind::Nights(rule) => self.period(rule.period, at),
            RuleKind::Days(rule) => {
                self.range(rule.minimum, rule.maximum, at);
                self.unless(rule.minimum <= rule.period.count, at, "more days than there are");
                self.period(rule.period, at);
            }
            RuleKind::Rolling(rule) => self.rolling(rule, at),
            RuleKind::RestAfterNights(rule) => {
                self.unless(figure(rule.rest), at, message);
                self.unless(rule.nights >= 1, at, "a run is at least one night");
            }
            RuleKind::Consecutive(rule) => {
                self.unless(rule.maximum >= 1, at, "at least one day");
                if let Some(shortest) = rule.minimum {
                    self.unless(shortest.days <= rule.maximum, at, "the maximum is below the minimum");
                    self.period(shortest.within, at);
                }
            }
            RuleKind::DaysOff(rule) => {
                self.range(rule.minimum, rule.maximum, at);
                self.period(rule.within, at);
            }
            RuleKind::CompleteWeekends(rule) => {
                let apart = rule.saturdays.windows(2).all(|pair| pair[0] + 1 < pair[1]);
                self.unless(apart, at, "Saturdays are ascending, with a Sunday between");
            }
            RuleKind::WeekendsOff(rule) => {
                self.spans(&rule.weekends, at);
                let possible = usize::from(rule.off) <= rule.weekends.len();
                self.unless(possible, at, "more weekends off than there are");
            }
            RuleKind::Weekends(rule) => {
                self.spans(&rule.weekends, at);
                self.range(rule.minimum, rule.maximum, at);
                let possible = usize::from(rule.minimum) <= rule.weekends.len();
                self.unless(possible, at, "more weekends than there are");
            }
            RuleKind::ConsecutiveWeekends(rule) => {
                self.spans(&rule.weekends, at);
                self.range(rule.minimum, rule.maximum, at);
                self.unless(rule.maximum != Some(0), at, "at least one weekend");
            }
            RuleKind::RollingWeekends(rule) => {
                self.spans(&rule.weekends, at);
                self.window(rule.in_a_row, rule.weekends.len(), at);
                self.limit(rule.limit, rule.in_a_row.into(), at);
            }
            RuleKind::WishedSuccessions(rule) => {
                let possible = rule.after.iter().all(|after| after.or_off || !after.wished.is_empty());
                self.unless(possible, at, "nothing is wished for");
                self.period(rule.within, at);
            }
            RuleKind::SteadyStarts(rule) => self.steady_starts(rule, at),
            RuleKind::Times(rule) => self.spans(&rule.spans, at),
            RuleKind::Unwanted(rule) => {
                self.unless(!rule.all_but || !rule.labels.is_empty(), at, "nothing is preferred");
            }
            RuleKind::Overlap | RuleKind::NoNightWork | RuleKind::Successions(_) => {}
        }
    }

    fn rolling(&mut self, rule: &Rolling, at: &dyn Fn() -> String) {
        self.period(rule.within, at);
        self.window(rule.days, rule.within.count.into(), at);
        let most_a_day = match rule.of {
            Counted::Minutes => 24 * 60,
            Counted::Shifts(_) => 24,
            Counted::Days | Counted::Nights => 1,
        };
        self.limit(rule.limit, most_a_day * u32::from(rule.days), at);
    }

    fn steady_starts(&mut self, rule: &SteadyStarts, at: &dyn Fn() -> String) {
        self.unless((0..=720).contains(&rule.tolerance.0), at, "between no minutes and half a day");
        let near = (-1_000..=1_000).contains(&rule.first) && rule.midnights.len() <= 1_000;
        self.unless(near, at, "at most 1,000 days near the horizon");
        let known = rule.midnights.iter().all(|midnight| (-FAR..=FAR).contains(&midnight.0));
        self.unless(known, at, "far outside of the horizon");
        let ascending = rule.midnights.windows(2).all(|pair| pair[0] < pair[1]);
        self.unless(ascending, at, "midnights are ascending");
    }

    fn range(&mut self, minimum: u16, maximum: Option<u16>, at: &dyn Fn() -> String) {
        let ordered = maximum.is_none_or(|maximum| minimum <= maximum);
        self.unless(ordered, at, "the maximum is below the minimum");
    }

    /// So many slots in a row, of so many.
    fn window(&mut self, length: u16, of: usize, at: &dyn Fn() -> String) {
        self.unless((1..=31).contains(&length), at, "1 to 31 in a row");
        self.unless(usize::from(length) <= of, at, "more in a row than are looked at");
    }

    /// What a window may hold; no more than `most` can be in it.
    fn limit(&mut self, limit: Limit, most: u32, at: &dyn Fn() -> String) {
        match limit {
            Limit::AtMost(limit) => self.unless(limit <= FAR as u32, at, "more than ever binds"),
            Limit::AtLeast(limit) => self.unless(limit <= most, at, "more than there is time for"),
        }
    }
}
