//! How a letter leaves the house: by SMTP, into a folder, or into memory.

use lettre::address::Envelope;
use lettre::transport::smtp::SmtpTransport;
use lettre::{Address, Transport as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The longest that one read from, or write to, the mail server may take. One that falls silent is told goodbye, and given as
/// long to answer that: a sender is free again after twice this.
const PATIENCE: Duration = Duration::from_secs(30);

/// A letter as it goes out: rendered once, the same bytes on every try.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its Message-ID with the angle brackets, the same on every try.
    pub message_id: String,
    /// The envelope's sender, a bare address.
    pub from: String,
    /// The envelope's recipient, a bare address.
    pub to: String,
    /// The whole letter, headers and body.
    pub bytes: Vec<u8>,
}

/// Debugging output ends up in logs, where neither an address nor a letter belongs.
impl std::fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Outgoing({} to {}, {} bytes)", self.message_id, mask(&self.to), self.bytes.len())
    }
}

/// Why a letter could not be sent. Says what to do next and holds nobody's address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Trying again later may help.
    #[error("not sent for now: {0}")]
    Later(String),
    /// Trying again does not help: the server refuses the letter, or an address in it is none.
    #[error("refused: {0}")]
    Never(String),
}

/// What is wrong with `RELEVE_MAIL`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATransport {
    /// Not of a known form.
    #[error("mail goes to files:FOLDER, smtp://HOST:PORT or smtps://USER:PASSWORD@HOST")]
    Unknown,
    /// An SMTP address that can't be read. It may hold a password, so it is not repeated.
    #[error("the address of the mail server can't be read")]
    Smtp,
}

/// The letters that a memory transport was given, shared by its clones.
#[derive(Debug, Clone, Default)]
pub struct Outbox(Arc<Mutex<Vec<Outgoing>>>);

impl Outbox {
    /// Everything sent so far, in order.
    pub fn letters(&self) -> Vec<Outgoing> {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Outgoing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How letters leave. Sending blocks: call it from a job or inside `spawn_blocking`.
#[derive(Debug, Clone)]
pub enum Transport {
    /// To a mail server, over a connection of its own for each letter: a pooled connection that broke off in the middle
    /// of a letter can swallow the next one.
    Smtp(SmtpTransport),
    /// As `.eml` files into a folder, which is made where it is missing.
    Files(PathBuf),
    /// Into memory, for tests.
    Memory(Outbox),
}

impl std::str::FromStr for Transport {
    type Err = NotATransport;

    /// `files:FOLDER`, `smtp://…`, `smtps://…` or `memory:`.
    fn from_str(text: &str) -> Result<Self, NotATransport> {
        if let Some(folder) = text.strip_prefix("files:").filter(|folder| !folder.is_empty()) {
            return Ok(Self::Files(PathBuf::from(folder)));
        }
        if text.starts_with("smtp://") || text.starts_with("smtps://") {
            let server = SmtpTransport::from_url(text).map_err(|_| NotATransport::Smtp)?;
            return Ok(Self::Smtp(server.timeout(Some(PATIENCE)).build()));
        }
        if text == "memory:" { Ok(Self::Memory(Outbox::default())) } else { Err(NotATransport::Unknown) }
    }
}

impl Transport {
    /// Sends one letter. `Ok` means that the server took it on itself, or that the file is there.
    pub fn send(&self, letter: &Outgoing) -> Result<(), SendError> {
        let outcome = match self {
            Self::Smtp(_) if is_nowhere(&letter.to) => Ok(()),
            Self::Smtp(server) => hand_over(server, letter),
            Self::Files(folder) => file(folder, letter),
            Self::Memory(outbox) => {
                outbox.lock().push(letter.clone());
                Ok(())
            }
        };
        match &outcome {
            Ok(()) => tracing::info!(message_id = letter.message_id, to = mask(&letter.to), "letter sent"),
            Err(why) => tracing::warn!(message_id = letter.message_id, to = mask(&letter.to), %why, "letter not sent"),
        }
        outcome
    }
}

/// Whether an address is one that there never is (RFC 2606, section 2), as people of a demonstration have: a mail server would only
/// send the letter back.
fn is_nowhere(address: &str) -> bool {
    address.ends_with(".invalid")
}

fn hand_over(server: &SmtpTransport, letter: &Outgoing) -> Result<(), SendError> {
    let address = |text: &str| text.parse::<Address>().map_err(|_| SendError::Never("an address is none".to_owned()));
    let (from, to) = (address(&letter.from)?, address(&letter.to)?);
    let envelope = Envelope::new(Some(from), vec![to])
        .map_err(|_| SendError::Never("an envelope without recipient".to_owned()))?;
    let reply = server.send_raw(&envelope, &letter.bytes).map_err(|error| explain(&error))?;
    // Only 250 says that the server answers for the letter from now on.
    let code = reply.code().to_string();
    if code == "250" { Ok(()) } else { Err(SendError::Later(format!("the mail server answered {code}"))) }
}

/// The server's own words often repeat the recipient's address, so its code alone is told.
fn explain(error: &lettre::transport::smtp::Error) -> SendError {
    match error.status() {
        Some(code) if error.is_permanent() => SendError::Never(format!("the mail server answered {code}")),
        Some(code) => SendError::Later(format!("the mail server answered {code}")),
        None if error.is_timeout() => SendError::Later("the mail server did not answer in time".to_owned()),
        None if error.is_tls() => SendError::Later("no safe connection to the mail server".to_owned()),
        None => SendError::Later("no connection to the mail server".to_owned()),
    }
}

/// A retry overwrites the same file, and a reader never sees half of one.
fn file(folder: &Path, letter: &Outgoing) -> Result<(), SendError> {
    let local = letter.message_id.split('@').next().unwrap_or_default();
    let name: String = local.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    let (whole, half) = (folder.join(format!("{name}.eml")), folder.join(format!(".{name}.part")));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&half, &letter.bytes))
        .and_then(|()| std::fs::rename(&half, &whole))
        .map_err(|error| SendError::Later(format!("the letter could not be written: {}", error.kind())))
}

/// An address that a log may show: `amal@example.org` becomes `a…@example.org`.
pub fn mask(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}…@{domain}", local.chars().next().map_or(String::new(), String::from)),
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Outgoing {
        Outgoing {
            message_id: "<m1@releve>".to_owned(),
            from: "horaire@example.org".to_owned(),
            to: "amal@example.org".to_owned(),
            bytes: b"Subject: x\r\n\r\ny\r\n".to_vec(),
        }
    }

    #[test]
    fn a_transport_is_named_by_its_address() {
        let cases = [
            ("files:var/mail", true),
            ("smtp://127.0.0.1:2525", true),
            ("smtps://user:secret@mail.example.org", true),
            ("memory:", true),
            ("files:", false),
            ("smtp://", false),
            ("mail.example.org", false),
            ("", false),
        ];
        for (text, valid) in cases {
            assert_eq!(text.parse::<Transport>().is_ok(), valid, "{text}");
        }
    }

    #[test]
    fn a_retry_leaves_one_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let transport = Transport::Files(folder.path().join("mail"));
        transport.send(&letter()).expect("written");
        transport.send(&letter()).expect("written again");
        let files: Vec<_> = std::fs::read_dir(folder.path().join("mail")).expect("a folder").flatten().collect();
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].file_name(), "m1.eml");
        assert_eq!(std::fs::read(files[0].path()).expect("a letter"), letter().bytes);
    }

    #[test]
    fn no_log_shows_an_address() {
        assert_eq!(mask("amal@example.org"), "a…@example.org");
        assert_eq!(mask("nonsense"), "…");
        assert!(!format!("{:?}", letter()).contains("amal"));
    }

    #[test]
    fn a_server_that_is_not_there_is_tried_again_later() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = taken.local_addr().expect("an address").port();
        drop(taken);
        let transport: Transport = format!("smtp://127.0.0.1:{port}").parse().expect("a transport");
        assert!(matches!(transport.send(&letter()), Err(SendError::Later(_))));
    }

    #[test]
    fn whoever_is_invented_is_written_to_by_no_server() {
        let transport: Transport = "smtp://127.0.0.1:1".parse().expect("a transport");
        let invented = Outgoing { to: "amal@example.invalid".to_owned(), ..letter() };
        assert_eq!(transport.send(&invented), Ok(()));
    }

    #[test]
    fn an_address_that_is_none_is_refused_for_ever() {
        let transport: Transport = "smtp://127.0.0.1:1".parse().expect("a transport");
        let broken = Outgoing { to: "nobody\r\nDATA".to_owned(), ..letter() };
        assert!(matches!(transport.send(&broken), Err(SendError::Never(_))));
    }
}
