//! What happens when a person's link is opened or answered.

use super::answer;
use super::calendar;
use super::form::{Act, Garbled, Renewal};
use super::load::{self, Visit};
use super::note::NotePage;
use super::notice::NoticePage;
use super::offer::{OfferFault, OfferForm};
use super::open::OpenPage;
use super::said::Said;
use super::swap::SwapPage;
use super::trail;
use super::view::{Feed, Owner, PersonPage};
use super::{Pages, reply};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::consent::WORDING;
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::{AssignmentId, PersonId};
use crate::error::Error;
use crate::planning::{self, consent, expenses, link, note, own_data, places, renewal, zone};
use crate::store::links::{self, Opens};
use crate::store::{Tx, Versioned, assignments, availability, people};
use chrono::{DateTime, Utc};
use warp::reply::Response;

/// What an act came to.
#[derive(Debug, Clone)]
enum Done {
    /// It is done: say so on the page, read anew.
    Said(Said),
    /// It is done, and the page shows it by itself.
    Shown,
    /// A calendar may fetch their shifts from here, a whole URL: shown once.
    Calendar(String),
    /// It is done, and who asked is a mail reader, which follows nowhere (RFC 8058).
    Stopped,
    /// Nothing is kept of them any more, but what they were given where they were given something.
    Erased {
        /// Whether they were.
        but_expenses: bool,
    },
    /// The form is not right yet.
    Again(OfferForm, Vec<OfferFault>),
    /// It is nothing that this person does.
    Garbled,
}

/// Shows a person's page, or a calendar file of it. Changes nothing.
pub async fn show(pages: &Pages, secret: String, query: &str, locale: Locale) -> Response {
    let now = pages.clock.now();
    let visit = pages.store.read(move |tx| {
        let person = load::enter(tx, &secret, Opens::Page, now)?;
        person.map(|person| load::visit(tx, person.value, now)).transpose()
    });
    let visit = match visit.await {
        Ok(Some(visit)) => visit,
        Ok(None) => return reply::closed(&NoticePage::closed(locale)),
        Err(error) => return trouble(&error, locale),
    };
    if query == "open" && !visit.person.kind.is_assigned() {
        return open(pages, visit.person, now).await;
    }
    if query == "data" {
        return own_data(pages, visit.person, now).await;
    }
    let fields: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref());
    if let Some(id) = field("swap") {
        return swap(pages, visit.person, id, now).await;
    }
    if let Some(id) = field("note") {
        return read_note(pages, visit.person, id, now).await;
    }
    if let Some(id) = field("session") {
        return match calendar::session(pages, &visit, id, now) {
            Some(file) => reply::calendar(file),
            None => reply::closed(&NoticePage::closed(visit.person.locale)),
        };
    }
    match field("calendar") {
        Some(id) => match calendar::file(pages, &visit, id, now) {
            Some(file) => reply::calendar(file),
            None => reply::closed(&NoticePage::closed(visit.person.locale)),
        },
        None => reply::page(&page(&visit, field("said").and_then(Said::named), now)),
    }
}

/// What somebody may ask to have in exchange for a place of theirs.
async fn swap(pages: &Pages, person: Person, id: &str, now: DateTime<Utc>) -> Response {
    let (locale, give) = (person.locale, id.parse::<AssignmentId>());
    let Ok(give) = give else { return reply::closed(&NoticePage::closed(locale)) };
    match pages.store.read(move |tx| load::choices(tx, &person, &give, now)).await {
        Ok(Some(choices)) => reply::page(&SwapPage::of(locale, choices)),
        Ok(None) => reply::closed(&NoticePage::closed(locale)),
        Err(error) => trouble(&error, locale),
    }
}

/// What somebody may take without being asked.
async fn open(pages: &Pages, person: Person, now: DateTime<Utc>) -> Response {
    let locale = person.locale;
    let found = pages.store.read(move |tx| load::open(tx, &person, now));
    match found.await {
        Ok(open) => reply::page(&OpenPage::of(locale, &open)),
        Err(error) => trouble(&error, locale),
    }
}

/// The information note: the version with this identifier, or the one in force where it is empty.
async fn read_note(pages: &Pages, person: Person, id: &str, now: DateTime<Utc>) -> Response {
    let locale = person.locale;
    let id = (!id.is_empty()).then(|| id.parse()).transpose();
    let Ok(id) = id else { return reply::closed(&NoticePage::closed(locale)) };
    match pages.store.read(move |tx| note::open(tx, now, &person, id.as_ref())).await {
        Ok(Some(opened)) => reply::page(&NotePage::of(locale, &opened)),
        Ok(None) => reply::closed(&NoticePage::closed(locale)),
        Err(error) => trouble(&error, locale),
    }
}

/// All that is kept of somebody.
async fn own_data(pages: &Pages, person: Person, now: DateTime<Utc>) -> Response {
    let locale = person.locale;
    match pages.store.read(move |tx| own_data::collect(tx, &person.id, now)).await {
        Ok(data) => reply::file(&data),
        Err(error) => trouble(&error, locale),
    }
}

/// Does what a person's page asks for.
pub async fn act(pages: &Pages, secret: String, body: &[u8], locale: Locale) -> Response {
    let (clock, now, outward) = (pages.clock, pages.clock.now(), pages.outward.clone());
    let act = Act::read(body);
    let renewal = Renewal::read(body);
    let asks_for_a_link = renewal.is_some();
    let done = pages.store.write(move |tx| {
        let Some(person) = load::enter(tx, &secret, Opens::Page, now)? else {
            if let Some(Renewal(address)) = &renewal {
                renewal::renew(tx, &outward, address, now)?;
            }
            return Ok(None);
        };
        let done = match &act {
            Ok(act) => {
                // First, for who wants to be erased is there no more afterwards.
                trail::note(tx, now, &person.id, act)?;
                perform(tx, clock, &outward, &person, act)?
            }
            Err(Garbled) => Done::Garbled,
        };
        Ok(Some((person.value, done)))
    });
    let (person, done) = match done.await {
        Ok(Some(done)) => done,
        Ok(None) if asks_for_a_link => return reply::sent(&NoticePage::renewed(locale)),
        Ok(None) => return reply::closed(&NoticePage::closed(locale)),
        Err(Error::Conflict { .. } | Error::NotFound { .. }) => return reply::see("?said=changed"),
        Err(error) => return trouble(&error, locale),
    };
    match done {
        Done::Said(said) => reply::see(&format!("?said={}", said.name())),
        Done::Shown => reply::see("?"),
        Done::Erased { but_expenses } => reply::page(&NoticePage::erased(person.locale, but_expenses)),
        Done::Garbled => reply::misread(&NoticePage::misread(person.locale)),
        Done::Calendar(url) => match visited(pages, person, now).await {
            Ok(visit) => reply::page(&page_with(&visit, Feed::New(url), now)),
            Err(error) => trouble(&error, locale),
        },
        Done::Stopped => match visited(pages, person, now).await {
            Ok(visit) => reply::page(&page(&visit, Some(Said::Stopped), now)),
            Err(error) => trouble(&error, locale),
        },
        Done::Again(form, faults) => match visited(pages, person, now).await {
            Ok(visit) => {
                reply::again(&PersonPage::of(&visit.owner(), visit.theirs(), Some((&form, &faults)), None, now))
            }
            Err(error) => trouble(&error, locale),
        },
    }
}

/// What somebody sees who is in already.
async fn visited(pages: &Pages, person: Person, now: DateTime<Utc>) -> Result<Visit, Error> {
    pages.store.read(move |tx| load::visit(tx, person.clone(), now)).await
}

fn page(visit: &Visit, said: Option<Said>, now: DateTime<Utc>) -> PersonPage {
    let form = OfferForm::of(&visit.offer, now.date_naive());
    PersonPage::of(&visit.owner(), visit.theirs(), Some((&form, &[])), said, now)
}

/// The page with the link for a calendar, which nobody can show again.
fn page_with(visit: &Visit, calendar: Feed, now: DateTime<Utc>) -> PersonPage {
    let form = OfferForm::of(&visit.offer, now.date_naive());
    let owner = Owner { calendar, ..visit.owner() };
    PersonPage::of(&owner, visit.theirs(), Some((&form, &[])), None, now)
}

fn perform(tx: &mut Tx, clock: Clock, outward: &Outward, person: &Versioned<Person>, act: &Act) -> Result<Done, Error> {
    let is_asked = !person.kind.is_assigned();
    match act {
        Act::Speak(locale) => {
            let speaking = Person { locale: *locale, ..person.value.clone() };
            people::update(tx, &speaking, person.version)?;
            Ok(Done::Shown)
        }
        Act::Calendar(true) => {
            let path = link::make_for_calendar(tx, &person.id, clock.now())?;
            Ok(Done::Calendar(outward.public_url.of(&path)))
        }
        Act::Calendar(false) => {
            links::revoke_all(tx, &person.id, Opens::Calendar, clock.now())?;
            Ok(Done::Said(Said::NoCalendar))
        }
        Act::Remind(reminders) => {
            let reminded = Person { reminders: reminders.clone(), ..person.value.clone() };
            people::update(tx, &reminded, person.version)?;
            Ok(Done::Said(Said::Reminders))
        }
        Act::Read(note, locale) => {
            note::read(tx, clock.now(), person, note, *locale)?;
            Ok(Done::Said(Said::NoteRead))
        }
        // What was asked in other words was not said to these: nothing is noted, and they are asked again.
        Act::Allow(wording, _) if is_asked && *wording != WORDING => Err(Error::not_found("question")),
        Act::Allow(_, allowed) if is_asked => {
            consent::choose(tx, clock.now(), person, allowed)?;
            Ok(Done::Said(Said::Consents))
        }
        Act::Answer(assignment, answer) => answer::give(tx, clock, &person.id, assignment, *answer).map(Done::Said),
        Act::Take(shift, position, how) if is_asked => {
            answer::take(tx, clock, &person.id, (shift, *position), *how).map(Done::Said)
        }
        Act::Ask(give, shift, position) => {
            answer::ask(tx, clock, outward, &person.value, give, (shift, *position)).map(Done::Said)
        }
        Act::Attend(session, said) if is_asked => {
            answer::attend(tx, clock, outward, &person.id, session, *said).map(Done::Said)
        }
        Act::Swap(swap, said) => answer::exchange(tx, clock, outward, &person.id, swap, *said).map(Done::Said),
        Act::Offer(form) if is_asked => {
            let before = availability::find(tx, &person.id)?.map(|offer| offer.value).unwrap_or_default();
            match form.check(before) {
                Ok(offer) => {
                    availability::put(tx, &person.id, &offer, None)?;
                    Ok(Done::Said(Said::Saved))
                }
                Err(faults) => Ok(Done::Again(form.clone(), faults)),
            }
        }
        Act::StopAsking | Act::Stop if is_asked => {
            let mut offer = availability::find(tx, &person.id)?.map(|offer| offer.value).unwrap_or_default();
            offer.wanted = 0;
            availability::put(tx, &person.id, &offer, None)?;
            stop_waiting(tx, clock, &person.id)?;
            Ok(if *act == Act::Stop { Done::Said(Said::Stopped) } else { Done::Stopped })
        }
        Act::Expenses(year, asked) => {
            let today = zone::date_of(places::house_zone(tx)?, clock.now());
            if !expenses::standing(tx, &person.value, today)?.iter().any(|standing| standing.year == *year) {
                return Ok(Done::Garbled);
            }
            if let Some(elsewhere) = asked {
                expenses::claim(tx, clock.now(), &person.value, (*year, *elsewhere))?;
                Ok(Done::Said(Said::Expenses))
            } else {
                expenses::withdraw(tx, &person.id, *year)?;
                Ok(Done::Said(Said::NoExpenses))
            }
        }
        Act::Erase if is_asked => {
            let was_given = own_data::was_given_expenses(tx, &person.id)?;
            own_data::erase(tx, clock, &person.id)?;
            Ok(Done::Erased { but_expenses: was_given })
        }
        Act::Take(..) | Act::Attend(..) | Act::Offer(_) | Act::Allow(..) | Act::StopAsking | Act::Stop | Act::Erase => {
            Ok(Done::Garbled)
        }
    }
}

/// Who wants no more questions waits for no place any more. What is confirmed stays confirmed.
fn stop_waiting(tx: &mut Tx, clock: Clock, person: &PersonId) -> Result<(), Error> {
    for own in assignments::of_person(tx, person)? {
        if own.state.is_willing() {
            planning::answer::decline(tx, clock, person, &own.id)?;
        }
    }
    Ok(())
}

pub(super) fn trouble(error: &Error, locale: Locale) -> Response {
    tracing::error!(error = error.chain(), "a person's page failed");
    reply::trouble(&NoticePage::trouble(locale))
}
