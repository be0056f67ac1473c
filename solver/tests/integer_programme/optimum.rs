//! The optimum of a problem, level by level: what a level costs at the least is held while the next is minimised. So no
//! weight has to be guessed that would set one level above another.

use crate::logic::{Formulas, Literal, Range, Sum};
use crate::pose::{Cells, costs};
use good_lp::solvers::highs::highs;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, variable};
use solver::{Level, Problem, Roster, Score};

/// The rule of HiGHS's presolve that was seen to go on for ever on small programmes, as a bit of its mask.
const DOUBLETON_EQUATIONS: i32 = 1 << 9;

/// The least score that a roster can have, and a roster that has it.
pub fn optimum(problem: &Problem) -> (Score, Roster) {
    let mut formulas = Formulas::default();
    let cells = Cells::open(problem, &mut formulas);
    let costs = costs(problem, &cells, &mut formulas);
    let mut score = Score::ZERO;
    let mut values = minimise(&formulas, &Sum::default());
    for level in Level::ALL {
        let cost = &costs[level as usize];
        if !cost.terms.is_empty() {
            values = minimise(&formulas, cost);
        }
        score[level] = value_of(cost, &values);
        formulas.at_least_zero(Sum::from(score[level]) + cost.clone() * -1);
    }
    let holds = |literal: Literal| value_of(&Sum::from(literal), &values) == 1;
    (score, cells.roster(problem, holds))
}

/// What each variable is where a sum is least, as whole numbers.
fn minimise(formulas: &Formulas, cost: &Sum) -> Vec<i64> {
    if formulas.variables.is_empty() {
        return Vec::new();
    }
    let mut known = ProblemVariables::new();
    let variables: Vec<Variable> = formulas
        .variables
        .iter()
        .map(|range| match range {
            Range::Binary => known.add(variable().binary()),
            Range::NotNegative => known.add(variable().integer().min(0)),
        })
        .collect();
    let expression = |sum: &Sum| -> Expression {
        let terms = sum.terms.iter().map(|(variable, factor)| *factor as f64 * variables[*variable]);
        terms.sum::<Expression>() + sum.constant as f64
    };
    let mut model = known.minimise(expression(cost)).using(highs);
    model.set_verbose(false);
    model = model.set_threads(1).set_option("presolve_rule_off", DOUBLETON_EQUATIONS);
    // By default HiGHS stops where it is within a ten-thousandth of the optimum.
    model = model.set_option("mip_rel_gap", 0.0);
    for row in &formulas.rows {
        model = model.with(constraint!(expression(row) >= 0.0));
    }
    let solution = model.solve().expect("there is always a roster");
    variables.iter().map(|variable| solution.value(*variable).round() as i64).collect()
}

fn value_of(sum: &Sum, values: &[i64]) -> i64 {
    sum.constant + sum.terms.iter().map(|(variable, factor)| values[*variable] * factor).sum::<i64>()
}
