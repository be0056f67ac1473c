//! The coordinators' board: their weeks, and each week as a grid.
//!
//! - [`gate`]: who is at the board. [`load`]: what they see of a week. [`grid`]: how it stands in rows and columns, [`by_shift`]
//!   or [`by_person`].
//! - [`weeks`]: which weeks there are; [`first`]: what leads an empty house to its first. [`week`]: one of them. [`filter`]: what of it is looked at.
//! - [`plan`]: a draft, a search, a publication; [`search`]: how far one is; [`drafts`]: how it stood before; [`publication`]: what it would do. [`refused`]: why not.
//! - [`numbers`]: what weeks come to, in pictures; [`heat`]: how places are covered. [`gaps`]: what is missing, most urgent first. [`shift`]: one shift, who could come, and what may be done; [`deed`]: from a form to what the API is asked.
//! - [`moves`]: where else somebody could be. [`live`]: what changes while somebody looks; [`parts`]: what is read anew then.
//!   [`meanwhile`]: two at one shift.
//! - [`people`]: who there is, and keeping them. [`templates`]: the patterns of the weeks. [`sites`]: the
//!   sites and their locations. [`rules`]: the figures that rosters are judged by. [`form`]: what their forms have in common.
//! - [`sessions`]: when newcomers are received, and who came. [`pathway`]: how far volunteers have come.
//! - [`report`]: what was done in some months. [`hours`]: whose hours they were, for whoever pays. [`expenses`]: what volunteers are given. [`monthly`]: what both have in common.
//! - [`announcements`]: what volunteers are written to beyond their own shifts.
//! - [`rounds`]: what is brought to a house, and what it sends out.
//! - [`table`]: lists out of spreadsheets.
//! - [`swaps`]: exchanges that wait for a coordinator's word.
//! - [`assets`]: the board's style and its modules.
//!
//! Invariants:
//! - Everybody sees what concerns their sites, and names where they may read people; what does not concern them is not there.
//! - All of it can be read and done without scripts; what is live comes on top.

mod announcements;
pub mod assets;
mod by_person;
mod by_shift;
mod deed;
mod drafts;
mod expenses;
mod filter;
mod first;
mod form;
mod gaps;
mod gate;
mod grid;
mod heat;
mod hours;
mod live;
mod load;
mod meanwhile;
mod monthly;
mod moves;
mod numbers;
mod parts;
mod pathway;
mod people;
mod plan;
mod publication;
mod refused;
mod report;
mod rounds;
mod rules;
mod search;
mod sessions;
mod shift;
mod sites;
mod sought;
mod swaps;
mod table;
mod templates;
mod week;
mod weeks;

pub use form::amount;
pub use form::file::LARGEST as LARGEST_FILE;

use super::{Pages, reply};
use crate::api::Inside;
use crate::domain::RosterId;
use warp::Filter;
use warp::filters::BoxedFilter;
use warp::http::{HeaderMap, Method};
use warp::path::Tail;
use warp::reply::Response;

/// A list of so few is open from the beginning; a longer one says how long it is, and opens.
const FEW: usize = 20;

/// Where lists come in, as files: longer than any form.
const LISTS: [&str; 3] = ["people/paste", "people/offers", "templates/paste"];

/// Answers everything under `/board` and `/assets`, and rejects everything else. What is done goes through the API.
pub fn routes(pages: Pages, api: Inside) -> BoxedFilter<(Response,)> {
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    let board = warp::path("board")
        .and(warp::path::tail())
        .and(warp::method())
        .and(query)
        .and(warp::header::headers_cloned())
        .and(warp::body::stream())
        .then(move |path: Tail, method: Method, query: String, headers: HeaderMap, body| {
            let (pages, api) = (pages.clone(), api.clone());
            async move {
                let is_list = LISTS.contains(&path.as_str());
                let longest = if is_list { super::LONGEST_LIST } else { super::LONGEST_FORM };
                match super::sent(&method, &headers, body, longest).await {
                    Ok(None) => read(&pages, &api, path.as_str(), &query, &headers).await,
                    Ok(Some(form)) => act(&pages, &api, path.as_str(), &headers, &form).await,
                    Err(refusal) => refusal,
                }
            }
        });
    let assets =
        warp::path("assets").and(warp::path::tail()).and(warp::method()).map(|path: Tail, method| match method {
            Method::GET | Method::HEAD => assets::of(path.as_str()),
            _ => reply::other_method(),
        });
    board.or(assets).unify().boxed()
}

async fn read(pages: &Pages, api: &Inside, path: &str, query: &str, headers: &HeaderMap) -> Response {
    match path.split('/').collect::<Vec<_>>()[..] {
        [""] => weeks::show(pages, headers, query, None).await,
        ["people", ref rest @ ..] => people::read(pages, headers, rest, query).await,
        ["report"] => report::show(pages, headers, query).await,
        ["hours", ref rest @ ..] => hours::read(pages, headers, rest, query).await,
        ["expenses"] => expenses::show(pages, headers, query).await,
        ["announcements", ref rest @ ..] => announcements::read(pages, headers, rest, query).await,
        ["rounds", ref rest @ ..] => rounds::read(pages, headers, rest, query).await,
        ["templates", ref rest @ ..] => templates::read(pages, headers, rest, query).await,
        ["rules", ref rest @ ..] => rules::read(pages, headers, rest, query).await,
        ["sites", ref rest @ ..] => sites::read(pages, headers, rest, query).await,
        ["sessions", ref rest @ ..] => sessions::read(pages, headers, rest, query).await,
        ["pathway"] => pathway::show(pages, headers).await,
        ["swaps"] => swaps::show(pages, headers, query, None).await,
        [roster] => week::show(pages, headers, roster, query, None).await,
        [roster, "live"] => live::follow(pages, api, headers, roster, query).await,
        [roster, "cells"] => parts::cells(pages, headers, roster, query).await,
        [roster, "sums"] => parts::sums(pages, headers, roster, query).await,
        [roster, "moves", own] => moves::show(pages, headers, (roster, own)).await,
        [roster, "numbers"] => numbers::show(pages, headers, roster).await,
        [roster, "gaps"] => gaps::show(pages, headers, roster, query, None).await,
        [roster, "drafts"] => drafts::show(pages, headers, roster, query, None).await,
        [roster, "search"] => search::show(pages, headers, roster).await,
        [roster, "publication"] => publication::show(pages, headers, roster, query, None).await,
        [roster, "shifts", shift] => shift::show(pages, headers, (roster, shift), query).await,
        _ => gate::nothing(headers),
    }
}

async fn act(pages: &Pages, api: &Inside, path: &str, headers: &HeaderMap, form: &[u8]) -> Response {
    match path.split('/').collect::<Vec<_>>()[..] {
        [""] => plan::begin(pages, api, headers, form).await,
        ["people", ref rest @ ..] => people::act(pages, api, headers, rest, form).await,
        ["hours", ref rest @ ..] => hours::act(pages, api, headers, rest, form).await,
        ["expenses"] => expenses::act(pages, api, headers, form).await,
        ["announcements", ref rest @ ..] => announcements::act(pages, api, headers, rest, form).await,
        ["rounds", ref rest @ ..] => rounds::act(pages, api, headers, rest, form).await,
        ["templates", ref rest @ ..] => templates::act(pages, api, headers, rest, form).await,
        ["rules", ref rest @ ..] => rules::act(pages, api, headers, rest, form).await,
        ["sites", ref rest @ ..] => sites::act(pages, api, headers, rest, form).await,
        ["sessions", ref rest @ ..] => sessions::act(pages, api, headers, rest, form).await,
        ["swaps"] => swaps::act(pages, api, headers, form).await,
        [roster] => {
            let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
            if let Some(form) = plan::looks(form) {
                return week::look(pages, headers, &id, form).await;
            }
            match plan::go_on(pages, api, headers, &id, form).await {
                Ok(response) => response,
                Err((refused, true)) => publication::show(pages, headers, roster, "", Some(refused)).await,
                Err((refused, false)) => week::show(pages, headers, roster, "", Some(refused)).await,
            }
        }
        [roster, "drafts"] => drafts::act(pages, api, headers, roster, form).await,
        [roster, "gaps"] => gaps::act(pages, api, headers, roster, form).await,
        [roster, "moves", own] => moves::act(pages, api, headers, (roster, own), form).await,
        [roster, "shifts", shift] => shift::act(pages, api, headers, (roster, shift), form).await,
        _ => gate::nothing(headers),
    }
}
