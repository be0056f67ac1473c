//! Writes all that the house knows as lines of JSON, the same for the same house in either database: to compare a backup
//! with what it was made of, or to leave.

use releve::config::Database;
use releve::error::Error;
use releve::store::Store;
use std::io::BufWriter;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    Store::open(&arguments.database.url)?.export(&mut BufWriter::new(std::io::stdout().lock()))
}
