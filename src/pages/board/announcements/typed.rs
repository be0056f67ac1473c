//! Texts as a form has them: a subject and a body for each language.

use crate::domain::announcement::Texts;
use crate::domain::language::Locale;
use crate::locales::{Words, sentence};
use crate::pages::board::form::sent::Sent;
use serde_json::{Map, Value, json};

/// A subject and a body, as they are typed, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    locale: Locale,
    /// The subject.
    pub subject: String,
    /// The body.
    pub body: String,
}

/// The same, as the form shows it.
#[derive(Debug)]
pub struct Shown {
    /// The language's code.
    pub code: &'static str,
    /// In which direction it is written.
    pub direction: &'static str,
    /// What the language is called.
    pub name: String,
    /// Whether it must be there.
    pub is_required: bool,
    /// Whether it is folded away: nothing stands there.
    pub is_folded: bool,
    /// The subject.
    pub subject: String,
    /// The body.
    pub body: String,
    /// Whether something is wrong with it.
    pub is_wrong: bool,
}

/// Out of what a browser sends.
pub fn of(form: &[u8]) -> Vec<Typed> {
    let sent = Sent::of(form);
    let one = |locale: &Locale| Typed {
        locale: *locale,
        subject: sent.one(&format!("subject-{}", locale.code())),
        // A browser ends lines as mails do; the API takes lines as they are.
        body: sent.one(&format!("body-{}", locale.code())).replace("\r\n", "\n"),
    };
    Locale::ALL.iter().map(one).collect()
}

/// Out of texts that are kept; none: nothing is typed yet.
pub fn from(texts: Option<&Texts>) -> Vec<Typed> {
    let one = |locale: &Locale| {
        let text = texts.and_then(|texts| texts.own(*locale));
        Typed {
            locale: *locale,
            subject: text.map(|text| text.subject.clone()).unwrap_or_default(),
            body: text.map(|text| text.body.clone()).unwrap_or_default(),
        }
    };
    Locale::ALL.iter().map(one).collect()
}

/// As the API takes them: a language in which nothing is typed is not there.
pub fn texts(typed: &[Typed]) -> Value {
    let is_said = |one: &&Typed| one.locale == Locale::French || !(one.subject.is_empty() && one.body.is_empty());
    let all = typed.iter().filter(is_said);
    let all = all.map(|one| (one.locale.code().to_owned(), json!({"subject": one.subject, "body": one.body})));
    Value::Object(all.collect::<Map<_, _>>())
}

/// As the form shows them. `wrong`: where what was sent is wrong, as JSON pointers.
pub fn shown(words: Words, typed: &[Typed], wrong: &[String]) -> Vec<Shown> {
    let one = |one: &Typed| {
        let code = one.locale.code();
        let is_required = one.locale == Locale::French;
        let at = format!("/texts/{code}");
        let is_wrong = wrong.iter().any(|pointer| pointer.starts_with(&at));
        Shown {
            code,
            direction: one.locale.direction(),
            name: sentence(&words.choose("language", code)),
            is_required,
            is_folded: !is_required && !is_wrong && one.subject.is_empty() && one.body.is_empty(),
            subject: one.subject.clone(),
            body: one.body.clone(),
            is_wrong,
        }
    };
    typed.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_in_which_nothing_is_typed_is_not_sent() {
        let form = b"subject-fr=Merci&body-fr=Un.%0D%0ADeux.&subject-nl=&body-nl=+&subject-en=Thanks&body-en=";
        let sent = json!({"fr": {"subject": "Merci", "body": "Un.\nDeux."}, "en": {"subject": "Thanks", "body": ""}});
        assert_eq!(texts(&of(form)), sent);
        assert_eq!(texts(&of(b"")), json!({"fr": {"subject": "", "body": ""}}));
    }

    #[test]
    fn texts_come_back_as_they_were() {
        let texts: Texts = serde_json::from_value(json!({
            "fr": {"subject": "Merci", "body": "Un."}, "ar": {"subject": "شكرا", "body": "مرحبا"},
        }))
        .expect("texts");
        assert_eq!(super::texts(&from(Some(&texts))), serde_json::to_value(&texts).expect("json"));
    }
}
