//! Belgium's ten public holidays (Act of 4 January 1974), and working days counted around them.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The ten public holidays of a year, in order.
pub fn belgian(year: i32) -> Vec<NaiveDate> {
    let easter = easter(year);
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let after_easter = |days| Some(easter + Days::new(days));
    let mut days: Vec<NaiveDate> = [
        on(1, 1),
        after_easter(1),
        on(5, 1),
        after_easter(39),
        after_easter(50),
        on(7, 21),
        on(8, 15),
        on(11, 1),
        on(11, 11),
        on(12, 25),
    ]
    .into_iter()
    .flatten()
    .collect();
    days.sort_unstable();
    days
}

/// Whether a day is one of them.
pub fn is_holiday(date: NaiveDate) -> bool {
    belgian(date.year()).contains(&date)
}

/// A day from Monday to Friday that is no public holiday.
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(date)
}

/// Working days strictly between two days.
pub fn working_days_between(first: NaiveDate, last: NaiveDate) -> usize {
    first.iter_days().skip(1).take_while(|day| *day < last).filter(|day| is_working_day(*day)).count()
}

/// Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
#[allow(clippy::many_single_char_names, reason = "the rule has these names wherever it is printed")]
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month as u32, day as u32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_2026_and_2027() {
        let dates =
            |year| belgian(year).iter().map(|day| day.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(dates(2026), "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25");
        assert_eq!(dates(2027), "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25");
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        let day = |text: &str| text.parse().expect("a date");
        assert_eq!(working_days_between(day("2026-11-21"), day("2026-11-30")), 5);
        assert_eq!(working_days_between(day("2026-12-23"), day("2026-12-28")), 1);
    }
}
