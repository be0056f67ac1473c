//! When somebody is away: as it is typed, and as it is read.

use crate::domain::TimeOfDay;
use crate::domain::availability::{Absence, AbsenceKind};
use crate::locales::{Words, sentence};
use crate::pages::board::form::said;
use crate::planning::zone;
use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Tz;
use form_urlencoded::parse;
use serde_json::{Value, json};

/// Why people are away, in the order in which it is asked.
pub const KINDS: [AbsenceKind; 5] =
    [AbsenceKind::Leave, AbsenceKind::ExtraLegal, AbsenceKind::Sickness, AbsenceKind::Training, AbsenceKind::Other];

/// The name of a reason in the API.
pub const fn code(kind: AbsenceKind) -> &'static str {
    match kind {
        AbsenceKind::Leave => "leave",
        AbsenceKind::ExtraLegal => "extra_legal",
        AbsenceKind::Sickness => "sickness",
        AbsenceKind::Training => "training",
        AbsenceKind::Other => "other",
    }
}

/// What stands in the form: whole days, or from a time to a time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Away {
    /// Why.
    pub kind: String,
    /// The first day.
    pub from: String,
    /// From when on it; empty: from its start.
    pub from_time: String,
    /// The last day.
    pub until: String,
    /// Until when on it; empty: to its end.
    pub until_time: String,
}

impl Away {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let field = |name: &str| {
            parse(form).find(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        Self {
            kind: field("why"),
            from: field("from"),
            from_time: field("from_time"),
            until: field("until"),
            until_time: field("until_time"),
        }
    }

    /// What the API is sent. What is no day or no time goes as it is typed: the API says so.
    pub fn body(&self, zone: Tz) -> Value {
        let starts_at = instant(zone, &self.from, &self.from_time, |day| zone::day(zone, day).start);
        let ends_at = instant(zone, &self.until, &self.until_time, |day| zone::day(zone, day).end);
        json!({"kind": self.kind, "starts_at": starts_at, "ends_at": ends_at})
    }
}

fn instant(zone: Tz, day: &str, time: &str, whole: impl Fn(NaiveDate) -> DateTime<Utc>) -> Value {
    let Ok(date) = day.parse::<NaiveDate>() else { return said(day) };
    if time.is_empty() {
        return json!(whole(date));
    }
    time.parse::<TimeOfDay>().map_or_else(|_| said(time), |time| json!(zone::instant(zone, date, time)))
}

/// An absence as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its identifier.
    pub id: String,
    /// Why, and from when to when.
    pub said: String,
    /// Whether it is over.
    pub is_over: bool,
}

impl Seen {
    /// As the clocks of the house show it.
    pub fn of(words: Words, absence: &Absence, zone: Tz, now: DateTime<Utc>) -> Self {
        let kind = sentence(&words.choose("people-away", code(absence.kind)));
        let when = when(words, absence, zone);
        Self {
            id: absence.id.to_string(),
            said: words.say_with("form-fault-at", [("place", kind.into()), ("fault", when.into())]),
            is_over: absence.ends_at <= now.trunc_subsecs(0),
        }
    }
}

/// Whole days are days, and all else is told to the minute.
fn when(words: Words, absence: &Absence, zone: Tz) -> String {
    let first = zone::date_of(zone, absence.starts_at);
    let last = zone::date_of(zone, absence.ends_at).pred_opt().unwrap_or(first);
    let are_days = zone::midnight(zone, first) == absence.starts_at && zone::day(zone, last).end == absence.ends_at;
    if !are_days {
        let [start, end] = [absence.starts_at, absence.ends_at].map(|instant| instant.with_timezone(&zone));
        return words.span(start, end);
    }
    if first == last {
        return words.full_date(first);
    }
    let (first, last) = (words.full_date(first), words.full_date(last));
    words.say_with("board-dates", [("first", first.into()), ("last", last.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use chrono_tz::Europe::Brussels;

    #[test]
    fn days_are_whole_unless_a_time_is_typed() {
        let body = |form: &str| Away::of(form.as_bytes()).body(Brussels);
        let days = body("why=leave&from=2026-12-01&until=2026-12-02");
        assert_eq!(
            (&days["starts_at"], &days["ends_at"]),
            (&json!("2026-11-30T23:00:00Z"), &json!("2026-12-02T23:00:00Z"))
        );
        let hours = body("why=training&from=2026-12-01&from_time=09%3A00&until=2026-12-01&until_time=12%3A30");
        assert_eq!(hours["ends_at"], "2026-12-01T11:30:00Z");
        let wrong = body("from=soon&until=");
        assert_eq!((&wrong["starts_at"], &wrong["ends_at"]), (&json!("soon"), &Value::Null));
    }

    #[test]
    fn an_absence_is_read_as_it_was_typed() {
        let words = Words::from(Locale::English);
        let said = |from: &str, until: &str| {
            let absence = json!({"id": "a", "person": "awa", "kind": "sickness", "starts_at": from, "ends_at": until});
            let absence: Absence = serde_json::from_value(absence).expect("an absence");
            Seen::of(words, &absence, Brussels, absence.ends_at).said
        };
        assert_eq!(said("2026-11-30T23:00:00Z", "2026-12-01T23:00:00Z"), "Sick: 1 December 2026");
        let days = said("2026-11-30T23:00:00Z", "2026-12-02T23:00:00Z");
        assert!(days.contains("1 December 2026") && days.contains("2 December 2026"), "{days}");
        assert!(said("2026-12-01T08:00:00Z", "2026-12-01T11:00:00Z").contains("09:00"));
    }
}
