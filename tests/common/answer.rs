//! What the service answered, and what is expected of it.

use super::canaries;
use serde_json::{Value, json};
use ureq::http::Response;

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
    pub(super) fn of(response: Response<ureq::Body>) -> Self {
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
