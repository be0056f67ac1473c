//! How much there is of what waits and of what was done, for those who watch the service.

use super::Tx;
use crate::error::Error;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// How many there are, of each kind and in each state. One that is nowhere is told as 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Jobs, by kind and state.
    pub jobs: Vec<(&'static str, &'static str, i64)>,
    /// Mails, by state.
    pub mails: Vec<(&'static str, i64)>,
    /// Solves, by state.
    pub solves: Vec<(&'static str, i64)>,
}

const JOBS: [&str; 3] = ["waiting", "running", "dead"];
const MAILS: [&str; 3] = ["waiting", "sent", "failed"];
const SOLVES: [&str; 5] = ["queued", "running", "done", "stopped", "failed"];

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Counts all. `kinds` are the kinds of jobs that there are.
pub fn count(tx: &mut Tx, kinds: &[&'static str]) -> Result<Figures, Error> {
    let state = "CASE WHEN dead THEN 'dead' WHEN lease_token IS NULL THEN 'waiting' ELSE 'running' END";
    let jobs = counts(tx, "kind", state, "jobs")?;
    let of_job = |kind: &'static str| {
        let jobs = &jobs;
        JOBS.map(move |state| (kind, state, number(jobs, kind, state)))
    };
    let (mails, solves) = (counts(tx, "''", "state", "mails")?, counts(tx, "''", "state", "solves")?);
    Ok(Figures {
        jobs: kinds.iter().flat_map(|kind| of_job(kind)).collect(),
        mails: MAILS.map(|state| (state, number(&mails, "", state))).into(),
        solves: SOLVES.map(|state| (state, number(&solves, "", state))).into(),
    })
}

fn counts(tx: &mut Tx, kind: &str, state: &str, table: &str) -> Result<Vec<Count>, Error> {
    let sql = format!("SELECT {kind} AS kind, {state} AS state, COUNT(*) AS number FROM {table} GROUP BY 1, 2");
    Ok(diesel::sql_query(sql).load(tx)?)
}

fn number(counts: &[Count], kind: &str, state: &str) -> i64 {
    counts.iter().find(|count| count.kind == kind && count.state == state).map_or(0, |count| count.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::jobs::{NewJob, bury, claim, enqueue};
    use crate::store::sample;
    use std::time::Duration;

    #[test]
    fn what_is_nowhere_is_told_as_well() {
        let store = sample::empty();
        let job = NewJob { kind: "send", payload: "{}".into(), unique_key: None, after: Duration::ZERO, lane: None };
        let figures = store.write_blocking(|tx| {
            enqueue(tx, &vec![job.clone(); 4])?;
            let dead = claim(tx, "send", Duration::from_mins(1))?.expect("a job");
            bury(tx, &dead, "refused")?;
            claim(tx, "send", Duration::from_mins(1))?;
            count(tx, &["solve", "send"])
        });
        let figures = figures.expect("figures");
        let of = |kind| {
            let of_kind = figures.jobs.iter().filter(|(of, _, _)| *of == kind);
            of_kind.map(|(_, state, number)| (*state, *number)).collect::<Vec<_>>()
        };
        assert_eq!(of("send"), [("waiting", 2), ("running", 1), ("dead", 1)]);
        assert_eq!(of("solve"), [("waiting", 0), ("running", 0), ("dead", 0)]);
        assert_eq!(figures.mails, [("waiting", 0), ("sent", 0), ("failed", 0)]);
    }
}
