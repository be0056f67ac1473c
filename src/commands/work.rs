//! Does the work that waits: any number of these, on any number of machines, share one PostgreSQL.

use super::services::{self, Services};
use releve::config::Listen;
use releve::error::Error;
use releve::jobs::Workers;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    services: Services,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let context = arguments.services.context(Listen::USUAL)?;
    let workers = Workers::start(&context, arguments.services.shares())?;
    services::runtime()?.block_on(services::asked_to_end());
    tracing::info!("ending");
    workers.stop();
    Ok(())
}
