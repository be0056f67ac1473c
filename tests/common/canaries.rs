//! What must be in no log and in no error: the names, mails, telephone numbers and addresses of the houses that tests open.
//! Every answer that refuses something is looked through as it comes, and all that the service logs when a house ends.

use std::io::Write;
use std::sync::{Mutex, Once, PoisonError};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// People of `sample` and of `evenings`, and the address that nobody may learn.
const CANARIES: &[&str] = &[
    "Diallo",
    "Peeters",
    "awa@example",
    "bob@example",
    "eva@example",
    "boss@example",
    "470 12 34 56",
    "470123456",
    "Cachée",
    "the-tests-own",
];

/// Whether a text tells something that it must not.
pub fn sings(text: &str) -> Option<&'static str> {
    CANARIES.iter().find(|canary| text.contains(**canary)).copied()
}

/// Listens to all that the service logs in this process, from now on.
pub fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let filter = EnvFilter::new("releve=trace,warn");
        let logs = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(Log);
        logs.try_init().expect("a log that nobody else has set");
    });
    assert!(tracing::enabled!(target: "releve", tracing::Level::TRACE), "nobody listens to what the house says");
}

/// What was logged until now, which nobody reads twice.
pub fn heard() -> String {
    std::mem::take(&mut LOGGED.lock().unwrap_or_else(PoisonError::into_inner))
}

static LOGGED: Mutex<String> = Mutex::new(String::new());

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOGGED.lock().unwrap_or_else(PoisonError::into_inner).push_str(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        Self
    }
}
