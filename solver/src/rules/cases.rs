//! For the rules' case tables: stints written as a person would, and what a rule makes of them.

use super::fold::{Fold, Now, Work};
use crate::problem::{Label, Minutes, Place, Span, Stint, Travel};

/// A stint such as `1 22:00 9h` (the day counted from Monday, 0; a negative one is history), `1 09:00 3h at 1`.
/// From 20:00 on it is a night shift where it lasts 6 h or more, and night work in any case.
fn stint(text: &str) -> Stint {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |text: &str| text.parse::<i32>().expect("a number");
    let (hour, minute) = words[1].split_once(':').expect("a time");
    let day = number(words[0]);
    let start = day * 1440 + number(hour) * 60 + number(minute);
    let length = (words[2].trim_end_matches('h').parse::<f64>().expect("hours") * 60.0) as i32;
    let late = number(hour) >= 20;
    Stint {
        span: Span::new(start, start + length),
        day,
        scheduled: Minutes(length),
        paid: Minutes(length),
        night: late && length >= 360,
        night_work: late,
        place: Place(words.get(4).map_or(0, |place| number(place) as u32)),
        kind: None,
    }
}

/// What a rule amounts to over stints, separated by commas. Place 1 is 30 minutes away from place 0.
pub(super) fn amount(rule: &dyn Fold, stints: &str) -> i64 {
    let stints: Vec<Stint> = stints.split(',').filter(|text| !text.trim().is_empty()).map(stint).collect();
    amount_of(rule, &stints, &[])
}

/// The same over stints made otherwise, all with these labels.
pub(super) fn amount_of(rule: &dyn Fold, stints: &[Stint], labels: &[Label]) -> i64 {
    let way = Minutes(30);
    let travel = Travel::new(vec![vec![Minutes(0), way], vec![way, Minutes(0)]]);
    let mut state = vec![0; rule.registers()];
    let mut remembering = state.clone();
    rule.start(&mut state);
    rule.start(&mut remembering);
    let (mut total, mut total_remembering) = (0, 0);
    for stint in stints {
        let work = Work { stint, labels, travel: &travel };
        rule.forget(&mut state, Now { minute: stint.span.start, day: stint.day });
        total += rule.extend(&mut state, &work);
        total_remembering += rule.extend(&mut remembering, &work);
    }
    total += rule.finish(&state);
    total_remembering += rule.finish(&remembering);
    assert_eq!(total, total_remembering, "what the rule forgets matters");
    total
}

/// A named table: each line says what the stints amount to.
pub(super) fn check(rule: &dyn Fold, cases: &[(&str, &str, i64)]) {
    for (name, stints, expected) in cases {
        assert_eq!(amount(rule, stints), *expected, "{name}: {stints}");
    }
}
