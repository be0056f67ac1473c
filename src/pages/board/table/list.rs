//! How a list comes in: pasted or as a file, looked at as often as somebody likes, and done when they say so.

use super::lines::{Column, Unread};
use super::pasted::{self, Pasted};
use super::shown::Texts;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::right::{Reach, Right};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::form::faults::Called;
use crate::pages::board::form::file;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, desk, language, reply};
use crate::store::{Tx, fingerprint};
use serde_json::Value;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// What is wrong with a list, if anything is.
#[derive(Debug, Default)]
pub struct Wrong {
    /// What cannot be read, with its line.
    pub unread: Vec<(u64, Unread)>,
    /// What the API says of what can.
    pub refused: Option<Refused>,
}

impl Wrong {
    /// What cannot be read.
    pub const fn unread(unread: Vec<(u64, Unread)>) -> Self {
        Self { unread, refused: None }
    }

    /// What the API would refuse.
    ///
    /// # Errors
    /// Whatever else goes wrong.
    pub fn of(would: Result<(), Error>) -> Result<Self, Error> {
        match would {
            Ok(()) => Ok(Self::default()),
            Err(Error::Invalid(faults)) => Ok(Self { unread: Vec::new(), refused: Some(pasted::refused(faults)) }),
            Err(other) => Err(other),
        }
    }

    /// Whether nothing is.
    pub const fn is_nothing(&self) -> bool {
        self.unread.is_empty() && self.refused.is_none()
    }
}

/// A kind of list, as far as it is read and looked up.
pub trait List: Default + Send + 'static {
    /// Its columns.
    type Column: Column;
    /// The page on which it is looked at.
    type Page: askama::Template;
    /// The path of that page.
    const AT: &'static str;
    /// The path of what it adds to.
    const BACK: &'static str;
    /// What that is asked for when it is done; how many they were comes behind.
    const AFTER: &'static str;
    /// What the API is asked.
    const IMPORT: &'static str;
    /// What its page says.
    const TEXTS: Texts;
    /// What its fields are called.
    const CALLED: Called;

    /// The right that bringing one in takes.
    const RIGHT: Right;

    /// Where a visitor may bring one in.
    ///
    /// # Errors
    /// `NotFound` where they may nowhere.
    fn reach(visitor: &Visitor) -> Result<&Reach, Error> {
        visitor.powers.reach(Self::RIGHT).ok_or(Error::not_found("list"))
    }

    /// What is pasted, looked up for a visitor.
    ///
    /// # Errors
    /// `NotFound` where they may not bring one in; what the database says.
    fn at(tx: &mut Tx, visitor: &Visitor, pasted: &Pasted) -> Result<Self, Error>;

    /// How many things there are to do.
    fn count(&self) -> usize;

    /// What the API is sent to do them.
    fn body(&self) -> Value;

    /// What there is already, by name; empty where nothing is.
    fn known(&self, words: Words) -> String;

    /// What is wrong with it.
    fn wrong(&self) -> &Wrong;

    /// The line that a fault of the API is about, 0 where it is about none, and where in it.
    fn line_of(&self, pointer: &str) -> (u64, String);

    /// The same, with something else that is wrong.
    #[must_use]
    fn with(self, wrong: Wrong) -> Self;

    /// As it is looked at.
    fn page(&self, visitor: &Visitor, base: String, pasted: &Pasted) -> Self::Page;
}

/// A print of what is to be done: another one where something has changed since somebody looked.
pub fn print<L: List>(list: &L) -> String {
    fingerprint(&list.body().to_string())
}

/// Where a list comes in.
pub async fn show<L: List>(pages: &Pages, headers: &HeaderMap) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        |_: &mut Tx, visitor: &Visitor| L::reach(visitor).map(|_| ()),
        move |visitor, ()| reply::board(&L::default().page(visitor, base, &Pasted::default()), is_packed),
    )
    .await
}

/// Looks at what is pasted or at a file, or does all of it.
pub async fn act<L: List>(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    if file::is_in(headers) {
        return match pasted::of_file::<L::Column>(headers, form).await {
            Ok(pasted) => look::<L>(pages, headers, pasted, None).await,
            Err(refused) => look::<L>(pages, headers, Pasted::default(), Some(refused)).await,
        };
    }
    let pasted = Pasted::of(form);
    if !pasted.is_to_add {
        return look::<L>(pages, headers, pasted, None).await;
    }
    let (visitor, _) = match gate::enter(pages, headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let text = pasted.clone();
    let looked = match pages.store.read(move |tx| L::at(tx, &visitor, &text)).await {
        Ok(looked) => looked,
        Err(Error::NotFound { .. }) => return look::<L>(pages, headers, pasted, None).await,
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    // Where there is nothing to do, somebody has pressed twice, or another one was quicker.
    if !looked.wrong().is_nothing() || looked.count() == 0 {
        return look::<L>(pages, headers, pasted, None).await;
    }
    if pasted.seen.as_ref().is_some_and(|seen| *seen != print(&looked)) {
        return look::<L>(pages, headers, pasted, Some(Refused::meanwhile())).await;
    }
    match api.ask(headers, Method::POST, L::IMPORT, &looked.body()).await {
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("{}?{}={}", L::BACK, L::AFTER, looked.count()))),
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => look::<L>(pages, headers, pasted, Some(refused)).await,
    }
}

/// Shows what would be done, or all that is wrong; and why nothing was, where that was wanted.
async fn look<L: List>(pages: &Pages, headers: &HeaderMap, pasted: Pasted, refused: Option<Refused>) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let text = pasted.clone();
    let load = move |tx: &mut Tx, visitor: &Visitor| L::at(tx, visitor, &text);
    gate::show(pages, headers, load, move |visitor, looked: L| {
        let is_of_file = refused.as_ref().is_some_and(|refused| refused.code.starts_with("file_"));
        let looked = if is_of_file || looked.wrong().is_nothing() {
            looked.with(Wrong { unread: Vec::new(), refused })
        } else {
            looked
        };
        let is_well = looked.wrong().is_nothing();
        let page = looked.page(visitor, base, &pasted);
        if is_well { reply::board(&page, is_packed) } else { reply::board_again(&page) }
    })
    .await
}
