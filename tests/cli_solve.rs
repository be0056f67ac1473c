//! `releve solve`: the engine alone, on a file.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// One person who can take the one shift.
const EASY: &str = r#"{
    "days": [0, 1440],
    "shifts": [{
        "name": "desk", "span": {"start": 540, "end": 1020}, "day": 0, "scheduled": 480, "paid": 480, "place": 0,
        "positions": [{"asks": [{"kind": "role", "any_of": [0]}], "cover": [{"level": "minimum_cover", "units": 1, "under": 1}]}]
    }],
    "people": [{"name": "p1", "held": [{"tag": 0}], "rules": []}],
    "rules": [],
    "travel": [[0]]
}"#;

struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("a file");
        path
    }

    fn solve(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_releve"));
        command.current_dir(self.folder.path()).arg("solve").args(arguments).stdin(Stdio::null());
        command.output().expect("a process")
    }
}

/// What went wrong, which is one line, with the exit code 2 and nothing on standard output.
fn complaint(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).expect("text");
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(output.stdout.is_empty());
    text
}

#[test]
fn a_broken_file_is_one_clear_line() {
    let bench = Bench::new();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let stranger = EASY.replace("\"rules\": []}]", "\"rules\": [7]}]");
    let cases: [(&str, Option<&[u8]>, &str); 8] = [
        ("missing.json", None, "No such file"),
        ("empty.json", Some(b""), "EOF while parsing"),
        ("cut.json", Some(b"{\"days\": [0,"), "EOF while parsing"),
        ("other.json", Some(b"{\"weeks\": 1}"), "unknown field `weeks`"),
        ("latin.json", Some(b"{\"days\": \"\xe9\"}"), "not UTF-8 at byte 10"),
        ("deep.json", Some(deep.as_bytes()), "invalid type"),
        ("stranger.json", Some(stranger.as_bytes()), "/people/0/rules/0"),
        ("number.json", Some(b"{\"days\": [0, 1e99]}"), "line 1 column"),
    ];
    for (name, content, expected) in cases {
        if let Some(content) = content {
            bench.file(name, content);
        }
        let said = complaint(&bench.solve(&[name]));
        assert!(said.starts_with("releve: ") && said.contains(name) && said.contains(expected), "{name}: {said}");
    }
    let said = complaint(&bench.solve(&["."]));
    assert!(said.contains("directory"), "{said}");
}

#[test]
fn the_outcome_alone_stands_on_standard_output() {
    let bench = Bench::new();
    bench.file("easy.json", EASY);
    let output = bench.solve(&["easy.json", "--seconds", "5", "--iterations", "1"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let outcome: solver::Outcome = serde_json::from_slice(&output.stdout).expect("an outcome and nothing else");
    assert_eq!(outcome.gaps, []);
    assert_eq!(outcome.roster.cells().count(), 1);
    assert!(output.stderr.is_empty(), "no progress where nobody looks");
}

#[test]
fn progress_is_lines_of_json_and_the_outcome_a_file() {
    let bench = Bench::new();
    bench.file("easy.json", EASY);
    let output = bench.solve(&["easy.json", "--iterations", "1", "--progress", "json", "--out", "outcome.json"]);
    assert!(output.status.success() && output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).expect("text");
    let last = said.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok()).next_back();
    assert_eq!(last.expect("progress")["score"]["minimum_cover"], 0, "{said}");
    let written = std::fs::read(bench.folder.path().join("outcome.json")).expect("a file");
    serde_json::from_slice::<solver::Outcome>(&written).expect("an outcome");
    assert_eq!(std::fs::read_dir(bench.folder.path()).expect("a folder").count(), 2, "nothing half-written stays");
}

#[test]
fn the_end_of_its_input_stops_it() {
    let bench = Bench::new();
    bench.file("easy.json", EASY);
    let began = Instant::now();
    let output = bench.solve(&["easy.json", "--seconds", "600", "--stop-on-eof"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(began.elapsed() < Duration::from_mins(1));
    serde_json::from_slice::<solver::Outcome>(&output.stdout).expect("an outcome");
}

#[test]
fn memory_has_a_limit() {
    let bench = Bench::new();
    // As text it is small; as a problem it is not.
    let shift = r#"{"name":"s","span":{"start":0,"end":60},"day":0,"scheduled":60,"paid":60,"place":0,"positions":[]}"#;
    let shifts = vec![shift; 300_000].join(",");
    bench.file("large.json", format!(r#"{{"days":[0,1440],"shifts":[{shifts}],"people":[],"rules":[]}}"#));
    let output = bench.solve(&["large.json", "--seconds", "1", "--memory", "64"]);
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
}
