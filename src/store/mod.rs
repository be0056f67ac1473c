//! The one place with SQL: SQLite or PostgreSQL, one schema, one query text.
//!
//! A [`Store`] runs a closure in one transaction: [`Store::read`] sees one moment of the data and cannot change it,
//! [`Store::write`] happens wholly or not at all, as if it were alone. Queries are free functions on domain types,
//! one file for each entity, with the same names everywhere: `find` (or none), `get` (or
//! [`NotFound`](Error::NotFound)), `list`, `insert`, `update`, `delete`.
//!
//! Invariants:
//! - No SQL and no diesel outside this module.
//! - Rows that people edit together carry a `version`, from 1; an update names the version that it saw, and gets a
//!   [`Conflict`](Error::Conflict) where somebody was faster ([`Versioned`]).
//! - Instants are UTC and no finer than a microsecond.
//! - Tokens are kept as SHA-256 only.

mod column;
mod connection;
pub mod emptied;
mod entity;
mod fault;
mod fingerprint;
mod migrate;
mod page;
mod schema;
mod transaction;
mod url;
mod versioned;
mod whole;

pub mod absences;
pub mod announcement_templates;
pub mod announcements;
pub mod applicants;
pub mod assignments;
pub mod audit;
pub mod availability;
pub mod came;
pub mod checkpoints;
pub mod checkups;
pub mod consents;
pub mod dead_letters;
pub mod doors;
pub mod edits;
pub mod expenses;
pub mod figures;
pub mod guests;
pub mod idempotency;
pub mod interviews;
pub mod jobs;
pub mod links;
pub mod locations;
pub mod mails;
pub mod notes;
pub mod people;
pub mod presences;
pub mod profiles;
pub mod register;
pub mod reminders;
pub mod replacements;
pub mod responses;
pub mod restored;
pub mod retention;
pub mod rosters;
pub mod rounds;
pub mod sessions;
pub mod shifts;
pub mod sign_ins;
pub mod sites;
pub mod snapshots;
pub mod solves;
pub mod swaps;
pub mod templates;
pub mod to_tell;
pub mod tokens;
pub mod told;
pub mod users;
pub mod vehicles;
pub mod webhooks;
pub mod weekly;
pub mod willing;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use fingerprint::fingerprint;
pub use migrate::Step;
pub use page::Page;
pub use url::DatabaseUrl;
pub use versioned::Versioned;

use crate::error::Error;
use crate::metrics;
use chrono::{DateTime, Utc};
pub use connection::is_in_use;
use connection::{AnyConnection, Opener};
use diesel::r2d2::{Pool, PooledConnection};
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// A connection in a transaction. It comes from [`Store::read`] or [`Store::write`] only.
pub type Tx = AnyConnection;

/// Readers at the same time; more wait.
const READERS: u32 = 8;
/// Writers at the same time on PostgreSQL. SQLite has one writer at a time by its nature.
const WRITERS: u32 = 8;
/// Rows of one insert and keys of one search: below what either database binds to one statement.
const CHUNK: usize = 500;
/// How long somebody waits for a connection, and how long a transaction that met another is tried again, before
/// [`Error::Busy`].
const PATIENCE: Duration = Duration::from_secs(15);

/// The database. Clones share its connections.
#[derive(Debug, Clone)]
pub struct Store {
    readers: Pool<Opener>,
    writers: Pool<Opener>,
    /// Held by all who write beside others, and wholly by who met one of them and makes their change again.
    alone: Arc<RwLock<()>>,
}

impl Store {
    /// Opens a database. An empty one gets its schema, in one transaction.
    ///
    /// `sqlite::memory:` is a database of its own that ends with the store: for tests.
    ///
    /// # Errors
    /// `Conflict` (`schema_too_old`, `schema_too_new`) where it is of another version of the program; `Internal` where it
    /// cannot be reached.
    pub fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        Self::open_and(url, migrate::prepare)
    }

    /// Opens a database and brings its schema up to date: all steps or none.
    ///
    /// # Errors
    /// `Conflict` (`schema_too_new`); `Internal` where it cannot be reached, or a step fails.
    pub fn upgrade(url: &DatabaseUrl) -> Result<Self, Error> {
        Self::open_and(url, migrate::apply)
    }

    /// The steps of a database's schema, and which of them it has. Takes none.
    ///
    /// # Errors
    /// `Conflict` (`schema_too_new`); `Internal` where it cannot be reached.
    pub fn steps(url: &DatabaseUrl) -> Result<Vec<Step>, Error> {
        if !url.may_exist() {
            return migrate::all();
        }
        let mut connection = Opener(url.clone()).open().map_err(Error::internal)?;
        transaction::write(&mut connection, migrate::steps)
    }

    fn open_and(url: &DatabaseUrl, prepare: fn(&mut Tx) -> Result<(), Error>) -> Result<Self, Error> {
        url.make_folder()?;
        // A pool waits for a database that may come; at the start it is there, or something is wrong.
        Opener(url.clone()).open().map_err(Error::internal)?;
        let pool = |size: u32| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(PATIENCE)
                .idle_timeout(None)
                .max_lifetime(None)
                .build(Opener(url.clone()))
                .map_err(Error::internal)
        };
        let writers = pool(if matches!(url, DatabaseUrl::Sqlite(_)) { 1 } else { WRITERS })?;
        let readers = if url.is_memory() { writers.clone() } else { pool(READERS)? };
        transaction::upgrade(&mut *writers.get().map_err(|_| Error::Busy)?, prepare)?;
        Ok(Self { readers, writers, alone: Arc::default() })
    }

    /// Opens an empty database that ends with the store: for tests and trials.
    pub fn in_memory() -> Result<Self, Error> {
        Self::open(&DatabaseUrl::Sqlite(":memory:".into()))
    }

    /// Runs `query` on one moment of the data.
    pub async fn read<T, F>(&self, query: F) -> Result<T, Error>
    where
        F: Fn(&mut Tx) -> Result<T, Error> + Send + 'static,
        T: Send + 'static,
    {
        let store = self.clone();
        in_background(move || store.read_blocking(query)).await
    }

    /// Runs `change` wholly or not at all, as if nobody else were writing.
    ///
    /// It may run more than once where it met another change: it has no effect but through its `Tx`.
    pub async fn write<T, F>(&self, change: F) -> Result<T, Error>
    where
        F: Fn(&mut Tx) -> Result<T, Error> + Send + 'static,
        T: Send + 'static,
    {
        let store = self.clone();
        in_background(move || store.write_blocking(change)).await
    }

    /// Makes `change`, gives what came of it, and leaves everything as it was.
    pub async fn trial<T, F>(&self, change: F) -> Result<T, Error>
    where
        F: Fn(&mut Tx) -> Result<T, Error> + Send + 'static,
        T: Send + 'static,
    {
        let store = self.clone();
        in_background(move || store.beside_others(|connection| transaction::trial(connection, &change))).await
    }

    /// [`read`](Self::read) for those who may wait: the command line and the workers' threads.
    pub fn read_blocking<T>(&self, query: impl Fn(&mut Tx) -> Result<T, Error>) -> Result<T, Error> {
        transaction::read(&mut *taken(&self.readers, "read")?, query)
    }

    /// [`write`](Self::write) for those who may wait: the command line and the workers' threads.
    pub fn write_blocking<T>(&self, change: impl Fn(&mut Tx) -> Result<T, Error>) -> Result<T, Error> {
        self.beside_others(|connection| transaction::write(connection, &change))
    }

    /// Runs a transaction that writes, again where it met another one.
    fn beside_others<T>(&self, attempt_at: impl Fn(&mut Tx) -> Result<T, Error>) -> Result<T, Error> {
        let began = Instant::now();
        let mut connection = taken(&self.writers, "write")?;
        let beside_others = self.alone.read().unwrap_or_else(PoisonError::into_inner);
        let first = attempt_at(&mut connection);
        drop(beside_others);
        if !matches!(first, Err(Error::Busy)) {
            return first;
        }
        // Those who met each other would meet again: from now on this one is alone here, if not on other servers.
        let _alone = self.alone.write().unwrap_or_else(PoisonError::into_inner);
        let mut attempt = 0;
        loop {
            metrics::made_again();
            match attempt_at(&mut connection) {
                Err(Error::Busy) if began.elapsed() < PATIENCE => std::thread::sleep(transaction::pause(attempt)),
                done => return done,
            }
            attempt += 1;
        }
    }

    /// Writes all that the house knows as lines of JSON, of one moment. Two houses are the same exactly when their exports
    /// are, whichever databases they are in. It holds names and addresses.
    pub fn export(&self, out: &mut dyn Write) -> Result<(), Error> {
        let mut connection = self.readers.get().map_err(|_| Error::Busy)?;
        transaction::read(&mut connection, |tx| whole::export(tx, out))
    }

    /// Writes the whole house into a new file, a SQLite database as it is at one moment, whatever the house itself is in.
    /// The file is there when it is whole.
    ///
    /// # Errors
    /// `Conflict` (`already_exists`).
    pub fn back_up(&self, file: &Path) -> Result<(), Error> {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let partial = tempfile::Builder::new().prefix(".releve-").tempfile_in(folder)?.into_temp_path();
        let copy = Self::open(&DatabaseUrl::Sqlite(partial.display().to_string()))?;
        self.copy_to(&copy)?;
        // All of it in the one file: what is beside it stays behind.
        connection::gather(&mut *copy.writers.get().map_err(|_| Error::Busy)?)?;
        drop(copy);
        partial.persist_noclobber(file).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => {
                Error::conflict("already_exists", "there is a file of that name already")
            }
            _ => Error::internal(error),
        })?;
        Ok(std::fs::File::open(folder)?.sync_all()?)
    }

    /// Puts what stands beside a SQLite file into it and empties what is beside, so that what was forgotten is nowhere any more.
    /// Where somebody reads there at this moment, another time does. PostgreSQL sees to it by itself.
    ///
    /// # Errors
    /// What the database says.
    pub fn gather(&self) -> Result<(), Error> {
        match connection::gather(&mut *taken(&self.writers, "write")?) {
            Err(Error::Busy) => Ok(()),
            done => done,
        }
    }

    /// Moves the whole house to an empty database: all of it or nothing.
    ///
    /// # Errors
    /// `Conflict` (`not_empty`).
    pub fn copy_to(&self, other: &Self) -> Result<(), Error> {
        self.copy_and(other, |_| Ok(()))
    }

    /// [`copy_to`](Self::copy_to) from a backup: what waited when it was made may have been done since, and the house is told
    /// so in the same transaction.
    pub fn restore_to(&self, house: &Self, now: DateTime<Utc>) -> Result<(), Error> {
        self.copy_and(house, |tx| restored::note(tx, now))
    }

    fn copy_and(&self, other: &Self, last: impl FnOnce(&mut Tx) -> Result<(), Error>) -> Result<(), Error> {
        let mut from = self.readers.get().map_err(|_| Error::Busy)?;
        let mut to = other.writers.get().map_err(|_| Error::Busy)?;
        let copy = |from: &mut Tx| transaction::write(&mut to, |to| whole::copy(from, to).and_then(|()| last(to)));
        transaction::read(&mut from, copy)
    }
}

/// A connection, once there is one.
fn taken(pool: &Pool<Opener>, purpose: &'static str) -> Result<PooledConnection<Opener>, Error> {
    let began = Instant::now();
    let connection = pool.get().map_err(|_| Error::Busy)?;
    metrics::waited(purpose, began.elapsed());
    Ok(connection)
}

/// A transaction that has begun is never cancelled: the task that waits for it may go, it runs to its end.
async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let span = tracing::Span::current();
    tokio::task::spawn_blocking(move || span.in_scope(work)).await.map_err(Error::internal)?
}
