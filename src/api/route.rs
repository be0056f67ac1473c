//! One line of the route table: what a path does, and how it is described.

use super::call::{Call, LONGEST_PAGE};
use super::reply::{Reply, Success};
use super::view::{Listed, Shown, Written};
use crate::domain::right::Right;
use crate::error::Error;
use crate::store::Tx;
use futures_util::future::BoxFuture;
use utoipa::ToSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, Type};
use warp::http::Method;
use warp::reply::Response;

/// What a route does.
#[derive(Clone, Copy)]
pub enum Handler {
    /// Answers at once, without data.
    Plain(fn(&Call) -> Reply),
    /// Answers from one moment of the data.
    Read(fn(&Call, &mut Tx) -> Result<Reply, Error>),
    /// Changes the data in one transaction: an error leaves them as they were.
    Write(fn(&Call, &mut Tx) -> Result<Reply, Error>),
    /// Changes the data as [`Write`](Self::Write) does, answers what came of it, and leaves everything as it was.
    Trial(fn(&Call, &mut Tx) -> Result<Reply, Error>),
    /// Answers over time.
    Stream(fn(Call) -> BoxFuture<'static, Result<Response, Error>>),
}

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Open,
    /// Who has this right.
    Needs(Right),
}

/// At which sites the right must be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// At one of those that the path is about. A list holds what concerns those at which it is held.
    Theirs,
    /// At all of those that the path is about: a roster is solved and published as a whole.
    Wholly,
    /// Everywhere: it concerns every site.
    Everybodys,
}

/// Whether a body comes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// None is read.
    None,
    /// It may be left out.
    Optional,
    /// It must come along.
    Required,
}

/// Whether a change names the version that it is made to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Versioned {
    /// It has none.
    No,
    /// It is checked where it is named.
    Maybe,
    /// It must be named.
    Always,
}

/// What every identifier looks like.
pub const KEY: &str = "^[A-Za-z0-9_-]{1,40}$";

/// The schema of a type: its name, and it and all that it refers to among the contract's components.
pub type Describe = fn(&mut Vec<(String, RefOr<Schema>)>) -> String;

/// A query parameter.
#[derive(Clone)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it asks for.
    pub purpose: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// Its schema.
    pub schema: RefOr<Schema>,
}

/// One line of the route table.
#[must_use]
#[derive(Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path; `{name}` stands for one part of it.
    pub path: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Who may ask; see [`rights`](super::rights).
    pub access: Access,
    /// At which sites.
    pub whose: Whose,
    /// What it does.
    pub handler: Handler,
    /// Query parameters.
    pub query: Vec<Parameter>,
    /// Whether a body comes along.
    pub takes: Body,
    /// The body's schema.
    pub body: Option<Describe>,
    /// How it goes well.
    pub success: Success,
    /// The answer's media type and schema.
    pub answer: Option<(&'static str, Option<Describe>)>,
    /// Whether a change names the version that it is made to.
    pub versioned: Versioned,
    /// Whether the answer tells the version.
    pub tagged: bool,
    /// Whether the answer holds a secret that is shown once.
    pub is_secret: bool,
}

impl Route {
    const fn new(method: Method, path: &'static str, purpose: &'static str, handler: Handler) -> Self {
        Self {
            method,
            path,
            purpose,
            access: Access::Needs(Right::Administer),
            whose: Whose::Everybodys,
            handler,
            query: Vec::new(),
            takes: Body::None,
            body: None,
            success: Success::Found,
            answer: None,
            versioned: Versioned::No,
            tagged: false,
            is_secret: false,
        }
    }

    /// A body of this type comes along.
    pub fn takes<T: ToSchema>(mut self) -> Self {
        self.takes = Body::Required;
        self.body = Some(describe_closed::<T>);
        self
    }

    /// A body of this type may come along.
    pub fn may_take<T: ToSchema>(mut self) -> Self {
        self.takes = Body::Optional;
        self.body = Some(describe_closed::<T>);
        self
    }

    /// The answer is of this type.
    pub fn gives<T: ToSchema>(mut self) -> Self {
        self.answer = Some(("application/json", Some(describe::<T>)));
        self
    }

    /// The answer is a stream of such events.
    pub fn streams<T: ToSchema>(mut self) -> Self {
        self.answer = Some(("text/event-stream", Some(describe::<T>)));
        self
    }

    /// The answer is of this media type.
    pub fn sends(mut self, media_type: &'static str) -> Self {
        self.answer = Some((media_type, None));
        self
    }

    /// How it goes well.
    pub const fn when(mut self, success: Success) -> Self {
        self.success = success;
        self
    }

    /// A query parameter, which may be left out.
    pub fn may_ask(self, name: &'static str, purpose: &'static str, schema: impl Into<RefOr<Schema>>) -> Self {
        self.parameter(Parameter { name, purpose, required: false, schema: schema.into() })
    }

    /// A query parameter, which must be there.
    pub fn asks(self, name: &'static str, purpose: &'static str, schema: impl Into<RefOr<Schema>>) -> Self {
        self.parameter(Parameter { name, purpose, required: true, schema: schema.into() })
    }

    fn parameter(mut self, parameter: Parameter) -> Self {
        self.query.push(parameter);
        self
    }

    /// The answer is a page of such things and their versions.
    pub fn pages_of<T: ToSchema>(self) -> Self {
        self.lists::<Shown<T>>()
    }

    /// The answer is a page of such things.
    pub fn lists<T: ToSchema>(self) -> Self {
        let key = ObjectBuilder::new().schema_type(Type::String).pattern(Some(KEY));
        let limit = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(LONGEST_PAGE as f64));
        self.may_ask("limit", "At most this many; 100 where nobody says.", limit.build())
            .may_ask("after", "Only what comes after this: the `next` of the page before.", key.build())
            .gives::<Listed<T>>()
    }

    /// The answer is such a thing and its version.
    pub fn shows<T: ToSchema>(self) -> Self {
        self.gives::<Shown<T>>().tells_the_version()
    }

    /// The answer tells the version.
    pub const fn tells_the_version(mut self) -> Self {
        self.tagged = true;
        self
    }

    /// The body writes such a thing, whose identifier may be left out.
    pub fn writes<T: ToSchema>(self) -> Self {
        self.takes::<Written<T>>()
    }

    /// Such a thing is there from now on.
    pub fn adds<T: ToSchema>(self) -> Self {
        self.shows::<T>().when(Success::Created)
    }

    /// Such a thing is written over.
    pub fn replaces<T: ToSchema>(self) -> Self {
        self.writes::<T>().shows::<T>().at_a_version()
    }

    /// The answer holds a secret that is shown once.
    pub const fn shows_a_secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// A change names the version that it is made to.
    pub const fn at_a_version(mut self) -> Self {
        self.versioned = Versioned::Always;
        self
    }

    /// A change may name the version that it is made to.
    pub const fn maybe_at_a_version(mut self) -> Self {
        self.versioned = Versioned::Maybe;
        self
    }

    /// The named parts of a path, still encoded, where it is this route's.
    pub fn matches<'p>(&self, path: &'p str) -> Option<Vec<(&'static str, &'p str)>> {
        let (mut mine, mut theirs) = (self.path.split('/'), path.split('/'));
        let mut params = Vec::new();
        loop {
            match (mine.next(), theirs.next()) {
                (None, None) => return Some(params),
                (Some(mine), Some(theirs)) => match name_of(mine) {
                    Some(name) if !theirs.is_empty() => params.push((name, theirs)),
                    None if mine == theirs => {}
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// The names of the parts of the path that change.
    pub fn params(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(name_of)
    }
}

fn name_of(part: &'static str) -> Option<&'static str> {
    part.strip_prefix('{')?.strip_suffix('}')
}

fn describe<T: ToSchema>(components: &mut Vec<(String, RefOr<Schema>)>) -> String {
    let name = T::name().into_owned();
    components.push((name.clone(), T::schema()));
    T::schemas(components);
    name
}

/// The same of a body: an object has no other fields than those that are described.
fn describe_closed<T: ToSchema>(components: &mut Vec<(String, RefOr<Schema>)>) -> String {
    let mut schema = T::schema();
    if let RefOr::T(Schema::Object(object)) = &mut schema {
        object.additional_properties = Some(Box::new(AdditionalProperties::FreeForm(false)));
    }
    components.push((T::name().into_owned(), schema));
    T::schemas(components);
    T::name().into_owned()
}

type InTransaction = fn(&Call, &mut Tx) -> Result<Reply, Error>;

/// Answers at once, without data.
pub const fn plain(path: &'static str, handler: fn(&Call) -> Reply, purpose: &'static str) -> Route {
    Route::new(Method::GET, path, purpose, Handler::Plain(handler))
}

/// Reads.
pub const fn get(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::GET, path, purpose, Handler::Read(handler))
}

/// Reads something, and it is noted who has read it.
pub const fn noted(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::GET, path, purpose, Handler::Write(handler))
}

/// Adds or acts.
pub const fn post(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::POST, path, purpose, Handler::Write(handler))
}

/// Asks what something would do, described in a body; nothing is done.
pub const fn asking(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::POST, path, purpose, Handler::Read(handler))
}

/// Tries what would come of something, described in a body; everything stays as it was.
pub const fn trying(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::POST, path, purpose, Handler::Trial(handler))
}

/// Replaces.
pub const fn put(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::PUT, path, purpose, Handler::Write(handler))
}

/// Takes away.
pub const fn delete(path: &'static str, handler: InTransaction, purpose: &'static str) -> Route {
    Route::new(Method::DELETE, path, purpose, Handler::Write(handler)).when(Success::Done)
}

/// Reads, over time.
pub const fn stream(
    path: &'static str,
    handler: fn(Call) -> BoxFuture<'static, Result<Response, Error>>,
    purpose: &'static str,
) -> Route {
    Route::new(Method::GET, path, purpose, Handler::Stream(handler))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_matched_part_by_part() {
        let route = get("/v1/sites/{site}", |_, _| Ok(Reply::done()), "");
        let cases = [
            ("/v1/sites/LEO", Some(vec![("site", "LEO")])),
            ("/v1/sites/a%2Fb", Some(vec![("site", "a%2Fb")])),
            ("/v1/sites/", None),
            ("/v1/sites", None),
            ("/v1/sites/LEO/", None),
            ("/v1/sites/LEO/x", None),
            ("/v1//LEO", None),
            ("v1/sites/LEO", None),
        ];
        for (path, expected) in cases {
            assert_eq!(route.matches(path), expected, "{path}");
        }
    }
}
