//! A search for a better roster, as it goes: how far it is, what is still missing, what no roster can beat.

use super::gate::{self, Visitor};
use super::heat::Heat;
use super::load::{self, Week};
use super::{assets, weeks};
use crate::domain::right::Right;
use crate::domain::solve::{Cost, Solve, SolveState};
use crate::domain::{PersonId, RosterId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::figures::{self, Cover};
use crate::planning::filling::Filled;
use crate::planning::report::Breach;
use crate::planning::{desk, explain};
use crate::store::{Tx, checkpoints, people, shifts, solves};
use askama::Template;
use chrono::{NaiveDate, Weekday};
use serde_json::{Value, json};
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/search.html", config = "src/askama.toml")]
struct SearchPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    module: &'static str,
    roster: String,
    title: String,
    /// What a reader is told of it, in a sentence.
    said: String,
    /// While it goes on: which search it is. The page is read anew by itself.
    running: Option<String>,
    /// How long it has searched, and how long it does at most.
    time: String,
    filled: Option<Places>,
    levels: Vec<Level>,
    /// Whether the law lacks something that no search can change.
    is_fixed: bool,
    /// Whose week breaks what, by name.
    broken: Vec<String>,
    heat: Heat,
}

/// How many of the places that the week needs at least are filled.
#[derive(Debug)]
struct Places {
    now: i64,
    all: i64,
    said: String,
}

impl Places {
    fn of(words: Words, now: i64, places: i64) -> Self {
        Self {
            now,
            all: places,
            said: words.say_with("board-filled", [("filled", now.into()), ("places", places.into())]),
        }
    }
}

/// What is lacking on a level.
#[derive(Debug)]
struct Level {
    name: String,
    score: String,
    bound: String,
    /// Whether no roster has less.
    is_best: bool,
}

/// The newest search of a roster.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let base = pages.outward.public_url.as_str().to_owned();
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &id),
        |visitor, loaded| reply::board(&page(visitor, &loaded, base), false),
    )
    .await
}

/// A search, and the week that it is of.
struct Loaded {
    week: Week,
    solve: Solve,
    /// How many places the whole roster needs at least.
    places: i64,
    /// While it is searched: how the best so far fills the week.
    filling: Vec<Filled>,
    /// Whose week breaks what, where it is over and somebody's does.
    broken: Vec<(String, Breach)>,
}

fn read(tx: &mut Tx, visitor: &Visitor, id: &RosterId) -> Result<Loaded, Error> {
    let week = load::week(tx, id, visitor)?;
    let roster = &week.roster;
    let solve = solves::latest(tx, id)?.ok_or(Error::not_found("solve"))?;
    let shifts = shifts::of_sites(tx, &roster.sites, roster.week.monday(), roster.week.day(Weekday::Sun))?;
    let broken = broken(tx, visitor, &week, &solve)?;
    let least = shifts.iter().flat_map(|shift| &shift.pattern.positions).map(|position| i64::from(position.minimum));
    let kept = checkpoints::find(tx, &solve.id)?;
    let filling = kept.and_then(|kept| serde_json::from_str(&kept.filling).ok()).unwrap_or_default();
    Ok(Loaded { week, places: least.sum(), solve, filling, broken })
}

fn broken(tx: &mut Tx, visitor: &Visitor, week: &Week, solve: &Solve) -> Result<Vec<(String, Breach)>, Error> {
    let is_broken = solve.summary.as_ref().is_some_and(|summary| summary.score.law > 0);
    let reads_all = week.roster.sites.iter().all(|site| visitor.may(Right::ReadPeople, site));
    if !is_broken || !reads_all {
        return Ok(Vec::new());
    }
    let breaches = desk::report(tx, &week.roster.id)?.breaches;
    let who: Vec<PersonId> = breaches.iter().map(|breach| breach.person.clone()).collect();
    let names = people::names(tx, &who)?;
    let told = |breach: Breach| Some((names.get(&breach.person)?.clone(), breach));
    let mut broken: Vec<_> = breaches.into_iter().filter_map(told).collect();
    broken.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(broken)
}

impl Loaded {
    /// How many of the places that are needed at least are filled: what the map shows, where it shows how the week fills.
    fn filled(&self) -> Option<i64> {
        let progress = self.solve.progress.as_ref().map(|progress| progress.score);
        let score = self.solve.summary.as_ref().map(|summary| summary.score).or(progress)?;
        if self.filling.is_empty() {
            return Some((self.places - score.minimum_cover).max(0));
        }
        Some(self.filling.iter().map(|day| i64::from(day.cover.filled)).sum())
    }

    /// As the best so far covers it, or as it stands.
    fn cover(&self, site: &SiteId, date: NaiveDate) -> Cover {
        if self.filling.is_empty() {
            return figures::cover_of(&self.week.occupancy, site, date);
        }
        let day = self.filling.iter().find(|day| day.site == *site && day.date == date);
        day.map(|day| day.cover).unwrap_or_default()
    }
}

/// How far a search is, for the week's own page: in a sentence, whether it is over, and what is missing for minimum cover.
pub fn news(words: Words, solve: &Solve) -> Value {
    let missing = solve.progress.as_ref().map(|progress| progress.score.minimum_cover);
    json!({"id": solve.id, "said": words.choose("board-search", standing(solve)), "over": solve.state.is_over(), "missing": missing})
}

/// How it stands with a search, as a word.
fn standing(solve: &Solve) -> &'static str {
    let is_proved = solve.summary.as_ref().is_some_and(|summary| summary.optimal);
    match solve.state {
        SolveState::Queued | SolveState::Running if solve.stop_requested => "stopping",
        SolveState::Queued => "queued",
        SolveState::Running => "running",
        SolveState::Done if is_proved => "proved",
        SolveState::Done => "done",
        SolveState::Stopped => "stopped",
        SolveState::Failed => "failed",
    }
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> SearchPage {
    let Loaded { week, solve, places, .. } = loaded;
    let roster = &week.roster;
    let words = Words::from(visitor.locale());
    let found = match (&solve.summary, &solve.progress) {
        (Some(summary), _) => Some((summary.score, summary.bound, summary.seconds)),
        (None, Some(progress)) => Some((progress.score, progress.bound, progress.seconds)),
        (None, None) => None,
    };
    let seconds = found.map_or(0, |(_, _, seconds)| seconds as i64);
    SearchPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        module: assets::search(),
        roster: roster.id.to_string(),
        title: words.say_with("board-week", [("week", i64::from(weeks::number(roster.week)).into())]),
        said: words.choose("board-search", standing(solve)),
        running: (!solve.state.is_over()).then(|| solve.id.to_string()),
        time: words
            .say_with("board-search-time", [("seconds", seconds.into()), ("most", solve.options.seconds.into())]),
        filled: loaded.filled().map(|filled| Places::of(words, filled, *places)),
        is_fixed: found.is_some_and(|(score, bound, _)| score.law > 0 && score.law == bound.law),
        broken: loaded.broken.iter().map(|(name, one)| format!("{name} – {}", explain::breach(words, one))).collect(),
        levels: found.map_or_else(Vec::new, |(score, bound, _)| levels(words, &score, &bound)),
        heat: Heat::of(visitor, week, |site, date| loaded.cover(site, date)),
    }
}

fn levels(words: Words, score: &Cost, bound: &Cost) -> Vec<Level> {
    let level = |(name, score, bound): (&str, i64, i64)| Level {
        name: words.choose("board-level", &name.replace(' ', "_")),
        score: words.number(score),
        bound: words.number(bound),
        is_best: score == bound,
    };
    score.beside(bound).map(level).into_iter().collect()
}
