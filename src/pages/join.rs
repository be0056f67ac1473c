//! The page behind a session's link, `/j/{session}`, for whoever would like to come; and behind the link of the mail that they are
//! sent then, `/j/{session}/{secret}`, the click that proves that the address is theirs.

use super::notice::NoticePage;
use super::{Pages, desk, language, reply, trail};
use crate::api::door::person::is_mail;
use crate::domain::SessionId;
use crate::domain::language::Locale;
use crate::domain::text::breaks_out;
use crate::error::Error;
use crate::locales::Words;
use crate::mail::SessionLine;
use crate::planning::places::Places;
use crate::planning::session::{self, Asked, Came};
use askama::Template;
use form_urlencoded::parse;
use std::time::Duration;
use warp::http::HeaderMap;
use warp::reply::Response;

/// So long those wait who ask while so many others do.
const LATER: Duration = Duration::from_mins(10);

#[derive(Debug, Template)]
#[template(path = "pages/join.html", config = "src/askama.toml")]
struct JoinPage {
    words: Words,
    style: &'static str,
    title: String,
    when: String,
    notes: Vec<String>,
    about: String,
    is_full: bool,
    /// Whose name was written, where one click is all that is asked for: whoever reads the mail sees what they confirm.
    known: Option<String>,
    typed: Typed,
    wrong: Vec<&'static str>,
}

/// What stands in the form.
#[derive(Debug, Clone, Default)]
struct Typed {
    given_name: String,
    family_name: String,
    mail: String,
}

impl Typed {
    fn of(form: &[u8]) -> Self {
        let field = |name: &str| {
            let found = parse(form).find(|(key, _)| key == name);
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        Self { given_name: field("given_name"), family_name: field("family_name"), mail: field("mail") }
    }

    /// The fields that can't be what they should, all of them.
    fn wrong(&self) -> Vec<&'static str> {
        let names = [("given_name", &self.given_name), ("family_name", &self.family_name)];
        let wrong = names.into_iter().filter(|(_, name)| !is_name(name)).map(|(field, _)| field);
        wrong.chain((!is_mail(&self.mail)).then_some("mail")).collect()
    }
}

/// A name, and no address of anything that somebody else might follow.
fn is_name(text: &str) -> bool {
    (1..=80).contains(&text.chars().count())
        && text.chars().all(|sign| !breaks_out(sign) && !sign.is_ascii_digit() && !"<>@:/\\".contains(sign))
}

impl JoinPage {
    fn of(words: Words, line: &SessionLine, is_full: bool) -> Self {
        Self {
            words,
            style: reply::STYLE,
            title: line.what(words),
            when: line.when(words),
            notes: line.notes(words),
            about: line.about(words),
            is_full,
            known: None,
            typed: Typed::default(),
            wrong: Vec::new(),
        }
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.contains(&field)
    }

    /// Each language that it can be read in, and whether it is.
    fn languages(&self) -> impl Iterator<Item = (&'static Locale, bool)> {
        let own = self.words.locale();
        Locale::ALL.iter().map(move |locale| (locale, *locale == own))
    }
}

/// Shows a session to whoever has its link, and what to do to come. Changes nothing.
pub async fn show(pages: &Pages, session: &str, query: &str, headers: &HeaderMap) -> Response {
    let locale = spoken(query, headers);
    match load(pages, session, locale).await {
        Ok(page) => reply::page(&page),
        Err(error) => closed(&error, locale),
    }
}

/// Sends whoever would like to come a link, whether or not they are known here. All that is wrong is said at once.
pub async fn ask(pages: &Pages, session: &str, query: &str, headers: &HeaderMap, form: &[u8]) -> Response {
    let locale = spoken(query, headers);
    let page = match load(pages, session, locale).await {
        Ok(page) => page,
        Err(error) => return closed(&error, locale),
    };
    let typed = Typed::of(form);
    let wrong = typed.wrong();
    if !wrong.is_empty() {
        return reply::again(&JoinPage { typed, wrong, ..page });
    }
    let Ok(id) = session.parse::<SessionId>() else { return closed(&Error::not_found("session"), locale) };
    let (outward, now) = (pages.outward.clone(), pages.clock.now());
    let Typed { given_name, family_name, mail } = typed;
    let asked = Asked { given_name, family_name, mail, locale };
    let done = pages.store.write(move |tx| session::ask(tx, &outward, now, &id, asked.clone())).await;
    match done {
        Ok(true) => reply::sent(&NoticePage::joining(locale)),
        Ok(false) => reply::too_often(&NoticePage::too_often(locale), LATER),
        Err(error) => closed(&error, locale),
    }
}

/// The page behind the link of a mail: one click more, for scanners of mails open links too.
pub async fn knock(pages: &Pages, secret: &str, headers: &HeaderMap) -> Response {
    let (secret, now) = (secret.to_owned(), pages.clock.now());
    let known = pages.store.read(move |tx| session::applicant(tx, &secret, now)).await;
    let applicant = match known {
        Ok(Some(applicant)) => applicant,
        Ok(None) => return reply::closed(&NoticePage::joined_already(language::of(headers))),
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    let locale = applicant.locale;
    match load(pages, applicant.session.as_str(), locale).await {
        Ok(page) => {
            let known = Some(format!("{} {}", applicant.given_name, applicant.family_name));
            reply::page(&JoinPage { known, ..page })
        }
        Err(error) => closed(&error, locale),
    }
}

/// Brings in who has clicked, and shows them their own page.
pub async fn come(pages: &Pages, secret: &str, headers: &HeaderMap) -> Response {
    let locale = language::of(headers);
    let (outward, now, secret) = (pages.outward.clone(), pages.clock.now(), secret.to_owned());
    let done = pages.store.write(move |tx| {
        let came = session::come(tx, &outward, now, &secret)?;
        if let Came::Here { person, session, .. } = &came {
            trail::joined(tx, now, person, session)?;
        }
        Ok(came)
    });
    match done.await {
        Ok(Came::Here { path, .. }) => reply::see(&pages.outward.public_url.of(&path)),
        Ok(Came::Staff) => reply::page(&NoticePage::is_staff(locale)),
        Ok(Came::TooLate) => reply::closed(&NoticePage::no_session(locale)),
        Err(Error::NotFound { .. }) => reply::closed(&NoticePage::joined_already(locale)),
        Err(error) => desk::trouble(&error, locale),
    }
}

async fn load(pages: &Pages, session: &str, locale: Locale) -> Result<JoinPage, Error> {
    let id: SessionId = session.parse().map_err(|_| Error::not_found("session"))?;
    let now = pages.clock.now();
    let (line, is_full) = pages
        .store
        .read(move |tx| {
            let (session, shift) = session::open_to_all(tx, &id, now)?.ok_or(Error::not_found("session"))?;
            let line = session::line(tx, &mut Places::default(), &session.value, &shift)?;
            Ok((line, session.value.has_a_line()))
        })
        .await?;
    Ok(JoinPage::of(Words::from(locale), &line, is_full))
}

/// What they chose on the page, else what their browser asks for.
fn spoken(query: &str, headers: &HeaderMap) -> Locale {
    let chosen = parse(query.as_bytes()).find(|(key, _)| key == "lang").and_then(|(_, code)| code.parse().ok());
    chosen.unwrap_or_else(|| language::of(headers))
}

fn closed(error: &Error, locale: Locale) -> Response {
    match error {
        Error::NotFound { .. } => reply::closed(&NoticePage::no_session(locale)),
        error => desk::trouble(error, locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_name() {
        for name in ["Awa", "Jean-Pierre", "d’Hondt", "O'Neill", "عائشة", "ሰላም", "J. R.", "Nguyễn Thị"]
        {
            assert!(is_name(name), "{name}");
        }
        let long = "a".repeat(81);
        for none in ["", "http://evil.example", "a@b.example", "<b>", "line\nbreak", "Win 1000", long.as_str()] {
            assert!(!is_name(none), "{none}");
        }
    }
}
