//! What one change by hand would do: what the engine says, and what it does not look at.

use super::company;
use super::desk::Desk;
use super::edit::Placing;
use super::house::House;
use super::pose::Seat;
use super::report::{Cause, Effect, Reason};
use super::rule::Rule;
use super::translate::Translator;
use super::zone::Interval;
use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::error::Error;
use solver::explain::{self, Questions};

/// Weighs changes to a roster, each as if it were the only one. What many have in common is found once.
pub(super) struct Scales<'a> {
    desk: &'a Desk,
    questions: Questions<'a>,
    translator: Translator<'a>,
}

impl<'a> Scales<'a> {
    /// For the roster as it lies there.
    pub(super) fn at(desk: &'a Desk) -> Self {
        let questions = Questions::new(&desk.posed.problem, desk.roster.clone());
        Self { desk, questions, translator: desk.translator() }
    }

    /// Somebody is put on a place: whose position it is, a real double booking, and minors are not the engine's to say.
    ///
    /// # Errors
    /// `NotFound`; `Invalid` where there is no such place.
    pub(super) fn putting(&self, placing: &Placing) -> Result<Effect, Error> {
        let cell = self.desk.cell(&placing.shift, placing.position)?;
        let person = self.desk.person(&placing.person)?;
        let told = self.questions.what_if(explain::Edit::Put { person, cell });
        let mut effect = self.translator.effect(&told, cell.shift);
        let house = &self.desk.house;
        let shift = self.translator.shift(&placing.shift).ok_or(Error::not_found("shift"))?;
        if is_on_it(house, placing) {
            effect.against.push(Reason::of(Cause::OnIt));
        }
        if is_of_another_kind(house, placing, shift) {
            effect.against.push(Reason::of(Cause::Kind));
        }
        if self.is_booked_twice(placing, shift) {
            effect.against.retain(|reason| reason.cause != Cause::Rule(Rule::Overlap));
            effect.against.push(Reason::of(Cause::DoubleBooking));
        }
        if company::would_leave_alone(house, shift, placing.position) {
            effect.against.push(Reason::of(Cause::Rule(Rule::Accompanied)));
        }
        Ok(effect)
    }

    /// Somebody is taken off: minors are not the engine's to say.
    ///
    /// # Errors
    /// `NotFound`.
    pub(super) fn taking(&self, assignment: &Assignment) -> Result<Effect, Error> {
        let person = self.desk.person(&assignment.person)?;
        let shift = self.desk.cell(&assignment.shift, 0)?.shift;
        let told = self.questions.what_if(explain::Edit::Take { person, shift });
        let mut effect = self.translator.effect(&told, shift);
        let house = &self.desk.house;
        if leaves_minors_alone(house, house.assignments.iter().filter(|other| other.id != assignment.id)) {
            effect.against.push(Reason::of(Cause::Rule(Rule::Accompanied)));
        }
        Ok(effect)
    }

    /// On another shift at that time. That there is too little time to travel is another matter.
    fn is_booked_twice(&self, placing: &Placing, shift: &Shift) -> bool {
        let house = &self.desk.house;
        let when = |shift: &Shift| Interval { start: shift.starts_at, end: shift.ends_at };
        let is_theirs =
            |own: &Assignment| own.person == placing.person && own.state.counts() && own.shift != placing.shift;
        let here = house.assignments.iter().filter(|own| is_theirs(own));
        let here = here.filter_map(|own| self.translator.shift(&own.shift));
        let elsewhere = house.elsewhere.iter().filter(|work| is_theirs(&work.assignment)).map(|work| &work.shift);
        here.chain(elsewhere).any(|other| when(other).overlaps(when(shift)))
    }
}

fn is_on_it(house: &House, placing: &Placing) -> bool {
    let on_it = |own: &Assignment| own.person == placing.person && own.shift == placing.shift && own.state.counts();
    house.assignments.iter().any(on_it)
}

/// Volunteers and households stand on no employee's position, and nobody else on theirs.
fn is_of_another_kind(house: &House, placing: &Placing, shift: &Shift) -> bool {
    let position = shift.pattern.positions.get(usize::from(placing.position));
    let seat = position.map(Seat::of);
    let kind = house.person(&placing.person).map(|person| person.kind);
    seat.zip(kind).is_some_and(|(seat, kind)| !seat.kinds().contains(&kind))
}

/// Whether with these assignments minors are left with volunteers alone where they are not now.
fn leaves_minors_alone<'a>(house: &'a House, then: impl IntoIterator<Item = &'a Assignment>) -> bool {
    let now = company::left_alone(house, &house.assignments);
    company::left_alone(house, then).iter().any(|shift| !now.contains(shift))
}
