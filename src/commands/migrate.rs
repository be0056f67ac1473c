//! Makes the database, or brings its schema up to date: what every other command does as well when it opens it.

use releve::config::Database;
use releve::error::Error;
use releve::store::Store;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    Store::open(&arguments.database.url)?;
    tracing::info!(database = ?arguments.database.url, "the schema is up to date");
    Ok(())
}
