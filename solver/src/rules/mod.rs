//! The rules, one file each.
//!
//! A personal rule is a fold along one person's stints in order of their start: `start → extend → finish`, each step
//! telling an amount in the user's unit (minutes short, days too many). At [`Level::Law`] an amount that the person's
//! fixed stints alone don't have is refused; at any other level it costs `weight` a unit.

use crate::problem::{Label, Minutes, Span};
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

/// What a personal rule asks. Each variant is described in its file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// Nobody is in two places at once, and travel takes its time. Amount: minutes lacking.
    Overlap,
    /// Rest between duties. A duty is a run of stints with gaps under `duty_gap`. Amount: minutes short.
    DailyRest {
        /// Between two duties.
        rest: Minutes,
        /// After a duty that ends with a night shift.
        after_night: Minutes,
        /// Shorter gaps are within one duty.
        duty_gap: Minutes,
    },
    /// Rest in one piece within each span that has work in it. Amount: minutes short.
    WeeklyRest {
        /// In one piece.
        rest: Minutes,
        /// The weeks.
        weeks: Vec<Span>,
    },
    /// The working time of a duty. Amount: minutes beyond.
    DailyMaximum {
        /// At most.
        maximum: Minutes,
        /// Shorter gaps are within one duty.
        duty_gap: Minutes,
        /// Judged on the scheduled time in the night that the clocks change.
        scheduled: bool,
    },
    /// The working time of a duty. Amount: minutes short, of each duty.
    ShortestDuty {
        /// Of a duty.
        minimum: Minutes,
        /// Of a night shift.
        night_minimum: Minutes,
        /// Shorter gaps are within one duty.
        duty_gap: Minutes,
    },
    /// Paid minutes in a period. Amount: minutes outside of the range.
    Hours {
        /// Which days; a stint counts where its day is.
        period: Period,
        /// At least.
        minimum: Minutes,
        /// At most.
        maximum: Minutes,
    },
    /// Stints in a period. Amount: how many beyond.
    Shifts {
        /// Which days.
        period: Period,
        /// At most.
        maximum: u16,
    },
    /// Night shifts in a period. Amount: how many beyond.
    Nights {
        /// Which days.
        period: Period,
        /// At most.
        maximum: u16,
    },
    /// Days worked in a row. Amount: days beyond.
    ConsecutiveDays {
        /// At most.
        maximum: u16,
    },
    /// Nights worked in a row. Amount: nights beyond.
    ConsecutiveNights {
        /// At most.
        maximum: u16,
    },
    /// Time off after a run of nights. Amount: minutes short.
    RestAfterNights {
        /// A run of at least this many.
        nights: u16,
        /// Time off.
        rest: Minutes,
    },
    /// Weekends without work. Amount: how many too few.
    WeekendsOff {
        /// The weekends counted, those of history too.
        weekends: Vec<Span>,
        /// How many of them must be free.
        off: u16,
    },
    /// No work in the hours of night work. Amount: stints that have some.
    NoNightWork,
    /// Shifts with one of these labels are unwelcome. Amount: how many.
    Unwanted {
        /// Labels.
        labels: Vec<Label>,
    },
}
