//! Exchanges of two places: seen, and consented to.

use super::call::{self, Call};
use super::door::read::{id, word};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::right::Right;
use crate::domain::swap::{Swap, SwapAsk};
use crate::error::Error;
use crate::planning::swap;
use crate::store::swaps::{self, Filter};
use crate::store::{Page, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// An exchange, and who is asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct Exchange {
    /// The exchange.
    #[serde(flatten)]
    pub swap: Swap,
    /// Who is asked.
    pub asked: Vec<SwapAsk>,
}

/// Those to which everything applies that is asked for.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (page, filter) = call.query(tx, |fields| {
        let page = call::page(fields);
        let roster = fields.optional("roster", id);
        let state = fields.optional("state", word);
        let sites = fields.reach().narrowed(None);
        Some((page?, Filter { roster: roster?, state: state?, sites }))
    })?;
    let found = swaps::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |swap| swap.id.to_string()).into())
}

/// One of them.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let swap = swaps::get(tx, &call.id("swap")?)?;
    let asked = swaps::asks_of(tx, &swap.id)?;
    Ok(Reply::found(&Exchange { swap, asked }))
}

/// A coordinator lets them: of every site that wants to be asked.
pub fn consent(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = swaps::get(tx, &call.id("swap")?)?;
    for site in swap::asking(tx, &known)? {
        call.must(Right::Publish, &site)?;
    }
    Ok(Reply::found(&swap::consent(tx, &call.state.outward, call.now, &call.id("swap")?)?))
}

/// A coordinator does not let them: of either site.
pub fn refuse(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&swap::refuse(tx, &call.state.outward, call.now, &call.id("swap")?)?))
}
