//! Who did what. Entries are only ever added; what stood in the fields can be emptied.

use super::column::{at, from_json, instant, json, parsed};
use super::connection::on_both;
use super::schema::{audit, audit_values};
use super::{Page, Tx};
use crate::domain::audit::Entry;
use crate::domain::{AuditId, PersonId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// Which entries a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// About this person.
    pub person: Option<PersonId>,
    /// About a thing of this kind.
    pub subject: Option<String>,
    /// About this thing.
    pub subject_id: Option<String>,
    /// From this instant on.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = audit, treat_none_as_default_value = false)]
struct Row {
    id: String,
    at: NaiveDateTime,
    actor: String,
    action: String,
    subject: String,
    subject_id: String,
    person: Option<String>,
    fields: String,
}

type Values = (Option<String>, Option<String>);

/// An identifier for what is done now: those that are made later come later, within a millisecond as well.
pub fn next_id(now: DateTime<Utc>) -> AuditId {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    let text = format!("{millis:013x}{made:08x}{:08x}", rand::random::<u32>());
    AuditId::new(text).unwrap_or_else(|_| AuditId::from_bits(rand::random()))
}

/// Adds an entry.
pub fn insert(tx: &mut Tx, entry: &Entry) -> Result<(), Error> {
    let row = Row {
        id: entry.id.to_string(),
        at: instant(entry.at),
        actor: json(&entry.actor)?,
        action: entry.action.clone(),
        subject: entry.subject.clone(),
        subject_id: entry.subject_id.clone(),
        person: entry.person.as_ref().map(ToString::to_string),
        fields: json(&entry.fields)?,
    };
    on_both!(tx, tx => diesel::insert_into(audit::table).values(&row).execute(tx))?;
    if entry.before.is_some() || entry.after.is_some() {
        let values = (
            audit_values::entry.eq(entry.id.as_str()),
            audit_values::before.eq(entry.before.as_ref().map(json).transpose()?),
            audit_values::after.eq(entry.after.as_ref().map(json).transpose()?),
        );
        on_both!(tx, tx => diesel::insert_into(audit_values::table).values(values).execute(tx))?;
    }
    Ok(())
}

/// A page of those that pass the filter, the newest first.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Entry>, Error> {
    let mut query = audit::table.left_join(audit_values::table.on(audit_values::entry.eq(audit::id))).into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(audit::id.lt(after.clone()));
    }
    if let Some(person) = &filter.person {
        query = query.filter(audit::person.eq(person.as_str()));
    }
    if let Some(subject) = &filter.subject {
        query = query.filter(audit::subject.eq(subject));
    }
    if let Some(id) = &filter.subject_id {
        query = query.filter(audit::subject_id.eq(id));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit::at.ge(instant(from)));
    }
    if let Some(until) = filter.until {
        query = query.filter(audit::at.lt(instant(until)));
    }
    let rows: Vec<(Row, Option<Values>)> = query
        .order(audit::id.desc())
        .limit(page.limit())
        .select((Row::as_select(), (audit_values::before, audit_values::after).nullable()))
        .load(tx)?;
    rows.into_iter().map(|(row, values)| entry(row, values.unwrap_or_default())).collect()
}

fn entry(row: Row, (before, after): Values) -> Result<Entry, Error> {
    let value = |text: Option<String>| text.map(|text| from_json(&text)).transpose();
    Ok(Entry {
        id: parsed(&row.id)?,
        at: at(row.at),
        actor: from_json(&row.actor)?,
        action: row.action,
        subject: row.subject,
        subject_id: row.subject_id,
        person: row.person.map(|person| parsed(&person)).transpose()?,
        fields: from_json(&row.fields)?,
        before: value(before)?,
        after: value(after)?,
    })
}

/// Empties what stood in the fields of entries about a person, and puts another name in the place of theirs.
pub(super) fn forget(tx: &mut Tx, person: &PersonId, nobody: &PersonId) -> Result<(), Error> {
    let about = audit::table.filter(audit::person.eq(person.as_str())).select(audit::id);
    diesel::delete(audit_values::table.filter(audit_values::entry.eq_any(about))).execute(tx)?;
    // What is called as they are: themselves, or something of theirs that has no name of its own.
    let theirs = audit::subject.eq("person").or(audit::person.eq(person.as_str()));
    let themselves = audit::subject_id.eq(person.as_str()).and(theirs);
    diesel::update(audit::table.filter(themselves)).set(audit::subject_id.eq(nobody.as_str())).execute(tx)?;
    let by_themselves = json(&crate::domain::audit::Actor::Person(person.to_string()))?;
    let by_nobody = json(&crate::domain::audit::Actor::Person(nobody.to_string()))?;
    diesel::update(audit::table.filter(audit::actor.eq(by_themselves))).set(audit::actor.eq(by_nobody)).execute(tx)?;
    diesel::update(audit::table.filter(audit::person.eq(person.as_str())))
        .set(audit::person.eq(nobody.as_str()))
        .execute(tx)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::audit::Actor;
    use crate::store::sample;
    use chrono::TimeDelta;
    use serde_json::json;

    fn entry(minute: i64, person: &str) -> Entry {
        let at: DateTime<Utc> = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let at = at + TimeDelta::minutes(minute);
        Entry {
            id: next_id(at),
            at,
            actor: Actor::Token("t".into()),
            action: "PUT /v1/people/{person}".into(),
            subject: "person".into(),
            subject_id: person.into(),
            person: person.parse().ok(),
            fields: vec!["phone".into()],
            before: Some(json!({"phone": "1"})),
            after: Some(json!({"phone": "2"})),
        }
    }

    #[test]
    fn the_newest_comes_first_and_the_rest_is_asked_for_with_its_identifier() {
        let store = sample::empty();
        let all = [entry(0, "awa"), entry(1, "bob"), entry(2, "awa")];
        store.write_blocking(|tx| all.iter().try_for_each(|entry| insert(tx, entry))).expect("entries");
        let page = |filter: &Filter, limit, after: Option<&Entry>| {
            let page = Page { limit, after: after.map(|entry| entry.id.to_string()) };
            store.read_blocking(|tx| list(tx, filter, &page)).expect("a page")
        };
        let everything = Filter::default();
        assert_eq!(page(&everything, 2, None), [all[2].clone(), all[1].clone()]);
        assert_eq!(page(&everything, 2, Some(&all[1])), [all[0].clone()]);
        let of_awa = Filter { person: "awa".parse().ok(), ..Filter::default() };
        assert_eq!(page(&of_awa, 9, None).len(), 2);
    }

    #[test]
    fn who_is_forgotten_leaves_that_something_was_done_and_not_what() {
        let store = sample::empty();
        store.write_blocking(|tx| insert(tx, &entry(0, "awa"))).expect("an entry");
        let [awa, nobody] = ["awa", "nobody"].map(|id| id.parse::<PersonId>().expect("an id"));
        store.write_blocking(|tx| forget(tx, &awa, &nobody)).expect("it is done");
        let left = store.read_blocking(|tx| list(tx, &Filter::default(), &Page::first(9))).expect("a page").remove(0);
        assert_eq!(
            (left.subject_id.as_str(), left.person, left.before, left.after),
            ("nobody", Some(nobody), None, None)
        );
        assert_eq!(left.fields, ["phone"]);
    }
}
