//! Programs elsewhere that are told what happens, and how that went.

use super::column::{at, from_json, instant, json, parsed};
use super::connection::on_both;
use super::entity::entity;
use super::schema::{webhook_states, webhooks};
use super::{Page, Tx, Versioned};
use crate::domain::WebhookId;
use crate::domain::right::Reach;
use crate::domain::webhook::{EventKind, Webhook};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// So long the secret before the newest one signs, too.
const BOTH: TimeDelta = TimeDelta::days(1);

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = webhooks)]
struct Row {
    id: String,
    name: String,
    url: String,
    events: String,
    reach: String,
    active: bool,
    version: i64,
}

impl Row {
    fn of(webhook: &Webhook, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: webhook.id.to_string(),
            name: webhook.name.clone(),
            url: webhook.url.clone(),
            events: json(&webhook.events)?,
            reach: json(&webhook.reach)?,
            active: webhook.active,
            version,
        })
    }

    /// As people edit it.
    fn versioned(self) -> Result<Versioned<Webhook>, Error> {
        let value = Webhook {
            id: parsed(&self.id)?,
            name: self.name,
            url: self.url,
            events: from_json(&self.events)?,
            reach: from_json(&self.reach)?,
            active: self.active,
            succeeded_at: None,
            failed_at: None,
            failure: None,
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(webhooks, Webhook, WebhookId, "webhook");

/// Which webhooks a list holds: all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {}

/// A page of them, in the order of their identifiers.
pub fn list(tx: &mut Tx, _: &Filter, page: &Page) -> Result<Vec<Versioned<Webhook>>, Error> {
    let query = webhooks::table.filter(webhooks::id.gt(page.start())).order(webhooks::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// How many there are.
pub fn count(tx: &mut Tx) -> Result<i64, Error> {
    Ok(webhooks::table.count().get_result(tx)?)
}

/// Those that are told of a kind of event, each with the sites of which it hears.
pub fn wanting(tx: &mut Tx, kind: EventKind) -> Result<Vec<(WebhookId, Reach)>, Error> {
    let named = format!("%{}%", json(&kind)?);
    let query = webhooks::table.filter(webhooks::active.eq(true)).filter(webhooks::events.like(named));
    let rows: Vec<(String, String)> = query.order(webhooks::id).select((webhooks::id, webhooks::reach)).load(tx)?;
    rows.into_iter().map(|(id, reach)| Ok((parsed(&id)?, from_json(&reach)?))).collect()
}

/// Tells it nothing more: its receiver is gone.
pub fn switch_off(tx: &mut Tx, id: &WebhookId) -> Result<(), Error> {
    let change = (webhooks::active.eq(false), webhooks::version.eq(webhooks::version + 1));
    diesel::update(webhooks::table.find(id.as_str())).set(change).execute(tx)?;
    Ok(())
}

/// The number that its secret is made from, from now on. The one before, if there is one, signs for another day.
pub fn renew(tx: &mut Tx, id: &WebhookId, generation: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let state = webhook_states::table.find(id.as_str());
    let before: Option<i64> = state.select(webhook_states::generation).first(tx).optional()?;
    let change = (
        webhook_states::generation.eq(generation),
        webhook_states::generation_before.eq(before),
        webhook_states::before_until.eq(before.map(|_| instant(now + BOTH))),
    );
    if before.is_some() {
        diesel::update(state).set(change).execute(tx)?;
    } else {
        let row = (webhook_states::webhook.eq(id.as_str()), change);
        on_both!(tx, tx => diesel::insert_into(webhook_states::table).values(row).execute(tx))?;
    }
    Ok(())
}

/// The numbers that the secrets are made from which sign now, the newest first.
pub fn generations(tx: &mut Tx, id: &WebhookId, now: DateTime<Utc>) -> Result<Vec<i64>, Error> {
    let columns = (webhook_states::generation, webhook_states::generation_before, webhook_states::before_until);
    let row: Option<(i64, Option<i64>, Option<NaiveDateTime>)> =
        webhook_states::table.find(id.as_str()).select(columns).first(tx).optional()?;
    Ok(row.map_or_else(Vec::new, |(newest, before, until)| {
        let before = before.filter(|_| until.is_some_and(|until| now < at(until)));
        std::iter::once(newest).chain(before).collect()
    }))
}

/// When it was last reached and when it was not, put into what is known of it.
pub fn outcome(tx: &mut Tx, webhook: &mut Webhook) -> Result<(), Error> {
    let columns = (webhook_states::succeeded_at, webhook_states::failed_at, webhook_states::failure);
    let row: Option<(Option<NaiveDateTime>, Option<NaiveDateTime>, Option<String>)> =
        webhook_states::table.find(webhook.id.as_str()).select(columns).first(tx).optional()?;
    let (succeeded_at, failed_at, failure) = row.unwrap_or_default();
    (webhook.succeeded_at, webhook.failed_at, webhook.failure) = (succeeded_at.map(at), failed_at.map(at), failure);
    Ok(())
}

/// It took something.
pub fn succeeded(tx: &mut Tx, id: &WebhookId, now: DateTime<Utc>) -> Result<(), Error> {
    let change = webhook_states::succeeded_at.eq(instant(now));
    diesel::update(webhook_states::table.find(id.as_str())).set(change).execute(tx)?;
    Ok(())
}

/// It did not, and this is what happened.
pub fn failed(tx: &mut Tx, id: &WebhookId, now: DateTime<Utc>, failure: &str) -> Result<(), Error> {
    let change = (webhook_states::failed_at.eq(instant(now)), webhook_states::failure.eq(failure));
    diesel::update(webhook_states::table.find(id.as_str())).set(change).execute(tx)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    fn now() -> DateTime<Utc> {
        "2026-11-20T09:00:00Z".parse().expect("an instant")
    }

    fn webhook(id: &str, events: &[EventKind], reach: Reach) -> Webhook {
        Webhook {
            id: id.parse().expect("an id"),
            name: "Board".into(),
            url: "https://board.example.org/x".into(),
            events: events.to_vec(),
            reach,
            active: true,
            succeeded_at: None,
            failed_at: None,
            failure: None,
        }
    }

    #[test]
    fn an_event_goes_to_those_who_want_its_kind_and_are_switched_on() {
        let store = sample::empty();
        let leo = Reach::Sites(["LEO".parse().expect("a code")].into());
        let one = webhook("one", &[EventKind::GapOpened, EventKind::SolveEnded], leo.clone());
        let all = webhook("two", EventKind::ALL, Reach::Everywhere);
        store.write_blocking(|tx| insert_all(tx, &[one.clone(), all.clone()])).expect("webhooks");
        let hear = |kind| store.read_blocking(|tx| wanting(tx, kind)).expect("a look");
        assert_eq!(hear(EventKind::GapOpened), [(one.id.clone(), leo), (all.id.clone(), Reach::Everywhere)]);
        assert_eq!(hear(EventKind::OfferAnswered), [(all.id.clone(), Reach::Everywhere)]);
        store.write_blocking(|tx| switch_off(tx, &all.id)).expect("a change");
        assert_eq!(hear(EventKind::OfferAnswered), []);
        let off = store.read_blocking(|tx| get(tx, &all.id)).expect("it");
        assert_eq!((off.value, off.version), (Webhook { active: false, ..all }, 2));
    }

    #[test]
    fn the_secret_before_signs_for_a_day_and_the_one_before_that_no_more() {
        let store = sample::empty();
        let one = webhook("one", EventKind::ALL, Reach::Everywhere);
        store.write_blocking(|tx| insert(tx, &one)).expect("a webhook");
        let renewed = |generation| store.write_blocking(|tx| renew(tx, &one.id, generation, now())).expect("a number");
        let sign = |hours| {
            store.read_blocking(|tx| generations(tx, &one.id, now() + TimeDelta::hours(hours))).expect("numbers")
        };
        assert!(sign(0).is_empty());
        renewed(7);
        assert_eq!(sign(0), [7]);
        renewed(3);
        assert_eq!((sign(0), sign(23), sign(24)), (vec![3, 7], vec![3, 7], vec![3]));
        renewed(5);
        assert_eq!(sign(0), [5, 3]);
    }

    #[test]
    fn how_it_went_is_no_change_of_what_people_edit() {
        let store = sample::empty();
        let one = webhook("one", EventKind::ALL, Reach::Everywhere);
        let read = || {
            store.read_blocking(|tx| {
                let mut found = get(tx, &one.id)?;
                outcome(tx, &mut found.value)?;
                Ok(found)
            })
        };
        store
            .write_blocking(|tx| {
                insert(tx, &one)?;
                renew(tx, &one.id, 1, now())?;
                failed(tx, &one.id, now(), "status 500")?;
                succeeded(tx, &one.id, now() + TimeDelta::minutes(1))
            })
            .expect("a webhook");
        let told = Webhook {
            succeeded_at: Some(now() + TimeDelta::minutes(1)),
            failed_at: Some(now()),
            failure: Some("status 500".into()),
            ..one.clone()
        };
        let found = read().expect("it");
        assert_eq!((found.value, found.version), (told, 1));
    }
}
