//! A coordinator's desk: a served house, a browser, and whatever a person does with it.

use crate::webdriver::{Browser, Driver, PATIENCE, free_port};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Six sites with a published week, a coordinator, and a browser.
pub struct Desk {
    folder: tempfile::TempDir,
    url: String,
    service: Child,
    driver: Driver,
}

impl Desk {
    /// Opens one; none where no browser can be driven, which is said.
    pub fn open() -> Option<Self> {
        let driver = Driver::start("the board in a real browser")?;
        let folder = tempfile::tempdir().expect("a folder");
        let port = free_port();
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
        Some(Self { folder, url, service, driver })
    }

    /// Does something in a fresh window.
    pub fn run(&self, work: impl AsyncFnOnce(&Self, &Browser)) {
        self.driver.run(async |browser| work(self, browser).await);
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
        let _ = self.service.kill();
        let _ = self.service.wait();
    }
}
