//! Small problems exactly: every timeline of every person listed, one integer programme a level, on HiGHS.
//!
//! One variable chooses a timeline of a person; the rows are linear in them. The levels are solved in order, each with
//! those above held at their value, so that the answer is the lexicographic optimum and its own proof. It also checks
//! the search: both must agree on every small problem.

mod list;
mod programme;

use crate::instance::{Instance, Part};
use crate::roster::Roster;
use crate::score::{Level, Score};
use crate::solve::Stop;
use list::Columns;
use programme::Programme;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// HiGHS instances share a scheduler that the end of one resets for all: never two at a time in one process.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Held while HiGHS is at work.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Timelines in all: beyond this the search serves better.
const MOST_COLUMNS: usize = 20_000;

/// The best roster of a small problem with a proof that there is no better one; `None` where the problem is not small,
/// or where the solver gave up or was stopped.
pub(crate) fn solve(instance: &Instance<'_>, part: &Part, stop: Stop<'_>) -> Option<(Roster, Score)> {
    let columns = Columns::list(instance, part, MOST_COLUMNS, stop)?;
    let _alone = alone();
    let mut held = Vec::new();
    let mut roster = Roster::fixed(instance.problem);
    let mut fits = false;
    for level in Level::ALL {
        if stop() {
            return None;
        }
        // Nothing is less than nothing: a level that costs nothing yet needs no programme.
        let value = if fits && part.score(instance, &roster)[level] == 0 {
            0
        } else {
            let solved = Programme::new(instance, part, &columns, &held).minimise(level)?;
            roster = solved.roster;
            fits = true;
            solved.value
        };
        held.push((level, value));
    }
    let score = part.score(instance, &roster);
    // The programme must know each rule as the recount does: where they differ it is no proof.
    let agrees = held.iter().all(|(level, value)| score[*level] == *value);
    debug_assert!(agrees, "the integer programme counts {held:?}, the recount {score:?}");
    agrees.then_some((roster, score))
}
