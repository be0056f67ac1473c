//! Employees, interns, and who of them is away.

use super::table::Table;
use super::{large, monday, week};
use releve::domain::availability::AbsenceKind;
use releve::domain::person::{Gender, Kind, Person, Workplace};
use releve::domain::{Language, Minutes, Role};

/// `sites[].staff`, `interns`, `totals_to_check.employees`.
#[test]
fn the_staff_are_as_listed() {
    let world = large();
    let employees: Vec<&Person> =
        world.people.iter().filter(|person| matches!(person.kind, Kind::Employee | Kind::NightWatch)).collect();
    let mut table = Table::default();
    table.count("employees", 200, employees.len());
    let holding = |role| employees.iter().filter(|person| person.holds_role(role, monday())).count();
    for (role, asked) in [
        (Role::Coordinator, 21),
        (Role::DeputyCoordinator, 11),
        (Role::ShelterWorker, 52),
        (Role::YouthWorker, 8),
        (Role::InterculturalMediator, 20),
        (Role::NightWatch, 48),
        (Role::ProjectOfficer, 7),
        (Role::ActivityOfficer, 2),
        (Role::SocialWorker, 8),
        (Role::Lawyer, 4),
        (Role::Interpreter, 4),
        (Role::StockManager, 2),
        (Role::Driver, 3),
        (Role::Office, 10),
    ] {
        table.count(&format!("employees: {role}"), asked, holding(role));
    }
    let half_time = employees.iter().filter(|person| {
        person.contract_on(monday()).is_some_and(|contract| contract.weekly_minutes == Minutes::hours(19))
    });
    table.count("employees with 19 h a week", 13, half_time.count());
    let at_home = |site: &str| {
        employees
            .iter()
            .filter(|person| match &person.workplace {
                Workplace::Sites(sites) => sites[0].as_str() == site,
                Workplace::Everywhere => false,
            })
            .count()
    };
    let staff = [
        ("LEO", 16),
        ("BIS", 22),
        ("VAB", 16),
        ("QUE", 13),
        ("CIT", 16),
        ("AMR", 17),
        ("SIS", 10),
        ("TAM", 14),
        ("DEK", 6),
        ("FIA", 3),
        ("EVE", 5),
        ("COLB", 3),
        ("COLW", 7),
        ("FAM", 2),
        ("HUB", 8),
        ("SIEGE", 10),
    ];
    for (site, asked) in staff {
        table.count(&format!("employees at home at {site}"), asked, at_home(site));
    }
    let everywhere = employees.iter().filter(|person| person.workplace == Workplace::Everywhere);
    table.count("employees of SISA, logistics and the relief pool", 19 + 5 + 8, everywhere.count());

    let interns: Vec<&Person> = world.people.iter().filter(|person| person.kind == Kind::Intern).collect();
    table.count("interns", 6, interns.len());
    for person in interns {
        let contract = person.contract_on(monday()).expect("an agreement in force");
        assert_eq!(contract.weekly_minutes, Minutes::hours(19));
        let (from, until) = (contract.validity.from.expect("a start"), contract.validity.until.expect("an end"));
        assert_eq!(from + chrono::Months::new(6), until);
    }
    table.check();
}

/// `population.mediators_and_interpreters`, `population.other_employees`, `absence_percent`, `leave_days_a_year`.
#[test]
fn the_staff_are_who_they_should_be() {
    let world = large();
    let employees: Vec<&Person> =
        world.people.iter().filter(|person| matches!(person.kind, Kind::Employee | Kind::NightWatch)).collect();
    let mut table = Table::default();
    let speak = |people: &[&Person], language| people.iter().filter(|p| p.languages.contains(&language)).count();
    let (mediators, others): (Vec<&Person>, Vec<&Person>) = employees.iter().partition(|person| {
        person.holds_role(Role::InterculturalMediator, monday()) || person.holds_role(Role::Interpreter, monday())
    });
    for (language, percent) in [
        (Language::French, 95.0),
        (Language::English, 80.0),
        (Language::Arabic, 60.0),
        (Language::Tigrinya, 35.0),
        (Language::Amharic, 25.0),
        (Language::Pashto, 25.0),
        (Language::Farsi, 25.0),
        (Language::Somali, 10.0),
    ] {
        table.quota(&format!("mediators and interpreters: {language}"), percent, speak(&mediators, language), 24);
    }
    let two_besides = mediators.iter().filter(|person| {
        person.languages.iter().filter(|own| !matches!(own, Language::French | Language::English)).count() >= 2
    });
    table.count("mediators and interpreters with two besides fr and en", 24, two_besides.count());
    for (language, percent) in
        [(Language::French, 98.0), (Language::English, 90.0), (Language::Dutch, 35.0), (Language::Arabic, 15.0)]
    {
        table.quota(&format!("other employees: {language}"), percent, speak(&others, language), others.len());
    }
    let women = |people: &[&Person]| people.iter().filter(|person| person.gender == Some(Gender::Woman)).count();
    let (sisters, elsewhere): (Vec<&Person>, Vec<&Person>) = employees
        .iter()
        .partition(|person| matches!(&person.workplace, Workplace::Sites(sites) if sites[0].as_str() == "SIS"));
    table.quota("women at Sisters' House", 100.0, women(&sisters), sisters.len());
    let (watch, day): (Vec<&Person>, Vec<&Person>) =
        elsewhere.into_iter().partition(|person| person.kind == Kind::NightWatch);
    table.quota("women of the night watch elsewhere", 30.0, women(&watch), watch.len());
    table.quota("women among the others", 55.0, women(&day), day.len());

    let rostered = employees.len() - 10;
    let days_away = |kind| {
        let in_the_week = world.away.iter().filter(|away| away.kind == kind && week().contains(away.first));
        in_the_week.map(|away| ((away.last - away.first).num_days() + 1).min(5) as usize).sum::<usize>()
    };
    let working_days = rostered * 5;
    let percent = |kind| 100.0 * days_away(kind) as f64 / working_days as f64;
    table.row("days of sickness, percent", 6.0, percent(AbsenceKind::Sickness), 0.5);
    table.row("days of training, percent", 2.0, percent(AbsenceKind::Training), 0.3);
    table.row("days of leave, percent (25 of 260)", 100.0 * 25.0 / 260.0, percent(AbsenceKind::Leave), 0.3);
    table.check();
}

/// The week that is shown: one house without its mediator, and one whose shelter worker somebody must replace.
#[test]
fn the_two_shown_people_are_on_leave() {
    let world = large();
    for (site, role) in [("EVE", Role::InterculturalMediator), ("FIA", Role::ShelterWorker)] {
        let there: Vec<&Person> = world
            .people
            .iter()
            .filter(|person| {
                person.holds_role(role, monday())
                    && matches!(&person.workplace, Workplace::Sites(sites) if sites[0].as_str() == site)
            })
            .collect();
        assert_eq!(there.len(), 1, "{site}");
        let leave = world.away.iter().find(|away| away.person == there[0].id).expect("leave");
        assert_eq!(
            (leave.kind, leave.first, (leave.last - leave.first).num_days()),
            (AbsenceKind::Leave, monday(), 6),
            "{site}"
        );
    }
}
