//! Shifts, what their positions ask, and the ways between their places.

use super::{Label, Minutes, Place, Span, Tag};
use crate::score::Level;
use serde::{Deserialize, Serialize};

/// A piece of work at one place and time, for the people on its positions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// The caller's name for it.
    pub name: String,
    /// When it takes place, in real minutes; its start lies within the horizon.
    pub span: Span,
    /// The day that it belongs to, an index of [`Problem::days`](super::Problem::days).
    pub day: u16,
    /// What it lasts on the clock, which differs from the span in the night that the clocks change.
    pub scheduled: Minutes,
    /// Paid minutes.
    pub paid: Minutes,
    /// It is a night shift.
    #[serde(default)]
    pub night: bool,
    /// It touches the hours of night work.
    #[serde(default)]
    pub night_work: bool,
    /// Where it is.
    pub place: Place,
    /// What it is called by: its site, its activity.
    #[serde(default)]
    pub labels: Vec<Label>,
    /// Who is asked, never empty.
    pub positions: Vec<Position>,
}

/// What a shift asks of one group of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Each of these is asked of everyone on it.
    pub asks: Vec<Ask>,
    /// How many it should have; empty: as many or as few as there are.
    pub cover: Vec<Cover>,
}

impl Position {
    /// One that lacks what is below `minimum` at [`Level::MinimumCover`] and is best at `ideal`, at
    /// [`Level::IdealCover`].
    pub fn with_cover(asks: Vec<Ask>, minimum: u16, ideal: u16) -> Self {
        let cover = vec![
            Cover { level: Level::MinimumCover, units: minimum, under: 1, over: 0 },
            Cover { level: Level::IdealCover, units: ideal, under: 1, over: 1 },
        ];
        Self { asks, cover }
    }

    /// Units below this are a gap: the most that is asked at [`Level::MinimumCover`] or above.
    pub fn minimum(&self) -> u16 {
        let gaps = self.cover.iter().filter(|cover| cover.level <= Level::MinimumCover && cover.under > 0);
        gaps.map(|cover| cover.units).max().unwrap_or(0)
    }
}

/// How many units a position should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// At which level it is missed.
    pub level: Level,
    /// So many.
    pub units: u16,
    /// For each one fewer.
    #[serde(default)]
    pub under: i64,
    /// For each one more.
    #[serde(default)]
    pub over: i64,
}

/// What kind of thing a position asks; says which rule stopped someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskKind {
    /// A role, or one of several.
    Role,
    /// The site is one at which the person works.
    Site,
    /// A language, or one of several.
    Language,
    /// A skill.
    Skill,
    /// Something to have shown: a training, a charter, an extract.
    Prerequisite,
    /// Women only, or men only.
    Gender,
    /// An age.
    Age,
    /// A contract or an agreement in force; for volunteers, none.
    Contract,
}

impl AskKind {
    /// The rule's name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Site => "site",
            Self::Language => "language",
            Self::Skill => "skill",
            Self::Prerequisite => "prerequisite",
            Self::Gender => "gender",
            Self::Age => "age",
            Self::Contract => "contract",
        }
    }
}

/// One qualification of several, held for the whole of the shift's day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Which rule it is.
    pub kind: AskKind,
    /// One of these, never empty.
    pub any_of: Vec<Tag>,
}

/// Minutes of travel from place to place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Travel {
    /// `minutes[from][to]`; empty: no travel anywhere.
    minutes: Vec<Vec<Minutes>>,
}

impl Travel {
    /// From a square matrix.
    pub const fn new(minutes: Vec<Vec<Minutes>>) -> Self {
        Self { minutes }
    }

    /// How long it takes from one place to another; 0 within one place.
    pub fn between(&self, from: Place, to: Place) -> Minutes {
        if from == to {
            return Minutes(0);
        }
        self.minutes.get(from.at()).and_then(|row| row.get(to.at())).copied().unwrap_or_default()
    }

    /// The rows of the matrix.
    pub fn rows(&self) -> &[Vec<Minutes>] {
        &self.minutes
    }
}
