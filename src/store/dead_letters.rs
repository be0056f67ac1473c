//! Jobs that failed for good: they wait for somebody who decides.

use super::column::{at, instant, parsed};
use super::schema::jobs;
use super::{Page, Tx};
use crate::domain::JobId;
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// A job that nobody will try again by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dead {
    /// Identifier.
    pub id: JobId,
    /// What it was to do.
    pub kind: String,
    /// With what, as JSON.
    pub payload: String,
    /// How often it was tried.
    pub attempts: u32,
    /// What happened the last time.
    pub failure: String,
    /// When it was put.
    pub created_at: DateTime<Utc>,
}

/// A part of the dead letters, in the order of their identifiers.
pub fn list(tx: &mut Tx, page: &Page) -> Result<Vec<Dead>, Error> {
    let query = jobs::table.filter(jobs::dead.eq(true)).filter(jobs::id.gt(page.start())).order(jobs::id);
    let rows: Vec<DeadRow> = query.limit(page.limit()).select(DEAD).load(tx)?;
    rows.into_iter().map(Dead::of).collect()
}

/// One dead letter, or `NotFound`.
pub fn get(tx: &mut Tx, id: &JobId) -> Result<Dead, Error> {
    let query = jobs::table.find(id.as_str()).filter(jobs::dead.eq(true));
    let row: Option<DeadRow> = query.select(DEAD).first(tx).optional()?;
    row.map_or(Err(NO_LETTER), Dead::of)
}

/// Gives a dead letter back to the queue, as if it were new.
///
/// # Errors
/// `NotFound`; `Conflict` (`already_exists`) where one with its key waits or runs.
pub fn revive(tx: &mut Tx, id: &JobId, payload: &str) -> Result<(), Error> {
    let now = instant(super::jobs::now(tx)?);
    let change = (
        jobs::dead.eq(false),
        jobs::attempt.eq(0),
        jobs::run_after.eq(now),
        jobs::failure.eq(None::<String>),
        jobs::payload.eq(payload),
    );
    let letter = jobs::table.find(id.as_str()).filter(jobs::dead.eq(true));
    was_there(diesel::update(letter).set(change).execute(tx)?)
}

/// Removes a dead letter.
///
/// # Errors
/// `NotFound`.
pub fn remove(tx: &mut Tx, id: &JobId) -> Result<(), Error> {
    was_there(diesel::delete(jobs::table.find(id.as_str()).filter(jobs::dead.eq(true))).execute(tx)?)
}

const NO_LETTER: Error = Error::not_found("dead letter");

fn was_there(rows: usize) -> Result<(), Error> {
    if rows == 0 { Err(NO_LETTER) } else { Ok(()) }
}

type DeadRow = (String, String, String, i32, Option<String>, NaiveDateTime);
type DeadColumns = (jobs::id, jobs::kind, jobs::payload, jobs::attempt, jobs::failure, jobs::created_at);

const DEAD: DeadColumns = (jobs::id, jobs::kind, jobs::payload, jobs::attempt, jobs::failure, jobs::created_at);

impl Dead {
    fn of((id, kind, payload, attempts, failure, created_at): DeadRow) -> Result<Self, Error> {
        Ok(Self {
            id: parsed(&id)?,
            kind,
            payload,
            attempts: attempts as u32,
            failure: failure.unwrap_or_default(),
            created_at: at(created_at),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::jobs::{Claimed, NewJob, bury, claim, enqueue};
    use crate::store::sample::{self, code};
    use std::time::Duration;

    const MINUTE: Duration = Duration::from_mins(1);

    fn job(key: &str) -> NewJob {
        NewJob {
            kind: "send",
            payload: "{}".into(),
            unique_key: Some(key.to_owned()),
            after: Duration::ZERO,
            lane: None,
        }
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
    fn a_dead_letter_stays_and_is_not_claimed() {
        let store = with(&[job("key")]);
        let mine = claim_for(&store, MINUTE).expect("a job");
        store.write_blocking(|tx| bury(tx, &mine, "refused")).expect("a burial");
        assert_eq!(claim_for(&store, MINUTE), None);
        let letters = store.read_blocking(|tx| list(tx, &Page::first(9))).expect("letters");
        assert_eq!((letters[0].failure.as_str(), letters[0].attempts), ("refused", 1));
        store.write_blocking(|tx| enqueue(tx, &[job("key")])).expect("the key is free again");
        let revived = store.write_blocking(|tx| revive(tx, &letters[0].id, "{}"));
        assert_eq!(code(&revived), "already_exists", "the same waits already");
        assert!(claim_for(&store, MINUTE).is_some());
    }

    #[test]
    fn a_dead_letter_is_tried_again_or_put_away_when_somebody_says_so() {
        let store = with(&[job("one"), job("two")]);
        for _ in 0..2 {
            let mine = claim_for(&store, MINUTE).expect("a job");
            store.write_blocking(|tx| bury(tx, &mine, "refused")).expect("a burial");
        }
        let first = store.read_blocking(|tx| list(tx, &Page::first(1))).expect("letters").remove(0);
        let after = Page::after(first.id.as_str(), 9);
        let second = store.read_blocking(|tx| list(tx, &after)).expect("letters").remove(0);
        store.write_blocking(|tx| revive(tx, &first.id, "{}")).expect("a second chance");
        let again = claim_for(&store, MINUTE).expect("the same job");
        assert_eq!((again.id.as_str(), again.attempt), (first.id.as_str(), 1));
        store.write_blocking(|tx| remove(tx, &second.id)).expect("away");
        assert_eq!(store.read_blocking(|tx| list(tx, &Page::first(9))).expect("letters"), []);
        for id in [&first.id, &second.id] {
            let gone = store.write_blocking(|tx| remove(tx, id));
            assert!(matches!(gone, Err(Error::NotFound { .. })), "{gone:?}");
        }
    }
}
