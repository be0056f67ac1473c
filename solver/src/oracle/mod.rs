//! The oracle: the cheapest timeline of one person at given prices.
//!
//! A resource-constrained shortest path over the person's events in order of time. Where all that the person's folds can
//! remember fits in a [`Diagram`], a dense programme over it is exact and quick; elsewhere labels along time serve. The
//! oracle knows folds and prices, and nothing of rows.

mod blocks;
mod dense;
mod diagram;
mod labels;
mod slots;
#[cfg(test)]
mod tests;

pub(crate) use diagram::Diagram;

use crate::instance::{Choice, Cost, Event, Plan, Weights};
use crate::problem::PositionIndex;
use crate::roster::{Cell, Timeline};
use dense::{Answer, Dense, Habit, NOT_FOR_SALE};
use labels::Labels;
use rustc_hash::FxHashMap;

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A good timeline, soon.
    Timeline,
    /// The cheapest timeline, and what none costs less than.
    Proof,
    /// What no timeline costs less than. Its own cells may go beyond what the law lets a sum be: nobody can work them.
    Bound,
    /// Where prices should go: the same, soon.
    Prices,
}

/// A timeline and what it costs at the prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Best {
    pub(crate) cells: Timeline,
    /// The prices and the personal rules, in the weights' unit.
    pub(crate) cost: Cost,
    /// No timeline costs less than this, where that is known.
    pub(crate) least: Option<Cost>,
}

/// An event as it is offered: the position that is best and what it costs.
#[derive(Debug, Clone, Copy)]
struct Offer {
    position: PositionIndex,
    price: Cost,
}

/// Memory that is used again from person to person.
#[derive(Default)]
pub(crate) struct Oracle {
    offers: Vec<Option<Offer>>,
    prices: Vec<Cost>,
    dense: Dense,
    labels: Labels,
    habits: FxHashMap<usize, Habit>,
}

impl Oracle {
    /// The cheapest timeline where each choice of an event has its price.
    pub(crate) fn best(
        &mut self,
        plan: &Plan<'_>,
        weights: &Weights,
        price: impl FnMut(&Event<'_>, &Choice) -> Cost,
        purpose: Purpose,
    ) -> Best {
        self.offer(plan, weights, price);
        if let Some(folded) = &plan.folded {
            self.prices.clear();
            self.prices.resize(folded.events, NOT_FOR_SALE);
            for (offer, place) in self.offers.iter().zip(&folded.places) {
                if let Some(offer) = offer {
                    self.prices[*place as usize] = offer.price;
                }
            }
            let habit = self.habits.entry(plan.person().at()).or_default();
            if let Answer::Found(path) = self.dense.cheapest(&folded.diagram, weights, &self.prices, purpose, habit) {
                return Best { cells: self.cells(plan, &path.events), cost: path.cost, least: Some(path.least) };
            }
        }
        self.labels.best(plan, weights, &self.offers, purpose)
    }

    /// Prices every event, and leaves out those that can only cost.
    fn offer(&mut self, plan: &Plan<'_>, weights: &Weights, mut price: impl FnMut(&Event<'_>, &Choice) -> Cost) {
        self.offers.clear();
        self.offers.extend(plan.events.iter().map(|event| {
            let offers =
                event.choices.iter().map(|choice| Offer { position: choice.position, price: price(event, choice) });
            let mut best = offers.min_by_key(|offer| offer.price)?;
            best.price += event.shift.map_or(0, |shift| weights.sum(plan.stake(shift)));
            (best.price < 0 || plan.rewards_work).then_some(best)
        }));
    }

    /// The cells of a path through a plan's diagram.
    fn cells(&self, plan: &Plan<'_>, events: &[u32]) -> Timeline {
        let mut cells: Timeline = plan.fixed_cells().collect();
        if let Some(folded) = &plan.folded {
            // The plan's events and the diagram's are in the same order.
            let mut own = folded.places.iter().enumerate();
            for number in events {
                let event = own.find(|(_, place)| **place == *number).map(|(event, _)| event);
                let shift = event.and_then(|event| plan.events[event].shift);
                let offer = event.and_then(|event| self.offers[event]);
                if let (Some(shift), Some(offer)) = (shift, offer) {
                    cells.push(Cell { shift, position: offer.position });
                }
            }
        }
        cells.sort_unstable();
        cells
    }
}

/// What a plan is to its diagram.
#[derive(Debug)]
pub(crate) struct Folded {
    pub(crate) diagram: std::sync::Arc<Diagram>,
    /// How many events the diagram has.
    pub(crate) events: usize,
    /// The number in the diagram of each of the plan's events.
    pub(crate) places: Vec<u32>,
}
