//! What the people of a shift, or of several, must be together.

use super::{Person, PersonIndex, PositionIndex, ShiftIndex, Span, Tag};
use crate::score::Level;
use serde::{Deserialize, Serialize};

/// A rule on the people of one or several shifts together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields, tag = "rule")]
pub enum TeamRule {
    /// At least `minimum` people with one of the tags somewhere on the shifts, each person counted once a shift.
    /// Costs `weight` for each missing one.
    Skill {
        /// What the row is called in explanations.
        name: String,
        /// Where.
        shifts: Vec<ShiftIndex>,
        /// A person with any of these counts.
        any_of: Vec<Tag>,
        /// How many.
        minimum: u16,
        /// At which level.
        level: Level,
        /// For each missing one.
        weight: i64,
    },
    /// So many of certain people on the shifts together, each person counted once a shift: one stretch of a
    /// [`curve`](super::curve), two people who should not meet (a target of one for both, and a cost beyond), how often the
    /// same volunteers are asked.
    Count {
        /// What the row is called in explanations.
        name: String,
        /// Where.
        shifts: Vec<ShiftIndex>,
        /// Who counts.
        #[serde(default)]
        who: Who,
        /// So many.
        target: u16,
        /// At which level.
        level: Level,
        /// For each one fewer.
        #[serde(default)]
        under: i64,
        /// For each one more.
        #[serde(default)]
        over: i64,
    },
    /// Nobody, or at least two people, on a shift: one alone costs `weight`. With two people named, they work it together
    /// or not at all.
    Pair {
        /// The shift.
        shift: ShiftIndex,
        /// Who counts.
        #[serde(default, skip_serializing_if = "Who::is_everybody")]
        who: Who,
        /// At which level.
        level: Level,
        /// Where one is alone.
        weight: i64,
    },
    /// Nobody of some on a shift without at least one of others: a newcomer beside somebody experienced, volunteers beside
    /// an employee. Costs `weight` for each of them while nobody of the others is there.
    Beside {
        /// What it is called in explanations.
        name: String,
        /// The shift.
        shift: ShiftIndex,
        /// Who must not be alone.
        who: Who,
        /// Who keeps them company.
        beside: Who,
        /// At which level.
        level: Level,
        /// For each person without company.
        weight: i64,
    },
    /// Alternatives, of which one takes place: everybody on any but the one with the most people costs `weight`. What they
    /// need together is a [`TeamRule::Count`] over all of them.
    OneOf {
        /// What it is called in explanations.
        name: String,
        /// The alternatives.
        shifts: Vec<ShiftIndex>,
        /// At which level.
        level: Level,
        /// For each person on another.
        weight: i64,
    },
    /// Nobody on some positions of a shift unless every minute of it is covered by someone on one of the `guards`, or
    /// lies within `covered`.
    Accompanied {
        /// The shift that must not stand alone.
        guarded: ShiftIndex,
        /// The positions on it whose people must not.
        positions: Vec<PositionIndex>,
        /// Positions, of this shift or others, whose people keep company.
        guards: Vec<(ShiftIndex, PositionIndex)>,
        /// When company is there whatever is solved, ascending.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        covered: Vec<Span>,
        /// At which level.
        level: Level,
        /// For each of its people while nobody is there.
        weight: i64,
    },
}

/// Whom a team rule counts: whoever holds one of the tags, and whoever is named. Neither: everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// Who holds any of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Tag>,
    /// These people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonIndex>,
}

impl Who {
    /// Whoever holds one of some tags.
    pub const fn holds(any_of: Vec<Tag>) -> Self {
        Self { any_of, people: Vec::new() }
    }

    /// Certain people.
    pub const fn named(people: Vec<PersonIndex>) -> Self {
        Self { any_of: Vec::new(), people }
    }

    /// Whether it is everybody.
    pub fn is_everybody(&self) -> bool {
        self.any_of.is_empty() && self.people.is_empty()
    }

    /// Whether a person counts.
    pub(crate) fn counts(&self, index: PersonIndex, person: &Person) -> bool {
        let holds = || person.held.iter().any(|held| self.any_of.contains(&held.tag));
        self.is_everybody() || self.people.contains(&index) || holds()
    }
}

impl TeamRule {
    /// What it is called in scores and explanations.
    pub fn name(&self) -> &str {
        match self {
            Self::Skill { name, .. }
            | Self::Count { name, .. }
            | Self::Beside { name, .. }
            | Self::OneOf { name, .. } => name,
            Self::Pair { .. } => "pair",
            Self::Accompanied { .. } => "accompanied",
        }
    }

    /// At which level it costs.
    pub const fn level(&self) -> Level {
        match self {
            Self::Skill { level, .. }
            | Self::Count { level, .. }
            | Self::Pair { level, .. }
            | Self::Beside { level, .. }
            | Self::OneOf { level, .. }
            | Self::Accompanied { level, .. } => *level,
        }
    }

    /// The most that one person can make it cost.
    pub fn weight(&self) -> i64 {
        match self {
            Self::Count { under, over, .. } => *under.max(over),
            Self::Skill { weight, .. }
            | Self::Pair { weight, .. }
            | Self::Beside { weight, .. }
            | Self::OneOf { weight, .. }
            | Self::Accompanied { weight, .. } => *weight,
        }
    }

    /// The shifts that it touches, ascending, each once.
    pub fn shifts(&self) -> Vec<ShiftIndex> {
        let mut touched = match self {
            Self::Skill { shifts, .. } | Self::Count { shifts, .. } | Self::OneOf { shifts, .. } => shifts.clone(),
            Self::Pair { shift, .. } | Self::Beside { shift, .. } => vec![*shift],
            Self::Accompanied { guarded, guards, .. } => {
                guards.iter().map(|(shift, _)| *shift).chain([*guarded]).collect()
            }
        };
        touched.sort_unstable();
        touched.dedup();
        touched
    }
}
