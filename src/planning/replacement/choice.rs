//! Whom to ask next.

use crate::domain::replacement::Replacement;
use crate::domain::{PersonId, availability::Availability};
use crate::error::Error;
use crate::planning::candidates;
use crate::planning::desk::Desk;
use crate::planning::letter;
use crate::planning::report::Candidate;
use crate::store::{Tx, replacements};
use chrono::{DateTime, TimeDelta, Utc};

/// How far back asks count.
const WEEK: TimeDelta = TimeDelta::days(7);
/// So many times in seven days an employee or an intern may be asked; volunteers say themselves how often.
const EMPLOYEES: usize = 3;

/// The next to be asked: those whom nothing stops, as the roster is the better for it (rest, hours, skills, distance), and
/// among equals who was asked the longest ago. Nobody who has said no, who has been asked as often as they may, or who cannot
/// be written to.
pub(super) fn next(tx: &mut Tx, now: DateTime<Utc>, replacement: &Replacement) -> Result<Vec<PersonId>, Error> {
    let desk = Desk::open(tx, &replacement.roster)?;
    let asked = replacements::asks_since(tx, now - WEEK * 4)?;
    let found = candidates::at(&desk, &replacement.shift, replacement.position, usize::MAX)?;
    let may_be_asked = |candidate: &Candidate| {
        let Some(person) = desk.house.person(&candidate.person) else { return false };
        let lately = asked.get(&person.id).map_or(0, |asks| asks.iter().filter(|at| **at > now - WEEK).count());
        let may = if person.kind.is_assigned() {
            EMPLOYEES
        } else {
            usize::from(desk.house.availability.get(&person.id).map_or(0, Availability::at_short_notice))
        };
        candidate.against.is_empty() && letter::can_be_written_to(person) && lately < may
    };
    let mut found: Vec<Candidate> = found.into_iter().filter(may_be_asked).collect();
    let last = |candidate: &Candidate| asked.get(&candidate.person).and_then(|asks| asks.last()).copied();
    for equals in found.chunk_by_mut(|a, b| a.change == b.change) {
        equals.sort_by_key(last);
    }
    Ok(found.into_iter().take(usize::from(replacement.wave)).map(|candidate| candidate.person).collect())
}
