//! What positions ask of a person.

use super::stops;
use crate::domain::person::{Clearance, Gender, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::shift::Shift;
use crate::domain::template::GenderRule;
use crate::domain::{Language, Role, Validity};
use crate::planning::house::House;
use crate::planning::samples::{self, cleared, contract, date, house, id, offering, person, shift};

const TUESDAY_EVENING: &str = "LEO 2026-12-01 18:00 20:00";
const TUESDAY_NIGHT: &str = "LEO 2026-12-01 22:00 07:00";

fn of(shift: Shift, person: Person) -> House {
    offering(house(vec![shift], vec![person]))
}

fn volunteer(change: impl Fn(&mut Person)) -> Person {
    let mut person = person("v", Kind::Volunteer);
    change(&mut person);
    person
}

fn asking(place: &str, role: Role, change: impl Fn(&mut Shift)) -> Shift {
    let mut shift = shift(place, role);
    change(&mut shift);
    shift
}

fn valid(from: &str, until: &str) -> Validity {
    Validity { from: from.parse().ok(), until: until.parse().ok() }
}

#[test]
fn a_role_held_on_the_day() {
    let held = |role, from: &str, until: &str| {
        let mut person = person("e", Kind::Employee);
        person.roles = vec![HeldRole { role, validity: valid(from, until) }];
        person
    };
    let cases = [
        ("held", held(Role::ShelterWorker, "", ""), ""),
        ("another", held(Role::Lawyer, "", ""), "role"),
        ("from that day", held(Role::ShelterWorker, "2026-12-01", ""), ""),
        ("from the next", held(Role::ShelterWorker, "2026-12-02", ""), "role"),
        ("until the day before", held(Role::ShelterWorker, "", "2026-11-30"), "role"),
    ];
    for (name, person, expected) in cases {
        assert_eq!(stops(&of(shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker), person)), expected, "{name}");
    }
}

#[test]
fn whose_position_it_is() {
    let mixed = |roles: &[Role]| {
        asking("LEO 2026-12-01 09:00 17:00", Role::Volunteer, |shift| {
            shift.pattern.positions[0].roles = roles.to_vec();
        })
    };
    let holding = |kind, roles: &[Role]| {
        let mut person = person("p", kind);
        person.roles = roles.iter().map(|role| HeldRole { role: *role, validity: Validity::ALWAYS }).collect();
        person
    };
    let both = [Role::Volunteer, Role::ShelterWorker];
    let cases = [
        ("a volunteer on a volunteer's", mixed(&[Role::Volunteer]), holding(Kind::Volunteer, &both), ""),
        (
            "a volunteer who was an employee",
            mixed(&[Role::ShelterWorker]),
            holding(Kind::Volunteer, &both),
            "role contract",
        ),
        ("a volunteer on one for either", mixed(&both), holding(Kind::Volunteer, &both), "role contract"),
        ("an employee on one for either", mixed(&both), holding(Kind::Employee, &both), ""),
        (
            "an employee who volunteers",
            mixed(&[Role::Volunteer]),
            holding(Kind::Employee, &both),
            "role prerequisite prerequisite prerequisite contract",
        ),
        ("a household", mixed(&[Role::HostHousehold]), holding(Kind::HostHousehold, &[Role::HostHousehold]), ""),
        ("a volunteer for guests", mixed(&[Role::HostHousehold]), holding(Kind::Volunteer, &both), "role"),
    ];
    for (name, shift, person, expected) in cases {
        assert_eq!(stops(&of(shift, person)), expected, "{name}");
    }
}

#[test]
fn employees_work_at_their_sites_and_the_pool_everywhere() {
    let at = |workplace| {
        let mut person = person("e", Kind::Employee);
        person.workplace = workplace;
        of(shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker), person)
    };
    let cases = [
        ("the pool", Workplace::Everywhere, ""),
        ("home", Workplace::Sites(vec![id("BIS"), id("LEO")]), ""),
        ("another's", Workplace::Sites(vec![id("BIS")]), "site"),
        ("none", Workplace::Sites(vec![]), "site"),
    ];
    for (name, workplace, expected) in cases {
        assert_eq!(stops(&at(workplace)), expected, "{name}");
    }
}

#[test]
fn one_of_the_languages() {
    let interpreter = asking("LEO 2026-12-01 10:00 13:00", Role::Volunteer, |shift| {
        shift.pattern.positions[0].languages = vec![Language::Tigrinya, Language::Arabic];
    });
    for (languages, expected) in
        [(vec![Language::Arabic], ""), (vec![Language::French], "language"), (vec![], "language")]
    {
        let speaker = volunteer(|person| person.languages = languages.clone());
        assert_eq!(stops(&of(interpreter.clone(), speaker)), expected, "{languages:?}");
    }
}

#[test]
fn what_volunteers_must_have_shown() {
    let holding = |clearances: &[Clearance]| {
        volunteer(|person| person.clearances = clearances.iter().copied().map(cleared).collect())
    };
    let [note, insurance, onboarding] = [Clearance::InformationNote, Clearance::Insurance, Clearance::Onboarding];
    let hub = asking(TUESDAY_EVENING, Role::Volunteer, |shift| {
        shift.pattern.prerequisites = vec![Clearance::HubCharter];
    });
    let plain = shift(TUESDAY_EVENING, Role::Volunteer);
    let cases = [
        ("all of it", plain.clone(), holding(&[note, insurance, onboarding]), ""),
        ("no note", plain.clone(), holding(&[insurance, onboarding]), "prerequisite"),
        ("no insurance", plain.clone(), holding(&[note, onboarding]), "prerequisite"),
        ("no onboarding", plain.clone(), holding(&[note, insurance]), "prerequisite"),
        ("two things", plain.clone(), holding(&[note]), "prerequisite prerequisite"),
        ("no charter", hub.clone(), holding(&[note, insurance, onboarding]), "prerequisite"),
        ("the charter", hub, holding(&[note, insurance, onboarding, Clearance::HubCharter]), ""),
    ];
    for (name, shift, person, expected) in cases {
        assert_eq!(stops(&of(shift, person)), expected, "{name}");
    }
    let employees = shift("LEO 2026-12-01 09:00 17:00", Role::ShelterWorker);
    assert_eq!(stops(&of(employees, person("e", Kind::Employee))), "", "nothing of the kind is asked of employees");
}

#[test]
fn a_session_does_not_ask_for_what_it_grants() {
    let newcomer = volunteer(|person| person.clearances.retain(|held| held.clearance != Clearance::Onboarding));
    let mut house = of(shift(TUESDAY_EVENING, Role::Volunteer), newcomer);
    assert_eq!(stops(&house), "prerequisite");
    house.sessions.insert(house.shifts[0].id.clone());
    assert_eq!(stops(&house), "");
}

#[test]
fn everyone_among_minors_has_an_extract_valid_on_the_day() {
    let with = |mut person: Person, from: &str, until: &str| {
        let clearance = Clearance::Extract596_2;
        person.clearances.push(HeldClearance { clearance, validity: valid(from, until) });
        person
    };
    let youth = asking("AMR 2026-12-01 09:00 17:00", Role::ShelterWorker, |_| {});
    let evening = shift("AMR 2026-12-01 18:00 20:00", Role::Volunteer);
    let (employee, volunteer) = (person("e", Kind::Employee), person("v", Kind::Volunteer));
    let cases = [
        ("an employee without", youth.clone(), employee.clone(), "prerequisite"),
        ("an employee with", youth.clone(), with(employee.clone(), "", ""), ""),
        ("until that day", youth.clone(), with(employee.clone(), "", "2026-12-01"), ""),
        ("until the day before", youth, with(employee.clone(), "", "2026-11-30"), "prerequisite"),
        ("a volunteer without", evening.clone(), volunteer.clone(), "prerequisite"),
        ("a volunteer with", evening, with(volunteer, "2026-12-01", ""), ""),
    ];
    for (name, shift, person, expected) in cases {
        assert_eq!(stops(&of(shift, person)), expected, "{name}");
    }
}

#[test]
fn a_guest_among_minors_needs_the_extract_too() {
    let visit = asking("SISA 2026-12-01 09:30 12:30", Role::ShelterWorker, |shift| shift.pattern.location = id("AMR"));
    let mut house = of(visit, person("e", Kind::Employee));
    let amran = samples::site("AMR");
    house.locations.insert(id("AMR"), samples::location("AMR", &amran));
    house.sites.insert(id("AMR"), amran);
    assert_eq!(stops(&house), "prerequisite");
}

#[test]
fn the_gender_rule_stands_on_a_shift_and_kinds() {
    let rule = |kinds: &[Kind]| GenderRule {
        only: Gender::Woman,
        kinds: kinds.to_vec(),
        reason: "non-mixed".into(),
        approved_by: "the coordination".into(),
    };
    let evening = |kinds: &[Kind]| {
        asking("SIS 2026-12-01 18:00 20:00", Role::Volunteer, |shift| shift.pattern.gender_rule = Some(rule(kinds)))
    };
    let day = |kinds: &[Kind]| {
        asking("SIS 2026-12-01 09:00 17:00", Role::ShelterWorker, |shift| shift.pattern.gender_rule = Some(rule(kinds)))
    };
    let declaring = |kind, gender| {
        let mut person = person("p", kind);
        person.gender = gender;
        person
    };
    let (volunteers, employees) = ([Kind::Volunteer], [Kind::Employee]);
    let cases = [
        ("a woman", evening(&volunteers), declaring(Kind::Volunteer, Some(Gender::Woman)), ""),
        ("a man", evening(&volunteers), declaring(Kind::Volunteer, Some(Gender::Man)), "gender"),
        ("X", evening(&volunteers), declaring(Kind::Volunteer, Some(Gender::X)), "gender"),
        ("undeclared", evening(&volunteers), declaring(Kind::Volunteer, None), "gender"),
        ("no rule for volunteers", evening(&employees), declaring(Kind::Volunteer, None), ""),
        ("an employee bound", day(&employees), declaring(Kind::Employee, Some(Gender::Man)), "gender"),
        ("an employee not bound", day(&volunteers), declaring(Kind::Employee, Some(Gender::Man)), ""),
        ("one kind of two", day(&[Kind::NightWatch]), declaring(Kind::Employee, None), ""),
    ];
    for (name, shift, person, expected) in cases {
        assert_eq!(stops(&of(shift, person)), expected, "{name}");
    }
}

#[test]
fn an_age_on_the_day() {
    let born = |kind, birth: Option<&str>| {
        let mut person = person("p", kind);
        person.birth_date = birth.map(date);
        person
    };
    let evening = shift(TUESDAY_EVENING, Role::Volunteer);
    let late = shift("LEO 2026-12-01 18:00 20:01", Role::Volunteer);
    let adults = asking(TUESDAY_EVENING, Role::Volunteer, |shift| shift.pattern.minimum_age = 18);
    let watch = shift(TUESDAY_NIGHT, Role::NightWatch);
    let hosts = shift(TUESDAY_NIGHT, Role::HostHousehold);
    let cases = [
        ("16 on the day", evening.clone(), born(Kind::Volunteer, Some("2010-12-01")), ""),
        ("16 the day after", evening.clone(), born(Kind::Volunteer, Some("2010-12-02")), "age"),
        ("nobody knows", evening, born(Kind::Volunteer, None), "age"),
        ("17 after 20:00", late.clone(), born(Kind::Volunteer, Some("2009-01-01")), "age"),
        ("18 after 20:00", late, born(Kind::Volunteer, Some("2008-12-01")), ""),
        ("17 at the Hub", adults, born(Kind::Volunteer, Some("2009-01-01")), "age"),
        ("a watch of 17", watch.clone(), born(Kind::NightWatch, Some("2009-01-01")), "age"),
        ("a watch who turns 18", watch.clone(), born(Kind::NightWatch, Some("2008-12-01")), ""),
        ("a watch of unknown age", watch, born(Kind::NightWatch, None), ""),
        ("a household", hosts, born(Kind::HostHousehold, None), ""),
    ];
    for (name, shift, person, expected) in cases {
        assert_eq!(stops(&of(shift, person)), expected, "{name}");
    }
}

#[test]
fn the_watch_has_a_health_check_at_night() {
    let checked = |kind, until: &str| {
        let mut person = person("p", kind);
        person.roles = vec![HeldRole { role: Role::NightWatch, validity: Validity::ALWAYS }];
        let validity = valid("", until);
        person.clearances = vec![HeldClearance { clearance: Clearance::HealthCheck, validity }];
        person
    };
    let night = shift(TUESDAY_NIGHT, Role::NightWatch);
    let day = shift("LEO 2026-12-01 09:00 17:00", Role::NightWatch);
    let cases = [
        ("valid", night.clone(), checked(Kind::NightWatch, "2026-12-01"), ""),
        ("ended", night.clone(), checked(Kind::NightWatch, "2026-11-30"), "prerequisite"),
        ("ended, by day", day, checked(Kind::NightWatch, "2026-11-30"), ""),
        ("an employee by day owes none", night, checked(Kind::Employee, "2026-11-30"), ""),
    ];
    for (name, shift, person, expected) in cases {
        assert_eq!(stops(&of(shift, person)), expected, "{name}");
    }
}

#[test]
fn within_the_dates_of_the_agreement() {
    let with = |kind, role, contracts| {
        let mut person = person("p", kind);
        person.contracts = contracts;
        of(shift("LEO 2026-12-01 09:00 12:00", role), person)
    };
    let cases = [
        ("an intern in time", with(Kind::Intern, Role::Intern, vec![contract(19, "2026-12-01", "2026-12-01")]), ""),
        ("an intern too late", with(Kind::Intern, Role::Intern, vec![contract(19, "", "2026-11-30")]), "contract"),
        ("an intern without", with(Kind::Intern, Role::Intern, vec![]), "contract"),
        ("an employee of whom none is known", with(Kind::Employee, Role::ShelterWorker, vec![]), ""),
        (
            "an employee who left",
            with(Kind::Employee, Role::ShelterWorker, vec![contract(38, "", "2026-11-30")]),
            "contract",
        ),
        ("a volunteer who is employed", with(Kind::Volunteer, Role::Volunteer, vec![contract(19, "", "")]), "contract"),
        ("a volunteer who was", with(Kind::Volunteer, Role::Volunteer, vec![contract(19, "", "2026-11-30")]), ""),
    ];
    for (name, house, expected) in cases {
        assert_eq!(stops(&house), expected, "{name}");
    }
}
