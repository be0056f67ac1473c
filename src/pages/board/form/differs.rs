//! In what a form differs from what is saved by now, where somebody else has changed it meanwhile.

use super::faults::Called;
use crate::locales::Words;
use serde_json::{Map, Value};

/// What is kept together under one name, and has names of its own.
const PARTS: [&str; 3] = ["pattern", "parameters", "customs"];

/// The fields that say something else, in a sentence.
pub fn told(words: Words, called: Called, typed: &Value, saved: &Value) -> String {
    let named: Vec<String> = fields(typed, saved).iter().map(|field| words.choose(called.fields, field)).collect();
    words.say_with("form-differs", [("fields", named.join(&words.say("comma")).into())])
}

/// The fields, as the API names them, that say something else. What is absent says as much as what is null or empty.
fn fields(typed: &Value, saved: &Value) -> Vec<String> {
    let none = Map::new();
    let (typed, saved) = (typed.as_object().unwrap_or(&none), saved.as_object().unwrap_or(&none));
    let mut differing = Vec::new();
    // What it is called does not change.
    let is_said = |name: &&String| *name != "id";
    for name in typed.keys().chain(saved.keys().filter(|name| !typed.contains_key(*name))).filter(is_said) {
        let [one, other] = [typed, saved].map(|of| of.get(name).unwrap_or(&Value::Null));
        if PARTS.contains(&name.as_str()) {
            differing.extend(fields(one, other));
        } else if one != other && !(is_nothing(one) && is_nothing(other)) {
            differing.push(name.clone());
        }
    }
    differing
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => *value == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_differ_where_they_say_something_else() {
        let typed = json!({"site": "LEO", "team": [], "pair": false, "pattern": {"start": "06:00", "end": "07:00"}});
        let saved = json!({"site": "LEO", "until": "2026-12-01", "pattern": {"start": "06:45", "end": "07:00"}});
        assert_eq!(fields(&typed, &saved), ["start", "until"]);
        assert_eq!(fields(&typed, &typed), [""; 0]);
    }
}
