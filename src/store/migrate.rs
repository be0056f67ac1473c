//! The schema, carried in the program and brought up to date in one transaction: all of its steps or none.

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

/// A step of the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number and its name: `00000000000001_first`.
    pub name: String,
    /// Whether the database has taken it.
    pub applied: bool,
}

/// Every step, the first one first, and which of them the database has.
///
/// # Errors
/// `Conflict` (`schema_too_new`) where a newer program has been at the database.
pub(super) fn steps(tx: &mut Tx) -> Result<Vec<Step>, Error> {
    steps_of(tx, &MIGRATIONS)
}

/// The steps of a database that is not there yet.
pub(super) fn all() -> Result<Vec<Step>, Error> {
    let steps = carried(&MIGRATIONS)?.into_iter();
    Ok(steps.map(|step| Step { name: step.name().to_string(), applied: false }).collect())
}

/// Takes every step that is missing.
///
/// # Errors
/// `Conflict` (`schema_too_new`); `Internal` where a step fails: the caller's transaction must go.
pub(super) fn apply(tx: &mut Tx) -> Result<(), Error> {
    apply_of(tx, &MIGRATIONS)
}

/// Prepares an empty database, and looks whether another one is as this program knows it.
///
/// # Errors
/// `Conflict` (`schema_too_old`, `schema_too_new`).
pub(super) fn prepare(tx: &mut Tx) -> Result<(), Error> {
    lock(tx)?;
    let steps = steps(tx)?;
    if steps.iter().all(|step| step.applied) {
        return Ok(());
    }
    if steps.iter().any(|step| step.applied) {
        let text =
            "this database is of an older version of the program: back it up with that one, then run `releve migrate`";
        return Err(Error::conflict("schema_too_old", text));
    }
    apply(tx)
}

fn apply_of(tx: &mut Tx, source: &impl MigrationSource<MultiBackend>) -> Result<(), Error> {
    lock(tx)?;
    let steps = steps_of(tx, source)?;
    for (step, _) in carried(source)?.iter().zip(steps).filter(|(_, step)| !step.applied) {
        let version = tx.run_migration(step.as_ref()).map_err(Error::Internal)?;
        tracing::info!(%version, "the schema is one step newer");
    }
    Ok(())
}

fn steps_of(tx: &mut Tx, source: &impl MigrationSource<MultiBackend>) -> Result<Vec<Step>, Error> {
    let carried = carried(source)?;
    let known: BTreeSet<String> = carried.iter().map(|step| step.name().version().to_string()).collect();
    let applied = tx.applied_migrations().map_err(Error::Internal)?;
    let applied: BTreeSet<String> = applied.iter().map(ToString::to_string).collect();
    if !applied.is_subset(&known) {
        let text = "a newer version of the program has been at this database: use that one";
        return Err(Error::conflict("schema_too_new", text));
    }
    let step = |step: Box<dyn Migration<MultiBackend>>| Step {
        name: step.name().to_string(),
        applied: applied.contains(&step.name().version().to_string()),
    };
    Ok(carried.into_iter().map(step).collect())
}

fn carried(source: &impl MigrationSource<MultiBackend>) -> Result<Vec<Box<dyn Migration<MultiBackend>>>, Error> {
    let mut carried = source.migrations().map_err(Error::Internal)?;
    carried.sort_by_key(|step| step.name().to_string());
    Ok(carried)
}

/// One process at a time. SQLite's exclusive transaction is enough by itself.
fn lock(tx: &mut Tx) -> Result<(), Error> {
    if matches!(tx, AnyConnection::Postgres(_)) {
        tx.batch_execute(LOCK_OF_THE_SCHEMA)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, code};
    use crate::store::{Store, transaction};
    use diesel::prelude::*;
    use diesel_migrations::FileBasedMigrations;

    fn upgrade(store: &Store, change: fn(&mut Tx) -> Result<(), Error>) -> Result<(), Error> {
        transaction::upgrade(&mut store.writers.get().expect("a connection"), change)
    }

    fn say(store: &Store, sql: &'static str) {
        store.write_blocking(|tx| Ok(diesel::sql_query(sql).execute(tx).map(|_| ())?)).expect("a statement");
    }

    #[test]
    fn the_schema_is_brought_up_to_date_once() {
        let store = sample::empty();
        upgrade(&store, prepare).expect("nothing is left to do");
        upgrade(&store, apply).expect("nothing is left to do");
        let steps = store.write_blocking(steps).expect("steps");
        assert!(steps.iter().all(|step| step.applied) && steps[0].name == "00000000000001_first", "{steps:?}");
    }

    #[test]
    fn a_database_of_a_newer_program_is_left_alone() {
        let store = sample::empty();
        say(&store, "INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')");
        assert_eq!(code(&upgrade(&store, prepare)), "schema_too_new");
        assert_eq!(code(&upgrade(&store, apply)), "schema_too_new");
    }

    #[test]
    fn a_database_of_an_older_program_waits_for_somebodys_word() {
        let store = sample::empty();
        say(&store, "DROP TABLE restored");
        say(&store, "DELETE FROM __diesel_schema_migrations WHERE version = '00000000000003'");
        assert_eq!(code(&upgrade(&store, prepare)), "schema_too_old");
        let missing = store.write_blocking(steps).expect("steps").into_iter().filter(|step| !step.applied);
        assert_eq!(missing.map(|step| step.name).collect::<Vec<_>>(), ["00000000000003_restored"]);
        upgrade(&store, apply).expect("the step");
        upgrade(&store, prepare).expect("nothing is left to do");
    }

    /// The steps of a later program, the last of which fails half way.
    fn broken() -> (tempfile::TempDir, FileBasedMigrations) {
        let folder = tempfile::tempdir().expect("a folder");
        let ours = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        for step in std::fs::read_dir(ours).expect("our steps") {
            let step = step.expect("a step");
            let copy = folder.path().join(step.file_name());
            std::fs::create_dir(&copy).expect("a step");
            std::fs::copy(step.path().join("up.sql"), copy.join("up.sql")).expect("a step");
        }
        let later = [
            ("90000000000001_one", "CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL); DELETE FROM sites;"),
            (
                "90000000000002_two",
                "ALTER TABLE sites ADD COLUMN later TEXT; ALTER TABLE nowhere ADD COLUMN later TEXT;",
            ),
        ];
        for (name, sql) in later {
            std::fs::create_dir(folder.path().join(name)).expect("a step");
            std::fs::write(folder.path().join(name).join("up.sql"), sql).expect("a step");
        }
        let steps = FileBasedMigrations::from_path(folder.path()).expect("steps");
        (folder, steps)
    }

    #[test]
    fn a_step_that_fails_half_way_leaves_the_house_to_the_program_before() {
        let store = sample::world();
        let mut before = Vec::new();
        store.export(&mut before).expect("an export");
        let (_folder, later) = broken();
        let failed = transaction::upgrade(&mut store.writers.get().expect("a connection"), |tx| apply_of(tx, &later));
        assert!(matches!(failed, Err(Error::Internal(_))), "{failed:?}");
        upgrade(&store, prepare).expect("the program before finds what it knows");
        let mut after = Vec::new();
        store.export(&mut after).expect("an export");
        assert!(before == after, "not one row is another");
    }
}
