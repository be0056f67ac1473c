//! The shift-scheduling instances of Curtois and Qu (2014), solved and timed.
//!
//! `cargo run --release -p solver --example curtois -- INSTANCE.txt --seconds 60 --threads 2 --seed 1 --out ROSTER.csv`
//!
//! A line for each improvement (seconds, penalty, bound), and at the end the penalty, the bound and the roster as
//! `employee,day,shift`.

mod format;
mod pose;

use format::Instance;
use solver::{Level, Options, Outcome, solve};
use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let started = Instant::now();
    match run(started) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

struct Arguments {
    instance: String,
    seconds: f64,
    threads: usize,
    seed: u64,
    out: Option<String>,
}

impl Arguments {
    fn read() -> Result<Self, String> {
        let mut read = Self { instance: String::new(), seconds: 60.0, threads: 2, seed: 1, out: None };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} wants a value"));
            let wrong = |text: &str| format!("{argument} does not take {text:?}");
            match argument.as_str() {
                "--seconds" => read.seconds = value().and_then(|text| text.parse().map_err(|_| wrong(&text)))?,
                "--threads" => read.threads = value().and_then(|text| text.parse().map_err(|_| wrong(&text)))?,
                "--seed" => read.seed = value().and_then(|text| text.parse().map_err(|_| wrong(&text)))?,
                "--out" => read.out = Some(value()?),
                _ => read.instance = argument,
            }
        }
        if read.instance.is_empty() {
            return Err("usage: curtois INSTANCE.txt [--seconds N] [--threads N] [--seed N] [--out ROSTER.csv]".into());
        }
        Ok(read)
    }
}

fn run(started: Instant) -> Result<(), String> {
    let arguments = Arguments::read()?;
    let text =
        std::fs::read_to_string(&arguments.instance).map_err(|error| format!("{}: {error}", arguments.instance))?;
    let instance = Instance::parse(&text)?;
    let problem = pose::problem(&instance);
    let until = started + Duration::from_secs_f64(arguments.seconds);
    let stop = || Instant::now() >= until;
    let options = Options { threads: arguments.threads, seed: arguments.seed, iterations: None };
    let outcome = solve(&problem, &options, &stop, &|progress| {
        let (score, bound) = (progress.score, progress.bound);
        let broken = if score[Level::Law] == 0 { String::new() } else { format!(" law {}", score[Level::Law]) };
        println!("{:.1} {} {}{broken}", started.elapsed().as_secs_f64(), score[pose::LEVEL], bound[pose::LEVEL]);
    })
    .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    if let Some(out) = &arguments.out {
        std::fs::write(out, roster(&instance, &outcome)).map_err(|error| format!("{out}: {error}"))?;
    }
    println!("iterations: {}", outcome.iterations);
    println!("penalty: {}", outcome.score[pose::LEVEL]);
    println!("bound: {}", outcome.bound[pose::LEVEL]);
    Ok(())
}

fn roster(instance: &Instance, outcome: &Outcome) -> String {
    let mut text = String::from("employee,day,shift\n");
    for (person, cell) in outcome.roster.cells() {
        let (day, shift) = pose::day_and_type(instance, cell.shift);
        let _ = writeln!(text, "{},{day},{}", instance.staff[person.at()].name, instance.shifts[shift].name);
    }
    text
}
