//! The house whole: every row of every table, for an export and for a move to another database.

use super::Tx;
use super::schema;
use crate::error::Error;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::sql_types::{BigInt, Bool, Date, Integer, Nullable, Text, Timestamp};
use serde::Serialize;
use std::io::Write;

/// Rows of one insert: below what either database binds to one statement.
const CHUNK: usize = 500;

/// What a column's type is in Rust.
pub(super) trait Column {
    type Value;
}

macro_rules! columns {
    ($($kind:ty => $value:ty),* $(,)?) => { $(impl Column for $kind { type Value = $value; })* };
}
columns! { Text => String, Bool => bool, BigInt => i64, Integer => i32, Date => NaiveDate, Timestamp => NaiveDateTime }

impl<T: Column> Column for Nullable<T> {
    type Value = Option<T::Value>;
}

/// A row of a table with all its columns.
pub(super) trait Row: Serialize + Sized {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];
    fn all(tx: &mut Tx) -> diesel::QueryResult<Vec<Self>>;
    fn insert(tx: &mut Tx, rows: &[Self]) -> diesel::QueryResult<usize>;
    fn clear(tx: &mut Tx) -> diesel::QueryResult<usize>;
}

/// Who looks at all tables.
pub(super) trait Visitor {
    fn table<R: Row>(&mut self) -> Result<(), Error>;
}

/// Writes every row as a line of JSON, `["table",{"column":…}]`, in an order that both databases agree on: two houses are
/// the same exactly when their exports are, byte for byte.
pub(super) fn export(tx: &mut Tx, out: &mut dyn Write) -> Result<(), Error> {
    schema::visit(&mut Export { tx, out })?;
    Ok(out.flush()?)
}

/// Puts every row of one database into another, which must be empty.
///
/// # Errors
/// `Conflict` (`not_empty`).
pub(super) fn copy(from: &mut Tx, to: &mut Tx) -> Result<(), Error> {
    schema::visit(&mut Empty { to })?;
    schema::visit(&mut Copy { from, to })
}

struct Export<'a> {
    tx: &'a mut Tx,
    out: &'a mut dyn Write,
}

impl Visitor for Export<'_> {
    fn table<R: Row>(&mut self) -> Result<(), Error> {
        let line = |row: &R| serde_json::to_string(&(R::TABLE, row)).map_err(Error::internal);
        let mut lines = R::all(self.tx)?.iter().map(line).collect::<Result<Vec<_>, _>>()?;
        lines.sort_unstable();
        for line in lines {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }
}

struct Empty<'a> {
    to: &'a mut Tx,
}

impl Visitor for Empty<'_> {
    fn table<R: Row>(&mut self) -> Result<(), Error> {
        if R::all(self.to)?.is_empty() {
            Ok(())
        } else {
            Err(Error::conflict("not_empty", "there is a house in that database already: take an empty one"))
        }
    }
}

struct Copy<'a> {
    from: &'a mut Tx,
    to: &'a mut Tx,
}

impl Visitor for Copy<'_> {
    fn table<R: Row>(&mut self) -> Result<(), Error> {
        for some in R::all(self.from)?.chunks(CHUNK) {
            R::insert(self.to, some)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::store::{Store, restored, sample, sites};

    fn exported(store: &Store) -> String {
        let mut out = Vec::new();
        store.export(&mut out).expect("an export");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn an_export_has_a_line_for_every_row() {
        let text = exported(&sample::world());
        assert_eq!(text.lines().filter(|line| line.starts_with(r#"["sites",{"id":"#)).count(), 3);
        assert_eq!(text.lines().filter(|line| line.starts_with(r#"["shifts",{"id":"#)).count(), 4);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.iter().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    }

    #[test]
    fn a_house_that_moved_there_and_back_is_the_same() {
        let (world, there, back) = (sample::world(), sample::empty(), Store::in_memory().expect("a database"));
        world.copy_to(&there).expect("a move");
        there.copy_to(&back).expect("a move");
        assert_eq!(exported(&world), exported(&there));
        assert_eq!(exported(&world), exported(&back));
    }

    #[test]
    fn a_house_is_not_moved_on_top_of_another() {
        let (world, other) = (sample::world(), sample::empty());
        other.write_blocking(|tx| sites::insert(tx, &sample::site("NEW"))).expect("a site");
        let before = exported(&other);
        let refused = world.copy_to(&other).expect_err("a refusal");
        assert!(matches!(refused, Error::Conflict { code: "not_empty", .. }));
        assert_eq!(exported(&other), before);
    }

    #[test]
    fn a_house_that_was_put_back_knows_when_and_one_that_moved_does_not() {
        let now = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let put_back = |store: &Store| store.read_blocking(restored::last).expect("a look");
        let (world, back, there) = (sample::world(), sample::empty(), sample::empty());
        world.restore_to(&back, now).expect("the house");
        world.copy_to(&there).expect("a move");
        assert_eq!((put_back(&back), put_back(&there)), (Some(now), None));
        assert_eq!(exported(&back), exported(&there));
        world.restore_to(&there, now).expect_err("there is a house");
        assert_eq!(put_back(&there), None, "what waits in it is not in doubt");
    }

    /// A table that is missing in the list would be left behind in silence.
    #[test]
    fn every_table_is_among_those_that_move() {
        use diesel::prelude::*;
        #[derive(diesel::QueryableByName)]
        struct Name {
            #[diesel(sql_type = diesel::sql_types::Text)]
            name: String,
        }
        struct Names(Vec<&'static str>);
        impl super::Visitor for Names {
            fn table<R: super::Row>(&mut self) -> Result<(), Error> {
                self.0.push(R::TABLE);
                Ok(())
            }
        }
        let store = Store::in_memory().expect("a database");
        let query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'";
        let tables = store.read_blocking(|tx| Ok(diesel::sql_query(query).load::<Name>(tx)?)).expect("names");
        let mut there: Vec<String> = tables.into_iter().map(|table| table.name).collect();
        let mut known = Names(Vec::new());
        super::schema::visit(&mut known).expect("names");
        // What says of the database and not of the house.
        there.retain(|table| table != "restored");
        there.sort_unstable();
        known.0.sort_unstable();
        assert_eq!(there, known.0);
    }
}
