//! What a publication would do, before anything leaves.

use super::gate::{self, Visitor};
use super::{assets, refused, weeks};
use crate::api::inside::Refused;
use crate::domain::language::Locale;
use crate::domain::right::Right;
use crate::domain::roster::{Roster, RosterState};
use crate::domain::{PersonId, RosterId};
use crate::error::{Error, Fault};
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::publish::{self, Hears, Preview};
use crate::store::{Tx, people, rosters};
use askama::Template;
use form_urlencoded::parse;
use std::collections::HashMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// So many people are told of by name; those beyond are counted.
const SHOWN: usize = 200;

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
    /// Shifts that are new to somebody, that they know otherwise, that are not theirs any more.
    changes: [usize; 3],
    is_published: bool,
    hears: Vec<Line>,
    more: usize,
    letter: Option<Letter>,
}

impl PublicationPage {
    /// What is otherwise since the last publication.
    fn changed(&self) -> String {
        let [new, changed, gone] = self.changes;
        self.words.say_with("board-changes", [("new", new.into()), ("changed", changed.into()), ("gone", gone.into())])
    }
}

/// What somebody would hear.
#[derive(Debug)]
struct Line {
    person: String,
    name: String,
    by_letter: bool,
    /// « 2 shifts new, 1 no longer theirs ».
    news: String,
}

/// Somebody's letter, as they would read it.
#[derive(Debug)]
struct Letter {
    title: String,
    locale: Locale,
    subject: String,
    text: String,
}

struct Loaded {
    roster: Roster,
    preview: Preview,
    names: HashMap<PersonId, String>,
    /// Whose letter is looked at, and in which language it is.
    looked_at: Option<(PersonId, Locale)>,
}

impl Loaded {
    fn name(&self, person: &PersonId) -> String {
        self.names.get(person).cloned().unwrap_or_default()
    }

    fn by_name(&self, who: &[PersonId]) -> Vec<String> {
        let mut names: Vec<String> = who.iter().filter_map(|person| self.names.get(person).cloned()).collect();
        names.sort();
        names
    }
}

/// What publishing a roster would do, with the letter of somebody whom the query names; and why it was refused, where it was.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str, query: &str, refused: Option<Refused>) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let base = pages.outward.public_url.as_str().to_owned();
    let clock = pages.clock;
    let is_packed = reply::unpacks(headers);
    let looked_at = parse(query.as_bytes()).find(|(key, _)| key == "person").and_then(|(_, id)| id.parse().ok());
    let load = move |tx: &mut Tx, visitor: &Visitor| {
        let roster = rosters::get(tx, &id)?;
        if !roster.sites.iter().all(|site| visitor.may(Right::Publish, site)) {
            return Err(Error::not_found("roster"));
        }
        let preview = publish::preview(tx, clock, &id, looked_at.as_ref())?;
        let hears = preview.hears.iter().map(|one| &one.person);
        let who: Vec<PersonId> = hears.chain(&preview.to_be_told).chain(&preview.short_notice).cloned().collect();
        let people = people::find_all(tx, &who)?;
        let looked_at = people.iter().find(|one| Some(&one.value.id) == looked_at.as_ref());
        let looked_at = looked_at.map(|one| (one.value.id.clone(), one.value.locale));
        let names = people.into_iter().map(|one| (one.value.id.clone(), one.value.full_name())).collect();
        Ok(Loaded { roster, preview, names, looked_at })
    };
    gate::show(pages, headers, load, move |visitor, loaded| {
        let is_refused = refused.is_some();
        let page = page(visitor, &loaded, base, refused.as_ref());
        if is_refused { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, refusal: Option<&Refused>) -> PublicationPage {
    let Loaded { roster, preview, .. } = loaded;
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
        otherwise: loaded.by_name(&preview.to_be_told),
        short_notice: loaded.by_name(&preview.short_notice),
        changes: changes(preview),
        is_published: roster.state == RosterState::Published,
        more: preview.hears.len().saturating_sub(SHOWN),
        hears: lines(words, loaded),
        letter: preview.letter.clone().zip(loaded.looked_at.as_ref()).map(|((subject, text), (person, locale))| {
            Letter {
                title: words.say_with("board-letter", [("name", loaded.name(person).into())]),
                locale: *locale,
                subject,
                text,
            }
        }),
    }
}

fn changes(preview: &Preview) -> [usize; 3] {
    let sum = |count: fn(&Hears) -> usize| preview.hears.iter().map(count).sum();
    [sum(|one| one.new), sum(|one| one.changed), sum(|one| one.gone)]
}

/// Those first for whom something is otherwise than they know it, then by name.
fn lines(words: Words, loaded: &Loaded) -> Vec<Line> {
    let mut hears: Vec<(&Hears, String)> =
        loaded.preview.hears.iter().map(|one| (one, loaded.name(&one.person))).collect();
    hears.sort_by_cached_key(|(one, name)| (one.changed + one.gone == 0, name.clone()));
    let line = |(one, name): (&Hears, String)| {
        let counts =
            [("board-hears-new", one.new), ("board-hears-changed", one.changed), ("board-hears-gone", one.gone)];
        let news = counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, count));
        Line {
            person: one.person.to_string(),
            name,
            by_letter: one.by_letter,
            news: news.collect::<Vec<_>>().join(&words.say("comma")),
        }
    };
    hears.into_iter().take(SHOWN).map(line).collect()
}
