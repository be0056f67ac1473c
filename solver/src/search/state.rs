//! A roster with its counts and score, kept up to date change by change.

use crate::instance::{Counts, Instance};
use crate::problem::PersonIndex;
use crate::roster::{Cell, Roster, Timeline};
use crate::score::Score;

/// A roster under change.
#[derive(Clone)]
pub(crate) struct State<'i, 'p> {
    instance: &'i Instance<'p>,
    roster: Roster,
    counts: Counts,
    personal: Vec<Score>,
    total: Score,
}

impl<'i, 'p> State<'i, 'p> {
    /// Only what is fixed.
    pub(crate) fn fixed(instance: &'i Instance<'p>) -> Self {
        Self::of(instance, Roster::fixed(instance.problem))
    }

    /// A roster, counted from nothing.
    pub(crate) fn of(instance: &'i Instance<'p>, roster: Roster) -> Self {
        let mut counts = Counts::none(&instance.rows);
        for (person, cell) in roster.cells() {
            counts.add(&instance.rows, person, cell, 1);
        }
        let people = instance.problem.person_indices();
        let personal: Vec<Score> = people.map(|person| instance.plan(person).score(roster.of(person))).collect();
        let total = personal.iter().copied().sum::<Score>() + instance.rows.score(&counts);
        Self { instance, roster, counts, personal, total }
    }

    pub(crate) const fn score(&self) -> Score {
        self.total
    }

    pub(crate) const fn roster(&self) -> &Roster {
        &self.roster
    }

    pub(crate) const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Takes a person's timeline out: for a moment they work nothing, not even what is fixed. Tells what it was.
    pub(crate) fn take_out(&mut self, person: PersonIndex) -> Timeline {
        let cells = self.roster.of(person).clone();
        for cell in &cells {
            self.count(person, *cell, -1);
        }
        self.total -= self.personal[person.at()];
        self.personal[person.at()] = Score::ZERO;
        self.roster.set(person, Timeline::new());
        cells
    }

    /// Puts a timeline in for someone who was taken out.
    pub(crate) fn put_in(&mut self, person: PersonIndex, cells: Timeline) {
        for cell in &cells {
            self.count(person, *cell, 1);
        }
        let personal = self.instance.plan(person).score(&cells);
        self.personal[person.at()] = personal;
        self.total += personal;
        self.roster.set(person, cells);
    }

    fn count(&mut self, person: PersonIndex, cell: Cell, sign: i32) {
        self.total -= self.instance.rows.around(person, cell, &self.counts);
        self.counts.add(&self.instance.rows, person, cell, sign);
        self.total += self.instance.rows.around(person, cell, &self.counts);
    }

    /// How the switches' cost would change with the person on a cell.
    pub(crate) fn switched_by(&mut self, person: PersonIndex, cell: Cell) -> Score {
        let before = self.instance.rows.switched(cell.shift, &self.counts);
        self.counts.add(&self.instance.rows, person, cell, 1);
        let after = self.instance.rows.switched(cell.shift, &self.counts);
        self.counts.add(&self.instance.rows, person, cell, -1);
        after - before
    }

    /// In debug builds, that every change so far equals a recount from nothing.
    pub(crate) fn check(&self) {
        debug_assert_eq!(self.total, self.instance.recount(&self.roster), "a change was counted wrongly");
    }
}
