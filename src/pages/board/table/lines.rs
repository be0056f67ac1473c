//! Lines out of a spreadsheet: the first names the columns, each of the others says something under them.

use super::words;
use crate::domain::language::Locale;
use crate::locales::Words;
use csv::{ReaderBuilder, StringRecord};

/// The columns of a kind of list.
pub trait Column: Copy + PartialEq + 'static {
    /// How each may be called, without case and accents.
    const HEADINGS: &'static [(Self, &'static [&'static str])];
    /// The texts that head them where we write such a list.
    const OURS: &'static [(Self, &'static str)];

    /// The one that is called so.
    fn called(heading: &str) -> Option<Self> {
        let folded = words::folded(heading);
        let known = Self::HEADINGS.iter().find(|(_, names)| names.contains(&folded.as_str()));
        known.map(|(column, _)| *column).or_else(|| {
            let ours =
                |key: &str| Locale::ALL.iter().any(|locale| words::folded(&Words::from(*locale).say(key)) == folded);
            Self::OURS.iter().find(|(_, key)| ours(key)).map(|(column, _)| *column).or_else(|| Self::other(heading))
        })
    }

    /// One whose headings are no list of words.
    fn other(_heading: &str) -> Option<Self> {
        None
    }
}

/// What is wrong with the lines as lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Nothing stands in it.
    Empty,
    /// A column whose heading, at this place, is known by nobody.
    Heading(usize),
    /// A column that stands there twice, the second time at this place.
    Repeated(usize),
    /// A line with more cells than there are headings.
    Longer,
    /// A line that cannot be read: a quotation mark too many.
    Garbled,
    /// What stands in this line already.
    Twice(u64),
    /// Days that nobody writes so.
    Days,
    /// Hours that nobody writes so.
    Hours,
    /// Somebody of whom nobody is called so.
    Nobody,
    /// Somebody of whom several are called so.
    Several,
    /// Something else than a line above says of the same.
    Otherwise(u64),
}

/// All lines under their headings.
#[derive(Debug)]
pub struct Lines<C> {
    columns: Vec<Option<C>>,
    head: StringRecord,
    records: Vec<StringRecord>,
}

/// One of them.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a, C> {
    columns: &'a [Option<C>],
    record: &'a StringRecord,
}

/// All that is read, or what cannot be, with its line.
///
/// # Errors
/// Everything that is wrong with the lines as lines.
pub fn read<C: Column>(text: &str) -> Result<Lines<C>, Vec<(u64, Unread)>> {
    // The reader counts a line that ends as browsers end one to the line after it.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = if first.contains('\t') { b'\t' } else { b';' };
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let (mut unread, mut lines) = (Vec::new(), Vec::new());
    for record in reader.records() {
        match record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(record) => lines.push(record),
            Err(error) => unread.push((error.position().map_or(0, csv::Position::line), Unread::Garbled)),
        }
    }
    let mut lines = lines.into_iter();
    let Some(head) = lines.next() else { return Err(vec![(1, Unread::Empty)]) };
    let columns = columns(&head, &mut unread);
    let records: Vec<StringRecord> = lines.collect();
    let longer = records.iter().filter(|record| is_longer(record, columns.len()));
    unread.extend(longer.map(|record| (number(record), Unread::Longer)));
    if records.is_empty() {
        unread.push((number(&head), Unread::Empty));
    }
    if unread.is_empty() { Ok(Lines { columns, head, records }) } else { Err(unread) }
}

impl<C: Column> Lines<C> {
    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Line<'_, C>> {
        self.records.iter().map(|record| Line { columns: &self.columns, record })
    }

    /// How a column is called here.
    pub fn heading(&self, column: C) -> Option<&str> {
        let at = self.columns.iter().position(|known| *known == Some(column))?;
        self.head.get(at).map(str::trim)
    }
}

impl<'a, C: Column> Line<'a, C> {
    /// Which one it is, from 1 for the headings.
    pub fn number(&self) -> u64 {
        number(self.record)
    }

    /// What it says in a column, if anything.
    pub fn cell(&self, column: C) -> Option<&'a str> {
        let at = self.columns.iter().position(|known| *known == Some(column))?;
        self.record.get(at).map(|cell| plain(cell.trim())).filter(|cell| !cell.is_empty())
    }

    /// Everything that it names in a column.
    pub fn several(&self, column: C) -> Vec<&'a str> {
        let cell = self.cell(column).unwrap_or_default();
        cell.split([',', '/', '+', '|']).map(str::trim).filter(|part| !part.is_empty()).collect()
    }
}

fn number(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

fn is_longer(record: &StringRecord, columns: usize) -> bool {
    record.iter().skip(columns).any(|cell| !cell.trim().is_empty())
}

fn columns<C: Column>(head: &StringRecord, unread: &mut Vec<(u64, Unread)>) -> Vec<Option<C>> {
    let mut columns: Vec<Option<C>> = Vec::new();
    for (at, heading) in head.iter().enumerate() {
        let known = C::called(heading);
        if known.is_none() && !words::folded(heading).is_empty() {
            unread.push((number(head), Unread::Heading(at)));
        }
        if known.is_some() && columns.contains(&known) {
            unread.push((number(head), Unread::Repeated(at)));
        }
        columns.push(known);
    }
    columns
}

/// What is written out as a table begins with an apostrophe where a program would take it for a formula.
fn plain(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    rest.unwrap_or(cell)
}
