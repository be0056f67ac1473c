//! The record of what was changed by hand. Only ever added to.

use super::Tx;
use super::column::{from_json, instant, json};
use super::schema::edits;
use crate::domain::edit::Edit;
use crate::domain::{AbsenceId, PersonId, RosterId, ShiftId};
use crate::error::Error;
use diesel::prelude::*;
use std::collections::HashSet;

/// Adds a record.
///
/// # Errors
/// `Conflict` (`broken_reference` where there is no such roster).
pub fn insert(tx: &mut Tx, edit: &Edit) -> Result<(), Error> {
    let row = (
        edits::id.eq(RosterId::from_bits(rand::random()).to_string()),
        edits::roster.eq(edit.roster.as_str()),
        edits::at.eq(instant(edit.at)),
        edits::edit.eq(json(edit)?),
    );
    diesel::insert_into(edits::table).values(row).execute(tx)?;
    Ok(())
}

/// All of a roster, the newest first.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<Vec<Edit>, Error> {
    let query = edits::table.filter(edits::roster.eq(roster.as_str())).order((edits::at.desc(), edits::id));
    let rows: Vec<String> = query.select(edits::edit).load(tx)?;
    rows.iter().map(|row| from_json(row)).collect()
}

/// On which shifts of a roster somebody was put, and in spite of which absence of theirs.
///
/// # Errors
/// What the database says.
pub fn in_spite_of_absences(tx: &mut Tx, roster: &RosterId) -> Result<HashSet<(ShiftId, AbsenceId)>, Error> {
    let mentioned = edits::roster.eq(roster.as_str()).and(edits::edit.like("%\"absences\":%"));
    let rows: Vec<String> = edits::table.filter(mentioned).select(edits::edit).load(tx)?;
    let mut who = HashSet::new();
    for row in rows {
        let Edit { shift, absences, .. } = from_json(&row)?;
        who.extend(shift.iter().flat_map(|shift| absences.iter().map(move |absence| (shift.clone(), absence.clone()))));
    }
    Ok(who)
}

/// Puts another name in the place of a person's, in every record: all that is ever changed of one.
pub(super) fn rename(tx: &mut Tx, from: &PersonId, to: &PersonId) -> Result<(), Error> {
    let mentioned = edits::table.filter(edits::edit.like(format!("%\"person\":\"{from}\"%")));
    let rows: Vec<(String, String)> = mentioned.select((edits::id, edits::edit)).load(tx)?;
    for (id, row) in rows {
        let edit: Edit = from_json(&row)?;
        if edit.person.as_ref() == Some(from) {
            let renamed = Edit { person: Some(to.clone()), reason: None, ..edit };
            diesel::update(edits::table.find(id)).set(edits::edit.eq(json(&renamed)?)).execute(tx)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::EditKind;
    use crate::domain::roster::{Roster, RosterState};
    use crate::store::{rosters, sample};

    #[test]
    fn the_newest_comes_first() {
        let roster = Roster {
            id: "R".parse().expect("an id"),
            week: "2026-W49".parse().expect("a week"),
            sites: vec!["LEO".parse().expect("an id")],
            state: RosterState::Draft,
            published_at: None,
            version: 1,
        };
        let edit = |at: &str, kind| Edit {
            roster: roster.id.clone(),
            at: at.parse().expect("an instant"),
            kind,
            person: None,
            shift: None,
            against: vec!["daily_rest".into()],
            absences: Vec::new(),
            reason: Some("they asked for it".into()),
        };
        let (first, second) =
            (edit("2026-11-20T10:00:00Z", EditKind::Put), edit("2026-11-20T11:00:00Z", EditKind::Lock));
        sample::world()
            .write_blocking(|tx| {
                rosters::insert(tx, &roster)?;
                insert(tx, &first)?;
                insert(tx, &second)?;
                assert_eq!(of_roster(tx, &roster.id)?, [second.clone(), first.clone()]);
                Ok(())
            })
            .expect("records");
    }
}
