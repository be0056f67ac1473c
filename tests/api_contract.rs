//! `api.yaml` is what is served: `RELEVE_UPDATE=1 cargo test --test api_contract` writes it anew.

mod common;

use common::House;
use common::furnished::furnished;
use releve::api::contract::Contract;
use releve::api::route::{Access, Body};
use releve::api::routes;
use releve::domain::language::Locale;
use releve::domain::person::{Clearance, Kind};
use releve::domain::webhook::EventKind;
use releve::domain::{Language, Role};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

fn contract() -> Value {
    serde_norway::from_str(&Contract::of(routes::table()).yaml).expect("YAML")
}

#[test]
fn the_file_is_what_the_code_says() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/api.yaml");
    let said = Contract::of(routes::table()).yaml;
    if std::env::var_os("RELEVE_UPDATE").is_some() {
        std::fs::write(file, &said).expect("a file");
    }
    let written = std::fs::read_to_string(file).unwrap_or_default();
    assert!(written == said, "api.yaml is not what is served: RELEVE_UPDATE=1 cargo test --test api_contract");
}

#[test]
fn the_paths_are_those_of_the_route_table() {
    let contract = contract();
    let mut described = BTreeSet::new();
    for (path, item) in contract["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("methods").keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let served: BTreeSet<_> = routes::table().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    assert_eq!(described, served);
    assert_eq!(served.len(), routes::table().len(), "a line of the table is there twice");
    for route in routes::table() {
        let operation = &contract["paths"][route.path][route.method.as_str().to_lowercase()];
        assert_eq!(operation["security"].is_null(), route.access == Access::Open, "{} {}", route.method, route.path);
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_type_is_used() {
    let contract = contract();
    let mut referred = BTreeSet::new();
    collect(&contract, &mut referred);
    for target in &referred {
        assert!(contract.pointer(&target[1..]).is_some(), "{target} leads nowhere");
    }
    for name in contract["components"]["schemas"].as_object().expect("schemas").keys() {
        assert!(referred.contains(&format!("#/components/schemas/{name}")), "nothing uses {name}");
    }
}

fn collect(value: &Value, referred: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            if let Some(target) = object.get("$ref").and_then(Value::as_str) {
                referred.insert(target.to_owned());
            }
            object.values().for_each(|value| collect(value, referred));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, referred)),
        _ => {}
    }
}

/// What a body's schema asks for is what the door asks for, and what it names the door knows.
#[test]
fn the_door_reads_what_the_contract_says() {
    let house = furnished();
    let contract = contract();
    for route in routes::table().iter().filter(|route| route.takes != Body::None) {
        let method = route.method.as_str();
        let operation = &contract["paths"][route.path][method.to_lowercase()];
        let target = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str();
        let schema = contract.pointer(&target.expect("a type")[1..]).expect("a schema");
        let path = route.path.split('/').map(|part| if part.starts_with('{') { "x" } else { part });
        let path = path.collect::<Vec<_>>().join("/");
        let send = |body: Value| house.ask(method, &path, &[("if-match", "*")], Some(body.to_string().into_bytes()));

        let names = schema["properties"].as_object().expect("properties").keys();
        let everything: Map<String, Value> = names.map(|name| (name.clone(), json!({"?": 1}))).collect();
        let faults = send(Value::Object(everything)).faults();
        let mut unknown =
            faults.iter().filter(|fault| fault.matches('/').count() == 1 && fault.ends_with("unknown_field"));
        assert_eq!(unknown.next(), None, "{method} {path}");

        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let mut required: Vec<_> =
            required.iter().map(|name| format!("/{} required", name.as_str().expect("a name"))).collect();
        required.sort();
        let told = if required.is_empty() { Vec::new() } else { send(json!({})).faults() };
        assert_eq!(told, required, "{method} {path}");
    }
}

#[test]
fn the_contract_is_served_and_readable() {
    let house = House::open();
    let yaml = house.ask("GET", "/api.yaml", &[("authorization", "")], None);
    assert_eq!((yaml.status, yaml.header("content-type")), (200, "application/yaml"));
    assert_eq!(yaml.text, Contract::of(routes::table()).yaml);
    let page = house.ask("GET", "/docs", &[("authorization", "")], None);
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let contract = contract();
    for route in routes::table() {
        let operation = &contract["paths"][route.path][route.method.as_str().to_lowercase()];
        let anchor = format!("id=\"{}\"", operation["operationId"].as_str().expect("an operation"));
        assert!(page.text.contains(&anchor), "{} {}", route.method, route.path);
    }
    for from_outside in ["src=", "<script", "@import", "url(", "http://", "https://"] {
        assert!(!page.text.contains(from_outside), "{from_outside}");
    }
}

fn spoken<T: serde::Serialize>(all: &[T]) -> Value {
    serde_json::to_value(all).expect("words")
}

#[test]
fn the_words_of_the_contract_are_those_that_are_spoken() {
    let contract = contract();
    let words = |name: &str| contract["components"]["schemas"][name]["enum"].clone();
    assert_eq!(words("Role"), spoken(Role::ALL));
    assert_eq!(words("Language"), spoken(Language::ALL));
    assert_eq!(words("Locale"), spoken(Locale::ALL));
    assert_eq!(words("Kind"), spoken(Kind::ALL));
    assert_eq!(words("Clearance"), spoken(Clearance::ALL));
    assert_eq!(words("EventKind"), spoken(EventKind::ALL));
}

/// A list or a text without an end is a body that no reader can be ready for.
#[test]
fn every_list_and_text_that_a_body_may_hold_has_a_bound() {
    let contract = contract();
    let mut waiting = BTreeSet::new();
    for operation in
        contract["paths"].as_object().expect("paths").values().flat_map(|item| item.as_object().expect("calls"))
    {
        collect(&operation.1["requestBody"], &mut waiting);
    }
    let mut seen = BTreeSet::new();
    while let Some(target) = waiting.pop_first() {
        let schema = contract.pointer(&target[1..]).expect("a schema");
        unbounded(schema, &target);
        collect(schema, &mut waiting);
        seen.insert(target);
        waiting.retain(|target| !seen.contains(target));
    }
    assert!(seen.len() > 30, "{seen:?}");
}

fn unbounded(schema: &Value, at: &str) {
    let is =
        |name: &str| schema["type"] == name || schema["type"].as_array().is_some_and(|all| all.contains(&json!(name)));
    let says = |names: &[&str]| names.iter().any(|name| !schema[*name].is_null());
    assert!(!is("array") || says(&["maxItems"]), "{at} has no end: {schema}");
    assert!(!is("string") || says(&["maxLength", "pattern", "enum", "format"]), "{at} has no end: {schema}");
    match schema {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| unbounded(field, &format!("{at}/{name}"))),
        Value::Array(items) => items.iter().for_each(|item| unbounded(item, at)),
        _ => {}
    }
}
