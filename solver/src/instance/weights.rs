//! One number for a score, for the search only: rosters are compared level by level.

use crate::problem::{Problem, TeamRule};
use crate::rules::RuleKind;
use crate::score::{Level, Score};

/// A weight for each level, so far apart that for one person's timeline the sum orders as the levels do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights([i64; 7]);

/// Between the most that one timeline can cost below a level and one unit at it.
const ROOM: i128 = 4;
/// Times the amounts of one timeline, a few thousand minutes, this still fits.
const LARGEST: i128 = 1 << 50;

impl Weights {
    pub(crate) fn new(problem: &Problem) -> Self {
        let mut weights = [0; 7];
        let mut below: i128 = 0;
        for level in Level::ALL.into_iter().rev() {
            let weight = (ROOM * below + 1).min(LARGEST);
            weights[level as usize] = weight as i64;
            below += weight * most_at(problem, level);
        }
        Self(weights)
    }

    /// Weights of one's own, for a bound.
    pub(crate) const fn of(weights: [i64; 7]) -> Self {
        Self(weights)
    }

    pub(crate) const fn at(&self, level: Level) -> i64 {
        self.0[level as usize]
    }

    /// The weighted sum.
    pub(crate) fn sum(&self, score: Score) -> i64 {
        score.by_level().map(|(level, amount)| self.at(level).saturating_mul(amount)).fold(0, i64::saturating_add)
    }
}

/// The most that one ordinary timeline adds at a level: a guess that only spreads the weights.
fn most_at(problem: &Problem, level: Level) -> i128 {
    const STINTS: i128 = 8;
    let rule_most = |kind: &RuleKind| -> i128 {
        match kind {
            RuleKind::Hours(hours) => i128::from(hours.minimum.0.max(600)),
            RuleKind::RestAfterNights(rule) => i128::from(rule.rest.0),
            RuleKind::WeeklyRest(rule) => i128::from(rule.rest.0),
            RuleKind::DailyRest(rule) => i128::from(rule.rest.0) * 2,
            RuleKind::DailyMaximum(_) | RuleKind::ShortestDuty(_) | RuleKind::Overlap => 600,
            _ => STINTS,
        }
    };
    let rules = problem.rules.iter().filter(|rule| rule.level == level);
    let personal = rules.map(|rule| rule_most(&rule.asks) * i128::from(rule.weight)).max().unwrap_or(0) * 2;
    let units = i128::from(problem.people.iter().map(|person| person.units).max().unwrap_or(1));
    let rows = match level {
        Level::MinimumCover | Level::IdealCover => STINTS * units,
        _ => 0,
    };
    let team = problem.team_rules.iter().map(|rule| match rule {
        TeamRule::Skill { level: of, weight, .. }
        | TeamRule::Pair { level: of, weight, .. }
        | TeamRule::Accompanied { level: of, weight, .. } => {
            if *of == level {
                i128::from(*weight)
            } else {
                0
            }
        }
    });
    let promises = problem.people.iter().flat_map(|person| &person.promises).map(|promise| i128::from(promise.weight));
    let promised = if level == Level::Promises { promises.max().unwrap_or(0) * STINTS } else { 0 };
    personal + rows + team.max().unwrap_or(0) * STINTS + promised
}
