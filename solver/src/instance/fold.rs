//! Diagrams for all plans. People bound by the same rules, with the same past, share one over all that any of them may
//! work.

use super::{Event, Plan};
use crate::oracle::{Diagram, Folded};
use crate::problem::{Problem, RuleIndex, ShiftIndex};
use crate::solve::Stop;
use rustc_hash::FxHashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Folds every plan that can be, until it is told to stop.
pub(super) fn fold_all(problem: &Problem, plans: &mut [Plan<'_>], threads: usize, stop: Stop<'_>) {
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
    let groups: Vec<Vec<usize>> = groups.into_values().chain(alone.into_iter().map(|number| vec![number])).collect();
    let of_group = |group: &Vec<usize>| {
        let each = || group.iter().filter_map(|number| Some((*number, own(problem, &plans[*number])?))).collect();
        shared(problem, plans, group).unwrap_or_else(each)
    };
    for (number, of_plan) in in_parallel(&groups, of_group, threads, stop) {
        plans[number].folded = Some(of_plan);
    }
}

/// What comes of each, in any order; threads take one after the other.
fn in_parallel<T: Sync, R: Send>(
    all: &[T],
    of_each: impl Fn(&T) -> Vec<R> + Sync,
    threads: usize,
    stop: Stop<'_>,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || if stop() { None } else { all.get(next.fetch_add(1, Ordering::Relaxed)) };
        std::iter::from_fn(take).flat_map(&of_each).collect::<Vec<R>>()
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut found = work();
        // A thread that panicked leaves people without a diagram, and labels serve them.
        found.extend(others.into_iter().filter_map(|other| other.join().ok()).flatten());
        found
    })
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
