//! Local times into instants, and the two words that the night has: a night shift, and night work.

use chrono::{DateTime, Datelike, Days, Duration, MappedLocalTime, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// Real minutes between 00:00 and 05:00 that make a night shift.
const NIGHT_SHIFT_MINUTES: i64 = 3 * 60;

/// From an instant to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

impl Span {
    /// Between two local times.
    pub fn local(zone: Tz, (first, start): (NaiveDate, NaiveTime), (last, end): (NaiveDate, NaiveTime)) -> Self {
        Self { start: instant(zone, first, start), end: instant(zone, last, end) }
    }

    /// From `start` on `date` to `end`, on the next day where `end` is not after `start`.
    pub fn on(zone: Tz, date: NaiveDate, start: NaiveTime, end: NaiveTime) -> Self {
        let last = if end > start { date } else { date + Days::new(1) };
        Self::local(zone, (date, start), (last, end))
    }

    /// Real minutes.
    pub fn minutes(self) -> i64 {
        minutes_between(self.start, self.end)
    }

    /// Real minutes that lie in both.
    pub fn shared(self, other: Self) -> i64 {
        minutes_between(self.start.max(other.start), self.end.min(other.end)).max(0)
    }
}

/// Real minutes from one instant to another, negative where the second comes first.
pub fn minutes_between(first: DateTime<Utc>, second: DateTime<Utc>) -> i64 {
    (second - first).num_minutes()
}

/// The instant of a local time. One that the clocks skip moves forward by what they skip; one that they repeat is the
/// first.
pub fn instant(zone: Tz, date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let local = date.and_time(time);
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(one) | MappedLocalTime::Ambiguous(one, _) => one.to_utc(),
        MappedLocalTime::None => {
            let a_day = Duration::days(1);
            let eve = zone.from_local_datetime(&(local - a_day)).earliest().expect("no zone skips two days running");
            eve.to_utc() + a_day
        }
    }
}

/// The first instant of a local day.
pub fn midnight(zone: Tz, date: NaiveDate) -> DateTime<Utc> {
    instant(zone, date, NaiveTime::MIN)
}

/// A time of day on the hour.
pub fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour of the day")
}

/// At least 3 h between 00:00 and 05:00.
pub fn is_night_shift(zone: Tz, span: Span) -> bool {
    let small_hours = |date| span.shared(Span::on(zone, date, hour(0), hour(5)));
    days_around(zone, span).any(|date| small_hours(date) >= NIGHT_SHIFT_MINUTES)
}

/// Any work between 20:00 and 06:00.
pub fn is_night_work(zone: Tz, span: Span) -> bool {
    days_around(zone, span).any(|date| span.shared(Span::on(zone, date, hour(20), hour(6))) > 0)
}

/// The local days that a span touches, and the one before, whose night may reach into it.
fn days_around(zone: Tz, span: Span) -> impl Iterator<Item = NaiveDate> {
    let day = |instant: DateTime<Utc>| instant.with_timezone(&zone).date_naive();
    let last = day(span.end);
    (day(span.start) - Days::new(1)).iter_days().take_while(move |date| *date <= last)
}

/// The Monday of a day's ISO week.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    date.week(Weekday::Mon).first_day()
}

/// The Monday of an ISO week such as `2026-W49`.
pub fn monday_of_week(week: &str) -> Option<NaiveDate> {
    let (year, number) = week.split_once("-W")?;
    NaiveDate::from_isoywd_opt(year.parse().ok()?, number.parse().ok()?, Weekday::Mon)
}

/// The week's seven days and nothing else: Monday 00:00 to Sunday 24:00.
pub fn week_span(zone: Tz, monday: NaiveDate) -> Span {
    Span { start: midnight(zone, monday), end: midnight(zone, monday + Days::new(7)) }
}

/// Whole years from a birth to a day.
pub fn age_on(birth: NaiveDate, date: NaiveDate) -> i32 {
    let birthday_to_come = (date.month(), date.day()) < (birth.month(), birth.day());
    date.year() - birth.year() - i32::from(birthday_to_come)
}
