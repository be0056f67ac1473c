//! A site that moves, opens, closes, or has other hours or places from a day on: its patterns, the weeks that are planned already,
//! and who stands on their shifts, in one.
//!
//! - [`change`]: does it. `moving`: shifts that are at another place or hour. `closing`: shifts that do not take place. `opening`:
//!   shifts that are added.
//! - [`SiteChanged`]: what came of it, week by week.
//!
//! Invariants:
//! - Whoever is not affected stays as they are, and is asked nothing.
//! - Who could come before and cannot any more is free again; nobody else loses their place.
//! - Nobody but who comes to a session is written to before a week is published again: who rearranges looks at it first.

mod closing;
mod moving;
mod opening;
mod patterns;
mod tally;

pub use tally::{FreedPlace, RosterChanged, SiteChanged, planned_from};

use super::{announcement, zone};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::SiteId;
use crate::domain::shift::Shift;
use crate::domain::site::{PlacesFrom, Site};
use crate::domain::site_change::{SiteChange, Turn};
use crate::error::{Error, Fault};
use crate::store::{Tx, Versioned, shifts, sites, solves};
use chrono::{DateTime, Days, NaiveDate, Utc};
use tally::Tally;

/// What all steps of a change need to know.
struct Turning<'a> {
    clock: Clock,
    outward: &'a Outward,
    site: &'a Site,
    from: NaiveDate,
    reason: &'a str,
}

impl Turning<'_> {
    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The site's shifts that are to come from the day on, in the order of their start.
    fn to_come(&self, tx: &mut Tx) -> Result<Vec<Versioned<Shift>>, Error> {
        let mut all = shifts::from_day(tx, &self.site.id, self.from)?;
        all.retain(|shift| shift.value.starts_at > self.now());
        Ok(all)
    }
}

/// Makes something otherwise at a site from a day on.
///
/// # Errors
/// `NotFound`; `Conflict` (`solve_under_way`) where a week that it concerns is being searched; `Invalid` at `/from` (`past`,
/// `already_so`, `gap`), at `/reason` (`limited_address`: those hear of it who may not know), at `/what/…` (`unused`, `already_so`, `unknown_template`, `break_too_short`, `break_too_long`).
pub fn change(
    tx: &mut Tx,
    clock: Clock,
    outward: &Outward,
    id: &SiteId,
    change: &SiteChange,
) -> Result<SiteChanged, Error> {
    let Versioned { value: site, version } = sites::get(tx, id)?;
    let turning = Turning { clock, outward, site: &site, from: change.from, reason: &change.reason };
    if change.from < zone::date_of(site.time_zone, clock.now()) {
        return Err(Error::invalid("/from", "past", "it cannot have begun before today"));
    }
    announcement::check_text(tx, id, "/reason", &change.reason)?;
    refuse_while_searched(tx, &turning)?;
    let mut tally = Tally::of(tx, &turning)?;
    match &change.what {
        Turn::Moves { leaves, to } => {
            let templates = patterns::moved(tx, &turning, leaves, to)?;
            tally.patterns(templates);
            moving::apply(tx, &turning, &mut tally, |shift| {
                if shift.pattern.location == *leaves {
                    shift.pattern.location = to.clone();
                }
            })?;
            tally.of_others = moving::of_others(tx, &turning, leaves)?;
        }
        Turn::Hours { template, hours } => {
            let (before, after) = patterns::rescheduled(tx, &turning, template, *hours)?;
            tally.patterns(1);
            moving::apply(tx, &turning, &mut tally, |shift| moving::reschedule(&site, &before, &after, shift))?;
        }
        Turn::Closes => {
            let last = change.from - Days::new(1);
            let is_closed = site.validity.until.is_some_and(|until| until <= last);
            if is_closed || site.validity.from.is_some_and(|from| from > last) {
                return Err(Error::invalid("/from", "already_so", "it is closed by then"));
            }
            let mut closed = site.clone();
            closed.validity.until = Some(last);
            sites::update(tx, &closed, version)?;
            closing::apply(tx, &turning, &mut tally)?;
            tally.of_others = closing::of_others(tx, &turning)?;
        }
        Turn::Opens => {
            let today = zone::date_of(site.time_zone, clock.now());
            let open = Site { validity: opening::opened(site.validity, change.from, today)?, ..site.clone() };
            sites::update(tx, &open, version)?;
            opening::apply(tx, &turning, &open, &mut tally)?;
        }
        Turn::Places { places } => {
            let places = with_places(&site, PlacesFrom { from: change.from, places: *places })?;
            sites::update(tx, &Site { places, ..site.clone() }, version)?;
        }
    }
    tally.done(tx)
}

/// What is searched at this moment would be put into weeks that are other ones by then.
fn refuse_while_searched(tx: &mut Tx, turning: &Turning<'_>) -> Result<(), Error> {
    for roster in tally::planned_from(tx, &turning.site.id, turning.from)? {
        if solves::of_roster(tx, &roster.id)?.iter().any(|solve| !solve.state.is_over()) {
            return Err(Error::conflict(
                "solve_under_way",
                "a week that this concerns is being searched: stop that first, or wait for it",
            ));
        }
    }
    Ok(())
}

/// The most lines that a site keeps of its places.
const MOST_PLACES: usize = 100;

fn with_places(site: &Site, from: PlacesFrom) -> Result<Vec<PlacesFrom>, Error> {
    let mut places = site.places.clone();
    places.retain(|known| known.from != from.from);
    places.push(from);
    places.sort_by_key(|places| places.from);
    if places.len() > MOST_PLACES {
        return Err(Error::Invalid(vec![Fault::new("/what/places", "length", "the site has as many lines as it may")]));
    }
    Ok(places)
}
