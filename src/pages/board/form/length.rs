//! Lengths of time as people write them: hours, with minutes or a decimal.

use super::said;
use crate::domain::Minutes;
use serde_json::{Value, json};

/// How a length is typed: `38`, `37:30`.
pub fn written(length: Minutes) -> String {
    let (hours, rest) = (length.0 / 60, length.0 % 60);
    if rest == 0 { hours.to_string() } else { format!("{hours}:{rest:02}") }
}

/// A typed length as the API takes it, in minutes; what is none goes as it is typed.
pub fn body(typed: &str) -> Value {
    minutes(typed).map_or_else(|| said(typed), |minutes| json!(minutes))
}

/// Hours and minutes as people write them, in minutes.
fn minutes(typed: &str) -> Option<i64> {
    if let Some((hours, rest)) = typed.split_once([':', 'h', 'u']) {
        let rest: u8 = if rest.trim().is_empty() { 0 } else { rest.trim().parse().ok()? };
        let hours: u8 = hours.trim().parse().ok()?;
        return (rest < 60).then(|| i64::from(hours) * 60 + i64::from(rest));
    }
    let hours: f64 = typed.replace(',', ".").parse().ok()?;
    (0.0..1000.0).contains(&hours).then(|| (hours * 60.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let cases = [("38", 2280), ("37:30", 2250), ("37,5", 2250), ("19h15", 1155), ("19u", 1140), ("0.5", 30)];
        for (typed, known) in cases {
            assert_eq!(minutes(typed), Some(known), "{typed}");
        }
        for typed in ["", "x", "38:99", "-4", "NaN", "1e9", "full"] {
            assert_eq!(minutes(typed), None, "{typed}");
        }
        assert_eq!([written(Minutes(2250)), written(Minutes(2280))], ["37:30", "38"]);
        assert_eq!([body("37,5"), body("many"), body("")], [json!(2250), json!("many"), Value::Null]);
    }
}
