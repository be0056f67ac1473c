//! Takes a mail that came back, on standard input: what a mail server pipes to the address that letters come from.

use releve::config::Database;
use releve::error::Error;
use releve::planning::bounce::{self, Noted};
use releve::store::Store;
use std::io::Read;

/// Longer than any notification; the returned mail stands at its end.
const LONGEST: u64 = 4 * 1024 * 1024;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(LONGEST).read_to_end(&mut bytes)?;
    let store = Store::open(&arguments.database.url)?;
    let said = match store.write_blocking(|tx| bounce::note(tx, &bytes))? {
        Noted::Fails => "somebody cannot be reached by mail any more: they are told in another way",
        Noted::Passing => "a mail is late; it may arrive",
        Noted::NotOurs => "nothing of ours has come back",
    };
    println!("{said}");
    Ok(())
}
