//! How well places are covered, as a map: sites down, days across. A picture in the page, and the same in words.

use super::filter::Filter;
use super::gate::Visitor;
use super::grid::Grid;
use super::load::Week;
use crate::domain::SiteId;
use crate::domain::site::Site;
use crate::locales::Words;
use crate::planning::figures::Cover;
use chrono::NaiveDate;

/// As much of a site's name as stands beside its row.
const LETTERS: usize = 25;

/// The map of a week.
#[derive(Debug)]
pub struct Heat {
    /// Monday to Sunday, in short, each with where it stands.
    pub days: Vec<(usize, String)>,
    /// The sites at which anybody is needed.
    pub rows: Vec<Row>,
}

/// A site's cover, Monday to Sunday.
#[derive(Debug)]
pub struct Row {
    /// Its name.
    pub site: String,
    /// As much of it as there is room for.
    pub short: String,
    /// Where it stands.
    pub y: usize,
    /// Its days; without those on which nothing is needed.
    pub cells: Vec<Cell>,
}

/// A day at a site.
#[derive(Debug)]
pub struct Cell {
    /// Where it stands.
    pub x: usize,
    /// « lundi 30 novembre ».
    pub day: String,
    /// How good it is, as a class.
    pub class: &'static str,
    /// In whole hundredths.
    pub percent: u32,
    /// The same in words.
    pub said: String,
}

impl Heat {
    /// Of a week, as it is covered.
    pub fn of(visitor: &Visitor, week: &Week, cover: impl Fn(&SiteId, NaiveDate) -> Cover) -> Self {
        let words = Words::from(visitor.locale());
        let days = Grid::of(week, &Filter::default(), words, visitor.now).days();
        let cells = |site: &Site| -> Vec<Cell> {
            let cell = |(day, date)| cell(words, day, date, cover(&site.id, date));
            week.roster.week.days().enumerate().filter_map(cell).collect()
        };
        let sites = week.sites.iter().map(|site| (site, cells(site))).filter(|(_, cells)| !cells.is_empty());
        let row = |(at, (site, cells)): (usize, (&Site, Vec<Cell>))| Row {
            site: site.name.clone(),
            short: short(&site.name),
            y: 24 + at * 28,
            cells,
        };
        Self {
            days: days.into_iter().enumerate().map(|(at, day)| (column(at), day.short)).collect(),
            rows: sites.enumerate().map(row).collect(),
        }
    }

    /// How high it is.
    pub const fn height(&self) -> usize {
        self.rows.len() * 28 + 28
    }
}

fn cell(words: Words, day: usize, date: NaiveDate, cover: Cover) -> Option<Cell> {
    let percent = cover.percent()?;
    Some(Cell {
        x: column(day),
        day: words.date(date),
        class: class(percent),
        percent,
        said: words.say_with("board-filled", [("filled", cover.filled.into()), ("places", cover.least.into())]),
    })
}

fn short(name: &str) -> String {
    let is_long = name.chars().count() > LETTERS;
    name.chars().take(if is_long { LETTERS - 1 } else { LETTERS }).chain(is_long.then_some('…')).collect()
}

const fn column(day: usize) -> usize {
    190 + day * 62
}

const fn class(percent: u32) -> &'static str {
    match percent {
        100 => "whole",
        90.. => "nearly",
        75.. => "some",
        _ => "few",
    }
}
