//! A spreadsheet's file as the lines that somebody would have copied out of it: .xlsx, .ods, or plain text.
//!
//! What people really keep is read as they see it: a title above the headings is passed over, cells that were joined say the same, dates
//! are dates and not numbers, a line that is broken within a cell is one line. Formulas are read as what they came to.

use calamine::{Data, Ods, OdsError, Reader, Xlsx};
use chrono::Datelike;
use csv::{ReaderBuilder, WriterBuilder};
use std::io::{Cursor, Read};

/// So much comes out of a packed file at the most, in bytes: what unpacks to more is no list of people.
const UNPACKED: u64 = 64 * 1024 * 1024;
/// So many lines and columns are looked at.
const LINES: usize = 5_000;
const COLUMNS: usize = 60;
/// Headings are looked for in so many lines.
const ABOVE: usize = 20;

/// Why a file is none that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is none of the kinds that are known, or it is broken.
    Unknown,
    /// It asks for a password, or is of a time before .xlsx.
    Locked,
    /// It has more lines or columns than anybody would paste, or unpacks to more than it should.
    TooLarge,
    /// Nothing stands in it.
    Empty,
}

impl Unreadable {
    /// The same as a refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "file_unknown",
            Self::Locked => "file_locked",
            Self::TooLarge => "file_too_large",
            Self::Empty => "file_empty",
        }
    }
}

/// The lines of a file, with tabs between the cells; in the order and under the numbers that they have there. The first line with
/// several cells of which `is_heading` says so is that of the headings.
///
/// # Errors
/// Why it cannot be read.
pub fn lines(bytes: &[u8], is_heading: impl Fn(&str) -> bool) -> Result<String, Unreadable> {
    let rows = match bytes {
        [b'P', b'K', ..] => packed(bytes)?,
        // What a password protects, and what Excel wrote before 2007.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(Unreadable::Locked),
        _ => plain(bytes)?,
    };
    written(&rows, is_heading)
}

type Rows = Vec<Vec<String>>;

/// A file of Excel or its like.
fn packed(bytes: &[u8]) -> Result<Rows, Unreadable> {
    unpacks(bytes)?;
    match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => of_excel(book),
        Err(_) => of_libre_office(bytes),
    }
}

/// The first sheet with lines. Its cells are taken one after the other: one that stands far away makes no room for all between.
fn of_excel(mut book: Xlsx<Cursor<&[u8]>>) -> Result<Rows, Unreadable> {
    for name in book.sheet_names() {
        let mut rows = cells(&mut book, &name)?;
        // Where nobody can say which cells were joined, each stands for itself.
        for joined in book.merge_cells_by_sheet_name(&name).unwrap_or_default() {
            fill_down(&mut rows, joined.start, joined.end);
        }
        if has_lines(&rows) {
            return Ok(rows);
        }
    }
    Err(Unreadable::Empty)
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Rows, Unreadable> {
    let mut rows: Rows = Vec::new();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| Unreadable::Unknown)?;
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::Unknown)? {
        let ((row, column), text) = (cell.get_position(), read(&cell.get_value().clone().into()));
        if !text.is_empty() {
            put(&mut rows, (row as usize, column as usize), text)?;
        }
    }
    Ok(rows)
}

fn put(rows: &mut Rows, (row, column): (usize, usize), text: String) -> Result<(), Unreadable> {
    if row >= LINES || column >= COLUMNS {
        return Err(Unreadable::TooLarge);
    }
    if rows.len() <= row {
        rows.resize_with(row + 1, Vec::new);
    }
    if rows[row].len() <= column {
        rows[row].resize(column + 1, String::new());
    }
    rows[row][column] = text;
    Ok(())
}

fn of_libre_office(bytes: &[u8]) -> Result<Rows, Unreadable> {
    if !is_small(&content(bytes)?) {
        return Err(Unreadable::TooLarge);
    }
    let mut book = match Ods::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(OdsError::Password) => return Err(Unreadable::Locked),
        Err(_) => return Err(Unreadable::Unknown),
    };
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| Unreadable::Unknown)?;
        let mut rows: Rows = Vec::new();
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            put(&mut rows, (first_row as usize + row, first_column as usize + column), read(cell))?;
        }
        if has_lines(&rows) {
            return Ok(rows);
        }
    }
    Err(Unreadable::Empty)
}

/// What an .ods says, as XML.
fn content(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Unknown)?;
    let mut text = String::new();
    let mut part = archive.by_name("content.xml").map_err(|_| Unreadable::Unknown)?;
    part.read_to_string(&mut text).map_err(|_| Unreadable::Locked)?;
    Ok(text)
}

/// Whether no row or cell that says anything is repeated beyond what is looked at: a few bytes would become millions of cells.
fn is_small(content: &str) -> bool {
    let (mut rows, mut between) = (0_usize, 0_usize);
    for row in content.split("<table:table-row").skip(1) {
        let times = repeated(row, "table:number-rows-repeated");
        if !row.contains("office:value-type") {
            between = between.saturating_add(times);
            continue;
        }
        rows = rows.saturating_add(std::mem::take(&mut between)).saturating_add(times);
        let cells = row.split("<table:").skip(1).filter(|cell| cell.starts_with("table-cell"));
        let wide = cells.filter(|cell| cell.contains("office:value-type"));
        if wide.map(|cell| repeated(cell, "table:number-columns-repeated")).fold(0, usize::saturating_add) > COLUMNS {
            return false;
        }
        if rows > LINES {
            return false;
        }
    }
    true
}

/// How often an element stands for itself, by an attribute of its first tag.
fn repeated(element: &str, attribute: &str) -> usize {
    let tag = element.split('>').next().unwrap_or_default();
    let value = tag.split_once(attribute).and_then(|(_, rest)| rest.split('"').nth(1));
    value.and_then(|value| value.parse().ok()).unwrap_or(1)
}

/// Plain text in the encoding of whoever wrote it.
fn plain(bytes: &[u8]) -> Result<Rows, Unreadable> {
    let text = text_of(bytes).ok_or(Unreadable::Unknown)?;
    let first = text.lines().find(|line| !line.trim().is_empty()).ok_or(Unreadable::Empty)?;
    let signs = [b'\t', b';', b','];
    let between = signs.into_iter().max_by_key(|sign| (first.matches(char::from(*sign)).count(), *sign == b';'));
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between.unwrap_or(b';'))
        .from_reader(text.as_bytes());
    let mut rows: Rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Unknown)?;
        let line = record.position().map_or(0, csv::Position::line) as usize;
        // What stands in the file's tenth line stands in the tenth here.
        while rows.len() + 1 < line {
            rows.push(Vec::new());
        }
        rows.push(record.iter().map(cell_text).collect());
        if rows.len() > LINES || record.len() > COLUMNS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(rows)
}

/// Text with a mark of its encoding, in UTF-8, or else as Windows wrote it in Brussels; none where it is no text.
fn text_of(bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
    let (text, _, is_broken) = encoding.decode(bytes);
    let text = if is_broken { encoding_rs::WINDOWS_1252.decode(bytes).0 } else { text };
    let is_text = text.chars().all(|sign| !sign.is_control() || matches!(sign, '\n' | '\r' | '\t'));
    is_text.then(|| text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"))
}

/// Whether all of a packed file unpacks to what it may.
fn unpacks(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Unknown)?;
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => Unreadable::Locked,
            _ => Unreadable::Unknown,
        })?;
        // What the file says of itself need not be true.
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| Unreadable::Unknown)?;
        left = left.checked_sub(read).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

fn read(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) => cell_text(text),
        Data::DurationIso(text) => time_of(text).unwrap_or_else(|| cell_text(text)),
        Data::Int(number) => number.to_string(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Float(number) => number.to_string(),
        Data::Bool(is_so) => if *is_so { "1" } else { "0" }.to_owned(),
        Data::DateTime(moment) => moment.as_datetime().map_or_else(String::new, |moment| {
            // A time of day is one of the day before all days.
            let is_time = moment.year() < 1900;
            let is_day = moment.time() == chrono::NaiveTime::MIN;
            let shape = if is_time {
                "%H:%M"
            } else if is_day {
                "%Y-%m-%d"
            } else {
                "%Y-%m-%d %H:%M"
            };
            moment.format(shape).to_string()
        }),
        Data::Error(error) => error.to_string(),
    }
}

/// A time of day as an .ods has it: `PT08H30M00S`.
fn time_of(text: &str) -> Option<String> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let minutes = rest.split_once('M')?.0;
    let is_number = |part: &str| part.len() == 2 && part.bytes().all(|digit| digit.is_ascii_digit());
    (is_number(hours) && is_number(minutes)).then(|| format!("{hours}:{minutes}"))
}

/// In one line, without blanks around it.
fn cell_text(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cells that were joined down a column all say what the first says.
fn fill_down(rows: &mut Rows, (top, left): (u32, u32), (bottom, right): (u32, u32)) {
    let (top, bottom, column) = (top as usize, bottom as usize, left as usize);
    let Some(text) = rows.get(top).and_then(|row| row.get(column)).cloned().filter(|_| left == right) else { return };
    // Only lines in which anything else stands: the last ones of a column that was joined to its end are nobody.
    for row in rows.iter_mut().take(bottom + 1).skip(top + 1).filter(|row| !row.is_empty()) {
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        row[column].clone_from(&text);
    }
}

fn has_lines(rows: &Rows) -> bool {
    rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).count() > 1
}

/// The rows as text; what stands above the headings is left out, and nothing is where columns have neither heading nor cells.
fn written(rows: &Rows, is_heading: impl Fn(&str) -> bool) -> Result<String, Unreadable> {
    if !has_lines(rows) {
        return Err(Unreadable::Empty);
    }
    let known = |row: &Vec<String>| row.iter().filter(|cell| is_heading(cell)).count();
    let head = rows.iter().take(ABOVE).position(|row| known(row) > 1).unwrap_or(0);
    let nothing = String::new();
    let mut writer = WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
    for (number, row) in rows.iter().enumerate() {
        let is_above = number < head || row.iter().all(String::is_empty);
        let cells = if is_above { std::slice::from_ref(&nothing) } else { row.as_slice() };
        writer.write_record(cells).map_err(|_| Unreadable::Unknown)?;
    }
    let text = writer.into_inner().map_err(|_| Unreadable::Unknown)?;
    // A record of one empty cell is written as two quotation marks.
    let text = String::from_utf8(text).map_err(|_| Unreadable::Unknown)?;
    Ok(text.lines().map(|line| if line == "\"\"" { "" } else { line }).collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Result<String, Unreadable> {
        super::lines(bytes, |cell| ["Prénom", "Nom", "GSM", "Site"].contains(&cell))
    }

    #[test]
    fn a_time_of_day_is_one_in_either_format() {
        let bytes = book(|sheet| {
            let at = chrono::NaiveTime::from_hms_opt(8, 30, 0).expect("a time");
            let clock = rust_xlsxwriter::Format::new().set_num_format("hh:mm");
            sheet.write_string(0, 0, "Nom").expect("a heading");
            sheet.write_with_format(1, 0, &at, &clock).expect("a time");
        });
        assert_eq!(lines(&bytes).as_deref(), Ok("Nom\n08:30"));
        assert_eq!(time_of("PT22H05M00S").as_deref(), Some("22:05"));
        assert_eq!(time_of("P1D"), None);
    }

    fn book(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
        let mut book = rust_xlsxwriter::Workbook::new();
        fill(book.add_worksheet());
        book.save_to_buffer().expect("a file")
    }

    #[test]
    fn a_sheet_is_read_as_people_see_it() {
        let bytes = book(|sheet| {
            sheet.merge_range(0, 0, 0, 3, "Bénévoles d’automne", &rust_xlsxwriter::Format::new()).expect("a title");
            for (column, heading) in ["Prénom", "Nom", "GSM", "Site"].iter().enumerate() {
                sheet.write_string(2, column as u16, *heading).expect("a heading");
            }
            for (row, name) in [(3, "Awa"), (4, "Noor\nSara")] {
                sheet.write_string(row, 0, name).expect("a name");
                sheet.write_number(row, 2, 470_123_456.0).expect("a number");
            }
            sheet.merge_range(3, 3, 4, 3, "LEO", &rust_xlsxwriter::Format::new()).expect("joined cells");
        });
        let text = lines(&bytes).expect("lines");
        assert_eq!(text, "\n\nPrénom\tNom\tGSM\tSite\nAwa\t\t470123456\tLEO\nNoor Sara\t\t470123456\tLEO");
    }

    #[test]
    fn plain_text_is_read_in_whichever_encoding_and_with_whichever_sign() {
        let expected = "Prénom\tNom\nZoé\tDupré";
        let windows = encoding_rs::WINDOWS_1252.encode("Prénom;Nom\r\nZoé;Dupré\r\n").0.into_owned();
        let utf_16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("Prénom\tNom\nZoé\tDupré".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [
            "\u{feff}Prénom;Nom\nZoé;Dupré".as_bytes().to_vec(),
            "Prénom,Nom\n\"Zoé\",Dupré\n".as_bytes().to_vec(),
            windows,
            utf_16,
        ] {
            assert_eq!(lines(&bytes).as_deref(), Ok(expected), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_list_says_why() {
        let cases = [
            (b"".to_vec(), Unreadable::Empty),
            (b"nom;pr\x00nom\nx;y".to_vec(), Unreadable::Unknown),
            (b"PK\x03\x04broken".to_vec(), Unreadable::Unknown),
            (vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], Unreadable::Locked),
            (book(|_| {}), Unreadable::Empty),
            ("nom;mail\n".repeat(LINES + 1).into_bytes(), Unreadable::TooLarge),
        ];
        for (bytes, why) in cases {
            assert_eq!(lines(&bytes), Err(why), "{:?}", &bytes[..bytes.len().min(20)]);
        }
    }

    #[test]
    fn a_file_that_unpacks_without_end_is_refused_before_it_is_read() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).expect("a part");
        for _ in 0..70 {
            std::io::Write::write_all(&mut zip, &vec![0; 1024 * 1024]).expect("zeros");
        }
        let bytes = zip.finish().expect("a file").into_inner();
        assert!(bytes.len() < 1024 * 1024);
        assert_eq!(lines(&bytes), Err(Unreadable::TooLarge));
    }
}
