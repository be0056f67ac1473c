//! A roster as a table for spreadsheets and for the wall: a line for each person on a shift, and one for what is missing.
//!
//! It has names, and the reasons that were written about people, for whom they are meant; and no address: where people meet is on
//! their own page.

use super::occupancy::Occupancy;
use super::places::Places;
use crate::domain::SiteId;
use crate::domain::activity::Month;
use crate::domain::expense::Cents;
use crate::domain::language::Locale;
use crate::domain::roster::Roster;
use crate::domain::shift::Shift;
use crate::domain::time::Minutes;
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::store::Tx;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

/// A table in somebody's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What the table is of.
    pub title: String,
    /// What stands above the columns.
    pub columns: Vec<String>,
    /// As many cells in each as there are columns.
    pub lines: Vec<Vec<Cell>>,
    /// What of it is drawn; none: nothing.
    pub chart: Option<Chart>,
}

/// Columns of a table that are drawn as bars, one above the other, for each line but the last, which is their sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What stands above it.
    pub title: String,
    /// The column that names the bars, from 0.
    pub names: u16,
    /// The first and the last column that is drawn, from 0.
    pub bars: (u16, u16),
}

/// What a spreadsheet can reckon with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A day.
    Day(NaiveDate),
    /// A time on the wall's clock.
    Time(NaiveTime),
    /// A month.
    Month(Month),
    /// How many.
    Count(u32),
    /// A length, told in hours.
    Hours(Minutes),
    /// An amount, told in euros.
    Euros(Cents),
    /// A part of a whole; nothing where there is no whole.
    Part {
        /// The part.
        of: u32,
        /// The whole.
        all: u32,
    },
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
    let week = Occupancy::of_sites(tx, roster, sites)?;
    let mut places = Places::default();
    let mut lines = Vec::new();
    for shift in &week.shifts {
        let what = shift_cells(tx, &mut places, shift, words)?;
        for more in shift_lines(&week, shift, named(&shift.site), words) {
            lines.push(what.iter().cloned().chain(more.map(Cell::Text)).collect());
        }
    }
    let columns = COLUMNS.map(|key| words.say(key)).to_vec();
    let title = words.say_with("sheet-title", [("week", roster.week.to_string().into())]);
    Ok(Sheet { title, columns, lines, chart: None })
}

/// When, where and what.
fn shift_cells(tx: &mut Tx, places: &mut Places, shift: &Shift, words: Words) -> Result<Vec<Cell>, Error> {
    let zone = places.zone(tx, &shift.site)?;
    let time = |at: DateTime<Utc>| Cell::Time(at.with_timezone(&zone).time());
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

/// As what, who, how it stands and what is to be known: those who are there, by name where those are told, then what is missing.
fn shift_lines(week: &Occupancy, shift: &Shift, is_named: bool, words: Words) -> Vec<[String; 4]> {
    let mut lines = Vec::new();
    let somebody = |name: &str| if is_named { name.to_owned() } else { words.say("sheet-somebody") };
    for (position, place) in (0_u16..).zip(&shift.pattern.positions) {
        let mut there = Vec::new();
        for (own, person) in week.there(&shift.id).filter(|(own, _)| own.position == position) {
            let role = sentence(&words.role(shift.role_of(person, position)));
            let note = own.override_reason.clone().filter(|_| is_named).unwrap_or_default();
            there.push([role, somebody(&person.full_name()), words.choose("sheet-state", own.state.code()), note]);
        }
        let roles: Vec<String> = place.roles.iter().map(|role| words.role(*role)).collect();
        let roles = sentence(&roles.join(" / "));
        for guest in week.guests(&shift.id, position) {
            there.push([roles.clone(), somebody(&guest.name), words.say("sheet-guest"), String::new()]);
        }
        there.sort_by(|a, b| a[1].cmp(&b[1]));
        lines.append(&mut there);
        let missing = place.missing(week.headcount(&shift.id, position));
        if missing > 0 {
            lines.push([roles, words.count("sheet-missing", missing), words.say("sheet-open"), String::new()]);
        }
    }
    lines
}
