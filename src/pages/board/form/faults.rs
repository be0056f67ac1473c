//! What was wrong with what was sent, in words: where, and what. Never what it was.

use crate::api::inside::Refused;
use crate::locales::{Words, sentence};

/// All of it, each in a sentence; where nothing single was wrong, why it was refused.
pub fn told(words: Words, refused: &Refused) -> Vec<String> {
    let mut told = Vec::new();
    for (pointer, code) in refused.pointers.iter().zip(&refused.against) {
        let fault = at(words, pointer, code);
        if !told.contains(&fault) {
            told.push(fault);
        }
    }
    if told.is_empty() {
        told.push(words.choose("people-refused", &refused.code));
    }
    told
}

/// One of them.
pub fn at(words: Words, pointer: &str, code: &str) -> String {
    let fault = words.choose("people-fault", code);
    let place = place(words, pointer);
    if place.is_empty() {
        return sentence(&fault);
    }
    words.say_with("people-fault-at", [("place", sentence(&place).into()), ("fault", fault.into())])
}

/// Where a pointer points: « rôles, ligne 2, jusqu’au ».
fn place(words: Words, pointer: &str) -> String {
    let step = |step: &str| match step.parse::<i64>() {
        Ok(at) => words.say_with("people-line", [("line", (at + 1).into())]),
        Err(_) => words.choose("people-field", step),
    };
    // What a line chooses has no name beside that of its list.
    let is_said = |step: &&str| !["", "role", "clearance", "sites", "at"].contains(step);
    pointer.split('/').filter(is_said).map(step).collect::<Vec<_>>().join(&words.say("comma"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;

    #[test]
    fn every_fault_says_where_it_is() {
        let words = Words::from(Locale::English);
        assert_eq!(at(words, "/roles/1/until", "ends_before_start"), "Roles, line 2, until: it ends before it begins");
        assert_eq!(at(words, "/mail", "mail"), "Mail: this is not a mail address");
        assert_eq!(at(words, "", "more"), "There is more wrong than is told here");
    }

    #[test]
    fn a_refusal_without_faults_says_why() {
        let refused = Refused { code: "version_mismatch".into(), against: Vec::new(), pointers: Vec::new() };
        for locale in Locale::ALL {
            let words = Words::from(*locale);
            assert_ne!(told(words, &refused), [words.choose("people-refused", "another")], "{locale:?}");
        }
    }
}
