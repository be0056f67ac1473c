//! Pages that say one thing.

use crate::domain::language::Locale;
use crate::locales::Words;
use askama::Template;

/// A page that says one thing.
#[derive(Debug, Template)]
#[template(path = "pages/notice.html", config = "src/askama.toml")]
pub struct NoticePage {
    words: Words,
    style: &'static str,
    title: String,
    text: String,
    /// With a form to ask for a new link.
    renews: bool,
}

impl NoticePage {
    /// The link opens nothing, whatever the reason.
    pub fn closed(locale: Locale) -> Self {
        Self { renews: true, ..Self::of(locale, "closed-title", "closed-explained") }
    }

    /// The link to a site's door opens nothing.
    pub fn shut(locale: Locale) -> Self {
        Self::of(locale, "closed-title", "door-closed")
    }

    /// A link is on its way to who would like to come to a session.
    pub fn joining(locale: Locale) -> Self {
        Self::of(locale, "join-sent-title", "join-sent")
    }

    /// The link of the mail has been used, or is too old.
    pub fn joined_already(locale: Locale) -> Self {
        Self::of(locale, "closed-title", "join-used")
    }

    /// The session is open to nobody by its link, or not any more.
    pub fn no_session(locale: Locale) -> Self {
        Self::of(locale, "join-closed-title", "join-closed")
    }

    /// Who works here needs no place.
    pub fn is_staff(locale: Locale) -> Self {
        Self::of(locale, "join-staff-title", "join-staff")
    }

    /// Nothing is kept of them any more.
    pub fn erased(locale: Locale, but_expenses: bool) -> Self {
        Self::of(locale, "erased-title", if but_expenses { "erased-but-expenses" } else { "erased-explained" })
    }

    /// A new link is on its way, if the address is known.
    pub fn renewed(locale: Locale) -> Self {
        Self::of(locale, "renewed-title", "renewed-explained")
    }

    /// Something failed on our side.
    pub fn trouble(locale: Locale) -> Self {
        Self::of(locale, "trouble-title", "trouble-explained")
    }

    /// There is nothing here that concerns whoever has signed in.
    pub fn nothing(locale: Locale) -> Self {
        Self::of(locale, "closed-title", "nothing-explained")
    }

    /// They have tried too often.
    pub fn too_often(locale: Locale) -> Self {
        Self::of(locale, "too-often-title", "too-often-explained")
    }

    /// What was sent made no sense.
    pub fn misread(locale: Locale) -> Self {
        Self::of(locale, "misread-title", "misread-explained")
    }

    fn of(locale: Locale, title: &str, text: &str) -> Self {
        let words = Words::from(locale);
        Self { words, style: super::reply::STYLE, title: words.say(title), text: words.say(text), renews: false }
    }
}
