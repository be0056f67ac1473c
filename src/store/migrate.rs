//! The schema, carried in the program and brought up to date in one transaction.

use super::Tx;
use super::connection::{AnyConnection, MultiBackend};
use crate::error::Error;
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::collections::BTreeSet;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Any number that no other program takes a lock on in this database.
const LOCK_OF_THE_SCHEMA: &str = "SELECT pg_advisory_xact_lock(7020001)";

/// Applies what is missing. Within the caller's transaction: all of it or nothing, and one process at a time.
///
/// # Errors
/// `Internal` where a newer program has been at the database.
pub(super) fn run(tx: &mut Tx) -> Result<(), Error> {
    if matches!(tx, AnyConnection::Postgres(_)) {
        tx.batch_execute(LOCK_OF_THE_SCHEMA)?;
    }
    let known = known()?;
    let applied = tx.applied_migrations().map_err(Error::Internal)?;
    if applied.iter().any(|version| !known.contains(&version.to_string())) {
        return Err(Error::internal("the database belongs to a newer version of this program"));
    }
    for version in &tx.run_pending_migrations(MIGRATIONS).map_err(Error::Internal)? {
        tracing::info!(%version, "the schema is one step newer");
    }
    Ok(())
}

fn known() -> Result<BTreeSet<String>, Error> {
    let migrations: Vec<Box<dyn Migration<MultiBackend>>> = MIGRATIONS.migrations().map_err(Error::Internal)?;
    Ok(migrations.iter().map(|migration| migration.name().version().to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, sample};
    use diesel::prelude::*;

    fn again(store: &Store) -> Result<(), Error> {
        let mut connection = store.writers.get().expect("a connection");
        crate::store::transaction::upgrade(&mut connection, run)
    }

    #[test]
    fn the_schema_is_brought_up_to_date_once() {
        let store = sample::empty();
        again(&store).expect("nothing is left to do");
    }

    #[test]
    fn a_database_of_a_newer_program_is_left_alone() {
        let store = sample::empty();
        let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')";
        store.write_blocking(|tx| Ok(diesel::sql_query(newer).execute(tx).map(|_| ())?)).expect("a newer step");
        let refused = again(&store).expect_err("a refusal");
        assert!(refused.chain().contains("a newer version of this program"), "{}", refused.chain());
    }
}
