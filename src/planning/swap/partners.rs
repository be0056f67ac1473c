//! Who could be asked to exchange a place.

use super::Held;
use super::fits::{self, Wishes};
use crate::domain::PersonId;
use crate::domain::person::Person;
use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::planning::{asks, letter};
use crate::store::{Page, Tx, assignments, availability, people};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// A search for people who hold other places. What was asked of everybody of late is read once, and the engine is asked of so
/// many people at the most.
pub(super) struct Partners<'a> {
    person: &'a Person,
    own: &'a Held,
    now: DateTime<Utc>,
    asked: HashMap<PersonId, Vec<DateTime<Utc>>>,
    tries: usize,
}

impl<'a> Partners<'a> {
    /// For somebody who would give a place of theirs.
    pub(super) fn of(
        tx: &mut Tx,
        now: DateTime<Utc>,
        person: &'a Person,
        own: &'a Held,
        tries: usize,
    ) -> Result<Self, Error> {
        Ok(Self { person, own, now, asked: asks::since(tx, now - asks::WEEK * 4)?, tries })
    }

    /// Whether nobody more is looked at.
    pub(super) const fn is_over(&self) -> bool {
        self.tries == 0
    }

    /// Those who stand at a place and could be asked, so many at the most, who was asked the longest ago first. They can be
    /// written to, have not been asked as often as they may this week, and could take the place that is given.
    pub(super) fn at(
        &mut self,
        tx: &mut Tx,
        roster: &crate::domain::RosterId,
        shift: &Shift,
        position: u16,
        most: usize,
    ) -> Result<Vec<Held>, Error> {
        let filter = assignments::Filter {
            roster: Some(roster.clone()),
            shift: Some(shift.id.clone()),
            ..assignments::Filter::default()
        };
        let there = assignments::list(tx, &filter, &Page::first(u16::MAX))?;
        let is_one =
            |own: &Assignment| own.state.is_fixed() && own.position == position && own.person != self.person.id;
        let mut there: Vec<Assignment> = there.into_iter().filter(is_one).collect();
        there.sort_by_key(|own| (self.asked.get(&own.person).and_then(|times| times.last()).copied(), own.id.clone()));
        let mut found = Vec::new();
        for assignment in there {
            if found.len() == most || self.is_over() {
                break;
            }
            let held = Held { assignment, shift: shift.clone() };
            if self.may_be_asked(tx, &held.assignment.person)? {
                self.tries -= 1;
                if fits::may_take(tx, &held.assignment.person, self.own, &held, Wishes::Kept)? {
                    found.push(held);
                }
            }
        }
        Ok(found)
    }

    fn may_be_asked(&self, tx: &mut Tx, other: &PersonId) -> Result<bool, Error> {
        let other = people::get(tx, other)?.value;
        let offer = availability::find(tx, &other.id)?.map(|offer| offer.value);
        let is_free = asks::may_be_asked(other.kind, offer.as_ref(), self.asked.get(&other.id), self.now);
        Ok(is_free && letter::can_be_written_to(&other) && is_like(self.person, &other))
    }
}

/// Volunteers exchange with volunteers, night watches with night watches; and a household's places are worth another's.
fn is_like(one: &Person, other: &Person) -> bool {
    one.kind == other.kind && one.guest_places == other.guest_places
}
