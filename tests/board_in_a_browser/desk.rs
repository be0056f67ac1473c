//! A coordinator's desk: a served house, a browser, and whatever a person does with it.

use fantoccini::actions::MouseActions;
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a page may take to show what is waited for.
const PATIENCE: Duration = Duration::from_mins(1);

/// Six sites with a published week, a coordinator, and a browser's driver.
pub struct Desk {
    folder: tempfile::TempDir,
    url: String,
    service: Child,
    driver: Child,
    driver_url: String,
}

impl Desk {
    /// Opens one; none where no browser can be driven, which is said.
    pub fn open() -> Option<Self> {
        if Command::new("chromedriver").arg("--version").stdout(Stdio::null()).status().is_err() {
            assert!(std::env::var_os("CI").is_none(), "chromedriver is missing");
            println!("skipped: the board in a real browser asks for chromedriver");
            return None;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let (port, driver_port) = (free_port(), free_port());
        let url = format!("http://127.0.0.1:{port}");
        let command = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_releve"));
            command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null());
            command.env("DATABASE_URL", format!("sqlite:{}", folder.path().join("releve.db").display()));
            command.env("RELEVE_MAIL", format!("files:{}", folder.path().join("mail").display()));
            command.env("RELEVE_PUBLIC_URL", &url).env("RELEVE_LISTEN", format!("127.0.0.1:{port}"));
            command.env("RELEVE_LOG", "warn").env("RELEVE_REQUESTS_PER_MINUTE", "0").env("RELEVE_LETTERS_AFTER", "0");
            command
        };
        for arguments in [
            &["demo", "--size", "M", "--seconds", "4", "--no-serve"][..],
            &["user", "add", "nia@example.org", "--name", "Camille", "--locale", "en"],
        ] {
            assert!(command(arguments).status().expect("a process").success(), "{arguments:?}");
        }
        let service = command(&["serve"]).spawn().expect("a service");
        let driver = Command::new("chromedriver")
            .args([&format!("--port={driver_port}"), "--silent"])
            .stdout(Stdio::null())
            .spawn()
            .expect("a driver");
        Some(Self { folder, url, service, driver, driver_url: format!("http://127.0.0.1:{driver_port}") })
    }

    /// Does something in a fresh window.
    pub fn run(&self, work: impl AsyncFnOnce(&Self, &Browser)) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let browser = Browser::at(&self.driver_url, self.folder.path()).await;
            work(self, &browser).await;
            browser.client.close().await.expect("a closed window");
        });
    }

    /// Signs in with the link of the mail.
    pub async fn sign_in(&self, browser: &Browser) {
        let began = Instant::now();
        while std::net::TcpStream::connect(self.url.trim_start_matches("http://")).is_err() {
            assert!(began.elapsed() < PATIENCE, "the service does not listen");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        browser.go(&format!("{}/sign-in", self.url)).await;
        browser.fill("input[type=email]", "nia@example.org").await;
        browser.click("form button").await;
        let link = loop {
            if let Some(link) = self.sign_in_link() {
                break link;
            }
            assert!(began.elapsed() < PATIENCE, "no mail has come");
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        browser.go(&link).await;
        browser.click("form button").await;
        browser.go(&format!("{}/board/", self.url)).await;
    }

    fn sign_in_link(&self) -> Option<String> {
        let start = format!("{}/sign-in/", self.url);
        self.letters().iter().find_map(|letter| {
            let text = letter.replace("=\r\n", "").replace("=\n", "");
            let (_, rest) = text.split_once(&start)?;
            let secret: String =
                rest.chars().take_while(|one| one.is_ascii_alphanumeric() || "-_".contains(*one)).collect();
            (text.contains("nia@example.org") && secret.len() > 20).then(|| format!("{start}{secret}"))
        })
    }

    fn letters(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path().join("mail")).into_iter().flatten().flatten();
        files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect()
    }

    /// How many mails have left.
    pub fn mails(&self) -> usize {
        std::fs::read_dir(self.folder.path().join("mail")).map_or(0, Iterator::count)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        for child in [&mut self.driver, &mut self.service] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

/// A window, driven as a person does.
pub struct Browser {
    client: Client,
}

impl Browser {
    async fn at(driver: &str, folder: &Path) -> Self {
        let profile = format!("--user-data-dir={}", folder.join("browser").display());
        let options = json!({"args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900", profile]});
        let wanted =
            json!({"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}});
        let Value::Object(wanted) = wanted else { unreachable!("an object was written") };
        let began = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(wanted.clone()).connect(driver).await {
                Ok(client) => return Self { client },
                Err(error) => assert!(began.elapsed() < PATIENCE, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Opens a page.
    pub async fn go(&self, address: &str) {
        self.client.goto(address).await.expect(address);
    }

    /// The page's address.
    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("an address").to_string()
    }

    /// Clicks, and waits for the page that comes.
    pub async fn click(&self, what: &str) {
        let page = self.wait_for("html").await;
        self.wait_for(what).await.click().await.expect(what);
        let began = Instant::now();
        // What belongs to a page that has gone can't be asked any more.
        while page.tag_name().await.is_ok() && began.elapsed() < Duration::from_secs(10) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.wait_for("main, .page").await;
    }

    /// Clicks what does not lead away.
    pub async fn click_now(&self, what: &str) {
        self.wait_for(what).await.click().await.expect(what);
    }

    /// Clicks, if it is still there.
    pub async fn try_click(&self, what: &str) {
        if let Ok(found) = self.client.find(Locator::Css(what)).await {
            let _ = found.click().await;
        }
    }

    /// Types into a field.
    pub async fn fill(&self, what: &str, text: &str) {
        self.wait_for(what).await.send_keys(text).await.expect(what);
    }

    /// Whether the page has it.
    pub async fn is_there(&self, what: &str) -> bool {
        self.client.find(Locator::Css(what)).await.is_ok()
    }

    /// The first of them, as soon as there is one.
    pub async fn wait_for(&self, what: &str) -> Element {
        self.client.wait().at_most(PATIENCE).for_element(Locator::Css(what)).await.expect(what)
    }

    /// Waits until there is none any more.
    pub async fn wait_until_gone(&self, what: &str) {
        let began = Instant::now();
        while self.is_there(what).await {
            assert!(began.elapsed() < PATIENCE * 2, "{what} is still there");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// All of them.
    pub async fn all(&self, what: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(what)).await.expect(what)
    }

    /// Where links lead.
    pub async fn links(&self, what: &str) -> Vec<String> {
        let mut links = Vec::new();
        for link in self.all(what).await {
            links.push(link.prop("href").await.expect("an answer").expect("an address"));
        }
        links
    }

    /// What it says. A live page may put another in its place while it is asked.
    pub async fn text(&self, what: &str) -> String {
        for _ in 0..50 {
            if let Ok(text) = self.wait_for(what).await.text().await {
                return text;
            }
        }
        panic!("{what} is never the same");
    }

    /// What the element of a name says.
    pub async fn text_of(&self, name: &str) -> String {
        self.text(&format!("[id='{name}']")).await
    }

    /// Which assignment somebody has on a shift, as soon as the grid shows it.
    pub async fn moved(&self, shift: &str, who: &str) -> String {
        let began = Instant::now();
        loop {
            for chip in self.all(&format!("[id='{shift}'] li[data-a]")).await {
                if chip.text().await.is_ok_and(|text| text.starts_with(who)) {
                    return chip.attr("data-a").await.expect("an answer").expect("an id");
                }
            }
            assert!(began.elapsed() < PATIENCE, "{who} does not appear on {shift}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The first of them that is on screen: its name, and its middle.
    pub async fn visible(&self, what: &str) -> Option<(String, (f64, f64))> {
        let (width, height) = (1400.0, 700.0);
        for one in self.all(what).await {
            let (x, y, wide, high) = one.rectangle().await.expect("a place");
            let (x, y) = (x + wide / 2.0, y + high / 2.0);
            if x > 250.0 && x < width && y > 60.0 && y < height {
                return Some((one.attr("id").await.expect("an answer").expect("a name"), (x, y)));
            }
        }
        None
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) {
        self.client.execute(script, Vec::new()).await.expect("a script that runs");
    }

    /// Does something with the mouse, whose button stays as it is.
    pub async fn act(&self, actions: MouseActions) {
        self.client.perform_actions(actions).await.expect("the mouse");
    }

    /// What the page has asked of other hosts.
    pub async fn asked_elsewhere(&self) -> Vec<String> {
        let told = self.client.execute("return performance.getEntriesByType('resource').filter(r => new URL(r.name).host !== location.host).map(r => r.name)", Vec::new());
        serde_json::from_value(told.await.expect("an answer")).expect("names")
    }
}
