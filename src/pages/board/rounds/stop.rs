//! A stop of a round in words: when, where, what, and what was said to it.

use super::load::{Around, Known};
use crate::domain::right::Right;
use crate::domain::round::{Acceptance, Stop, StopResult};
use crate::locales::{Words, sentence};
use crate::pages::board::gate::Visitor;
use chrono::{DateTime, Utc};

/// A stop, with what whoever looks may say to it.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that is shown or not")]
pub struct StopRow {
    /// Which round, and at which version it is seen.
    pub round: String,
    /// The same.
    pub version: i64,
    /// Which of its stops.
    pub id: String,
    /// « mardi 8 décembre, 10:00–11:00 ».
    pub when: String,
    /// Where.
    pub place: String,
    /// What is brought or fetched.
    pub what: String,
    /// From whom, and with what.
    pub from: String,
    /// What was said to it, and what came of it.
    pub standing: Vec<String>,
    /// Whether that asks for somebody's care: a no, or something missing.
    pub is_care: bool,
    /// Whether they may say that they take it, or not.
    pub may_answer: bool,
    /// Whether they have said yes already.
    pub is_accepted: bool,
    /// Whether they may say what came of it.
    pub may_note: bool,
}

impl StopRow {
    /// One of a round's stops.
    pub fn of(words: Words, visitor: &Visitor, around: &Around, known: &Known, stop: &Stop) -> Self {
        let Known { round, version, shift } = known;
        let date = words.date(shift.date);
        let hours = format!("{}–{}", words.time(stop.from.naive()), words.time(stop.until.naive()));
        let place: Vec<String> =
            stop.site.as_ref().map(|site| around.name(site)).into_iter().chain(stop.place.clone()).collect();
        let with = known.vehicle(around).map(|name| words.say_with("round-with", [("vehicle", name.into())]));
        let from: Vec<String> = [Some(around.name(&shift.site)), with].into_iter().flatten().collect();
        let takes = |site: &crate::domain::SiteId| visitor.may(Right::TakeAttendance, site);
        let is_asked = stop.asks(&shift.site).is_some_and(takes);
        let is_ours = stop.site.as_ref().is_some_and(takes) || takes(&shift.site);
        let is_over = shift.ends_at <= visitor.now;
        Self {
            round: round.id.to_string(),
            version: *version,
            id: stop.id.to_string(),
            when: sentence(&format!("{date}{}{hours}", words.say("comma"))),
            place: place.join(&words.say("comma")),
            what: stop.what.clone(),
            from: from.join(&words.say("comma")),
            standing: standing(words, around, known, stop),
            is_care: stop.is_declined()
                || stop.outcome.as_ref().is_some_and(|outcome| outcome.result != StopResult::Delivered),
            may_answer: is_asked && !is_over && stop.outcome.is_none(),
            is_accepted: stop.word.as_ref().is_some_and(|word| word.answer == Acceptance::Accepted),
            may_note: is_ours && known.has_begun(visitor),
        }
    }
}

/// « Accepté par Inès, 7 décembre », « Livré en partie : il manque trois caisses ».
fn standing(words: Words, around: &Around, known: &Known, stop: &Stop) -> Vec<String> {
    let zone = around.zone(&known.shift.site);
    let who = |by: Option<&crate::domain::UserId>| {
        by.and_then(|by| around.users.get(by)).cloned().unwrap_or_else(|| words.say("announcement-somebody"))
    };
    let day = |at: DateTime<Utc>| words.full_date(at.with_timezone(&zone).date_naive());
    let with_note = |said: String, note: Option<&String>| match note {
        Some(note) => words.say_with("form-fault-at", [("place", said.into()), ("fault", note.as_str().into())]),
        None => said,
    };
    let mut told = Vec::new();
    match &stop.word {
        Some(word) => {
            let said = words.choose_with(
                "round-said",
                word.answer.code(),
                [("name", who(word.by.as_ref()).into()), ("date", day(word.at).into())],
            );
            told.push(with_note(said, word.note.as_ref()));
        }
        None if stop.is_awaited(&known.shift.site) => told.push(words.say("round-awaited")),
        None => {}
    }
    if let Some(outcome) = &stop.outcome {
        told.push(with_note(words.choose("round-outcome", outcome.result.code()), outcome.note.as_ref()));
    }
    told
}
