//! Who works with the service: users of people, and tokens of programs.

use super::language::Locale;
use super::right::{Grant, Reach, Right};
use super::{TokenId, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Somebody who signs in: by a link that is sent to their mail address. There is no password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct User {
    /// Identifier.
    pub id: UserId,
    /// Their name, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// Where their links to sign in are sent; no two users share one.
    #[schema(format = Email, max_length = 254)]
    pub mail: String,
    /// The language of their pages and mails.
    #[serde(default)]
    pub locale: Locale,
    /// What they may do, and where. Empty: nothing any more.
    #[schema(max_items = 40)]
    pub grants: Vec<Grant>,
}

/// What is known of a program's token. The token itself is shown once, when it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Token {
    /// Identifier; it opens nothing.
    pub id: TokenId,
    /// What it is for, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// What it may do.
    #[schema(min_items = 1)]
    pub rights: Vec<Right>,
    /// At which sites.
    pub reach: Reach,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it opens the door; absent: until it is revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was revoked; absent: it opens the door.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<DateTime<Utc>>,
}
