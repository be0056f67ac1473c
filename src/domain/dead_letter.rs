//! What was promised and could not be done: somebody decides.

use super::{AnnouncementId, JobId, MailId, MessageId, PersonId, ReplacementId, RosterId, SiteId, SolveId, WebhookId};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// A job that nobody will try again by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DeadLetter {
    /// Identifier.
    pub id: JobId,
    /// What it was to do.
    #[serde(flatten)]
    pub about: About,
    /// How often it was tried.
    pub attempts: u32,
    /// What happened the last time.
    pub failure: String,
    /// When it was put.
    pub created_at: DateTime<Utc>,
}

/// What a job was to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// To send a mail.
    Send {
        /// Which.
        mail: MailId,
        /// To whom; absent where the mail is gone.
        #[serde(skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
    },
    /// To write to somebody what they have not been told yet.
    Write {
        /// To whom.
        person: PersonId,
    },
    /// To write an announcement to somebody.
    Announce {
        /// Which.
        announcement: AnnouncementId,
        /// To whom.
        person: PersonId,
    },
    /// To do what time brings.
    Round,
    /// To look for somebody to step in.
    Replace {
        /// Which search for somebody.
        replacement: ReplacementId,
    },
    /// To tell a site's coordinators for which places nobody has said yes.
    Alert {
        /// Which site.
        site: SiteId,
    },
    /// To offer a roster's places to more people than are needed.
    MoreOffers {
        /// Which roster.
        roster: RosterId,
    },
    /// To tell a program elsewhere what happened.
    Deliver {
        /// Which webhook.
        webhook: WebhookId,
        /// The `webhook-id` under which it was told.
        message: MessageId,
    },
    /// To search a roster.
    Solve {
        /// Which search.
        solve: SolveId,
    },
}
