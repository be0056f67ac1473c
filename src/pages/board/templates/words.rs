//! What a template says, in words: on which days, at which hours, who is wanted, in which period.

use crate::domain::rhythm::Rhythm;
use crate::domain::template::{PatternChange, Position, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{Role, Validity};
use crate::locales::{Words, sentence};
use crate::pages::board::form::days;

/// What is done, in the visitor's language.
pub fn activity(words: Words, template: &Template) -> String {
    sentence(template.pattern.activity_in(words.locale()))
}

/// Its days: « ma », « ma, 2e et 4e du mois ». A rule that no rhythm has stands as it is written.
pub fn days_of(words: Words, template: &Template) -> String {
    let weekdays = weekdays(words, &template.weekdays);
    let Some(rule) = &template.recurrence else { return weekdays };
    let rhythm = Rhythm::of(Some(rule), &template.weekdays);
    let rhythm = rhythm.map_or_else(|| rule.to_string(), |rhythm| words.choose("templates-rhythm-is", rhythm.code()));
    format!("{weekdays}{}{rhythm}", words.say("comma"))
}

/// Its weekdays, three and more in a row as a span: « lu–ve ».
pub fn weekdays(words: Words, days: &[IsoWeekday]) -> String {
    let mut numbers: Vec<u8> = days.iter().map(|day| u8::from(*day)).collect();
    numbers.sort_unstable();
    if numbers.len() == 7 {
        return words.say("templates-every-day");
    }
    let runs = numbers.chunk_by(|one, next| one + 1 == *next);
    let told = runs.flat_map(|run| match run {
        [first, _, .., last] => vec![format!("{}–{}", short(words, *first), short(words, *last))],
        few => few.iter().map(|day| short(words, *day)).collect(),
    });
    told.collect::<Vec<_>>().join(&words.say("comma"))
}

fn short(words: Words, number: u8) -> String {
    IsoWeekday::try_from(number).map(|day| words.weekday_short(day.0)).unwrap_or_default()
}

/// Its hours.
pub fn hours(words: Words, template: &Template) -> String {
    days::hours(words, template.pattern.start, template.pattern.end)
}

/// What is otherwise from a day on: « dès le 11 janvier 2027 : Rue Neuve, 17:00–20:00 ».
pub fn change(words: Words, change: &PatternChange, place: Option<&str>) -> String {
    let hours = change.hours.map(|hours| days::hours(words, hours.start, hours.end));
    let what: Vec<String> = place.map(str::to_owned).into_iter().chain(hours).collect();
    let day = words.say_with("templates-since", [("day", words.full_date(change.from).into())]);
    let what = what.join(&words.say("comma"));
    words.say_with("form-fault-at", [("place", sentence(&day).into()), ("fault", what.into())])
}

/// Who is wanted: « 1–2 × veilleur·se de nuit (arabe ou tigrigna) ».
pub fn wanted(words: Words, position: &Position) -> String {
    let Position { roles, languages, minimum, ideal } = position;
    let count = if minimum == ideal { minimum.to_string() } else { format!("{minimum}–{ideal}") };
    let or = format!(" {} ", words.say("form-or"));
    let roles: Vec<String> = roles.iter().map(|role: &Role| words.role(*role)).collect();
    let told = format!("{count} × {}", roles.join(&or));
    if languages.is_empty() {
        return told;
    }
    let languages: Vec<String> = languages.iter().map(|spoken| words.choose("language", spoken.code())).collect();
    format!("{told} ({})", languages.join(&or))
}

/// From when until when it holds; empty: at any time.
pub fn period(words: Words, validity: Validity) -> String {
    let from = validity.from.map(|day| words.say_with("templates-since", [("day", words.full_date(day).into())]));
    let until = validity.until.map(|day| words.say_with("templates-to", [("day", words.full_date(day).into())]));
    from.into_iter().chain(until).collect::<Vec<_>>().join(&words.say("comma"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::language::Locale;

    #[test]
    fn days_in_a_row_are_a_span() {
        let said = |numbers: &[u8]| {
            let days: Vec<_> = numbers.iter().map(|day| IsoWeekday::try_from(*day).expect("a day")).collect();
            weekdays(Words::from(Locale::English), &days)
        };
        assert_eq!(said(&[1, 2, 3, 4, 5, 6, 7]), "every day");
        assert_eq!(said(&[5, 1, 2, 3, 4]), "Mo–Fr");
        assert_eq!(said(&[6, 7, 1, 2, 3]), "Mo–We, Sa, Su");
        assert_eq!(said(&[2]), "Tu");
    }

    #[test]
    fn who_is_wanted_is_told_in_a_line() {
        let words = Words::from(Locale::English);
        let position = |languages: &[Language], minimum, ideal| Position {
            roles: vec![Role::NightWatch, Role::ShelterWorker],
            languages: languages.to_vec(),
            minimum,
            ideal,
        };
        assert_eq!(wanted(words, &position(&[], 2, 2)), "2 × night watch or shelter worker");
        let speaks = position(&[Language::Arabic, Language::Tigrinya], 1, 2);
        assert_eq!(wanted(words, &speaks), "1–2 × night watch or shelter worker (Arabic or Tigrinya)");
    }
}
