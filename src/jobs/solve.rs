//! Searches a roster.

use super::engine::{News, Search, Wish};
use super::{Context, Effect, Failure, Job, Watch, enqueue};
use crate::domain::solve::{self, Progress, RuleCost, SolveOptions, SolveState, Summary};
use crate::domain::{RosterId, SolveId};
use crate::error::Error;
use crate::metrics;
use crate::planning::events;
use crate::planning::search::Question;
use crate::store::checkpoints::{self, Checkpoint};
use crate::store::{Tx, fingerprint, solves};
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
    /// Each goes on from where the one before was cut off.
    const ATTEMPTS: u32 = 5;
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
            return Ok(Box::new(move |tx| {
                solves::end_without(tx, &id, clock.now(), None)?;
                events::solved(tx, clock.now(), &id)
            }));
        }
        context.store.write_blocking(|tx| watch.pass(tx).and_then(|()| solves::begin(tx, &id, clock.now())))?;
        let question = context.store.read_blocking(|tx| Question::of(tx, &asked.roster))?;
        let (outcome, took) = if question.problem.people.is_empty() {
            // Nobody to search with: every seat is a gap.
            (Outcome::of_what_is_fixed(&question.problem), Duration::ZERO)
        } else {
            self.search(context, watch, &question, asked.options)?
        };
        let summary = summary(&outcome, took);
        Ok(Box::new(move |tx| {
            let gaps = question.settle(tx, clock.now(), &outcome)?;
            solves::end(tx, &id, clock.now(), &summary, &gaps)?;
            events::solved(tx, clock.now(), &id)
        }))
    }

    fn give_up(&self, context: &Context, tx: &mut Tx, failure: &str) -> Result<(), Error> {
        let now = context.clock.now();
        match solves::end_without(tx, &self.solve, now, Some(failure)) {
            // It went with its roster.
            Err(Error::NotFound { .. }) => Ok(()),
            said => said.and_then(|()| events::solved(tx, now, &self.solve)),
        }
    }

    fn revive(self, tx: &mut Tx) -> Result<Self, Error> {
        solves::wait_again(tx, &self.solve)?;
        Ok(self)
    }
}

impl Solve {
    /// Searches, from where an earlier attempt was cut off. Gives how long all of them took.
    fn search(
        &self,
        context: &Context,
        watch: &Watch<'_>,
        question: &Question,
        options: SolveOptions,
    ) -> Result<(Outcome, Duration), Failure> {
        let problem = serde_json::to_string(&question.problem).map_err(Error::internal)?;
        let digest = fingerprint(&problem);
        let kept = context.store.read_blocking(|tx| checkpoints::find(tx, &self.solve))?;
        // Where somebody has changed the roster or the people since, an old roster is none of this problem.
        let kept = kept.filter(|kept| kept.problem == digest);
        let before = kept.as_ref().map_or(Duration::ZERO, |kept| kept.searched);
        let options = SolveOptions {
            seconds: options.seconds.saturating_sub(before.as_secs() as u32).max(1),
            // Other restarts than the ones that were done.
            seed: options.seed.wrapping_add(before.as_secs()),
            ..options
        };
        let began = Instant::now();
        let mut report = |news: News| {
            let searched = before + began.elapsed();
            let progress = news.progress.map(|progress| Progress { seconds: searched.as_secs_f64(), ..progress });
            let checkpoint = |roster: String| Checkpoint {
                solve: self.solve.clone(),
                problem: digest.clone(),
                searched,
                filling: serde_json::to_string(&question.filling(&roster)).unwrap_or_default(),
                roster,
            };
            self.report(context, watch, progress.as_ref(), news.roster.map(checkpoint).as_ref())
        };
        let start = kept.map(|kept| kept.roster).or_else(|| question.present());
        let start = start.as_deref();
        let outcome = context.engine.search(Search { problem: problem.as_bytes(), options, start }, &mut report)?;
        Ok((outcome, before + began.elapsed()))
    }

    /// Notes how far it is, and looks whether to go on.
    fn report(
        &self,
        context: &Context,
        watch: &Watch<'_>,
        progress: Option<&Progress>,
        checkpoint: Option<&Checkpoint>,
    ) -> Result<Wish, Failure> {
        if watch.is_over() {
            return Ok(Wish::BreakOff);
        }
        if progress.is_some() || checkpoint.is_some() {
            context.store.write_blocking(|tx| {
                watch.pass(tx)?;
                progress.map_or(Ok(()), |progress| solves::note(tx, &self.solve, progress))?;
                checkpoint.map_or(Ok(()), |checkpoint| checkpoints::keep(tx, checkpoint))
            })?;
        }
        let stop = context.store.read_blocking(|tx| solves::stop_requested(tx, &self.solve))?;
        Ok(if stop { Wish::Stop } else { Wish::GoOn })
    }
}

fn summary(outcome: &Outcome, took: Duration) -> Summary {
    metrics::solved(&outcome.score.into(), &outcome.bound.into());
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
