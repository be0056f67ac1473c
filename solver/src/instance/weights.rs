//! One number for a score, for the search only: rosters are compared level by level.

use crate::problem::{Problem, TeamRule};
use crate::rules::RuleKind;
use crate::score::{Level, Score};

/// A weight for each level, so far apart that for one person's timeline the sum orders as the levels do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights([Cost; 7]);

/// A weighted sum: wide, because levels are far apart.
pub(crate) type Cost = i128;

/// Between the most that one timeline can cost below a level and one unit at it.
const ROOM: Cost = 4;
/// Times the amounts of one timeline, a few thousand minutes, this still fits.
const LARGEST: Cost = 1 << 90;

impl Weights {
    pub(crate) fn new(problem: &Problem) -> Self {
        let mut weights = [0; 7];
        let mut below: Cost = 0;
        for level in Level::ALL.into_iter().rev() {
            let weight = (ROOM * below + 1).min(LARGEST);
            weights[level as usize] = weight;
            below += weight * most_at(problem, level);
        }
        Self(weights)
    }

    /// Weights of one's own, for a bound.
    pub(crate) const fn of(weights: [Cost; 7]) -> Self {
        Self(weights)
    }

    pub(crate) const fn at(&self, level: Level) -> Cost {
        self.0[level as usize]
    }

    /// The weighted sum.
    pub(crate) fn sum(&self, score: Score) -> Cost {
        score.by_level().map(|(level, amount)| self.at(level) * Cost::from(amount)).sum()
    }
}

/// The most that one ordinary timeline adds at a level: a guess that only spreads the weights.
fn most_at(problem: &Problem, level: Level) -> Cost {
    const STINTS: Cost = 8;
    let rule_most = |kind: &RuleKind| -> Cost {
        match kind {
            RuleKind::Hours(hours) => Cost::from(hours.minimum.0.max(600)),
            RuleKind::RestAfterNights(rule) => Cost::from(rule.rest.0),
            RuleKind::WeeklyRest(rule) => Cost::from(rule.rest.0),
            RuleKind::DailyRest(rule) => Cost::from(rule.rest.0) * 2,
            RuleKind::DailyMaximum(_) | RuleKind::LongWeek(_) | RuleKind::ShortestDuty(_) | RuleKind::Overlap => 600,
            _ => STINTS,
        }
    };
    let rules = problem.rules.iter().filter(|rule| rule.level == level);
    let personal = rules.map(|rule| rule_most(&rule.asks) * Cost::from(rule.weight)).max().unwrap_or(0) * 2;
    let units = Cost::from(problem.people.iter().map(|person| person.units).max().unwrap_or(1));
    let rows = match level {
        Level::MinimumCover | Level::IdealCover => STINTS * units,
        _ => 0,
    };
    let team = problem.team_rules.iter().map(|rule| match rule {
        TeamRule::Skill { level: of, weight, .. }
        | TeamRule::Pair { level: of, weight, .. }
        | TeamRule::Accompanied { level: of, weight, .. } => {
            if *of == level {
                Cost::from(*weight)
            } else {
                0
            }
        }
    });
    let weights_of_promises =
        problem.people.iter().flat_map(|person| &person.promises).map(|promise| Cost::from(promise.weight));
    let promised = if level == Level::Promises { weights_of_promises.max().unwrap_or(0) * STINTS } else { 0 };
    personal + rows + team.max().unwrap_or(0) * STINTS + promised
}
