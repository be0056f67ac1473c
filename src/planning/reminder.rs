//! Reminders: of what somebody has confirmed or was told, never after its start, and not of what they have just heard.

use super::letter;
use crate::domain::person::Person;
use crate::domain::reminder::Reminder;
use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, people, reminders, restored, shifts, sites};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeSet, HashMap};

/// The longest time before a shift that anybody is reminded.
const FIRST: TimeDelta = TimeDelta::days(7);

/// Notes every reminder that is due by now, and gives who is to be written to. Of several that are due for a shift the last
/// is said and the others are settled with it; so is one whose time came before the house was put back from a backup, for it
/// may have been said then.
///
/// # Errors
/// What the database says.
pub fn note_due(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<PersonId>, Error> {
    let restored = restored::last(tx)?;
    let coming = reminders::coming(tx, now, now + FIRST)?;
    let who: Vec<PersonId> = coming.iter().map(|one| one.person.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    let people: HashMap<PersonId, Person> =
        people::find_all(tx, &who)?.into_iter().map(|person| (person.value.id.clone(), person.value)).collect();
    let customs: HashMap<SiteId, Vec<Reminder>> =
        sites::all(tx)?.into_iter().map(|site| (site.id, site.customs.reminders)).collect();
    let (mut notes, mut to_write) = (Vec::new(), BTreeSet::new());
    for one in &coming {
        let due = Reminder::before().into_iter().filter(|(_, lead)| one.starts_at - *lead <= now);
        let due: Vec<_> = due.filter(|(reminder, _)| !one.settled.contains(reminder)).collect();
        let Some((last, lead)) = due.first() else { continue };
        let is_fresh = one.told_at.is_some_and(|told| told > one.starts_at - *lead - freshness(*lead));
        let is_old = restored.is_some_and(|restored| one.starts_at - *lead <= restored);
        let is_wanted = people.get(&one.person).is_some_and(|person| {
            // Who has chosen nothing is reminded as the site does it.
            let theirs = Some(&person.reminders).filter(|own| **own != Reminder::custom());
            let wanted = theirs.or(customs.get(&one.site)).unwrap_or(&person.reminders);
            wanted.contains(last) && letter::can_be_written_to(person)
        });
        // One that comes after a later one was settled is late.
        let is_late = one.settled.iter().any(|settled| settled < last);
        let said = is_fresh || is_old || is_late || !is_wanted;
        notes.extend(due.iter().map(|(reminder, _)| (one.assignment.clone(), *reminder, said || reminder != last)));
        if !said {
            to_write.insert(one.person.clone());
        }
    }
    reminders::note(tx, &notes, now)?;
    Ok(to_write.into_iter().collect())
}

/// Who was told so shortly before a reminder need not be reminded: half as long again.
fn freshness(lead: TimeDelta) -> TimeDelta {
    lead / 2
}

/// Who has just said yes need not be reminded of what they know.
///
/// # Errors
/// What the database says.
pub fn settle(tx: &mut Tx, assignment: &Assignment, shift: &Shift, now: DateTime<Utc>) -> Result<(), Error> {
    let is_known = |lead: TimeDelta| now > shift.starts_at - lead - freshness(lead);
    let known = Reminder::before().into_iter().filter(|(_, lead)| is_known(*lead));
    let notes: Vec<_> = known.map(|(reminder, _)| (assignment.id.clone(), reminder, true)).collect();
    reminders::note(tx, &notes, now)
}

/// What a person is to be reminded of, as it stands now: what was withdrawn or has begun is settled in silence.
///
/// # Errors
/// What the database says.
pub(super) fn of_person(tx: &mut Tx, person: &PersonId, now: DateTime<Utc>) -> Result<Vec<(Assignment, Shift)>, Error> {
    let noted = reminders::to_say(tx, person)?;
    let restored = restored::last(tx)?;
    let mut theirs = Vec::new();
    for (id, since) in &noted {
        let Some(assignment) = assignments::find(tx, id)? else { continue };
        let shift = shifts::get(tx, &assignment.shift)?.value;
        let is_old = restored.is_some_and(|restored| *since <= restored);
        if assignment.state.is_fixed() && shift.starts_at > now && !is_old {
            theirs.push((assignment, shift));
        }
    }
    reminders::said(tx, &noted.into_keys().collect::<Vec<AssignmentId>>())?;
    theirs.sort_by_key(|(_, shift)| shift.starts_at);
    Ok(theirs)
}
