//! The templates of shifts as a table for spreadsheets, a line for each position, under the headings and in the words that a list is
//! read back with. What a line has no column for, such as a gender rule or days that are not as others, stays where it is.

use super::sheet::{Cell, Sheet};
use super::zone;
use crate::domain::language::Locale;
use crate::domain::rhythm::Rhythm;
use crate::domain::site::Site;
use crate::domain::template::{Position, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::store::{Tx, locations, sites};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// The columns, by their keys.
pub const COLUMNS: [&str; 14] = [
    "sheet-site",
    "sheet-activity",
    "sheet-place",
    "sheet-days",
    "sheet-rhythm",
    "sheet-hours",
    "sheet-role",
    "sheet-languages",
    "sheet-least",
    "sheet-best",
    "sheet-unpaid",
    "sheet-paid",
    "sheet-first-day",
    "sheet-last-day",
];

/// These templates as they stand today, by site and time, but those that have ended.
///
/// # Errors
/// What the database says.
pub fn of(tx: &mut Tx, templates: Vec<Template>, locale: Locale, now: DateTime<Utc>) -> Result<Sheet, Error> {
    let words = Words::from(locale);
    let sites: HashMap<SiteId, Site> = sites::all(tx)?.into_iter().map(|site| (site.id.clone(), site)).collect();
    let places: HashMap<LocationId, String> =
        locations::all(tx)?.into_iter().map(|location| (location.id, location.name)).collect();
    // What several are called is read back as none of them: they go by their identifiers.
    let is_shared = |name: &str| {
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        places.values().filter(|other| same(other)).count() > 1
            || sites.values().filter(|other| same(&other.name)).count() > 1
    };
    let today =
        |site: &SiteId| sites.get(site).map_or_else(|| now.date_naive(), |site| zone::date_of(site.time_zone, now));
    let mut all: Vec<Template> = templates
        .into_iter()
        .map(|template| (today(&template.site), template))
        .filter(|(day, template)| template.validity.until.is_none_or(|until| until >= *day))
        .map(|(day, template)| template.as_of(day))
        .collect();
    all.sort_by_cached_key(|template| {
        (template.site.clone(), template.pattern.start, template.pattern.end, template.id.clone())
    });
    let lines = all.iter().flat_map(|template| {
        let named = |name: Option<&str>, id: &str| name.filter(|name| !is_shared(name)).unwrap_or(id).to_owned();
        let site = named(sites.get(&template.site).map(|site| site.name.as_str()), template.site.as_str());
        let place = &template.pattern.location;
        let place = named(places.get(place).map(String::as_str), place.as_str());
        template.pattern.positions.iter().map(move |position| line(words, template, position, &site, &place))
    });
    Ok(Sheet {
        title: words.say("sheet-templates"),
        columns: COLUMNS.map(|key| words.say(key)).to_vec(),
        lines: lines.collect(),
        chart: None,
    })
}

/// Days of the week by their whole names: for short, « ma » is another day in French than in Dutch.
pub fn days(words: Words, weekdays: &[IsoWeekday]) -> String {
    let mut days = weekdays.to_vec();
    days.sort_by_key(|day| u8::from(*day));
    if days.len() == 7 {
        return words.say("templates-every-day");
    }
    days.into_iter().map(|day| words.weekday(day.0)).collect::<Vec<_>>().join(", ")
}

fn line(words: Words, template: &Template, position: &Position, site: &str, place: &str) -> Vec<Cell> {
    let Template { pattern, validity, .. } = template;
    let joined = |all: Vec<String>| Cell::Text(all.join(", "));
    let minutes = |length: i32| u32::try_from(length).map_or_else(|_| Cell::Text(String::new()), Cell::Count);
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| Cell::Text(String::new()), Cell::Day);
    vec![
        Cell::Text(site.to_owned()),
        Cell::Text(sentence(pattern.activity_in(words.locale()))),
        Cell::Text(place.to_owned()),
        Cell::Text(days(words, &template.weekdays)),
        Cell::Text(rhythm(words, template)),
        Cell::Text(format!("{}-{}", pattern.start, pattern.end)),
        joined(position.roles.iter().map(|role| words.role(*role)).collect()),
        joined(position.languages.iter().map(|language| words.choose("language", language.code())).collect()),
        Cell::Count(position.minimum.into()),
        Cell::Count(position.ideal.into()),
        minutes(pattern.unpaid_break.0),
        minutes(pattern.paid_break.0),
        day(validity.from),
        day(validity.until),
    ]
}

/// The rhythm's name, or the rule where no rhythm has it; nothing where it is every week.
fn rhythm(words: Words, template: &Template) -> String {
    let Some(rule) = &template.recurrence else { return String::new() };
    let rhythm = Rhythm::of(Some(rule), &template.weekdays);
    rhythm.map_or_else(|| rule.to_string(), |rhythm| words.choose("templates-rhythm-is", rhythm.code()))
}
