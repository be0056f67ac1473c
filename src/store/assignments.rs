//! Who is on which shift of which roster.

use super::column::{instant, name, named, parsed};
use super::connection::on_both;
use super::schema::{assignments, rosters, shifts, told};
use super::{CHUNK, Page, Tx};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::{AssignmentId, PersonId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

/// Which assignments a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this roster.
    pub roster: Option<RosterId>,
    /// On this shift.
    pub shift: Option<ShiftId>,
    /// Of this person.
    pub person: Option<PersonId>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = assignments, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    roster: String,
    shift: String,
    position: i32,
    person: String,
    state: String,
    locked: bool,
    override_reason: Option<String>,
}

impl Row {
    fn of(assignment: &Assignment) -> Result<Self, Error> {
        Ok(Self {
            id: assignment.id.to_string(),
            roster: assignment.roster.to_string(),
            shift: assignment.shift.to_string(),
            position: assignment.position.into(),
            person: assignment.person.to_string(),
            state: name(&assignment.state)?,
            locked: assignment.locked,
            override_reason: assignment.override_reason.clone(),
        })
    }

    fn assignment(self) -> Result<Assignment, Error> {
        Ok(Assignment {
            id: parsed(&self.id)?,
            roster: parsed(&self.roster)?,
            shift: parsed(&self.shift)?,
            position: u16::try_from(self.position).map_err(Error::internal)?,
            person: parsed(&self.person)?,
            state: named(&self.state)?,
            locked: self.locked,
            override_reason: self.override_reason,
        })
    }
}

/// The assignment, or none.
pub fn find(tx: &mut Tx, id: &AssignmentId) -> Result<Option<Assignment>, Error> {
    let row = assignments::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
    row.map(Row::assignment).transpose()
}

/// The assignment, or `NotFound`.
pub fn get(tx: &mut Tx, id: &AssignmentId) -> Result<Assignment, Error> {
    find(tx, id)?.ok_or(Error::not_found("assignment"))
}

/// A person's on a shift of a roster, or none.
pub fn find_on(
    tx: &mut Tx,
    roster: &RosterId,
    shift: &ShiftId,
    person: &PersonId,
) -> Result<Option<Assignment>, Error> {
    let query = assignments::table
        .filter(assignments::roster.eq(roster.as_str()))
        .filter(assignments::shift.eq(shift.as_str()))
        .filter(assignments::person.eq(person.as_str()));
    query.select(Row::as_select()).first(tx).optional()?.map(Row::assignment).transpose()
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Assignment>, Error> {
    let mut query = assignments::table.filter(assignments::id.gt(page.start())).into_boxed();
    if let Some(roster) = &filter.roster {
        query = query.filter(assignments::roster.eq(roster.as_str()));
    }
    if let Some(shift) = &filter.shift {
        query = query.filter(assignments::shift.eq(shift.as_str()));
    }
    if let Some(person) = &filter.person {
        query = query.filter(assignments::person.eq(person.as_str()));
    }
    let query = query.order(assignments::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::assignment).collect()
}

/// All of a roster, by shift, position and person.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<Vec<Assignment>, Error> {
    let order = (assignments::shift, assignments::position, assignments::person);
    let query = assignments::table.filter(assignments::roster.eq(roster.as_str())).order(order);
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::assignment).collect()
}

/// All of a roster on the shifts of some sites, by shift, position and person.
pub fn of_sites(tx: &mut Tx, roster: &RosterId, sites: &[SiteId]) -> Result<Vec<Assignment>, Error> {
    let there = shifts::table.filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str))).select(shifts::id);
    let order = (assignments::shift, assignments::position, assignments::person);
    let query = assignments::table.filter(assignments::roster.eq(roster.as_str())).order(order);
    query
        .filter(assignments::shift.eq_any(there))
        .select(Row::as_select())
        .load(tx)?
        .into_iter()
        .map(Row::assignment)
        .collect()
}

/// All of a person, in every roster.
pub fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Assignment>, Error> {
    let query = assignments::table.filter(assignments::person.eq(person.as_str())).order(assignments::id);
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::assignment).collect()
}

/// Everyone's on shifts that belong to a day from `first` to `last`, in every roster, by person and shift.
pub fn between(tx: &mut Tx, first: NaiveDate, last: NaiveDate) -> Result<Vec<Assignment>, Error> {
    let then = shifts::table.filter(shifts::date.between(first, last)).select(shifts::id);
    let order = (assignments::person, assignments::shift, assignments::roster);
    let query = assignments::table.filter(assignments::shift.eq_any(then)).order(order);
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::assignment).collect()
}

/// Offers of published rosters that have not been answered, of what begins between two instants, where the person was told
/// before a third.
pub fn unanswered(
    tx: &mut Tx,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    told_before: DateTime<Utc>,
) -> Result<Vec<Assignment>, Error> {
    let of_theirs = told::roster.eq(assignments::roster).and(told::person.eq(assignments::person));
    let query = assignments::table
        .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
        .inner_join(rosters::table.on(rosters::id.eq(assignments::roster)))
        .inner_join(told::table.on(of_theirs))
        .filter(assignments::state.eq(AssignmentState::Offered.code()))
        .filter(rosters::state.eq(name(&RosterState::Published)?))
        .filter(shifts::starts_at.gt(instant(from)).and(shifts::starts_at.le(instant(until))))
        .filter(told::at.le(instant(told_before)))
        .order(assignments::id);
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::assignment).collect()
}

/// Whether somebody stands on a shift of one of these sites, or is asked to.
pub fn is_at(tx: &mut Tx, person: &PersonId, sites: &[SiteId]) -> Result<bool, Error> {
    let there = shifts::table.filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str))).select(shifts::id);
    let theirs =
        assignments::table.filter(assignments::person.eq(person.as_str())).filter(assignments::shift.eq_any(there));
    Ok(diesel::select(diesel::dsl::exists(theirs)).get_result(tx)?)
}

/// Adds an assignment.
///
/// # Errors
/// `Conflict` (`already_exists` where the person is on that shift of the roster already, `broken_reference`).
pub fn insert(tx: &mut Tx, assignment: &Assignment) -> Result<(), Error> {
    insert_all(tx, std::slice::from_ref(assignment))
}

/// Adds many.
///
/// # Errors
/// As [`insert`].
pub fn insert_all(tx: &mut Tx, all: &[Assignment]) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let rows = some.iter().map(Row::of).collect::<Result<Vec<_>, _>>()?;
        on_both!(tx, tx => diesel::insert_into(assignments::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Changes an assignment.
///
/// # Errors
/// `NotFound`; `Conflict` as [`insert`].
pub fn update(tx: &mut Tx, assignment: &Assignment) -> Result<(), Error> {
    let row = Row::of(assignment)?;
    match diesel::update(assignments::table.find(assignment.id.as_str())).set(&row).execute(tx)? {
        0 => Err(Error::not_found("assignment")),
        _ => Ok(()),
    }
}

/// Removes one.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &mut Tx, id: &AssignmentId) -> Result<(), Error> {
    match diesel::delete(assignments::table.find(id.as_str())).execute(tx)? {
        0 => Err(Error::not_found("assignment")),
        _ => Ok(()),
    }
}

/// Removes many: those of `ids` that there are.
pub fn delete_all(tx: &mut Tx, ids: &[AssignmentId]) -> Result<(), Error> {
    for ids in ids.chunks(CHUNK) {
        let these = assignments::id.eq_any(ids.iter().map(AssignmentId::as_str));
        diesel::delete(assignments::table.filter(these)).execute(tx)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, assignment, code};

    fn filled() -> crate::store::Store {
        let world = sample::world();
        let all = [("vera", "leo-mon"), ("amina", "leo-mon"), ("vera", "leo-next")];
        let all = all.map(|(person, shift)| assignment(person, shift));
        world.write_blocking(|tx| insert_all(tx, &all)).expect("assignments");
        world
    }

    fn ids(assignments: &[Assignment]) -> String {
        assignments.iter().map(|one| one.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_list_holds_what_the_filter_lets_through() {
        let world = filled();
        let vera = Some(sample::person("vera").id);
        let shift = "leo-mon".parse().ok();
        let cases = [
            ("all", Filter::default(), "amina-leo-mon vera-leo-mon vera-leo-next"),
            ("a person", Filter { person: vera.clone(), ..Filter::default() }, "vera-leo-mon vera-leo-next"),
            ("a shift", Filter { shift: shift.clone(), ..Filter::default() }, "amina-leo-mon vera-leo-mon"),
            ("all at once", Filter { roster: Some(sample::roster().id), shift, person: vera }, "vera-leo-mon"),
        ];
        for (what, filter, expected) in cases {
            let found = world.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page");
            assert_eq!(ids(&found), expected, "{what}");
        }
    }

    #[test]
    fn a_roster_and_a_span_are_loaded_at_once() {
        let world = filled();
        let roster = world.read_blocking(|tx| of_roster(tx, &sample::roster().id)).expect("assignments");
        assert_eq!(ids(&roster), "amina-leo-mon vera-leo-mon vera-leo-next");
        let day = "2026-11-30".parse().expect("a date");
        assert_eq!(ids(&world.read_blocking(|tx| between(tx, day, day)).expect("them")), "amina-leo-mon vera-leo-mon");
        let vera = sample::person("vera").id;
        assert_eq!(ids(&world.read_blocking(|tx| of_person(tx, &vera)).expect("them")), "vera-leo-mon vera-leo-next");
    }

    #[test]
    fn a_person_is_on_a_shift_of_a_roster_once() {
        let again = Assignment { id: "again".parse().expect("an id"), position: 1, ..assignment("vera", "leo-mon") };
        assert_eq!(code(&filled().write_blocking(|tx| insert(tx, &again))), "already_exists");
    }

    #[test]
    fn an_answer_is_kept_and_a_removal_is_for_good() {
        let world = filled();
        let yes = Assignment { state: AssignmentState::Confirmed, locked: true, ..assignment("vera", "leo-mon") };
        world.write_blocking(|tx| update(tx, &yes)).expect("a change");
        let found = world.read_blocking(|tx| find_on(tx, &yes.roster, &yes.shift, &yes.person)).expect("a look");
        assert_eq!(found, Some(yes.clone()));
        world.write_blocking(|tx| delete(tx, &yes.id)).expect("a removal");
        assert!(matches!(world.write_blocking(|tx| update(tx, &yes)), Err(Error::NotFound { .. })));
        world.write_blocking(|tx| delete_all(tx, &[assignment("vera", "leo-next").id])).expect("a removal");
        assert_eq!(ids(&world.read_blocking(|tx| of_roster(tx, &yes.roster)).expect("them")), "amina-leo-mon");
    }
}
