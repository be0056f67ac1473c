//! Rosters: the week of some sites.

use super::assignments::in_writing;
use super::call::{Call, page};
use super::door::read::{set, week, word};
use super::door::{code, reference};
use super::kept::Rendered;
use super::reply::{FieldProblem, Reply};
use super::view::Listed;
use crate::domain::roster::{Assignment, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::solve::Solve;
use crate::domain::{PersonId, SiteId, Week};
use crate::error::Error;
use crate::planning::draft;
use crate::planning::publish::{self, Hears, Publication};
use crate::store::rosters::{self, Filter};
use crate::store::{Page, Tx, solves};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// A roster with everything that stands in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct WholeRoster {
    /// The roster.
    #[serde(flatten)]
    roster: Roster,
    /// Every shift of its sites in its week, in the order of their start.
    #[schema(value_type = Vec<Shift>)]
    shifts: Arc<RawValue>,
    /// Everyone on them, also those who declined or withdrew.
    #[schema(value_type = Vec<Assignment>)]
    assignments: Arc<RawValue>,
    /// The newest search; absent before the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    solve: Option<Solve>,
}

/// The rosters, without what stands in them.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let week = fields.optional("week", week);
        let site = fields.optional("site", reference::site);
        let state = fields.optional("state", word);
        let page = page(fields);
        Some((Filter { week: week?, sites: fields.reach().narrowed(site?), state: state? }, page?))
    })?;
    let found = rosters::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |roster| roster.id.to_string()).into())
}

/// One roster with everything that stands in it, as far as it concerns whoever asks, or with what one of its sites has.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let site = call.query(tx, |fields| fields.optional("site", reference::site))?;
    if site.as_ref().is_some_and(|site| !roster.sites.contains(site)) {
        return Err(Error::invalid("/query/site", code::UNKNOWN_SITE, "this roster is of other sites"));
    }
    let mut sites = site.map_or_else(|| roster.sites.clone(), |site| vec![site]);
    sites.retain(|site| call.within().holds(site));
    let Rendered { shifts, assignments } = call.state.kept.of(tx, &roster, &sites)?;
    let solve = solves::latest(tx, &roster.id)?;
    let version = roster.version;
    Ok(Reply::found(&WholeRoster { roster, shifts, assignments, solve }).at_version(version))
}

/// A roster to be made.
#[derive(Debug, Clone, ToSchema)]
pub struct NewRoster {
    /// Monday to Sunday.
    pub week: Week,
    /// Whose shifts, each site once; all in one time zone.
    #[schema(min_items = 1, max_items = 200)]
    pub sites: Vec<SiteId>,
}

/// Makes a draft, with the shifts that the templates ask for.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let new = call.body(tx, |fields| {
        let week = fields.required("week", week);
        let sites = fields.required("sites", set(1..=200, reference::site));
        Some(NewRoster { week: week?, sites: sites? })
    })?;
    let roster = draft::create(tx, new.week, &new.sites)?;
    call.trail.tell("roster", &roster.id, None, Some(&roster))?;
    Ok(Reply::created(format!("/v1/rosters/{}", roster.id), &roster).at_version(roster.version))
}

/// How many shifts were added.
#[derive(Debug, Serialize, ToSchema)]
pub struct Added {
    /// How many.
    added: usize,
}

/// Adds the shifts that the templates ask for by now; those that are there stay as they are.
pub fn complete(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&Added { added: draft::complete(tx, &call.id("roster")?)? }))
}

/// What came of publishing.
#[derive(Debug, Serialize, ToSchema)]
pub struct Published {
    /// The roster as it stands now.
    roster: Roster,
    /// How many people's letters are on their way.
    written_to: usize,
    /// Those who must be told in another way: without a mail address, or working at other sites by now.
    to_be_told: Vec<PersonId>,
    /// Whose schedule comes later than it had better.
    short_notice: Vec<PersonId>,
}

/// What publishing would do, before anything leaves.
#[derive(Debug, Serialize, ToSchema)]
pub struct Publishing {
    /// What stands against it: nothing is published before it is settled.
    faults: Vec<FieldProblem>,
    /// What a written reason would override.
    overridable: Vec<FieldProblem>,
    /// How many people would be written to.
    written_to: usize,
    /// The same by the language of their letter.
    letters: BTreeMap<&'static str, usize>,
    /// How many people are asked something that they have not been asked before.
    asked: usize,
    /// How many letters are on their way already, for what was published a moment ago: publishing again adds nothing to them.
    on_their_way: usize,
    /// How many more are offered a place than are needed, at most, because experience with offers of the kind says that some
    /// will not come.
    more_offers: u32,
    /// Those who must be told in another way: without a mail address, or working at other sites by now.
    to_be_told: Vec<PersonId>,
    /// Whose schedule comes later than it had better.
    short_notice: Vec<PersonId>,
    /// What goes to whom.
    hears: Vec<Hears>,
    /// One person's letter, as they would read it; null where they would get none, or nobody was asked for.
    letter: Option<LetterText>,
}

/// A letter as it is read.
#[derive(Debug, Serialize, ToSchema)]
pub struct LetterText {
    /// Its subject.
    subject: String,
    /// Its text, with `…` where their own link would stand.
    text: String,
}

/// What publishing would do, and the letter that somebody would get.
pub fn preview(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let person = call.query(tx, |fields| fields.optional("person", reference::person))?;
    let told = publish::preview(tx, call.state.clock, &roster.id, person.as_ref())?;
    let letters: BTreeMap<_, _> = told.letters.iter().map(|(locale, count)| (locale.code(), *count)).collect();
    Ok(Reply::found(&Publishing {
        faults: told.faults.into_iter().map(FieldProblem::from).collect(),
        overridable: told.overridable.into_iter().map(FieldProblem::from).collect(),
        written_to: letters.values().sum(),
        letters,
        asked: told.asked,
        on_their_way: told.on_their_way,
        more_offers: told.more_offers,
        to_be_told: told.to_be_told,
        short_notice: told.short_notice,
        hears: told.hears,
        letter: told.letter.map(|(subject, text)| LetterText { subject, text }),
    })
    .at_version(roster.version))
}

/// Tells everyone whom it concerns what was chosen, once or again.
pub fn publish(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = rosters::get(tx, &call.id("roster")?)?;
    let seen = call.may_see(known.version)?;
    let reason = call.body(tx, in_writing)?.reason;
    let settle = call.state.outward.settle();
    let Publication { roster, written_to, to_be_told, short_notice } =
        publish::publish(tx, call.state.clock, settle, &known.id, seen, reason.as_deref())?;
    let version = roster.version;
    Ok(Reply::found(&Published { roster, written_to, to_be_told, short_notice }).at_version(version))
}

/// Removes a roster that nobody has been told of, with what stands in it.
pub fn remove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let seen = call.sees(roster.version)?;
    if roster.state == RosterState::Published {
        return Err(Error::conflict("published", "people have been told of this roster: it stays"));
    }
    rosters::delete(tx, &roster.id, seen)?;
    Ok(Reply::done())
}
