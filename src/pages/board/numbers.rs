//! Numbers where people would rather look: a week's cover, hours and contracts, nights and weekends of twelve weeks, answers.
//! Pictures are SVG in the page, and each has a table with the same in words.

use super::gate::{self, Visitor};
use super::heat::Heat;
use super::load::{self, Week as Seen};
use super::{assets, weeks};
use crate::domain::right::Right;
use crate::domain::{RosterId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::figures::{self, Answers, Burden, Worked};
use crate::planning::occupancy::Occupancy;
use crate::store::{Tx, rosters};
use askama::Template;
use std::collections::BTreeMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// How many weeks are looked back on, the week itself among them.
const BACK: i64 = 12;
/// So many people are in a picture, and the longest bar is so long.
const SHOWN: usize = 24;
const LENGTH: i64 = 240;

#[derive(Debug, Template)]
#[template(path = "pages/board/numbers.html", config = "src/askama.toml")]
struct NumbersPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    roster: String,
    title: String,
    heat: Heat,
    hours: Vec<Bar>,
    burdens: Vec<Bar>,
    answers: Vec<Column>,
}

/// Somebody's bar: two lengths one after the other, and a mark.
#[derive(Debug)]
struct Bar {
    name: String,
    first: i64,
    second: i64,
    mark: Option<i64>,
    said: String,
}

/// A week's answers, one above the other, as heights in a hundred.
#[derive(Debug)]
struct Column {
    x: usize,
    week: String,
    title: String,
    yes: u32,
    no: u32,
    nothing: u32,
    said: String,
}

impl Column {
    const fn no_top(&self) -> u32 {
        100 - self.yes - self.no
    }

    const fn nothing_top(&self) -> u32 {
        100 - self.yes - self.no - self.nothing
    }
}

struct Loaded {
    week: Seen,
    /// The weeks before, and it, each with its number.
    weeks: BTreeMap<u32, Vec<Occupancy>>,
}

/// The numbers of a week, and of those before it.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &id),
        move |visitor, loaded| reply::board(&page(visitor, &loaded, base), is_packed),
    )
    .await
}

fn read(tx: &mut Tx, visitor: &Visitor, id: &RosterId) -> Result<Loaded, Error> {
    let week = load::week(tx, id, visitor)?;
    let mine: Vec<SiteId> = week.sites.iter().map(|site| site.id.clone()).collect();
    let mut weeks: BTreeMap<u32, Vec<Occupancy>> = BTreeMap::new();
    let (first, last) = (week.roster.week.plus(1 - BACK), week.roster.week);
    for (ahead, week) in (0..BACK).map(|ahead| (ahead as u32, first.plus(ahead))) {
        weeks.insert(ahead, Vec::new());
        for roster in rosters::of_weeks(tx, week, week)?.iter().filter(|other| week != last || other.id == *id) {
            let theirs: Vec<SiteId> = roster.sites.iter().filter(|site| mine.contains(site)).cloned().collect();
            if !theirs.is_empty() {
                weeks.entry(ahead).or_default().push(Occupancy::of_sites(tx, roster, &theirs)?);
            }
        }
    }
    Ok(Loaded { week, weeks })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> NumbersPage {
    let words = Words::from(visitor.locale());
    let week = &loaded.week;
    // Whose hours and nights they are is told to who may read people at all of these sites.
    let is_named = week.sites.iter().all(|site| visitor.may(Right::ReadPeople, &site.id));
    let zone = week.sites.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    let of_all = loaded.weeks.values().flatten();
    let (hours, burdens) = if is_named {
        (figures::hours(&week.occupancy, week.roster.week.monday()), figures::burdens(of_all, zone))
    } else {
        (Vec::new(), Vec::new())
    };
    let number = i64::from(weeks::number(week.roster.week));
    NumbersPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        roster: week.roster.id.to_string(),
        title: words.say_with("board-week", [("week", number.into())]),
        heat: Heat::of(visitor, week, |site, date| figures::cover_of(&week.occupancy, site, date)),
        hours: hour_bars(words, &hours),
        burdens: burden_bars(words, &burdens),
        answers: columns(words, loaded),
    }
}

fn hour_bars(words: Words, all: &[Worked]) -> Vec<Bar> {
    let most = all.iter().map(|one| one.minutes.0.max(one.agreed.0)).max().unwrap_or(1).max(1);
    let length = |minutes: i32| i64::from(minutes) * LENGTH / i64::from(most);
    let bar = |one: &Worked| Bar {
        name: one.name.clone(),
        first: length(one.minutes.0.min(one.agreed.0)),
        second: length((one.minutes.0 - one.agreed.0).max(0)),
        mark: Some(length(one.agreed.0)),
        said: words.say_with(
            "board-hours-of",
            [("hours", words.hours(one.minutes).into()), ("agreed", words.hours(one.agreed).into())],
        ),
    };
    all.iter().take(SHOWN).map(bar).collect()
}

fn burden_bars(words: Words, all: &[Burden]) -> Vec<Bar> {
    let most = i64::from(all.iter().map(|one| one.nights + one.weekends).max().unwrap_or(1).max(1));
    let bar = |one: &Burden| Bar {
        name: one.name.clone(),
        first: i64::from(one.nights) * LENGTH / most,
        second: i64::from(one.weekends) * LENGTH / most,
        mark: None,
        said: words.say_with("board-burden", [("nights", one.nights.into()), ("weekends", one.weekends.into())]),
    };
    all.iter().take(SHOWN).map(bar).collect()
}

fn columns(words: Words, loaded: &Loaded) -> Vec<Column> {
    let column = |(ahead, weeks): (&u32, &Vec<Occupancy>)| {
        let told = weeks.iter().map(figures::answers).fold(Answers::default(), |sum, more| Answers {
            yes: sum.yes + more.yes,
            no: sum.no + more.no,
            nothing: sum.nothing + more.nothing,
        });
        let all = told.yes + told.no + told.nothing;
        let part = |count: u32| (count * 100).checked_div(all).unwrap_or_default();
        let week = loaded.week.roster.week.plus(1 - BACK + i64::from(*ahead));
        Column {
            x: 10 + *ahead as usize * 46,
            week: weeks::number(week).to_string(),
            title: words.say_with("board-week", [("week", i64::from(weeks::number(week)).into())]),
            yes: part(told.yes),
            no: part(told.no),
            nothing: part(told.nothing),
            said: words.say_with(
                "board-answers-of",
                [("yes", told.yes.into()), ("no", told.no.into()), ("nothing", told.nothing.into())],
            ),
        }
    };
    loaded.weeks.iter().map(column).collect()
}
