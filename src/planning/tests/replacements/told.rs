//! What coordinators are told of places that nobody takes.

use super::*;

#[test]
fn when_another_one_cannot_come_either_the_coordinator_is_told_how_many_are_missing_now() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    passes(&store, tuesday("20:00"));
    assert!(last_text(&store, "boss").contains("Still missing: 1"), "{}", last_text(&store, "boss"));
    let theirs = own(&store, "n0").expect("a shift");
    do_it(&store, |tx| release(tx, tuesday("20:30"), &who("n0"), &theirs.id));
    passes(&store, tuesday("20:30"));
    assert_eq!(subjects(&store, "boss").len(), 2);
    assert!(last_text(&store, "boss").contains("Still missing: 2"), "{}", last_text(&store, "boss"));
    passes(&store, tuesday("20:31"));
    assert_eq!(subjects(&store, "boss").len(), 2, "once of each");
}

#[test]
fn of_a_place_that_was_filled_and_is_open_again_the_letter_says_so() {
    let store = ill_at_six(&night());
    passes(&store, tuesday("18:00"));
    passes(&store, tuesday("20:00"));
    assert!(!last_text(&store, "boss").contains("open again"));
    assert_eq!(says_yes(&store, "n3", tuesday("20:05")).ok(), Some(Answered::Confirmed));
    let theirs = own(&store, "n3").expect("a shift");
    do_it(&store, |tx| release(tx, tuesday("20:16"), &who("n3"), &theirs.id));
    passes(&store, tuesday("20:16"));
    assert_eq!(subjects(&store, "boss").len(), 2);
    assert!(
        last_text(&store, "boss").contains("was filled meanwhile, and is open again"),
        "{}",
        last_text(&store, "boss")
    );
}

#[test]
fn what_nobody_takes_is_told_in_one_letter() {
    let mut house = night();
    house.shifts.push(Shift { id: samples::id("late"), ..house.shifts[0].clone() });
    house.assignments.push(samples::assignment(&house.shifts[1], &house.people[2], AssignmentState::Published));
    let store = stored(&house);
    for code in ["n1", "n2"] {
        let theirs = own(&store, code).expect("a shift");
        do_it(&store, |tx| release(tx, tuesday("18:00"), &who(code), &theirs.id));
    }
    passes(&store, tuesday("20:00"));
    assert_eq!(subjects(&store, "boss"), ["Still to fill: 2 places"]);
}

#[test]
fn what_was_taken_in_the_meantime_is_told_to_nobody() {
    let store = ill_at_six(&night());
    let id = search(&store).id;
    steps(&store, tuesday("18:00"), &id);
    steps(&store, tuesday("20:00"), &id);
    assert_eq!(search(&store).state, ReplacementState::Escalated);
    assert_eq!(says_yes(&store, "n3", tuesday("20:00")).ok(), Some(Answered::Confirmed));
    passes(&store, tuesday("20:01"));
    assert!(subjects(&store, "boss").is_empty());
}

#[test]
fn an_hour_before_some_are_asked_and_the_coordinator_is_told_at_once() {
    let store = stored(&night());
    let theirs = own(&store, "n1").expect("a shift");
    do_it(&store, |tx| release(tx, tuesday("21:00"), &who("n1"), &theirs.id));
    passes(&store, tuesday("21:00"));
    assert_eq!((asked(&store).len(), subjects(&store, "boss").len()), (3, 1));
    assert_eq!(says_yes(&store, "n2", tuesday("21:05")).ok(), Some(Answered::Confirmed));
}
