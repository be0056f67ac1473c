//! Shift templates: the pattern of a site's week.

use super::exception::TemplateException;
use super::language::Locale;
use super::person::{Clearance, Gender, Kind};
use super::recurrence::Recurrence;
use super::time::{IsoWeekday, Validity};
use super::{Language, LocationId, Minutes, Role, SiteId, TemplateId, TimeOfDay};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{Object, ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// What a shift asks of one group of people on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Position {
    /// The person holds one of these, never empty.
    #[schema(min_items = 1, max_items = 8)]
    pub roles: Vec<Role>,
    /// The person speaks one of these; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 16)]
    pub languages: Vec<Language>,
    /// Below this many the shift is short, 0 to 500. Guests' places where a host household is asked.
    #[schema(maximum = 500)]
    pub minimum: u16,
    /// This many is best, at least the minimum.
    #[schema(maximum = 500)]
    pub ideal: u16,
}

impl Position {
    /// Whether somebody employed is asked.
    pub fn asks_an_employee(&self) -> bool {
        self.roles.iter().any(|role| !matches!(role, Role::Volunteer | Role::HostHousehold))
    }

    /// How many are missing for the least, where there are so many.
    pub fn missing(&self, there: u32) -> u32 {
        u32::from(self.minimum).saturating_sub(there)
    }
}

/// A shift for women only, or for men only. On a shift and kinds of worker, never on a site alone (Act of 10 May 2007).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GenderRule {
    /// Who may take part. An undeclared gender is not eligible.
    pub only: Gender,
    /// For whom it stands; for employees only after legal advice.
    #[schema(min_items = 1, max_items = 4)]
    pub kinds: Vec<Kind>,
    /// Why, in writing.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
    /// Who approved it.
    #[schema(min_length = 1, max_length = 120)]
    pub approved_by: String,
}

/// Something asked of the team as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "need")]
pub enum TeamNeed {
    /// One speaker of any of these somewhere in the teams of that day which name the same group, counted once.
    Language {
        /// Any of these.
        #[schema(min_items = 1, max_items = 16)]
        any_of: Vec<Language>,
        /// Shifts of one site and day with the same group share the need.
        #[schema(min_length = 1, max_length = 40)]
        group: String,
    },
    /// At least one person on the shift has this.
    Clearance {
        /// For instance a driving licence.
        clearance: Clearance,
    },
}

/// An activity's words by language.
fn translations() -> Object {
    let words = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(80));
    let named = ObjectBuilder::new().schema_type(Type::Object).property_names(Some(Locale::schema()));
    named.additional_properties(Some(RefOr::T(Schema::Object(words.build())))).build()
}

/// What every shift of a kind has in common. Expands into dated shifts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Pattern {
    /// What is done, in the house's words, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub activity: String,
    /// The same in other languages, each 1 to 80 characters; where there is none, people read it as it stands.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(schema_with = translations)]
    pub translations: BTreeMap<Locale, String>,
    /// Where.
    pub location: LocationId,
    /// Start, on the day that the shift belongs to.
    pub start: TimeOfDay,
    /// End; where it is not after the start, on the next day.
    pub end: TimeOfDay,
    /// The break that is not paid.
    #[serde(default)]
    #[schema(value_type = i32, minimum = 0, maximum = 240)]
    pub unpaid_break: Minutes,
    /// The break that is paid, as on a night watch. With the unpaid one: none is due up to 6 h, at least 15 min beyond
    /// (Act of 16 March 1971, art. 38quater).
    #[serde(default)]
    #[schema(value_type = i32, minimum = 0, maximum = 240)]
    pub paid_break: Minutes,
    /// Who is asked, 1 to 12 positions.
    #[schema(min_items = 1, max_items = 12)]
    pub positions: Vec<Position>,
    /// What the team as a whole must have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 12)]
    pub team: Vec<TeamNeed>,
    /// Women only, or men only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender_rule: Option<GenderRule>,
    /// What everyone on it must have shown, valid on its date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 8)]
    pub prerequisites: Vec<Clearance>,
    /// Nobody, or two: never one alone.
    #[serde(default)]
    pub pair: bool,
    /// Whoever comes for the first time is beside somebody who has been on shifts before, or an employee.
    #[serde(default)]
    pub beside_experienced: bool,
    /// Years of age that a volunteer must have; 18 on night shifts and at the Hub, 16 elsewhere.
    #[serde(default = "sixteen")]
    #[schema(minimum = 16, maximum = 99)]
    pub minimum_age: u8,
    /// A meeting or a session: it joins a duty; alone it need not be a duty's shortest length, and is avoided.
    #[serde(default)]
    pub meeting: bool,
}

impl Pattern {
    /// What is done, in a language.
    pub fn activity_in(&self, locale: Locale) -> &str {
        self.translations.get(&locale).unwrap_or(&self.activity)
    }
}

const fn sixteen() -> u8 {
    16
}

/// A recurring shift of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Template {
    /// Identifier.
    pub id: TemplateId,
    /// The owner: whose need it is, and whose rights.
    pub site: SiteId,
    /// On which days of the week.
    #[schema(min_items = 1, max_items = 7)]
    pub weekdays: Vec<IsoWeekday>,
    /// On which of them; absent: every week. Weeks that are skipped are counted from the first day, `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
    /// From when to when.
    #[serde(flatten)]
    pub validity: Validity,
    /// On public holidays: not at all (true), or as on any other day (false).
    #[serde(default)]
    pub closed_on_holidays: bool,
    /// Days that are not as others, in ascending order, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 400)]
    pub exceptions: Vec<TemplateException>,
    /// What is otherwise from a day on, in ascending order of days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub changes: Vec<PatternChange>,
    /// The shift itself.
    pub pattern: Pattern,
}

/// What of a template is otherwise from a day on: its place, its hours, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PatternChange {
    /// The first day.
    pub from: NaiveDate,
    /// Where; absent: as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// When; absent: as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
}

/// From a time of day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Hours {
    /// Start, on the day that the shift belongs to.
    pub start: TimeOfDay,
    /// End; where it is not after the start, on the next day.
    pub end: TimeOfDay,
}

impl Hours {
    /// How long that is by the clock on the wall.
    pub fn scheduled(self) -> Minutes {
        let length = self.end.minute_of_day() - self.start.minute_of_day();
        Minutes(if length > 0 { length } else { length + 24 * 60 })
    }

    /// Whether it lasts the night: at least three hours between midnight and 05:00, by the clock on the wall.
    pub fn last_the_night(self) -> bool {
        let (start, end) = (self.start.minute_of_day(), self.end.minute_of_day());
        let within = |from: i32, until: i32| (until.min(5 * 60) - from.max(0)).max(0);
        let length = if end <= start { within(0, end) + within(start, 24 * 60) } else { within(start, end) };
        length >= 3 * 60
    }
}

/// What is wrong with the breaks of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongBreak {
    /// They take all of it.
    TooLong,
    /// Beyond 6 hours an employee has at least 15 minutes, unpaid or paid (Act of 16 March 1971, art. 38quater).
    TooShort,
}

impl WrongBreak {
    /// More than this is due a break.
    const WITHOUT: Minutes = Minutes::hours(6);
    /// The shortest that is due.
    const SHORTEST: Minutes = Minutes(15);

    /// What is wrong with breaks of a length in a shift of a length, where employees are asked or not.
    pub fn of(hours: Hours, breaks: Minutes, asks_employees: bool) -> Option<Self> {
        let length = hours.scheduled();
        if breaks >= length {
            return Some(Self::TooLong);
        }
        (asks_employees && length > Self::WITHOUT && breaks < Self::SHORTEST).then_some(Self::TooShort)
    }

    /// The name in the API, and what to tell.
    pub const fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::TooLong => ("break_too_long", "the breaks are shorter than the shift"),
            Self::TooShort => {
                ("break_too_short", "beyond 6 hours an employee has a break of at least 15 minutes, unpaid or paid")
            }
        }
    }
}

impl Pattern {
    /// What would be wrong with its breaks at these hours.
    pub fn wrong_break(&self, hours: Hours) -> Option<WrongBreak> {
        let asks_employees = self.positions.iter().any(Position::asks_an_employee);
        WrongBreak::of(hours, self.unpaid_break + self.paid_break, asks_employees)
    }
}

impl Template {
    /// Its usual hours on a day.
    pub fn hours(&self, date: NaiveDate) -> Hours {
        let mut begun = self.changes.iter().filter(|change| change.from <= date).filter_map(|change| change.hours);
        begun.next_back().unwrap_or(Hours { start: self.pattern.start, end: self.pattern.end })
    }

    /// Where it takes place on a day.
    pub fn location(&self, date: NaiveDate) -> &LocationId {
        let begun = self.changes.iter().filter(|change| change.from <= date);
        begun.filter_map(|change| change.location.as_ref()).next_back().unwrap_or(&self.pattern.location)
    }

    /// The same as it stands from a day on: what has changed by then is its pattern, and what changes later stays to come.
    #[must_use]
    pub fn as_of(self, date: NaiveDate) -> Self {
        let Hours { start, end } = self.hours(date);
        let location = self.location(date).clone();
        let changes = self.changes.into_iter().filter(|change| change.from > date).collect();
        Self { changes, pattern: Pattern { location, start, end, ..self.pattern }, ..self }
    }

    /// Notes what is otherwise from a day on; what was noted of the same things from the same day is replaced.
    pub fn change(&mut self, change: PatternChange) {
        match self.changes.iter_mut().find(|known| known.from == change.from) {
            Some(known) => {
                known.location = change.location.or_else(|| known.location.take());
                known.hours = change.hours.or(known.hours);
            }
            None => self.changes.push(change),
        }
        self.changes.sort_by_key(|change| change.from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn hours(start: &str, end: &str) -> Hours {
        Hours { start: start.parse().expect("a time"), end: end.parse().expect("a time") }
    }

    fn from(day: &str, location: Option<&str>, hours: Option<Hours>) -> PatternChange {
        let location = location.map(|id| id.parse().expect("an identifier"));
        PatternChange { from: day.parse().expect("a date"), location, hours }
    }

    #[test]
    fn what_changes_holds_from_its_day_on() {
        let mut template: Template = serde_json::from_value(serde_json::json!({
            "id": "evening", "site": "LEO", "weekdays": [1], "pattern": {
                "activity": "soir", "location": "old", "start": "18:00", "end": "21:00",
                "positions": [{"roles": ["volunteer"], "minimum": 1, "ideal": 1}],
            },
        }))
        .expect("a template");
        template.change(from("2027-01-11", Some("new"), None));
        template.change(from("2026-12-14", None, Some(hours("17:00", "20:00"))));
        template.change(from("2027-01-11", None, Some(hours("19:00", "22:00"))));
        let cases = [
            ("2026-12-13", "old", hours("18:00", "21:00")),
            ("2026-12-14", "old", hours("17:00", "20:00")),
            ("2027-01-10", "old", hours("17:00", "20:00")),
            ("2027-01-11", "new", hours("19:00", "22:00")),
        ];
        for (date, place, expected) in cases {
            let on = (template.location(day(date)).as_str(), template.hours(day(date)));
            assert_eq!(on, (place, expected), "{date}");
        }
        let then = template.as_of(day("2026-12-20"));
        assert_eq!((then.pattern.start, then.changes.len()), (hours("17:00", "20:00").start, 1));
        assert_eq!(then.location(day("2027-02-01")).as_str(), "new");
    }
}
