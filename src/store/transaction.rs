//! What one transaction is on each database.

use super::connection::{AnyConnection, on_both};
use crate::error::Error;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use std::time::Duration;

type Manager = <AnyConnection as diesel::Connection>::TransactionManager;

/// One moment of the data, and no change.
pub(super) fn read<T>(
    connection: &mut AnyConnection,
    query: impl FnOnce(&mut AnyConnection) -> Result<T, Error>,
) -> Result<T, Error> {
    begin(connection, "BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
    refuse_writes(connection, true)?;
    let done = finish(connection, query);
    refuse_writes(connection, false)?;
    done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// SQLite has no transaction that only reads; PostgreSQL was told so at its start.
fn refuse_writes(connection: &mut AnyConnection, refuse: bool) -> Result<(), Error> {
    match connection {
        AnyConnection::Sqlite(connection) => {
            let pragma = if refuse { "PRAGMA query_only = ON" } else { "PRAGMA query_only = OFF" };
            Ok(connection.batch_execute(pragma)?)
        }
        AnyConnection::Postgres(_) => Ok(()),
    }
}

/// As if alone.
pub(super) fn write<T>(
    connection: &mut AnyConnection,
    change: impl FnOnce(&mut AnyConnection) -> Result<T, Error>,
) -> Result<T, Error> {
    begin_alone(connection)?;
    finish(connection, change).unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// As [`write`], and then as if it had never been.
pub(super) fn trial<T>(
    connection: &mut AnyConnection,
    change: impl FnOnce(&mut AnyConnection) -> Result<T, Error>,
) -> Result<T, Error> {
    begin_alone(connection)?;
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| change(connection)));
    roll_back(connection);
    done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Really alone, whatever it takes: for changes of the schema. On PostgreSQL the change takes a lock first and then sees
/// what was done before it got it, which a serializable transaction would not.
pub(super) fn upgrade(
    connection: &mut AnyConnection,
    change: impl FnOnce(&mut AnyConnection) -> Result<(), Error>,
) -> Result<(), Error> {
    begin(connection, "BEGIN EXCLUSIVE", "BEGIN ISOLATION LEVEL READ COMMITTED")?;
    finish(connection, change).unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Before a further attempt: longer each time, and never the same for two that met.
pub(super) fn pause(attempt: u32) -> Duration {
    let most = 5_u64 << attempt.min(7);
    Duration::from_millis(rand::random_range(most / 2..=most))
}

/// SQLite locks at the start (a reader that turns into a writer fails at once, whatever the timeout), PostgreSQL notices at the
/// end and says [`Error::Busy`].
fn begin_alone(connection: &mut AnyConnection) -> Result<(), Error> {
    begin(connection, "BEGIN IMMEDIATE", "BEGIN ISOLATION LEVEL SERIALIZABLE")
}

fn begin(connection: &mut AnyConnection, sqlite: &str, postgres: &str) -> Result<(), Error> {
    let sql = match connection {
        AnyConnection::Sqlite(_) => sqlite,
        AnyConnection::Postgres(_) => postgres,
    };
    Ok(on_both!(connection, connection => AnsiTransactionManager::begin_transaction_sql(connection, sql))?)
}

/// Rolls back on an error and on a panic, so that a connection never returns to its pool with half a change.
fn finish<T>(
    connection: &mut AnyConnection,
    work: impl FnOnce(&mut AnyConnection) -> Result<T, Error>,
) -> std::thread::Result<Result<T, Error>> {
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(connection)));
    match done {
        Ok(Ok(value)) => Ok(Manager::commit_transaction(connection).map(|()| value).map_err(Error::from)),
        failed => {
            roll_back(connection);
            failed
        }
    }
}

/// Where even that fails the pool throws the connection away, and the database rolls back by itself.
fn roll_back(connection: &mut AnyConnection) {
    if let Err(error) = Manager::rollback_transaction(connection) {
        tracing::warn!(%error, "a transaction could not be rolled back");
    }
}
