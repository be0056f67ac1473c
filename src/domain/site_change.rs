//! What becomes otherwise at a site from a day on.

use super::template::Hours;
use super::{LocationId, TemplateId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that becomes otherwise at a site from a day on, in its patterns and in the weeks that are planned already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SiteChange {
    /// The first day on which it is so, today or later.
    pub from: NaiveDate,
    /// What.
    pub what: Turn,
    /// Why, in writing, 1 to 500 characters. It stands in the record of everybody whose shift moves or is not theirs any more; where
    /// employees were told of it, it says that they agree (Act of 3 October 2022).
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
    /// Whether weeks in which places become free or shifts are added are searched at once.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub search: bool,
}

/// What becomes otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Turn {
    /// What the site has at one location is at another.
    Moves {
        /// Where it was.
        leaves: LocationId,
        /// Where it is then.
        to: LocationId,
    },
    /// One of its shifts is at other hours.
    Hours {
        /// Whose template.
        template: TemplateId,
        /// At which.
        hours: Hours,
    },
    /// Nothing takes place any more.
    Closes,
    /// It is open, and what its templates say takes place.
    Opens,
    /// Residents have another number of places. No shift changes by that.
    Places {
        /// Places, 0 to 10,000.
        #[schema(maximum = 10_000)]
        places: u32,
    },
}

const fn yes() -> bool {
    true
}
