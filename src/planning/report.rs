//! What is said of a roster: what is missing and why, what is broken, what one change would do. Data; the sentences are
//! made in [`explain`](super::explain).
//!
//! Nothing here reveals a gender. Where a gender rule stands on a shift, whatever makes somebody ineligible there is
//! told as one thing, [`Cause::Eligibility`]; and counts never say who.

use super::rule::Rule;
use crate::domain::solve::Cost;
use crate::domain::{PersonId, ShiftId};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::ToSchema;

/// What stands between a person and a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// They hold none of the roles.
    Role,
    /// They do not work at the site.
    Site,
    /// They speak none of the languages.
    Language,
    /// They have not shown something that is asked.
    Prerequisite,
    /// They are too young, or of unknown age.
    Age,
    /// They have no contract or agreement in force; a volunteer has one.
    Contract,
    /// They do not meet what the shift asks. Which of its conditions is told nowhere.
    Eligibility,
    /// They are away.
    Absence,
    /// They did not offer it.
    Availability,
    /// They said no to it.
    Refused,
    /// They are on it already.
    OnIt,
    /// The place asks another kind of person: a volunteer for an employee's, an employee for a volunteer's.
    Kind,
    /// They are on another shift at that time.
    DoubleBooking,
    /// A rule that binds them.
    Rule(Rule),
}

impl Cause {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PLAIN.iter().copied().chain(Rule::ALL.iter().copied().map(Self::Rule))
    }

    const PLAIN: &'static [Self] = &[
        Self::Role,
        Self::Site,
        Self::Language,
        Self::Prerequisite,
        Self::Age,
        Self::Contract,
        Self::Eligibility,
        Self::Absence,
        Self::Availability,
        Self::Refused,
        Self::OnIt,
        Self::Kind,
        Self::DoubleBooking,
    ];

    /// The name in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Site => "site",
            Self::Language => "language",
            Self::Prerequisite => "prerequisite",
            Self::Age => "age",
            Self::Contract => "contract",
            Self::Eligibility => "eligibility",
            Self::Absence => "absence",
            Self::Availability => "availability",
            Self::Refused => "refused",
            Self::OnIt => "on_it",
            Self::Kind => "kind",
            Self::DoubleBooking => "double_booking",
            Self::Rule(rule) => rule.code(),
        }
    }

    /// The cause with a name.
    pub fn named(code: &str) -> Option<Self> {
        Self::all().find(|cause| cause.code() == code)
    }

    /// Whether nobody may override it: not the gender rule, the extract, a clearance, an age, minors without an employee,
    /// a double booking, a person's no. What remains is labour law and the house's own, which a written reason overrides.
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Prerequisite
                | Self::Age
                | Self::Eligibility
                | Self::Refused
                | Self::OnIt
                | Self::Kind
                | Self::DoubleBooking
                | Self::Rule(Rule::Accompanied)
        )
    }
}

impl Serialize for Cause {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Cause {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = Cow::<str>::deserialize(deserializer)?;
        Self::named(&code).ok_or_else(|| serde::de::Error::custom("unknown cause"))
    }
}

/// A cause, with what would have done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct Reason {
    /// Which.
    #[schema(value_type = String, example = "prerequisite")]
    pub cause: Cause,
    /// Any of these would have done: names of roles, languages or clearances, ages. Empty where there is nothing to name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<String>,
}

impl Reason {
    /// With nothing to name.
    pub const fn of(cause: Cause) -> Self {
        Self { cause, any_of: Vec::new() }
    }
}

/// How many people one reason stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Stopped {
    /// The first that each of them met.
    #[serde(flatten)]
    pub reason: Reason,
    /// How many people.
    pub people: u32,
}

/// Seats of minimum cover that are empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Gap {
    /// On which shift.
    pub shift: ShiftId,
    /// On which of its positions, from 0.
    pub position: u16,
    /// How many are missing; guests' places where households are asked.
    pub missing: u16,
    /// How many people were looked at: all who hold the role.
    pub looked_at: u32,
    /// What stopped them, the most frequent first.
    pub stopped: Vec<Stopped>,
    /// How many nothing stops, who are needed elsewhere.
    pub free: u32,
}

/// A rule that somebody's week breaks, through what was published, confirmed, locked or entered afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Breach {
    /// Whose week.
    pub person: PersonId,
    /// Which rule.
    #[schema(value_type = String, example = "daily_rest")]
    pub cause: Cause,
    /// How far, in the rule's unit: minutes, nights, shifts.
    pub amount: i64,
}

/// Something lawful that a coordinator should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "warning")]
pub enum Warning {
    /// The night that the clocks change: judged on its hours by the clock, paid by the real ones.
    ClockChangeNight {
        /// Who.
        person: PersonId,
        /// On which shift.
        shift: ShiftId,
        /// What it lasts by the clock, in minutes.
        scheduled: i32,
        /// What it really lasts, in minutes.
        real: i32,
    },
    /// Volunteers are among minors at a minute at which nobody of the site is.
    LeftAlone {
        /// On which shift.
        shift: ShiftId,
    },
    /// A coordinator overrode labour rules, with a reason.
    Overridden {
        /// For whom.
        person: PersonId,
        /// On which shift.
        shift: ShiftId,
        /// Why, in writing.
        reason: String,
    },
}

/// What can be said of a roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Report {
    /// What it costs.
    pub score: Cost,
    /// The cost by rule, the heaviest first.
    pub rules: Vec<crate::domain::solve::RuleCost>,
    /// What is missing and why.
    pub gaps: Vec<Gap>,
    /// What is broken.
    pub breaches: Vec<Breach>,
    /// What else to know.
    pub warnings: Vec<Warning>,
}

/// What one change by hand does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Effect {
    /// How the roster's cost changes; more is worse.
    pub change: Cost,
    /// What stands against it.
    pub against: Vec<Reason>,
    /// What the person's week breaks afterwards, all in all.
    pub breaches: Vec<Breach>,
}

/// Somebody who could take a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// How the roster's cost would change; more is worse.
    pub change: Cost,
    /// What stands against it, which a written reason may override; empty: nothing.
    pub against: Vec<Reason>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_cause_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = Cause::all().map(Cause::code).collect();
        assert_eq!(names.len(), Cause::all().count());
        assert!(Cause::all().all(|cause| Cause::named(cause.code()) == Some(cause)));
        assert_eq!(Cause::named("gender"), None);
    }
}
