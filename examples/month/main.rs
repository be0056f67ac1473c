//! A simulated month: four weeks of a network are drafted, searched and published, the clock is held and jumps to whatever
//! comes next, mails arrive, and people answer them through their own pages, by chance from a seed. Then an auditor looks at
//! every mail.
//!
//! `cargo run --release --example month -- --size L --weeks 4 --seed 1`

mod agenda;
mod audit;
mod chance;
mod cover;
mod crowd;
mod door;
mod evidence;
mod figures;
mod house;
mod letter;
mod month;
mod page;
mod queue;
mod when;

use chance::Chance;
use chrono::{TimeDelta, Weekday};
use chrono_tz::Europe::Brussels;
use clap::Parser;
use cover::{Cover, Seat};
use month::Month as Simulated;
use releve::demo::Size;
use releve::domain::Week;
use releve::domain::activity::Month;
use releve::error::Error;
use releve::planning::{activity, zone};
use releve::store::{DatabaseUrl, Store, sites};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Breaches of one rule whose facts are told.
const TOLD: usize = 5;

/// A simulated month: every mail of it, and what came of them.
#[derive(Debug, Parser)]
pub struct Arguments {
    /// How much of the network.
    #[arg(long, value_enum, ignore_case = true, default_value_t = Size::L)]
    size: Size,
    /// How many weeks.
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(i64).range(1..=14))]
    weeks: i64,
    /// The first week. With the one given, the clocks go back on the third Sunday night, and a public holiday is the last day.
    #[arg(long, default_value = "2026-W41")]
    week: Week,
    /// Where chance starts.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Search each week's roster so many seconds.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Only the month in which nobody is asked to step in.
    #[arg(long)]
    without_waves: bool,
    /// Only the month in which people are asked to step in.
    #[arg(long, conflicts_with = "without_waves")]
    with_waves: bool,
    /// Write what the months came to into this folder: the house as a raw export, `house.jsonl`, and what the service reports of its
    /// activity, `report.json`, to be counted again by `tests/recount/activity.py`.
    #[arg(long, requires = "with_waves")]
    report: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(breaches) => {
            eprintln!("{breaches} breaches.");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{}", error.chain());
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<usize, Error> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let last = arguments.week.plus(arguments.weeks - 1);
    println!("Network {}, {} to {last}, seed {}", arguments.size, arguments.week, arguments.seed);
    println!("{}", crowd::assumptions());
    let wanted = [true, false]
        .into_iter()
        .filter(|waves| !(if *waves { arguments.without_waves } else { arguments.with_waves }));
    let runtime = &runtime;
    // Beside each other: a month of one is the work of one thread.
    let months = std::thread::scope(|scope| {
        let months: Vec<_> = wanted.map(|waves| scope.spawn(move || one(runtime, arguments, waves))).collect();
        months
            .into_iter()
            .map(|month| month.join().map_err(|_| Error::internal("a month broke off"))?)
            .collect::<Result<Vec<_>, _>>()
    })?;
    let breaches = months.iter().map(|(month, took)| told(month, arguments, *took)).sum();
    if let [(with, _), (without, _)] = months.as_slice() {
        beside(&with.cover, &without.cover);
    }
    Ok(breaches)
}

/// One month, in a database of its own.
fn one<'a>(runtime: &'a Runtime, arguments: &Arguments, waves: bool) -> Result<(Simulated<'a>, Duration), Error> {
    let began = Instant::now();
    let folder = tempfile::tempdir()?;
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("month.db").display().to_string()))?;
    let mut month = Simulated::new(runtime, store, arguments, waves)?;
    month.run()?;
    if let Some(folder) = &arguments.report {
        reported(month.store(), arguments, folder)?;
    }
    Ok((month, began.elapsed()))
}

/// Writes the house and what the service reports of it, the day after the last week.
fn reported(store: &Store, arguments: &Arguments, folder: &Path) -> Result<(), Error> {
    let last = arguments.week.plus(arguments.weeks - 1);
    let months = (Month::of(arguments.week.monday()), Month::of(last.day(Weekday::Sun)));
    let made_at = zone::week(Brussels, last).end + TimeDelta::days(1);
    let report = store.read_blocking(|tx| {
        let sites = sites::all(tx)?;
        activity::report(tx, made_at, months, &sites)
    })?;
    std::fs::create_dir_all(folder)?;
    store.export(&mut BufWriter::new(File::create(folder.join("house.jsonl"))?))?;
    std::fs::write(folder.join("report.json"), serde_json::to_string(&report).map_err(Error::internal)?)?;
    Ok(())
}

/// Tells what came of it and what the auditor found, and how much that was.
fn told(month: &Simulated<'_>, arguments: &Arguments, took: Duration) -> usize {
    let how = if month.waves() {
        "With waves"
    } else {
        "Without waves: the queue's kind `replace` is left lying, so nobody is asked to step in"
    };
    println!("\n== {how} ==");
    figures::tell(month, Chance::new(arguments.seed), took);
    let breaches = month.evidence.judge();
    let mut by_rule: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for breach in &breaches {
        by_rule.entry(breach.rule).or_default().push(&breach.facts);
    }
    println!("\nThe auditor read {} mails: {} breaches", month.evidence.mails.len(), breaches.len());
    for (rule, facts) in by_rule {
        println!("  {rule}: {}", facts.len());
        facts.iter().take(TOLD).for_each(|facts| println!("    {facts}"));
    }
    breaches.len()
}

/// What the waves are worth.
fn beside(with: &Cover, without: &Cover) {
    println!("\n== Seats of minimum cover that were empty at the start ==");
    println!("  {:<23}{:>14}{:>14}", "", "with waves", "without");
    for (seat, name) in Seat::ALL {
        let (with, without) = (with.at_start[seat as usize], without.at_start[seat as usize]);
        println!(
            "  {name:<23}{:>5} {:>5.1} % {:>5} {:>5.1} %",
            with.missing,
            with.covered(),
            without.missing,
            without.covered()
        );
    }
}
