//! The time of day, passed in wherever it is asked for, so that a test can say what it is.

use chrono::{DateTime, SubsecRound, Utc};

/// Tells the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's.
    System,
    /// Always the same instant.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// Now, to the microsecond: what is finer is rounded by PostgreSQL and kept by SQLite.
    pub fn now(self) -> DateTime<Utc> {
        let now = match self {
            Self::System => Utc::now(),
            Self::Fixed(instant) => instant,
        };
        now.trunc_subsecs(6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_finer_than_a_microsecond() {
        let instant = DateTime::from_timestamp(0, 123_456_789).expect("an instant");
        assert_eq!(Clock::Fixed(instant).now().timestamp_subsec_nanos(), 123_456_000);
        assert_eq!(Clock::System.now().timestamp_subsec_nanos() % 1_000, 0);
    }
}
