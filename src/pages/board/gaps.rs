//! What is missing in a week, the most urgent first: why, who could come, who was asked and what they said.

use super::gate::{self, Visitor};
use super::{assets, refused, sought, weeks};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::replacement::Ask;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{LocationId, PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::report::{Candidate, Gap};
use crate::planning::{candidates, explain};
use crate::store::assignments::{self, Filter};
use crate::store::{Page, Tx, locations, people, replacements, rosters, sites};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use form_urlencoded::parse;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// So many are shown, and for each so many who could come.
const SHOWN: usize = 60;
const COULD: usize = 3;

#[derive(Debug, Template)]
#[template(path = "pages/board/gaps.html", config = "src/askama.toml")]
struct GapsPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    roster: String,
    title: String,
    said: Option<String>,
    fault: Option<String>,
    /// Whether somebody can be looked for at one of them.
    may_ask: bool,
    /// How many people are missing in all.
    missing: u32,
    days: Vec<Day>,
    /// How many more there are than are shown.
    more: usize,
}

/// A day on which somebody is missing.
#[derive(Debug)]
struct Day {
    name: String,
    missing: u32,
    gaps: Vec<Open>,
}

/// A place that stays short.
#[derive(Debug)]
struct Open {
    date: NaiveDate,
    shift: String,
    position: u16,
    what: String,
    when: String,
    role: String,
    /// Where, if that is not the site's own name.
    place: Option<String>,
    missing: u32,
    why: Option<String>,
    could: Vec<(String, String)>,
    /// Who was asked, and what they said, or when they are; none where nobody is looked for.
    asked: Option<String>,
    may_ask: bool,
    may_put: bool,
}

struct Loaded {
    roster: Roster,
    sites: HashMap<String, Site>,
    locations: HashMap<LocationId, Location>,
    gaps: Vec<(Gap, Shift, Vec<Candidate>)>,
    names: HashMap<PersonId, String>,
    /// At which places somebody is looked for: when the next are asked, and who was.
    asked: HashMap<(ShiftId, u16), (DateTime<Utc>, Vec<Asked>)>,
}

/// Who was asked, and how they stand there now.
type Asked = (Ask, Option<Assignment>);

/// What is missing, and what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, roster: &str, query: &str, refused: Option<Refused>) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let begun =
        parse(query.as_bytes()).find(|(key, _)| key == "begun").and_then(|(_, count)| count.parse::<u16>().ok());
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &id),
        move |visitor, loaded| {
            let words = Words::from(visitor.locale());
            let fault = refused.as_ref().map(|refused| refused::told(words, refused));
            let begun = begun.map(|count| (count, words.count("board-begun", count)));
            let (said, idle) = begun.map_or((None, None), |(count, told)| match count {
                0 => (None, Some(told)),
                _ => (Some(told), None),
            });
            let page = GapsPage { said, fault: idle, ..page(visitor, &loaded, base) };
            match fault {
                Some(fault) => reply::board_again(&GapsPage { fault: Some(fault), ..page }),
                None => reply::board(&page, is_packed),
            }
        },
    )
    .await
}

/// Looks for somebody at each place that was ticked.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, roster: &str, form: &[u8]) -> Response {
    let Ok(id) = roster.parse::<RosterId>() else { return gate::nothing(headers) };
    let ticked = parse(form).filter(|(key, _)| key == "gap").filter_map(|(_, gap)| {
        let (shift, position) = gap.rsplit_once(' ')?;
        Some((shift.parse::<ShiftId>().ok()?, position.parse::<u16>().ok()?))
    });
    let (mut begun, mut refused) = (0_u16, None);
    for (shift, position) in ticked.take(SHOWN) {
        let wish = json!({"shift": shift, "position": position});
        match api.ask(headers, Method::POST, &format!("/v1/rosters/{id}/replacements"), &wish).await {
            Ok(_) => begun += 1,
            Err(why) if why.code == "no_token" => return reply::see(&pages.outward.public_url.of("/sign-in")),
            Err(why) => refused = Some(why),
        }
    }
    match refused {
        // What could be begun is under way; the page shows which.
        Some(why) => show(pages, headers, roster, "", Some(why)).await,
        None => reply::see(&pages.outward.public_url.of(&format!("/board/{id}/gaps?begun={begun}"))),
    }
}

fn read(tx: &mut Tx, visitor: &Visitor, id: &RosterId) -> Result<Loaded, Error> {
    let roster = rosters::get(tx, id)?;
    let theirs = sites::all(tx)?.into_iter().filter(|site| roster.sites.contains(&site.id));
    let theirs = theirs.filter(|site| visitor.may(Right::ReadPlans, &site.id));
    let sites: HashMap<String, Site> = theirs.map(|site| (site.id.to_string(), site)).collect();
    if sites.is_empty() {
        return Err(Error::not_found("roster"));
    }
    let is_theirs = |shift: &Shift| sites.contains_key(shift.site.as_str()) && shift.ends_at > visitor.now;
    let mut gaps = candidates::of_gaps(tx, id, COULD, |_, shift| is_theirs(shift))?;
    gaps.sort_by(|(a, at, _), (b, bt, _)| (at.starts_at, &at.id, a.position).cmp(&(bt.starts_at, &bt.id, b.position)));
    let mut asked = HashMap::new();
    for search in replacements::of_roster(tx, id)?.into_iter().filter(|search| search.closed_at.is_none()) {
        let filter = Filter { roster: Some(id.clone()), shift: Some(search.shift.clone()), person: None };
        let standing = assignments::list(tx, &filter, &Page::first(u16::MAX))?;
        let answer = |ask: Ask| {
            let own = standing.iter().find(|own| own.person == ask.person).cloned();
            (ask, own)
        };
        let all = replacements::asks_of(tx, &search.id)?.into_iter().map(answer).collect();
        asked.insert((search.shift, search.position), (search.next_at, all));
    }
    let could = gaps.iter().flat_map(|(_, _, could)| could.iter().map(|one| one.person.clone()));
    let were = asked.values().flat_map(|(_, all)| all).map(|(ask, _): &Asked| ask.person.clone());
    let who: Vec<PersonId> = could.chain(were).collect();
    let names = people::names(tx, &who)?;
    let locations = locations::all(tx)?.into_iter().map(|location| (location.id.clone(), location)).collect();
    Ok(Loaded { roster, sites, locations, gaps, names, asked })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> GapsPage {
    let words = Words::from(visitor.locale());
    let more = loaded.gaps.len().saturating_sub(SHOWN);
    let shown = loaded.gaps.iter().take(SHOWN);
    let days = by_day(words, shown.filter_map(|(gap, shift, could)| open(visitor, loaded, gap, shift, could)));
    GapsPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        roster: loaded.roster.id.to_string(),
        title: words.say_with("board-week", [("week", i64::from(weeks::number(loaded.roster.week)).into())]),
        said: None,
        fault: None,
        may_ask: days.iter().flat_map(|day| &day.gaps).any(|gap| gap.may_ask),
        missing: loaded.gaps.iter().map(|(gap, ..)| u32::from(gap.missing)).sum(),
        days,
        more,
    }
}

/// The days in their order, each with what is missing on it.
fn by_day(words: Words, gaps: impl Iterator<Item = Open>) -> Vec<Day> {
    let mut days: BTreeMap<NaiveDate, Vec<Open>> = BTreeMap::new();
    for gap in gaps {
        days.entry(gap.date).or_default().push(gap);
    }
    let day = |(date, gaps): (NaiveDate, Vec<Open>)| Day {
        name: words.date(date),
        missing: gaps.iter().map(|gap| gap.missing).sum(),
        gaps,
    };
    days.into_iter().map(day).collect()
}

fn open(visitor: &Visitor, loaded: &Loaded, gap: &Gap, shift: &Shift, could: &[Candidate]) -> Option<Open> {
    let words = Words::from(visitor.locale());
    let site = loaded.sites.get(shift.site.as_str())?;
    let is_published = loaded.roster.state == RosterState::Published;
    let right = if is_published { Right::Publish } else { Right::Draft };
    let is_named = visitor.may(Right::ReadPeople, &shift.site);
    let may_change = is_named && visitor.may(right, &shift.site);
    let asked = loaded.asked.get(&(shift.id.clone(), gap.position));
    let position = shift.pattern.positions.get(usize::from(gap.position))?;
    let roles: Vec<String> = position.roles.iter().map(|role| words.role(*role)).collect();
    let name = |person: &PersonId| {
        let known = loaded.names.get(person).filter(|_| is_named).cloned();
        known.unwrap_or_else(|| words.say("sheet-somebody"))
    };
    let answer = |(ask, own): &Asked| {
        let state = own.as_ref().map_or("asked", |own| own.state.code());
        format!("{} ({})", name(&ask.person), words.choose("board-state", state))
    };
    let place = loaded.locations.get(&shift.pattern.location).map(|location| location.name.clone());
    // Only who has nothing against them is named here; the shift's own page names all.
    let free = could.iter().filter(|one| may_change && one.against.is_empty());
    let is_anybody_free = !may_change || free.clone().next().is_some();
    let told = |(next_at, all): &(DateTime<Utc>, Vec<Asked>)| match all.as_slice() {
        [] => sought::first(words, site.time_zone, *next_at, visitor.now, is_anybody_free),
        all => format!("{} {}", words.say("board-asked"), all.iter().map(answer).collect::<Vec<_>>().join(", ")),
    };
    Some(Open {
        date: shift.date,
        shift: shift.id.to_string(),
        position: gap.position,
        what: words.task(shift.pattern.activity_in(words.locale()), &site.name, None),
        when: words.span(shift.starts_at.with_timezone(&site.time_zone), shift.ends_at.with_timezone(&site.time_zone)),
        role: sentence(&roles.join(" / ")),
        place: place.filter(|place| *place != site.name),
        missing: gap.missing.into(),
        why: may_change.then(|| explain::gap(words, gap)),
        could: free.map(|one| (one.person.to_string(), name(&one.person))).collect(),
        asked: asked.map(told),
        may_ask: may_change && is_published && asked.is_none(),
        may_put: may_change,
    })
}
