//! Signing in with an account of the organisation's own, where one is set: there, and back.

use super::{Pages, language, reply, sign_in};
use crate::config::{Elsewhere, PublicUrl};
use crate::cookie::Cookie;
use crate::error::Error;
use crate::oidc::{Journey, Provider};
use crate::planning;
use chrono::TimeDelta;
use form_urlencoded::parse;
use warp::http::HeaderMap;
use warp::reply::Response;

/// The path to which a browser comes back, below that of signing in.
pub const BACK: &str = "/sign-in/back";
/// How long somebody may take there.
const LASTS: TimeDelta = TimeDelta::minutes(10);

/// To the provider. The browser keeps what shows on its way back that it is the one that set out.
pub async fn depart(pages: &Pages, headers: &HeaderMap) -> Response {
    let Some(provider) = pages.elsewhere.clone() else { return sign_in::unknown(pages, language::of(headers)) };
    let now = pages.clock.now();
    match beside(move || provider.depart(now)).await {
        Ok((there, journey)) => {
            let url = &pages.outward.public_url;
            reply::with_cookie(reply::see(&there), &Cookie::Journey.set(url, &journey.text(), LASTS))
        }
        Err(error) => super::desk::trouble(&error, language::of(headers)),
    }
}

/// Back, with a code that the provider gives an address for, or without one.
pub async fn arrive(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let (locale, now, url) = (language::of(headers), pages.clock.now(), &pages.outward.public_url);
    let journey = Cookie::Journey.read(headers, url).and_then(|text| Journey::of(&text));
    let field = |name: &str| parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let (Some(provider), Some(journey), Some(code), Some(state)) =
        (pages.elsewhere.clone(), journey, field("code"), field("state"))
    else {
        return sign_in::unknown(pages, locale);
    };
    if state != journey.state {
        return sign_in::unknown(pages, locale);
    }
    let entered = async {
        let Some(address) = beside(move || provider.arrive(&code, &journey, now)).await? else { return Ok(None) };
        pages.store.write(move |tx| planning::sign_in::enter_as(tx, &address, now)).await
    };
    let there = match entered.await {
        Ok(Some((_, session))) => sign_in::at_home(pages, &session),
        Ok(None) => sign_in::unknown(pages, locale),
        Err(error) => super::desk::trouble(&error, locale),
    };
    reply::with_cookie(there, &Cookie::Journey.take_away(url))
}

/// What waits for somebody else's server, on a thread that may.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}

/// The provider that is set, if one is.
///
/// # Errors
/// `Internal` where browsers could not come back.
pub fn provider(set: &Elsewhere, url: &PublicUrl) -> Result<Option<Provider>, Error> {
    Provider::of(set, url.of(BACK))
}
