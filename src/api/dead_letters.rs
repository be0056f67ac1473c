//! What could not be done: read, tried again, put away.

use super::call::Call;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::JobId;
use crate::error::Error;
use crate::jobs::letters;
use crate::store::{Page, Tx};

/// What could not be done.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let page = call.page()?;
    let found = letters::list(tx, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |letter| letter.id.to_string()).into())
}

/// Tries it again.
pub fn try_again(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    letters::try_again(tx, &letter(call)?)?;
    Ok(Reply::done())
}

/// Puts it away.
pub fn put_away(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    letters::put_away(tx, &letter(call)?)?;
    Ok(Reply::done())
}

fn letter(call: &Call) -> Result<JobId, Error> {
    call.id("letter")
}
