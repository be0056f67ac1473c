//! A house for tests: the whole service on a loopback port, with a database of its own and a clock that stands still.
//!
//! `let house = House::open(); house.post("/v1/sites", json!({…})).created();`

#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(clippy::needless_pass_by_value, reason = "a body is written where it is sent")]

pub mod browser;
pub mod canaries;
pub mod evenings;
pub mod furnished;

use chrono::{DateTime, Utc};
use releve::api::{self, Limits, Service};
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
use serde_json::{Value, json};
use std::io::{BufRead, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use tokio::sync::oneshot;
use ureq::http::{Request, Response};

mod database;

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
}

impl Default for Setting {
    fn default() -> Self {
        Self { limits: Limits::default(), limiting: None, webhooks: webhooks(), elsewhere: Elsewhere::default() }
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
        let Setting { limits, limiting, webhooks, elsewhere } = setting;
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&database(&folder)).expect("a database");
        let clock = Clock::Fixed(NOW.parse::<DateTime<Utc>>().expect("an instant"));
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
        let (tell, told) = std::sync::mpsc::channel();
        let data = store.clone();
        let outward = outward();
        let elsewhere = pages::elsewhere::provider(&elsewhere, &outward.public_url).expect("a provider");
        let server = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().expect("a runtime");
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
                tell.send(listener.local_addr().expect("an address")).expect("somebody who waits");
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
            address: told.recv().expect("a server"),
            store,
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
        Answer::of(self.agent.run(request.body(body).expect("a request")).expect("an answer"))
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
        let request = Request::builder().uri(format!("http://{}{path}", self.address));
        let request = request.header("authorization", format!("Bearer {}", self.token)).body(()).expect("a request");
        let response = self.agent.run(request).expect("an answer");
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

/// These sites.
pub fn at(sites: &[&str]) -> Reach {
    Reach::Sites(sites.iter().map(|site| site.parse().expect("a code")).collect())
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: ureq::http::HeaderMap,
    /// The body as it is.
    pub bytes: Vec<u8>,
    /// The body as a text.
    pub text: String,
}

impl Answer {
    fn of(response: Response<ureq::Body>) -> Self {
        let (head, mut body) = response.into_parts();
        let bytes = body.read_to_vec().expect("a body");
        let (status, text) = (head.status.as_u16(), String::from_utf8_lossy(&bytes).into_owned());
        // A page that comes back with a fault in it is read by whom its names are for.
        let is_page = head.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let told = if status < 400 || is_page { None } else { canaries::sings(&text) };
        assert!(told.is_none(), "an error tells {told:?}: {text}");
        Self { status, headers: head.headers, bytes, text }
    }

    /// The body as JSON; null where there is none.
    pub fn json(&self) -> Value {
        if self.text.is_empty() { Value::Null } else { serde_json::from_str(&self.text).expect("JSON") }
    }

    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a text"))
    }

    #[track_caller]
    fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        self.json()
    }

    /// It is there.
    #[track_caller]
    pub fn ok(self) -> Value {
        self.expect(200)
    }

    /// It is there, and is no JSON.
    #[track_caller]
    pub fn ok_text(self) -> String {
        assert_eq!(self.status, 200, "{}", self.text);
        self.text
    }

    /// It is there, whatever it is.
    #[track_caller]
    pub fn there(self) -> Self {
        assert_eq!(self.status, 200, "{}", self.text);
        self
    }

    /// It was added.
    #[track_caller]
    pub fn created(self) -> Value {
        assert!(!self.header("location").is_empty(), "{}", self.text);
        self.expect(201)
    }

    /// It was taken on.
    #[track_caller]
    pub fn accepted(self) -> Value {
        self.expect(202)
    }

    /// It was done, and there was nothing to say.
    #[track_caller]
    pub fn done(self) {
        self.expect(204);
    }

    /// It was refused with this status and code.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text);
        let problem = self.expect(status);
        assert_eq!((&problem["code"], &problem["status"]), (&json!(code), &json!(status)), "{problem}");
        problem
    }

    /// It was refused for these faults, each `pointer code`, in the order of their pointers.
    #[track_caller]
    pub fn faults(self) -> Vec<String> {
        let problem = self.refused(422, "invalid");
        let errors = problem["errors"].as_array().expect("faults");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let mut faults: Vec<String> =
            errors.iter().map(|error| format!("{} {}", text(&error["pointer"]), text(&error["code"]))).collect();
        faults.sort();
        faults
    }
}

/// Bodies that are accepted, to start from.
pub mod sample {
    use serde_json::{Value, json};

    /// A site.
    pub fn site(id: &str) -> Value {
        json!({"id": id, "name": "Maison", "time_zone": "Europe/Brussels"})
    }

    /// A location of a site.
    pub fn location(id: &str, site: &str) -> Value {
        json!({
            "id": id, "site": site, "name": "The house", "address": "1 rue des Sols", "disclosure": "public",
            "meeting_point": "At the door", "zone": "brussels",
        })
    }

    /// A volunteer who goes anywhere.
    pub fn volunteer(id: &str) -> Value {
        json!({
            "id": id, "kind": "volunteer", "given_name": "Awa", "family_name": "Diallo", "mail": "awa@example.org",
            "phone": "+32 470 12 34 56", "locale": "fr", "gender": "woman", "birth_date": "1990-05-01",
            "roles": [{"role": "volunteer"}], "languages": ["fr", "ar"], "workplace": {"at": "everywhere"},
        })
    }

    /// An employee of one site.
    pub fn employee(id: &str, site: &str) -> Value {
        json!({
            "id": id, "kind": "employee", "given_name": "Karim", "family_name": "Peeters",
            "roles": [{"role": "shelter_worker", "from": "2026-01-01"}], "languages": ["fr", "nl"],
            "contracts": [{"weekly_minutes": 2280, "from": "2026-01-01"}],
            "workplace": {"at": "sites", "sites": [site]},
        })
    }

    /// A day shift for two shelter workers, every day of the week.
    pub fn template(id: &str, site: &str, location: &str) -> Value {
        json!({"id": id, "site": site, "weekdays": [1, 2, 3, 4, 5, 6, 7], "pattern": pattern(location)})
    }

    /// What the day shift is.
    pub fn pattern(location: &str) -> Value {
        json!({
            "activity": "accueil", "location": location, "start": "06:45", "end": "14:45", "unpaid_break": 30,
            "positions": [{"roles": ["shelter_worker"], "minimum": 1, "ideal": 2}],
        })
    }

    /// A program elsewhere that is told everything.
    pub fn webhook(id: &str) -> Value {
        json!({
            "id": id, "name": "Board", "url": "https://board.example.org/hook",
            "events": ["roster.published", "gap.opened", "offer.answered", "solve.ended"], "reach": {"at": "everywhere"},
        })
    }

    /// A rule profile with two figures.
    pub fn profile(id: &str) -> Value {
        json!({
            "id": id, "name": "Half days", "source": "The house's own", "valid_from": "2026-01-01",
            "parameters": {"daily_maximum": 300, "weekly_maximum": 1440},
        })
    }
}
