//! A network to look at: filled, rostered, published and served.

mod progress;

use super::serve;
use super::services::Services;
use super::{token, user};
use progress::Telling;
use releve::config::{Elsewhere, Limiting, Listen};
use releve::demo::fill::Contents;
use releve::demo::house::house;
use releve::demo::line::{self, Request};
use releve::demo::{Size, World, fill, guide};
use releve::domain::Week;
use releve::domain::solve::SolveOptions;
use releve::error::Error;
use releve::jobs::Context;
use releve::mail::Transport;
use releve::planning::{pose, zone};
use releve::store::{self, DatabaseUrl, Store, fingerprint};
use std::borrow::Cow;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

/// Who coordinates the demonstration.
const COORDINATOR: &str = "camille@example.org";

#[derive(clap::Args)]
pub struct Arguments {
    /// How much of the network: one house, six sites, all twenty, ten copies.
    #[arg(long, value_enum, ignore_case = true, default_value_t = Size::L)]
    size: Size,
    /// Where chance starts, for the people and for the search.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The week, such as 2026-W50; absent: the first one that is at least seven working days away.
    #[arg(long)]
    week: Option<Week>,
    /// Search so many seconds.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=3_600))]
    seconds: u32,
    /// Threads; absent: as many as the machine runs at once.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=64))]
    threads: Option<u16>,
    /// Replace an earlier demonstration. A database with anybody else in it is left alone.
    #[arg(long)]
    replace: bool,
    /// Stop after the summary.
    #[arg(long)]
    no_serve: bool,
    /// Write the posed problem to this file, as JSON, and do nothing else.
    #[arg(long, value_name = "FILE")]
    problem: Option<PathBuf>,
    #[command(flatten)]
    services: Services,
    #[command(flatten)]
    listen: Listen,
    #[command(flatten)]
    limiting: Limiting,
}

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let clock = releve::clock::Clock::System;
    let today = zone::date_of(chrono_tz::Europe::Brussels, clock.now());
    let week = arguments.week.unwrap_or_else(|| line::first_week(today));
    if let Some(file) = &arguments.problem {
        return write_problem(file, arguments.size, arguments.seed, week);
    }
    if !arguments.no_serve {
        is_free(&arguments.listen)?;
    }
    let context = emptied(arguments)?;
    let machine = || std::thread::available_parallelism().map_or(1, usize::from).min(64) as u16;
    let threads = arguments.threads.unwrap_or_else(machine);
    let options = SolveOptions { seconds: arguments.seconds, threads, seed: arguments.seed };
    let request = Request { size: arguments.size, seed: arguments.seed, week, options };
    let telling = Telling::new(arguments.seconds);
    let done = line::run(&context, &request, &|news| telling.hear(news))?;
    telling.end();
    println!("{}\n", done.summary);

    let token = token::add(&context.store, clock, "the demonstration")?;
    user::add_for_demonstration(&context.store, COORDINATOR)?;
    let link = guide::volunteers_link(&context.store, clock, &done.roster)?;
    let url = |path: &str| context.outward.public_url.of(path);
    println!("{}", if arguments.no_serve { "With `releve serve`, open" } else { "Open" });
    println!(
        "  the board          {} and sign in as {COORDINATOR}: the link is in the newest of the mails",
        url("/board/")
    );
    println!("  the API's page     {}", url("/docs"));
    if let Some(path) = link {
        println!("  a volunteer's page {}", url(&path));
    }
    if let Transport::Files(folder) = &context.transport {
        println!("  the mails          {}", folder.display());
    }
    println!(
        "  the roster         curl -H 'Authorization: Bearer {token}' {}",
        url(&format!("/v1/rosters/{}", done.roster))
    );
    if arguments.no_serve {
        return Ok(());
    }
    println!("Ctrl-C ends it.");
    serve::serve(
        &context,
        arguments.services.shares(),
        arguments.listen.listen,
        arguments.limiting,
        &Elsewhere::default(),
    )
}

fn write_problem(file: &Path, size: Size, seed: u64, week: Week) -> Result<(), Error> {
    let world = World::new(size, seed, week)?;
    let problem = pose::pose(&house(&world, week)?).problem;
    let text = serde_json::to_string(&problem).map_err(Error::internal)?;
    std::fs::write(file, &text)?;
    println!("{}  {}", fingerprint(&text), file.display());
    Ok(())
}

/// Says at once, and not after a minute's search, that somebody else listens there.
fn is_free(listen: &Listen) -> Result<(), Error> {
    TcpListener::bind(listen.listen).map(drop).map_err(|error| {
        Error::internal(format!("{} cannot be listened on ({error}): end what does, or give --listen", listen.listen))
    })
}

/// What the line needs, with an empty database.
fn emptied(arguments: &Arguments) -> Result<Context, Error> {
    let context = match arguments.services.context(arguments.listen.listen) {
        Err(Error::Conflict { code: "schema_too_old", message }) => {
            outdated(arguments, message)?;
            arguments.services.context(arguments.listen.listen)?
        }
        context => context?,
    };
    if let Transport::Smtp(_) = context.transport {
        return Err(Error::invalid(
            "",
            "mail",
            "the demonstration writes its mails as files: give --mail files:FOLDER",
        ));
    }
    match context.store.read_blocking(fill::contents)? {
        Contents::Nothing => return Ok(context),
        Contents::SomebodyReal => {
            let text = "this database holds people who are not of the demonstration: name another one with --database";
            return Err(Error::conflict("not_empty", text));
        }
        Contents::Demonstration if !arguments.replace => {
            let text = "this database holds an earlier demonstration: --replace puts a new one in its place";
            return Err(Error::conflict("not_empty", text));
        }
        Contents::Demonstration => {}
    }
    let DatabaseUrl::Sqlite(path) = arguments.services.database() else {
        return Err(Error::conflict("not_empty", "empty this database yourself, or name another one with --database"));
    };
    drop(context);
    remove_unused(path)?;
    let context = arguments.services.context(arguments.listen.listen)?;
    if let Transport::Files(folder) = &context.transport {
        remove_mails(folder)?;
    }
    Ok(context)
}

/// Removes a demonstration of an older version of the program, whose people are looked at in a copy: the database itself is
/// brought up to date by nobody but `releve migrate`.
fn outdated(arguments: &Arguments, too_old: Cow<'static, str>) -> Result<(), Error> {
    let DatabaseUrl::Sqlite(path) = arguments.services.database() else {
        return Err(Error::conflict("schema_too_old", too_old));
    };
    if !arguments.replace {
        return Err(Error::conflict("schema_too_old", too_old));
    }
    let copy = format!("{path}.looked-at");
    remove_database(&copy)?;
    for end in ["", "-wal"].into_iter().filter(|end| Path::new(&format!("{path}{end}")).exists()) {
        std::fs::copy(format!("{path}{end}"), format!("{copy}{end}"))?;
    }
    let found =
        Store::upgrade(&DatabaseUrl::Sqlite(copy.clone())).and_then(|store| store.read_blocking(fill::contents));
    remove_database(&copy)?;
    match found? {
        Contents::SomebodyReal => Err(Error::conflict("schema_too_old", too_old)),
        Contents::Nothing | Contents::Demonstration => remove_unused(path),
    }
}

/// Removes a database, unless somebody has it open.
fn remove_unused(path: &str) -> Result<(), Error> {
    if store::is_in_use(path)? {
        let text = "a service uses this database: end it first, or name another database with --database";
        return Err(Error::conflict("not_empty", text));
    }
    remove_database(path)
}

fn remove_database(path: &str) -> Result<(), Error> {
    ["", "-wal", "-shm"].iter().try_for_each(|end| remove(Path::new(&format!("{path}{end}"))))
}

/// The mails of the earlier demonstration.
fn remove_mails(folder: &Path) -> Result<(), Error> {
    let Ok(files) = std::fs::read_dir(folder) else { return Ok(()) };
    for file in files {
        let path = file?.path();
        if path.extension().is_some_and(|end| end == "eml") {
            remove(&path)?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
