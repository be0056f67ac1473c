//! The integer programme of one level.

use super::list::Columns;
use crate::instance::Instance;
use crate::problem::{PositionIndex, ShiftIndex, Span, TeamRule};
use crate::roster::{Cell, Roster};
use crate::score::{Level, Score};
use good_lp::solvers::highs::highs;
use good_lp::{
    Constraint, Expression, ProblemVariables, Solution, SolutionStatus, SolverModel, Variable, constraint, variable,
};

/// A programme that branches more often than this is left to the search.
const MOST_NODES: i32 = 200;

/// All variables and rows of a problem, with what each level costs.
pub(super) struct Programme<'r, 'i, 'p> {
    instance: &'i Instance<'p>,
    columns: &'r Columns,
    variables: ProblemVariables,
    chosen: Vec<Variable>,
    rows: Vec<Constraint>,
    cost: [Expression; 7],
}

/// The least that a level can cost, and a roster that does.
pub(super) struct Solved {
    pub(super) value: i64,
    pub(super) roster: Roster,
}

impl<'r, 'i, 'p> Programme<'r, 'i, 'p> {
    pub(super) fn new(instance: &'i Instance<'p>, columns: &'r Columns, held: &[(Level, i64)]) -> Self {
        let mut variables = ProblemVariables::new();
        let chosen = columns.0.iter().map(|_| variables.add(variable().binary())).collect();
        let cost = std::array::from_fn(|_| Expression::with_capacity(0));
        let mut programme = Self { instance, columns, variables, chosen, rows: Vec::new(), cost };
        programme.one_timeline_each();
        programme.cover();
        programme.team();
        for (level, value) in held {
            let cost = programme.cost[*level as usize].clone();
            programme.rows.push(constraint!(cost <= *value as f64 + 1e-6));
        }
        programme
    }

    pub(super) fn minimise(self, level: Level) -> Option<Solved> {
        let Self { instance, columns, variables, chosen, rows, cost } = self;
        let objective = cost[level as usize].clone();
        let mut model = variables.minimise(objective.clone()).using(highs);
        model.set_verbose(false);
        model = model.set_threads(1).set_option("mip_max_nodes", MOST_NODES);
        for row in rows {
            model = model.with(row);
        }
        let solution = model.solve().ok()?;
        if !matches!(solution.status(), SolutionStatus::Optimal) {
            return None;
        }
        let mut roster = Roster::fixed(instance.problem);
        for (column, chosen) in columns.0.iter().zip(&chosen) {
            if solution.value(*chosen) > 0.5 {
                roster.set(column.person, column.cells.clone());
            }
        }
        let value = instance.recount(&roster)[level];
        let agrees = (solution.eval(objective) - value as f64).abs() < 0.5;
        agrees.then_some(Solved { value, roster })
    }

    fn add_cost(&mut self, score: Score, times: Variable) {
        for (level, amount) in score.by_level().filter(|(_, amount)| *amount != 0) {
            let cost = std::mem::take(&mut self.cost[level as usize]);
            self.cost[level as usize] = cost + times * amount as f64;
        }
    }

    fn one_timeline_each(&mut self) {
        let mut of_each = vec![Expression::default(); self.instance.problem.people.len()];
        for (column, chosen) in self.columns.0.iter().zip(self.chosen.clone()) {
            of_each[column.person.at()] += chosen;
            self.add_cost(column.score, chosen);
        }
        self.rows.extend(of_each.into_iter().map(|sum| constraint!(sum == 1.0)));
    }

    /// Units on each cell; people on each cell where `units` is false.
    fn sums(&self, units: bool) -> Vec<Expression> {
        let mut sums = vec![Expression::default(); self.instance.rows.cells()];
        for (column, chosen) in self.columns.0.iter().zip(&self.chosen) {
            let each = if units { f64::from(self.instance.problem.person(column.person).units) } else { 1.0 };
            for cell in &column.cells {
                sums[self.instance.rows.number(*cell)] += *chosen * each;
            }
        }
        sums
    }

    fn cover(&mut self) {
        let units = self.sums(true);
        for (cell, position) in self.instance.rows.positions() {
            let sum = &units[self.instance.rows.number(cell)];
            let missing = self.variables.add(variable().min(0));
            let off = self.variables.add(variable().min(0));
            let (minimum, ideal) = (f64::from(position.minimum), f64::from(position.ideal));
            self.rows.push(constraint!(missing + sum.clone() >= minimum));
            self.rows.push(constraint!(off + sum.clone() >= ideal));
            self.rows.push(constraint!(off - sum.clone() >= -ideal));
            self.add_cost(Score::at(Level::MinimumCover, 1), missing);
            self.add_cost(Score::at(Level::IdealCover, 1), off);
        }
    }

    fn team(&mut self) {
        let heads = self.sums(false);
        for (index, rule) in self.instance.problem.team_rules.iter().enumerate() {
            match rule {
                TeamRule::Skill { minimum, level, weight, .. } => self.skill(index, *minimum, *level, *weight),
                TeamRule::Pair { shift, level, weight } => self.pair(&heads, *shift, *level, *weight),
                TeamRule::Accompanied { guarded, positions, guards, covered, level, weight } => {
                    let guarded_heads: Expression = self.sum(&heads, positions.iter().map(|place| (*guarded, *place)));
                    let span = self.instance.problem.shift(*guarded).span;
                    self.accompanied(&heads, &guarded_heads, span, guards, covered, Score::at(*level, *weight));
                }
            }
        }
    }

    fn sum(&self, heads: &[Expression], cells: impl Iterator<Item = (ShiftIndex, PositionIndex)>) -> Expression {
        cells.map(|(shift, position)| heads[self.instance.rows.number(Cell { shift, position })].clone()).sum()
    }

    fn skill(&mut self, index: usize, minimum: u16, level: Level, weight: i64) {
        let mut sum = Expression::default();
        for (column, chosen) in self.columns.0.iter().zip(&self.chosen) {
            if self.instance.rows.counts(index, column.person) {
                let touched = column
                    .cells
                    .iter()
                    .filter(|cell| self.instance.rows.team_rules_of(cell.shift).any(|(rule, _)| rule == index));
                sum += *chosen * touched.count() as f64;
            }
        }
        let missing = self.variables.add(variable().min(0));
        self.rows.push(constraint!(missing + sum >= f64::from(minimum)));
        self.add_cost(Score::at(level, weight), missing);
    }

    /// Nobody is there, or one alone, or two.
    fn pair(&mut self, heads: &[Expression], shift: ShiftIndex, level: Level, weight: i64) {
        let places = 0..self.instance.problem.shift(shift).positions.len();
        let sum = self.sum(heads, places.map(|place| (shift, PositionIndex::from(place))));
        let nobody = self.variables.add(variable().binary());
        let alone = self.variables.add(variable().binary());
        let everyone = self.instance.problem.people.len() as f64;
        self.rows.push(constraint!(sum.clone() + everyone * nobody <= everyone));
        self.rows.push(constraint!(sum + alone + 2.0 * nobody >= 2.0));
        self.add_cost(Score::at(level, weight), alone);
    }

    /// Each person on the guarded places costs while some minute has no guard.
    fn accompanied(
        &mut self,
        heads: &[Expression],
        guarded: &Expression,
        span: Span,
        guards: &[(ShiftIndex, PositionIndex)],
        covered: &[Span],
        score: Score,
    ) {
        let alone = self.variables.add(variable().binary());
        let there: Vec<(Span, Variable)> = guards
            .iter()
            .map(|(shift, position)| {
                let present = self.variables.add(variable().binary());
                let sum = heads[self.instance.rows.number(Cell { shift: *shift, position: *position })].clone();
                self.rows.push(constraint!(present <= sum));
                (self.instance.problem.shift(*shift).span, present)
            })
            .collect();
        for piece in pieces(span, there.iter().map(|(span, _)| *span).chain(covered.iter().copied())) {
            if covered.iter().any(|span| span.contains(piece)) {
                continue;
            }
            let present: Expression =
                there.iter().filter(|(span, _)| span.contains(piece)).map(|(_, present)| *present).sum();
            self.rows.push(constraint!(present + alone >= 1.0));
        }
        let everyone = self.instance.problem.people.len() as f64;
        let costly = self.variables.add(variable().min(0));
        self.rows.push(constraint!(costly - guarded.clone() - everyone * alone >= -everyone));
        self.add_cost(score, costly);
    }
}

/// A span cut wherever one of the others begins or ends.
fn pieces(span: Span, others: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut cuts = vec![span.start, span.end];
    cuts.extend(others.flat_map(|other| [other.start, other.end]).filter(|cut| span.start < *cut && *cut < span.end));
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| Span { start: pair[0], end: pair[1] }).collect()
}
