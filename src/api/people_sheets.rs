//! People as files for spreadsheets: what somebody keeps who keeps a list, and what a list is read back from.

use super::call::Call;
use super::door::read::word;
use super::door::reference;
use super::reply::Reply;
use super::resource::Resource;
use super::sheets;
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::error::Error;
use crate::planning::sheet::Sheet;
use crate::planning::{offer_sheet, people_sheet};
use crate::store::people::Filter;
use crate::store::{Page, Tx, people};

/// As a spreadsheet.
pub fn xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::spreadsheet(&[of(call, tx)?], &sheets::of_today(call), call.now)
}

/// As a table of plain text.
pub fn csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::plain(&of(call, tx)?, &sheets::of_today(call))
}

/// What people offer, as a spreadsheet.
pub fn offers_xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::spreadsheet(&[offers(call, tx)?], &sheets::of_today(call), call.now)
}

/// What people offer, as a table of plain text.
pub fn offers_csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::plain(&offers(call, tx)?, &sheets::of_today(call))
}

fn offers(call: &Call, tx: &mut Tx) -> Result<Sheet, Error> {
    let (site, locale) = call.query(tx, |fields| {
        let site = fields.optional("site", reference::site);
        let locale = fields.or("locale", Locale::default(), word);
        Some((site?, locale?))
    })?;
    let filter = Filter { site, within: call.within().narrowed(None), ..Filter::default() };
    let found = people::list(tx, &filter, &Page::first(u16::MAX))?;
    offer_sheet::of(tx, found.into_iter().map(|found| found.value).collect(), locale)
}

fn of(call: &Call, tx: &mut Tx) -> Result<Sheet, Error> {
    let (filter, locale) = call.query(tx, |fields| {
        let filter = Person::filter(fields);
        let locale = fields.or("locale", Locale::default(), word);
        Some((filter?, locale?))
    })?;
    let mut found = people::list(tx, &filter, &Page::first(u16::MAX))?;
    Person::veil(tx, &mut found)?;
    let mut all: Vec<Person> = found.into_iter().map(|found| found.value.shown()).collect();
    all.sort_by_cached_key(|person| {
        (person.family_name.to_lowercase(), person.given_name.to_lowercase(), person.id.clone())
    });
    people_sheet::of(tx, &all, locale, call.now.date_naive())
}
