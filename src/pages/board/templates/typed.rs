//! A template as the form has it: what is typed, whatever it is, and what the API is sent of it.

use super::rows::{Spoken, Wanted};
use crate::domain::language::Locale;
use crate::domain::person::{Clearance, Gender};
use crate::domain::rhythm::Rhythm;
use crate::domain::template::{GenderRule, Pattern, TeamNeed, Template};
use crate::domain::time::IsoWeekday;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::form::{in_saved_order, number, said};
use serde_json::{Map, Value, json};

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a box that is ticked or not")]
pub struct Typed {
    /// Whose it is.
    pub site: String,
    /// What is done.
    pub activity: String,
    /// The same in each of the languages of letters.
    pub translations: Vec<(Locale, String)>,
    /// Where.
    pub location: String,
    /// On which days, by their numbers.
    pub weekdays: Vec<String>,
    /// On which of them: a rhythm's name, or a rule of recurrence as it is.
    pub rhythm: String,
    /// From when.
    pub start: String,
    /// Until when.
    pub end: String,
    /// The break that is not paid, in minutes.
    pub unpaid_break: String,
    /// The break that is paid, in minutes.
    pub paid_break: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Whether it does not take place on public holidays.
    pub closed_on_holidays: bool,
    /// Who is wanted.
    pub positions: Vec<Wanted>,
    /// What everybody on it must have.
    pub prerequisites: Vec<String>,
    /// What somebody on it must have.
    pub team_clearances: Vec<String>,
    /// What somebody in the team must speak.
    pub team_languages: Vec<Spoken>,
    /// Whether nobody is there alone.
    pub pair: bool,
    pub beside_experienced: bool,
    /// Whether it is a meeting.
    pub meeting: bool,
    /// How old volunteers are at least.
    pub minimum_age: String,
    /// For women only, or for men only.
    pub gender: Only,
}

/// A shift for women only, or for men only, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    /// Who may take part; empty: everybody.
    pub who: String,
    /// For which kinds of people it stands.
    pub kinds: Vec<String>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
}

impl Typed {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        let in_locale = |locale: &Locale| (*locale, sent.one(&format!("activity_{}", locale.code())));
        Self {
            site: sent.one("site"),
            activity: sent.one("activity"),
            translations: Locale::ALL.iter().map(in_locale).collect(),
            location: sent.one("location"),
            weekdays: sent.said("weekday"),
            rhythm: sent.one("rhythm"),
            start: sent.one("start"),
            end: sent.one("end"),
            unpaid_break: sent.one("unpaid_break"),
            paid_break: sent.one("paid_break"),
            from: sent.one("from"),
            until: sent.one("until"),
            closed_on_holidays: sent.is_ticked("closed_on_holidays"),
            positions: Wanted::all(sent),
            prerequisites: sent.said("prerequisite"),
            team_clearances: sent.said("team_clearance"),
            team_languages: Spoken::all(sent),
            pair: sent.is_ticked("pair"),
            beside_experienced: sent.is_ticked("beside_experienced"),
            meeting: sent.is_ticked("meeting"),
            minimum_age: sent.one("minimum_age"),
            gender: Only {
                who: sent.one("only"),
                kinds: sent.said("only_kind"),
                reason: sent.one("only_reason"),
                approved_by: sent.one("only_approved_by"),
            },
        }
    }

    /// What the form says of a template as it stands.
    pub fn from_template(template: &Template) -> Self {
        let Template { pattern, validity, .. } = template;
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let in_locale = |locale: &Locale| (*locale, pattern.translations.get(locale).cloned().unwrap_or_default());
        Self {
            site: template.site.to_string(),
            activity: pattern.activity.clone(),
            translations: Locale::ALL.iter().map(in_locale).collect(),
            location: pattern.location.to_string(),
            weekdays: template.weekdays.iter().map(|day| u8::from(*day).to_string()).collect(),
            rhythm: rhythm(template),
            start: pattern.start.to_string(),
            end: pattern.end.to_string(),
            unpaid_break: pattern.unpaid_break.0.to_string(),
            paid_break: pattern.paid_break.0.to_string(),
            from: day(validity.from),
            until: day(validity.until),
            closed_on_holidays: template.closed_on_holidays,
            positions: pattern.positions.iter().map(Wanted::of).collect(),
            prerequisites: codes(&pattern.prerequisites),
            team_clearances: clearances(pattern),
            team_languages: pattern.team.iter().filter_map(Spoken::of).collect(),
            pair: pattern.pair,
            beside_experienced: pattern.beside_experienced,
            meeting: pattern.meeting,
            minimum_age: pattern.minimum_age.to_string(),
            gender: pattern.gender_rule.as_ref().map(Only::of).unwrap_or_default(),
        }
    }

    /// What the API is sent: the template as it stands with what is typed in its place. What the form does not have, such as its
    /// days that are not as others, stays.
    pub fn body(&self, standing: Option<&Value>) -> Value {
        let mut body = standing.cloned().unwrap_or_else(|| json!({"pattern": {}}));
        body["site"] = said(&self.site);
        body["weekdays"] = in_saved_order(&body["weekdays"], self.weekdays.iter().map(|day| number(day)).collect());
        body["recurrence"] = self.recurrence();
        body["from"] = said(&self.from);
        body["until"] = said(&self.until);
        body["closed_on_holidays"] = json!(self.closed_on_holidays);
        let pattern = &mut body["pattern"];
        pattern["activity"] = said(&self.activity);
        let translated = self.translations.iter().filter(|(_, text)| !text.is_empty());
        pattern["translations"] =
            translated.map(|(locale, text)| (locale.code().to_owned(), json!(text))).collect::<Map<_, _>>().into();
        pattern["location"] = said(&self.location);
        pattern["start"] = said(&self.start);
        pattern["end"] = said(&self.end);
        pattern["unpaid_break"] = minutes(&self.unpaid_break);
        pattern["paid_break"] = minutes(&self.paid_break);
        pattern["positions"] = self.positions.iter().map(Wanted::body).collect();
        let somebody = self.team_clearances.iter().map(|code| json!({"need": "clearance", "clearance": code}));
        let team = self.team_languages.iter().map(Spoken::body).chain(somebody).collect();
        pattern["team"] = in_saved_order(&pattern["team"], team);
        let prerequisites = self.prerequisites.iter().map(|code| json!(code)).collect();
        pattern["prerequisites"] = in_saved_order(&pattern["prerequisites"], prerequisites);
        pattern["pair"] = json!(self.pair);
        pattern["beside_experienced"] = json!(self.beside_experienced);
        pattern["meeting"] = json!(self.meeting);
        pattern["minimum_age"] = number(&self.minimum_age);
        pattern["gender_rule"] = self.gender.body(&pattern["gender_rule"]);
        body
    }

    /// The rule of its rhythm, over the days that are ticked; one that is typed as a rule goes as it is.
    fn recurrence(&self) -> Value {
        let numbers = self.weekdays.iter().filter_map(|day| day.parse::<u8>().ok());
        let weekdays: Vec<IsoWeekday> = numbers.filter_map(|number| IsoWeekday::try_from(number).ok()).collect();
        match Rhythm::ALL.into_iter().find(|rhythm| rhythm.code() == self.rhythm) {
            Some(rhythm) => json!(rhythm.rule(&weekdays)),
            None => said(&self.rhythm),
        }
    }
}

impl Only {
    fn of(rule: &GenderRule) -> Self {
        let who = match rule.only {
            Gender::Woman => "woman",
            Gender::Man => "man",
            Gender::X => "x",
        };
        Self {
            who: who.to_owned(),
            kinds: rule.kinds.iter().map(|kind| kind.code().to_owned()).collect(),
            reason: rule.reason.clone(),
            approved_by: rule.approved_by.clone(),
        }
    }

    /// As the API takes it. Whoever takes the rule away leaves its reason behind.
    fn body(&self, saved: &Value) -> Value {
        if self.who.is_empty() {
            return Value::Null;
        }
        let kinds = self.kinds.iter().map(|kind| json!(kind)).collect();
        json!({
            "only": self.who, "kinds": in_saved_order(&saved["kinds"], kinds), "reason": said(&self.reason),
            "approved_by": said(&self.approved_by),
        })
    }
}

/// The name of the rhythm that a template keeps, or its rule where no rhythm has it.
fn rhythm(template: &Template) -> String {
    let rule = template.recurrence.as_ref();
    let known = Rhythm::of(rule, &template.weekdays).map(|rhythm| rhythm.code().to_owned());
    known.or_else(|| rule.map(ToString::to_string)).unwrap_or_default()
}

fn clearances(pattern: &Pattern) -> Vec<String> {
    let asked = pattern.team.iter().filter_map(|need| match need {
        TeamNeed::Clearance { clearance } => Some(*clearance),
        TeamNeed::Language { .. } => None,
    });
    codes(&asked.collect::<Vec<_>>())
}

fn codes(clearances: &[Clearance]) -> Vec<String> {
    clearances.iter().map(|clearance| clearance.code().to_owned()).collect()
}

/// A break of which nothing is said is none.
fn minutes(typed: &str) -> Value {
    if typed.is_empty() { json!(0) } else { number(typed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_nobody_touched_changes_nothing() {
        let template: Template = serde_json::from_value(json!({
            "id": "night", "site": "LEO", "weekdays": [7, 1], "recurrence": "FREQ=MONTHLY;BYSETPOS=-1", "from": "2026-01-01",
            "closed_on_holidays": true,
            "exceptions": [{"plan": "closed", "date": "2026-12-25"}],
            "pattern": {
                "activity": "nuit", "translations": {"nl": "nacht"}, "location": "leo", "start": "22:00", "end": "07:00",
                "unpaid_break": 0, "paid_break": 30, "pair": true, "beside_experienced": true, "minimum_age": 18, "meeting": false,
                "positions": [{"roles": ["night_watch", "driver"], "languages": ["ti", "ar"], "minimum": 2, "ideal": 3}],
                "team": [{"need": "clearance", "clearance": "driving_licence_b"},
                         {"need": "language", "any_of": ["fr"], "group": "day"}],
                "gender_rule": {"only": "woman", "kinds": ["volunteer", "employee"], "reason": "why", "approved_by": "who"},
                "prerequisites": ["hub_charter", "onboarding"],
            },
        }))
        .expect("a template");
        let standing = serde_json::to_value(&template).expect("json");
        let again: Template =
            serde_json::from_value(Typed::from_template(&template).body(Some(&standing))).expect("a template");
        assert_eq!(again, template);
    }

    #[test]
    fn a_rhythm_goes_as_a_rule_over_the_days_that_are_ticked() {
        let sent = |form: &str| Typed::of(form.as_bytes()).body(None)["recurrence"].clone();
        assert_eq!(sent("weekday=2&rhythm=second_and_fourth"), json!("FREQ=MONTHLY;BYDAY=2TU,4TU"));
        assert_eq!(sent("weekday=2&rhythm=weekly"), Value::Null);
        assert_eq!(sent("weekday=2"), Value::Null);
        assert_eq!(sent("weekday=2&rhythm=FREQ%3DDAILY"), json!("FREQ=DAILY"));
    }

    #[test]
    fn what_is_typed_goes_as_it_is() {
        let form =
            b"site=LEO&activity=+nuit+&activity_nl=nacht&weekday=1&weekday=7&start=22%3A00&end=soon&unpaid_break=\
            &only=woman&only_kind=volunteer&only_reason=&pair=yes&minimum_age=old";
        let body = Typed::of(form).body(None);
        assert_eq!((&body["weekdays"], &body["pattern"]["end"]), (&json!([1, 7]), &json!("soon")));
        assert_eq!((&body["pattern"]["unpaid_break"], &body["pattern"]["minimum_age"]), (&json!(0), &json!("old")));
        assert_eq!(body["pattern"]["translations"], json!({"nl": "nacht"}));
        assert_eq!(body["pattern"]["gender_rule"]["reason"], Value::Null);
    }
}
