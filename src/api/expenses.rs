//! Flat-rate expenses of volunteers: who asks for them, what is due at a site, what was given.

use super::call::{self, Call};
use super::door::read::{cents, date, integer, month, word};
use super::door::{Fields, code, reference};
use super::reply::Reply;
use super::sheets;
use super::view::Listed;
use crate::domain::activity::Month;
use crate::domain::expense::Cents;
use crate::domain::language::Locale;
use crate::domain::{ExpenseId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::planning::expenses as planning;
use crate::store::expenses::{self, Filter};
use crate::store::{Page, Tx, people, sites};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use utoipa::ToSchema;

/// What a volunteer asks for in a year.
#[derive(Debug, Clone, ToSchema)]
pub struct NewClaim {
    /// In which year: this one or the last; this one where nobody says.
    #[schema(required = false, minimum = 2000, maximum = 2199)]
    pub year: i32,
    /// What they were given in it by other organisations, in euro cents, as they say themselves; as it stood, or nothing, where
    /// nobody says.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000)]
    pub elsewhere: Option<Cents>,
}

/// The month of which the days are.
#[derive(Debug, Clone, ToSchema)]
pub struct OfMonth {
    /// Which.
    pub month: Month,
    /// The sum that was looked at, in euro cents: where it is another one by now, nothing is given.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 2_000_000_000)]
    pub sum: Option<Cents>,
}

/// In which years somebody asks for them.
pub fn claims(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    Ok(Listed::whole(expenses::claims_of(tx, &person.id)?).into())
}

/// Notes that somebody asks for them.
pub fn claim(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    let now = call.now;
    let new = call.body(tx, |fields: &mut Fields<'_>| new_claim(fields, now))?;
    let before = expenses::claims_of(tx, &person.id)?.into_iter().find(|claim| claim.year == new.year);
    let stood = before.as_ref().map(|claim| claim.elsewhere).unwrap_or_default();
    let claim = planning::claim(tx, call.now, &person, (new.year, new.elsewhere.unwrap_or(stood)))?;
    call.trail.tell("person", &person.id, before.as_ref(), Some(&claim))?;
    Ok(Reply::found(&claim))
}

/// Notes that somebody asks for nothing in a year.
pub fn withdraw(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    let year = call.query(tx, |fields| year(fields, call.now))?;
    planning::withdraw(tx, &person.id, year)?;
    Ok(Reply::done())
}

/// What is due at a site for a month.
pub fn due(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let site = sites::get(tx, &call.id::<SiteId>("site")?)?.value;
    let of = call.query(tx, |fields| fields.required("month", month))?;
    Ok(Reply::found(&planning::due(tx, call.now, &site.id, of)?))
}

/// Notes that it was given.
pub fn settle(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let site = sites::get(tx, &call.id::<SiteId>("site")?)?.value;
    let asked = call.body(tx, |fields: &mut Fields<'_>| {
        let of = fields.required("month", month);
        let sum = fields.optional("sum", integer(0..=2_000_000_000));
        Some(OfMonth { month: of?, sum: sum?.map(Cents) })
    })?;
    let given = planning::settle(tx, call.now, (&site.id, asked.month), asked.sum)?;
    Ok(Listed::whole(given).into())
}

/// What was given, to whom for which day.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (page, filter) = call.query(tx, |fields| {
        let page = call::page(fields);
        let filter = filter(fields);
        Some((page?, filter?))
    })?;
    let found = expenses::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |expense| expense.id.to_string()).into())
}

/// The same as a spreadsheet.
pub fn xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::spreadsheet(&[sheet(call, tx)?], &name(call), call.now)
}

/// The same as a table of plain text.
pub fn csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::plain(&sheet(call, tx)?, &name(call))
}

/// Takes back that something was given.
pub fn take_back(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id: ExpenseId = call.id("expense")?;
    let before = planning::take_back(tx, &id)?;
    call.trail.tell_of(before.person.as_ref(), "expense", &id, Some(&before), None)?;
    Ok(Reply::done())
}

fn sheet(call: &Call, tx: &mut Tx) -> Result<crate::planning::sheet::Sheet, Error> {
    let (filter, locale) = call.query(tx, |fields| {
        let filter = filter(fields);
        let locale = fields.or("locale", Locale::default(), word);
        Some((filter?, locale?))
    })?;
    let given = expenses::list(tx, &filter, &Page::first(u16::MAX))?;
    let sites = sites::all(tx)?;
    let name =
        |id: &SiteId| sites.iter().find(|site| site.id == *id).map_or_else(|| id.to_string(), |site| site.name.clone());
    Ok(planning::sheet(Words::from(locale), &given, &name))
}

/// A name that says nothing but the day: files are mailed on and left in folders.
fn name(call: &Call) -> String {
    call.now.date_naive().to_string()
}

fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
    let site = fields.optional("site", reference::site);
    let person = fields.optional("person", reference::person);
    let from = fields.optional("from", date);
    let until = fields.optional("until", date);
    let (from, until): (Option<NaiveDate>, Option<NaiveDate>) = (from?, until?);
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        fields.fault("until", code::ENDS_BEFORE_START, "the last day is before the first");
    }
    Some(Filter { sites: fields.reach().narrowed(site?), person: person?, from, until })
}

/// This year or the last: what is longer ago was given.
fn year(fields: &mut Fields<'_>, now: DateTime<Utc>) -> Option<i32> {
    let this_year = now.year();
    let year: i32 = fields.or("year", this_year, integer(2000..=2199))?;
    if !(this_year - 1..=this_year).contains(&year) {
        fields.fault("year", code::RANGE, "this year and the last are accepted: the years before are settled");
        return None;
    }
    Some(year)
}

fn new_claim(fields: &mut Fields<'_>, now: DateTime<Utc>) -> Option<NewClaim> {
    let year = year(fields, now);
    let elsewhere = fields.optional("elsewhere", cents);
    Some(NewClaim { year: year?, elsewhere: elsewhere? })
}
