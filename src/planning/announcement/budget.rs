//! Who of an audience is written to, and who is left in peace.

use crate::domain::announcement::{Audience, LeftOut};
use crate::domain::consent::Use;
use crate::domain::person::Person;
use crate::error::Error;
use crate::planning::{asks, consent, letter};
use crate::store::{Tx, announcements, availability};
use chrono::{DateTime, Utc};

/// So many announcements anybody gets in seven days, of all sites together.
const A_WEEK: usize = 2;

/// Those who are written to, and how many are not, for the first reason that holds.
///
/// # Errors
/// What the database says.
pub(super) fn sift(
    tx: &mut Tx,
    now: DateTime<Utc>,
    audience: &Audience,
    meant: Vec<Person>,
) -> Result<(Vec<Person>, LeftOut), Error> {
    let wish = consent::allowing(tx, Use::Announcements, &meant)?;
    let offers = availability::of(tx, &meant.iter().map(|person| person.id.clone()).collect::<Vec<_>>())?;
    let sent = announcements::sent_since(tx, now - asks::WEEK)?;
    let mut left_out = LeftOut::default();
    let mut is_written_to = |person: &Person| {
        let why = if !letter::can_be_written_to(person) {
            &mut left_out.no_mail
        } else if audience.is_agreed() {
            return true;
        } else if !wish.contains(&person.id) {
            &mut left_out.not_wished
        } else if offers.get(&person.id).is_some_and(|offer| offer.wanted == 0) {
            &mut left_out.at_rest
        } else if sent.get(&person.id).is_some_and(|times| *times >= A_WEEK) {
            &mut left_out.contact_budget
        } else {
            return true;
        };
        *why += 1;
        false
    };
    let mut to = meant;
    to.retain(|person| is_written_to(person));
    Ok((to, left_out))
}
