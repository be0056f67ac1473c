//! Who signs in, what they may do, and what programs may.

use super::person::mail;
use super::read::{flag, integer, list, set, text, validity, word};
use super::{Fields, code, object, reference};
use crate::domain::UserId;
use crate::domain::language::Locale;
use crate::domain::right::{Grant, Office, Reach, Right};
use crate::domain::user::User;
use utoipa::ToSchema;

/// A token to be made.
#[derive(Debug, Clone, ToSchema)]
pub struct NewToken {
    /// What it is for.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// What it may do.
    #[schema(min_items = 1, max_items = 12)]
    pub rights: Vec<Right>,
    /// At which sites.
    pub reach: Reach,
    /// For how many days it opens the door; 365 where nobody says.
    #[schema(required = false, minimum = 1, maximum = 3660)]
    pub days: u16,
}

/// For so many days a token opens the door, where nobody says.
const DAYS: u16 = 365;

/// Reads a user with the identifier that they have, or shall have.
pub fn user(fields: &mut Fields<'_>, id: Option<UserId>) -> Option<User> {
    let name = fields.required("name", text(1..=120));
    let mail = fields.required("mail", mail);
    let locale = fields.or("locale", Locale::default(), word);
    let grants = fields.required("grants", list(0..=40, object(grant)));
    Some(User { id: id?, name: name?, mail: mail?.to_lowercase(), locale: locale?, grants: grants? })
}

/// Reads a token to be made.
pub fn new_token(fields: &mut Fields<'_>) -> Option<NewToken> {
    let name = fields.required("name", text(1..=80));
    let rights = fields.required("rights", set(1..=Right::ALL.len(), word));
    let reach = fields.required("reach", object(reach));
    let days = fields.or("days", DAYS, integer(1..=3660));
    Some(NewToken { name: name?, rights: rights?, reach: reach?, days: days? })
}

/// A deputy's office ends by itself, and so does an intern's.
fn grant(fields: &mut Fields<'_>) -> Option<Grant> {
    let office = fields.required("office", word::<Office>);
    let reach = fields.required("reach", object(reach));
    let validity = validity(fields);
    let sees_gender = fields.or("sees_gender", false, flag);
    if office.is_some_and(Office::has_a_last_day) && validity.is_some_and(|validity| validity.until.is_none()) {
        fields.fault("until", code::REQUIRED, "a deputy stands in until a day, and an internship ends on one");
    }
    if office == Some(Office::Administrator) && reach.as_ref().is_some_and(|reach| *reach != Reach::Everywhere) {
        fields.fault("reach", code::KIND, "who administers does so everywhere");
    }
    Some(Grant { office: office?, reach: reach?, validity: validity?, sees_gender: sees_gender? })
}

/// Reads at which sites.
pub fn reach(fields: &mut Fields<'_>) -> Option<Reach> {
    let at = fields.required("at", text(1..=20));
    let sites = fields.optional("sites", set(1..=200, reference::site));
    match (at?.as_str(), sites?) {
        ("everywhere", None) => Some(Reach::Everywhere),
        ("sites", Some(sites)) => Some(Reach::Sites(sites.into_iter().collect())),
        ("sites", None) => {
            fields.fault("sites", code::REQUIRED, "at least one site is named");
            None
        }
        ("everywhere", Some(_)) => {
            fields.fault("sites", code::UNKNOWN_FIELD, "everywhere names no sites");
            None
        }
        _ => {
            fields.fault("at", code::UNKNOWN_WORD, "known are sites, everywhere");
            None
        }
    }
}
