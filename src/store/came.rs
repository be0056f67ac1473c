//! Who has been on shifts, and who is to come: what assignments, attendance and the days of shifts say together.

use super::column::{instant, parsed};
use super::schema::{assignments, people, presences, shifts};
use super::{CHUNK, Tx};
use crate::domain::person::Kind;
use crate::domain::roster::AssignmentState;
use crate::domain::{PersonId, ShiftId, SiteId};
use crate::error::Error;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// How often somebody has been on a shift, and on which day last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// So often, at least once.
    pub times: i64,
    /// The day that the last of them belongs to.
    pub last: NaiveDate,
}

/// What each has done on shifts that belong to a day before this one: who confirmed it or was told of it, and was not noted as
/// absent.
pub fn done(tx: &mut Tx, before: NaiveDate) -> Result<HashMap<PersonId, Done>, Error> {
    let fixed = [AssignmentState::Confirmed, AssignmentState::Published].map(AssignmentState::code);
    let absent = presences::table.filter(presences::present.eq(false)).select(presences::assignment);
    let rows: Vec<(String, i64, Option<NaiveDate>)> = assignments::table
        .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
        .filter(shifts::date.lt(before))
        .filter(assignments::state.eq_any(fixed))
        .filter(assignments::id.ne_all(absent))
        .group_by(assignments::person)
        .select((assignments::person, count_star(), max(shifts::date)))
        .load(tx)?;
    let done = |(person, times, last): (String, i64, Option<NaiveDate>)| {
        Ok((parsed(&person)?, Done { times, last: last.unwrap_or(before) }))
    };
    rows.into_iter().map(done).collect()
}

/// Those of these people who were on a shift of a site that began before an instant.
pub fn known_at(
    tx: &mut Tx,
    site: &SiteId,
    who: &[PersonId],
    before: DateTime<Utc>,
) -> Result<BTreeSet<PersonId>, Error> {
    let mut known = BTreeSet::new();
    for who in who.chunks(CHUNK) {
        let query = assignments::table
            .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
            .filter(assignments::person.eq_any(who.iter().map(PersonId::as_str)))
            .filter(assignments::state.eq_any([AssignmentState::Confirmed.code(), AssignmentState::Published.code()]))
            .filter(shifts::site.eq(site.as_str()).and(shifts::starts_at.lt(instant(before))));
        let people: Vec<String> = query.select(assignments::person).distinct().load(tx)?;
        for person in people {
            known.insert(parsed(&person)?);
        }
    }
    Ok(known)
}

/// Who has confirmed which shift of a site that belongs to a day from `first` to `last`.
pub fn confirmed_at(
    tx: &mut Tx,
    site: &SiteId,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<(PersonId, ShiftId)>, Error> {
    let rows: Vec<(String, String)> = assignments::table
        .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
        .filter(assignments::state.eq(AssignmentState::Confirmed.code()))
        .filter(shifts::site.eq(site.as_str()).and(shifts::date.between(first, last)))
        .order((assignments::person, assignments::shift))
        .select((assignments::person, assignments::shift))
        .load(tx)?;
    rows.into_iter().map(|(person, shift)| Ok((parsed(&person)?, parsed(&shift)?))).collect()
}

/// Each volunteer who came to a shift of one of these sites that belongs to a day before this one: where, who, and the last such day.
/// Who was noted as absent did not come.
pub fn who_came_before(
    tx: &mut Tx,
    sites: &[SiteId],
    before: NaiveDate,
) -> Result<Vec<(SiteId, PersonId, NaiveDate)>, Error> {
    let mut all = Vec::new();
    for site in sites {
        let absent = presences::table.filter(presences::present.eq(false)).select(presences::assignment);
        let rows: Vec<(String, Option<NaiveDate>)> = assignments::table
            .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
            .inner_join(people::table.on(people::id.eq(assignments::person)))
            .filter(people::kind.eq(Kind::Volunteer.code()))
            .filter(shifts::site.eq(site.as_str()))
            .filter(shifts::date.lt(before))
            .filter(assignments::state.eq(AssignmentState::Confirmed.code()))
            .filter(assignments::id.ne_all(absent))
            .group_by(assignments::person)
            .select((assignments::person, max(shifts::date)))
            .order(assignments::person)
            .load(tx)?;
        for (person, last) in rows {
            all.push((site.clone(), parsed(&person)?, last.unwrap_or(before)));
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::{Assignment, Presence};
    use crate::store::{assignments, sample};

    #[test]
    fn what_somebody_has_done_is_what_they_promised_and_came_to() {
        use AssignmentState::{Confirmed, Declined, Proposed, Published};
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let world = sample::world();
        let stands = |person, shift, state| Assignment { state, ..sample::assignment(person, shift) };
        let all = [
            stands("vera", "leo-mon", Confirmed),
            stands("vera", "amr-mon", Declined),
            stands("vera", "leo-sun", Published),
            stands("vera", "leo-next", Proposed),
            stands("amina", "leo-mon", Confirmed),
        ];
        let absent = Presence { assignment: all[4].id.clone(), present: false, hours: None, at: DateTime::UNIX_EPOCH };
        world
            .write_blocking(|tx| {
                assignments::insert_all(tx, &all)?;
                crate::store::presences::put(tx, &absent)
            })
            .expect("what was done");
        let by = |day: &str| {
            let done = world.read_blocking(|tx| done(tx, date(day))).expect("it");
            assert!(!done.contains_key(&sample::person("amina").id), "who was absent has not been there");
            done.get(&sample::person("vera").id).copied()
        };
        assert_eq!(by("2026-11-30"), None, "a day is not over on that day");
        assert_eq!(by("2026-12-01"), Some(Done { times: 1, last: date("2026-11-30") }));
        assert_eq!(by("2026-12-31"), Some(Done { times: 2, last: date("2026-12-06") }));
    }
}
