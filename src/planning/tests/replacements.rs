//! Sick at six, covered by ten: who has the place, and who is told when nobody takes it.

mod asked;
mod told;

use super::{at, do_it, roster, stored, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::person::{HeldRole, Kind, Person};
use crate::domain::replacement::{Replacement, ReplacementState};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::{ReplacementId, Role};
use crate::error::Error;
use crate::jobs::{Context, Engine, Job, worker};
use crate::planning::answer::{Answered, confirm, decline, release};
use crate::planning::edit::{Placing, put, take};
use crate::planning::house::House;
use crate::planning::replacement::{self, Wishes, close, look, step};
use crate::planning::samples::{self, house, offering, person, shift};
use crate::planning::{letter, publish};
use crate::store::{self, Store, assignments, edits, mails, replacements};
use mail_parser::MessageParser;
use std::time::Duration;

/// A night watch on Tuesday from 22:00 with two watchmen needed, five who could, and a coordinator; `n0` and `n1` were told.
fn night() -> House {
    let mut watch = shift("LEO 2026-12-01 22:00 07:00", Role::NightWatch);
    watch.pattern.positions[0].minimum = 2;
    watch.pattern.positions[0].ideal = 2;
    let mut people: Vec<Person> = (0..6).map(|number| watchman(&format!("n{number}"))).collect();
    let mut boss = person("boss", Kind::Employee);
    boss.roles = vec![HeldRole { role: Role::Coordinator, validity: crate::domain::Validity::default() }];
    people.push(boss);
    for person in &mut people {
        person.mail = Some(format!("{}@example.org", person.id));
        person.locale = crate::domain::language::Locale::English;
    }
    let mut house = house(vec![watch], people);
    house.roster.state = crate::domain::roster::RosterState::Published;
    house.assignments = (0..2)
        .map(|number| samples::assignment(&house.shifts[0], &house.people[number], AssignmentState::Published))
        .collect();
    house
}

fn watchman(code: &str) -> Person {
    person(code, Kind::NightWatch)
}

/// Tuesday at a time in Brussels.
fn tuesday(time: &str) -> Clock {
    at(&format!("2026-12-01T{time}:00+01:00"))
}

fn own(store: &Store, code: &str) -> Option<Assignment> {
    do_it(store, |tx| assignments::of_person(tx, &who(code))).into_iter().next()
}

fn asked(store: &Store) -> Vec<String> {
    let all = do_it(store, |tx| assignments::of_roster(tx, &roster()));
    let mut asked: Vec<String> =
        all.into_iter().filter(|own| own.state == AssignmentState::Asked).map(|own| own.person.to_string()).collect();
    asked.sort();
    asked
}

fn search(store: &Store) -> Replacement {
    do_it(store, |tx| replacements::of_roster(tx, &roster())).remove(0)
}

fn steps(store: &Store, clock: Clock, id: &ReplacementId) {
    let found = do_it(store, |tx| look(tx, clock.now(), id));
    do_it(store, |tx| step(tx, &Outward::sample(), clock.now(), id, found.as_deref()));
}

/// The step that the queue would take by now, and the letters that it would write.
fn passes(store: &Store, clock: Clock) {
    for search in do_it(store, |tx| replacements::of_roster(tx, &roster())) {
        steps(store, clock, &search.id);
    }
    do_it(store, |tx| replacement::alert(tx, &Outward::sample(), clock.now(), &samples::id("LEO")));
    for code in ["n0", "n1", "n2", "n3", "n4", "n5"] {
        do_it(store, |tx| letter::write(tx, &Outward::sample(), &who(code), clock.now()));
    }
}

fn subjects(store: &Store, code: &str) -> Vec<String> {
    let known = do_it(store, |tx| mails::of_person(tx, &who(code)));
    let subject = |mail: &mails::Mail| {
        let outgoing = do_it(store, |tx| mails::unsent(tx, &mail.id)).expect("a mail that waits");
        MessageParser::default().parse(&outgoing.bytes).and_then(|mail| mail.subject().map(str::to_owned)).expect("one")
    };
    known.iter().map(subject).collect()
}

/// What stands in the last letter to somebody.
fn last_text(store: &Store, code: &str) -> String {
    let last = do_it(store, |tx| mails::of_person(tx, &who(code))).pop().expect("a letter");
    let outgoing = do_it(store, |tx| mails::unsent(tx, &last.id)).expect("a mail that waits");
    let mail = MessageParser::default().parse(&outgoing.bytes).expect("a mail");
    mail.body_text(0).expect("a text").into_owned()
}

fn says_yes(store: &Store, code: &str, clock: Clock) -> Result<Answered, Error> {
    let Some(own) = own(store, code) else { return Err(Error::not_found("assignment")) };
    store.write_blocking(|tx| confirm(tx, clock, &who(code), &own.id))
}

fn says_no(store: &Store, code: &str, clock: Clock) {
    let own = own(store, code).expect("a question");
    do_it(store, |tx| decline(tx, clock, &who(code), &own.id));
}

/// `n1` is ill at six.
fn ill_at_six(house: &House) -> Store {
    let store = stored(house);
    let theirs = own(&store, "n1").expect("a shift");
    do_it(&store, |tx| release(tx, tuesday("18:00"), &who("n1"), &theirs.id));
    store
}

#[test]
fn sick_at_six_and_covered_twenty_minutes_later_by_the_second_who_was_asked() {
    let store = ill_at_six(&night());
    let record = do_it(&store, |tx| edits::of_roster(tx, &roster())).remove(0);
    assert_eq!((record.kind, record.reason), (crate::domain::edit::EditKind::Release, None), "no cause is asked");
    passes(&store, tuesday("18:00"));
    assert_eq!(asked(&store), ["n2", "n3", "n4"], "three at a time");
    assert_eq!(subjects(&store, "n2"), ["Could you step in? Tuesday 1 December"]);
    assert!(subjects(&store, "n5").is_empty());
    says_no(&store, "n2", tuesday("18:10"));
    assert_eq!(says_yes(&store, "n3", tuesday("18:20")).ok(), Some(Answered::Confirmed));
    assert_eq!(own(&store, "n3").map(|own| own.state), Some(AssignmentState::Published), "an employee is told");
    let agreed = do_it(&store, |tx| edits::of_roster(tx, &roster())).remove(0);
    assert_eq!((agreed.kind, agreed.person), (crate::domain::edit::EditKind::Agree, Some(who("n3"))));
    assert_eq!((search(&store).state, asked(&store).len()), (ReplacementState::Filled, 0));
    passes(&store, tuesday("18:21"));
    assert_eq!(subjects(&store, "n4").last().map(String::as_str), Some("Thank you, the place is no longer free"));
    assert_eq!(subjects(&store, "n3").last().map(String::as_str), Some("Your roster from 30 November to 6 December"));
    assert_eq!(subjects(&store, "n2").len(), 1, "who said no hears no more of it");
    assert!(subjects(&store, "boss").is_empty());
    assert!(says_yes(&store, "n4", tuesday("18:30")).is_err(), "the place is gone");
}

#[test]
fn with_nobody_it_goes_to_the_coordinator_at_eight_and_a_later_yes_still_counts() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    passes(&store, tuesday("18:20"));
    assert_eq!(asked(&store), ["n2", "n3", "n4", "n5"], "the next after twenty minutes");
    for time in ["18:40", "19:00", "19:59"] {
        passes(&store, tuesday(time));
        assert!(subjects(&store, "boss").is_empty(), "{time}");
    }
    passes(&store, tuesday("20:00"));
    assert_eq!(subjects(&store, "boss"), ["Still to fill: soir, Tuesday 1 December"]);
    assert_eq!(search(&store).state, ReplacementState::Escalated);
    passes(&store, tuesday("20:20"));
    assert_eq!(subjects(&store, "boss").len(), 1, "once");
    assert_eq!(says_yes(&store, "n5", tuesday("20:30")).ok(), Some(Answered::Confirmed));
    assert_eq!(search(&store).state, ReplacementState::Filled);
}

#[test]
fn when_all_have_said_no_the_next_are_asked_at_once_and_then_the_coordinator() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    for code in ["n2", "n3", "n4"] {
        says_no(&store, code, tuesday("18:05"));
    }
    passes(&store, tuesday("18:05"));
    assert_eq!(asked(&store), ["n5"]);
    says_no(&store, "n5", tuesday("18:06"));
    passes(&store, tuesday("18:06"));
    assert_eq!(subjects(&store, "boss").len(), 1, "nobody is left to ask");
}

#[test]
fn a_yes_that_would_break_somebodys_rest_has_no_place() {
    let mut house = night();
    let store = ill_at_six(&house);
    passes(&store, tuesday("18:00"));
    // Since they were asked, n2 was given the morning after.
    let morning = shift("LEO 2026-12-02 07:00 15:00", Role::NightWatch);
    house.shifts.push(morning.clone());
    let given = samples::assignment(&morning, &house.people[2], AssignmentState::Published);
    do_it(&store, |tx| {
        store::shifts::insert_all(tx, std::slice::from_ref(&morning))?;
        assignments::insert_all(tx, std::slice::from_ref(&given))
    });
    let asked_of = do_it(&store, |tx| assignments::find_on(tx, &roster(), &house.shifts[0].id, &who("n2")));
    let id = asked_of.expect("a question").id;
    let answered = do_it(&store, |tx| confirm(tx, tuesday("18:30"), &who("n2"), &id));
    assert_eq!(answered, Answered::NotPossible);
    assert_eq!(search(&store).state, ReplacementState::Open);
    assert_eq!(says_yes(&store, "n3", tuesday("18:31")).ok(), Some(Answered::Confirmed));
}

#[test]
fn of_a_hundred_who_say_yes_at_once_one_has_the_place() {
    let mut house = night();
    let more: Vec<Person> = (0..100).map(|number| watchman(&format!("x{number}"))).collect();
    house.people.extend(more.into_iter().map(|mut person| {
        person.mail = Some(format!("{}@example.org", person.id));
        person
    }));
    let (_folder, stores) = store::sample::shared();
    let store = &stores[0];
    super::fill(store, &house);
    let theirs = own(store, "n1").expect("a shift");
    do_it(store, |tx| release(tx, tuesday("18:00"), &who("n1"), &theirs.id));
    let all_at_once = Replacement { wave: 200, ..search(store) };
    do_it(store, |tx| replacements::update(tx, &all_at_once));
    steps(store, tuesday("18:00"), &all_at_once.id);
    assert!(asked(store).len() >= 100);
    let questions: Vec<Assignment> = (0..100).filter_map(|number| own(store, &format!("x{number}"))).collect();
    assert_eq!(questions.len(), 100);
    let had = std::thread::scope(|scope| {
        let threads: Vec<_> = questions
            .iter()
            .enumerate()
            .map(|(number, own)| {
                let store = &stores[number % stores.len()];
                scope.spawn(move || store.write_blocking(|tx| confirm(tx, tuesday("18:05"), &own.person, &own.id)))
            })
            .collect();
        let answers = threads.into_iter().map(|thread| thread.join().expect("an answer"));
        answers.filter(|answer| matches!(answer, Ok(Answered::Confirmed))).count()
    });
    assert_eq!(had, 1);
    assert_eq!(search(store).state, ReplacementState::Filled);
    let watch = do_it(store, |tx| assignments::of_roster(tx, &roster()));
    assert_eq!(watch.iter().filter(|own| own.state == AssignmentState::Published).count(), 2);
}

/// A supper that needs two, on Tuesday; `a` and `b` are asked, `c`, `d` and `e` could come as well.
fn supper() -> Store {
    let mut supper = shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer);
    supper.pattern.positions[0].minimum = 2;
    let people: Vec<Person> = ["a", "b", "c", "d", "e"].map(|code| person(code, Kind::Volunteer)).to_vec();
    let mut house = offering(house(vec![supper], people));
    for person in &mut house.people {
        person.mail = Some(format!("{}@example.org", person.id));
    }
    house.assignments = (0..2)
        .map(|number| samples::assignment(&house.shifts[0], &house.people[number], AssignmentState::Proposed))
        .collect();
    let store = stored(&house);
    let publish =
        |tx: &mut store::Tx| publish::publish(tx, at("2026-11-16T09:00:00Z"), Duration::ZERO, &roster(), None, None);
    do_it(&store, publish);
    store
}

#[test]
fn a_no_to_a_question_that_leaves_too_few_looks_for_somebody_else_with_time() {
    let store = supper();
    let monday = at("2026-11-23T10:00:00+01:00");
    says_no(&store, "a", monday);
    let search = search(&store);
    assert_eq!((search.target, search.state), (2, ReplacementState::Open));
    assert_eq!(search.escalate_at, at("2026-11-30T18:00:00+01:00").now(), "a day before");
    assert_eq!(search.pause_minutes, 24 * 60, "and no hurry");
    assert_eq!(search.next_at, at("2026-11-23T10:15:00+01:00").now(), "they may change their mind");
    assert_eq!(says_yes(&store, "a", at("2026-11-23T10:05:00+01:00")).ok(), Some(Answered::Confirmed));
    passes(&store, at("2026-11-23T10:15:00+01:00"));
    assert_eq!((self::search(&store).state, asked(&store).len()), (ReplacementState::Filled, 0), "nobody is asked");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let store = supper();
    let monday = at("2026-11-23T10:00:00+01:00").now();
    let night = do_it(&store, |tx| assignments::of_roster(tx, &roster())).remove(0).shift;
    let open = |position, now| {
        let opened =
            store.write_blocking(|tx| replacement::open(tx, now, &roster(), &night, position, Wishes::default()));
        match opened {
            Err(Error::Conflict { code, .. }) => code,
            Err(Error::Invalid(_)) => "invalid",
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(open(0, monday), "covered");
    assert_eq!(open(1, monday), "invalid");
    assert_eq!(open(0, at("2026-12-01T18:00:00+01:00").now()), "shift_begun");
    says_no(&store, "a", at("2026-11-23T10:00:00+01:00"));
    assert_eq!(open(0, monday), "already_exists");
    let id = search(&store).id;
    do_it(&store, |tx| close(tx, monday, &id));
    let again = store.write_blocking(|tx| close(tx, monday, &id));
    assert!(matches!(again, Err(Error::Conflict { code: "over", .. })), "{again:?}");
}

#[test]
fn when_the_shift_begins_the_search_is_over_and_nobody_is_written_to_by_night() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    passes(&store, tuesday("20:00"));
    passes(&store, tuesday("22:00"));
    assert_eq!((search(&store).state, asked(&store).len()), (ReplacementState::Closed, 0));
    assert_eq!(subjects(&store, "n2"), ["Could you step in? Tuesday 1 December"]);
}

#[test]
fn what_becomes_due_between_the_look_and_the_step_is_looked_at_again() {
    let store = ill_at_six(&night());
    let id = search(&store).id;
    do_it(&store, |tx| step(tx, &Outward::sample(), tuesday("18:00").now(), &id, None));
    assert_eq!((search(&store).state, asked(&store).len()), (ReplacementState::Open, 0), "nobody is given up");
    assert_eq!(search(&store).next_at, tuesday("18:00").now());
    // Somebody who was found has been put there by hand meanwhile: they are not asked.
    let found = do_it(&store, |tx| look(tx, tuesday("18:00").now(), &id)).expect("people");
    let shift = search(&store).shift;
    let declined = Assignment { state: AssignmentState::Declined, ..of("n2", &shift) };
    do_it(&store, |tx| assignments::insert(tx, &declined));
    do_it(&store, |tx| step(tx, &Outward::sample(), tuesday("18:00").now(), &id, Some(&found)));
    assert_eq!(asked(&store), ["n3", "n4"]);
}

fn of(code: &str, shift: &crate::domain::ShiftId) -> Assignment {
    Assignment {
        id: format!("by-hand-{code}").parse().expect("an id"),
        roster: roster(),
        shift: shift.clone(),
        position: 0,
        person: who(code),
        state: AssignmentState::Asked,
        locked: false,
        override_reason: None,
    }
}

#[test]
fn an_optional_place_is_looked_for_by_nobody_but_a_coordinator() {
    let mut optional = night();
    optional.shifts[0].pattern.positions[0].minimum = 0;
    let store = ill_at_six(&optional);
    assert_eq!(do_it(&store, |tx| replacements::of_roster(tx, &roster())), []);
}

#[test]
fn who_is_put_there_by_hand_ends_the_search() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    passes(&store, tuesday("20:00"));
    assert_eq!(search(&store).state, ReplacementState::Escalated);
    let shift = search(&store).shift;
    let placing = Placing { person: who("n5"), shift, position: 0, reason: None };
    do_it(&store, |tx| put(tx, tuesday("20:10"), &roster(), &placing, None));
    assert_eq!(do_it(&store, |tx| store::jobs::open(tx, "replace")), 1, "a step is to be taken");
    passes(&store, tuesday("20:10"));
    assert_eq!((search(&store).state, asked(&store).len()), (ReplacementState::Filled, 0));
}

#[test]
fn a_yes_said_twice_is_a_yes() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    for _ in 0..2 {
        assert_eq!(says_yes(&store, "n2", tuesday("18:05")).ok(), Some(Answered::Confirmed));
    }
}

#[test]
fn a_search_that_a_backup_put_back_waits_for_somebody_and_then_goes_on() {
    let store = ill_at_six(&night());
    do_it(&store, |tx| store::restored::note(tx, tuesday("18:01").now()));
    let work = |clock: Clock| {
        let context = Context {
            store: store.clone(),
            clock,
            outward: Outward::sample(),
            transport: "memory:".parse().expect("a transport"),
            mails_per_minute: None,
            webhooks: crate::webhooks::Webhooks::default(),
            engine: Engine { program: "none".into(), memory: 512, grace: Engine::GRACE },
            retention: crate::config::Retention::default(),
        };
        worker::run_all(&context).expect("work");
    };
    work(tuesday("18:02"));
    assert_eq!(asked(&store), [""; 0], "people may have been asked since");
    let dead = do_it(&store, |tx| store::dead_letters::list(tx, &store::Page::first(10)));
    // The queue's own clock says when somebody decided: later than the house was put back.
    let long_ago = Replacement { opened_at: at("2026-11-01T00:00:00Z").now(), ..search(&store) };
    do_it(&store, |tx| replacements::update(tx, &long_ago));
    let search_of = dead.iter().find(|dead| dead.kind == crate::jobs::replace::Replace::KIND).expect("it waits");
    do_it(&store, |tx| crate::jobs::letters::try_again(tx, &search_of.id));
    assert!(search(&store).opened_at > at("2026-11-01T00:00:00Z").now());
    let after = Replacement { opened_at: tuesday("18:02").now(), ..search(&store) };
    do_it(&store, |tx| replacements::update(tx, &after));
    work(tuesday("18:02"));
    assert_eq!(asked(&store), ["n2", "n3", "n4"]);
    let again = search(&store).id;
    do_it(&store, |tx| crate::jobs::replace::request(tx, &again, Duration::ZERO));
    work(tuesday("18:22"));
    assert_eq!(asked(&store).len(), 4, "and the next step needs nobody's word");
}
