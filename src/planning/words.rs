//! What a night shift, night work, a duty and a weekend are. Figures of the house, in one place.

use super::zone::{self, Interval};
use crate::domain::{Minutes, TimeOfDay, Week};
use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;

/// A window on the clock; an end that is not after the start is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockWindow {
    /// Start.
    pub start: TimeOfDay,
    /// End.
    pub end: TimeOfDay,
}

impl ClockWindow {
    fn on(self, zone: Tz, date: NaiveDate) -> Interval {
        zone::interval(zone, date, self.start, self.end)
    }

    /// Minutes of a piece of work that lie in the window, on whatever day.
    fn minutes_of(self, zone: Tz, work: Interval) -> i64 {
        let first = zone::date_of(zone, work.start) - Days::new(1);
        let last = zone::date_of(zone, work.end);
        let days = first.iter_days().take_while(|day| *day <= last);
        days.map(|day| self.on(zone, day).shared_minutes(work)).sum()
    }
}

/// What the words mean in this house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// A night shift has some of these hours …
    pub night: ClockWindow,
    /// … at least so many minutes of them.
    pub night_minutes: Minutes,
    /// Night work is any work in these.
    pub night_work: ClockWindow,
    /// Shifts with a shorter gap between them are one duty.
    pub duty_gap: Minutes,
    /// A weekend begins on Friday at this time …
    pub weekend_from: TimeOfDay,
    /// … and ends on Monday at this one.
    pub weekend_until: TimeOfDay,
    /// The halves of a day of work meet at this time.
    pub noon: TimeOfDay,
    /// Age from which night shifts and night work are allowed.
    pub night_age: u8,
}

impl Words {
    /// A night shift has 3 h between 00:00 and 05:00, night work is any between 20:00 and 06:00, a duty bridges gaps
    /// under 4 h, a weekend lasts from Friday 22:00 to Monday 05:00, and a morning until 13:00.
    pub const STANDARD: Self = Self {
        night: ClockWindow { start: hour(0), end: hour(5) },
        night_minutes: Minutes::hours(3),
        night_work: ClockWindow { start: hour(20), end: hour(6) },
        duty_gap: Minutes::hours(4),
        weekend_from: hour(22),
        weekend_until: hour(5),
        noon: hour(13),
        night_age: 18,
    };

    /// Whether work at that time is a night shift.
    pub fn is_night_shift(&self, zone: Tz, work: Interval) -> bool {
        self.night.minutes_of(zone, work) >= i64::from(self.night_minutes.0)
    }

    /// Whether some of it is night work.
    pub fn is_night_work(&self, zone: Tz, work: Interval) -> bool {
        self.night_work.minutes_of(zone, work) > 0
    }

    /// The weekend at the end of a week.
    pub fn weekend(&self, zone: Tz, week: Week) -> Interval {
        let start = zone::instant(zone, week.day(Weekday::Fri), self.weekend_from);
        let end: DateTime<Utc> = zone::instant(zone, week.plus(1).monday(), self.weekend_until);
        Interval { start, end }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::STANDARD
    }
}

const fn hour(hour: u32) -> TimeOfDay {
    match TimeOfDay::at(hour, 0) {
        Some(time) => time,
        None => panic!("an hour of the day is 0 to 23"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Brussels;

    fn work(date: &str, start: &str, end: &str) -> Interval {
        let [start, end] = [start, end].map(|time| time.parse().expect("a time"));
        zone::interval(Brussels, date.parse().expect("a date"), start, end)
    }

    #[test]
    fn night_shifts_and_night_work() {
        let cases = [
            ("the watch", "22:00", "07:00", true, true),
            ("an evening", "14:15", "22:15", false, true),
            ("an evening until 20:00", "12:00", "20:00", false, false),
            ("an early morning", "06:00", "14:00", false, false),
            ("from 05:59", "05:59", "14:00", false, true),
            ("until 03:00", "19:00", "03:00", true, true),
            ("until 02:59", "19:00", "02:59", false, true),
            ("from 02:00", "02:00", "08:00", true, true),
            ("from 02:01", "02:01", "08:00", false, true),
        ];
        for (name, start, end, night, night_work) in cases {
            let work = work("2026-12-01", start, end);
            assert_eq!(Words::STANDARD.is_night_shift(Brussels, work), night, "{name}");
            assert_eq!(Words::STANDARD.is_night_work(Brussels, work), night_work, "{name}");
        }
    }

    #[test]
    fn the_hour_that_is_skipped_does_not_count() {
        assert!(!Words::STANDARD.is_night_shift(Brussels, work("2027-03-27", "19:00", "03:30")));
        assert!(Words::STANDARD.is_night_shift(Brussels, work("2027-03-27", "22:00", "07:00")));
    }

    #[test]
    fn a_weekend_is_from_friday_evening_to_monday_morning() {
        let weekend = Words::STANDARD.weekend(Brussels, "2026-W49".parse().expect("a week"));
        assert_eq!(weekend.start.to_rfc3339(), "2026-12-04T21:00:00+00:00");
        assert_eq!(weekend.end.to_rfc3339(), "2026-12-07T04:00:00+00:00");
    }
}
