//! Which weeks there are: this one and the next ones, and how each stands.

use super::gate::{self, Visitor};
use super::{assets, plan};
use crate::domain::roster::{Roster, RosterState};
use crate::domain::{SiteId, Week};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::zone;
use crate::store::{Tx, rosters, sites};
use askama::Template;
use chrono::Weekday;
use std::collections::HashMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// How many weeks are shown from last week on.
const SHOWN: i64 = 8;

#[derive(Debug, Template)]
#[template(path = "pages/board/weeks.html", config = "src/askama.toml")]
struct WeeksPage {
    words: Words,
    base: String,
    style: &'static str,
    weeks: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    dates: String,
    is_current: bool,
    rosters: Vec<Standing>,
    /// The week's code, where some of their sites have no plan for it yet.
    plan: Option<String>,
}

#[derive(Debug)]
struct Standing {
    id: String,
    sites: String,
    is_published: bool,
}

/// The weeks around today.
pub async fn show(pages: &Pages, headers: &HeaderMap) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, weeks| {
        let words = Words::from(visitor.locale());
        reply::board(&WeeksPage { words, base, style: assets::style(), weeks }, is_packed)
    })
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<Entry>, Error> {
    let words = Words::from(visitor.locale());
    let reach = visitor.reach();
    let all = sites::all(tx)?;
    let zone = all.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    let names: HashMap<SiteId, String> = all.into_iter().map(|site| (site.id, site.name)).collect();
    let current = Week::of(zone::date_of(zone, visitor.now));
    let (first, last) = (current.plus(-1), current.plus(SHOWN - 2));
    let found: Vec<Roster> = rosters::of_weeks(tx, first, last)?
        .into_iter()
        .filter(|roster| roster.sites.iter().any(|site| reach.holds(site)))
        .collect();
    let mut entries = Vec::new();
    for week in (-1..SHOWN - 1).map(|ahead| current.plus(ahead)) {
        let (from, until) = words.first_and_last(week, week);
        let theirs = found.iter().filter(|roster| roster.week == week);
        let is_to_plan = week >= current && !plan::free_sites(tx, &visitor.powers, week)?.is_empty();
        entries.push(Entry {
            name: words.say_with("board-week", [("week", i64::from(number(week)).into())]),
            dates: words.say_with("board-dates", [("first", from.into()), ("last", until.into())]),
            is_current: week == current,
            rosters: theirs.map(|roster| standing(words, roster, &reach, &names)).collect(),
            plan: is_to_plan.then(|| week.to_string()),
        });
    }
    Ok(entries)
}

/// The number of a week in its year.
pub fn number(week: Week) -> u32 {
    use chrono::Datelike;
    week.day(Weekday::Thu).iso_week().week()
}

fn standing(
    words: Words,
    roster: &Roster,
    reach: &crate::domain::right::Reach,
    names: &HashMap<SiteId, String>,
) -> Standing {
    let mut theirs: Vec<&str> = roster
        .sites
        .iter()
        .filter(|site| reach.holds(site))
        .filter_map(|site| names.get(site))
        .map(String::as_str)
        .collect();
    theirs.sort_unstable();
    let sites = if theirs.len() > 4 {
        words.say_with("board-sites", [("count", theirs.len().into())])
    } else {
        theirs.join(&words.say("comma"))
    };
    Standing { id: roster.id.to_string(), sites, is_published: roster.state == RosterState::Published }
}
