//! A browser in which somebody signs in.

use super::{Answer, House};
use mail_parser::MessageParser;

/// A browser: it keeps the cookies that it is given.
pub struct Browser<'a> {
    house: &'a House,
    /// What it was given.
    pub cookies: std::collections::BTreeMap<String, String>,
    /// Where its requests come from, as browsers say.
    pub from: &'static str,
}

impl<'a> Browser<'a> {
    /// A fresh one.
    pub fn at(house: &'a House) -> Self {
        Self { house, cookies: std::collections::BTreeMap::new(), from: "same-origin" }
    }

    /// A request with its cookies.
    pub fn ask(&mut self, method: &str, path: &str, form: Option<&str>) -> Answer {
        self.ask_as("text/html", method, path, form)
    }

    /// The same by a module of the page, which wants another kind of answer.
    pub fn ask_as(&mut self, kind_wanted: &str, method: &str, path: &str, form: Option<&str>) -> Answer {
        let kind = if path.starts_with("/v1") { "application/json" } else { "application/x-www-form-urlencoded" };
        self.send(kind_wanted, kind, method, path, form.map(|form| form.as_bytes().to_vec()))
    }

    /// Sends a file with a form.
    pub fn send_file(&mut self, path: &str, bytes: &[u8]) -> Answer {
        let head = "--end\r\ncontent-disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n";
        let body = [head.as_bytes(), bytes, b"\r\n--end--\r\n"].concat();
        self.send("text/html", "multipart/form-data; boundary=end", "POST", path, Some(body))
    }

    fn send(&mut self, kind_wanted: &str, kind: &str, method: &str, path: &str, body: Option<Vec<u8>>) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let headers = [
            ("authorization", ""),
            ("accept", kind_wanted),
            ("accept-language", "en"),
            ("content-type", kind),
            ("cookie", &cookies.join("; ")),
            ("sec-fetch-site", self.from),
        ];
        let answer = self.house.ask(method, path, &headers, body);
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().expect("a text");
            assert!(cookie.contains("; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
            let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a pair");
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    /// Asks for a link, and gives its path where one has arrived.
    pub fn link(&mut self, address: &str) -> Option<String> {
        let sent = self.ask("POST", "/sign-in", Some(&format!("mail={address}")));
        assert!(sent.status == 200 && sent.text.contains("If we know this address"), "{}", sent.text);
        arrived(self.house)
    }

    /// One in which somebody has signed in.
    pub fn signed_in(house: &'a House, address: &str) -> Self {
        let mut browser = Self::at(house);
        let link = browser.link(address).expect("a link");
        let home = browser.ask("POST", &link, Some(""));
        assert_eq!((home.status, home.header("location")), (303, "https://releve.example.org/board/"));
        browser
    }

    /// How the API answers it.
    pub fn can_read(&mut self) -> u16 {
        self.ask("GET", "/v1/sites", None).status
    }
}

/// The path of the link in the mail that arrives by now.
pub fn arrived(house: &House) -> Option<String> {
    house.work().letters().iter().rev().find_map(|letter| {
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let text = mail.body_text(0).expect("a text").into_owned();
        let paths = text.lines().filter_map(|line| line.trim().strip_prefix("https://releve.example.org"));
        paths.map(str::to_owned).find(|path| path.starts_with("/sign-in/"))
    })
}
