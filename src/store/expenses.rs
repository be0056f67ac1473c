//! Flat-rate expenses: who asks for them in a year, and what was given for which day.

use super::column::{at, instant, parsed};
use super::connection::on_both;
use super::schema::{expense_claims, expenses};
use super::{CHUNK, Page, Tx};
use crate::domain::expense::{Cents, Expense, ExpenseClaim};
use crate::domain::{ExpenseId, PersonId, SiteId};
use crate::error::Error;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// Which expenses a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// At one of these sites.
    pub sites: Option<Vec<SiteId>>,
    /// To this person.
    pub person: Option<PersonId>,
    /// For this day or a later one.
    pub from: Option<NaiveDate>,
    /// For this day or an earlier one.
    pub until: Option<NaiveDate>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = expenses, treat_none_as_default_value = false)]
struct Row {
    id: String,
    person: Option<String>,
    name: String,
    site: String,
    date: NaiveDate,
    cents: i32,
    made_at: NaiveDateTime,
}

impl Row {
    fn of(expense: &Expense) -> Self {
        Self {
            id: expense.id.to_string(),
            person: expense.person.as_ref().map(ToString::to_string),
            name: expense.name.clone(),
            site: expense.site.to_string(),
            date: expense.date,
            cents: expense.cents.0,
            made_at: instant(expense.made_at),
        }
    }

    fn expense(self) -> Result<Expense, Error> {
        Ok(Expense {
            id: parsed(&self.id)?,
            person: self.person.as_deref().map(parsed).transpose()?,
            name: self.name,
            site: parsed(&self.site)?,
            date: self.date,
            cents: Cents(self.cents),
            made_at: at(self.made_at),
        })
    }
}

/// What somebody asks for, the newest year first.
pub fn claims_of(tx: &mut Tx, person: &PersonId) -> Result<Vec<ExpenseClaim>, Error> {
    let theirs = expense_claims::table.filter(expense_claims::person.eq(person.as_str()));
    let rows: Vec<(String, i32, i32, NaiveDateTime)> = theirs.order(expense_claims::year.desc()).load(tx)?;
    Ok(rows.into_iter().map(|(_, year, elsewhere, since)| claim(year, elsewhere, since)).collect())
}

/// What those of these people ask for in a year who ask for anything.
pub fn claims_in(tx: &mut Tx, year: i32, who: &[PersonId]) -> Result<HashMap<PersonId, ExpenseClaim>, Error> {
    let mut found = HashMap::new();
    for who in who.chunks(CHUNK) {
        let theirs = expense_claims::person.eq_any(who.iter().map(PersonId::as_str));
        let query = expense_claims::table.filter(expense_claims::year.eq(year)).filter(theirs);
        let rows: Vec<(String, i32, i32, NaiveDateTime)> = query.load(tx)?;
        for (person, year, elsewhere, since) in rows {
            found.insert(parsed(&person)?, claim(year, elsewhere, since));
        }
    }
    Ok(found)
}

fn claim(year: i32, elsewhere: i32, since: NaiveDateTime) -> ExpenseClaim {
    ExpenseClaim { year, elsewhere: Cents(elsewhere), at: at(since) }
}

/// Notes what somebody asks for in a year, in place of what they asked for before.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn put_claim(tx: &mut Tx, person: &PersonId, claim: &ExpenseClaim) -> Result<(), Error> {
    take_claim(tx, person, claim.year)?;
    let row = (
        expense_claims::person.eq(person.as_str()),
        expense_claims::year.eq(claim.year),
        expense_claims::elsewhere.eq(claim.elsewhere.0),
        expense_claims::at.eq(instant(claim.at)),
    );
    on_both!(tx, tx => diesel::insert_into(expense_claims::table).values(row).execute(tx))?;
    Ok(())
}

/// Notes that somebody asks for nothing in a year.
pub fn take_claim(tx: &mut Tx, person: &PersonId, year: i32) -> Result<(), Error> {
    diesel::delete(expense_claims::table.find((person.as_str(), year))).execute(tx)?;
    Ok(())
}

/// For which days of a year each of these people was given what, at all sites.
pub fn given_in(tx: &mut Tx, year: i32, who: &[PersonId]) -> Result<HashMap<PersonId, Vec<(NaiveDate, Cents)>>, Error> {
    let mut given: HashMap<PersonId, Vec<(NaiveDate, Cents)>> = HashMap::new();
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31)) else {
        return Ok(given);
    };
    for who in who.chunks(CHUNK) {
        let theirs = expenses::person.eq_any(who.iter().map(PersonId::as_str));
        let query = expenses::table.filter(expenses::date.between(first, last)).filter(theirs).order(expenses::date);
        for row in query.select(Row::as_select()).load::<Row>(tx)? {
            let expense = row.expense()?;
            if let Some(person) = expense.person {
                given.entry(person).or_default().push((expense.date, expense.cents));
            }
        }
    }
    Ok(given)
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Expense>, Error> {
    let mut query = expenses::table.filter(expenses::id.gt(page.start())).into_boxed();
    if let Some(sites) = &filter.sites {
        query = query.filter(expenses::site.eq_any(sites.iter().map(SiteId::as_str)));
    }
    if let Some(person) = &filter.person {
        query = query.filter(expenses::person.eq(person.as_str()));
    }
    if let Some(from) = filter.from {
        query = query.filter(expenses::date.ge(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(expenses::date.le(until));
    }
    let query = query.order(expenses::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::expense).collect()
}

/// The one with an identifier.
///
/// # Errors
/// `NotFound`.
pub fn get(tx: &mut Tx, id: &ExpenseId) -> Result<Expense, Error> {
    let row: Option<Row> = expenses::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
    row.ok_or(Error::not_found("expense"))?.expense()
}

/// Adds some.
///
/// # Errors
/// `Conflict` (`already_exists` where somebody was given something for a day already, `broken_reference`).
pub fn insert_all(tx: &mut Tx, all: &[Expense]) -> Result<(), Error> {
    let rows: Vec<Row> = all.iter().map(Row::of).collect();
    for rows in rows.chunks(CHUNK) {
        on_both!(tx, tx => diesel::insert_into(expenses::table).values(rows).execute(tx))?;
    }
    Ok(())
}

/// Removes one.
pub fn delete(tx: &mut Tx, id: &ExpenseId) -> Result<(), Error> {
    diesel::delete(expenses::table.find(id.as_str())).execute(tx)?;
    Ok(())
}

/// Forgets what was given in years before an instant's: papers are kept by whole years.
pub fn forget_before(tx: &mut Tx, then: DateTime<Utc>) -> Result<(), Error> {
    if let Some(first) = NaiveDate::from_ymd_opt(then.year(), 1, 1) {
        diesel::delete(expenses::table.filter(expenses::date.lt(first))).execute(tx)?;
    }
    diesel::delete(expense_claims::table.filter(expense_claims::year.lt(then.year()))).execute(tx)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    fn expense(id: &str, date: &str, cents: i32) -> Expense {
        Expense {
            id: id.parse().expect("an id"),
            person: Some(sample::person("vera").id),
            name: "Véra".into(),
            site: sample::site("LEO").id,
            date: date.parse().expect("a date"),
            cents: Cents(cents),
            made_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn nobody_is_given_something_twice_for_a_day() {
        let world = sample::world();
        let one = expense("a", "2026-11-30", 4000);
        world.write_blocking(|tx| insert_all(tx, std::slice::from_ref(&one))).expect("one");
        let twice = world.write_blocking(|tx| insert_all(tx, &[expense("b", "2026-11-30", 100)]));
        assert!(matches!(twice, Err(Error::Conflict { code: "already_exists", .. })), "{twice:?}");
        assert_eq!(world.read_blocking(|tx| get(tx, &one.id)).expect("it"), one);
    }

    #[test]
    fn a_year_is_kept_whole() {
        let world = sample::world();
        let all = [expense("a", "2025-01-01", 1), expense("b", "2025-12-31", 2), expense("c", "2026-01-01", 4)];
        world.write_blocking(|tx| insert_all(tx, &all)).expect("three");
        let after = |then: &str| -> i32 {
            let then = then.parse().expect("an instant");
            world.write_blocking(|tx| forget_before(tx, then)).expect("it is done");
            let left = world.read_blocking(|tx| list(tx, &Filter::default(), &Page::first(9))).expect("a list");
            left.iter().map(|one| one.cents.0).sum()
        };
        assert_eq!(after("2025-12-31T23:00:00Z"), 7, "a year that is not over for so long");
        assert_eq!(after("2026-01-01T00:00:00Z"), 4);
        assert_eq!(after("2027-06-01T00:00:00Z"), 0);
    }

    #[test]
    fn a_year_holds_its_own_days() {
        let world = sample::world();
        let all = [expense("a", "2025-12-31", 1), expense("b", "2026-01-01", 2), expense("c", "2026-12-31", 4)];
        world.write_blocking(|tx| insert_all(tx, &all)).expect("three");
        let vera = sample::person("vera").id;
        let sum = |year| -> i32 {
            let given = world.read_blocking(|tx| given_in(tx, year, std::slice::from_ref(&vera))).expect("it");
            given.values().flatten().map(|(_, cents)| cents.0).sum()
        };
        assert_eq!((sum(2025), sum(2026), sum(2027)), (1, 6, 0));
        let of = |filter: &Filter| world.read_blocking(|tx| list(tx, filter, &Page::first(9))).expect("a list").len();
        let from = "2026-01-01".parse().ok();
        assert_eq!(of(&Filter { from, ..Filter::default() }), 2);
        assert_eq!(of(&Filter { until: from, sites: Some(vec![sample::site("AMR").id]), ..Filter::default() }), 0);
    }
}
