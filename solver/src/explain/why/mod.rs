//! Why seats stay empty, proved: the shifts that want the same people, the facts that suffice, and the smallest ways out.
//!
//! A gap rarely stands alone: whoever could fill it is needed on another shift, and whoever could stand in there on a third.
//! So the shifts that its people are needed on are looked at together, as far as that goes, and solved by themselves: when
//! they lack as much alone as they do in the whole roster, nothing else is to blame. What is not needed for that is then left
//! out, shift by shift and fact by fact. What stays is enough: solved with it alone, they lack the same.

mod cited;

use crate::problem::{AskKind, PersonIndex, Problem, ShiftIndex};
use crate::roster::{Cell, Roster};
use crate::score::Level;
use crate::solve::Stop;
use cited::{Cited, Freed};
use serde::{Deserialize, Serialize};

/// What stands between people and shifts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fact")]
pub enum Fact {
    /// Positions ask for something.
    Ask {
        /// Which kind of thing.
        ask: AskKind,
    },
    /// People are away.
    Absence,
    /// People offered other times or other shifts.
    Availability,
    /// People said no.
    Refused,
    /// A personal rule at the level of law.
    Rule {
        /// Its name.
        name: String,
    },
}

/// Why seats stay empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The gap's shift, and those that its people are needed on.
    pub shifts: Vec<ShiftIndex>,
    /// What these lack of their minimum in every roster, in the weights of [`Level::MinimumCover`].
    pub missing: i64,
    /// Who could be on one of them, as far as the facts go.
    pub people: Vec<PersonIndex>,
    /// These suffice. None can be left out.
    pub facts: Vec<Fact>,
    /// Each of these alone would leave less missing. None: it takes more than one.
    pub ways_out: Vec<WayOut>,
}

/// One person for whom one fact would have to be otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayOut {
    /// For whom.
    pub person: PersonIndex,
    /// What.
    pub fact: Fact,
}

/// Shifts looked at together at the most: beyond, an explanation explains nothing.
const MOST_SHIFTS: usize = 40;
/// Ways out that are tried.
const MOST_TRIED: usize = 300;

/// Why a place of a roster lacks people. `can_change` tells which facts a way out may touch. `None` where nothing is
/// missing there, where the roster is not the best for these shifts, where what they share people with goes too far, or
/// when stopped.
pub fn why(
    problem: &Problem,
    roster: &Roster,
    gap: Cell,
    can_change: &dyn Fn(&Fact) -> bool,
    stop: Stop<'_>,
) -> Option<Why> {
    let mut cited = together(problem, roster, gap, stop)?;
    let missing = cited.lacks_in(roster);
    leave_out_shifts(&mut cited, roster, gap, stop);
    let missing = missing.min(cited.lacks_in(roster));
    leave_out_facts(&mut cited, missing, stop);
    let ways_out = ways_out(&cited, gap, missing, can_change, stop);
    let facts = cited.facts().into_iter().filter(|fact| !cited.left_out.contains(fact)).collect();
    Some(Why { people: cited.people(None), shifts: cited.shifts, missing, facts, ways_out })
}

/// The problem with nothing but what an explanation cites, and what its shifts lack there: as much as it says. For whoever
/// doubts it.
pub fn proof(problem: &Problem, why: &Why, stop: Stop<'_>) -> Option<(Problem, i64)> {
    let mut cited = Cited::new(problem, why.shifts.clone());
    cited.left_out = cited.facts().into_iter().filter(|fact| !why.facts.contains(fact)).collect();
    Some((cited.posed(None), cited.lacks(None, stop)?))
}

/// The shifts that explain a gap: those that share its people, and theirs, until they lack alone what they lack together
/// with all others.
fn together<'p>(problem: &'p Problem, roster: &Roster, gap: Cell, stop: Stop<'_>) -> Option<Cited<'p>> {
    let mut cited = Cited::new(problem, vec![gap.shift]);
    loop {
        let lacks = cited.lacks_in(roster);
        if lacks == 0 || cited.shifts.len() > MOST_SHIFTS {
            return None;
        }
        if cited.lacks(None, stop)? == lacks {
            return Some(cited);
        }
        let more = cited.needed_on(roster);
        if more.is_empty() {
            return None;
        }
        cited.shifts.extend(more);
        cited.shifts.sort_unstable();
    }
}

/// Leaves out each shift without which the others lack just what they do in the roster.
fn leave_out_shifts(cited: &mut Cited<'_>, roster: &Roster, gap: Cell, stop: Stop<'_>) {
    for shift in cited.shifts.clone().into_iter().filter(|shift| *shift != gap.shift) {
        let mut fewer = Cited::new(cited.problem, cited.shifts.clone());
        fewer.shifts.retain(|kept| *kept != shift);
        if fewer.lacks(None, stop) == Some(fewer.lacks_in(roster)) {
            *cited = fewer;
        }
    }
}

/// Leaves out each fact without which as much is missing. One that was needed beside another may not be without it, where
/// two laws contradict: so all are tried until all are needed.
fn leave_out_facts(cited: &mut Cited<'_>, missing: i64, stop: Stop<'_>) {
    loop {
        let before = cited.left_out.len();
        for fact in cited.facts() {
            if cited.left_out.insert(fact.clone()) && cited.lacks(None, stop) != Some(missing) {
                cited.left_out.remove(&fact);
            }
        }
        if cited.left_out.len() == before {
            break;
        }
    }
}

/// For whom which fact would have to be otherwise, one at a time.
fn ways_out(
    cited: &Cited<'_>,
    gap: Cell,
    missing: i64,
    can_change: &dyn Fn(&Fact) -> bool,
    stop: Stop<'_>,
) -> Vec<WayOut> {
    let facts = cited.facts().into_iter().filter(|fact| !cited.left_out.contains(fact) && can_change(fact));
    let tries = facts.flat_map(|fact| {
        let people = cited.problem.person_indices();
        people.map(move |person| Freed { person, fact: fact.clone() })
    });
    let could = |freed: &Freed| cited.could_come(freed, gap);
    let helps = |freed: &Freed| cited.lacks(Some(freed), stop).is_some_and(|lacks| lacks < missing);
    let found = tries.filter(could).take(MOST_TRIED).filter(helps);
    found.map(|freed| WayOut { person: freed.person, fact: freed.fact }).collect()
}

/// Only this level and the law above it are looked at.
const LEVEL: Level = Level::MinimumCover;
