//! How far searches are that are not over: the best roster so far, as the engine writes it.

use super::Tx;
use super::column::parsed;
use super::connection::on_both;
use super::schema::checkpoints;
use crate::domain::SolveId;
use crate::error::Error;
use diesel::prelude::*;
use std::time::Duration;

/// What a search has found so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose.
    pub solve: SolveId,
    /// A digest of the problem that the roster is one of.
    pub problem: String,
    /// How long it has been searched, all attempts together; up to three weeks.
    pub searched: Duration,
    /// The best roster, as the engine writes it.
    pub roster: String,
    /// How its places are covered, in whatever form their reader gives it.
    pub filling: String,
}

/// Keeps it, in place of an earlier one.
///
/// # Errors
/// `Conflict` (`broken_reference`) where the solve is gone.
pub fn keep(tx: &mut Tx, checkpoint: &Checkpoint) -> Result<(), Error> {
    forget(tx, &checkpoint.solve)?;
    let row = (
        checkpoints::solve.eq(checkpoint.solve.as_str()),
        checkpoints::problem.eq(&checkpoint.problem),
        checkpoints::milliseconds.eq(checkpoint.searched.as_millis() as i32),
        checkpoints::roster.eq(&checkpoint.roster),
        checkpoints::filling.eq(&checkpoint.filling),
    );
    on_both!(tx, tx => diesel::insert_into(checkpoints::table).values(row).execute(tx))?;
    Ok(())
}

/// What was kept of a search last, or none.
pub fn find(tx: &mut Tx, solve: &SolveId) -> Result<Option<Checkpoint>, Error> {
    type Row = (String, String, i32, String, Option<String>);
    let row: Option<Row> = checkpoints::table.find(solve.as_str()).first(tx).optional()?;
    let checkpoint = |(solve, problem, milliseconds, roster, filling): Row| {
        let searched = Duration::from_millis(milliseconds as u64);
        Ok(Checkpoint { solve: parsed(&solve)?, problem, searched, roster, filling: filling.unwrap_or_default() })
    };
    row.map(checkpoint).transpose()
}

/// The search is over, or begins anew.
pub fn forget(tx: &mut Tx, solve: &SolveId) -> Result<(), Error> {
    diesel::delete(checkpoints::table.find(solve.as_str())).execute(tx)?;
    Ok(())
}
