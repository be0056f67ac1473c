//! Weeks, times of day, durations and validity. Local and without a zone: instants are made in `planning::zone`.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// A duration in minutes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    ToSchema,
    derive_more::Add,
    derive_more::Sub,
    derive_more::Sum,
    derive_more::AddAssign,
)]
#[serde(transparent)]
#[schema(value_type = i32)]
pub struct Minutes(pub i32);

impl Minutes {
    /// A whole number of hours.
    pub const fn hours(hours: i32) -> Self {
        Self(hours * 60)
    }
}

/// A text that is none of what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Not an ISO week.
    #[error("a week is written 2026-W49")]
    Week,
    /// Not a time of day.
    #[error("a time of day is written 09:30, from 00:00 to 23:59")]
    TimeOfDay,
}

/// An ISO week, Monday to Sunday, such as `2026-W49`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = r"^2[01][0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])$", example = "2026-W49")]
pub struct Week(NaiveDate);

impl Week {
    /// The week that `date` lies in.
    pub fn of(date: NaiveDate) -> Self {
        Self(date.week(Weekday::Mon).first_day())
    }

    /// Its Monday.
    pub const fn monday(self) -> NaiveDate {
        self.0
    }

    /// The day of the week, the Monday of the week for `Weekday::Mon`.
    pub fn day(self, weekday: Weekday) -> NaiveDate {
        self.0 + Days::new(u64::from(weekday.num_days_from_monday()))
    }

    /// Monday to Sunday.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        (0..7).map(move |day| self.0 + Days::new(day))
    }

    /// The week `weeks` later, or earlier where negative.
    #[must_use]
    pub fn plus(self, weeks: i64) -> Self {
        Self(self.0 + chrono::Duration::weeks(weeks))
    }

    /// Whether `date` lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        Self::of(date) == self
    }
}

impl std::fmt::Display for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let week = self.0.iso_week();
        write!(f, "{:04}-W{:02}", week.year(), week.week())
    }
}

impl std::str::FromStr for Week {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (year, week) = text.split_once("-W").ok_or(TimeError::Week)?;
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(week, 2) {
            return Err(TimeError::Week);
        }
        let (year, week) = (year.parse().map_err(|_| TimeError::Week)?, week.parse().map_err(|_| TimeError::Week)?);
        if !(2000..=2199).contains(&year) {
            return Err(TimeError::Week);
        }
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(Self).ok_or(TimeError::Week)
    }
}

impl TryFrom<String> for Week {
    type Error = TimeError;
    fn try_from(text: String) -> Result<Self, TimeError> {
        text.parse()
    }
}

impl From<Week> for String {
    fn from(week: Week) -> String {
        week.to_string()
    }
}

/// A local time of day, to the minute, such as `09:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = r"^([01]\d|2[0-3]):[0-5]\d$", example = "09:30")]
pub struct TimeOfDay(NaiveTime);

impl TimeOfDay {
    /// The time at `hour` and `minute`, where there is one.
    pub const fn at(hour: u32, minute: u32) -> Option<Self> {
        match NaiveTime::from_hms_opt(hour, minute, 0) {
            Some(time) => Some(Self(time)),
            None => None,
        }
    }

    /// As chrono's time.
    pub const fn naive(self) -> NaiveTime {
        self.0
    }

    /// Minutes since midnight on the clock.
    pub fn minute_of_day(self) -> i32 {
        (self.0.hour() * 60 + self.0.minute()) as i32
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl std::str::FromStr for TimeOfDay {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let bytes = text.as_bytes();
        let written_well = bytes.len() == 5 && bytes[2] == b':' && text.bytes().filter(u8::is_ascii_digit).count() == 4;
        if !written_well {
            return Err(TimeError::TimeOfDay);
        }
        let number = |part: &str| part.parse().map_err(|_| TimeError::TimeOfDay);
        Self::at(number(&text[..2])?, number(&text[3..])?).ok_or(TimeError::TimeOfDay)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = TimeError;
    fn try_from(text: String) -> Result<Self, TimeError> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> String {
        time.to_string()
    }
}

/// From a first day to a last day, both included, each open where it is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
pub struct Validity {
    /// The first day; absent: since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day; absent: until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Validity {
    /// Always valid.
    pub const ALWAYS: Self = Self { from: None, until: None };

    /// Whether `date` lies within.
    pub fn holds_on(self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// Whether a day lies within both.
    pub fn overlaps(self, other: Self) -> bool {
        let starts_before_end = |a: Self, b: Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts_before_end(self, other) && starts_before_end(other, self)
    }
}

/// A day of the week, by its ISO number: 1 for Monday to 7 for Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct IsoWeekday(pub Weekday);

impl ToSchema for IsoWeekday {}

impl PartialSchema for IsoWeekday {
    fn schema() -> RefOr<Schema> {
        let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(7));
        number
            .description(Some("A day of the week, by its ISO number: 1 for Monday to 7 for Sunday."))
            .examples([1])
            .into()
    }
}

impl TryFrom<u8> for IsoWeekday {
    type Error = &'static str;
    fn try_from(number: u8) -> Result<Self, &'static str> {
        let weekday = number.checked_sub(1).and_then(|from_monday| Weekday::try_from(from_monday).ok());
        weekday.map(Self).ok_or("a day of the week is 1 (Monday) to 7 (Sunday)")
    }
}

impl From<IsoWeekday> for u8 {
    fn from(day: IsoWeekday) -> u8 {
        day.0.number_from_monday() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_an_iso_week() {
        let cases = [
            ("2026-W49", Some("2026-11-30")),
            ("2026-W53", Some("2026-12-28")),
            ("2027-W53", None),
            ("2026-W00", None),
            ("2026-49", None),
            ("26-W49", None),
            ("+026-W49", None),
            ("9999-W01", None),
        ];
        for (text, monday) in cases {
            let week: Result<Week, _> = text.parse();
            assert_eq!(week.as_ref().ok().map(|week| week.monday().to_string()).as_deref(), monday, "{text}");
            if let Ok(week) = week {
                assert_eq!(week.to_string(), text);
            }
        }
    }

    #[test]
    fn a_time_of_day_is_four_digits() {
        let cases = [
            ("00:00", true),
            ("23:59", true),
            ("24:00", false),
            ("9:30", false),
            ("09:60", false),
            ("0930", false),
            ("09:3é", false),
        ];
        for (text, valid) in cases {
            assert_eq!(text.parse::<TimeOfDay>().is_ok(), valid, "{text}");
        }
    }

    #[test]
    fn validities_that_share_a_day_overlap() {
        let on = |from: Option<&str>, until: Option<&str>| Validity {
            from: from.map(|day| day.parse().expect("a date")),
            until: until.map(|day| day.parse().expect("a date")),
        };
        assert!(Validity::ALWAYS.overlaps(on(Some("2026-01-01"), None)));
        assert!(on(None, Some("2026-01-01")).overlaps(on(Some("2026-01-01"), None)));
        assert!(!on(None, Some("2026-01-01")).overlaps(on(Some("2026-01-02"), None)));
    }
}
