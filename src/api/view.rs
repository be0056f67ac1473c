//! The shapes that answers and bodies have around the domain's types.

use super::reply::Reply;
use serde::Serialize;
use std::borrow::Cow;
use std::marker::PhantomData;
use utoipa::openapi::schema::{AllOfBuilder, ArrayBuilder, Object, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

/// A thing and its version, as answers show it.
#[derive(Debug, Serialize)]
pub struct Shown<T> {
    /// The thing.
    #[serde(flatten)]
    pub value: T,
    /// From 1, one more with every change.
    pub version: i64,
}

/// A part of a list, and where the next part starts.
#[derive(Debug, Serialize)]
pub struct Listed<T> {
    /// In the order of their keys.
    pub items: Vec<T>,
    /// What `after` is in the next call; null at the end.
    pub next: Option<String>,
}

impl<T> Listed<T> {
    /// The first `limit` of the items, of which one more was asked for to know whether there are more.
    pub fn of(mut items: Vec<T>, limit: u16, key: impl Fn(&T) -> String) -> Self {
        let more = items.len() > usize::from(limit);
        items.truncate(limit.into());
        let next = if more { items.last().map(key) } else { None };
        Self { items, next }
    }

    /// All of them.
    pub const fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }

    /// The same part, with the items in another shape.
    pub fn map<U>(self, shape: impl Fn(T) -> U) -> Listed<U> {
        Listed { items: self.items.into_iter().map(shape).collect(), next: self.next }
    }
}

impl<T: Serialize> From<Listed<T>> for Reply {
    fn from(listed: Listed<T>) -> Self {
        Self::found(&listed)
    }
}

/// A body that writes a `T` whose identifier may be left out: the path has it, or the service makes one. What is only read is
/// not in it.
#[derive(Debug)]
pub struct Written<T>(PhantomData<T>);

/// A body that adds a `T` under an identifier of the caller's choice.
#[derive(Debug)]
pub struct Named<T>(PhantomData<T>);

fn reference<T: ToSchema>() -> RefOr<Schema> {
    Ref::from_schema_name(T::name()).into()
}

/// A type's own schema and all that it refers to.
fn with_its_own<T: ToSchema>(schemas: &mut Vec<(String, RefOr<Schema>)>) {
    schemas.push((T::name().into_owned(), T::schema()));
    T::schemas(schemas);
}

impl<T: ToSchema> PartialSchema for Shown<T> {
    fn schema() -> RefOr<Schema> {
        let version = ObjectBuilder::new()
            .schema_type(Type::Integer)
            .description(Some("From 1, one more with every change; the number in the ETag."));
        let more = ObjectBuilder::new().schema_type(Type::Object).property("version", version).required("version");
        AllOfBuilder::new().item(reference::<T>()).item(more).into()
    }
}

impl<T: ToSchema> ToSchema for Shown<T> {
    fn name() -> Cow<'static, str> {
        format!("{}Answer", T::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        with_its_own::<T>(schemas);
    }
}

impl<T: ToSchema> PartialSchema for Listed<T> {
    fn schema() -> RefOr<Schema> {
        let next = ObjectBuilder::new()
            .schema_type(SchemaType::Array(vec![Type::String, Type::Null]))
            .description(Some("What `after` is in the next call; null at the end."));
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .property("items", ArrayBuilder::new().items(reference::<T>()))
            .required("items")
            .property("next", next)
            .required("next")
            .into()
    }
}

impl<T: ToSchema> ToSchema for Listed<T> {
    fn name() -> Cow<'static, str> {
        format!("{}Page", T::name().trim_end_matches("Answer")).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        with_its_own::<T>(schemas);
    }
}

impl<T: ToSchema> PartialSchema for Written<T> {
    fn schema() -> RefOr<Schema> {
        let mut object = flat::<T>();
        object.required.retain(|name| name != "id");
        object.properties.retain(|_, property| !is_for_reading(property));
        Schema::Object(object).into()
    }
}

impl<T: ToSchema> PartialSchema for Named<T> {
    fn schema() -> RefOr<Schema> {
        Schema::Object(flat::<T>()).into()
    }
}

/// Whether only answers have a property.
fn is_for_reading(property: &RefOr<Schema>) -> bool {
    matches!(property, RefOr::T(Schema::Object(object)) if object.read_only == Some(true))
}

/// An object with all of a type's properties.
fn flat<T: ToSchema>() -> Object {
    let mut object = Object::with_type(Type::Object);
    gather::<T>(&T::schema(), &mut object);
    object
}

/// All properties of a schema in one object, those of flattened parts too.
fn gather<T: ToSchema>(schema: &RefOr<Schema>, into: &mut Object) {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            into.description = into.description.take().or_else(|| object.description.clone());
            into.properties.extend(object.properties.clone());
            into.required.extend(object.required.clone());
        }
        RefOr::T(Schema::AllOf(parts)) => {
            into.description = into.description.take().or_else(|| parts.description.clone());
            parts.items.iter().for_each(|part| gather::<T>(part, into));
        }
        RefOr::T(_) => {}
        RefOr::Ref(reference) => {
            let mut known = Vec::new();
            T::schemas(&mut known);
            let name = reference.ref_location.rsplit('/').next().unwrap_or_default();
            if let Some((_, part)) = known.iter().find(|(known, _)| known == name) {
                gather::<T>(part, into);
            }
        }
    }
}

impl<T: ToSchema> ToSchema for Written<T> {
    fn name() -> Cow<'static, str> {
        format!("{}Body", T::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        T::schemas(schemas);
    }
}

impl<T: ToSchema> ToSchema for Named<T> {
    fn name() -> Cow<'static, str> {
        format!("New{}", T::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        T::schemas(schemas);
    }
}
