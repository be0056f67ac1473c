//! The calendar of one template: the days on which it takes place, and those that are not as others.

use super::load::Known;
use crate::domain::exception::{self, SiteException, TemplateException};
use crate::domain::holiday;
use crate::locales::Words;
use crate::pages::board::form::days::{Calendar, Look, Mark, Typed, hours};
use crate::planning::expand;
use chrono::NaiveDate;

/// What a day can be given, in the order in which it is asked.
const PLANS: [&str; 4] = ["closed", "open", "hours", "normal"];

/// The calendar from today's month on.
pub fn calendar(words: Words, known: &Known, today: NaiveDate, typed: Typed) -> Calendar {
    let plans = PLANS.map(|plan| {
        let word = if plan == "closed" { "off" } else { plan };
        (plan.to_owned(), words.choose("form-day-is", word))
    });
    Calendar::of(words, today, &known.template.exceptions, plans.into(), typed, |date| look(words, known, date))
}

/// What a day is like: what the template says of it, else its site, else the calendar.
fn look(words: Words, known: &Known, date: NaiveDate) -> Look {
    let is_on = expand::hours_on(&known.site, &known.template, date).is_some();
    let state = words.choose("form-day-is", if is_on { "on" } else { "off" });
    let with_state = |said: String| format!("{said}{}{state}", words.say("comma"));
    let own = exception::on(&known.template.exceptions, date);
    let (mark, said) = match (own, exception::on(&known.site.exceptions, date)) {
        (Some(TemplateException::Closed { .. }), _) => (Mark::Closed, state),
        (Some(TemplateException::Open { .. }), _) => (Mark::Otherwise, words.choose("form-day-is", "open")),
        (Some(TemplateException::Hours { start, end, .. }), _) => {
            let hours = hours(words, *start, *end);
            (Mark::Otherwise, words.say_with("form-day-hours", [("hours", hours.into())]))
        }
        (None, Some(SiteException::Closed { .. })) => (Mark::Closed, words.choose("form-day-is", "shut")),
        (None, Some(SiteException::AsOn { weekday, .. })) => {
            let weekday = words.weekday(weekday.0);
            let as_on = words.say_with("form-day-as", [("weekday", weekday.into())]);
            (Mark::Otherwise, with_state(as_on))
        }
        (None, None) if holiday::is_holiday(date) => {
            (Mark::Holiday, with_state(words.choose("form-day-is", "holiday")))
        }
        (None, None) => (Mark::Usual, state),
    };
    Look { mark, is_on, said }
}
