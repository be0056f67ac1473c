//! The calendar of a whole site: the days on which it is closed, or as on another weekday.

use crate::domain::exception::{self, SiteException};
use crate::domain::holiday;
use crate::domain::site::Site;
use crate::locales::Words;
use crate::pages::board::form::days::{Calendar, Look, Mark, Typed, week};
use chrono::NaiveDate;

/// The calendar from today's month on.
pub fn calendar(words: Words, site: &Site, today: NaiveDate, typed: Typed) -> Calendar {
    let named = |plan: &str| (plan.to_owned(), words.choose("form-day-is", plan));
    let as_on = week().map(|day| {
        let name = words.say_with("form-day-as", [("weekday", words.weekday(day).into())]);
        (format!("as_on_{}", day.number_from_monday()), name)
    });
    let plans = [named("closed")].into_iter().chain(as_on).chain([named("normal")]).collect();
    Calendar::of(words, today, &site.exceptions, plans, typed, |date| look(words, site, date))
}

/// What a day is like for the site.
pub fn look(words: Words, site: &Site, date: NaiveDate) -> Look {
    let named = |state: &str| words.choose("form-day-is", state);
    let (mark, said) = match exception::on(&site.exceptions, date) {
        _ if !site.validity.holds_on(date) => (Mark::Closed, named("shut")),
        Some(SiteException::Closed { .. }) => (Mark::Closed, named("closed")),
        Some(SiteException::AsOn { weekday, .. }) => {
            let weekday = words.weekday(weekday.0);
            (Mark::Otherwise, words.say_with("form-day-as", [("weekday", weekday.into())]))
        }
        None if holiday::is_holiday(date) => (Mark::Holiday, named("holiday")),
        None => (Mark::Usual, String::new()),
    };
    Look { mark, is_on: false, said }
}
