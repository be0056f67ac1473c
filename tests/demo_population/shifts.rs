//! Sites, places and shifts.

use super::large;
use super::table::Table;
use releve::demo::World;
use releve::domain::Role;
use releve::domain::site::Disclosure;
use releve::domain::template::Template;

fn is_session(template: &Template) -> bool {
    template.site.as_str() == "BENEV"
}

fn asks(template: &Template, role: Role) -> bool {
    template.pattern.positions.iter().any(|position| position.roles.contains(&role))
}

/// Minimum and ideal places of volunteers and host households by weekday, Monday first.
fn places(world: &World) -> ([usize; 7], [usize; 7]) {
    let (mut minimum, mut ideal) = ([0; 7], [0; 7]);
    for template in &world.templates {
        for day in &template.weekdays {
            let day = day.0.num_days_from_monday() as usize;
            for position in &template.pattern.positions {
                if position.roles.iter().any(|role| matches!(role, Role::Volunteer | Role::HostHousehold))
                    || is_session(template)
                {
                    minimum[day] += usize::from(position.minimum);
                    ideal[day] += usize::from(position.ideal);
                }
            }
        }
    }
    (minimum, ideal)
}

/// `totals_to_check`, `sites`, `sisa_half_days`, `sessions`.
#[test]
fn the_shifts_are_as_many_as_asked() {
    let world = large();
    let mut table = Table::default();
    table.count("sites", 20, world.sites.len());
    let (minimum, ideal) = places(&world);
    for (day, asked) in [463, 523, 507, 513, 507, 447, 380].into_iter().enumerate() {
        table.count(&format!("ideal places of volunteers, weekday {}", day + 1), asked, ideal[day]);
    }
    table.row("minimum places of volunteers, mean per day", 271.0, minimum.iter().sum::<usize>() as f64 / 7.0, 0.5);

    let shifts = |which: &dyn Fn(&Template) -> bool| {
        world.templates.iter().filter(|template| which(template)).map(|template| template.weekdays.len()).sum::<usize>()
    };
    let of_volunteers = |template: &Template| {
        asks(template, Role::Volunteer) || asks(template, Role::HostHousehold) || is_session(template)
    };
    let of_sisa = |template: &Template| template.site.as_str() == "SISA";
    table.count("shifts of volunteers a week, with the two sessions", 675, shifts(&of_volunteers));
    table.count(
        "shifts of employees a week, without SISA's half-days",
        343,
        shifts(&|template| !of_volunteers(template) && !of_sisa(template)),
    );
    let social_workers = world.templates.iter().flat_map(|template| {
        let places = template.pattern.positions.iter().filter(|position| position.roles == [Role::SocialWorker]);
        places.map(|position| template.weekdays.len() * usize::from(position.minimum))
    });
    table.count("SISA: half-days of social workers a week", 51, social_workers.sum());
    let rounds = |site: &str| {
        shifts(&|template| {
            of_sisa(template)
                && asks(template, Role::SocialWorker)
                && template.pattern.location.as_str().split('-').next() == Some(site)
        })
    };
    let asked = [
        ("HUB", 10),
        ("LEO", 3),
        ("BIS", 4),
        ("VAB", 3),
        ("QUE", 2),
        ("CIT", 3),
        ("AMR", 2),
        ("SIS", 3),
        ("TAM", 4),
        ("DEK", 2),
        ("FIA", 1),
        ("EVE", 2),
        ("COLB", 2),
    ];
    for (site, half_days) in asked {
        table.count(&format!("SISA: half-days at {site}"), half_days, rounds(site));
    }
    table.count("SISA: lawyers' second line", 3, shifts(&|template| template.pattern.activity == "deuxième ligne"));
    table.count(
        "sessions at the Hub",
        2,
        shifts(&|template| {
            is_session(template) && template.pattern.location.as_str() == "HUB" && asks(template, Role::Intern)
        }),
    );
    table.check();
}

#[test]
fn the_address_of_sisters_house_is_unmistakable_and_its_meeting_point_gives_nothing_away() {
    let world = large();
    let house = world.locations.iter().find(|location| location.id.as_str() == "SIS").expect("Sisters' House");
    let address = house.address.as_deref().expect("an address");
    assert!(address.contains("Chouette-Lointaine"));
    assert_eq!(house.disclosure, Disclosure::AfterConfirmation);
    for word in address.split([' ', ',']).filter(|word| word.len() > 3 && *word != "Bruxelles") {
        for location in &world.locations {
            assert!(!location.meeting_point.contains(word), "{}: {word}", location.id);
            assert!(!location.name.contains(word), "{}: {word}", location.id);
        }
    }
    let desk = world.templates.iter().find(|template| template.pattern.activity == "front desk Hub").expect("the desk");
    assert_eq!(desk.pattern.location.as_str(), "HUB");
}
