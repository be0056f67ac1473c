//! Local time and instants: the only arithmetic with time zones in the service.
//!
//! A local time that does not exist, on the night that the clocks go forward, moves forward by as much as they do; one
//! that exists twice, on the night that they go back, is the first. Durations are taken between instants.

use crate::domain::{TimeOfDay, Week};
use chrono::{DateTime, Days, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

/// From an instant to a later one; the end is outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// The first instant.
    pub start: DateTime<Utc>,
    /// The first instant after.
    pub end: DateTime<Utc>,
}

impl Interval {
    /// Whole minutes from start to end.
    pub fn minutes(self) -> i64 {
        (self.end - self.start).num_minutes()
    }

    /// Whether they share a moment.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Minutes that they share.
    pub fn shared_minutes(self, other: Self) -> i64 {
        (self.end.min(other.end) - self.start.max(other.start)).num_minutes().max(0)
    }
}

/// The instant of a local date and time of day.
pub fn instant(zone: Tz, date: NaiveDate, time: TimeOfDay) -> DateTime<Utc> {
    local_instant(zone, date.and_time(time.naive()))
}

/// From a start to an end on the clock; an end that is not after the start is on the next day.
pub fn interval(zone: Tz, date: NaiveDate, start: TimeOfDay, end: TimeOfDay) -> Interval {
    let last = if end > start { date } else { date + Days::new(1) };
    let (from, until) = (instant(zone, date, start), instant(zone, last, end));
    // What lies in the hour that the clocks skip is as long as on the wall.
    let until = if until > from { until } else { from + (last.and_time(end.naive()) - date.and_time(start.naive())) };
    Interval { start: from, end: until }
}

/// The start of a local day.
pub fn midnight(zone: Tz, date: NaiveDate) -> DateTime<Utc> {
    local_instant(zone, date.and_time(NaiveTime::MIN))
}

/// A local day, of 23, 24 or 25 hours.
pub fn day(zone: Tz, date: NaiveDate) -> Interval {
    Interval { start: midnight(zone, date), end: midnight(zone, date + Days::new(1)) }
}

/// A week, from Monday 00:00 to Sunday 24:00.
pub fn week(zone: Tz, week: Week) -> Interval {
    Interval { start: midnight(zone, week.monday()), end: midnight(zone, week.plus(1).monday()) }
}

/// The local day that an instant lies in.
pub fn date_of(zone: Tz, instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&zone).date_naive()
}

fn local_instant(zone: Tz, local: NaiveDateTime) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => instant.to_utc(),
        LocalResult::None => after_gap(zone, local),
    }
}

/// A local time in the gap, read with the offset that stood before it: as far after the gap as it was into it.
fn after_gap(zone: Tz, local: NaiveDateTime) -> DateTime<Utc> {
    let day = Duration::days(1);
    match zone.from_local_datetime(&(local - day)) {
        LocalResult::Single(before) | LocalResult::Ambiguous(before, _) => before.to_utc() + day,
        // A zone that skipped a whole day, as Samoa did once: the same instant that UTC would have.
        LocalResult::None => local.and_utc(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Brussels;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn time(text: &str) -> TimeOfDay {
        text.parse().expect("a time of day")
    }

    #[test]
    fn a_night_lasts_as_long_as_it_really_does() {
        let cases = [
            ("an ordinary night", "2026-11-30", 9 * 60),
            ("the clocks go back", "2026-10-24", 10 * 60),
            ("the clocks go forward", "2027-03-27", 8 * 60),
        ];
        for (name, day, minutes) in cases {
            assert_eq!(interval(Brussels, date(day), time("22:00"), time("07:00")).minutes(), minutes, "{name}");
        }
    }

    #[test]
    fn a_shift_in_the_hour_that_the_clocks_skip_ends_after_it_starts() {
        let cases = [("02:30", "03:00", 30), ("02:00", "02:30", 30), ("02:30", "02:45", 15), ("01:30", "03:30", 60)];
        for (start, end, minutes) in cases {
            let shift = interval(Brussels, date("2027-03-28"), time(start), time(end));
            assert_eq!(shift.minutes(), minutes, "{start}–{end}");
        }
    }

    #[test]
    fn days_have_23_24_or_25_hours() {
        for (text, hours) in [("2026-10-25", 25), ("2027-03-28", 23), ("2026-12-01", 24)] {
            assert_eq!(day(Brussels, date(text)).minutes(), hours * 60, "{text}");
        }
        let back: Week = "2026-W43".parse().expect("a week");
        assert_eq!(week(Brussels, back).minutes(), (7 * 24 + 1) * 60);
        assert_eq!(week(Brussels, back.plus(1)).minutes(), 7 * 24 * 60);
    }

    #[test]
    fn a_time_that_does_not_exist_moves_forward_and_one_that_exists_twice_is_the_first() {
        let cases = [
            ("2027-03-28", "01:59", "2027-03-28T00:59:00Z"),
            ("2027-03-28", "02:00", "2027-03-28T01:00:00Z"),
            ("2027-03-28", "02:30", "2027-03-28T01:30:00Z"),
            ("2027-03-28", "03:00", "2027-03-28T01:00:00Z"),
            ("2026-10-25", "02:30", "2026-10-25T00:30:00Z"),
            ("2026-10-25", "03:00", "2026-10-25T02:00:00Z"),
        ];
        for (day, at, expected) in cases {
            let expected: DateTime<Utc> = expected.parse().expect("an instant");
            assert_eq!(instant(Brussels, date(day), time(at)), expected, "{day} {at}");
        }
    }

    #[test]
    fn an_instant_lies_in_the_local_day() {
        let late: DateTime<Utc> = "2026-11-30T23:30:00Z".parse().expect("an instant");
        assert_eq!(date_of(Brussels, late), date("2026-12-01"));
    }

    #[test]
    fn every_minute_of_every_zone_has_an_instant() {
        for zone in ["Pacific/Apia", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo"] {
            let zone: Tz = zone.parse().expect("a zone");
            for day in date("2011-12-28").iter_days().take(400) {
                assert!(super::day(zone, day).minutes() >= 0, "{zone} {day}");
            }
        }
    }
}
