//! How a diagram is made: from layer to layer, each memory once.

use super::sums::sums;
use super::{Arc, Diagram, MOST_NODES, MOST_SUMS, NOTHING, Step};
use crate::instance::{BoundRule, Event, Plan};
use crate::problem::Travel;
use crate::rules::{Now, Work};
use crate::score::Score;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// A slot: events of which at most one can be worked, or one that must be.
fn slots<'e>(plan: &Plan<'_>, events: &'e [&'e Event<'e>]) -> Vec<&'e [&'e Event<'e>]> {
    let nothing_twice = plan.rules.iter().any(|bound| bound.is_law() && bound.fold.forbids_overlap());
    let mut slots = Vec::new();
    let mut first = 0;
    while first < events.len() {
        let mut last = first + 1;
        let mut shared_until = events[first].stint.span.end;
        while nothing_twice && last < events.len() && !events[first].mandatory && !events[last].mandatory {
            shared_until = shared_until.min(events[last].stint.span.end);
            if events[last].stint.span.start >= shared_until {
                break;
            }
            last += 1;
        }
        slots.push(&events[first..last]);
        first = last;
    }
    slots
}

pub(super) struct Builder<'b, 'p> {
    plan: &'b Plan<'p>,
    travel: &'b Travel,
    /// The plan's rules whose sums are kept apart, in order.
    tallied: Vec<&'b BoundRule<'p>>,
    /// Of each rule of the plan, whether it is one of them.
    is_tallied: Vec<bool>,
    /// The rules that remember more than such a sum.
    remembering: Vec<&'b BoundRule<'p>>,
    pub(super) layers: Vec<Vec<Vec<Arc>>>,
    pub(super) ends: Vec<Option<u32>>,
    charges: Numbered<Score>,
    steps: Numbered<Step>,
}

/// Distinct values with their numbers.
struct Numbered<T> {
    values: Vec<T>,
    numbers: FxHashMap<T, u32>,
}

impl<T: Clone + Eq + std::hash::Hash> Numbered<T> {
    fn starting_with(value: T) -> Self {
        Self { values: vec![value.clone()], numbers: std::iter::once((value, 0)).collect() }
    }

    fn number(&mut self, value: T) -> u32 {
        *self.numbers.entry(value).or_insert_with_key(|value| {
            self.values.push(value.clone());
            self.values.len() as u32 - 1
        })
    }
}

type State = SmallVec<[i32; 32]>;

/// The nodes of a layer while it is made.
#[derive(Default)]
struct Nodes {
    states: Vec<State>,
    numbers: FxHashMap<State, u32>,
}

impl Nodes {
    fn number(&mut self, state: &State) -> u32 {
        if let Some(number) = self.numbers.get(state) {
            return *number;
        }
        let number = self.states.len() as u32;
        self.states.push(state.clone());
        self.numbers.insert(state.clone(), number);
        number
    }
}

impl<'b, 'p> Builder<'b, 'p> {
    pub(super) fn new(plan: &'b Plan<'p>, travel: &'b Travel) -> Self {
        let mut sums = 0;
        let mut apart = |bound: &BoundRule<'p>| {
            let is_apart = bound.tally.is_some() && sums < MOST_SUMS;
            sums += usize::from(is_apart);
            is_apart
        };
        let is_tallied: Vec<bool> = plan.rules.iter().map(&mut apart).collect();
        let with = || plan.rules.iter().zip(&is_tallied);
        let tallied: Vec<&BoundRule<'p>> = with().filter(|(_, is)| **is).map(|(bound, _)| bound).collect();
        let remembers = |(bound, is_tallied): &(&BoundRule<'p>, &bool)| bound.size > usize::from(**is_tallied);
        let remembering = with().filter(remembers).map(|(bound, _)| bound).collect();
        Self {
            plan,
            travel,
            is_tallied,
            remembering,
            layers: Vec::new(),
            ends: Vec::new(),
            charges: Numbered::starting_with(Score::ZERO),
            steps: Numbered::starting_with(Step::from_elem(0, tallied.len())),
            tallied,
        }
    }

    /// From layer to layer, each memory once.
    pub(super) fn unfold(&mut self, events: &[&Event<'_>]) -> Option<()> {
        let slots = slots(self.plan, events);
        let mut state = State::from_slice(&self.plan.start);
        for bound in &self.tallied {
            let tally = bound.tally?;
            state[tally.register] = 0;
        }
        let mut layer = Nodes::default();
        if let Some(slot) = slots.first() {
            self.forget(&mut state, Plan::now(slot[0]));
        }
        layer.number(&state);
        let mut nodes = 1;
        let mut done = 0;
        for (number, slot) in slots.iter().enumerate() {
            let next_now = slots.get(number + 1).map(|slot| Plan::now(slot[0]));
            let mut next = Nodes::default();
            let mut arcs = Vec::with_capacity(layer.states.len());
            for state in &layer.states {
                arcs.push(self.ways_on(state, slot, done, next_now, &mut next));
            }
            nodes += next.states.len();
            if nodes > MOST_NODES {
                return None;
            }
            self.layers.push(arcs);
            layer = next;
            done += slot.len();
        }
        self.ends = layer.states.iter().map(|state| self.end(state)).collect();
        Some(())
    }

    fn ways_on(
        &mut self,
        state: &State,
        slot: &[&Event<'_>],
        first_event: usize,
        next_now: Option<Now>,
        next: &mut Nodes,
    ) -> Vec<Arc> {
        let mut arcs = Vec::with_capacity(slot.len() + 1);
        let settle = |builder: &Self, state: &mut State| {
            if let Some(now) = next_now {
                builder.forget(state, now);
            }
        };
        if !slot[0].mandatory {
            let mut idle = state.clone();
            settle(self, &mut idle);
            arcs.push(Arc { target: next.number(&idle), event: NOTHING, charge: 0, step: 0 });
        }
        for (number, event) in slot.iter().enumerate() {
            let mut after = state.clone();
            let Some((charge, step)) = self.extend(&mut after, event) else { continue };
            settle(self, &mut after);
            let (charge, step) = (self.charges.number(charge), self.steps.number(step));
            let event = if event.mandatory { NOTHING } else { (first_event + number) as u32 };
            arcs.push(Arc { target: next.number(&after), event, charge, step });
        }
        arcs
    }

    fn forget(&self, state: &mut State, now: Now) {
        for bound in &self.remembering {
            bound.fold.forget(&mut state[bound.at..bound.at + bound.size], now);
        }
    }

    /// Works an event: what it charges and adds to the sums; `None` where the law forbids it.
    fn extend(&self, state: &mut State, event: &Event<'_>) -> Option<(Score, Step)> {
        let work = Work { stint: &event.stint, labels: event.labels, travel: self.travel };
        let mut charge = Score::ZERO;
        for number in &event.rules {
            let number = usize::from(*number);
            let bound = &self.plan.rules[number];
            let amount = bound.fold.extend(&mut state[bound.at..bound.at + bound.size], &work);
            if !self.is_tallied[number] {
                charge += legal(bound, amount)?;
            }
        }
        let mut step = Step::from_elem(0, self.tallied.len());
        for (added, bound) in step.iter_mut().zip(&self.tallied) {
            *added = std::mem::take(&mut state[bound.tally?.register]);
        }
        Some((charge, step))
    }

    fn end(&mut self, state: &State) -> Option<u32> {
        let mut charge = Score::ZERO;
        for (bound, is_tallied) in self.plan.rules.iter().zip(&self.is_tallied) {
            if !is_tallied {
                charge += legal(bound, bound.fold.finish(&state[bound.at..bound.at + bound.size]))?;
            }
        }
        Some(self.charges.number(charge))
    }

    pub(super) fn finish(mut self) -> Diagram {
        self.reduce();
        let mut diagram = Diagram {
            layers: vec![0],
            first_arc: vec![0],
            arcs: Vec::new(),
            ends: self.ends.iter().flatten().copied().collect(),
            charges: self.charges.values,
            steps: self.steps.values,
            sums: Vec::new(),
            ranges: Vec::new(),
            adds: Vec::new(),
        };
        let mut nodes = 0_u32;
        for layer in &self.layers {
            nodes += layer.len() as u32;
            diagram.layers.push(nodes);
            for arcs in layer {
                diagram.arcs.extend(arcs.iter().map(|arc| Arc { target: nodes + arc.target, ..*arc }));
                diagram.first_arc.push(diagram.arcs.len() as u32);
            }
        }
        for _ in &diagram.ends {
            diagram.first_arc.push(diagram.arcs.len() as u32);
        }
        diagram.layers.push(nodes + diagram.ends.len() as u32);
        sums(&mut diagram, self.plan, &self.tallied);
        diagram
    }
}

/// What an amount charges; `None` where it is law.
fn legal(bound: &BoundRule<'_>, amount: i64) -> Option<Score> {
    if amount == 0 {
        Some(Score::ZERO)
    } else if bound.is_law() {
        None
    } else {
        Some(Score::at(bound.rule.level, bound.rule.weight * amount))
    }
}
