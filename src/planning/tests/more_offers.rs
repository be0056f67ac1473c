//! Offers to more people than needed, where experience says that some will not come.

use super::{all, assignment, at, do_it, in_time, published, roster, stored, supper, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::person::Kind;
use crate::domain::response::{Circumstances, Notice, Rates, Tally};
use crate::domain::roster::AssignmentState;
use crate::planning::answer::{Answered, confirm, consider, decline};
use crate::planning::house::House;
use crate::planning::publish::preview;
use crate::planning::samples::{offering, person};
use crate::planning::{expiry, letter, more_offers, responses};
use crate::store::{self, Store, mails};
use chrono::Weekday;
use std::time::Duration;

/// A supper with places for two, offered to `a` and `b`, and two others who could come.
fn house() -> House {
    let mut house = supper();
    house.people.push(person("d", Kind::Volunteer));
    let mut house = offering(house);
    for person in &mut house.people {
        person.mail = Some(format!("{}@example.org", person.id));
    }
    house.shifts[0].pattern.positions[0].minimum = 2;
    house.assignments.truncate(2);
    house
}

fn circumstances(house: &House) -> Circumstances {
    Circumstances { activity: house.shifts[0].pattern.activity.clone(), weekday: Weekday::Tue, notice: Notice::Weeks }
}

/// So many of thirty have said yes to suppers on Tuesdays, and the roster is published.
fn experienced(house: &House, yes: u32) -> Store {
    let store = stored(house);
    let month = "2026-11-01".parse().expect("a date");
    for number in 0..30 {
        do_it(&store, |tx| store::responses::count(tx, &circumstances(house), month, number < yes));
    }
    published(&store, in_time());
    store
}

/// Who was offered the supper, after the job has run.
fn offered(store: &Store) -> Vec<String> {
    let chosen = do_it(store, |tx| more_offers::look(tx, in_time().now(), &roster()));
    do_it(store, |tx| more_offers::offer(tx, in_time().now(), Duration::ZERO, &roster(), &chosen));
    let mut offered: Vec<String> = all(store)
        .into_iter()
        .filter(|own| own.state == AssignmentState::Offered)
        .map(|own| own.person.to_string())
        .collect();
    offered.sort();
    offered
}

fn answers(store: &Store, code: &str, yes: bool) -> Answered {
    let id = assignment(store, code).id;
    let answer = if yes { confirm } else { decline };
    do_it(store, |tx| answer(tx, in_time(), &who(code), &id))
}

#[test]
fn as_many_more_are_offered_a_place_as_do_not_come_by_experience() {
    let cases = [
        ("everybody says yes", 30, "a b"),
        ("one in ten does not: whom one more would turn away is more than whom it would help", 27, "a b"),
        ("two of three do", 20, "a b c"),
        ("half of them do", 15, "a b c d"),
        ("hardly anybody does: never more than twice as many", 1, "a b c d"),
    ];
    for (what, yes, expected) in cases {
        assert_eq!(offered(&experienced(&house(), yes)).join(" "), expected, "{what}");
    }
}

#[test]
fn nobody_more_is_offered_it_without_experience_or_where_the_site_does_not_want_that() {
    let store = stored(&house());
    published(&store, in_time());
    assert_eq!(offered(&store), ["a", "b"], "nothing is known");
    let mut without = house();
    without.sites.values_mut().next().expect("a site").customs.offers_to_more = false;
    assert_eq!(offered(&experienced(&without, 20)), ["a", "b"], "the site says no");
}

#[test]
fn nobody_whom_something_stops_and_nobody_twice() {
    let mut away = house();
    away.absences = vec![crate::planning::samples::away(&away.people[2], "2026-12-01 08:00", "2026-12-02 08:00")];
    let store = experienced(&away, 20);
    assert_eq!(offered(&store), ["a", "b", "d"], "c is away");
    assert_eq!(offered(&store), ["a", "b", "d"], "it is done");
    answers(&store, "d", false);
    assert_eq!(offered(&store), ["a", "b"], "who said no is not asked again");
}

#[test]
fn they_get_a_letter_as_everybody_does_and_the_first_yes_has_the_place() {
    let store = experienced(&house(), 20);
    let told = do_it(&store, |tx| preview(tx, in_time(), &roster(), None));
    assert_eq!(told.more_offers, 1, "a coordinator knows before");
    offered(&store);
    do_it(&store, |tx| letter::write(tx, &Outward::sample(), &who("c"), in_time().now()));
    assert_eq!(do_it(&store, |tx| mails::of_person(tx, &who("c"))).len(), 1);
    assert_eq!(answers(&store, "a", true), Answered::Confirmed);
    assert_eq!(answers(&store, "c", true), Answered::Confirmed);
    assert_eq!(answers(&store, "b", true), Answered::WaitingList);
}

#[test]
fn what_begins_soon_is_left_to_the_search() {
    let store = experienced(&house(), 20);
    let late = at("2026-11-29T09:00:00Z").now();
    assert!(do_it(&store, |tx| more_offers::look(tx, late, &roster())).is_empty());
}

#[test]
fn only_answers_to_offers_are_counted_and_each_once() {
    let house = house();
    let store = stored(&house);
    published(&store, in_time());
    for _ in 0..2 {
        answers(&store, "a", true);
    }
    let rates = |clock: Clock| do_it(&store, |tx| responses::rates(tx, clock.now()));
    let tally = |yes, answers| Rates::of([(circumstances(&house), Tally { yes, answers })]);
    assert_eq!(rates(in_time()), tally(1, 1));
    answers(&store, "a", false);
    assert_eq!(rates(in_time()), tally(1, 1), "who cannot come after all had said yes");
    do_it(&store, |tx| expiry::expire_due(tx, at("2026-11-30T09:00:00Z")));
    assert_eq!(assignment(&store, "b").state, AssignmentState::Expired);
    assert_eq!(rates(in_time()), tally(1, 2), "no answer is not a yes");
    answers(&store, "b", true);
    assert_eq!(rates(in_time()), tally(1, 2), "and not another one, when it comes late");
    assert_eq!(rates(at("2027-06-01T00:00:00Z")), Rates::default(), "what was half a year ago tells nothing");
}

#[test]
fn who_is_not_sure_is_not_counted_on() {
    let store = stored(&house());
    published(&store, in_time());
    let id = assignment(&store, "a").id;
    do_it(&store, |tx| consider(tx, in_time(), &who("a"), &id));
    let known = do_it(&store, |tx| responses::rates(tx, in_time().now()));
    assert_eq!(known, Rates::of([(circumstances(&house()), Tally { yes: 0, answers: 1 })]));
}
