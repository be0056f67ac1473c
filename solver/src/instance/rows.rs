//! The rows: what the people of a shift, or of several, must be together.

use crate::problem::{PersonIndex, Position, PositionIndex, Problem, ShiftIndex, Span, Tag, TeamRule};
use crate::roster::Cell;
use crate::score::{Level, Score};

/// All rows of a problem, found by the shifts that they touch.
pub(crate) struct Rows<'p> {
    problem: &'p Problem,
    /// The number of a shift's first cell; a last entry closes the list.
    first_cell: Vec<usize>,
    /// Team rules that touch each shift.
    of_shift: Vec<Vec<usize>>,
    /// For each [`TeamRule::Skill`], who counts; empty for other rules.
    counts_for: Vec<Vec<bool>>,
}

/// How many are where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Units on each cell.
    units: Vec<i32>,
    /// People on each cell.
    heads: Vec<i32>,
    /// People who count, for each [`TeamRule::Skill`].
    skilled: Vec<i32>,
}

impl Counts {
    pub(crate) fn none(rows: &Rows<'_>) -> Self {
        let cells = rows.cells();
        Self { units: vec![0; cells], heads: vec![0; cells], skilled: vec![0; rows.problem.team_rules.len()] }
    }

    /// Counts a person in (`sign` 1) or out (`sign` −1).
    pub(crate) fn add(&mut self, rows: &Rows<'_>, person: PersonIndex, cell: Cell, sign: i32) {
        let number = rows.number(cell);
        self.units[number] += sign * i32::from(rows.problem.person(person).units);
        self.heads[number] += sign;
        for rule in &rows.of_shift[cell.shift.at()] {
            if rows.counts(*rule, person) {
                self.skilled[*rule] += sign;
            }
        }
    }

    pub(crate) fn units(&self, number: usize) -> i32 {
        self.units[number]
    }

    pub(crate) fn skilled(&self, rule: usize) -> i32 {
        self.skilled[rule]
    }
}

impl<'p> Rows<'p> {
    pub(crate) fn new(problem: &'p Problem) -> Self {
        let mut first_cell = vec![0];
        for shift in &problem.shifts {
            first_cell.push(first_cell[first_cell.len() - 1] + shift.positions.len());
        }
        let mut of_shift = vec![Vec::new(); problem.shifts.len()];
        for (index, rule) in problem.team_rules.iter().enumerate() {
            let mut touched = shifts_of(rule);
            touched.sort_unstable();
            touched.dedup();
            for shift in touched {
                of_shift[shift.at()].push(index);
            }
        }
        let counts_for = problem.team_rules.iter().map(|rule| who_counts(problem, rule)).collect();
        Self { problem, first_cell, of_shift, counts_for }
    }

    /// How many cells there are.
    pub(crate) fn cells(&self) -> usize {
        self.first_cell.last().copied().unwrap_or(0)
    }

    /// The number of a cell, from 0.
    pub(crate) fn number(&self, cell: Cell) -> usize {
        self.first_cell[cell.shift.at()] + cell.position.at()
    }

    /// The team rules that touch a shift.
    pub(crate) fn team_rules_of(&self, shift: ShiftIndex) -> impl Iterator<Item = (usize, &'p TeamRule)> {
        self.of_shift[shift.at()].iter().map(|index| (*index, &self.problem.team_rules[*index]))
    }

    /// Whether a person counts in a skill row.
    pub(crate) fn counts(&self, rule: usize, person: PersonIndex) -> bool {
        self.counts_for[rule].get(person.at()).copied().unwrap_or(false)
    }

    /// Every cell with its position.
    pub(crate) fn positions(&self) -> impl Iterator<Item = (Cell, &'p Position)> {
        self.problem.indexed_shifts().flat_map(|(shift, data)| {
            let positions = data.positions.iter().enumerate();
            positions.map(move |(place, position)| (Cell { shift, position: PositionIndex::from(place) }, position))
        })
    }

    /// What all rows cost.
    pub(crate) fn score(&self, counts: &Counts) -> Score {
        let cover: Score =
            self.positions().map(|(cell, position)| cover(position, counts.units[self.number(cell)])).sum();
        let team: Score = (0..self.problem.team_rules.len()).map(|rule| self.team(rule, counts)).sum();
        cover + team
    }

    /// What the rows that a cell touches cost.
    pub(crate) fn around(&self, cell: Cell, counts: &Counts) -> Score {
        let position = self.problem.position(cell.shift, cell.position);
        let team: Score = self.of_shift[cell.shift.at()].iter().map(|rule| self.team(*rule, counts)).sum();
        cover(position, counts.units[self.number(cell)]) + team
    }

    /// What one team rule costs.
    pub(crate) fn team(&self, rule: usize, counts: &Counts) -> Score {
        match &self.problem.team_rules[rule] {
            TeamRule::Skill { minimum, level, weight, .. } => {
                let missing = (i64::from(*minimum) - i64::from(counts.skilled[rule])).max(0);
                Score::at(*level, weight * missing)
            }
            TeamRule::Pair { shift, level, weight } => {
                let alone = self.heads_on(*shift, counts) == 1;
                Score::at(*level, if alone { *weight } else { 0 })
            }
            TeamRule::Accompanied { guarded, positions, level, weight, .. } => {
                let on =
                    |position: &PositionIndex| counts.heads[self.number(Cell { shift: *guarded, position: *position })];
                let people: i32 = positions.iter().map(on).sum();
                let alone = people > 0 && !self.is_accompanied(rule, counts);
                Score::at(*level, if alone { weight * i64::from(people) } else { 0 })
            }
        }
    }

    fn heads_on(&self, shift: ShiftIndex, counts: &Counts) -> i32 {
        counts.heads[self.first_cell[shift.at()]..self.first_cell[shift.at() + 1]].iter().sum()
    }

    /// Whether somebody keeps company at every minute of the shift that a [`TeamRule::Accompanied`] guards. True for
    /// any other rule.
    pub(crate) fn is_accompanied(&self, rule: usize, counts: &Counts) -> bool {
        let TeamRule::Accompanied { guarded, guards, covered, .. } = &self.problem.team_rules[rule] else {
            return true;
        };
        let present = |(shift, position): &&(ShiftIndex, PositionIndex)| {
            counts.heads[self.number(Cell { shift: *shift, position: *position })] > 0
        };
        let guards = guards.iter().filter(present).map(|(shift, _)| self.problem.shift(*shift).span);
        let mut spans: Vec<Span> = guards.chain(covered.iter().copied()).collect();
        spans.sort_unstable();
        let span = self.problem.shift(*guarded).span;
        let mut covered_until = span.start;
        for guard in spans {
            if guard.start <= covered_until {
                covered_until = covered_until.max(guard.end);
            }
        }
        covered_until >= span.end
    }
}

/// What a position costs with so many units: units missing to the minimum, and how far it is from its ideal.
pub(crate) fn cover(position: &Position, units: i32) -> Score {
    let missing = (i64::from(position.minimum) - i64::from(units)).max(0);
    let off = (i64::from(position.ideal) - i64::from(units)).abs();
    Score::at(Level::MinimumCover, missing) + Score::at(Level::IdealCover, off)
}

fn shifts_of(rule: &TeamRule) -> Vec<ShiftIndex> {
    match rule {
        TeamRule::Skill { shifts, .. } => shifts.clone(),
        TeamRule::Pair { shift, .. } => vec![*shift],
        TeamRule::Accompanied { guarded, guards, .. } => {
            guards.iter().map(|(shift, _)| *shift).chain([*guarded]).collect()
        }
    }
}

fn who_counts(problem: &Problem, rule: &TeamRule) -> Vec<bool> {
    let TeamRule::Skill { any_of, .. } = rule else { return Vec::new() };
    let holds = |tags: &[Tag], person: &crate::problem::Person| person.held.iter().any(|held| tags.contains(&held.tag));
    problem.people.iter().map(|person| holds(any_of, person)).collect()
}
