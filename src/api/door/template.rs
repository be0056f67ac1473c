//! A template, a shift of its own, and the pattern that both have.

use super::read::{date, exceptions, flag, integer, list, minutes, prose, set, text, time, validity, weekday, word};
use super::{Expected, Fields, code, object, own_id, reference};
use crate::domain::exception::TemplateException;
use crate::domain::language::Locale;
use crate::domain::person::Kind;
use crate::domain::template::{GenderRule, Pattern, Position, TeamNeed, Template};
use crate::domain::{Minutes, Role, ShiftId, SiteId, TemplateId, TimeOfDay};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// More than this is due a break (Act of 16 March 1971, art. 38quater).
const WITHOUT_BREAK: Minutes = Minutes::hours(6);
/// The shortest break that is due.
const SHORTEST_BREAK: Minutes = Minutes(15);

/// Reads a template with the identifier that it has, or shall have.
pub fn template(fields: &mut Fields<'_>, id: Option<TemplateId>) -> Option<Template> {
    let site = fields.required("site", reference::site);
    let weekdays = fields.required("weekdays", set(1..=7, weekday));
    let validity = validity(fields);
    let closed_on_holidays = fields.or("closed_on_holidays", false, flag);
    let exceptions = fields.or("exceptions", Vec::new(), exceptions(exception));
    let pattern = fields.required("pattern", object(pattern));
    if let (Some(exceptions), Some(pattern)) = (&exceptions, &pattern) {
        check_breaks_of(fields, exceptions, pattern);
    }
    Some(Template {
        id: id?,
        site: site?,
        weekdays: weekdays?,
        validity: validity?,
        closed_on_holidays: closed_on_holidays?,
        exceptions: exceptions?,
        pattern: pattern?,
    })
}

fn exception(fields: &mut Fields<'_>) -> Option<TemplateException> {
    let date = fields.required("date", date);
    match fields.required("plan", text(1..=20))?.as_str() {
        "closed" => Some(TemplateException::Closed { date: date? }),
        "open" => Some(TemplateException::Open { date: date? }),
        "hours" => {
            let start = fields.required("start", time);
            let end = fields.required("end", time);
            Some(TemplateException::Hours { date: date?, start: start?, end: end? })
        }
        _ => {
            fields.fault("plan", code::UNKNOWN_WORD, "known are closed, open, hours");
            None
        }
    }
}

/// The breaks are those of every day, however long the shift is on one.
fn check_breaks_of(fields: &Fields<'_>, exceptions: &[TemplateException], pattern: &Pattern) {
    for (at, exception) in exceptions.iter().enumerate() {
        if let TemplateException::Hours { start, end, .. } = exception {
            let asks_employees = pattern.positions.iter().any(asks_an_employee);
            let breaks = pattern.unpaid_break + pattern.paid_break;
            check_break(fields, &format!("exceptions/{at}/end"), scheduled(*start, *end), breaks, asks_employees);
        }
    }
}

/// A shift that comes from no template, to be added.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NewShift {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: ShiftId,
    /// The owner.
    pub site: SiteId,
    /// The local day on which it starts.
    pub date: NaiveDate,
    /// What it is.
    pub pattern: Pattern,
}

/// Reads a shift that comes from no template.
pub fn new_shift(fields: &mut Fields<'_>) -> Option<NewShift> {
    let id = own_id(fields, Expected::Fresh(ShiftId::from_bits(rand::random())));
    let site = fields.required("site", reference::site);
    let date = fields.required("date", date);
    let pattern = fields.required("pattern", object(pattern));
    Some(NewShift { id: id?, site: site?, date: date?, pattern: pattern? })
}

/// What a shift is to become.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangedShift {
    /// The local day on which it starts, in the same week.
    pub date: NaiveDate,
    /// What it is.
    pub pattern: Pattern,
    /// Why, in writing, where an employee was told of it and it moves: that they agree.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: Option<String>,
}

/// Reads what a shift is to become.
pub fn changed_shift(fields: &mut Fields<'_>) -> Option<ChangedShift> {
    let date = fields.required("date", date);
    let pattern = fields.required("pattern", object(pattern));
    let reason = fields.optional("reason", prose(1..=500));
    Some(ChangedShift { date: date?, pattern: pattern?, reason: reason? })
}

fn pattern(fields: &mut Fields<'_>) -> Option<Pattern> {
    let activity = fields.required("activity", text(1..=80));
    let translations = fields.or("translations", BTreeMap::new(), object(translations));
    let location = fields.required("location", reference::location);
    let start = fields.required("start", time);
    let end = fields.required("end", time);
    let unpaid_break = fields.or("unpaid_break", Minutes(0), minutes(0..=240));
    let paid_break = fields.or("paid_break", Minutes(0), minutes(0..=240));
    let positions = fields.required("positions", list(1..=12, object(position)));
    let team = fields.or("team", Vec::new(), list(0..=12, object(team_need)));
    let gender_rule = fields.optional("gender_rule", object(gender_rule));
    let prerequisites = fields.or("prerequisites", Vec::new(), set(0..=8, word));
    let pair = fields.or("pair", false, flag);
    let beside_experienced = fields.or("beside_experienced", false, flag);
    let minimum_age = fields.or("minimum_age", 16, integer(16..=99));
    let meeting = fields.or("meeting", false, flag);

    if let (Some(start), Some(end), Some(unpaid), Some(paid)) = (start, end, unpaid_break, paid_break) {
        let asks_employees = positions.as_deref().is_some_and(|positions| positions.iter().any(asks_an_employee));
        check_break(fields, "unpaid_break", scheduled(start, end), unpaid + paid, asks_employees);
    }
    Some(Pattern {
        activity: activity?,
        translations: translations?,
        location: location?,
        start: start?,
        end: end?,
        unpaid_break: unpaid_break?,
        paid_break: paid_break?,
        positions: positions?,
        team: team?,
        gender_rule: gender_rule?,
        prerequisites: prerequisites?,
        pair: pair?,
        beside_experienced: beside_experienced?,
        minimum_age: minimum_age?,
        meeting: meeting?,
    })
}

/// The same text in other languages, by their codes.
fn translations(fields: &mut Fields<'_>) -> Option<BTreeMap<Locale, String>> {
    let mut all = BTreeMap::new();
    for locale in Locale::ALL {
        if let Some(own) = fields.optional(locale.code(), text(1..=80))? {
            all.insert(*locale, own);
        }
    }
    Some(all)
}

/// By the clock on the wall; an end that is not after the start is on the next day.
fn scheduled(start: TimeOfDay, end: TimeOfDay) -> Minutes {
    let length = end.minute_of_day() - start.minute_of_day();
    Minutes(if length > 0 { length } else { length + 24 * 60 })
}

fn asks_an_employee(position: &Position) -> bool {
    position.roles.iter().any(|role| !matches!(role, Role::Volunteer | Role::HostHousehold))
}

fn check_break(fields: &Fields<'_>, at: &str, length: Minutes, pause: Minutes, asks_employees: bool) {
    if pause >= length {
        fields.fault(at, code::BREAK_TOO_LONG, "the breaks are shorter than the shift");
    } else if asks_employees && length > WITHOUT_BREAK && pause < SHORTEST_BREAK {
        fields.fault(
            at,
            code::BREAK_TOO_SHORT,
            "beyond 6 hours an employee has a break of at least 15 minutes, unpaid or paid",
        );
    }
}

fn position(fields: &mut Fields<'_>) -> Option<Position> {
    let roles = fields.required("roles", set(1..=8, word));
    let languages = fields.or("languages", Vec::new(), set(0..=16, word));
    let minimum = fields.required("minimum", integer(0..=500));
    let ideal = fields.required("ideal", integer(0..=500));
    if let (Some(minimum), Some(ideal)) = (minimum, ideal)
        && minimum > ideal
    {
        fields.fault("minimum", code::MINIMUM_ABOVE, "the minimum is at most the ideal");
    }
    Some(Position { roles: roles?, languages: languages?, minimum: minimum?, ideal: ideal? })
}

fn team_need(fields: &mut Fields<'_>) -> Option<TeamNeed> {
    match fields.required("need", text(1..=20))?.as_str() {
        "language" => {
            let any_of = fields.required("any_of", set(1..=16, word));
            let group = fields.required("group", text(1..=40));
            Some(TeamNeed::Language { any_of: any_of?, group: group? })
        }
        "clearance" => Some(TeamNeed::Clearance { clearance: fields.required("clearance", word)? }),
        _ => {
            fields.fault("need", code::UNKNOWN_WORD, "known are language, clearance");
            None
        }
    }
}

fn gender_rule(fields: &mut Fields<'_>) -> Option<GenderRule> {
    let only = fields.required("only", word);
    let kinds = fields.required("kinds", set(1..=Kind::ALL.len(), word));
    let reason = fields.required("reason", prose(1..=500));
    let approved_by = fields.required("approved_by", text(1..=120));
    Some(GenderRule { only: only?, kinds: kinds?, reason: reason?, approved_by: approved_by? })
}
