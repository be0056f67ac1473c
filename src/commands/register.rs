//! The register of processing, for whoever is responsible for it.

use releve::error::Error;
use releve::store::register;

#[derive(clap::Args)]
pub struct Arguments {}

/// Prints it as Markdown, from the schema that this program has.
pub fn run(_: &Arguments) -> Result<(), Error> {
    println!("| Table | What it holds and why | Kept | Columns |\n|---|---|---|---|");
    for register::Processing { table, columns, purpose, kept } in register::register()? {
        println!("| {table} | {purpose} | {kept} | {} |", columns.join(", "));
    }
    Ok(())
}
