//! Diagrams for all plans. People bound by the same rules, with the same past, share one over all that any of them may
//! work.

use super::{Event, Plan};
use crate::oracle::{Diagram, Folded};
use crate::problem::{Problem, RuleIndex, ShiftIndex};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Folds every plan that can be.
pub(super) fn fold_all(problem: &Problem, plans: &mut [Plan<'_>]) {
    let mut groups: FxHashMap<(&[RuleIndex], &[i32]), Vec<usize>> = FxHashMap::default();
    let mut alone = Vec::new();
    for (number, plan) in plans.iter().enumerate() {
        if plan.events.iter().any(|event| event.mandatory) {
            alone.push(number);
        } else {
            let rules = &problem.people[number].rules;
            groups.entry((rules, &plan.start)).or_default().push(number);
        }
    }
    let mut folded: Vec<(usize, Folded)> = Vec::new();
    for group in groups.into_values() {
        match shared(problem, plans, &group) {
            Some(of_group) => folded.extend(of_group),
            None => alone.extend(group),
        }
    }
    folded.extend(alone.into_iter().filter_map(|number| Some((number, own(problem, &plans[number])?))));
    for (number, of_plan) in folded {
        plans[number].folded = Some(of_plan);
    }
}

fn own(problem: &Problem, plan: &Plan<'_>) -> Option<Folded> {
    let events: Vec<&Event<'_>> = plan.events.iter().collect();
    let diagram = Diagram::new(plan, &problem.travel, &events)?;
    Some(Folded { diagram: Arc::new(diagram), events: events.len(), places: (0..events.len() as u32).collect() })
}

/// One diagram for all, where most of what any may work may be worked by most of them.
fn shared(problem: &Problem, plans: &[Plan<'_>], group: &[usize]) -> Option<Vec<(usize, Folded)>> {
    let mut events: Vec<(ShiftIndex, &Event<'_>)> = Vec::new();
    let mut own_events = 0;
    for number in group {
        own_events += plans[*number].events.len();
        events.extend(plans[*number].events.iter().filter_map(|event| Some((event.shift?, event))));
    }
    events.sort_by_key(|(shift, _)| *shift);
    events.dedup_by_key(|(shift, _)| *shift);
    if group.len() < 2 || own_events * 2 < events.len() * group.len() {
        return None;
    }
    let all: Vec<&Event<'_>> = events.iter().map(|(_, event)| *event).collect();
    let diagram = Arc::new(Diagram::new(&plans[group[0]], &problem.travel, &all)?);
    let place = |event: &Event<'_>| {
        let shift = event.shift?;
        events.binary_search_by_key(&shift, |(shift, _)| *shift).ok().map(|place| place as u32)
    };
    let of_plan = |number: &usize| {
        let places = plans[*number].events.iter().filter_map(place).collect();
        (*number, Folded { diagram: Arc::clone(&diagram), events: all.len(), places })
    };
    Some(group.iter().map(of_plan).collect())
}
