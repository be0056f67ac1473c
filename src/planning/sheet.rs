//! A roster as a table for spreadsheets and for the wall: a line for each person on a shift, and one for what is missing.
//!
//! It has names for whom they are meant, and no address: where people meet is on their own page.

use super::places::Places;
use crate::domain::guest::Guest;
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, Roster};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, ShiftId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::store::{Tx, assignments, guests, people, shifts};
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use std::collections::HashMap;

/// A table in somebody's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What the table is of.
    pub title: String,
    /// What stands above the columns.
    pub columns: Vec<String>,
    /// As many cells in each as there are columns.
    pub lines: Vec<Vec<Cell>>,
}

/// What a spreadsheet can reckon with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A day.
    Day(NaiveDate),
    /// A time on the wall's clock.
    Time(NaiveTime),
    /// Words, which may begin with anything: whoever writes them down sees to it that they stay words.
    Text(String),
}

/// The columns, by their keys.
const COLUMNS: [&str; 11] = [
    "sheet-day",
    "sheet-date",
    "sheet-from",
    "sheet-until",
    "sheet-site",
    "sheet-place",
    "sheet-activity",
    "sheet-role",
    "sheet-who",
    "sheet-standing",
    "sheet-note",
];

/// What some sites have in a roster, by day and time; with names at those of which `named` says so.
///
/// # Errors
/// `NotFound`.
pub fn of_roster(
    tx: &mut Tx,
    roster: &Roster,
    sites: &[SiteId],
    named: &dyn Fn(&SiteId) -> bool,
    locale: Locale,
) -> Result<Sheet, Error> {
    let words = Words::from(locale);
    let mut all = shifts::of_sites(tx, sites, roster.week.monday(), roster.week.day(Weekday::Sun))?;
    all.sort_by(|a, b| (a.starts_at, &a.site, &a.id).cmp(&(b.starts_at, &b.site, &b.id)));
    let mut on: HashMap<ShiftId, Vec<Assignment>> = HashMap::new();
    for own in assignments::of_sites(tx, &roster.id, sites)?.into_iter().filter(|own| own.state.counts()) {
        on.entry(own.shift.clone()).or_default().push(own);
    }
    let who: Vec<PersonId> = on.values().flatten().map(|own| own.person.clone()).collect();
    let everyone = people::find_all(tx, &who)?.into_iter().map(|person| (person.value.id.clone(), person.value));
    let everyone: HashMap<PersonId, Person> = everyone.collect();
    let ids: Vec<ShiftId> = all.iter().map(|shift| shift.id.clone()).collect();
    let guests = guests::among(tx, &ids)?;
    let mut places = Places::default();
    let mut lines = Vec::new();
    for shift in &all {
        let what = shift_cells(tx, &mut places, shift, words)?;
        let there = on.remove(&shift.id).unwrap_or_default();
        let guests: Vec<&Guest> = guests.iter().filter(|guest| guest.shift == shift.id).collect();
        let is_named = named(&shift.site);
        for mut more in shift_lines(shift, &there, &guests, &everyone, words) {
            if !is_named && !more.is_missing {
                more.cells[WHO] = Cell::Text(words.say("sheet-somebody"));
            }
            lines.push(what.iter().cloned().chain(more.cells).collect());
        }
    }
    let columns = COLUMNS.map(|key| words.say(key)).to_vec();
    Ok(Sheet { title: words.say_with("sheet-title", [("week", roster.week.to_string().into())]), columns, lines })
}

/// When, where and what.
fn shift_cells(tx: &mut Tx, places: &mut Places, shift: &Shift, words: Words) -> Result<Vec<Cell>, Error> {
    let zone = places.zone(tx, &shift.site)?;
    let time = |at: chrono::DateTime<chrono::Utc>| Cell::Time(at.with_timezone(&zone).time());
    Ok(vec![
        Cell::Text(sentence(&words.weekday(shift.date.weekday()))),
        Cell::Day(shift.date),
        time(shift.starts_at),
        time(shift.ends_at),
        Cell::Text(places.name(tx, &shift.site)?),
        Cell::Text(places.location(tx, &shift.pattern.location)?.name),
        Cell::Text(sentence(shift.pattern.activity_in(words.locale()))),
    ])
}

/// Which of a line's own cells is the name.
const WHO: usize = 1;

/// As what, who, how it stands and what is to be known.
struct Line {
    cells: [Cell; 4],
    is_missing: bool,
}

/// Those who are there, by name, then what is missing.
fn shift_lines(
    shift: &Shift,
    there: &[Assignment],
    guests: &[&Guest],
    everyone: &HashMap<PersonId, Person>,
    words: Words,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for (position, place) in (0_u16..).zip(&shift.pattern.positions) {
        let mut taken = 0;
        let mut named: Vec<[String; 4]> = Vec::new();
        for own in there.iter().filter(|own| own.position == position) {
            let Some(person) = everyone.get(&own.person) else { continue };
            taken += u32::from(person.guest_places.unwrap_or(1));
            let role = sentence(&words.role(shift.role_of(person, position)));
            let state = words.choose("sheet-state", own.state.code());
            named.push([role, person.full_name(), state, own.override_reason.clone().unwrap_or_default()]);
        }
        for guest in guests.iter().filter(|guest| guest.position == position) {
            taken += 1;
            let role = place.roles.first().map(|role| sentence(&words.role(*role))).unwrap_or_default();
            named.push([role, guest.name.clone(), words.say("sheet-guest"), String::new()]);
        }
        named.sort_by(|a, b| a[WHO].cmp(&b[WHO]));
        lines.extend(named.into_iter().map(|line| Line { cells: line.map(Cell::Text), is_missing: false }));
        let missing = u32::from(place.minimum).saturating_sub(taken);
        if missing > 0 {
            let roles: Vec<String> = place.roles.iter().map(|role| words.role(*role)).collect();
            let count = words.say_with("sheet-missing", [("count", missing.into())]);
            let cells = [sentence(&roles.join(" / ")), count, words.say("sheet-open"), String::new()].map(Cell::Text);
            lines.push(Line { cells, is_missing: true });
        }
    }
    lines
}
