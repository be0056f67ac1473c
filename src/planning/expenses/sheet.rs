//! What was given as a table for spreadsheets: a line for each person and day.

use crate::domain::SiteId;
use crate::domain::expense::Expense;
use crate::locales::Words;
use crate::planning::sheet::{Cell, Sheet};

/// The columns, by their keys.
const COLUMNS: [&str; 4] = ["expense-day", "expense-name", "expense-site", "expense-amount"];

/// What was given, by day and name. `name`: what a site is called.
pub fn sheet(words: Words, given: &[Expense], name: &dyn Fn(&SiteId) -> String) -> Sheet {
    let mut all: Vec<&Expense> = given.iter().collect();
    all.sort_by_cached_key(|one| (one.date, one.name.to_lowercase(), one.id.clone()));
    let line = |one: &Expense| {
        vec![Cell::Day(one.date), Cell::Text(one.name.clone()), Cell::Text(name(&one.site)), Cell::Euros(one.cents)]
    };
    Sheet {
        title: words.say("expense-title"),
        columns: COLUMNS.iter().map(|key| words.say(key)).collect(),
        lines: all.into_iter().map(line).collect(),
        chart: None,
    }
}
