//! What people's own programs make of a file.

use std::io::Write as _;

/// A file as `LibreOffice` writes it in another format after it has opened it; none where it is not installed: `test` says so then.
pub fn through_libre_office(test: &str, bytes: &[u8], from: &str, to: &str) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(format!("list.{from}"));
    std::fs::write(&file, bytes).expect("a file");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    // Semicolons, quotation marks, UTF-8, as the window asks that opens such a file.
    let options: &[&str] = if from == "csv" { &["--infilter=CSV:59,34,76,1,,0,false,true"] } else { &[] };
    let out = folder.path().join("out");
    let run = std::process::Command::new("soffice")
        .args([profile.as_str(), "--headless"])
        .args(options)
        .args(["--convert-to", to, "--outdir"])
        .args([&out, &file])
        .output();
    let Ok(run) = run else {
        // Past what the harness catches: whoever runs the tests reads it.
        writeln!(std::io::stderr(), "not run: {test}, no LibreOffice here").expect("standard error");
        return None;
    };
    assert!(run.status.success(), "{run:?}");
    Some(std::fs::read(out.join(format!("list.{to}"))).expect("what it wrote"))
}
