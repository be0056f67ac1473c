//! How many interviews shifts had, by what they were about.

use super::column::{named, parsed};
use super::connection::on_both;
use super::schema::interviews;
use super::{CHUNK, Tx};
use crate::domain::ShiftId;
use crate::domain::interview::InterviewCount;
use crate::error::Error;
use diesel::prelude::*;
use std::collections::HashMap;

/// Of one shift, by kind.
pub fn of_shift(tx: &mut Tx, shift: &ShiftId) -> Result<Vec<InterviewCount>, Error> {
    Ok(of_shifts(tx, std::slice::from_ref(shift))?.remove(shift).unwrap_or_default())
}

/// Of those of these shifts that had any, by kind.
pub fn of_shifts(tx: &mut Tx, ids: &[ShiftId]) -> Result<HashMap<ShiftId, Vec<InterviewCount>>, Error> {
    let mut found: HashMap<ShiftId, Vec<InterviewCount>> = HashMap::new();
    for ids in ids.chunks(CHUNK) {
        let query = interviews::table.filter(interviews::shift.eq_any(ids.iter().map(ShiftId::as_str)));
        for (shift, kind, count) in query.load::<(String, String, i32)>(tx)? {
            let count = u16::try_from(count).map_err(Error::internal)?;
            found.entry(parsed(&shift)?).or_default().push(InterviewCount { kind: named(&kind)?, count });
        }
    }
    for counts in found.values_mut() {
        counts.sort_by_key(|count| count.kind);
    }
    Ok(found)
}

/// Notes how many a shift had, in place of what was noted before.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn put(tx: &mut Tx, shift: &ShiftId, counts: &[InterviewCount]) -> Result<(), Error> {
    diesel::delete(interviews::table.filter(interviews::shift.eq(shift.as_str()))).execute(tx)?;
    for one in counts {
        let row = (
            interviews::shift.eq(shift.as_str()),
            interviews::kind.eq(one.kind.code()),
            interviews::count.eq(i32::from(one.count)),
        );
        on_both!(tx, tx => diesel::insert_into(interviews::table).values(row).execute(tx))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::interview::InterviewKind::{Legal, Social};
    use crate::store::sample;

    #[test]
    fn what_is_noted_replaces_what_was() {
        let world = sample::world();
        let shift: ShiftId = "leo-mon".parse().expect("an id");
        let note = |counts: &[InterviewCount]| {
            world.write_blocking(|tx| put(tx, &shift, counts)).expect("it is noted");
            world.read_blocking(|tx| of_shift(tx, &shift)).expect("counts")
        };
        let of = |kind, count| InterviewCount { kind, count };
        assert_eq!(note(&[of(Legal, 2), of(Social, 3)]), [of(Social, 3), of(Legal, 2)]);
        assert_eq!(note(&[of(Legal, 4)]), [of(Legal, 4)]);
        assert_eq!(note(&[]), []);
    }
}
