//! How offers are answered: what is counted, and what is known from it. Never by person: nothing is kept that could tell one.

use crate::domain::response::{Circumstances, Notice, Rates};
use crate::domain::roster::{Assignment, AssignmentState, Roster};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::store::{Tx, responses, rosters};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};

/// What was longer ago tells nothing of today.
const MONTHS: Months = Months::new(6);

/// Counts what became of an assignment as it was, where it was an offer: a yes, or no, or no answer in time.
///
/// # Errors
/// What the database says.
pub(super) fn count(
    tx: &mut Tx,
    now: DateTime<Utc>,
    before: &Assignment,
    shift: &Shift,
    is_yes: bool,
) -> Result<(), Error> {
    if before.state != AssignmentState::Offered {
        return Ok(());
    }
    let roster = rosters::get(tx, &before.roster)?;
    responses::count(tx, &circumstances(&roster, shift, now), month(now), is_yes)
}

/// What is known by now.
///
/// # Errors
/// What the database says.
pub(super) fn rates(tx: &mut Tx, now: DateTime<Utc>) -> Result<Rates, Error> {
    let since = month(now).checked_sub_months(MONTHS).unwrap_or_default();
    Ok(Rates::of(responses::since(tx, since)?))
}

/// Of an offer of a shift: it was made when its roster was published, or is made now.
pub(super) fn circumstances(roster: &Roster, shift: &Shift, now: DateTime<Utc>) -> Circumstances {
    let offered = roster.published_at.unwrap_or(now);
    Circumstances {
        activity: shift.pattern.activity.clone(),
        weekday: shift.date.weekday(),
        notice: Notice::of(shift.starts_at - offered),
    }
}

fn month(now: DateTime<Utc>) -> NaiveDate {
    let today = now.date_naive();
    today.with_day(1).unwrap_or(today)
}
