//! Mails that came back: who cannot be reached by mail any more is told in another way.

use crate::domain::person::Person;
use crate::error::Error;
use crate::mail::Bounce;
use crate::store::{Tx, mails, people, told};

/// What came of a message that was taken for a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// The person's mails come back: until somebody says otherwise they are among those who must be told in another way.
    Fails,
    /// It may arrive another time.
    Passing,
    /// Nothing of ours has come back.
    NotOurs,
}

/// Notes what came back.
///
/// # Errors
/// What the database says.
pub fn note(tx: &mut Tx, bytes: &[u8]) -> Result<Noted, Error> {
    let Some(bounce) = Bounce::read(bytes) else { return Ok(Noted::NotOurs) };
    let Some(person) = mails::recipient_of(tx, &bounce.message_id)? else { return Ok(Noted::NotOurs) };
    if !bounce.is_final {
        return Ok(Noted::Passing);
    }
    let person = people::get(tx, &person)?;
    if !person.mail_fails {
        people::update(tx, &Person { mail_fails: true, ..person.value.clone() }, person.version)?;
        // What they were told by mail they may not know: the next publication names them.
        told::forget(tx, &person.id)?;
    }
    Ok(Noted::Fails)
}
