//! The page at `/docs/errors` explains every code that a caller may read, and no other.

mod common;

use common::{House, sample};
use releve::api::errors;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;

/// Codes of conflicts that only the command line and the jobs read.
const NEVER_ANSWERED: [&str; 4] = ["lease_lost", "not_empty", "schema_too_new", "schema_too_old"];

/// The sources, without what only tests see.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && name != "tests.rs" {
                let text = std::fs::read_to_string(&path).expect("a text");
                let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.push((path.display().to_string(), text));
            }
        }
    }
    found
}

/// The texts of letters and underscores that stand among the arguments of each call of `function`.
fn codes_in(text: &str, function: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for call in text.split(function).skip(1) {
        let arguments = call.split(';').next().unwrap_or_default();
        let quoted = arguments.split('"').skip(1).step_by(2);
        let is_code = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        codes.extend(quoted.filter(is_code).take(1).map(str::to_owned));
    }
    codes
}

#[test]
fn every_conflict_of_the_code_is_explained_and_no_other() {
    let mut used = BTreeSet::new();
    for (_, text) in sources() {
        used.extend(codes_in(&text, "Error::conflict(").into_iter().chain(codes_in(&text, "Self::conflict(")));
    }
    // It is a kind of its own.
    assert!(used.remove("version_mismatch"));
    for code in NEVER_ANSWERED {
        assert!(used.remove(code), "{code}: nothing says it any more");
    }
    let explained: BTreeSet<_> = errors::CONFLICTS.iter().map(|conflict| conflict.code.to_owned()).collect();
    assert_eq!(used, explained);
}

#[test]
fn every_fault_of_the_code_is_explained_and_no_other() {
    let sources = sources();
    let explained: BTreeSet<_> = errors::fault_codes().map(|(code, _)| code).collect();
    for (path, text) in &sources {
        if path.ends_with("config.rs") || path.contains("/commands/") || path.contains("/store/") {
            // What stands in the command line and the environment is told there.
            continue;
        }
        for code in codes_in(text, "Fault::new(").into_iter().chain(codes_in(text, "Error::invalid(")) {
            assert!(explained.contains(code.as_str()), "{path}: {code} is not explained");
        }
    }
    for code in explained {
        // `references!` names the door's constants without their module.
        let name = code.to_uppercase();
        let ways = [format!("\"{code}\""), format!("code::{name}"), format!(", {name}, \"")];
        let elsewhere = |path: &str| !path.ends_with("door/code.rs") && !path.contains("/api/errors/");
        let is_said = |(path, text): &(String, String)| elsewhere(path) && ways.iter().any(|way| text.contains(way));
        assert!(sources.iter().any(is_said), "{code}: nothing says it");
    }
}

#[test]
fn the_type_of_a_problem_leads_to_its_explanation() {
    let house = House::open();
    house.post("/v1/sites", sample::site("x")).created();
    let problems = [
        house.post("/v1/sites", sample::site("x")),
        house.post("/v1/sites", json!({})),
        house.get("/v1/sites/nowhere"),
        house.get("/v1/nothing"),
        house.ask("PATCH", "/v1/sites", &[], None),
        house.ask("GET", "/v1/sites", &[("authorization", "")], None),
        house.delete("/v1/sites/x"),
        house.delete_at(7, "/v1/sites/x"),
    ];
    let page = house.ask("GET", "/docs/errors", &[("authorization", "")], None);
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    for problem in problems {
        let problem = problem.json();
        let target = problem["type"].as_str().expect("a type");
        let anchor = target.strip_prefix("/docs/errors#").expect("the page");
        assert!(page.text.contains(&format!("<dt id=\"{anchor}\">")), "{anchor}");
        let code = problem["code"].as_str().expect("a code");
        assert!(page.text.contains(&format!("<dt id=\"{code}\">")), "{code}");
        for fault in problem["errors"].as_array().into_iter().flatten() {
            let code = fault["code"].as_str().expect("a code");
            assert!(page.text.contains(&format!("<dt id=\"fault-{code}\">")), "{code}");
        }
    }
    for from_outside in ["src=", "<script", "@import", "url(", "http://", "https://"] {
        assert!(!page.text.contains(from_outside), "{from_outside}");
    }
}
