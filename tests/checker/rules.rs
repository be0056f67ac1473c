//! What a rule is, and what it finds.

use super::world::{Line, Seat, Team, World};
use std::collections::BTreeMap;
use std::fmt;

/// How hard a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nobody breaks it, not even by hand.
    Absolute,
    /// Law: broken only by hand, with a written reason.
    Law,
    /// The organisation's own hard rule: the same.
    Organisation,
    /// It costs; it is counted and reported.
    Soft,
}

/// A rule: its name, its level, and how it is looked for.
pub struct Rule {
    name: &'static str,
    level: Level,
    run: Run,
}

/// What a rule looks at.
pub enum Run {
    /// Everything together.
    World(fn(&World) -> Vec<Breach>),
    /// One person on one shift of the roster.
    Seat(fn(&World, &Seat) -> Option<Breach>),
    /// One person's shifts in order, with history.
    Line(fn(&World, &Line) -> Vec<Breach>),
    /// One shift of the roster and everyone on it.
    Team(fn(&World, &Team) -> Vec<Breach>),
}

pub const fn rule(name: &'static str, level: Level, run: Run) -> Rule {
    Rule { name, level, run }
}

/// What a rule finds: who, which shifts, what, and by how much (minutes, nights, days or people).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Breach {
    pub person: Option<String>,
    pub shifts: Vec<String>,
    pub what: String,
    pub amount: i64,
}

impl Breach {
    /// Of one person, over some of their shifts.
    pub fn of<'a>(seats: impl IntoIterator<Item = &'a Seat<'a>>, amount: i64, what: impl Into<String>) -> Self {
        let mut breach = Self { what: what.into(), amount, ..Self::default() };
        for seat in seats {
            breach.person = Some(seat.person.id.clone());
            breach.shifts.push(seat.shift.id.clone());
        }
        breach
    }

    /// Of one shift as such.
    pub fn on(team: &Team, amount: i64, what: impl Into<String>) -> Self {
        Self { person: None, shifts: vec![team.shift.id.clone()], what: what.into(), amount }
    }
}

/// A breach under the name of the rule that found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    pub rule: &'static str,
    pub level: Level,
    /// A coordinator gave a written reason, and the rule is one that they may override.
    pub overridden: bool,
    pub breach: Breach,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Breach { person, shifts, what, amount } = &self.breach;
        let person = person.as_deref().unwrap_or("-");
        write!(f, "{}: {person} on {}: {what} ({amount})", self.rule, shifts.join(" "))
    }
}

impl Rule {
    /// What this rule finds in the roster.
    pub fn violations(&self, world: &World) -> Vec<Violation> {
        let breaches: Vec<Breach> = match self.run {
            Run::World(find) => find(world),
            Run::Seat(find) => world.roster_seats().filter_map(|seat| find(world, seat)).collect(),
            Run::Line(find) => {
                let own = |breach: &Breach| breach.shifts.iter().any(|shift| world.is_in_roster(shift));
                world.lines().iter().flat_map(|line| find(world, line)).filter(own).collect()
            }
            Run::Team(find) => world.teams().iter().flat_map(|team| find(world, team)).collect(),
        };
        breaches.into_iter().map(|breach| self.violation(world, breach)).collect()
    }

    fn violation(&self, world: &World, breach: Breach) -> Violation {
        let may_be_overridden = matches!(self.level, Level::Law | Level::Organisation);
        let overridden = may_be_overridden && world.has_a_written_reason(&breach);
        Violation { rule: self.name, level: self.level, overridden, breach }
    }
}

/// All that was found.
pub struct Report {
    violations: Vec<Violation>,
}

impl Report {
    pub fn new(violations: Vec<Violation>) -> Self {
        Self { violations }
    }

    /// What breaks a hard rule without a reason in writing.
    pub fn hard(&self) -> Vec<&Violation> {
        self.violations.iter().filter(|found| found.level < Level::Soft && !found.overridden).collect()
    }

    /// What a coordinator broke by hand with a reason in writing: shown, and theirs to answer for.
    pub fn overridden(&self) -> Vec<&Violation> {
        self.violations.iter().filter(|found| found.overridden).collect()
    }

    /// What was found under one rule.
    pub fn found(&self, rule: &str) -> impl Iterator<Item = &Breach> {
        self.violations.iter().filter(move |found| found.rule == rule).map(|found| &found.breach)
    }

    /// The soft rules that cost: how often, and the sum of the amounts.
    pub fn soft(&self) -> BTreeMap<&'static str, (usize, i64)> {
        let mut counted = BTreeMap::new();
        for found in self.violations.iter().filter(|found| found.level == Level::Soft) {
            let (times, sum) = counted.entry(found.rule).or_insert((0, 0));
            *times += 1;
            *sum += found.breach.amount;
        }
        counted
    }
}
