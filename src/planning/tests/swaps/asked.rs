//! Who is asked, and what may be asked for.

use super::super::roster;
use super::{
    QUESTION, THURSDAY, TUESDAY, all, asks, at, choices, do_it, friday, own, passes, says, stands, stored, subjects,
    suppers, the_swap, try_ask, week, who,
};
use crate::domain::availability::Availability;
use crate::domain::person::{Kind, Workplace};
use crate::domain::roster::AssignmentState;
use crate::domain::site::Swaps;
use crate::domain::{PersonId, Role, RosterId, Week};
use crate::error::Error;
use crate::planning::samples::{self, id, person, shift, window};
use crate::planning::swap::{Answered, Asked};
use crate::store::{Store, availability, edits, restored, swaps};

/// Those who were written to.
fn asked(store: &Store) -> Vec<PersonId> {
    let swap = the_swap(store).id;
    let asks = do_it(store, |tx| swaps::asks_of(tx, &swap));
    asks.into_iter().filter(|ask| ask.at.is_some()).map(|ask| ask.person).collect()
}

fn offers(store: &Store, code: &str, offer: &Availability) {
    do_it(store, |tx| availability::put(tx, &who(code), offer, None));
}

#[test]
fn three_are_asked_at_the_most_those_first_who_were_asked_the_longest_ago() {
    let five =
        ["LEO 2026-12-01 18:00 20:00: a", "LEO 2026-12-03 18:00 20:00: b c d e f", "LEO 2026-12-05 18:00 20:00: g"];
    let store = stored(&week(&five));
    asks(&store, friday(), "g", "LEO-12-05-1800", THURSDAY);
    assert_eq!(asked(&store), ["b", "c", "d"].map(who));
    let tuesday = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    let asks = do_it(&store, |tx| {
        let mine = swaps::of_shift(tx, &who("a"), &id(TUESDAY))?.expect("theirs");
        swaps::asks_of(tx, &mine.id)
    });
    let mut people: Vec<_> = asks.into_iter().map(|ask| ask.person.to_string()).collect();
    people.sort();
    assert_eq!(people, ["b", "e", "f"], "{tuesday}");
}

#[test]
fn nobody_is_asked_beyond_what_they_said() {
    let never = Availability { short_notice: 0, ..everything() };
    let no_more = Availability { wanted: 0, ..everything() };
    let once = Availability { short_notice: 1, ..everything() };
    let other_days = Availability { weekly: vec![window(4, "00:00", "00:00")], ..everything() };
    let cases = [("never", never), ("no more questions", no_more), ("not on Tuesdays", other_days)];
    for (name, offer) in cases {
        let store = stored(&week(&["LEO 2026-12-01 18:00 20:00: a", "LEO 2026-12-03 18:00 20:00: b"]));
        offers(&store, "b", &offer);
        assert_eq!(choices(&store, friday(), "a", TUESDAY), [""; 0], "{name}");
        assert_eq!(try_ask(&store, friday(), "a", TUESDAY, THURSDAY).ok(), Some(Asked::Nobody), "{name}");
    }
    let three = ["LEO 2026-12-01 18:00 20:00: a", "LEO 2026-12-03 18:00 20:00: b", "LEO 2026-12-05 18:00 20:00: c"];
    let store = stored(&week(&three));
    offers(&store, "b", &once);
    asks(&store, friday(), "a", TUESDAY, THURSDAY);
    assert_eq!(try_ask(&store, friday(), "c", "LEO-12-05-1800", THURSDAY).ok(), Some(Asked::Nobody), "once a week");
}

fn everything() -> Availability {
    Availability { weekly: (1..=7).map(|day| window(day, "00:00", "00:00")).collect(), wanted: 9, ..Default::default() }
}

#[test]
fn who_asks_says_by_that_when_they_can() {
    let store = stored(&suppers());
    offers(&store, "a", &Availability { weekly: vec![window(2, "17:00", "21:00")], wanted: 1, ..Default::default() });
    assert_eq!(choices(&store, friday(), "a", TUESDAY), [THURSDAY]);
}

#[test]
fn only_what_would_do_for_both_is_shown() {
    let lines = [
        "LEO 2026-12-01 18:00 20:00: a",
        "LEO 2026-12-01 19:00 21:00: elsewhere",
        "LEO 2026-12-02 18:00 20:00: busy",
        "LEO 2026-12-01 17:00 18:30: busy",
        "SIS 2026-12-04 18:00 20:00: sister",
        "LEO 2026-12-05 22:00 07:00: n",
        "LEO 2026-12-05 18:00 20:00: unwritten",
        "LEO 2026-12-03 18:00 20:00: b",
    ];
    let mut house = week(&lines);
    let known = |code: &str| house.people.iter().position(|person| person.id == who(code)).expect("somebody");
    let (a, unwritten) = (known("a"), known("unwritten"));
    house.people[a].workplace = Workplace::Sites(vec![id("LEO")]);
    house.people[unwritten].mail = None;
    let store = stored(&house);
    let shown = choices(&store, friday(), "a", TUESDAY);
    let of_the_same_evening = ["LEO-12-01-1700", "LEO-12-01-1900"];
    assert_eq!(shown, [&of_the_same_evening[..], &[THURSDAY]].concat(), "they overlap with nothing that they keep");
    assert_eq!(
        try_ask(&store, friday(), "a", TUESDAY, "SIS-12-04-1800").ok(),
        Some(Asked::NotPossible),
        "not their house"
    );
    assert_eq!(try_ask(&store, friday(), "a", TUESDAY, "LEO-12-02-1800").ok(), Some(Asked::Nobody), "busy then");
    assert_eq!(try_ask(&store, friday(), "a", TUESDAY, "LEO-12-05-2200").ok(), Some(Asked::Nobody), "of another kind");
}

#[test]
fn where_a_site_wants_none_there_are_none() {
    let mut house = suppers();
    house.sites.values_mut().next().expect("a site").customs.swaps = Swaps::None;
    let store = stored(&house);
    assert_eq!(choices(&store, friday(), "a", TUESDAY), [""; 0]);
    let refused = try_ask(&store, friday(), "a", TUESDAY, THURSDAY);
    assert!(matches!(refused, Err(Error::Conflict { code: "no_swaps", .. })));
}

#[test]
fn by_night_nobody_is_asked_before_the_morning() {
    let store = stored(&suppers());
    let id = asks(&store, at("2026-11-27T23:00:00+01:00"), "a", TUESDAY, THURSDAY);
    passes(&store, at("2026-11-28T06:59:00+01:00"));
    assert!(asked(&store).is_empty() && subjects(&store, friday(), "b").is_empty());
    let early = says(&store, at("2026-11-28T06:59:00+01:00"), "b", &id, true);
    assert!(matches!(early, Err(Error::NotFound { .. })), "they do not know of it");
    for _ in 0..2 {
        passes(&store, at("2026-11-28T07:00:00+01:00"));
    }
    assert_eq!(subjects(&store, friday(), "b"), [QUESTION]);
}

#[test]
fn who_wants_no_more_questions_by_the_morning_gets_none() {
    let store = stored(&suppers());
    asks(&store, at("2026-11-27T23:00:00+01:00"), "a", TUESDAY, THURSDAY);
    offers(&store, "b", &Availability { wanted: 0, ..everything() });
    passes(&store, at("2026-11-28T07:00:00+01:00"));
    assert_eq!(asked(&store), [who("c")]);
    assert!(subjects(&store, friday(), "b").is_empty());
}

#[test]
fn after_a_backup_was_put_back_nobody_is_asked_twice() {
    let store = stored(&suppers());
    asks(&store, at("2026-11-27T23:00:00+01:00"), "a", TUESDAY, THURSDAY);
    do_it(&store, |tx| restored::note(tx, at("2026-11-28T09:00:00+01:00").now()));
    passes(&store, at("2026-11-28T09:05:00+01:00"));
    assert!(asked(&store).is_empty());
}

#[test]
fn one_question_at_a_time_for_a_place_and_not_without_end() {
    let store = stored(&week(&[
        "LEO 2026-12-01 18:00 20:00: a",
        "LEO 2026-12-03 18:00 20:00: b",
        "LEO 2026-12-04 18:00 20:00: c",
    ]));
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    assert_eq!(try_ask(&store, friday(), "a", TUESDAY, THURSDAY).ok(), Some(Asked::Asked), "twice is once");
    assert_eq!((all(&store).len(), subjects(&store, friday(), "b").len()), (1, 1));
    let another = try_ask(&store, friday(), "a", TUESDAY, "LEO-12-04-1800");
    assert!(matches!(another, Err(Error::Conflict { code: "swap_under_way", .. })));
    assert_eq!(choices(&store, friday(), "a", TUESDAY), [""; 0]);
    says(&store, friday(), "b", &id, false).expect("a no");
    for _ in 0..5 {
        let mut swap = the_swap(&store);
        swap.id = crate::domain::SwapId::from_bits(rand::random());
        do_it(&store, |tx| swaps::insert(tx, &swap));
    }
    assert_eq!(try_ask(&store, friday(), "a", TUESDAY, "LEO-12-04-1800").ok(), Some(Asked::Nobody), "six in a week");
}

#[test]
fn what_is_not_theirs_or_too_late_is_refused() {
    let store = stored(&suppers());
    let refused = |clock, code: &str, gives: &str, takes: &str| match try_ask(&store, clock, code, gives, takes) {
        Err(Error::Conflict { code, .. } | Error::NotFound { what: code }) => code,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(friday(), "a", THURSDAY, THURSDAY), "assignment");
    assert_eq!(refused(friday(), "a", TUESDAY, "none"), "shift");
    assert_eq!(refused(at("2026-12-01T15:30:00+01:00"), "a", TUESDAY, THURSDAY), "too_late");
    assert_eq!(refused(at("2026-12-01T18:30:00+01:00"), "a", TUESDAY, THURSDAY), "assignment");
    assert_eq!(choices(&store, at("2026-12-01T15:30:00+01:00"), "a", TUESDAY), [""; 0]);
    let theirs = own(&store, "a", TUESDAY).expect("a place");
    do_it(&store, |tx| {
        let offered = crate::domain::roster::Assignment { state: AssignmentState::Offered, ..theirs.clone() };
        crate::store::assignments::update(tx, &offered)
    });
    assert_eq!(refused(friday(), "a", TUESDAY, THURSDAY), "assignment");
}

#[test]
fn a_shift_of_this_week_for_one_of_the_next() {
    let store = stored(&week(&["LEO 2026-12-01 18:00 20:00: a"]));
    let next = shift("LEO 2026-12-08 18:00 20:00", Role::Volunteer);
    let mut b = person("b", Kind::Volunteer);
    b.mail = Some("b@example.org".into());
    let mut theirs = samples::assignment(&next, &b, AssignmentState::Confirmed);
    theirs.roster = id("next");
    do_it(&store, |tx| {
        let this = crate::store::rosters::get(tx, &roster())?;
        let week = Week::of(next.date);
        crate::store::shifts::insert_all(tx, std::slice::from_ref(&next))?;
        crate::store::rosters::insert(tx, &crate::domain::roster::Roster { id: id("next"), week, ..this })?;
        crate::store::people::insert_all(tx, std::slice::from_ref(&b))?;
        availability::put(tx, &b.id, &everything(), None)?;
        crate::store::assignments::insert(tx, &theirs)
    });
    assert_eq!(choices(&store, friday(), "a", TUESDAY), ["LEO-12-08-1800"]);
    let swap = asks(&store, friday(), "a", TUESDAY, "LEO-12-08-1800");
    assert_eq!(says(&store, friday(), "b", &swap, true).ok(), Some(Answered::Done));
    assert_eq!((stands(&store, "a"), stands(&store, "b")), (vec!["LEO-12-08-1800".into()], vec![TUESDAY.into()]));
    let rosters: Vec<RosterId> = ["a", "b"].map(|code| own_roster(&store, code)).to_vec();
    assert_eq!(rosters, [id("next"), roster()]);
    assert!(do_it(&store, |tx| edits::of_roster(tx, &roster())).is_empty(), "nobody is employed");
}

fn own_roster(store: &Store, code: &str) -> RosterId {
    do_it(store, |tx| crate::store::assignments::of_person(tx, &who(code))).remove(0).roster
}
