//! How offers are answered: by what, which day and how long before, never by whom.

use chrono::{TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How long before its start something was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Less than three days.
    Days,
    /// Less than a week.
    Week,
    /// A week or more.
    Weeks,
}

impl Notice {
    /// Of an offer that was made so long before.
    pub fn of(before: TimeDelta) -> Self {
        if before < TimeDelta::days(3) {
            Self::Days
        } else if before < TimeDelta::days(7) {
            Self::Week
        } else {
            Self::Weeks
        }
    }
}

/// What was offered, for which day of the week, and how long before.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Circumstances {
    /// What is done.
    pub activity: String,
    /// The day on which it begins.
    pub weekday: Weekday,
    /// How long before it was offered.
    pub notice: Notice,
}

/// How many offers were answered, or ran out without an answer, and how many of them with a yes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// With a yes.
    pub yes: u64,
    /// All of them.
    pub answers: u64,
}

/// The share of offers that is answered with a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate(Tally);

/// A rate is known over at least so many answers.
const ENOUGH: u64 = 30;

impl Rate {
    /// Where there are answers enough to tell.
    fn known(tally: Tally) -> Option<Self> {
        (tally.answers >= ENOUGH && tally.yes > 0).then_some(Self(tally))
    }

    /// The fewest offers of which so many yes can be expected.
    pub fn at_least(self, yes: u32) -> u32 {
        let offers = (u64::from(yes) * self.0.answers).div_ceil(self.0.yes);
        u32::try_from(offers).unwrap_or(u32::MAX)
    }

    /// The most offers of which no more than half a yes too many is expected.
    pub fn at_most(self, yes: u32) -> u32 {
        let offers = (2 * u64::from(yes) + 1) * self.0.answers / (2 * self.0.yes);
        u32::try_from(offers).unwrap_or(u32::MAX)
    }
}

/// What is known of how offers are answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rates {
    exactly: BTreeMap<(String, u32, Notice), Tally>,
    any_day: BTreeMap<(String, Notice), Tally>,
}

impl Rates {
    /// From counts.
    pub fn of(counts: impl IntoIterator<Item = (Circumstances, Tally)>) -> Self {
        let mut rates = Self::default();
        for (Circumstances { activity, weekday, notice }, tally) in counts {
            let day = weekday.num_days_from_monday();
            add(rates.exactly.entry((activity.clone(), day, notice)).or_default(), tally);
            add(rates.any_day.entry((activity, notice)).or_default(), tally);
        }
        rates
    }

    /// How many say yes to an activity on a weekday, so long before; over all weekdays where there were fewer than 30 answers
    /// on that one; unknown where there were fewer on all of them.
    pub fn get(&self, of: &Circumstances) -> Option<Rate> {
        let exactly = self.exactly.get(&(of.activity.clone(), of.weekday.num_days_from_monday(), of.notice));
        let any_day = self.any_day.get(&(of.activity.clone(), of.notice));
        exactly.copied().and_then(Rate::known).or_else(|| any_day.copied().and_then(Rate::known))
    }
}

fn add(to: &mut Tally, tally: Tally) {
    to.yes += tally.yes;
    to.answers += tally.answers;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn supper(weekday: Weekday) -> Circumstances {
        Circumstances { activity: "supper".into(), weekday, notice: Notice::Weeks }
    }

    #[test]
    fn a_rate_is_known_over_thirty_answers_and_falls_back_on_all_weekdays() {
        let tally = |yes, answers| Tally { yes, answers };
        let rates = Rates::of([
            (supper(Weekday::Mon), tally(15, 30)),
            (supper(Weekday::Tue), tally(10, 29)),
            (Circumstances { notice: Notice::Days, ..supper(Weekday::Mon) }, tally(1, 29)),
        ]);
        assert_eq!(rates.get(&supper(Weekday::Mon)), Some(Rate(tally(15, 30))));
        assert_eq!(rates.get(&supper(Weekday::Tue)), Some(Rate(tally(25, 59))), "too few on Tuesdays");
        assert_eq!(rates.get(&supper(Weekday::Sun)), Some(Rate(tally(25, 59))), "none on Sundays");
        assert_eq!(rates.get(&Circumstances { notice: Notice::Days, ..supper(Weekday::Mon) }), None);
        assert_eq!(rates.get(&Circumstances { activity: "laundry".into(), ..supper(Weekday::Mon) }), None);
    }

    #[test]
    fn how_many_offers_so_many_yes_take() {
        let rate = Rate(Tally { yes: 20, answers: 30 });
        let cases = [(0, 0, 0), (1, 2, 2), (2, 3, 3), (3, 5, 5), (4, 6, 6)];
        for (yes, at_least, at_most) in cases {
            assert_eq!((rate.at_least(yes), rate.at_most(yes)), (at_least, at_most), "{yes}");
        }
    }

    #[test]
    fn notice_is_counted_in_days() {
        let cases =
            [(0, Notice::Days), (71, Notice::Days), (72, Notice::Week), (167, Notice::Week), (168, Notice::Weeks)];
        for (hours, notice) in cases {
            assert_eq!(Notice::of(TimeDelta::hours(hours)), notice, "{hours}");
        }
    }
}
