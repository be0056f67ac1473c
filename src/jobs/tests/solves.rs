//! Searches for rosters, by an engine that does as it is told.

use super::super::worker::run_all;
use super::*;
use crate::domain::SolveId;
use crate::domain::solve::{Solve as SolveRow, SolveOptions, SolveState};
use crate::store::checkpoints::{self, Checkpoint};
use crate::store::jobs::claim;
use crate::store::solves;

/// A world whose roster is to be solved by an engine that behaves as `seed` says (`tests/fakes/engine.sh`).
fn asked(seed: u64) -> (Store, SolveId) {
    let world = sample::world();
    let options = SolveOptions { seconds: 2, threads: 1, seed };
    let ask = |tx: &mut Tx| solve::request(tx, &sample::roster().id, options, Clock::System.now());
    let id = world.write_blocking(ask).expect("a solve");
    (world, id)
}

fn solve_of(store: &Store, id: &SolveId) -> SolveRow {
    store.read_blocking(|tx| solves::get(tx, id)).expect("a solve")
}

#[test]
fn a_solve_ends_with_its_summary() {
    let (store, id) = asked(0);
    assert_eq!(run_all(&context(&store).0).expect("work"), 1);
    let solve = solve_of(&store, &id);
    assert_eq!((solve.state, solve.failure), (SolveState::Done, None));
    let summary = solve.summary.expect("a summary");
    assert_eq!((summary.iterations, summary.score.minimum_cover, summary.optimal), (7, 3, true));
    assert_eq!(solve.progress.expect("progress").iterations, 2);
    let roster = store.read_blocking(|tx| crate::store::rosters::get(tx, &solve.roster)).expect("a roster");
    assert_eq!(roster.version, 2, "whoever looks at the roster is told that it changed");
}

#[test]
fn a_solve_that_is_stopped_keeps_the_best_so_far() {
    let (store, id) = asked(5);
    let workers = Workers::start(&context(&store).0, Shares { solves: 1, mails: 0, deliveries: 0 }).expect("workers");
    let until = |state: SolveState| {
        let reached = (0..250).any(|_| {
            std::thread::sleep(Duration::from_millis(20));
            solve_of(&store, &id).state == state
        });
        assert!(reached, "{state:?}");
    };
    until(SolveState::Running);
    store.write_blocking(|tx| solves::request_stop(tx, &id)).expect("asked to stop");
    until(SolveState::Stopped);
    workers.stop();
    assert!(solve_of(&store, &id).summary.is_some());
}

#[test]
fn a_solve_that_is_stopped_before_it_begins_changes_nothing() {
    let (store, id) = asked(6);
    store.write_blocking(|tx| solves::request_stop(tx, &id)).expect("asked to stop");
    assert_eq!(run_all(&context(&store).0).expect("work"), 1);
    let solve = solve_of(&store, &id);
    assert_eq!((solve.state, solve.summary, solve.failure), (SolveState::Stopped, None, None));
}

#[test]
fn a_solve_that_the_engine_refuses_fails_with_its_words() {
    let (store, id) = asked(2);
    assert_eq!(run_all(&context(&store).0).expect("work"), 1);
    let solve = solve_of(&store, &id);
    assert_eq!(solve.state, SolveState::Failed);
    assert_eq!(solve.failure.as_deref(), Some("the engine refused the problem: releve: /shifts: no"));
}

#[test]
fn a_solve_is_left_to_the_next_worker_when_a_process_ends() {
    let (store, id) = asked(6);
    let workers = Workers::start(&context(&store).0, Shares { solves: 1, mails: 0, deliveries: 0 }).expect("workers");
    let begun = (0..250).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        solve_of(&store, &id).state == SolveState::Running
    });
    assert!(begun);
    workers.stop();
    let waiting = store.write_blocking(|tx| claim(tx, "solve", Duration::from_mins(1))).expect("a look");
    assert_eq!(waiting.map(|job| job.attempt), Some(1), "at once, and it does not count");
}

#[test]
fn a_solve_whose_engine_breaks_down_goes_on_from_its_best_roster() {
    let (store, id) = asked(8);
    let (context, _) = context(&store);
    let claimed =
        store.write_blocking(|tx| claim(tx, "solve", Duration::from_mins(1))).expect("a look").expect("a job");
    let (job, going_on) = (solve::Solve { solve: id.clone() }, AtomicBool::new(false));
    let attempt = || job.run(&context, &Watch::new(&claimed, &going_on));
    let failure = attempt().map(|_| ()).expect_err("a broken engine");
    assert!(matches!(failure, Failure::Again(_)), "{failure:?}");

    let kept = store.read_blocking(|tx| checkpoints::find(tx, &id)).expect("a look").expect("what it had found");
    assert_eq!(kept.roster.trim(), r#"[["kept"]]"#);
    // A second of the two has been searched, and the seed is the next one.
    let kept = Checkpoint { searched: Duration::from_secs(1), ..kept };
    store.write_blocking(|tx| checkpoints::keep(tx, &kept)).expect("a checkpoint");
    let effect = attempt().expect("it goes on");
    store.write_blocking(|tx| effect(tx)).expect("a result");
    let solve = solve_of(&store, &id);
    assert_eq!(solve.state, SolveState::Done);
    assert!(solve.summary.expect("a summary").seconds > 1.0, "all attempts together");
    assert_eq!(
        store.read_blocking(|tx| checkpoints::find(tx, &id)).expect("a look"),
        None,
        "it is not needed any more"
    );
}

#[test]
fn a_worker_that_lost_its_lease_notes_no_progress() {
    let (store, id) = asked(0);
    let (context, _) = context(&store);
    let late = store.write_blocking(|tx| claim(tx, "solve", Duration::ZERO)).expect("a look").expect("a job");
    std::thread::sleep(Duration::from_millis(5));
    store.write_blocking(|tx| claim(tx, "solve", Duration::from_mins(1))).expect("a look").expect("the same job");
    let job = solve::Solve { solve: id.clone() };
    let said = job.run(&context, &Watch::new(&late, &AtomicBool::new(false))).map(|_| ());
    assert_eq!(said, Err(Failure::BrokenOff));
    assert_eq!(solve_of(&store, &id).state, SolveState::Queued, "the other worker has not begun yet");
}

#[test]
fn a_solve_goes_with_its_roster() {
    let (store, id) = asked(2);
    let remove = |store: &Store| {
        store.write_blocking(|tx| crate::store::rosters::delete(tx, &sample::roster().id, 1)).expect("a removal");
    };
    remove(&store);
    assert_eq!(run_all(&context(&store).0).expect("work"), 1);
    assert_eq!(letters_of(&store), []);

    let (store, _) = asked(2);
    let job = solve::Solve { solve: id };
    remove(&store);
    store.write_blocking(|tx| job.give_up(&context(&store).0, tx, "too late")).expect("nothing to say");
}
