//! The nights on which the clocks change.

use crate::checker::time;
use crate::house::House;
use crate::soft::watch;
use crate::{check, hard, told};
use chrono_tz::Europe::Brussels;
use serde_json::json;

#[test]
fn a_local_time_is_one_instant() {
    let cases = [
        ("2026-10-24 22:00", "2026-10-24T20:00:00Z"),
        ("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        ("2026-10-25 07:00", "2026-10-25T06:00:00Z"),
        ("2027-03-27 22:00", "2027-03-27T21:00:00Z"),
        ("2027-03-28 02:30", "2027-03-28T01:30:00Z"),
        ("2027-03-28 07:00", "2027-03-28T05:00:00Z"),
    ];
    for (local, expected) in cases {
        let (date, clock) = local.split_once(' ').expect("a date and a time");
        let instant = time::instant(Brussels, date.parse().expect("a date"), clock.parse().expect("a time"));
        assert_eq!(instant, expected.parse::<chrono::DateTime<chrono::Utc>>().expect("an instant"), "{local}");
    }
}

/// A week around the night on which the clocks change, and what the checker says of it.
type ClockCase = (&'static str, &'static str, fn(House) -> House, &'static [(&'static str, i64)]);

#[rustfmt::skip]
const CLOCK_CHANGES: &[ClockCase] = &[
    ("four nights, the last of ten hours", BACK, |house| watch(house, "3-6 22:00-07:00"), &[]),
    ("the same and four hours more: 41 real ones", BACK,
        |house| watch(house, "3-6 22:00-07:00")
            .work("ali", "LEO", "1-1 14:00-18:00", "night_watch"), &[("weekly_maximum", 60)]),
    ("ten hours where the profile judges the real ones", BACK,
        |house| watch(house, "6-6 22:00-07:00")
            .profile("night_watch", |figures| figures["clock_change_night"] = json!(false)),
        &[("daily_maximum", 60)]),
    ("told as nine hours", BACK,
        |house| watch(house, "6-6 22:00-07:00")
            .shifts("LEO", "night_watch", |shift| shift["ends_at"] = json!("2026-10-25T05:00:00Z")),
        &[("shift_times", 60)]),
    ("an hour more of weekly rest on the long Sunday", BACK, |house| watch(house, "1-6 11:00-14:00"), &[]),
    ("ten hours by the clock on the wall, eleven of rest", BACK,
        |house| watch(house, "6-6 19:00-23:00").work("ali", "LEO", "7-7 09:00-12:00", "night_watch"), &[]),
    ("four nights, the last of eight hours, and four hours more", FORTH,
        |house| watch(house, "3-6 22:00-07:00").work("ali", "LEO", "1-1 14:00-18:00", "night_watch"), &[]),
    ("told as nine hours", FORTH,
        |house| watch(house, "6-6 22:00-07:00")
            .shifts("LEO", "night_watch", |shift| shift["ends_at"] = json!("2027-03-28T06:00:00Z")),
        &[("shift_times", 60)]),
    ("an hour less of weekly rest on the short Sunday", FORTH,
        |house| watch(house, "1-6 10:00-13:00"), &[("weekly_rest", 60)]),
    ("eleven hours by the clock on the wall, ten of rest", FORTH,
        |house| watch(house, "6-6 18:00-22:00")
            .work("ali", "LEO", "7-7 09:00-12:00", "night_watch"), &[("daily_rest", 60)]),
];

const BACK: &str = "2026-10-19";
const FORTH: &str = "2027-03-22";

#[test]
fn the_nights_on_which_the_clocks_change_are_counted_in_real_hours() {
    for (what, monday, makes, expected) in CLOCK_CHANGES {
        let report = check(makes(House::empty(monday)));
        assert_eq!(hard(&report), *expected, "{what}, week of {monday}:\n{}", told(&report));
    }
    let warned = check(watch(House::empty(BACK), "6-6 22:00-07:00")).soft();
    assert_eq!(warned.get("clock_change_night"), Some(&(1, 60)));
}
