//! The instances of the Second International Nurse Rostering Competition (Ceschia et al., arXiv 1501.04177), solved
//! week by week and timed.
//!
//! `cargo run --release -p solver --example inrc2 -- SCENARIO.txt HISTORY.txt --weeks WD0.txt WD1.txt --seconds 60
//! --threads 2 --seed 1 --out DIRECTORY`
//!
//! A week is solved, in `--seconds`, without a look at the files of the weeks after it. A line for each improvement
//! (seconds, penalty, bound, both with what is thought of later weeks), a line for each week (what it costs by the
//! competition's constraints), and at the end the cost of all. The solutions are written in the competition's format.

mod format;
mod history;
mod lines;
mod outlook;
mod pose;

use format::{DAYS, History, Scenario, Week};
use solver::explain::review;
use solver::{Level, Options, Problem, Roster, solve};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

struct Arguments {
    scenario: PathBuf,
    history: PathBuf,
    weeks: Vec<PathBuf>,
    seconds: f64,
    options: Options,
    out: Option<PathBuf>,
}

impl Arguments {
    fn read() -> Result<Self, String> {
        let mut files = Vec::new();
        let (mut weeks, mut seconds, mut options, mut out) = (Vec::new(), 60.0, Options::default(), None);
        let mut arguments = std::env::args().skip(1).peekable();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} wants a value"));
            let wrong = |text: &str| format!("{argument} does not take {text:?}");
            match argument.as_str() {
                "--weeks" => {
                    while let Some(week) = arguments.next_if(|next| !next.starts_with("--")) {
                        weeks.push(PathBuf::from(week));
                    }
                }
                "--seconds" => seconds = value().and_then(|text| text.parse().map_err(|_| wrong(&text)))?,
                "--threads" => options.threads = value().and_then(|text| text.parse().map_err(|_| wrong(&text)))?,
                "--seed" => options.seed = value().and_then(|text| text.parse().map_err(|_| wrong(&text)))?,
                "--out" => out = Some(PathBuf::from(value()?)),
                _ => files.push(PathBuf::from(argument)),
            }
        }
        let [scenario, history] = <[PathBuf; 2]>::try_from(files).map_err(|_| USAGE)?;
        if weeks.is_empty() { Err(USAGE.into()) } else { Ok(Self { scenario, history, weeks, seconds, options, out }) }
    }
}

const USAGE: &str = "usage: inrc2 SCENARIO.txt HISTORY.txt --weeks WEEK.txt … [--seconds N] [--threads N] [--seed N] \
                     [--out DIRECTORY]";

fn run() -> Result<(), String> {
    let arguments = Arguments::read()?;
    let scenario = read(&arguments.scenario, Scenario::parse)?;
    let mut history = read(&arguments.history, |text| History::parse(text, &scenario))?;
    let weeks: Vec<Week> =
        arguments.weeks.iter().map(|path| read(path, |text| Week::parse(text, &scenario))).collect::<Result<_, _>>()?;
    if usize::from(history.week) + weeks.len() > usize::from(scenario.weeks) {
        return Err(format!("{} has {} weeks, and these are more", scenario.name, scenario.weeks));
    }
    let mut cost = 0;
    for (number, path) in arguments.weeks.iter().enumerate() {
        let problem = outlook::problem(&scenario, &history, &weeks[..=number]);
        let roster = solved(&problem, &arguments)?;
        cost += tell_week(&scenario, &history, &weeks[number], &roster);
        if let Some(out) = &arguments.out {
            write(out, path, &scenario, &history, &roster)?;
        }
        history = after(&scenario, &history, &roster);
    }
    if history.week == scenario.weeks {
        cost += tell_totals(&scenario, &history);
    }
    println!("cost: {cost}");
    Ok(())
}

fn read<T>(path: &Path, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string());
    text.and_then(|text| parse(&text)).map_err(|fault| format!("{}: {fault}", path.display()))
}

fn solved(problem: &Problem, arguments: &Arguments) -> Result<Roster, String> {
    let started = Instant::now();
    let until = started + Duration::from_secs_f64(arguments.seconds);
    let stop = || Instant::now() >= until;
    let outcome = solve(problem, &arguments.options, &stop, &|progress| {
        let (score, bound) = (progress.score, progress.bound);
        println!("{:.1} {} {}", started.elapsed().as_secs_f64(), score[pose::LEVEL], bound[pose::LEVEL]);
    })
    .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    Ok(outcome.roster)
}

/// What a week costs by itself, told by the competition's constraints.
fn tell_week(scenario: &Scenario, history: &History, week: &Week, roster: &Roster) -> i64 {
    let problem = pose::problem(scenario, history, week, &outlook::Nothing);
    let mut alone = Roster::fixed(&problem);
    for person in problem.person_indices() {
        let cells = roster.of(person).iter().filter(|cell| cell.shift.at() < problem.shifts.len());
        alone.set(person, cells.copied().collect());
    }
    let review = review(&problem, &alone);
    let missing = review.score[Level::MinimumCover];
    let mut costs = BTreeMap::from(["S1", "S2", "S3", "S4", "S5"].map(|code| (code, 0)));
    for item in &review.items {
        let code = match item.rule.as_str() {
            "ideal_cover" => "S1",
            "requests" => "S4",
            rule => rule.split(' ').next().unwrap_or(rule),
        };
        if let Some(cost) = costs.get_mut(code) {
            *cost += item.score[pose::LEVEL];
        }
    }
    // Whoever is missing to the minimum breaks a hard constraint, and the competition asks nothing more for it.
    costs.entry("S1").and_modify(|cost| *cost -= missing * pose::COVER);
    let cost = costs.values().sum();
    let law = review.score[Level::Law];
    let by_code: Vec<String> = costs.iter().map(|(code, cost)| format!("{code} {cost}")).collect();
    println!("week {}: hard violations {}, {}, cost {cost}", history.week, law + missing, by_code.join(" "));
    cost
}

/// What is judged at the end of all weeks.
fn tell_totals(scenario: &Scenario, history: &History) -> i64 {
    let nurses = || history.nurses.iter().enumerate().map(|(nurse, past)| (past, scenario.contract_of(nurse)));
    let assignments: i64 = nurses().map(|(past, contract)| past.cost_of_assignments(contract)).sum();
    let weekends: i64 = nurses().map(|(past, contract)| past.cost_of_weekends(contract)).sum();
    println!("end: S6 {assignments} S7 {weekends}");
    assignments + weekends
}

fn after(scenario: &Scenario, history: &History, roster: &Roster) -> History {
    let nurses = history.nurses.iter().enumerate();
    let nurses = nurses.map(|(nurse, past)| past.after(&pose::first_week(scenario, roster, nurse)));
    History { week: history.week + 1, nurses: nurses.collect() }
}

/// Writes `Sol-SCENARIO-DATA-WEEK.txt`, where the week's own file ends in `-DATA.txt`.
fn write(out: &Path, week: &Path, scenario: &Scenario, history: &History, roster: &Roster) -> Result<(), String> {
    let mut assignments = Vec::new();
    for (nurse, person) in scenario.nurses.iter().enumerate() {
        for (day, assigned) in DAYS.iter().zip(pose::first_week(scenario, roster, nurse)) {
            let Some(assigned) = assigned else { continue };
            let (shift, skill) = (&scenario.shifts[assigned.shift].name, &scenario.skills[assigned.skill]);
            assignments.push(format!("{} {day} {shift} {skill}", person.name));
        }
    }
    let mut text = format!("SOLUTION\n{} {}\n\nASSIGNMENTS = {}\n", history.week, scenario.name, assignments.len());
    for assignment in assignments {
        let _ = writeln!(text, "{assignment}");
    }
    let stem = week.file_stem().unwrap_or_default().to_string_lossy();
    let data = stem.rsplit('-').next().unwrap_or_default();
    let path = out.join(format!("Sol-{}-{data}-{}.txt", scenario.name, history.week));
    std::fs::create_dir_all(out)
        .and_then(|()| std::fs::write(&path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}
