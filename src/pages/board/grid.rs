//! A week in rows and columns: days across, a site's shifts or people down.
//!
//! Shifts of one kind (what is done, from when to when, where) are one row, so that a week of a thousand shifts is a page.

use super::filter::{Filter, Standing};
use super::load::Week;
use crate::domain::language::Locale;
use crate::domain::person::{Kind, Person};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::template::TeamNeed;
use crate::domain::{Language, PersonId, ShiftId, SiteId, TimeOfDay};
use crate::locales::{Words, sentence};
use crate::planning::words::Words as Hours;
use crate::planning::zone::{self, Interval};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::{BTreeMap, HashMap, HashSet};

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
}

/// A site and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The site.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// How many are missing for the least that its places take.
    pub missing: u32,
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
    /// As what; none where all of the row's shifts ask for the same alone.
    pub role: String,
    /// How many there are, guests' places where households host.
    pub there: u32,
    /// The least.
    pub minimum: u32,
    /// The best.
    pub ideal: u32,
    /// Who, by name.
    pub people: Vec<Chip>,
}

impl Place {
    /// How many are missing for the least.
    pub const fn missing(&self) -> u32 {
        self.minimum.saturating_sub(self.there)
    }

    /// How it stands, as a class: short, enough, or as good as can be.
    pub const fn standing(&self) -> &'static str {
        if self.there < self.minimum {
            "short"
        } else if self.there < self.ideal {
            "enough"
        } else {
            "full"
        }
    }
}

/// Somebody on a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Their name; empty where it may not be read.
    pub name: String,
    /// How it stands with them, as a class.
    pub state: &'static str,
    /// The same in words.
    pub said: String,
    /// Whether no search moves them because a coordinator says so.
    pub is_locked: bool,
    /// Why a rule was overridden for them.
    pub reason: Option<String>,
}

/// Somebody's week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Their name.
    pub name: String,
    /// What kind of worker they are.
    pub kind: String,
    /// Hours of this week, and those of their contract if they have one.
    pub hours: String,
    /// Monday to Sunday: where they are, and how it stands.
    pub cells: Vec<Vec<Stint>>,
}

/// A shift of somebody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stint {
    /// Which.
    pub id: ShiftId,
    /// From when to when.
    pub when: String,
    /// Where and what.
    pub what: String,
    /// How it stands.
    pub chip: Chip,
    /// Whether it is a night shift.
    pub is_night: bool,
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
}

/// A week and what is looked at of it.
#[derive(Debug)]
pub struct Grid<'a> {
    week: &'a Week,
    filter: &'a Filter,
    words: Words,
    now: DateTime<Utc>,
    on: HashMap<&'a ShiftId, Vec<&'a Assignment>>,
    guests: HashMap<&'a ShiftId, HashMap<u16, u32>>,
    spoken: HashSet<(&'a SiteId, NaiveDate, &'a str, Language)>,
}

impl<'a> Grid<'a> {
    /// Of a week.
    pub fn of(week: &'a Week, filter: &'a Filter, words: Words, now: DateTime<Utc>) -> Self {
        let mut on: HashMap<&ShiftId, Vec<&Assignment>> = HashMap::new();
        for own in week.assignments.iter().filter(|own| own.state.counts()) {
            on.entry(&own.shift).or_default().push(own);
        }
        let mut guests: HashMap<&ShiftId, HashMap<u16, u32>> = HashMap::new();
        for guest in &week.guests {
            *guests.entry(&guest.shift).or_default().entry(guest.position).or_default() += 1;
        }
        let mut spoken = HashSet::new();
        for shift in &week.shifts {
            for group in groups(shift) {
                let people = on.get(&shift.id).into_iter().flatten().filter_map(|own| week.people.get(&own.person));
                for language in people.flat_map(|person| person.languages.iter()) {
                    spoken.insert((&shift.site, shift.date, group, *language));
                }
            }
        }
        Self { week, filter, words, now, on, guests, spoken }
    }

    /// The columns.
    pub fn days(&self) -> Vec<Day> {
        let zone = self.week.sites.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
        let today = zone::date_of(zone, self.now);
        let day = |(number, date): (u8, NaiveDate)| Day {
            number,
            name: self.words.date(date),
            short: self.short(date),
            is_today: date == today,
        };
        (1_u8..).zip(self.week.roster.week.days()).map(day).collect()
    }

    /// The sites and their shifts, as far as they are looked at.
    pub fn groups(&self) -> Vec<Group> {
        let mut all = Vec::new();
        for site in &self.week.sites {
            if self.filter.site.as_ref().is_some_and(|only| *only != site.id) {
                continue;
            }
            let mut rows: BTreeMap<Key<'_>, Vec<&Shift>> = BTreeMap::new();
            for shift in self.week.shifts.iter().filter(|shift| shift.site == site.id) {
                rows.entry(Key::of(shift)).or_default().push(shift);
            }
            let rows: Vec<Row> = rows.into_values().filter_map(|shifts| self.row(&site.name, &shifts)).collect();
            let places = rows.iter().flat_map(|row| &row.cells).flatten().flat_map(|cell| &cell.places);
            let missing = places.map(Place::missing).sum();
            if !rows.is_empty() {
                all.push(Group { id: site.id.clone(), name: site.name.clone(), missing, rows });
            }
        }
        all
    }

    /// People and their weeks, employees first.
    pub fn lines(&self) -> Vec<Line> {
        let shifts: HashMap<&ShiftId, &Shift> = self.week.shifts.iter().map(|shift| (&shift.id, shift)).collect();
        let mut theirs: HashMap<&PersonId, Vec<(&Assignment, &Shift)>> = HashMap::new();
        for own in self.week.assignments.iter().filter(|own| own.state.counts()) {
            if let Some(shift) = shifts.get(&own.shift).filter(|shift| self.is_at_the_site(shift)) {
                theirs.entry(&own.person).or_default().push((own, shift));
            }
        }
        let mut found: Vec<(&Person, Vec<(&Assignment, &Shift)>)> = theirs
            .into_iter()
            .filter_map(|(id, theirs)| Some((self.week.people.get(id)?, theirs)))
            .filter(|(person, _)| self.filter.kind.is_none_or(|kind| kind == person.kind))
            .filter(|(person, _)| self.filter.has_name(&person.full_name()))
            .collect();
        found.sort_by_cached_key(|(person, _)| (!person.kind.is_assigned(), person.full_name(), person.id.clone()));
        found.into_iter().map(|(person, theirs)| self.line(person, theirs)).collect()
    }

    /// What the whole week comes to.
    pub fn sums(&self) -> Sums {
        let mut sums = Sums { shifts: self.week.shifts.len(), ..Sums::default() };
        for shift in &self.week.shifts {
            sums.missing += self.places(shift).iter().map(Place::missing).sum::<u32>();
        }
        let counted = self.on.values().flatten();
        for own in counted {
            sums.there += 1;
            sums.waiting += usize::from(is_awaited(own.state));
        }
        sums
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

    fn row(&self, site: &str, shifts: &[&Shift]) -> Option<Row> {
        let first = shifts.first()?;
        let mut cells = vec![Vec::new(); 7];
        for shift in shifts {
            if let Some(cell) = self.cell(shift) {
                cells[shift.date.weekday().num_days_from_monday() as usize].push(cell);
            }
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
    fn cell(&self, shift: &Shift) -> Option<Cell> {
        let mut places = self.places(shift);
        if let Some(role) = self.filter.role {
            let asked = shift.pattern.positions.iter().map(|position| position.roles.contains(&role));
            let mut asked = asked.collect::<Vec<_>>().into_iter();
            places.retain(|_| asked.next().unwrap_or_default());
        }
        let unspoken = self.unspoken(shift);
        let is_wanted = match self.filter.standing {
            Standing::Any => true,
            Standing::Missing => places.iter().any(|place| place.missing() > 0) || !unspoken.is_empty(),
            Standing::Waiting => {
                self.on.get(&shift.id).is_some_and(|there| there.iter().any(|own| is_awaited(own.state)))
            }
        };
        let is_named = self.filter.name.is_empty()
            || places.iter().any(|place| place.people.iter().any(|chip| self.filter.has_name(&chip.name)));
        let is_now = shift.starts_at <= self.now && self.now < shift.ends_at;
        (is_wanted && is_named && !places.is_empty()).then(|| Cell { id: shift.id.clone(), is_now, places, unspoken })
    }

    fn places(&self, shift: &Shift) -> Vec<Place> {
        let there = self.on.get(&shift.id).map(Vec::as_slice).unwrap_or_default();
        let place = |(number, position): (u16, &crate::domain::template::Position)| {
            let own = there.iter().filter(|own| own.position == number);
            let seats = |own: &&&Assignment| {
                let person = self.week.people.get(&own.person);
                person.and_then(|person| person.guest_places).map_or(1, u32::from)
            };
            let guests = self.guests.get(&shift.id).and_then(|guests| guests.get(&number)).copied().unwrap_or_default();
            let mut people: Vec<Chip> = own.clone().map(|own| self.chip(own)).collect();
            people.sort_by(|a, b| a.name.cmp(&b.name));
            let roles: Vec<String> = position.roles.iter().map(|role| self.words.role(*role)).collect();
            Place {
                role: sentence(&roles.join(" / ")),
                there: own.map(|own| seats(&own)).sum::<u32>() + guests,
                minimum: position.minimum.into(),
                ideal: position.ideal.into(),
                people,
            }
        };
        (0_u16..).zip(&shift.pattern.positions).map(place).collect()
    }

    fn chip(&self, own: &Assignment) -> Chip {
        Chip {
            name: self.week.people.get(&own.person).map(Person::full_name).unwrap_or_default(),
            state: own.state.code(),
            said: self.words.choose("sheet-state", own.state.code()),
            is_locked: own.locked,
            reason: own.override_reason.clone(),
        }
    }

    fn line(&self, person: &Person, mut theirs: Vec<(&Assignment, &Shift)>) -> Line {
        theirs.sort_by_key(|(_, shift)| shift.starts_at);
        let mut cells = vec![Vec::new(); 7];
        let mut minutes = 0;
        for (own, shift) in theirs {
            minutes += shift.paid().0;
            let activity = shift.pattern.activity_in(self.words.locale());
            cells[shift.date.weekday().num_days_from_monday() as usize].push(Stint {
                id: shift.id.clone(),
                when: self.span(shift),
                what: format!("{} {}", shift.site, activity),
                chip: self.chip(own),
                is_night: self.is_night(shift),
            });
        }
        let contract = person.contract_on(self.week.roster.week.monday()).map(|contract| contract.weekly_minutes.0);
        let hours = match contract {
            Some(agreed) => self
                .words
                .say_with("board-hours-of", [("hours", hours(minutes).into()), ("agreed", hours(agreed).into())]),
            None => self.words.say_with("board-hours", [("hours", hours(minutes).into())]),
        };
        Line { name: person.full_name(), kind: self.words.choose("board-kind", person.kind.code()), hours, cells }
    }

    fn is_at_the_site(&self, shift: &Shift) -> bool {
        self.filter.site.as_ref().is_none_or(|only| *only == shift.site)
    }

    /// « 22h–7h ».
    fn span(&self, shift: &Shift) -> String {
        let time = |at: TimeOfDay| self.words.time(at.naive());
        format!("{}–{}", time(shift.pattern.start), time(shift.pattern.end))
    }

    fn is_night(&self, shift: &Shift) -> bool {
        let zone = self.week.sites.iter().find(|site| site.id == shift.site).map(|site| site.time_zone);
        let work = Interval { start: shift.starts_at, end: shift.ends_at };
        zone.is_some_and(|zone| Hours::STANDARD.is_night_shift(zone, work))
    }

    /// Languages that the teams of a day need and nobody in them speaks. Of people whose names may not be read nobody says what
    /// they speak.
    fn unspoken(&self, shift: &Shift) -> Vec<String> {
        let needs = shift.pattern.team.iter().filter_map(|need| match need {
            TeamNeed::Language { any_of, group } => Some((any_of, group)),
            TeamNeed::Clearance { .. } => None,
        });
        let missing = needs.filter(|(any_of, group)| {
            !any_of.iter().any(|language| self.spoken.contains(&(&shift.site, shift.date, group.as_str(), *language)))
        });
        let said = |any_of: &Vec<Language>| {
            let names: Vec<String> =
                any_of.iter().map(|language| self.words.choose("language", language.code())).collect();
            names.join(" / ")
        };
        let told = |any_of| self.words.say_with("board-unspoken", [("language", said(any_of).into())]);
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

fn groups(shift: &Shift) -> impl Iterator<Item = &str> {
    shift.pattern.team.iter().filter_map(|need| match need {
        TeamNeed::Language { group, .. } => Some(group.as_str()),
        TeamNeed::Clearance { .. } => None,
    })
}

const fn is_awaited(state: AssignmentState) -> bool {
    matches!(state, AssignmentState::Offered)
}

/// « 7 h 30 » is 7,5 to reckon with, and 7:30 to read.
fn hours(minutes: i32) -> String {
    if minutes % 60 == 0 { (minutes / 60).to_string() } else { format!("{}:{:02}", minutes / 60, minutes % 60) }
}

/// The kinds that people can be chosen by.
pub const KINDS: &[Kind] = Kind::ALL;
