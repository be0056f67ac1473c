//! Independent parts: people and rows that share nobody and nothing, so that each part is solved apart.

use super::{Instance, Plan, Row};
use crate::problem::PersonIndex;
use crate::roster::Roster;
use crate::score::Score;

/// People whose choices bear on one another, and what they bear on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Part {
    pub(crate) people: Vec<PersonIndex>,
    /// Numbers of rows.
    pub(crate) rows: Vec<usize>,
    /// Numbers of team rules that are switches.
    pub(crate) switches: Vec<usize>,
}

/// The parts in which there is something to choose, those with the fewest people first.
pub(crate) fn parts(instance: &Instance<'_>) -> Vec<Part> {
    let (people, rows) = (instance.problem.people.len(), instance.rows.all().len());
    let switches = instance.problem.team_rules.len();
    let mut sets = Sets::new(people + rows + switches);
    for person in instance.problem.person_indices() {
        for event in &instance.plan(person).events {
            for term in event.choices.iter().flat_map(|choice| &choice.terms) {
                sets.join(person.at(), people + term.row as usize);
            }
            if let Some(shift) = event.shift.filter(|_| !event.choices.is_empty()) {
                for (switch, _) in instance.rows.switches_of(shift) {
                    sets.join(person.at(), people + rows + switch);
                }
            }
        }
    }
    let mut parts: Vec<Part> = vec![Part::default(); people + rows + switches];
    for person in instance.problem.person_indices() {
        if instance.plan(person).events.iter().any(|event| !event.choices.is_empty()) {
            parts[sets.of(person.at())].people.push(person);
        }
    }
    for row in 0..rows {
        parts[sets.of(people + row)].rows.push(row);
    }
    for switch in (0..switches).filter(|rule| instance.rows.is_switch(*rule)) {
        parts[sets.of(people + rows + switch)].switches.push(switch);
    }
    parts.retain(|part| !part.people.is_empty());
    parts.sort_by_key(|part| part.people.len());
    parts
}

impl Part {
    /// Whether everything that may cost, but for law, costs at one level.
    pub(crate) fn has_one_level(&self, instance: &Instance<'_>) -> bool {
        self.levels(instance)[1..].iter().filter(|costs| **costs).count() == 1
    }

    /// At which levels something in it may cost.
    pub(crate) fn levels(&self, instance: &Instance<'_>) -> [bool; 7] {
        let mut levels = [false; 7];
        let rows = self.rows.iter().map(|row| instance.rows.all()[*row]).filter(Row::costs);
        for level in rows.map(|row| row.level) {
            levels[level as usize] = true;
        }
        for level in self.people.iter().flat_map(|person| instance.plan(*person).levels()) {
            levels[level as usize] = true;
        }
        levels
    }

    /// How much law a roster may break for the part's diagrams to speak of it. Where they leave somebody's want of work out,
    /// no more than everybody must; else as much as it likes.
    pub(crate) fn law(&self, instance: &Instance<'_>) -> i64 {
        let plans = || self.people.iter().map(|person| instance.plan(*person));
        if plans().any(Plan::leaves_out_want_of_work) { plans().map(Plan::unavoidable_law).sum() } else { i64::MAX }
    }

    /// What a part of a roster costs.
    pub(crate) fn score(&self, instance: &Instance<'_>, roster: &Roster) -> Score {
        let counts = instance.counts(roster);
        let people: Score = self.people.iter().map(|person| instance.plan(*person).score(roster.of(*person))).sum();
        let rows: Score = self.rows.iter().map(|row| instance.rows.all()[*row].cost(counts.of(*row))).sum();
        let switches: Score = self.switches.iter().map(|switch| instance.rows.team(*switch, &counts)).sum();
        people + rows + switches
    }
}

/// Sets that are joined bit by bit.
struct Sets(Vec<usize>);

impl Sets {
    fn new(size: usize) -> Self {
        Self((0..size).collect())
    }

    fn of(&mut self, mut member: usize) -> usize {
        while self.0[member] != member {
            self.0[member] = self.0[self.0[member]];
            member = self.0[member];
        }
        member
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        self.0[one.max(other)] = one.min(other);
    }
}
