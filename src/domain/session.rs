//! Sessions: shifts that have attendees as well as a team.

use super::person::Clearance;
use super::{Language, PersonId, SessionId, ShiftId, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Tells who asks what volunteering here is. Nothing is granted by it.
    Information,
    /// Receives newcomers. Whoever comes is onboarded from its day on.
    #[default]
    Onboarding,
    /// Trains in gender and migration, for Sisters' House. Whoever comes is cleared once a permanent employee has validated it.
    GenderAndMigration,
}

impl SessionKind {
    /// All of them, in the order in which a volunteer meets them.
    pub const ALL: [Self; 3] = [Self::Information, Self::Onboarding, Self::GenderAndMigration];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Onboarding => "onboarding",
            Self::GenderAndMigration => "gender_and_migration",
        }
    }

    /// What somebody holds who came.
    pub const fn grants(self) -> Option<Clearance> {
        match self {
            Self::Information => None,
            Self::Onboarding => Some(Clearance::Onboarding),
            Self::GenderAndMigration => Some(Clearance::GenderAndMigration),
        }
    }

    /// Whether that takes the word of a permanent employee.
    pub const fn is_validated(self) -> bool {
        matches!(self, Self::GenderAndMigration)
    }
}

/// What somebody says who is invited. Nobody owes an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignUp {
    /// Has not answered.
    Invited,
    /// Comes, and has a place.
    Coming,
    /// Would come: the next place that becomes free is theirs.
    Waiting,
    /// Does not come.
    Declined,
}

impl SignUp {
    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Coming => "coming",
            Self::Waiting => "waiting",
            Self::Declined => "declined",
        }
    }
}

/// A yes or a no to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum YesOrNo {
    /// They come, or wait for a place where there is none.
    Yes,
    /// They do not, or not after all.
    No,
}

/// Whether somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// It is not known yet.
    Unknown,
    /// Came.
    Present,
    /// Did not come.
    Absent,
}

impl Attendance {
    /// The name in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Present => "present",
            Self::Absent => "absent",
        }
    }
}

/// That somebody was there and may be cleared, on the word of a permanent employee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Validation {
    /// The user who says so; absent where a program did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When they said so.
    pub at: DateTime<Utc>,
}

/// A person at a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Attendee {
    /// Who.
    pub person: PersonId,
    /// What they said.
    pub sign_up: SignUp,
    /// Since when that stands: places on the waiting list are given in this order.
    pub since: DateTime<Utc>,
    /// Whether they were reminded of it.
    pub reminded: bool,
    /// Came or not.
    pub attendance: Attendance,
    /// That their training counts; absent: it does not, or nobody need say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validation: Option<Validation>,
}

impl Attendee {
    /// Somebody who is invited now.
    pub const fn invited(person: PersonId, now: DateTime<Utc>) -> Self {
        Self {
            person,
            sign_up: SignUp::Invited,
            since: now,
            reminded: false,
            attendance: Attendance::Unknown,
            validation: None,
        }
    }

    /// Whether they come, or came.
    fn has_place(&self) -> bool {
        match self.attendance {
            Attendance::Present => true,
            Attendance::Absent => false,
            Attendance::Unknown => self.sign_up == SignUp::Coming,
        }
    }
}

/// A session: led by the team of its shift, attended by volunteers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// Identifier.
    pub id: SessionId,
    /// What it is for.
    pub kind: SessionKind,
    /// When, where, and who leads it.
    pub shift: ShiftId,
    /// Places for attendees, 1 to 500.
    #[schema(minimum = 1, maximum = 500)]
    pub places: u16,
    /// In which languages it is held, the first before the others; empty: in those of the house.
    #[schema(max_items = 4)]
    pub languages: Vec<Language>,
    /// Whether whoever has its link may ask to come, known here or not.
    pub by_link: bool,
    /// Who was invited, what they said, and who came.
    pub attendees: Vec<Attendee>,
}

impl Session {
    /// Who comes, or came.
    pub fn expected(&self) -> impl Iterator<Item = &PersonId> {
        self.attendees.iter().filter(|one| one.has_place()).map(|one| &one.person)
    }

    /// How many places are taken: by those who come, and by those who came.
    pub fn taken(&self) -> usize {
        self.expected().count()
    }

    /// Whether one more can come.
    pub fn has_room(&self) -> bool {
        self.taken() < usize::from(self.places)
    }

    /// How many have not said no.
    pub fn awaited(&self) -> usize {
        self.attendees.iter().filter(|one| one.sign_up != SignUp::Declined).count()
    }

    /// Whether whoever says yes now waits for a place: there is none, or others wait already.
    pub fn has_a_line(&self) -> bool {
        !self.has_room() || self.attendees.iter().any(|one| one.sign_up == SignUp::Waiting)
    }

    /// Since when whoever came last waits for a place.
    pub fn last_in_line(&self) -> Option<DateTime<Utc>> {
        self.attendees.iter().filter(|one| one.sign_up == SignUp::Waiting).map(|one| one.since).max()
    }

    /// Whoever is at it.
    pub fn attendee(&self, person: &PersonId) -> Option<&Attendee> {
        self.attendees.iter().find(|attendee| attendee.person == *person)
    }

    /// The same, to be changed.
    pub fn attendee_mut(&mut self, person: &PersonId) -> Option<&mut Attendee> {
        self.attendees.iter_mut().find(|attendee| attendee.person == *person)
    }

    /// Gives the places that are free to those who wait, first come first served, and gives who has one now.
    pub fn promote(&mut self, now: DateTime<Utc>) -> Vec<PersonId> {
        let mut promoted = Vec::new();
        while self.has_room() {
            let waiting = self.attendees.iter_mut().filter(|one| one.sign_up == SignUp::Waiting);
            let Some(next) = waiting.min_by_key(|one| (one.since, one.person.clone())) else { break };
            (next.sign_up, next.since) = (SignUp::Coming, now);
            promoted.push(next.person.clone());
        }
        promoted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u32) -> DateTime<Utc> {
        format!("2026-12-01T10:{minute:02}:00Z").parse().expect("an instant")
    }

    fn session(places: u16, attendees: &[(&str, SignUp, u32)]) -> Session {
        let attendee = |(person, sign_up, minute): &(&str, SignUp, u32)| Attendee {
            sign_up: *sign_up,
            ..Attendee::invited(person.parse().expect("an id"), at(*minute))
        };
        Session {
            id: "welcome".parse().expect("an id"),
            kind: SessionKind::Onboarding,
            shift: "s".parse().expect("an id"),
            places,
            languages: Vec::new(),
            by_link: false,
            attendees: attendees.iter().map(attendee).collect(),
        }
    }

    #[test]
    fn whoever_waits_longest_has_the_next_place() {
        use SignUp::{Coming, Declined, Invited, Waiting};
        let mut full = session(2, &[("a", Coming, 0), ("b", Waiting, 9), ("c", Declined, 1), ("d", Waiting, 5)]);
        let promoted: Vec<String> = full.promote(at(30)).iter().map(ToString::to_string).collect();
        assert_eq!(promoted, ["d"]);
        assert_eq!(full.promote(at(31)), [], "it is full");
        let nobody = &mut session(2, &[("a", Invited, 0)]);
        assert_eq!(nobody.promote(at(30)), [], "an invitation is no place");
    }

    #[test]
    fn a_place_is_taken_by_who_comes_or_came() {
        let mut session = session(3, &[("a", SignUp::Coming, 0), ("b", SignUp::Coming, 0), ("c", SignUp::Invited, 0)]);
        assert_eq!(session.taken(), 2);
        session.attendees[0].attendance = Attendance::Absent;
        session.attendees[2].attendance = Attendance::Present;
        assert_eq!(session.taken(), 2);
    }
}
