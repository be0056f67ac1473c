//! What a volunteer's own page says of flat-rate expenses: what the house gives, what they ask for, what was noted.

use crate::locales::Words;
use crate::planning::expenses::Standing;

/// The section of the page.
#[derive(Debug)]
pub struct ExpensesView {
    /// What the house gives, and what the law allows.
    pub explained: String,
    /// What was noted of this year; nothing where they ask for none.
    pub noted: Option<String>,
    /// What they had elsewhere, as they typed it.
    pub elsewhere: String,
    /// The question whether they want it.
    pub ask: String,
    /// What they had elsewhere is asked of this year.
    pub year: i32,
    /// How that is asked.
    pub elsewhere_asked: String,
    /// Whether anything was given, which is kept whoever is forgotten.
    pub is_kept: bool,
}

impl ExpensesView {
    /// Of where they stand.
    pub fn of(words: Words, standing: &Standing) -> Self {
        let year = || i64::from(standing.year).to_string();
        let euros = |amount| words.euros(amount);
        let explained = words.say_with(
            "own-expenses-explained",
            [
                ("day", euros(standing.rates.a_day).into()),
                ("most", euros(standing.rates.day_maximum).into()),
                ("year", euros(standing.rates.year_maximum).into()),
            ],
        );
        let noted = standing.claim.as_ref().map(|_| {
            words.say_with(
                "own-expenses-noted",
                [("count", standing.days.into()), ("amount", euros(standing.given).into()), ("year", year().into())],
            )
        });
        let elsewhere = standing.claim.as_ref().map(|claim| claim.elsewhere).unwrap_or_default();
        Self {
            explained,
            noted,
            elsewhere: format!("{}.{:02}", elsewhere.0 / 100, elsewhere.0 % 100),
            ask: words.say_with("own-expenses-ask", [("year", year().into())]),
            year: standing.year,
            elsewhere_asked: words.say_with("own-expenses-elsewhere", [("year", year().into())]),
            is_kept: standing.days > 0,
        }
    }
}
