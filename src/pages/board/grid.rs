//! A week in rows and columns: days across; down, shifts ([`by_shift`](super::by_shift)) or people
//! ([`by_person`](super::by_person)). Here is what both of them say alike.

use super::filter::Filter;
use super::load::Week;
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, TimeOfDay, holiday};
use crate::locales::Words;
use crate::planning::words::Words as Hours;
use crate::planning::zone::{self, Interval};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

/// A day's column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// From 1 for Monday.
    pub number: u8,
    /// « lundi 30 novembre ».
    pub name: String,
    /// « lun 30 ».
    pub short: String,
    /// Whether it is today at the first of the sites.
    pub is_today: bool,
    /// Whether it is a public holiday.
    pub is_holiday: bool,
}

/// Somebody on a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Which assignment.
    pub id: AssignmentId,
    /// Their name; none where it may not be read.
    pub name: Option<String>,
    /// How it stands with them, as a class.
    pub state: &'static str,
    /// The same in words.
    pub said: String,
    /// Whether no search moves them because a coordinator says so.
    pub is_locked: bool,
    /// Whether they are away then, and expected still.
    pub is_away: bool,
    /// Why a rule was overridden for them; none where names may not be read either.
    pub reason: Option<String>,
}

/// What the week comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Shifts.
    pub shifts: usize,
    /// Places short of the least.
    pub missing: u32,
    /// People on shifts, each time counted.
    pub there: usize,
    /// Of them, whose answer is awaited.
    pub waiting: usize,
    /// Of them, who are away then: of who is known by name.
    pub away: usize,
}

/// A week and what is looked at of it.
#[derive(Debug)]
pub struct Grid<'a> {
    pub(super) week: &'a Week,
    pub(super) filter: &'a Filter,
    pub(super) words: Words,
    pub(super) now: DateTime<Utc>,
}

impl<'a> Grid<'a> {
    /// Of a week.
    pub const fn of(week: &'a Week, filter: &'a Filter, words: Words, now: DateTime<Utc>) -> Self {
        Self { week, filter, words, now }
    }

    /// The columns.
    pub fn days(&self) -> Vec<Day> {
        let today = self.today();
        let day = |(number, date): (u8, NaiveDate)| Day {
            number,
            name: self.words.date(date),
            short: self.short(date),
            is_today: date == today,
            is_holiday: holiday::is_holiday(date),
        };
        (1_u8..).zip(self.week.roster.week.days()).map(day).collect()
    }

    /// The date where the first of the sites is.
    pub fn today(&self) -> NaiveDate {
        let zone = self.week.sites.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
        zone::date_of(zone, self.now)
    }

    /// What the whole week comes to.
    pub fn sums(&self) -> Sums {
        let week = &self.week.occupancy;
        let mut sums = Sums { shifts: week.shifts.len(), ..Sums::default() };
        for shift in &week.shifts {
            for (number, position) in (0_u16..).zip(&shift.pattern.positions) {
                sums.missing += position.missing(week.headcount(&shift.id, number));
            }
            for (own, _) in week.there(&shift.id) {
                sums.there += 1;
                sums.waiting += usize::from(is_awaited(own));
                sums.away += usize::from(self.week.named.contains(&shift.site) && self.week.is_away(own, shift));
            }
        }
        sums
    }

    /// Somebody on a shift.
    pub(super) fn chip(&self, shift: &Shift, own: &Assignment, person: &Person) -> Chip {
        let is_named = self.week.named.contains(&shift.site);
        Chip {
            id: own.id.clone(),
            name: is_named.then(|| person.full_name()),
            state: own.state.code(),
            said: self.words.choose("sheet-state", own.state.code()),
            is_locked: own.locked,
            is_away: is_named && self.week.is_away(own, shift),
            reason: own.override_reason.clone().filter(|_| is_named),
        }
    }

    /// « 22h–7h ».
    pub(super) fn span(&self, shift: &Shift) -> String {
        let time = |at: TimeOfDay| self.words.time(at.naive());
        format!("{}–{}", time(shift.pattern.start), time(shift.pattern.end))
    }

    /// Whether it is a night shift where it is.
    pub(super) fn is_night(&self, shift: &Shift) -> bool {
        let zone = self.week.sites.iter().find(|site| site.id == shift.site).map(|site| site.time_zone);
        let work = Interval { start: shift.starts_at, end: shift.ends_at };
        zone.is_some_and(|zone| Hours::STANDARD.is_night_shift(zone, work))
    }

    /// As many letters of a weekday as people shorten it to: none of an Arabic one.
    fn short(&self, date: NaiveDate) -> String {
        let letters = match self.words.locale() {
            Locale::French | Locale::English => 3,
            Locale::Dutch => 2,
            Locale::Arabic => usize::MAX,
        };
        let weekday: String = self.words.weekday(date.weekday()).chars().take(letters).collect();
        format!("{weekday} {}", date.day())
    }
}

/// Whether their answer is awaited.
pub const fn is_awaited(own: &Assignment) -> bool {
    matches!(own.state, AssignmentState::Offered)
}

/// In which of seven columns, from 0, a shift stands.
pub fn column(shift: &Shift) -> usize {
    shift.date.weekday().num_days_from_monday() as usize
}
