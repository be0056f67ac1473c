//! The availability form as it is read.

use super::{Line, MOST_SHORT_NOTICE, MOST_WANTED, OfferFault, OfferForm};
use crate::locales::{Words, sentence};
use chrono::Weekday;

/// The lines of one day of the availability form: those filled in, and an empty one.
#[derive(Debug)]
pub(in crate::pages) struct Day {
    pub(in crate::pages) number: u32,
    pub(in crate::pages) name: String,
    pub(in crate::pages) labels: Labels,
    pub(in crate::pages) lines: Vec<Line>,
}

/// What the two times of a line are called for those who hear the page.
#[derive(Debug)]
pub(in crate::pages) struct Labels {
    pub(in crate::pages) from: String,
    pub(in crate::pages) until: String,
}

impl Labels {
    fn of(words: Words, day: &str) -> Self {
        let say = |key| words.say_with(key, [("day", day.into())]);
        Self { from: say("offer-from"), until: say("offer-until") }
    }
}

/// The availability form.
#[derive(Debug)]
pub(in crate::pages) struct OfferView {
    /// Open where something is wrong in it, or where there is nothing else to do on the page.
    pub(in crate::pages) open: bool,
    pub(in crate::pages) faults: Vec<String>,
    pub(in crate::pages) wanted: String,
    pub(in crate::pages) short_notice: String,
    pub(in crate::pages) not_before: String,
    pub(in crate::pages) may_be_called: bool,
    pub(in crate::pages) days: Vec<Day>,
    pub(in crate::pages) once: Labels,
    pub(in crate::pages) dated: Vec<Line>,
}

impl OfferView {
    pub(in crate::pages) fn of(words: Words, form: &OfferForm, faults: &[OfferFault], alone: bool) -> Self {
        let week = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
        let day = |day: Weekday| {
            let name = sentence(&words.weekday(day));
            let filled = form.weekly.iter().filter(|line| line.weekday().unwrap_or(Weekday::Mon) == day);
            Day {
                number: day.number_from_monday(),
                labels: Labels::of(words, &name),
                name,
                lines: filled.cloned().chain([Line::default()]).collect(),
            }
        };
        Self {
            open: alone || !faults.is_empty(),
            faults: faults.iter().map(|fault| fault.sentence(words)).collect(),
            wanted: form.wanted.clone(),
            short_notice: form.short_notice.clone(),
            not_before: form.not_before.clone(),
            may_be_called: form.may_be_called.unwrap_or_default(),
            days: week.map(day).collect(),
            once: Labels::of(words, &words.say("offer-once")),
            dated: form.dated.iter().cloned().chain([Line::default()]).collect(),
        }
    }

    /// Each number that can be wanted, and whether it is.
    pub(in crate::pages) fn wanted_numbers(&self) -> impl Iterator<Item = (u8, bool)> + '_ {
        (0..=MOST_WANTED).map(|number| (number, number.to_string() == self.wanted))
    }

    /// Each number of times that they can be asked to step in, and whether it is theirs.
    pub(in crate::pages) fn short_notice_numbers(&self) -> impl Iterator<Item = (u8, bool)> + '_ {
        (0..=MOST_SHORT_NOTICE).map(|number| (number, number.to_string() == self.short_notice))
    }
}

impl OfferFault {
    fn sentence(self, words: Words) -> String {
        match self {
            Self::Weekly(day) => words.say_with("offer-fault-weekly", [("day", sentence(&words.weekday(day)).into())]),
            Self::Dated => words.say("offer-fault-once"),
            Self::Wanted => words.say("offer-fault-wanted"),
            Self::NotBefore => words.say("offer-fault-not-before"),
            Self::Many => words.say("offer-fault-many"),
        }
    }
}
