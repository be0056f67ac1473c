//! The sizes of the network, and what the seed decides.

use super::table::Table;
use super::{SEED, active, large, monday, week};
use releve::demo::network::{self, SiteTable};
use releve::demo::{Size, World};
use releve::domain::Role;
use releve::domain::person::{Kind, Person, Workplace};
use std::collections::{BTreeMap, BTreeSet};

/// `sizes`: S and M take volunteers in proportion to their places, employees of their sites, and the pool from L on.
#[test]
fn each_size_has_its_part_of_the_network() {
    let mut table = Table::default();
    let tables = network::read().expect("tables");
    let all: usize = tables.iter().filter(|site| site.code.as_str() != "SIS").map(SiteTable::volunteer_places).sum();
    for (size, sites, employees, pool) in
        [(Size::S, 1, 10, 0), (Size::M, 6, 10 + 8 + 16 + 16 + 17 + 19, 0), (Size::L, 20, 200, 8)]
    {
        let world = World::new(size, SEED, week()).expect("a world");
        let who = |suits: &dyn Fn(&Person) -> bool| world.people.iter().filter(|person| suits(person)).count();
        table.count(&format!("{size}: sites"), sites, world.rostered.len());
        table.count(
            &format!("{size}: employees"),
            employees,
            who(&|person| matches!(person.kind, Kind::Employee | Kind::NightWatch)),
        );
        let relief = who(&|person| {
            person.workplace == Workplace::Everywhere
                && (person.holds_role(Role::ShelterWorker, monday()) || person.holds_role(Role::NightWatch, monday()))
        });
        table.count(&format!("{size}: relief pool"), pool, relief);
        let elsewhere: usize = tables
            .iter()
            .filter(|site| site.code.as_str() != "SIS" && size.has(&site.code))
            .map(SiteTable::volunteer_places)
            .sum();
        let asked = 250.0 + 2150.0 * elsewhere as f64 / all as f64;
        table.row(&format!("{size}: active volunteers"), asked, active(&world).len() as f64, sites as f64 / 2.0);
    }
    table.check();
}

#[test]
fn the_same_seed_gives_the_same_people() {
    let people =
        |seed| serde_json::to_string(&World::new(Size::L, seed, week()).expect("a world").people).expect("json");
    assert_eq!(people(1), people(1));
    assert_ne!(people(1), people(2));
}

#[test]
fn a_person_is_the_same_in_every_size() {
    let large: BTreeMap<_, _> = large().people.into_iter().map(|person| (person.id.clone(), person)).collect();
    for size in [Size::S, Size::M] {
        for person in World::new(size, SEED, week()).expect("a world").people {
            assert_eq!(large[&person.id], person);
        }
    }
}

/// `sizes.XL`: ten copies of L; one volunteer in twenty offers in two of them.
#[test]
fn ten_copies_share_one_volunteer_in_twenty() {
    let (large, copies) = (large(), World::new(Size::XL, SEED, week()).expect("a world"));
    let names: BTreeSet<_> = copies.people.iter().map(|person| person.id.clone()).collect();
    let mails: BTreeSet<_> = copies.people.iter().map(|person| person.mail.clone()).collect();
    let number_of = |site: &str| site.split('-').nth(1).unwrap_or("1").to_string();
    let in_two = copies.offers.iter().filter(|(_, offer)| {
        offer.sites.iter().map(|site| number_of(site.as_str())).collect::<BTreeSet<_>>().len() == 2
    });
    let mut table = Table::default();
    table.count("XL: sites", 200, copies.rostered.len());
    table.count("XL: templates", 10 * large.templates.len(), copies.templates.len());
    table.count("XL: people", 10 * large.people.len(), names.len());
    table.count("XL: mail addresses", 10 * large.people.len(), mails.len());
    // Three standard deviations of 24,000 draws at 5 % are 0.42 %.
    table.row("XL: active volunteers who offer in two, percent", 5.0, 100.0 * in_two.count() as f64 / 24_000.0, 0.42);
    table.check();
}
