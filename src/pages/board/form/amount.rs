//! Amounts of euros as people write them.

use super::said;
use crate::domain::expense::Cents;
use serde_json::{Value, json};

/// How an amount is typed: `20`, `44,02`.
pub fn written(amount: Cents) -> String {
    let (euros, cents) = (amount.0 / 100, amount.0 % 100);
    if cents == 0 { euros.to_string() } else { format!("{euros},{cents:02}") }
}

/// A typed amount as the API takes it, in cents; what is none goes as it is typed.
pub fn body(typed: &str) -> Value {
    read(typed).map_or_else(|| said(typed), |amount| json!(amount))
}

/// Euros as people write them, with a comma or a point before the cents, and their sign where they write one.
pub fn read(typed: &str) -> Option<Cents> {
    let plain: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '€').collect();
    let (euros, cents) = plain.split_once([',', '.']).unwrap_or((plain.as_str(), ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if euros.is_empty() || euros.len() > 7 || cents.len() > 2 || !is_number(euros) || !is_number(cents) {
        return None;
    }
    let whole: i32 = euros.parse().ok()?;
    let rest: i32 = format!("{cents:0<2}").parse().ok()?;
    Some(Cents(whole * 100 + rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let cases = [("20", 2000), ("44,02", 4402), ("44.02", 4402), ("44,5", 4450), ("1 760,83 €", 176_083), ("0", 0)];
        for (typed, known) in cases {
            assert_eq!(read(typed), Some(Cents(known)), "{typed}");
            assert_eq!(read(&written(Cents(known))), Some(Cents(known)), "{typed}");
        }
        for typed in ["", "x", "-4", "1.760,83", "4,025", "99999999", "NaN", ",50"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
