//! The tables as shift templates.

use super::chance::{Chance, Draw};
use super::network::{Hours, Mark, ShiftLine, SiteTable, translations};
use super::sisa;
use crate::domain::person::{Clearance, Kind};
use crate::domain::template::{Pattern, Position, TeamNeed, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{Language, LocationId, Role, SiteId, TemplateId, TimeOfDay, Validity};
use crate::error::Error;

/// Languages of the residents: one of them is spoken somewhere in the morning and evening teams of a shelter's day.
pub const RESIDENTS_SPEAK: [Language; 5] =
    [Language::Arabic, Language::Tigrinya, Language::Amharic, Language::Pashto, Language::Farsi];

/// How often a position asks an interpreter of each language, in percent.
const INTERPRETED: [(Language, usize); 6] = [
    (Language::Arabic, 40),
    (Language::Tigrinya, 15),
    (Language::Amharic, 15),
    (Language::Farsi, 15),
    (Language::Pashto, 10),
    (Language::Somali, 5),
];

/// The templates of all sites.
///
/// # Errors
/// `Internal` where a table names a place that no table has.
pub fn templates(tables: &[SiteTable], seed: u64) -> Result<Vec<Template>, Error> {
    let mut languages = Chance::new(seed, Draw::Interpreters);
    let mut templates = Vec::new();
    for table in tables {
        for line in table.teams.iter().chain(&table.volunteers) {
            templates.extend(expand(tables, table, line, &mut languages)?);
        }
        if let Some(half_days) = &table.half_days {
            templates.extend(sisa::templates(tables, table, half_days, &mut languages)?);
        }
    }
    Ok(templates)
}

/// One of the languages that interpreters are asked for.
pub(super) fn interpreted(chance: &mut Chance) -> Language {
    chance.weighted(&INTERPRETED).unwrap_or(Language::Arabic)
}

/// A line once at each of its places, and once a day where its languages are drawn for each day.
fn expand(
    tables: &[SiteTable],
    table: &SiteTable,
    line: &ShiftLine,
    languages: &mut Chance,
) -> Result<Vec<Template>, Error> {
    let own = table.locations.first().map(|location| location.id.clone());
    let places = if line.at.is_empty() { own.into_iter().collect() } else { line.at.clone() };
    let mut templates = Vec::new();
    for place in places {
        let days: Vec<Vec<IsoWeekday>> = if line.is(Mark::Interpreters) {
            line.days.0.iter().map(|day| vec![*day]).collect()
        } else {
            vec![line.days.0.clone()]
        };
        for weekdays in days {
            let positions =
                if line.is(Mark::Interpreters) { interpreters(line, languages) } else { vec![everyone(line)] };
            templates.push(Template {
                id: id(&table.code, line, &place, &weekdays)?,
                site: table.code.clone(),
                weekdays,
                recurrence: None,
                validity: Validity::ALWAYS,
                closed_on_holidays: false,
                changes: Vec::new(),
                exceptions: Vec::new(),
                pattern: pattern(tables, table, line, place.clone(), positions),
            });
        }
    }
    Ok(templates)
}

fn pattern(
    tables: &[SiteTable],
    table: &SiteTable,
    line: &ShiftLine,
    location: LocationId,
    positions: Vec<Position>,
) -> Pattern {
    let by_volunteers = line.roles.contains(&Role::Volunteer);
    let mut prerequisites = line.prerequisites.clone();
    prerequisites.extend(asked_at(tables, &location));
    if by_volunteers {
        prerequisites.extend(&table.volunteers_hold);
    }
    let spoken = line
        .is(Mark::Speaks)
        .then(|| TeamNeed::Language { any_of: RESIDENTS_SPEAK.to_vec(), group: "matin et soir".into() });
    let held = line.one_with.map(|clearance| TeamNeed::Clearance { clearance });
    let kinds: &[Kind] =
        if by_volunteers { &[Kind::Volunteer] } else { &[Kind::Employee, Kind::NightWatch, Kind::Intern] };
    Pattern {
        translations: translations(&line.activity),
        activity: line.activity.clone(),
        minimum_age: minimum_age(line.hours, &location),
        location,
        start: line.hours.start,
        end: line.hours.end,
        unpaid_break: line.unpaid_break,
        paid_break: line.paid_break,
        positions,
        team: spoken.into_iter().chain(held).collect(),
        gender_rule: table.gender_rule.as_ref().filter(|_| line.is(Mark::WomenOnly)).map(|rule| rule.binding(kinds)),
        prerequisites,
        pair: line.is(Mark::Pair),
        beside_experienced: false,
        meeting: line.is(Mark::Session),
    }
}

/// What everyone at a location must hold, whoever's shift it is.
pub(super) fn asked_at<'a>(
    tables: &'a [SiteTable],
    location: &LocationId,
) -> impl Iterator<Item = Clearance> + use<'a> {
    let owner = tables.iter().find(|table| table.locations.iter().any(|own| own.id == *location));
    owner.into_iter().flat_map(|table| table.everyone_holds.iter().copied())
}

/// 18 at the Hub and on night shifts, 16 elsewhere.
pub(super) fn minimum_age(hours: Hours, location: &LocationId) -> u8 {
    if hours.are_at_night() || location.as_str() == "HUB" { 18 } else { 16 }
}

fn everyone(line: &ShiftLine) -> Position {
    Position { roles: line.roles.clone(), languages: Vec::new(), minimum: line.seats.minimum, ideal: line.seats.ideal }
}

/// One position a seat, each with its language; the first ones are the minimum.
fn interpreters(line: &ShiftLine, languages: &mut Chance) -> Vec<Position> {
    let seat = |place| Position {
        roles: line.roles.clone(),
        languages: vec![interpreted(languages)],
        minimum: u16::from(place < line.seats.minimum),
        ideal: 1,
    };
    (0..line.seats.ideal).map(seat).collect()
}

/// `LEO-petit-dej-0700`, with the place or the day where the line stands more than once.
fn id(site: &SiteId, line: &ShiftLine, place: &LocationId, weekdays: &[IsoWeekday]) -> Result<TemplateId, Error> {
    let place = place.as_str().rsplit('-').next().filter(|_| line.at.len() > 1);
    let place = place.map(|place| format!("-{place}")).unwrap_or_default();
    let day = weekdays.first().filter(|_| line.is(Mark::Interpreters));
    let day = day.map(|day| format!("-{}", u8::from(*day))).unwrap_or_default();
    template_id(&format!("{site}-{}-{:04}{place}{day}", slug(&line.activity), clock(line.hours.start)))
}

pub(super) fn template_id(text: &str) -> Result<TemplateId, Error> {
    TemplateId::new(text).map_err(|error| Error::internal(format!("template {text}: {error}")))
}

/// 930 for 09:30.
pub(super) fn clock(time: TimeOfDay) -> i32 {
    time.minute_of_day() / 60 * 100 + time.minute_of_day() % 60
}

/// Lower-case letters, digits and single hyphens: `petit-dej` for `petit-déj`.
fn slug(text: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'ô' => 'o',
        'ç' => 'c',
        letter if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
        _ => '-',
    };
    let words: String = text.chars().map(plain).collect();
    words.split('-').filter(|word| !word.is_empty()).take(3).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::super::network;
    use super::*;
    use std::collections::BTreeSet;

    fn all() -> Vec<Template> {
        templates(&network::read().expect("tables"), 1).expect("templates")
    }

    #[test]
    fn every_template_has_a_name_of_its_own() {
        let templates = all();
        let names: BTreeSet<_> = templates.iter().map(|template| template.id.as_str()).collect();
        assert_eq!(names.len(), templates.len());
        assert!(names.contains("LEO-petit-dej-0700"), "{names:?}");
    }

    #[test]
    fn nights_and_the_hub_ask_for_18_years() {
        let age = |id: &str| {
            let template = all().into_iter().find(|template| template.id.as_str() == id);
            template.map(|template| template.pattern.minimum_age)
        };
        let cases = [
            ("SIS-nuit-2200", Some(18)),
            ("SIS-soir-1800", Some(16)),
            ("SIS-front-desk-hub-1245", Some(18)),
            ("HUB-repas-soir-1730", Some(18)),
            ("BENEV-seance-d-information-1800", Some(18)),
        ];
        for (id, expected) in cases {
            assert_eq!(age(id), expected, "{id}");
        }
    }

    #[test]
    fn at_amran_everyone_shows_the_extract() {
        let templates = all();
        let there = templates.iter().filter(|template| template.pattern.location.as_str() == "AMR");
        assert!(there.clone().any(|template| template.site.as_str() == "SISA"));
        for template in there {
            assert!(template.pattern.prerequisites.contains(&Clearance::Extract596_2), "{}", template.id);
        }
    }
}
