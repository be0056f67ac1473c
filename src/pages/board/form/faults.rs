//! What was wrong with what was sent, in words: where, and what. Never what it was.

use crate::api::inside::Refused;
use crate::domain::language::Locale;
use crate::locales::{Words, sentence};

/// What a form calls its fields, and says of refusals: the keys of the texts that choose among them.
#[derive(Debug, Clone, Copy)]
pub struct Called {
    /// The fields.
    pub fields: &'static str,
    /// The refusals.
    pub refusals: &'static str,
}

/// As most forms do.
pub const USUALLY: Called = Called { fields: "form-field", refusals: "form-refused" };

/// All of it, each in a sentence; where nothing single was wrong, why it was refused.
pub fn told(words: Words, called: Called, refused: &Refused) -> Vec<String> {
    let mut told = Vec::new();
    for (pointer, code) in refused.pointers.iter().zip(&refused.against) {
        let fault = at(words, called, pointer, code);
        if !told.contains(&fault) {
            told.push(fault);
        }
    }
    if told.is_empty() {
        told.push(words.choose(called.refusals, &refused.code));
    }
    told
}

/// One of them.
pub fn at(words: Words, called: Called, pointer: &str, code: &str) -> String {
    let is_own_name = pointer == "/id" && code == "identifier";
    let fault = words.choose("form-fault", if is_own_name { "own_name" } else { code });
    let place = if is_own_name { words.choose(called.fields, "own_id") } else { place(words, called, pointer) };
    if place.is_empty() {
        return sentence(&fault);
    }
    words.say_with("form-fault-at", [("place", sentence(&place).into()), ("fault", fault.into())])
}

/// Whether something is wrong at a field, given as the steps to it, or below it.
pub fn is_below(wrong: &[String], field: &str) -> bool {
    let at = format!("/{field}");
    wrong.iter().any(|pointer| pointer.strip_prefix(&at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// Where a pointer points: « rôles, ligne 2, jusqu’au ».
fn place(words: Words, called: Called, pointer: &str) -> String {
    let mut named = Vec::new();
    let mut before = "";
    for step in pointer.split('/') {
        match (before, step.parse::<i64>()) {
            // One day is noted at a time: which of them it is among the others is nobody's matter.
            ("exceptions", Ok(_)) => {}
            (_, Ok(at)) => named.push(words.say_with("form-line", [("line", (at + 1).into())])),
            ("translations", _) if Locale::ALL.iter().any(|locale| locale.code() == step) => {
                named.push(words.choose("language", step));
            }
            _ if !is_unsaid(step) => named.push(words.choose(called.fields, step)),
            _ => {}
        }
        before = step;
    }
    named.join(&words.say("comma"))
}

/// What a line chooses has no name beside that of its list; what only keeps fields together has none at all.
fn is_unsaid(step: &str) -> bool {
    const UNSAID: [&str; 13] = [
        "",
        "shift",
        "role",
        "clearance",
        "sites",
        "at",
        "pattern",
        "parameters",
        "customs",
        "exceptions",
        "changes",
        "what",
        "hours",
    ];
    UNSAID.contains(&step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_says_where_it_is() {
        let words = Words::from(Locale::English);
        let cases = [
            ("/roles/1/until", "ends_before_start", "Roles, line 2, until: it ends before it begins"),
            ("/mail", "mail", "Mail: this is not a mail address"),
            ("", "more", "There is more wrong than is told here"),
            (
                "/pattern/positions/0/minimum",
                "minimum_above",
                "Who is wanted, line 1, at least: this is more than the most, or than the best",
            ),
            ("/exceptions/3/start", "time", "Start: this is no time of day"),
            ("/pattern/translations/nl", "length", "In other languages, Dutch: nothing, too short or too long"),
        ];
        for (pointer, code, said) in cases {
            assert_eq!(at(words, USUALLY, pointer, code), said, "{pointer}");
        }
    }

    #[test]
    fn a_refusal_without_faults_says_why() {
        let refused = Refused { code: "version_mismatch".into(), against: Vec::new(), pointers: Vec::new() };
        for refusals in ["people-refused", "form-refused"] {
            for words in Locale::ALL.iter().copied().map(Words::from) {
                let why = told(words, Called { refusals, ..USUALLY }, &refused);
                assert_ne!(why, [words.choose(refusals, "another")], "{words:?}");
            }
        }
    }

    #[test]
    fn a_field_is_wrong_where_something_below_it_is() {
        let wrong = ["/pattern/positions/1/minimum".to_owned()];
        for (field, is_wrong) in [("pattern/positions", true), ("pattern/positions/1", true), ("pattern/pos", false)] {
            assert_eq!(is_below(&wrong, field), is_wrong, "{field}");
        }
    }
}
