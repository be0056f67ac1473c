//! What people say who are invited to a session: on their own page, or by telephone to who holds it.

use super::{is_open, settle};
use crate::config::Outward;
use crate::domain::session::{Attendee, Session, SignUp, YesOrNo};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, SessionId};
use crate::error::{Error, Fault};
use crate::planning::elsewhere::is_elsewhere;
use crate::store::{Tx, Versioned, sessions, shifts};
use chrono::{DateTime, TimeDelta, Utc};

/// Notes what somebody says who is invited, and gives how it stands with them: a yes that finds no place waits for one, a no gives
/// theirs to who waits.
///
/// # Errors
/// `NotFound` where they are not invited; `Conflict` (`session_begun`; `elsewhere_then` where they have said yes to a shift).
pub fn give(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    person: &PersonId,
    id: &SessionId,
    said: YesOrNo,
) -> Result<SignUp, Error> {
    let mut session = sessions::find(tx, id)?.ok_or(Error::not_found("session"))?;
    let shift = shifts::get(tx, &session.value.shift)?.value;
    if session.value.attendee(person).is_none() {
        return Err(Error::not_found("session"));
    }
    if !is_open(&shift, now) {
        return Err(Error::conflict("session_begun", "this session has begun"));
    }
    must_be_free(tx, person, said, &shift)?;
    let stands = hear(&mut session.value, person, said, now);
    settle(tx, outward, now, session, &shift)?;
    Ok(stands)
}

/// Notes what several have said to who holds the session.
///
/// # Errors
/// `Invalid` (`not_invited`) with everyone who is not; `Conflict` (`session_begun`, `elsewhere_then`, `version_mismatch`).
pub fn note(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    mut session: Versioned<Session>,
    answers: &[(PersonId, YesOrNo)],
) -> Result<Versioned<Session>, Error> {
    let shift = shifts::get(tx, &session.value.shift)?.value;
    if !is_open(&shift, now) {
        return Err(Error::conflict("session_begun", "this session has begun"));
    }
    must_be_invited(&session.value, "answers", answers.iter().map(|(person, _)| person))?;
    for (person, said) in answers {
        must_be_free(tx, person, *said, &shift)?;
        hear(&mut session.value, person, *said, now);
    }
    settle(tx, outward, now, session, &shift)
}

/// Who says yes is nowhere else then.
fn must_be_free(tx: &mut Tx, person: &PersonId, said: YesOrNo, shift: &Shift) -> Result<(), Error> {
    if said == YesOrNo::Yes && is_elsewhere(tx, person, shift)? {
        return Err(Error::conflict("elsewhere_then", "they have said yes to something else at that time"));
    }
    Ok(())
}

/// Everyone who is named must be at it.
pub(super) fn must_be_invited<'a>(
    session: &Session,
    list: &str,
    people: impl Iterator<Item = &'a PersonId>,
) -> Result<(), Error> {
    let strangers = people.enumerate().filter(|(_, person)| session.attendee(person).is_none());
    let fault = |(at, _)| Fault::new(format!("/{list}/{at}/person"), "not_invited", "they were not invited");
    let faults: Vec<Fault> = strangers.map(fault).collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// Who says again what they said before keeps their place in the line.
fn hear(session: &mut Session, person: &PersonId, said: YesOrNo, now: DateTime<Utc>) -> SignUp {
    let (has_a_line, last) = (session.has_a_line(), session.last_in_line());
    let Some(own) = session.attendee_mut(person) else { return SignUp::Declined };
    let stands = match (said, own.sign_up) {
        (YesOrNo::No, _) => SignUp::Declined,
        (YesOrNo::Yes, before @ (SignUp::Coming | SignUp::Waiting)) => before,
        (YesOrNo::Yes, _) if has_a_line => SignUp::Waiting,
        (YesOrNo::Yes, _) => SignUp::Coming,
    };
    if own.sign_up != stands {
        // Two who say yes at the same moment stand one behind the other.
        let behind = last.filter(|_| stands == SignUp::Waiting).map(|last| last + TimeDelta::microseconds(1));
        let since = behind.map_or(now, |behind| behind.max(now));
        *own = Attendee { sign_up: stands, since, reminded: false, ..own.clone() };
    }
    stands
}
