//! Days on which something else holds than their weekday says. What a template says of a day counts before what its site says,
//! and what either says before what the calendar of public holidays does.

use super::TimeOfDay;
use super::time::IsoWeekday;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a whole site does on a day instead of what its weekday says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "plan")]
pub enum SiteException {
    /// Nothing takes place.
    Closed {
        /// The day.
        date: NaiveDate,
    },
    /// What takes place on another weekday, as on one that is no public holiday.
    AsOn {
        /// The day.
        date: NaiveDate,
        /// The other weekday.
        weekday: IsoWeekday,
    },
}

/// What one template does on a day instead of what its weekday says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "plan")]
pub enum TemplateException {
    /// It does not take place.
    Closed {
        /// The day.
        date: NaiveDate,
    },
    /// It takes place at its usual hours.
    Open {
        /// The day.
        date: NaiveDate,
    },
    /// It takes place at other hours.
    Hours {
        /// The day.
        date: NaiveDate,
        /// Start, on that day.
        start: TimeOfDay,
        /// End; where it is not after the start, on the next day.
        end: TimeOfDay,
    },
}

/// Something that holds on one day.
pub trait OnADay {
    /// The day.
    fn date(&self) -> NaiveDate;
}

impl OnADay for SiteException {
    fn date(&self) -> NaiveDate {
        match self {
            Self::Closed { date } | Self::AsOn { date, .. } => *date,
        }
    }
}

impl OnADay for TemplateException {
    fn date(&self) -> NaiveDate {
        match self {
            Self::Closed { date } | Self::Open { date } | Self::Hours { date, .. } => *date,
        }
    }
}

/// What holds on a day, where something does.
pub fn on<T: OnADay>(exceptions: &[T], date: NaiveDate) -> Option<&T> {
    exceptions.iter().find(|exception| exception.date() == date)
}
