//! A session, its attendees, and who came.

use super::read::{integer, list, set, word};
use super::template::{NewShift, new_shift};
use super::{Fields, Spot, object, reference};
use crate::domain::session::Attendee;
use crate::domain::{PersonId, SessionId, ShiftId};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A session to be added.
#[derive(Debug, Clone, ToSchema)]
pub struct NewSession {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: SessionId,
    /// When, where, and who leads it.
    pub shift: TheShift,
    /// Places for attendees, 1 to 500.
    #[schema(minimum = 1, maximum = 500)]
    pub places: u16,
    /// Who is invited: volunteers.
    #[schema(required = false, max_items = 500)]
    pub attendees: Vec<PersonId>,
}

/// The shift of a session.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(untagged)]
pub enum TheShift {
    /// One that is there.
    Known(ShiftId),
    /// One that is added with the session.
    New(Box<NewShift>),
}

/// Reads a session with the identifier that it shall have.
pub fn new_session(fields: &mut Fields<'_>, id: Option<SessionId>) -> Option<NewSession> {
    let shift = fields.required("shift", the_shift);
    let places = fields.required("places", integer(1..=500));
    let attendees = fields.or("attendees", Vec::new(), set(0..=500, reference::person));
    Some(NewSession { id: id?, shift: shift?, places: places?, attendees: attendees? })
}

fn the_shift(spot: &Spot<'_>) -> Option<TheShift> {
    if spot.holds(Value::is_string) {
        return reference::shift(spot).map(TheShift::Known);
    }
    object(new_shift)(spot).map(|shift| TheShift::New(Box::new(shift)))
}

/// Who is invited from now on: volunteers.
#[derive(Debug, Clone, ToSchema)]
pub struct Invitation {
    /// Each of them once.
    #[schema(max_items = 500)]
    pub attendees: Vec<PersonId>,
}

/// Reads who is invited.
pub fn invitation(fields: &mut Fields<'_>) -> Option<Invitation> {
    let attendees = fields.required("attendees", set(0..=500, reference::person));
    Some(Invitation { attendees: attendees? })
}

/// Who came, of those who were invited. Who is not named stays as they are.
#[derive(Debug, Clone, ToSchema)]
pub struct Ticks {
    /// Each of them once.
    #[schema(min_items = 1, max_items = 500)]
    pub attendance: Vec<Attendee>,
}

/// Reads who came.
pub fn ticks(fields: &mut Fields<'_>) -> Option<Ticks> {
    let attendance = fields.required("attendance", list(1..=500, object(attendee)));
    Some(Ticks { attendance: attendance? })
}

fn attendee(fields: &mut Fields<'_>) -> Option<Attendee> {
    let person = fields.required("person", reference::person);
    let attendance = fields.required("attendance", word);
    Some(Attendee { person: person?, attendance: attendance? })
}
