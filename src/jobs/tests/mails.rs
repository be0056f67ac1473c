//! Mails that leave.

use super::super::worker::run_all;
use super::*;
use crate::mail::Outgoing;
use crate::store::jobs::{claim, open};
use crate::store::mails::{self, MailState, NewMail};
use crate::store::sites;

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

#[test]
fn a_pause_grows_to_an_hour() {
    let seconds = |attempt| send::Send::pause(attempt).as_secs();
    assert!((5..=10).contains(&seconds(1)));
    assert!((20..=40).contains(&seconds(3)));
    assert!((1_800..=3_600).contains(&seconds(60)));
}
