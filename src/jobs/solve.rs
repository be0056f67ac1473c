//! Searches a roster.

use super::engine::Wish;
use super::{Context, Effect, Failure, Job, Watch, enqueue};
use crate::domain::solve::{self, Progress, RuleCost, SolveOptions, SolveState, Summary};
use crate::domain::{RosterId, SolveId};
use crate::error::Error;
use crate::planning::search::Question;
use crate::store::{Tx, solves};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use solver::Outcome;
use std::time::{Duration, Instant};

/// Searches a roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solve {
    /// Which solve.
    pub solve: SolveId,
}

/// Asks for a solve of a roster, in the caller's transaction.
///
/// # Errors
/// `Conflict` (`solve_under_way`; `broken_reference` where there is no such roster).
pub fn request(tx: &mut Tx, roster: &RosterId, options: SolveOptions, now: DateTime<Utc>) -> Result<SolveId, Error> {
    let id = SolveId::from_bits(rand::random());
    let solve = solve::Solve {
        id: id.clone(),
        roster: roster.clone(),
        state: SolveState::Queued,
        options,
        stop_requested: false,
        progress: None,
        summary: None,
        failure: None,
        created_at: now,
        started_at: None,
        ended_at: None,
    };
    solves::insert(tx, &solve)?;
    enqueue(tx, &[Solve { solve: id.clone() }])?;
    Ok(id)
}

impl Job for Solve {
    const KIND: &'static str = "solve";
    const ATTEMPTS: u32 = 3;
    const LEASE: Duration = Duration::from_mins(1);

    fn unique_key(&self) -> String {
        self.solve.to_string()
    }

    fn run(&self, context: &Context, watch: &Watch<'_>) -> Result<Effect, Failure> {
        let asked = context.store.read_blocking(|tx| solves::find(tx, &self.solve))?;
        let Some(asked) = asked.filter(|asked| !asked.state.is_over()) else {
            return Ok(Box::new(|_| Ok(())));
        };
        let (id, clock) = (self.solve.clone(), context.clock);
        if asked.stop_requested {
            return Ok(Box::new(move |tx| solves::end_without(tx, &id, clock.now(), None)));
        }
        context.store.write_blocking(|tx| solves::begin(tx, &id, clock.now()))?;
        let began = Instant::now();
        let question = context.store.read_blocking(|tx| Question::of(tx, &asked.roster))?;
        let mut report = |progress| self.report(context, watch, progress);
        let outcome = if question.problem.people.is_empty() {
            // Nobody to search with: every seat is a gap.
            Outcome::of_what_is_fixed(&question.problem)
        } else {
            context.engine.search(&question.problem, asked.options, &mut report)?
        };
        let summary = summary(&outcome, began.elapsed());
        Ok(Box::new(move |tx| {
            let gaps = question.settle(tx, &outcome)?;
            solves::end(tx, &id, clock.now(), &summary, &gaps)
        }))
    }

    fn give_up(&self, context: &Context, tx: &mut Tx, failure: &str) -> Result<(), Error> {
        match solves::end_without(tx, &self.solve, context.clock.now(), Some(failure)) {
            // It went with its roster.
            Err(Error::NotFound { .. }) => Ok(()),
            said => said,
        }
    }
}

impl Solve {
    /// Notes how far it is, and looks whether to go on.
    fn report(&self, context: &Context, watch: &Watch<'_>, progress: Option<Progress>) -> Result<Wish, Failure> {
        if watch.is_over() {
            return Ok(Wish::BreakOff);
        }
        if let Some(progress) = progress {
            context.store.write_blocking(|tx| solves::note(tx, &self.solve, &progress))?;
        }
        let stop = context.store.read_blocking(|tx| solves::stop_requested(tx, &self.solve))?;
        Ok(if stop { Wish::Stop } else { Wish::GoOn })
    }
}

fn summary(outcome: &Outcome, took: Duration) -> Summary {
    let rule = |item: &solver::solve::Item| RuleCost { rule: item.rule.clone(), score: item.score.into() };
    Summary {
        seconds: took.as_secs_f64(),
        iterations: outcome.iterations,
        score: outcome.score.into(),
        bound: outcome.bound.into(),
        optimal: outcome.optimal,
        rules: outcome.items.iter().map(rule).collect(),
    }
}
