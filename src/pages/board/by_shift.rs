//! A week by site and shift. Shifts of one kind (what is done, from when to when, where) are one row, so that a week of a thousand
//! shifts is a page.

use super::filter::Standing;
use super::grid::{Chip, Grid, column, is_awaited};
use crate::domain::shift::Shift;
use crate::domain::template::{Position, TeamNeed};
use crate::domain::{Language, ShiftId, SiteId};
use crate::locales::sentence;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};

/// A site and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its site.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// How many are missing for the least that its places take.
    pub missing: u32,
    /// The same on each day from Monday, for who looks at one day.
    pub by_day: [u32; 7],
    /// Its shifts, by the time at which they start.
    pub rows: Vec<Row>,
}

/// Shifts of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What is done.
    pub what: String,
    /// From when to when.
    pub when: String,
    /// Where, if that is not the site's own name.
    pub place: Option<String>,
    /// Whether it is a night shift.
    pub is_night: bool,
    /// Monday to Sunday.
    pub cells: Vec<Vec<Cell>>,
}

/// A shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Which.
    pub id: ShiftId,
    /// How it stands, in short: see [`Occupancy::mark`](crate::planning::occupancy::Occupancy::mark).
    pub mark: String,
    /// Whether it is on at this moment.
    pub is_now: bool,
    /// Its places by what they ask.
    pub places: Vec<Place>,
    /// Each language that nobody in the team speaks, in a sentence, with those that would do as well.
    pub unspoken: Vec<String>,
}

/// What a shift asks of one group of people, and who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which of the shift's positions, from 0.
    pub number: u16,
    /// As what.
    pub role: String,
    /// How many there are, guests' places where households host.
    pub there: u32,
    /// The least.
    pub minimum: u32,
    /// The best.
    pub ideal: u32,
    /// How many are missing for the least.
    pub missing: u32,
    /// Who, by name.
    pub people: Vec<Chip>,
}

impl Place {
    /// How it stands, as a class: short, enough, or as good as can be.
    pub const fn standing(&self) -> &'static str {
        if self.missing > 0 {
            "short"
        } else if self.there < self.ideal {
            "enough"
        } else {
            "full"
        }
    }
}

/// Which languages are spoken in the teams of a site and a day that share a need.
type Spoken<'a> = HashSet<(&'a SiteId, NaiveDate, &'a str, Language)>;

impl Grid<'_> {
    /// The sites and their shifts, as far as they are looked at.
    pub fn groups(&self) -> Vec<Group> {
        let spoken = self.spoken();
        let mut all = Vec::new();
        for site in &self.week.sites {
            if self.filter.site.as_ref().is_some_and(|only| *only != site.id) {
                continue;
            }
            let mut rows: BTreeMap<Key<'_>, Vec<&Shift>> = BTreeMap::new();
            for shift in self.week.occupancy.shifts.iter().filter(|shift| shift.site == site.id) {
                rows.entry(Key::of(shift)).or_default().push(shift);
            }
            let rows: Vec<Row> =
                rows.into_values().filter_map(|shifts| self.row(&site.name, &shifts, &spoken)).collect();
            let by_day: [u32; 7] = std::array::from_fn(|day| {
                let places = rows.iter().flat_map(|row| &row.cells[day]).flat_map(|cell| &cell.places);
                places.map(|place| place.missing).sum()
            });
            if !rows.is_empty() {
                let missing = by_day.iter().sum();
                all.push(Group { id: site.id.clone(), name: site.name.clone(), missing, by_day, rows });
            }
        }
        all
    }

    /// Some of the shifts, one by one.
    pub fn cells(&self, ids: &[ShiftId]) -> Vec<Cell> {
        let spoken = self.spoken();
        let asked = self.week.occupancy.shifts.iter().filter(|shift| ids.contains(&shift.id));
        asked.filter_map(|shift| self.cell(shift, &spoken)).collect()
    }

    fn row(&self, site: &str, shifts: &[&Shift], spoken: &Spoken<'_>) -> Option<Row> {
        let first = shifts.first()?;
        let mut cells = vec![Vec::new(); 7];
        for shift in shifts {
            cells[column(shift)].extend(self.cell(shift, spoken));
        }
        if cells.iter().all(Vec::is_empty) {
            return None;
        }
        let place = self.week.locations.get(&first.pattern.location).map(|location| location.name.clone());
        Some(Row {
            what: sentence(first.pattern.activity_in(self.words.locale())),
            when: self.span(first),
            place: place.filter(|place| place != site),
            is_night: self.is_night(first),
            cells,
        })
    }

    /// A shift, if it is looked at.
    fn cell(&self, shift: &Shift, spoken: &Spoken<'_>) -> Option<Cell> {
        let is_asked = |position: &Position| self.filter.role.is_none_or(|role| position.roles.contains(&role));
        let positions = (0_u16..).zip(&shift.pattern.positions).filter(|(_, position)| is_asked(position));
        let places: Vec<Place> = positions.map(|(number, position)| self.place(shift, number, position)).collect();
        let unspoken = self.unspoken(shift, spoken);
        let is_wanted = match self.filter.standing {
            Standing::Any => true,
            Standing::Missing => places.iter().any(|place| place.missing > 0) || !unspoken.is_empty(),
            Standing::Waiting => self.week.occupancy.there(&shift.id).any(|(own, _)| is_awaited(own)),
            Standing::Away => places.iter().flat_map(|place| &place.people).any(|chip| chip.is_away),
        };
        let mut names = places.iter().flat_map(|place| &place.people).filter_map(|chip| chip.name.as_ref());
        let is_named = self.filter.name.is_empty() || names.any(|name| self.filter.has_name(name));
        let is_now = shift.starts_at <= self.now && self.now < shift.ends_at;
        let mark = self.week.occupancy.mark(shift);
        (is_wanted && is_named && !places.is_empty()).then(|| Cell {
            id: shift.id.clone(),
            mark,
            is_now,
            places,
            unspoken,
        })
    }

    fn place(&self, shift: &Shift, number: u16, position: &Position) -> Place {
        let week = &self.week.occupancy;
        let own = week.there(&shift.id).filter(|(own, _)| own.position == number);
        let mut people: Vec<Chip> = own.map(|(own, person)| self.chip(shift, own, person)).collect();
        people.sort_by(|a, b| a.name.cmp(&b.name));
        let roles: Vec<String> = position.roles.iter().map(|role| self.words.role(*role)).collect();
        let there = week.headcount(&shift.id, number);
        Place {
            number,
            role: sentence(&roles.join(" / ")),
            there,
            minimum: position.minimum.into(),
            ideal: position.ideal.into(),
            missing: position.missing(there),
            people,
        }
    }

    fn spoken(&self) -> Spoken<'_> {
        let mut spoken = HashSet::new();
        for shift in &self.week.occupancy.shifts {
            for (_, group) in language_needs(shift) {
                for (_, person) in self.week.occupancy.there(&shift.id) {
                    spoken.extend(person.languages.iter().map(|language| (&shift.site, shift.date, group, *language)));
                }
            }
        }
        spoken
    }

    /// Languages that the teams of a day need and nobody in them speaks. Who speaks one is told of nobody.
    fn unspoken(&self, shift: &Shift, spoken: &Spoken<'_>) -> Vec<String> {
        let is_spoken = |language: &Language, group| spoken.contains(&(&shift.site, shift.date, group, *language));
        let told = |any_of: &[Language]| {
            let names: Vec<String> =
                any_of.iter().map(|language| self.words.choose("language", language.code())).collect();
            self.words.say_with("board-unspoken", [("language", names.join(" / ").into())])
        };
        let missing = language_needs(shift).filter(|(any_of, group)| !any_of.iter().any(|one| is_spoken(one, *group)));
        missing.map(|(any_of, _)| told(any_of)).collect()
    }
}

/// What makes shifts one row.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    start: i32,
    end: i32,
    activity: &'a str,
    location: &'a str,
}

impl<'a> Key<'a> {
    fn of(shift: &'a Shift) -> Self {
        let pattern = &shift.pattern;
        let (start, end) = (pattern.start.minute_of_day(), pattern.end.minute_of_day());
        Self { start, end, activity: &pattern.activity, location: pattern.location.as_str() }
    }
}

/// Any of which languages a shift's team must speak, and with which shifts of the day it shares that.
fn language_needs(shift: &Shift) -> impl Iterator<Item = (&[Language], &str)> {
    shift.pattern.team.iter().filter_map(|need| match need {
        TeamNeed::Language { any_of, group } => Some((any_of.as_slice(), group.as_str())),
        TeamNeed::Clearance { .. } => None,
    })
}
