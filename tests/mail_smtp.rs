//! Letters over SMTP: what counts as sent, what is tried again, and what an error tells.

use releve::mail::{Outgoing, SendError, Transport};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

/// A mail server for one connection. It answers 250 to everything, but to one command as the test says.
struct Server {
    port: u16,
    thread: JoinHandle<String>,
}

impl Server {
    /// Answers `command` with `reply`; `"."` is the end of the letter. An empty reply closes the connection.
    fn answering(command: &'static str, reply: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let thread = std::thread::spawn(move || {
            let (stream, _) = listener.accept().expect("a visitor");
            converse(&stream, command, reply)
        });
        Self { port, thread }
    }

    fn send(self) -> (Result<(), SendError>, String) {
        let transport: Transport = format!("smtp://127.0.0.1:{}", self.port).parse().expect("a transport");
        let sent = transport.send(&letter());
        (sent, self.thread.join().expect("a server that ends"))
    }
}

/// Gives back what came between DATA and its end.
fn converse(stream: &TcpStream, command: &str, reply: &str) -> String {
    let mut out = stream;
    let mut say = |text: &str| out.write_all(format!("{text}\r\n").as_bytes()).is_ok();
    let mut lines = BufReader::new(stream).split(b'\n').map_while(Result::ok);
    let mut next = || lines.next().map(|line| String::from_utf8_lossy(&line).trim_end().to_owned());
    let mut letter = String::new();
    say("220 here");
    while let Some(line) = next() {
        let mut usual = "250 fine";
        let mut asked = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        if asked == "DATA" && command != "DATA" {
            say("354 go on");
            while let Some(line) = next().filter(|line| line != ".") {
                letter.push_str(&line);
                letter.push('\n');
            }
            ".".clone_into(&mut asked);
        }
        if asked == "QUIT" {
            usual = "221 bye";
        }
        let answer = if asked == command { reply } else { usual };
        if answer.is_empty() || !say(answer) || asked == "QUIT" {
            break;
        }
    }
    letter
}

fn letter() -> Outgoing {
    Outgoing {
        message_id: "<m1@example.org>".to_owned(),
        from: "horaire@example.org".to_owned(),
        to: "amal@example.org".to_owned(),
        bytes: b"Message-ID: <m1@example.org>\r\nSubject: x\r\n\r\n.hidden\r\ny\r\n".to_vec(),
    }
}

#[test]
fn a_letter_arrives_as_it_was_rendered() {
    let (sent, letter) = Server::answering("NONE", "").send();
    assert_eq!(sent, Ok(()));
    assert!(letter.starts_with("Message-ID: <m1@example.org>\nSubject: x\n"), "{letter}");
    assert!(letter.contains("\n..hidden\n"), "a dot at a line's start is doubled: {letter}");
}

#[test]
fn only_250_means_that_the_server_answers_for_it() {
    let cases = [
        ("full for now", ".", "451 try later", "Later"),
        ("a reply that belongs to another letter", ".", "354 go on", "Later"),
        ("accepted in other words", ".", "251 forwarded", "Later"),
        ("no reply at all", ".", "", "Later"),
        ("greylisted", "RCPT", "450 <amal@example.org> come back", "Later"),
        ("no such mailbox", "RCPT", "550 <amal@example.org>: no such user", "Never"),
        ("refused as a whole", ".", "554 spam from amal@example.org", "Never"),
        ("sender refused", "MAIL", "553 not you", "Never"),
    ];
    for (name, command, reply, outcome) in cases {
        let error = Server::answering(command, reply).send().0.expect_err(name);
        let kind = if matches!(error, SendError::Later(_)) { "Later" } else { "Never" };
        assert_eq!(kind, outcome, "{name}: {error}");
        assert!(!error.to_string().contains("amal"), "{name}: {error}");
    }
}
