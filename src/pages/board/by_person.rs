//! A week by person: where everybody is whose name may be read, and their hours beside those of their contract.

use super::grid::{Chip, Grid, column};
use crate::domain::person::Person;
use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::domain::time::Minutes;
use crate::domain::{PersonId, ShiftId};
use std::collections::HashMap;

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

/// The shifts of somebody, in the order of their start, each with their place in it.
type Theirs<'a> = Vec<(&'a Assignment, &'a Shift)>;

impl Grid<'_> {
    /// People and their weeks, employees first.
    pub fn lines(&self) -> Vec<Line> {
        let mut theirs: HashMap<&PersonId, (&Person, Theirs<'_>)> = HashMap::new();
        let is_looked_at = |shift: &&Shift| {
            self.week.named.contains(&shift.site) && self.filter.site.as_ref().is_none_or(|only| *only == shift.site)
        };
        for shift in self.week.occupancy.shifts.iter().filter(is_looked_at) {
            for (own, person) in self.week.occupancy.there(&shift.id) {
                theirs.entry(&person.id).or_insert_with(|| (person, Vec::new())).1.push((own, shift));
            }
        }
        let mut found: Vec<_> = theirs
            .into_values()
            .filter(|(person, _)| self.filter.kind.is_none_or(|kind| kind == person.kind))
            .filter(|(person, _)| self.filter.has_name(&person.full_name()))
            .collect();
        found.sort_by_cached_key(|(person, _)| (!person.kind.is_assigned(), person.full_name(), person.id.clone()));
        found.iter().map(|(person, theirs)| self.line(person, theirs)).collect()
    }

    fn line(&self, person: &Person, theirs: &Theirs<'_>) -> Line {
        let mut cells = vec![Vec::new(); 7];
        for (own, shift) in theirs {
            cells[column(shift)].push(Stint {
                id: shift.id.clone(),
                when: self.span(shift),
                what: format!("{} {}", shift.site, shift.pattern.activity_in(self.words.locale())),
                chip: self.chip(shift, own, person),
                is_night: self.is_night(shift),
            });
        }
        let worked = self.words.hours(Minutes(theirs.iter().map(|(_, shift)| shift.paid().0).sum()));
        let hours = match person.contract_on(self.week.roster.week.monday()) {
            Some(contract) => {
                let agreed = self.words.hours(contract.weekly_minutes);
                self.words.say_with("board-hours-of", [("hours", worked.into()), ("agreed", agreed.into())])
            }
            None => self.words.say_with("board-hours", [("hours", worked.into())]),
        };
        Line { name: person.full_name(), kind: self.words.choose("board-kind", person.kind.code()), hours, cells }
    }
}
