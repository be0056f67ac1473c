//! Durable jobs: the SQL of the queue. What a job does stands in `crate::jobs`.
//!
//! A job is put in the same transaction as the data that it is about. A worker claims it for a while, the lease, and
//! tells from time to time that it is still at it; where it falls silent another one may claim it. Whoever finishes
//! shows the token of their lease in the transaction that holds the result: one who lost it changes nothing.
//! All times are the database's, so that the clocks of machines don't matter. Of the jobs that go to the same place, its lane,
//! few are done at the same time, so that one place that is slow does not hold up the others. What failed for good is in
//! [`dead_letters`](super::dead_letters).

use super::column::{at, instant};
use super::connection::{AnyConnection, on_both};
use super::schema::jobs;
use super::{CHUNK, Tx};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Timestamp;
use std::time::Duration;

/// A job to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// What to do.
    pub kind: &'static str,
    /// With what, as JSON.
    pub payload: String,
    /// At most one job of a kind with the same key waits or runs.
    pub unique_key: Option<String>,
    /// How long it waits at first, so that what happens meanwhile is done with it.
    pub after: Duration,
    /// Where it goes, where it goes anywhere that may be slow.
    pub lane: Option<String>,
}

/// So many jobs of one lane are begun at the same time.
const ABREAST: i64 = 2;

/// A job that is somebody's for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Identifier.
    pub id: String,
    /// What to do.
    pub kind: String,
    /// With what, as JSON.
    pub payload: String,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    token: String,
}

/// Jobs of a kind that may be claimed at an instant, outside of lanes that are full, the one that has waited the longest first.
macro_rules! due {
    ($kind:expr, $now:expr, $full:expr) => {
        jobs::table
            .filter(jobs::kind.eq($kind))
            .filter(jobs::dead.eq(false))
            .filter(jobs::run_after.le($now))
            .filter(jobs::lease_until.is_null().or(jobs::lease_until.lt($now)))
            .filter(jobs::lane.is_null().or(jobs::lane.ne_all($full)))
            .order((jobs::run_after, jobs::id))
    };
}

/// The row of a claimed job, if it still is.
macro_rules! held {
    ($job:expr) => {
        jobs::table.find(&$job.id).filter(jobs::lease_token.eq(&$job.token))
    };
}

#[derive(AsChangeset)]
#[diesel(table_name = jobs, treat_none_as_null = true)]
struct Lease {
    lease_until: Option<NaiveDateTime>,
    lease_token: Option<String>,
}

/// No lane.
const NONE: [String; 0] = [];

const NOBODYS: Lease = Lease { lease_until: None, lease_token: None };

/// The time of the database.
pub fn now(tx: &mut Tx) -> Result<DateTime<Utc>, Error> {
    let clock = match tx {
        AnyConnection::Sqlite(_) => "strftime('%Y-%m-%d %H:%M:%f', 'now')",
        AnyConnection::Postgres(_) => "now() AT TIME ZONE 'UTC'",
    };
    Ok(at(diesel::select(sql::<Timestamp>(clock)).get_result::<NaiveDateTime>(tx)?))
}

/// Puts jobs. One whose unique key waits or runs already is left out; but what may begin at once does not wait for it.
pub fn enqueue(tx: &mut Tx, all: &[NewJob]) -> Result<(), Error> {
    let now = instant(now(tx)?);
    for some in all.chunks(CHUNK) {
        let rows: Vec<_> = some
            .iter()
            .map(|job| {
                (
                    jobs::id.eq(token()),
                    jobs::kind.eq(job.kind),
                    jobs::payload.eq(&job.payload),
                    jobs::unique_key.eq(job.unique_key.as_deref()),
                    jobs::run_after.eq(now + span(job.after)),
                    jobs::attempt.eq(0),
                    jobs::dead.eq(false),
                    jobs::created_at.eq(now),
                    jobs::lane.eq(job.lane.as_deref()),
                )
            })
            .collect();
        on_both!(tx, tx => diesel::insert_into(jobs::table).values(&rows).on_conflict_do_nothing().execute(tx))?;
    }
    all.chunk_by(|a, b| a.kind == b.kind).try_for_each(|alike| hasten(tx, alike, now))
}

/// What waits at first under the key of one that may begin at once, may begin at once.
fn hasten(tx: &mut Tx, alike: &[NewJob], now: NaiveDateTime) -> Result<(), Error> {
    let at_once = alike.iter().filter(|job| job.after.is_zero());
    let keys: Vec<&str> = at_once.filter_map(|job| job.unique_key.as_deref()).collect();
    for some in keys.chunks(CHUNK) {
        let same = jobs::table.filter(jobs::kind.eq(alike[0].kind)).filter(jobs::unique_key.eq_any(some));
        let waits = same.filter(jobs::dead.eq(false)).filter(jobs::attempt.eq(0)).filter(jobs::run_after.gt(now));
        diesel::update(waits).set(jobs::run_after.eq(now)).execute(tx)?;
    }
    Ok(())
}

/// Whether there is a job of this kind to claim: a look that keeps nobody waiting.
pub fn is_due(tx: &mut Tx, kind: &str) -> Result<bool, Error> {
    let now = instant(now(tx)?);
    let first: Option<Option<String>> = due!(kind, now, NONE).select(jobs::lane).first(tx).optional()?;
    let Some(Some(lane)) = first else { return Ok(first.is_some()) };
    let full = full(tx, kind, now)?;
    Ok(!full.contains(&lane) || due!(kind, now, &full).select(jobs::id).first::<String>(tx).optional()?.is_some())
}

/// The lanes in which as many jobs of a kind are being done as may be at the same time.
fn full(tx: &mut Tx, kind: &str, now: NaiveDateTime) -> Result<Vec<String>, Error> {
    let running = jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::lease_until.ge(now));
    let lanes: Vec<Option<String>> =
        running.group_by(jobs::lane).having(diesel::dsl::count_star().ge(ABREAST)).select(jobs::lane).load(tx)?;
    Ok(lanes.into_iter().flatten().collect())
}

/// The job that waits the longest outside of these lanes: identifier, payload, attempts, lane.
fn next(tx: &mut Tx, kind: &str, now: NaiveDateTime, full: &[String]) -> Result<Option<Next>, Error> {
    const COLUMNS: (jobs::id, jobs::payload, jobs::attempt, jobs::lane) =
        (jobs::id, jobs::payload, jobs::attempt, jobs::lane);
    let found = match tx {
        AnyConnection::Sqlite(tx) => due!(kind, now, full).select(COLUMNS).first(tx),
        AnyConnection::Postgres(tx) => due!(kind, now, full).select(COLUMNS).for_update().skip_locked().first(tx),
    };
    Ok(found.optional()?)
}

type Next = (String, String, i32, Option<String>);

/// Claims the job of this kind that has waited the longest, or one whose worker fell silent, for the length of a lease.
pub fn claim(tx: &mut Tx, kind: &str, lease: Duration) -> Result<Option<Claimed>, Error> {
    let now = instant(now(tx)?);
    let mut found = next(tx, kind, now, &NONE)?;
    if let Some((.., Some(lane))) = &found {
        let full = full(tx, kind, now)?;
        if full.contains(lane) {
            found = next(tx, kind, now, &full)?;
        }
    }
    let Some((id, payload, attempt, _)) = found else { return Ok(None) };
    let claimed = Claimed { id, kind: kind.to_owned(), payload, attempt: attempt as u32 + 1, token: token() };
    let ours = Lease { lease_until: Some(now + span(lease)), lease_token: Some(claimed.token.clone()) };
    diesel::update(jobs::table.find(&claimed.id)).set((ours, jobs::attempt.eq(attempt + 1))).execute(tx)?;
    Ok(Some(claimed))
}

/// Tells that the worker is still at it: the lease begins anew. False where it was lost.
pub fn extend(tx: &mut Tx, job: &Claimed, lease: Duration) -> Result<bool, Error> {
    let until = instant(now(tx)?) + span(lease);
    Ok(diesel::update(held!(job)).set(jobs::lease_until.eq(until)).execute(tx)? > 0)
}

/// Lets the transaction of a job that is still the worker's own go on.
///
/// # Errors
/// `Conflict` (`lease_lost`): the whole transaction must go.
pub fn check(tx: &mut Tx, job: &Claimed) -> Result<(), Error> {
    kept(diesel::update(held!(job)).set(jobs::lease_token.eq(&job.token)).execute(tx)?)
}

/// The job is done, and gone.
///
/// # Errors
/// `Conflict` (`lease_lost`): the whole transaction must go.
pub fn finish(tx: &mut Tx, job: &Claimed) -> Result<(), Error> {
    kept(diesel::delete(held!(job)).execute(tx)?)
}

/// The attempt failed: another one follows after a pause.
///
/// # Errors
/// `Conflict` (`lease_lost`).
pub fn retry(tx: &mut Tx, job: &Claimed, failure: &str, pause: Duration) -> Result<(), Error> {
    let again = instant(now(tx)?) + span(pause);
    let change = (NOBODYS, jobs::run_after.eq(again), jobs::failure.eq(failure));
    kept(diesel::update(held!(job)).set(change).execute(tx)?)
}

/// The attempt was broken off through no fault of the job's: it does not count, and another one may begin after a pause.
///
/// # Errors
/// `Conflict` (`lease_lost`).
pub fn release(tx: &mut Tx, job: &Claimed, pause: Duration) -> Result<(), Error> {
    let again = instant(now(tx)?) + span(pause);
    let change = (NOBODYS, jobs::attempt.eq(job.attempt as i32 - 1), jobs::run_after.eq(again));
    kept(diesel::update(held!(job)).set(change).execute(tx)?)
}

/// The job failed for good: it stays as a dead letter.
///
/// # Errors
/// `Conflict` (`lease_lost`).
pub fn bury(tx: &mut Tx, job: &Claimed, failure: &str) -> Result<(), Error> {
    kept(diesel::update(held!(job)).set((NOBODYS, jobs::dead.eq(true), jobs::failure.eq(failure))).execute(tx)?)
}

/// Takes jobs back that waited or failed, whoever does one at this moment loses it.
pub fn cancel(tx: &mut Tx, kind: &str, unique_key: &str) -> Result<(), Error> {
    let these = jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::unique_key.eq(unique_key));
    diesel::delete(these).execute(tx)?;
    Ok(())
}

/// The same with all of a lane.
pub fn clear(tx: &mut Tx, kind: &str, lane: &str) -> Result<(), Error> {
    diesel::delete(jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::lane.eq(lane))).execute(tx)?;
    Ok(())
}

/// How many jobs of a kind are being done.
pub fn running(tx: &mut Tx, kind: &str) -> Result<i64, Error> {
    let now = instant(now(tx)?);
    let query = jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::dead.eq(false)).filter(jobs::lease_until.ge(now));
    Ok(query.count().get_result(tx)?)
}

/// How many jobs of a kind wait or run.
pub fn open(tx: &mut Tx, kind: &str) -> Result<i64, Error> {
    let query = jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::dead.eq(false));
    Ok(query.count().get_result(tx)?)
}

fn kept(rows: usize) -> Result<(), Error> {
    if rows == 0 { Err(Error::conflict("lease_lost", "another worker has this job now")) } else { Ok(()) }
}

fn token() -> String {
    format!("{:032x}", rand::random::<u128>())
}

const fn span(duration: Duration) -> TimeDelta {
    TimeDelta::milliseconds(duration.as_millis() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::sample::{self, code};

    const MINUTE: Duration = Duration::from_mins(1);

    fn job(key: Option<&str>) -> NewJob {
        let unique_key = key.map(str::to_owned);
        NewJob { kind: "send", payload: "{}".into(), unique_key, after: Duration::ZERO, lane: None }
    }

    fn with(jobs: &[NewJob]) -> Store {
        let store = sample::empty();
        store.write_blocking(|tx| enqueue(tx, jobs)).expect("jobs");
        store
    }

    fn claim_for(store: &Store, lease: Duration) -> Option<Claimed> {
        store.write_blocking(|tx| claim(tx, "send", lease)).expect("a look")
    }

    #[test]
    fn a_job_is_claimed_by_one_and_done_once() {
        let store = with(&[job(None)]);
        assert!(store.read_blocking(|tx| is_due(tx, "send")).expect("a look"));
        let mine = claim_for(&store, MINUTE).expect("a job");
        assert_eq!((mine.attempt, claim_for(&store, MINUTE)), (1, None));
        assert!(!store.read_blocking(|tx| is_due(tx, "send")).expect("a look"));
        store.write_blocking(|tx| finish(tx, &mine)).expect("done");
        assert_eq!(store.read_blocking(|tx| open(tx, "send")).expect("a count"), 0);
        assert_eq!(code(&store.write_blocking(|tx| finish(tx, &mine))), "lease_lost");
    }

    #[test]
    fn what_a_crashed_worker_left_is_claimed_again_and_its_result_thrown_away() {
        let store = with(&[job(None)]);
        let crashed = claim_for(&store, Duration::ZERO).expect("a job");
        std::thread::sleep(Duration::from_millis(5));
        let second = claim_for(&store, MINUTE).expect("the same job");
        assert_eq!((&second.id, second.attempt), (&crashed.id, 2));
        assert_eq!(code(&store.write_blocking(|tx| finish(tx, &crashed))), "lease_lost");
        assert!(!store.write_blocking(|tx| extend(tx, &crashed, MINUTE)).expect("a word"));
        assert!(store.write_blocking(|tx| extend(tx, &second, MINUTE)).expect("a word"));
        store.write_blocking(|tx| finish(tx, &second)).expect("done");
    }

    #[test]
    fn a_failed_attempt_waits_for_its_pause() {
        let store = with(&[job(None)]);
        let first = claim_for(&store, MINUTE).expect("a job");
        store.write_blocking(|tx| retry(tx, &first, "no answer", MINUTE)).expect("a failure");
        assert_eq!(claim_for(&store, MINUTE), None, "not before a minute is over");

        let store = with(&[job(None)]);
        let first = claim_for(&store, MINUTE).expect("a job");
        store.write_blocking(|tx| retry(tx, &first, "no answer", Duration::ZERO)).expect("a failure");
        assert_eq!(claim_for(&store, MINUTE).expect("the same job").attempt, 2);
    }

    #[test]
    fn an_attempt_that_was_broken_off_does_not_count() {
        let store = with(&[job(None)]);
        let first = claim_for(&store, MINUTE).expect("a job");
        store.write_blocking(|tx| release(tx, &first, Duration::ZERO)).expect("free");
        assert_eq!(claim_for(&store, MINUTE).expect("the same job").attempt, 1);
    }

    #[test]
    fn a_key_waits_once() {
        let store = with(&[job(Some("a")), job(Some("a")), job(Some("b")), job(None), job(None)]);
        assert_eq!(store.read_blocking(|tx| open(tx, "send")).expect("a count"), 4);
    }

    #[test]
    fn jobs_are_put_with_the_data_or_not_at_all() {
        let store = sample::empty();
        let failed: Result<(), _> = store.write_blocking(|tx| {
            enqueue(tx, &[job(None)])?;
            Err(Error::TooLarge)
        });
        assert!(failed.is_err());
        assert_eq!(claim_for(&store, MINUTE), None);
    }

    #[test]
    fn few_jobs_of_one_lane_are_done_at_the_same_time() {
        let to = |lane: &str| NewJob { lane: Some(lane.into()), ..job(None) };
        let store = with(&[to("slow"), to("slow"), to("slow"), to("slow")]);
        let slow = [(); 2].map(|()| claim_for(&store, MINUTE).expect("a job"));
        assert!(!store.read_blocking(|tx| is_due(tx, "send")).expect("a look"));
        assert_eq!(claim_for(&store, MINUTE), None, "two at a time");
        store.write_blocking(|tx| enqueue(tx, &[to("quick"), job(None)])).expect("jobs");
        assert!([(); 2].map(|()| claim_for(&store, MINUTE)).iter().all(Option::is_some), "others do not wait for them");
        assert_eq!(claim_for(&store, MINUTE), None);
        store.write_blocking(|tx| finish(tx, &slow[0])).expect("done");
        assert!(claim_for(&store, MINUTE).is_some(), "the next of the lane");
        store.write_blocking(|tx| clear(tx, "send", "slow")).expect("away");
        assert_eq!(store.read_blocking(|tx| open(tx, "send")).expect("a count"), 2);
    }

    #[test]
    fn two_workers_never_have_the_same_job() {
        let (_folder, stores) = sample::shared();
        stores[0].write_blocking(|tx| enqueue(tx, &vec![job(None); 40])).expect("jobs");
        let work = |store: &Store| {
            let mut mine = Vec::new();
            while let Some(job) = claim_for(store, MINUTE) {
                store.write_blocking(|tx| finish(tx, &job)).expect("nobody else had it");
                mine.push(job.id);
            }
            mine
        };
        let mut done = std::thread::scope(|scope| {
            let workers: Vec<_> = stores.iter().map(|store| scope.spawn(|| work(store))).collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("a worker")).collect::<Vec<_>>()
        });
        done.sort_unstable();
        done.dedup();
        assert_eq!(done.len(), 40);
    }
}
