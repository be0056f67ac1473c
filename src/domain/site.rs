//! Sites and the locations that shifts take place at.

use super::exception::SiteException;
use super::person::Kind;
use super::reminder::Reminder;
use super::time::Validity;
use super::{LocationId, SiteId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, Type};
use utoipa::openapi::{Ref, RefOr};

/// A house, a centre or a service: the owner of shifts and of the rights over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Site {
    /// Its code.
    pub id: SiteId,
    /// Its name, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// An IANA time zone, such as `Europe/Brussels`.
    #[schema(value_type = String, min_length = 1, max_length = 64)]
    pub time_zone: chrono_tz::Tz,
    /// When it is open.
    #[serde(flatten)]
    pub validity: Validity,
    /// Residents' places, each from a day on, in ascending order of days.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub places: Vec<PlacesFrom>,
    /// Residents are minors: a volunteer is never there without an employee of the site.
    #[serde(default)]
    pub minors: bool,
    /// How it deals with its people.
    #[serde(default)]
    pub customs: Customs,
    /// Days that are not as others, in ascending order, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 400)]
    pub exceptions: Vec<SiteException>,
}

/// How a site deals with its people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Customs {
    /// Whether somebody is looked for by itself where a no leaves fewer than the least that a place takes. Else a coordinator
    /// decides.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub looks_for_somebody: bool,
    /// Whether more people are offered a place than are needed, as many as say yes by experience. The first have it, the others
    /// are thanked and wait.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub offers_to_more: bool,
    /// When people are reminded who have not chosen themselves.
    #[serde(default = "Reminder::custom")]
    #[schema(schema_with = before_a_shift)]
    pub reminders: Vec<Reminder>,
    /// Whether people may exchange their places, and who has a say in it.
    #[serde(default)]
    pub swaps: Swaps,
}

impl Default for Customs {
    fn default() -> Self {
        Self { looks_for_somebody: true, offers_to_more: true, reminders: Reminder::custom(), swaps: Swaps::default() }
    }
}

/// Whether people may exchange their places. What the law forbids nobody may, whatever a site says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Swaps {
    /// Whoever wants to.
    Free,
    /// Volunteers and households as they want; who is employed with a coordinator's consent, for an employer answers for
    /// their hours.
    #[default]
    EmployeesWithConsent,
    /// With a coordinator's consent.
    WithConsent,
    /// Nobody: they talk to a coordinator.
    None,
}

impl Swaps {
    /// Whether there are any.
    pub const fn allow(self) -> bool {
        !matches!(self, Self::None)
    }

    /// Whether a coordinator has a say in it.
    pub const fn ask_consent(self, of: Kind) -> bool {
        match self {
            Self::Free | Self::None => false,
            Self::EmployeesWithConsent => of.is_assigned(),
            Self::WithConsent => true,
        }
    }
}

const fn yes() -> bool {
    true
}

/// Reminders of one shift each: a site chooses no weekly ones for its people.
fn before_a_shift() -> Array {
    let word = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["hours", "day", "week"]));
    ArrayBuilder::new().items(word).max_items(Some(3)).build()
}

/// A number of residents' places from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PlacesFrom {
    /// The first day.
    pub from: NaiveDate,
    /// Places, 0 to 10,000.
    #[schema(maximum = 10_000)]
    pub places: u32,
}

/// Who may see an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disclosure {
    /// Anyone.
    Public,
    /// Only the page behind the link of a person with a confirmed or published shift there, until it ends.
    AfterConfirmation,
}

/// How far places lie from one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Within Brussels: 30 minutes from any other place there.
    Brussels,
    /// Elsewhere: 90 minutes from any other place.
    Wallonia,
    /// Nowhere in particular: on the telephone or at home, no travel.
    Remote,
}

/// A place that shifts take place at. A site may have several, and may be a guest at another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Location {
    /// Identifier.
    pub id: LocationId,
    /// The site whose place it is.
    pub site: SiteId,
    /// A name that tells nothing that its address must not, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// The address. Where disclosure is limited, no list, mail, calendar, print or log carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 300)]
    pub address: Option<String>,
    /// Who may see the address.
    pub disclosure: Disclosure,
    /// Where people meet; what mails and calendars say.
    #[schema(min_length = 1, max_length = 300)]
    pub meeting_point: String,
    /// For travel.
    pub zone: Zone,
}

/// The schema of what is at some sites or at all of them.
pub(super) fn at_sites_or_everywhere(what: &str, some: &str, everywhere: &str) -> RefOr<Schema> {
    let at = |word: &str, why: &str| {
        let at = ObjectBuilder::new().schema_type(Type::String).enum_values(Some([word]));
        ObjectBuilder::new().description(Some(why)).property("at", at).required("at")
    };
    let sites =
        ArrayBuilder::new().items(Ref::from_schema_name(SiteId::name())).min_items(Some(1)).max_items(Some(200));
    let some = at("sites", some).property("sites", sites).required("sites");
    OneOfBuilder::new().item(some).item(at("everywhere", everywhere)).description(Some(what)).into()
}
