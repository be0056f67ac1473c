//! A roster as a file for spreadsheets: what people take along, print, or work on in the programs that they know.

use super::call::Call;
use super::door::read::word;
use super::reply::Reply;
use crate::domain::SiteId;
use crate::domain::language::Locale;
use crate::domain::right::Right;
use crate::error::Error;
use crate::planning::sheet::{self, Cell, Sheet};
use crate::store::{Tx, rosters};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};
use warp::http::header::CONTENT_DISPOSITION;

/// What a spreadsheet of Office is called on the wire.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// What a table of plain text is called on the wire.
pub const CSV: &str = "text/csv; charset=utf-8";

/// A roster as a spreadsheet.
pub fn xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (sheet, name) = of(call, tx)?;
    let bytes = workbook(&sheet, call.now).map_err(|error| Error::internal(error.to_string()))?;
    Ok(file(XLSX, &format!("{name}.xlsx"), bytes))
}

/// A roster as a table of plain text.
pub fn csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (sheet, name) = of(call, tx)?;
    Ok(file(CSV, &format!("{name}.csv"), text(&sheet).map_err(Error::internal)?))
}

fn of(call: &Call, tx: &mut Tx) -> Result<(Sheet, String), Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let locale = call.query(tx, |fields| fields.or("locale", Locale::default(), word))?;
    let sites: Vec<_> = roster.sites.iter().filter(|site| call.within().holds(site)).cloned().collect();
    let names = |site: &SiteId| call.who.may(Right::ReadPeople, site);
    // A name that says nothing but the week: files are mailed on and left in folders.
    Ok((sheet::of_roster(tx, &roster, &sites, &names, locale)?, roster.week.to_string()))
}

fn file(content_type: &'static str, name: &str, bytes: Vec<u8>) -> Reply {
    Reply::file(content_type, bytes).with(CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))
}

/// Words are written as words, days and times as such: nothing in it is a formula.
fn workbook(sheet: &Sheet, now: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&sheet.title).set_creation_datetime(&now));
    let page = workbook.add_worksheet();
    page.set_name(&sheet.title)?;
    head(page, sheet)?;
    let (day, time) = (Format::new().set_num_format("dd/mm/yyyy"), Format::new().set_num_format("hh:mm"));
    for (row, line) in (1_u32..).zip(&sheet.lines) {
        for (column, cell) in (0_u16..).zip(line) {
            match cell {
                Cell::Day(date) => page.write_with_format(row, column, date, &day)?,
                Cell::Time(at) => page.write_with_format(row, column, at, &time)?,
                Cell::Text(text) => page.write_string(row, column, text)?,
            };
        }
    }
    page.autofit();
    workbook.save_to_buffer()
}

/// The line of columns stays in sight, can be filtered by, and stands on each printed page.
fn head(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, name) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, name, &bold)?;
    }
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or_default();
    let last_row = u32::try_from(sheet.lines.len()).unwrap_or_default();
    page.set_freeze_panes(1, 0)?;
    page.autofilter(0, 0, last_row, last_column)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// UTF-8 with its mark and semicolons, as the spreadsheets of Brussels open it. What a program would take for a formula
/// begins with an apostrophe, which they show as text.
fn text(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&sheet.columns)?;
    for line in &sheet.lines {
        writer.write_record(line.iter().map(|cell| match cell {
            Cell::Day(date) => date.format("%d/%m/%Y").to_string(),
            Cell::Time(at) => at.format("%H:%M").to_string(),
            Cell::Text(text) => harmless(text),
        }))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// Words that stay words: see OWASP's page on CSV injection.
fn harmless(text: &str) -> String {
    let is_risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_risky { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_text() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("+32 2 000 00 00", "'+32 2 000 00 00"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("Anna = Maria", "Anna = Maria"),
            ("d’Hondt", "d’Hondt"),
        ];
        for (name, told) in cases {
            assert_eq!(harmless(name), told, "{name:?}");
        }
    }
}
