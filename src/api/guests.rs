//! Guests for a day.

use super::call::Call;
use super::door::Fields;
use super::door::read::{flag, integer, text};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::ShiftId;
use crate::error::Error;
use crate::planning::guests;
use crate::store::{self, Tx, shifts};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Object, ObjectBuilder, Type};

/// Somebody who is invited for one day.
#[derive(Debug, Clone, ToSchema)]
pub struct NewGuest {
    /// Their name.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// On which of the shift's positions for volunteers, from 0.
    #[schema(maximum = 11)]
    pub position: u16,
    /// That they were told what volunteers are told, and are insured for that day: it must be true (Act of 3 July 2005).
    #[schema(schema_with = always)]
    pub informed: bool,
}

/// The one answer to whether a guest was told.
fn always() -> Object {
    ObjectBuilder::new().schema_type(Type::Boolean).enum_values(Some([true])).build()
}

/// Who is invited to a shift.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let shift = shifts::get(tx, &call.id::<ShiftId>("shift")?)?.value;
    Ok(Listed::whole(store::guests::among(tx, &[shift.id])?).into())
}

/// Invites somebody.
pub fn invite(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let shift = shifts::get(tx, &call.id::<ShiftId>("shift")?)?.value;
    let new = call.body(tx, |fields: &mut Fields<'_>| {
        let name = fields.required("name", text(1..=80));
        let position = fields.required("position", integer(0..=11));
        let informed = fields.required("informed", flag);
        Some(NewGuest { name: name?, position: position?, informed: informed? })
    })?;
    if !new.informed {
        let message = "a guest is told what volunteers are told, and is insured for that day";
        return Err(Error::invalid("/informed", super::door::code::REQUIRED, message));
    }
    let guest = guests::invite(tx, call.now, &shift.id, new.position, &new.name)?;
    Ok(Reply::created(format!("/v1/shifts/{}/guests/{}", shift.id, guest.id), &guest))
}

/// Takes an invitation back.
pub fn take_back(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    guests::take_back(tx, &call.id("shift")?, &call.id("guest")?)?;
    Ok(Reply::done())
}
