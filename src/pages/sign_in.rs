//! Signing in and out: a mail address is given, a link comes by mail, one click lets in. Whatever stands in the way, the answer
//! does not say which addresses are known.

use super::{Pages, language, reply};
use crate::cookie::{Cookie, is_from_our_own_page};
use crate::domain::language::Locale;
use crate::domain::right::{Grant, Reach};
use crate::domain::user::User;
use crate::error::Error;
use crate::locales::Words;
use crate::planning::link;
use crate::planning::sign_in::{self, LASTS, LINK_OPENS};
use crate::store::{Tx, sign_ins, sites};
use askama::Template;
use chrono::{DateTime, Utc};
use form_urlencoded::parse;
use warp::http::HeaderMap;
use warp::reply::Response;

/// What the page waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    Address,
    Click,
    /// Where a link is asked for once more, under this name.
    Again(&'static str),
    Nothing,
}

/// Signing in.
#[derive(Debug, Template)]
#[template(path = "pages/sign_in.html", config = "src/askama.toml")]
struct SignInPage {
    words: Words,
    style: &'static str,
    base: String,
    title: String,
    text: String,
    asks: Asks,
    /// Whether there is an account elsewhere to sign in with.
    elsewhere: bool,
}

/// Where somebody is once they have signed in.
#[derive(Debug, Template)]
#[template(path = "pages/home.html", config = "src/askama.toml")]
struct HomePage {
    words: Words,
    style: &'static str,
    base: String,
    hello: String,
    grants: Vec<Held>,
}

#[derive(Debug)]
struct Held {
    office: String,
    reach: String,
    until: Option<String>,
}

/// The page on which a link is asked for.
pub fn ask(pages: &Pages, headers: &HeaderMap) -> Response {
    reply::page(&page(pages, language::of(headers), "sign-in-title", "sign-in-explained", Asks::Address))
}

/// Sends a link, if the address is a user's. The browser is marked: the link lets in here, and nowhere else.
pub async fn send(pages: &Pages, headers: &HeaderMap, body: &[u8]) -> Response {
    let locale = language::of(headers);
    if !is_from_our_own_page(headers) {
        return foreign(pages, locale);
    }
    let address = parse(body).find(|(key, _)| key == "mail").map(|(_, value)| value.trim().to_owned());
    let Some(address) = address.filter(|address| address.contains('@') && address.len() <= 254) else {
        return ask(pages, headers);
    };
    let mark = Cookie::Browser.read(headers, &pages.outward.public_url).unwrap_or_else(link::secret);
    let (outward, now, browser) = (pages.outward.clone(), pages.clock.now(), mark.clone());
    let done = pages.store.write(move |tx| sign_in::ask(tx, &outward, &address, &browser, now)).await;
    if let Err(error) = done {
        return super::desk::trouble(&error, locale);
    }
    let sent = reply::sent(&page(pages, locale, "sign-in-sent-title", "sign-in-sent", Asks::Again("sign-in-again")));
    let lasts = LINK_OPENS * 4;
    reply::with_cookie(sent, &Cookie::Browser.set(&pages.outward.public_url, &mark, lasts))
}

/// The page that a link opens: one click more, for scanners of mails open links too.
pub async fn knock(pages: &Pages, headers: &HeaderMap, secret: String) -> Response {
    let locale = language::of(headers);
    let browser = Cookie::Browser.read(headers, &pages.outward.public_url).unwrap_or_default();
    let now = pages.clock.now();
    match pages.store.read(move |tx| sign_in::opens(tx, &secret, &browser, now)).await {
        Ok(true) => reply::page(&page(pages, locale, "sign-in-title", "sign-in-ready", Asks::Click)),
        Ok(false) => closed(pages, locale),
        Err(error) => super::desk::trouble(&error, locale),
    }
}

/// Lets somebody in.
pub async fn enter(pages: &Pages, headers: &HeaderMap, secret: String) -> Response {
    let locale = language::of(headers);
    if !is_from_our_own_page(headers) {
        return foreign(pages, locale);
    }
    let url = &pages.outward.public_url;
    let browser = Cookie::Browser.read(headers, url).unwrap_or_default();
    let now = pages.clock.now();
    match pages.store.write(move |tx| sign_in::enter(tx, &secret, &browser, now)).await {
        Ok(Some((_, session))) => reply::with_cookie(at_home(pages, &session), &Cookie::Browser.take_away(url)),
        Ok(None) => closed(pages, locale),
        Err(error) => super::desk::trouble(&error, locale),
    }
}

/// To the weeks, with a session: that is what somebody has come for.
pub(super) fn at_home(pages: &Pages, session: &str) -> Response {
    let url = &pages.outward.public_url;
    reply::with_cookie(reply::see(&url.of("/board/")), &Cookie::Session.set(url, session, LASTS))
}

/// Where an account elsewhere opens nothing here.
pub(super) fn unknown(pages: &Pages, locale: Locale) -> Response {
    reply::closed(&page(pages, locale, "closed-title", "sign-in-elsewhere-unknown", Asks::Address))
}

/// Where somebody is who has signed in; who has not is asked to.
pub async fn home(pages: &Pages, headers: &HeaderMap) -> Response {
    let url = &pages.outward.public_url;
    let Some(secret) = Cookie::Session.read(headers, url) else { return reply::see(&url.of("/sign-in")) };
    let now = pages.clock.now();
    let visited = pages.store.write(move |tx| {
        let Some((user, _, fresh)) = sign_in::visit(tx, &secret, now)? else { return Ok(None) };
        let grants = held(tx, &user, now)?;
        Ok(Some((user, grants, fresh)))
    });
    match visited.await {
        Ok(Some((user, grants, fresh))) => {
            let words = Words::from(user.locale);
            let hello = words.say_with("home-hello", [("name", user.name.as_str().into())]);
            let page = HomePage { words, style: reply::STYLE, base: url.as_str().to_owned(), hello, grants };
            match fresh {
                Some(fresh) => reply::with_cookie(reply::page(&page), &Cookie::Session.set(url, &fresh, LASTS)),
                None => reply::page(&page),
            }
        }
        Ok(None) => reply::with_cookie(reply::see(&url.of("/sign-in")), &Cookie::Session.take_away(url)),
        Err(error) => super::desk::trouble(&error, language::of(headers)),
    }
}

/// Ends the session, or all of somebody's.
pub async fn leave(pages: &Pages, headers: &HeaderMap, body: &[u8]) -> Response {
    let locale = language::of(headers);
    if !is_from_our_own_page(headers) {
        return foreign(pages, locale);
    }
    let url = &pages.outward.public_url;
    let everywhere = parse(body).any(|(key, value)| key == "everywhere" && value == "yes");
    let secret = Cookie::Session.read(headers, url).unwrap_or_default();
    let now = pages.clock.now();
    let done = pages.store.write(move |tx| match sign_in::session(tx, &secret, now)? {
        Some(session) if everywhere => sign_ins::end_all(tx, &session.user).map(drop),
        Some(session) => sign_ins::end(tx, &session.id),
        None => Ok(()),
    });
    match done.await {
        Ok(()) => {
            let out = reply::page(&page(pages, locale, "home-out-title", "home-out", Asks::Again("sign-in-title")));
            reply::with_cookie(out, &Cookie::Session.take_away(url))
        }
        Err(error) => super::desk::trouble(&error, locale),
    }
}

fn held(tx: &mut Tx, user: &User, now: DateTime<Utc>) -> Result<Vec<Held>, Error> {
    let words = Words::from(user.locale);
    let names: Vec<_> = sites::all(tx)?.into_iter().map(|site| (site.id, site.name)).collect();
    let today = now.date_naive();
    let told = |grant: &Grant| Held {
        office: words.choose("office", grant.office.code()),
        reach: match &grant.reach {
            Reach::Everywhere => words.say("home-everywhere"),
            Reach::Sites(sites) => {
                let theirs = names.iter().filter(|(id, _)| sites.contains(id)).map(|(_, name)| name.as_str());
                theirs.collect::<Vec<_>>().join(&words.say("comma"))
            }
        },
        until: grant.validity.until.map(|last| words.say_with("home-until", [("date", words.date(last).into())])),
    };
    Ok(user.grants.iter().filter(|grant| grant.validity.holds_on(today)).map(told).collect())
}

fn closed(pages: &Pages, locale: Locale) -> Response {
    reply::closed(&page(pages, locale, "closed-title", "sign-in-closed", Asks::Address))
}

fn foreign(pages: &Pages, locale: Locale) -> Response {
    reply::misread(&page(pages, locale, "misread-title", "home-cross", Asks::Nothing))
}

fn page(pages: &Pages, locale: Locale, title: &str, text: &str, asks: Asks) -> SignInPage {
    let words = Words::from(locale);
    SignInPage {
        words,
        style: reply::STYLE,
        base: pages.outward.public_url.as_str().to_owned(),
        title: words.say(title),
        text: words.say(text),
        asks,
        elsewhere: pages.elsewhere.is_some(),
    }
}
