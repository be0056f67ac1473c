//! The integer programme of one level.

use super::list::Columns;
use crate::instance::{Counts, Instance, Part};
use crate::problem::{PositionIndex, ShiftIndex, Span, TeamRule};
use crate::roster::{Cell, Roster};
use crate::score::{Level, Score};
use good_lp::solvers::highs::highs;
use good_lp::{
    Constraint, Expression, ProblemVariables, Solution, SolutionStatus, SolverModel, Variable, constraint, variable,
};
use rustc_hash::FxHashMap;

/// A programme that branches more often than this is left to the search.
const MOST_NODES: i32 = 200;
/// The rule of HiGHS's presolve that was seen to go on for ever on small programmes, as a bit of its mask.
const DOUBLETON_EQUATIONS: i32 = 1 << 9;

/// All variables and rows of a problem, with what each level costs.
pub(super) struct Programme<'r, 'i, 'p> {
    instance: &'i Instance<'p>,
    part: &'r Part,
    /// How many are where of those who are fixed and in no column.
    fixed: Counts,
    columns: &'r Columns,
    variables: ProblemVariables,
    chosen: Vec<Variable>,
    rows: Vec<Constraint>,
    /// The counts that switches are functions of, by row.
    counts: FxHashMap<usize, Expression>,
    cost: [Expression; 7],
}

/// The least that a level can cost, and a roster that does.
pub(super) struct Solved {
    pub(super) value: i64,
    pub(super) roster: Roster,
}

impl<'r, 'i, 'p> Programme<'r, 'i, 'p> {
    pub(super) fn new(instance: &'i Instance<'p>, part: &'r Part, columns: &'r Columns, held: &[(Level, i64)]) -> Self {
        let mut variables = ProblemVariables::new();
        let chosen = columns.0.iter().map(|_| variables.add(variable().binary())).collect();
        let cost = std::array::from_fn(|_| Expression::with_capacity(0));
        let mut others = Roster::fixed(instance.problem);
        for person in &part.people {
            others.set(*person, Vec::new());
        }
        let fixed = instance.counts(&others);
        let (rows, counts) = (Vec::new(), FxHashMap::default());
        let mut programme = Self { instance, part, fixed, columns, variables, chosen, rows, counts, cost };
        programme.one_timeline_each();
        programme.rows();
        programme.team();
        for (level, value) in held {
            let cost = programme.cost[*level as usize].clone();
            // Amounts are whole, and HiGHS takes a thousandth of a column for none: large amounts need room for that.
            programme.rows.push(constraint!(cost <= *value as f64 + 0.5));
        }
        programme
    }

    pub(super) fn minimise(self, level: Level) -> Option<Solved> {
        let Self { instance, part, columns, variables, chosen, rows, cost, .. } = self;
        let objective = cost[level as usize].clone();
        let mut model = variables.minimise(objective.clone()).using(highs);
        model.set_verbose(false);
        model = model.set_threads(1).set_option("mip_max_nodes", MOST_NODES);
        model = model.set_option("presolve_rule_off", DOUBLETON_EQUATIONS);
        // The best to the last unit: by default HiGHS ends at a ten-thousandth.
        model = model.set_option("mip_rel_gap", 0.0);
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
        let value = part.score(instance, &roster)[level];
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
        let of_part = self.part.people.iter().map(|person| std::mem::take(&mut of_each[person.at()]));
        self.rows.extend(of_part.map(|sum| constraint!(sum == 1.0)));
    }

    /// People on each cell.
    fn heads(&self) -> Vec<Expression> {
        let fixed = (0..self.instance.rows.cells()).map(|cell| Expression::from(f64::from(self.fixed.heads(cell))));
        let mut heads: Vec<Expression> = fixed.collect();
        for (column, chosen) in self.columns.0.iter().zip(&self.chosen) {
            for cell in &column.cells {
                heads[self.instance.rows.number(*cell)] += *chosen;
            }
        }
        heads
    }

    /// Each row's count, with what it is short of its target and beyond it.
    fn rows(&mut self) {
        let fixed = (0..self.instance.rows.all().len()).map(|row| Expression::from(f64::from(self.fixed.of(row))));
        let mut counts: Vec<Expression> = fixed.collect();
        for (column, chosen) in self.columns.0.iter().zip(&self.chosen) {
            for term in column.cells.iter().flat_map(|cell| self.instance.rows.terms(column.person, *cell)) {
                counts[term.row as usize] += *chosen * f64::from(term.units);
            }
        }
        for number in self.part.switches.iter().flat_map(|switch| self.instance.rows.counts_of(*switch)) {
            self.counts.insert(*number, counts[*number].clone());
        }
        for number in &self.part.rows {
            let (row, count) = (self.instance.rows.all()[*number], std::mem::take(&mut counts[*number]));
            let target = f64::from(row.target);
            if row.under > 0 {
                let short = self.variables.add(variable().min(0));
                self.rows.push(constraint!(count.clone() + short >= target));
                self.add_cost(Score::at(row.level, row.under), short);
            }
            if row.over > 0 {
                let beyond = self.variables.add(variable().min(0));
                self.rows.push(constraint!(count - beyond <= target));
                self.add_cost(Score::at(row.level, row.over), beyond);
            }
        }
    }

    fn team(&mut self) {
        let heads = self.heads();
        for switch in &self.part.switches {
            let rows = self.instance.rows.counts_of(*switch);
            let counts: Vec<Expression> = rows.iter().map(|row| self.counts[row].clone()).collect();
            match &self.instance.problem.team_rules[*switch] {
                TeamRule::Skill { .. } | TeamRule::Count { .. } => {}
                TeamRule::Pair { level, weight, .. } => self.pair(&counts[0], Score::at(*level, *weight)),
                TeamRule::Beside { level, weight, .. } => {
                    self.beside(&counts[0], &counts[1], Score::at(*level, *weight));
                }
                TeamRule::OneOf { level, weight, .. } => self.one_of(counts, Score::at(*level, *weight)),
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

    /// Nobody is there, or one alone, or two.
    fn pair(&mut self, heads: &Expression, score: Score) {
        let nobody = self.variables.add(variable().binary());
        let alone = self.variables.add(variable().binary());
        let everyone = self.everyone();
        self.rows.push(constraint!(heads.clone() + everyone * nobody <= everyone));
        self.rows.push(constraint!(heads.clone() + alone + 2.0 * nobody >= 2.0));
        self.add_cost(score, alone);
    }

    /// Each of some costs while none of the others is there.
    fn beside(&mut self, who: &Expression, beside: &Expression, score: Score) {
        let alone = self.variables.add(variable().binary());
        self.rows.push(constraint!(beside.clone() + alone >= 1.0));
        self.costly_where(alone, who, score);
    }

    /// Each costs while a switch is on.
    fn costly_where(&mut self, on: Variable, heads: &Expression, score: Score) {
        let everyone = self.everyone();
        let costly = self.variables.add(variable().min(0));
        self.rows.push(constraint!(costly - heads.clone() - everyone * on >= -everyone));
        self.add_cost(score, costly);
    }

    /// Each costs who is on another than the one that takes place.
    fn one_of(&mut self, alternatives: Vec<Expression>, score: Score) {
        let mut takes_place = Expression::default();
        for heads in alternatives {
            let not_this = self.variables.add(variable().binary());
            takes_place += 1.0 - not_this;
            self.costly_where(not_this, &heads, score);
        }
        self.rows.push(constraint!(takes_place <= 1.0));
    }

    fn everyone(&self) -> f64 {
        self.instance.problem.people.len() as f64
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
        self.costly_where(alone, guarded, score);
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
