//! Days, times and spans as people write them: « lundi 30 novembre, de 6h45 à 14h45 ».

use super::Words;
use crate::domain::Week;
use crate::domain::expense::Cents;
use crate::domain::language::Locale;
use crate::domain::time::Minutes;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};
use chrono_tz::Tz;

impl Words {
    /// A day with its weekday: « lundi 30 novembre ».
    pub fn date(self, date: NaiveDate) -> String {
        self.say_with(
            "date",
            [("weekday", self.weekday(date.weekday()).into()), ("day", self.day_of_month(date).into())],
        )
    }

    /// A day of the week: « lundi ».
    pub fn weekday(self, day: Weekday) -> String {
        self.say_with("weekday", [("day", day.number_from_monday().into())])
    }

    /// A day of the week in two letters or so, for the head of a calendar: « lu ».
    pub fn weekday_short(self, day: Weekday) -> String {
        self.say_with("weekday-short", [("day", day.number_from_monday().into())])
    }

    /// The month of a day: « décembre 2026 ».
    pub fn month(self, date: NaiveDate) -> String {
        let month = self.say_with("month", [("month", date.month().into())]);
        self.say_with("month-of-year", [("month", month.into()), ("year", date.year().to_string().into())])
    }

    /// A day without its weekday: « 1er décembre ».
    pub fn day_of_month(self, date: NaiveDate) -> String {
        let month = self.say_with("month", [("month", date.month().into())]);
        self.say_with("day-of-month", [("day", self.day(date).into()), ("month", month.into())])
    }

    /// A day in its year: « 3 novembre 2026 ».
    pub fn full_date(self, date: NaiveDate) -> String {
        let year = date.year().to_string();
        self.say_with("full-date", [("day", self.day_of_month(date).into()), ("year", year.into())])
    }

    /// A week's first and last day, the month named once where they share it: « 19 » and « 25 octobre ».
    pub fn first_and_last(self, first: Week, last: Week) -> (String, String) {
        let (first, last) = (first.monday(), last.day(Weekday::Sun));
        let first = if first.month() == last.month() { self.day(first) } else { self.day_of_month(first) };
        (first, self.day_of_month(last))
    }

    /// A time of day: « 6h45 », « 22h », `6u45`, `06:45`, and midnight by its name.
    pub fn time(self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match (self.locale(), hour, minute) {
            (_, 0, 0) => self.say("midnight"),
            (Locale::French, _, 0) => format!("{hour}h"),
            (Locale::French, ..) => format!("{hour}h{minute:02}"),
            (Locale::Dutch, _, 0) => format!("{hour}u"),
            (Locale::Dutch, ..) => format!("{hour}u{minute:02}"),
            (Locale::English | Locale::Arabic, ..) => format!("{hour:02}:{minute:02}"),
        }
    }

    /// A number by thousands: « 12 345 », `12.345`, `12,345`.
    pub fn number(self, number: i64) -> String {
        let between = match self.locale() {
            Locale::French => '\u{202f}',
            Locale::Dutch => '.',
            Locale::English | Locale::Arabic => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut text = if number < 0 { "-".to_owned() } else { String::new() };
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(between);
            }
            text.push(digit);
        }
        text
    }

    /// A length in hours: « 38 », « 7:30 ».
    pub fn hours(self, length: Minutes) -> String {
        let (hours, minutes) = (length.0 / 60, length.0 % 60);
        if minutes == 0 { hours.to_string() } else { format!("{hours}:{minutes:02}") }
    }

    /// An amount: « 1 234,50 € », `€ 1.234,50`, `€1,234.50`.
    pub fn euros(self, amount: Cents) -> String {
        let whole = self.number(i64::from(amount.0 / 100));
        let cents = amount.0.abs() % 100;
        match self.locale() {
            Locale::French => format!("{whole},{cents:02}\u{a0}€"),
            Locale::Dutch => format!("€\u{a0}{whole},{cents:02}"),
            Locale::English | Locale::Arabic => format!("€{whole}.{cents:02}"),
        }
    }

    /// How many hours it is more or less: « +4 », « −7:30 », « 0 ».
    pub fn difference(self, length: Minutes) -> String {
        let sign = match length.0 {
            0 => "",
            1.. => "+",
            _ => "−",
        };
        format!("{sign}{}", self.hours(Minutes(length.0.abs())))
    }

    /// From a start to an end, as the clocks on the wall show them.
    pub fn span(self, start: DateTime<Tz>, end: DateTime<Tz>) -> String {
        let (from, to) = (start.naive_local(), end.naive_local());
        let date = self.date(from.date());
        let (start, end) = (self.time(from.time()), self.time(to.time()));
        if ends_on_the_same_day(from, to) {
            return self
                .say_with("within-a-day", [("date", date.into()), ("start", start.into()), ("end", end.into())]);
        }
        let next = self.date(to.date());
        self.say_with(
            "over-midnight",
            [("date", date.into()), ("start", start.into()), ("next", next.into()), ("end", end.into())],
        )
    }

    /// What to say where the clocks change between a start and an end: how long it really lasts.
    pub fn clock_change(self, start: DateTime<Tz>, end: DateTime<Tz>) -> Option<String> {
        let real = end - start;
        let on_the_wall = end.naive_local() - start.naive_local();
        let key = match real.cmp(&on_the_wall) {
            std::cmp::Ordering::Greater => "clock-back",
            std::cmp::Ordering::Less => "clock-forward",
            std::cmp::Ordering::Equal => return None,
        };
        Some(self.say_with(key, [("duration", self.duration(real).into())]))
    }

    fn day(self, date: NaiveDate) -> String {
        self.say_with("day", [("day", date.day().into())])
    }

    fn duration(self, length: TimeDelta) -> String {
        let minutes = length.num_minutes();
        self.say_with("duration", [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
    }
}

/// Midnight belongs to the day that it ends.
fn ends_on_the_same_day(from: NaiveDateTime, to: NaiveDateTime) -> bool {
    to.date() == from.date() || (to.time() == NaiveTime::MIN && Some(to.date()) == from.date().succ_opt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Brussels;

    fn at(text: &str) -> DateTime<Tz> {
        DateTime::parse_from_rfc3339(text).expect("an instant").with_timezone(&Brussels)
    }

    fn in_all(say: impl Fn(Words) -> String) -> [String; 3] {
        [Locale::French, Locale::Dutch, Locale::English].map(|locale| say(locale.into()))
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345")];
        for (number, text) in cases {
            assert_eq!(Words::from(Locale::English).number(number), text);
        }
        assert_eq!(in_all(|words| words.number(12_345)), ["12\u{202f}345", "12.345", "12,345"]);
    }

    #[test]
    fn amounts_are_written_as_in_each_language() {
        assert_eq!(
            in_all(|words| words.euros(Cents(123_450))),
            ["1\u{202f}234,50\u{a0}€", "€\u{a0}1.234,50", "€1,234.50"]
        );
        assert_eq!(in_all(|words| words.euros(Cents(5))), ["0,05\u{a0}€", "€\u{a0}0,05", "€0.05"]);
    }

    #[test]
    fn a_difference_has_its_sign() {
        let cases = [(0, "0"), (240, "+4"), (-450, "−7:30"), (-20, "−0:20")];
        for (minutes, text) in cases {
            assert_eq!(Words::from(Locale::French).difference(Minutes(minutes)), text);
        }
    }

    #[test]
    fn a_week_names_its_month_once() {
        let weeks = |first: &str, last: &str| {
            let week = |text: &str| text.parse().expect("a week");
            Words::from(Locale::French).first_and_last(week(first), week(last))
        };
        let of = |week: &str| weeks(week, week);
        assert_eq!(of("2026-W43"), ("19".to_owned(), "25 octobre".to_owned()));
        assert_eq!(of("2027-W22"), ("31 mai".to_owned(), "6 juin".to_owned()));
        assert_eq!(of("2027-W05"), ("1er".to_owned(), "7 février".to_owned()));
        assert_eq!(weeks("2026-W52", "2026-W53"), ("21 décembre".to_owned(), "3 janvier".to_owned()));
    }

    #[test]
    fn a_day_shift() {
        assert_eq!(
            in_all(|words| words.span(at("2026-11-30T06:45:00+01:00"), at("2026-11-30T14:00:00+01:00"))),
            [
                "lundi 30 novembre, de\u{a0}6h45 à\u{a0}14h",
                "maandag 30 november, van\u{a0}6u45 tot\u{a0}14u",
                "Monday 30 November, from\u{a0}06:45 to\u{a0}14:00",
            ]
        );
    }

    #[test]
    fn a_night_names_both_days() {
        assert_eq!(
            in_all(|words| words.span(at("2026-11-30T22:00:00+01:00"), at("2026-12-01T07:00:00+01:00"))),
            [
                "du lundi 30 novembre à\u{a0}22h au mardi 1er décembre à\u{a0}7h",
                "van maandag 30 november om\u{a0}22u tot dinsdag 1 december om\u{a0}7u",
                "from Monday 30 November at\u{a0}22:00 to Tuesday 1 December at\u{a0}07:00",
            ]
        );
    }

    #[test]
    fn an_evening_until_midnight_stays_on_its_day() {
        assert_eq!(
            in_all(|words| words.span(at("2026-11-30T18:00:00+01:00"), at("2026-12-01T00:00:00+01:00"))),
            [
                "lundi 30 novembre, de\u{a0}18h à\u{a0}minuit",
                "maandag 30 november, van\u{a0}18u tot\u{a0}middernacht",
                "Monday 30 November, from\u{a0}18:00 to\u{a0}midnight",
            ]
        );
    }

    #[test]
    fn the_nights_on_which_the_clocks_change() {
        let words = Words::from(Locale::English);
        let cases = [
            ("2026-10-24T22:00:00+02:00", "2026-10-25T07:00:00+01:00", Some(("back", "10 hours"))),
            ("2027-03-27T22:00:00+01:00", "2027-03-28T07:00:00+02:00", Some(("forward", "8 hours"))),
            ("2027-03-27T22:15:00+01:00", "2027-03-28T07:00:00+02:00", Some(("forward", "7 h 45"))),
            ("2026-10-25T07:00:00+01:00", "2026-10-25T15:00:00+01:00", None),
            ("2026-11-30T22:00:00+01:00", "2026-12-01T07:00:00+01:00", None),
        ];
        for (start, end, expected) in cases {
            let said = words.clock_change(at(start), at(end));
            assert_eq!(said.is_some(), expected.is_some(), "{start}");
            if let (Some(said), Some((way, length))) = (said, expected) {
                assert!(said.contains(way) && said.contains(length), "{said}");
            }
        }
    }

    #[test]
    fn a_shift_that_starts_in_the_hour_that_comes_twice() {
        let said =
            Words::from(Locale::English).clock_change(at("2026-10-25T02:30:00+02:00"), at("2026-10-25T03:30:00+01:00"));
        assert!(said.is_some_and(|said| said.contains("2 hours")));
    }
}
