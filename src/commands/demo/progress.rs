//! How far the line is, on standard error: a bar on a terminal, a word for each stage elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use releve::demo::line::News;
use releve::domain::solve::Progress;
use std::io::IsTerminal;

/// Tells a person who waits.
pub struct Telling {
    bar: ProgressBar,
    is_terminal: bool,
}

impl Telling {
    /// For a search of so many seconds.
    pub fn new(seconds: u32) -> Self {
        let bar = ProgressBar::new(seconds.into());
        if let Ok(style) = ProgressStyle::with_template("{prefix:8} {bar:30} {pos}/{len} s  {wide_msg}") {
            bar.set_style(style);
        }
        Self { bar, is_terminal: std::io::stderr().is_terminal() }
    }

    /// Tells what it hears.
    pub fn hear(&self, news: News<'_>) {
        match news {
            News::Begins(stage) if self.is_terminal => {
                self.bar.set_prefix(stage);
                self.bar.set_message("");
                self.bar.tick();
            }
            News::Begins(stage) => eprintln!("{stage} …"),
            News::Searches(progress) => {
                self.bar.set_position(progress.seconds as u64);
                self.bar.set_message(words(progress));
            }
        }
    }

    /// Leaves a clean line.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

fn words(progress: &Progress) -> String {
    let (score, bound) = (progress.score, progress.bound);
    format!(
        "{} seats of the minimum missing (no roster below {}), {} of the ideal",
        score.minimum_cover, bound.minimum_cover, score.ideal_cover
    )
}
