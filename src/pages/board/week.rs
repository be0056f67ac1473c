//! A week as a grid, with shifts or people down.

use super::by_person::Line;
use super::by_shift::Group;
use super::filter::{Filter, Rows, Standing};
use super::gate::{self, Visitor};
use super::grid::{Day, Grid, Sums};
use super::load::{self, Week};
use super::{assets, refused, weeks};
use crate::api::inside::Refused;
use crate::domain::person::Kind;
use crate::domain::profile::RuleProfile;
use crate::domain::right::Right;
use crate::domain::roster::RosterState;
use crate::domain::{Role, RosterId, SiteId};
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::publish::{self, Due};
use crate::store::{profiles, solves};
use askama::Template;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/week.html", config = "src/askama.toml")]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that is shown or not")]
struct WeekPage<'a> {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    live: &'static str,
    roster: String,
    title: String,
    dates: String,
    week: &'a Week,
    filter: &'a Filter,
    days: Vec<Day>,
    shown: u8,
    groups: Vec<Group>,
    lines: Vec<Line>,
    sums: Sums,
    missing_alone: String,
    away_alone: String,
    roles: BTreeSet<Role>,
    /// What was done, or why it was not.
    said: Option<String>,
    fault: Option<String>,
    /// Until when it is to be published, where it is not.
    due: Option<Said>,
    /// Whether publishing it would tell anybody anything.
    is_unsaid: bool,
    /// Whether a search has filled it, or somebody published it as it is: before, that is what is next.
    is_filled: bool,
    may_search: bool,
    may_publish: bool,
    /// Whether they may move people somewhere here.
    may_change: bool,
}

/// A sentence, and whether it is one to take care of.
#[derive(Debug)]
struct Said {
    text: String,
    is_care: bool,
}

impl WeekPage<'_> {
    const fn is_published(&self) -> bool {
        matches!(self.week.roster.state, RosterState::Published)
    }

    fn by_people(&self) -> bool {
        self.filter.rows == Rows::People
    }

    fn here(&self) -> &'static str {
        if self.by_people() { "people" } else { "shifts" }
    }

    fn rows(&self, people: bool) -> String {
        self.filter.with(|filter| filter.rows = if people { Rows::People } else { Rows::Shifts })
    }

    fn day(&self, day: &Day) -> String {
        self.filter.with(|filter| filter.day = Some(day.number))
    }

    fn query(&self) -> String {
        self.filter.with(|_| {})
    }

    fn all(&self) -> String {
        Filter { rows: self.filter.rows, day: self.filter.day, ..Filter::default() }.with(|_| {})
    }

    fn is_site(&self, site: &SiteId) -> bool {
        self.filter.site.as_ref() == Some(site)
    }

    fn is_role(&self, role: Role) -> bool {
        self.filter.role == Some(role)
    }

    fn is_kind(&self, kind: Kind) -> bool {
        self.filter.kind == Some(kind)
    }

    fn standings(&self) -> impl Iterator<Item = (&'static str, String, bool)> {
        let told = |standing: Standing| {
            let code = standing.code();
            (code, self.words.choose("board-standing", code), self.filter.standing == standing)
        };
        Standing::ALL.into_iter().map(told)
    }

    fn kinds(&self) -> impl Iterator<Item = (&'static str, String, bool)> {
        let told =
            |kind: &Kind| (kind.code(), sentence(&self.words.choose("board-kind", kind.code())), self.is_kind(*kind));
        Kind::ALL.iter().map(told)
    }
}

fn may_change(visitor: &Visitor, week: &Week) -> bool {
    let right = if week.roster.state == RosterState::Published { Right::Publish } else { Right::Draft };
    week.named.iter().any(|site| visitor.may(right, site))
}

/// Until when it is to be published, or that this is past.
fn said_of(words: Words, due: Due, today: NaiveDate) -> Said {
    let is_care = today > due.day;
    let key = if is_care { "board-due-past" } else { "board-due" };
    let text = words.say_with(key, [("day", words.date(due.day).into()), ("days", due.working_days.into())]);
    Said { text, is_care }
}

/// A week as a form asks for it. Where it asks for nobody by name, it has an address.
pub async fn look(pages: &Pages, headers: &HeaderMap, roster: &RosterId, form: &str) -> Response {
    let filter = Filter::of(form);
    if filter.name.is_empty() {
        let query = filter.with(|_| {});
        return reply::see(&pages.outward.public_url.of(&format!("/board/{roster}{query}")));
    }
    open(pages, headers, roster.clone(), filter, Last::default()).await
}

/// A week.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str, query: &str, refused: Option<Refused>) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let filter = Filter { name: String::new(), ..Filter::of(query) };
    let is_published =
        form_urlencoded::parse(query.as_bytes()).any(|(key, value)| key == "said" && value == "published");
    open(pages, headers, id, filter, Last { is_published, refused }).await
}

/// What was done last.
#[derive(Debug, Default)]
struct Last {
    is_published: bool,
    refused: Option<Refused>,
}

async fn open(pages: &Pages, headers: &HeaderMap, id: RosterId, filter: Filter, last: Last) -> Response {
    let Last { is_published, refused } = last;
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| {
            let week = load::week(tx, &id, visitor)?;
            let due = Due::of(&RuleProfile::with_the_standard(profiles::all(tx)?), week.roster.week)
                .filter(|_| week.roster.state == RosterState::Draft);
            let is_unsaid = publish::is_unsaid(tx, &week.roster, &week.occupancy, visitor.now)?;
            Ok((week, due, is_unsaid, solves::latest_result(tx, &id)?.is_some()))
        },
        move |visitor, (week, due, is_unsaid, is_searched)| {
            let words = Words::from(visitor.locale());
            let grid = Grid::of(&week, &filter, words, visitor.now);
            let days = grid.days();
            let today = days.iter().find(|day| day.is_today).map(|day| day.number);
            let number = i64::from(weeks::number(week.roster.week));
            let (first, last) = words.first_and_last(week.roster.week, week.roster.week);
            let by_people = filter.rows == Rows::People;
            let roles = week
                .occupancy
                .shifts
                .iter()
                .flat_map(|shift| &shift.pattern.positions)
                .flat_map(|position| position.roles.iter().copied());
            let may_publish = week.roster.sites.iter().all(|site| visitor.may(Right::Publish, site));
            let page = WeekPage {
                words,
                base,
                style: assets::style(),
                reads_people: visitor.reads_people(),
                live: assets::live(),
                roster: week.roster.id.to_string(),
                title: words.say_with("board-week", [("week", number.into())]),
                dates: words.say_with("board-dates", [("first", first.into()), ("last", last.into())]),
                shown: filter.day.or(today).unwrap_or(1),
                groups: if by_people { Vec::new() } else { grid.groups() },
                lines: if by_people { grid.lines() } else { Vec::new() },
                sums: grid.sums(),
                missing_alone: filter.missing_alone(),
                away_alone: filter.away_alone(),
                said: is_published.then(|| words.say("board-was-published")),
                fault: refused.as_ref().map(|refused| refused::told(words, refused)),
                due: due.filter(|_| may_publish).map(|due| said_of(words, due, grid.today())),
                is_unsaid,
                may_change: may_change(visitor, &week),
                is_filled: is_searched || week.roster.state == RosterState::Published,
                may_search: week.roster.sites.iter().all(|site| visitor.may(Right::Draft, site)),
                may_publish,
                roles: roles.collect(),
                days,
                week: &week,
                filter: &filter,
            };
            if refused.is_some() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
        },
    )
    .await
}
