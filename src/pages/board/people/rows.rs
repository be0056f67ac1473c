//! The lists in a person's form: a line for each entry, and one more to add another.

use crate::domain::Validity;
use crate::domain::person::Contract;
use crate::pages::board::form::{length, said};
use serde_json::{Value, json};

/// What the choice of a line says that has held nothing yet. A line that held something and is emptied is taken away; one that
/// never did and has dates was forgotten half-way.
pub const NEW: &str = "new";

/// Something held from a day to a day, as it is typed: a role, a clearance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// Its code; empty or [`NEW`] where nothing is chosen.
    pub what: String,
    /// The first day; empty: since ever.
    pub from: String,
    /// The last day; empty: until further notice.
    pub until: String,
}

impl Held {
    /// How it stands.
    pub fn of(code: &str, validity: Validity) -> Self {
        let (from, until) = days(validity);
        Self { what: code.to_owned(), from, until }
    }

    /// From what is sent of each line, without those that say nothing.
    pub fn all(what: Vec<String>, from: Vec<String>, until: Vec<String>) -> Vec<Self> {
        let lines = what.into_iter().zip(from).zip(until).map(|((what, from), until)| Self { what, from, until });
        lines.filter(Self::says_something).collect()
    }

    fn says_something(&self) -> bool {
        match self.what.as_str() {
            "" => false,
            NEW => !self.from.is_empty() || !self.until.is_empty(),
            _ => true,
        }
    }

    /// As the API takes it, its code under a name.
    pub fn body(&self, name: &str) -> Value {
        let mut body = json!({"from": said(&self.from), "until": said(&self.until)});
        body[name] = if self.what == NEW { Value::Null } else { json!(self.what) };
        body
    }
}

/// A contract, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreed {
    /// Hours a week: `38`, `37:30`, `37,5`.
    pub hours: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
    /// A rule profile of its own; empty: that of the kind.
    pub profile: String,
    /// Whether it is part time with a variable schedule.
    pub is_variable: bool,
}

impl Agreed {
    /// How it stands.
    pub fn of(contract: &Contract) -> Self {
        let (from, until) = days(contract.validity);
        Self {
            hours: length::written(contract.weekly_minutes),
            from,
            until,
            profile: contract.profile.as_ref().map(ToString::to_string).unwrap_or_default(),
            is_variable: contract.variable_part_time,
        }
    }

    /// Whether a line says anything at all.
    pub fn says_something(&self) -> bool {
        [&self.hours, &self.from, &self.until].into_iter().any(|typed| !typed.is_empty())
    }

    /// As the API takes it.
    pub fn body(&self) -> Value {
        json!({
            "weekly_minutes": length::body(&self.hours), "from": said(&self.from), "until": said(&self.until),
            "profile": said(&self.profile), "variable_part_time": self.is_variable,
        })
    }
}

fn days(validity: Validity) -> (String, String) {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    (day(validity.from), day(validity.until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_line_is_gone_and_a_half_filled_one_is_not() {
        let texts = |texts: [&str; 4]| texts.map(str::to_owned).to_vec();
        let what = texts(["driver", "", NEW, NEW]);
        let lines = Held::all(what, texts(["2026-01-01", "2026-01-01", "", ""]), texts(["", "", "", "2026-02-01"]));
        let left: Vec<&str> = lines.iter().map(|line| line.what.as_str()).collect();
        assert_eq!(left, ["driver", NEW]);
        assert_eq!(lines[1].body("role")["role"], Value::Null);
    }
}
