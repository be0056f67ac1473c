//! The queue at a held clock.
//!
//! The times of the queue are the database's, which nobody holds. So what waits in it is called when the held clock says that
//! it is time, as the product itself hastens a job: by asking for it at once. The kinds are done one after the other, as
//! `worker::run_all` does them, so that each can be timed, and so that without waves one of them is left lying: `replace`.

use chrono::TimeDelta;
use releve::domain::{PersonId, ReplacementId};
use releve::error::Error;
use releve::jobs::alert::Alert;
use releve::jobs::deliver::Deliver;
use releve::jobs::more_offers::MoreOffers;
use releve::jobs::replace::Replace;
use releve::jobs::round::Round;
use releve::jobs::send::Send;
use releve::jobs::write::Write;
use releve::jobs::{Context, Failure, Job, Watch};
use releve::store::jobs;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// What is to be called later.
#[derive(Debug)]
pub enum Later {
    /// A letter, for so long.
    Letter(PersonId, TimeDelta),
    /// A search has come a step further.
    Search(ReplacementId),
}

/// Who does the jobs.
#[derive(Debug)]
pub struct Queue {
    /// Whether people are asked to step in.
    pub waves: bool,
    /// How many of each kind were done, and what they took.
    pub spent: BTreeMap<&'static str, (usize, Duration)>,
    /// What could not be done.
    pub failures: Vec<String>,
}

impl Queue {
    /// With waves, or without.
    pub const fn new(waves: bool) -> Self {
        Self { waves, spent: BTreeMap::new(), failures: Vec::new() }
    }

    /// Does all that waits.
    pub fn work(&mut self, context: &Context) -> Result<Vec<Later>, Error> {
        let mut later = Vec::new();
        loop {
            let mut done = self.all::<Round>(context, |_, _| {})?;
            done += self.all::<MoreOffers>(context, |_, _| {})?;
            if self.waves {
                done += self.all::<Replace>(context, |job, _| later.push(Later::Search(job.replacement.clone())))?;
            }
            done += self.all::<Alert>(context, |_, _| {})?;
            done += self.all::<Write>(context, |job, pause| {
                later.extend(pause.map(|pause| Later::Letter(job.person.clone(), pause)));
            })?;
            done += self.all::<Send>(context, |_, _| {})?;
            done += self.all::<Deliver>(context, |_, _| {})?;
            if done == 0 {
                return Ok(later);
            }
        }
    }

    /// Does all of a kind; `hear` is told of each, and for how long it was put off.
    fn all<J: Job>(&mut self, context: &Context, mut hear: impl FnMut(&J, Option<TimeDelta>)) -> Result<usize, Error> {
        let store = &context.store;
        let mut done = 0;
        while store.read_blocking(|tx| jobs::is_due(tx, J::KIND))? {
            let Some(claimed) = store.write_blocking(|tx| jobs::claim(tx, J::KIND, J::LEASE))? else { break };
            let began = Instant::now();
            let job: J = serde_json::from_str(&claimed.payload).map_err(Error::internal)?;
            let going_on = AtomicBool::new(false);
            let put_off = match job.run(context, &Watch::new(&claimed, &going_on)) {
                Ok(effect) => {
                    store.write_blocking(|tx| jobs::finish(tx, &claimed).and_then(|()| effect(tx))).map(|()| None)
                }
                Err(Failure::Later(pause)) => {
                    store.write_blocking(|tx| jobs::release(tx, &claimed, pause))?;
                    Ok(TimeDelta::from_std(pause).ok())
                }
                Err(failure) => Err(Error::internal(failure)),
            };
            match put_off {
                Ok(put_off) => hear(&job, put_off),
                Err(error) => {
                    self.failures.push(format!("{}: {}", J::KIND, error.chain()));
                    store.write_blocking(|tx| jobs::bury(tx, &claimed, "it could not be done in this month"))?;
                }
            }
            let spent = self.spent.entry(J::KIND).or_default();
            *spent = (spent.0 + 1, spent.1 + began.elapsed());
            done += 1;
        }
        Ok(done)
    }
}
