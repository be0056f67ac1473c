//! A real browser, driven as a person does.

#![allow(dead_code, reason = "each test file uses what it needs")]

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
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What drives browsers.
pub struct Driver {
    process: Child,
    url: String,
    folder: tempfile::TempDir,
}

impl Driver {
    /// Starts one; none where no browser can be driven, which is said of what asks for one.
    pub fn start(what: &str) -> Option<Self> {
        if Command::new("chromedriver").arg("--version").stdout(Stdio::null()).status().is_err() {
            assert!(std::env::var_os("CI").is_none(), "chromedriver is missing");
            println!("skipped: {what} asks for chromedriver");
            return None;
        }
        let port = free_port();
        let process = Command::new("chromedriver")
            .args([&format!("--port={port}"), "--silent"])
            .stdout(Stdio::null())
            .spawn()
            .expect("a driver");
        let folder = tempfile::tempdir().expect("a folder");
        Some(Self { process, url: format!("http://127.0.0.1:{port}"), folder })
    }

    /// Does something in a fresh window.
    pub fn run(&self, work: impl AsyncFnOnce(&Browser)) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let browser = Browser::at(&self.url, self.folder.path()).await;
            work(&browser).await;
            browser.client.close().await.expect("a closed window");
        });
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that nothing listens on.
pub fn free_port() -> u16 {
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

    /// Puts something into a field in place of what stands there, whatever the browser's language makes of a date.
    pub async fn set(&self, what: &str, text: &str) {
        let field = self.wait_for(what).await;
        let put = "arguments[0].value = arguments[1]";
        let field = serde_json::to_value(field).expect("a field");
        self.client.execute(put, vec![field, json!(text)]).await.expect(what);
    }

    /// Chooses from a list.
    pub async fn choose(&self, what: &str, value: &str) {
        self.wait_for(what).await.select_by_value(value).await.expect(what);
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
