//! Many things in one call: all of them, or none and every fault of each.

use super::door;
use super::view::Written;
use crate::error::{Error, Fault};
use std::collections::BTreeSet;
use utoipa::ToSchema;
use utoipa::openapi::Ref;
use utoipa::openapi::schema::{Array, ArrayBuilder};

/// So many at the most.
pub const MOST: usize = 1_000;

/// As many bodies as come together.
pub fn bodies<T: ToSchema>() -> Array {
    let one = Ref::from_schema_name(Written::<T>::name());
    ArrayBuilder::new().items(one).min_items(Some(1)).max_items(Some(MOST)).build()
}

/// Nothing has one of their identifiers, and no two of them have the same. `name` is the field that holds them.
///
/// # Errors
/// `Invalid` at each that has another's (`taken`, `repeated`).
pub fn are_new<I: Ord>(name: &str, ids: &[I], known: &BTreeSet<I>) -> Result<(), Error> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, id) in ids.iter().enumerate() {
        let at = format!("/{name}/{at}/id");
        if known.contains(id) {
            faults.push(Fault::new(at, door::code::TAKEN, "another one has this identifier already"));
        } else if !seen.insert(id) {
            faults.push(Fault::new(at, door::code::REPEATED, "it stands there already"));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
