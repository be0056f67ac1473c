//! The cheapest timeline by labels: for whoever's folds remember more than a diagram holds.
//!
//! A label is the state of all the person's folds after a choice of shifts so far, with its cost. A label goes when another
//! is at least as good in every rule and costs no more.

use super::{Best, Offer, Purpose};
use crate::instance::{BoundRule, Cost, Event, Plan, Weights};
use crate::problem::PositionIndex;
use crate::roster::{Cell, Timeline};

/// More labels than this are never kept: the answer then says that it is not exact.
const GUARD: usize = 4_000;
/// Kept for a good timeline soon.
const BEAM: usize = 64;

#[derive(Debug, Clone, Copy)]
struct Label {
    cost: Cost,
    /// The label before the last choice, and that choice: an event and a position.
    before: u32,
    event: u32,
    position: PositionIndex,
}

const NOBODY: u32 = u32::MAX;

/// Memory that is used again from person to person.
#[derive(Default)]
pub(super) struct Labels {
    all: Vec<Label>,
    states: Vec<i32>,
    /// Law amounts so far, for people whose fixed stints break something; else without use.
    spent: Vec<i64>,
    live: Vec<u32>,
    scratch: Vec<i32>,
    fresh: Vec<u32>,
}

impl Labels {
    /// The cheapest timeline of what is offered, the cost of the personal rules in the weights' unit included.
    pub(super) fn best(
        &mut self,
        plan: &Plan<'_>,
        weights: &Weights,
        offers: &[Option<Offer>],
        purpose: Purpose,
    ) -> Best {
        let most = if matches!(purpose, Purpose::Timeline | Purpose::Prices) { BEAM } else { GUARD };
        let run = Run { plan, weights, stride: plan.registers, most, active: active(plan, weights) };
        self.reset(plan);
        let mut exact = true;
        for (number, (event, offer)) in plan.events.iter().zip(offers).enumerate() {
            if event.mandatory {
                self.forget(&run, event);
                self.extend_all(&run, event);
            } else if let Some(Offer { position, price }) = *offer {
                self.forget(&run, event);
                self.branch(&run, event, number as u32, position, price);
                exact &= self.prune(&run);
            }
        }
        self.finish(&run, exact)
    }

    fn reset(&mut self, plan: &Plan<'_>) {
        self.all.clear();
        self.states.clear();
        self.spent.clear();
        self.live.clear();
        self.all.push(Label { cost: 0, before: NOBODY, event: 0, position: PositionIndex(0) });
        self.states.extend_from_slice(&plan.start);
        self.spent.resize(plan.rules.len(), 0);
        self.live.push(0);
    }

    fn forget(&mut self, run: &Run<'_, '_>, event: &Event<'_>) {
        let now = Plan::now(event);
        for label in &self.live {
            let state = &mut self.states[*label as usize * run.stride..][..run.stride];
            for bound in run.rules().map(|(_, bound)| bound) {
                bound.fold.forget(&mut state[bound.at..bound.at + bound.size], now);
            }
        }
    }

    /// What must be worked: every label goes on, but for those that the law stops.
    fn extend_all(&mut self, run: &Run<'_, '_>, event: &Event<'_>) {
        let mut live = std::mem::take(&mut self.live);
        let rules = run.plan.rules.len();
        live.retain(|label| {
            let at = *label as usize;
            let (state, spent) =
                (&mut self.states[at * run.stride..][..run.stride], &mut self.spent[at * rules..][..rules]);
            match run.extend(state, spent, event) {
                Some(cost) => {
                    self.all[at].cost += cost;
                    true
                }
                None => false,
            }
        });
        self.live = live;
    }

    /// What may be worked: every label stays, and goes on as well where the law lets it.
    fn branch(&mut self, run: &Run<'_, '_>, event: &Event<'_>, number: u32, position: PositionIndex, price: Cost) {
        let rules = run.plan.rules.len();
        self.fresh.clear();
        for index in 0..self.live.len() {
            let before = self.live[index];
            let at = before as usize;
            self.scratch.clear();
            self.scratch.extend_from_slice(&self.states[at * run.stride..][..run.stride]);
            self.spent.extend_from_within(at * rules..(at + 1) * rules);
            let new = self.all.len();
            match run.extend(&mut self.scratch, &mut self.spent[new * rules..], event) {
                Some(cost) => {
                    let cost = self.all[at].cost + price + cost;
                    self.all.push(Label { cost, before, event: number, position });
                    self.states.extend_from_slice(&self.scratch);
                    self.fresh.push(new as u32);
                }
                None => self.spent.truncate(new * rules),
            }
        }
        self.live.append(&mut self.fresh);
    }

    /// Drops labels that another beats, and all but the cheapest where there are too many. False: some were lost.
    fn prune(&mut self, run: &Run<'_, '_>) -> bool {
        const WORTH_IT: usize = 8;
        if self.live.len() < WORTH_IT {
            return true;
        }
        let Self { all: labels, states, spent, live, .. } = self;
        live.sort_by_key(|label| (labels[*label as usize].cost, *label));
        let mut kept: Vec<u32> = Vec::with_capacity(live.len());
        let mut lost = false;
        for label in live.iter() {
            if kept.iter().any(|better| run.beats(states, spent, *better as usize, *label as usize)) {
                continue;
            }
            if kept.len() == run.most {
                lost = true;
                break;
            }
            kept.push(*label);
        }
        *live = kept;
        !lost
    }

    fn finish(&mut self, run: &Run<'_, '_>, exact: bool) -> Best {
        let rules = run.plan.rules.len();
        let mut best: Option<(Cost, u32)> = None;
        for label in &self.live {
            let at = *label as usize;
            let (state, spent) =
                (&self.states[at * run.stride..][..run.stride], &mut self.spent[at * rules..][..rules]);
            if let Some(cost) = run.finish(state, spent) {
                let cost = self.all[at].cost + cost;
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, *label));
                }
            }
        }
        let (cost, mut label) = best.unwrap_or((0, 0));
        let mut cells: Timeline = run.plan.fixed_cells().collect();
        while self.all[label as usize].before != NOBODY {
            let Label { before, event, position, .. } = self.all[label as usize];
            if let Some(shift) = run.plan.events[event as usize].shift {
                cells.push(Cell { shift, position });
            }
            label = before;
        }
        cells.sort_unstable();
        Best { cells, cost, least: (exact && best.is_some()).then_some(cost) }
    }
}

/// What stays the same while one timeline is sought.
struct Run<'r, 'p> {
    plan: &'r Plan<'p>,
    weights: &'r Weights,
    stride: usize,
    /// Labels kept at a time.
    most: usize,
    /// The rules that can matter at these weights; the others cost nothing.
    active: Vec<usize>,
}

fn active(plan: &Plan<'_>, weights: &Weights) -> Vec<usize> {
    let matters = |bound: &BoundRule<'_>| bound.is_law() || weights.at(bound.rule.level) != 0 && bound.rule.weight != 0;
    (0..plan.rules.len()).filter(|rule| matters(&plan.rules[*rule])).collect()
}

impl<'p> Run<'_, 'p> {
    fn rules(&self) -> impl Iterator<Item = (usize, &BoundRule<'p>)> {
        self.active.iter().map(|rule| (*rule, &self.plan.rules[*rule]))
    }

    /// Goes on by one event; `None` where the law would be broken by more than the fixed stints break it.
    fn extend(&self, state: &mut [i32], spent: &mut [i64], event: &Event<'_>) -> Option<Cost> {
        let work = self.plan.work(event);
        let mut cost = 0;
        for (rule, bound) in self.rules() {
            let amount = bound.fold.extend(&mut state[bound.at..bound.at + bound.size], &work);
            if amount != 0 {
                cost += self.charge(bound, &mut spent[rule], amount)?;
            }
        }
        Some(cost)
    }

    fn finish(&self, state: &[i32], spent: &mut [i64]) -> Option<Cost> {
        let mut cost = 0;
        for (rule, bound) in self.rules() {
            let amount = bound.fold.finish(&state[bound.at..bound.at + bound.size]);
            if amount != 0 {
                cost += self.charge(bound, &mut spent[rule], amount)?;
            }
        }
        Some(cost)
    }

    /// What an amount costs; `None` where it is law and more than the fixed stints have by themselves.
    fn charge(&self, bound: &BoundRule<'_>, spent: &mut i64, amount: i64) -> Option<Cost> {
        if bound.is_law() {
            *spent += amount;
            if *spent > bound.granted {
                return None;
            }
        }
        Some(self.weights.cost(bound.rule.level, bound.rule.weight.saturating_mul(amount)))
    }

    /// Whether one label, which costs no more, is at least as good as another in every rule.
    fn beats(&self, states: &[i32], spent: &[i64], better: usize, worse: usize) -> bool {
        let rules = self.plan.rules.len();
        let (a, b) = (&states[better * self.stride..][..self.stride], &states[worse * self.stride..][..self.stride]);
        let (law_a, law_b) = (&spent[better * rules..][..rules], &spent[worse * rules..][..rules]);
        law_a.iter().zip(law_b).all(|(a, b)| a <= b)
            && self.rules().all(|(_, bound)| {
                let part = bound.at..bound.at + bound.size;
                bound.fold.at_least_as_good(&a[part.clone()], &b[part])
            })
    }
}
