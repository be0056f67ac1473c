//! A thing that is one of several, with fields that all of them have, is told as one of several whole objects: generators of
//! clients know what to do with those, and few of them with a union inside of an `allOf`.

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{Object, OneOf, Schema};

type Schemas = Vec<(String, RefOr<Schema>)>;

/// Tells each such thing among `schemas` in that way. The union itself is no type of its own any more.
pub fn spread(schemas: &mut Schemas) {
    let known = schemas.clone();
    let mut told = Vec::new();
    for (_, schema) in schemas.iter_mut() {
        if let RefOr::T(Schema::AllOf(whole)) = schema
            && let [RefOr::Ref(part), RefOr::T(Schema::Object(shared))] = whole.items.as_slice()
            && let Some((name, union)) = union(&known, &part.ref_location)
        {
            let description = whole.description.clone();
            let items = union.items.iter().map(|variant| joined(variant, shared)).collect();
            *schema = Schema::OneOf(OneOf { items, description, ..OneOf::new() }).into();
            told.push(name);
        }
    }
    schemas.retain(|(name, _)| !told.contains(&name.as_str()));
}

/// The union that a reference leads to.
fn union<'s>(known: &'s Schemas, target: &str) -> Option<(&'s str, &'s OneOf)> {
    let name = target.rsplit('/').next()?;
    known.iter().find_map(|(known, schema)| match schema {
        RefOr::T(Schema::OneOf(union)) if known == name => Some((known.as_str(), union)),
        _ => None,
    })
}

/// A variant with the fields that all of them have.
fn joined(variant: &RefOr<Schema>, shared: &Object) -> RefOr<Schema> {
    match variant {
        RefOr::T(Schema::Object(object)) => {
            let mut object = object.clone();
            object.properties.extend(shared.properties.clone());
            object.required.extend(shared.required.clone());
            Schema::Object(object).into()
        }
        other => other.clone(),
    }
}
