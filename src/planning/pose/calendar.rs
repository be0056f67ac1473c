//! The roster's week on the engine's clock: minutes from Monday 00:00.

use crate::domain::{Validity, Week};
use crate::planning::words::Words;
use crate::planning::zone::{self, Interval};
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use solver::problem::{Minutes, Span};

/// When a validity holds in the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holding {
    /// All week long.
    Always,
    /// For some of its days.
    During(Span),
    /// On none of them.
    Never,
}

/// The week that is posed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    zone: Tz,
    week: Week,
    start: DateTime<Utc>,
}

impl Calendar {
    pub(super) fn new(zone: Tz, week: Week) -> Self {
        Self { zone, week, start: zone::midnight(zone, week.monday()) }
    }

    pub(super) const fn week(&self) -> Week {
        self.week
    }

    pub(super) const fn zone(&self) -> Tz {
        self.zone
    }

    /// The boundaries of the seven days.
    pub(super) fn days(&self) -> Vec<Minutes> {
        let midnights = self.week.monday().iter_days().take(8);
        midnights.map(|day| self.minute(zone::midnight(self.zone, day))).collect()
    }

    /// Minutes from the start of the week; a minute that has begun counts from its start.
    pub(super) fn minute(&self, instant: DateTime<Utc>) -> Minutes {
        let seconds = (instant - self.start).num_seconds();
        let reach = i64::from(i32::MAX / 8);
        Minutes(seconds.div_euclid(60).clamp(-reach, reach) as i32)
    }

    pub(super) fn span(&self, interval: Interval) -> Span {
        Span { start: self.minute(interval.start), end: self.minute(interval.end) }
    }

    /// The week, from Monday 00:00 to Sunday 24:00, or one so many weeks later.
    pub(super) fn week_span(&self, later: i64) -> Span {
        self.span(zone::week(self.zone, self.week.plus(later)))
    }

    /// The weekend at the end of the week, or of one so many weeks later.
    pub(super) fn weekend(&self, words: &Words, later: i64) -> Span {
        self.span(words.weekend(self.zone, self.week.plus(later)))
    }

    /// Where each day of the week is cut in halves.
    pub(super) fn noons(&self, words: &Words) -> Vec<Minutes> {
        self.week.days().map(|day| self.minute(zone::instant(self.zone, day, words.noon))).collect()
    }

    /// The day's number, 0 for the week's Monday.
    pub(super) fn day(&self, date: NaiveDate) -> i32 {
        (date - self.week.monday()).num_days() as i32
    }

    pub(super) fn holding(&self, validity: Validity) -> Holding {
        let days: Vec<NaiveDate> = self.week.days().filter(|day| validity.holds_on(*day)).collect();
        match (days.first(), days.last()) {
            (Some(_), Some(_)) if days.len() == 7 => Holding::Always,
            (Some(first), Some(last)) => {
                let (start, end) = (zone::midnight(self.zone, *first), zone::midnight(self.zone, *last + Days::new(1)));
                Holding::During(self.span(Interval { start, end }))
            }
            _ => Holding::Never,
        }
    }
}

/// Spans put in order, those that touch or overlap made one.
pub(super) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| span.start < span.end);
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Brussels;

    fn calendar(week: &str) -> Calendar {
        Calendar::new(Brussels, week.parse().expect("a week"))
    }

    #[test]
    fn a_week_with_a_day_of_25_or_23_hours() {
        let hours = |week| calendar(week).days().iter().map(|day| day.0 / 60).collect::<Vec<_>>();
        assert_eq!(hours("2026-W43"), [0, 24, 48, 72, 96, 120, 144, 169]);
        assert_eq!(hours("2027-W12"), [0, 24, 48, 72, 96, 120, 144, 167]);
    }

    #[test]
    fn a_validity_is_cut_to_the_week() {
        let calendar = calendar("2026-W49");
        let from_until = |from: &str, until: &str| Validity { from: from.parse().ok(), until: until.parse().ok() };
        let cases = [
            (Validity::ALWAYS, Holding::Always),
            (from_until("2026-11-30", "2026-12-06"), Holding::Always),
            (from_until("2026-12-01", ""), Holding::During(Span::new(24 * 60, 7 * 24 * 60))),
            (from_until("", "2026-11-30"), Holding::During(Span::new(0, 24 * 60))),
            (from_until("", "2026-11-29"), Holding::Never),
            (from_until("2026-12-07", ""), Holding::Never),
            (from_until("2026-12-05", "2026-12-01"), Holding::Never),
        ];
        for (validity, expected) in cases {
            assert_eq!(calendar.holding(validity), expected, "{validity:?}");
        }
    }

    #[test]
    fn spans_that_touch_are_one() {
        let spans = vec![Span::new(50, 60), Span::new(0, 10), Span::new(10, 20), Span::new(15, 18), Span::new(30, 30)];
        assert_eq!(merged(spans), [Span::new(0, 20), Span::new(50, 60)]);
    }
}
