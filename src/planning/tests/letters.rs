//! One letter a person, whatever happens together; and what may wait.

use super::{assignment, at, do_it, in_time, roster, stored, supper, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::RosterId;
use crate::domain::roster::{AssignmentState, Roster};
use crate::error::Error;
use crate::jobs::{Context, Engine, worker};
use crate::mail::Transport;
use crate::mail::transport::Outbox;
use crate::planning::edit::take;
use crate::planning::letter;
use crate::planning::publish::publish;
use crate::planning::samples::{self, shift};
use crate::store::{self, Store, mails};
use mail_parser::MessageParser;
use std::time::Duration;

const AT_ONCE: Duration = Duration::ZERO;

fn told(store: &Store, clock: Clock, id: &RosterId, settle: Duration) -> usize {
    do_it(store, |tx| publish(tx, clock, settle, id, None, None)).written_to
}

/// The supper's roster, and another one of the week after in which `a` is asked for a breakfast.
fn two_weeks() -> (Store, RosterId) {
    let house = supper();
    let store = stored(&house);
    let next: RosterId = "next".parse().expect("an id");
    let breakfast = shift("LEO 2026-12-08 07:00 09:30", crate::domain::Role::Volunteer);
    let mut asked = samples::assignment(&breakfast, &house.people[0], AssignmentState::Proposed);
    asked.roster = next.clone();
    do_it(&store, |tx| {
        store::shifts::insert_all(tx, std::slice::from_ref(&breakfast))?;
        store::rosters::insert(tx, &Roster { id: next.clone(), week: house.week().plus(1), ..house.roster.clone() })?;
        store::assignments::insert_all(tx, std::slice::from_ref(&asked))
    });
    (store, next)
}

/// The work of letters and mails at an instant, and what leaves.
fn work(store: &Store, clock: Clock, letters_a_day: u16) -> Outbox {
    let outbox = Outbox::default();
    let context = Context {
        store: store.clone(),
        clock,
        outward: Outward { letters_a_day: letters_a_day.try_into().expect("a number"), ..Outward::sample() },
        transport: Transport::Memory(outbox.clone()),
        mails_per_minute: None,
        webhooks: crate::webhooks::Webhooks::default(),
        engine: Engine { program: "none".into(), memory: 512, grace: Engine::GRACE },
        retention: crate::config::Retention::default(),
    };
    worker::run_all(&context).expect("work");
    outbox
}

fn texts(outbox: &Outbox) -> Vec<String> {
    outbox.letters().into_iter().map(|mail| String::from_utf8(mail.bytes).expect("text")).collect()
}

#[test]
fn what_is_published_together_is_told_in_one_letter() {
    let (store, next) = two_weeks();
    assert_eq!(told(&store, in_time(), &roster(), AT_ONCE), 3);
    assert_eq!(told(&store, in_time(), &next, AT_ONCE), 1);
    let outbox = work(&store, in_time(), 4);
    let to_a: Vec<String> = texts(&outbox).into_iter().filter(|text| text.contains("a@example.org")).collect();
    assert_eq!(to_a.len(), 1, "one letter");
    assert_eq!(to_a[0].matches("BEGIN:VEVENT").count(), 2, "of both");
    let subject = MessageParser::default().parse(&to_a[0]).and_then(|mail| mail.subject().map(str::to_owned));
    assert!(subject.is_some_and(|subject| subject.ends_with("Semaine du 30 novembre au 13 décembre")));
    assert_eq!(texts(&outbox).len(), 3);
    assert_eq!(told(&store, in_time(), &next, AT_ONCE), 0, "and it is told");
}

#[test]
fn what_is_taken_back_before_the_letter_is_written_is_never_spoken_of() {
    let store = stored(&supper());
    told(&store, in_time(), &roster(), Duration::from_mins(1));
    let asked = assignment(&store, "a").id;
    do_it(&store, |tx| take(tx, in_time(), &asked, None, None));
    assert_eq!(told(&store, in_time(), &roster(), AT_ONCE), 2, "nobody tells a");
    do_it(&store, |tx| letter::write(tx, &Outward::sample(), &who("a"), in_time().now()));
    assert!(do_it(&store, |tx| mails::of_person(tx, &who("a"))).is_empty());
}

#[test]
fn letters_wait_for_what_else_is_published_but_not_for_what_begins_within_a_day() {
    let store = stored(&supper());
    told(&store, in_time(), &roster(), Duration::from_mins(1));
    assert!(texts(&work(&store, in_time(), 4)).is_empty(), "they wait");
    let (store, next) = two_weeks();
    told(&store, in_time(), &next, Duration::from_mins(1));
    assert!(texts(&work(&store, in_time(), 4)).is_empty());
    let the_evening_before = at("2026-11-30T18:30:00Z");
    told(&store, the_evening_before, &roster(), Duration::from_mins(1));
    let outbox = work(&store, the_evening_before, 4);
    assert_eq!(texts(&outbox).len(), 3, "the supper is tomorrow");
    assert!(texts(&outbox).iter().any(|text| text.matches("BEGIN:VEVENT").count() == 2), "and a hears of both");
}

#[test]
fn nobody_gets_more_letters_a_day_than_they_should_unless_it_cannot_wait() {
    let (store, next) = two_weeks();
    told(&store, in_time(), &next, AT_ONCE);
    assert_eq!(texts(&work(&store, in_time(), 1)).len(), 1);
    told(&store, in_time(), &roster(), AT_ONCE);
    assert_eq!(texts(&work(&store, in_time(), 1)).len(), 2, "b and c; a had one today");
    assert_eq!(do_it(&store, |tx| store::jobs::open(tx, "write")), 1, "a's waits for tomorrow");

    let (store, next) = two_weeks();
    let the_evening_before = at("2026-11-30T18:30:00Z");
    told(&store, the_evening_before, &next, AT_ONCE);
    assert_eq!(texts(&work(&store, the_evening_before, 1)).len(), 1);
    told(&store, the_evening_before, &roster(), AT_ONCE);
    assert_eq!(texts(&work(&store, the_evening_before, 1)).len(), 3, "the supper is tomorrow");
}

#[test]
fn who_lost_their_address_meanwhile_is_a_dead_letter() {
    let store = stored(&supper());
    told(&store, in_time(), &roster(), AT_ONCE);
    do_it(&store, |tx| {
        let mut a = store::people::get(tx, &who("a"))?;
        a.value.mail = None;
        store::people::update(tx, &a.value, a.version)
    });
    let refused: Result<(), Error> =
        store.write_blocking(|tx| letter::write(tx, &Outward::sample(), &who("a"), in_time().now()));
    assert!(matches!(refused, Err(Error::Conflict { code: "no_address", .. })), "{refused:?}");
    work(&store, in_time(), 4);
    let dead = do_it(&store, |tx| store::dead_letters::list(tx, &store::Page::first(10)));
    assert_eq!(dead.iter().map(|dead| dead.kind.as_str()).collect::<Vec<_>>(), ["write"]);
}

#[test]
fn what_was_to_be_told_before_a_backup_was_put_back_may_have_been_told() {
    let store = stored(&supper());
    told(&store, in_time(), &roster(), AT_ONCE);
    do_it(&store, |tx| store::restored::note(tx, in_time().now()));
    let outbox = work(&store, in_time(), 4);
    assert!(texts(&outbox).is_empty());
    let dead = do_it(&store, |tx| store::dead_letters::list(tx, &store::Page::first(10)));
    assert_eq!(dead.len(), 3, "somebody decides");
    do_it(&store, |tx| crate::jobs::letters::try_again(tx, &dead[0].id));
    let later = at("2026-11-16T09:05:00Z");
    assert_eq!(texts(&work(&store, later, 4)).len(), 1);
}

#[test]
fn a_meeting_point_that_changes_is_told() {
    let house = supper();
    let store = stored(&house);
    told(&store, in_time(), &roster(), AT_ONCE);
    work(&store, in_time(), 4);
    assert_eq!(told(&store, in_time(), &roster(), AT_ONCE), 0);
    let elsewhere = |tx: &mut store::Tx| {
        let known = store::locations::get(tx, &samples::id("LEO"))?;
        let moved = crate::domain::site::Location { meeting_point: "le portail".into(), ..known.value };
        store::locations::update(tx, &moved, known.version).map(drop)
    };
    do_it(&store, elsewhere);
    assert_eq!(told(&store, in_time(), &roster(), AT_ONCE), 3);
    let outbox = work(&store, in_time(), 4);
    assert!(texts(&outbox).iter().all(|text| text.contains("le portail")));
}

#[test]
fn who_is_employed_and_ill_hears_that_nobody_expects_them_and_so_does_their_calendar() {
    let day = shift("LEO 2026-12-01 09:00 17:00", crate::domain::Role::ShelterWorker);
    let mut house = samples::house(vec![day], vec![samples::person("e", crate::domain::person::Kind::Employee)]);
    house.people[0].mail = Some("e@example.org".into());
    house.assignments = vec![samples::assignment(&house.shifts[0], &house.people[0], AssignmentState::Assigned)];
    let store = stored(&house);
    told(&store, in_time(), &roster(), AT_ONCE);
    work(&store, in_time(), 4);
    let id = assignment(&store, "e").id;
    let morning = at("2026-12-01T07:30:00+01:00");
    do_it(&store, |tx| crate::planning::answer::release(tx, morning, &who("e"), &id));
    let outbox = work(&store, morning, 4);
    let letters = texts(&outbox);
    assert!(letters.len() == 1 && letters[0].contains("method=CANCEL"), "{letters:?}");
}

#[test]
fn an_activity_is_told_in_the_readers_language_where_somebody_has_translated_it() {
    use crate::domain::language::Locale;
    let mut house = supper();
    house.shifts[0].pattern.translations = [(Locale::Arabic, "عشاء".to_owned())].into();
    house.people[0].locale = Locale::Arabic;
    house.people[1].locale = Locale::Dutch;
    let store = stored(&house);
    told(&store, in_time(), &roster(), AT_ONCE);
    let outbox = work(&store, in_time(), 4);
    let text = |code: &str| {
        let mail = outbox.letters().into_iter().find(|mail| mail.to.starts_with(code)).expect("a letter");
        MessageParser::default().parse(&mail.bytes).and_then(|mail| mail.body_text(0).map(std::borrow::Cow::into_owned))
    };
    assert!(text("a@").expect("a text").contains("عشاء"));
    assert!(text("b@").expect("a text").contains("Soir – LEO"), "as the house calls it");
}

#[test]
fn whose_mails_come_back_is_told_in_another_way() {
    use crate::planning::bounce::{Noted, note};
    let store = stored(&supper());
    told(&store, in_time(), &roster(), AT_ONCE);
    let outbox = work(&store, in_time(), 4);
    let sent = outbox.letters().into_iter().find(|mail| mail.to.starts_with("a@")).expect("a letter");
    let comes_back = |message_id: &str, status: &str| {
        let text = format!(
            "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n\
             --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nAction: failed\r\n\
             Status: {status}\r\n\r\n--B\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\n\r\n--B--\r\n"
        );
        do_it(&store, |tx| note(tx, text.as_bytes()))
    };
    assert_eq!(comes_back("<none@releve>", "5.1.1"), Noted::NotOurs);
    assert_eq!(comes_back(&sent.message_id, "4.2.2"), Noted::Passing);
    assert_eq!(comes_back(&sent.message_id, "5.1.1"), Noted::Fails);
    let published = do_it(&store, |tx| publish(tx, in_time(), AT_ONCE, &roster(), None, None));
    assert_eq!((published.written_to, published.to_be_told), (0, vec![who("a")]));
}
