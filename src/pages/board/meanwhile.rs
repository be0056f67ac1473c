//! Two people at one shift: what somebody does is done to what they saw, or not at all. Whoever comes second is told, and sees how
//! it stands now.

use crate::api::inside::Refused;
use crate::domain::{RosterId, ShiftId};
use crate::pages::Pages;
use crate::planning::occupancy::Occupancy;
use crate::store::{Tx, rosters, shifts};
use futures_util::future::BoxFuture;
use serde_json::Value;

/// Volunteers answer while coordinators work: so often is a roster that changed elsewhere looked at again.
const TRIES: usize = 8;

/// Does something to a shift that stands as it was seen. `deed` is given the version at which it does.
///
/// # Errors
/// `changed_meanwhile`, and what the API says.
pub async fn unless<'a>(
    pages: &Pages,
    roster: &RosterId,
    shift: &ShiftId,
    seen: Option<&str>,
    deed: impl Fn(Option<i64>) -> BoxFuture<'a, Result<Value, Refused>> + Send + Sync,
) -> Result<Value, Refused> {
    let Some(seen) = seen else { return deed(None).await };
    for _ in 0..TRIES {
        let (roster, shift) = (roster.clone(), shift.clone());
        let standing = move |tx: &mut Tx| {
            let (roster, shift) = (rosters::get(tx, &roster)?, shifts::get(tx, &shift)?.value);
            let mark = Occupancy::of_shift(tx, &roster, shift.clone())?.mark(&shift);
            Ok((roster.version, mark))
        };
        match pages.store.read(standing).await {
            Ok((version, mark)) if mark == seen => match deed(Some(version)).await {
                Err(refused) if refused.code == "version_mismatch" => {}
                done => return done,
            },
            _ => return Err(Refused::meanwhile()),
        }
    }
    Err(Refused::meanwhile())
}
