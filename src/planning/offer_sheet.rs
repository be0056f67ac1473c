//! What volunteers and host households offer as a table for spreadsheets, a line for each time of day, under the headings and in the
//! words that a list is read back with. Single dates and how somebody may be asked at short notice stay where they are.

use super::sheet::{Cell, Sheet};
use super::template_sheet::days;
use crate::domain::availability::{Availability, WeeklyWindow};
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::template::Hours;
use crate::domain::time::IsoWeekday;
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::store::{Tx, availability, sites};
use std::collections::{BTreeMap, HashMap};

/// The columns, by their keys.
pub const COLUMNS: [&str; 8] = [
    "sheet-given-name",
    "sheet-family-name",
    "sheet-mail",
    "sheet-days",
    "sheet-hours",
    "sheet-wanted",
    "sheet-site",
    "sheet-activities",
];

/// What these people offer, by name; of whoever has said nothing yet a line to be filled in.
///
/// # Errors
/// What the database says.
pub fn of(tx: &mut Tx, people: Vec<Person>, locale: Locale) -> Result<Sheet, Error> {
    let words = Words::from(locale);
    let mut people: Vec<Person> = people.into_iter().filter(|person| !person.kind.is_assigned()).collect();
    people.sort_by_cached_key(|person| {
        (person.family_name.to_lowercase(), person.given_name.to_lowercase(), person.id.clone())
    });
    let ids: Vec<PersonId> = people.iter().map(|person| person.id.clone()).collect();
    let offers = availability::of(tx, &ids)?;
    let sites: HashMap<SiteId, String> = sites::all(tx)?.into_iter().map(|site| (site.id, site.name)).collect();
    let lines = people.iter().flat_map(|person| lines(words, person, offers.get(&person.id), &sites));
    Ok(Sheet {
        title: words.say("sheet-offers"),
        columns: COLUMNS.map(|key| words.say(key)).to_vec(),
        lines: lines.collect(),
        chart: None,
    })
}

/// Weekly windows by their hours: on which days each, in the order of the week.
pub fn grouped(weekly: &[WeeklyWindow]) -> Vec<(Vec<IsoWeekday>, Hours)> {
    let mut by_hours: BTreeMap<_, Vec<IsoWeekday>> = BTreeMap::new();
    for window in weekly {
        by_hours.entry((window.start, window.end)).or_default().push(window.weekday);
    }
    let sorted = |mut days: Vec<IsoWeekday>| {
        days.sort_by_key(|day| u8::from(*day));
        days
    };
    let mut all: Vec<_> =
        by_hours.into_iter().map(|((start, end), days)| (sorted(days), Hours { start, end })).collect();
    all.sort_by_key(|(days, hours)| (days.first().map(|day| u8::from(*day)), hours.start));
    all
}

fn lines(
    words: Words,
    person: &Person,
    offer: Option<&Availability>,
    sites: &HashMap<SiteId, String>,
) -> Vec<Vec<Cell>> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let named =
        || vec![text(&person.given_name), text(&person.family_name), text(person.mail.as_deref().unwrap_or_default())];
    let Some(offer) = offer else {
        return vec![[named(), vec![text(""); COLUMNS.len() - 3]].concat()];
    };
    let at: Vec<&str> = offer.sites.iter().map(|site| sites.get(site).map_or(site.as_str(), String::as_str)).collect();
    let rest = [Cell::Count(offer.wanted.into()), text(&at.join("; ")), text(&activities(&offer.activities))];
    let windows = grouped(&offer.weekly);
    let mut times: Vec<[Cell; 2]> = windows
        .iter()
        .map(|(weekdays, hours)| [text(&days(words, weekdays)), Cell::Text(format!("{}-{}", hours.start, hours.end))])
        .collect();
    if times.is_empty() {
        times.push([text(""), text("")]);
    }
    times.into_iter().map(|time| [named(), time.to_vec(), rest.to_vec()].concat()).collect()
}

/// With semicolons between them: an activity may well have a comma.
fn activities(activities: &[String]) -> String {
    let joined = activities.join("; ");
    if activities.len() == 1 && joined.contains(',') { format!("{joined};") } else { joined }
}
