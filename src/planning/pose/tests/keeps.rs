//! What stays where it is, what is asked again and what never is, and when people can.

use super::{checked, stops};
use crate::domain::person::Kind;
use crate::domain::roster::AssignmentState;
use crate::domain::{PersonId, Role};
use crate::planning::house::House;
use crate::planning::pose::pose;
use crate::planning::samples::{assignment, away, elsewhere, house, id, offering, person, shift, window};
use solver::Roster;
use solver::explain::review;
use solver::problem::Reason;

fn evening(person: crate::domain::person::Person) -> House {
    offering(house(vec![shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer)], vec![person]))
}

fn with(state: AssignmentState, locked: bool) -> House {
    let mut house = evening(person("v", Kind::Volunteer));
    let mut placed = assignment(&house.shifts[0], &house.people[0], state);
    placed.locked = locked;
    house.assignments = vec![placed];
    house
}

/// The names of the rules that what is fixed breaks.
fn breaches(house: &House) -> Vec<String> {
    let posed = checked(house);
    review(&posed.problem, &Roster::fixed(&posed.problem)).breaches.into_iter().map(|breach| breach.rule).collect()
}

#[test]
fn by_the_state_of_the_assignment() {
    use AssignmentState::{Assigned, Confirmed, Declined, Offered, Proposed, Published, Withdrawn};
    let cases = [
        (Proposed, false, None, 0, 0),
        (Proposed, true, Some(Reason::Locked), 0, 0),
        (Offered, false, None, 1, 0),
        (Offered, true, Some(Reason::Locked), 0, 0),
        (Confirmed, false, Some(Reason::Confirmed), 0, 0),
        (Declined, false, None, 0, 1),
        (Withdrawn, true, None, 0, 1),
        (Assigned, false, None, 0, 0),
        (Published, false, Some(Reason::Published), 0, 0),
    ];
    for (state, locked, reason, promises, refused) in cases {
        let posed = checked(&with(state, locked));
        let person = &posed.problem.people[0];
        assert_eq!(person.fixed.first().map(|fixed| fixed.reason), reason, "{state:?} {locked}");
        assert_eq!(person.promises.len(), promises, "{state:?} {locked}");
        assert_eq!(person.refused.len(), refused, "{state:?} {locked}");
    }
}

#[test]
fn who_said_no_is_not_asked_again() {
    assert_eq!(stops(&with(AssignmentState::Declined, false)), "refused");
}

#[test]
fn sick_on_a_published_shift_is_a_breach_by_name() {
    let mut house =
        house(vec![shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker)], vec![person("e", Kind::Employee)]);
    house.assignments = vec![assignment(&house.shifts[0], &house.people[0], AssignmentState::Published)];
    assert!(breaches(&house).is_empty());
    house.absences = vec![away(&house.people[0], "2026-12-01 00:00", "2026-12-02 00:00")];
    assert_eq!(checked(&house).problem.people[0].fixed.len(), 1, "it stays");
    assert_eq!(breaches(&house), ["absence"]);
}

#[test]
fn two_locks_at_once_are_a_breach_by_name() {
    let shifts = vec![
        shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker),
        shift("LEO 2026-12-01 16:00 17:00", Role::ShelterWorker),
    ];
    let mut house = house(shifts, vec![person("e", Kind::Employee)]);
    house.assignments = house
        .shifts
        .iter()
        .map(|shift| {
            let mut locked = assignment(shift, &house.people[0], AssignmentState::Assigned);
            locked.locked = true;
            locked
        })
        .collect();
    assert_eq!(breaches(&house), ["overlap"]);
}

#[test]
fn a_history_that_ends_on_monday_morning() {
    let mut house =
        house(vec![shift("LEO 2026-11-30 14:00 22:00", Role::ShelterWorker)], vec![person("e", Kind::Employee)]);
    house.elsewhere = vec![elsewhere(shift("LEO 2026-11-29 22:00 06:00", Role::ShelterWorker), &house.people[0])];
    assert_eq!(stops(&house), "daily_rest");
    house.assignments = vec![assignment(&house.shifts[0], &house.people[0], AssignmentState::Published)];
    assert_eq!(breaches(&house), ["daily_rest"]);
}

#[test]
fn drafts_and_answers_elsewhere() {
    use AssignmentState::{Confirmed, Declined, Offered, Proposed, Published};
    let cases = [
        ("a draft", Proposed, "2026-12-02", false),
        ("offered this week", Offered, "2026-12-02", true),
        ("offered once and never answered", Offered, "2026-11-28", false),
        ("confirmed", Confirmed, "2026-11-28", true),
        ("published", Published, "2026-12-02", true),
        ("declined", Declined, "2026-12-02", false),
    ];
    for (name, state, day, counts) in cases {
        let mut house = evening(person("v", Kind::Volunteer));
        let mut other = elsewhere(shift(&format!("HUB {day} 18:00 20:00"), Role::Volunteer), &house.people[0]);
        other.assignment.state = state;
        house.elsewhere = vec![other];
        assert_eq!(checked(&house).problem.people[0].elsewhere.len(), usize::from(counts), "{name}");
    }
}

#[test]
fn what_a_volunteer_offers() {
    let offer = |change: &dyn Fn(&mut crate::domain::availability::Availability)| {
        let mut house = evening(person("v", Kind::Volunteer));
        let offer = house.availability.get_mut(&id::<PersonId>("v")).expect("an offer");
        (offer.weekly, offer.wanted) = (vec![window(2, "18:00", "20:00")], 1);
        change(offer);
        stops(&house)
    };
    assert_eq!(offer(&|_| ()), "");
    assert_eq!(offer(&|offer| offer.wanted = 0), "availability", "windows alone offer nothing");
    assert_eq!(offer(&|offer| offer.weekly = vec![window(2, "18:00", "19:59")]), "availability");
    assert_eq!(offer(&|offer| offer.weekly = vec![window(3, "18:00", "20:00")]), "availability");
    let pieces = vec![window(2, "12:00", "19:00"), window(2, "19:00", "22:00")];
    assert_eq!(offer(&|offer| offer.weekly.clone_from(&pieces)), "", "windows that touch are one");
    assert_eq!(offer(&|offer| offer.sites = vec![id("HUB")]), "availability");
    assert_eq!(offer(&|offer| offer.sites = vec![id("HUB"), id("LEO")]), "");
    assert_eq!(offer(&|offer| offer.activities = vec!["cuisine".into()]), "availability");
    let either = |offer: &mut crate::domain::availability::Availability| {
        (offer.sites, offer.activities) = (vec![id("HUB")], vec!["soir".into()]);
    };
    assert_eq!(offer(&either), "", "a site or an activity");
    let mut silent = evening(person("v", Kind::Volunteer));
    silent.availability.clear();
    assert_eq!(stops(&silent), "availability");
}

#[test]
fn a_night_that_begins_in_the_week_and_one_that_ends_in_it() {
    let mut house = evening(person("v", Kind::Volunteer));
    house.shifts = vec![shift("LEO 2026-12-06 22:00 07:00", Role::Volunteer)];
    let offer = house.availability.get_mut(&id::<PersonId>("v")).expect("an offer");
    offer.weekly = vec![window(7, "21:00", "00:00"), window(1, "00:00", "08:00")];
    assert_eq!(stops(&house), "", "Sunday evening and Monday morning touch");
    house.shifts = vec![shift("LEO 2026-11-30 00:00 05:00", Role::Volunteer)];
    assert_eq!(stops(&house), "", "so does the Monday that the week begins with");
}

#[test]
fn away_for_a_minute_is_away() {
    let mut house = evening(person("v", Kind::Volunteer));
    house.absences = vec![away(&house.people[0], "2026-12-01 19:59", "2026-12-01 21:00")];
    assert_eq!(stops(&house), "absence");
    house.absences = vec![away(&house.people[0], "2026-12-01 20:00", "2026-12-01 21:00")];
    assert_eq!(stops(&house), "");
}

#[test]
fn the_order_in_which_things_are_found_changes_nothing() {
    let shifts = ["LEO 2026-12-01 18:00 20:00", "AMR 2026-12-01 18:00 20:00", "HUB 2026-12-02 09:00 12:00"];
    let people = || ["c", "a", "b"].map(|code| person(code, Kind::Volunteer)).to_vec();
    let forward = offering(house(shifts.map(|text| shift(text, Role::Volunteer)).to_vec(), people()));
    let mut backward = forward.clone();
    backward.shifts.reverse();
    backward.people.reverse();
    let json = |house: &House| serde_json::to_string(&pose(house).problem).expect("json");
    assert_eq!(json(&forward), json(&backward));
}

#[test]
fn no_name_and_no_gender_leaves_the_house() {
    let mut house = evening(person("v", Kind::Volunteer));
    house.people[0].given_name = "Zénobie".into();
    house.people[0].mail = Some("zenobie@example.org".into());
    house.people[0].gender = Some(crate::domain::person::Gender::Woman);
    let json = serde_json::to_string(&pose(&house).problem).expect("json");
    assert!(!json.contains("nobie") && !json.contains("oman"), "{json}");
}
