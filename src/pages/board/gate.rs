//! Who is at the board: somebody who has signed in and reads plans somewhere.

use crate::cookie::Cookie;
use crate::domain::SiteId;
use crate::domain::language::Locale;
use crate::domain::right::{Powers, Reach, Right};
use crate::domain::user::User;
use crate::error::Error;
use crate::pages::notice::NoticePage;
use crate::pages::{Pages, desk, language, reply};
use crate::planning::sign_in::{self, LASTS};
use crate::store::Tx;
use chrono::{DateTime, Utc};
use warp::http::HeaderMap;
use warp::reply::Response;

/// Somebody who is let in.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Who.
    pub user: User,
    /// What they may do today.
    pub powers: Powers,
    /// When they look.
    pub now: DateTime<Utc>,
}

impl Visitor {
    /// Where they read plans.
    pub fn reach(&self) -> Reach {
        self.powers.reach(Right::ReadPlans).cloned().unwrap_or_else(Reach::nowhere)
    }

    /// Whether they may do something at a site.
    pub fn may(&self, right: Right, site: &SiteId) -> bool {
        self.powers.may(right, site)
    }

    /// Whether they may do something anywhere at all.
    pub fn may_anywhere(&self, right: Right) -> bool {
        self.powers.reach(right).is_some()
    }

    /// Whether they read people anywhere.
    pub fn reads_people(&self) -> bool {
        self.may_anywhere(Right::ReadPeople)
    }

    /// Where they keep people.
    pub fn keeps_people(&self) -> Reach {
        self.powers.reach(Right::KeepPeople).cloned().unwrap_or_else(Reach::nowhere)
    }

    /// Their language.
    pub const fn locale(&self) -> Locale {
        self.user.locale
    }
}

/// Shows a page to who has signed in; who has not is asked to. What does not concern them is not there.
pub async fn show<T: Send + 'static>(
    pages: &Pages,
    headers: &HeaderMap,
    load: impl Fn(&mut Tx, &Visitor) -> Result<T, Error> + Send + 'static,
    render: impl FnOnce(&Visitor, T) -> Response,
) -> Response {
    let (visitor, fresh) = match enter(pages, headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    // A large week is read without keeping those waiting who write.
    let who = visitor.clone();
    let page = match pages.store.read(move |tx| load(tx, &who)).await {
        Ok(loaded) => render(&visitor, loaded),
        Err(Error::NotFound { .. }) => nothing(headers),
        Err(error) => desk::trouble(&error, visitor.locale()),
    };
    match fresh {
        Some(fresh) => reply::with_cookie(page, &Cookie::Session.set(&pages.outward.public_url, &fresh, LASTS)),
        None => page,
    }
}

/// Lets somebody in who has signed in, with the new secret of their session where it was time for one; else, what they read instead.
pub async fn enter(pages: &Pages, headers: &HeaderMap) -> Result<(Visitor, Option<String>), Response> {
    let url = &pages.outward.public_url;
    let to_sign_in = || reply::see(&url.of("/sign-in"));
    let secret = Cookie::Session.read(headers, url).ok_or_else(to_sign_in)?;
    let now = pages.clock.now();
    let visited = pages.store.write(move |tx| {
        let Some((user, _, fresh)) = sign_in::visit(tx, &secret, now)? else { return Ok(None) };
        Ok(Some((Visitor { powers: Powers::on(&user.grants, now.date_naive()), user, now }, fresh)))
    });
    match visited.await {
        Ok(Some(entered)) => Ok(entered),
        Ok(None) => Err(reply::with_cookie(to_sign_in(), &Cookie::Session.take_away(url))),
        Err(error) => Err(desk::trouble(&error, language::of(headers))),
    }
}

/// There is nothing here, or nothing that concerns them.
pub fn nothing(headers: &HeaderMap) -> Response {
    reply::closed(&NoticePage::nothing(language::of(headers)))
}
