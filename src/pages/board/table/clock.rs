//! How people write days and hours: « lun-ven », « ma, di », « 8h-16h », « van 22u tot 7u », « le soir ».

use super::words::folded;
use crate::domain::TimeOfDay;
use crate::domain::language::Locale;
use crate::domain::template::Hours;
use crate::domain::time::IsoWeekday;
use crate::locales::Words;
use chrono::{Datelike, NaiveDate, Weekday};

/// Of which language two letters are where « ma » and « di » are days in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// « ma » is mardi, « di » is dimanche.
    French,
    /// “ma” is maandag, “di” is dinsdag.
    Dutch,
    /// Nobody can tell: neither is any day.
    Unknown,
}

/// Words that are days, or lead from one to another, in one of them alone.
const FRENCH: &[&str] = &[
    "lu", "me", "je", "ve", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "au", "du",
];
const DUTCH: &[&str] = &[
    "wo",
    "do",
    "vr",
    "za",
    "zo",
    "maa",
    "din",
    "woe",
    "don",
    "vri",
    "zat",
    "zon",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "tot",
    "t",
    "van",
];

impl Dialect {
    /// That of a column: of what stands in it, and else of how it is called.
    pub fn of<'a>(heading: Option<&str>, cells: impl Iterator<Item = &'a str>) -> Self {
        let (mut is_french, mut is_dutch) = (false, false);
        for cell in cells {
            for token in tokens(&cell.to_lowercase()) {
                if let Token::Word(word) = token {
                    is_french |= FRENCH.contains(&word.as_str());
                    is_dutch |= DUTCH.contains(&word.as_str());
                }
            }
        }
        let heading = folded(heading.unwrap_or_default());
        match (is_french, is_dutch) {
            (true, false) => Self::French,
            (false, true) => Self::Dutch,
            (false, false) if ["dag", "dagen", "weekdag", "weekdagen", "wanneer"].contains(&heading.as_str()) => {
                Self::Dutch
            }
            (false, false) if ["jour", "jours", "quand"].contains(&heading.as_str()) => Self::French,
            _ => Self::Unknown,
        }
    }
}

/// How days are written for short and at length, without accents. In the plural too.
const DAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["lundi", "lun", "lu", "maandag", "maa", "monday", "mon", "mo"]),
    (Weekday::Tue, &["mardi", "mar", "dinsdag", "dins", "din", "tuesday", "tues", "tue", "tu"]),
    (Weekday::Wed, &["mercredi", "mer", "me", "woensdag", "woens", "woe", "wo", "wednesday", "wed", "we"]),
    (Weekday::Thu, &["jeudi", "jeu", "je", "donderdag", "dond", "don", "do", "thursday", "thurs", "thu", "th"]),
    (Weekday::Fri, &["vendredi", "ven", "ve", "vrijdag", "vrij", "vri", "vr", "friday", "fri", "fr"]),
    (Weekday::Sat, &["samedi", "sam", "zaterdag", "zat", "za", "saturday", "sat", "sa"]),
    (Weekday::Sun, &["dimanche", "dim", "zondag", "zon", "zo", "sunday", "sun", "su"]),
];
const ALL_DAYS: &[&str] =
    &["tous les jours", "chaque jour", "elke dag", "alle dagen", "every day", "daily", "7/7", "7j/7", "7 7"];
const WORKING_DAYS: &[&str] = &["en semaine", "semaine", "jours ouvrables", "weekdagen", "werkdagen", "weekdays"];
const WEEKEND: &[&str] = &["week end", "weekend", "le week end", "het weekend", "weekends", "week ends"];
/// Words between days that say nothing.
const BETWEEN_DAYS: &[&str] = &["le", "les", "et", "en", "and", "de", "op", "on", "of", "ou", "or"];
const TO: &[&str] = &["au", "a", "tot", "to", "jusque", "jusqu", "until", "till", "through"];
const FROM: &[&str] = &["du", "de", "des", "van", "from", "entre", "tussen", "between"];
const HOUR: &[&str] = &["h", "u", "hr", "hrs", "uur", "heure", "heures", "hours"];

/// Times of day that have a name in people's lists; what they are taken for is shown before anything is done.
const PARTS: [(&[&str], u32, (u32, u32)); 5] = [
    (&["matin", "matinee", "le matin", "ochtend", "voormiddag", "morning"], 8, (13, 0)),
    (&["apres midi", "l apres midi", "namiddag", "middag", "afternoon"], 13, (18, 0)),
    (&["soir", "soiree", "le soir", "avond", "evening"], 18, (22, 30)),
    (&["nuit", "la nuit", "nacht", "night"], 22, (8, 0)),
    (&["journee", "toute la journee", "hele dag", "all day"], 8, (18, 0)),
];

/// Days of the week, in their order, each once; none where nobody writes them so.
pub fn days(text: &str, dialect: Dialect) -> Option<Vec<IsoWeekday>> {
    let named = folded(text);
    let week = |days: &[u8]| Some(days.iter().filter_map(|day| IsoWeekday::try_from(*day).ok()).collect());
    if is_every_day(&named) {
        return week(&[1, 2, 3, 4, 5, 6, 7]);
    }
    if WORKING_DAYS.contains(&named.as_str()) {
        return week(&[1, 2, 3, 4, 5]);
    }
    if WEEKEND.contains(&named.as_str()) {
        return week(&[6, 7]);
    }
    let mut numbers: Vec<u8> = Vec::new();
    // What ends one span begins no other: « lun-mer-ven » may be three days or five.
    let (mut last, mut spans, mut ends_a_span) = (None, false, false);
    for token in tokens(&text.to_lowercase().replace("t/m", "-")) {
        match token {
            Token::Dash if !ends_a_span && !spans => spans = true,
            Token::Word(word) if spans_to(&word) && last.is_some() && !ends_a_span => spans = true,
            Token::Word(word) if BETWEEN_DAYS.contains(&word.as_str()) || FROM.contains(&word.as_str()) => {}
            Token::Word(word) => {
                let day = u8::from(IsoWeekday(day(&word, dialect)?));
                match last.filter(|_| spans) {
                    Some(first) => numbers.extend(run(first, day)),
                    None => numbers.push(day),
                }
                (last, ends_a_span, spans) = (Some(day), spans, false);
            }
            Token::Sign(',' | '/' | '+' | '&' | ';' | '.') => ends_a_span = false,
            Token::Dash | Token::Sign(_) | Token::Number(_) => return None,
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    if spans || numbers.is_empty() { None } else { week(&numbers) }
}

fn is_every_day(named: &str) -> bool {
    ALL_DAYS.contains(&named)
        || Locale::ALL.iter().any(|locale| folded(&Words::from(*locale).say("templates-every-day")) == named)
}

/// « au », « tot », “to”: but « a » before anything is nothing.
fn spans_to(word: &str) -> bool {
    TO.contains(&word)
}

/// From a day to another, over Sunday where that is how they stand.
fn run(first: u8, last: u8) -> Vec<u8> {
    let length = (last + 7 - first) % 7;
    (0..=length).map(|step| (first + step - 1) % 7 + 1).collect()
}

fn day(word: &str, dialect: Dialect) -> Option<Weekday> {
    match (word, dialect) {
        ("ma", Dialect::French) | ("di", Dialect::Dutch) => return Some(Weekday::Tue),
        ("ma", Dialect::Dutch) => return Some(Weekday::Mon),
        ("di", Dialect::French) => return Some(Weekday::Sun),
        ("ma" | "di", Dialect::Unknown) => return None,
        _ => {}
    }
    let single = word.strip_suffix('s').filter(|rest| rest.len() > 4).unwrap_or(word);
    let written = DAYS.iter().find(|(_, names)| names.contains(&word) || names.contains(&single));
    written.map(|(day, _)| *day).or_else(|| in_any_language(word))
}

fn in_any_language(word: &str) -> Option<Weekday> {
    let all = DAYS.iter().map(|(day, _)| *day);
    all.into_iter().find(|day| Locale::ALL.iter().any(|locale| folded(&Words::from(*locale).weekday(*day)) == word))
}

/// From when until when; none where nobody writes hours so.
pub fn hours(text: &str) -> Option<Hours> {
    let named = folded(text);
    if let Some((_, start, end)) = PARTS.iter().find(|(names, ..)| names.contains(&named.as_str())) {
        return Some(Hours { start: TimeOfDay::at(*start, 0)?, end: TimeOfDay::at(end.0, end.1)? });
    }
    let mut left = tokens(&text.to_lowercase()).into_iter().peekable();
    let mut times = Vec::new();
    let mut is_between = false;
    while let Some(token) = left.next() {
        match token {
            Token::Word(word) if times.is_empty() && FROM.contains(&word.as_str()) => {}
            Token::Dash if times.len() == 1 && !is_between => is_between = true,
            Token::Word(word)
                if times.len() == 1 && (spans_to(&word) || ["et", "en", "and"].contains(&word.as_str())) =>
            {
                is_between = true;
            }
            Token::Sign('\'' | '’') => {}
            Token::Word(word) => times.push(named_time(&word)?),
            Token::Number(digits) => times.push(time_from(&digits, &mut left)?),
            Token::Dash | Token::Sign(_) => return None,
        }
        if times.len() == 2 && !is_between {
            return None;
        }
    }
    match times[..] {
        [start, end] => Some(Hours { start, end }),
        _ => None,
    }
}

/// A time of day; none where nobody writes one so.
pub fn time(text: &str) -> Option<TimeOfDay> {
    let mut left = tokens(&text.to_lowercase()).into_iter().peekable();
    let time = match left.next()? {
        Token::Number(digits) => time_from(&digits, &mut left)?,
        Token::Word(word) => named_time(&word)?,
        _ => return None,
    };
    left.next().is_none().then_some(time)
}

/// A day of the calendar as people write it, 1/5/1990 or 01.05.1990, as the API takes it; as it is where it is none.
pub fn date(text: &str) -> String {
    let formats = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"];
    let read = formats.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok());
    read.filter(|date| date.year() >= 1000).map_or_else(|| text.to_owned(), |date| date.to_string())
}

fn named_time(word: &str) -> Option<TimeOfDay> {
    match word {
        "midi" | "noon" => TimeOfDay::at(12, 0),
        "minuit" | "middernacht" | "midnight" => TimeOfDay::at(0, 0),
        _ => None,
    }
}

/// The rest of a time that begins with these digits: « 8 », « 8h30 », « 08:30 », « 0830 ».
fn time_from(digits: &str, left: &mut std::iter::Peekable<std::vec::IntoIter<Token>>) -> Option<TimeOfDay> {
    if digits.len() == 4 {
        return at(digits[..2].parse().ok()?, digits[2..].parse().ok()?);
    }
    let hour: u32 = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    let is_hour = left.next_if(|token| matches!(token, Token::Word(word) if HOUR.contains(&word.as_str()))).is_some();
    let is_split = !is_hour && left.next_if(|token| matches!(token, Token::Sign(':' | '.'))).is_some();
    if !is_hour && !is_split {
        return at(hour, 0);
    }
    let minutes = left.next_if(|token| matches!(token, Token::Number(digits) if digits.len() == 2));
    match minutes {
        Some(Token::Number(digits)) => {
            // A spreadsheet may add seconds.
            if left.next_if(|token| is_split && *token == Token::Sign(':')).is_some() {
                left.next_if(|token| *token == Token::Number("00".to_owned()))?;
            }
            at(hour, digits.parse().ok()?)
        }
        _ if is_split => None,
        _ => at(hour, 0),
    }
}

/// Midnight at a day's end is midnight.
fn at(hour: u32, minute: u32) -> Option<TimeOfDay> {
    if (hour, minute) == (24, 0) { TimeOfDay::at(0, 0) } else { TimeOfDay::at(hour, minute) }
}

/// What a text is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// Letters, without accents.
    Word(String),
    /// Digits.
    Number(String),
    /// From one to another.
    Dash,
    /// Any other sign.
    Sign(char),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let same_kind = |next: &char| {
            if letter.is_ascii_digit() { next.is_ascii_digit() } else { next.is_alphabetic() }
        };
        match letter {
            _ if letter.is_whitespace() => {}
            '-' | '–' | '—' | '>' | '→' | '‐' | '−' => tokens.push(Token::Dash),
            _ if letter.is_ascii_digit() || letter.is_alphabetic() => {
                let mut run = String::from(letter);
                while let Some(next) = letters.next_if(same_kind) {
                    run.push(next);
                }
                tokens.push(if letter.is_ascii_digit() { Token::Number(run) } else { Token::Word(folded(&run)) });
            }
            _ => tokens.push(Token::Sign(letter)),
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str, dialect: Dialect) -> String {
        let days = days(text, dialect).unwrap_or_default();
        days.iter().map(|day| u8::from(*day).to_string()).collect()
    }

    #[test]
    fn days_are_written_in_many_ways() {
        let cases = [
            ("lun-ven", "12345"),
            ("Lundi au vendredi", "12345"),
            ("du lundi au vendredi", "12345"),
            ("ven-lun", "1567"),
            ("lu, me, ve", "135"),
            ("lundi et jeudi", "14"),
            ("les lundis", "1"),
            ("LU/MA", "12"),
            ("sam. dim.", "67"),
            ("di", "7"),
            ("lun-mer, ven", "1235"),
            ("maandag tot vrijdag", "12345"),
            ("za & zo", "67"),
            ("Mon–Fri", "12345"),
            ("mon to wed, sat", "1236"),
            ("mercredi", "3"),
            ("tous les jours", "1234567"),
            ("7/7", "1234567"),
            ("elke dag", "1234567"),
            ("week-end", "67"),
            ("en semaine", "12345"),
        ];
        for (text, expected) in cases {
            assert_eq!(numbers(text, Dialect::French), expected, "{text}");
        }
        assert_eq!(numbers("ma, di", Dialect::French), "27");
        assert_eq!(numbers("ma, di", Dialect::Dutch), "12");
        assert_eq!(numbers("ma t/m vr", Dialect::Dutch), "12345");
        for wrong in ["", "parfois", "lun-", "8h", "lun sauf ven", "lundi 8h", "-", "lun-mer-ven", "lun--ven"] {
            assert_eq!(days(wrong, Dialect::French), None, "{wrong}");
        }
    }

    #[test]
    fn two_letters_are_of_the_language_of_the_others() {
        let cases: [(Option<&str>, &[&str], Dialect); 7] = [
            (Some("Jours"), &["ma, di"], Dialect::French),
            (Some("Dagen"), &["ma, di"], Dialect::Dutch),
            (Some("Jours"), &["ma, di", "ma t/m vr"], Dialect::Dutch),
            (Some("Days"), &["lu", "ma, di"], Dialect::French),
            (Some("Days"), &["ma, di"], Dialect::Unknown),
            (Some("Dagen"), &["lu-ve", "wo"], Dialect::Unknown),
            (None, &[], Dialect::Unknown),
        ];
        for (heading, cells, expected) in cases {
            assert_eq!(Dialect::of(heading, cells.iter().copied()), expected, "{heading:?} {cells:?}");
        }
        assert_eq!(days("ma", Dialect::Unknown), None, "whoever cannot tell does not guess");
    }

    #[test]
    fn every_weekday_is_known_by_its_name_in_every_language() {
        for locale in Locale::ALL {
            let words = Words::from(*locale);
            for (day, _) in DAYS {
                let name = words.weekday(day);
                assert_eq!(days(&name, Dialect::Unknown), Some(vec![IsoWeekday(day)]), "{name}");
            }
        }
    }

    #[test]
    fn hours_are_written_in_many_ways() {
        let cases = [
            ("8h-16h", "08:00 16:00"),
            ("8h30-12h", "08:30 12:00"),
            ("08h30 – 12h15", "08:30 12:15"),
            ("8-16", "08:00 16:00"),
            ("de 8h à 16h", "08:00 16:00"),
            ("8 h à 16 h", "08:00 16:00"),
            ("entre 9h et 12h", "09:00 12:00"),
            ("van 22u tot 7u30", "22:00 07:30"),
            ("22:00-07:00", "22:00 07:00"),
            ("22:00 to 07:00", "22:00 07:00"),
            ("8.30 - 12.00", "08:30 12:00"),
            ("0830-1200", "08:30 12:00"),
            ("08:00:00 - 16:00:00", "08:00 16:00"),
            ("18h→minuit", "18:00 00:00"),
            ("18h-24h", "18:00 00:00"),
            ("midi à 14h", "12:00 14:00"),
            ("9 heures jusqu’à 11 heures", "09:00 11:00"),
            ("soir", "18:00 22:30"),
            ("Après-midi", "13:00 18:00"),
            ("nacht", "22:00 08:00"),
        ];
        for (text, expected) in cases {
            let read = hours(text).map(|hours| format!("{} {}", hours.start, hours.end));
            assert_eq!(read.as_deref(), Some(expected), "{text}");
        }
        for wrong in ["", "8h", "8h 16h", "25h-26h", "8h61-9h", "8h-16h-20h", "tôt", "8:3-9", "12345-6", "8h--16h"] {
            assert_eq!(hours(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_time_alone_is_one() {
        let cases = [
            ("8h", Some("08:00")),
            ("08:30", Some("08:30")),
            ("minuit", Some("00:00")),
            ("8h-9h", None),
            ("tard", None),
        ];
        for (text, expected) in cases {
            assert_eq!(time(text).map(|time| time.to_string()).as_deref(), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_stands_there_is_read_or_not(text in ".{0,40}") {
            let _ = (days(&text, Dialect::French), hours(&text), time(&text));
        }
    }
}
