//! What is set from outside: flags, or the environment.

use crate::error::Error;
use crate::mail::Transport;
use crate::store::DatabaseUrl;
use crate::webhooks::{self, SecretKey};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::time::Duration;

/// Where the data is. Every command that uses it has these.
#[derive(Debug, Clone, clap::Args)]
pub struct Database {
    /// `sqlite:PATH`, or `postgres://…`.
    #[arg(long = "database", env = "DATABASE_URL", default_value = "sqlite:var/releve.db", hide_env_values = true)]
    pub url: DatabaseUrl,
}

/// Where people reach the pages.
#[derive(Debug, Clone, clap::Args)]
pub struct Public {
    /// The address under which people reach the pages; links are made from it, never from what a request says. Absent: where the
    /// service listens.
    #[arg(long, env = "RELEVE_PUBLIC_URL")]
    public_url: Option<PublicUrl>,
}

impl Public {
    /// The address that was given, or the one of where requests come in.
    pub fn at(&self, listen: SocketAddr) -> PublicUrl {
        self.public_url.clone().unwrap_or_else(|| PublicUrl::of_listener(listen))
    }
}

/// What the pages and the mails say of the service itself.
#[derive(Debug, Clone, clap::Args)]
pub struct Outward {
    /// The address under which people reach the pages: see [`Public`].
    #[arg(skip = PublicUrl::of_listener(Listen::USUAL))]
    pub public_url: PublicUrl,
    /// The sender of mails.
    #[arg(long, env = "RELEVE_MAIL_FROM", default_value = "Relève <releve@localhost>")]
    pub mail_from: lettre::message::Mailbox,
    /// Seconds that a letter waits after a publication, so that what is published meanwhile is told with it; what begins within
    /// a day waits for nothing.
    #[arg(long, env = "RELEVE_LETTERS_AFTER", default_value_t = 60, value_parser = clap::value_parser!(u32).range(0..=3_600))]
    pub letters_after: u32,
    /// Letters a day to one person; what begins within a day is told whatever the number.
    #[arg(long, env = "RELEVE_LETTERS_A_DAY", default_value = "4")]
    pub letters_a_day: NonZeroU16,
}

impl Outward {
    /// How long letters wait.
    pub fn settle(&self) -> Duration {
        Duration::from_secs(self.letters_after.into())
    }

    /// A house at `releve.example.org`, where nothing waits.
    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        Self {
            public_url: "https://releve.example.org".parse().expect("an address"),
            mail_from: "Relève <releve@example.org>".parse().expect("a mailbox"),
            letters_after: 0,
            letters_a_day: NonZeroU16::MAX,
        }
    }
}

/// How mails leave the house.
#[derive(Debug, Clone, clap::Args)]
pub struct Mail {
    /// `files:DIR`, `smtp://HOST:PORT` or `smtps://USER:PASSWORD@HOST`.
    #[arg(long = "mail", env = "RELEVE_MAIL", default_value = "files:var/mail", hide_env_values = true)]
    pub transport: Transport,
    /// Mails a minute, all processes together; 0 is no limit.
    #[arg(long, env = "RELEVE_MAILS_PER_MINUTE", default_value_t = 0)]
    pub mails_per_minute: u32,
    /// Mails at the same time in this process; 0 leaves them to others.
    #[arg(long, env = "RELEVE_SENDERS", default_value_t = 2, value_parser = clap::value_parser!(u16).range(0..=64))]
    pub senders: u16,
}

/// How programs elsewhere are told what happens.
#[derive(Debug, Clone, clap::Args)]
pub struct Webhooks {
    /// 32 bytes or more of text that the secrets of webhooks are made from; without it there are none. Others on the machine see
    /// what stands in a command: it is better in the environment, or in a file.
    #[arg(long, env = "RELEVE_SECRET_KEY", hide_env_values = true)]
    pub secret_key: Option<Hidden>,
    /// A file that has this key in it.
    #[arg(long, env = "RELEVE_SECRET_KEY_FILE", value_name = "FILE")]
    pub secret_key_file: Option<PathBuf>,
    /// Webhooks may be in the house's own network, and without TLS: for tools that run beside the service.
    #[arg(long, env = "RELEVE_WEBHOOKS_INSIDE", value_parser = clap::builder::BoolishValueParser::new())]
    pub webhooks_inside: bool,
    /// Webhooks that are told something at the same time in this process; 0 leaves them to others.
    #[arg(long, env = "RELEVE_DELIVERIES", default_value_t = 4, value_parser = clap::value_parser!(u16).range(0..=64))]
    pub deliveries: u16,
}

impl Webhooks {
    /// As they are used.
    ///
    /// # Errors
    /// `Invalid` where the key is too short, or the file cannot be read.
    pub fn open(&self) -> Result<webhooks::Webhooks, Error> {
        let from_file = self.secret_key_file.as_ref().map(|file| {
            let wrong = |_| Error::invalid("", "secret_key", "the file of the secret key cannot be read as text");
            std::fs::read_to_string(file).map_err(wrong).map(Hidden)
        });
        let key = from_file.transpose()?.or_else(|| self.secret_key.clone());
        let short = || Error::invalid("", "secret_key", "a secret key has 32 bytes or more: openssl rand -base64 48");
        let key = key.map(|Hidden(text)| SecretKey::new(&text).ok_or_else(short)).transpose()?;
        Ok(webhooks::Webhooks::new(key, self.webhooks_inside))
    }
}

/// A text that shows itself to nobody.
#[derive(Clone)]
pub struct Hidden(String);

impl From<String> for Hidden {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// How solves run.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Solving {
    /// Solves at the same time in this process; 0 leaves them to others.
    #[arg(long, env = "RELEVE_SOLVERS", default_value_t = 1, value_parser = clap::value_parser!(u16).range(0..=64))]
    pub solvers: u16,
    /// Memory that one solve may take, in MiB.
    #[arg(long, env = "RELEVE_SOLVE_MEMORY", default_value_t = 4096, value_parser = clap::value_parser!(u64).range(256..))]
    pub solve_memory: u64,
}

/// Where requests come in.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Listen {
    /// The address to listen on.
    #[arg(long, env = "RELEVE_LISTEN", default_value_t = Self::USUAL)]
    pub listen: SocketAddr,
}

impl Listen {
    /// Where requests come in if nothing else is said.
    pub const USUAL: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);
}

/// How much anybody may ask.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Limiting {
    /// Requests a minute of one token or one session, in this process; 0 is no limit.
    #[arg(long, env = "RELEVE_REQUESTS_PER_MINUTE", default_value_t = 1_200)]
    pub requests_per_minute: u32,
    /// Requests a minute from one address that are not let in, in this process; 0 is no limit.
    #[arg(long, env = "RELEVE_STRANGERS_PER_MINUTE", default_value_t = 60)]
    pub strangers_per_minute: u32,
    /// How many proxies of ours stand in front, each of which adds an address to `X-Forwarded-For`.
    #[arg(long, env = "RELEVE_PROXIES", default_value_t = 0)]
    pub proxies: u8,
    /// Shifts of a roster that may be searched.
    #[arg(long, env = "RELEVE_SOLVE_SHIFTS", default_value_t = 5_000)]
    pub solve_shifts: u32,
    /// Searches of one site that may wait or run at the same time.
    #[arg(long, env = "RELEVE_SOLVES_PER_SITE", default_value_t = 4)]
    pub solves_per_site: u32,
}

impl Default for Limiting {
    /// What holds where nobody says anything.
    fn default() -> Self {
        Self {
            requests_per_minute: 1_200,
            strangers_per_minute: 60,
            proxies: 0,
            solve_shifts: 5_000,
            solves_per_site: 4,
        }
    }
}

/// Where users may sign in besides. Without an issuer they do not.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Elsewhere {
    /// The issuer of an OpenID Connect provider with which users may sign in: `https://…`.
    #[arg(long, env = "RELEVE_OIDC_ISSUER", requires = "oidc_client_id")]
    pub oidc_issuer: Option<Issuer>,
    /// The name of this service there.
    #[arg(long, env = "RELEVE_OIDC_CLIENT_ID")]
    pub oidc_client_id: Option<String>,
    /// The secret of this service there, if it has one.
    #[arg(long, env = "RELEVE_OIDC_CLIENT_SECRET", hide_env_values = true)]
    pub oidc_client_secret: Option<String>,
}

/// Who says who somebody is: an address that is reached over TLS, or on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer(pub openidconnect::IssuerUrl);

impl std::str::FromStr for Issuer {
    type Err = Error;

    /// # Errors
    /// `Invalid` unless it is an `https` address, or one of this machine.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::invalid("", "oidc_issuer", "an issuer is https://, and a host");
        let issuer = openidconnect::IssuerUrl::new(text.to_owned()).map_err(|_| wrong())?;
        let is_here = issuer.url().host_str().is_some_and(|host| ["127.0.0.1", "localhost", "[::1]"].contains(&host));
        if issuer.url().scheme() == "https" || is_here { Ok(Self(issuer)) } else { Err(wrong()) }
    }
}

/// How long what is kept.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Retention {
    /// Months after their last activity for which volunteers and host households are kept.
    #[arg(long, env = "RELEVE_KEEP_VOLUNTEERS_MONTHS", default_value_t = 6, value_parser = clap::value_parser!(u32).range(1..=120))]
    pub keep_volunteers_months: u32,
    /// Months after the end of their last contract for which employees and interns are kept: what labour law obliges to.
    #[arg(long, env = "RELEVE_KEEP_EMPLOYEES_MONTHS", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=240))]
    pub keep_employees_months: u32,
    /// Months for which it is kept that a mail was sent; its text goes when it leaves.
    #[arg(long, env = "RELEVE_KEEP_MAILS_MONTHS", default_value_t = 6, value_parser = clap::value_parser!(u32).range(1..=120))]
    pub keep_mails_months: u32,
    /// Months for which the audit says what stood in a field before and after.
    #[arg(long, env = "RELEVE_KEEP_AUDIT_VALUES_MONTHS", default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=240))]
    pub keep_audit_values_months: u32,
    /// Months for which it is kept what volunteers were given for expenses, with their name: what accounting law obliges to.
    #[arg(long, env = "RELEVE_KEEP_EXPENSES_MONTHS", default_value_t = 84, value_parser = clap::value_parser!(u32).range(12..=240))]
    pub keep_expenses_months: u32,
}

impl Default for Retention {
    /// What holds where nobody says anything.
    fn default() -> Self {
        Self {
            keep_volunteers_months: 6,
            keep_employees_months: 60,
            keep_mails_months: 6,
            keep_audit_values_months: 24,
            keep_expenses_months: 84,
        }
    }
}

/// An `http` or `https` address without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Where somebody at this machine reaches what listens there.
    fn of_listener(listen: SocketAddr) -> Self {
        let host = match listen.ip() {
            IpAddr::V4(host) if host.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(host) if host.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
            host => host,
        };
        Self(format!("http://{}", SocketAddr::new(host, listen.port())))
    }

    /// The address of a path below it, which begins with a slash.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The whole, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether people reach it over TLS, as they should.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl std::str::FromStr for PublicUrl {
    type Err = Error;

    /// # Errors
    /// `Invalid` unless it is an `http` or `https` address of a host, without query and fragment.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong =
            || Error::invalid("", "public_url", "a public address is http:// or https://, a host, and no query");
        let uri: warp::http::Uri = text.parse().map_err(|_| wrong())?;
        let reachable =
            matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some_and(|host| !host.is_empty());
        if !reachable || uri.query().is_some() || text.contains(['#', '@']) {
            return Err(wrong());
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_reached_over_tls_unless_it_is_on_this_machine() {
        for (issuer, is_one) in [
            ("https://accounts.example.org", true),
            ("http://127.0.0.1:4000", true),
            ("http://accounts.example.org", false),
            ("http://127.0.0.1.example.org", false),
            ("accounts.example.org", false),
        ] {
            assert_eq!(issuer.parse::<Issuer>().is_ok(), is_one, "{issuer}");
        }
    }

    #[test]
    fn where_no_address_is_given_it_is_that_of_the_service() {
        let nowhere = Public { public_url: None };
        for (listen, url) in [
            ("127.0.0.1:9000", "http://127.0.0.1:9000"),
            ("0.0.0.0:8080", "http://127.0.0.1:8080"),
            ("[::]:80", "http://[::1]:80"),
        ] {
            assert_eq!(nowhere.at(listen.parse().expect("an address")).as_str(), url);
        }
        let given = Public { public_url: "https://releve.example.org".parse().ok() };
        assert_eq!(given.at(Listen::USUAL).as_str(), "https://releve.example.org");
    }

    #[test]
    fn a_public_address_has_a_host_and_no_query() {
        let cases = [
            ("https://releve.example.org/", Some("https://releve.example.org")),
            ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080")),
            ("https://example.org/releve/", Some("https://example.org/releve")),
            ("example.org", None),
            ("ftp://example.org", None),
            ("https://example.org/?a=b", None),
            ("https://me@example.org", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse::<PublicUrl>().ok().as_ref().map(PublicUrl::as_str), expected, "{text}");
        }
    }
}
