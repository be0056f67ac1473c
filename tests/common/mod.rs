//! A house for tests: the whole service on a loopback port, with a database of its own and a clock that stands still.
//!
//! `let house = House::open(); house.post("/v1/sites", json!({…})).created();`

#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(clippy::needless_pass_by_value, reason = "a body is written where it is sent")]

mod answer;
pub mod board;
pub mod browser;
pub mod canaries;
mod database;
pub mod evenings;
pub mod exchanges;
pub mod forms;
pub mod furnished;
pub mod hooks;
pub mod moving;
pub mod office;
pub mod receiver;
pub mod recount;
pub mod sample;
pub mod work;
pub mod worked;

pub use answer::Answer;

use chrono::{DateTime, Utc};
use releve::api::{self, Limits, Service, routes};
use releve::clock::Clock;
use releve::config::{Elsewhere, Limiting, Outward};
use releve::domain::TokenId;
use releve::domain::right::{Office, Reach, Right};
use releve::domain::roster::{Roster, RosterState};
use releve::domain::user::Token;
use releve::pages::{self, Pages};
use releve::store::rosters;
use releve::store::tokens;
use releve::store::{DatabaseUrl, Store, fingerprint};
use releve::webhooks::{SecretKey, Webhooks};
use serde_json::Value;
use std::io::{BufRead, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use tokio::sync::oneshot;
use ureq::http::Request;

/// Where a test's database may be made: on the server, where there is one, or in a folder.
pub fn database(folder: &tempfile::TempDir) -> DatabaseUrl {
    let file = || format!("sqlite:{}", folder.path().join("releve.db").display());
    database::new_on_the_server().unwrap_or_else(file).parse().expect("an address")
}

/// An empty database that ends with the test.
pub fn store() -> Store {
    match database::new_on_the_server() {
        Some(url) => Store::open(&url.parse().expect("an address")),
        None => Store::in_memory(),
    }
    .expect("a database")
}

/// What the house says of itself; its letters wait for nothing.
pub fn outward() -> Outward {
    Outward {
        public_url: "https://releve.example.org".parse().expect("an address"),
        mail_from: "Relève <releve@example.org>".parse().expect("a sender"),
        letters_after: 0,
        letters_a_day: 4.try_into().expect("a number"),
    }
}

/// How the house tells programs elsewhere: with a key of its own, and beside it.
pub fn webhooks() -> Webhooks {
    Webhooks::new(Some(SecretKey::new("the tests' own key, which nobody else has").expect("a key")), true)
}

/// What the house's clock says: a Saturday.
pub const NOW: &str = "2026-11-21T12:00:00Z";

/// A running service.
pub struct House {
    /// Where it listens.
    pub address: SocketAddr,
    /// Its database, for what has no path.
    pub store: Store,
    /// What it says of itself outside.
    pub outward: Outward,
    clock: Clock,
    token: String,
    agent: ureq::Agent,
    end: Option<oneshot::Sender<()>>,
    server: Option<std::thread::JoinHandle<()>>,
    _folder: tempfile::TempDir,
}

/// How a house is set up.
struct Setting {
    limits: Limits,
    limiting: Option<Limiting>,
    webhooks: Webhooks,
    elsewhere: Elsewhere,
    clock: Clock,
    /// Whether what it sends leads to itself, rather than to an address that is none.
    is_reached: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            limiting: None,
            webhooks: webhooks(),
            elsewhere: Elsewhere::default(),
            clock: Clock::Fixed(NOW.parse::<DateTime<Utc>>().expect("an instant")),
            is_reached: false,
        }
    }
}

impl House {
    /// An empty house with one token.
    pub fn open() -> Self {
        Self::with(Setting::default())
    }

    /// An empty house whose users may sign in with a provider, too.
    pub fn signing_in_at(issuer: &str) -> Self {
        let (issuer, id, secret) =
            (issuer.parse().expect("an issuer"), "releve".to_owned(), "the-provider-s".to_owned());
        let elsewhere =
            Elsewhere { oidc_issuer: Some(issuer), oidc_client_id: Some(id), oidc_client_secret: Some(secret) };
        Self::with(Setting { elsewhere, ..Setting::default() })
    }

    /// An empty house with a clock that a test holds.
    pub fn at(clock: Clock) -> Self {
        Self::with(Setting { clock, ..Setting::default() })
    }

    /// An empty house with a clock that a test holds, whose links lead to itself: for a browser.
    pub fn held(clock: Clock) -> Self {
        Self::with(Setting { clock, is_reached: true, ..Setting::default() })
    }

    /// An empty house that tells programs elsewhere in another way.
    pub fn telling(webhooks: Webhooks) -> Self {
        Self::with(Setting { webhooks, ..Setting::default() })
    }

    /// An empty house in which nobody may ask more than this.
    pub fn limiting(limiting: Limiting) -> Self {
        Self::with(Setting { limiting: Some(limiting), ..Setting::default() })
    }

    /// An empty house whose server has other limits.
    pub fn with_limits(limits: Limits) -> Self {
        Self::with(Setting { limits, ..Setting::default() })
    }

    fn with(setting: Setting) -> Self {
        canaries::listen();
        let Setting { limits, limiting, webhooks, elsewhere, clock, is_reached } = setting;
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&database(&folder)).expect("a database");
        let secret = "the-tests-own";
        let token = Token {
            id: TokenId::from_bits(1),
            name: "tests".into(),
            rights: Office::Administrator.rights().to_vec(),
            reach: Reach::Everywhere,
            created_at: clock.now(),
            expires_at: None,
            revoked_at: None,
        };
        store.write_blocking(|tx| tokens::insert(tx, &token, &fingerprint(secret))).expect("a token");
        let (end, ended) = oneshot::channel();
        let data = store.clone();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        listener.set_nonblocking(true).expect("a listener");
        let mut outward = outward();
        if is_reached {
            outward.public_url = format!("http://{address}").parse().expect("an address");
        }
        let reached = outward.clone();
        let elsewhere = pages::elsewhere::provider(&elsewhere, &outward.public_url).expect("a provider");
        let server = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().expect("a runtime");
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let pages = Pages { store: data.clone(), clock, outward: outward.clone(), elsewhere };
                let pages = |api| pages::all(pages, api);
                let end = async {
                    let _ = ended.await;
                };
                let service = Service { store: data, clock, outward, webhooks, limiting };
                api::serve(listener, service, pages, limits, end).await;
            });
        });
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_mins(1)))
            .build()
            .new_agent();
        Self {
            address,
            store,
            clock,
            outward: reached,
            token: secret.to_owned(),
            agent,
            end: Some(end),
            server: Some(server),
            _folder: folder,
        }
    }

    /// Reads.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], None)
    }

    /// Adds or acts.
    pub fn post(&self, path: &str, body: impl Into<Option<Value>>) -> Answer {
        self.ask("POST", path, &[], body.into().map(|body| body.to_string().into_bytes()))
    }

    /// Replaces what has no version.
    pub fn put(&self, path: &str, body: Value) -> Answer {
        self.ask("PUT", path, &[], Some(body.to_string().into_bytes()))
    }

    /// Replaces what stands at a version.
    pub fn put_at(&self, version: i64, path: &str, body: Value) -> Answer {
        self.ask("PUT", path, &[("if-match", &format!("\"{version}\""))], Some(body.to_string().into_bytes()))
    }

    /// Takes away what has no version.
    pub fn delete(&self, path: &str) -> Answer {
        self.ask("DELETE", path, &[], None)
    }

    /// Takes away what stands at a version.
    pub fn delete_at(&self, version: i64, path: &str) -> Answer {
        self.ask("DELETE", path, &[("if-match", &format!("\"{version}\""))], None)
    }

    /// Any request, with the house's token unless `authorization` is among the headers. A body is called JSON unless
    /// `content-type` is.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<Vec<u8>>) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        let bearer = format!("Bearer {}", self.token);
        for (name, value) in [("authorization", bearer.as_str()), ("content-type", "application/json")] {
            if !headers.iter().any(|(given, _)| *given == name) && (name != "content-type" || body.is_some()) {
                request = request.header(name, value);
            }
        }
        for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, *value);
        }
        let body = body.unwrap_or_default();
        let answer = Answer::of(self.agent.run(request.body(body).expect("a request")).expect("an answer"));
        is_described(method, path, answer.status);
        answer
    }

    /// A token that may do this at these sites; everywhere where none is named. Gives what stands in the header.
    pub fn token(&self, rights: &[Right], sites: &[&str]) -> String {
        let secret = format!("of-{:x}", rand::random::<u64>());
        let token = Token {
            id: TokenId::from_bits(rand::random()),
            name: "a test's".into(),
            rights: rights.to_vec(),
            reach: if sites.is_empty() { Reach::Everywhere } else { at(sites) },
            created_at: NOW.parse().expect("an instant"),
            expires_at: None,
            revoked_at: None,
        };
        self.store.write_blocking(|tx| tokens::insert(tx, &token, &fingerprint(&secret))).expect("a token");
        format!("Bearer {secret}")
    }

    /// A roster of a week of one site, put into the database as it is.
    pub fn roster(&self, id: &str, week: &str, site: &str) {
        let roster = Roster {
            id: id.parse().expect("an id"),
            week: week.parse().expect("a week"),
            sites: vec![site.parse().expect("an id")],
            state: RosterState::Draft,
            published_at: None,
            version: 1,
        };
        self.store.write_blocking(|tx| rosters::insert(tx, &roster)).expect("a roster");
    }

    /// An event stream, to be read line by line.
    pub fn events(&self, path: &str) -> impl BufRead + use<> {
        self.events_with(path, &[("authorization", &format!("Bearer {}", self.token))])
    }

    /// The same with these headers alone.
    pub fn events_with(&self, path: &str, headers: &[(&str, &str)]) -> impl BufRead + use<> {
        let request = Request::builder().uri(format!("http://{}{path}", self.address));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let response = self.agent.run(request.body(()).expect("a request")).expect("an answer");
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        std::io::BufReader::new(response.into_body().into_reader())
    }

    /// What comes back for bytes as they are, until the server closes or two seconds pass in silence.
    pub fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(2))).expect("a timeout");
        stream.write_all(bytes).expect("bytes that go out");
        let mut answer = Vec::new();
        // A timeout ends the reading too: what came until then counts.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(server) = self.server.take() {
            let ended = server.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server panicked");
        }
        let log = canaries::heard();
        let told = canaries::sings(&log);
        assert!(told.is_none() || std::thread::panicking(), "the log tells {told:?}: {log}");
    }
}

/// What went well of the API went as the contract says.
fn is_described(method: &str, path: &str, status: u16) {
    let steps =
        |path: &str| path.split('?').next().unwrap_or_default().split('/').map(str::to_owned).collect::<Vec<_>>();
    let asked = steps(path);
    let is_it = |path: &str| {
        let known = steps(path);
        known.len() == asked.len()
            && known.iter().zip(&asked).all(|(known, asked)| known.starts_with('{') || known == asked)
    };
    // A path that is written out goes before one with a name in it.
    let mut routes = routes::table().iter().filter(|route| route.method.as_str() == method && is_it(route.path));
    if let Some(route) = routes.next().filter(|_| (200..300).contains(&status)) {
        let described = route.success.status().as_u16();
        assert_eq!(status, described, "{method} {}: the contract says another status", route.path);
    }
}

/// These sites.
pub fn at(sites: &[&str]) -> Reach {
    Reach::Sites(sites.iter().map(|site| site.parse().expect("a code")).collect())
}
