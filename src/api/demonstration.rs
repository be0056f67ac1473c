//! A house of invented people, to try the service with.

use super::call::Call;
use super::reply::Reply;
use crate::demo::trial;
use crate::error::Error;
use crate::store::Tx;

/// Puts it into an empty house.
pub fn load(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    trial::load(tx, call.now)?;
    Ok(Reply::done())
}

/// Takes it out again.
pub fn remove(_: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    trial::remove(tx)?;
    Ok(Reply::done())
}
