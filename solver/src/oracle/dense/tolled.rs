//! Sums that are too wide to carry whole.
//!
//! Good [tolls](super::tolls) leave a path that is nearly in range. The sums are then carried within a
//! [corridor](super::corridor) around that path alone, which is narrow, and through such arcs alone as lie on paths that cost
//! little more; the cheapest path within is taken.

use super::corridor::{Corridor, Follows, Lead, Left};
use super::question::{Asked, Carried};
use super::tolls::{Tolls, Towards, largest_steps};
use super::{Answer, Dense, Found, Habit, MOST_CARRIED, NOT_FOR_SALE, Path, events, values};
use crate::instance::{Cost, Weights};
use crate::oracle::Purpose;
use crate::oracle::diagram::{Arc, Diagram, NOTHING, Sum};

/// Tolls and prices count in this part of the weights' unit, where that is not too large a number.
const FRACTION: Cost = 1 << 10;
/// The next where the one before leads nowhere.
const CORRIDORS: [Lead; 5] = [
    Lead { follows: Follows::Path, aside: 3, slack: 1.0 },
    Lead { follows: Follows::Path, aside: 3, slack: 8.0 },
    Lead { follows: Follows::Path, aside: 8, slack: 64.0 },
    Lead { follows: Follows::Pace, aside: 3, slack: f64::INFINITY },
    Lead { follows: Follows::Pace, aside: 8, slack: f64::INFINITY },
];

/// Prices and charges in small fractions of the weights' unit.
struct Fine {
    fraction: Cost,
    prices: Vec<Cost>,
    costs: Vec<Cost>,
    weights: Weights,
}

impl Fine {
    fn new(asked: Asked<'_>, costs: &[Cost]) -> Self {
        const MOST: Cost = 1 << 60;
        let for_sale = asked.prices.iter().filter(|price| **price != NOT_FOR_SALE);
        let dearest = costs.iter().map(|cost| cost.saturating_abs()).max().unwrap_or(0);
        let on_the_way = dearest.saturating_mul(asked.diagram.layers.len() as Cost);
        let total = for_sale.fold(on_the_way, |total, price| total.saturating_add(price.saturating_abs()));
        let fraction = (MOST / total.max(1)).clamp(1, FRACTION);
        let scaled = |cost: &Cost| if *cost == NOT_FOR_SALE { *cost } else { cost * fraction };
        let prices = asked.prices.iter().map(scaled).collect();
        let costs = costs.iter().map(scaled).collect();
        Self { fraction, prices, costs, weights: asked.weights.times(fraction) }
    }

    fn ask<'q>(&'q self, asked: Asked<'q>) -> Asked<'q> {
        Asked { prices: &self.prices, weights: &self.weights, ..asked }
    }

    /// A bound in the weights' unit: no path costs a fraction.
    const fn whole(&self, bound: Cost) -> Cost {
        -(-bound).div_euclid(self.fraction)
    }
}

impl Dense {
    /// A good path, and what no path costs less than.
    pub(super) fn in_a_corridor(&mut self, asked: Asked<'_>, purpose: Purpose, habit: &mut Habit) -> Answer {
        let fine = Fine::new(asked, &self.costs);
        let largest = largest_steps(asked.diagram);
        let Some((left, least)) = self.at_good_tolls(asked, &fine, &largest, purpose, habit) else {
            return Answer::Nothing;
        };
        if matches!(purpose, Purpose::Bound | Purpose::Prices) {
            return Answer::Found(Path { events: events(&left.arcs), cost: least, least });
        }
        let sums = dearest(asked.diagram, &habit.tolls, &left, &largest);
        let mut near = std::mem::take(&mut self.near);
        // What it costs to come to each node at the last tolls; corridors use the table again.
        let to = std::mem::take(&mut self.wide.values);
        let mut found = None;
        for lead in CORRIDORS {
            let question = fine.ask(asked).carrying(&fine.costs, &self.tolls, Carried::default());
            near.keep(&question, &to, (lead.slack * typical(&fine.prices) as f64) as Cost);
            let mut corridor = Corridor::new(asked.diagram, &left, &largest, lead, &near);
            for sum in &sums {
                corridor.carry(*sum);
            }
            found = self.within(asked, corridor);
            if found.is_some() {
                break;
            }
        }
        self.near = near;
        let path = |Found { arcs, cost }| Path { events: events(&arcs), cost, least: least.min(cost) };
        found.map_or(Answer::TooLarge, |found| Answer::Found(path(found)))
    }

    /// The path that is nearest to range of those that tolls left, and the best bound. Leaves the last tolls and values.
    fn at_good_tolls(
        &mut self,
        asked: Asked<'_>,
        fine: &Fine,
        largest: &[i32],
        purpose: Purpose,
        habit: &mut Habit,
    ) -> Option<(Left, Cost)> {
        let mut towards = Towards::new(fine.ask(asked), largest, typical(&fine.prices), &mut habit.tolls);
        let mut least = Cost::MIN;
        let mut left: Option<Left> = None;
        for _ in 0..tries(purpose, &habit.tolls) {
            let present = habit.tolls;
            self.tolls.clear();
            self.tolls.extend(asked.diagram.steps.iter().map(|step| present.along(step)));
            let question = fine.ask(asked).carrying(&fine.costs, &self.tolls, Carried::default());
            let found = self.wide.cheapest(&question).ok()??;
            let bound = found.cost + present.earned(fine.ask(asked));
            least = least.max(bound);
            let values = values(asked.diagram, &found.arcs);
            let goes_on = towards.follow(&mut habit.tolls, bound, &values);
            let beyond = beyond(asked.diagram, largest, &values);
            if left.as_ref().is_none_or(|left| beyond <= left.beyond) {
                left = Some(Left { arcs: found.arcs, values, beyond });
            }
            if !goes_on {
                break;
            }
        }
        Some((left?, fine.whole(least)))
    }

    /// The cheapest path of which the carried sums stay in a corridor. One that it breaks besides is carried too, or where
    /// there is no room for it, kept in range by selling only what the path took of it.
    fn within(&mut self, asked: Asked<'_>, mut corridor: Corridor<'_>) -> Option<Found> {
        const ROUNDS: usize = 6;
        let diagram = asked.diagram;
        let free = vec![0; diagram.steps.len()];
        let mut prices = asked.prices.to_vec();
        for _ in 0..ROUNDS {
            let asked = Asked { prices: &prices, ..asked };
            let question = asked.carrying(&self.costs, &free, corridor.carried()).through(corridor.near);
            let found = question.ask(&mut self.narrow, &mut self.wide).ok()??;
            let values = values(diagram, &found.arcs);
            let is_broken = |sum: &usize| !corridor.sums.contains(sum) && diagram.sums[*sum].amount(values[*sum]) > 0;
            let broken: Vec<usize> = (0..values.len()).filter(is_broken).collect();
            if broken.is_empty() {
                return Some(found);
            }
            for sum in broken {
                if !corridor.carry(sum) {
                    sell_less(diagram, sum, &found.arcs, &mut prices);
                }
            }
        }
        None
    }
}

/// How many tolls are tried for an answer.
fn tries(purpose: Purpose, tolls: &Tolls) -> usize {
    match purpose {
        _ if tolls.are_new() => 40,
        Purpose::Prices => 3,
        Purpose::Timeline => 8,
        Purpose::Bound | Purpose::Proof => 24,
    }
}

/// How much an event costs or earns, as a rule.
fn typical(prices: &[Cost]) -> Cost {
    let for_sale = prices.iter().filter(|price| **price != NOT_FOR_SALE);
    let (count, sum) = for_sale.fold((0, 0), |(count, sum), price| (count + 1, sum + price.abs()));
    (sum / Cost::max(count, 1)).max(1)
}

/// How far sums are out of their ranges, in their largest steps.
fn beyond(diagram: &Diagram, largest: &[i32], values: &[i32]) -> f64 {
    let of = |(sum, (largest, value)): (&Sum, (&i32, &i32))| {
        f64::from((value - sum.nearest(*value)).abs()) / f64::from((*largest).max(1))
    };
    diagram.sums.iter().zip(largest.iter().zip(values)).map(of).sum()
}

/// The sums worth carrying: those with a toll and those out of range, the dearest first.
fn dearest(diagram: &Diagram, tolls: &Tolls, left: &Left, largest: &[i32]) -> Vec<usize> {
    let is_out = |sum: usize| diagram.sums[sum].amount(left.values[sum]) > 0;
    let mut sums: Vec<usize> = (0..diagram.sums.len()).filter(|sum| tolls.of(*sum) != 0 || is_out(*sum)).collect();
    let span = |sum: usize| diagram.ranges[sum].last().map_or(0, |range| range.1 - range.0);
    sums.sort_by_key(|sum| std::cmp::Reverse((largest[*sum], is_out(*sum), tolls.of(*sum).abs(), span(*sum))));
    sums.truncate(MOST_CARRIED);
    sums
}

/// Takes off sale all that adds to a sum but what a path took of it, the cheapest first, as far as the sum's range goes.
fn sell_less(diagram: &Diagram, sum: usize, arcs: &[Arc], prices: &mut [Cost]) {
    let adds = |arc: &Arc| diagram.steps[arc.step as usize][sum];
    let mut taken: Vec<&Arc> = arcs.iter().filter(|arc| adds(arc) > 0 && arc.event != NOTHING).collect();
    taken.sort_by_key(|arc| prices[arc.event as usize]);
    let mut room = diagram.sums[sum].range().1 - diagram.sums[sum].start;
    let mut kept = Vec::new();
    for arc in taken {
        if adds(arc) <= room {
            room -= adds(arc);
            kept.push(arc.event);
        }
    }
    for arc in diagram.arcs.iter().filter(|arc| adds(arc) > 0 && arc.event != NOTHING) {
        if !kept.contains(&arc.event) {
            prices[arc.event as usize] = NOT_FOR_SALE;
        }
    }
}
