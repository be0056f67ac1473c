//! The door: what comes from outside is read here into the domain's types, or refused with everything that is wrong.
//!
//! A *reader* is a function from a [`Spot`], a JSON value and where it stands, to a value, or to nothing once it has
//! told its faults. Readers are put together from smaller ones ([`object`], [`list`](read::list)), and go on after a
//! fault, so that one answer names them all. What must exist (a site, a person) is noted while reading and looked up in
//! the transaction that uses it ([`Door::pass`]): those faults come in the same answer.
//!
//! Invariants:
//! - A fault says what is accepted and never repeats a value that was sent.
//! - A field that no reader asked for is a fault.
//! - Only a value without a single fault leaves the door.

pub mod announcement;
pub mod availability;
pub mod code;
pub mod json;
pub mod location;
pub mod note;
mod own_id;
pub mod person;
pub mod profile;
pub mod read;
pub mod reference;
pub mod round;
pub mod session;
pub mod site;
pub mod site_change;
pub mod template;
pub mod user;
pub mod webhook;

pub use own_id::{Expected, own_id};

use crate::domain::right::Reach;
use crate::error::{Error, Fault};
use crate::store::Tx;
use chrono::NaiveDate;
use reference::Reference;
use serde_json::{Map, Value};
use std::cell::RefCell;

/// Beyond this many faults an answer says only that there are more.
const FAULTS: usize = 100;

/// What has been found while reading one request.
#[derive(Debug)]
pub struct Door {
    today: NaiveDate,
    reach: Reach,
    reads: Reach,
    inside: bool,
    faults: RefCell<Vec<Fault>>,
    references: RefCell<Vec<(String, Reference)>>,
}

impl Door {
    /// An open door. `today` is what birth dates are held against; what concerns no site of `reach` does not exist; `inside`
    /// says whether webhooks may be in the house's own network.
    pub fn new(today: NaiveDate, reach: Reach, inside: bool) -> Self {
        let reads = reach.clone();
        Self { today, reach, reads, inside, faults: RefCell::new(Vec::new()), references: RefCell::new(Vec::new()) }
    }

    /// Where whoever asks reads plans, which may be more than where they do what they ask.
    #[must_use]
    pub fn reading(self, reads: Reach) -> Self {
        Self { reads, ..self }
    }

    /// Reads a body.
    pub fn body<T>(&self, body: &Value, read: impl Fn(&Spot<'_>) -> Option<T>) -> Option<T> {
        read(&Spot { value: body, pointer: String::new(), is_text: false, door: self })
    }

    /// Reads query parameters, whose faults point below `/query`. All of their values are texts.
    pub fn query<T>(&self, query: &Value, read: impl Fn(&mut Fields<'_>) -> Option<T>) -> Option<T> {
        object(read)(&Spot { value: query, pointer: "/query".into(), is_text: true, door: self })
    }

    /// Lets a value pass that has no fault and names only what exists in this transaction.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub fn pass<T>(self, tx: &mut Tx, value: Option<T>) -> Result<T, Error> {
        for (pointer, reference) in self.references.take() {
            if !reference.exists(tx, &self.reach, &self.reads)? {
                self.tell(pointer, reference.code(), reference.message());
            }
        }
        self.leave(value)
    }

    /// Lets a value pass that names nothing which must exist.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub fn leave<T>(self, value: Option<T>) -> Result<T, Error> {
        let mut faults = self.faults.into_inner();
        if faults.len() > FAULTS {
            faults.truncate(FAULTS);
            faults.push(Fault::new("", code::MORE, "there is more wrong than is told here"));
        }
        match value {
            Some(value) if faults.is_empty() => Ok(value),
            _ => Err(Error::Invalid(faults)),
        }
    }

    fn tell(&self, pointer: String, code: &'static str, message: impl Into<String>) {
        let mut faults = self.faults.borrow_mut();
        if faults.len() <= FAULTS {
            faults.push(Fault::new(pointer, code, message));
        }
    }
}

/// A value and where it stands.
#[derive(Debug)]
pub struct Spot<'a> {
    value: &'a Value,
    pointer: String,
    is_text: bool,
    door: &'a Door,
}

impl<'a> Spot<'a> {
    /// Tells a fault here. Always `None`, so that a reader ends with it.
    pub fn fault<T>(&self, code: &'static str, message: impl Into<String>) -> Option<T> {
        self.door.tell(self.pointer.clone(), code, message);
        None
    }

    /// Whether the value is of some kind.
    pub fn holds(&self, kind: fn(&Value) -> bool) -> bool {
        kind(self.value)
    }

    /// Something must exist that is named here.
    pub fn refers_to(&self, reference: Reference) {
        self.door.references.borrow_mut().push((self.pointer.clone(), reference));
    }

    /// The value below this one, at a field's name or at an index.
    fn below(&self, step: &str, value: &'a Value) -> Self {
        let step = step.replace('~', "~0").replace('/', "~1");
        Spot { value, pointer: format!("{}/{step}", self.pointer), is_text: self.is_text, door: self.door }
    }
}

/// The fields of an object, each asked for by name. What nobody asked for is a fault.
#[derive(Debug)]
pub struct Fields<'a> {
    spot: &'a Spot<'a>,
    object: &'a Map<String, Value>,
    known: Vec<&'static str>,
}

impl Fields<'_> {
    /// A field that must be there.
    pub fn required<T>(&mut self, name: &'static str, read: impl Fn(&Spot<'_>) -> Option<T>) -> Option<T> {
        let value = self.optional(name, read)?;
        if value.is_none() {
            self.fault(name, code::REQUIRED, "this is required");
        }
        value
    }

    /// A field that may be absent or null. The outer `None` is a fault, the inner one its absence.
    #[allow(clippy::option_option, reason = "a fault and an absence are two things, and `?` takes the first away")]
    pub fn optional<T>(&mut self, name: &'static str, read: impl Fn(&Spot<'_>) -> Option<T>) -> Option<Option<T>> {
        if self.object.get(name).is_some_and(Value::is_null) {
            self.known.push(name);
            return Some(None);
        }
        self.absent_or(name, read)
    }

    /// A field that may be absent, but not null.
    #[allow(clippy::option_option, reason = "a fault and an absence are two things, and `?` takes the first away")]
    pub fn absent_or<T>(&mut self, name: &'static str, read: impl Fn(&Spot<'_>) -> Option<T>) -> Option<Option<T>> {
        self.known.push(name);
        match self.object.get(name) {
            None => Some(None),
            Some(value) => read(&self.spot.below(name, value)).map(Some),
        }
    }

    /// A field that is `default` where it is absent.
    pub fn or<T>(&mut self, name: &'static str, default: T, read: impl Fn(&Spot<'_>) -> Option<T>) -> Option<T> {
        self.absent_or(name, read).map(|value| value.unwrap_or(default))
    }

    /// Whether a field is there, be it null.
    pub fn has(&self, name: &str) -> bool {
        self.object.contains_key(name)
    }

    /// Tells a fault at a field, or deeper: `contracts/1`.
    pub fn fault(&self, at: &str, code: &'static str, message: impl Into<String>) {
        self.spot.door.tell(format!("{}/{at}", self.spot.pointer), code, message);
    }

    /// The day on which this is read.
    pub const fn today(&self) -> NaiveDate {
        self.spot.door.today
    }

    /// Where whoever asks may do what they ask.
    pub const fn reach(&self) -> &Reach {
        &self.spot.door.reach
    }

    fn refuse_the_unknown(&self) {
        for (name, value) in self.object {
            if !self.known.contains(&name.as_str()) {
                self.spot.below(name, value).fault::<()>(code::UNKNOWN_FIELD, "there is no field of this name");
            }
        }
    }
}

/// Reads an object by its fields.
pub fn object<T>(read: impl Fn(&mut Fields<'_>) -> Option<T>) -> impl Fn(&Spot<'_>) -> Option<T> {
    move |spot| {
        let Value::Object(object) = spot.value else { return spot.fault(code::TYPE, "an object is expected") };
        let mut fields = Fields { spot, object, known: Vec::new() };
        let value = read(&mut fields);
        fields.refuse_the_unknown();
        value
    }
}
