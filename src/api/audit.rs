//! Who did what, for who administers.

use super::call::{Call, page};
use super::door::read::{id, instant, text};
use super::reply::Reply;
use super::view::Listed;
use crate::error::Error;
use crate::store::audit::{self, Filter};
use crate::store::{Page, Tx};

/// What was done, the newest first.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let person = fields.optional("person", id);
        let subject = fields.optional("subject", text(1..=40));
        let subject_id = fields.optional("subject_id", text(1..=40));
        let from = fields.optional("from", instant);
        let until = fields.optional("until", instant);
        let page = page(fields);
        let filter = Filter { person: person?, subject: subject?, subject_id: subject_id?, from: from?, until: until? };
        Some((filter, page?))
    })?;
    let found = audit::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |entry| entry.id.to_string()).into())
}
