//! What somebody holds that is about to end, or has ended.

use crate::domain::Validity;
use crate::domain::person::Person;
use crate::locales::{Words, sentence};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// What ends within so many days is about to lapse.
const SOON: Days = Days::new(60);

/// Something that ends, or has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse {
    /// What, and when, in a few words.
    pub said: String,
    /// Whether that day has passed.
    pub is_over: bool,
}

/// What of somebody lapses, the earliest first. What goes on in a later entry does not.
pub fn of(words: Words, person: &Person, today: NaiveDate) -> Vec<Lapse> {
    let roles = person.roles.iter().map(|held| (sentence(&words.role(held.role)), held.validity));
    let clearances = person.clearances.iter();
    let clearances =
        clearances.map(|held| (sentence(&words.choose("clearance", held.clearance.code())), held.validity));
    let contracts = person.contracts.iter().map(|contract| (words.say("people-contract"), contract.validity));
    let mut lapsing: Vec<(NaiveDate, String)> = last_days(roles.chain(clearances).chain(contracts))
        .into_iter()
        .filter_map(|(what, until)| Some((until?, what)))
        .filter(|(until, _)| *until <= today + SOON)
        .collect();
    lapsing.sort();
    lapsing.into_iter().map(|(until, what)| lapse(words, what, until, today)).collect()
}

/// The last day of each; none: until further notice.
fn last_days(held: impl Iterator<Item = (String, Validity)>) -> BTreeMap<String, Option<NaiveDate>> {
    let mut last = BTreeMap::new();
    for (what, validity) in held {
        let until: &mut Option<NaiveDate> = last.entry(what).or_insert(validity.until);
        *until = until.zip(validity.until).map(|(one, other)| one.max(other));
    }
    last
}

fn lapse(words: Words, what: String, until: NaiveDate, today: NaiveDate) -> Lapse {
    let is_over = until < today;
    let key = if is_over { "people-ended" } else { "people-ends" };
    Lapse { said: words.say_with(key, [("what", what.into()), ("day", words.full_date(until).into())]), is_over }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use serde_json::{Value, json};

    fn told(roles: &Value, clearances: &Value) -> Vec<(String, bool)> {
        let person = json!({
            "id": "awa", "kind": "volunteer", "given_name": "Awa", "family_name": "D", "workplace": {"at": "everywhere"},
            "roles": roles, "clearances": clearances,
        });
        let person: Person = serde_json::from_value(person).expect("a person");
        let lapses = of(Words::from(Locale::English), &person, "2026-06-01".parse().expect("a date"));
        lapses.into_iter().map(|lapse| (lapse.said, lapse.is_over)).collect()
    }

    #[test]
    fn what_ends_within_sixty_days_is_told_and_what_goes_on_is_not() {
        let check = |until: &str| json!({"clearance": "health_check", "until": until});
        let roles = json!([{"role": "volunteer", "until": "2026-05-31"}, {"role": "driver"}]);
        let said = told(&roles, &json!([check("2026-07-31")]));
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].0.starts_with("Volunteer") && said[0].1, "{said:?}");
        assert!(said[1].0.contains("31 July 2026") && !said[1].1, "{said:?}");
        assert_eq!(told(&json!([]), &json!([check("2026-08-01")])), []);
        let goes_on = json!([check("2026-05-31"), {"clearance": "health_check", "from": "2026-06-01"}]);
        assert_eq!(told(&json!([]), &goes_on), []);
    }
}
