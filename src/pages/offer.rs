//! When a person can come, as it is typed on their page: nothing is lost over a mistake. [`view`]: as it is read.

mod view;

pub(super) use view::OfferView;

use super::form::Garbled;
use crate::domain::TimeOfDay;
use crate::domain::availability::{Availability, DatedWindow, WeeklyWindow};
use crate::domain::time::IsoWeekday;
use chrono::{NaiveDate, Weekday};
use std::borrow::Cow;

/// The most shifts that one can want in a week.
pub const MOST_WANTED: u8 = 14;
/// The most often that one can be asked to step in, in a week.
pub const MOST_SHORT_NOTICE: u8 = 7;
/// The most weekly windows that are kept.
const MOST_WEEKLY: usize = 50;
/// The most dated windows that are kept.
const MOST_DATED: usize = 200;

/// One line of the availability form, as it was typed: a day of the week or a date, and two times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// 1 to 7, or a date.
    pub day: String,
    /// Start.
    pub from: String,
    /// End.
    pub until: String,
}

/// The availability form as it was typed, kept so that a mistake loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OfferForm {
    /// The wanted number.
    pub wanted: String,
    /// How often a week they may be asked to step in.
    pub short_notice: String,
    /// The day before which they offer nothing.
    pub not_before: String,
    /// Whether they may be called; none: the page did not ask.
    pub may_be_called: Option<bool>,
    /// Every week.
    pub weekly: Vec<Line>,
    /// On single dates.
    pub dated: Vec<Line>,
}

/// What is wrong with a form, in the words of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferFault {
    /// A line of this day has no start, no end, or one that is no time.
    Weekly(Weekday),
    /// A line of a single date is not complete.
    Dated,
    /// The wanted number, or how often they may be asked to step in.
    Wanted,
    /// The day before which they offer nothing.
    NotBefore,
    /// Too many lines.
    Many,
}

impl OfferForm {
    /// The form that shows an availability, from `today` on.
    pub fn of(offer: &Availability, today: NaiveDate) -> Self {
        let line = |day: String, start: TimeOfDay, end: TimeOfDay| Line {
            day,
            from: start.to_string(),
            until: end.to_string(),
        };
        let weekly = offer.weekly.iter().map(|w| line(u8::from(w.weekday).to_string(), w.start, w.end)).collect();
        let to_come = offer.additions.iter().filter(|window| window.date >= today);
        let dated = to_come.map(|w| line(w.date.to_string(), w.start, w.end)).collect();
        let (wanted, short_notice) = (offer.wanted.to_string(), offer.short_notice.to_string());
        let not_before = offer.not_before.filter(|first| *first > today).map(|first| first.to_string());
        let (not_before, may_be_called) = (not_before.unwrap_or_default(), Some(offer.may_be_called));
        Self { wanted, short_notice, not_before, may_be_called, weekly, dated }
    }

    /// Lines come as they stand on the page: a day, then its two times.
    pub(super) fn read(fields: &[(Cow<'_, str>, Cow<'_, str>)]) -> Result<Self, Garbled> {
        let mut form = Self::default();
        for (name, value) in fields {
            let value = value.trim().to_owned();
            match name.as_ref() {
                "wanted" => form.wanted = value,
                "short-notice" => form.short_notice = value,
                "not-before" => form.not_before = value,
                // The box sends `yes` after the `no` that stands before it, and nothing where it is not ticked.
                "may-be-called" => form.may_be_called = Some(value == "yes"),
                "weekday" => form.weekly.push(Line { day: value, ..Line::default() }),
                "weekly-from" => form.weekly.last_mut().ok_or(Garbled)?.from = value,
                "weekly-until" => form.weekly.last_mut().ok_or(Garbled)?.until = value,
                "date" => form.dated.push(Line { day: value, ..Line::default() }),
                "date-from" => form.dated.last_mut().ok_or(Garbled)?.from = value,
                "date-until" => form.dated.last_mut().ok_or(Garbled)?.until = value,
                _ => return Err(Garbled),
            }
        }
        form.weekly.retain(|line| !(line.from.is_empty() && line.until.is_empty()));
        form.dated.retain(|line| *line != Line::default());
        Ok(form)
    }

    /// What is offered from now on, or everything that is wrong. Sites and activities are kept as they are.
    pub fn check(&self, before: Availability) -> Result<Availability, Vec<OfferFault>> {
        let mut faults = Vec::new();
        let wanted = number(&self.wanted, MOST_WANTED);
        // A page that was opened before it asked for this says nothing of it.
        let short_notice = match self.short_notice.as_str() {
            "" => Some(before.short_notice),
            text => number(text, MOST_SHORT_NOTICE),
        };
        if wanted.is_none() || short_notice.is_none() {
            faults.push(OfferFault::Wanted);
        }
        let not_before = match self.not_before.as_str() {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        };
        if not_before.is_none() {
            faults.push(OfferFault::NotBefore);
        }
        if self.weekly.len() > MOST_WEEKLY || self.dated.len() > MOST_DATED {
            faults.push(OfferFault::Many);
        }
        let mut collect = |fault: OfferFault| {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        };
        let mut weekly = Vec::new();
        for line in &self.weekly {
            let day = line.weekday().unwrap_or(Weekday::Mon);
            match line.times() {
                Some((start, end)) => weekly.push(WeeklyWindow { weekday: IsoWeekday(day), start, end }),
                None => collect(OfferFault::Weekly(day)),
            }
        }
        let mut additions = Vec::new();
        for line in &self.dated {
            match (line.day.parse::<NaiveDate>(), line.times()) {
                (Ok(date), Some((start, end))) => additions.push(DatedWindow { date, start, end }),
                _ => collect(OfferFault::Dated),
            }
        }
        match (wanted, short_notice) {
            (Some(wanted), Some(short_notice)) if faults.is_empty() => {
                let may_be_called = self.may_be_called.unwrap_or(before.may_be_called);
                let not_before = not_before.flatten();
                Ok(Availability { weekly, additions, wanted, short_notice, not_before, may_be_called, ..before })
            }
            _ => Err(faults),
        }
    }
}

fn number(text: &str, most: u8) -> Option<u8> {
    text.parse().ok().filter(|number| *number <= most)
}

impl Line {
    /// The day of the week that it is about.
    pub fn weekday(&self) -> Option<Weekday> {
        IsoWeekday::try_from(self.day.parse::<u8>().ok()?).ok().map(|day| day.0)
    }

    fn times(&self) -> Option<(TimeOfDay, TimeOfDay)> {
        Some((self.from.parse().ok()?, self.until.parse().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::form::Act;

    fn offer(body: &str) -> OfferForm {
        match Act::read(body.as_bytes()) {
            Ok(Act::Offer(form)) => form,
            other => panic!("{body}: {other:?}"),
        }
    }

    #[test]
    fn empty_lines_offer_nothing() {
        let form = offer("wanted=2&weekday=1&weekly-from=&weekly-until=&date=&date-from=&date-until=");
        assert_eq!(form, OfferForm { wanted: "2".into(), ..OfferForm::default() });
        let called = |body: &str| offer(body).may_be_called;
        assert_eq!(called("wanted=2"), None, "a page that did not ask");
        assert_eq!(called("wanted=2&may-be-called=no"), Some(false));
        assert_eq!(called("wanted=2&may-be-called=no&may-be-called=yes"), Some(true));
    }

    #[test]
    fn a_form_read_back_is_what_was_offered() {
        let availability = Availability {
            weekly: vec![WeeklyWindow {
                weekday: IsoWeekday(Weekday::Sat),
                start: TimeOfDay::at(22, 0).expect("a time"),
                end: TimeOfDay::at(7, 0).expect("a time"),
            }],
            additions: vec![DatedWindow {
                date: NaiveDate::from_ymd_opt(2026, 12, 24).expect("a date"),
                start: TimeOfDay::at(9, 0).expect("a time"),
                end: TimeOfDay::at(12, 30).expect("a time"),
            }],
            activities: vec!["repas".to_owned()],
            wanted: 2,
            short_notice: 0,
            not_before: NaiveDate::from_ymd_opt(2027, 1, 4),
            may_be_called: true,
            ..Availability::default()
        };
        let today = NaiveDate::from_ymd_opt(2026, 12, 24).expect("a date");
        assert_eq!(OfferForm::of(&availability, today).check(availability.clone()), Ok(availability));
    }

    #[test]
    fn dates_that_are_over_are_not_shown() {
        let time = TimeOfDay::at(9, 0).expect("a time");
        let date = NaiveDate::from_ymd_opt(2026, 12, 24).expect("a date");
        let additions = vec![DatedWindow { date, start: time, end: time }];
        let offer = Availability { additions, ..Availability::default() };
        assert_eq!(OfferForm::of(&offer, date).dated.len(), 1);
        assert_eq!(OfferForm::of(&offer, date.succ_opt().expect("a date")).dated.len(), 0);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let form = offer(
            "wanted=15&weekday=2&weekly-from=09%3A00&weekly-until=&weekday=2&weekly-from=9&weekly-until=10\
             &date=2026-02-30&date-from=09%3A00&date-until=10%3A00",
        );
        let faults = form.check(Availability::default());
        let twice_a_day = offer("wanted=2&short-notice=14").check(Availability::default());
        assert_eq!(twice_a_day, Err(vec![OfferFault::Wanted]));
        let soon = offer("wanted=2&not-before=soon").check(Availability::default());
        assert_eq!(soon, Err(vec![OfferFault::NotBefore]));
        assert_eq!(faults, Err(vec![OfferFault::Wanted, OfferFault::Weekly(Weekday::Tue), OfferFault::Dated]));
    }

    #[test]
    fn there_is_an_end_to_how_much_is_kept() {
        let lines = "&weekday=1&weekly-from=09%3A00&weekly-until=10%3A00".repeat(51);
        assert_eq!(offer(&format!("wanted=1{lines}")).check(Availability::default()), Err(vec![OfferFault::Many]));
    }
}
