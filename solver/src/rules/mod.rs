//! The rules, one file each.
//!
//! A personal rule is a [`Fold`] along one person's stints in order of their start: `start → extend → finish`, each
//! step telling an amount in the user's unit (minutes short, days too many). At [`Level::Law`] an amount that the
//! person's fixed stints alone don't have is refused; at any other level it costs `weight` a unit.
//!
//! A preferred range is a range at a soft level: beside the most that the law allows, the same rule says what is better,
//! and both count. Fairness is a preferred range as well, around each person's own target, over a [`Period`] or a list of
//! weekends that begins in history: [`Hours`], [`Days`] (and so nights), [`Weekends`], and [`Shifts`] of the kinds that
//! nobody likes. Work in history carries its kind, so that it counts with the rest, and who had more before gets less now.
//!
//! To add one: a file with its doc (what it asks, its amount, its source, an example), its parameters and its fold;
//! a variant of [`RuleKind`] and a line in [`RuleKind::fold`].

#[cfg(test)]
mod cases;
mod complete_weekends;
mod consecutive;
mod consecutive_weekends;
mod daily_maximum;
mod daily_rest;
mod days;
mod days_off;
pub(crate) mod eligibility;
pub(crate) mod fold;
mod hours;
mod long_week;
mod night_work;
mod nights;
mod overlap;
#[cfg(test)]
mod properties;
mod rest_after_nights;
mod rolling;
mod rolling_weekends;
mod shifts;
mod shortest_duty;
mod steady_starts;
mod successions;
mod times;
mod unwanted;
mod weekends;
mod weekends_off;
mod weekly_rest;
mod window;
mod wished_successions;

pub use complete_weekends::CompleteWeekends;
pub use consecutive::{Consecutive, Shortest, Worked};
pub use consecutive_weekends::ConsecutiveWeekends;
pub use daily_maximum::DailyMaximum;
pub use daily_rest::DailyRest;
pub use days::Days;
pub use days_off::DaysOff;
pub use fold::{Fold, Now, Tally, Work};
pub use hours::Hours;
pub use long_week::LongWeek;
pub use night_work::NoNightWork;
pub use nights::Nights;
pub use overlap::Overlap;
pub use rest_after_nights::RestAfterNights;
pub use rolling::{Counted, Rolling};
pub use rolling_weekends::RollingWeekends;
pub use shifts::Shifts;
pub use shortest_duty::ShortestDuty;
pub use steady_starts::SteadyStarts;
pub use successions::{NotAfter, Successions};
pub use times::{Times, Unit, Wish};
pub use unwanted::Unwanted;
pub use weekends::Weekends;
pub use weekends_off::WeekendsOff;
pub use weekly_rest::WeeklyRest;
pub use window::Limit;
pub use wished_successions::{WishedAfter, WishedSuccessions};

use crate::score::Level;
use serde::{Deserialize, Serialize};

/// A rule that binds people one by one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalRule {
    /// The caller's name for it, which stands in scores and explanations: `daily_rest`.
    pub name: String,
    /// [`Level::Law`]: never broken by the engine. Any other: costs `weight` a unit.
    pub level: Level,
    /// For each unit of its amount. At [`Level::Law`] it only weighs what is recorded.
    pub weight: i64,
    /// What it asks.
    pub asks: RuleKind,
}

/// Days of the horizon, `first .. first + count`; the first may lie before the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub first: i32,
    /// How many.
    pub count: u16,
}

impl Period {
    /// The first day after it.
    pub fn end(self) -> i32 {
        self.first + i32::from(self.count)
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: i32) -> bool {
        (self.first..self.end()).contains(&day)
    }
}

/// What a personal rule asks. Each is described in its file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// See [`Overlap`].
    Overlap,
    /// See [`DailyRest`].
    DailyRest(DailyRest),
    /// See [`WeeklyRest`].
    WeeklyRest(WeeklyRest),
    /// See [`DailyMaximum`].
    DailyMaximum(DailyMaximum),
    /// See [`LongWeek`].
    LongWeek(LongWeek),
    /// See [`ShortestDuty`].
    ShortestDuty(ShortestDuty),
    /// See [`Hours`].
    Hours(Hours),
    /// See [`Shifts`].
    Shifts(Shifts),
    /// See [`Nights`].
    Nights(Nights),
    /// See [`Days`].
    Days(Days),
    /// See [`Rolling`].
    Rolling(Rolling),
    /// See [`Consecutive`].
    Consecutive(Consecutive),
    /// See [`DaysOff`].
    DaysOff(DaysOff),
    /// See [`Successions`].
    Successions(Successions),
    /// See [`WishedSuccessions`].
    WishedSuccessions(WishedSuccessions),
    /// See [`SteadyStarts`].
    SteadyStarts(SteadyStarts),
    /// See [`CompleteWeekends`].
    CompleteWeekends(CompleteWeekends),
    /// See [`RestAfterNights`].
    RestAfterNights(RestAfterNights),
    /// See [`WeekendsOff`].
    WeekendsOff(WeekendsOff),
    /// See [`Weekends`].
    Weekends(Weekends),
    /// See [`ConsecutiveWeekends`].
    ConsecutiveWeekends(ConsecutiveWeekends),
    /// See [`RollingWeekends`].
    RollingWeekends(RollingWeekends),
    /// See [`NoNightWork`].
    NoNightWork,
    /// See [`Unwanted`].
    Unwanted(Unwanted),
    /// See [`Times`].
    Times(Times),
}

impl RuleKind {
    /// The rule as a fold.
    pub fn fold(&self) -> &dyn Fold {
        match self {
            Self::Overlap => &Overlap,
            Self::DailyRest(rule) => rule,
            Self::WeeklyRest(rule) => rule,
            Self::DailyMaximum(rule) => rule,
            Self::LongWeek(rule) => rule,
            Self::ShortestDuty(rule) => rule,
            Self::Hours(rule) => rule,
            Self::Shifts(rule) => rule,
            Self::Nights(rule) => rule,
            Self::Days(rule) => rule,
            Self::Rolling(rule) => rule,
            Self::Consecutive(rule) => rule,
            Self::DaysOff(rule) => rule,
            Self::Successions(rule) => rule,
            Self::WishedSuccessions(rule) => rule,
            Self::SteadyStarts(rule) => rule,
            Self::CompleteWeekends(rule) => rule,
            Self::RestAfterNights(rule) => rule,
            Self::WeekendsOff(rule) => rule,
            Self::Weekends(rule) => rule,
            Self::ConsecutiveWeekends(rule) => rule,
            Self::RollingWeekends(rule) => rule,
            Self::NoNightWork => &NoNightWork,
            Self::Unwanted(rule) => rule,
            Self::Times(rule) => rule,
        }
    }
}
