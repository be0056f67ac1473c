//! What publishing would do, before anything leaves.

use super::{Prepared, Tidings, prepare};
use crate::clock::Clock;
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::roster::{AssignmentState, Told};
use crate::domain::{PersonId, RosterId};
use crate::error::{Error, Fault};
use crate::planning::news::News;
use crate::planning::{letter, more_offers, responses};
use crate::store::{Tx, to_tell, told};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// What stands for the link of a letter that is not sent.
const LINK: &str = "…";

/// What one person would hear, counted in shifts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Hears {
    /// Who.
    pub person: PersonId,
    /// Whether they are written to; else they must be told in another way.
    pub by_letter: bool,
    /// What they have not heard of before.
    pub new: usize,
    /// What they know otherwise: another time, another place.
    pub changed: usize,
    /// What is not theirs any more.
    pub gone: usize,
}

impl Hears {
    /// Of their news, beside what they were told before.
    pub(super) fn of(person: &Person, news: &News<'_>, before: &[Told]) -> Self {
        let new = news.unheard.iter().filter(|is_new| **is_new).count();
        let differs = news.told.iter().filter(|told| !before.iter().any(|known| known.says(told))).count();
        Self {
            person: person.id.clone(),
            by_letter: letter::can_be_written_to(person),
            new,
            changed: differs.saturating_sub(new),
            gone: news.gone.len(),
        }
    }
}

/// What publishing would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What stands against it: nothing is published before it is settled.
    pub faults: Vec<Fault>,
    /// What a written reason would override: schedules that come too late.
    pub overridable: Vec<Fault>,
    /// How many people would be written to, by the language of their letter.
    pub letters: BTreeMap<Locale, usize>,
    /// How many of them are asked something that they have not been asked before.
    pub asked: usize,
    /// How many letters are on their way already, for what was published a moment ago: publishing again adds nothing to them.
    pub on_their_way: usize,
    /// How many more are offered a place than are needed, at most, as experience with offers of the kind says.
    pub more_offers: u32,
    /// Those who must be told in another way.
    pub to_be_told: Vec<PersonId>,
    /// Whose schedule comes later than it had better.
    pub short_notice: Vec<PersonId>,
    /// What goes to whom, in the order of their identifiers.
    pub hears: Vec<Hears>,
    /// The subject and the text of one person's letter, where they would get one.
    pub letter: Option<(String, String)>,
}

/// What publishing a roster would do by now, and the letter that `person` would get. Changes nothing.
///
/// # Errors
/// `NotFound`.
pub fn preview(tx: &mut Tx, clock: Clock, id: &RosterId, person: Option<&PersonId>) -> Result<Preview, Error> {
    let now = clock.now();
    let Prepared { house, fresh, faults, notice } = prepare(tx, id, now)?;
    let known = told::of_roster(tx, id)?;
    let mut tidings = Tidings::of(&house, &known, now);
    let has_more: BTreeSet<&PersonId> = fresh.iter().map(|own| &own.person).collect();
    let mut on_their_way = to_tell::of_roster(tx, id)?;
    on_their_way.retain(|person| !has_more.contains(person));
    tidings.by_letter.retain(|(person, _)| !on_their_way.contains(person));
    tidings.hears.retain(|one| !on_their_way.contains(&one.person));
    let mut letters = BTreeMap::new();
    for (id, _) in &tidings.by_letter {
        if let Some(person) = house.person(id) {
            *letters.entry(person.locale).or_default() += 1;
        }
    }
    let mut asked: Vec<&PersonId> =
        fresh.iter().filter(|own| own.state == AssignmentState::Offered).map(|own| &own.person).collect();
    asked.sort_unstable();
    asked.dedup();
    let is_written_to = |person: &&PersonId| tidings.by_letter.iter().any(|(id, _)| id == *person);
    let letter = match person.filter(is_written_to).and_then(|id| house.person(id)) {
        Some(person) => {
            let theirs = house.assignments.iter().filter(|own| own.person == person.id).filter_map(|own| {
                let shift = house.shift(&own.shift)?;
                let location = house.locations.get(&shift.pattern.location);
                Some((own, shift, location.map_or("", |location| location.meeting_point.as_str())))
            });
            let before = known.get(&person.id).map(Vec::as_slice).unwrap_or_default();
            let news = News::of(person, theirs, before, now);
            Some(letter::preview(tx, &house.roster, person, &news, LINK.to_owned())?)
        }
        None => None,
    };
    Ok(Preview {
        faults,
        overridable: notice.faults,
        letters,
        asked: asked.len(),
        on_their_way: on_their_way.len(),
        more_offers: more_offers::wanted(&house, &responses::rates(tx, now)?, now).iter().map(|place| place.more).sum(),
        to_be_told: tidings.otherwise.into_iter().map(|(person, _)| person).collect(),
        short_notice: notice.short,
        hears: tidings.hears,
        letter,
    })
}
