//! People as a table for spreadsheets, under the headings and in the words that a list is read back with.
//!
//! It has what somebody needs who keeps a list: no gender, nothing of what people offer or have answered.

use super::sheet::{Cell, Sheet};
use crate::domain::SiteId;
use crate::domain::language::Locale;
use crate::domain::person::{Person, Workplace};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::store::{Tx, sites};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The columns, by their keys.
const COLUMNS: [&str; 11] = [
    "sheet-given-name",
    "sheet-family-name",
    "sheet-mail",
    "sheet-phone",
    "sheet-birth",
    "sheet-kind",
    "sheet-roles",
    "sheet-languages",
    "sheet-written-in",
    "sheet-homes",
    "sheet-guest-places",
];

/// These people, in the order in which they come, with the roles that they hold today.
///
/// # Errors
/// What the database says.
pub fn of(tx: &mut Tx, people: &[Person], locale: Locale, today: NaiveDate) -> Result<Sheet, Error> {
    let words = Words::from(locale);
    let sites: HashMap<SiteId, String> = sites::all(tx)?.into_iter().map(|site| (site.id, site.name)).collect();
    Ok(Sheet {
        title: words.say("sheet-people"),
        columns: COLUMNS.map(|key| words.say(key)).to_vec(),
        lines: people.iter().map(|person| line(words, &sites, person, today)).collect(),
        chart: None,
    })
}

fn line(words: Words, sites: &HashMap<SiteId, String>, person: &Person, today: NaiveDate) -> Vec<Cell> {
    let joined = |all: Vec<String>| Cell::Text(all.join(", "));
    let homes = match &person.workplace {
        Workplace::Everywhere => vec![words.say("people-everywhere")],
        Workplace::Sites(sites_of) => {
            sites_of.iter().map(|site| sites.get(site).cloned().unwrap_or_else(|| site.to_string())).collect()
        }
    };
    let held = person.roles.iter().filter(|held| held.validity.holds_on(today));
    let mut roles: Vec<String> = held.map(|held| words.role(held.role)).collect();
    roles.dedup();
    let text = |text: &Option<String>| Cell::Text(text.clone().unwrap_or_default());
    vec![
        Cell::Text(person.given_name.clone()),
        Cell::Text(person.family_name.clone()),
        text(&person.mail),
        text(&person.phone),
        person.birth_date.map_or_else(|| Cell::Text(String::new()), Cell::Day),
        Cell::Text(sentence(&words.choose("board-kind", person.kind.code()))),
        joined(roles),
        joined(person.languages.iter().map(|language| words.choose("language", language.code())).collect()),
        Cell::Text(words.choose("language", person.locale.code())),
        joined(homes),
        person.guest_places.map_or_else(|| Cell::Text(String::new()), |places| Cell::Count(places.into())),
    ]
}
