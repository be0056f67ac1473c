//! How much of the minimum was covered: as it was published, and at the start of each shift.

use crate::house::{Published, Someone};
use releve::domain::roster::Assignment;
use releve::domain::shift::Shift;
use releve::domain::template::Position;
use releve::domain::{PersonId, Role, RosterId, ShiftId};
use releve::error::Error;
use releve::store::{Page, Tx, assignments};
use std::collections::HashMap;
use std::ops::AddAssign;

/// Whose seat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// A volunteer's.
    Volunteer = 0,
    /// An employee's or an intern's.
    Employee = 1,
    /// A guest's place in a household.
    Household = 2,
}

impl Seat {
    /// All of them, as they are told.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Volunteer, "volunteers"), (Self::Employee, "employees"), (Self::Household, "guests' places")];

    fn of(position: &Position) -> Self {
        match position.roles.as_slice() {
            roles if roles.contains(&Role::Volunteer) => Self::Volunteer,
            roles if roles.contains(&Role::HostHousehold) => Self::Household,
            _ => Self::Employee,
        }
    }
}

/// Seats of minimum cover: how many, and how many of them were empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seats {
    /// How many.
    pub minimum: u32,
    /// Of them, empty.
    pub missing: u32,
}

impl Seats {
    /// The share that was covered, in percent.
    pub fn covered(self) -> f64 {
        100.0 - 100.0 * f64::from(self.missing) / f64::from(self.minimum.max(1))
    }
}

impl AddAssign for Seats {
    fn add_assign(&mut self, other: Self) {
        self.minimum += other.minimum;
        self.missing += other.missing;
    }
}

/// All seats by whose they are.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cover {
    /// When the week was published, if everybody came who was asked.
    pub planned: [Seats; 3],
    /// At the start of each shift: those who had said yes or were told.
    pub at_start: [Seats; 3],
    /// Shifts that began with fewer than their minimum.
    pub short: u32,
}

impl Cover {
    /// Of one shift that begins now.
    pub fn of(
        tx: &mut Tx,
        roster: &RosterId,
        shift: &Shift,
        people: &HashMap<PersonId, Someone>,
    ) -> Result<Self, Error> {
        let filter = assignments::Filter {
            roster: Some(roster.clone()),
            shift: Some(shift.id.clone()),
            ..assignments::Filter::default()
        };
        let all = assignments::list(tx, &filter, &Page::first(u16::MAX))?;
        let there: Vec<&Assignment> = all.iter().filter(|own| own.state.is_fixed()).collect();
        let mut cover = Self::default();
        fill(&mut cover.at_start, shift, &there, people);
        cover.short = u32::from(cover.at_start.iter().any(|seats| seats.missing > 0));
        Ok(cover)
    }

    /// Of a week as it was published.
    pub fn plan(&mut self, published: &Published, people: &HashMap<PersonId, Someone>) {
        let mut there: HashMap<&ShiftId, Vec<&Assignment>> = HashMap::new();
        for own in published.assignments.iter().filter(|own| own.state.counts()) {
            there.entry(&own.shift).or_default().push(own);
        }
        for shift in &published.shifts {
            fill(&mut self.planned, shift, there.get(&shift.id).map_or(&[], Vec::as_slice), people);
        }
    }

    /// Together with others.
    pub fn add(&mut self, other: Self) {
        self.at_start.iter_mut().zip(other.at_start).for_each(|(own, other)| *own += other);
        self.short += other.short;
    }
}

fn fill(seats: &mut [Seats; 3], shift: &Shift, there: &[&Assignment], people: &HashMap<PersonId, Someone>) {
    for (place, position) in (0_u16..).zip(&shift.pattern.positions) {
        let own = there.iter().filter(|own| own.position == place);
        let taken: u32 = own.map(|own| people.get(&own.person).map_or(1, |someone| someone.places)).sum();
        let minimum = u32::from(position.minimum);
        seats[Seat::of(position) as usize] += Seats { minimum, missing: minimum.saturating_sub(taken) };
    }
}
