//! How hours, headcounts and days are written in the tables.

use crate::domain::TimeOfDay;
use crate::domain::time::{IsoWeekday, TimeError};
use chrono::Weekday;
use serde::Deserialize;

/// From a time of day to another, written `09:00-17:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Hours {
    /// Start.
    pub start: TimeOfDay,
    /// End; where it is not after the start, on the next day.
    pub end: TimeOfDay,
}

impl Hours {
    /// From an hour and minute to another; for constants, where a time that does not exist does not compile.
    pub const fn new(start: (u32, u32), end: (u32, u32)) -> Self {
        match (TimeOfDay::at(start.0, start.1), TimeOfDay::at(end.0, end.1)) {
            (Some(start), Some(end)) => Self { start, end },
            _ => panic!("a time of day"),
        }
    }

    /// Whether it lies over the night: at least three hours between midnight and 05:00.
    pub fn are_at_night(self) -> bool {
        self.end <= self.start && self.end.minute_of_day() >= 3 * 60
    }
}

impl TryFrom<String> for Hours {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let (start, end) = text.split_once('-').ok_or("hours are written 09:00-17:00")?;
        let time = |text: &str| text.parse().map_err(|error: TimeError| error.to_string());
        Ok(Self { start: time(start)?, end: time(end)? })
    }
}

/// A minimum and an ideal headcount, written `2-3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Seats {
    /// Below this the shift is short.
    pub minimum: u16,
    /// This many is best.
    pub ideal: u16,
}

impl TryFrom<String> for Seats {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, &'static str> {
        let wrong = "seats are written 2-3, the minimum first";
        let (minimum, ideal) = text.split_once('-').ok_or(wrong)?;
        let number = |text: &str| text.parse::<u16>().map_err(|_| wrong);
        let seats = Self { minimum: number(minimum)?, ideal: number(ideal)? };
        if seats.minimum <= seats.ideal { Ok(seats) } else { Err(wrong) }
    }
}

/// Days of the week: a list of ISO numbers, or a run of them such as `1-5`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "DaysText")]
pub struct Days(pub Vec<IsoWeekday>);

#[derive(Deserialize)]
#[serde(untagged)]
enum DaysText {
    Run(String),
    List(Vec<IsoWeekday>),
}

impl Days {
    /// Monday to Sunday.
    pub fn every() -> Self {
        Self(WEEK.map(IsoWeekday).to_vec())
    }

    /// Monday to Friday.
    pub fn working() -> Self {
        Self(WEEK[..5].iter().copied().map(IsoWeekday).collect())
    }
}

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

impl TryFrom<DaysText> for Days {
    type Error = &'static str;
    fn try_from(text: DaysText) -> Result<Self, &'static str> {
        let run = match text {
            DaysText::List(days) => return Ok(Self(days)),
            DaysText::Run(run) => run,
        };
        let wrong = "a run of days is written 1-5";
        let (first, last) = run.split_once('-').ok_or(wrong)?;
        let number = |text: &str| text.parse::<u8>().map_err(|_| wrong);
        (number(first)?..=number(last)?).map(IsoWeekday::try_from).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ShiftLine;

    #[test]
    fn hours_seats_and_days_are_written_plainly() {
        let cases = [
            ("{ activity: a, hours: 09:00-17:00, seats: 2-3 }", true),
            ("{ activity: a, hours: 09:00-17:00, seats: 2-3, days: \"1-5\" }", true),
            ("{ activity: a, hours: 09:00-17:00, seats: 2-3, days: [1, 7] }", true),
            ("{ activity: a, hours: 09:00, seats: 2-3 }", false),
            ("{ activity: a, hours: 09:00-24:00, seats: 2-3 }", false),
            ("{ activity: a, hours: 09:00-17:00, seats: 3-2 }", false),
            ("{ activity: a, hours: 09:00-17:00, seats: 2-3, days: \"5-8\" }", false),
            ("{ activity: a, hours: 09:00-17:00, seats: 2-3, day: [1] }", false),
        ];
        for (text, valid) in cases {
            assert_eq!(serde_norway::from_str::<ShiftLine>(text).is_ok(), valid, "{text}");
        }
    }
}
