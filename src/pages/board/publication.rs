//! What a publication would do, before anything leaves.

use super::gate::{self, Visitor};
use super::{assets, refused, weeks};
use crate::api::inside::Refused;
use crate::domain::RosterId;
use crate::domain::right::Right;
use crate::domain::roster::Roster;
use crate::error::{Error, Fault};
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::publish::{self, Preview};
use crate::store::{Tx, people, rosters};
use askama::Template;
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/publication.html", config = "src/askama.toml")]
struct PublicationPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    roster: String,
    title: String,
    fault: Option<String>,
    /// What must be settled first.
    against: Option<String>,
    /// Whether a written reason is asked for: somebody is told later than the law wants.
    needs_reason: bool,
    written_to: usize,
    asked: usize,
    more_offers: u32,
    /// Who must be told in another way, by name.
    otherwise: Vec<String>,
    /// Whose schedule comes later than it had better, by name.
    short_notice: Vec<String>,
}

/// What publishing a roster would do; and why it was refused, where it was.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str, refused: Option<Refused>) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let base = pages.outward.public_url.as_str().to_owned();
    let clock = pages.clock;
    let load = move |tx: &mut Tx, visitor: &Visitor| {
        let roster = rosters::get(tx, &id)?;
        if !roster.sites.iter().all(|site| visitor.may(Right::Publish, site)) {
            return Err(Error::not_found("roster"));
        }
        let preview = publish::preview(tx, clock, &id, None)?;
        let names = [&preview.to_be_told, &preview.short_notice].map(|who| names(tx, who));
        let [otherwise, short_notice] = names;
        Ok((roster, preview, otherwise?, short_notice?))
    };
    gate::show(pages, headers, load, move |visitor, loaded| {
        let is_refused = refused.is_some();
        let page = page(visitor, loaded, base, refused.as_ref());
        if is_refused { reply::board_again(&page) } else { reply::board(&page, false) }
    })
    .await
}

fn names(tx: &mut Tx, who: &[crate::domain::PersonId]) -> Result<Vec<String>, Error> {
    let mut names: Vec<String> = people::find_all(tx, who)?.into_iter().map(|one| one.value.full_name()).collect();
    names.sort();
    Ok(names)
}

fn page(
    visitor: &Visitor,
    (roster, preview, otherwise, short_notice): (Roster, Preview, Vec<String>, Vec<String>),
    base: String,
    refusal: Option<&Refused>,
) -> PublicationPage {
    let words = Words::from(visitor.locale());
    let codes = |faults: &[Fault]| Refused {
        code: String::new(),
        against: faults.iter().map(|fault| fault.code.to_owned()).collect(),
        pointers: Vec::new(),
    };
    PublicationPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        roster: roster.id.to_string(),
        title: words.say_with("board-week", [("week", i64::from(weeks::number(roster.week)).into())]),
        fault: refusal.map(|refusal| refused::told(words, refusal)),
        against: (!preview.faults.is_empty()).then(|| refused::told(words, &codes(&preview.faults))),
        needs_reason: !preview.overridable.is_empty(),
        written_to: preview.letters.values().sum(),
        asked: preview.asked,
        more_offers: preview.more_offers,
        otherwise,
        short_notice,
    }
}
