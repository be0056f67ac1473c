//! A session: who is invited to it, what they say, and who came.

use super::deed::Deed;
use super::row::{Row, standing};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::person::{Kind, Person};
use crate::domain::right::Right;
use crate::domain::session::{Attendee, Session};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{PersonId, SessionId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::form::choice::Choice;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::board::{assets, refused};
use crate::pages::{Pages, desk, language, reply};
use crate::planning::{letter, session};
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, locations, sessions, shifts, sites};
use askama::Template;
use form_urlencoded::parse;
use std::collections::HashMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// So many who are looked for are shown.
const FOUND: usize = 20;
/// So many who wait for such a session may be invited at once.
const AT_ONCE: usize = 60;

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
    spoken: Option<String>,
    said: Option<String>,
    fault: Option<String>,
    coming: String,
    standing: String,
    places: u16,
    /// Whether it has begun, so that who came may be ticked.
    has_begun: bool,
    may_hold: bool,
    /// Where whoever has the link asks to come, a whole URL; none: nobody may.
    link: Option<String>,
    attendees: Vec<Row>,
    /// Whose training may be said to count, where there are several.
    to_validate: Vec<String>,
    /// Who is told if it does not take place.
    awaited: usize,
    /// Who must be told otherwise.
    unreached: Option<String>,
    /// Who waits for such a session: as many as may be invited at once.
    waiting: Vec<Choice>,
    /// How many there are in all.
    all_waiting: usize,
    /// What is looked for, and who was found.
    looked: String,
    found: Vec<Found>,
}

/// Somebody who was looked for.
#[derive(Debug)]
struct Found {
    id: String,
    name: String,
    /// What is to be known before they are invited.
    note: Option<String>,
}

struct Loaded {
    session: Session,
    shift: Shift,
    site: Site,
    location: Location,
    people: HashMap<PersonId, Person>,
    waiting: Vec<Person>,
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

/// Does what a form says; or looks for somebody.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, session: &str, form: &[u8]) -> Response {
    let Ok(id) = session.parse::<SessionId>() else { return gate::nothing(headers) };
    let fields: HashMap<_, _> = parse(form).collect();
    if fields.contains_key("look") {
        let looked = fields.get("name").map(|name| name.trim().chars().take(80).collect()).unwrap_or_default();
        return open(pages, headers, session, Last { looked, ..Last::default() }).await;
    }
    let Some(deed) = Deed::of(form) else {
        return open(pages, headers, session, Last { refused: Some(Refused::garbled()), ..Last::default() }).await;
    };
    let about = id.clone();
    // The API says the same of what is not there and of what is not theirs.
    let known = match pages.store.read(move |tx| sessions::find(tx, &about)).await {
        Ok(Some(known)) => known,
        Ok(None) => return gate::nothing(headers),
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    let (method, part, body) = deed.asked(&known.value);
    // It is done to how the session stands now: a tick or an invitation is about one person, whoever else was ticked meanwhile.
    match api.ask_at(Some(known.version), headers, method, &format!("/v1/sessions/{id}{part}"), &body).await {
        Ok(_) if deed == Deed::CallOff => {
            reply::see(&pages.outward.public_url.of(&format!("/board/sessions?said={}", deed.code())))
        }
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/sessions/{id}?said={}", deed.code()))),
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) if refused.code == "not_found" => gate::nothing(headers),
        Err(refused) => open(pages, headers, session, Last { refused: Some(refused), ..Last::default() }).await,
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
            let is_trained = loaded.session.kind.is_validated();
            let grants_nothing = loaded.session.kind.grants().is_none();
            let said = last.said.map(|said| match said.as_str() {
                "present" if grants_nothing => words.choose("sessions-said", "noted"),
                "present" if is_trained => words.choose("sessions-said", "trained"),
                said => words.choose("sessions-said", said),
            });
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
        "session_begun" | "session_not_begun" | "elsewhere_then" | "forbidden" => {
            words.choose("sessions-refused", &refusal.code)
        }
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
    let invites = visitor.may(Right::HoldSessions, &shift.site) && session::is_open(&shift, visitor.now);
    let reach = visitor.powers.reach(Right::ReadPeople).filter(|_| invites);
    let waiting = match reach {
        Some(reach) => session::who_waits(tx, visitor.now, reach.narrowed(None), &session, &shift)?,
        None => Vec::new(),
    };
    Ok(Loaded { session, shift, site, location, people, waiting, found })
}

/// Volunteers of this name who may be read here, are not invited and for whom the session is.
fn find(tx: &mut Tx, visitor: &Visitor, session: &Session, shift: &Shift, looked: &str) -> Result<Vec<Person>, Error> {
    let Some(reach) = visitor.powers.reach(Right::ReadPeople) else { return Ok(Vec::new()) };
    let filter =
        Filter { kind: Some(Kind::Volunteer), site: None, within: reach.narrowed(None), text: Some(looked.to_owned()) };
    let is_new =
        |person: &Person| session.attendee(&person.id).is_none() && session::is_for(session.kind, person, shift.date);
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
    let has_begun = !session::is_open(shift, visitor.now);
    let may_validate = visitor.may(Right::ValidateTrainings, &shift.site);
    let row = |attendee: &Attendee| {
        Row::of(words, session, attendee, loaded.people.get(&attendee.person), (has_begun, may_validate))
    };
    let mut attendees: Vec<Row> = session.attendees.iter().map(row).collect();
    attendees.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let to_validate: Vec<String> =
        attendees.iter().filter(|row| row.may_be_validated).map(|row| row.id.clone()).collect();
    let found = |person: &Person| Found {
        id: person.id.to_string(),
        name: person.full_name(),
        note: (!has_begun && !letter::can_be_written_to(person)).then(|| words.say("sessions-no-mail")),
    };
    SessionPage {
        link: session.by_link.then(|| format!("{base}/j/{}", session.id)),
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        session: session.id.to_string(),
        title: sentence(&words.choose("session-kind", session.kind.code())),
        site: site.name.clone(),
        when: words.span(at(shift.starts_at), at(shift.ends_at)),
        place: format!("{} – {}", location.name, location.meeting_point),
        spoken: words.spoken(&session.languages),
        said: None,
        fault: None,
        coming: super::row::coming(words, session),
        standing: standing(words, session, has_begun),
        places: session.places,
        has_begun,
        may_hold: visitor.may(Right::HoldSessions, &shift.site),
        to_validate: if to_validate.len() > 1 { to_validate } else { Vec::new() },
        awaited: session.awaited(),
        unreached: unreached(words, &attendees),
        attendees,
        waiting: loaded
            .waiting
            .iter()
            .take(AT_ONCE)
            .map(|one| Choice::new(one.id.as_str(), one.full_name(), true))
            .collect(),
        all_waiting: loaded.waiting.len(),
        looked: String::new(),
        found: loaded.found.iter().map(found).collect(),
    }
}

/// Whom no mail reaches of those who have not said no.
fn unreached(words: Words, attendees: &[Row]) -> Option<String> {
    let names = attendees.iter().filter(|row| row.is_unreached && row.mark != "declined").map(|row| row.name.as_str());
    let names: Vec<&str> = names.collect();
    let all = names.join(&words.say("comma"));
    (!names.is_empty()).then(|| words.say_with("sessions-unreached", [("names", all.into())]))
}
