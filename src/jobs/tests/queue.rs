//! Jobs that do nothing but count.

use super::super::worker::step;
use super::*;
use crate::store::jobs::{claim, open};
use crate::store::sites;
use serde::Deserialize;

/// A job that renames a site: each time it is done the site's version rises by one.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Count {
    Once,
    Fail,
    Refuse,
    Panic,
    BreakOff,
    LoseTheLease,
}

impl Job for Count {
    const KIND: &'static str = "count";
    const ATTEMPTS: u32 = 3;
    const LEASE: Duration = Duration::ZERO;

    fn pause(_: u32) -> Duration {
        Duration::ZERO
    }

    fn unique_key(&self) -> String {
        format!("{self:?}")
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        match self {
            Self::Once => {}
            Self::Fail => return Err(Failure::Again("no answer".into())),
            Self::Refuse => return Err(Failure::Never("no".into())),
            Self::Panic => panic!("on purpose"),
            Self::BreakOff => return Err(Failure::BrokenOff),
            Self::LoseTheLease => {
                let other = || context.store.write_blocking(|tx| claim(tx, Self::KIND, Duration::from_mins(1)));
                while other()?.is_none() {}
            }
        }
        Ok(Box::new(raise))
    }

    fn give_up(&self, _: &Context, tx: &mut Tx, _: &str) -> Result<(), Error> {
        sites::insert(tx, &sample::site("GIVEN-UP"))
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(self)
    }
}

fn raise(tx: &mut Tx) -> Result<(), Error> {
    let leo = sites::get(tx, &sample::site("LEO").id)?;
    sites::update(tx, &leo.value, leo.version).map(|_| ())
}

/// A world with one job in it.
fn with(job: Count) -> Store {
    let world = sample::world();
    world.write_blocking(|tx| enqueue(tx, &[job])).expect("a job");
    world
}

/// Attempts until nothing is due.
fn work(store: &Store) -> usize {
    let (context, _) = context(store);
    let mut attempts = 0;
    while step::<Count>(&context, &AtomicBool::new(false)).expect("a step") {
        attempts += 1;
    }
    attempts
}

fn times_done(store: &Store) -> i64 {
    store.read_blocking(|tx| sites::get(tx, &sample::site("LEO").id)).expect("a site").version - 1
}

fn was_given_up(store: &Store) -> bool {
    store.read_blocking(|tx| sites::find(tx, &sample::site("GIVEN-UP").id)).expect("a look").is_some()
}

#[test]
fn what_was_put_is_done_once() {
    let store = with(Count::Once);
    assert_eq!((work(&store), times_done(&store)), (1, 1));
    assert_eq!(store.read_blocking(|tx| open(tx, "count")).expect("a count"), 0);
}

#[test]
fn a_crash_between_claim_and_finish_loses_nothing() {
    let store = with(Count::Once);
    let crashed = store.write_blocking(|tx| claim(tx, "count", Duration::ZERO)).expect("a job");
    assert!(crashed.is_some());
    std::thread::sleep(Duration::from_millis(5));
    assert_eq!((work(&store), times_done(&store)), (1, 1));
}

#[test]
fn a_worker_that_crashes_every_time_leaves_a_dead_letter() {
    let store = with(Count::Once);
    for _ in 0..Count::ATTEMPTS {
        assert!(store.write_blocking(|tx| claim(tx, "count", Duration::ZERO)).expect("a job").is_some());
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!((work(&store), times_done(&store)), (1, 0));
    assert!(was_given_up(&store));
    assert_eq!(letters_of(&store)[0].failure, "its worker was lost every time");
}

#[test]
fn a_failure_is_tried_again_and_then_a_dead_letter() {
    let cases = [(Count::Fail, 3, "no answer"), (Count::Panic, 3, "it broke down"), (Count::Refuse, 1, "no")];
    for (job, attempts, failure) in cases {
        let store = with(job);
        assert_eq!((work(&store), times_done(&store)), (attempts, 0), "{job:?}");
        let letters = letters_of(&store);
        assert_eq!((letters[0].attempts as usize, letters[0].failure.as_str()), (attempts, failure), "{job:?}");
        assert!(was_given_up(&store), "{job:?}");
    }
}

#[test]
fn what_a_worker_does_without_its_lease_is_thrown_away() {
    let store = with(Count::LoseTheLease);
    assert_eq!((work(&store), times_done(&store)), (1, 0));
    assert_eq!(store.read_blocking(|tx| open(tx, "count")).expect("a count"), 1, "the other worker's still");
}

#[test]
fn what_is_broken_off_waits_for_the_next_worker() {
    let store = with(Count::BreakOff);
    let (context, _) = context(&store);
    for _ in 0..10 {
        assert!(step::<Count>(&context, &AtomicBool::new(false)).expect("a step"));
    }
    assert_eq!(store.read_blocking(|tx| open(tx, "count")).expect("a count"), 1);
}
