//! Shows the steps of the schema, and takes those that are missing: all of them or none.

use releve::config::Database;
use releve::error::Error;
use releve::store::Store;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    database: Database,
    /// Shows the steps, and changes nothing.
    #[arg(long)]
    show: bool,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let before = Store::steps(&arguments.database.url)?;
    if !arguments.show {
        Store::upgrade(&arguments.database.url)?;
    }
    for step in before {
        let state = match (step.applied, arguments.show) {
            (true, _) => "there",
            (false, true) => "missing",
            (false, false) => "new",
        };
        println!("{state:<8} {}", step.name);
    }
    Ok(())
}
