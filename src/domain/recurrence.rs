//! What recurs otherwise than every week: a rule of recurrence, as calendars have them (RFC 5545, section 3.3.10), counted in
//! days. The hours are the template's, and so is the end: a rule alone goes on for ever, and is asked about one day at a time.

use super::time::IsoWeekday;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated, Weekday};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// A rule of recurrence: `FREQ=MONTHLY;BYDAY=2TU,4TU` is the second and the fourth Tuesday of each month.
///
/// Where it names no `BYDAY`, it counts days of the week that are given with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recurrence {
    text: String,
    rule: RRule<Unvalidated>,
}

/// What is wrong with a rule of recurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongRecurrence {
    /// It can't be read.
    #[error("a rule of recurrence is written FREQ=MONTHLY;BYDAY=2TU,4TU (RFC 5545)")]
    Unreadable,
    /// It counts hours, ends by itself, or says something else of which the template has a field of its own.
    #[error(
        "a rule of recurrence counts days: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY, and INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, \
         BYSETPOS and WKST may follow; `until` says when it ends"
    )]
    Part,
    /// By the month or the year, and no days in it.
    #[error("a rule by the month or the year says on which of its days: BYDAY, BYMONTHDAY or BYSETPOS")]
    WhichDay,
}

impl Recurrence {
    /// The longest text that is read.
    pub const LONGEST: usize = 200;
    const PARTS: [&str; 7] = ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"];
    /// Every weekday falls on every day of every month within so many years.
    const CYCLE: i32 = 28;
    /// Days are counted no further than to this year.
    const LAST_YEAR: i32 = 9_999;

    /// Whether a day is as it says, counted from a first day, where only these days of the week are meant.
    pub fn falls_on(&self, day: NaiveDate, from: Option<NaiveDate>, weekdays: &[IsoWeekday]) -> bool {
        weekdays.contains(&IsoWeekday(day.weekday()))
            && self.days(self.counts_from(day, from), weekdays).find(|each| *each >= day) == Some(day)
    }

    /// Whether there is such a day at all.
    pub fn falls_on_any(&self, from: Option<NaiveDate>, weekdays: &[IsoWeekday]) -> bool {
        let days = self.days(self.last_cycle(from.unwrap_or_default()), weekdays);
        days.map(|day| IsoWeekday(day.weekday())).any(|weekday| weekdays.contains(&weekday))
    }

    /// Whether it means every day that is such a weekday, in a month: nothing of it is counted or skipped.
    pub fn is_every(&self, weekday: IsoWeekday, month: u32) -> bool {
        let Self { rule, .. } = self;
        let days = rule.get_by_weekday();
        let months = rule.get_by_month();
        !self.needs_a_start()
            && rule.get_by_month_day().is_empty()
            && rule.get_by_set_pos().is_empty()
            && (days.is_empty() || days.contains(&NWeekday::Every(weekday.0)))
            && (months.is_empty() || months.iter().any(|known| u32::from(*known) == month))
    }

    /// The beginning of the last cycle of years that is counted, in step with a first day: whatever the rule never is in it, it never is,
    /// and nobody counts for thousands of years to find that out.
    fn last_cycle(&self, from: NaiveDate) -> NaiveDate {
        let every = i32::from(self.rule.get_interval());
        let first = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(from);
        let steps = |start: i32, end: i32| start + every * ((end - start) / every);
        match self.rule.get_freq() {
            Frequency::Yearly => first(steps(from.year(), Self::LAST_YEAR - Self::CYCLE * every), 1),
            Frequency::Monthly => {
                let end = (Self::LAST_YEAR - Self::CYCLE * every) * 12;
                let month = steps(from.year() * 12 + from.month0() as i32, end);
                first(month / 12, month.rem_euclid(12) as u32 + 1)
            }
            _ => first(Self::LAST_YEAR - Self::CYCLE, 1),
        }
    }

    /// Whether it skips weeks, months, days: then it says nothing before it is known from which day they are counted.
    pub fn needs_a_start(&self) -> bool {
        self.rule.get_interval() > 1
    }

    /// From which day it is counted to find out about another. Where nothing is skipped, that is the beginning of the day's own
    /// month, week or year, however long ago it began.
    fn counts_from(&self, day: NaiveDate, from: Option<NaiveDate>) -> NaiveDate {
        if self.needs_a_start() {
            return from.unwrap_or(day);
        }
        match self.rule.get_freq() {
            Frequency::Yearly => day.with_ordinal(1).unwrap_or(day),
            Frequency::Monthly => day.with_day(1).unwrap_or(day),
            Frequency::Weekly => day - Days::new(7),
            _ => day,
        }
    }

    /// The days that are as it says, in order, from a first one on, to the year 10,000: there the crate ends.
    fn days(&self, start: NaiveDate, weekdays: &[IsoWeekday]) -> impl Iterator<Item = NaiveDate> {
        let mut rule = self.rule.clone();
        if rule.get_by_weekday().is_empty() {
            rule = rule.by_weekday(weekdays.iter().map(|day| NWeekday::Every(day.0)).collect());
        }
        // Read at the door with a first day like any other: it builds with this one too.
        let set = rule.build(midnight(start)).map(RRuleSet::limit);
        set.into_iter().flat_map(|set| IntoIterator::into_iter(&set)).map(|instant| instant.date_naive())
    }
}

/// Days are counted where no clock is ever changed.
fn midnight(day: NaiveDate) -> DateTime<Tz> {
    Tz::UTC.from_utc_datetime(&day.and_time(NaiveTime::MIN))
}

impl FromStr for Recurrence {
    type Err = WrongRecurrence;

    fn from_str(text: &str) -> Result<Self, WrongRecurrence> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text).trim_end_matches(';').to_owned();
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "=;,+-".contains(letter);
        if text.len() > Self::LONGEST || !text.chars().all(is_plain) {
            return Err(WrongRecurrence::Unreadable);
        }
        let names = text.split(';').map(|part| part.split_once('=').map(|(name, _)| name));
        for name in names {
            if !Self::PARTS.contains(&name.ok_or(WrongRecurrence::Unreadable)?) {
                return Err(WrongRecurrence::Part);
            }
        }
        if !text.split(';').all(has_days_of_the_standard) {
            return Err(WrongRecurrence::Unreadable);
        }
        let rule: RRule<Unvalidated> = text.parse().map_err(|_| WrongRecurrence::Unreadable)?;
        check(&rule)?;
        Ok(Self { text, rule })
    }
}

/// Whether the days that a part names are written as the standard has them. The crate takes what it can't read of a number for none:
/// `BYDAY=1STMO` would be every Monday.
fn has_days_of_the_standard(part: &str) -> bool {
    let is_number = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        !digits.starts_with('0')
            && !digits.is_empty()
            && digits.len() <= 2
            && digits.bytes().all(|digit| digit.is_ascii_digit())
    };
    let is_day = |text: &str| {
        let (number, day) = text.split_at(text.len().saturating_sub(2));
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&day) && (number.is_empty() || is_number(number))
    };
    match part.split_once('=') {
        Some(("BYDAY", days)) => {
            let mut lengths = days.split(',').map(str::len);
            // Every Tuesday and the first Monday: the crate finds days that are both.
            let are_alike = days.split(',').all(|day| day.len() == 2) || lengths.all(|length| length > 2);
            are_alike && days.split(',').all(is_day)
        }
        Some(("BYMONTHDAY", days)) => days.split(',').all(is_number),
        _ => true,
    }
}

/// What the crate lets pass, or finds out only when days are counted.
fn check(rule: &RRule<Unvalidated>) -> Result<(), WrongRecurrence> {
    let counts = |nth: &NWeekday| matches!(nth, NWeekday::Nth(..));
    let has_counted_days = rule.get_by_weekday().iter().any(counts);
    let names_days =
        [rule.get_by_weekday().is_empty(), rule.get_by_month_day().is_empty(), rule.get_by_set_pos().is_empty()];
    match rule.get_freq() {
        Frequency::Monthly | Frequency::Yearly if names_days.iter().all(|is_empty| *is_empty) => {
            return Err(WrongRecurrence::WhichDay);
        }
        Frequency::Weekly | Frequency::Daily if has_counted_days => return Err(WrongRecurrence::Unreadable),
        Frequency::Yearly | Frequency::Monthly | Frequency::Weekly | Frequency::Daily => {}
        _ => return Err(WrongRecurrence::Part),
    }
    let is_known = (1..=99).contains(&rule.get_interval());
    let whole = if rule.get_by_weekday().is_empty() {
        rule.clone().by_weekday(vec![NWeekday::Every(Weekday::Mon)])
    } else {
        rule.clone()
    };
    let builds = whole.build(midnight(NaiveDate::default())).is_ok();
    if is_known && builds { Ok(()) } else { Err(WrongRecurrence::Unreadable) }
}

impl std::fmt::Display for Recurrence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for Recurrence {
    type Error = WrongRecurrence;

    fn try_from(text: String) -> Result<Self, WrongRecurrence> {
        text.parse()
    }
}

impl From<Recurrence> for String {
    fn from(rule: Recurrence) -> Self {
        rule.text
    }
}

impl ToSchema for Recurrence {}

impl PartialSchema for Recurrence {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(Type::String).max_length(Some(Self::LONGEST));
        text.description(Some(
            "A rule of recurrence (RFC 5545, 3.3.10), counted in days: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY; INTERVAL, BYDAY, \
             BYMONTHDAY, BYMONTH, BYSETPOS and WKST may follow. Without BYDAY it counts the days of the week given beside it.",
        ))
        .examples(["FREQ=MONTHLY;BYDAY=2TU,4TU"])
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn week(numbers: &[u8]) -> Vec<IsoWeekday> {
        numbers.iter().map(|number| IsoWeekday::try_from(*number).expect("a day")).collect()
    }

    /// The days from the last of November to the end of January.
    fn winter(rule: &str, from: Option<&str>, weekdays: &[u8]) -> String {
        let rule: Recurrence = rule.parse().expect("a rule");
        let days = day("2026-11-30").iter_days().take_while(|date| *date < day("2027-02-01"));
        let fall = days.filter(|date| rule.falls_on(*date, from.map(day), &week(weekdays)));
        fall.map(|date| date.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_days_are_those_of_the_calendar() {
        let cases = [
            ("FREQ=MONTHLY;BYDAY=2TU,4TU", None, &[2][..], "12-08 12-22 01-12 01-26"),
            ("RRULE:freq=monthly;byday=1mo;", None, &[1], "12-07 01-04"),
            ("FREQ=MONTHLY;BYDAY=-1FR", None, &[5], "12-25 01-29"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,15", None, &[1, 2, 3, 4, 5], "12-01 12-15 01-01 01-15"),
            ("FREQ=MONTHLY;BYSETPOS=1", None, &[2, 4], "12-01 01-05"),
            ("FREQ=MONTHLY;BYSETPOS=-1", None, &[1, 2, 3, 4, 5], "11-30 12-31 01-29"),
            (
                "FREQ=WEEKLY;INTERVAL=2",
                Some("2026-12-03"),
                &[2, 4],
                "12-03 12-15 12-17 12-29 12-31 01-12 01-14 01-26 01-28",
            ),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", Some("2016-12-06"), &[2], "12-08 12-22 01-05 01-19"),
            ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,31", None, &[1, 2, 3, 4, 5, 6, 7], "12-24 12-31"),
            ("FREQ=DAILY;INTERVAL=20", Some("2026-12-01"), &[1, 2, 3, 4, 5, 6, 7], "12-01 12-21 01-10 01-30"),
            ("FREQ=WEEKLY", None, &[7], "12-06 12-13 12-20 12-27 01-03 01-10 01-17 01-24 01-31"),
        ];
        for (rule, from, weekdays, expected) in cases {
            assert_eq!(winter(rule, from, weekdays), expected, "{rule}");
        }
    }

    #[test]
    fn a_rule_is_one_of_days_and_leaves_its_end_to_the_template() {
        use WrongRecurrence::{Part, Unreadable, WhichDay};
        let cases = [
            ("", Unreadable),
            ("every second Tuesday", Unreadable),
            ("FREQ", Unreadable),
            ("INTERVAL=2", Unreadable),
            ("FREQ=MONTHLY;BYDAY=2XX", Unreadable),
            ("FREQ=MONTHLY;BYDAY=9TU", Unreadable),
            ("FREQ=MONTHLY;BYMONTHDAY=32", Unreadable),
            ("FREQ=MONTHLY;BYMONTHDAY=0", Unreadable),
            ("FREQ=WEEKLY;BYDAY=2TU", Unreadable),
            ("FREQ=MONTHLY;BYDAY=1STMO", Unreadable),
            ("FREQ=MONTHLY;BYDAY=0TU", Unreadable),
            ("FREQ=MONTHLY;BYDAY=XTU", Unreadable),
            ("FREQ=MONTHLY;BYDAY=99999TU", Unreadable),
            ("FREQ=MONTHLY;BYDAY=TU,1MO", Unreadable),
            ("FREQ=WEEKLY;INTERVAL=0", Unreadable),
            ("FREQ=WEEKLY;INTERVAL=100", Unreadable),
            ("FREQ=WEEKLY;INTERVAL=-1", Unreadable),
            ("FREQ=WEEKLY;FREQ=DAILY", Unreadable),
            ("FREQ=MONTHLY;BYDAY=\u{e9}MO", Unreadable),
            ("FREQ=SECONDLY", Part),
            ("FREQ=HOURLY;INTERVAL=3", Part),
            ("FREQ=WEEKLY;COUNT=10", Part),
            ("FREQ=WEEKLY;UNTIL=20270101T000000Z", Part),
            ("FREQ=DAILY;BYHOUR=9", Part),
            ("FREQ=MONTHLY", WhichDay),
            ("FREQ=YEARLY;BYMONTH=3", WhichDay),
        ];
        for (rule, expected) in cases {
            assert_eq!(rule.parse::<Recurrence>(), Err(expected), "{rule}");
        }
    }

    #[test]
    fn a_rule_of_no_day_is_known_as_one() {
        let falls = |rule: &str, from: Option<&str>, weekdays: &[u8]| {
            rule.parse::<Recurrence>().expect("a rule").falls_on_any(from.map(day), &week(weekdays))
        };
        assert!(falls("FREQ=MONTHLY;BYDAY=2TU", None, &[2]));
        assert!(!falls("FREQ=MONTHLY;BYDAY=2TU", None, &[1]), "a Tuesday is no Monday");
        assert!(!falls("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", None, &[1, 2, 3, 4, 5, 6, 7]));
        assert!(falls("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", Some("2026-12-01"), &[7]), "in 2032");
        assert!(!falls("FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=1", None, &[2]), "the second Tuesday is no first of a month");
        assert!(!falls("FREQ=WEEKLY;BYSETPOS=2", None, &[2]), "there is one in a week");
        assert!(falls("FREQ=YEARLY;INTERVAL=6;BYMONTH=2;BYMONTHDAY=29", Some("2026-12-01"), &[7]), "in 2032");
        assert!(!falls("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", Some("2025-12-01"), &[1, 2, 3, 4, 5, 6, 7]));
        assert!(
            !falls("FREQ=MONTHLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=1", Some("2026-12-01"), &[1]),
            "even months never are odd"
        );
    }

    #[test]
    fn what_is_not_counted_is_every_such_day() {
        let every = |rule: &str, day: u8| rule.parse::<Recurrence>().expect("a rule").is_every(week(&[day])[0], 12);
        assert!(every("FREQ=DAILY", 7) && every("FREQ=WEEKLY;BYDAY=SU", 7) && every("FREQ=MONTHLY;BYDAY=SU", 7));
        for counted in [
            "FREQ=MONTHLY;BYDAY=1SU",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=MONTHLY;BYMONTHDAY=8",
            "FREQ=DAILY;BYMONTH=1",
            "FREQ=WEEKLY;BYDAY=MO",
        ] {
            assert!(!every(counted, 7), "{counted}");
        }
    }

    #[test]
    fn a_rule_comes_back_as_it_was_written() {
        let rule: Recurrence = serde_json::from_str("\"FREQ=MONTHLY;BYDAY=1MO\"").expect("a rule");
        assert_eq!(serde_json::to_string(&rule).expect("json"), "\"FREQ=MONTHLY;BYDAY=1MO\"");
        assert!(serde_json::from_str::<Recurrence>("\"FREQ=SECONDLY\"").is_err());
    }
}
