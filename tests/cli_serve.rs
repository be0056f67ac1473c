//! The commands around the service: migrate, token, serve, backup, restore, export, copy.

#[path = "common/database.rs"]
mod database;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A folder, and a database of its own.
struct Home {
    folder: tempfile::TempDir,
    database: String,
}

impl Home {
    fn new() -> Self {
        let database = database::new_on_the_server().unwrap_or_else(|| "sqlite:var/releve.db".into());
        Self { folder: tempfile::tempdir().expect("a folder"), database }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_releve"));
        command.current_dir(self.path()).args(arguments).stdin(Stdio::null()).env("DATABASE_URL", &self.database);
        command
    }

    /// What it prints, where it succeeds; else its complaint.
    fn run(&self, arguments: &[&str]) -> Result<String, String> {
        let output = self.command(arguments).output().expect("a process");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
    }

    fn serve(&self) -> Service {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        let mut service =
            Service { child: command.stderr(Stdio::piped()).spawn().expect("a service"), address: String::new() };
        let mut logs = BufReader::new(service.child.stderr.take().expect("its logs"));
        let mut line = String::new();
        while service.address.is_empty() {
            line.clear();
            assert!(logs.read_line(&mut line).expect("a line") > 0, "it ended before it listened");
            let said: serde_json::Value = serde_json::from_str(&line).expect("a line of JSON");
            said["fields"]["address"].as_str().unwrap_or_default().clone_into(&mut service.address);
        }
        // Whoever writes to a pipe that nobody reads waits in the end.
        std::thread::spawn(move || std::io::copy(&mut logs, &mut std::io::sink()));
        service
    }
}

struct Service {
    child: Child,
    address: String,
}

impl Service {
    fn status(&self, path: &str, token: &str) -> u16 {
        let url = format!("http://{}{path}", self.address);
        let answer = ureq::get(url).header("authorization", format!("Bearer {token}")).call();
        match answer {
            Ok(answer) => answer.status().as_u16(),
            Err(ureq::Error::StatusCode(status)) => status,
            Err(error) => panic!("{error}"),
        }
    }

    /// Asks it to end, and waits.
    fn end(mut self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().expect("kill").success());
        let began = Instant::now();
        let status = self.child.wait().expect("an end");
        assert!(status.success(), "{status}");
        assert!(began.elapsed() < Duration::from_secs(15));
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_token_opens_the_door_until_it_is_revoked() {
    let home = Home::new();
    let token = home.run(&["token", "add", "trial"]).expect("a token");
    let token = token.trim();
    let list = home.run(&["token", "list"]).expect("a list");
    assert!(list.contains("trial") && list.contains("valid") && !list.contains(token), "{list}");

    let service = home.serve();
    assert_eq!(service.status("/healthz", ""), 200);
    assert_eq!(service.status("/v1/sites", token), 200);
    assert_eq!(service.status("/v1/sites", "another"), 401);
    assert_eq!(service.status("/l/nothing", ""), 404);

    let id = list.split_whitespace().next().expect("an id");
    home.run(&["token", "revoke", id]).expect("a revocation");
    assert_eq!(service.status("/v1/sites", token), 401);
    service.end();
    assert!(home.run(&["token", "revoke", id]).expect_err("a complaint").contains("no such token"));
}

#[test]
fn a_key_that_is_too_short_is_refused_and_not_repeated() {
    let home = Home::new();
    let refused = |command: &mut Command| {
        let output = command.output().expect("a process");
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).expect("text")
    };
    let said = refused(home.command(&["work"]).env("RELEVE_SECRET_KEY", "a-key-that-is-known"));
    assert!(said.contains("32 bytes") && !said.contains("a-key-that-is-known"), "{said}");
    std::fs::write(home.path().join("key"), "another-one\n").expect("a file");
    let said = refused(&mut home.command(&["work", "--secret-key-file", "key"]));
    assert!(said.contains("32 bytes") && !said.contains("another-one"), "{said}");
    let said = refused(&mut home.command(&["work", "--secret-key-file", "none"]));
    assert!(said.contains("cannot be read"), "{said}");
}

#[test]
fn where_a_webhook_is_and_what_signs_is_in_no_log() {
    const KEY: &str = "the-key-of-this-test-which-is-long-enough";
    let home = Home::new();
    let token = home.run(&["token", "add", "trial"]).expect("a token");
    std::fs::write(home.path().join("key"), format!("{KEY}\n")).expect("a file");
    let arguments =
        ["serve", "--listen", "127.0.0.1:0", "--secret-key-file", "key", "--webhooks-inside", "--log", "trace"];
    let mut child = home.command(&arguments).stderr(Stdio::piped()).spawn().expect("a service");
    let mut logs = BufReader::new(child.stderr.take().expect("its logs"));
    let (mut said, mut address) = (String::new(), String::new());
    while address.is_empty() {
        let from = said.len();
        assert!(logs.read_line(&mut said).expect("a line") > 0, "it ended before it listened");
        let line: serde_json::Value = serde_json::from_str(&said[from..]).expect("a line of JSON");
        line["fields"]["address"].as_str().unwrap_or_default().clone_into(&mut address);
    }
    let service = Service { child, address };
    let rest = std::thread::spawn(move || std::io::read_to_string(logs).expect("its logs"));
    let receiver = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/path-that-is-a-secret", receiver.local_addr().expect("an address"));
    let ask = |path: &str, body: serde_json::Value| {
        let request = ureq::post(format!("http://{}/v1/webhooks{path}", service.address));
        let request = request.header("authorization", format!("Bearer {}", token.trim()));
        request.send_json(body).expect("an answer").body_mut().read_json::<serde_json::Value>().expect("JSON")
    };
    let webhook = serde_json::json!({
        "id": "board", "name": "Board", "url": url, "events": ["solve.ended"], "reach": {"at": "everywhere"},
    });
    let secret = ask("", webhook)["secret"].as_str().expect("a secret").to_owned();
    ask("/board/test", serde_json::json!(null));
    let (stream, _) = receiver.accept().expect("a trial");
    let mut line = String::new();
    BufReader::new(&stream).read_line(&mut line).expect("a line");
    assert_eq!(line, "POST /path-that-is-a-secret HTTP/1.1\r\n");
    std::io::Write::write_all(&mut &stream, b"HTTP/1.1 500 Broken\r\ncontent-length: 0\r\n\r\n").expect("an answer");
    service.end();
    said.push_str(&rest.join().expect("its logs"));
    assert!(said.contains("\"deliver\""), "{said}");
    for hidden in ["path-that-is-a-secret", KEY, &secret, secret.trim_start_matches("whsec_"), token.trim()] {
        assert!(!said.contains(hidden), "{hidden}");
    }
}

#[test]
fn a_database_that_cannot_be_opened_is_one_line_at_once() {
    let home = Home::new();
    std::fs::write(home.path().join("file"), "not a database, and long enough to be taken for a page").expect("a file");
    let cases = [
        ("sqlite:file", "not a database"),
        ("sqlite:file/below.db", "File exists"),
        ("postgres://nobody:secret@127.0.0.1:1/x", "refused"),
        ("mysql://host/x", "sqlite:PATH"),
    ];
    for (url, expected) in cases {
        let began = Instant::now();
        let said = home.run(&["migrate", "--database", url]).expect_err("a complaint");
        assert!(said.contains(expected) && !said.contains("secret"), "{url}: {said}");
        assert!(began.elapsed() < Duration::from_secs(10), "{url}");
    }
}

#[test]
fn migrating_twice_is_migrating_once() {
    let home = Home::new();
    let steps = |arguments: &[&str]| home.run(arguments).expect("the steps of the schema");
    let look = steps(&["migrate", "--show"]);
    assert!(look.starts_with("missing  00000000000001_first\n"), "{look}");
    assert_eq!(steps(&["migrate", "--show"]), look, "a look changes nothing");
    assert_eq!(steps(&["migrate"]), look.replace("missing", "new    "));
    assert_eq!(steps(&["migrate"]), look.replace("missing", "there  "));
}

#[test]
fn a_house_comes_back_whole_from_its_backup() {
    let home = Home::new();
    home.run(&["token", "add", "trial"]).expect("a token");
    let before = home.run(&["export"]).expect("an export");
    assert!(before.starts_with(r#"["tokens",{"id":"#), "{before}");

    home.run(&["backup", "house.backup"]).expect("a backup");
    let mode = std::os::unix::fs::PermissionsExt::mode(
        &home.path().join("house.backup").metadata().expect("a file").permissions(),
    );
    assert_eq!(mode & 0o777, 0o600, "nobody else reads it");
    assert!(home.run(&["backup", "house.backup"]).expect_err("a complaint").contains("already"));
    let beside = std::fs::read_dir(home.path()).expect("a folder");
    let beside: Vec<_> = beside.map(|file| file.expect("a file").file_name()).collect();
    let lies_about = |name: &std::ffi::OsString| name.to_string_lossy().starts_with('.');
    assert!(!beside.iter().any(lies_about), "{beside:?}");

    home.run(&["token", "add", "later"]).expect("a token");
    home.run(&["restore", "house.backup", "--database", "sqlite:back.db"]).expect("the house");
    assert_eq!(home.run(&["export", "--database", "sqlite:back.db"]).expect("an export"), before);
    home.run(&["copy", "--from", "sqlite:back.db", "--to", "sqlite:there.db"]).expect("a move");
    assert_eq!(home.run(&["export", "--database", "sqlite:there.db"]).expect("an export"), before);

    for refused in [
        ["restore", "house.backup", "--database", "sqlite:back.db"],
        ["copy", "--from=sqlite:back.db", "--to", "sqlite:there.db"],
    ] {
        let said = home.run(&refused).expect_err("a complaint");
        assert!(said.contains("take an empty one"), "{said}");
    }
    assert!(home.run(&["restore", "nothing"]).expect_err("a complaint").contains("no such backup"));
}
