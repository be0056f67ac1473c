//! The profiles, and which of them counts today for whom.

use super::load;
use crate::domain::person::Kind;
use crate::domain::profile::RuleProfile;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate;
use crate::pages::{Pages, reply};
use askama::Template;
use chrono::NaiveDate;
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/rules/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    said: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    binds: String,
    since: String,
    source: String,
    /// Whether it counts today for all of the kind that it binds.
    counts: bool,
}

/// All of them, those of a kind together, the newest first.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let said = Sent::of(query.as_bytes()).find("said");
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load::all, move |visitor, (mut profiles, today)| {
        let words = Words::from(visitor.locale());
        profiles
            .sort_by_key(|profile| (order(profile.kind), std::cmp::Reverse(profile.valid_from), profile.id.clone()));
        let page = ListPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            may_keep: load::keeps(visitor),
            said: said.map(|said| words.choose("form-said", &said)),
            rows: profiles.iter().map(|profile| row(words, profile, &profiles, today)).collect(),
        };
        reply::board(&page, is_packed)
    })
    .await
}

/// Kinds in the order in which they are always named; what contracts name by itself comes last.
fn order(kind: Option<Kind>) -> usize {
    Kind::ALL.iter().position(|known| Some(*known) == kind).unwrap_or(Kind::ALL.len())
}

/// Whom a profile binds.
pub fn binds(words: Words, profile: &RuleProfile) -> String {
    sentence(&profile.kind.map_or_else(|| words.say("rules-contracts"), |kind| words.choose("board-kind", kind.code())))
}

fn row(words: Words, profile: &RuleProfile, all: &[RuleProfile], today: NaiveDate) -> Row {
    let rivals = all.iter().filter(|other| other.kind == profile.kind && other.valid_from <= today);
    let newest = rivals.max_by_key(|other| (other.valid_from, other.id.clone()));
    Row {
        id: profile.id.to_string(),
        name: profile.name.clone(),
        binds: binds(words, profile),
        since: words.full_date(profile.valid_from),
        source: profile.source.clone(),
        counts: profile.kind.is_some() && newest.is_some_and(|newest| newest.id == profile.id),
    }
}
