//! People's links: each opens one person's own page, or their calendar. What is kept of each is its SHA-256.

use super::CHUNK;
use super::Tx;
use super::column::{at, instant, name, named, parsed};
use super::connection::on_both;
use super::schema::links;
use crate::domain::PersonId;
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opens {
    /// Their own page, where they answer.
    Page,
    /// Their shifts, for a calendar that fetches them by itself. Nothing can be done with it.
    Calendar,
}

/// What is known of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub person: PersonId,
    /// What it opens.
    pub opens: Opens,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// From when on it opens nothing.
    pub expires_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

type Row = (String, String, NaiveDateTime, NaiveDateTime, Option<NaiveDateTime>);

/// The link with this hash ([`fingerprint`](crate::store::fingerprint)), if it opens this at `now`: one that is unknown,
/// expired, revoked or for something else gets the same answer.
pub fn find(tx: &mut Tx, hash: &str, opens: Opens, now: DateTime<Utc>) -> Result<Option<Link>, Error> {
    let query = links::table
        .find(hash)
        .filter(links::opens.eq(name(&opens)?))
        .filter(links::revoked_at.is_null())
        .filter(links::expires_at.gt(instant(now)))
        .select((links::person, links::opens, links::created_at, links::expires_at, links::revoked_at));
    let row: Option<Row> = query.first(tx).optional()?;
    row.map(|(person, opens, created_at, expires_at, revoked_at)| {
        Ok(Link {
            person: parsed(&person)?,
            opens: named(&opens)?,
            created_at: at(created_at),
            expires_at: at(expires_at),
            revoked_at: revoked_at.map(at),
        })
    })
    .transpose()
}

/// Adds a link under the hash of its secret.
pub fn insert(tx: &mut Tx, hash: &str, link: &Link) -> Result<(), Error> {
    insert_all(tx, &[(hash.to_owned(), link.clone())])
}

/// Adds many, each under the hash of its secret.
pub fn insert_all(tx: &mut Tx, all: &[(String, Link)]) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(some.len());
        for (hash, link) in some {
            rows.push((
                links::hash.eq(hash),
                links::person.eq(link.person.as_str()),
                links::opens.eq(name(&link.opens)?),
                links::created_at.eq(instant(link.created_at)),
                links::expires_at.eq(instant(link.expires_at)),
                links::revoked_at.eq(link.revoked_at.map(instant)),
            ));
        }
        on_both!(tx, tx => diesel::insert_into(links::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Whether a person has a link that opens this.
pub fn has_any(tx: &mut Tx, person: &PersonId, opens: Opens, now: DateTime<Utc>) -> Result<bool, Error> {
    let theirs = links::table
        .filter(links::person.eq(person.as_str()))
        .filter(links::opens.eq(name(&opens)?))
        .filter(links::revoked_at.is_null())
        .filter(links::expires_at.gt(instant(now)));
    Ok(diesel::select(diesel::dsl::exists(theirs)).get_result(tx)?)
}

/// Closes all of a person's links that open this, for good. Gives how many still did.
pub fn revoke_all(tx: &mut Tx, person: &PersonId, opens: Opens, now: DateTime<Utc>) -> Result<usize, Error> {
    let theirs = links::table
        .filter(links::person.eq(person.as_str()))
        .filter(links::opens.eq(name(&opens)?))
        .filter(links::revoked_at.is_null())
        .filter(links::expires_at.gt(instant(now)));
    Ok(diesel::update(theirs).set(links::revoked_at.eq(instant(now))).execute(tx)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    #[test]
    fn a_link_opens_until_it_expires_or_is_revoked() {
        let world = sample::world();
        let day = |day: u32| -> DateTime<Utc> { format!("2026-12-{day:02}T09:00:00Z").parse().expect("an instant") };
        let link = Link {
            person: sample::person("vera").id,
            opens: Opens::Page,
            created_at: day(1),
            expires_at: day(10),
            revoked_at: None,
        };
        let links =
            [("one".to_owned(), link.clone()), ("two".to_owned(), Link { expires_at: day(20), ..link.clone() })];
        world.write_blocking(|tx| insert_all(tx, &links)).expect("links");
        let opens =
            |hash: &str, at| world.read_blocking(|tx| find(tx, hash, Opens::Page, at)).expect("a look").is_some();
        assert!(opens("one", day(9)));
        assert!(!opens("one", day(10)), "expired");
        assert!(!opens("three", day(9)), "unknown");
        assert!(opens("two", day(11)));
        assert_eq!(world.write_blocking(|tx| revoke_all(tx, &link.person, Opens::Calendar, day(11))).ok(), Some(0));
        assert!(
            opens("two", day(11))
                && !world.read_blocking(|tx| has_any(tx, &link.person, Opens::Calendar, day(1))).expect("a look")
        );
        assert_eq!(world.write_blocking(|tx| revoke_all(tx, &link.person, Opens::Page, day(11))).ok(), Some(1));
        assert!(!opens("two", day(11)), "revoked");
    }
}
