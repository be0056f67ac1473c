//! What may be done with a volunteer's data beyond what was agreed with them.
//!
//! That we write to somebody about their own shifts, and that the house they come to expects them, is what was agreed: nobody
//! is asked whether they allow it. What is a choice elsewhere is chosen there, and nowhere twice: how often they may be asked to
//! step in or to exchange a place, and whether they may be called ([`Availability`](super::availability::Availability)), their
//! [`Reminder`](super::reminder::Reminder)s, the link that their calendar has, a gender that they declare.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The number of the words in which people are asked, in all languages: one more where they come to mean something else. It is
/// kept with what somebody says.
pub const WORDING: u16 = 2;

/// Something that is done with what is kept of volunteers and households, and could be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Those who coordinate see their telephone number.
    Telephone,
    /// A site's page of the day shows their whole name at the door; else their first name and an initial.
    FullNameAtTheDoor,
    /// A site's page of the day says at the door that they come there for the first time.
    FirstTimeAtTheDoor,
    /// They are written to now and then about a site or an activity of theirs, beyond their own shifts.
    Announcements,
    /// Twice a year they are asked by mail whether what they told us is still right.
    Checkups,
}

impl Use {
    /// All of them, in the order in which people are asked.
    pub const ALL: [Self; 5] =
        [Self::Telephone, Self::FullNameAtTheDoor, Self::FirstTimeAtTheDoor, Self::Announcements, Self::Checkups];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Telephone => "telephone",
            Self::FullNameAtTheDoor => "full_name_at_the_door",
            Self::FirstTimeAtTheDoor => "first_time_at_the_door",
            Self::Announcements => "announcements",
            Self::Checkups => "checkups",
        }
    }

    /// The use with a name.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.code() == code)
    }

    /// Whether it is done until they say otherwise.
    ///
    /// Each of these is what people expect who give a number and come to a house, and was done before anybody was asked. It rests on
    /// a legitimate interest (Regulation 2016/679, art. 6.1.f), of which they are told, and a no is their right to object (art. 21).
    /// A use that goes beyond what they expect rests on their consent (art. 6.1.a), and would begin with `false` here.
    pub const fn is_expected(self) -> bool {
        match self {
            Self::Telephone
            | Self::FullNameAtTheDoor
            | Self::FirstTimeAtTheDoor
            | Self::Announcements
            | Self::Checkups => true,
        }
    }
}

/// What somebody says to a use of their data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Consent {
    /// To which.
    #[serde(rename = "use")]
    pub of: Use,
    /// Whether it is done.
    pub given: bool,
    /// When they said so; absent: they have said nothing, and it is done or not as people expect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<Utc>>,
    /// The number of the words in which they were asked on their page; absent where they said it in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<u16>,
}

impl Consent {
    /// Of somebody who has said nothing.
    pub const fn unsaid(of: Use) -> Self {
        Self { of, given: of.is_expected(), at: None, wording: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_use_has_a_name_of_its_own() {
        for of in Use::ALL {
            assert_eq!(Use::named(of.code()), Some(of));
            assert_eq!(serde_json::to_value(of).expect("a name"), of.code());
        }
        assert_eq!(Use::named("everything"), None);
    }
}
