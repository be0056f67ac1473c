//! A session, its attendees, what they say, and who came.

use super::read::{each_once, flag, integer, set, word};
use super::template::{NewShift, new_shift};
use super::{Fields, Spot, object, reference};
use crate::domain::session::{Attendance, SessionKind, YesOrNo};
use crate::domain::{Language, PersonId, SessionId, ShiftId};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A session to be added.
#[derive(Debug, Clone, ToSchema)]
pub struct NewSession {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: SessionId,
    /// What it is for.
    #[schema(required = false)]
    pub kind: SessionKind,
    /// When, where, and who leads it.
    pub shift: TheShift,
    /// Places for attendees, 1 to 500.
    #[schema(minimum = 1, maximum = 500)]
    pub places: u16,
    /// In which languages it is held, the first before the others.
    #[schema(required = false, max_items = 4)]
    pub languages: Vec<Language>,
    /// Whether whoever has its link may ask to come, on the page `/j/{session}`.
    #[schema(required = false)]
    pub by_link: bool,
    /// Who is invited: volunteers. They are written to.
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
    let kind = fields.or("kind", SessionKind::default(), word);
    let shift = fields.required("shift", the_shift);
    let places = fields.required("places", integer(1..=500));
    let languages = languages(fields);
    let by_link = fields.or("by_link", false, flag);
    let attendees = fields.or("attendees", Vec::new(), set(0..=500, reference::person));
    Some(NewSession {
        id: id?,
        kind: kind?,
        shift: shift?,
        places: places?,
        languages: languages?,
        by_link: by_link?,
        attendees: attendees?,
    })
}

fn languages(fields: &mut Fields<'_>) -> Option<Vec<Language>> {
    fields.or("languages", Vec::new(), set(0..=4, word))
}

/// How a session is to be from now on.
#[derive(Debug, Clone, ToSchema)]
pub struct ChangedSession {
    /// Places for attendees, 1 to 500. Who has one keeps it.
    #[schema(minimum = 1, maximum = 500)]
    pub places: u16,
    /// In which languages it is held, the first before the others.
    #[schema(required = false, max_items = 4)]
    pub languages: Vec<Language>,
    /// Whether whoever has its link may ask to come; absent: as it is.
    pub by_link: Option<bool>,
}

/// Reads how a session is to be.
pub fn changed_session(fields: &mut Fields<'_>) -> Option<ChangedSession> {
    let places = fields.required("places", integer(1..=500));
    let languages = languages(fields);
    let by_link = fields.optional("by_link", flag);
    Some(ChangedSession { places: places?, languages: languages?, by_link: by_link? })
}

/// A shift that is there, or one to be added.
pub fn the_shift(spot: &Spot<'_>) -> Option<TheShift> {
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

/// What some of those who are invited have said, by telephone or at the door.
#[derive(Debug, Clone, ToSchema)]
pub struct Answers {
    /// Each of them once.
    #[schema(min_items = 1, max_items = 500)]
    pub answers: Vec<GivenAnswer>,
}

/// What somebody has said.
#[derive(Debug, Clone, ToSchema)]
pub struct GivenAnswer {
    /// Who.
    pub person: PersonId,
    /// Whether they come.
    pub answer: YesOrNo,
}

/// Reads what was said.
pub fn answers(fields: &mut Fields<'_>) -> Option<Answers> {
    let answers = fields.required("answers", each_once(1..=500, "person", object(answer), |answer| &answer.person));
    Some(Answers { answers: answers? })
}

fn answer(fields: &mut Fields<'_>) -> Option<GivenAnswer> {
    let person = fields.required("person", reference::person);
    let answer = fields.required("answer", word);
    Some(GivenAnswer { person: person?, answer: answer? })
}

/// Who came, of those who were invited. Who is not named stays as they are.
#[derive(Debug, Clone, ToSchema)]
pub struct Ticks {
    /// Each of them once.
    #[schema(min_items = 1, max_items = 500)]
    pub attendance: Vec<Tick>,
}

/// Whether somebody came.
#[derive(Debug, Clone, ToSchema)]
pub struct Tick {
    /// Who.
    pub person: PersonId,
    /// Came or not.
    pub attendance: Attendance,
}

/// Reads who came.
pub fn ticks(fields: &mut Fields<'_>) -> Option<Ticks> {
    let attendance = fields.required("attendance", each_once(1..=500, "person", object(tick), |tick| &tick.person));
    Some(Ticks { attendance: attendance? })
}

fn tick(fields: &mut Fields<'_>) -> Option<Tick> {
    let person = fields.required("person", reference::person);
    let attendance = fields.required("attendance", word);
    Some(Tick { person: person?, attendance: attendance? })
}

/// Whose training counts, of those who were there.
#[derive(Debug, Clone, ToSchema)]
pub struct Validations {
    /// Each of them once.
    #[schema(min_items = 1, max_items = 500)]
    pub people: Vec<PersonId>,
}

/// Reads whose training counts.
pub fn validations(fields: &mut Fields<'_>) -> Option<Validations> {
    let people = fields.required("people", set(1..=500, reference::person));
    Some(Validations { people: people? })
}
