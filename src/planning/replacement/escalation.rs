//! The coordinators are told that nobody has said yes.

use super::pending;
use crate::config::Outward;
use crate::domain::replacement::Replacement;
use crate::domain::roster::AssignmentState;
use crate::domain::shift::Shift;
use crate::domain::{MailId, Role};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::Escalation;
use crate::planning::letter;
use crate::planning::places::Places;
use crate::store::mails::NewMail;
use crate::store::{Tx, assignments, people, replacements};
use chrono::{DateTime, Utc};
use std::slice;

/// Writes to the site's coordinators and their deputies.
pub(super) fn tell(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    replacement: &Replacement,
    shift: &Shift,
) -> Result<(), Error> {
    let asks = replacements::asks_of(tx, &replacement.id)?;
    let mut declined = 0;
    for ask in &asks {
        let answer = assignments::find_on(tx, &replacement.roster, &shift.id, &ask.person)?;
        declined += usize::from(answer.is_some_and(|own| own.state == AssignmentState::Declined));
    }
    let place = shift.pattern.positions.get(usize::from(replacement.position));
    let silent = pending(tx, replacement)?.len();
    let mut places = Places::default();
    let zone = places.zone(tx, &shift.site)?;
    let location = places.location(tx, &shift.pattern.location)?;
    let mut told = 0;
    for person in people::working_at(tx, slice::from_ref(&shift.site))? {
        let is_one =
            [Role::Coordinator, Role::DeputyCoordinator].iter().any(|role| person.holds_role(*role, shift.date));
        if !is_one || !letter::can_be_written_to(&person) {
            continue;
        }
        let notice = Escalation {
            to: letter::recipient(&person),
            starts: shift.starts_at.with_timezone(&zone),
            ends: shift.ends_at.with_timezone(&zone),
            activity: shift.pattern.activity_in(person.locale).to_owned(),
            place: location.name.clone(),
            roles: place.map(|place| place.roles.clone()).unwrap_or_default(),
            languages: place.map(|place| place.languages.clone()).unwrap_or_default(),
            asked: asks.len(),
            declined,
            silent,
        };
        let id = MailId::from_bits(rand::random());
        let outgoing = notice.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
        send::post(tx, &[NewMail { id, person: person.id, outgoing, not_after: Some(shift.starts_at) }], now)?;
        told += 1;
    }
    if told == 0 {
        tracing::warn!(replacement = %replacement.id, "nobody has said yes, and no coordinator of the site can be written to");
    }
    Ok(())
}
