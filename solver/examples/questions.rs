//! How long questions about a roster take: candidates for each of its gaps, why it is one, what one edit would do, and what
//! is best after a sick call where everybody else stays where they are.
//!
//! `cargo run --release -p solver --example questions -- PROBLEM.json`, where `releve demo --problem` writes the problem.

use solver::explain::{Edit, Fact, Obstacle, Questions, why};
use solver::problem::{AskKind, Fixed, Reason};
use solver::roster::Cell;
use solver::{Options, Problem, solve};
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

fn run() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("usage: questions PROBLEM.json")?;
    let text = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let problem: Problem = serde_json::from_slice(&text).map_err(|error| format!("{path}: {error}"))?;
    let outcome = solve(&problem, &Options { threads: 2, ..Options::default() }, &stop_after(10), &|_| {})
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    let begun = Instant::now();
    let questions = Questions::new(&problem, outcome.roster.clone());
    println!("made ready: {:.1} ms", milliseconds(begun.elapsed()));
    // What a coordinator may never override, as the service has it.
    let is_final = |obstacle: &Obstacle| match obstacle {
        Obstacle::Ask { ask, .. } => {
            matches!(ask, AskKind::Skill | AskKind::Prerequisite | AskKind::Gender | AskKind::Age | AskKind::Contract)
        }
        Obstacle::Refused | Obstacle::OnIt => true,
        Obstacle::Absence | Obstacle::Availability | Obstacle::Rule { .. } => false,
    };
    let cells = outcome.gaps.iter().map(|gap| Cell { shift: gap.shift, position: gap.position });
    tell("candidates for a gap", cells.map(|cell| timed(|| questions.candidates(cell, &is_final).len())).collect());
    let cells = outcome.gaps.iter().map(|gap| Cell { shift: gap.shift, position: gap.position });
    let can_change = |fact: &Fact| matches!(fact, Fact::Availability | Fact::Absence | Fact::Rule { .. });
    let mut explained = 0;
    let whys = cells.map(|cell| {
        timed(|| {
            let told = why(&problem, &outcome.roster, cell, &can_change, &stop_after(10));
            explained += u32::from(told.is_some());
        })
    });
    tell("why a gap is one, with a proof", whys.collect());
    println!("{explained} of {} gaps explained", outcome.gaps.len());
    let taken = outcome.roster.cells().map(|(person, cell)| Edit::Take { person, shift: cell.shift });
    tell("what taking somebody off would do", taken.map(|edit| timed(|| questions.what_if(edit))).collect());
    let moved = outcome.roster.cells().zip(outcome.roster.cells().skip(1));
    let put = moved.map(|((person, _), (_, cell))| Edit::Put { person, cell });
    tell("what putting somebody on would do", put.map(|edit| timed(|| questions.what_if(edit))).collect());
    // Everyone is fixed where they are; one after another is away on the day of one of their shifts.
    let mut published = problem.clone();
    for (person, cell) in outcome.roster.cells() {
        let fixed = &mut published.people[person.at()].fixed;
        if fixed.iter().all(|known| known.shift != cell.shift) {
            fixed.push(Fixed { shift: cell.shift, position: cell.position, reason: Reason::Published });
        }
    }
    let all: Vec<_> = outcome.roster.cells().collect();
    let sick_calls = all.iter().step_by(all.len().div_ceil(SICK_CALLS));
    let replanned = sick_calls.map(|(person, cell)| {
        let mut sick = published.clone();
        let of_person = &mut sick.people[person.at()];
        of_person.fixed.retain(|fixed| fixed.shift != cell.shift);
        of_person.absences.push(problem.shift(cell.shift).span);
        timed(|| solve(&sick, &Options { threads: 2, ..Options::default() }, &stop_after(10), &|_| {}))
    });
    tell("replanning after a sick call, to the proof", replanned.collect());
    Ok(())
}

/// Sick calls tried.
const SICK_CALLS: usize = 40;

fn stop_after(seconds: u64) -> impl Fn() -> bool + Sync {
    let begun = Instant::now();
    move || begun.elapsed() > Duration::from_secs(seconds)
}

fn timed<T>(question: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(question());
    begun.elapsed()
}

fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len().saturating_sub(1)));
    let of = |part| at(part).copied().map_or(0.0, milliseconds);
    println!(
        "{what}: {} times, median {:.3} ms, 95 % {:.3} ms, longest {:.3} ms",
        times.len(),
        of(50),
        of(95),
        of(100)
    );
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
