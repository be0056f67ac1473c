//! Whom to ask next.

use crate::domain::PersonId;
use crate::domain::replacement::Replacement;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::error::Error;
use crate::planning::asks::{self, WEEK};
use crate::planning::candidates;
use crate::planning::desk::Desk;
use crate::planning::report::{Candidate, Reason};
use crate::planning::{letter, load, yes};
use crate::store::{Tx, replacements};
use chrono::{DateTime, Utc};

/// The next to be asked: those who said that they would perhaps come, and then those whom nothing stops, as the roster is the better for it (rest, hours, skills, distance), and
/// among equals who was asked the longest ago. Nobody who has said no, who has been asked as often as they may, or who cannot
/// be written to.
pub(super) fn next(tx: &mut Tx, now: DateTime<Utc>, replacement: &Replacement) -> Result<Vec<PersonId>, Error> {
    let mut house = load::house(tx, &replacement.roster)?;
    let interested = house.take_back(|own| {
        own.shift == replacement.shift
            && own.position == replacement.position
            && own.state == AssignmentState::Interested
    });
    let is_interested =
        |candidate: &Candidate| interested.iter().any(|own: &Assignment| own.person == candidate.person);
    let desk = Desk::of(house);
    let asked = asks::since(tx, now - WEEK * 4)?;
    let found = candidates::at(&desk, &replacement.shift, replacement.position, usize::MAX)?;
    let before: Vec<PersonId> = replacements::asks_of(tx, &replacement.id)?.into_iter().map(|ask| ask.person).collect();
    let may_be_asked = |candidate: &Candidate| {
        let Some(person) = desk.house.person(&candidate.person) else { return false };
        let offer = desk.house.availability.get(&person.id);
        let may = asks::may_be_asked(person.kind, offer, asked.get(&person.id), now);
        let is_new = !before.contains(&person.id);
        let stands_against = |reason: &Reason| !(is_interested(candidate) && yes::is_wish(reason));
        let is_free = !candidate.against.iter().any(stands_against);
        let is_welcome = may || is_interested(candidate);
        is_free && is_new && letter::can_be_written_to(person) && is_welcome
    };
    let mut found: Vec<Candidate> = found.into_iter().filter(may_be_asked).collect();
    let last = |candidate: &Candidate| asked.get(&candidate.person).and_then(|asks| asks.last()).copied();
    for equals in found.chunk_by_mut(|a, b| a.change == b.change) {
        equals.sort_by_key(last);
    }
    found.sort_by_key(|candidate| !is_interested(candidate));
    Ok(found.into_iter().take(usize::from(replacement.wave)).map(|candidate| candidate.person).collect())
}
