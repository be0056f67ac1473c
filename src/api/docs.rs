//! The page at `/docs`: the contract for people, rendered here, with nothing from outside.

use super::contract::{self, group};
use super::route::{Access, Route};
use askama::Template;
use serde_json::{Map, Value};
use utoipa::openapi::OpenApi;

/// Renders the page from the contract and the route table that it was made of.
pub fn page(description: &OpenApi, table: &[Route]) -> String {
    let description = serde_json::to_value(description).unwrap_or_default();
    let page = Page {
        version: env!("CARGO_PKG_VERSION"),
        about: text(&description["info"]["description"]).split("\n\n").map(str::to_owned).collect(),
        groups: groups(&description, table),
        types: object(&description["components"]["schemas"]).iter().map(|(name, schema)| shape(name, schema)).collect(),
        problems: contract::problem_kinds(),
        faults: contract::fault_codes().collect(),
    };
    page.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "api/docs.html", config = "src/askama.toml")]
struct Page {
    version: &'static str,
    about: Vec<String>,
    groups: Vec<Group>,
    types: Vec<Shape>,
    problems: &'static [super::reply::Kind],
    faults: Vec<(&'static str, &'static str)>,
}

/// The calls on one kind of thing.
struct Group {
    name: String,
    calls: Vec<Call>,
}

/// One method on one path.
struct Call {
    anchor: String,
    method: &'static str,
    path: Vec<Part>,
    purpose: &'static str,
    open: bool,
    parameters: Vec<Field>,
    body: Option<Type>,
    answers: Vec<Answer>,
}

/// A part of a path, with the slash before it.
struct Part {
    text: String,
    is_named: bool,
}

/// A status and what comes with it.
struct Answer {
    status: String,
    meaning: String,
    kind: Option<Type>,
    went_well: bool,
}

/// A named type.
struct Shape {
    name: String,
    description: String,
    words: Vec<String>,
    kind: Option<Type>,
    fields: Vec<Field>,
    variants: Vec<Vec<Field>>,
}

/// A field or a parameter.
struct Field {
    name: String,
    required: bool,
    kind: Type,
    description: String,
}

/// A type in a few words, with a link where it has a name.
struct Type {
    before: String,
    link: Option<String>,
    after: String,
}

fn groups(description: &Value, table: &[Route]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for route in table {
        let name = group(route.path);
        let operation = &description["paths"][route.path][route.method.as_str().to_lowercase()];
        let call = call(route, operation);
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.calls.push(call),
            None => groups.push(Group { name: name.to_owned(), calls: vec![call] }),
        }
    }
    groups
}

fn call(route: &Route, operation: &Value) -> Call {
    let parts = route.path.split('/').skip(1);
    let path = parts.map(|part| Part { text: format!("/{part}"), is_named: part.starts_with('{') }).collect();
    let parameters = list(&operation["parameters"]).iter().filter(|parameter| parameter["in"] != "path");
    let method = match route.method.as_str() {
        "POST" => "POST",
        "PUT" => "PUT",
        "DELETE" => "DELETE",
        _ => "GET",
    };
    Call {
        anchor: text(&operation["operationId"]),
        method,
        path,
        purpose: route.purpose,
        open: route.access == Access::Open,
        parameters: parameters.map(parameter).collect(),
        body: content(&operation["requestBody"]),
        answers: object(&operation["responses"]).iter().map(|(status, response)| answer(status, response)).collect(),
    }
}

fn parameter(parameter: &Value) -> Field {
    Field {
        name: text(&parameter["name"]),
        required: parameter["required"] == true,
        kind: type_of(&parameter["schema"]),
        description: text(&parameter["description"]),
    }
}

fn answer(status: &str, response: &Value) -> Answer {
    let went_well = status.starts_with('2');
    let headers = object(&response["headers"]).keys().cloned().collect::<Vec<_>>().join(", ");
    let meaning = match (went_well, headers.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("with {headers}"),
        (false, _) => text(&response["$ref"]).rsplit('/').next().unwrap_or_default().replace('_', " "),
    };
    Answer { status: status.to_owned(), meaning, kind: if went_well { content(response) } else { None }, went_well }
}

/// The type of a body, or the media type where that says more.
fn content(holder: &Value) -> Option<Type> {
    let (media_type, content) = object(&holder["content"]).into_iter().next()?;
    if media_type == "application/json" {
        return Some(type_of(&content["schema"]));
    }
    Some(Type { before: media_type, link: None, after: String::new() })
}

fn shape(name: &str, schema: &Value) -> Shape {
    let variants = [&schema["oneOf"], &schema["anyOf"]].into_iter().flat_map(list);
    let variants: Vec<Vec<Field>> = variants.map(|variant| fields(variant)).collect();
    let fields = fields(schema);
    let words: Vec<String> = list(&schema["enum"]).iter().map(text).collect();
    let plain = fields.is_empty() && variants.is_empty() && words.is_empty();
    Shape {
        name: name.to_owned(),
        description: text(&schema["description"]),
        words,
        kind: plain.then(|| type_of(schema)),
        fields,
        variants,
    }
}

/// The fields of an object, those of its parts too.
fn fields(schema: &Value) -> Vec<Field> {
    let required: Vec<String> = list(&schema["required"]).iter().map(text).collect();
    let properties = object(&schema["properties"]).into_iter().map(|(name, property)| Field {
        required: required.contains(&name),
        kind: type_of(&property),
        description: text(&property["description"]),
        name,
    });
    let parts = list(&schema["allOf"]).iter().flat_map(|part| {
        let link = part["$ref"].as_str().map(|_| Field {
            name: "…".into(),
            required: true,
            kind: type_of(part),
            description: "All of its fields.".into(),
        });
        link.into_iter().chain(fields(part))
    });
    properties.chain(parts).collect()
}

/// A schema in a few words.
fn type_of(schema: &Value) -> Type {
    let plain = |words: String| Type { before: words, link: None, after: String::new() };
    if let Some(target) = schema["$ref"].as_str() {
        let name = target.rsplit('/').next().unwrap_or_default();
        return Type { before: String::new(), link: Some(name.to_owned()), after: String::new() };
    }
    // `null` or something else is told by the field being optional.
    let choices = [&schema["oneOf"], &schema["anyOf"]].into_iter().flat_map(list);
    if let Some(choice) = choices.filter(|choice| choice["type"] != "null").next() {
        return type_of(choice);
    }
    if !schema["items"].is_null() {
        let item = type_of(&schema["items"]);
        return Type { before: format!("list of {}", item.before), ..item };
    }
    if let Some(constant) = list(&schema["enum"]).first() {
        return plain(format!("“{}”", text(constant)));
    }
    let name = match &schema["type"] {
        Value::Array(names) => names.iter().map(text).find(|name| name != "null").unwrap_or_default(),
        name => text(name),
    };
    match schema["format"].as_str() {
        Some("date" | "date-time") => plain(text(&schema["format"])),
        _ => plain(name),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}
