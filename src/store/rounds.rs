//! Rounds, where they stop, and what was said to each stop.

use super::column::{from_json, instant, json, name, named, parsed};
use super::connection::on_both;
use super::schema::{rounds, shifts, stops};
use super::versioned::updated;
use super::{CHUNK, Page, Tx, Versioned};
use crate::domain::round::{Round, Stop};
use crate::domain::{RoundId, ShiftId, SiteId, VehicleId};
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// Which rounds a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this shift.
    pub shift: Option<ShiftId>,
    /// Of one of these sites, or with a stop there.
    pub sites: Option<Vec<SiteId>>,
    /// With this vehicle.
    pub vehicle: Option<VehicleId>,
    /// That end after this.
    pub after: Option<DateTime<Utc>>,
}

/// A round's own columns.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rounds, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    shift: String,
    kind: String,
    vehicle: Option<String>,
    version: i64,
}

impl Row {
    fn of(round: &Round, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: round.id.to_string(),
            shift: round.shift.to_string(),
            kind: name(&round.kind)?,
            vehicle: round.vehicle.as_ref().map(ToString::to_string),
            version,
        })
    }

    fn versioned(self, stops: Vec<Stop>) -> Result<Versioned<Round>, Error> {
        let value = Round {
            id: parsed(&self.id)?,
            shift: parsed(&self.shift)?,
            kind: named(&self.kind)?,
            vehicle: self.vehicle.as_deref().map(parsed).transpose()?,
            stops,
        };
        Ok(Versioned { value, version: self.version })
    }
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = stops, treat_none_as_default_value = false)]
struct StopRow {
    round: String,
    number: i32,
    id: String,
    site: Option<String>,
    place: Option<String>,
    starts: String,
    ends: String,
    what: String,
    word: Option<String>,
    outcome: Option<String>,
}

impl StopRow {
    fn of(round: &RoundId, number: usize, stop: &Stop) -> Result<Self, Error> {
        Ok(Self {
            round: round.to_string(),
            number: i32::try_from(number).map_err(Error::internal)?,
            id: stop.id.to_string(),
            site: stop.site.as_ref().map(ToString::to_string),
            place: stop.place.clone(),
            starts: stop.from.to_string(),
            ends: stop.until.to_string(),
            what: stop.what.clone(),
            word: stop.word.as_ref().map(json).transpose()?,
            outcome: stop.outcome.as_ref().map(json).transpose()?,
        })
    }

    fn stop(self) -> Result<Stop, Error> {
        Ok(Stop {
            id: parsed(&self.id)?,
            site: self.site.as_deref().map(parsed).transpose()?,
            place: self.place,
            from: parsed(&self.starts)?,
            until: parsed(&self.ends)?,
            what: self.what,
            word: self.word.as_deref().map(from_json).transpose()?,
            outcome: self.outcome.as_deref().map(from_json).transpose()?,
        })
    }
}

/// The round, or none.
pub fn find(tx: &mut Tx, id: &RoundId) -> Result<Option<Versioned<Round>>, Error> {
    let rows = rounds::table.find(id.as_str()).load(tx)?;
    Ok(with_stops(tx, rows)?.pop())
}

/// The round, or `NotFound`.
pub fn get(tx: &mut Tx, id: &RoundId) -> Result<Versioned<Round>, Error> {
    find(tx, id)?.ok_or(Error::not_found("round"))
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Round>>, Error> {
    let mut query = rounds::table.filter(rounds::id.gt(page.start())).into_boxed();
    if let Some(shift) = &filter.shift {
        query = query.filter(rounds::shift.eq(shift.as_str()));
    }
    if let Some(sites) = &filter.sites {
        let own = shifts::table.filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str))).select(shifts::id);
        let there = stops::table.filter(stops::site.eq_any(sites.iter().map(SiteId::as_str))).select(stops::round);
        query = query.filter(rounds::shift.eq_any(own).or(rounds::id.eq_any(there)));
    }
    if let Some(vehicle) = &filter.vehicle {
        query = query.filter(rounds::vehicle.eq(vehicle.as_str()));
    }
    if let Some(after) = filter.after {
        let later = shifts::table.filter(shifts::ends_at.gt(instant(after))).select(shifts::id);
        query = query.filter(rounds::shift.eq_any(later));
    }
    let rows = query.order(rounds::id).limit(page.limit()).load(tx)?;
    with_stops(tx, rows)
}

/// Those of some shifts.
pub fn of_shifts(tx: &mut Tx, ids: &[ShiftId]) -> Result<Vec<Round>, Error> {
    let mut rows = Vec::new();
    for some in ids.chunks(CHUNK) {
        let these = rounds::shift.eq_any(some.iter().map(ShiftId::as_str));
        rows.extend(rounds::table.filter(these).order(rounds::id).load::<Row>(tx)?);
    }
    Ok(with_stops(tx, rows)?.into_iter().map(|round| round.value).collect())
}

/// Adds a round, at version 1.
///
/// # Errors
/// `Conflict` (`already_exists`, also where its shift has one; `broken_reference`).
pub fn insert(tx: &mut Tx, round: &Round) -> Result<(), Error> {
    diesel::insert_into(rounds::table).values(Row::of(round, 1)?).execute(tx)?;
    insert_stops(tx, round)
}

/// Changes a round that is still at `version`, with all its stops, and gives the new version.
///
/// # Errors
/// `Conflict` (`version_mismatch`, `broken_reference`), `NotFound`.
pub fn update(tx: &mut Tx, round: &Round, version: i64) -> Result<i64, Error> {
    let seen = rounds::table.find(round.id.as_str()).filter(rounds::version.eq(version));
    let rows = diesel::update(seen).set(Row::of(round, version + 1)?).execute(tx)?;
    let version = updated(rows, version, "round", || Ok(find(tx, &round.id)?.is_some()))?;
    diesel::delete(stops::table.filter(stops::round.eq(round.id.as_str()))).execute(tx)?;
    insert_stops(tx, round)?;
    Ok(version)
}

/// Removes a round that is still at `version`, with its stops.
///
/// # Errors
/// `Conflict` (`version_mismatch`), `NotFound`.
pub fn delete(tx: &mut Tx, id: &RoundId, version: i64) -> Result<(), Error> {
    let seen = rounds::table.find(id.as_str()).filter(rounds::version.eq(version));
    let rows = diesel::delete(seen).execute(tx)?;
    updated(rows, version, "round", || Ok(find(tx, id)?.is_some()))?;
    Ok(())
}

/// Forgets those whose shifts ended before an instant, and how many that were.
pub fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<usize, Error> {
    let over = shifts::table.filter(shifts::ends_at.lt(instant(before))).select(shifts::id);
    Ok(diesel::delete(rounds::table.filter(rounds::shift.eq_any(over))).execute(tx)?)
}

fn insert_stops(tx: &mut Tx, round: &Round) -> Result<(), Error> {
    let rows = round.stops.iter().enumerate().map(|(number, stop)| StopRow::of(&round.id, number, stop));
    let rows: Vec<StopRow> = rows.collect::<Result<_, _>>()?;
    on_both!(tx, tx => diesel::insert_into(stops::table).values(&rows).execute(tx))?;
    Ok(())
}

fn with_stops(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Versioned<Round>>, Error> {
    let mut all: HashMap<String, Vec<Stop>> = HashMap::new();
    for some in rows.chunks(CHUNK) {
        let theirs = stops::round.eq_any(some.iter().map(|row| row.id.as_str()));
        let found: Vec<StopRow> = stops::table.filter(theirs).order((stops::round, stops::number)).load(tx)?;
        for row in found {
            all.entry(row.round.clone()).or_default().push(row.stop()?);
        }
    }
    let round = |row: Row| {
        let stops = all.remove(&row.id).unwrap_or_default();
        row.versioned(stops)
    };
    rows.into_iter().map(round).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::{Acceptance, Outcome, RoundKind, StopResult, Word};
    use crate::store::sample::{self, code};

    fn round(sites: &[Option<&str>]) -> Round {
        let stop = |site: Option<&str>| Stop {
            id: site.unwrap_or("market").parse().expect("an id"),
            site: site.map(|code| sample::site(code).id),
            place: site.is_none().then(|| "The market".to_owned()),
            from: "09:00".parse().expect("a time"),
            until: "10:30".parse().expect("a time"),
            what: "12 crates".into(),
            word: None,
            outcome: None,
        };
        Round {
            id: "monday".parse().expect("an id"),
            shift: "leo-mon".parse().expect("an id"),
            kind: RoundKind::SurplusFood,
            vehicle: None,
            stops: sites.iter().copied().map(stop).collect(),
        }
    }

    #[test]
    fn a_round_and_what_was_said_to_it_come_back_as_they_went() {
        let world = sample::world();
        let mut kept = round(&[None, Some("AMR"), Some("SIS")]);
        let at = "2026-11-29T08:00:00Z".parse().expect("an instant");
        let by = Some("boss".parse().expect("an id"));
        kept.stops[1].word =
            Some(Word { answer: Acceptance::Accepted, by: by.clone(), at, note: Some("the back door".into()) });
        kept.stops[2].outcome = Some(Outcome { result: StopResult::InPart, by, at, note: Some("3 crates".into()) });
        world.write_blocking(|tx| insert(tx, &kept)).expect("a round");
        assert_eq!(world.read_blocking(|tx| get(tx, &kept.id)).expect("it").value, kept);
        let fewer = round(&[Some("AMR")]);
        assert_eq!(world.write_blocking(|tx| update(tx, &fewer, 1)).ok(), Some(2));
        assert_eq!(world.read_blocking(|tx| get(tx, &kept.id)).expect("it").value, fewer);
        assert_eq!(code(&world.write_blocking(|tx| update(tx, &fewer, 1))), "version_mismatch");
    }

    #[test]
    fn a_list_holds_those_of_a_site_and_those_that_stop_there() {
        let world = sample::world();
        world.write_blocking(|tx| insert(tx, &round(&[None, Some("AMR")]))).expect("a round");
        let count = |code: &str| {
            let filter = Filter { sites: Some(vec![sample::site(code).id]), ..Filter::default() };
            world.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page").len()
        };
        assert_eq!((count("LEO"), count("AMR"), count("SIS")), (1, 1, 0));
        let after = Some("2027-01-01T00:00:00Z".parse().expect("an instant"));
        let late = Filter { after, ..Filter::default() };
        assert_eq!(world.read_blocking(|tx| list(tx, &late, &Page::first(9))).expect("a page").len(), 0);
    }
}
