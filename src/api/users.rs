//! Who signs in.

use super::call::Call;
use super::door::{self, Fields};
use super::reply::Reply;
use super::resource::{Resource, stored_in};
use crate::domain::UserId;
use crate::domain::right::Office;
use crate::domain::user::User;
use crate::error::Error;
use crate::store::users::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for User {
    type Id = UserId;
    const NAME: &'static str = "user";
    const PATH: &'static str = "/v1/users";

    fn read(fields: &mut Fields<'_>, id: Option<UserId>, _known: Option<&Self>) -> Option<Self> {
        door::user::user(fields, id)
    }

    fn filter(_fields: &mut Fields<'_>) -> Option<Filter> {
        Some(Filter::default())
    }

    stored_in!(users, Filter);
}

/// Replaces one. Somebody is left who administers.
pub fn replace(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let reply = super::resource::replace::<User>(call, tx)?;
    somebody_administers(call, tx)?;
    Ok(reply)
}

/// Removes one. Somebody is left who administers.
pub fn remove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let reply = super::resource::remove::<User>(call, tx)?;
    somebody_administers(call, tx)?;
    Ok(reply)
}

fn somebody_administers(call: &Call, tx: &mut Tx) -> Result<(), Error> {
    let today = call.now.date_naive();
    let administers = |user: &User| {
        user.grants
            .iter()
            .any(|grant| grant.office == Office::Administrator && grant.validity.until.is_none_or(|last| last >= today))
    };
    if users::all(tx)?.iter().any(administers) {
        return Ok(());
    }
    Err(Error::conflict(
        "last_administrator",
        "somebody must be left who administers: give that office to another first",
    ))
}
