//! Why something was not done, for who wanted it.

use crate::api::inside::Refused;
use crate::locales::Words;
use crate::planning::explain;
use crate::planning::report::Cause;
use std::collections::BTreeSet;

/// In a sentence: what stands against it, and whether a written reason would do.
pub fn told(words: Words, refused: &Refused) -> String {
    let causes: BTreeSet<Cause> = refused.against.iter().filter_map(|code| Cause::named(code)).collect();
    if causes.is_empty() {
        return words.choose("board-refused", &refused.code);
    }
    let named: Vec<String> = causes.iter().map(|cause| explain::rule(words, *cause)).collect();
    let key = if causes.iter().any(|cause| cause.is_final()) { "board-against" } else { "board-against-reason" };
    words.say_with(key, [("reasons", named.join(&words.say("comma")).into())])
}
