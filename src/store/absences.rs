//! Dated absences.

use super::column::{at, instant, name, named, parsed};
use super::entity::entity;
use super::schema::absences;
use super::{Page, Tx, Versioned};
use crate::domain::availability::Absence;
use crate::domain::{AbsenceId, PersonId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// Which absences a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this person.
    pub person: Option<PersonId>,
    /// That end after this instant.
    pub from: Option<DateTime<Utc>>,
    /// That start before this instant.
    pub until: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = absences, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    person: String,
    kind: String,
    starts_at: NaiveDateTime,
    ends_at: NaiveDateTime,
    version: i64,
}

impl Row {
    fn of(absence: &Absence, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: absence.id.to_string(),
            person: absence.person.to_string(),
            kind: name(&absence.kind)?,
            starts_at: instant(absence.starts_at),
            ends_at: instant(absence.ends_at),
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<Absence>, Error> {
        let value = Absence {
            id: parsed(&self.id)?,
            person: parsed(&self.person)?,
            kind: named(&self.kind)?,
            starts_at: at(self.starts_at),
            ends_at: at(self.ends_at),
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(absences, Absence, AbsenceId, "absence");

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Absence>>, Error> {
    let mut query = absences::table.filter(absences::id.gt(page.start())).into_boxed();
    if let Some(person) = &filter.person {
        query = query.filter(absences::person.eq(person.as_str()));
    }
    if let Some(from) = filter.from {
        query = query.filter(absences::ends_at.gt(instant(from)));
    }
    if let Some(until) = filter.until {
        query = query.filter(absences::starts_at.lt(instant(until)));
    }
    let query = query.order(absences::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// Everyone's that share a moment with the span from `from` to `until`, by person and start.
pub fn between(tx: &mut Tx, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Absence>, Error> {
    let within = absences::starts_at.lt(instant(until)).and(absences::ends_at.gt(instant(from)));
    let query = absences::table.filter(within).order((absences::person, absences::starts_at, absences::id));
    query.select(Row::as_select()).load::<Row>(tx)?.into_iter().map(|row| Ok(row.versioned()?.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::availability::AbsenceKind;
    use crate::store::sample;

    fn absence(id: &str, person: &str, from: &str, until: &str) -> Absence {
        Absence {
            id: id.parse().expect("an id"),
            person: sample::person(person).id,
            kind: AbsenceKind::Sickness,
            starts_at: from.parse().expect("an instant"),
            ends_at: until.parse().expect("an instant"),
        }
    }

    #[test]
    fn absences_that_touch_a_span_are_found() {
        let world = sample::world();
        let all = [
            absence("before", "bert", "2026-11-28T08:00:00Z", "2026-11-30T00:00:00Z"),
            absence("into", "vera", "2026-11-28T08:00:00Z", "2026-11-30T00:00:01Z"),
            absence("within", "amina", "2026-12-01T08:00:00Z", "2026-12-01T18:00:00Z"),
            absence("after", "amina", "2026-12-07T00:00:00Z", "2026-12-08T00:00:00Z"),
        ];
        world.write_blocking(|tx| insert_all(tx, &all)).expect("absences");
        let (from, until) = ("2026-11-30T00:00:00Z".parse().ok(), "2026-12-07T00:00:00Z".parse().ok());
        let during = world.read_blocking(|tx| between(tx, from.expect("from"), until.expect("until")));
        assert_eq!(during.expect("absences"), [all[2].clone(), all[1].clone()]);

        let hers = Filter { person: Some(sample::person("amina").id), from, until };
        let hers = world.read_blocking(|tx| list(tx, &hers, &Page::first(9))).expect("a page");
        assert_eq!(hers.into_iter().map(|found| found.value).collect::<Vec<_>>(), [all[2].clone()]);
    }

    #[test]
    fn an_absence_that_ends_before_it_starts_cannot_be_kept() {
        let wrong = absence("wrong", "amina", "2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z");
        assert!(sample::world().write_blocking(|tx| insert(tx, &wrong)).is_err());
    }
}
