//! Reminders: of what stands, in time, once, and never of what somebody has just heard.

use super::{at, do_it, in_time, published, stored, supper, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::reminder::Reminder;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::planning::answer::{confirm, withdraw};
use crate::planning::{checkup, letter, reminder, weekly};
use crate::store::{self, Store, assignments, mails};
use mail_parser::MessageParser;

/// The supper is on Tuesday 1 December from 18:00 to 20:00 in Brussels. `a` said yes on 17 November, a day after they were
/// asked.
fn confirmed() -> Store {
    let store = stored(&supper());
    published(&store, in_time());
    yes(&store, at("2026-11-17T09:00:00Z"));
    store
}

fn yes(store: &Store, clock: Clock) {
    let own = own(store);
    do_it(store, |tx| confirm(tx, clock, &who("a"), &own.id));
}

fn own(store: &Store) -> Assignment {
    do_it(store, |tx| assignments::of_person(tx, &who("a"))).remove(0)
}

/// Looks at an instant of Brussels who is to be reminded, and writes to them; gives the new subjects to `a`.
fn look(store: &Store, local: &str) -> Vec<String> {
    let now = at(&format!("{local}:00+01:00")).now();
    let before = do_it(store, |tx| mails::of_person(tx, &who("a"))).len();
    for person in do_it(store, |tx| reminder::note_due(tx, now)) {
        do_it(store, |tx| letter::write(tx, &Outward::sample(), &person, now));
    }
    let subject = |mail: &mails::Mail| {
        let outgoing = do_it(store, |tx| mails::unsent(tx, &mail.id)).expect("a mail that waits");
        MessageParser::default().parse(&outgoing.bytes).and_then(|mail| mail.subject().map(str::to_owned)).expect("one")
    };
    do_it(store, |tx| mails::of_person(tx, &who("a"))).iter().skip(before).map(subject).collect()
}

const REMINDER: &str = "Rappel\u{a0}: mardi 1er décembre, de\u{a0}18h à\u{a0}20h";

#[test]
fn a_week_a_day_and_two_hours_before_each_once() {
    let store = confirmed();
    let looks = [
        ("2026-11-24T17:55", 0),
        ("2026-11-24T18:00", 1),
        ("2026-11-24T18:05", 0),
        ("2026-11-30T17:55", 0),
        ("2026-11-30T18:00", 1),
        ("2026-12-01T10:00", 0),
        ("2026-12-01T16:00", 1),
        ("2026-12-01T17:59", 0),
        ("2026-12-01T18:00", 0),
    ];
    for (local, count) in looks {
        assert_eq!(look(&store, local), vec![REMINDER; count], "{local}");
    }
}

#[test]
fn never_after_the_start_nor_of_what_was_withdrawn() {
    let store = confirmed();
    assert_eq!(look(&store, "2026-12-01T18:00"), [""; 0], "nobody looked for a week, and now it begins");
    let store = confirmed();
    let theirs = own(&store);
    do_it(&store, |tx| withdraw(tx, at("2026-11-20T09:00:00Z"), &who("a"), &theirs.id));
    for local in ["2026-11-24T18:00", "2026-11-30T18:00", "2026-12-01T16:00"] {
        assert_eq!(look(&store, local), [""; 0], "{local}");
    }
}

#[test]
fn what_is_withdrawn_between_the_look_and_the_letter_is_not_spoken_of() {
    let store = confirmed();
    let now = at("2026-11-30T18:00:00+01:00");
    assert_eq!(do_it(&store, |tx| reminder::note_due(tx, now.now())), [who("a")]);
    let theirs = own(&store);
    do_it(&store, |tx| withdraw(tx, now, &who("a"), &theirs.id));
    let before = do_it(&store, |tx| mails::of_person(tx, &who("a"))).len();
    do_it(&store, |tx| letter::write(tx, &Outward::sample(), &who("a"), now.now()));
    assert_eq!(do_it(&store, |tx| mails::of_person(tx, &who("a"))).len(), before);
}

#[test]
fn of_several_that_are_due_the_last_is_said() {
    let store = confirmed();
    assert_eq!(look(&store, "2026-11-30T20:00").len(), 1);
    assert_eq!(look(&store, "2026-11-30T20:05").len(), 0);
}

#[test]
fn who_has_just_said_yes_is_not_reminded_of_it() {
    let store = stored(&supper());
    published(&store, in_time());
    yes(&store, at("2026-11-30T12:00:00+01:00"));
    assert_eq!(look(&store, "2026-11-30T18:00"), [""; 0], "they said so at noon");
    assert_eq!(look(&store, "2026-12-01T16:00").len(), 1);
}

#[test]
fn as_each_person_wishes() {
    let store = confirmed();
    do_it(&store, |tx| {
        let mut a = store::people::get(tx, &who("a"))?;
        a.value.reminders = vec![Reminder::Day];
        store::people::update(tx, &a.value, a.version)
    });
    let looks = [("2026-11-24T18:00", 0), ("2026-11-30T18:00", 1), ("2026-12-01T16:00", 0)];
    for (local, count) in looks {
        assert_eq!(look(&store, local).len(), count, "{local}");
    }
}

#[test]
fn a_shift_that_moved_is_reminded_of_at_its_new_time() {
    let store = confirmed();
    let theirs = own(&store);
    do_it(&store, |tx| {
        let mut moved = store::shifts::get(tx, &theirs.shift)?;
        moved.value.starts_at += chrono::Duration::hours(1);
        moved.value.ends_at += chrono::Duration::hours(1);
        store::shifts::update(tx, &moved.value, moved.version)
    });
    assert_eq!(look(&store, "2026-11-24T19:00").len(), 0, "nobody was told of it yet");
    published(&store, at("2026-11-25T09:00:00Z"));
    assert_eq!(look(&store, "2026-11-30T18:00").len(), 0);
    assert_eq!(look(&store, "2026-11-30T19:00").len(), 1);
    assert_eq!(look(&store, "2026-12-01T16:30").len(), 0);
    assert_eq!(look(&store, "2026-12-01T17:00").len(), 1);
}

#[test]
fn a_reminder_that_cannot_leave_in_time_is_not_sent() {
    let store = confirmed();
    assert_eq!(look(&store, "2026-12-01T16:00").len(), 1);
    let mail = do_it(&store, |tx| mails::of_person(tx, &who("a"))).pop().expect("a reminder");
    let late = |local: &str| do_it(&store, |tx| mails::is_late(tx, &mail.id, at(local).now()));
    assert!(!late("2026-12-01T17:59:00+01:00") && late("2026-12-01T18:01:00+01:00"));
    let question = do_it(&store, |tx| mails::of_person(tx, &who("a"))).remove(0);
    assert!(!do_it(&store, |tx| mails::is_late(tx, &question.id, at("2027-01-01T00:00:00Z").now())));
}

#[test]
fn nobody_is_reminded_of_what_they_have_not_confirmed() {
    let store = stored(&supper());
    published(&store, in_time());
    assert_eq!(own(&store).state, AssignmentState::Offered);
    assert_eq!(look(&store, "2026-11-30T18:00"), [""; 0]);
}

#[test]
fn who_cannot_be_written_to_is_reminded_by_nobody_and_troubles_nobody() {
    let without = |store: &Store| {
        do_it(store, |tx| {
            let mut a = store::people::get(tx, &who("a"))?;
            a.value.mail = None;
            store::people::update(tx, &a.value, a.version)
        });
    };
    let store = confirmed();
    without(&store);
    assert_eq!(look(&store, "2026-11-30T18:00"), [""; 0]);
    // Lost between the look and the letter.
    let store = confirmed();
    let now = at("2026-11-30T18:00:00+01:00").now();
    assert_eq!(do_it(&store, |tx| reminder::note_due(tx, now)), [who("a")]);
    without(&store);
    do_it(&store, |tx| store::to_tell::clear(tx, &who("a")));
    do_it(&store, |tx| letter::write(tx, &Outward::sample(), &who("a"), now));
    assert!(do_it(&store, |tx| store::reminders::to_say(tx, &who("a"))).is_empty());
}

/// What the letters of the week are at an instant of Brussels: the new subjects to `a`.
fn weekly_letters(store: &Store, local: &str) -> usize {
    let now = at(&format!("{local}:00+01:00")).now();
    let due = do_it(store, |tx| weekly::note_due(tx, now));
    let before = do_it(store, |tx| mails::of_person(tx, &who("a"))).len();
    for person in &due {
        do_it(store, |tx| letter::write(tx, &Outward::sample(), person, now));
    }
    do_it(store, |tx| mails::of_person(tx, &who("a"))).len() - before
}

fn wishes(store: &Store, reminders: &[Reminder]) {
    do_it(store, |tx| {
        let known = store::people::get(tx, &who("a"))?;
        let person = crate::domain::person::Person { reminders: reminders.to_vec(), ..known.value };
        store::people::update(tx, &person, known.version).map(drop)
    });
}

#[test]
fn the_weeks_to_come_on_fridays_for_those_who_wish_it() {
    let store = confirmed();
    assert_eq!(weekly_letters(&store, "2026-11-20T16:30"), 0, "nobody has asked for it");
    wishes(&store, &[Reminder::Weekly]);
    let looks = [
        ("2026-11-20T15:55", 0),
        ("2026-11-20T16:05", 1),
        ("2026-11-20T16:10", 0),
        ("2026-11-22T12:00", 0),
        ("2026-11-27T16:05", 1),
        ("2026-12-04T16:05", 0),
    ];
    for (local, count) in looks {
        assert_eq!(weekly_letters(&store, local), count, "{local}");
    }
}

#[test]
fn twice_a_year_people_are_asked_whether_it_is_still_right() {
    let store = confirmed();
    let ask = |day: &str| {
        let now = at(&format!("{day}T09:00:00Z")).now();
        let before = do_it(&store, |tx| mails::of_person(tx, &who("a"))).len();
        do_it(&store, |tx| checkup::ask_due(tx, &Outward::sample(), now));
        do_it(&store, |tx| mails::of_person(tx, &who("a"))).len() - before
    };
    let asked: Vec<usize> = ["2026-11-20", "2027-05-20", "2027-05-22", "2027-05-23", "2027-11-21"].map(ask).to_vec();
    assert_eq!(asked, [0, 0, 1, 0, 1]);
}

#[test]
fn who_has_not_chosen_is_reminded_as_the_site_does_it() {
    let mut house = supper();
    let site = house.sites.values_mut().next().expect("a site");
    site.customs.reminders = vec![Reminder::Day];
    let told = |own: Option<&[Reminder]>| {
        let store = stored(&house);
        published(&store, in_time());
        yes(&store, at("2026-11-17T09:00:00Z"));
        if let Some(own) = own {
            wishes(&store, own);
        }
        ["2026-11-24T18:00", "2026-11-30T18:00", "2026-12-01T16:00"].map(|local| look(&store, local).len())
    };
    assert_eq!(told(None), [0, 1, 0]);
    assert_eq!(told(Some(&[Reminder::Hours])), [0, 0, 1], "their own wish comes first");
}
