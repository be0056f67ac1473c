//! Answers. The one place that knows HTTP statuses.
//!
//! What went well is a [`Reply`]; what did not is a [`Refusal`], told as `application/problem+json` (RFC 9457) with a
//! stable code. What is our own fault is told to the log in full and to the caller without a word of its cause.

use super::door::json::NotJson;
use super::errors;
use super::noted;
use crate::error::{Error, Fault};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use utoipa::ToSchema;
use warp::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use warp::http::{HeaderName, HeaderValue, Method, StatusCode};
use warp::reply::Response;

/// An answer to something that went well.
#[must_use]
#[derive(Debug)]
pub struct Reply {
    success: Success,
    headers: Vec<(HeaderName, String)>,
    content_type: &'static str,
    body: Result<Vec<u8>, serde_json::Error>,
}

/// An answer that is written down.
#[derive(Serialize, Deserialize)]
struct Kept {
    success: Success,
    headers: Vec<(String, String)>,
    body: String,
}

/// The ways in which something goes well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Success {
    /// Here it is.
    Found,
    /// It is there from now on, at the `Location`.
    Created,
    /// It has been taken on, and can be followed at the `Location`.
    Accepted,
    /// It is done, and there is nothing to say.
    Done,
}

impl Success {
    /// The status that tells it.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::Found => StatusCode::OK,
            Self::Created => StatusCode::CREATED,
            Self::Accepted => StatusCode::ACCEPTED,
            Self::Done => StatusCode::NO_CONTENT,
        }
    }

    /// The headers that come along, with what they say.
    pub const fn headers(self, versioned: bool) -> &'static [(&'static str, &'static str)] {
        const VERSION: (&str, &str) = ("ETag", "The version, for If-Match.");
        const PLACE: (&str, &str) = ("Location", "Where it is.");
        match (self, versioned) {
            (Self::Found, true) => &[VERSION],
            (Self::Created, true) => &[PLACE, VERSION],
            (Self::Created | Self::Accepted, _) => &[PLACE],
            (Self::Found, false) | (Self::Done, _) => &[],
        }
    }
}

impl Reply {
    fn json(success: Success, body: &impl Serialize) -> Self {
        Self { success, headers: Vec::new(), content_type: "application/json", body: serde_json::to_vec(body) }
    }

    /// Here it is.
    pub fn found(body: &impl Serialize) -> Self {
        Self::json(Success::Found, body)
    }

    /// It is there from now on.
    pub fn created(location: String, body: &impl Serialize) -> Self {
        Self::json(Success::Created, body).with(LOCATION, location)
    }

    /// It has been taken on, and can be followed at `location`.
    pub fn accepted(location: String, body: &impl Serialize) -> Self {
        Self::json(Success::Accepted, body).with(LOCATION, location)
    }

    /// It is done, and there is nothing to say.
    pub fn done() -> Self {
        Self { success: Success::Done, headers: Vec::new(), content_type: "", body: Ok(Vec::new()) }
    }

    /// A text of another kind than JSON.
    pub fn text(content_type: &'static str, text: &str) -> Self {
        Self { success: Success::Found, headers: Vec::new(), content_type, body: Ok(text.as_bytes().to_vec()) }
    }

    /// A file of another kind than text.
    pub const fn file(content_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { success: Success::Found, headers: Vec::new(), content_type, body: Ok(bytes) }
    }

    /// The version, which the next change names in `If-Match`.
    pub fn at_version(self, version: i64) -> Self {
        self.with(ETAG, format!("\"{version}\""))
    }

    /// A header besides.
    pub fn with(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Written down, to be given again.
    ///
    /// # Errors
    /// `Internal` where there is nothing that could be.
    pub fn keep(&self) -> Result<String, Error> {
        let body = self.body.as_ref().map_err(|error| Error::internal(error.to_string()))?;
        let headers = self.headers.iter().map(|(name, value)| (name.as_str().to_owned(), value.clone())).collect();
        let body = String::from_utf8(body.clone()).map_err(Error::internal)?;
        let kept = Kept { success: self.success, headers, body };
        serde_json::to_string(&kept).map_err(Error::internal)
    }

    /// What was written down.
    ///
    /// # Errors
    /// `Internal` where it cannot be read.
    pub fn kept(text: &str) -> Result<Self, Error> {
        let Kept { success, headers, body } = serde_json::from_str(text).map_err(Error::internal)?;
        let header = |(name, value): (String, String)| Some((HeaderName::try_from(name).ok()?, value));
        let content_type = if body.is_empty() { "" } else { "application/json" };
        let headers = headers.into_iter().filter_map(header).collect();
        Ok(Self { success, headers, content_type, body: Ok(body.into_bytes()) })
    }

    /// As the server sends it.
    pub fn into_response(self) -> Response {
        let body = match self.body {
            Ok(body) => body,
            Err(error) => return Refusal::from(Error::internal(error)).into_response(),
        };
        let mut response = Response::new(body.into());
        *response.status_mut() = self.success.status();
        if !self.content_type.is_empty() {
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        }
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name, value);
            }
        }
        guarded(response)
    }
}

/// People's data is kept by no cache on the way, and taken for nothing else than it is called.
fn guarded(mut response: Response) -> Response {
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Why something is not answered as asked.
#[derive(Debug)]
pub enum Refusal {
    /// The service says so.
    Service(Error),
    /// The body is not JSON.
    NotJson(NotJson),
    /// The path or the query is not UTF-8 once it is decoded.
    NotText,
    /// No valid token came along.
    NoToken,
    /// No route has this path.
    NoSuchPath,
    /// The path has other methods.
    OtherMethods(Vec<Method>),
    /// The body is of another kind than JSON.
    NotCalledJson,
    /// `If-Match` is missing.
    NoVersion,
    /// The body took too long to arrive.
    TooSlow,
    /// They have asked too often, and may again after so long.
    TooOften(Duration),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Service(error)
    }
}

/// A kind of problem: its stable name, its status and its title.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The end of `type`, and `code` where there is none more precise.
    pub code: &'static str,
    /// The status.
    pub status: StatusCode,
    /// In a few words.
    pub title: &'static str,
}

macro_rules! kinds {
    ($($name:ident: $code:literal, $status:ident, $title:literal;)*) => {
        $(const $name: Kind = Kind { code: $code, status: StatusCode::$status, title: $title };)*
        /// Every kind of problem, for the contract.
        pub const KINDS: &[Kind] = &[$($name),*];
    };
}

kinds! {
    MALFORMED: "malformed", BAD_REQUEST, "This can't be read";
    NO_TOKEN: "no_token", UNAUTHORIZED, "A valid bearer token is needed";
    FORBIDDEN: "forbidden", FORBIDDEN, "This takes a right that you have not";
    NOT_FOUND: "not_found", NOT_FOUND, "There is no such thing";
    NO_SUCH_PATH: "no_such_path", NOT_FOUND, "There is no such path";
    OTHER_METHODS: "method_not_allowed", METHOD_NOT_ALLOWED, "This path has other methods";
    TOO_SLOW: "too_slow", REQUEST_TIMEOUT, "The body took too long to arrive";
    CONFLICT: "conflict", CONFLICT, "It can't be done as things stand";
    VERSION_MISMATCH: "version_mismatch", PRECONDITION_FAILED, "Somebody changed it in the meantime";
    TOO_LARGE: "too_large", PAYLOAD_TOO_LARGE, "This is more than is accepted";
    MEDIA_TYPE: "media_type", UNSUPPORTED_MEDIA_TYPE, "A body is sent as application/json";
    INVALID: "invalid", UNPROCESSABLE_ENTITY, "Something in it is wrong";
    NO_VERSION: "version_required", PRECONDITION_REQUIRED, "A change names the version that it is made to";
    TOO_OFTEN: "too_many_requests", TOO_MANY_REQUESTS, "This is more often than is accepted";
    INTERNAL: "internal", INTERNAL_SERVER_ERROR, "Something went wrong on our side";
    BUSY: "busy", SERVICE_UNAVAILABLE, "Try again in a moment";
    NO_SPACE: "no_space", INSUFFICIENT_STORAGE, "There is no room for more";
    UNAVAILABLE: "unavailable", SERVICE_UNAVAILABLE, "Look whether it was done, and try again in a moment";
}

/// What a refusal says, as `application/problem+json` (RFC 9457).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// Where its kind is explained: an anchor on the page at `/docs/errors`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its kind in a few words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// A stable name for programs.
    pub code: &'static str,
    /// What is wrong this time, for people.
    pub detail: String,
    /// The request's identifier, which stands in the header `x-request-id` and in the log as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// Each fault in what was sent, all at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One fault in what was sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldProblem {
    /// A JSON pointer to it in the body; below `/query` for a parameter; empty for the whole.
    pub pointer: String,
    /// A stable name for programs.
    pub code: &'static str,
    /// What is accepted, for people.
    pub message: String,
}

impl From<Fault> for FieldProblem {
    fn from(fault: Fault) -> Self {
        Self { pointer: fault.pointer, code: fault.code, message: fault.message }
    }
}

impl Refusal {
    fn kind(&self) -> Kind {
        match self {
            Self::NotJson(_) | Self::NotText => MALFORMED,
            Self::NoToken => NO_TOKEN,
            Self::NoSuchPath => NO_SUCH_PATH,
            Self::OtherMethods(_) => OTHER_METHODS,
            Self::NotCalledJson => MEDIA_TYPE,
            Self::NoVersion => NO_VERSION,
            Self::TooSlow => TOO_SLOW,
            Self::TooOften(_) => TOO_OFTEN,
            Self::Service(error) => match error {
                Error::NotFound { .. } => NOT_FOUND,
                Error::Forbidden { .. } => FORBIDDEN,
                Error::Conflict { code: "version_mismatch", .. } => VERSION_MISMATCH,
                Error::Conflict { .. } => CONFLICT,
                Error::Invalid(_) => INVALID,
                Error::TooLarge => TOO_LARGE,
                Error::Busy => BUSY,
                Error::Unavailable => UNAVAILABLE,
                Error::NoSpace => NO_SPACE,
                Error::Internal(_) => INTERNAL,
            },
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::NotJson(why) => why.to_string(),
            Self::NotText => "the path or the query is not UTF-8 once it is decoded".into(),
            Self::NoToken => "send a token as `Authorization: Bearer …`; `releve token add` makes one".into(),
            Self::NoSuchPath => "see /docs for the paths that there are".into(),
            Self::OtherMethods(_) => "see the Allow header for the methods of this path".into(),
            Self::NotCalledJson => "the Content-Type is application/json, in UTF-8".into(),
            Self::NoVersion => "send the ETag that was read as If-Match".into(),
            Self::TooSlow => "send it again".into(),
            Self::TooOften(_) => "wait as long as Retry-After says, and go on more slowly".into(),
            Self::Service(Error::Invalid(faults)) => match faults.len() {
                1 => "one thing is wrong: see errors".into(),
                count => format!("{count} things are wrong: see errors"),
            },
            Self::Service(error) => error.to_string(),
        }
    }

    /// As the server sends it. What is our own fault goes to the log.
    pub fn into_response(self) -> Response {
        let (kind, detail) = (self.kind(), self.detail());
        let mut headers = Vec::new();
        let (mut code, mut errors) = (kind.code, Vec::new());
        match self {
            Self::Service(Error::Conflict { code: precise, .. }) => code = precise,
            Self::Service(Error::Invalid(faults)) => errors = faults.into_iter().map(FieldProblem::from).collect(),
            Self::Service(Error::Busy) => headers.push((RETRY_AFTER, "1".to_owned())),
            Self::Service(Error::Unavailable) => headers.push((RETRY_AFTER, "5".to_owned())),
            Self::Service(Error::NoSpace) => tracing::error!("the disk is full"),
            Self::Service(error @ Error::Internal(_)) => {
                tracing::error!(error = error.chain(), "answered with an error");
            }
            Self::TooOften(wait) => headers.push((RETRY_AFTER, wait.as_secs().saturating_add(1).to_string())),
            Self::NoToken => headers.push((WWW_AUTHENTICATE, "Bearer realm=\"releve\"".to_owned())),
            Self::OtherMethods(methods) => headers.push((ALLOW, comma_separated(&methods))),
            _ => {}
        }
        let problem = Problem {
            kind: format!("{}#{}", errors::PATH, kind.code),
            title: kind.title,
            status: kind.status.as_u16(),
            code,
            detail,
            request: noted::id(),
            errors,
        };
        let mut response = Response::new(serde_json::to_vec(&problem).unwrap_or_default().into());
        *response.status_mut() = kind.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        for (name, value) in headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name, value);
            }
        }
        guarded(response)
    }
}

fn comma_separated(methods: &[Method]) -> String {
    methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ")
}
