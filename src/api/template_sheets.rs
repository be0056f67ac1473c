//! Templates as files for spreadsheets: what the board reads back.

use super::call::Call;
use super::door::read::word;
use super::reply::Reply;
use super::resource::Resource;
use super::sheets;
use crate::domain::language::Locale;
use crate::domain::template::Template;
use crate::error::Error;
use crate::planning::sheet::Sheet;
use crate::planning::template_sheet;
use crate::store::{Page, Tx, templates};

/// As a spreadsheet.
pub fn xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::spreadsheet(&[of(call, tx)?], &sheets::of_today(call), call.now)
}

/// As a table of plain text.
pub fn csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sheets::plain(&of(call, tx)?, &sheets::of_today(call))
}

fn of(call: &Call, tx: &mut Tx) -> Result<Sheet, Error> {
    let (filter, locale) = call.query(tx, |fields| {
        let filter = Template::filter(fields);
        let locale = fields.or("locale", Locale::default(), word);
        Some((filter?, locale?))
    })?;
    let found = templates::list(tx, &filter, &Page::first(u16::MAX))?;
    let all = found.into_iter().map(|found| found.value).collect();
    template_sheet::of(tx, all, locale, call.now)
}
