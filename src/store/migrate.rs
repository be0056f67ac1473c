//! The schema, carried in the program and brought up to date in one transaction.

use super::Tx;
use super::connection::AnyConnection;
use crate::error::Error;
use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Any number that no other program takes a lock on in this database.
const LOCK_OF_THE_SCHEMA: &str = "SELECT pg_advisory_xact_lock(7020001)";

/// Applies what is missing. Within the caller's transaction: all of it or nothing, and one process at a time.
pub(super) fn run(tx: &mut Tx) -> Result<(), Error> {
    if matches!(tx, AnyConnection::Postgres(_)) {
        tx.batch_execute(LOCK_OF_THE_SCHEMA)?;
    }
    let applied = tx.run_pending_migrations(MIGRATIONS).map_err(Error::Internal)?;
    for version in &applied {
        tracing::info!(%version, "the schema is one step newer");
    }
    Ok(())
}
