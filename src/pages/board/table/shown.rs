//! What the page of every list shows: what is wrong, what is known already, and what would be done.

use super::list::List;
use super::pasted::{self, Pasted};
use crate::locales::Words;

/// The keys of what a page says of its kind of list.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    /// Its title.
    pub title: &'static str,
    /// What leads back.
    pub all: &'static str,
    /// Above what is wrong: nothing was done.
    pub nothing: &'static str,
    /// What is known already, by name.
    pub known: &'static str,
    /// Nothing else stands in it.
    pub all_known: &'static str,
    /// Above what would be done.
    pub would: &'static str,
    /// The button that does it, with how many there are.
    pub add: &'static str,
    /// How it is pasted.
    pub hint: &'static str,
    /// How columns are called.
    pub columns: &'static str,
}

/// A list as its page shows it.
#[derive(Debug)]
pub struct Shown {
    /// The texts, by their keys.
    pub texts: Texts,
    /// Where its forms go.
    pub at: String,
    /// Where the way back leads.
    pub back: String,
    /// The lines, as they were sent.
    pub text: String,
    /// What identifiers are made of.
    pub seed: String,
    /// The print of what is looked at.
    pub seen: String,
    /// What is wrong, in sentences.
    pub faults: Vec<String>,
    /// What is known already.
    pub known: Option<String>,
    /// Whether nothing else stands in it.
    pub is_all_known: bool,
    /// The button that does what there is to do; none: there is nothing.
    pub add: Option<String>,
}

impl Shown {
    /// Of a list that was looked up.
    pub fn of<L: List>(words: Words, base: &str, list: &L, pasted: &Pasted) -> Self {
        let is_well = list.wrong().is_nothing();
        let known = list.known(words);
        Self {
            texts: L::TEXTS,
            at: format!("{base}{}", L::AT),
            back: format!("{base}{}", L::BACK),
            text: pasted.text.clone(),
            seed: pasted.seed(),
            seen: super::list::print(list),
            faults: pasted::told(words, L::CALLED, list.wrong(), |pointer| list.line_of(pointer)),
            is_all_known: is_well && list.count() == 0 && !known.is_empty(),
            known: (is_well && !known.is_empty()).then(|| words.say_with(L::TEXTS.known, [("names", known.into())])),
            add: (is_well && list.count() > 0).then(|| words.count(L::TEXTS.add, list.count())),
        }
    }
}
