//! Tables as files for spreadsheets: what people take along, print, or work on in the programs that they know. A roster is one.

use super::call::Call;
use super::door::read::word;
use super::reply::Reply;
use crate::domain::SiteId;
use crate::domain::language::Locale;
use crate::domain::right::Right;
use crate::error::Error;
use crate::planning::sheet::{self, Cell, Chart, Sheet};
use crate::store::{Tx, rosters};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{ChartType, DocProperties, Format, Workbook, Worksheet, XlsxError};
use warp::http::header::CONTENT_DISPOSITION;

/// What a spreadsheet of Office is called on the wire.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// What a table of plain text is called on the wire.
pub const CSV: &str = "text/csv; charset=utf-8";

/// A roster as a spreadsheet.
pub fn xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (sheet, name) = of(call, tx)?;
    spreadsheet(&[sheet], &name, call.now)
}

/// A roster as a table of plain text.
pub fn csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (sheet, name) = of(call, tx)?;
    plain(&sheet, &name)
}

/// A file's name that says nothing but the day: files are mailed on and left in folders.
pub fn of_today(call: &Call) -> String {
    call.now.date_naive().to_string()
}

/// Tables as a spreadsheet, under a file's name without its ending.
///
/// # Errors
/// `Internal` where it could not be put together.
pub fn spreadsheet(sheets: &[Sheet], name: &str, now: DateTime<Utc>) -> Result<Reply, Error> {
    let bytes = workbook(sheets, now).map_err(|error| Error::internal(error.to_string()))?;
    Ok(file(XLSX, &format!("{name}.xlsx"), bytes))
}

/// A table as plain text, likewise.
///
/// # Errors
/// `Internal` where it could not be put together.
pub fn plain(sheet: &Sheet, name: &str) -> Result<Reply, Error> {
    Ok(file(CSV, &format!("{name}.csv"), text(sheet).map_err(Error::internal)?))
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

/// Words are written as words, days, times and numbers as such: nothing in it is a formula.
fn workbook(sheets: &[Sheet], now: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = sheets.first().map(|sheet| sheet.title.as_str()).unwrap_or_default();
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&now));
    for sheet in sheets {
        let page = workbook.add_worksheet();
        page.set_name(&sheet.title)?;
        head(page, sheet)?;
        for (row, line) in (1_u32..).zip(&sheet.lines) {
            for (column, cell) in (0_u16..).zip(line) {
                write(page, (row, column), cell)?;
            }
        }
        page.autofit();
        if let Some(chart) = &sheet.chart {
            draw(page, sheet, chart)?;
        }
    }
    workbook.save_to_buffer()
}

fn write(page: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
    let shaped = |shape: &str| Format::new().set_num_format(shape);
    match cell {
        Cell::Day(date) => page.write_with_format(row, column, date, &shaped("dd/mm/yyyy"))?,
        Cell::Time(at) => page.write_with_format(row, column, at, &shaped("hh:mm"))?,
        Cell::Month(month) => page.write_with_format(row, column, &month.first(), &shaped("mm/yyyy"))?,
        Cell::Count(count) => page.write_number_with_format(row, column, *count, &shaped("#,##0"))?,
        Cell::Hours(length) => {
            page.write_number_with_format(row, column, f64::from(length.0) / 60.0, &shaped("#,##0.00"))?
        }
        Cell::Euros(amount) => {
            page.write_number_with_format(row, column, f64::from(amount.0) / 100.0, &shaped("#,##0.00"))?
        }
        Cell::Part { all: 0, .. } => page.write_blank(row, column, &Format::new())?,
        Cell::Part { of, all } => {
            page.write_number_with_format(row, column, f64::from(*of) / f64::from(*all), &shaped("0.0%"))?
        }
        Cell::Text(text) => page.write_string(row, column, text)?,
    };
    Ok(())
}

/// Below the table, bars one above the other.
fn draw(page: &mut Worksheet, sheet: &Sheet, chart: &Chart) -> Result<(), XlsxError> {
    let last = u32::try_from(sheet.lines.len()).unwrap_or_default().saturating_sub(1);
    if last == 0 {
        return Ok(());
    }
    let mut drawn = rust_xlsxwriter::Chart::new(ChartType::ColumnStacked);
    drawn.title().set_name(&chart.title);
    let name = sheet.title.as_str();
    for column in chart.bars.0..=chart.bars.1 {
        drawn
            .add_series()
            .set_name((name, 0, column))
            .set_categories((name, 1, chart.names, last, chart.names))
            .set_values((name, 1, column, last, column));
    }
    page.insert_chart(last + 4, 0, &drawn)?;
    Ok(())
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
/// begins with an apostrophe, which they show as text. A day is year-month-day: 01/05 is a day in January to a spreadsheet
/// set up for the United States, and a birth date would come back changed with nobody told.
fn text(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&sheet.columns)?;
    for line in &sheet.lines {
        writer.write_record(line.iter().map(|cell| match cell {
            Cell::Day(date) => date.to_string(),
            Cell::Time(at) => at.format("%H:%M").to_string(),
            Cell::Month(month) => month.to_string(),
            Cell::Count(count) => count.to_string(),
            Cell::Hours(length) => hundredths(i64::from(length.0) * 100 / 60),
            Cell::Euros(amount) => hundredths(amount.0.into()),
            Cell::Part { all: 0, .. } => String::new(),
            Cell::Part { of, all } => hundredths(i64::from(*of) * 100 / i64::from(*all)),
            Cell::Text(text) => harmless(text),
        }))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A number with a comma, as the spreadsheets of Brussels read it.
fn hundredths(count: i64) -> String {
    let sign = if count < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", count.abs() / 100, count.abs() % 100)
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
    fn a_number_has_a_comma_and_its_sign() {
        let cases = [(0, "0,00"), (105, "1,05"), (-5, "-0,05"), (-450, "-4,50"), (123_456, "1234,56")];
        for (count, told) in cases {
            assert_eq!(hundredths(count), told);
        }
    }

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
