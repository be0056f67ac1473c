//! Solves: what was asked, how far each is, what came of it.

use super::column::{at, from_json, instant, json, name, named, parsed};
use super::connection::on_both;
use super::schema::{roster_sites, solves};
use super::{Tx, checkpoints};
use crate::domain::solve::{Progress, Solve, SolveState, Summary};
use crate::domain::{RosterId, SiteId, SolveId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = solves, treat_none_as_default_value = false)]
struct Row {
    id: String,
    roster: String,
    state: String,
    options: String,
    progress: Option<String>,
    summary: Option<String>,
    failure: Option<String>,
    stop_requested: bool,
    created_at: NaiveDateTime,
    started_at: Option<NaiveDateTime>,
    ended_at: Option<NaiveDateTime>,
}

impl Row {
    fn of(solve: &Solve) -> Result<Self, Error> {
        Ok(Self {
            id: solve.id.to_string(),
            roster: solve.roster.to_string(),
            state: name(&solve.state)?,
            options: json(&solve.options)?,
            progress: solve.progress.as_ref().map(json).transpose()?,
            summary: solve.summary.as_ref().map(json).transpose()?,
            failure: solve.failure.clone(),
            stop_requested: solve.stop_requested,
            created_at: instant(solve.created_at),
            started_at: solve.started_at.map(instant),
            ended_at: solve.ended_at.map(instant),
        })
    }

    fn solve(self) -> Result<Solve, Error> {
        Ok(Solve {
            id: parsed(&self.id)?,
            roster: parsed(&self.roster)?,
            state: named(&self.state)?,
            options: from_json(&self.options)?,
            stop_requested: self.stop_requested,
            progress: self.progress.as_deref().map(from_json).transpose()?,
            summary: self.summary.as_deref().map(from_json).transpose()?,
            failure: self.failure,
            created_at: at(self.created_at),
            started_at: self.started_at.map(at),
            ended_at: self.ended_at.map(at),
        })
    }
}

/// The solve, or none.
pub fn find(tx: &mut Tx, id: &SolveId) -> Result<Option<Solve>, Error> {
    let row = solves::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
    row.map(Row::solve).transpose()
}

/// The solve, or `NotFound`.
pub fn get(tx: &mut Tx, id: &SolveId) -> Result<Solve, Error> {
    find(tx, id)?.ok_or(Error::not_found("solve"))
}

/// All of a roster, the newest first.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<Vec<Solve>, Error> {
    let query = solves::table.filter(solves::roster.eq(roster.as_str()));
    let rows = query.order((solves::created_at.desc(), solves::id)).select(Row::as_select()).load(tx)?;
    rows.into_iter().map(Row::solve).collect()
}

/// How many searches of rosters with one of these sites wait or run.
pub fn waiting_at(tx: &mut Tx, sites: &[SiteId]) -> Result<i64, Error> {
    let here = roster_sites::site.eq_any(sites.iter().map(SiteId::as_str));
    let theirs = roster_sites::table.filter(here).select(roster_sites::roster);
    let waiting = solves::table.filter(solves::roster.eq_any(theirs)).filter(solves::ended_at.is_null());
    Ok(waiting.count().get_result(tx)?)
}

/// The newest of a roster, or none.
pub fn latest(tx: &mut Tx, roster: &RosterId) -> Result<Option<Solve>, Error> {
    let query = solves::table.filter(solves::roster.eq(roster.as_str()));
    let row = query.order((solves::created_at.desc(), solves::id)).select(Row::as_select()).first(tx).optional()?;
    row.map(Row::solve).transpose()
}

/// The newest of a roster that left something in it, or none.
pub fn latest_result(tx: &mut Tx, roster: &RosterId) -> Result<Option<Solve>, Error> {
    let query = solves::table.filter(solves::roster.eq(roster.as_str())).filter(solves::summary.is_not_null());
    let row = query.order((solves::ended_at.desc(), solves::id)).select(Row::as_select()).first(tx).optional()?;
    row.map(Row::solve).transpose()
}

/// Adds a solve.
///
/// # Errors
/// `Conflict` (`solve_under_way` where one of the same roster is not over; `broken_reference`).
pub fn insert(tx: &mut Tx, solve: &Solve) -> Result<(), Error> {
    refuse_under_way(tx, &solve.roster)?;
    let row = Row::of(solve)?;
    on_both!(tx, tx => diesel::insert_into(solves::table).values(&row).execute(tx))?;
    Ok(())
}

/// Says that a search that failed waits for a worker again.
///
/// # Errors
/// `NotFound`; `Conflict` (`solve_under_way`) where another one of the same roster is not over.
pub fn wait_again(tx: &mut Tx, id: &SolveId) -> Result<(), Error> {
    let solve = get(tx, id)?;
    refuse_under_way(tx, &solve.roster)?;
    let change = (
        solves::state.eq(name(&SolveState::Queued)?),
        solves::failure.eq(None::<String>),
        solves::ended_at.eq(None::<NaiveDateTime>),
    );
    changed(diesel::update(solves::table.find(id.as_str())).set(change).execute(tx)?)
}

fn refuse_under_way(tx: &mut Tx, roster: &RosterId) -> Result<(), Error> {
    let under_way = solves::table
        .filter(solves::roster.eq(roster.as_str()))
        .filter(solves::state.eq_any([name(&SolveState::Queued)?, name(&SolveState::Running)?]));
    if under_way.count().get_result::<i64>(tx)? > 0 {
        return Err(Error::conflict("solve_under_way", "this roster is being solved: stop that first, or wait for it"));
    }
    Ok(())
}

/// Says that a worker has begun, again perhaps, at `now`.
pub fn begin(tx: &mut Tx, id: &SolveId, now: DateTime<Utc>) -> Result<(), Error> {
    let change = (solves::state.eq(name(&SolveState::Running)?), solves::started_at.eq(instant(now)));
    changed(diesel::update(solves::table.find(id.as_str())).set(change).execute(tx)?)
}

/// Notes how far it is.
pub fn note(tx: &mut Tx, id: &SolveId, progress: &Progress) -> Result<(), Error> {
    let change = solves::progress.eq(json(progress)?);
    changed(diesel::update(solves::table.find(id.as_str())).set(change).execute(tx)?)
}

/// Asks it to stop.
///
/// # Errors
/// `NotFound`; `Conflict` (`solve_over`).
pub fn request_stop(tx: &mut Tx, id: &SolveId) -> Result<(), Error> {
    if get(tx, id)?.state.is_over() {
        return Err(Error::conflict("solve_over", "this solve is over"));
    }
    let change = solves::stop_requested.eq(true);
    changed(diesel::update(solves::table.find(id.as_str())).set(change).execute(tx)?)
}

/// Whether somebody asked it to stop.
pub fn stop_requested(tx: &mut Tx, id: &SolveId) -> Result<bool, Error> {
    Ok(solves::table.find(id.as_str()).select(solves::stop_requested).first(tx)?)
}

/// Says what came of it: `Done`, or `Stopped` where it was told to. `gaps` are the empty seats and why, in whatever
/// form their reader gives them ([`gaps`]).
pub fn end(
    tx: &mut Tx,
    id: &SolveId,
    now: DateTime<Utc>,
    summary: &Summary,
    gaps: &impl Serialize,
) -> Result<(), Error> {
    let state = if stop_requested(tx, id)? { SolveState::Stopped } else { SolveState::Done };
    let change = (
        solves::state.eq(name(&state)?),
        solves::summary.eq(json(summary)?),
        solves::gaps.eq(json(gaps)?),
        solves::ended_at.eq(instant(now)),
    );
    checkpoints::forget(tx, id)?;
    changed(diesel::update(solves::table.find(id.as_str())).set(change).execute(tx)?)
}

/// Says that nothing came of it: `Stopped` before anything was found, or `Failed` with its reason.
pub fn end_without(tx: &mut Tx, id: &SolveId, now: DateTime<Utc>, failure: Option<&str>) -> Result<(), Error> {
    let state = if failure.is_some() { SolveState::Failed } else { SolveState::Stopped };
    let change =
        (solves::state.eq(name(&state)?), solves::failure.eq(failure), solves::ended_at.eq(Some(instant(now))));
    checkpoints::forget(tx, id)?;
    changed(diesel::update(solves::table.find(id.as_str())).set(change).execute(tx)?)
}

/// The gaps that a solve left, as [`end`] was given them; none before.
pub fn gaps<T: DeserializeOwned>(tx: &mut Tx, id: &SolveId) -> Result<Option<T>, Error> {
    let gaps = solves::table.find(id.as_str()).select(solves::gaps).first::<Option<String>>(tx)?;
    gaps.as_deref().map(from_json).transpose()
}

fn changed(rows: usize) -> Result<(), Error> {
    if rows == 0 { Err(Error::not_found("solve")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::solve::{Cost, SolveOptions};
    use crate::store::sample::{self, code};

    fn now() -> DateTime<Utc> {
        "2026-11-20T09:00:00Z".parse().expect("an instant")
    }

    fn solve(id: &str) -> Solve {
        Solve {
            id: id.parse().expect("an id"),
            roster: sample::roster().id,
            state: SolveState::Queued,
            options: SolveOptions::default(),
            stop_requested: false,
            progress: None,
            summary: None,
            failure: None,
            created_at: now(),
            started_at: None,
            ended_at: None,
        }
    }

    fn summary() -> Summary {
        let cost = Cost { minimum_cover: 2, ..Cost::default() };
        Summary { seconds: 1.5, iterations: 7, score: cost, bound: cost, optimal: true, rules: Vec::new() }
    }

    #[test]
    fn a_solve_lives_from_queued_to_done() {
        let world = sample::world();
        let asked = solve("one");
        let progress = Progress { seconds: 0.5, iterations: 3, score: Cost::default(), bound: Cost::default() };
        world
            .write_blocking(|tx| {
                insert(tx, &asked)?;
                assert_eq!(get(tx, &asked.id)?, asked);
                assert_eq!(latest_result(tx, &asked.roster)?, None);
                begin(tx, &asked.id, now())?;
                note(tx, &asked.id, &progress)?;
                end(tx, &asked.id, now(), &summary(), &["a gap"])?;
                let done = Solve {
                    state: SolveState::Done,
                    progress: Some(progress),
                    summary: Some(summary()),
                    started_at: Some(now()),
                    ended_at: Some(now()),
                    ..asked.clone()
                };
                assert_eq!(latest_result(tx, &asked.roster)?, Some(done));
                assert_eq!(gaps::<Vec<String>>(tx, &asked.id)?, Some(vec!["a gap".to_owned()]));
                Ok(())
            })
            .expect("a solve");
    }

    #[test]
    fn a_roster_is_solved_once_at_a_time() {
        let world = sample::world();
        let add = |id: &str| world.write_blocking(|tx| insert(tx, &solve(id)));
        add("one").expect("a solve");
        assert_eq!(code(&add("two")), "solve_under_way");
        world.write_blocking(|tx| end_without(tx, &solve("one").id, now(), Some("out of memory"))).expect("an end");
        add("two").expect("another solve");
    }

    #[test]
    fn what_is_over_is_not_stopped() {
        let world = sample::world();
        let id = solve("one").id;
        let stop = || world.write_blocking(|tx| request_stop(tx, &id));
        assert!(matches!(stop(), Err(Error::NotFound { .. })));
        world.write_blocking(|tx| insert(tx, &solve("one"))).expect("a solve");
        stop().expect("asked to stop");
        world.write_blocking(|tx| end(tx, &id, now(), &summary(), &[(); 0])).expect("an end");
        assert_eq!(world.read_blocking(|tx| get(tx, &id)).expect("it").state, SolveState::Stopped);
        assert_eq!(code(&stop()), "solve_over");
    }
}
