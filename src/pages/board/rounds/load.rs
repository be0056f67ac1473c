//! Rounds with all that is said of them.

use crate::domain::right::{Reach, Right};
use crate::domain::round::{Round, Vehicle};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::{RoundId, SiteId, UserId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::gate::Visitor;
use crate::store::rounds::{self, Filter};
use crate::store::{Page, Tx, Versioned, shifts, sites, users, vehicles};
use chrono::TimeDelta;
use chrono_tz::Tz;
use std::collections::HashMap;

/// Those that ended longer ago are not listed.
const SHOWN: TimeDelta = TimeDelta::days(7);

/// A round with its shift.
#[derive(Debug, Clone)]
pub struct Known {
    /// It.
    pub round: Round,
    /// How often it was changed.
    pub version: i64,
    /// Its shift.
    pub shift: Shift,
}

/// What pages need besides: names.
#[derive(Debug)]
pub struct Around {
    /// All sites.
    pub sites: HashMap<SiteId, Site>,
    /// Where the visitor reads plans.
    pub reach: Reach,
    /// The vehicles of sites that concern the visitor.
    pub vehicles: Vec<Versioned<Vehicle>>,
    /// Who uses the board.
    pub users: HashMap<UserId, String>,
}

impl Known {
    /// The one with an identifier, for whose it is and for the sites where it stops.
    ///
    /// # Errors
    /// `NotFound` where there is none for the visitor.
    pub fn of(tx: &mut Tx, visitor: &Visitor, id: &RoundId) -> Result<Self, Error> {
        let Versioned { value: round, version } = rounds::get(tx, id)?;
        let shift = shifts::get(tx, &round.shift)?.value;
        let reach = visitor.reach();
        let stops = round.stops.iter().filter_map(|stop| stop.site.as_ref());
        if !reach.touches(stops.chain([&shift.site])) {
            return Err(Error::not_found("round"));
        }
        Ok(Self { round, version, shift }.seen_within(&reach))
    }

    fn seen_within(self, reach: &Reach) -> Self {
        let round = self.round.seen_by(&self.shift.site, |site| reach.holds(site));
        Self { round, ..self }
    }

    /// Those that concern the visitor and have not been over for long, by when they begin.
    ///
    /// # Errors
    /// What the database says.
    pub fn all(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<Self>, Error> {
        let after = Some(visitor.now - SHOWN);
        let filter = Filter { sites: visitor.reach().narrowed(None), after, ..Filter::default() };
        let found = rounds::list(tx, &filter, &Page::first(u16::MAX))?;
        let which: Vec<_> = found.iter().map(|one| one.value.shift.clone()).collect();
        let mut shifts: HashMap<_, _> =
            shifts::find_all(tx, &which)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
        let known = |one: Versioned<Round>| {
            let shift = shifts.remove(&one.value.shift)?;
            Some(Self { round: one.value, version: one.version, shift })
        };
        let reach = visitor.reach();
        let mut all: Vec<Self> = found.into_iter().filter_map(known).map(|known| known.seen_within(&reach)).collect();
        all.sort_by_key(|one| (one.shift.starts_at, one.round.id.clone()));
        Ok(all)
    }

    /// « Collecte d’invendus – Dépôt ».
    pub fn title(&self, words: Words, around: &Around) -> String {
        let kind = sentence(&words.choose("round-kind", self.round.kind.code()));
        format!("{kind} – {}", around.name(&self.shift.site))
    }

    /// From when until when, where it begins.
    pub fn when(&self, words: Words, around: &Around) -> String {
        let zone = around.zone(&self.shift.site);
        let [start, end] = [self.shift.starts_at, self.shift.ends_at].map(|at| at.with_timezone(&zone));
        sentence(&words.span(start, end))
    }

    /// What people call its vehicle, where it has one that concerns the visitor.
    pub fn vehicle<'a>(&self, around: &'a Around) -> Option<&'a str> {
        let id = self.round.vehicle.as_ref()?;
        around.vehicles.iter().find(|one| one.value.id == *id).map(|one| one.value.name.as_str())
    }

    /// Whether the visitor plans it.
    pub fn is_planned_by(&self, visitor: &Visitor) -> bool {
        visitor.may(Right::KeepPatterns, &self.shift.site)
    }

    /// Whether it has begun.
    pub fn has_begun(&self, visitor: &Visitor) -> bool {
        self.shift.starts_at <= visitor.now
    }
}

impl Around {
    /// What is around the visitor.
    ///
    /// # Errors
    /// What the database says.
    pub fn of(tx: &mut Tx, visitor: &Visitor) -> Result<Self, Error> {
        let reach = visitor.reach();
        let filter = vehicles::Filter { sites: reach.narrowed(None) };
        let mut vehicles = vehicles::list(tx, &filter, &Page::first(u16::MAX))?;
        vehicles.sort_by_key(|vehicle| vehicle.value.name.to_lowercase());
        Ok(Self {
            sites: sites::all(tx)?.into_iter().map(|site| (site.id.clone(), site)).collect(),
            reach,
            vehicles,
            users: users::all(tx)?.into_iter().map(|user| (user.id, user.name)).collect(),
        })
    }

    /// What people call a site.
    pub fn name(&self, site: &SiteId) -> String {
        self.sites.get(site).map_or_else(|| site.to_string(), |site| site.name.clone())
    }

    /// Where its clocks are.
    pub fn zone(&self, site: &SiteId) -> Tz {
        self.sites.get(site).map_or(Tz::UTC, |site| site.time_zone)
    }

    /// Sites by their names: those of a reach.
    pub fn named(&self, reach: &Reach) -> Vec<(SiteId, String)> {
        let theirs = self.sites.values().filter(|site| reach.holds(&site.id));
        let mut named: Vec<_> = theirs.map(|site| (site.id.clone(), site.name.clone())).collect();
        named.sort_by_cached_key(|(id, name)| (name.to_lowercase(), id.clone()));
        named
    }
}
