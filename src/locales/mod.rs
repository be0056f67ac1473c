//! What people read, in their language: French first, Dutch, English and Arabic beside it.
//!
//! Every sentence stands in a Fluent file of this folder; code asks for it by its key. A test below holds the
//! languages together: the same keys, the same variables, none that nobody asks for.

mod calendar;

use crate::domain::language::Locale;
use crate::domain::{Language, Role};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader};
use std::borrow::Cow;
use std::collections::HashMap;

fluent_templates::static_loader! {
    static TEXTS = {
        locales: "./src/locales",
        fallback_language: "fr",
        // The marks that isolate a variable's direction are set where they are needed alone (`isolated`): elsewhere they
        // would only show up in old programs.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(Locale);

impl From<Locale> for Words {
    fn from(locale: Locale) -> Self {
        Self(locale)
    }
}

impl Words {
    /// The language.
    pub const fn locale(self) -> Locale {
        self.0
    }

    /// The text of a key that takes no variables.
    pub fn say(self, key: &str) -> String {
        TEXTS.lookup(&self.language(), key)
    }

    /// The text of a key with its variables filled in.
    pub fn say_with<const N: usize>(self, key: &str, variables: [(&'static str, FluentValue<'_>); N]) -> String {
        TEXTS.lookup_with_args(&self.language(), key, &self.placed(variables))
    }

    /// The text of a key that counts something.
    pub fn count(self, key: &str, count: impl TryInto<i64>) -> String {
        self.say_with(key, [("count", count.try_into().unwrap_or(i64::MAX).into())])
    }

    /// The text of a key that chooses by a code, in the variable of the same name.
    pub fn choose(self, key: &'static str, code: &str) -> String {
        self.choose_with(key, code, [])
    }

    /// The text of a key that chooses by a code, in the variable of the same name, with its other variables filled in.
    pub fn choose_with<const N: usize>(
        self,
        key: &'static str,
        code: &str,
        variables: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let mut variables = self.placed(variables);
        variables.insert(Cow::Borrowed(key), code.to_owned().into());
        TEXTS.lookup_with_args(&self.language(), key, &variables)
    }

    /// What people call a role.
    pub fn role(self, role: Role) -> String {
        self.say(&format!("role-{role}"))
    }

    /// What a shift is about: its activity, the house, and the role where it is a contract's. A volunteer is asked to
    /// come, not to be something.
    pub fn task(self, activity: &str, place: &str, role: Option<Role>) -> String {
        let task = format!("{} – {place}", sentence(activity));
        role.map_or(task.clone(), |role| format!("{task} ({})", self.role(role)))
    }

    /// In which languages something is held; none where none is named.
    pub fn spoken(self, languages: &[Language]) -> Option<String> {
        let named: Vec<String> = languages.iter().map(|language| self.choose("language", language.code())).collect();
        let all = named.join(&self.say("comma"));
        (!named.is_empty()).then(|| self.say_with("session-languages", [("languages", all.into())]))
    }

    /// As they stand among the words of this language.
    fn placed<'v, const N: usize>(
        self,
        variables: [(&'static str, FluentValue<'v>); N],
    ) -> HashMap<Cow<'static, str>, FluentValue<'v>> {
        let placed = |value| if self.0.direction() == "rtl" { isolated(value) } else { value };
        variables.into_iter().map(|(name, value)| (Cow::Borrowed(name), placed(value))).collect()
    }

    fn language(self) -> LanguageIdentifier {
        // The codes are the names of this folder's subfolders; the default is French, the first of them.
        self.0.code().parse().unwrap_or_default()
    }
}

/// Latin words in the midst of what is written from right to left keep their order, and disturb that of their neighbours no
/// more (Unicode Bidirectional Algorithm, isolates).
fn isolated(value: FluentValue<'_>) -> FluentValue<'_> {
    match value {
        FluentValue::String(text) if text.contains(|letter: char| ('A'..='ɏ').contains(&letter)) => {
            format!("\u{2068}{text}\u{2069}").into()
        }
        other => other,
    }
}

/// A sentence's first letter made large: weekdays are small in the middle of a French or Dutch sentence.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
