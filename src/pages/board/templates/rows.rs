//! The lists in a template's form: a line for each entry, and one more to add another.

use crate::domain::template::{Position, TeamNeed};
use crate::domain::{Language, Role};
use crate::pages::board::form::number;
use crate::pages::board::form::sent::Sent;
use serde_json::{Value, json};

/// What the first choice of a line says that has held nothing yet: where the rest of it was filled in, it was forgotten.
pub const NEW: &str = "new";
/// More lines than any list may have.
const MOST: usize = 14;

/// Who is wanted, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// One of these roles.
    pub roles: Vec<String>,
    /// One of these languages; none: any.
    pub languages: Vec<String>,
    /// At least so many.
    pub minimum: String,
    /// So many are best.
    pub ideal: String,
}

impl Wanted {
    /// As it stands.
    pub fn of(position: &Position) -> Self {
        Self {
            roles: position.roles.iter().map(|role: &Role| role.code().to_owned()).collect(),
            languages: codes(&position.languages),
            minimum: position.minimum.to_string(),
            ideal: position.ideal.to_string(),
        }
    }

    /// All lines of a form that say something.
    pub fn all(sent: Sent<'_>) -> Vec<Self> {
        let line = |at: usize| {
            let (roles, is_new) = chosen(sent, &format!("role-{at}"));
            let one = |name: &str| sent.one(&format!("{name}-{at}"));
            let wanted = Self {
                roles,
                languages: sent.said(&format!("speaks-{at}")),
                minimum: one("minimum"),
                ideal: one("ideal"),
            };
            let is_begun = is_new && [&wanted.minimum, &wanted.ideal].iter().any(|typed| !typed.is_empty());
            (is_begun || !wanted.roles.is_empty()).then_some(wanted)
        };
        (0..MOST).filter_map(line).collect()
    }

    /// As the API takes it.
    pub fn body(&self) -> Value {
        let mut body = json!({"roles": self.roles, "minimum": number(&self.minimum), "ideal": number(&self.ideal)});
        if !self.languages.is_empty() {
            body["languages"] = json!(self.languages);
        }
        body
    }
}

/// Languages that somebody in the team must speak, as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// One of these.
    pub languages: Vec<String>,
    /// The teams that share the need.
    pub group: String,
}

impl Spoken {
    /// As it stands; none where it is another need.
    pub fn of(need: &TeamNeed) -> Option<Self> {
        match need {
            TeamNeed::Language { any_of, group } => Some(Self { languages: codes(any_of), group: group.clone() }),
            TeamNeed::Clearance { .. } => None,
        }
    }

    /// All lines of a form that say something.
    pub fn all(sent: Sent<'_>) -> Vec<Self> {
        let line = |at: usize| {
            let (languages, is_new) = chosen(sent, &format!("team-{at}"));
            let group = sent.one(&format!("group-{at}"));
            (!languages.is_empty() || (is_new && !group.is_empty())).then_some(Self { languages, group })
        };
        (0..MOST).filter_map(line).collect()
    }

    /// As the API takes it.
    pub fn body(&self) -> Value {
        json!({"need": "language", "any_of": self.languages, "group": self.group})
    }
}

fn codes(languages: &[Language]) -> Vec<String> {
    languages.iter().map(|language| language.code().to_owned()).collect()
}

/// What a line chooses, and whether it is the one that adds another.
fn chosen(sent: Sent<'_>, name: &str) -> (Vec<String>, bool) {
    let mut codes = sent.said(name);
    let all = codes.len();
    codes.retain(|code| code != NEW);
    let is_new = codes.len() < all;
    (codes, is_new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_line_is_gone_and_a_half_filled_one_is_not() {
        let form = b"role-0=driver&role-0=&minimum-0=1&ideal-0=2&speaks-0=fr&speaks-0=&role-1=&minimum-1=1&ideal-1=1\
            &role-2=new&minimum-2=&ideal-2=3&team-0=new&group-0=&team-1=ar&team-1=&group-1=day";
        let wanted = Wanted::all(Sent::of(form));
        assert_eq!(wanted.len(), 2, "{wanted:?}");
        assert_eq!(wanted[0].body(), json!({"roles": ["driver"], "languages": ["fr"], "minimum": 1, "ideal": 2}));
        assert_eq!(wanted[1].body(), json!({"roles": [], "minimum": null, "ideal": 3}));
        let spoken = Spoken::all(Sent::of(form));
        assert_eq!(
            spoken.iter().map(Spoken::body).collect::<Vec<_>>(),
            [json!({"need": "language", "any_of": ["ar"], "group": "day"})]
        );
    }
}
