//! How a week stood before, side by side with how it stands or stood at another time: what changed, who gains, who loses; and the way
//! back.

use super::form::choice::Choice;
use super::gate::{self, Visitor};
use super::grid::{Grid, Sums};
use super::load::{self, Week};
use super::{assets, refused, weeks};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::domain::snapshot::Snapshot;
use crate::domain::time::Minutes;
use crate::domain::{RosterId, SnapshotId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::comparison::{Changed, Comparison, Load, Shifted};
use crate::planning::occupancy::Occupancy;
use crate::planning::places;
use crate::store::{Tx, snapshots};
use askama::Template;
use chrono_tz::Tz;
use form_urlencoded::parse;
use serde_json::Value;
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// So many people and places are told of; what is beyond is counted.
const SHOWN: usize = 150;

#[derive(Debug, Template)]
#[template(path = "pages/board/drafts.html", config = "src/askama.toml")]
struct DraftsPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    roster: String,
    title: String,
    said: Option<String>,
    fault: Option<String>,
    may_draft: bool,
    /// Those to choose from; how the week stands now comes last among the second.
    first: Vec<Choice>,
    second: Vec<Choice>,
    told: Option<Told>,
}

/// The two side by side.
#[derive(Debug)]
struct Told {
    /// The first, which may be gone back to.
    id: String,
    /// What leads back to it, in words.
    back: String,
    names: [String; 2],
    sums: Vec<(String, [String; 2])>,
    people: Vec<Line>,
    more_people: usize,
    places: Vec<Place>,
    more_places: usize,
}

/// Somebody who works more or less.
#[derive(Debug)]
struct Line {
    name: String,
    before: String,
    after: String,
    is_more: bool,
    change: String,
}

/// A place at which others are.
#[derive(Debug)]
struct Place {
    shift: String,
    what: String,
    when: String,
    role: String,
    before: Vec<Name>,
    after: Vec<Name>,
}

/// Somebody at a place.
#[derive(Debug)]
struct Name {
    name: String,
    /// Whether they are there in one of the two alone.
    is_alone: bool,
}

/// What is looked at, out of a query.
#[derive(Debug, Clone, Default)]
struct Wanted {
    first: Option<SnapshotId>,
    /// None: how the week stands now.
    second: Option<SnapshotId>,
    said: Option<String>,
}

impl Wanted {
    fn of(query: &str) -> Self {
        let fields: HashMap<_, _> = parse(query.as_bytes()).collect();
        let id = |name: &str| fields.get(name).and_then(|id| id.parse().ok());
        Self {
            first: id("first"),
            second: id("second"),
            said: fields.get("said").map(|said| said.clone().into_owned()),
        }
    }
}

/// How a week stood once.
type Stood = (Snapshot, Occupancy);

struct Loaded {
    week: Week,
    zone: Tz,
    all: Vec<Snapshot>,
    /// The two that are compared, and what they are; none where there is nothing to compare with.
    pair: Option<(Stood, Option<Stood>)>,
}

/// Two drafts of a week, side by side.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str, query: &str, refused: Option<Refused>) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let base = pages.outward.public_url.as_str().to_owned();
    let wanted = Wanted::of(query);
    let said = wanted.said.clone();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &id, &wanted),
        move |visitor, loaded| {
            let words = Words::from(visitor.locale());
            let page = page(visitor, &loaded, base);
            // What could not be put back is what the two differ in still.
            let differs = page.told.as_ref().is_some_and(|told| !told.places.is_empty());
            let said = said.map(|said| if said == "returned" && differs { "in_part".to_owned() } else { said });
            let page = DraftsPage {
                said: said.filter(|_| refused.is_none()).map(|said| words.choose("board-draft-said", &said)),
                fault: refused.as_ref().map(|refused| refused::told(words, refused)),
                ..page
            };
            if refused.is_some() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
        },
    )
    .await
}

/// Keeps a draft, or goes back to one.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, roster: &str, form: &[u8]) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let fields: HashMap<_, _> = parse(form).collect();
    let known = || fields.get("draft")?.parse::<SnapshotId>().ok();
    let v1 = format!("/v1/rosters/{id}/snapshots");
    let (path, then) = match (fields.get("do").map(AsRef::as_ref), known()) {
        (Some("keep"), _) => (v1, "said=kept".to_owned()),
        (Some("return"), Some(draft)) => (format!("{v1}/{draft}/return"), format!("said=returned&first={draft}")),
        _ => return show(pages, headers, roster, "", Some(Refused::garbled())).await,
    };
    match api.ask(headers, Method::POST, &path, &Value::Null).await {
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/{id}/drafts?{then}"))),
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => show(pages, headers, roster, "", Some(refused)).await,
    }
}

fn read(tx: &mut Tx, visitor: &Visitor, id: &RosterId, wanted: &Wanted) -> Result<Loaded, Error> {
    let week = load::week(tx, id, visitor)?;
    let zone = places::house_zone(tx)?;
    let all = snapshots::of_roster(tx, id)?;
    let named = |wanted: Option<&SnapshotId>| all.iter().find(|one| Some(&one.id) == wanted).cloned();
    let first = named(wanted.first.as_ref()).or_else(|| all.first().cloned());
    let mut stood = |snapshot: Snapshot| {
        let places = snapshots::places(tx, &snapshot.id)?;
        let stood = week.occupancy.with(tx, id, places)?;
        Ok::<Stood, Error>((snapshot, stood))
    };
    let second = named(wanted.second.as_ref()).map(&mut stood).transpose()?;
    let pair = first.map(stood).transpose()?.map(|stood| (stood, second));
    Ok(Loaded { week, zone, all, pair })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> DraftsPage {
    let words = Words::from(visitor.locale());
    let week = &loaded.week;
    let chosen = loaded.pair.as_ref();
    let first = chosen.map(|((snapshot, _), _)| &snapshot.id);
    let second = chosen.and_then(|(_, second)| second.as_ref()).map(|(snapshot, _)| &snapshot.id);
    let choices = |chosen: Option<&SnapshotId>| {
        let choice =
            |one: &Snapshot| Choice::new(one.id.as_str(), name(words, loaded.zone, one), Some(&one.id) == chosen);
        loaded.all.iter().map(choice).collect::<Vec<_>>()
    };
    let now = Choice::new("now", words.say("board-draft-now"), second.is_none());
    DraftsPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        roster: week.roster.id.to_string(),
        title: words.say_with("board-week", [("week", i64::from(weeks::number(week.roster.week)).into())]),
        said: None,
        fault: None,
        may_draft: week.roster.sites.iter().all(|site| visitor.may(Right::Draft, site)),
        first: choices(first),
        second: std::iter::once(now).chain(choices(second)).collect(),
        told: chosen.map(|((snapshot, stood), second)| {
            let (then, other) = match second {
                Some((snapshot, stood)) => (stood, name(words, loaded.zone, snapshot)),
                None => (&week.occupancy, words.say("board-draft-now")),
            };
            let names = [name(words, loaded.zone, snapshot), other];
            told(visitor, week, snapshot, [stood, then], names)
        }),
    }
}

/// « before the search of 27 November, 14:02 ».
fn name(words: Words, zone: Tz, snapshot: &Snapshot) -> String {
    let at = snapshot.kept_at.with_timezone(&zone);
    let at = [words.day_of_month(at.date_naive()), words.time(at.time())].join(&words.say("comma"));
    words.choose_with("board-draft-kept", snapshot.occasion.code(), [("at", at.into())])
}

fn told(visitor: &Visitor, week: &Week, snapshot: &Snapshot, pair: [&Occupancy; 2], names: [String; 2]) -> Told {
    let words = Words::from(visitor.locale());
    let Comparison { places, people } = Comparison::of(pair[0], pair[1]);
    // Who works how much is told to who may read people at all of these sites.
    let is_named = week.sites.iter().all(|site| week.named.contains(&site.id));
    let people: Vec<Line> = if is_named { people.iter().map(|one| line(words, one)).collect() } else { Vec::new() };
    let places: Vec<Place> = places.iter().filter_map(|place| changed(words, week, place)).collect();
    Told {
        id: snapshot.id.to_string(),
        back: words.say_with("board-draft-return", [("draft", names[0].clone().into())]),
        names,
        sums: sums(words, week, visitor, pair),
        more_people: people.len().saturating_sub(SHOWN),
        people: people.into_iter().take(SHOWN).collect(),
        more_places: places.len().saturating_sub(SHOWN),
        places: places.into_iter().take(SHOWN).collect(),
    }
}

fn sums(words: Words, week: &Week, visitor: &Visitor, pair: [&Occupancy; 2]) -> Vec<(String, [String; 2])> {
    let filter = super::filter::Filter::default();
    let both: [(Sums, Minutes); 2] = pair.map(|occupancy| {
        let week = Week { occupancy: occupancy.clone(), ..week.clone() };
        let minutes = occupancy.shifts.iter().map(|shift| shift.paid().0 * occupancy.there(&shift.id).count() as i32);
        (Grid::of(&week, &filter, words, visitor.now).sums(), Minutes(minutes.sum()))
    });
    let row =
        |key: &str, value: &dyn Fn(&(Sums, Minutes)) -> String| (words.say(key), [value(&both[0]), value(&both[1])]);
    vec![
        row("board-draft-missing", &|(sums, _)| sums.missing.to_string()),
        row("board-draft-there", &|(sums, _)| sums.there.to_string()),
        row("board-draft-hours", &|(_, paid)| words.hours(Minutes(paid.0 / 60 * 60))),
    ]
}

fn line(words: Words, one: &Shifted<'_>) -> Line {
    let load = |load: Load| {
        let hours = words.say_with("board-hours", [("hours", words.hours(load.minutes).into())]);
        format!("{} ({})", words.count("board-draft-shifts", load.shifts), hours)
    };
    let more = one.after.minutes.0 - one.before.minutes.0;
    let hours = words.say_with("board-hours", [("hours", words.hours(Minutes(more.abs())).into())]);
    Line {
        name: one.person.full_name(),
        before: load(one.before),
        after: load(one.after),
        is_more: more >= 0,
        change: if more == 0 { "=".to_owned() } else { format!("{}{hours}", if more > 0 { "+" } else { "−" }) },
    }
}

fn changed(words: Words, week: &Week, place: &Changed<'_>) -> Option<Place> {
    let site = week.sites.iter().find(|site| site.id == place.shift.site)?;
    let is_named = week.named.contains(&site.id);
    let name = |person: &&Person, is_alone: bool| Name {
        name: if is_named { person.full_name() } else { words.say("sheet-somebody") },
        is_alone,
    };
    let names = |alone: &[&Person]| -> Vec<Name> {
        let stay = place.stay.iter().map(|person| name(person, false));
        alone.iter().map(|person| name(person, true)).chain(stay).collect()
    };
    let position = place.shift.pattern.positions.get(usize::from(place.position))?;
    let roles: Vec<String> = position.roles.iter().map(|role| words.role(*role)).collect();
    let at = |instant: chrono::DateTime<chrono::Utc>| instant.with_timezone(&site.time_zone);
    Some(Place {
        shift: place.shift.id.to_string(),
        what: words.task(place.shift.pattern.activity_in(words.locale()), &site.name, None),
        when: words.span(at(place.shift.starts_at), at(place.shift.ends_at)),
        role: sentence(&roles.join(" / ")),
        before: names(&place.gone),
        after: names(&place.come),
    })
}
