//! What a call leaves in the audit: who did what to what, and what changed. It is written in the transaction of the change.

use super::auth;
use super::call::Call;
use super::route::Route;
use crate::domain::PersonId;
use crate::domain::audit::{Actor, Change, Entry};
use crate::error::Error;
use crate::store::{Tx, assignments, audit};
use serde::Serialize;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// What handlers tell of a change. Where they tell nothing, that it was done is noted all the same.
#[derive(Debug, Clone, Default)]
pub struct Trail(Arc<Mutex<Option<Told>>>);

#[derive(Debug, Clone)]
struct Told {
    subject: &'static str,
    id: String,
    /// Whom it is about, where the path does not say.
    person: Option<PersonId>,
    change: Change,
}

/// Names whose values nobody reads in the audit either.
const SECRET: &[&str] = &["gender", "address"];

impl Trail {
    /// Tells how a thing was before and is afterwards.
    ///
    /// # Errors
    /// `Internal` where it could not be written down.
    pub fn tell<T: Serialize>(
        &self,
        subject: &'static str,
        id: &impl ToString,
        before: Option<&T>,
        after: Option<&T>,
    ) -> Result<(), Error> {
        self.tell_of(None, subject, id, before, after)
    }

    /// The same of something whose path names nobody, and that is somebody's: they may ask to be forgotten.
    ///
    /// # Errors
    /// `Internal` where it could not be written down.
    pub fn tell_of<T: Serialize>(
        &self,
        person: Option<&PersonId>,
        subject: &'static str,
        id: &impl ToString,
        before: Option<&T>,
        after: Option<&T>,
    ) -> Result<(), Error> {
        let value = |thing: Option<&T>| thing.map(serde_json::to_value).transpose().map_err(Error::internal);
        let (before, after) = (value(before)?, value(after)?);
        let change = Change::between(before.as_ref(), after.as_ref(), SECRET);
        *self.told() = Some(Told { subject, id: id.to_string(), person: person.cloned(), change });
        Ok(())
    }

    fn told(&self) -> std::sync::MutexGuard<'_, Option<Told>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Notes what a call has done, in its transaction. A call that only asked what something would do has done nothing.
///
/// # Errors
/// What the database says.
pub fn note(call: &Call, route: &Route, tx: &mut Tx) -> Result<(), Error> {
    if call.query.get("preview").and_then(Value::as_str) == Some("true") {
        return Ok(());
    }
    let told = call.trail.told().take();
    let last = call.params.last();
    let (subject, subject_id, person, change) = match told {
        Some(Told { subject, id, person, change }) => (subject, id, person, change),
        None => match last {
            Some((name, id)) => (*name, id.clone(), None, Change::default()),
            None => ("service", String::new(), None, Change::default()),
        },
    };
    let person = match subject {
        _ if person.is_some() => person,
        "person" => PersonId::new(subject_id.clone()).ok(),
        _ => whom(call, tx)?,
    };
    let Change { fields, before, after } = change;
    let entry = Entry {
        id: audit::next_id(call.now),
        at: call.now,
        actor: actor(&call.who.actor),
        action: format!("{} {}", route.method, route.path),
        subject: subject.to_owned(),
        subject_id,
        person,
        fields,
        before,
        after,
    };
    audit::insert(tx, &entry)
}

/// Notes one of several things that a call adds.
///
/// # Errors
/// What the database says.
pub fn add<T: Serialize>(
    call: &Call,
    tx: &mut Tx,
    subject: &'static str,
    id: &impl ToString,
    thing: &T,
) -> Result<(), Error> {
    change(call, tx, "add", (subject, id), None, thing)
}

/// Notes one of several things that a call adds or changes, and how it was before.
///
/// # Errors
/// What the database says.
pub fn change<T: Serialize>(
    call: &Call,
    tx: &mut Tx,
    action: &'static str,
    (subject, id): (&'static str, &impl ToString),
    before: Option<&T>,
    after: &T,
) -> Result<(), Error> {
    let value = |thing: &T| serde_json::to_value(thing).map_err(Error::internal);
    let (was, is) = (before.map(value).transpose()?, value(after)?);
    let Change { fields, before, after } = Change::between(was.as_ref(), Some(&is), SECRET);
    // What somebody offers goes by the identifier of whose it is.
    let is_of_a_person = matches!(subject, "person" | "availability");
    let entry = Entry {
        id: audit::next_id(call.now),
        at: call.now,
        actor: actor(&call.who.actor),
        action: action.to_owned(),
        subject: subject.to_owned(),
        subject_id: id.to_string(),
        person: if is_of_a_person { PersonId::new(id.to_string()).ok() } else { None },
        fields,
        before,
        after,
    };
    audit::insert(tx, &entry)
}

/// Whom a path is about: it names them, or an assignment of theirs.
fn whom(call: &Call, tx: &mut Tx) -> Result<Option<PersonId>, Error> {
    for (name, id) in &call.params {
        match *name {
            "person" => return Ok(PersonId::new(id.clone()).ok()),
            "assignment" => {
                let Ok(id) = id.parse() else { continue };
                return Ok(assignments::find(tx, &id)?.map(|own| own.person));
            }
            _ => {}
        }
    }
    Ok(None)
}

fn actor(actor: &auth::Actor) -> Actor {
    match actor {
        auth::Actor::User(id) => Actor::User(id.to_string()),
        auth::Actor::Token(id) => Actor::Token(id.to_string()),
        auth::Actor::Anyone => Actor::Operator,
    }
}
