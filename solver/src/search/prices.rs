//! What a place on a shift is worth to the roster, for one person.

use super::{State, Trade};
use crate::instance::{Choice, Cost, Event, Instance, Part, Row};
use crate::problem::{PersonIndex, ShiftIndex, TeamRule};
use crate::roster::Cell;

/// True marginal costs: what one more person on a place changes in all rows and switches that it touches.
pub(crate) fn marginal(
    instance: &Instance<'_>,
    state: &mut State<'_, '_>,
    person: PersonIndex,
    event: &Event<'_>,
    choice: &Choice,
) -> Cost {
    let change = |row: &Row, count: i32, units: i32| row.amount(count + units) - row.amount(count);
    let rows = choice.terms.iter().map(|term| {
        let row = &instance.rows.all()[term.row as usize];
        instance.weights.cost(row.level, change(row, state.counts().of(term.row as usize), term.units))
    });
    let rows: Cost = rows.sum();
    match event.shift {
        Some(shift) if choice.switched => {
            let cell = Cell { shift, position: choice.position };
            rows + instance.weights.sum(state.switched_by(person, cell))
        }
        _ => rows,
    }
}

/// The rows' own prices, in the weights' unit: what one more unit is worth, from minus what one beyond the target costs
/// to what one short of it does.
#[derive(Debug, Clone)]
pub(crate) struct Duals(pub(crate) Vec<Cost>);

impl Duals {
    pub(crate) fn none(instance: &Instance<'_>) -> Self {
        Self(vec![0; instance.rows.all().len()])
    }

    /// Each price goes a tenth of the penalty towards what is still short.
    pub(crate) fn follow(
        &mut self,
        instance: &Instance<'_>,
        trade: &Trade,
        part: &Part,
        state: &State<'_, '_>,
        penalty: f64,
    ) {
        const STEP: f64 = 0.1;
        for number in &part.rows {
            let (row, dual) = (&instance.rows.all()[*number], &mut self.0[*number]);
            let short = row.target - state.counts().of(*number);
            let limits = Limits::of(trade, row);
            *dual = limits.keep(*dual + (STEP * penalty * limits.scale * f64::from(short)) as Cost);
        }
    }
}

/// What a row's price stays between.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    under: Cost,
    over: Cost,
    /// What penalties and steps are parts of.
    scale: f64,
}

impl Limits {
    pub(crate) fn of(trade: &Trade, row: &Row) -> Self {
        let weigh = |amount: i64| trade.weights.cost(row.level, amount);
        let scale = trade.traded.cost(row.level, row.under.max(row.over)) as f64;
        Self { under: weigh(row.under), over: weigh(row.over), scale }
    }

    fn keep(self, price: Cost) -> Cost {
        price.clamp(-self.over, self.under)
    }
}

/// The augmented Lagrangian's prices: a row's dual, and a penalty on how far the others leave it from what it needs.
pub(crate) struct Augmented<'s, 'i, 'p> {
    pub(crate) instance: &'i Instance<'p>,
    pub(crate) trade: &'s Trade,
    pub(crate) state: &'s State<'i, 'p>,
    pub(crate) duals: &'s Duals,
    pub(crate) penalty: f64,
}

impl Augmented<'_, '_, '_> {
    pub(crate) fn price(&self, person: PersonIndex, event: &Event<'_>, choice: &Choice) -> Cost {
        let mut worth = 0;
        for term in &choice.terms {
            let number = term.row as usize;
            let row = &self.instance.rows.all()[number];
            let limits = Limits::of(self.trade, row);
            let penalty = self.penalty * limits.scale;
            let dual = self.duals.0[number];
            let mut short = f64::from(row.target - self.state.counts().of(number)) - 0.5;
            for _ in 0..term.units {
                worth += limits.keep(dual + (penalty * short) as Cost);
                short -= 1.0;
            }
        }
        match event.shift {
            Some(shift) if choice.switched => self.switched(person, shift, choice) - worth,
            _ => -worth,
        }
    }

    /// What it costs to stand somewhere where nobody keeps company yet, or to spare others that.
    fn switched(&self, person: PersonIndex, shift: ShiftIndex, choice: &Choice) -> Cost {
        let rows = &self.instance.rows;
        let costs = rows.switches_of(shift).map(|(index, rule)| match rule {
            TeamRule::Beside { level, .. } | TeamRule::OneOf { level, .. } => {
                let change = rows.switch_change(index, self.state.counts(), person, shift);
                self.trade.weights.cost(*level, change.unwrap_or(0))
            }
            TeamRule::Accompanied { guarded, positions, level, weight, .. }
                if *guarded == shift
                    && positions.contains(&choice.position)
                    && !rows.is_accompanied(index, self.state.counts()) =>
            {
                self.trade.weights.cost(*level, *weight)
            }
            _ => 0,
        });
        costs.sum()
    }
}
