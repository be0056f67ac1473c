//! The program as an operator runs it: `releve demo` into an empty folder, then `releve serve`, and answers over HTTP.

#[path = "../common/database.rs"]
mod database;

use serde_json::{Value, json};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the service may take until it is ready.
const PATIENCE: Duration = Duration::from_mins(1);

/// A network that was filled, rostered and published, being served.
pub struct Demonstration {
    /// What `releve demo` printed, up to where to look.
    pub summary: String,
    /// The published roster.
    pub roster: String,
    token: String,
    /// Of whom a site has authorised to see people's gender: the checker does.
    authorised: String,
    address: String,
    agent: ureq::Agent,
    service: Child,
    _folder: tempfile::TempDir,
}

impl Demonstration {
    /// Runs the whole line with these arguments, and serves what came of it.
    pub fn run(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let address = free_address();
        let file = || format!("sqlite:{}", folder.path().join("releve.db").display());
        let database = database::new_on_the_server().unwrap_or_else(file);
        let program = || {
            let mut program = Command::new(env!("CARGO_BIN_EXE_releve"));
            program
                .env("DATABASE_URL", &database)
                .env("RELEVE_MAIL", format!("files:{}", folder.path().join("mail").display()))
                .env("RELEVE_LISTEN", &address)
                .env("RELEVE_REQUESTS_PER_MINUTE", "0")
                .env("RELEVE_PUBLIC_URL", format!("http://{address}"))
                .stdin(Stdio::null());
            program
        };
        let ran = program().args(["demo", "--no-serve"]).args(arguments).output().expect("the program runs");
        let summary = String::from_utf8(ran.stdout).expect("text");
        assert!(ran.status.success(), "{summary}\n{}", String::from_utf8_lossy(&ran.stderr));
        let made = program().args(["token", "add", "checker", "--right", "see_gender"]).output().expect("a token");
        let authorised = String::from_utf8(made.stdout).expect("text").trim().to_owned();
        let service = program().arg("serve").stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it serves");
        let demonstration = Self {
            roster: word_after(&summary, "/v1/rosters/"),
            token: word_after(&summary, "Bearer "),
            authorised,
            agent: ureq::Agent::config_builder().http_status_as_error(false).build().new_agent(),
            summary: summary.split("With `releve serve`").next().unwrap_or_default().to_owned(),
            address,
            service,
            _folder: folder,
        };
        demonstration.wait();
        demonstration
    }

    fn wait(&self) {
        let begun = Instant::now();
        while self.answer("/readyz").is_none() {
            assert!(begun.elapsed() < PATIENCE, "the service is not ready after {PATIENCE:?}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// What the service answers, where it does, with 200.
    fn answer(&self, path: &str) -> Option<Value> {
        self.answer_to(&self.token, path)
    }

    fn answer_to(&self, token: &str, path: &str) -> Option<Value> {
        let request = self.agent.get(format!("http://{}{path}", self.address));
        let mut response = request.header("authorization", format!("Bearer {token}")).call().ok()?;
        let text = response.body_mut().with_config().limit(u64::MAX).read_to_string().ok()?;
        (response.status() == 200).then(|| serde_json::from_str(&text).expect("JSON"))
    }

    /// One thing.
    pub fn read(&self, path: &str) -> Value {
        self.answer(path).unwrap_or_else(|| panic!("no answer from {path}"))
    }

    /// A whole list, page by page.
    pub fn list(&self, path: &str) -> Vec<Value> {
        let mut items = Vec::new();
        let mut page = self.read(path);
        loop {
            items.append(page["items"].as_array_mut().expect("items"));
            let Some(next) = page["next"].as_str() else { return items };
            let ask = if path.contains('?') { '&' } else { '?' };
            page = self.read(&format!("{path}{ask}after={next}"));
        }
    }

    /// A person with the gender that they declared, which one answer alone has.
    fn person(&self, id: &str) -> Value {
        let mut person = self.read(&format!("/v1/people/{id}"));
        let path = format!("/v1/people/{id}/gender");
        let seen = self.answer_to(&self.authorised, &path).unwrap_or_else(|| panic!("no answer from {path}"));
        if let Some(gender) = seen.get("gender") {
            person["gender"] = gender.clone();
        }
        person
    }

    /// Everything that the checker asks for, about the people who stand in a roster.
    pub fn answers(&self) -> Value {
        let roster = self.read(&format!("/v1/rosters/{}", self.roster));
        let published = self.list("/v1/rosters?state=published");
        let others: Vec<Value> = published
            .iter()
            .map(|other| text(other, "id"))
            .filter(|id| *id != self.roster)
            .map(|id| self.read(&format!("/v1/rosters/{id}")))
            .collect();
        let mut on_it: Vec<String> = [&roster].into_iter().chain(&others).flat_map(people_of).collect();
        on_it.sort_unstable();
        on_it.dedup();
        let people: Vec<Value> = on_it.iter().map(|id| self.person(id)).collect();
        let of = |id: &str, what: &str| format!("/v1/people/{id}/{what}");
        let absences: Vec<Value> = on_it.iter().flat_map(|id| self.list(&of(id, "absences"))).collect();
        let offering =
            people.iter().filter(|person| matches!(text(person, "kind").as_str(), "volunteer" | "host_household"));
        let availability: serde_json::Map<String, Value> = offering
            .map(|person| text(person, "id"))
            .map(|id| (id.clone(), self.read(&of(&id, "availability"))))
            .collect();
        json!({
            "sites": self.list("/v1/sites"), "locations": self.list("/v1/locations"),
            "profiles": self.list("/v1/rule-profiles"), "people": people, "absences": absences,
            "availability": availability, "roster": roster, "others": others,
        })
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        // A service that has ended already is a failure that the answers have told.
        let _ = self.service.kill();
        let _ = self.service.wait();
    }
}

fn people_of(roster: &Value) -> Vec<String> {
    roster["assignments"].as_array().expect("assignments").iter().map(|on| text(on, "person")).collect()
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().expect("a text").to_owned()
}

/// The letters, digits, hyphens and underscores that follow some words.
fn word_after(text: &str, words: &str) -> String {
    let (_, rest) = text.split_once(words).unwrap_or_else(|| panic!("no {words:?} in {text}"));
    rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')).collect()
}

/// A loopback address that nobody listens on.
fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").to_string()
}
