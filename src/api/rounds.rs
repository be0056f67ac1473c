//! Rounds: a shift that drives from stop to stop, what each site says to its stop, and what came of it.

use super::call::{Call, page};
use super::door::round::{changed_round, given_outcome, given_word, new_round};
use super::door::session::TheShift;
use super::door::{Expected, own_id, reference};
use super::reply::Reply;
use super::shifts::dated;
use super::view::{Listed, Shown};
use crate::domain::right::Right;
use crate::domain::round::{Outcome, Round, Stop, Word};
use crate::domain::{RoundId, SiteId};
use crate::error::Error;
use crate::planning::round;
use crate::store::rounds::{self, Filter};
use crate::store::{Page, Tx, Versioned, shifts};

/// Those of some sites, and those that stop there, in the order of their identifiers.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let shift = fields.optional("shift", reference::shift);
        let site = fields.optional("site", reference::site);
        let page = page(fields);
        let sites = fields.reach().narrowed(site?);
        Some((Filter { shift: shift?, sites, ..Filter::default() }, page?))
    })?;
    let found = rounds::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    let found = found.into_iter().map(|round| theirs(call, tx, round)).collect::<Result<Vec<_>, Error>>()?;
    let shown = |Versioned { value, version }| Shown { value, version };
    Ok(Listed::of(found, page.limit, |round| round.id.to_string()).map(shown).into())
}

/// One round.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let round = rounds::get(tx, &call.id("round")?)?;
    found(call, tx, round)
}

/// Adds a round, with its shift where that is not there yet, and asks the sites where it stops.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (shift, round) = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(RoundId::from_bits(rand::random())));
        new_round(fields, id)
    })?;
    if let TheShift::New(own) = shift {
        let shift = dated(tx, *own, "/shift")?;
        shifts::insert(tx, &shift)?;
    }
    let Versioned { value, version } = round::add(tx, &call.state.outward, call.now, round)?;
    call.trail.tell("round", &value.id, None, Some(&value))?;
    Ok(Reply::created(format!("/v1/rounds/{}", value.id), &Shown { value, version }).at_version(version))
}

/// Changes what is driven, with what, and where.
pub fn change(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = owned(call, tx)?;
    let before = known.value.clone();
    let sites: Vec<SiteId> = before.stops.iter().filter_map(|stop| stop.site.clone()).collect();
    let to = call.body(tx, |fields| changed_round(fields, &sites))?;
    let changed = round::change(tx, &call.state.outward, call.now, known, to)?;
    call.trail.tell("round", &before.id, Some(&before), Some(&changed.value))?;
    found(call, tx, changed)
}

/// Calls a round off, and tells the sites where it would have stopped.
pub fn call_off(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let round = owned(call, tx)?;
    round::call_off(tx, &call.state.outward, call.now, &round)?;
    call.trail.tell("round", &round.value.id, Some(&round.value), None)?;
    Ok(Reply::done())
}

/// Says whether a site takes what is brought.
pub fn say(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (round, stop) = stop(call, tx)?;
    if let Some(site) = &stop.site {
        call.must(Right::TakeAttendance, site)?;
    }
    let given = call.body(tx, given_word)?;
    let word = Word { answer: given.answer, by: call.who.user().cloned(), at: call.now, note: given.note };
    round::check_note(tx, stop.site.as_ref(), word.note.as_deref())?;
    let said = round::say(tx, &call.state.outward, call.now, round, &stop.id, word)?;
    found(call, tx, said)
}

/// Says what came of a stop: the site itself, or whose round it is.
pub fn note(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (round, stop) = stop(call, tx)?;
    let owner = shifts::get(tx, &round.value.shift)?.value.site;
    let is_there = stop.site.as_ref().is_some_and(|site| call.who.may(Right::TakeAttendance, site));
    if !is_there {
        call.must(Right::TakeAttendance, &owner)?;
    }
    let given = call.body(tx, given_outcome)?;
    let outcome = Outcome { result: given.result, by: call.who.user().cloned(), at: call.now, note: given.note };
    round::check_note(tx, stop.site.as_ref(), outcome.note.as_deref())?;
    let noted = round::note(tx, &call.state.outward, call.now, round, &stop.id, outcome, !is_there)?;
    found(call, tx, noted)
}

fn seen(call: &Call, tx: &mut Tx) -> Result<Versioned<Round>, Error> {
    let round = rounds::get(tx, &call.id("round")?)?;
    let version = call.sees(round.version)?;
    Ok(Versioned { version, ..round })
}

/// Whoever receives something of a round sees it, and changes nothing of it but their own word.
fn owned(call: &Call, tx: &mut Tx) -> Result<Versioned<Round>, Error> {
    let round = seen(call, tx)?;
    call.must(Right::KeepPatterns, &shifts::get(tx, &round.value.shift)?.value.site)?;
    Ok(round)
}

fn stop(call: &Call, tx: &mut Tx) -> Result<(Versioned<Round>, Stop), Error> {
    let round = seen(call, tx)?;
    let stop = round.value.stop(&call.id("stop")?).cloned().ok_or(Error::not_found("stop"))?;
    Ok((round, stop))
}

/// As whoever asks sees it.
fn theirs(call: &Call, tx: &mut Tx, round: Versioned<Round>) -> Result<Versioned<Round>, Error> {
    let reads = |site: &SiteId| call.who.may(Right::ReadPlans, site) || call.within().holds(site);
    let owner = shifts::get(tx, &round.value.shift)?.value.site;
    Ok(Versioned { value: round.value.seen_by(&owner, reads), ..round })
}

fn found(call: &Call, tx: &mut Tx, round: Versioned<Round>) -> Result<Reply, Error> {
    let Versioned { value, version } = theirs(call, tx, round)?;
    Ok(Reply::found(&Shown { value, version }).at_version(version))
}
