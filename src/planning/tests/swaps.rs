//! Two people exchange their places: who is asked, who has what, and what each is told.

mod asked;
mod consented;
mod ended;

use super::{at, do_it, roster, stored, who};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::ShiftId;
use crate::domain::language::Locale;
use crate::domain::person::{Kind, Person};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::swap::{Swap, SwapState};
use crate::domain::{Role, SwapId};
use crate::error::Error;
use crate::planning::house::House;
use crate::planning::letter;
use crate::planning::samples::{self, house, offering, person, shift};
use crate::planning::swap::{self, Answered, Asked};
use crate::store::{Page, Store, assignments, mails, people, swaps};
use mail_parser::{MessageParser, MimeHeaders};

const TUESDAY: &str = "LEO-12-01-1800";
const THURSDAY: &str = "LEO-12-03-1800";

/// Shifts with who stands on them, `LEO 2026-12-01 18:00 20:00: a b`, in a published week. A name that begins with `n` is a
/// night watch's, every other a volunteer's.
fn week(lines: &[&str]) -> House {
    let (mut shifts, mut everybody, mut there) = (Vec::new(), Vec::<Person>::new(), Vec::new());
    for line in lines {
        let (when, names) = line.split_once(": ").unwrap_or((line, ""));
        let names: Vec<&str> = names.split_whitespace().collect();
        let is_watch = names.first().is_some_and(|name| name.starts_with('n'));
        let shift = shift(when, if is_watch { Role::NightWatch } else { Role::Volunteer });
        for name in names {
            if !everybody.iter().any(|known| known.id == who(name)) {
                everybody.push(person(name, if is_watch { Kind::NightWatch } else { Kind::Volunteer }));
            }
            there.push((shift.clone(), who(name), is_watch));
        }
        shifts.push(shift);
    }
    for person in &mut everybody {
        person.mail = Some(format!("{}@example.org", person.id));
        person.locale = Locale::English;
    }
    let mut house = offering(house(shifts, everybody));
    house.roster.state = RosterState::Published;
    for (shift, name, is_watch) in there {
        let state = if is_watch { AssignmentState::Published } else { AssignmentState::Confirmed };
        let person = house.person(&name).expect("somebody");
        house.assignments.push(samples::assignment(&shift, person, state));
    }
    house
}

/// `a` on Tuesday's supper, `b` and `c` on Thursday's.
fn suppers() -> House {
    week(&["LEO 2026-12-01 18:00 20:00: a", "LEO 2026-12-03 18:00 20:00: b c"])
}

/// The Friday before, by day.
fn friday() -> Clock {
    at("2026-11-27T10:00:00+01:00")
}

fn own(store: &Store, code: &str, on: &str) -> Option<Assignment> {
    let theirs = do_it(store, |tx| assignments::of_person(tx, &who(code)));
    theirs.into_iter().find(|own| own.shift.as_str() == on)
}

/// On which shifts somebody stands.
fn stands(store: &Store, code: &str) -> Vec<String> {
    let theirs = do_it(store, |tx| assignments::of_person(tx, &who(code)));
    let mut on: Vec<String> =
        theirs.into_iter().filter(|own| own.state.is_fixed()).map(|own| own.shift.to_string()).collect();
    on.sort();
    on
}

/// What somebody may ask to have instead of one of their shifts.
fn choices(store: &Store, clock: Clock, code: &str, gives: &str) -> Vec<String> {
    let id = own(store, code, gives).expect("a place of theirs").id;
    let found = do_it(store, |tx| {
        let person = people::get(tx, &who(code))?.value;
        swap::choices(tx, clock.now(), &person, &id)
    });
    found.map_or(Vec::new(), |found| found.places.into_iter().map(|(shift, _)| shift.id.to_string()).collect())
}

fn try_ask(store: &Store, clock: Clock, code: &str, gives: &str, takes: &str) -> Result<Asked, Error> {
    let id = own(store, code, gives).map_or_else(|| samples::id("none"), |own| own.id);
    let shift: ShiftId = samples::id(takes);
    store.write_blocking(|tx| {
        let person = people::get(tx, &who(code))?.value;
        swap::ask(tx, &Outward::sample(), clock.now(), &person, &id, (&shift, 0))
    })
}

/// They ask, and people are asked.
fn asks(store: &Store, clock: Clock, code: &str, gives: &str, takes: &str) -> SwapId {
    assert_eq!(try_ask(store, clock, code, gives, takes).expect("a question"), Asked::Asked);
    the_swap(store).id
}

fn all(store: &Store) -> Vec<Swap> {
    do_it(store, |tx| swaps::list(tx, &swaps::Filter::default(), &Page::first(99)))
}

fn the_swap(store: &Store) -> Swap {
    all(store).pop().expect("a swap")
}

fn says(store: &Store, clock: Clock, code: &str, id: &SwapId, yes: bool) -> Result<Answered, Error> {
    store.write_blocking(|tx| {
        let say = if yes { swap::yes } else { swap::no };
        say(tx, &Outward::sample(), clock.now(), &who(code), id)
    })
}

fn passes(store: &Store, clock: Clock) {
    do_it(store, |tx| swap::pass(tx, &Outward::sample(), clock.now()));
}

/// The subjects of what was sent to somebody by now, letters with what is new to them too, in alphabetical order.
fn subjects(store: &Store, clock: Clock, code: &str) -> Vec<String> {
    do_it(store, |tx| letter::write(tx, &Outward::sample(), &who(code), clock.now()));
    let known = do_it(store, |tx| mails::of_person(tx, &who(code)));
    let mail = |mail: &mails::Mail| do_it(store, |tx| mails::unsent(tx, &mail.id)).expect("a mail that waits");
    let subject = |bytes: &[u8]| {
        let mail = MessageParser::default().parse(bytes).expect("a mail");
        mail.subject().expect("a subject").to_owned()
    };
    let mut subjects: Vec<String> = known.iter().map(|known| subject(&mail(known).bytes)).collect();
    subjects.sort();
    subjects
}

/// What the calendar files in somebody's letters do, in alphabetical order.
fn methods(store: &Store, code: &str) -> Vec<String> {
    let mut methods = Vec::new();
    for mail in do_it(store, |tx| mails::of_person(tx, &who(code))) {
        let outgoing = do_it(store, |tx| mails::unsent(tx, &mail.id)).expect("a mail that waits");
        let mail = MessageParser::default().parse(&outgoing.bytes).expect("a mail");
        let kinds = mail.attachments().filter_map(|part| part.content_type());
        methods.extend(kinds.filter_map(|kind| kind.attribute("method")).map(str::to_owned));
    }
    methods.sort();
    methods
}

const QUESTION: &str = "Would you swap places? Thursday 3 December";
const NOT_DONE: &str = "The swap did not come about";
const THANKS: &str = "Thank you, the swap is no longer needed";
const THE_WEEK: &str = "Your shifts from 30 November to 6 December";

#[test]
fn each_has_the_others_place_and_a_letter_with_what_their_calendar_needs() {
    let store = stored(&suppers());
    for code in ["a", "b", "c"] {
        do_it(&store, |tx| crate::store::to_tell::note(tx, &roster(), &[(who(code), true)], friday().now()));
        assert_eq!(subjects(&store, friday(), code), [THE_WEEK]);
    }
    assert_eq!(choices(&store, friday(), "a", TUESDAY), [THURSDAY]);
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    assert_eq!(
        (stands(&store, "a"), stands(&store, "b")),
        (vec![TUESDAY.into()], vec![THURSDAY.into()]),
        "nothing yet"
    );
    assert_eq!(subjects(&store, friday(), "b"), [QUESTION, THE_WEEK]);
    assert_eq!(says(&store, friday(), "b", &id, true).ok(), Some(Answered::Done));
    assert_eq!((stands(&store, "a"), stands(&store, "b")), (vec![THURSDAY.into()], vec![TUESDAY.into()]));
    assert_eq!(the_swap(&store).state, SwapState::Done);
    assert_eq!(subjects(&store, friday(), "a"), ["The swap is done: Thursday 3 December", THE_WEEK]);
    assert_eq!(methods(&store, "a"), ["CANCEL", "REQUEST", "REQUEST"]);
    assert_eq!(subjects(&store, friday(), "b"), ["The swap is done: Tuesday 1 December", QUESTION, THE_WEEK]);
    assert_eq!(methods(&store, "b"), ["CANCEL", "REQUEST", "REQUEST"]);
    assert_eq!(subjects(&store, friday(), "c"), [THANKS, QUESTION, THE_WEEK], "who was asked too");
    assert_eq!(says(&store, friday(), "b", &id, true).ok(), Some(Answered::Done), "a yes said twice is a yes");
    assert_eq!(says(&store, friday(), "c", &id, true).ok(), Some(Answered::Over));
    assert_eq!((stands(&store, "b"), stands(&store, "c")), (vec![TUESDAY.into()], vec![THURSDAY.into()]));
}

#[test]
fn of_two_who_say_yes_at_once_one_has_it() {
    let (_folder, stores) = crate::store::sample::shared();
    super::fill(&stores[0], &suppers());
    let id = asks(&stores[0], friday(), "a", TUESDAY, THURSDAY);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = ["b", "c"]
            .into_iter()
            .zip(&stores)
            .map(|(code, store)| scope.spawn(|| says(store, friday(), code, &id, true).expect("an answer")))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert_eq!(answers.iter().filter(|answer| **answer == Answered::Done).count(), 1, "{answers:?}");
    assert!(answers.contains(&Answered::Over), "{answers:?}");
    let there = do_it(&stores[0], |tx| assignments::of_roster(tx, &roster()));
    let on = |shift: &str| there.iter().filter(|own| own.shift.as_str() == shift).count();
    assert_eq!((on(TUESDAY), on(THURSDAY), stands(&stores[0], "a")), (1, 2, vec![THURSDAY.into()]));
}

#[test]
fn a_no_is_told_to_nobody_until_all_have_said_it() {
    let store = stored(&suppers());
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    assert_eq!(says(&store, friday(), "b", &id, false).ok(), Some(Answered::Declined));
    passes(&store, friday());
    assert_eq!((the_swap(&store).state, subjects(&store, friday(), "a").len()), (SwapState::Asked, 0));
    assert_eq!(says(&store, friday(), "b", &id, false).ok(), Some(Answered::Declined), "twice is once");
    says(&store, friday(), "c", &id, false).expect("a no");
    assert_eq!((the_swap(&store).state, subjects(&store, friday(), "a")), (SwapState::Declined, vec![NOT_DONE.into()]));
    assert_eq!(subjects(&store, friday(), "b"), [QUESTION], "they hear no more of it");
    assert_eq!(stands(&store, "a"), [TUESDAY]);
}

#[test]
fn who_changes_their_mind_is_as_welcome_while_it_is_asked() {
    let store = stored(&suppers());
    let id = asks(&store, friday(), "a", TUESDAY, THURSDAY);
    says(&store, friday(), "b", &id, false).expect("a no");
    assert_eq!(says(&store, friday(), "b", &id, true).ok(), Some(Answered::Done));
}

#[test]
fn a_rest_that_is_broken_meanwhile_stands_against_it() {
    let mut house = week(&["LEO 2026-12-01 22:00 07:00: a", "LEO 2026-12-03 22:00 07:00: b"]);
    for shift in &mut house.shifts {
        shift.pattern.minimum_age = 18;
    }
    let store = stored(&house);
    let (tuesday, thursday) = ("LEO-12-01-2200", "LEO-12-03-2200");
    let id = asks(&store, friday(), "a", tuesday, thursday);
    let morning = shift("LEO 2026-12-02 09:00 12:00", Role::Volunteer);
    let given = samples::assignment(&morning, &house.people[1], AssignmentState::Confirmed);
    do_it(&store, |tx| {
        crate::store::shifts::insert_all(tx, std::slice::from_ref(&morning))?;
        assignments::insert(tx, &given)
    });
    assert_eq!(says(&store, friday(), "b", &id, true).ok(), Some(Answered::NotPossible));
    assert_eq!((stands(&store, "a"), the_swap(&store).state), (vec![tuesday.into()], SwapState::Declined));
    assert_eq!(subjects(&store, friday(), "a"), [NOT_DONE]);
}
