//! What the queue promises, with jobs that do nothing but count.

use super::worker::{run_all, step};
use super::*;
use crate::domain::SolveId;
use crate::domain::solve::{Solve as SolveRow, SolveOptions, SolveState};
use crate::mail::Outgoing;
use crate::mail::transport::Outbox;
use crate::store::checkpoints::{self, Checkpoint};
use crate::store::dead_letters::{self, Dead};
use crate::store::jobs::{claim, open};
use crate::store::mails::{self, MailState, NewMail};
use crate::store::{Page, sample, sites, solves};
use serde::Deserialize;

fn context(store: &Store) -> (Context, Outbox) {
    let outbox = Outbox::default();
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fakes/engine.sh").into();
    let engine = Engine { program, memory: 512, grace: Duration::from_secs(1) };
    let transport = Transport::Memory(outbox.clone());
    let context = Context {
        store: store.clone(),
        clock: Clock::System,
        outward: Outward::sample(),
        transport,
        mails_per_minute: None,
        webhooks: crate::webhooks::Webhooks::default(),
        engine,
        retention: crate::config::Retention::default(),
    };
    (context, outbox)
}

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

#[test]
fn a_pause_grows_to_an_hour() {
    let seconds = |attempt| send::Send::pause(attempt).as_secs();
    assert!((5..=10).contains(&seconds(1)));
    assert!((20..=40).contains(&seconds(3)));
    assert!((1_800..=3_600).contains(&seconds(60)));
}

fn letters_of(store: &Store) -> Vec<Dead> {
    store.read_blocking(|tx| dead_letters::list(tx, &Page::first(9))).expect("letters")
}

fn mail(id: &str) -> NewMail {
    let outgoing = Outgoing {
        message_id: format!("<{id}@releve>"),
        from: "releve@example.org".into(),
        to: "vera@example.org".into(),
        bytes: b"Subject: x\r\n\r\ny\r\n".to_vec(),
    };
    NewMail { id: id.parse().expect("an id"), person: Some(sample::person("vera").id), outgoing, not_after: None }
}

#[test]
fn a_mail_that_was_posted_is_sent_once_and_forgotten() {
    let store = sample::world();
    let (context, outbox) = context(&store);
    let mails = [mail("a"), mail("b")];
    store.write_blocking(|tx| send::post(tx, &mails, Clock::System.now())).expect("mails");
    assert_eq!(run_all(&context).expect("work"), 2);
    let mut sent: Vec<String> = outbox.letters().into_iter().map(|letter| letter.message_id).collect();
    sent.sort_unstable();
    assert_eq!(sent, ["<a@releve>", "<b@releve>"]);
    assert_eq!(store.read_blocking(|tx| mails::unsent(tx, &mails[0].id)).expect("a look"), None);
}

#[test]
fn no_more_mails_leave_in_a_minute_than_are_allowed() {
    let store = sample::world();
    let (mut context, outbox) = context(&store);
    context.mails_per_minute = std::num::NonZeroU32::new(2);
    let mails = ["a", "b", "c"].map(mail);
    store.write_blocking(|tx| send::post(tx, &mails, Clock::System.now())).expect("mails");
    assert_eq!(run_all(&context).expect("work"), 2);
    assert_eq!(run_all(&context).expect("work"), 0, "the third waits for the minute to pass");
    context.clock = Clock::Fixed(Clock::System.now() + chrono::TimeDelta::minutes(2));
    assert_eq!(run_all(&context).expect("work"), 1);
    assert_eq!(outbox.letters().len(), 3);
}

#[test]
fn a_mail_after_a_crash_goes_again_under_the_same_message_id() {
    let store = sample::world();
    let (context, outbox) = context(&store);
    store.write_blocking(|tx| send::post(tx, &[mail("a")], Clock::System.now())).expect("a mail");
    // A worker sent it, and crashed before it could say so.
    let crashed = store.write_blocking(|tx| claim(tx, "send", Duration::ZERO)).expect("a look").expect("a job");
    let job = send::Send { mail: mail("a").id, whatever: false };
    job.run(&context, &Watch::new(&crashed, &AtomicBool::new(false))).map(|_| ()).expect("sent");
    std::thread::sleep(Duration::from_millis(5));
    assert_eq!(run_all(&context).expect("work"), 1);
    let sent: Vec<String> = outbox.letters().into_iter().map(|letter| letter.message_id).collect();
    assert_eq!(sent, ["<a@releve>", "<a@releve>"]);
}

#[test]
fn a_mail_that_may_have_left_before_the_house_was_put_back_waits_for_a_persons_word() {
    let store = sample::world();
    let (context, outbox) = context(&store);
    let before = Clock::System.now();
    store.write_blocking(|tx| send::post(tx, &[mail("a")], before)).expect("a mail");
    store.write_blocking(|tx| crate::store::restored::note(tx, before)).expect("a note");
    store.write_blocking(|tx| send::post(tx, &[mail("b")], before + chrono::TimeDelta::seconds(1))).expect("a mail");
    assert_eq!(run_all(&context).expect("work"), 2);
    let sent: Vec<String> = outbox.letters().into_iter().map(|letter| letter.message_id).collect();
    assert_eq!(sent, ["<b@releve>"]);
    let letters = letters_of(&store);
    assert_eq!(letters.len(), 1);
    assert!(letters[0].failure.contains("put back from a backup"), "{}", letters[0].failure);
    let known = store.read_blocking(|tx| mails::of_person(tx, &sample::person("vera").id)).expect("mails");
    assert_eq!(known.iter().filter(|mail| mail.state == MailState::Failed).count(), 1);

    store.write_blocking(|tx| letters::try_again(tx, &letters[0].id)).expect("somebody's word");
    assert_eq!(run_all(&context).expect("work"), 1);
    let sent: Vec<String> = outbox.letters().into_iter().map(|letter| letter.message_id).collect();
    assert_eq!(sent, ["<b@releve>", "<a@releve>"]);
    assert_eq!(letters_of(&store), []);
}

#[test]
fn a_mail_that_is_refused_for_ever_is_kept_as_failed() {
    let store = sample::world();
    let (mut context, _) = context(&store);
    context.transport = "smtp://127.0.0.1:1".parse().expect("a transport");
    let refused = NewMail { outgoing: Outgoing { to: "no address".into(), ..mail("a").outgoing }, ..mail("a") };
    store.write_blocking(|tx| send::post(tx, std::slice::from_ref(&refused), Clock::System.now())).expect("a mail");
    assert_eq!(run_all(&context).expect("work"), 1);
    let known = store.read_blocking(|tx| mails::of_person(tx, &sample::person("vera").id)).expect("mails");
    assert_eq!(known[0].state, MailState::Failed);
}

#[test]
fn workers_do_what_waits_until_they_are_told_to_stop() {
    let (_folder, [store, _]) = sample::shared();
    let (context, outbox) = context(&store);
    let workers = Workers::start(&context, Shares { solves: 1, mails: 2, deliveries: 0 }).expect("workers");
    store
        .write_blocking(|tx| {
            sites::insert_all(tx, &["LEO", "AMR"].map(sample::site))?;
            crate::store::people::insert(tx, &sample::person("vera"))?;
            send::post(tx, &[mail("a"), mail("b"), mail("c")], Clock::System.now())
        })
        .expect("mails");
    for _ in 0..100 {
        if outbox.letters().len() == 3 {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    workers.stop();
    assert_eq!(outbox.letters().len(), 3);
    assert_eq!(store.read_blocking(|tx| open(tx, "send")).expect("a count"), 0);
}

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
