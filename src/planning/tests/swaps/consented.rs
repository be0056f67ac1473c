//! Where an exchange asks for a coordinator's consent, and what the law forbids whoever consents.

use super::super::roster;
use super::{
    NOT_DONE, QUESTION, THANKS, asks, at, do_it, friday, own, passes, says, stands, stored, subjects, suppers,
    the_swap, week, who,
};
use crate::config::Outward;
use crate::domain::Role;
use crate::domain::edit::EditKind;
use crate::domain::language::Locale;
use crate::domain::person::{HeldRole, Kind};
use crate::domain::roster::AssignmentState;
use crate::domain::site::Swaps;
use crate::domain::swap::{Swap, SwapState};
use crate::error::Error;
use crate::planning::house::House;
use crate::planning::samples::{self, person, shift};
use crate::planning::swap::{self, Answered};
use crate::store::{Store, assignments, edits, swaps};

const TUESDAY: &str = "LEO-12-01-2200";
const THURSDAY: &str = "LEO-12-03-2200";
const CONSENT: &str = "A swap waits for you: Tuesday 1 December";

/// `na` watches on Tuesday night, `nb` and `nc` on Thursday's; the house has a coordinator.
fn watches() -> House {
    with_a_coordinator(week(&["LEO 2026-12-01 22:00 07:00: na", "LEO 2026-12-03 22:00 07:00: nb nc"]))
}

fn with_a_coordinator(mut house: House) -> House {
    let mut boss = person("boss", Kind::Employee);
    boss.roles = vec![HeldRole { role: Role::Coordinator, validity: crate::domain::Validity::default() }];
    boss.mail = Some("boss@example.org".into());
    boss.locale = Locale::English;
    house.people.push(boss);
    house
}

fn agreed(store: &Store) -> Swap {
    let id = asks(store, friday(), "na", TUESDAY, THURSDAY);
    assert_eq!(says(store, friday(), "nb", &id, true).ok(), Some(Answered::Agreed));
    the_swap(store)
}

fn consents(store: &Store, id: &crate::domain::SwapId) -> Result<Swap, Error> {
    store.write_blocking(|tx| swap::consent(tx, &Outward::sample(), friday().now(), id))
}

#[test]
fn who_is_employed_waits_for_a_coordinator_and_their_agreement_is_recorded() {
    let store = stored(&watches());
    let swap = agreed(&store);
    assert_eq!((swap.state, swap.partner), (SwapState::Agreed, Some(who("nb"))));
    assert_eq!((stands(&store, "na"), stands(&store, "nb")), (vec![TUESDAY.into()], vec![THURSDAY.into()]));
    assert_eq!(subjects(&store, friday(), "boss"), [CONSENT]);
    assert_eq!(subjects(&store, friday(), "nc"), [THANKS, QUESTION], "the first yes has it");
    assert_eq!(says(&store, friday(), "nb", &swap.id, true).ok(), Some(Answered::Agreed));
    assert_eq!(says(&store, friday(), "nc", &swap.id, true).ok(), Some(Answered::Over));
    for _ in 0..2 {
        assert_eq!(consents(&store, &swap.id).expect("consent").state, SwapState::Done);
    }
    assert_eq!((stands(&store, "na"), stands(&store, "nb")), (vec![THURSDAY.into()], vec![TUESDAY.into()]));
    assert_eq!(own(&store, "na", THURSDAY).map(|own| own.state), Some(AssignmentState::Published));
    let mut agreements = do_it(&store, |tx| edits::of_roster(tx, &roster()));
    agreements.sort_by_key(|edit| edit.person.clone());
    let said: Vec<_> = agreements.into_iter().map(|edit| (edit.kind, edit.person, edit.shift)).collect();
    let agree = |code: &str, shift: &str| (EditKind::Agree, Some(who(code)), Some(samples::id(shift)));
    assert_eq!(said, [agree("na", THURSDAY), agree("nb", TUESDAY)]);
    assert_eq!(subjects(&store, friday(), "na"), ["The swap is done: Thursday 3 December"]);
}

#[test]
fn a_coordinators_no_leaves_all_as_it_is() {
    let store = stored(&watches());
    let swap = agreed(&store);
    for _ in 0..2 {
        let refused = do_it(&store, |tx| swap::refuse(tx, &Outward::sample(), friday().now(), &swap.id));
        assert_eq!(refused.state, SwapState::Refused);
    }
    assert_eq!(subjects(&store, friday(), "na"), [NOT_DONE]);
    assert_eq!(subjects(&store, friday(), "nb"), [NOT_DONE, QUESTION]);
    assert_eq!((stands(&store, "na"), stands(&store, "nb")), (vec![TUESDAY.into()], vec![THURSDAY.into()]));
    assert!(matches!(consents(&store, &swap.id), Err(Error::Conflict { code: "not_agreed", .. })));
}

#[test]
fn what_the_law_forbids_no_consent_allows() {
    let house = watches();
    let store = stored(&house);
    let swap = agreed(&store);
    // Since they agreed, `nb` was given the afternoon after the night that they would take.
    let afternoon = shift("LEO 2026-12-02 13:00 19:00", Role::NightWatch);
    let b = house.person(&who("nb")).expect("somebody");
    let given = samples::assignment(&afternoon, b, AssignmentState::Published);
    do_it(&store, |tx| {
        crate::store::shifts::insert_all(tx, std::slice::from_ref(&afternoon))?;
        assignments::insert(tx, &given)
    });
    assert_eq!(consents(&store, &swap.id).expect("an answer").state, SwapState::Void);
    assert_eq!(stands(&store, "na"), [TUESDAY]);
    assert_eq!(subjects(&store, friday(), "na"), [NOT_DONE]);
    assert_eq!(subjects(&store, friday(), "nb"), [NOT_DONE, QUESTION]);
}

#[test]
fn either_may_think_again_before_a_coordinator_has_decided() {
    let store = stored(&watches());
    let swap = agreed(&store);
    assert_eq!(says(&store, friday(), "nb", &swap.id, false).ok(), Some(Answered::Declined));
    assert_eq!(
        (the_swap(&store).state, subjects(&store, friday(), "na")),
        (SwapState::Declined, vec![NOT_DONE.into()])
    );
    assert!(matches!(consents(&store, &swap.id), Err(Error::Conflict { code: "not_agreed", .. })));

    let store = stored(&watches());
    let swap = agreed(&store);
    do_it(&store, |tx| swap::take_back(tx, &Outward::sample(), friday().now(), &who("na"), &swap.id));
    assert_eq!(subjects(&store, friday(), "nb"), [NOT_DONE, QUESTION]);
}

#[test]
fn where_nobody_decides_both_keep_their_places() {
    let store = stored(&watches());
    let swap = agreed(&store);
    let late = at("2026-12-01T19:00:00+01:00");
    passes(&store, late);
    assert_eq!(the_swap(&store).state, SwapState::Expired);
    assert_eq!(subjects(&store, late, "nb"), [NOT_DONE, QUESTION]);
    assert_eq!(do_it(&store, |tx| swaps::of_person(tx, &who("na"))), []);
    assert!(matches!(consents(&store, &swap.id), Err(Error::Conflict { code: "not_agreed", .. })));
}

#[test]
fn each_site_has_its_custom() {
    let cases = [
        (Swaps::Free, Answered::Done, Answered::Done),
        (Swaps::EmployeesWithConsent, Answered::Done, Answered::Agreed),
        (Swaps::WithConsent, Answered::Agreed, Answered::Agreed),
    ];
    for (custom, volunteers, employees) in cases {
        let says_yes = |mut house: House, code: &str, (asks_for, gives, takes): (&str, &str, &str)| {
            house.sites.values_mut().next().expect("a site").customs.swaps = custom;
            let store = stored(&house);
            let id = asks(&store, friday(), asks_for, gives, takes);
            says(&store, friday(), code, &id, true).expect("an answer")
        };
        let supper = ("a", super::TUESDAY, super::THURSDAY);
        assert_eq!(says_yes(with_a_coordinator(suppers()), "b", supper), volunteers, "{custom:?}");
        assert_eq!(says_yes(watches(), "nb", ("na", TUESDAY, THURSDAY)), employees, "{custom:?}");
    }
}
