//! People: what they hold, when they can, what binds them, what came before.

use super::{Label, Minutes, Place, PositionIndex, RuleIndex, ShiftIndex, Span, Tag};
use crate::score::Level;
use serde::{Deserialize, Serialize};

/// Somebody who can be on shifts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The caller's name for them. Never a real name: it stands in logs and files.
    pub name: String,
    /// What they are qualified as, and when.
    pub held: Vec<Held>,
    /// When they can; absent: whenever they are not away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub availability: Option<Availability>,
    /// When they are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Span>,
    /// Units that they fill of a position: 1, or the guests' places of a household.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub units: u16,
    /// The rules that bind them.
    pub rules: Vec<RuleIndex>,
    /// Shifts outside the problem, in order of their start: history with negative times, the next published week
    /// beyond the end, and shifts of rosters that are not being solved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<Stint>,
    /// What they work whatever is solved: published, confirmed, locked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<Fixed>,
    /// Offers not yet answered, and the last roster: moving them costs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
    /// Shifts that they would like, or like not, to have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
    /// Shifts that they said no to: never proposed again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<ShiftIndex>,
}

const fn one() -> u16 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_one(units: &u16) -> bool {
    *units == 1
}

/// A qualification held for a span; the whole of a shift's day must lie within.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// What.
    pub tag: Tag,
    /// From when to when; absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub during: Option<Span>,
}

/// When somebody can and for what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// A shift must lie within one of these, which neither touch nor overlap, ascending.
    pub windows: Vec<Span>,
    /// A shift must carry one of these; empty: any shift.
    #[serde(default)]
    pub willing: Vec<Label>,
}

/// A piece of work that is not a shift of the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stint {
    /// When.
    pub span: Span,
    /// The day that it belongs to, counted from the horizon's first day; negative before it.
    pub day: i32,
    /// What it lasts on the clock.
    pub scheduled: Minutes,
    /// Paid minutes.
    pub paid: Minutes,
    /// It is a night shift.
    #[serde(default)]
    pub night: bool,
    /// It touches the hours of night work.
    #[serde(default)]
    pub night_work: bool,
    /// Where.
    pub place: Place,
    /// What kind of shift it is, for rules that ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Label>,
}

/// Why something is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Published to an employee.
    Published,
    /// Confirmed by a volunteer.
    Confirmed,
    /// Locked by a coordinator.
    Locked,
}

/// A place on a shift that no solve changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// The shift.
    pub shift: ShiftIndex,
    /// The position.
    pub position: PositionIndex,
    /// Why.
    pub reason: Reason,
}

/// A place on a shift that somebody was told of: taking it away costs `weight` at [`Level::Promises`](crate::Level).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The shift.
    pub shift: ShiftIndex,
    /// For taking it away.
    pub weight: i64,
}

/// A wish about one shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The shift.
    pub shift: ShiftIndex,
    /// At which level a wish that is not met costs.
    pub level: Level,
    /// For not working it.
    #[serde(default)]
    pub on: i64,
    /// For working it.
    #[serde(default)]
    pub off: i64,
}
