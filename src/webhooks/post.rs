//! The POST itself: over a connection of its own, to an address that was looked at, and nowhere else.

use super::address;
use std::io::ErrorKind;
use std::time::Duration;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

/// From looking the name up to the answer's status. A receiver notes what it is told, and does its work afterwards.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest head of an answer.
const HEAD: usize = 16 * 1024;

/// Why a receiver did not take something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is gone for good (410).
    #[error("status 410")]
    Gone,
    /// It answered that.
    #[error("status {0}")]
    Status(u16),
    /// It answered that it is elsewhere, which could be anywhere.
    #[error("redirect")]
    Redirect,
    /// It took too long.
    #[error("timeout")]
    Timeout,
    /// Nobody knows the name.
    #[error("no such host")]
    NoSuchHost,
    /// The name leads to an address that is not of the public internet.
    #[error("not public")]
    NotPublic,
    /// There is no way to it, or it broke off.
    #[error("no connection")]
    NoConnection,
    /// It has no certificate for its name that is valid, or speaks no TLS.
    #[error("no trusted connection")]
    NotTrusted,
    /// What came back is no HTTP.
    #[error("no HTTP")]
    NoHttp,
}

/// How something is sent.
#[derive(Debug, Clone)]
pub struct Post {
    agent: Agent,
    inside: bool,
}

impl Default for Post {
    fn default() -> Self {
        Self::new(false)
    }
}

impl Post {
    /// `inside`: to the house's own network, too, and without TLS.
    pub fn new(inside: bool) -> Self {
        let config = Config::builder()
            .https_only(!inside)
            // A proxy would look names up by itself.
            .proxy(None)
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .max_response_header_size(HEAD)
            // The next one looks the name up again.
            .max_idle_connections(0)
            .user_agent(concat!("releve/", env!("CARGO_PKG_VERSION")))
            .build();
        let resolver = Looking { names: DefaultResolver::default(), inside };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), resolver), inside }
    }

    /// Whether it goes to the house's own network, too.
    pub const fn inside(&self) -> bool {
        self.inside
    }

    /// Sends JSON. Of the answer nothing but its status is read.
    ///
    /// # Errors
    /// Why it was not taken.
    pub fn send(&self, url: &str, headers: [(&str, &str); 3], body: &str) -> Result<(), Refused> {
        let mut request = self.agent.post(url).content_type("application/json");
        for (name, value) in headers {
            request = request.header(name, value);
        }
        match request.send(body).map_err(|error| why(&error))?.status().as_u16() {
            200..=299 => Ok(()),
            300..=399 => Err(Refused::Redirect),
            410 => Err(Refused::Gone),
            status => Err(Refused::Status(status)),
        }
    }
}

fn why(error: &Error) -> Refused {
    match error {
        Error::Timeout(_) => Refused::Timeout,
        Error::HostNotFound => Refused::NoSuchHost,
        Error::Other(other) if other.is::<NotPublic>() => Refused::NotPublic,
        Error::Tls(_) | Error::TlsRequired | Error::RequireHttpsOnly(_) | Error::Rustls(_) => Refused::NotTrusted,
        Error::Io(error) if error.kind() == ErrorKind::TimedOut => Refused::Timeout,
        // What TLS complains of comes as data that are not valid.
        Error::Io(error) if error.kind() == ErrorKind::InvalidData => Refused::NotTrusted,
        Error::Io(_) | Error::ConnectionFailed => Refused::NoConnection,
        _ => Refused::NoHttp,
    }
}

/// Looks names up, and at what they lead to: what is connected to is exactly what was looked at.
#[derive(Debug)]
struct Looking {
    names: DefaultResolver,
    inside: bool,
}

#[derive(Debug, thiserror::Error)]
#[error("not public")]
struct NotPublic;

impl Resolver for Looking {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.names.resolve(uri, config, timeout).map_err(|error| match error {
            Error::Io(_) => Error::HostNotFound,
            error => error,
        })?;
        if self.inside || found.iter().all(|found| address::is_public(found.ip())) {
            Ok(found)
        } else {
            Err(Error::Other(NotPublic.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names that lead to this machine, and numbers written as nobody reads them. None is connected to: nobody listens on
    /// port 1, and that would be told.
    #[test]
    fn what_leads_inside_is_not_gone_to() {
        let post = Post::new(false);
        let headers = [("webhook-id", "a"), ("webhook-timestamp", "1"), ("webhook-signature", "v1,x")];
        for host in ["localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0"] {
            assert_eq!(post.send(&format!("https://{host}:1/"), headers, "{}"), Err(Refused::NotPublic), "{host}");
        }
        assert_eq!(Post::new(true).send("http://localhost:1/", headers, "{}"), Err(Refused::NoConnection));
    }

    #[test]
    fn who_speaks_no_tls_is_not_trusted() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let receiver = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a connection");
            // Whoever trusts nobody has hung up.
            let _ = std::io::Write::write_all(&mut stream, b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
        });
        let headers = [("webhook-id", "a"), ("webhook-timestamp", "1"), ("webhook-signature", "v1,x")];
        assert_eq!(Post::new(true).send(&format!("https://{address}/"), headers, "{}"), Err(Refused::NotTrusted));
        receiver.join().expect("a receiver");
    }

    #[test]
    fn nothing_is_told_in_clear_outside() {
        let headers = [("webhook-id", "a"), ("webhook-timestamp", "1"), ("webhook-signature", "v1,x")];
        assert_eq!(Post::new(false).send("http://1.1.1.1:1/", headers, "{}"), Err(Refused::NotTrusted));
    }
}
