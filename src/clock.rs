//! The time of day, passed in wherever it is asked for, so that a test can say what it is.

use chrono::{DateTime, SubsecRound, Utc};
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's.
    System,
    /// Always the same instant.
    Fixed(DateTime<Utc>),
    /// As somebody holds it: a day that passes in a test.
    Held(&'static Hand),
}

/// What holds a clock.
#[derive(Debug)]
pub struct Hand(AtomicI64);

impl Hand {
    /// One that stands at an instant, for as long as the process lives.
    pub fn at(instant: DateTime<Utc>) -> &'static Self {
        Box::leak(Box::new(Self(AtomicI64::new(instant.timestamp_micros()))))
    }

    /// Moves it on.
    pub fn set(&self, instant: DateTime<Utc>) {
        self.0.store(instant.timestamp_micros(), Ordering::SeqCst);
    }

    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.load(Ordering::SeqCst)).unwrap_or_default()
    }
}

impl Clock {
    /// Now, to the microsecond: what is finer is rounded by PostgreSQL and kept by SQLite.
    pub fn now(self) -> DateTime<Utc> {
        let now = match self {
            Self::System => Utc::now(),
            Self::Fixed(instant) => instant,
            Self::Held(hand) => hand.now(),
        };
        now.trunc_subsecs(6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_clock_shows_what_it_is_set_to() {
        let (morning, evening) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(12));
        let hand = Hand::at(morning);
        assert_eq!(Clock::Held(hand).now(), morning);
        hand.set(evening);
        assert_eq!(Clock::Held(hand).now(), evening);
    }

    #[test]
    fn nothing_is_finer_than_a_microsecond() {
        let instant = DateTime::from_timestamp(0, 123_456_789).expect("an instant");
        assert_eq!(Clock::Fixed(instant).now().timestamp_subsec_nanos(), 123_456_000);
        assert_eq!(Clock::System.now().timestamp_subsec_nanos() % 1_000, 0);
    }
}
