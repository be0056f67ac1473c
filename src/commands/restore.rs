//! Puts a house back from a backup, into an empty database of either kind. What was to be sent when the backup was made may
//! have been sent since: those mails wait for somebody's word.

use releve::clock::Clock;
use releve::config::Database;
use releve::error::Error;
use releve::store::{DatabaseUrl, Store};
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
    /// What `releve backup` wrote.
    file: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    if !arguments.file.is_file() {
        return Err(Error::invalid("", "no_file", "there is no such backup"));
    }
    // A copy: a backup that an older version made is brought up to date, and the file itself stays as it is.
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("house.db");
    std::fs::copy(&arguments.file, &copy)?;
    let backup = Store::upgrade(&DatabaseUrl::Sqlite(copy.display().to_string()))?;
    let house = Store::open(&arguments.database.url)?;
    backup.restore_to(&house, Clock::System.now())?;
    tracing::info!(database = ?arguments.database.url, "the house is back");
    Ok(())
}
