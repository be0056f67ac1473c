//! A roster's question to the engine, and its answer put into the roster.

use super::desk::standing;
use super::filling::{Filled, filling};
use super::house::House;
use super::load;
use super::pose::{Index, Posed, pose};
use super::report::Gap;
use super::settle::{places, settle};
use super::snapshots;
use super::translate::Translator;
use crate::domain::RosterId;
use crate::domain::roster::AssignmentState;
use crate::domain::snapshot::Occasion;
use crate::error::Error;
use crate::store::{Tx, rosters};
use chrono::{DateTime, Utc};
use solver::problem::Request;
use solver::{Level, Outcome, Problem};

/// What is asked, and what it takes to read the answer.
#[derive(Debug, Clone)]
pub struct Question {
    /// For the engine.
    pub problem: Problem,
    house: House,
    index: Index,
}

impl Question {
    /// The question that a roster is.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn of(tx: &mut Tx, roster: &RosterId) -> Result<Self, Error> {
        let house = load::house(tx, roster)?;
        let Posed { mut problem, index } = pose(&house);
        settle_down(&mut problem, &house, &index);
        Ok(Self { problem, house, index })
    }

    /// Who stands where now, as the engine reads it, where anybody does whom a search may move: it goes on from there, so that
    /// nobody is moved for nothing.
    pub fn present(&self) -> Option<String> {
        let present = standing(&self.house, &self.problem, &self.index);
        (present != solver::Roster::fixed(&self.problem)).then(|| serde_json::to_string(&present).ok()).flatten()
    }

    /// How a roster that the engine has found so far, as it writes it, fills the house; nothing where it cannot be read.
    pub fn filling(&self, roster: &str) -> Vec<Filled> {
        let roster = serde_json::from_str::<solver::Roster>(roster);
        roster.map_or_else(|_| Vec::new(), |roster| filling(&self.house, &places(&self.index, &roster)))
    }

    /// Puts the engine's answer into the roster as it stands by now, and tells what is missing and why. How it stood is kept.
    ///
    /// # Errors
    /// `NotFound` where the roster is gone.
    pub fn settle(&self, tx: &mut Tx, now: DateTime<Utc>, outcome: &Outcome) -> Result<Vec<Gap>, Error> {
        let roster = &self.house.roster.id;
        snapshots::keep(tx, now, roster, Occasion::Search)?;
        settle(&load::house(tx, roster)?, &places(&self.index, &outcome.roster)).make(tx)?;
        rosters::touch(tx, roster, None)?;
        Ok(Translator::new(&self.house, &self.index).gaps(&outcome.gaps))
    }
}

/// Of rosters that are as good, the one that leaves most people where the draft has them: each place that is taken from somebody
/// costs as little as there is, at the last level. What they were told of counts for more already, and what is fixed stays.
fn settle_down(problem: &mut Problem, house: &House, index: &Index) {
    let drafted = |state| matches!(state, AssignmentState::Proposed | AssignmentState::Assigned);
    for own in house.assignments.iter().filter(|own| drafted(own.state) && !own.is_fixed()) {
        if let Some((person, shift)) = index.person_index(&own.person).zip(index.shift_index(&own.shift)) {
            let stays = Request { shift, level: Level::Preferences, on: 1, off: 0 };
            problem.people[person.at()].requests.push(stays);
        }
    }
}
