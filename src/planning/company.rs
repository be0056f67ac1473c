//! Volunteers among minors and the employees beside them, counted from the assignments themselves.

use super::house::House;
use super::pose::team::{asks_an_employee, keeps_company};
use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::domain::{Role, ShiftId};
use crate::error::Error;
use crate::store::{Tx, locations, sites};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Whether a shift is among minors: at its owner's, or in the house that it takes place in.
///
/// # Errors
/// `NotFound`.
pub fn is_among_minors(tx: &mut Tx, shift: &Shift) -> Result<bool, Error> {
    let host = locations::get(tx, &shift.pattern.location)?.value.site;
    Ok(sites::get(tx, &shift.site)?.value.minors || sites::get(tx, &host)?.value.minors)
}

/// The shifts on which volunteers would be among minors at a minute at which no employee of the site is there, in order,
/// were these the roster's assignments.
pub fn left_alone<'a>(house: &'a House, assignments: impl IntoIterator<Item = &'a Assignment>) -> Vec<ShiftId> {
    let among_minors: Vec<&Shift> = house.shifts.iter().filter(|shift| house.minors_site(shift).is_some()).collect();
    if among_minors.is_empty() {
        return Vec::new();
    }
    let there = placed(house, assignments);
    let alone = among_minors.into_iter().filter(|shift| has_volunteers(shift, &there));
    let mut alone: Vec<ShiftId> =
        alone.filter(|shift| !has_company(house, shift, &there)).map(|shift| shift.id.clone()).collect();
    alone.sort();
    alone
}

/// Whether a volunteer on a shift would never be alone among minors, as things stand.
pub fn is_accompanied(house: &House, shift: &Shift) -> bool {
    house.minors_site(shift).is_none() || has_company(house, shift, &placed(house, &house.assignments))
}

/// Whether a volunteer on a position of a shift would be the first there, among minors, without an employee beside them all the time.
/// Somebody else's being there alone already is no reason more against it.
pub fn would_leave_alone(house: &House, shift: &Shift, position: u16) -> bool {
    let Some(site) = house.minors_site(shift) else { return false };
    if !asks_volunteers_alone(shift, position) {
        return false;
    }
    let on = |own: &Assignment| own.shift == shift.id && own.state.counts();
    let is_first = !house.assignments.iter().any(|own| on(own) && is_by_volunteers(own, shift));
    let beside: HashMap<&str, &Shift> = house
        .shifts
        .iter()
        .filter(|other| keeps_company(other, &site.id, shift))
        .map(|other| (other.id.as_str(), other))
        .collect();
    let here = house.assignments.iter().filter(|own| own.state.counts());
    let here = here.filter_map(|own| Some((own, *beside.get(own.shift.as_str())?)));
    let elsewhere = house.elsewhere.iter().filter(|work| work.counts(house.week()));
    let there: Vec<_> = here.chain(elsewhere.map(|work| (&work.assignment, &work.shift))).collect();
    is_first && !has_company(house, shift, &there)
}

/// Everyone who is somewhere, in this roster or in another.
fn placed<'a>(
    house: &'a House,
    assignments: impl IntoIterator<Item = &'a Assignment>,
) -> Vec<(&'a Assignment, &'a Shift)> {
    let shifts: HashMap<&str, &Shift> = house.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect();
    let here = assignments.into_iter().filter(|assignment| assignment.state.counts());
    let here = here.filter_map(|assignment| Some((assignment, *shifts.get(assignment.shift.as_str())?)));
    let elsewhere = house.elsewhere.iter().filter(|work| work.counts(house.week()));
    here.chain(elsewhere.map(|work| (&work.assignment, &work.shift))).collect()
}

fn has_volunteers(shift: &Shift, all: &[(&Assignment, &Shift)]) -> bool {
    all.iter().any(|(assignment, on)| on.id == shift.id && is_by_volunteers(assignment, on))
}

fn is_by_volunteers(assignment: &Assignment, shift: &Shift) -> bool {
    asks_volunteers_alone(shift, assignment.position)
}

fn asks_volunteers_alone(shift: &Shift, position: u16) -> bool {
    let position = shift.pattern.positions.get(usize::from(position));
    position.is_some_and(|position| position.roles.iter().all(|role| *role == Role::Volunteer))
}

fn has_company(house: &House, shift: &Shift, all: &[(&Assignment, &Shift)]) -> bool {
    let Some(site) = house.minors_site(shift) else { return true };
    let mut company: Vec<(DateTime<Utc>, DateTime<Utc>)> = all
        .iter()
        .filter(|(_, other)| keeps_company(other, &site.id, shift))
        .filter(|(assignment, other)| {
            other.pattern.positions.get(usize::from(assignment.position)).is_some_and(asks_an_employee)
        })
        .map(|(_, other)| (other.starts_at, other.ends_at))
        .collect();
    company.sort_unstable();
    let mut covered_until = shift.starts_at;
    for (start, end) in company {
        if start > covered_until {
            return false;
        }
        covered_until = covered_until.max(end);
    }
    covered_until >= shift.ends_at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Kind;
    use crate::domain::roster::AssignmentState;
    use crate::planning::samples::{assignment, elsewhere, house, person, shift};

    fn alone(house: &House) -> Vec<ShiftId> {
        left_alone(house, &house.assignments)
    }

    fn supper(beside: &[&str]) -> House {
        let mut shifts: Vec<Shift> = beside.iter().map(|text| shift(text, Role::YouthWorker)).collect();
        shifts.push(shift("AMR 2026-12-01 18:00 20:00", Role::Volunteer));
        let people = vec![person("e", Kind::Employee), person("v", Kind::Volunteer)];
        let mut house = house(shifts, people);
        house.assignments = house
            .shifts
            .iter()
            .map(|shift| {
                let by = usize::from(shift.pattern.positions[0].roles == [Role::Volunteer]);
                assignment(shift, &house.people[by], AssignmentState::Confirmed)
            })
            .collect();
        house
    }

    #[test]
    fn every_minute_is_accompanied_or_the_shift_is_named() {
        let cases = [
            ("beside", &["AMR 2026-12-01 14:15 22:15"][..], true),
            ("one after the other", &["AMR 2026-12-01 14:00 19:00", "AMR 2026-12-01 19:00 22:15"], true),
            ("a minute between", &["AMR 2026-12-01 14:00 19:00", "AMR 2026-12-01 19:01 22:15"], false),
            ("nobody", &[], false),
            ("at another house", &["LEO 2026-12-01 14:15 22:15"], false),
        ];
        for (name, beside, accompanied) in cases {
            assert_eq!(alone(&supper(beside)).is_empty(), accompanied, "{name}");
        }
    }

    #[test]
    fn who_is_not_there_needs_no_company_and_keeps_none() {
        let mut house = supper(&["AMR 2026-12-01 14:15 22:15"]);
        house.assignments[0].state = AssignmentState::Withdrawn;
        assert_eq!(alone(&house).len(), 1);
        house.assignments[1].state = AssignmentState::Declined;
        assert!(alone(&house).is_empty());
    }

    #[test]
    fn company_of_another_roster_counts() {
        let mut house = supper(&[]);
        house.elsewhere = vec![elsewhere(shift("AMR 2026-12-01 14:15 22:15", Role::YouthWorker), &house.people[0])];
        assert!(alone(&house).is_empty());
    }
}
