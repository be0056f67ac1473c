//! A new link for who asks for one by their mail address.

use super::letter::{can_be_written_to, recipient};
use super::link;
use crate::config::Outward;
use crate::domain::MailId;
use crate::error::Error;
use crate::jobs::send;
use crate::mail::Renewal;
use crate::store::mails::{self, NewMail};
use crate::store::{Tx, people};
use chrono::{DateTime, TimeDelta, Utc};

/// How long a link that somebody asked for opens their page.
const OPENS: TimeDelta = TimeDelta::days(28);
/// Who was written to within this time has a link in that letter.
const JUST_NOW: TimeDelta = TimeDelta::minutes(10);

/// Writes to everybody with this address whom it does not bother: not to somebody who was written to just now, nor beyond
/// what one person gets in a day. Whoever asked is told nothing of it.
///
/// # Errors
/// `Internal` where a letter could not be put together.
pub fn renew(tx: &mut Tx, outward: &Outward, address: &str, now: DateTime<Utc>) -> Result<(), Error> {
    if !address.contains('@') {
        return Ok(());
    }
    for person in people::with_mail(tx, address)? {
        let today = mails::written_since(tx, &person.id, now - TimeDelta::days(1))?;
        let just_now = today.last().is_some_and(|last| *last > now - JUST_NOW);
        if just_now || !can_be_written_to(&person) || today.len() >= usize::from(outward.letters_a_day.get()) {
            continue;
        }
        let path = link::make(tx, &person.id, now, now + OPENS)?;
        let renewal = Renewal { to: recipient(&person), link: outward.public_url.of(&path) };
        let id = MailId::from_bits(rand::random());
        let outgoing = renewal.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
        send::post(tx, &[NewMail { id, person: Some(person.id), outgoing, not_after: None }], now)?;
    }
    Ok(())
}
