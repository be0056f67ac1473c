//! One shift: who is on it, why a place stays open, who could come, and what may be done.

mod could;

use super::deed::{Deed, Said};
use super::gate::{self, Visitor};
use super::{assets, meanwhile, refused, sought};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::interview::{InterviewCount, InterviewKind};
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::occupancy::Occupancy;
use crate::planning::report::Gap;
use crate::planning::{self, away, explain};
use crate::store::{Tx, absences, interviews, locations, replacements, rosters, shifts, sites};
use askama::Template;
use chrono::{DateTime, Utc};
use could::{Could, Found};
use form_urlencoded::parse;
use futures_util::FutureExt;
use std::collections::{BTreeSet, HashMap};
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/shift.html", config = "src/askama.toml")]
struct ShiftPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    roster: String,
    title: String,
    site: String,
    when: String,
    /// The day, as a form has it.
    day: String,
    place: String,
    meets: String,
    warning: Option<String>,
    /// What was done, or why it was not.
    said: Option<String>,
    fault: Option<String>,
    /// The fields of a form that undoes what was done.
    undo: Vec<(&'static str, String)>,
    /// How it stands, in short: what is done here is done to that.
    mark: String,
    positions: Vec<Part>,
    /// The template that it came from: what it asks for is changed there.
    template: Option<String>,
    /// Whether they may change it.
    may_change: bool,
    /// Whether it is published, so that people are told and may be asked.
    is_published: bool,
    /// What is looked for in the names of those who could come.
    looked: String,
    /// What interviews may be about, how it is called, and how many there were: of a permanence that has begun, for who notes that.
    interviews: Vec<(&'static str, String, String)>,
}

/// What a shift asks of one group of people.
#[derive(Debug)]
struct Part {
    number: u16,
    role: String,
    there: u32,
    minimum: u32,
    ideal: u32,
    missing: u32,
    why: Option<String>,
    /// How far it is that somebody is looked for, where somebody is.
    sought: Option<String>,
    /// Whether nobody is to be asked by mail, and some could come despite a rule.
    calls_are_left: bool,
    people: Vec<There>,
    /// Whether others than are shown may be looked for.
    may_look: bool,
    candidates: Vec<Could>,
    /// Whether somebody is missing and nobody could come.
    is_stuck: bool,
}

/// Somebody on it, or who was.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that is shown or not")]
struct There {
    id: String,
    name: String,
    state: &'static str,
    said: String,
    is_locked: bool,
    reason: Option<String>,
    counts: bool,
    /// Whether they may be put elsewhere.
    may_move: bool,
    /// Whether it may be noted that they cannot come after all.
    may_not_come: bool,
    /// Who they are, where that may be told: their page takes an absence.
    person: Option<String>,
    /// Whether they are away by now.
    is_away: bool,
    /// What may be done with them, and how it is called.
    deeds: Vec<(&'static str, String)>,
}

/// What is read of a shift.
struct Loaded {
    roster: Roster,
    site: Site,
    location: Location,
    /// Who is on it, and nobody else.
    occupancy: Occupancy,
    /// Whether they may read who people are.
    is_named: bool,
    /// Who is away at some time of it, and was not put there all the same.
    away: BTreeSet<PersonId>,
    gaps: Vec<Gap>,
    could: Found,
    /// How many interviews there were.
    interviews: Vec<InterviewCount>,
    /// At which positions somebody is looked for: when the next are asked, and how many were by now.
    sought: HashMap<u16, (DateTime<Utc>, usize)>,
}

/// A shift, with what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, at: (&str, &str), query: &str) -> Response {
    let said = parse(query.as_bytes()).find(|(key, _)| key == "said").map(|(_, said)| said.into_owned());
    let undo = Deed::of(query.as_bytes()).map(|deed| deed.fields()).unwrap_or_default();
    open(pages, headers, at, Last { said, undo, ..Last::default() }).await
}

/// What somebody did last.
#[derive(Debug, Default)]
struct Last {
    said: Option<String>,
    /// The fields of a form that undoes it.
    undo: Vec<(&'static str, String)>,
    refused: Option<Refused>,
    /// Whom they look for, by a part of the name.
    looked: String,
}

impl Last {
    fn refused(refused: Refused) -> Self {
        Self { refused: Some(refused), ..Self::default() }
    }
}

/// Does something with it, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, at: (&str, &str), form: &[u8]) -> Response {
    let (Ok(roster), Ok(shift)) = (at.0.parse::<RosterId>(), at.1.parse::<ShiftId>()) else {
        return gate::nothing(headers);
    };
    let field = |name: &str| parse(form).find(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned());
    if field("look").is_some() {
        let looked = field("name").unwrap_or_default().chars().take(80).collect();
        return open(pages, headers, at, Last { looked, ..Last::default() }).await;
    }
    let Some(deed) = Deed::of(form) else { return open(pages, headers, at, Last::refused(Refused::garbled())).await };
    let seen = field("mark");
    let at_once = |version| deed.done(api, headers, (&roster, &shift), version).boxed();
    match meanwhile::unless(pages, &roster, &shift, seen.as_deref(), at_once).await {
        Ok(told) => {
            let undo = deed.undone(&told).map(|undo| format!("&{undo}")).unwrap_or_default();
            let page = format!("/board/{roster}/shifts/{shift}?said={}{undo}", done(&deed));
            reply::see(&pages.outward.public_url.of(&page))
        }
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => open(pages, headers, at, Last::refused(refused)).await,
    }
}

const fn done(deed: &Deed) -> &'static str {
    match deed {
        Deed::Put(..) => "put",
        Deed::Take(..) => "taken",
        Deed::Lock(_, true) => "locked",
        Deed::Lock(_, false) => "unlocked",
        Deed::Hear(_, Said::Yes) => "yes",
        Deed::Hear(..) => "no",
        Deed::Ask(_) => "asked",
        Deed::Interviews(_) => "interviews",
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, (roster, shift): (&str, &str), last: Last) -> Response {
    let (Ok(roster), Ok(shift)) = (roster.parse::<RosterId>(), shift.parse::<ShiftId>()) else {
        return gate::nothing(headers);
    };
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let looked = last.looked.clone();
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, (&roster, &shift), &looked),
        move |visitor, loaded| {
            let words = Words::from(visitor.locale());
            let fault = last.refused.as_ref().map(|refused| refused::told(words, refused));
            let is_fault = fault.is_some();
            let is_published = loaded.1.roster.state == RosterState::Published;
            let said = last.said.map(|said| match said.as_str() {
                // Whoever is put on a week that is known hears of it with the next publication.
                "put" if is_published => words.choose("board-said", "put-later"),
                said => words.choose("board-said", said),
            });
            let page = ShiftPage { said, fault, undo: last.undo, ..page(visitor, loaded, base) };
            if is_fault { reply::board_again(&page) } else { reply::board(&page, is_packed) }
        },
    )
    .await
}

fn read(
    tx: &mut Tx,
    visitor: &Visitor,
    (roster, id): (&RosterId, &ShiftId),
    looked: &str,
) -> Result<(Shift, Loaded), Error> {
    let roster = rosters::get(tx, roster)?;
    let shift = shifts::get(tx, id)?.value;
    if !roster.sites.contains(&shift.site)
        || !roster.week.contains(shift.date)
        || !visitor.may(Right::ReadPlans, &shift.site)
    {
        return Err(Error::not_found("shift"));
    }
    let site = sites::get(tx, &shift.site)?.value;
    let location = locations::get(tx, &shift.pattern.location)?.value;
    let is_named = visitor.may(Right::ReadPeople, &shift.site);
    let may_draft = is_named && visitor.may(Right::Draft, &shift.site);
    let (gaps, could) =
        if may_draft { Found::of(tx, visitor, &roster, &shift, looked)? } else { (Vec::new(), Found::default()) };
    let mut sought = HashMap::new();
    for search in replacements::of_roster(tx, &roster.id)? {
        if search.shift == shift.id && search.closed_at.is_none() {
            sought.insert(search.position, (search.next_at, replacements::asks_of(tx, &search.id)?.len()));
        }
    }
    let stay = away::all_the_same(tx, &roster.id)?;
    let mut away = absences::between(tx, shift.starts_at, shift.ends_at)?;
    away.retain(|away| !stay.contains(&(shift.id.clone(), away.id.clone())));
    let away = away.into_iter().map(|away| away.person).collect();
    let occupancy = Occupancy::of_shift(tx, &roster, shift.clone())?;
    let interviews = interviews::of_shift(tx, &shift.id)?;
    Ok((shift, Loaded { roster, site, location, occupancy, is_named, away, gaps, could, interviews, sought }))
}

fn page(visitor: &Visitor, (shift, loaded): (Shift, Loaded), base: String) -> ShiftPage {
    let words = Words::from(visitor.locale());
    let is_published = loaded.roster.state == RosterState::Published;
    let right = if is_published { Right::Publish } else { Right::Draft };
    let may_change = visitor.may(right, &shift.site);
    let zone = loaded.site.time_zone;
    let (start, end) = (shift.starts_at.with_timezone(&zone), shift.ends_at.with_timezone(&zone));
    let part = |number| part(words, &shift, &loaded, number, visitor.now, may_change);
    ShiftPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        roster: loaded.roster.id.to_string(),
        title: sentence(shift.pattern.activity_in(visitor.locale())),
        when: words.span(start, end),
        day: shift.date.to_string(),
        warning: words.clock_change(start, end),
        said: None,
        fault: None,
        undo: Vec::new(),
        mark: loaded.occupancy.mark(&shift),
        positions: (0..shift.pattern.positions.len()).map(part).collect(),
        template: shift.template.as_ref().map(ToString::to_string),
        may_change,
        is_published,
        interviews: held(words, visitor, &shift, &loaded),
        looked: loaded.could.looked,
        site: loaded.site.name,
        place: loaded.location.name,
        meets: loaded.location.meeting_point,
    }
}

/// What the form of a permanence asks, once it has begun.
fn held(words: Words, visitor: &Visitor, shift: &Shift, loaded: &Loaded) -> Vec<(&'static str, String, String)> {
    let is_time = shift.starts_at <= visitor.now && visitor.may(Right::TakeAttendance, &shift.site);
    let are_held = planning::interviews::are_held_at(shift) || !loaded.interviews.is_empty();
    if !(is_time && are_held) {
        return Vec::new();
    }
    let count = |kind: InterviewKind| loaded.interviews.iter().find(|one| one.kind == kind).map_or(0, |one| one.count);
    let asked = |kind: &InterviewKind| {
        (kind.code(), sentence(&words.choose("interview-kind", kind.code())), count(*kind).to_string())
    };
    InterviewKind::ALL.iter().map(asked).collect()
}

fn part(words: Words, shift: &Shift, loaded: &Loaded, at: usize, now: DateTime<Utc>, may_change: bool) -> Part {
    let (number, position) = (at as u16, &shift.pattern.positions[at]);
    let theirs = loaded.occupancy.on(&shift.id).filter(|(own, _)| own.position == number);
    let mut people: Vec<There> = theirs.map(|(own, person)| there(words, own, person, loaded, may_change)).collect();
    people.sort_by(|a, b| (!a.counts, &a.name).cmp(&(!b.counts, &b.name)));
    let headcount = loaded.occupancy.headcount(&shift.id, number);
    let has_room = headcount < u32::from(position.ideal);
    let candidates = if has_room && may_change { loaded.could.at(words, at) } else { Vec::new() };
    let missing = position.missing(headcount);
    let is_free = candidates.iter().any(|one| one.against.is_empty());
    let sought = loaded.sought.get(&number).filter(|_| missing > 0 && may_change);
    let sought = sought.map(|(next_at, asked)| match asked {
        0 => sought::first(words, loaded.site.time_zone, *next_at, now, is_free),
        _ => words.say("board-ask-under-way"),
    });
    let roles: Vec<String> = position.roles.iter().map(|role| words.role(*role)).collect();
    Part {
        number,
        role: sentence(&roles.join(" / ")),
        there: headcount,
        minimum: position.minimum.into(),
        ideal: position.ideal.into(),
        missing,
        why: loaded.gaps.iter().find(|gap| gap.position == number).map(|gap| explain::gap(words, gap)),
        calls_are_left: sought.is_some() && !is_free && !candidates.is_empty(),
        sought,
        people,
        may_look: has_room && may_change && loaded.could.may_hold_more(&candidates),
        is_stuck: missing > 0
            && loaded.could.looked.is_empty()
            && may_change
            && loaded.is_named
            && candidates.is_empty(),
        candidates,
    }
}

fn there(words: Words, own: &Assignment, person: &Person, loaded: &Loaded, may_change: bool) -> There {
    let is_named = loaded.is_named;
    let because = |reason: &String| words.say_with("board-overridden-because", [("reason", reason.as_str().into())]);
    There {
        id: own.id.to_string(),
        name: if is_named { person.full_name() } else { words.say("sheet-somebody") },
        state: own.state.code(),
        said: words.choose("board-state", own.state.code()),
        is_locked: own.locked,
        reason: own.override_reason.as_ref().filter(|_| is_named).map(because),
        deeds: if may_change { deeds(words, own) } else { Vec::new() },
        counts: own.state.counts(),
        may_move: may_change && own.state.counts(),
        may_not_come: may_change && own.state.is_fixed(),
        person: loaded.is_named.then(|| person.id.to_string()),
        is_away: is_named && own.state.counts() && loaded.away.contains(&person.id),
    }
}

/// What may be done with somebody: what they say by telephone; before they are told, also what a coordinator decides.
fn deeds(words: Words, own: &Assignment) -> Vec<(&'static str, String)> {
    let mut deeds = Vec::new();
    if matches!(own.state, AssignmentState::Offered | AssignmentState::Asked) {
        deeds.push(("yes", words.say("board-heard-yes")));
        deeds.push(("no", words.say("board-heard-no")));
    }
    if own.state.counts() && !own.state.is_fixed() {
        deeds.push(if own.locked { ("unlock", words.say("board-unlock")) } else { ("lock", words.say("board-lock")) });
        deeds.push(("take", words.say("board-take")));
    }
    deeds
}
