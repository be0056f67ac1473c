//! A profile as the form has it: what is typed, whatever it is, and what the API is sent of it.

use super::figure;
use crate::domain::profile::RuleProfile;
use crate::error::Error;
use crate::pages::board::form::said;
use crate::pages::board::form::sent::Sent;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// Its name.
    pub name: String,
    /// The text that it comes from.
    pub source: String,
    /// The first day.
    pub valid_from: String,
    /// Whom it binds; empty: only the contracts that name it.
    pub kind: String,
    /// What is typed for each figure.
    pub figures: BTreeMap<&'static str, String>,
}

impl Typed {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        Self {
            name: sent.one("name"),
            source: sent.one("source").replace("\r\n", "\n"),
            valid_from: sent.one("valid_from"),
            kind: sent.one("kind"),
            figures: figure::all().map(|figure| (figure.code, sent.one(figure.code))).collect(),
        }
    }

    /// What the form says of a profile as it stands.
    ///
    /// # Errors
    /// None that is the visitor's.
    pub fn from_profile(profile: &RuleProfile) -> Result<Self, Error> {
        let standing = figure::standing(&profile.parameters)?;
        Ok(Self {
            name: profile.name.clone(),
            source: profile.source.clone(),
            valid_from: profile.valid_from.to_string(),
            kind: profile.kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
            figures: figure::all().map(|figure| (figure.code, figure.written(&standing[figure.code]))).collect(),
        })
    }

    /// What the API is sent.
    pub fn body(&self) -> Value {
        let figures = figure::all().map(|figure| {
            let typed = self.figures.get(figure.code).map(String::as_str).unwrap_or_default();
            (figure.code.to_owned(), figure.body(typed))
        });
        json!({
            "name": said(&self.name), "source": said(&self.source), "valid_from": said(&self.valid_from),
            "kind": said(&self.kind), "parameters": figures.collect::<Map<_, _>>(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Kind;

    #[test]
    fn a_form_that_nobody_touched_changes_nothing() {
        for profile in Kind::ALL.iter().filter_map(|kind| RuleProfile::standard(*kind)) {
            let mut body = Typed::from_profile(&profile).expect("a form").body();
            body["id"] = json!(profile.id);
            assert_eq!(serde_json::from_value::<RuleProfile>(body).expect("a profile"), profile);
        }
    }
}
