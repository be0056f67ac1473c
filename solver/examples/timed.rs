//! A problem's file, solved and timed.
//!
//! `cargo run --release -p solver --example timed -- PROBLEM.json --seconds 60 --threads 2 --seed 1`
//!
//! A line for each improvement: the seconds, what the roster costs at each level from law to preferences, and what no
//! roster can beat there.

use solver::{Options, Problem, Score, solve};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    match run(Instant::now()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

struct Arguments {
    problem: String,
    seconds: f64,
    options: Options,
}

impl Arguments {
    fn read() -> Result<Self, String> {
        let mut read =
            Self { problem: String::new(), seconds: 60.0, options: Options { threads: 2, ..Options::default() } };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            if !argument.starts_with("--") {
                read.problem = argument;
                continue;
            }
            let value = arguments.next().ok_or_else(|| format!("{argument} wants a value"))?;
            let wrong = || format!("{argument} does not take {value:?}");
            match argument.as_str() {
                "--seconds" => read.seconds = value.parse().map_err(|_| wrong())?,
                "--threads" => read.options.threads = value.parse().map_err(|_| wrong())?,
                "--seed" => read.options.seed = value.parse().map_err(|_| wrong())?,
                _ => return Err(format!("no such option: {argument}")),
            }
        }
        if read.problem.is_empty() {
            return Err("usage: timed PROBLEM.json [--seconds N] [--threads N] [--seed N]".into());
        }
        Ok(read)
    }
}

fn run(started: Instant) -> Result<(), String> {
    let arguments = Arguments::read()?;
    let file = std::fs::read(&arguments.problem).map_err(|error| format!("{}: {error}", arguments.problem))?;
    let problem: Problem = serde_json::from_slice(&file).map_err(|error| format!("{}: {error}", arguments.problem))?;
    let until = started + Duration::from_secs_f64(arguments.seconds);
    let tell = |score: Score, bound: Score| {
        println!("{:.2} | {} | {}", started.elapsed().as_secs_f64(), by_level(score), by_level(bound));
    };
    let outcome = solve(&problem, &arguments.options, &|| Instant::now() >= until, &|progress| {
        tell(progress.score, progress.bound);
    })
    .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    tell(outcome.score, outcome.bound);
    println!("optimal: {}", outcome.optimal);
    Ok(())
}

fn by_level(score: Score) -> String {
    score.by_level().map(|(_, amount)| amount.to_string()).collect::<Vec<_>>().join(" ")
}
