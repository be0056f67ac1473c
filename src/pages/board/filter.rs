//! What of a week is looked at.

use super::table::words::folded;
use crate::domain::person::Kind;
use crate::domain::{Role, SiteId};
use form_urlencoded::{Serializer, parse};

/// Who stands at the head of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rows {
    /// Sites and their shifts.
    #[default]
    Shifts,
    /// People.
    People,
}

/// Which shifts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// All of them.
    #[default]
    Any,
    /// Those with fewer than the least that they take.
    Missing,
    /// Those on which an answer is awaited.
    Waiting,
    /// Those on which somebody is expected who is away.
    Away,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Any, Self::Missing, Self::Waiting, Self::Away];

    /// The name in the query.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Missing => "missing",
            Self::Waiting => "waiting",
            Self::Away => "away",
        }
    }
}

/// What is looked at, as the address of the page says. What it does not know it takes for nothing said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What the rows are.
    pub rows: Rows,
    /// Only this site.
    pub site: Option<SiteId>,
    /// Only places for this role.
    pub role: Option<Role>,
    /// Only people of this kind.
    pub kind: Option<Kind>,
    /// Only shifts that stand so.
    pub standing: Standing,
    /// Only people whose name has this in it.
    pub name: String,
    /// The day that a narrow screen shows, from 1 for Monday.
    pub day: Option<u8>,
}

impl Filter {
    /// From the query of the page's address, or from the form that asks for it.
    pub fn of(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in parse(query.as_bytes()) {
            match key.as_ref() {
                "rows" if value == "people" => filter.rows = Rows::People,
                "site" => filter.site = value.parse().ok(),
                "role" => filter.role = Role::ALL.iter().copied().find(|role| role.code() == value),
                "kind" => filter.kind = Kind::ALL.iter().copied().find(|kind| kind.code() == value),
                "standing" => {
                    filter.standing =
                        Standing::ALL.into_iter().find(|standing| standing.code() == value).unwrap_or_default();
                }
                "name" => filter.name = value.trim().chars().take(80).collect(),
                "day" => filter.day = value.parse().ok().filter(|day| (1..=7).contains(day)),
                _ => {}
            }
        }
        filter
    }

    /// The query of the same page with something else in it. A name stands in no address.
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut other = self.clone();
        change(&mut other);
        let day = other.day.map(|day| ("day", day.to_string()));
        Serializer::for_suffix(String::from("?"), 1).extend_pairs(other.fields().into_iter().chain(day)).finish()
    }

    /// What is said of it, but for the name and the day.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let fields = [
            ("rows", (self.rows == Rows::People).then(|| "people".to_owned())),
            ("site", self.site.as_ref().map(ToString::to_string)),
            ("role", self.role.map(|role| role.code().to_owned())),
            ("kind", self.kind.map(|kind| kind.code().to_owned())),
            ("standing", Some(self.standing.code().to_owned()).filter(|_| self.standing != Standing::Any)),
        ];
        fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The query of the same page with the shifts alone on which somebody is missing.
    pub fn missing_alone(&self) -> String {
        self.with(|filter| filter.standing = Standing::Missing)
    }

    /// The query of the same page with the shifts alone on which somebody is expected who is away.
    pub fn away_alone(&self) -> String {
        self.with(|filter| filter.standing = Standing::Away)
    }

    /// Whether a name has in it what is looked for, whatever the case and the accents.
    pub fn has_name(&self, name: &str) -> bool {
        folded(name).contains(&folded(&self.name))
    }

    /// Whether anything is left out.
    pub fn narrows(&self) -> bool {
        *self != Self { rows: self.rows, day: self.day, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_looked_at_and_is_made_again_from_it() {
        for query in ["?", "?rows=people&kind=volunteer", "?site=LEO&role=driver&standing=missing&day=3"] {
            assert_eq!(Filter::of(&query[1..]).with(|_| {}), query);
        }
        assert_eq!(Filter::of("name=d%E2%80%99Hondt&day=3").with(|_| {}), "?day=3", "but for a name");
    }

    #[test]
    fn what_it_does_not_know_is_nothing_said() {
        for query in ["site=%00", "role=king", "day=8", "day=x", "standing=odd", "rows=cats", "&&=", "kind=cat"] {
            assert_eq!(Filter::of(query), Filter::default(), "{query}");
        }
    }

    #[test]
    fn a_name_is_found_in_any_case_and_with_any_accents() {
        let filter = Filter::of("name=DIA");
        assert!(filter.has_name("Awa Diàllo") && !filter.has_name("Bob Peeters") && filter.narrows());
    }
}
