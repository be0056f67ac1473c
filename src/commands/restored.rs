//! Notes that the database was put back by other means than `releve restore`, such as `pg_restore`. What was to be sent when the
//! backup was made may have been sent since: those mails wait for somebody's word.

use releve::clock::Clock;
use releve::config::Database;
use releve::error::Error;
use releve::store::{Store, restored};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let store = Store::open(&arguments.database.url)?;
    let now = Clock::System.now();
    store.write_blocking(|tx| restored::note(tx, now))?;
    tracing::info!("noted: mails that wait are not sent by themselves");
    Ok(())
}
