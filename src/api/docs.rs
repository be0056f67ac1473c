//! The page at `/docs`: the contract for people, rendered here, with nothing from outside.

mod shape;

use super::contract::group;
use super::errors;
use super::route::{Access, Route};
use askama::Template;
use serde_json::{Map, Value};
use shape::{Field, Shape, Type};
use utoipa::openapi::OpenApi;

/// Renders the page from the contract and the route table that it was made of.
pub fn page(description: &OpenApi, table: &'static [Route]) -> String {
    let types = description.components.iter().flat_map(|components| &components.schemas);
    let types = types.map(|(name, schema)| Shape::of(name, schema)).collect();
    let description = serde_json::to_value(description).unwrap_or_default();
    let page = Page {
        version: env!("CARGO_PKG_VERSION"),
        about: text(&description["info"]["description"]).split("\n\n").map(str::to_owned).collect(),
        groups: groups(&description, table),
        types,
        errors: errors::PATH,
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
    /// Where the codes are explained.
    errors: &'static str,
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
    kind: Option<Type>,
    headers: String,
    refusal: Option<String>,
}

fn groups(description: &Value, table: &'static [Route]) -> Vec<Group> {
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

fn call(route: &'static Route, operation: &Value) -> Call {
    let parts = route.path.split('/').skip(1);
    let path = parts.map(|part| Part { text: format!("/{part}"), is_named: part.starts_with('{') }).collect();
    let parameters = list(&operation["parameters"]).iter().filter(|parameter| parameter["in"] != "path");
    Call {
        anchor: text(&operation["operationId"]),
        method: route.method.as_str(),
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
        kind: Type::of(&parameter["schema"]),
        description: text(&parameter["description"]),
    }
}

fn answer(status: &str, response: &Value) -> Answer {
    let headers = object(&response["headers"]).keys().cloned().collect::<Vec<_>>().join(", ");
    let refusal = response["$ref"].as_str().and_then(|target| target.rsplit('/').next()).map(str::to_owned);
    Answer { status: status.to_owned(), kind: content(response), headers, refusal }
}

/// The type of a body, or the media type where that says more.
fn content(holder: &Value) -> Option<Type> {
    let (media_type, content) = object(&holder["content"]).into_iter().next()?;
    if media_type == "application/json" {
        return Some(Type::of(&content["schema"]));
    }
    Some(Type::named(media_type))
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
