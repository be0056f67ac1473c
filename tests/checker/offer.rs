//! When people can and what they are willing for: a volunteer's or a host's offer, absences, a no.

use super::read::{Kind, Offer};
use super::rules::Breach;
use super::time::Span;
use super::world::{Line, Seat, World};
use chrono::{Datelike, Days};
use chrono_tz::Tz;

fn offers(kind: Kind) -> bool {
    matches!(kind, Kind::Volunteer | Kind::HostHousehold)
}

/// The whole shift lies within the windows offered, taken together.
pub fn window(world: &World, seat: &Seat) -> Option<Breach> {
    if !offers(seat.person.kind) {
        return None;
    }
    let offer = world.answers.availability.get(&seat.person.id);
    let windows = offer.map(|offer| windows_around(offer, seat)).unwrap_or_default();
    let outside = minutes_outside(seat.span(), windows);
    (outside > 0).then(|| Breach::of([seat], outside, "outside what they offered"))
}

/// The windows of the days around a shift, in its site's time zone.
fn windows_around(offer: &Offer, seat: &Seat) -> Vec<Span> {
    let zone: Tz = seat.ground.zone();
    let first = seat.shift.date - Days::new(1);
    let weekly = first.iter_days().take(4).flat_map(|date| {
        let today = offer.weekly.iter().filter(move |window| window.weekday == date.weekday().number_from_monday());
        today.map(move |window| Span::on(zone, date, window.start, window.end))
    });
    let dated = offer.additions.iter().map(|window| Span::on(zone, window.date, window.start, window.end));
    weekly.chain(dated).collect()
}

/// Minutes of a span that no window holds.
fn minutes_outside(span: Span, mut windows: Vec<Span>) -> i64 {
    windows.sort_by_key(|window| window.start);
    let mut reached = span.start;
    let mut outside = 0;
    for window in windows.into_iter().filter(|window| span.shared(*window) > 0) {
        outside += (window.start - reached).num_minutes().max(0);
        reached = reached.max(window.end);
    }
    outside + (span.end - reached).num_minutes().max(0)
}

/// The site or the activity is one that they are willing for; naming none, they are willing for any.
pub fn willing(world: &World, seat: &Seat) -> Option<Breach> {
    let offer = world.answers.availability.get(&seat.person.id).filter(|_| offers(seat.person.kind))?;
    let any = offer.sites.is_empty() && offer.activities.is_empty();
    let named = offer.sites.contains(&seat.shift.site) || offer.activities.contains(&seat.shift.pattern.activity);
    (!any && !named).then(|| Breach::of([seat], 1, "a site and an activity that they are not willing for"))
}

/// No more shifts in the week than they want. Windows alone offer nothing.
pub fn wanted(world: &World, line: &Line) -> Vec<Breach> {
    if !offers(line.person.kind) {
        return Vec::new();
    }
    let wanted = world.answers.availability.get(&line.person.id).map_or(0, |offer| offer.wanted);
    let week = line.week(world.monday);
    let above = week.len() as i64 - wanted;
    let breach = (above > 0).then(|| Breach::of(week, above, format!("more than the {wanted} shifts that they want")));
    breach.into_iter().collect()
}

/// Nobody works while they are away.
pub fn absence(world: &World, seat: &Seat) -> Option<Breach> {
    let mut theirs = world.answers.absences.iter().filter(|absence| absence.person == seat.person.id);
    let away =
        theirs.find(|absence| seat.span().shared(Span { start: absence.starts_at, end: absence.ends_at }) > 0)?;
    let shared = seat.span().shared(Span { start: away.starts_at, end: away.ends_at });
    Some(Breach::of([seat], shared, "away then"))
}

/// Who declined or withdrew is not on that shift.
pub fn said_no(world: &World, seat: &Seat) -> Option<Breach> {
    let same = |other: &super::read::Assignment| other.shift == seat.shift.id && other.person == seat.person.id;
    let refused = world.answers.roster.assignments.iter().any(|other| same(other) && other.said_no());
    refused.then(|| Breach::of([seat], 1, "they said no to this shift"))
}
