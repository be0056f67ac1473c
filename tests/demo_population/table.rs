//! Figures as they were asked for, beside those that were found.

use std::fmt::Write as _;

/// The table that the test prints, and what in it is wrong.
#[derive(Default)]
pub struct Table {
    text: String,
    wrong: Vec<String>,
}

impl Table {
    /// A figure within a tolerance.
    pub fn row(&mut self, figure: &str, expected: f64, found: f64, tolerance: f64) {
        let holds = (expected - found).abs() <= tolerance + 1e-9;
        let mark = if holds { " " } else { "≠" };
        let _ = writeln!(self.text, "{mark} {figure:<58} {expected:>9.2} {found:>9.2}   ±{tolerance:.2}");
        if !holds {
            self.wrong.push(figure.into());
        }
    }

    /// A count, exact.
    pub fn count(&mut self, figure: &str, expected: usize, found: usize) {
        self.row(figure, expected as f64, found as f64, 0.0);
    }

    /// A share in percent of `of` people, drawn as a quota: within one person.
    pub fn quota(&mut self, figure: &str, percent: f64, found: usize, of: usize) {
        self.row(figure, percent, 100.0 * found as f64 / of as f64, 100.0 / of as f64);
    }

    /// Prints the table; fails where a row is not as asked.
    pub fn check(self) {
        println!("  {:<58} {:>9} {:>9}\n{}", "figure", "asked", "found", self.text);
        assert!(self.wrong.is_empty(), "not as asked: {:#?}", self.wrong);
    }
}
