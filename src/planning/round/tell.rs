//! What coordinators are told of a round, by mail and in their language.

pub(super) use crate::mail::RoundWhy as Why;

use crate::config::Outward;
use crate::domain::round::{Round, Stop};
use crate::domain::shift::Shift;
use crate::domain::{MailId, SiteId, StopId};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{RoundNote, StopLine};
use crate::planning::places::Places;
use crate::planning::{coordinators, letter, zone};
use crate::store::mails::NewMail;
use crate::store::{Tx, vehicles};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Tells the sites of some stops, each in one letter. Who has nothing to answer is told nothing.
pub(super) fn sites<'a>(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    round: &Round,
    shift: &Shift,
    stops: impl IntoIterator<Item = &'a Stop>,
    why: Why,
) -> Result<(), Error> {
    let mut theirs: BTreeMap<&SiteId, Vec<&Stop>> = BTreeMap::new();
    for stop in stops {
        if let Some(site) = stop.asks(&shift.site) {
            theirs.entry(site).or_default().push(stop);
        }
    }
    for (site, stops) in theirs {
        write(tx, outward, now, (round, shift), site, &stops, why)?;
    }
    Ok(())
}

/// Tells whose round it is what was said to a stop.
pub(super) fn owner(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    round: &Round,
    shift: &Shift,
    id: &StopId,
    why: Why,
) -> Result<(), Error> {
    let stop = round.stop(id).ok_or(Error::not_found("stop"))?;
    write(tx, outward, now, (round, shift), &shift.site, &[stop], why)
}

fn write(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    (round, shift): (&Round, &Shift),
    to: &SiteId,
    stops: &[&Stop],
    why: Why,
) -> Result<(), Error> {
    let mut places = Places::default();
    let owner = places.name(tx, &shift.site)?;
    let zone = places.zone(tx, &shift.site)?;
    let vehicle = round.vehicle.as_ref().map(|id| vehicles::get(tx, id)).transpose()?;
    let mut lines = Vec::with_capacity(stops.len());
    for stop in stops {
        let when = zone::interval(zone, shift.date, stop.from, stop.until);
        let site = stop.site.as_ref().map(|site| places.name(tx, site)).transpose()?;
        lines.push(StopLine {
            from: when.start.with_timezone(&zone),
            until: when.end.with_timezone(&zone),
            place: [site, stop.place.clone()].into_iter().flatten().collect(),
            what: stop.what.clone(),
            said: match why {
                Why::Declined | Why::Accepted => stop.word.as_ref().and_then(|word| word.note.clone()),
                Why::Short => stop.outcome.as_ref().and_then(|outcome| outcome.note.clone()),
                _ => None,
            },
        });
    }
    let mut mails = Vec::new();
    for person in coordinators::of(tx, to, &[shift.date])? {
        let note = RoundNote {
            to: letter::recipient(&person),
            why,
            kind: round.kind,
            owner: owner.clone(),
            vehicle: vehicle.as_ref().map(|vehicle| vehicle.value.name.clone()),
            stops: lines.clone(),
            link: outward.public_url.of(&format!("/board/rounds/{}", round.id)),
        };
        let id = MailId::from_bits(rand::random());
        let outgoing = note.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
        let not_after = (why != Why::Short).then_some(shift.ends_at);
        mails.push(NewMail { id, person: Some(person.id), outgoing, not_after });
    }
    if mails.is_empty() {
        tracing::warn!(site = %to, "no coordinator of the site can be written to about a round");
    }
    send::post(tx, &mails, now)
}
