//! Types, as the page shows them.

use super::{list, text};
use serde_json::Value;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;

/// A named type.
pub struct Shape {
    pub name: String,
    pub description: String,
    /// The words that it is one of.
    pub words: Vec<String>,
    /// What it is where it has neither words nor fields.
    pub kind: Option<Type>,
    pub fields: Vec<Field>,
    /// The objects that it is one of.
    pub variants: Vec<Vec<Field>>,
}

/// A field or a parameter.
pub struct Field {
    pub name: String,
    pub required: bool,
    pub kind: Type,
    pub description: String,
}

/// A type in a few words, with a link where it has a name.
pub struct Type {
    pub words: String,
    pub link: Option<String>,
}

impl Shape {
    /// A type of the contract.
    pub fn of(name: &str, schema: &RefOr<Schema>) -> Self {
        let json = serde_json::to_value(schema).unwrap_or_default();
        let words: Vec<String> = list(&json["enum"]).iter().map(text).collect();
        let (fields, variants) = (fields(schema), variants(schema));
        let plain = fields.is_empty() && variants.is_empty() && words.is_empty();
        let kind = plain.then(|| Type::of(&json));
        Self { name: name.to_owned(), description: text(&json["description"]), words, kind, fields, variants }
    }
}

/// The fields of an object in the order in which they are described, those of its parts too.
fn fields(schema: &RefOr<Schema>) -> Vec<Field> {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            let field = |(name, property): (&String, &RefOr<Schema>)| {
                let property = serde_json::to_value(property).unwrap_or_default();
                Field {
                    name: name.clone(),
                    required: object.required.contains(name),
                    kind: Type::of(&property),
                    description: described(&property),
                }
            };
            object.properties.iter().map(field).collect()
        }
        RefOr::T(Schema::AllOf(parts)) => parts.items.iter().flat_map(fields).collect(),
        RefOr::T(_) => Vec::new(),
        RefOr::Ref(_) => {
            let kind = Type::of(&serde_json::to_value(schema).unwrap_or_default());
            vec![Field { name: "…".into(), required: false, kind, description: "All of its fields.".into() }]
        }
    }
}

fn variants(schema: &RefOr<Schema>) -> Vec<Vec<Field>> {
    match schema {
        RefOr::T(Schema::OneOf(choices)) => choices.items.iter().map(fields).collect(),
        RefOr::T(Schema::AnyOf(choices)) => choices.items.iter().map(fields).collect(),
        _ => Vec::new(),
    }
}

/// A choice between something and nothing is described beside the something.
fn described(schema: &Value) -> String {
    let choices = list(&schema["oneOf"]).iter().map(|choice| &choice["description"]);
    let described = std::iter::once(&schema["description"]).chain(choices).find(|description| description.is_string());
    described.map(text).unwrap_or_default()
}

impl Type {
    /// A schema in a few words.
    pub fn of(schema: &Value) -> Self {
        if let Some(target) = schema["$ref"].as_str() {
            let name = target.rsplit('/').next().unwrap_or_default();
            return Self { words: String::new(), link: Some(name.to_owned()) };
        }
        // That it may be null is told by the field being optional.
        let choices = [&schema["oneOf"], &schema["anyOf"]].into_iter().flat_map(list);
        if let Some(choice) = choices.into_iter().find(|choice| choice["type"] != "null") {
            return Self::of(choice);
        }
        if !schema["items"].is_null() {
            let item = Self::of(&schema["items"]);
            return Self { words: format!("list of {}", item.words), ..item };
        }
        let words: Vec<String> = list(&schema["enum"]).iter().map(|word| format!("“{}”", text(word))).collect();
        if !words.is_empty() {
            return Self::named(words.join(" or "));
        }
        let name = match &schema["type"] {
            Value::Array(names) => names.iter().map(text).find(|name| name != "null").unwrap_or_default(),
            name => text(name),
        };
        match schema["format"].as_str() {
            Some(format @ ("date" | "date-time")) => Self::named(format.to_owned()),
            _ => Self::named(name),
        }
    }

    /// Words without a link.
    pub const fn named(words: String) -> Self {
        Self { words, link: None }
    }
}
