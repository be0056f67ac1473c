//! A new session: what for, when and where, for how many, in which languages, and who leads it.

use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::language::Locale;
use crate::domain::right::Right;
use crate::domain::session::SessionKind;
use crate::domain::{LocationId, Role, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::faults::{self, USUALLY};
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, desk, language, reply};
use crate::store::{Tx, locations, sites};
use askama::Template;
use form_urlencoded::parse;
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// Who may lead one: interns, and permanent staff.
const LEADS: [Role; 4] = [Role::Intern, Role::Coordinator, Role::DeputyCoordinator, Role::ProjectOfficer];

#[derive(Debug, Template)]
#[template(path = "pages/board/sessions/new.html", config = "src/askama.toml")]
struct NewPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    faults: Vec<String>,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
    languages: Vec<Choice>,
    typed: Typed,
}

/// What stands in the form.
#[derive(Debug, Clone, Default)]
struct Typed {
    kind: String,
    languages: Vec<String>,
    location: String,
    date: String,
    start: String,
    end: String,
    places: String,
}

impl Typed {
    fn of(form: &[u8]) -> Self {
        let fields: HashMap<_, _> = parse(form).collect();
        let languages = parse(form).filter(|(key, _)| key == "language").map(|(_, code)| code.into_owned());
        let one = |name: &str| fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
        Self {
            kind: one("kind"),
            languages: languages.collect(),
            location: one("location"),
            date: one("date"),
            start: one("start"),
            end: one("end"),
            places: one("places"),
        }
    }

    /// What the API is asked to add.
    fn session(&self, site: &SiteId) -> Value {
        let roles: Vec<&str> = LEADS.iter().map(|role| role.code()).collect();
        // What is none of them is for the API to refuse.
        let called = |locale: Locale| Words::from(locale).choose("session-kind", &self.kind);
        let others = Locale::ALL.iter().filter(|locale| **locale != Locale::default());
        let translations: Map<String, Value> =
            others.map(|locale| (locale.code().to_owned(), json!(called(*locale)))).collect();
        let pattern = json!({
            "activity": called(Locale::default()), "translations": translations, "location": self.location,
            "start": self.start, "end": self.end, "positions": [{"roles": roles, "minimum": 1, "ideal": 1}],
        });
        let places = self.places.parse::<u32>().map_or_else(|_| json!(self.places), Value::from);
        let shift = json!({"site": site, "date": self.date, "pattern": pattern});
        json!({"kind": self.kind, "languages": self.languages, "shift": shift, "places": places})
    }
}

/// The form, with what was wrong with what was sent.
pub async fn show(pages: &Pages, headers: &HeaderMap, last: Option<(Refused, &[u8])>) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let typed = last.as_ref().map_or_else(
        || Typed {
            kind: SessionKind::default().code().into(),
            places: "20".into(),
            start: "18:00".into(),
            end: "20:00".into(),
            ..Typed::default()
        },
        |(_, form)| Typed::of(form),
    );
    gate::show(pages, headers, places, move |visitor, places| {
        let words = Words::from(visitor.locale());
        let choice = |(id, name, _): &(LocationId, String, SiteId)| {
            Choice::new(id.as_str(), name.as_str(), id.as_str() == typed.location)
        };
        let kind = |kind: &SessionKind| {
            let name = sentence(&words.choose("session-kind", kind.code()));
            Choice::new(kind.code(), name, kind.code() == typed.kind)
        };
        let page = NewPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            faults: last.as_ref().map_or_else(Vec::new, |(refused, _)| faults::told(words, USUALLY, refused)),
            kinds: SessionKind::ALL.iter().map(kind).collect(),
            places: places.iter().map(choice).collect(),
            languages: choice::languages(words, &typed.languages),
            typed,
        };
        if last.is_some() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

/// Adds it.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let typed = Typed::of(form);
    let (visitor, _) = match gate::enter(pages, headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let known = match pages.store.read(move |tx| places(tx, &visitor)).await {
        Ok(known) => known,
        Err(Error::NotFound { .. }) => return gate::nothing(headers),
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    let Some((_, _, site)) = known.iter().find(|(id, ..)| id.as_str() == typed.location) else {
        return show(pages, headers, Some((Refused::garbled(), form))).await;
    };
    match api.ask(headers, Method::POST, "/v1/sessions", &typed.session(site)).await {
        Ok(made) => {
            let id = made["id"].as_str().unwrap_or_default();
            reply::see(&pages.outward.public_url.of(&format!("/board/sessions/{id}?said=added")))
        }
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => show(pages, headers, Some((refused, form))).await,
    }
}

/// The locations of the sites at which somebody holds sessions, each with its site, by name.
fn places(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<(LocationId, String, SiteId)>, Error> {
    if !visitor.may_anywhere(Right::HoldSessions) {
        return Err(Error::not_found("session"));
    }
    let names: HashMap<SiteId, String> = sites::all(tx)?.into_iter().map(|site| (site.id, site.name)).collect();
    let theirs = locations::all(tx)?.into_iter().filter(|location| visitor.may(Right::HoldSessions, &location.site));
    let mut all: Vec<_> = theirs
        .map(|location| {
            let site = names.get(&location.site).cloned().unwrap_or_default();
            let name = if site == location.name { site } else { format!("{site} – {}", location.name) };
            (location.id, name, location.site)
        })
        .collect();
    all.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    Ok(all)
}
