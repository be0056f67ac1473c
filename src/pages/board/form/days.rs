//! A calendar of the days that are not as others: three months of them, and what is done with one.

use super::choice::Choice;
use super::said;
use super::sent::Sent;
use crate::domain::TimeOfDay;
use crate::domain::exception::OnADay;
use crate::locales::{Words, sentence};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde_json::{Value, json};

/// So many months are shown, from the one that it is.
const SHOWN: u32 = 3;

/// What a day is like, at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// As its weekday is.
    Usual,
    /// A public holiday.
    Holiday,
    /// Closed, where else it would not be.
    Closed,
    /// Otherwise than usual.
    Otherwise,
}

impl Mark {
    const fn class(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Holiday => "holiday",
            Self::Closed => "closed",
            Self::Otherwise => "otherwise",
        }
    }
}

/// A day as it is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// At a glance.
    pub mark: Mark,
    /// Whether something takes place.
    pub is_on: bool,
    /// In a few words; empty where there is nothing to say.
    pub said: String,
}

/// A day in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Its number in the month.
    pub number: u32,
    /// As it stands in an address.
    pub date: NaiveDate,
    /// The day in words, and what it is like.
    pub said: String,
    /// How it is drawn.
    pub class: String,
}

/// A month in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its name.
    pub name: String,
    /// From Monday to Sunday; none where a day is of another month.
    pub weeks: Vec<Vec<Option<Day>>>,
}

/// A day that is noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The day.
    pub date: NaiveDate,
    /// The day in words, and what holds on it.
    pub said: String,
}

/// What is typed of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The day.
    pub date: String,
    /// What holds on it.
    pub plan: String,
    /// From when, where it is at other hours.
    pub start: String,
    /// Until when.
    pub end: String,
}

impl Typed {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        Self { date: sent.one("day"), plan: sent.one("plan"), start: sent.one("day_start"), end: sent.one("day_end") }
    }

    /// The days that are saved, with this one as it is typed.
    pub fn put(&self, saved: &Value) -> Value {
        let mut days = saved.as_array().cloned().unwrap_or_default();
        days.retain(|day| day["date"] != *self.date);
        days.extend(self.body());
        days.sort_by_key(|day| day["date"].as_str().map(str::to_owned));
        Value::Array(days)
    }

    fn body(&self) -> Option<Value> {
        let day = said(&self.date);
        Some(match self.plan.as_str() {
            "normal" => return None,
            "hours" => json!({"plan": "hours", "date": day, "start": said(&self.start), "end": said(&self.end)}),
            plan => match plan.strip_prefix("as_on_").and_then(|number| number.parse::<u8>().ok()) {
                Some(weekday) => json!({"plan": "as_on", "date": day, "weekday": weekday}),
                None => json!({"plan": plan, "date": day}),
            },
        })
    }
}

/// The calendar as it is shown.
#[derive(Debug)]
pub struct Calendar {
    /// The head of each month: the weekdays, short and whole.
    pub weekdays: Vec<(String, String)>,
    /// The months.
    pub months: Vec<Month>,
    /// What is noted from today on.
    pub noted: Vec<Noted>,
    /// What a day can be given.
    pub plans: Vec<Choice>,
    /// Whether other hours are among them.
    pub has_hours: bool,
    /// What is typed of a day.
    pub typed: Typed,
}

impl Calendar {
    /// From today's month on, each day as it is looked at. `plans` are what a day can be given, with their names.
    pub fn of<T: OnADay>(
        words: Words,
        today: NaiveDate,
        exceptions: &[T],
        plans: Vec<(String, String)>,
        typed: Typed,
        look: impl Fn(NaiveDate) -> Look,
    ) -> Self {
        let first = today.with_day(1).unwrap_or(today);
        let months = (0..SHOWN).map(|ahead| month(words, first + Months::new(ahead), today, &typed.date, &look));
        let coming = exceptions.iter().map(OnADay::date).filter(|date| *date >= today);
        let noted = coming.map(|date| Noted { date, said: in_words(words, &words.full_date(date), &look(date)) });
        let weekday = |day| (words.weekday_short(day), sentence(&words.weekday(day)));
        let plan = |(code, name): (String, String)| {
            let is_chosen = code == typed.plan;
            Choice::new(code, sentence(&name), is_chosen)
        };
        Self {
            weekdays: week().map(weekday).collect(),
            months: months.collect(),
            noted: noted.collect(),
            has_hours: plans.iter().any(|(code, _)| code == "hours"),
            plans: plans.into_iter().map(plan).collect(),
            typed,
        }
    }
}

/// Monday to Sunday.
pub fn week() -> impl Iterator<Item = Weekday> {
    (0..7).filter_map(|day| Weekday::try_from(day).ok())
}

/// From a time to a time, on the next day where it is not after the start.
pub fn hours(words: Words, start: TimeOfDay, end: TimeOfDay) -> String {
    let key = if end > start { "templates-hours" } else { "templates-hours-over" };
    let [start, end] = [start, end].map(|time| words.time(time.naive()));
    words.say_with(key, [("start", start.into()), ("end", end.into())])
}

fn month(words: Words, first: NaiveDate, today: NaiveDate, chosen: &str, look: &impl Fn(NaiveDate) -> Look) -> Month {
    let start = first - Days::new(first.weekday().num_days_from_monday().into());
    let is_of_it = |date: &NaiveDate| date.month() == first.month();
    let day = |date: NaiveDate| {
        let look = look(date);
        let classes = [
            look.mark.class(),
            if look.is_on { "on" } else { "" },
            if date == today { "today" } else { "" },
            if date.to_string() == chosen { "chosen" } else { "" },
        ];
        Day {
            number: date.day(),
            date,
            said: in_words(words, &words.date(date), &look),
            class: classes.into_iter().filter(|class| !class.is_empty()).collect::<Vec<_>>().join(" "),
        }
    };
    let weeks = start.iter_weeks().take_while(|monday| *monday < first + Months::new(1));
    let weeks = weeks.map(|monday| monday.iter_days().take(7).map(|date| is_of_it(&date).then(|| day(date))).collect());
    Month { name: sentence(&words.month(first)), weeks: weeks.collect() }
}

fn in_words(words: Words, day: &str, look: &Look) -> String {
    if look.said.is_empty() {
        return sentence(day);
    }
    words.say_with("form-fault-at", [("place", sentence(day).into()), ("fault", look.said.as_str().into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exception::SiteException;
    use crate::domain::language::Locale;

    fn typed(date: &str, plan: &str) -> Typed {
        Typed { date: date.into(), plan: plan.into(), start: "08:00".into(), end: String::new() }
    }

    #[test]
    fn a_day_is_put_among_the_others_or_taken_away() {
        let christmas = json!({"plan": "closed", "date": "2026-12-25"});
        let saved = json!([christmas]);
        let eve = typed("2026-12-24", "as_on_7").put(&saved);
        assert_eq!(eve, json!([{"plan": "as_on", "date": "2026-12-24", "weekday": 7}, christmas]));
        assert_eq!(typed("2026-12-25", "normal").put(&eve).as_array().map(Vec::len), Some(1));
        let hours = typed("2026-12-25", "hours").put(&saved);
        assert_eq!(hours, json!([{"plan": "hours", "date": "2026-12-25", "start": "08:00", "end": null}]));
        assert_eq!(typed("soon", "cat").put(&json!([])), json!([{"plan": "cat", "date": "soon"}]));
    }

    #[test]
    fn three_months_are_shown_and_what_is_noted_from_today_on() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let closed =
            [SiteException::Closed { date: day("2026-11-02") }, SiteException::Closed { date: day("2027-06-01") }];
        let look = |date: NaiveDate| {
            let mark = if date == day("2026-12-25") { Mark::Holiday } else { Mark::Usual };
            Look { mark, is_on: true, said: if mark == Mark::Holiday { "holiday".into() } else { String::new() } }
        };
        let plans = vec![("closed".to_owned(), "closed".to_owned())];
        let calendar =
            Calendar::of(Words::from(Locale::English), day("2026-11-27"), &closed, plans, Typed::default(), look);
        let names: Vec<&str> = calendar.months.iter().map(|month| month.name.as_str()).collect();
        assert_eq!(names, ["November 2026", "December 2026", "January 2027"]);
        let noted: Vec<&str> = calendar.noted.iter().map(|noted| noted.said.as_str()).collect();
        assert_eq!(noted, ["1 June 2027"], "what has passed is not told, what is far away is");
        let december = &calendar.months[1].weeks;
        assert_eq!((december.len(), december[0][0].as_ref()), (5, None));
        let christmas = december[3][4].as_ref().expect("a day");
        assert_eq!((christmas.number, christmas.said.as_str()), (25, "Friday 25 December: holiday"));
        assert_eq!(christmas.class, "holiday on");
    }
}
