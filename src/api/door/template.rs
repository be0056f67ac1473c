//! A template, a shift of its own, and the pattern that both have.

use super::read::{
    date, exceptions, flag, integer, list, minutes, prose, recurrence, set, text, time, validity, weekday, word,
};
use super::{Expected, Fields, code, object, own_id, reference};
use crate::domain::exception::TemplateException;
use crate::domain::language::Locale;
use crate::domain::person::Kind;
use crate::domain::recurrence::Recurrence;
use crate::domain::template::{GenderRule, Hours, Pattern, PatternChange, Position, TeamNeed, Template, WrongBreak};
use crate::domain::time::IsoWeekday;
use crate::domain::{Minutes, ShiftId, SiteId, TemplateId, Validity};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Reads a template with the identifier that it has, or shall have.
pub fn template(fields: &mut Fields<'_>, id: Option<TemplateId>) -> Option<Template> {
    let site = fields.required("site", reference::site);
    let weekdays = fields.required("weekdays", set(1..=7, weekday));
    let recurrence = fields.optional("recurrence", recurrence);
    let validity = validity(fields);
    let closed_on_holidays = fields.or("closed_on_holidays", false, flag);
    let exceptions = fields.or("exceptions", Vec::new(), exceptions(exception));
    let changes = fields.or("changes", Vec::new(), list(0..=100, object(change)));
    let pattern = fields.required("pattern", object(pattern));
    if let (Some(exceptions), Some(changes), Some(pattern)) = (&exceptions, &changes, &pattern) {
        check_order(fields, changes);
        check_breaks_of(fields, exceptions, changes, pattern);
    }
    if let (Some(weekdays), Some(Some(rule)), Some(validity)) = (&weekdays, &recurrence, &validity) {
        check_recurrence(fields, rule, *validity, weekdays);
    }
    Some(Template {
        id: id?,
        site: site?,
        weekdays: weekdays?,
        recurrence: recurrence?,
        validity: validity?,
        closed_on_holidays: closed_on_holidays?,
        exceptions: exceptions?,
        changes: changes?,
        pattern: pattern?,
    })
}

fn exception(fields: &mut Fields<'_>) -> Option<TemplateException> {
    let date = fields.required("date", date);
    match fields.required("plan", text(1..=20))?.as_str() {
        "closed" => Some(TemplateException::Closed { date: date? }),
        "open" => Some(TemplateException::Open { date: date? }),
        "hours" => {
            let Hours { start, end } = hours(fields)?;
            Some(TemplateException::Hours { date: date?, start, end })
        }
        _ => {
            fields.fault("plan", code::UNKNOWN_WORD, "known are closed, open, hours");
            None
        }
    }
}

fn change(fields: &mut Fields<'_>) -> Option<PatternChange> {
    let from = fields.required("from", date);
    let location = fields.optional("location", reference::location);
    let hours = fields.optional("hours", object(hours));
    let (location, hours) = (location?, hours?);
    if location.is_none() && hours.is_none() {
        fields.fault("hours", code::REQUIRED, "another location, other hours, or both");
        return None;
    }
    Some(PatternChange { from: from?, location, hours })
}

/// Reads from when to when something takes place.
pub fn hours(fields: &mut Fields<'_>) -> Option<Hours> {
    let start = fields.required("start", time);
    let end = fields.required("end", time);
    Some(Hours { start: start?, end: end? })
}

/// A rule has days, and says from which one it counts where it skips some.
fn check_recurrence(fields: &Fields<'_>, rule: &Recurrence, validity: Validity, weekdays: &[IsoWeekday]) {
    if rule.needs_a_start() && validity.from.is_none() {
        fields.fault("from", code::REQUIRED, "the rule of recurrence skips some: from which day is it counted?");
    } else if !rule.falls_on_any(validity.from, weekdays) {
        fields.fault("recurrence", code::NEVER, "none of these days of the week is as this rule says");
    }
}

fn check_order(fields: &Fields<'_>, changes: &[PatternChange]) {
    for (at, pair) in changes.windows(2).enumerate() {
        if pair[0].from >= pair[1].from {
            fields.fault(&format!("changes/{}/from", at + 1), code::ORDER, "each day comes after the one before it");
        }
    }
}

/// The breaks are those of every day, however long the shift is on one, or from one on.
fn check_breaks_of(
    fields: &Fields<'_>,
    exceptions: &[TemplateException],
    changes: &[PatternChange],
    pattern: &Pattern,
) {
    let of_a_day = exceptions.iter().enumerate().filter_map(|(at, exception)| match exception {
        TemplateException::Hours { start, end, .. } => {
            Some((format!("exceptions/{at}/end"), Hours { start: *start, end: *end }))
        }
        _ => None,
    });
    let from_a_day = changes.iter().enumerate();
    let from_a_day = from_a_day.filter_map(|(at, change)| Some((format!("changes/{at}/hours/end"), change.hours?)));
    for (at, hours) in of_a_day.chain(from_a_day) {
        if let Some((code, message)) = pattern.wrong_break(hours).map(WrongBreak::told) {
            fields.fault(&at, code, message);
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
        let asks_employees =
            positions.as_deref().is_some_and(|positions| positions.iter().any(Position::asks_an_employee));
        let wrong = WrongBreak::of(Hours { start, end }, unpaid + paid, asks_employees);
        if let Some((code, message)) = wrong.map(WrongBreak::told) {
            fields.fault("unpaid_break", code, message);
        }
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
