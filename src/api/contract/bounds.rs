//! What a Rust type does not say, and the door holds: a text that must have something has more than blanks.

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, ArrayItems, Object, Schema};

/// What a text has that is more than blanks.
const VISIBLE: &str = r"[^\s\x85]";

/// Says it wherever it is held.
pub fn say(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::T(Schema::Object(object)) => of_object(object),
        RefOr::T(Schema::Array(array)) => {
            if let ArrayItems::RefOrSchema(items) = &mut array.items {
                say(items);
            }
        }
        RefOr::T(Schema::OneOf(union)) => union.items.iter_mut().for_each(say),
        RefOr::T(Schema::AllOf(parts)) => parts.items.iter_mut().for_each(say),
        RefOr::T(_) | RefOr::Ref(_) => {}
    }
}

fn of_object(object: &mut Object) {
    object.properties.iter_mut().for_each(|(_, property)| say(property));
    if let Some(AdditionalProperties::RefOr(others)) = object.additional_properties.as_deref_mut() {
        say(others);
    }
    if object.min_length.is_some() && object.pattern.is_none() {
        object.pattern = Some(VISIBLE.to_owned());
    }
}
