//! The rows: what the people of a shift, or of several, must be together.
//!
//! A row counts people, or their units, over some cells and costs for each one short of its target or beyond it. Cover
//! and skills in the team are rows. Pairs, company and alternatives are *switches*: their cost is no function of one count.

use crate::problem::{Person, PersonIndex, Position, PositionIndex, Problem, ShiftIndex, Span, TeamRule, Who};
use crate::roster::Cell;
use crate::rules::eligibility;
use crate::score::{Level, Score};
use smallvec::SmallVec;

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

    /// Whether any count costs; else it only counts, for a switch.
    pub(crate) fn costs(&self) -> bool {
        self.under != 0 || self.over != 0
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
    of_rule: Vec<OfRule>,
    /// Rows that count heads on whole shifts, by shift: with whom they count, by number.
    heads_of_shift: Vec<Vec<(usize, usize)>>,
    /// For each row of heads, who counts.
    counted: Vec<Vec<bool>>,
    /// Switches, by shift: numbers of team rules.
    switches_of_shift: Vec<Vec<usize>>,
}

/// What a team rule is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum OfRule {
    /// A row.
    Row(usize),
    /// No function of one count, but of those of these rows, which cost nothing by themselves.
    Switch(Vec<usize>),
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
            let TeamRule::Pair { shift, who, level, weight } = rule else { return None };
            let (fixed, open) = who_may_come(problem, *shift, who);
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
        let heads_of_shift = vec![Vec::new(); problem.shifts.len()];
        let switches_of_shift = vec![Vec::new(); problem.shifts.len()];
        let (of_rule, counted) = (Vec::new(), Vec::new());
        let mut all =
            Self { problem, all: rows, first_cell, first_cover, of_rule, heads_of_shift, counted, switches_of_shift };
        for rule in &problem.team_rules {
            all.take_in(rule, pair(rule));
        }
        all
    }

    /// Takes a team rule in: as the row that it is, or as the counts that it is a function of.
    fn take_in(&mut self, rule: &TeamRule, row: Option<Row>) {
        let counts: Vec<(Vec<ShiftIndex>, Who)> = match rule {
            TeamRule::Skill { any_of, .. } => vec![(rule.shifts(), Who::holds(any_of.clone()))],
            TeamRule::Count { who, .. } | TeamRule::Pair { who, .. } => vec![(rule.shifts(), who.clone())],
            TeamRule::Beside { who, beside, .. } => {
                vec![(rule.shifts(), who.clone()), (rule.shifts(), beside.clone())]
            }
            TeamRule::OneOf { .. } => rule.shifts().into_iter().map(|shift| (vec![shift], Who::default())).collect(),
            TeamRule::Accompanied { .. } => Vec::new(),
        };
        let number = self.of_rule.len();
        let of_rule = if let Some(row) = row.or_else(|| row_of(rule)) {
            OfRule::Row(self.heads(row, &counts[0].0, &counts[0].1))
        } else {
            for shift in rule.shifts() {
                self.switches_of_shift[shift.at()].push(number);
            }
            let row = Row { level: rule.level(), target: 0, under: 0, over: 0 };
            OfRule::Switch(counts.iter().map(|(shifts, who)| self.heads(row, shifts, who)).collect())
        };
        self.of_rule.push(of_rule);
    }

    /// Adds a row that counts heads on whole shifts.
    fn heads(&mut self, row: Row, shifts: &[ShiftIndex], who: &Who) -> usize {
        self.all.push(row);
        let people = self.problem.person_indices();
        self.counted.push(people.map(|person| who.counts(person, self.problem.person(person))).collect());
        for shift in shifts {
            self.heads_of_shift[shift.at()].push((self.all.len() - 1, self.counted.len() - 1));
        }
        self.all.len() - 1
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
        let heads = self.heads_of_shift[cell.shift.at()].iter();
        let heads = heads.filter(move |(_, counted)| self.counted[*counted][person.at()]).map(|(row, _)| *row);
        let term = |row: usize, units| Term { row: row as u32, units };
        cover.map(move |row| term(row, units)).chain(heads.map(move |row| term(row, 1)))
    }

    /// The switches that touch a shift.
    pub(crate) fn switches_of(&self, shift: ShiftIndex) -> impl Iterator<Item = (usize, &'p TeamRule)> {
        self.switches_of_shift[shift.at()].iter().map(|index| (*index, &self.problem.team_rules[*index]))
    }

    /// Whether switches touch a shift.
    pub(crate) fn has_switch(&self, shift: ShiftIndex) -> bool {
        !self.switches_of_shift[shift.at()].is_empty()
    }

    /// Whether a team rule is no row.
    pub(crate) fn is_switch(&self, rule: usize) -> bool {
        matches!(self.of_rule[rule], OfRule::Switch(_))
    }

    /// The rows whose counts a switch is a function of, in the order of what it counts.
    pub(crate) fn counts_of(&self, rule: usize) -> &[usize] {
        match &self.of_rule[rule] {
            OfRule::Row(_) => &[],
            OfRule::Switch(rows) => rows,
        }
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
        let switches = (0..self.problem.team_rules.len()).filter(|rule| self.is_switch(*rule));
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
        match &self.of_rule[rule] {
            OfRule::Row(row) => self.all[*row].cost(counts.rows[*row]),
            OfRule::Switch(rows) => {
                let heads: SmallVec<[i32; 4]> = rows.iter().map(|row| counts.rows[*row]).collect();
                let level = self.problem.team_rules[rule].level();
                Score::at(level, self.switch(rule, &heads).unwrap_or_else(|| self.unaccompanied(rule, counts)))
            }
        }
    }

    /// What a switch costs at the counts that it is a function of; `None` where it looks at cells instead.
    fn switch(&self, rule: usize, heads: &[i32]) -> Option<i64> {
        match (&self.problem.team_rules[rule], heads) {
            (TeamRule::Pair { weight, .. }, [heads]) => Some(if *heads == 1 { *weight } else { 0 }),
            (TeamRule::Beside { weight, .. }, [who, beside]) => {
                Some(if *beside == 0 { weight * i64::from(*who) } else { 0 })
            }
            (TeamRule::OneOf { weight, .. }, heads) => {
                let others = heads.iter().sum::<i32>() - heads.iter().max().copied().unwrap_or(0);
                Some(weight * i64::from(others))
            }
            _ => None,
        }
    }

    /// What a person adds to a switch's cost on a shift where the others are; `None` where it looks at cells.
    pub(crate) fn switch_change(
        &self,
        rule: usize,
        counts: &Counts,
        person: PersonIndex,
        shift: ShiftIndex,
    ) -> Option<i64> {
        let before: SmallVec<[i32; 4]> = self.counts_of(rule).iter().map(|row| counts.rows[*row]).collect();
        let mut after = before.clone();
        for (row, counted) in &self.heads_of_shift[shift.at()] {
            if let Some(place) = self.counts_of(rule).iter().position(|of| of == row) {
                after[place] += i32::from(self.counted[*counted][person.at()]);
            }
        }
        Some(self.switch(rule, &after)? - self.switch(rule, &before)?)
    }

    /// What a [`TeamRule::Accompanied`] costs.
    fn unaccompanied(&self, rule: usize, counts: &Counts) -> i64 {
        let TeamRule::Accompanied { guarded, positions, weight, .. } = &self.problem.team_rules[rule] else { return 0 };
        let on = |position: &PositionIndex| counts.heads[self.number(Cell { shift: *guarded, position: *position })];
        let people: i32 = positions.iter().map(on).sum();
        let alone = people > 0 && !self.is_accompanied(rule, counts);
        if alone { weight * i64::from(people) } else { 0 }
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

/// The row that a team rule is, where it is one.
fn row_of(rule: &TeamRule) -> Option<Row> {
    let level = rule.level();
    match rule {
        TeamRule::Skill { minimum, weight, .. } => {
            Some(Row { level, target: i32::from(*minimum), under: *weight, over: 0 })
        }
        TeamRule::Count { target, under, over, .. } => {
            Some(Row { level, target: i32::from(*target), under: *under, over: *over })
        }
        _ => None,
    }
}

/// How many who count are fixed on a shift, and how many others may be on it.
fn who_may_come(problem: &Problem, shift: ShiftIndex, who: &Who) -> (usize, usize) {
    let data = problem.shift(shift);
    let is_fixed = |person: &&Person| person.fixed.iter().any(|fixed| fixed.shift == shift);
    let counted = problem.person_indices().filter(|index| who.counts(*index, problem.person(*index)));
    let (fixed, others): (Vec<&Person>, Vec<&Person>) = counted.map(|index| problem.person(index)).partition(is_fixed);
    let may = |person: &&&Person| {
        let of = |position| eligibility::meets_all(problem, person, data, position);
        eligibility::can_come(person, shift, data) && data.positions.iter().any(of)
    };
    (fixed.len(), others.iter().filter(may).count())
}
