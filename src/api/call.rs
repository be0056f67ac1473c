//! A request that found its route, as handlers see it.

use super::auth::Who;
use super::door::{Door, Fields, object};
use super::state::State;
use super::trail::Trail;
use crate::domain::SiteId;
use crate::domain::right::{Reach, Right};
use crate::error::Error;
use crate::store::{Page, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::str::FromStr;
use warp::http::Method;

/// A request that found its route.
#[derive(Debug, Clone)]
pub struct Call {
    /// What every handler may use.
    pub state: State,
    /// The parts of the path that the route gives names to, decoded.
    pub params: Vec<(&'static str, String)>,
    /// The query parameters, as an object of texts.
    pub query: Value,
    /// The body; null where the route takes none.
    pub body: Value,
    /// The version that a change is made to.
    pub if_match: Option<IfMatch>,
    /// When the request came in.
    pub now: DateTime<Utc>,
    /// The method.
    pub method: Method,
    /// Who asks.
    pub who: Who,
    /// The right that the route asks for; none where it is open.
    pub right: Option<Right>,
    /// What is told of a change.
    pub trail: Trail,
}

impl Call {
    /// An identifier from the path.
    ///
    /// # Errors
    /// `NotFound` where the text can't be one.
    pub fn id<T: FromStr>(&self, name: &'static str) -> Result<T, Error> {
        let text = self.params.iter().find(|(param, _)| *param == name).map(|(_, text)| text.as_str());
        text.unwrap_or_default().parse().map_err(|_| Error::not_found(name))
    }

    /// Where whoever asks may do what the route does; none where it is open to anyone.
    pub fn reach(&self) -> Option<&Reach> {
        self.right.and_then(|right| self.who.reach(right))
    }

    /// The same for lists: what is open to anyone is everywhere.
    pub fn within(&self) -> Reach {
        self.reach().cloned().unwrap_or(Reach::Everywhere)
    }

    /// Whoever asks must have another right besides, at this site.
    ///
    /// # Errors
    /// `Forbidden` where they have it not.
    pub fn must(&self, right: Right, site: &SiteId) -> Result<(), Error> {
        if self.who.may(right, site) { Ok(()) } else { Err(Error::forbidden("this takes a right that you have not")) }
    }

    /// A door for what came with this call.
    pub fn door(&self) -> Door {
        let door = Door::new(self.now.date_naive(), self.within(), self.state.webhooks.inside());
        match self.who.reach(Right::ReadPlans) {
            Some(reads) => door.reading(reads.clone()),
            None => door,
        }
    }

    /// The body, read into the domain and held against what exists.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub fn body<T>(&self, tx: &mut Tx, read: impl Fn(&mut Fields<'_>) -> Option<T>) -> Result<T, Error> {
        let door = self.door();
        let value = door.body(&self.body, object(read));
        door.pass(tx, value)
    }

    /// The query parameters.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub fn query<T>(&self, tx: &mut Tx, read: impl Fn(&mut Fields<'_>) -> Option<T>) -> Result<T, Error> {
        let door = self.door();
        let value = door.query(&self.query, read);
        door.pass(tx, value)
    }

    /// Which part of a list is asked for, where there are no other parameters.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub fn page(&self) -> Result<Page, Error> {
        let door = self.door();
        let page = door.query(&self.query, page);
        door.leave(page)
    }

    /// Whether the caller changes what there is: the version to update.
    ///
    /// # Errors
    /// `Conflict` with the code `version_mismatch` where they saw another one.
    pub fn sees(&self, version: i64) -> Result<i64, Error> {
        match &self.if_match {
            Some(seen) if seen.holds(version) => Ok(version),
            _ => Err(Error::conflict("version_mismatch", "somebody changed it in the meantime: read it again")),
        }
    }

    /// Whether the caller changes what there is, where they say what they saw.
    ///
    /// # Errors
    /// `Conflict` with the code `version_mismatch` where they saw another one.
    pub fn may_see(&self, version: i64) -> Result<Option<i64>, Error> {
        match self.if_match {
            None | Some(IfMatch::Any) => Ok(None),
            Some(IfMatch::Tags(_)) => self.sees(version).map(Some),
        }
    }
}

/// The most that one page has, and how many it has where nobody says.
pub const LONGEST_PAGE: i64 = 500;
const USUAL_PAGE: u16 = 100;

/// Reads `limit` and `after` among query parameters. All lists have keys of the same form.
pub fn page(fields: &mut Fields<'_>) -> Option<Page> {
    let limit = fields.or("limit", USUAL_PAGE, super::door::read::integer(1..=LONGEST_PAGE));
    let after = fields.absent_or("after", super::door::read::id::<SiteId>);
    Some(Page { limit: limit?, after: after?.map(String::from) })
}

/// What `If-Match` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IfMatch {
    /// `*`: whatever there is.
    Any,
    /// One of these, as they were written.
    Tags(Vec<String>),
}

impl IfMatch {
    /// The header's value. A weak tag never matches (RFC 9110, 13.1.1).
    pub fn parse(header: &str) -> Self {
        let tags: Vec<String> = header.split(',').map(|tag| tag.trim().to_owned()).collect();
        if tags == ["*"] { Self::Any } else { Self::Tags(tags) }
    }

    fn holds(&self, version: i64) -> bool {
        match self {
            Self::Any => true,
            Self::Tags(tags) => tags.contains(&format!("\"{version}\"")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn if_match_names_the_version_that_was_read() {
        let cases = [
            ("\"3\"", true),
            ("*", true),
            ("\"2\", \"3\"", true),
            ("\"2\"", false),
            ("W/\"3\"", false),
            ("3", false),
            ("", false),
        ];
        for (header, holds) in cases {
            assert_eq!(IfMatch::parse(header).holds(3), holds, "{header:?}");
        }
    }
}
