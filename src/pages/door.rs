//! A site's page of the day, for whoever is at its door: GET shows, POST ticks who came.

use super::notice::NoticePage;
use super::{Pages, reply};
use crate::domain::language::Locale;
use crate::domain::round::{Outcome, StopResult};
use crate::domain::{AssignmentId, StopId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::planning::today::{self, Delivery, Expected, Here, Today};
use crate::planning::{attendance, link, round};
use askama::Template;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use warp::reply::Response;

/// Shows the day. Changes nothing.
pub async fn show(pages: &Pages, secret: String, locale: Locale) -> Response {
    let now = pages.clock.now();
    let found = pages.store.read(move |tx| match link::door(tx, &secret, now)? {
        Some(site) => today::of_site(tx, &site, now).map(Some),
        None => Ok(None),
    });
    match found.await {
        Ok(Some(today)) => reply::page(&DoorPage::of(locale, &today, now)),
        Ok(None) => reply::closed(&NoticePage::shut(locale)),
        Err(error) => super::desk::trouble(&error, locale),
    }
}

/// Notes whether somebody came, or what came of a delivery, that is on this site's page.
pub async fn act(pages: &Pages, secret: String, body: &[u8], locale: Locale) -> Response {
    let now = pages.clock.now();
    if let Some(arrival) = Arrival::read(body) {
        return arrived(pages, secret, arrival, locale).await;
    }
    let Some(tick) = Tick::read(body) else { return reply::misread(&NoticePage::misread(locale)) };
    let done = pages.store.write(move |tx| {
        let Some(site) = link::door(tx, &secret, now)? else { return Ok(false) };
        let today = today::of_site(tx, &site, now)?;
        let mut here = today.shifts.iter().flat_map(|here| &here.people);
        if !here.any(|person| person.assignment == tick.assignment) {
            return Err(Error::not_found("assignment"));
        }
        attendance::note(tx, now, &tick.assignment, tick.present, false)?;
        Ok(true)
    });
    match done.await {
        Ok(true) | Err(Error::NotFound { .. } | Error::Conflict { .. }) => reply::see("?"),
        Ok(false) => reply::closed(&NoticePage::shut(locale)),
        Err(error) => super::desk::trouble(&error, locale),
    }
}

/// Notes what came of a delivery.
async fn arrived(pages: &Pages, secret: String, arrival: Arrival, locale: Locale) -> Response {
    let (now, outward) = (pages.clock.now(), pages.outward.clone());
    let done = pages.store.write(move |tx| {
        let Some(site) = link::door(tx, &secret, now)? else { return Ok(false) };
        let today = today::of_site(tx, &site, now)?;
        let found = today.deliveries.into_iter().find(|delivery| delivery.stop == arrival.stop);
        let Delivery { round, is_own, stop, .. } = found.ok_or(Error::not_found("stop"))?;
        let outcome = Outcome { result: arrival.result, by: None, at: now, note: None };
        round::note(tx, &outward, now, round, &stop, outcome, is_own)?;
        Ok(true)
    });
    match done.await {
        Ok(true) | Err(Error::NotFound { .. } | Error::Conflict { .. }) => reply::see("?"),
        Ok(false) => reply::closed(&NoticePage::shut(locale)),
        Err(error) => super::desk::trouble(&error, locale),
    }
}

/// What came of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Arrival {
    stop: StopId,
    result: StopResult,
}

impl Arrival {
    fn read(body: &[u8]) -> Option<Self> {
        let mut fields = form_urlencoded::parse(body);
        let stop = fields.next().filter(|(key, _)| key == "stop")?.1.parse().ok()?;
        let (_, result) = fields.next().filter(|(key, _)| key == "result")?;
        let result = StopResult::ALL.into_iter().find(|known| known.code() == result)?;
        Some(Self { stop, result })
    }
}

/// Whether somebody came; none takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Tick {
    assignment: AssignmentId,
    present: Option<bool>,
}

impl Tick {
    fn read(body: &[u8]) -> Option<Self> {
        let mut fields = form_urlencoded::parse(body);
        let assignment = fields.next().filter(|(key, _)| key == "assignment")?.1.parse().ok()?;
        let present = match fields.next().filter(|(key, _)| key == "present")?.1.as_ref() {
            "yes" => Some(true),
            "no" => Some(false),
            "unknown" => None,
            _ => return None,
        };
        Some(Self { assignment, present })
    }
}

#[derive(Debug)]
struct Card {
    when: String,
    what: String,
    missing: Option<String>,
    people: Vec<Visitor>,
    /// Who comes along for a day, by name.
    guests: Vec<String>,
}

/// Somebody at the door.
#[derive(Debug)]
struct Visitor {
    assignment: AssignmentId,
    name: String,
    role: String,
    is_new: bool,
    may_be_ticked: bool,
    /// What was noted, in words, and the mark of it.
    noted: Option<(String, bool)>,
}

/// What is brought, at the door.
#[derive(Debug)]
struct Load {
    stop: StopId,
    when: String,
    what: String,
    /// What came of it, in words, and whether all did.
    noted: Option<(String, bool)>,
    may_be_noted: bool,
}

#[derive(Debug)]
struct Section {
    title: String,
    cards: Vec<Card>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "pages/door.html", config = "src/askama.toml")]
struct DoorPage {
    words: Words,
    style: &'static str,
    title: String,
    as_of: String,
    sections: Vec<Section>,
    loads: Vec<Load>,
}

impl DoorPage {
    fn of(locale: Locale, today: &Today, now: DateTime<Utc>) -> Self {
        let words = Words::from(locale);
        let section = |key: &str, is_its: &dyn Fn(&Here) -> bool| {
            let cards = today.shifts.iter().filter(|here| is_its(here)).map(|here| card(words, today.zone, here, now));
            Section { title: words.say(key), cards: cards.collect() }
        };
        let mut sections = vec![
            section("door-now", &|here| here.shift.starts_at <= now && now < here.shift.ends_at),
            section("door-coming", &|here| now < here.shift.starts_at),
            section("door-over", &|here| here.shift.ends_at <= now),
        ];
        sections.retain(|section| !section.cards.is_empty());
        let clock = now.with_timezone(&today.zone);
        let (date, time) = (words.date(clock.date_naive()), words.time(clock.time()));
        Self {
            words,
            style: super::reply::STYLE,
            title: today.site.clone(),
            as_of: words.say_with("door-as-of", [("date", date.into()), ("time", time.into())]),
            sections,
            loads: today.deliveries.iter().filter_map(|delivery| load(words, delivery)).collect(),
        }
    }
}

fn card(words: Words, zone: Tz, here: &Here, now: DateTime<Utc>) -> Card {
    let (starts, ends) = (here.shift.starts_at.with_timezone(&zone), here.shift.ends_at.with_timezone(&zone));
    let missing = words.say_with("gap", [("missing", here.missing.into())]);
    Card {
        when: sentence(&words.span(starts, ends)),
        what: words.task(here.shift.pattern.activity_in(words.locale()), &here.place, None),
        missing: (here.missing > 0).then_some(missing),
        people: here.people.iter().map(|person| visitor(words, person, here, now)).collect(),
        guests: here.guests.clone(),
    }
}

/// « 10:00–11:00 », « la cour : 12 caisses ».
fn load(words: Words, delivery: &Delivery) -> Option<Load> {
    let stop = delivery.round.value.stop(&delivery.stop)?;
    let what = match &stop.place {
        Some(place) => {
            words.say_with("form-fault-at", [("place", sentence(place).into()), ("fault", stop.what.as_str().into())])
        }
        None => stop.what.clone(),
    };
    let noted = stop
        .outcome
        .as_ref()
        .map(|outcome| (words.choose("round-outcome", outcome.result.code()), outcome.result == StopResult::Delivered));
    Some(Load {
        stop: stop.id.clone(),
        when: format!("{}–{}", words.time(stop.from.naive()), words.time(stop.until.naive())),
        what,
        may_be_noted: delivery.may_be_noted && noted.is_none(),
        noted,
    })
}

fn visitor(words: Words, person: &Expected, here: &Here, now: DateTime<Utc>) -> Visitor {
    let noted = person.present.map(|present| {
        let key = if present { "door-present" } else { "door-absent" };
        (words.say(key), present)
    });
    Visitor {
        assignment: person.assignment.clone(),
        name: person.name.clone(),
        role: words.role(person.role),
        is_new: person.is_new,
        may_be_ticked: attendance::is_time(&here.shift, now),
        noted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_names_somebody_and_what_is_noted() {
        let tick = |present| Some(Tick { assignment: AssignmentId::new("a1").expect("an id"), present });
        let cases = [
            ("assignment=a1&present=yes", tick(Some(true))),
            ("assignment=a1&present=no", tick(Some(false))),
            ("assignment=a1&present=unknown", tick(None)),
            ("assignment=a1&present=perhaps", None),
            ("assignment=a1", None),
            ("present=yes", None),
            ("assignment=..%2F&present=yes", None),
            ("", None),
        ];
        for (body, expected) in cases {
            assert_eq!(Tick::read(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn an_arrival_names_a_stop_and_what_came() {
        let arrival = |result| Some(Arrival { stop: StopId::new("s1").expect("an id"), result });
        let cases = [
            ("stop=s1&result=delivered", arrival(StopResult::Delivered)),
            ("stop=s1&result=in_part", arrival(StopResult::InPart)),
            ("stop=s1&result=lost", None),
            ("stop=s1", None),
            ("assignment=a1&present=yes", None),
        ];
        for (body, expected) in cases {
            assert_eq!(Arrival::read(body.as_bytes()), expected, "{body}");
        }
    }
}
