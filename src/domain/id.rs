//! Identifiers: one type for each kind of thing, so that a site is never taken for a person.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an identifier is 1 to 40 letters, digits, '-' or '_'")]
pub struct NotAnId;

fn check(text: &str) -> Result<(), NotAnId> {
    let well_formed = (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if well_formed { Ok(()) } else { Err(NotAnId) }
}

/// 26 characters of base 32, five bits each, from the lowest bits on; without letters that look like digits.
fn spell(bits: u128) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..26).map(|place| char::from(ALPHABET[(bits >> (5 * place)) as usize % 32])).collect()
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schema(value_type = String, pattern = "^[A-Za-z0-9_-]{1,40}$")]
        pub struct $name(String);

        impl $name {
            /// The identifier that `text` spells.
            ///
            /// # Errors
            /// [`NotAnId`] unless it is 1 to 40 letters, digits, `-` or `_`.
            pub fn new(text: impl Into<String>) -> Result<Self, NotAnId> {
                let text = text.into();
                check(&text)?;
                Ok(Self(text))
            }

            /// A new identifier out of 128 random bits, which the caller brings: `Id::from_bits(rand::random())`.
            pub fn from_bits(bits: u128) -> Self {
                Self(spell(bits))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id! {
    /// A site: a house, a centre or a service. Its code, such as `LEO`.
    SiteId,
    /// A place that one can travel to.
    LocationId,
    /// A person, or a host household.
    PersonId,
    /// A version of the information note.
    NoteId,
    /// A rule profile.
    ProfileId,
    /// A shift template.
    TemplateId,
    /// A shift of one day.
    ShiftId,
    /// A roster: a week of some sites.
    RosterId,
    /// A person on a position of a shift in a roster.
    AssignmentId,
    /// An entry of the record of what was done.
    AuditId,
    /// Somebody who signs in.
    UserId,
    /// A dated absence of a person.
    AbsenceId,
    /// A round: what is driven from site to site.
    RoundId,
    /// A stop of a round.
    StopId,
    /// A vehicle of a site.
    VehicleId,
    /// A session that people attend.
    SessionId,
    /// A search for a roster.
    SolveId,
    /// A roster as it stood once.
    SnapshotId,
    /// A bearer token of a program.
    TokenId,
    /// A search for somebody to step in.
    ReplacementId,
    /// An exchange of two places.
    SwapId,
    /// Somebody who comes for one day.
    GuestId,
    /// What a volunteer was given for a day.
    ExpenseId,
    /// A mail to one person.
    MailId,
    /// A program elsewhere that is told what happens.
    WebhookId,
    /// What one program elsewhere is told of one thing that happened.
    MessageId,
    /// Words in which a site's volunteers may be written to.
    AnnouncementTemplateId,
    /// What a site's volunteers were written to.
    AnnouncementId,
    /// Work that waits, or that could not be done.
    JobId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_bits_make_an_id_that_tells_them_apart() {
        let ids = [0, 1, 32, u128::MAX].map(|bits| SiteId::from_bits(bits).to_string());
        assert_eq!(ids[1], format!("1{}", "0".repeat(25)));
        assert_eq!(ids[2], format!("01{}", "0".repeat(24)));
        assert!(ids.iter().all(|id| SiteId::new(id.as_str()).is_ok()));
        assert!(ids[3] != ids[0] && ids[3].len() == 26);
    }

    #[test]
    fn an_id_is_short_and_plain() {
        let cases = [
            ("LEO", true),
            ("p_0042", true),
            ("a-b", true),
            ("", false),
            ("a b", false),
            ("é", false),
            ("../x", false),
            (&"x".repeat(41), false),
        ];
        for (text, valid) in cases {
            assert_eq!(SiteId::new(text).is_ok(), valid, "{text:?}");
        }
    }
}
