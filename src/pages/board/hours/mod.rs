//! Hours as they were done: a month, by person, and each shift behind somebody's.
//!
//! - [`month`]: everybody's sums, what is left to confirm, and the same to take along. [`one`]: somebody's shifts, corrected by hand.
//!
//! Invariant: whoever keeps people at a site sees hours there, and nobody else. What volunteers did is not here: they owe no hours.

mod month;
mod one;

pub use month::named;

use super::form::faults::Called;
use super::gate::{self, Visitor};
use crate::api::Inside;
use crate::domain::activity::Month;
use crate::domain::site::Site;
use crate::error::Error;
use crate::pages::Pages;
use crate::store::{Tx, sites};
use warp::http::HeaderMap;
use warp::reply::Response;

/// What their forms call things.
const CALLED: Called = Called { fields: "form-field", refusals: "hours-refused" };

/// Shows what is below `/board/hours`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => month::show(pages, headers, query).await,
        [person] => one::show(pages, headers, person, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/hours` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        [] | [""] => month::act(pages, api, headers, form).await,
        [person] => one::act(pages, api, headers, person, form).await,
        _ => gate::nothing(headers),
    }
}

/// The sites where a visitor keeps people, by name.
///
/// # Errors
/// `NotFound` where they do so nowhere.
pub fn kept(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<Site>, Error> {
    let reach = visitor.keeps_people();
    let mut theirs: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
    if theirs.is_empty() {
        return Err(Error::not_found("site"));
    }
    theirs.sort_by_cached_key(|site| (site.name.to_lowercase(), site.id.clone()));
    Ok(theirs)
}

/// The month in which a visitor looks, where their sites are.
pub fn this_month(visitor: &Visitor, theirs: &[Site]) -> Month {
    let zone = theirs.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    Month::of(visitor.now.with_timezone(&zone).date_naive())
}
