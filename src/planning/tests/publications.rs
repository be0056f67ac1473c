//! Publishing, and publishing again.

use super::{all, assignment, at, do_it, faults, in_time, published, roster, stored, supper, try_publish, who};
use crate::domain::Role;
use crate::domain::edit::EditKind;
use crate::domain::person::Kind;
use crate::domain::roster::{AssignmentState, RosterState};
use crate::domain::solve::SolveOptions;
use crate::error::Error;
use crate::jobs;
use crate::planning::answer::{confirm, decline};
use crate::planning::desk::report;
use crate::planning::edit::{Placing, put, take};
use crate::planning::house::House;
use crate::planning::samples::{self, house, person, shift};
use crate::store::{self, Store};

/// The texts of the mails that wait, by person.
fn letters(store: &Store) -> Vec<(String, String)> {
    store
        .read_blocking(|tx| {
            let mut letters = Vec::new();
            for code in ["a", "b", "c", "e"] {
                for mail in store::mails::of_person(tx, &who(code))? {
                    let outgoing = store::mails::unsent(tx, &mail.id)?.expect("a mail that waits");
                    letters.push((code.to_owned(), String::from_utf8(outgoing.bytes).expect("text")));
                }
            }
            Ok(letters)
        })
        .expect("mails")
}

#[test]
fn everyone_is_asked_or_told_in_one_letter() {
    let mut house = supper();
    house.people[2].mail = None;
    let store = stored(&house);
    let publication = published(&store, in_time());
    assert_eq!(publication.written_to, 2);
    assert_eq!(publication.to_be_told, [who("c")], "nobody is forgotten");
    assert_eq!(publication.roster.state, RosterState::Published);
    assert!(all(&store).iter().all(|one| one.state == AssignmentState::Offered));
    let letters = letters(&store);
    assert_eq!(letters.iter().map(|(person, _)| person.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(do_it(&store, |tx| store::jobs::open(tx, "send")), 2, "each with its job");
}

#[test]
fn a_link_opens_the_page_of_its_person_until_four_weeks_after() {
    let store = stored(&supper());
    published(&store, in_time());
    let (_, letter) = letters(&store).remove(0);
    let letter = letter.replace("=\r\n", "");
    let secret: String = letter.split("/l/").nth(1).expect("a link").chars().take(32).collect();
    let hash = store::fingerprint(&secret);
    let opens = |instant: &str| {
        let now = at(instant).now();
        do_it(&store, |tx| store::links::find(tx, &hash, store::links::Opens::Page, now))
            .map(|link| link.person.to_string())
    };
    assert_eq!(opens("2027-01-03T12:00:00Z").as_deref(), Some("a"));
    assert_eq!(opens("2027-01-04T12:00:00Z"), None);
}

#[test]
fn publishing_again_tells_only_those_for_whom_something_changed() {
    let mut house = supper();
    house.assignments.pop();
    let store = stored(&house);
    assert_eq!(published(&store, in_time()).written_to, 2);
    assert_eq!(published(&store, in_time()).written_to, 0, "nothing changed");
    let asked = assignment(&store, "a").id;
    do_it(&store, |tx| decline(tx, in_time(), &who("a"), &asked));
    assert_eq!(published(&store, in_time()).written_to, 0, "their own no is no news to them");
    let late = Placing { person: who("c"), shift: house.shifts[0].id.clone(), position: 0, reason: None };
    do_it(&store, |tx| put(tx, in_time(), &roster(), &late, None));
    let again = published(&store, in_time());
    assert_eq!((again.written_to, again.to_be_told.len()), (1, 0));
    assert_eq!(letters(&store).len(), 3);
    let taken = assignment(&store, "b").id;
    do_it(&store, |tx| take(tx, in_time(), &taken, None, None));
    let gone = published(&store, in_time());
    assert_eq!((gone.written_to, gone.to_be_told.len()), (1, 0), "who has nothing left is told so");
    let told = letters(&store).into_iter().filter(|(person, text)| person == "b" && text.contains("method=CANCEL"));
    assert_eq!(told.count(), 1);
    assert_eq!(published(&store, in_time()).written_to, 0, "once");
}

#[test]
fn a_shift_that_moves_is_told_again_to_those_on_it() {
    let store = stored(&supper());
    published(&store, in_time());
    do_it(&store, |tx| {
        let mut moved = store::shifts::get(tx, &supper().shifts[0].id)?;
        moved.value.starts_at += chrono::Duration::minutes(30);
        store::shifts::update(tx, &moved.value, moved.version)
    });
    assert_eq!(published(&store, in_time()).written_to, 3);
}

/// An employee with a variable part-time schedule on Wednesday.
fn variable() -> House {
    let mut house =
        house(vec![shift("LEO 2026-12-02 09:00 17:00", Role::ShelterWorker)], vec![person("e", Kind::Employee)]);
    house.people[0].contracts[0].variable_part_time = true;
    house.people[0].mail = Some("e@example.org".into());
    house.assignments = vec![samples::assignment(&house.shifts[0], &house.people[0], AssignmentState::Assigned)];
    house
}

#[test]
fn a_variable_schedule_is_published_seven_working_days_before() {
    // Between Wednesday 18 and Monday 30 November lie seven working days; 19 November is too late.
    published(&stored(&variable()), at("2026-11-18T22:59:00Z"));
    let store = stored(&variable());
    let late = at("2026-11-18T23:01:00Z");
    let refused = faults(try_publish(&store, late, None).expect_err("too late"));
    let id = assignment(&store, "e").id;
    assert_eq!(refused, [(format!("/assignments/{id}"), "notice_too_short")]);
    assert_eq!(assignment(&store, "e").state, AssignmentState::Assigned, "nothing is half done");
    assert!(try_publish(&store, late, Some("  ")).is_err(), "blanks are no reason");
    let told = try_publish(&store, late, Some("the flood")).expect("a publication");
    assert_eq!(told.written_to, 1);
    let record = do_it(&store, |tx| store::edits::of_roster(tx, &roster())).remove(0);
    assert_eq!((record.kind, record.reason.as_deref()), (EditKind::Publish, Some("the flood")));
}

#[test]
fn anyone_else_told_late_is_a_warning() {
    let mut house = variable();
    house.people[0].contracts[0].variable_part_time = false;
    assert!(published(&stored(&house), at("2026-11-23T09:00:00Z")).short_notice.is_empty());
    assert_eq!(published(&stored(&house), at("2026-11-24T09:00:00Z")).short_notice, [who("e")]);
}

#[test]
fn what_is_over_is_offered_to_nobody() {
    let store = stored(&supper());
    let publication = published(&store, at("2026-12-01T19:00:00Z"));
    assert_eq!(publication.written_to, 0);
    assert_eq!(assignment(&store, "a").state, AssignmentState::Proposed);
}

#[test]
fn a_roster_that_is_being_solved_waits() {
    let store = stored(&supper());
    let now = in_time().now();
    do_it(&store, |tx| jobs::solve::request(tx, &roster(), SolveOptions::default(), now));
    let refused = try_publish(&store, in_time(), None);
    assert!(matches!(refused, Err(Error::Conflict { code: "solve_under_way", .. })));
}

#[test]
fn a_confirmed_shift_is_no_news() {
    let store = stored(&supper());
    published(&store, in_time());
    let asked = assignment(&store, "a").id;
    do_it(&store, |tx| confirm(tx, in_time(), &who("a"), &asked));
    assert_eq!(published(&store, in_time()).written_to, 0);
}

#[test]
fn what_changed_since_somebody_was_chosen_is_seen_before_they_are_told() {
    let mut gone = supper();
    gone.absences = vec![samples::away(&gone.people[0], "2026-12-01 00:00", "2026-12-02 00:00")];
    let mut uncleared = supper();
    uncleared.people[0].clearances.clear();
    for (house, code) in [(gone, "absence"), (uncleared, "prerequisite")] {
        let store = stored(&house);
        let told = do_it(&store, |tx| report(tx, &roster()));
        assert_eq!(told.breaches.iter().map(|one| one.cause.code()).collect::<Vec<_>>(), [code]);
        let id = assignment(&store, "a").id;
        let refused = faults(try_publish(&store, in_time(), Some("it must be")).expect_err("a fault"));
        assert_eq!(refused, [(format!("/assignments/{id}"), code)]);
        do_it(&store, |tx| take(tx, in_time(), &id, None, None));
        assert_eq!(published(&store, in_time()).written_to, 2, "{code}");
    }
}

#[test]
fn a_yes_is_worth_more_than_what_was_once_offered() {
    let store = stored(&supper());
    published(&store, in_time());
    let asked = assignment(&store, "a").id;
    do_it(&store, |tx| confirm(tx, in_time(), &who("a"), &asked));
    let less = crate::domain::availability::Availability { wanted: 1, ..Default::default() };
    do_it(&store, |tx| store::availability::put(tx, &who("a"), &less, None));
    assert!(do_it(&store, |tx| report(tx, &roster())).breaches.is_empty());
}

#[test]
fn what_it_would_do_is_seen_before_anything_leaves() {
    let mut house = supper();
    house.people[1].mail = None;
    house.people[2].locale = crate::domain::language::Locale::English;
    let store = stored(&house);
    let preview = |person: Option<&str>| {
        let person = person.map(who);
        let look =
            |tx: &mut crate::store::Tx| crate::planning::publish::preview(tx, in_time(), &roster(), person.as_ref());
        store.read_blocking(look).expect("a look")
    };
    let seen = preview(Some("c"));
    let letters: Vec<_> = seen.letters.iter().map(|(locale, count)| (locale.code(), *count)).collect();
    assert_eq!((letters, seen.asked, seen.to_be_told), (vec![("fr", 1), ("en", 1)], 3, vec![who("b")]));
    let (subject, text) = seen.letter.expect("a letter");
    assert_eq!(subject, "Could you come? Tuesday 1 December");
    assert!(text.contains("Hello Sam") && text.contains('…') && !text.contains("/l/"), "{text}");
    assert_eq!(preview(Some("b")).letter, None, "there is nowhere to write to");
    let published = published(&store, in_time());
    assert_eq!((published.written_to, published.to_be_told), (2, vec![who("b")]), "and so it does");
    let again = preview(Some("c"));
    assert_eq!((again.letters.len(), again.asked, again.letter), (0, 0, None));
}

#[test]
fn what_stands_against_it_is_seen_before_too() {
    let mut house = supper();
    house.people[0].clearances.clear();
    let store = stored(&house);
    let look = |tx: &mut crate::store::Tx| crate::planning::publish::preview(tx, in_time(), &roster(), None);
    let seen = store.read_blocking(look).expect("a look");
    let told: Vec<_> = seen.faults.into_iter().map(|fault| fault.code).collect();
    let refused = try_publish(&store, in_time(), None).expect_err("a clearance that ended");
    assert_eq!(told, faults(refused).into_iter().map(|(_, code)| code).collect::<Vec<_>>());
}
