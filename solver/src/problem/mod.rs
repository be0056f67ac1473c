//! What is asked of the engine.

mod check;
mod curve;
mod people;
mod shifts;
mod team;
mod time;

pub use check::{Fault, Limits};
pub use curve::curve;
pub use people::{Availability, Fixed, Held, Person, Promise, Reason, Request, Stint};
pub use shifts::{Ask, AskKind, Cover, Position, Shift, Travel};
pub use team::{TeamRule, Who};
pub use time::{Minutes, Span};

use crate::rules::PersonalRule;
use serde::{Deserialize, Serialize};

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// As a place in a list.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(place: usize) -> Self {
                Self(place as u32)
            }
        }
    )*};
}

index! {
    /// A shift: its place in [`Problem::shifts`].
    ShiftIndex,
    /// A position of a shift: its place in [`Shift::positions`].
    PositionIndex,
    /// A person: their place in [`Problem::people`].
    PersonIndex,
    /// A rule: its place in [`Problem::rules`].
    RuleIndex,
    /// A team rule: its place in [`Problem::team_rules`].
    TeamRuleIndex,
    /// A place that people travel between: a row of [`Travel`].
    Place,
    /// A qualification: a role, a language, a clearance … of the caller's numbering.
    Tag,
    /// A label on shifts, such as a site or an activity, of the caller's numbering.
    Label,
}

/// A rostering problem: one horizon, its shifts, the people and what binds them.
///
/// All times are minutes from the start of the horizon. History has negative ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The boundaries of the days, ascending: `days[i] .. days[i + 1]` is day i. The first is 0, the last is the end
    /// of the horizon. A day may last 23 or 25 hours.
    pub days: Vec<Minutes>,
    /// The weekends: `Friday 22:00 .. Monday 05:00` or what the house means by it.
    #[serde(default)]
    pub weekends: Vec<Span>,
    /// The shifts, in order of their start.
    pub shifts: Vec<Shift>,
    /// The people.
    pub people: Vec<Person>,
    /// The personal rules, each with its level and weight; people name those that bind them.
    pub rules: Vec<PersonalRule>,
    /// The team rules.
    #[serde(default)]
    pub team_rules: Vec<TeamRule>,
    /// Minutes from place to place.
    #[serde(default)]
    pub travel: Travel,
}

impl Problem {
    /// The end of the horizon.
    pub fn end(&self) -> Minutes {
        self.days.last().copied().unwrap_or_default()
    }

    /// The day of the horizon on which a minute lies; `None` outside of it.
    pub fn day_of(&self, minute: Minutes) -> Option<i32> {
        let day = self.days.partition_point(|first| *first <= minute);
        (1..self.days.len()).contains(&day).then(|| day as i32 - 1)
    }

    /// The shift at an index.
    pub fn shift(&self, index: ShiftIndex) -> &Shift {
        &self.shifts[index.at()]
    }

    /// The position of a shift.
    pub fn position(&self, shift: ShiftIndex, position: PositionIndex) -> &Position {
        &self.shifts[shift.at()].positions[position.at()]
    }

    /// The person at an index.
    pub fn person(&self, index: PersonIndex) -> &Person {
        &self.people[index.at()]
    }

    /// The rules that bind a person, in the order in which they are listed.
    pub fn rules_of(&self, person: PersonIndex) -> impl Iterator<Item = (RuleIndex, &PersonalRule)> {
        self.person(person).rules.iter().map(|rule| (*rule, &self.rules[rule.at()]))
    }

    /// Every shift with its index.
    pub fn indexed_shifts(&self) -> impl Iterator<Item = (ShiftIndex, &Shift)> {
        self.shifts.iter().enumerate().map(|(index, shift)| (ShiftIndex::from(index), shift))
    }

    /// Every person's index.
    pub fn person_indices(&self) -> impl Iterator<Item = PersonIndex> + use<> {
        (0..self.people.len()).map(PersonIndex::from)
    }
}
