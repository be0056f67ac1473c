//! Rosters as they stood once.

use super::column::{at, instant, name, named, parsed};
use super::connection::on_both;
use super::schema::{rosters, snapshot_places, snapshots};
use super::{CHUNK, Tx};
use crate::domain::snapshot::{Place, Snapshot};
use crate::domain::{RosterId, SnapshotId, Week};
use crate::error::Error;
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = snapshots)]
struct Row {
    id: String,
    roster: String,
    version: i64,
    kept_at: NaiveDateTime,
    occasion: String,
}

impl Row {
    fn snapshot(self) -> Result<Snapshot, Error> {
        Ok(Snapshot {
            id: parsed(&self.id)?,
            roster: parsed(&self.roster)?,
            version: self.version,
            kept_at: at(self.kept_at),
            occasion: named(&self.occasion)?,
        })
    }
}

/// Keeps one with who stands where.
///
/// # Errors
/// `Conflict` (`broken_reference`) where the roster is gone.
pub fn insert(tx: &mut Tx, snapshot: &Snapshot, places: &[Place]) -> Result<(), Error> {
    let row = Row {
        id: snapshot.id.to_string(),
        roster: snapshot.roster.to_string(),
        version: snapshot.version,
        kept_at: instant(snapshot.kept_at),
        occasion: name(&snapshot.occasion)?,
    };
    diesel::insert_into(snapshots::table).values(row).execute(tx)?;
    for some in places.chunks(CHUNK) {
        let row = |place: &Place| {
            (
                snapshot_places::snapshot.eq(snapshot.id.to_string()),
                snapshot_places::shift.eq(place.shift.to_string()),
                snapshot_places::position.eq(i32::from(place.position)),
                snapshot_places::person.eq(place.person.to_string()),
            )
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(snapshot_places::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// One of them, or `NotFound`.
pub fn get(tx: &mut Tx, id: &SnapshotId) -> Result<Snapshot, Error> {
    let row = snapshots::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
    row.ok_or(Error::not_found("snapshot"))?.snapshot()
}

/// All of a roster, the newest first.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<Vec<Snapshot>, Error> {
    let theirs = snapshots::table.filter(snapshots::roster.eq(roster.as_str())).order(snapshots::version.desc());
    theirs.select(Row::as_select()).load(tx)?.into_iter().map(Row::snapshot).collect()
}

/// Who stood where, as far as people and shifts are still there: by shift, position and person.
pub fn places(tx: &mut Tx, id: &SnapshotId) -> Result<Vec<Place>, Error> {
    let theirs = snapshot_places::table.filter(snapshot_places::snapshot.eq(id.as_str())).select((
        snapshot_places::shift,
        snapshot_places::position,
        snapshot_places::person,
    ));
    let rows: Vec<(String, i32, String)> = theirs.load(tx)?;
    let place = |(shift, position, person): (String, i32, String)| {
        let position = u16::try_from(position).map_err(Error::internal)?;
        Ok(Place { shift: parsed(&shift)?, position, person: parsed(&person)? })
    };
    // In the order of Rust's letters, whatever the database's collation is: they are compared with others.
    let mut places = rows.into_iter().map(place).collect::<Result<Vec<_>, Error>>()?;
    places.sort();
    Ok(places)
}

/// Takes some away.
pub fn delete(tx: &mut Tx, ids: &[SnapshotId]) -> Result<(), Error> {
    let theirs = snapshots::table.filter(snapshots::id.eq_any(ids.iter().map(SnapshotId::as_str)));
    diesel::delete(theirs).execute(tx)?;
    Ok(())
}

/// Takes those away of weeks before one: nobody goes back to them any more.
pub fn forget_before(tx: &mut Tx, week: Week) -> Result<usize, Error> {
    let past = rosters::table.filter(rosters::monday.lt(week.monday())).select(rosters::id);
    Ok(diesel::delete(snapshots::table.filter(snapshots::roster.eq_any(past))).execute(tx)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::{Roster, RosterState};
    use crate::domain::snapshot::Occasion;
    use crate::store::{rosters, sample};

    fn draft() -> Roster {
        Roster {
            id: "R".parse().expect("an id"),
            week: "2026-W49".parse().expect("a week"),
            sites: vec!["LEO".parse().expect("an id")],
            state: RosterState::Draft,
            published_at: None,
            version: 1,
        }
    }

    fn kept(version: i64) -> Snapshot {
        Snapshot {
            id: format!("s{version}").parse().expect("an id"),
            roster: draft().id,
            version,
            kept_at: "2026-11-21T12:00:00Z".parse().expect("an instant"),
            occasion: Occasion::Search,
        }
    }

    #[test]
    fn the_newest_comes_first_and_goes_with_its_week() {
        let week = |text: &str| text.parse::<Week>().expect("a week");
        sample::world()
            .write_blocking(|tx| {
                rosters::insert(tx, &draft())?;
                for version in [1, 3, 2] {
                    insert(tx, &kept(version), &[])?;
                }
                assert_eq!(of_roster(tx, &draft().id)?, [3, 2, 1].map(kept));
                delete(tx, &[kept(2).id])?;
                assert_eq!(forget_before(tx, week("2026-W49"))?, 0);
                assert_eq!(of_roster(tx, &draft().id)?, [3, 1].map(kept));
                assert_eq!(get(tx, &kept(1).id)?, kept(1));
                assert_eq!(forget_before(tx, week("2026-W50"))?, 2);
                assert!(matches!(get(tx, &kept(1).id), Err(Error::NotFound { .. })));
                Ok(())
            })
            .expect("snapshots");
    }
}
