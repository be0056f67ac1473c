//! Programs elsewhere that are told what happens here.

use super::WebhookId;
use super::right::Reach;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that a program may be told of, as `{"type": …, "timestamp": …, "data": {…}}`. The data are identifiers and counts,
/// never a name or a person; there may be more of them one day.
///
/// `roster.published`, at each publication: `roster`, `week`, `version`, `sites`, and how many people are `missing` for the
/// minimum of what is still to come; sites and people as far as the webhook's own sites go.
///
/// `gap.opened`, where a place of a published roster, on a shift that is still to come, has fewer people than its minimum: for
/// each such place at each publication, and when somebody leaves it; and when a coordinator has somebody looked for. `roster`,
/// `site`, `shift`, `position`, and how many people are `missing`.
///
/// `offer.answered`, where an assignment stands elsewhere by somebody's own word, on their page or by telephone: yes, no, perhaps,
/// a place that they waited for and have now, one that they exchanged. `roster`, `site`, `shift`, `assignment`, and its `state`.
///
/// `solve.ended`: `solve`, `roster`, and the `state`: done, stopped or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
pub enum EventKind {
    /// A roster was published, once or again.
    #[serde(rename = "roster.published")]
    RosterPublished,
    /// A place has fewer people than its minimum.
    #[serde(rename = "gap.opened")]
    GapOpened,
    /// Somebody answered.
    #[serde(rename = "offer.answered")]
    OfferAnswered,
    /// A search of a roster came to its end.
    #[serde(rename = "solve.ended")]
    SolveEnded,
}

impl EventKind {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::RosterPublished, Self::GapOpened, Self::OfferAnswered, Self::SolveEnded];
}

/// A program elsewhere that is told what happens, by a POST that is signed as Standard Webhooks has it: `webhook-id`,
/// `webhook-timestamp` and `webhook-signature`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Webhook {
    /// Identifier.
    pub id: WebhookId,
    /// What it is for, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// Where it is told: an https address without a user or a fragment, on the public internet.
    #[schema(format = "uri", max_length = 2000)]
    pub url: String,
    /// Of what it is told.
    #[schema(min_items = 1, max_items = 4)]
    pub events: Vec<EventKind>,
    /// Of which sites: what concerns none of them it does not hear.
    pub reach: Reach,
    /// Whether it is told anything; true where nobody says. A receiver that answers 410 is told nothing more. What happens
    /// meanwhile is not told later.
    #[schema(required = false)]
    pub active: bool,
    /// When it last took something; absent: never yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(read_only)]
    pub succeeded_at: Option<DateTime<Utc>>,
    /// When it last did not; absent: never yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(read_only)]
    pub failed_at: Option<DateTime<Utc>>,
    /// What happened then: `status 500`, `redirect`, `timeout`, `no such host`, `no connection`, `no trusted connection`,
    /// `not public`, `no HTTP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(read_only)]
    pub failure: Option<String>,
}
