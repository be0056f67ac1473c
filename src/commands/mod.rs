//! The command line: one file for each command, which has its arguments and `run`.
//!
//! A command that fails says why in one line on standard error. It exits with 2 where the caller gave it something
//! broken, with 1 where something else went wrong.

mod backup;
mod bounce;
mod copy;
mod demo;
mod export;
mod migrate;
mod register;
mod restore;
mod restored;
mod serve;
mod services;
mod solve;
mod token;
mod user;
mod work;

use clap::{Parser, Subcommand};
use releve::error::Error;
use std::io::IsTerminal;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// Weekly rosters for the houses that shelter people: planned, explained, published and confirmed.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// What to log: error, warn, info, debug, or more finely.
    #[arg(long, global = true, env = "RELEVE_LOG", default_value = "info")]
    log: String,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the API and the pages, and does the work that waits.
    Serve(serve::Arguments),
    /// Does the work that waits, and nothing else.
    Work(work::Arguments),
    /// Shows the steps of the database's schema, and takes those that are missing.
    Migrate(migrate::Arguments),
    /// Writes the whole house into one new file, while it is served.
    Backup(backup::Arguments),
    /// Puts a house back from a backup, into an empty database.
    Restore(restore::Arguments),
    /// Notes that the database was put back by other means, such as `pg_restore`: mails that wait are not sent twice.
    Restored(restored::Arguments),
    /// Moves a house to another database, whole. Serve from neither meanwhile.
    Copy(copy::Arguments),
    /// Writes all that the house knows as lines of JSON, names and addresses too.
    Export(export::Arguments),
    /// Takes a mail that came back, on standard input: whom it was for is told in another way from now on.
    Bounce(bounce::Arguments),
    /// Adds who signs in, lists them, signs them out.
    User(user::Arguments),
    /// Makes, lists and revokes the tokens of programs.
    Token(token::Arguments),
    /// Prints the register of processing: what is kept of people, why and how long.
    Register(register::Arguments),
    /// Runs the engine alone, on a problem in a file.
    Solve(solve::Arguments),
    /// Fills a database with an invented network, rosters and publishes a week of it, and serves it.
    Demo(demo::Arguments),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let Cli { command, log } = Cli::parse();
    let result = match command {
        Command::Serve(arguments) => logging(&log).and_then(|()| serve::run(&arguments)),
        Command::Work(arguments) => logging(&log).and_then(|()| work::run(&arguments)),
        Command::Migrate(arguments) => logging(&log).and_then(|()| migrate::run(&arguments)),
        Command::Backup(arguments) => logging(&log).and_then(|()| backup::run(&arguments)),
        Command::Restore(arguments) => logging(&log).and_then(|()| restore::run(&arguments)),
        Command::Restored(arguments) => logging(&log).and_then(|()| restored::run(&arguments)),
        Command::Copy(arguments) => logging(&log).and_then(|()| copy::run(&arguments)),
        Command::Export(arguments) => logging(&log).and_then(|()| export::run(&arguments)),
        Command::Bounce(arguments) => logging(&log).and_then(|()| bounce::run(&arguments)),
        Command::User(arguments) => logging(&log).and_then(|()| user::run(arguments)),
        Command::Token(arguments) => logging(&log).and_then(|()| token::run(arguments)),
        Command::Register(arguments) => register::run(&arguments),
        // Thousands of mails are sent: each by itself is no news.
        Command::Demo(arguments) => {
            logging(&format!("{log},releve::jobs=warn,releve::mail=warn")).and_then(|()| demo::run(&arguments))
        }
        // Its standard error is for progress.
        Command::Solve(arguments) => solve::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("releve: {}", line(&error));
            ExitCode::from(match error {
                Error::Invalid(_) | Error::NotFound { .. } | Error::Forbidden { .. } | Error::TooLarge => 2,
                Error::Conflict { .. } | Error::Busy | Error::Unavailable | Error::NoSpace | Error::Internal(_) => 1,
            })
        }
    }
}

/// What went wrong, in one line whatever stands in it. Here the cause of our own faults is for whoever runs us.
fn line(error: &Error) -> String {
    let text = error.chain();
    let text =
        if let Error::Internal(_) = error { text.split_once(": ").map_or(&*text, |(_, cause)| cause) } else { &text };
    text.replace(['\n', '\r'], " ")
}

/// Logs go to standard error: for people on a terminal, as lines of JSON elsewhere.
fn logging(filter: &str) -> Result<(), Error> {
    // What tells webhooks would write their addresses down, whose paths may be secrets.
    let filter = EnvFilter::try_new(format!("{filter},ureq=off,ureq_proto=off"))
        .map_err(|_| Error::invalid("", "log", "--log is error, warn, info, debug …"))?;
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        logs.init();
    } else {
        logs.json().init();
    }
    Ok(())
}
