//! One connection type over both databases, and how each is opened.

use super::{DatabaseUrl, fault, transaction};
use crate::error::Error;
use diesel::connection::SimpleConnection;
use diesel::r2d2::{self, R2D2Connection};
use diesel::{Connection as _, PgConnection, RunQueryDsl as _, SqliteConnection};

/// A connection to either database.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// A PostgreSQL server.
    Postgres(PgConnection),
    /// A SQLite file.
    Sqlite(SqliteConnection),
}

/// Runs one expression on whichever database it is: for what diesel cannot say once for both.
///
/// `on_both!(tx, connection => diesel::insert_into(…).execute(connection))`
macro_rules! on_both {
    ($tx:expr, $connection:ident => $query:expr) => {
        match $tx {
            $crate::store::connection::AnyConnection::Postgres($connection) => $query,
            $crate::store::connection::AnyConnection::Sqlite($connection) => $query,
        }
    };
}
pub(super) use on_both;

/// How often somebody who opens a new file may meet another one: for some seconds.
const MEETINGS: u32 = 12;

/// Opens connections for a pool.
#[derive(Debug)]
pub(super) struct Opener(pub DatabaseUrl);

/// `FULL`: what was acknowledged survives a loss of power. `foreign_keys` is off by default in SQLite. `secure_delete`: what is
/// forgotten, such as the link in a mail that has left, is written over and not only let go.
const SQLITE: &str = "
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
";

/// Instants are UTC throughout; no statement waits or runs for ever.
const POSTGRES: &str = "
    SET TIME ZONE 'UTC';
    SET lock_timeout = '10s';
    SET statement_timeout = '60s';
    SET idle_in_transaction_session_timeout = '60s';
";

/// Puts all that stands beside a SQLite file into it.
///
/// # Errors
/// [`Error::Busy`] where somebody still reads what stands beside it: SQLite says so in a row and calls it no error.
pub(super) fn gather(connection: &mut AnyConnection) -> Result<(), Error> {
    #[derive(diesel::QueryableByName)]
    struct Checkpoint {
        #[diesel(sql_type = diesel::sql_types::Integer)]
        busy: i32,
    }
    if matches!(connection, AnyConnection::Postgres(_)) {
        return Ok(());
    }
    // It waits for nobody: while somebody reads there, others go on writing.
    connection.batch_execute("PRAGMA busy_timeout = 0")?;
    let done = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result::<Checkpoint>(connection);
    connection.batch_execute("PRAGMA busy_timeout = 5000")?;
    let done = done?;
    if done.busy == 0 { Ok(()) } else { Err(Error::Busy) }
}

/// Whether anybody else has a SQLite file open: only who is alone there may take it out of WAL.
///
/// # Errors
/// `Internal` where there is no such file, or it is no database.
pub fn is_in_use(path: &str) -> Result<bool, Error> {
    #[derive(diesel::QueryableByName)]
    struct Mode {
        #[diesel(sql_type = diesel::sql_types::Text)]
        journal_mode: String,
    }
    let mut connection = SqliteConnection::establish(path).map_err(Error::internal)?;
    connection.batch_execute("PRAGMA busy_timeout = 0")?;
    match diesel::sql_query("PRAGMA journal_mode = DELETE").get_result::<Mode>(&mut connection) {
        Ok(mode) => Ok(mode.journal_mode == "wal"),
        Err(error) if fault::is_momentary(&error) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

impl Opener {
    /// Opens one connection.
    pub(super) fn open(&self) -> Result<AnyConnection, r2d2::Error> {
        let ready =
            |connection: &mut AnyConnection, sql: &str| connection.batch_execute(sql).map_err(r2d2::Error::QueryError);
        match &self.0 {
            DatabaseUrl::Sqlite(path) => {
                let mut connection = SqliteConnection::establish(path)
                    .map(AnyConnection::Sqlite)
                    .map_err(r2d2::Error::ConnectionError)?;
                // Two that open a new file at once meet when it turns to WAL, and SQLite does not wait there by itself.
                let mut attempt = 0;
                loop {
                    match ready(&mut connection, SQLITE) {
                        Err(r2d2::Error::QueryError(error)) if attempt < MEETINGS && fault::is_momentary(&error) => {
                            attempt += 1;
                            std::thread::sleep(transaction::pause(attempt));
                        }
                        done => return done.map(|()| connection),
                    }
                }
            }
            DatabaseUrl::Postgres(url) => {
                let mut connection =
                    PgConnection::establish(url).map(AnyConnection::Postgres).map_err(r2d2::Error::ConnectionError)?;
                ready(&mut connection, POSTGRES)?;
                Ok(connection)
            }
        }
    }
}

impl r2d2::ManageConnection for Opener {
    type Connection = AnyConnection;
    type Error = r2d2::Error;

    fn connect(&self) -> Result<AnyConnection, r2d2::Error> {
        self.open()
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), r2d2::Error> {
        connection.ping().map_err(r2d2::Error::QueryError)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        connection.is_broken()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_somebody_has_open_is_in_use() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("house.db").display().to_string();
        let open = || Opener(DatabaseUrl::Sqlite(path.clone())).open().expect("a database");
        let mut somebody = open();
        somebody.batch_execute("CREATE TABLE things (name TEXT)").expect("a table");
        assert!(is_in_use(&path).expect("a look"));
        drop(somebody);
        assert!(!is_in_use(&path).expect("a look"));
        drop(open());
        assert!(!is_in_use(&path).expect("it is as it was"));
    }
}
