//! One number for a score, for the search only: rosters are compared level by level.

use crate::problem::{Problem, TeamRule};
use crate::rules::{Counted, Limit, RuleKind, Unit};
use crate::score::{Level, Score};

/// A weight for each level, so far apart that for one person's timeline the sum orders as the levels do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weights([Cost; 7]);

/// A weighted sum of one timeline's amounts.
pub(crate) type Cost = i64;

/// Prices are fractions of a unit of the last level: this many to one.
const FINEST: Cost = 64;
/// Between the most that one timeline can cost below a level and one unit at it.
const ROOM: Cost = 4;
/// What a level's amount may cost in all, so that a timeline's costs still add up.
const LARGEST: Cost = 1 << 52;

/// No other level is ever traded for it: it weighs more than all of them.
const LAW: usize = Level::Law as usize;

/// The most that one ordinary timeline adds at each level: a guess that only spreads weights.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Most([Cost; 7]);

impl Most {
    pub(crate) fn of(problem: &Problem) -> Self {
        Self(Level::ALL.map(|level| most_at(problem, level).max(1)))
    }
}

impl Weights {
    pub(crate) fn new(most: &Most) -> Self {
        let mut weights = [FINEST; 7];
        let mut below: Cost = 0;
        for level in Level::ALL.into_iter().rev() {
            let most = most.0[level as usize];
            let weight = ROOM.saturating_mul(below).clamp(FINEST, (LARGEST / most).max(FINEST));
            weights[level as usize] = weight;
            below = below.saturating_add(weight.saturating_mul(most)).min(LARGEST);
        }
        Self(weights)
    }

    /// From weights that price a level and those above it, weights for a search over all levels present, and how many
    /// times finer they are. A level above that had no price, and every level below, weighs so that what one timeline may add
    /// there is worth as much as at its neighbour. Each level above the priced one counts `factor` times more than that, and
    /// each below as many times less.
    pub(crate) fn spread(self, priced: Level, present: [bool; 7], most: &Most, factor: f64) -> (Self, f64) {
        let priced = priced as usize;
        let most = most.0.map(|most| most as f64);
        let mut weights = [0.0; 7];
        weights[priced] = self.0[priced] as f64;
        let (mut worth, mut times) = (weights[priced] * most[priced], factor);
        for above in (LAW + 1..priced).rev().filter(|above| present[*above]) {
            let traded = self.0[above] as f64 * most[above];
            worth = if traded > 0.0 { traded } else { worth };
            weights[above] = worth / most[above] * times;
            times *= factor;
        }
        let (worth, mut times) = (weights[priced] * most[priced], factor);
        for below in (priced + 1..weights.len()).filter(|below| present[*below]) {
            weights[below] = worth / most[below] / times;
            times *= factor;
        }
        let least = weights.iter().copied().filter(|weight| *weight > 0.0).fold(f64::INFINITY, f64::min);
        let all: f64 = weights.iter().zip(most).map(|(weight, most)| weight * most).sum();
        let finer = ((ROOM * FINEST) as f64 / least).min(LARGEST as f64 / all);
        let mut weights = weights.map(|weight| (weight * finer).round().max(1.0) as Cost);
        if priced > LAW {
            weights[LAW] = (ROOM as f64 * all * finer) as Cost;
        }
        (Self(weights), finer)
    }

    /// The same in another unit.
    pub(crate) fn scaled(self, by: f64) -> Self {
        Self(self.0.map(|weight| (weight as f64 * by).round().max(1.0) as Cost))
    }

    /// Of each level the lesser weight.
    pub(crate) fn least_of(self, other: Self) -> Self {
        Self(std::array::from_fn(|level| self.0[level].min(other.0[level])))
    }

    /// Weights of one's own, for a bound.
    pub(crate) const fn of(weights: [Cost; 7]) -> Self {
        Self(weights)
    }

    pub(crate) const fn at(&self, level: Level) -> Cost {
        self.0[level as usize]
    }

    /// These for some levels, and none for the others.
    pub(crate) fn only(self, levels: [bool; 7]) -> Self {
        let mut weights = self.0;
        for (weight, kept) in weights.iter_mut().zip(levels) {
            if !kept {
                *weight = 0;
            }
        }
        Self(weights)
    }

    /// The same, so many times.
    pub(crate) fn times(self, factor: Cost) -> Self {
        Self(self.0.map(|weight| weight.saturating_mul(factor)))
    }

    /// The weighted sum of many timelines' amounts.
    pub(crate) fn sum_wide(&self, score: Score) -> i128 {
        score.by_level().map(|(level, amount)| i128::from(self.at(level)) * i128::from(amount)).sum()
    }

    /// An amount at a level, weighted. One beyond all bounds costs as much as fits.
    pub(crate) fn cost(&self, level: Level, amount: i64) -> Cost {
        self.at(level).saturating_mul(amount).clamp(-4 * LARGEST, 4 * LARGEST)
    }

    /// The weighted sum.
    pub(crate) fn sum(&self, score: Score) -> Cost {
        score.by_level().map(|(level, amount)| self.cost(level, amount)).sum()
    }
}

fn most_at(problem: &Problem, level: Level) -> Cost {
    const STINTS: Cost = 8;
    let rule_most = |kind: &RuleKind| -> Cost {
        match kind {
            RuleKind::Hours(hours) => Cost::from(hours.minimum.0.max(600)),
            RuleKind::RestAfterNights(rule) => Cost::from(rule.rest.0),
            RuleKind::WeeklyRest(rule) => Cost::from(rule.rest.0),
            RuleKind::DailyRest(rule) => Cost::from(rule.rest.0) * 2,
            RuleKind::DailyMaximum(_) | RuleKind::LongWeek(_) | RuleKind::ShortestDuty(_) | RuleKind::Overlap => 600,
            RuleKind::Rolling(rule) if rule.of == Counted::Minutes => match rule.limit {
                Limit::AtMost(_) => 600,
                Limit::AtLeast(least) => Cost::from(least.max(600)) * Cost::from(rule.within.count / rule.days.max(1)),
            },
            RuleKind::Times(rule) if rule.amount == Unit::Minutes => STINTS * 480,
            _ => STINTS,
        }
    };
    let rules = problem.rules.iter().filter(|rule| rule.level == level);
    let personal = rules.map(|rule| rule_most(&rule.asks) * rule.weight).max().unwrap_or(0) * 2;
    let units = Cost::from(problem.people.iter().map(|person| person.units).max().unwrap_or(1));
    let positions = problem.shifts.iter().flat_map(|shift| &shift.positions);
    let cover = positions.flat_map(|position| &position.cover).filter(|cover| cover.level == level);
    let cover = cover.map(|cover| cover.under.max(cover.over)).max().unwrap_or(0) * STINTS * units;
    let team = problem.team_rules.iter().filter(|rule| rule.level() == level).map(TeamRule::weight);
    let weights_of_promises = problem.people.iter().flat_map(|person| &person.promises).map(|promise| promise.weight);
    let promised = if level == Level::Promises { weights_of_promises.max().unwrap_or(0) * STINTS } else { 0 };
    personal + cover + team.max().unwrap_or(0) * STINTS + promised
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [bool; 7] = [true; 7];

    /// Seats, seats, seats, offers, minutes, seats, minutes.
    const ORDINARY: Most = Most([1, 8, 8, 8, 7_680, 8, 1_200]);

    fn worth(weights: Weights, most: &Most) -> [i128; 7] {
        Level::ALL.map(|level| i128::from(weights.at(level)) * i128::from(most.0[level as usize]))
    }

    #[test]
    fn levels_are_traded_as_priced_and_kept_apart() {
        let mut priced = [0; 7];
        (priced[Level::MinimumCover as usize], priced[Level::Fairness as usize]) = (240, 1);
        let present = [true, true, false, false, true, true, false];
        let (weights, _) = Weights::of(priced).spread(Level::Fairness, present, &ORDINARY, 64.0);
        let ratio = |one: Level, other: Level| weights.at(one) as f64 / weights.at(other) as f64;
        let cases = [
            ("a seat", ratio(Level::MinimumCover, Level::Fairness), 240.0 * 64.0),
            ("an ideal seat", ratio(Level::Fairness, Level::IdealCover), 64.0 * 8.0 / 7_680.0),
        ];
        for (case, found, expected) in cases {
            assert!((found / expected - 1.0).abs() < 0.01, "{case}: {found} and not {expected}");
        }
    }

    #[test]
    fn a_level_alone_is_as_fine_as_it_would_be_without_a_price() {
        let alone = Level::ALL.map(|level| level == Level::IdealCover);
        let priced = Weights::of(Level::ALL.map(|level| if level == Level::IdealCover { 65_536 } else { 0 }));
        let (weights, finer) = priced.spread(Level::IdealCover, alone, &ORDINARY, 64.0);
        assert_eq!(weights.at(Level::IdealCover), ROOM * FINEST);
        assert!((finer * 65_536.0 - weights.at(Level::IdealCover) as f64).abs() < 1.0, "prices are as fine");
    }

    #[test]
    fn whatever_a_timeline_may_add_the_sum_fits_and_law_is_above_all() {
        for most in [ORDINARY, Most([1; 7]), Most([1_000_000; 7]), Most([1, 8, 1_600_000, 1, 2_400_000_000, 1, 9])] {
            for priced in Level::ALL {
                for price in [1, 65_536, 1 << 40] {
                    let prices = Weights::of(Level::ALL.map(|level| if level <= priced { price } else { 0 }));
                    let (weights, _) = prices.spread(priced, ALL, &most, 64.0);
                    let worth = worth(weights, &most);
                    let others: i128 = worth[LAW + 1..].iter().sum();
                    let case = format!("{most:?}, {price} at {priced:?}: {weights:?}");
                    assert!(worth.iter().all(|worth| *worth > 0), "{case}");
                    assert!(others <= i128::from(LARGEST) * 2, "{case}");
                    assert!(priced == Level::Law || i128::from(weights.at(Level::Law)) >= others, "{case}");
                }
            }
        }
    }
}
