//! Twice a year people are asked whether what they told us is still right.

use super::{consent, letter, link};
use crate::config::Outward;
use crate::domain::MailId;
use crate::domain::consent::Use;
use crate::error::Error;
use crate::jobs::send;
use crate::mail::Checkup;
use crate::store::mails::NewMail;
use crate::store::{Tx, availability, checkups, people};
use chrono::{DateTime, TimeDelta, Utc};

/// Between two times.
const EVERY: TimeDelta = TimeDelta::days(182);
/// How long the letter's link opens its page.
const OPENS: TimeDelta = TimeDelta::days(28);
/// So many at a time at the most: there is no hurry.
const AT_A_TIME: i64 = 20;

/// Writes to those whose time has come. Who is new is asked in half a year.
///
/// # Errors
/// `Internal` where a letter could not be put together.
pub fn ask_due(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>) -> Result<(), Error> {
    let fresh = checkups::unknown(tx)?;
    checkups::note(tx, &fresh, now)?;
    let due = checkups::asked_before(tx, now - EVERY, AT_A_TIME)?;
    checkups::note(tx, &due, now)?;
    let theirs = people::find_all(tx, &due)?;
    let allowing = consent::allowing(tx, Use::Checkups, theirs.iter().map(|person| &person.value))?;
    for person in theirs {
        // Who wants no questions gets none.
        let offer = availability::find(tx, &person.value.id)?.map_or(0, |offer| offer.value.wanted);
        let is_left_alone = !person.kind.is_assigned() && offer == 0;
        if is_left_alone || !allowing.contains(&person.id) || !letter::can_be_written_to(&person) {
            continue;
        }
        let path = link::make(tx, &person.id, now, now + OPENS)?;
        let checkup = Checkup { to: letter::recipient(&person), link: outward.public_url.of(&path) };
        let id = MailId::from_bits(rand::random());
        let outgoing = checkup.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
        send::post(tx, &[NewMail { id, person: Some(person.value.id), outgoing, not_after: Some(now + OPENS) }], now)?;
    }
    Ok(())
}
