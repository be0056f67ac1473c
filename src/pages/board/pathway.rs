//! How far volunteers have come, and who waits where: what an intern follows up from.

use super::assets;
use super::gate::{self, Visitor};
use crate::domain::right::Right;
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::pathway::{self, Step, Traveller};
use crate::store::Tx;
use askama::Template;
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/pathway.html", config = "src/askama.toml")]
struct PathwayPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_hold: bool,
    trained: String,
    steps: Vec<OnStep>,
}

/// Those on a step.
#[derive(Debug)]
struct OnStep {
    code: &'static str,
    called: String,
    /// What they wait for, and what may be done about it; none where there is nobody.
    hint: Option<String>,
    count: String,
    /// Whether there is somebody, and a session is what they wait for.
    waits_for_session: bool,
    /// Those who wait longest; nobody where they wait for nothing.
    people: Vec<Row>,
    /// How many wait besides.
    more: Option<String>,
}

#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    since: Option<String>,
}

/// All whom somebody reads.
pub async fn show(pages: &Pages, headers: &HeaderMap) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, read, move |visitor, travellers| {
        let words = Words::from(visitor.locale());
        let trained = travellers.iter().filter(|one| one.is_trained).count();
        let page = PathwayPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            may_hold: visitor.may_anywhere(Right::HoldSessions),
            trained: words.count("pathway-trained", trained),
            steps: Step::ALL.iter().map(|step| on_step(words, &travellers, *step)).collect(),
        };
        reply::board(&page, is_packed)
    })
    .await
}

fn read(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<Traveller>, Error> {
    let reach = visitor.powers.reach(Right::ReadPeople).ok_or(Error::not_found("pathway"))?;
    pathway::travellers(tx, visitor.now, reach.narrowed(None))
}

fn on_step(words: Words, travellers: &[Traveller], step: Step) -> OnStep {
    let all: Vec<&Traveller> = travellers.iter().filter(|one| one.step == step).collect();
    let row = |one: &&Traveller| Row {
        id: one.person.id.to_string(),
        name: one.person.full_name(),
        since: one.since.map(|day| words.say_with("pathway-since", [("date", words.full_date(day).into())])),
    };
    let shown = if step == Step::Regular { 0 } else { super::FEW };
    let more = all.len().saturating_sub(shown);
    OnStep {
        code: step.code(),
        called: words.choose("pathway-step", step.code()),
        hint: (!all.is_empty()).then(|| words.choose("pathway-hint", step.code())),
        count: words.number(all.len() as i64),
        waits_for_session: step.waits_for_session() && !all.is_empty(),
        people: all.iter().take(shown).map(row).collect(),
        more: (shown > 0 && more > 0).then(|| words.count("pathway-more", more)),
    }
}
