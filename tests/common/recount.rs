//! Scripts written apart that count a report again, out of the raw export.

use super::House;
use serde_json::Value;
use std::process::Command;

/// Whether `tests/recount/{script}.py` finds every figure of a report again, and what it says; none where there is no python3.
pub fn recounted(house: &House, script: &str, report: &Value) -> Option<(bool, String)> {
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("recount/{script}.py: passed over, there is no python3");
        return None;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (export, told) = (folder.path().join("house.jsonl"), folder.path().join("report.json"));
    house.store.export(&mut std::fs::File::create(&export).expect("a file")).expect("an export");
    std::fs::write(&told, report.to_string()).expect("a file");
    let script = format!("{}/tests/recount/{script}.py", env!("CARGO_MANIFEST_DIR"));
    let out = Command::new("python3").arg(script).arg(&export).arg(&told).output().expect("a script");
    let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    Some((out.status.success(), said))
}
