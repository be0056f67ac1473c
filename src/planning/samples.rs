//! Small worlds for the tests of planning: the house Leopold in the week of 30 November 2026, unless said otherwise.

use super::house::{Elsewhere, House};
use super::words::Words;
use super::zone;
use crate::domain::availability::{Absence, AbsenceKind, Availability, WeeklyWindow};
use crate::domain::person::{Clearance, Contract, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::profile::RuleProfile;
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::{Disclosure, Location, Site, Zone};
use crate::domain::template::{Pattern, Position, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{LocationId, Minutes, Role, SiteId, Validity, Week};
use chrono::NaiveDate;
use chrono_tz::Europe::Brussels;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn id<T: TryFrom<String>>(text: &str) -> T {
    T::try_from(text.to_owned()).unwrap_or_else(|_| panic!("{text:?} is no identifier"))
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no date"))
}

pub(crate) fn week() -> Week {
    "2026-W49".parse().expect("a week")
}

pub(crate) fn site(code: &str) -> Site {
    Site {
        id: id(code),
        name: code.into(),
        time_zone: Brussels,
        validity: Validity::ALWAYS,
        places: Vec::new(),
        minors: code == "AMR",
        customs: crate::domain::site::Customs::default(),
        exceptions: Vec::new(),
    }
}

pub(crate) fn location(code: &str, site: &Site) -> Location {
    Location {
        id: id(code),
        site: site.id.clone(),
        name: code.into(),
        address: None,
        disclosure: Disclosure::Public,
        meeting_point: "la porte".into(),
        zone: Zone::Brussels,
    }
}

/// Every day of the week, for one volunteer, at the site's own location.
pub(crate) fn template(code: &str, site: &Site, start: &str, end: &str) -> Template {
    Template {
        id: id(code),
        site: site.id.clone(),
        weekdays: (1..=7).map(|day| IsoWeekday::try_from(day).expect("a day")).collect(),
        recurrence: None,
        validity: Validity::ALWAYS,
        closed_on_holidays: false,
        changes: Vec::new(),
        exceptions: Vec::new(),
        pattern: pattern(site.id.as_str(), start, end, vec![position(Role::Volunteer, 1, 1)]),
    }
}

pub(crate) fn on(mut template: Template, weekdays: &[u8]) -> Template {
    template.weekdays = weekdays.iter().map(|day| IsoWeekday::try_from(*day).expect("a day")).collect();
    template
}

pub(crate) fn pattern(location: &str, start: &str, end: &str, positions: Vec<Position>) -> Pattern {
    Pattern {
        activity: "soir".into(),
        translations: BTreeMap::new(),
        location: id(location),
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
        unpaid_break: Minutes(0),
        paid_break: Minutes(0),
        positions,
        team: Vec::new(),
        gender_rule: None,
        prerequisites: Vec::new(),
        pair: false,
        beside_experienced: false,
        minimum_age: 16,
        meeting: false,
    }
}

pub(crate) fn position(role: Role, minimum: u16, ideal: u16) -> Position {
    Position { roles: vec![role], languages: Vec::new(), minimum, ideal }
}

/// A shift for one person of a role, `LEO 2026-12-01 18:00 21:00`, at the site's own location. Its name is the site,
/// the day of the month and the start.
pub(crate) fn shift(text: &str, role: Role) -> Shift {
    let [code, day, start, end] = text.split(' ').collect::<Vec<_>>()[..] else {
        panic!("{text:?}: site day start end")
    };
    let pattern = pattern(code, start, end, vec![position(role, 1, 1)]);
    let when = zone::interval(Brussels, date(day), pattern.start, pattern.end);
    Shift {
        id: id(&format!("{code}-{}-{}", &day[5..], start.replace(':', ""))),
        site: id(code),
        template: None,
        date: date(day),
        starts_at: when.start,
        ends_at: when.end,
        pattern,
    }
}

/// 38 h or so, from a day to a day, each open where it is empty.
pub(crate) fn contract(hours: i32, from: &str, until: &str) -> Contract {
    Contract {
        weekly_minutes: Minutes::hours(hours),
        validity: Validity { from: from.parse().ok(), until: until.parse().ok() },
        profile: None,
        variable_part_time: false,
    }
}

pub(crate) fn cleared(clearance: Clearance) -> HeldClearance {
    HeldClearance { clearance, validity: Validity::ALWAYS }
}

/// Somebody of 30 years with the role of their kind, a contract if they need one, and all that it takes, anywhere.
pub(crate) fn person(code: &str, kind: Kind) -> Person {
    let (role, contracts, clearances) = match kind {
        Kind::Employee => (Role::ShelterWorker, vec![contract(38, "", "")], vec![]),
        Kind::NightWatch => (Role::NightWatch, vec![contract(38, "", "")], vec![Clearance::HealthCheck]),
        Kind::Intern => (Role::Intern, vec![contract(19, "", "")], vec![]),
        Kind::HostHousehold => (Role::HostHousehold, vec![], vec![]),
        Kind::Volunteer => {
            let shown = vec![Clearance::InformationNote, Clearance::Insurance, Clearance::Onboarding];
            (Role::Volunteer, vec![], shown)
        }
    };
    Person {
        id: id(code),
        kind,
        given_name: "Sam".into(),
        family_name: code.into(),
        mail: None,
        mail_fails: false,
        phone: None,
        locale: crate::domain::language::Locale::French,
        gender: None,
        birth_date: Some(date("1996-01-01")),
        roles: vec![HeldRole { role, validity: Validity::ALWAYS }],
        languages: Vec::new(),
        clearances: clearances.into_iter().map(cleared).collect(),
        contracts,
        workplace: Workplace::Everywhere,
        reminders: crate::domain::reminder::Reminder::custom(),
        guest_places: (kind == Kind::HostHousehold).then_some(2),
    }
}

/// A draft of those shifts' week and sites, with those people and the standard profiles.
pub(crate) fn house(shifts: Vec<Shift>, people: Vec<Person>) -> House {
    let codes: BTreeSet<SiteId> = shifts.iter().map(|shift| shift.site.clone()).collect();
    let week = shifts.first().map_or_else(week, |shift| Week::of(shift.date));
    let sites: BTreeMap<SiteId, Site> = codes.iter().map(|code| (code.clone(), site(code.as_str()))).collect();
    let locations = sites.values().map(|site| location(site.id.as_str(), site));
    let locations: BTreeMap<LocationId, Location> = locations.map(|location| (location.id.clone(), location)).collect();
    House {
        roster: Roster {
            id: id("r"),
            week,
            sites: codes.into_iter().collect(),
            state: RosterState::Draft,
            published_at: None,
            version: 1,
        },
        sites,
        locations,
        people,
        availability: BTreeMap::new(),
        absences: Vec::new(),
        newcomers: BTreeSet::new(),
        shifts,
        sessions: BTreeSet::new(),
        profiles: Kind::ALL.iter().filter_map(|kind| RuleProfile::standard(*kind)).collect(),
        assignments: Vec::new(),
        guests: BTreeMap::new(),
        elsewhere: Vec::new(),
        words: Words::STANDARD,
    }
}

pub(crate) fn assignment(shift: &Shift, person: &Person, state: AssignmentState) -> Assignment {
    Assignment {
        id: id(&format!("{}-{}", shift.id, person.id)),
        roster: id("r"),
        shift: shift.id.clone(),
        position: 0,
        person: person.id.clone(),
        state,
        locked: false,
        override_reason: None,
    }
}

/// Published work of somebody in another roster.
pub(crate) fn elsewhere(shift: Shift, person: &Person) -> Elsewhere {
    Elsewhere { assignment: assignment(&shift, person, AssignmentState::Published), shift }
}

/// The house with everyone offering all hours of all days, for as many shifts as can be wanted.
pub(crate) fn offering(mut house: House) -> House {
    let always = (1..=7).map(|day| window(day, "00:00", "00:00")).collect::<Vec<_>>();
    for person in house.people.iter().filter(|person| !person.kind.is_assigned()) {
        let offer = Availability { weekly: always.clone(), wanted: 14, ..Availability::default() };
        house.availability.insert(person.id.clone(), offer);
    }
    house
}

pub(crate) fn window(weekday: u8, start: &str, end: &str) -> WeeklyWindow {
    WeeklyWindow {
        weekday: IsoWeekday::try_from(weekday).expect("a day"),
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
    }
}

/// Away from `2026-12-01 18:00` to another local time.
pub(crate) fn away(person: &Person, from: &str, until: &str) -> Absence {
    let instant = |text: &str| {
        let (day, time) = text.split_once(' ').expect("a day and a time");
        zone::instant(Brussels, date(day), time.parse().expect("a time"))
    };
    Absence {
        id: id("a"),
        person: person.id.clone(),
        kind: AbsenceKind::Sickness,
        starts_at: instant(from),
        ends_at: instant(until),
    }
}
