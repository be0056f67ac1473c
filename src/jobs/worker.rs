//! The loop that claims jobs and does them.

use super::alert::Alert;
use super::announce::Announce;
use super::deliver::Deliver;
use super::more_offers::MoreOffers;
use super::replace::Replace;
use super::round::{self, Round};
use super::send::Send;
use super::solve::Solve;
use super::write::Write;
use super::{Context, Effect, Failure, Job, Watch, temporary};
use crate::error::Error;
use crate::metrics;
use crate::store::Tx;
use crate::store::jobs::{self, Claimed};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How many threads do each kind of job in this process, so that mails don't wait for solves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// Solves at the same time.
    pub solves: u16,
    /// Mails at the same time. Letters are written and people looked for one after the other, whatever this
    /// says.
    pub mails: u16,
    /// Programs elsewhere that are told something at the same time.
    pub deliveries: u16,
}

/// How long a thread waits before it looks again where the database does not answer.
const TROUBLE: Duration = Duration::from_secs(5);

/// Threads at work, until they are told to stop.
#[derive(Debug)]
pub struct Workers {
    end: Arc<End>,
    threads: Vec<JoinHandle<()>>,
}

impl Workers {
    /// Starts them.
    ///
    /// # Errors
    /// `Internal` where the machine gives no thread; what the database says.
    pub fn start(context: &Context, shares: Shares) -> Result<Self, Error> {
        let swept = temporary::sweep();
        if swept > 0 {
            tracing::info!(swept, "removed what searches had left behind that were killed");
        }
        let mut workers = Self { end: Arc::default(), threads: Vec::new() };
        for _ in 0..shares.solves {
            workers.add::<Solve>(context)?;
        }
        context.store.write_blocking(round::begin)?;
        workers.add::<Round>(context)?;
        workers.add::<MoreOffers>(context)?;
        workers.add::<Replace>(context)?;
        workers.add::<Alert>(context)?;
        workers.add::<Write>(context)?;
        workers.add::<Announce>(context)?;
        for _ in 0..shares.mails {
            workers.add::<Send>(context)?;
        }
        // Without the key they are left to those who have it.
        for _ in 0..if context.webhooks.key().is_ok() { shares.deliveries } else { 0 } {
            workers.add::<Deliver>(context)?;
        }
        Ok(workers)
    }

    fn add<J: Job>(&mut self, context: &Context) -> Result<(), Error> {
        let (context, end) = (context.clone(), Arc::clone(&self.end));
        let work = move || work::<J>(&context, &end);
        self.threads.push(std::thread::Builder::new().name(J::KIND.into()).spawn(work)?);
        Ok(())
    }

    /// Tells them to stop, and waits: a mail is sent to its end, a solve is broken off and left to others.
    pub fn stop(self) {
        self.end.begin();
        for thread in self.threads {
            // A thread that panicked has nothing left to do.
            let _ = thread.join();
        }
    }
}

/// Does every job that waits, one after the other, in this thread. Gives how many attempts that took.
///
/// # Errors
/// What the database says.
pub fn run_all(context: &Context) -> Result<usize, Error> {
    let going_on = AtomicBool::new(false);
    let mut attempts = 0;
    let one = || -> Result<bool, Error> {
        Ok(step::<Solve>(context, &going_on)?
            || step::<Round>(context, &going_on)?
            || step::<MoreOffers>(context, &going_on)?
            || step::<Replace>(context, &going_on)?
            || step::<Alert>(context, &going_on)?
            || step::<Write>(context, &going_on)?
            || step::<Announce>(context, &going_on)?
            || step::<Send>(context, &going_on)?
            || step::<Deliver>(context, &going_on)?)
    };
    while one()? {
        attempts += 1;
    }
    Ok(attempts)
}

#[derive(Debug, Default)]
struct End {
    has_begun: AtomicBool,
    bell: Condvar,
    seat: Mutex<()>,
}

impl End {
    fn begin(&self) {
        let seat = self.seat.lock().unwrap_or_else(PoisonError::into_inner);
        self.has_begun.store(true, Ordering::Relaxed);
        drop(seat);
        self.bell.notify_all();
    }

    fn wait(&self, longest: Duration) {
        let seat = self.seat.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self.bell.wait_timeout_while(seat, longest, |()| !self.has_begun.load(Ordering::Relaxed));
    }
}

fn work<J: Job>(context: &Context, end: &End) {
    while !end.has_begun.load(Ordering::Relaxed) {
        match step::<J>(context, &end.has_begun) {
            Ok(true) => {}
            Ok(false) => end.wait(J::IDLE),
            Err(error) => {
                tracing::error!(kind = J::KIND, error = error.chain(), "the queue could not be used");
                end.wait(TROUBLE);
            }
        }
    }
}

/// Does one job of this kind, if there is one.
pub(super) fn step<J: Job>(context: &Context, ending: &AtomicBool) -> Result<bool, Error> {
    if !context.store.read_blocking(|tx| jobs::is_due(tx, J::KIND))? {
        return Ok(false);
    }
    let claim = |tx: &mut Tx| if J::may_begin(context, tx)? { jobs::claim(tx, J::KIND, J::LEASE) } else { Ok(None) };
    let Some(claimed) = context.store.write_blocking(claim)? else { return Ok(false) };
    let span = tracing::info_span!("job", kind = J::KIND, id = claimed.id, attempt = claimed.attempt);
    let _entered = span.enter();
    let began = Instant::now();
    let outcome = match close::<J>(context, &claimed, ending) {
        Err(Error::Conflict { code: "lease_lost", .. }) => {
            tracing::warn!("another worker has it now: what came of it is thrown away");
            "lost"
        }
        closed => closed?,
    };
    metrics::attempt(J::KIND, outcome, began.elapsed());
    Ok(true)
}

/// Attempts a claimed job, and puts what came of it where it belongs. Tells in a word how it ended.
fn close<J: Job>(context: &Context, claimed: &Claimed, ending: &AtomicBool) -> Result<&'static str, Error> {
    const GIVEN_UP: &str = "given_up";
    let Ok(job) = serde_json::from_str::<J>(&claimed.payload) else {
        return context
            .store
            .write_blocking(|tx| jobs::bury(tx, claimed, "its data cannot be read"))
            .map(|()| GIVEN_UP);
    };
    let bury = |failure: &str| {
        tracing::error!(failure, "given up");
        context.store.write_blocking(|tx| {
            jobs::bury(tx, claimed, failure)?;
            job.give_up(context, tx, failure)
        })?;
        Ok(GIVEN_UP)
    };
    if claimed.attempt > J::ATTEMPTS {
        return bury("its worker was lost every time");
    }
    let result = attempt(&job, context, claimed, ending).and_then(|effect| {
        Ok(context.store.write_blocking(|tx| {
            jobs::finish(tx, claimed)?;
            effect(tx)
        })?)
    });
    match result {
        Ok(()) => {
            tracing::info!("done");
            Ok("done")
        }
        Err(Failure::BrokenOff) => {
            context.store.write_blocking(|tx| jobs::release(tx, claimed, Duration::ZERO))?;
            Ok("broken_off")
        }
        Err(Failure::Later(pause)) => {
            context.store.write_blocking(|tx| jobs::release(tx, claimed, pause))?;
            Ok("later")
        }
        Err(Failure::Never(failure)) => bury(&failure),
        Err(Failure::Again(failure)) if claimed.attempt >= J::ATTEMPTS => bury(&failure),
        Err(Failure::Again(failure)) => {
            let pause = J::pause(claimed.attempt);
            tracing::warn!(failure, pause_seconds = pause.as_secs(), "to be tried again");
            context.store.write_blocking(|tx| jobs::retry(tx, claimed, &failure, pause))?;
            Ok("again")
        }
    }
}

/// Runs a job while another thread keeps its lease.
fn attempt<J: Job>(job: &J, context: &Context, claimed: &Claimed, ending: &AtomicBool) -> Result<Effect, Failure> {
    let watch = Watch::new(claimed, ending);
    let done = End::default();
    std::thread::scope(|scope| {
        scope.spawn(|| keep_lease::<J>(context, claimed, &watch, &done));
        let result = catch_unwind(AssertUnwindSafe(|| job.run(context, &watch)));
        done.begin();
        result.unwrap_or_else(|_| Err(Failure::Again("it broke down".into())))
    })
}

fn keep_lease<J: Job>(context: &Context, claimed: &Claimed, watch: &Watch<'_>, done: &End) {
    loop {
        done.wait(J::LEASE / 3);
        if done.has_begun.load(Ordering::Relaxed) {
            return;
        }
        match context.store.write_blocking(|tx| jobs::extend(tx, claimed, J::LEASE)) {
            Ok(true) => {}
            Ok(false) => return watch.lost.store(true, Ordering::Relaxed),
            Err(error) => tracing::warn!(error = error.chain(), "the lease could not be kept this time"),
        }
    }
}
