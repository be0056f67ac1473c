//! Sessions, from the invitation to the proof that somebody was there.
//!
//! - [`invite`]: who is invited from now on. [`apply`]: who asks to come, by a link. [`answer`]: what they say, with a waiting list. [`off`]: a session that does not take
//!   place.
//! - [`wanted`]: whom one would be for. [`came`]: who came, and whose training counts.
//! - [`remind`]: what time brings: who comes is reminded a day before. `tell`: what all of them are told by mail.
//!
//! Invariants:
//! - Nobody is written to about a session that has begun.
//! - An invitation is no place: whoever says yes first has one. Nobody owes an answer, and a no is thanked for.

mod answer;
mod apply;
mod came;
mod invite;
mod off;
mod remind;
mod tell;
mod wanted;

pub use answer::{give, note};
pub use apply::{Asked, Came, WAITS, applicant, ask, come, open_to_all};
pub use came::{tick, undoes_a_validation, validate};
pub use invite::{add, invite};
pub use off::{call_off, forget, moved};
pub use remind::pass;
pub use wanted::{is_for, who_waits};

use crate::config::Outward;
use crate::domain::session::Session;
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::mail::{SessionLine, SessionWhy};
use crate::planning::places::Places;
use crate::store::{Tx, Versioned, sessions, shifts};
use chrono::{DateTime, Utc};

/// Whether people may still say that they come.
pub fn is_open(shift: &Shift, now: DateTime<Utc>) -> bool {
    now < shift.starts_at
}

/// A session as people read of it.
///
/// # Errors
/// What the database says.
pub fn line(tx: &mut Tx, places: &mut Places, session: &Session, shift: &Shift) -> Result<SessionLine, Error> {
    let zone = places.zone(tx, &shift.site)?;
    let location = places.location(tx, &shift.pattern.location)?;
    Ok(SessionLine {
        kind: session.kind,
        starts: shift.starts_at.with_timezone(&zone),
        ends: shift.ends_at.with_timezone(&zone),
        place: location.name,
        meeting_point: location.meeting_point,
        languages: session.languages.clone(),
    })
}

/// Keeps a session that has other places or languages than before; who waits may have a place now.
///
/// # Errors
/// `Conflict` (`version_mismatch`).
pub fn change(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    session: Versioned<Session>,
) -> Result<Versioned<Session>, Error> {
    let shift = shifts::get(tx, &session.value.shift)?.value;
    settle(tx, outward, now, session, &shift)
}

/// Gives places that became free to who waits, tells them, and keeps the session.
fn settle(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    mut session: Versioned<Session>,
    shift: &Shift,
) -> Result<Versioned<Session>, Error> {
    let promoted = if is_open(shift, now) { session.value.promote(now) } else { Vec::new() };
    session.version = sessions::update(tx, &session.value, session.version)?;
    tell::these(tx, outward, now, (&session.value, shift), &promoted, SessionWhy::Freed)?;
    Ok(session)
}
