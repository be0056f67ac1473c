//! A session: who is invited to it, and who came.

use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::person::{Clearance, Kind, Person};
use crate::domain::right::Right;
use crate::domain::session::{Attendance, Session};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{PersonId, SessionId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::gate::{self, Visitor};
use crate::pages::board::{assets, refused};
use crate::pages::{Pages, desk, language, reply};
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, locations, sessions, shifts, sites};
use askama::Template;
use form_urlencoded::parse;
use serde_json::{Value, json};
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// So many who are looked for are shown.
const FOUND: usize = 20;

#[derive(Debug, Template)]
#[template(path = "pages/board/sessions/one.html", config = "src/askama.toml")]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that is shown or not")]
struct SessionPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    session: String,
    title: String,
    site: String,
    when: String,
    place: String,
    said: Option<String>,
    fault: Option<String>,
    invited: String,
    /// Whether it has begun, so that who came may be ticked.
    has_begun: bool,
    may_hold: bool,
    /// Whether there are places for more.
    has_room: bool,
    attendees: Vec<Row>,
    /// What is looked for, and who was found.
    looked: String,
    found: Vec<(String, String)>,
}

/// Somebody who is invited.
#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    attendance: &'static str,
    said: String,
}

struct Loaded {
    session: Session,
    shift: Shift,
    site: Site,
    location: Location,
    people: HashMap<PersonId, Person>,
    found: Vec<Person>,
}

/// What somebody did last, or looks for.
#[derive(Debug, Default)]
struct Last {
    said: Option<String>,
    refused: Option<Refused>,
    looked: String,
}

/// A session, with what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, session: &str, query: &str) -> Response {
    let said = parse(query.as_bytes()).find(|(key, _)| key == "said").map(|(_, said)| said.into_owned());
    open(pages, headers, session, Last { said, ..Last::default() }).await
}

/// Invites, takes off or ticks somebody; or looks for somebody.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, session: &str, form: &[u8]) -> Response {
    let Ok(id) = session.parse::<SessionId>() else { return gate::nothing(headers) };
    let fields: HashMap<_, _> = parse(form).collect();
    if fields.contains_key("look") {
        let looked = fields.get("name").map(|name| name.trim().chars().take(80).collect()).unwrap_or_default();
        return open(pages, headers, session, Last { looked, ..Last::default() }).await;
    }
    let who = fields.get("person").and_then(|person| person.parse::<PersonId>().ok());
    let Some((deed, person)) = fields.get("do").map(AsRef::as_ref).and_then(Deed::of).zip(who) else {
        return open(pages, headers, session, Last { refused: Some(Refused::garbled()), ..Last::default() }).await;
    };
    let about = id.clone();
    // The API says the same of what is not there and of what is not theirs.
    let known = match pages.store.read(move |tx| sessions::find(tx, &about)).await {
        Ok(Some(known)) => known,
        Ok(None) => return gate::nothing(headers),
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    let (part, body) = deed.asked(&known.value, &person);
    // It is done to how the session stands now: a tick or an invitation is about one person, whoever else was ticked meanwhile.
    match api.ask_at(Some(known.version), headers, Method::PUT, &format!("/v1/sessions/{id}/{part}"), &body).await {
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/sessions/{id}?said={}", deed.code()))),
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) if refused.code == "not_found" => gate::nothing(headers),
        Err(refused) => open(pages, headers, session, Last { refused: Some(refused), ..Last::default() }).await,
    }
}

/// What is done with somebody at a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Invite,
    TakeOff,
    Tick(Attendance),
}

impl Deed {
    fn of(code: &str) -> Option<Self> {
        let all = [
            Self::Invite,
            Self::TakeOff,
            Self::Tick(Attendance::Present),
            Self::Tick(Attendance::Absent),
            Self::Tick(Attendance::Invited),
        ];
        all.into_iter().find(|deed| deed.code() == code)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::TakeOff => "take-off",
            Self::Tick(attendance) => attendance.code(),
        }
    }

    /// What the API is asked for: which part of the session, and what of it.
    fn asked(self, session: &Session, person: &PersonId) -> (&'static str, Value) {
        let others = session.attendees.iter().map(|attendee| &attendee.person).filter(|other| *other != person);
        match self {
            Self::Invite => ("attendees", json!({"attendees": others.chain([person]).collect::<Vec<_>>()})),
            Self::TakeOff => ("attendees", json!({"attendees": others.collect::<Vec<_>>()})),
            Self::Tick(attendance) => {
                ("attendance", json!({"attendance": [{"person": person, "attendance": attendance}]}))
            }
        }
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, session: &str, last: Last) -> Response {
    let Ok(id) = session.parse::<SessionId>() else { return gate::nothing(headers) };
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let looked = last.looked.clone();
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &id, &looked),
        move |visitor, loaded| {
            let words = Words::from(visitor.locale());
            let fault = last.refused.as_ref().map(|refused| told(words, refused));
            let is_fault = fault.is_some();
            let said = last.said.map(|said| words.choose("sessions-said", &said));
            let page = SessionPage { said, fault, looked: last.looked, ..page(visitor, &loaded, base) };
            if is_fault { reply::board_again(&page) } else { reply::board(&page, is_packed) }
        },
    )
    .await
}

/// Why something was refused.
fn told(words: Words, refusal: &Refused) -> String {
    match refusal.code.as_str() {
        "invalid" => words.choose("sessions-refused", refusal.against.first().map_or("", String::as_str)),
        _ => refused::told(words, refusal),
    }
}

fn read(tx: &mut Tx, visitor: &Visitor, id: &SessionId, looked: &str) -> Result<Loaded, Error> {
    let session = sessions::get(tx, id)?.value;
    let shift = shifts::get(tx, &session.shift)?.value;
    if !visitor.may(Right::ReadPeople, &shift.site) {
        return Err(Error::not_found("session"));
    }
    let site = sites::get(tx, &shift.site)?.value;
    let location = locations::get(tx, &shift.pattern.location)?.value;
    let who: Vec<PersonId> = session.attendees.iter().map(|attendee| attendee.person.clone()).collect();
    let people = people::find_all(tx, &who)?.into_iter().map(|one| (one.value.id.clone(), one.value)).collect();
    let found = if looked.is_empty() { Vec::new() } else { find(tx, visitor, &session, &shift, looked)? };
    Ok(Loaded { session, shift, site, location, people, found })
}

/// Volunteers of this name who may be read here, are not invited and have not been onboarded.
fn find(tx: &mut Tx, visitor: &Visitor, session: &Session, shift: &Shift, looked: &str) -> Result<Vec<Person>, Error> {
    let Some(reach) = visitor.powers.reach(Right::ReadPeople) else { return Ok(Vec::new()) };
    let filter =
        Filter { kind: Some(Kind::Volunteer), site: None, within: reach.narrowed(None), text: Some(looked.to_owned()) };
    let is_new = |person: &Person| {
        let is_invited = session.attendees.iter().any(|attendee| attendee.person == person.id);
        !is_invited && !person.is_cleared(Clearance::Onboarding, shift.date)
    };
    let all = people::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|one| one.value);
    let mut found: Vec<Person> = all.filter(is_new).collect();
    found.sort_by_cached_key(|person| (person.full_name(), person.id.clone()));
    found.truncate(FOUND);
    Ok(found)
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> SessionPage {
    let words = Words::from(visitor.locale());
    let Loaded { session, shift, site, location, .. } = loaded;
    let at = |instant: chrono::DateTime<chrono::Utc>| instant.with_timezone(&site.time_zone);
    let mut attendees: Vec<Row> = session
        .attendees
        .iter()
        .map(|attendee| Row {
            id: attendee.person.to_string(),
            name: loaded.people.get(&attendee.person).map(Person::full_name).unwrap_or_default(),
            attendance: attendee.attendance.code(),
            said: words.choose("sessions-attendance", attendee.attendance.code()),
        })
        .collect();
    attendees.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    SessionPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        session: session.id.to_string(),
        title: sentence(shift.pattern.activity_in(words.locale())),
        site: site.name.clone(),
        when: words.span(at(shift.starts_at), at(shift.ends_at)),
        place: format!("{} – {}", location.name, location.meeting_point),
        said: None,
        fault: None,
        invited: words.say_with(
            "sessions-invited",
            [("invited", session.attendees.len().into()), ("places", session.places.into())],
        ),
        has_begun: shift.starts_at <= visitor.now,
        may_hold: visitor.may(Right::HoldSessions, &shift.site),
        has_room: session.attendees.len() < usize::from(session.places),
        attendees,
        looked: String::new(),
        found: loaded.found.iter().map(|person| (person.id.to_string(), person.full_name())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_is_done() {
        for deed in ["invite", "take-off", "present", "absent", "invited"] {
            assert_eq!(Deed::of(deed).map(Deed::code), Some(deed));
        }
        assert_eq!(Deed::of("dance"), None);
    }
}
