//! Shifts as the engine sees them, and what their positions ask.

use super::calendar::Calendar;
use super::tags::{Qualification, Tags};
use super::{Labels, Places};
use crate::domain::Role;
use crate::domain::person::{Clearance, Kind};
use crate::domain::shift::Shift;
use crate::domain::template::Position;
use crate::planning::house::House;
use crate::planning::zone::Interval;
use solver::problem::{self, Ask, AskKind, Minutes, Stint};
use std::collections::BTreeSet;

/// One thing that a position asks, before it has a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) kind: AskKind,
    pub(super) any_of: Vec<Qualification>,
}

impl Asked {
    fn one_of(kind: AskKind, any_of: impl IntoIterator<Item = Qualification>) -> Self {
        Self { kind, any_of: any_of.into_iter().collect() }
    }
}

/// Whose position it is. One that asks an employee's role is an employee's, whatever else it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::planning) enum Seat {
    Employees,
    Volunteers,
    Households,
}

impl Seat {
    pub(in crate::planning) fn of(position: &Position) -> Self {
        let asks_employees = position.roles.iter().any(|role| !matches!(role, Role::Volunteer | Role::HostHousehold));
        if asks_employees {
            Self::Employees
        } else if position.roles.contains(&Role::Volunteer) {
            Self::Volunteers
        } else {
            Self::Households
        }
    }

    fn takes(self, role: Role) -> bool {
        match role {
            Role::Volunteer => self == Self::Volunteers,
            Role::HostHousehold => self == Self::Households,
            _ => self == Self::Employees,
        }
    }

    pub(in crate::planning) fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Employees => &[Kind::Employee, Kind::NightWatch, Kind::Intern],
            Self::Volunteers => &[Kind::Volunteer],
            Self::Households => &[Kind::HostHousehold],
        }
    }
}

/// Everything that a position asks of one person.
pub(super) fn asks(house: &House, shift: &Shift, position: &Position) -> Vec<Asked> {
    let seat = Seat::of(position);
    let roles = position.roles.iter().copied().filter(|role| seat.takes(*role));
    let mut asks = vec![
        Asked::one_of(AskKind::Role, roles.map(Qualification::Role)),
        Asked::one_of(AskKind::Site, [Qualification::Site(shift.site.clone()), Qualification::Everywhere]),
    ];
    if !position.languages.is_empty() {
        let languages = position.languages.iter().copied();
        asks.push(Asked::one_of(AskKind::Language, languages.map(Qualification::Language)));
    }
    let clearances = prerequisites(house, shift, seat).into_iter();
    asks.extend(
        clearances.map(|clearance| Asked::one_of(AskKind::Prerequisite, [Qualification::Clearance(clearance)])),
    );
    asks.extend(health_check(house, shift, seat));
    asks.extend(gender(shift, seat));
    asks.extend(age(house, shift, seat));
    asks.extend(contract(seat));
    asks
}

/// What the pattern names, what every volunteer needs, and the extract wherever there are minors.
fn prerequisites(house: &House, shift: &Shift, seat: Seat) -> BTreeSet<Clearance> {
    let mut asked: BTreeSet<Clearance> = shift.pattern.prerequisites.iter().copied().collect();
    if house.minors_site(shift).is_some() {
        asked.insert(Clearance::Extract596_2);
    }
    if seat == Seat::Volunteers {
        asked.extend([Clearance::InformationNote, Clearance::Insurance, Clearance::Onboarding]);
        if house.sessions.contains(&shift.id) {
            asked.remove(&Clearance::Onboarding);
        }
    }
    asked
}

fn health_check(house: &House, shift: &Shift, seat: Seat) -> Option<Asked> {
    let due = seat == Seat::Employees && is_night(house, shift);
    let any_of = [Qualification::Clearance(Clearance::HealthCheck), Qualification::NoHealthCheckDue];
    due.then(|| Asked::one_of(AskKind::Prerequisite, any_of))
}

/// Who declared the gender, or is of a kind on which the rule does not stand. Undeclared is not eligible.
fn gender(shift: &Shift, seat: Seat) -> Option<Asked> {
    let rule = shift.pattern.gender_rule.as_ref()?;
    let (bound, free): (Vec<Kind>, Vec<Kind>) = seat.kinds().iter().partition(|kind| rule.kinds.contains(kind));
    let fits = std::iter::once(Qualification::Gender(rule.only)).chain(free.into_iter().map(Qualification::Kind));
    (!bound.is_empty()).then(|| Asked::one_of(AskKind::Gender, fits))
}

/// 18 for everyone at night, and what the pattern asks of volunteers.
fn age(house: &House, shift: &Shift, seat: Seat) -> Option<Asked> {
    let at_night = if works_at_night(house, shift) { house.words.night_age } else { 0 };
    let years = match seat {
        Seat::Households => 0,
        Seat::Volunteers => at_night.max(shift.pattern.minimum_age),
        Seat::Employees => at_night,
    };
    (years > 0).then(|| Asked::one_of(AskKind::Age, [Qualification::Age(years)]))
}

/// Employees under contract, and volunteers who are not employed.
fn contract(seat: Seat) -> Option<Asked> {
    let asked = match seat {
        Seat::Employees => Qualification::Employed,
        Seat::Volunteers => Qualification::NotEmployed,
        Seat::Households => return None,
    };
    Some(Asked::one_of(AskKind::Contract, [asked]))
}

const fn when(shift: &Shift) -> Interval {
    Interval { start: shift.starts_at, end: shift.ends_at }
}

fn is_night(house: &House, shift: &Shift) -> bool {
    house.words.is_night_shift(house.zone_of(&shift.site), when(shift))
}

fn works_at_night(house: &House, shift: &Shift) -> bool {
    house.words.is_night_work(house.zone_of(&shift.site), when(shift))
}

/// A shift of the problem.
pub(super) fn shift(
    house: &House,
    shift: &Shift,
    calendar: &Calendar,
    tags: &Tags,
    labels: &Labels,
    places: &Places,
) -> problem::Shift {
    let stint = stint(house, shift, calendar, places);
    let position = |(number, position): (usize, &Position)| {
        // Who comes along for a day is there already.
        let place = (shift.id.clone(), u16::try_from(number).unwrap_or(u16::MAX));
        let guests = house.guests.get(&place).copied().unwrap_or_default();
        let wanted = |people: u16| people.saturating_sub(guests);
        let asked = asks(house, shift, position).into_iter();
        let asks = asked.map(|asked| Ask { kind: asked.kind, any_of: tags.numbers(&asked.any_of) }).collect();
        problem::Position::with_cover(asks, wanted(position.minimum), wanted(position.ideal.max(position.minimum)))
    };
    problem::Shift {
        name: shift.id.to_string(),
        span: stint.span,
        day: stint.day.clamp(0, 6) as u16,
        scheduled: stint.scheduled,
        paid: stint.paid,
        night: stint.night,
        night_work: stint.night_work,
        place: stint.place,
        labels: labels.of(house, shift),
        positions: shift.pattern.positions.iter().enumerate().map(position).collect(),
    }
}

/// A shift as work that somebody does, in whatever roster it is.
pub(super) fn stint(house: &House, shift: &Shift, calendar: &Calendar, places: &Places) -> Stint {
    Stint {
        span: calendar.span(when(shift)),
        day: calendar.day(shift.date),
        scheduled: Minutes(shift.scheduled().0),
        paid: Minutes(shift.paid().0.max(0)),
        night: is_night(house, shift),
        night_work: works_at_night(house, shift),
        place: places.number(&shift.pattern.location),
        kind: None,
    }
}
