//! How far a search is, on standard error: a bar for people, lines of JSON for programs.

use super::whole;
use crate::commands::line;
use indicatif::{ProgressBar, ProgressStyle};
use releve::domain::solve::Progress;
use solver::{Roster, Score};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Style {
    /// A bar.
    Bar,
    /// A line of JSON for each change, a few a second at most.
    Json,
    /// Not at all.
    None,
}

/// How often it tells.
const BEAT: Duration = Duration::from_millis(200);

/// How often the best roster is kept.
const KEEPING: Duration = Duration::from_secs(1);

/// What was kept last.
struct Kept {
    at: Option<Instant>,
    score: Option<Score>,
}

/// Hears from the engine's threads, and tells from its own: the search never waits for a terminal.
pub struct Reporter {
    style: Style,
    began: Instant,
    longest: Duration,
    latest: Mutex<Option<Progress>>,
    keep: Option<PathBuf>,
    best: Mutex<Option<(Score, Roster)>>,
    has_ended: AtomicBool,
}

impl Reporter {
    /// For a search that began then and takes no longer than that, and whose best roster is kept in a file.
    pub fn new(style: Option<Style>, began: Instant, longest: Duration, keep: Option<PathBuf>) -> Self {
        let usual = if std::io::stderr().is_terminal() { Style::Bar } else { Style::None };
        Self {
            style: style.unwrap_or(usual),
            began,
            longest,
            latest: Mutex::default(),
            keep,
            best: Mutex::default(),
            has_ended: AtomicBool::new(false),
        }
    }

    /// What the engine says.
    pub fn hear(&self, progress: solver::solve::Progress<'_>) {
        if self.keep.is_some() {
            let mut best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
            if best.as_ref().is_none_or(|(score, _)| progress.score < *score) {
                *best = Some((progress.score, progress.roster.clone()));
            }
        }
        *self.latest() = Some(Progress {
            seconds: self.began.elapsed().as_secs_f64(),
            iterations: progress.iterations,
            score: progress.score.into(),
            bound: progress.bound.into(),
        });
    }

    /// Tells, until the search has ended.
    pub fn run(&self) {
        let bar = (self.style == Style::Bar).then(|| self.bar());
        let mut kept = Kept { at: None, score: None };
        loop {
            let has_ended = self.has_ended.load(Ordering::Relaxed);
            if !has_ended {
                self.keep_best(&mut kept);
            }
            let progress = self.latest().take();
            match (&bar, progress) {
                (Some(bar), progress) => self.draw(bar, progress),
                (None, Some(progress)) if self.style == Style::Json => tell(&progress),
                (None, _) => {}
            }
            if has_ended {
                break;
            }
            std::thread::park_timeout(BEAT);
        }
        if let Some(bar) = bar {
            bar.abandon();
        }
    }

    /// Keeps the best roster where there is a better one than was kept last, from time to time.
    fn keep_best(&self, kept: &mut Kept) {
        let Some(file) = self.keep.as_deref().filter(|_| is_due(kept.at)) else { return };
        let best = self.best.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some((score, roster)) = best.filter(|(score, _)| kept.score != Some(*score)) else { return };
        *kept = Kept { at: Some(Instant::now()), score: Some(score) };
        // A search goes on without: what is kept serves only after an accident.
        if let Err(error) = whole(file, &roster) {
            eprintln!("releve: the best roster could not be kept: {}", line(&error));
        }
    }

    /// The search has ended when this goes, whichever way it goes.
    pub fn ends_with_this(&self) -> Ended<'_> {
        Ended(&self.has_ended)
    }

    fn latest(&self) -> std::sync::MutexGuard<'_, Option<Progress>> {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn bar(&self) -> ProgressBar {
        let bar = ProgressBar::new(self.longest.as_secs());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} s  {wide_msg}") {
            bar.set_style(style);
        }
        bar
    }

    fn draw(&self, bar: &ProgressBar, progress: Option<Progress>) {
        bar.set_position(self.began.elapsed().min(self.longest).as_secs());
        if let Some(progress) = progress {
            bar.set_message(words(&progress));
        }
    }
}

/// Ends the telling when it is dropped.
pub struct Ended<'a>(&'a AtomicBool);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The first is kept at once: somebody may watch how the roster fills.
fn is_due(kept: Option<Instant>) -> bool {
    kept.is_none_or(|kept| kept.elapsed() >= KEEPING)
}

fn tell(progress: &Progress) {
    if let Ok(line) = serde_json::to_string(progress) {
        eprintln!("{line}");
    }
}

/// Each level that costs, beside what is proved to be needed: `minimum cover 3 (≥ 3), fairness 120 (≥ 80)`.
fn words(progress: &Progress) -> String {
    let costly = progress.score.beside(&progress.bound).into_iter().filter(|(_, score, _)| *score != 0);
    let words: Vec<String> = costly.map(|(name, score, bound)| format!("{name} {score} (≥ {bound})")).collect();
    if words.is_empty() { "nothing is missing".into() } else { words.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use releve::domain::solve::Cost;

    #[test]
    fn only_what_costs_is_told() {
        let score = Cost { minimum_cover: 3, fairness: 120, ..Cost::default() };
        let bound = Cost { minimum_cover: 3, fairness: 80, ..Cost::default() };
        let progress = Progress { seconds: 1.0, iterations: 2, score, bound };
        assert_eq!(words(&progress), "minimum cover 3 (≥ 3), fairness 120 (≥ 80)");
        assert_eq!(words(&Progress { score: Cost::default(), ..progress }), "nothing is missing");
    }
}
