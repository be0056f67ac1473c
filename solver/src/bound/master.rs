//! Column generation: the best prices there are, by a linear programme over timelines found so far.
//!
//! The programme chooses among each person's timelines, in fractions; its prices are asked of the oracle, which answers with
//! timelines that would make it cheaper, until there are none. Every answer also bounds: the oracle's timelines at the
//! rounded prices are a Lagrangian, so nothing depends on HiGHS being exact. One level is minimised; those above are held at
//! what the roster at hand has, and the programme's price for that is what they weigh.
//!
//! Lübbecke and Desrosiers, *Selected topics in column generation*, 2005.

use super::Cut;
use super::relaxation::Relaxation;
use crate::exact::alone;
use crate::instance::{Cost, Instance, Part, Weights};
use crate::oracle::Purpose;
use crate::problem::PersonIndex;
use crate::roster::{Roster, Timeline};
use crate::score::{Level, Score};
use crate::search::Guide;
use crate::solve::Stop;
use highs::{ColProblem, HighsModelStatus, Model, Row, Sense};
use rustc_hash::FxHashSet;
use std::time::{Duration, Instant};

/// Prices count in this part of a unit of the level that is minimised.
const SCALE: f64 = 65_536.0;
/// A search for whole timelines is cut off after so many nodes or seconds.
const ROUNDING_NODES: i32 = 500;
const ROUNDING_SECONDS: f64 = 2.0;
/// HiGHS is asked whether to stop after so many pivots, then after twice as many, until that takes so long. Cut short it
/// begins its last phase again: with the same number each time, a programme whose last phase is longer would never end.
const PIVOTS: i32 = 500;
const PATIENCE: Duration = Duration::from_millis(500);
/// HiGHS's names for the dual and the primal simplex.
const DUAL: i32 = 1;
const PRIMAL: i32 = 4;
/// Rounds of pricing at the most.
const ROUNDS: usize = 400;

/// A part's timelines so far.
pub(crate) struct Master<'i, 'p> {
    instance: &'i Instance<'p>,
    part: &'i Part,
    columns: Vec<Column>,
    known: FxHashSet<(PersonIndex, Timeline)>,
}

struct Column {
    person: usize,
    cells: Timeline,
    /// What the person's own rules cost.
    score: Score,
    /// What it gives to which rows.
    gives: Vec<(u32, i32)>,
}

impl<'i, 'p> Master<'i, 'p> {
    pub(crate) fn new(instance: &'i Instance<'p>, part: &'i Part) -> Self {
        Self { instance, part, columns: Vec::new(), known: FxHashSet::default() }
    }

    /// Takes a roster's timelines in.
    pub(crate) fn learn(&mut self, roster: &Roster) {
        for number in 0..self.part.people.len() {
            let cells = roster.of(self.part.people[number]).clone();
            self.column(number, cells);
        }
    }

    fn column(&mut self, number: usize, cells: Timeline) -> bool {
        let person = self.part.people[number];
        if !self.known.insert((person, cells.clone())) {
            return false;
        }
        let plan = self.instance.plan(person);
        let gives = plan.chosen_terms(&cells).map(|term| (term.row, term.units)).collect();
        let score = plan.score(&cells);
        self.columns.push(Column { person: number, cells, score, gives });
        true
    }

    /// Raises the bound of a level, given what a roster has above; tells each cut, and is told whether to go on.
    pub(crate) fn raise(
        &mut self,
        level: Level,
        score: Score,
        stop: Stop<'_>,
        mut told: impl FnMut(Cut) -> bool,
    ) -> Option<Guide> {
        let _alone = alone();
        let mut relaxation = Relaxation::new(self.instance, self.part, Weights::of([0; 7]));
        let mut programme = Programme::new(self, &relaxation, level, score, false);
        let mut best: Option<(i128, Guide)> = None;
        for _ in 0..ROUNDS {
            if stop() {
                break;
            }
            let Some(solved) = programme.solve(stop) else { break };
            let Some(value) = self.price(&solved, &mut relaxation, stop) else { break };
            let cut = Cut { weights: relaxation.weights, value, law: self.part.law(self.instance) };
            let goes_on = told(cut);
            let held = relaxation.weights.sum_wide(score.above(level));
            if best.as_ref().is_none_or(|(best, _)| value - held > *best) {
                best = Some((value - held, relaxation.guide(Some(level))));
            }
            let objective = solved.objective + relaxation.beyond[level] as f64;
            let gap = objective * SCALE - (value - held) as f64;
            if !goes_on || gap < SCALE * 1e-3 || !programme.extend(self) {
                break;
            }
        }
        best.map(|(_, guide)| guide)
    }

    /// The best roster of timelines found so far for a level, given what a roster has above: an integer programme over
    /// them, cut off after a while. Others stay as in the roster.
    pub(crate) fn round(&self, level: Level, score: Score, roster: &Roster) -> Option<Roster> {
        let _alone = alone();
        let relaxation = Relaxation::new(self.instance, self.part, Weights::of([0; 7]));
        let programme = Programme::new(self, &relaxation, level, score, true);
        let chosen = programme.round()?;
        let mut rounded = roster.clone();
        for (column, _) in self.columns.iter().zip(chosen).filter(|(_, chosen)| *chosen) {
            rounded.set(self.part.people[column.person], column.cells.clone());
        }
        Some(rounded)
    }

    /// Asks everyone for their cheapest timeline at the programme's prices; those that are new become columns.
    fn price(&mut self, solved: &Solved, relaxation: &mut Relaxation<'_, '_>, stop: Stop<'_>) -> Option<i128> {
        relaxation.weights = solved.weights;
        for row in &self.part.rows {
            let (least, most) = relaxation.limits(*row);
            relaxation.prices[*row] = ((solved.rows[*row] * SCALE).round() as Cost).clamp(least, most);
        }
        let mut value = relaxation.without_people();
        for number in 0..self.part.people.len() {
            if stop() {
                return None;
            }
            let best = relaxation.best(self.part.people[number], Purpose::Proof);
            value += i128::from(best.least?);
            self.column(number, best.cells);
        }
        Some(value)
    }
}

/// A row of the programme, with its number.
type Numbered = (Row, usize);

/// The linear programme as HiGHS holds it.
struct Programme {
    model: Option<Model>,
    level: Level,
    /// Timelines are chosen whole.
    whole: bool,
    /// The programme's row of each row of the problem, of each person, and of each level above.
    rows: Vec<Option<Numbered>>,
    people: Vec<Numbered>,
    above: Vec<(Level, Numbered)>,
    /// How many of the master's columns are in it.
    columns: usize,
    /// It was solved before, with fewer columns.
    has_basis: bool,
}

/// What the programme's solution says.
struct Solved {
    objective: f64,
    /// The price of each row of the problem.
    rows: Vec<f64>,
    /// What a unit of each level weighs.
    weights: Weights,
}

impl Programme {
    fn new(master: &Master<'_, '_>, relaxation: &Relaxation<'_, '_>, level: Level, score: Score, whole: bool) -> Self {
        let mut problem = ColProblem::default();
        let mut count = 0;
        let mut add_row = |problem: &mut ColProblem, least: f64, most: f64| {
            count += 1;
            (problem.add_row(least..=most), count - 1)
        };
        let levels = master.part.levels(master.instance);
        let held = Level::ALL.into_iter().filter(|above| *above < level && levels[*above as usize]);
        let above: Vec<(Level, Numbered)> = held
            .map(|above| {
                let most = (score[above] - relaxation.beyond[above]) as f64;
                (above, add_row(&mut problem, f64::NEG_INFINITY, most))
            })
            .collect();
        let people = master.part.people.iter().map(|_| add_row(&mut problem, 1.0, 1.0)).collect();
        let all = master.instance.rows.all();
        let mut rows = vec![None; all.len()];
        for row in master.part.rows.iter().copied().filter(|row| all[*row].level <= level && all[*row].costs()) {
            let need = f64::from(relaxation.needs[row]);
            let (under, over) = (all[row].under as f64, all[row].over as f64);
            let least = if under > 0.0 { need } else { f64::NEG_INFINITY };
            let most = if over > 0.0 { need } else { f64::INFINITY };
            let numbered = add_row(&mut problem, least, most);
            rows[row] = Some(numbered);
            // What is short of it, and what is beyond.
            for (weight, sign) in [(under, 1.0), (over, -1.0)].into_iter().filter(|(weight, _)| *weight > 0.0) {
                let cost = if all[row].level == level { weight } else { 0.0 };
                let held = above.iter().filter(|(above, _)| *above == all[row].level);
                let held = held.map(|(_, (row, _))| (*row, weight));
                problem.add_column(cost, 0.., held.chain([(numbered.0, sign)]).collect::<Vec<_>>());
            }
        }
        let mut model = problem.optimise(Sense::Minimise);
        model.make_quiet();
        model.set_option("threads", 1);
        // Presolving has been seen to go on for ever on small programmes with whole columns.
        model.set_option("presolve", "off");
        let mut programme =
            Self { model: Some(model), level, whole, rows, people, above, columns: 0, has_basis: false };
        programme.extend(master);
        programme
    }

    /// Which columns a good integer solution takes; `None` where none was found in time.
    fn round(mut self) -> Option<Vec<bool>> {
        let mut model = self.model.take()?;
        let first = model.num_cols() - self.columns;
        model.set_option("mip_max_nodes", ROUNDING_NODES);
        model.set_option("time_limit", ROUNDING_SECONDS);
        let solved = model.try_solve().ok()?;
        let values = solved.get_solution();
        let values = values.columns().get(first..)?;
        let whole = values.iter().all(|value| (value - value.round()).abs() < 1e-6);
        (whole && values.iter().any(|value| *value > 0.5)).then(|| values.iter().map(|value| *value > 0.5).collect())
    }

    /// Adds the columns that are new; false where there are none.
    fn extend(&mut self, master: &Master<'_, '_>) -> bool {
        let Some(model) = &mut self.model else { return false };
        let fresh = &master.columns[self.columns..];
        for column in fresh {
            let gives = column.gives.iter();
            let gives = gives.filter_map(|(row, units)| Some((self.rows[*row as usize]?.0, f64::from(*units))));
            let mut factors: Vec<(Row, f64)> = Vec::new();
            for (row, units) in gives {
                match factors.iter_mut().find(|(known, _)| *known == row) {
                    Some((_, sum)) => *sum += units,
                    None => factors.push((row, units)),
                }
            }
            factors.push((self.people[column.person].0, 1.0));
            let above = self.above.iter().filter(|(level, _)| column.score[*level] != 0);
            factors.extend(above.map(|(level, (row, _))| (*row, column.score[*level] as f64)));
            let cost = column.score[self.level] as f64;
            model.add_column_with_integrality(cost, 0.., factors, self.whole);
        }
        self.columns = master.columns.len();
        !fresh.is_empty()
    }

    fn solve(&mut self, stop: Stop<'_>) -> Option<Solved> {
        let mut model = self.model.take()?;
        // At first no price is wrong, as nothing costs less than nothing: that suits the dual simplex. With more columns
        // the last choice stands, which suits the primal one.
        model.set_option("simplex_strategy", if self.has_basis { PRIMAL } else { DUAL });
        self.has_basis = true;
        let mut pivots = PIVOTS;
        let solved = loop {
            model.set_option("simplex_iteration_limit", pivots);
            let began = Instant::now();
            let solved = model.try_solve().ok()?;
            pivots = pivots.saturating_add(if began.elapsed() < PATIENCE { pivots } else { pivots / 4 });
            match solved.status() {
                HighsModelStatus::Optimal => break solved,
                HighsModelStatus::ReachedIterationLimit if !stop() => model = Model::from(solved),
                _ => return None,
            }
        };
        let objective = solved.objective_value();
        let solution = solved.get_solution();
        let duals = solution.dual_rows();
        let price = |row: &Option<Numbered>| row.map_or(0.0, |(_, number)| duals[number]);
        let mut weights = [0; 7];
        weights[self.level as usize] = SCALE as Cost;
        for (level, (_, number)) in &self.above {
            weights[*level as usize] = (-duals[*number] * SCALE).round().max(0.0) as Cost;
        }
        let rows = self.rows.iter().map(price).collect();
        self.model = Some(Model::from(solved));
        Some(Solved { objective, rows, weights: Weights::of(weights) })
    }
}
