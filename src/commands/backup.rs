//! Writes the whole house into one new file, as it is at one moment, while others go on.

use releve::config::Database;
use releve::error::Error;
use releve::store::Store;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
    /// A file that does not exist yet. It holds names and addresses: only you may read it.
    file: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    Store::open(&arguments.database.url)?.back_up(&arguments.file)?;
    tracing::info!("the backup is whole");
    Ok(())
}
