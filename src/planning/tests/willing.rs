//! Who offers themselves: open shifts, the waiting list, those who come if nobody else does, and offers that run out.

use super::{assignment, at, do_it, in_time, published, roster, stored, supper, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::person::{Kind, Person};
use crate::domain::replacement::ReplacementState;
use crate::domain::roster::AssignmentState;
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::planning::answer::{Answered, confirm, consider, decline};
use crate::planning::edit::{Placing, put};
use crate::planning::house::House;
use crate::planning::open_shifts::{self, Taken, Taking, take};
use crate::planning::samples::{self, offering, person, shift};
use crate::planning::{candidates, expiry, letter, replacement, willing};
use crate::store::{Store, mails, people, replacements};
use mail_parser::MessageParser;

/// A supper with places for two, which `a` and `b` have confirmed, and three others who know nothing of it.
fn full() -> Store {
    let mut house = supper();
    house.people.extend(["d", "e"].map(|code| person(code, Kind::Volunteer)));
    let mut house = offering(house);
    for person in &mut house.people {
        person.mail = Some(format!("{}@example.org", person.id));
        person.locale = crate::domain::language::Locale::English;
    }
    house.assignments.truncate(2);
    let store = stored(&house);
    published(&store, in_time());
    for code in ["a", "b"] {
        assert_eq!(answers(&store, code, true), Answered::Confirmed);
    }
    store
}

fn answers(store: &Store, code: &str, yes: bool) -> Answered {
    let id = assignment(store, code).id;
    let answer = if yes { confirm } else { decline };
    do_it(store, |tx| answer(tx, in_time(), &who(code), &id))
}

fn takes(store: &Store, code: &str, clock: Clock, how: Taking) -> Result<Taken, Error> {
    let shift: ShiftId = samples::id("LEO-12-01-1800");
    store.write_blocking(|tx| take(tx, clock, &who(code), &shift, 0, how))
}

fn state(store: &Store, code: &str) -> AssignmentState {
    assignment(store, code).state
}

/// What they may take: the days, and whether somebody is needed.
fn open(store: &Store, code: &str, clock: Clock) -> Vec<(String, bool)> {
    let found = do_it(store, |tx| {
        let person: Person = people::get(tx, &who(code))?.value;
        open_shifts::of_person(tx, clock.now(), &person)
    });
    found.into_iter().map(|open| (open.shift.id.to_string(), open.is_needed)).collect()
}

/// The subjects of what is written to them by now.
fn subjects(store: &Store, code: &str, clock: Clock) -> Vec<String> {
    do_it(store, |tx| letter::write(tx, &Outward::sample(), &who(code), clock.now()));
    let known = do_it(store, |tx| mails::of_person(tx, &who(code)));
    let subject = |mail: &mails::Mail| {
        let outgoing = do_it(store, |tx| mails::unsent(tx, &mail.id)).expect("a mail that waits");
        MessageParser::default().parse(&outgoing.bytes).and_then(|mail| mail.subject().map(str::to_owned)).expect("one")
    };
    known.iter().map(subject).collect()
}

const FREED: &str = "A place is yours: Tuesday 1 December";

#[test]
fn who_waits_has_the_next_place_and_hears_of_it() {
    let store = full();
    for (code, when) in [("d", in_time()), ("e", at("2026-11-16T10:00:00Z"))] {
        assert_eq!(takes(&store, code, when, Taking::Come).expect("a yes"), Taken::WaitingList);
    }
    assert!(subjects(&store, "d", in_time()).is_empty(), "they have just read it on their page");
    answers(&store, "a", false);
    assert_eq!((state(&store, "d"), state(&store, "e")), (AssignmentState::Confirmed, AssignmentState::Waiting));
    assert_eq!(subjects(&store, "d", in_time()), [FREED], "the first who said so is the first");
    assert!(subjects(&store, "e", in_time()).is_empty());
    assert!(do_it(&store, |tx| replacements::of_roster(tx, &roster())).is_empty(), "nobody is looked for");
    answers(&store, "e", false);
    answers(&store, "b", false);
    assert_eq!(state(&store, "e"), AssignmentState::Declined, "who has changed their mind waits no more");
}

#[test]
fn who_is_elsewhere_by_now_is_passed_over() {
    let store = full();
    for code in ["d", "e"] {
        takes(&store, code, in_time(), Taking::Come).expect("a yes");
    }
    let away = do_it(&store, |tx| people::get(tx, &who("d"))).value;
    let away = samples::away(&away, "2026-12-01 08:00", "2026-12-02 08:00");
    do_it(&store, |tx| crate::store::absences::insert(tx, &away));
    answers(&store, "a", false);
    assert_eq!((state(&store, "d"), state(&store, "e")), (AssignmentState::Waiting, AssignmentState::Confirmed));
}

#[test]
fn who_comes_if_nobody_else_does_is_called_before_the_coordinators_are() {
    let store = full();
    assert_eq!(takes(&store, "d", in_time(), Taking::Standby).expect("a yes"), Taken::Standby);
    for code in ["a", "b"] {
        answers(&store, code, false);
    }
    let search = || do_it(&store, |tx| replacements::of_roster(tx, &roster())).remove(0);
    let step = |clock: Clock| {
        let id = search().id;
        let found = do_it(&store, |tx| replacement::look(tx, clock.now(), &id));
        do_it(&store, |tx| replacement::step(tx, &Outward::sample(), clock.now(), &id, found.as_deref()));
    };
    step(at("2026-11-30T07:15:00+01:00"));
    assert_eq!(state(&store, "d"), AssignmentState::Standby, "others are asked first");
    assert!(subjects(&store, "e", in_time()).contains(&"Could you step in? Tuesday 1 December".to_owned()));
    assert!(subjects(&store, "d", in_time()).is_empty());
    let late = Clock::Fixed(search().escalate_at);
    step(late);
    assert_eq!((state(&store, "d"), search().state), (AssignmentState::Confirmed, ReplacementState::Filled));
    assert_eq!(subjects(&store, "d", late), [FREED]);
}

#[test]
fn a_place_that_stayed_empty_is_theirs_a_day_before() {
    let mut house = supper();
    house.assignments.clear();
    let store = stored(&house);
    published(&store, in_time());
    takes(&store, "a", in_time(), Taking::Standby).expect("a yes");
    let call = |clock: Clock| do_it(&store, |tx| willing::call_due(tx, clock.now()));
    call(at("2026-11-30T17:00:00+01:00"));
    assert_eq!(state(&store, "a"), AssignmentState::Standby);
    call(at("2026-11-30T18:05:00+01:00"));
    assert_eq!(state(&store, "a"), AssignmentState::Confirmed);
}

#[test]
fn who_is_not_sure_yet_is_asked_first() {
    let store = full();
    takes(&store, "e", in_time(), Taking::Interested).expect("it is noted");
    let never = crate::domain::availability::Availability { wanted: 3, short_notice: 0, ..Default::default() };
    do_it(&store, |tx| crate::store::availability::put(tx, &who("e"), &never, None));
    for code in ["a", "b"] {
        answers(&store, code, false);
    }
    let search = do_it(&store, |tx| replacements::of_roster(tx, &roster())).remove(0);
    let found = do_it(&store, |tx| replacement::look(tx, search.next_at, &search.id)).expect("it is due");
    assert_eq!(found.first(), Some(&who("e")), "they said so themselves, however seldom they want to be asked");
    do_it(&store, |tx| replacement::step(tx, &Outward::sample(), search.next_at, &search.id, Some(&found)));
    assert_eq!(state(&store, "e"), AssignmentState::Asked);
}

#[test]
fn an_offer_may_be_left_open_and_its_place_is_free_for_others() {
    let store = stored(&supper());
    published(&store, in_time());
    let id = assignment(&store, "a").id;
    do_it(&store, |tx| consider(tx, in_time(), &who("a"), &id));
    assert_eq!(state(&store, "a"), AssignmentState::Interested);
    assert_eq!(answers(&store, "a", true), Answered::Confirmed, "as long as there is a place");
    let settled = store.write_blocking(|tx| consider(tx, in_time(), &who("a"), &id));
    assert!(matches!(settled, Err(Error::Conflict { code: "settled", .. })));
}

#[test]
fn only_what_they_may_take_is_shown() {
    let mut house = supper();
    house.assignments.truncate(1);
    let mut young = person("young", Kind::Volunteer);
    young.birth_date = Some(samples::date("2012-01-01"));
    let busy = shift("LEO 2026-12-01 17:00 19:00", crate::domain::Role::Volunteer);
    let watch = shift("LEO 2026-12-02 22:00 07:00", crate::domain::Role::NightWatch);
    house.people.extend([young, person("e", Kind::Employee)]);
    house.shifts.extend([busy, watch]);
    let mut theirs = samples::assignment(&house.shifts[1], &house.people[2], AssignmentState::Confirmed);
    theirs.locked = true;
    house.assignments.push(theirs);
    let store = stored(&house);
    assert_eq!(open(&store, "b", in_time()), [], "a draft is nobody's business yet");
    published(&store, in_time());
    let supper = ("LEO-12-01-1800".to_owned(), false);
    assert_eq!(open(&store, "b", in_time()), [supper], "a second place that would be good to have");
    for (code, why) in [("a", "asked already"), ("c", "elsewhere"), ("young", "too young"), ("e", "employed")] {
        assert_eq!(open(&store, code, in_time()), [], "{why}");
    }
    assert_eq!(open(&store, "b", at("2026-12-01T18:01:00+01:00")), [], "begun");
    let refused = |code: &str| takes(&store, code, in_time(), Taking::Come).expect("an answer");
    assert_eq!([refused("c"), refused("young"), refused("e")], [Taken::NotPossible; 3]);
    assert_eq!(takes(&store, "b", in_time(), Taking::Come).expect("a yes"), Taken::Confirmed);
    assert!(matches!(takes(&store, "b", in_time(), Taking::Come), Err(Error::Conflict { code: "already_there", .. })));
    assert_eq!(open(&store, "b", in_time()), []);
}

#[test]
fn an_empty_place_is_needed_and_one_yes_is_not_two() {
    let mut house = supper();
    house.assignments.clear();
    house.shifts[0].pattern.positions[0].ideal = 1;
    let store = stored(&house);
    published(&store, in_time());
    assert_eq!(open(&store, "a", in_time()), [("LEO-12-01-1800".to_owned(), true)]);
    let both = ["a", "b"].map(|code| takes(&store, code, in_time(), Taking::Come).expect("a yes"));
    assert_eq!(both, [Taken::Confirmed, Taken::WaitingList]);
}

#[test]
fn a_coordinator_may_place_who_would_come() {
    let store = full();
    takes(&store, "d", in_time(), Taking::Standby).expect("a yes");
    let shift: ShiftId = samples::id("LEO-12-01-1800");
    let found = do_it(&store, |tx| candidates::candidates(tx, &roster(), &shift, 0, 9));
    assert!(found.iter().any(|candidate| candidate.person == who("d")));
    let placing = Placing { person: who("d"), shift, position: 0, reason: None };
    do_it(&store, |tx| put(tx, in_time(), &roster(), &placing, None));
    assert_eq!(state(&store, "d"), AssignmentState::Proposed);
}

/// The supper offered to three, and told on the Sunday of the week before last.
fn unanswered(house: &House) -> Store {
    let store = stored(house);
    published(&store, in_time());
    store
}

fn expire(store: &Store, clock: Clock) {
    do_it(store, |tx| expiry::expire_due(tx, clock));
}

#[test]
fn an_offer_that_nobody_answers_runs_out_two_days_before() {
    let store = unanswered(&supper());
    answers(&store, "a", true);
    expire(&store, at("2026-11-29T17:00:00+01:00"));
    assert_eq!(state(&store, "b"), AssignmentState::Offered);
    expire(&store, at("2026-11-29T18:01:00+01:00"));
    assert_eq!((state(&store, "a"), state(&store, "b")), (AssignmentState::Confirmed, AssignmentState::Expired));
    assert!(do_it(&store, |tx| replacements::of_roster(tx, &roster())).is_empty(), "one is enough");
    assert_eq!(answers(&store, "b", true), Answered::Confirmed, "a yes still counts");
}

#[test]
fn where_nobody_has_answered_others_are_asked() {
    let mut house = supper();
    house.assignments.truncate(1);
    let store = unanswered(&house);
    expire(&store, at("2026-11-29T18:01:00+01:00"));
    let search = do_it(&store, |tx| replacements::of_roster(tx, &roster())).remove(0);
    assert_eq!(search.state, ReplacementState::Open);
    let found: Vec<PersonId> =
        do_it(&store, |tx| replacement::look(tx, search.next_at, &search.id)).expect("it is due");
    assert_eq!(found, [who("b"), who("c")], "who did not answer is not asked again");
}

#[test]
fn there_is_a_day_to_answer_however_late_it_is_told() {
    let store = stored(&supper());
    let told = at("2026-11-30T12:00:00+01:00");
    published(&store, told);
    expire(&store, at("2026-12-01T11:00:00+01:00"));
    assert_eq!(state(&store, "a"), AssignmentState::Offered);
    expire(&store, at("2026-12-01T12:05:00+01:00"));
    assert_eq!(state(&store, "a"), AssignmentState::Expired);
}

#[test]
fn who_leaves_it_open_leaves_nobody_in_the_lurch() {
    let mut house = supper();
    house.assignments.truncate(1);
    let store = unanswered(&house);
    let id = assignment(&store, "a").id;
    do_it(&store, |tx| consider(tx, in_time(), &who("a"), &id));
    let search = do_it(&store, |tx| replacements::of_roster(tx, &roster())).remove(0);
    assert_eq!(search.state, ReplacementState::Open, "somebody is looked for");
}

#[test]
fn a_place_that_a_coordinator_frees_is_theirs_who_waits() {
    let store = full();
    takes(&store, "d", in_time(), Taking::Come).expect("a yes");
    let id = assignment(&store, "a").id;
    do_it(&store, |tx| crate::planning::edit::take(tx, in_time(), &id, Some("agreed"), None));
    assert_eq!(state(&store, "d"), AssignmentState::Confirmed);
}

#[test]
fn nobody_takes_a_place_among_minors_where_no_employee_is() {
    let supper = shift("AMR 2026-12-01 18:00 20:00", crate::domain::Role::Volunteer);
    let mut house = offering(samples::house(vec![supper], vec![person("a", Kind::Volunteer)]));
    house.people[0].clearances.push(samples::cleared(crate::domain::person::Clearance::Extract596_2));
    let store = stored(&house);
    published(&store, in_time());
    assert_eq!(open(&store, "a", in_time()), []);
    let shift: ShiftId = samples::id("AMR-12-01-1800");
    let taken = store.write_blocking(|tx| take(tx, in_time(), &who("a"), &shift, 0, Taking::Come));
    assert_eq!(taken.ok(), Some(Taken::NotPossible));
}
