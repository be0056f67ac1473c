//! How far it is that somebody is looked for.

use crate::locales::Words;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// What is about to happen is not told to the minute.
const SOON: TimeDelta = TimeDelta::minutes(2);

/// Before anybody was asked: when the first are, or that there is nobody to ask. Nobody is asked by night, and who has only just said no
/// is given a moment.
pub fn first(words: Words, zone: Tz, next_at: DateTime<Utc>, now: DateTime<Utc>, is_anybody_free: bool) -> String {
    if !is_anybody_free || next_at == DateTime::<Utc>::MAX_UTC {
        return words.say("board-ask-nobody");
    }
    if next_at <= now + SOON {
        return words.say("board-ask-soon");
    }
    let at = next_at.with_timezone(&zone).naive_local();
    let (date, time) = (words.date(at.date()), words.time(at.time()));
    words.say_with("board-ask-at", [("date", date.into()), ("time", time.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use chrono_tz::Europe::Brussels;

    #[test]
    fn who_is_asked_first_is_asked_when_it_is_said() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("an instant");
        let now = at("2026-11-28T00:55:00Z");
        let cases = [
            (at("2026-11-28T00:56:00Z"), true, "The first people will be asked in a moment."),
            (at("2026-11-28T07:00:00Z"), true, "The first people will be asked on Saturday 28 November at 08:00."),
            (at("2026-11-28T07:00:00Z"), false, "There is nobody to ask by mail."),
            (DateTime::<Utc>::MAX_UTC, true, "There is nobody to ask by mail."),
        ];
        for (next_at, is_free, said) in cases {
            assert_eq!(first(Words::from(Locale::English), Brussels, next_at, now, is_free), said);
        }
    }
}
