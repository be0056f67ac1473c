//! What a publication would do, before anything leaves.

mod hears;

use super::filter::Filter;
use super::gate::{self, Visitor};
use super::grid::{Grid, Sums};
use super::load::{self, Week};
use super::{assets, refused, weeks};
use crate::api::inside::Refused;
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::{PersonId, RosterId};
use crate::error::{Error, Fault};
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::letter;
use crate::planning::publish::{self, Hears, Preview};
use crate::store::{Tx, people, rosters};
use askama::Template;
use chrono::{DateTime, Utc};
use form_urlencoded::parse;
use hears::Group;
use std::collections::{BTreeSet, HashMap};
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
    /// Who is told later than the law wants, by name: a written reason is asked for.
    late: Vec<String>,
    written_to: usize,
    on_their_way: usize,
    asked: usize,
    more_offers: u32,
    /// Who must be told in another way, by name: of who has news, and of a published week of everybody who has no address.
    otherwise: Vec<String>,
    /// Whether any of them has news.
    is_news_otherwise: bool,
    /// Whose schedule comes later than it had better, by name.
    short_notice: Vec<String>,
    /// What stays open.
    sums: Sums,
    /// For whom a rule is overridden, and why.
    overridden: Vec<String>,
    /// Shifts that are new to somebody, that they know otherwise, that are not theirs any more.
    changes: [usize; 3],
    is_published: bool,
    hears: Vec<Group>,
    letter: Option<Letter>,
}

impl PublicationPage {
    /// What is otherwise since the last publication.
    fn changed(&self) -> String {
        let [new, changed, gone] = self.changes;
        self.words.say_with("board-changes", [("new", new.into()), ("changed", changed.into()), ("gone", gone.into())])
    }

    /// Whether publishing it would tell anybody anything.
    const fn is_news(&self) -> bool {
        !self.is_published || self.written_to + self.asked > 0 || self.is_news_otherwise
    }
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
    week: Week,
    preview: Preview,
    people: HashMap<PersonId, Person>,
    /// Whose letter is looked at, and in which language it is.
    looked_at: Option<(PersonId, Locale)>,
}

impl Loaded {
    fn name(&self, person: &PersonId) -> String {
        self.people.get(person).map(Person::full_name).unwrap_or_default()
    }

    fn by_name<'a>(&self, who: impl IntoIterator<Item = &'a PersonId>) -> Vec<String> {
        let mut names: Vec<String> =
            who.into_iter().filter_map(|person| self.people.get(person)).map(Person::full_name).collect();
        names.sort();
        names
    }

    /// Everybody on a shift, each time.
    fn all(&self) -> impl Iterator<Item = (&Assignment, &Person)> {
        self.week.occupancy.shifts.iter().flat_map(|shift| self.week.occupancy.there(&shift.id))
    }

    /// Who is told later than the law wants.
    fn late(&self) -> BTreeSet<&PersonId> {
        let is_late = |id: &str| self.preview.overridable.iter().any(|fault| fault.pointer.ends_with(id));
        self.all().filter(|(own, _)| is_late(&format!("/{}", own.id))).map(|(own, _)| &own.person).collect()
    }

    /// Who must be told in another way. Once a week is published, nobody else says who that was.
    fn otherwise(&self) -> BTreeSet<&PersonId> {
        let is_published = self.week.roster.state == RosterState::Published;
        let without =
            self.all().map(|(_, person)| person).filter(|person| is_published && !letter::can_be_written_to(person));
        without.map(|person| &person.id).chain(&self.preview.to_be_told).collect()
    }

    /// For whom a rule is overridden, at which shift, and why.
    fn overridden(&self, words: Words) -> Vec<String> {
        let mut told = Vec::new();
        for shift in &self.week.occupancy.shifts {
            let zone = self.week.sites.iter().find(|site| site.id == shift.site).map(|site| site.time_zone);
            let at = |instant: DateTime<Utc>| instant.with_timezone(&zone.unwrap_or(chrono_tz::Tz::UTC));
            for (own, person) in self.week.occupancy.there(&shift.id) {
                let Some(reason) = &own.override_reason else { continue };
                let when = words.span(at(shift.starts_at), at(shift.ends_at));
                told.push(format!("{} – {when} – {reason}", person.full_name()));
            }
        }
        told.sort();
        told
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
        let mut people: HashMap<PersonId, Person> =
            people::find_all(tx, &who)?.into_iter().map(|one| (one.value.id.clone(), one.value)).collect();
        let looked_at =
            looked_at.as_ref().and_then(|id| people.get(id)).map(|person| (person.id.clone(), person.locale));
        let week = load::week(tx, &id, visitor)?;
        for (_, person) in week.occupancy.shifts.iter().flat_map(|shift| week.occupancy.there(&shift.id)) {
            people.entry(person.id.clone()).or_insert_with(|| person.clone());
        }
        Ok(Loaded { week, preview, people, looked_at })
    };
    gate::show(pages, headers, load, move |visitor, loaded| {
        let is_refused = refused.is_some();
        let page = page(visitor, &loaded, base, refused.as_ref());
        if is_refused { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, refusal: Option<&Refused>) -> PublicationPage {
    let Loaded { week, preview, .. } = loaded;
    let roster = &week.roster;
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
        late: loaded.by_name(loaded.late()),
        written_to: preview.letters.values().sum(),
        on_their_way: preview.on_their_way,
        asked: preview.asked,
        more_offers: preview.more_offers,
        otherwise: loaded.by_name(loaded.otherwise()),
        is_news_otherwise: !preview.to_be_told.is_empty(),
        short_notice: loaded.by_name(&preview.short_notice),
        changes: changes(preview),
        is_published: roster.state == RosterState::Published,
        sums: Grid::of(week, &Filter::default(), words, visitor.now).sums(),
        overridden: loaded.overridden(words),
        hears: hears::groups(words, loaded),
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
