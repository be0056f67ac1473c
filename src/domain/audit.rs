//! The record of who did what.

use super::{AuditId, PersonId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "by", content = "id")]
pub enum Actor {
    /// Somebody who has signed in.
    User(String),
    /// A program, by its token's identifier.
    Token(String),
    /// A person, on the page behind their own link.
    Person(String),
    /// Whoever has the link to a site's page of the day.
    Door(String),
    /// Somebody at the command line of the service.
    Operator,
    /// The service itself, as it was told to.
    Service,
}

/// One thing that was done. Records are only ever added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Entry {
    /// Identifier; later entries have later ones.
    pub id: AuditId,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: Actor,
    /// What: the method and the path of the API, or the deed on a page.
    pub action: String,
    /// To what: `person`, `roster`, `assignment` …
    pub subject: String,
    /// Which of them.
    pub subject_id: String,
    /// Whom it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The names of the fields that changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// What stood in them before; absent where that is kept no more, or never was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Object)]
    pub before: Option<Value>,
    /// What stands in them afterwards; likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Object)]
    pub after: Option<Value>,
}

/// What changed in one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// The names of the fields.
    pub fields: Vec<String>,
    /// What stood in them.
    pub before: Option<Value>,
    /// What stands in them.
    pub after: Option<Value>,
}

impl Change {
    /// Between two states of a thing, of which one may be missing. The names in `secret` are told, and not what stands there.
    pub fn between(before: Option<&Value>, after: Option<&Value>, secret: &[&str]) -> Self {
        let field = |of: Option<&Value>, name: &str| of.and_then(|of| of.get(name)).cloned();
        let names = [before, after].into_iter().flatten().filter_map(Value::as_object);
        let mut fields: Vec<String> = names.flat_map(|object| object.keys().cloned()).collect();
        fields.sort();
        fields.dedup();
        fields.retain(|name| name != "id" && field(before, name) != field(after, name));
        let told = |of: Option<&Value>| {
            let of = of?;
            let open = fields.iter().filter(|name| !secret.contains(&name.as_str()));
            let told = open.filter_map(|name| Some((name.clone(), of.get(name)?.clone())));
            Some(Value::Object(told.collect()))
        };
        Self { before: told(before), after: told(after), fields }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_changed_is_named_and_told_but_for_what_nobody_may_see() {
        let before = json!({"id": "awa", "phone": "1", "gender": "woman", "roles": []});
        let after = json!({"id": "awa", "phone": "2", "gender": "x", "roles": [], "mail": "a@b.org"});
        let change = Change::between(Some(&before), Some(&after), &["gender"]);
        assert_eq!(change.fields, ["gender", "mail", "phone"]);
        assert_eq!(change.before, Some(json!({"phone": "1"})));
        assert_eq!(change.after, Some(json!({"phone": "2", "mail": "a@b.org"})));
        let removed = Change::between(Some(&before), None, &["gender"]);
        assert_eq!((removed.after, removed.fields.len()), (None, 3));
    }
}
