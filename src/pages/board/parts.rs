//! Parts of a week's page that are read anew while somebody looks at it: shifts one by one, and what they come to.

use super::by_shift::{Cell, Group};
use super::filter::Filter;
use super::gate;
use super::grid::{Grid, Sums};
use super::load;
use crate::domain::{RosterId, ShiftId};
use crate::locales::Words;
use crate::pages::{Pages, reply};
use askama::Template;
use form_urlencoded::parse;
use warp::http::HeaderMap;
use warp::reply::Response;

/// So many shifts are read at once.
const MOST: usize = 100;

#[derive(Debug, Template)]
#[template(path = "pages/board/cells.html", config = "src/askama.toml")]
struct CellsPart {
    words: Words,
    base: String,
    roster: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Template)]
#[template(path = "pages/board/sums_part.html", config = "src/askama.toml")]
struct SumsPart {
    words: Words,
    sums: Sums,
    missing_alone: String,
    away_alone: String,
    groups: Vec<Group>,
}

/// The shifts that the query names, whatever else of the week is looked at.
pub async fn cells(pages: &Pages, headers: &HeaderMap, roster: &str, query: &str) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let filter = Filter { role: Filter::of(query).role, ..Filter::default() };
    let named = parse(query.as_bytes()).filter(|(key, _)| key == "shift");
    let asked: Vec<ShiftId> = named.filter_map(|(_, id)| id.parse().ok()).take(MOST).collect();
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let wanted = asked.clone();
    gate::show(
        pages,
        headers,
        move |tx, visitor| load::sites_of(tx, &id, visitor, &wanted),
        move |visitor, week| {
            let words = Words::from(visitor.locale());
            let cells = Grid::of(&week, &filter, words, visitor.now).cells(&asked);
            reply::board(&CellsPart { words, base, roster: week.roster.id.to_string(), cells }, is_packed)
        },
    )
    .await
}

/// What the whole week comes to, and each of its sites.
pub async fn sums(pages: &Pages, headers: &HeaderMap, roster: &str, query: &str) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let filter = Filter::of(query);
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| load::week(tx, &id, visitor),
        move |visitor, week| {
            let words = Words::from(visitor.locale());
            let grid = Grid::of(&week, &filter, words, visitor.now);
            let (missing_alone, away_alone) = (filter.missing_alone(), filter.away_alone());
            reply::board(
                &SumsPart { words, sums: grid.sums(), missing_alone, away_alone, groups: grid.groups() },
                is_packed,
            )
        },
    )
    .await
}
