//! How an exchange ends of which nothing comes.

use super::{
    NOT_DONE, QUESTION, THANKS, THURSDAY, TUESDAY, asks, at, do_it, friday, own, passes, says, stands, stored,
    subjects, suppers, the_swap, week, who,
};
use crate::config::Outward;
use crate::domain::swap::SwapState;
use crate::error::Error;
use crate::planning::answer;
use crate::planning::swap::{self, Answered};

#[test]
fn what_is_taken_back_is_over_and_those_who_were_asked_are_thanked() {
    let store = stored(&suppers());
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    says(&store, friday(), "c", &id, false).expect("a no");
    for _ in 0..2 {
        do_it(&store, |tx| swap::take_back(tx, &Outward::sample(), friday().now(), &who("a"), &id));
    }
    assert_eq!(the_swap(&store).state, SwapState::TakenBack);
    assert_eq!(subjects(&store, friday(), "b"), [THANKS, QUESTION]);
    assert_eq!((subjects(&store, friday(), "a").len(), subjects(&store, friday(), "c").len()), (0, 1));
    assert_eq!(says(&store, friday(), "b", &id, true).ok(), Some(Answered::Over));
    assert_eq!(stands(&store, "b"), [THURSDAY]);
    let of_others = store.write_blocking(|tx| swap::take_back(tx, &Outward::sample(), friday().now(), &who("b"), &id));
    assert!(matches!(of_others, Err(Error::NotFound { .. })));
}

#[test]
fn a_place_that_is_no_more_theirs_is_not_exchanged() {
    let store = stored(&suppers());
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    let gives = own(&store, "a", TUESDAY).expect("a place").id;
    do_it(&store, |tx| answer::withdraw(tx, friday(), &who("a"), &gives));
    assert_eq!(says(&store, friday(), "b", &id, true).ok(), Some(Answered::Over));
    assert_eq!((the_swap(&store).state, stands(&store, "b")), (SwapState::Void, vec![THURSDAY.into()]));
    assert_eq!(subjects(&store, friday(), "c"), [THANKS, QUESTION]);
    assert!(!subjects(&store, friday(), "a").contains(&NOT_DONE.to_owned()), "they know");

    let store = stored(&suppers());
    asks(&store, friday(), "a", TUESDAY, THURSDAY);
    for code in ["b", "c"] {
        assert_eq!(the_swap(&store).state, SwapState::Asked);
        let takes = own(&store, code, THURSDAY).expect("a place").id;
        do_it(&store, |tx| answer::withdraw(tx, friday(), &who(code), &takes));
        passes(&store, friday());
    }
    assert_eq!((the_swap(&store).state, subjects(&store, friday(), "a")), (SwapState::Declined, vec![NOT_DONE.into()]));
}

#[test]
fn it_ends_by_itself_before_the_first_of_the_two_begins_and_never_by_night() {
    let store = stored(&suppers());
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    assert_eq!(the_swap(&store).expires_at, at("2026-12-01T15:00:00+01:00").now(), "three hours before");
    let late = at("2026-12-01T15:00:00+01:00");
    assert_eq!(says(&store, late, "b", &id, true).ok(), Some(Answered::Over));
    passes(&store, at("2026-12-01T14:59:00+01:00"));
    assert_eq!(the_swap(&store).state, SwapState::Asked);
    passes(&store, late);
    assert_eq!(the_swap(&store).state, SwapState::Expired);
    assert_eq!(
        (subjects(&store, late, "a"), subjects(&store, late, "b")),
        (vec![NOT_DONE.into()], vec![THANKS.into(), QUESTION.into()])
    );

    let store = stored(&week(&["LEO 2026-12-01 08:00 10:00: a", "LEO 2026-12-03 18:00 20:00: b"]));
    asks(&store, friday(), "a", "LEO-12-01-0800", THURSDAY);
    assert_eq!(the_swap(&store).expires_at, at("2026-11-30T22:00:00+01:00").now(), "the evening before");
}
