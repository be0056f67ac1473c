//! What was done in some months, in counts: as data, as a spreadsheet, as a table of plain text.

use super::call::Call;
use super::door::Fields;
use super::door::read::{month, word};
use super::door::{code, reference};
use super::reply::Reply;
use super::sheets;
use crate::domain::SiteId;
use crate::domain::activity::{ActivityReport, Month};
use crate::domain::language::Locale;
use crate::domain::site::Site;
use crate::error::Error;
use crate::locales::Words;
use crate::planning::activity;
use crate::planning::sheet::Sheet;
use crate::store::{Tx, sites};

/// So many months a report is of at the most.
const LONGEST: i32 = 24;

/// As data.
pub fn activity(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&of(call, tx)?.0))
}

/// As a spreadsheet.
pub fn activity_xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (report, tables) = tables(call, tx)?;
    sheets::spreadsheet(&tables, &name(&report), call.now)
}

/// By site and month as a table of plain text.
pub fn activity_csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (report, tables) = tables(call, tx)?;
    let by_site = tables.into_iter().nth(1).ok_or_else(|| Error::internal("there is a table by site"))?;
    sheets::plain(&by_site, &name(&report))
}

fn name(report: &ActivityReport) -> String {
    format!("{}_{}", report.from, report.until)
}

fn tables(call: &Call, tx: &mut Tx) -> Result<(ActivityReport, Vec<Sheet>), Error> {
    let (report, sites, locale) = of(call, tx)?;
    let name =
        |id: &SiteId| sites.iter().find(|site| site.id == *id).map_or_else(|| id.to_string(), |site| site.name.clone());
    let tables = activity::sheets(Words::from(locale), &report, &name);
    Ok((report, tables))
}

fn of(call: &Call, tx: &mut Tx) -> Result<(ActivityReport, Vec<Site>, Locale), Error> {
    let (from, until, site, locale) = call.query(tx, asked)?;
    let within = call.within();
    let is_asked = |one: &Site| within.holds(&one.id) && site.as_ref().is_none_or(|site| one.id == *site);
    let theirs: Vec<Site> = sites::all(tx)?.into_iter().filter(is_asked).collect();
    let report = activity::report(tx, call.now, (from, until), &theirs)?;
    Ok((report, theirs, locale))
}

fn asked(fields: &mut Fields<'_>) -> Option<(Month, Month, Option<SiteId>, Locale)> {
    let from = fields.required("from", month);
    let until = fields.required("until", month);
    let site = fields.optional("site", reference::site);
    let locale = fields.or("locale", Locale::default(), word);
    let (from, until) = (from?, until?);
    if until < from {
        fields.fault("until", code::ENDS_BEFORE_START, "it is before the first month");
        return None;
    }
    if until > from.plus(LONGEST - 1) {
        fields.fault("until", code::RANGE, format!("{LONGEST} months at the most"));
        return None;
    }
    Some((from, until, site?, locale?))
}
