//! What things that are listed, read, added, replaced and removed by their identifier have in common.

use super::call::{Call, page};
use super::door::{Expected, Fields, own_id};
use super::reply::Reply;
use super::view::{Listed, Shown};
use crate::error::Error;
use crate::store::{Page, Tx, Versioned};
use serde::Serialize;
use std::str::FromStr;
use utoipa::ToSchema;

/// Something that people edit together, under a path of its own.
pub trait Resource: Clone + Serialize + ToSchema + Send + 'static {
    /// Its identifier.
    type Id: Clone + PartialEq + FromStr + ToString;
    /// Which of them a list is of.
    type Filter;

    /// Its name in paths and refusals: `site`.
    const NAME: &'static str;
    /// Where all of them are: `/v1/sites`.
    const PATH: &'static str;
    /// People give it its identifier: the code of a site.
    const NAMED_BY_PEOPLE: bool = false;

    /// Its identifier.
    fn id(&self) -> &Self::Id;
    /// An identifier for a new one.
    fn fresh_id() -> Self::Id;

    /// Reads one with the identifier that it has or shall have. `known` is what is replaced.
    fn read(fields: &mut Fields<'_>, id: Option<Self::Id>, known: Option<&Self>) -> Option<Self>;

    /// As an answer about it alone shows it.
    #[must_use]
    fn shown(self) -> Self {
        self
    }

    /// As a list shows it.
    #[must_use]
    fn listed(self) -> Self {
        self.shown()
    }

    /// Leaves out of answers what whom they are about does not want to be shown.
    fn veil(_tx: &mut Tx, _things: &mut [Versioned<Self>]) -> Result<(), Error> {
        Ok(())
    }

    /// Reads which of them are asked for from query parameters.
    fn filter(fields: &mut Fields<'_>) -> Option<Self::Filter>;
    /// A page of them.
    fn list(tx: &mut Tx, filter: &Self::Filter, page: &Page) -> Result<Vec<Versioned<Self>>, Error>;
    /// It, or `NotFound`.
    fn get(tx: &mut Tx, id: &Self::Id) -> Result<Versioned<Self>, Error>;
    /// Adds it.
    fn insert(tx: &mut Tx, thing: &Self) -> Result<(), Error>;
    /// Changes it, and gives the new version.
    fn update(tx: &mut Tx, thing: &Self, version: i64) -> Result<i64, Error>;
    /// Tells of its removal where something else shows it.
    fn before_removal(_tx: &mut Tx, _id: &Self::Id) -> Result<(), Error> {
        Ok(())
    }
    /// Removes it.
    fn delete(tx: &mut Tx, id: &Self::Id, version: i64) -> Result<(), Error>;
}

/// What of a [`Resource`] is the store's functions of the same names, with a filter for lists.
macro_rules! stored_in {
    ($table:ident, $filter:ty) => {
        type Filter = $filter;

        fn list(tx: &mut Tx, filter: &$filter, page: &Page) -> Result<Vec<Versioned<Self>>, Error> {
            $table::list(tx, filter, page)
        }

        stored_in!(@one $table);
    };
    (@one $table:ident) => {
        fn id(&self) -> &Self::Id {
            &self.id
        }

        fn fresh_id() -> Self::Id {
            Self::Id::from_bits(rand::random())
        }

        fn get(tx: &mut Tx, id: &Self::Id) -> Result<Versioned<Self>, Error> {
            $table::get(tx, id)
        }

        fn insert(tx: &mut Tx, thing: &Self) -> Result<(), Error> {
            $table::insert(tx, thing)
        }

        fn update(tx: &mut Tx, thing: &Self, version: i64) -> Result<i64, Error> {
            $table::update(tx, thing, version)
        }

        fn delete(tx: &mut Tx, id: &Self::Id, version: i64) -> Result<(), Error> {
            $table::delete(tx, id, version)
        }
    };
}
pub(super) use stored_in;

/// A page of them.
pub fn list<T: Resource>(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let filter = T::filter(fields);
        let page = page(fields);
        Some((filter?, page?))
    })?;
    let one_more = Page { limit: page.limit + 1, ..page };
    let mut found = T::list(tx, &filter, &one_more)?;
    T::veil(tx, &mut found)?;
    let listed = Listed::of(found, page.limit, |thing| thing.id().to_string());
    Ok(listed.map(|Versioned { value, version }| Shown { value: value.listed(), version }).into())
}

/// One of them, with its version as `ETag`.
pub fn read<T: Resource>(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id = call.id(T::NAME)?;
    let found = T::get(tx, &id)?;
    let shown = shown(tx, found)?;
    Ok(Reply::found(&shown).at_version(shown.version))
}

/// As an answer about it alone shows it.
fn shown<T: Resource>(tx: &mut Tx, thing: Versioned<T>) -> Result<Shown<T>, Error> {
    let mut things = [thing];
    T::veil(tx, &mut things)?;
    let [Versioned { value, version }] = things;
    Ok(Shown { value: value.shown(), version })
}

/// Adds one.
pub fn create<T: Resource>(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let expected = if T::NAMED_BY_PEOPLE { Expected::Chosen } else { Expected::Fresh(T::fresh_id()) };
    let thing = call.body(tx, |fields| {
        let id = own_id(fields, expected.clone());
        T::read(fields, id, None)
    })?;
    T::insert(tx, &thing)?;
    call.trail.tell(T::NAME, thing.id(), None, Some(&thing))?;
    let location = format!("{}/{}", T::PATH, thing.id().to_string());
    let added = T::get(tx, thing.id())?;
    let shown = shown(tx, added)?;
    Ok(Reply::created(location, &shown).at_version(shown.version))
}

/// Replaces one.
pub fn replace<T: Resource>(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id: T::Id = call.id(T::NAME)?;
    let known = T::get(tx, &id)?;
    let seen = call.sees(known.version)?;
    let thing = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Exactly(id.clone()));
        T::read(fields, id, Some(&known.value))
    })?;
    let version = T::update(tx, &thing, seen)?;
    call.trail.tell(T::NAME, thing.id(), Some(&known.value), Some(&thing))?;
    let shown = shown(tx, Versioned { value: thing, version })?;
    Ok(Reply::found(&shown).at_version(version))
}

/// Removes one.
pub fn remove<T: Resource>(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id = call.id(T::NAME)?;
    let known = T::get(tx, &id)?;
    let seen = call.sees(known.version)?;
    T::before_removal(tx, &id)?;
    T::delete(tx, &id, seen)?;
    call.trail.tell(T::NAME, &id, Some(&known.value), None)?;
    Ok(Reply::done())
}
