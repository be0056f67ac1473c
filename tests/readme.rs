//! The shell commands of README.md, as a new user would type them.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The block of shell commands after a line that begins so.
fn block_after(line: &str) -> String {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md");
    let lines =
        readme.lines().skip_while(|known| !known.starts_with(line)).skip_while(|known| *known != "```sh").skip(1);
    lines.take_while(|known| *known != "```").collect::<Vec<_>>().join("\n")
}

/// A service that ends with the test.
struct Service(Child);

impl Drop for Service {
    fn drop(&mut self) {
        self.0.kill().expect("it runs");
        self.0.wait().expect("it ends");
    }
}

/// Serves in a folder, and tells where.
fn serve(folder: &Path, port: u16) -> Service {
    let mut command = Command::new(env!("CARGO_BIN_EXE_releve"));
    command.current_dir(folder).arg("serve").args(["--letters-after", "0", "--listen", &format!("127.0.0.1:{port}")]);
    let mut child = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().expect("a service");
    let mut logs = BufReader::new(child.stderr.take().expect("its logs"));
    let mut line = String::new();
    while !line.contains("listening") {
        line.clear();
        assert!(logs.read_line(&mut line).expect("a line") > 0, "it ended before it listened");
    }
    std::thread::spawn(move || std::io::copy(&mut logs, &mut std::io::sink()));
    Service(child)
}

#[test]
fn a_week_is_planned_from_nothing_with_curl() {
    let folder = tempfile::tempdir().expect("a folder");
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
    let _service = serve(folder.path(), port);
    let commands = block_after("In another, with").replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"));
    assert!(commands.contains("answer=decline"), "the block was not found");

    let programs = Path::new(env!("CARGO_BIN_EXE_releve")).parent().expect("a folder").display();
    let path = format!("{programs}:{}", std::env::var("PATH").unwrap_or_default());
    let mut shell = Command::new("timeout");
    shell.args(["60", "bash", "-eu", "-c", &commands]).current_dir(folder.path()).env("PATH", path);
    let output = shell.output().expect("bash");
    let said = String::from_utf8(output.stdout).expect("text");
    let complaints = String::from_utf8(output.stderr).expect("text");
    assert!(output.status.success(), "{said}\n{complaints}");
    let gaps: Vec<&str> = said.lines().filter(|line| line.starts_with("{\"items\"")).collect();
    assert_eq!(gaps, ["{\"items\":[],\"next\":null}"], "nothing is missing at first");
    let told = "One place to fill. 2 people have the role that is asked for: said no (1), has as many shifts as wanted \
                already (1).";
    assert_eq!(said.lines().last(), Some(told), "{said}");
}
