//! The rows: what the people of a shift, or of several, must be together.
//!
//! A row counts people, or their units, over some cells and costs for each one short of its target or beyond it. Cover
//! and skills in the team are rows. Pairs and company are *switches*: their cost is no function of one count.

use crate::problem::{Person, PersonIndex, Position, PositionIndex, Problem, ShiftIndex, Span, Tag, TeamRule};
use crate::roster::Cell;
use crate::rules::eligibility;
use crate::score::{Level, Score};

/// A count with a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) level: Level,
    pub(crate) target: i32,
    /// For each one short.
    pub(crate) under: i64,
    /// For each one beyond.
    pub(crate) over: i64,
}

impl Row {
    /// What the row costs at a count, at its level.
    pub(crate) fn amount(&self, count: i32) -> i64 {
        let short = i64::from(self.target - count);
        if short > 0 { short * self.under } else { -short * self.over }
    }

    pub(crate) fn cost(&self, count: i32) -> Score {
        Score::at(self.level, self.amount(count))
    }
}

/// One person on a cell counts so much in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) row: u32,
    pub(crate) units: i32,
}

/// All rows of a problem, found by the cells that they touch.
pub(crate) struct Rows<'p> {
    problem: &'p Problem,
    all: Vec<Row>,
    /// The number of a shift's first cell; a last entry closes the list.
    first_cell: Vec<usize>,
    /// The first row of each cell's cover; a last entry closes the list.
    first_cover: Vec<usize>,
    /// The row of each team rule that is one; the others are switches.
    row_of_rule: Vec<Option<usize>>,
    /// Team rules that are rows, by shift: they count heads.
    heads_of_shift: Vec<Vec<usize>>,
    /// Switches, by shift: numbers of team rules.
    switches_of_shift: Vec<Vec<usize>>,
    /// For each [`TeamRule::Skill`], who counts; empty for other rules, in which everybody does.
    counts_for: Vec<Vec<bool>>,
}

/// How many are where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Of each row.
    rows: Vec<i32>,
    /// People on each cell.
    heads: Vec<i32>,
    /// Units on each cell.
    units: Vec<i32>,
}

impl Counts {
    pub(crate) fn none(rows: &Rows<'_>) -> Self {
        let cells = rows.cells();
        Self { rows: vec![0; rows.all.len()], heads: vec![0; cells], units: vec![0; cells] }
    }

    /// Counts a person in (`sign` 1) or out (`sign` −1).
    pub(crate) fn add(&mut self, rows: &Rows<'_>, person: PersonIndex, cell: Cell, sign: i32) {
        let number = rows.number(cell);
        self.heads[number] += sign;
        self.units[number] += sign * i32::from(rows.problem.person(person).units);
        for term in rows.terms(person, cell) {
            self.rows[term.row as usize] += sign * term.units;
        }
    }

    /// Units on a cell.
    pub(crate) fn units(&self, number: usize) -> i32 {
        self.units[number]
    }

    /// People on a cell.
    pub(crate) fn heads(&self, number: usize) -> i32 {
        self.heads[number]
    }

    /// What a row has.
    pub(crate) fn of(&self, row: usize) -> i32 {
        self.rows[row]
    }
}

impl<'p> Rows<'p> {
    /// Rows that hold for any roster, whoever is where.
    pub(crate) fn new(problem: &'p Problem) -> Self {
        Self::with(problem, |_| None)
    }

    /// Rows that hold for rosters in which nobody is where they may not be: there, a pair of which at most one can come,
    /// or one has come, is a row.
    pub(crate) fn for_search(problem: &'p Problem) -> Self {
        Self::with(problem, |rule| {
            let TeamRule::Pair { shift, level, weight } = rule else { return None };
            let (fixed, open) = who_may_come(problem, *shift);
            match (fixed, open) {
                (0, 0..=1) => Some(Row { level: *level, target: 0, under: 0, over: *weight }),
                (1.., _) => Some(Row { level: *level, target: 2, under: *weight, over: 0 }),
                (0, _) => None,
            }
        })
    }

    fn with(problem: &'p Problem, pair: impl Fn(&TeamRule) -> Option<Row>) -> Self {
        let mut rows = Vec::new();
        let (mut first_cell, mut first_cover) = (vec![0], vec![0]);
        for shift in &problem.shifts {
            first_cell.push(first_cell[first_cell.len() - 1] + shift.positions.len());
            for position in &shift.positions {
                rows.extend(position.cover.iter().map(|cover| Row {
                    level: cover.level,
                    target: i32::from(cover.units),
                    under: cover.under,
                    over: cover.over,
                }));
                first_cover.push(rows.len());
            }
        }
        let none = vec![Vec::new(); problem.shifts.len()];
        let (mut heads_of_shift, mut switches_of_shift) = (none.clone(), none);
        let mut row_of_rule = Vec::new();
        for (index, rule) in problem.team_rules.iter().enumerate() {
            let row = if let TeamRule::Skill { minimum, level, weight, .. } = rule {
                Some(Row { level: *level, target: i32::from(*minimum), under: *weight, over: 0 })
            } else {
                pair(rule)
            };
            let row = row.map(|row| {
                rows.push(row);
                rows.len() - 1
            });
            let list = if row.is_some() { &mut heads_of_shift } else { &mut switches_of_shift };
            for shift in shifts_of(rule) {
                list[shift.at()].push(index);
            }
            row_of_rule.push(row);
        }
        let counts_for = problem.team_rules.iter().map(|rule| who_counts(problem, rule)).collect();
        Self { problem, all: rows, first_cell, first_cover, row_of_rule, heads_of_shift, switches_of_shift, counts_for }
    }

    /// Every row, in the order of their numbers.
    pub(crate) fn all(&self) -> &[Row] {
        &self.all
    }

    /// How many cells there are.
    pub(crate) fn cells(&self) -> usize {
        self.first_cell.last().copied().unwrap_or(0)
    }

    /// The number of a cell, from 0.
    pub(crate) fn number(&self, cell: Cell) -> usize {
        self.first_cell[cell.shift.at()] + cell.position.at()
    }

    /// What a person on a cell counts in which rows.
    pub(crate) fn terms(&self, person: PersonIndex, cell: Cell) -> impl Iterator<Item = Term> {
        let number = self.number(cell);
        let units = i32::from(self.problem.person(person).units);
        let cover = self.first_cover[number]..self.first_cover[number + 1];
        let skills = self.heads_of_shift[cell.shift.at()].iter().filter(move |rule| self.counts(**rule, person));
        let skills = skills.filter_map(|rule| self.row_of_rule[*rule]);
        let term = |row: usize, units| Term { row: row as u32, units };
        cover.map(move |row| term(row, units)).chain(skills.map(move |row| term(row, 1)))
    }

    /// The switches that touch a shift.
    pub(crate) fn switches_of(&self, shift: ShiftIndex) -> impl Iterator<Item = (usize, &'p TeamRule)> {
        self.switches_of_shift[shift.at()].iter().map(|index| (*index, &self.problem.team_rules[*index]))
    }

    /// Whether switches touch a shift.
    pub(crate) fn has_switch(&self, shift: ShiftIndex) -> bool {
        !self.switches_of_shift[shift.at()].is_empty()
    }

    /// Whether a person counts in a team rule's row.
    fn counts(&self, rule: usize, person: PersonIndex) -> bool {
        self.counts_for[rule].get(person.at()).copied().unwrap_or(true)
    }

    /// Whether a team rule is no row.
    pub(crate) fn is_switch(&self, rule: usize) -> bool {
        self.row_of_rule[rule].is_none()
    }

    /// Every cell with its position.
    pub(crate) fn positions(&self) -> impl Iterator<Item = (Cell, &'p Position)> {
        self.problem.indexed_shifts().flat_map(|(shift, data)| {
            let positions = data.positions.iter().enumerate();
            positions.map(move |(place, position)| (Cell { shift, position: PositionIndex::from(place) }, position))
        })
    }

    /// What all rows and switches cost.
    pub(crate) fn score(&self, counts: &Counts) -> Score {
        let rows: Score = self.all.iter().zip(&counts.rows).map(|(row, count)| row.cost(*count)).sum();
        let switches = (0..self.problem.team_rules.len()).filter(|rule| self.row_of_rule[*rule].is_none());
        rows + switches.map(|rule| self.team(rule, counts)).sum()
    }

    /// What the cover of one cell costs.
    pub(crate) fn cover(&self, cell: Cell, counts: &Counts) -> Score {
        let number = self.number(cell);
        let rows = self.first_cover[number]..self.first_cover[number + 1];
        rows.map(|row| self.all[row].cost(counts.rows[row])).sum()
    }

    /// What the rows and switches that a person on a cell touches cost.
    pub(crate) fn around(&self, person: PersonIndex, cell: Cell, counts: &Counts) -> Score {
        let rows = self.terms(person, cell).map(|term| term.row as usize);
        let rows: Score = rows.map(|row| self.all[row].cost(counts.rows[row])).sum();
        rows + self.switched(cell.shift, counts)
    }

    /// What the switches that a shift touches cost.
    pub(crate) fn switched(&self, shift: ShiftIndex, counts: &Counts) -> Score {
        self.switches_of(shift).map(|(rule, _)| self.team(rule, counts)).sum()
    }

    /// What one team rule costs.
    pub(crate) fn team(&self, rule: usize, counts: &Counts) -> Score {
        if let Some(row) = self.row_of_rule[rule] {
            return self.all[row].cost(counts.rows[row]);
        }
        match &self.problem.team_rules[rule] {
            TeamRule::Skill { .. } => Score::ZERO,
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

/// The shifts that a rule touches, each once.
fn shifts_of(rule: &TeamRule) -> Vec<ShiftIndex> {
    let mut touched = match rule {
        TeamRule::Skill { shifts, .. } => shifts.clone(),
        TeamRule::Pair { shift, .. } => vec![*shift],
        TeamRule::Accompanied { guarded, guards, .. } => {
            guards.iter().map(|(shift, _)| *shift).chain([*guarded]).collect()
        }
    };
    touched.sort_unstable();
    touched.dedup();
    touched
}

/// How many are fixed on a shift, and how many others may be on it.
fn who_may_come(problem: &Problem, shift: ShiftIndex) -> (usize, usize) {
    let data = problem.shift(shift);
    let is_fixed = |person: &&Person| person.fixed.iter().any(|fixed| fixed.shift == shift);
    let (fixed, others): (Vec<&Person>, Vec<&Person>) = problem.people.iter().partition(|person| is_fixed(person));
    let may = |person: &&&Person| {
        let of = |position| eligibility::meets_all(problem, person, data, position);
        eligibility::can_come(person, shift, data) && data.positions.iter().any(of)
    };
    (fixed.len(), others.iter().filter(may).count())
}

fn who_counts(problem: &Problem, rule: &TeamRule) -> Vec<bool> {
    let TeamRule::Skill { any_of, .. } = rule else { return Vec::new() };
    let holds = |tags: &[Tag], person: &Person| person.held.iter().any(|held| tags.contains(&held.tag));
    problem.people.iter().map(|person| holds(any_of, person)).collect()
}
