//! Who is asked to step in, and who is left in peace.

use super::*;

#[test]
fn nobody_is_asked_by_night() {
    let store = supper();
    says_no(&store, "a", at("2026-11-30T23:30:00+01:00"));
    passes(&store, at("2026-11-30T23:30:00+01:00"));
    assert_eq!(asked(&store), [""; 0]);
    assert_eq!(search(&store).next_at, at("2026-12-01T07:00:00+01:00").now());
    passes(&store, at("2026-12-01T07:00:00+01:00"));
    assert_eq!(asked(&store), ["c", "d", "e"]);
}

/// A supper on Tuesday that Awa was offered, another one on Wednesday that is Bob's if a coordinator wants it, and Bob.
fn two_suppers() -> House {
    let suppers = ["LEO 2026-12-01 18:00 20:00", "LEO 2026-12-02 18:00 20:00"];
    let people =
        ["a", "b"].map(|code| Person { mail: Some(format!("{code}@example.org")), ..person(code, Kind::Volunteer) });
    let mut house = offering(house(suppers.map(|when| shift(when, Role::Volunteer)).to_vec(), people.to_vec()));
    house.shifts[1].pattern.positions[0].minimum = 0;
    house.assignments = vec![samples::assignment(&house.shifts[0], &house.people[0], AssignmentState::Proposed)];
    house
}

/// What the letter that is written to somebody at that time says.
fn letter_at(store: &Store, code: &str, clock: Clock) -> String {
    do_it(store, |tx| publish::publish(tx, clock, Duration::ZERO, &roster(), None, None));
    do_it(store, |tx| letter::write(tx, &Outward::sample(), &who(code), clock.now()));
    let last = do_it(store, |tx| mails::of_person(tx, &who(code))).pop().expect("a letter");
    let outgoing = do_it(store, |tx| mails::unsent(tx, &last.id)).expect("a mail that waits");
    let mail = MessageParser::default().parse(&outgoing.bytes).expect("a mail");
    mail.body_text(0).expect("a text").into_owned()
}

#[test]
fn a_letter_by_night_does_not_put_an_open_question_again() {
    let house = two_suppers();
    let store = stored(&house);
    letter_at(&store, "a", at("2026-11-23T09:00:00+01:00"));
    says_no(&store, "a", at("2026-11-23T10:00:00+01:00"));
    for search in do_it(&store, |tx| replacements::of_roster(tx, &roster())) {
        steps(&store, at("2026-11-23T10:15:00+01:00"), &search.id);
    }
    assert_eq!(asked(&store), ["b"]);
    let by_day = letter_at(&store, "b", at("2026-11-23T10:16:00+01:00"));
    assert!(by_day.contains("1er décembre"), "{by_day}");
    let placing = Placing { person: who("b"), shift: house.shifts[1].id.clone(), position: 0, reason: None };
    let night = at("2026-11-24T22:30:00+01:00");
    do_it(&store, |tx| put(tx, night, &roster(), &placing, None));
    let by_night = letter_at(&store, "b", night);
    assert!(by_night.contains("2 décembre") && !by_night.contains("1er décembre"), "{by_night}");
    assert_eq!(asked(&store), ["b"], "the question stays");
}

#[test]
fn nobody_is_asked_more_often_than_they_said_nor_who_stopped_being_asked() {
    let store = supper();
    let wants = |code: &str, wanted: u8, short_notice: u8| {
        do_it(&store, |tx| {
            let known = store::availability::find(tx, &who(code))?.expect("an offer").value;
            let offer = crate::domain::availability::Availability { wanted, short_notice, ..known };
            store::availability::put(tx, &who(code), &offer, None)
        });
    };
    wants("c", 3, 0);
    wants("d", 0, 7);
    says_no(&store, "a", at("2026-11-23T10:00:00+01:00"));
    passes(&store, at("2026-11-23T10:15:00+01:00"));
    assert_eq!(asked(&store), ["e"]);
}

#[test]
fn the_one_who_was_asked_longest_ago_is_asked_first() {
    let store = supper();
    says_no(&store, "a", at("2026-11-23T09:00:00+01:00"));
    let open = search(&store);
    // c and d were asked for something else before.
    let earlier = |code: &str, then: &str| {
        let before = Replacement {
            id: ReplacementId::from_bits(rand::random()),
            state: ReplacementState::Closed,
            closed_at: Some(at(then).now()),
            ..open.clone()
        };
        do_it(&store, |tx| {
            replacements::insert(tx, &before)?;
            replacements::note_asks(tx, &before.id, &[who(code)], at(then).now())
        });
    };
    earlier("c", "2026-11-18T10:00:00Z");
    earlier("d", "2026-11-10T10:00:00Z");
    let one_at_a_time = Replacement { wave: 1, ..open };
    do_it(&store, |tx| replacements::update(tx, &one_at_a_time));
    let mut order = Vec::new();
    for day in [23, 24, 25] {
        let clock = at(&format!("2026-11-{day}T10:00:00+01:00"));
        steps(&store, clock, &one_at_a_time.id);
        let fresh: Vec<String> = asked(&store).into_iter().filter(|code| !order.contains(code)).collect();
        order.extend(fresh);
    }
    assert_eq!(order, ["e", "d", "c"]);
}

#[test]
fn nobody_is_asked_twice_in_one_search() {
    let mut wants_three = night();
    wants_three.shifts[0].pattern.positions[0].minimum = 3;
    let store = ill_at_six(&wants_three);
    passes(&store, tuesday("18:00"));
    assert_eq!(says_yes(&store, "n2", tuesday("18:05")).ok(), Some(Answered::Confirmed));
    let theirs = own(&store, "n2").expect("a shift");
    do_it(&store, |tx| take(tx, tuesday("18:10"), &theirs.id, Some("a mistake"), None));
    passes(&store, tuesday("18:20"));
    assert_eq!(asked(&store), ["n3", "n4", "n5"]);
}

#[test]
fn who_stops_being_asked_between_the_look_and_the_step_is_not_asked() {
    let store = supper();
    says_no(&store, "a", at("2026-11-23T10:00:00+01:00"));
    let (id, now) = (search(&store).id, at("2026-11-23T10:15:00+01:00").now());
    let found = do_it(&store, |tx| look(tx, now, &id)).expect("people");
    do_it(&store, |tx| {
        let known = store::availability::find(tx, &who("c"))?.expect("an offer").value;
        let offer = crate::domain::availability::Availability { wanted: 0, ..known };
        store::availability::put(tx, &who("c"), &offer, None)
    });
    do_it(&store, |tx| step(tx, &Outward::sample(), now, &id, Some(&found)));
    assert_eq!(asked(&store), ["d", "e"]);
}

#[test]
fn a_site_may_leave_it_to_its_coordinators() {
    let mut house = super::night();
    house.sites.values_mut().next().expect("a site").customs.looks_for_somebody = false;
    let store = ill_at_six(&house);
    assert!(do_it(&store, |tx| replacements::of_roster(tx, &roster())).is_empty());
}

#[test]
fn where_nobody_can_be_asked_it_is_looked_again_while_there_is_time() {
    let mut house = night();
    let away = |person: &Person| samples::away(person, "2026-11-30 08:00", "2026-12-03 08:00");
    house.absences = house.people[2..6].iter().map(away).collect();
    for (number, absence) in house.absences.iter_mut().enumerate() {
        absence.id = format!("away{number}").parse().expect("an id");
    }
    let store = stored(&house);
    let theirs = own(&store, "n1").expect("a shift");
    do_it(&store, |tx| release(tx, at("2026-11-23T09:00:00+01:00"), &who("n1"), &theirs.id));
    passes(&store, at("2026-11-23T09:15:00+01:00"));
    assert_eq!((search(&store).state, asked(&store).len()), (ReplacementState::Open, 0), "there is a week's time");
    assert!(subjects(&store, "boss").is_empty());
    let back = house.absences[0].id.clone();
    do_it(&store, |tx| store::absences::delete(tx, &back, 1));
    passes(&store, at("2026-11-23T21:15:00+01:00"));
    assert_eq!(asked(&store), ["n2"], "who came back from leave");
}
