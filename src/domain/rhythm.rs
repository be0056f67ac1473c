//! The rhythms that houses live by, by name: rules of recurrence that people choose and need not write.

use super::recurrence::Recurrence;
use super::time::IsoWeekday;
use rrule::NWeekday;

/// The rhythms that houses live by, each a rule over days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
    /// The first of the month.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last.
    Last,
    /// The first and the third: twice a month.
    FirstAndThird,
    /// The second and the fourth: twice a month.
    SecondAndFourth,
}

impl Rhythm {
    /// All of them, the most usual first.
    pub const ALL: [Self; 9] = [
        Self::Weekly,
        Self::Fortnightly,
        Self::FirstAndThird,
        Self::SecondAndFourth,
        Self::First,
        Self::Second,
        Self::Third,
        Self::Fourth,
        Self::Last,
    ];

    /// The name in a form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::First => "first",
            Self::Second => "second",
            Self::Third => "third",
            Self::Fourth => "fourth",
            Self::Last => "last",
            Self::FirstAndThird => "first_and_third",
            Self::SecondAndFourth => "second_and_fourth",
        }
    }

    /// The one that a rule over these days of the week keeps; none: another one.
    pub fn of(rule: Option<&Recurrence>, weekdays: &[IsoWeekday]) -> Option<Self> {
        let written = rule.map(ToString::to_string);
        Self::ALL.into_iter().find(|rhythm| rhythm.rule(weekdays) == written)
    }

    /// As a rule over days of the week; none: every week.
    pub fn rule(self, weekdays: &[IsoWeekday]) -> Option<String> {
        let mut weekdays = weekdays.to_vec();
        weekdays.sort_by_key(|day| u8::from(*day));
        let days = |nth: &str| {
            let days = weekdays.iter().map(|day| format!("{nth}{}", NWeekday::Every(day.0)));
            days.collect::<Vec<_>>().join(",")
        };
        let monthly = |nths: &[&str]| {
            let days: Vec<String> = nths.iter().map(|nth| days(nth)).collect();
            Some(format!("FREQ=MONTHLY;BYDAY={}", days.join(",")))
        };
        match self {
            Self::Weekly => None,
            Self::Fortnightly => Some(format!("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", days(""))),
            Self::First => monthly(&["1"]),
            Self::Second => monthly(&["2"]),
            Self::Third => monthly(&["3"]),
            Self::Fourth => monthly(&["4"]),
            Self::Last => monthly(&["-1"]),
            Self::FirstAndThird => monthly(&["1", "3"]),
            Self::SecondAndFourth => monthly(&["2", "4"]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(numbers: &[u8]) -> Vec<IsoWeekday> {
        numbers.iter().map(|number| IsoWeekday::try_from(*number).expect("a day")).collect()
    }

    #[test]
    fn a_rhythm_is_found_again_in_its_rule() {
        for rhythm in Rhythm::ALL {
            for weekdays in [week(&[2]), week(&[4, 2])] {
                let rule = rhythm.rule(&weekdays).map(|rule| rule.parse::<Recurrence>().expect("a rule"));
                assert_eq!(Rhythm::of(rule.as_ref(), &weekdays), Some(rhythm), "{}", rhythm.code());
            }
        }
        let twice = Rhythm::SecondAndFourth.rule(&week(&[4, 2]));
        assert_eq!(twice.as_deref(), Some("FREQ=MONTHLY;BYDAY=2TU,2TH,4TU,4TH"));
        let other = "FREQ=MONTHLY;BYMONTHDAY=1".parse().expect("a rule");
        assert_eq!(Rhythm::of(Some(&other), &week(&[2])), None);
    }
}
