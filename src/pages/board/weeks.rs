//! Which weeks there are: this one and the next ones, and how each stands.

use super::first::{self, First};
use super::gate::{self, Visitor};
use super::{assets, plan, refused, swaps};
use crate::api::inside::Refused;
use crate::domain::Week;
use crate::domain::profile::RuleProfile;
use crate::domain::right::{Reach, Right};
use crate::domain::roster::{Roster, RosterState};
use crate::domain::site::Site;
use crate::error::Error;
use crate::locales::Words;
use crate::pages::{Pages, reply};
use crate::planning::publish::Due;
use crate::planning::{places, zone};
use crate::store::{Tx, profiles, rosters, sites};
use askama::Template;
use chrono::{Datelike, Weekday};
use form_urlencoded::parse;
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
    reads_people: bool,
    keeps_people: bool,
    /// That exchanges wait for a word of theirs, where some do.
    swaps: Option<String>,
    said: Option<String>,
    fault: Option<String>,
    first: Option<First>,
    /// Whether they may take invented people out of the house again.
    ends_trial: bool,
    weeks: Vec<Entry>,
}

impl WeeksPage {
    /// Nothing is planned of an empty house.
    fn has_weeks(&self) -> bool {
        self.first.as_ref().is_none_or(First::is_ready)
    }
}

struct Loaded {
    waiting: usize,
    first: Option<First>,
    ends_trial: bool,
    weeks: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    dates: String,
    is_current: bool,
    rosters: Vec<Standing>,
    /// Until when it is to be published, where it is not and that is not past.
    due: Option<String>,
    /// The week's code, where some of their sites have no plan for it yet.
    plan: Option<String>,
}

#[derive(Debug)]
struct Standing {
    id: String,
    sites: String,
    is_published: bool,
}

/// The weeks around today; what was said last, and why something was not done.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str, refused: Option<Refused>) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let said = parse(query.as_bytes()).find(|(key, _)| key == "said").map(|(_, said)| said.into_owned());
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, loaded| {
        let words = Words::from(visitor.locale());
        let Loaded { waiting, first, ends_trial, weeks } = loaded;
        let page = WeeksPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            keeps_people: visitor.may_anywhere(Right::KeepPeople),
            swaps: (waiting > 0).then(|| words.count("board-swaps-wait", waiting)),
            said: said.map(|said| words.choose("board-trial-said", &said)),
            fault: refused.as_ref().map(|refused| refused::told(words, refused)),
            first,
            ends_trial,
            weeks,
        };
        if refused.is_some() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor) -> Result<Loaded, Error> {
    let words = Words::from(visitor.locale());
    let reach = visitor.reach();
    let today = zone::date_of(places::house_zone(tx)?, visitor.now);
    let (current, profiles) = (Week::of(today), RuleProfile::with_the_standard(profiles::all(tx)?));
    let (first, last) = (current.plus(-1), current.plus(SHOWN - 2));
    let (all, planned) = (sites::all(tx)?, rosters::of_weeks(tx, first, last)?);
    let mut entry = |week: Week| {
        let (from, until) = words.first_and_last(week, week);
        let theirs = planned.iter().filter(|roster| roster.week == week);
        let theirs = theirs.filter(|roster| roster.sites.iter().any(|site| reach.holds(site)));
        let theirs: Vec<&Roster> = theirs.collect();
        let is_published = !theirs.is_empty() && theirs.iter().all(|roster| roster.state == RosterState::Published);
        let due = Due::of(&profiles, week).filter(|due| due.day >= today && !is_published);
        let free = plan::free_sites(tx, &visitor.powers, week)?;
        Ok(Entry {
            name: words.say_with("board-week", [("week", i64::from(number(week)).into())]),
            dates: words.say_with("board-dates", [("first", from.into()), ("last", until.into())]),
            is_current: week == current,
            rosters: theirs.iter().map(|roster| standing(words, roster, &reach, &all)).collect(),
            due: due.map(|due| words.say_with("board-due-short", [("day", words.date(due.day).into())])),
            plan: (week >= current && !free.is_empty()).then(|| week.to_string()),
        })
    };
    let weeks = (-1..SHOWN - 1).map(|ahead| entry(current.plus(ahead))).collect::<Result<_, Error>>()?;
    Ok(Loaded {
        waiting: swaps::waiting(tx, visitor)?,
        first: First::of(tx, visitor)?,
        ends_trial: first::may_end_trial(tx, visitor)?,
        weeks,
    })
}

/// The number of a week in its year.
pub fn number(week: Week) -> u32 {
    week.day(Weekday::Thu).iso_week().week()
}

fn standing(words: Words, roster: &Roster, reach: &Reach, all: &[Site]) -> Standing {
    let is_theirs = |site: &&Site| roster.sites.contains(&site.id) && reach.holds(&site.id);
    let mut theirs: Vec<&str> = all.iter().filter(is_theirs).map(|site| site.name.as_str()).collect();
    theirs.sort_unstable();
    let sites =
        if theirs.len() > 4 { words.count("board-sites", theirs.len()) } else { theirs.join(&words.say("comma")) };
    Standing { id: roster.id.to_string(), sites, is_published: roster.state == RosterState::Published }
}
