//! Moves a house to another database, whole: from a SQLite file to PostgreSQL when one server is not enough, or back.
//!
//! Nobody may serve from the first one meanwhile, or what they write is left behind and what waits is done twice.

use releve::error::Error;
use releve::store::{DatabaseUrl, Store};

#[derive(clap::Args)]
pub struct Arguments {
    /// Where the house is: `sqlite:PATH`, or `postgres://…`.
    #[arg(long)]
    from: DatabaseUrl,
    /// An empty database, or a SQLite file that does not exist yet.
    #[arg(long)]
    to: DatabaseUrl,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    Store::open(&arguments.from)?.copy_to(&Store::open(&arguments.to)?)?;
    tracing::info!(from = ?arguments.from, to = ?arguments.to, "the house is there, whole");
    Ok(())
}
