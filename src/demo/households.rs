//! Households that host guests for the night.

use super::chance::{Chance, Draw};
use super::names;
use super::network::{Days, Hours};
use super::population::Member;
use super::staff::locale;
use crate::domain::availability::{Availability, WeeklyWindow};
use crate::domain::person::{HeldRole, Kind, Person, Workplace};
use crate::domain::{Language, PersonId, Role, SiteId, Validity};
use crate::error::Error;

/// How many households there are.
const HOUSEHOLDS: usize = 350;
/// Guests' places, evenly from one to three.
const GUESTS: [(u8, usize); 3] = [(1, 1), (2, 1), (3, 1)];
/// Nights offered a week, with how many households of 350: a mean of 3.
const NIGHTS: [(u8, usize); 7] = [(1, 54), (2, 105), (3, 87), (4, 43), (5, 31), (6, 12), (7, 18)];
/// A night, with the time to arrive and to leave.
const NIGHT: Hours = Hours::new((17, 30), (9, 30));

/// All households, each with the nights that it offers.
///
/// # Errors
/// `Internal` where an identifier is none.
pub fn households(seed: u64) -> Result<Vec<Member>, Error> {
    let mut chance = Chance::new(seed, Draw::Households);
    let guests = chance.shares(HOUSEHOLDS, &GUESTS);
    let nights = chance.shares(HOUSEHOLDS, &NIGHTS);
    let dutch = chance.quota(HOUSEHOLDS, 28.0);
    (0..HOUSEHOLDS)
        .map(|place| {
            let id = PersonId::new(format!("H{:03}", place + 1)).map_err(Error::internal)?;
            let languages: Vec<Language> =
                std::iter::once(Language::French).chain(dutch[place].then_some(Language::Dutch)).collect();
            let person = household(&mut chance, id, languages, guests[place]);
            let home = SiteId::new("FAM").map_err(Error::internal)?;
            Ok(Member { person, home, offer: Some(offer(&mut chance, nights[place])) })
        })
        .collect()
}

fn household(chance: &mut Chance, id: PersonId, languages: Vec<Language>, guests: u8) -> Person {
    let (_, one) = names::draw(chance, None);
    let (_, other) = names::draw(chance, None);
    let family_name = if chance.happens(60.0) { format!("{one} & {other}") } else { one };
    Person {
        kind: Kind::HostHousehold,
        mail: Some(names::mail("foyer", &family_name, &id)),
        id,
        given_name: "Foyer".into(),
        family_name,
        mail_fails: false,
        phone: None,
        locale: locale(chance, &languages, 40.0),
        gender: None,
        birth_date: None,
        roles: vec![HeldRole { role: Role::HostHousehold, validity: Validity::ALWAYS }],
        languages,
        clearances: Vec::new(),
        contracts: Vec::new(),
        workplace: Workplace::Everywhere,
        reminders: crate::domain::reminder::Reminder::custom(),
        guest_places: Some(guests),
    }
}

fn offer(chance: &mut Chance, nights: u8) -> Availability {
    let mut days = Days::every().0;
    chance.shuffle(&mut days);
    days.truncate(usize::from(nights));
    days.sort_by_key(|day| u8::from(*day));
    Availability {
        weekly: days.into_iter().map(|weekday| WeeklyWindow { weekday, start: NIGHT.start, end: NIGHT.end }).collect(),
        wanted: nights,
        ..Availability::default()
    }
}
