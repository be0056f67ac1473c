//! What a roster made by anybody costs, by level, counted by the engine.
//!
//! `cargo run --release -p solver --example recount -- PROBLEM.json ROSTER.json`, where the roster is a list of cells for
//! each person of the problem, or what `releve solve` writes.

use serde::de::DeserializeOwned;
use solver::explain::review;
use solver::problem::Shift;
use solver::roster::Timeline;
use solver::{Outcome, Problem, Roster};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut paths = std::env::args().skip(1);
    let (Some(problem), Some(roster)) = (paths.next(), paths.next()) else {
        return Err("usage: recount PROBLEM.json ROSTER.json".into());
    };
    let problem: Problem = read(&problem)?;
    let roster = read::<Roster>(&roster).or_else(|_| read::<Outcome>(&roster).map(|outcome| outcome.roster))?;
    let judged = review(&problem, &fitted(&problem, &roster)?);
    for (level, amount) in judged.score.by_level() {
        println!("{:<14} {amount}", level.code());
    }
    for item in judged.items {
        let amounts = item.score.by_level().filter(|(_, amount)| *amount != 0);
        let amounts: Vec<String> = amounts.map(|(level, amount)| format!("{amount} at {}", level.code())).collect();
        println!("  {}: {}", item.rule, amounts.join(", "));
    }
    Ok(())
}

fn read<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let text = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    serde_json::from_slice(&text).map_err(|error| format!("{path}: {error}"))
}

/// The roster for as many people as the problem has, if it has only places and people that there are.
fn fitted(problem: &Problem, roster: &Roster) -> Result<Roster, String> {
    let mut timelines = vec![Timeline::new(); problem.people.len()];
    for (person, cell) in roster.cells() {
        let is_known = |shift: &Shift| cell.position.at() < shift.positions.len();
        if !problem.shifts.get(cell.shift.at()).is_some_and(is_known) {
            return Err(format!("there is no {cell:?}"));
        }
        timelines.get_mut(person.at()).ok_or(format!("there is no {person:?}"))?.push(cell);
    }
    let mut fitted = Roster::fixed(problem);
    for (person, timeline) in problem.person_indices().zip(timelines) {
        fitted.set(person, timeline);
    }
    Ok(fitted)
}
