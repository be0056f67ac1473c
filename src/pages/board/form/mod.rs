//! What the board's forms have in common.
//!
//! - [`sent`]: what a browser sends of one. [`ask`]: what the API is asked for it. [`choice`]: what there is to choose. [`length`]: hours as people write them; [`amount`]: euros.
//! - [`faults`]: what was wrong, in words. [`differs`]: in what it differs from what is saved.
//! - [`file`]: a file that comes along.
//! - [`days`]: a calendar of the days that are not as others, and what is done with one of them.
//!
//! Invariants:
//! - What was typed stays until it is done, and goes to the API as it is typed where it means nothing: the API says so.
//! - What a form does not have stays as it is saved.

pub mod amount;
pub mod ask;
pub mod choice;
pub mod days;
pub mod differs;
pub mod faults;
pub mod file;
pub mod length;
pub mod sent;

use serde_json::{Value, json};

/// What is typed; null where nothing is.
pub fn said(typed: &str) -> Value {
    if typed.is_empty() { Value::Null } else { json!(typed) }
}

/// A whole number that is typed; else what is, or null where nothing is.
pub fn number(typed: &str) -> Value {
    typed.parse::<u32>().map_or_else(|_| said(typed), Value::from)
}

/// The same things as are saved in the order in which they are; else as they are typed.
pub fn in_saved_order(saved: &Value, typed: Vec<Value>) -> Value {
    let known = saved.as_array().map(Vec::as_slice).unwrap_or_default();
    let is_same = known.len() == typed.len() && typed.iter().all(|one| known.contains(one));
    if is_same && saved.is_array() { saved.clone() } else { Value::Array(typed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_that_nobody_touched_stays() {
        let saved = json!([3, 1, 2]);
        assert_eq!(in_saved_order(&saved, vec![json!(1), json!(2), json!(3)]), saved);
        assert_eq!(in_saved_order(&saved, vec![json!(1), json!(2)]), json!([1, 2]));
        assert_eq!(in_saved_order(&Value::Null, vec![]), json!([]));
    }
}
