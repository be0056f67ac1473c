//! Volunteers and host households, and what they offer.

use super::table::Table;
use super::{active, large, monday};
use chrono::Datelike;
use releve::domain::availability::Availability;
use releve::domain::person::{Clearance, Gender, Kind, Person};
use releve::domain::{Language, TimeOfDay};
use std::collections::{BTreeMap, BTreeSet};

fn age(person: &Person) -> i32 {
    let born = person.birth_date.expect("a date of birth");
    let had_birthday = (monday().month(), monday().day()) >= (born.month(), born.day());
    monday().year() - born.year() - i32::from(!had_birthday)
}

fn at_night(offer: &Availability) -> bool {
    let over = |start: TimeOfDay, end: TimeOfDay| end <= start && end.minute_of_day() >= 5 * 60;
    offer.weekly.iter().any(|window| over(window.start, window.end))
        || offer.additions.iter().any(|window| over(window.start, window.end))
}

/// `population.volunteers`.
#[test]
fn the_volunteers_are_who_they_should_be() {
    let world = large();
    let active = active(&world);
    let mut table = Table::default();
    let volunteers = world.people.iter().filter(|person| person.kind == Kind::Volunteer).count();
    table.count("active volunteers", 2400, active.len());
    table.count("dormant volunteers", 600, volunteers - active.len());
    let who = |suits: &dyn Fn(&Person) -> bool| active.iter().filter(|(person, _)| suits(person)).count();
    for (gender, percent) in [(Gender::Woman, 62.0), (Gender::Man, 35.0), (Gender::X, 3.0)] {
        table.quota(&format!("gender: {gender:?}"), percent, who(&|person| person.gender == Some(gender)), 2400);
    }
    for (youngest, oldest, percent) in [(16, 17, 2.0), (18, 25, 22.0), (26, 40, 30.0), (41, 60, 25.0), (61, 99, 21.0)] {
        let found = who(&|person| (youngest..=oldest).contains(&age(person)));
        table.quota(&format!("age {youngest} to {oldest}"), percent, found, 2400);
    }
    for (language, percent) in [
        (Language::French, 92.0),
        (Language::English, 70.0),
        (Language::Dutch, 28.0),
        (Language::Arabic, 14.0),
        (Language::Spanish, 12.0),
        (Language::Farsi, 4.0),
        (Language::Tigrinya, 3.0),
        (Language::Amharic, 3.0),
        (Language::Pashto, 2.5),
    ] {
        table.quota(&format!("speak {language}"), percent, who(&|p| p.languages.contains(&language)), 2400);
    }
    for (clearance, percent) in [
        (Clearance::Onboarding, 93.0),
        (Clearance::InformationNote, 96.0),
        (Clearance::HubCharter, 40.0),
        (Clearance::Extract596_2, 6.0),
        (Clearance::DrivingLicenceB, 48.0),
    ] {
        let found = who(&|person| person.is_cleared(clearance, monday()));
        table.quota(&format!("cleared: {}", clearance.code()), percent, found, 2400);
    }
    let women = who(&|person| person.gender == Some(Gender::Woman));
    let trained = who(&|person| person.is_cleared(Clearance::GenderAndMigration, monday()));
    table.quota("trained in gender and migration, of the women", 14.0, trained, women);
    let night = active.iter().filter(|(_, offer)| at_night(offer));
    table.quota("willing at night", 8.0, night.count(), 2400);
    let sisters = active.iter().filter(|(_, offer)| offer.sites.first().is_some_and(|site| site.as_str() == "SIS"));
    table.count("women in the pool of Sisters' House", 250, sisters.clone().count());
    table.count("of whom women", 250, sisters.filter(|(person, _)| person.gender == Some(Gender::Woman)).count());
    table.check();
}

/// `population.volunteers.availability_percent`, `wanted_shifts_a_week_mean`, `host_households`.
#[test]
fn the_offers_are_what_they_should_be() {
    let world = large();
    let active = active(&world);
    let mut table = Table::default();
    let manner = |offer: &Availability| match (offer.weekly.len(), offer.additions.len()) {
        (0, _) => "three to six slots a month",
        (0..=2, 0) => "one or two weekly slots",
        _ if offer.weekly.iter().any(|window| {
            window.weekday.0.num_days_from_monday() == 6
                && window.start.minute_of_day() == 8 * 60
                && window.end.minute_of_day() == 23 * 60
        }) =>
        {
            "evenings and weekends"
        }
        _ => "weekday daytime",
    };
    for (name, percent) in [
        ("one or two weekly slots", 45.0),
        ("three to six slots a month", 25.0),
        ("evenings and weekends", 20.0),
        ("weekday daytime", 10.0),
    ] {
        let found = active.iter().filter(|(_, offer)| manner(offer) == name).count();
        table.quota(&format!("offer: {name}"), percent, found, 2400);
    }
    for (_, offer) in &active {
        assert!(!offer.weekly.is_empty() || (3..=6).contains(&offer.additions.len()), "{offer:?}");
    }
    let wanted: usize = active.iter().map(|(_, offer)| usize::from(offer.wanted)).sum();
    table.row("wanted shifts a week, mean", 1.25, wanted as f64 / active.len() as f64, 0.005);

    let offers: BTreeMap<_, _> = world.offers.iter().map(|(id, offer)| (id, offer)).collect();
    let households: Vec<&Person> = world.people.iter().filter(|person| person.kind == Kind::HostHousehold).collect();
    table.count("host households", 350, households.len());
    let guests: BTreeSet<u8> = households.iter().filter_map(|household| household.guest_places).collect();
    assert_eq!(guests, BTreeSet::from([1, 2, 3]));
    let nights: Vec<usize> = households.iter().map(|household| offers[&household.id].weekly.len()).collect();
    assert_eq!((nights.iter().min(), nights.iter().max()), (Some(&1), Some(&7)));
    table.row("nights offered a week, mean", 3.0, nights.iter().sum::<usize>() as f64 / 350.0, 0.01);
    table.check();
}
