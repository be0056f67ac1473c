//! A whole roster: its score by rule, its gaps with their reasons, what is broken.

use super::ask::first_obstacle;
use super::{Gap, Obstacle, Review, Stopped};
use crate::instance::{Counts, Instance};
use crate::problem::AskKind;
use crate::roster::{Cell, Roster};
use crate::score::{Level, Score};
use crate::solve::Item;
use std::collections::BTreeMap;

/// Judges a roster from nothing.
pub(crate) fn judge(instance: &Instance<'_>, roster: &Roster) -> Review {
    let mut counts = Counts::none(&instance.rows);
    for (person, cell) in roster.cells() {
        counts.add(&instance.rows, person, cell, 1);
    }
    let people = instance.problem.person_indices();
    let breaches = people.flat_map(|person| instance.plan(person).breaches(roster.of(person), None)).collect();
    Review {
        score: instance.recount(roster),
        items: items(instance, roster, &counts),
        gaps: gaps(instance, roster, &counts),
        breaches,
    }
}

fn items(instance: &Instance<'_>, roster: &Roster, counts: &Counts) -> Vec<Item> {
    let mut by_rule: BTreeMap<String, Score> = BTreeMap::new();
    let mut add = |rule: &str, score: Score| {
        if score != Score::ZERO {
            *by_rule.entry(rule.to_owned()).or_default() += score;
        }
    };
    for person in instance.problem.person_indices() {
        let plan = instance.plan(person);
        let cells = roster.of(person);
        for (bound, amount) in plan.rules.iter().zip(plan.amounts(cells)) {
            add(&bound.rule.name, Score::at(bound.rule.level, bound.rule.weight * amount));
        }
        for breach in &plan.unfit {
            add(&breach.rule, Score::at(Level::Law, breach.amount));
        }
        for (name, lost) in plan.at_stake_by_name(cells) {
            add(name, lost);
        }
    }
    for (cell, _) in instance.rows.positions() {
        for (level, amount) in instance.rows.cover(cell, counts).by_level() {
            add(cover_at(level), Score::at(level, amount));
        }
    }
    for (index, rule) in instance.problem.team_rules.iter().enumerate() {
        add(rule.name(), instance.rows.team(index, counts));
    }
    let mut items: Vec<Item> = by_rule.into_iter().map(|(rule, score)| Item { rule, score }).collect();
    items.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.rule.cmp(&b.rule)));
    items
}

/// What cover is called in a score, by its level.
const fn cover_at(level: Level) -> &'static str {
    match level {
        Level::MinimumCover => "minimum_cover",
        Level::IdealCover => "ideal_cover",
        _ => "cover",
    }
}

fn gaps(instance: &Instance<'_>, roster: &Roster, counts: &Counts) -> Vec<Gap> {
    let short = instance.rows.positions().filter_map(|(cell, position)| {
        let missing = i32::from(position.minimum()) - counts.units(instance.rows.number(cell));
        u16::try_from(missing).ok().filter(|missing| *missing > 0).map(|missing| (cell, missing))
    });
    short.map(|(cell, missing)| gap(instance, roster, cell, missing)).collect()
}

fn gap(instance: &Instance<'_>, roster: &Roster, cell: Cell, missing: u16) -> Gap {
    let mut stopped: BTreeMap<Obstacle, u32> = BTreeMap::new();
    let (mut looked_at, mut free) = (0, 0);
    for person in instance.problem.person_indices() {
        match first_obstacle(instance, roster, person, cell) {
            Some(Obstacle::Ask { ask: AskKind::Role, .. }) => continue,
            Some(obstacle) => *stopped.entry(obstacle).or_default() += 1,
            None => free += 1,
        }
        looked_at += 1;
    }
    let mut stopped: Vec<Stopped> =
        stopped.into_iter().map(|(obstacle, people)| Stopped { obstacle, people }).collect();
    stopped.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.obstacle.cmp(&b.obstacle)));
    Gap { shift: cell.shift, position: cell.position, missing, looked_at, stopped, free }
}
