//! Rosters and their sites. A roster carries its own version, which rises with every change of its assignments too.

use super::column::{at, instant, name, named, parsed};
use super::connection::on_both;
use super::schema::{roster_sites, rosters};
use super::versioned::updated;
use super::{CHUNK, Page, Tx};
use crate::domain::roster::{Roster, RosterState};
use crate::domain::{RosterId, SiteId, Week};
use crate::error::Error;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use std::collections::HashMap;

/// Which rosters a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this week.
    pub week: Option<Week>,
    /// With one of these sites.
    pub sites: Option<Vec<SiteId>>,
    /// Draft or published.
    pub state: Option<RosterState>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rosters, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    monday: NaiveDate,
    state: String,
    published_at: Option<NaiveDateTime>,
    version: i64,
}

impl Row {
    fn of(roster: &Roster, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: roster.id.to_string(),
            monday: roster.week.monday(),
            state: name(&roster.state)?,
            published_at: roster.published_at.map(instant),
            version,
        })
    }

    fn roster(self, sites: Vec<SiteId>) -> Result<Roster, Error> {
        Ok(Roster {
            id: parsed(&self.id)?,
            week: Week::of(self.monday),
            sites,
            state: named(&self.state)?,
            published_at: self.published_at.map(at),
            version: self.version,
        })
    }
}

/// The roster, or none.
pub fn find(tx: &mut Tx, id: &RosterId) -> Result<Option<Roster>, Error> {
    let rows = rosters::table.find(id.as_str()).select(Row::as_select()).load(tx)?;
    Ok(with_sites(tx, rows)?.pop())
}

/// The roster, or `NotFound`.
pub fn get(tx: &mut Tx, id: &RosterId) -> Result<Roster, Error> {
    find(tx, id)?.ok_or(Error::not_found("roster"))
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Roster>, Error> {
    let mut query = rosters::table.filter(rosters::id.gt(page.start())).into_boxed();
    if let Some(week) = filter.week {
        query = query.filter(rosters::monday.eq(week.monday()));
    }
    if let Some(sites) = &filter.sites {
        let here = roster_sites::site.eq_any(sites.iter().map(SiteId::as_str));
        let theirs = roster_sites::table.filter(here).select(roster_sites::roster);
        query = query.filter(rosters::id.eq_any(theirs));
    }
    if let Some(state) = &filter.state {
        query = query.filter(rosters::state.eq(name(state)?));
    }
    let rows = query.order(rosters::id).limit(page.limit()).select(Row::as_select()).load(tx)?;
    with_sites(tx, rows)
}

/// Every roster of the weeks from `first` to `last`, in the order of their weeks.
pub fn of_weeks(tx: &mut Tx, first: Week, last: Week) -> Result<Vec<Roster>, Error> {
    let query = rosters::table.filter(rosters::monday.between(first.monday(), last.monday()));
    let rows = query.order((rosters::monday, rosters::id)).select(Row::as_select()).load(tx)?;
    with_sites(tx, rows)
}

/// Adds a roster, at version 1 whatever it says.
///
/// # Errors
/// `Conflict` (`already_exists`, `broken_reference` where a site is unknown).
pub fn insert(tx: &mut Tx, roster: &Roster) -> Result<(), Error> {
    let row = Row::of(roster, 1)?;
    on_both!(tx, tx => diesel::insert_into(rosters::table).values(&row).execute(tx))?;
    let sites: Vec<_> = roster
        .sites
        .iter()
        .map(|site| (roster_sites::roster.eq(roster.id.as_str()), roster_sites::site.eq(site.as_str())))
        .collect();
    on_both!(tx, tx => diesel::insert_into(roster_sites::table).values(&sites).execute(tx))?;
    Ok(())
}

/// Changes the state of a roster that is still at the version that it carries, and gives the new version. Its week and
/// its sites stay what they are.
///
/// # Errors
/// `Conflict` (`version_mismatch`), `NotFound`.
pub fn update(tx: &mut Tx, roster: &Roster) -> Result<i64, Error> {
    let row = Row::of(roster, roster.version + 1)?;
    let change =
        (rosters::state.eq(&row.state), rosters::published_at.eq(row.published_at), rosters::version.eq(row.version));
    let seen = rosters::table.find(&row.id).filter(rosters::version.eq(roster.version));
    let rows = diesel::update(seen).set(change).execute(tx)?;
    updated(rows, roster.version, "roster", || Ok(find(tx, &roster.id)?.is_some()))
}

/// Tells that a roster's assignments change, and gives its new version. `seen` is the version that the change was made
/// for; absent where it stands whatever came before, as a person's own answer does.
///
/// # Errors
/// `Conflict` (`version_mismatch`), `NotFound`.
pub fn touch(tx: &mut Tx, id: &RosterId, seen: Option<i64>) -> Result<i64, Error> {
    let current = rosters::table.find(id.as_str()).select(rosters::version).first(tx).optional()?;
    let current = current.ok_or(Error::not_found("roster"))?;
    let wanted = rosters::table.find(id.as_str()).filter(rosters::version.eq(seen.unwrap_or(current)));
    let rows = diesel::update(wanted).set(rosters::version.eq(current + 1)).execute(tx)?;
    updated(rows, current, "roster", || Ok(true))
}

/// Tells that the shifts of a site on a day change: whoever sees a roster sees them too.
pub fn touch_at(tx: &mut Tx, site: &SiteId, date: NaiveDate) -> Result<(), Error> {
    let with_site = roster_sites::table.filter(roster_sites::site.eq(site.as_str())).select(roster_sites::roster);
    let theirs =
        rosters::table.filter(rosters::monday.eq(Week::of(date).monday())).filter(rosters::id.eq_any(with_site));
    diesel::update(theirs).set(rosters::version.eq(rosters::version + 1)).execute(tx)?;
    Ok(())
}

/// Removes a roster with its assignments and its solves.
///
/// # Errors
/// `Conflict` (`version_mismatch`), `NotFound`.
pub fn delete(tx: &mut Tx, id: &RosterId, version: i64) -> Result<(), Error> {
    let rows = diesel::delete(rosters::table.find(id.as_str()).filter(rosters::version.eq(version))).execute(tx)?;
    updated(rows, version, "roster", || Ok(find(tx, id)?.is_some()))?;
    Ok(())
}

fn with_sites(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Roster>, Error> {
    let mut sites: HashMap<String, Vec<SiteId>> = HashMap::new();
    for some in rows.chunks(CHUNK) {
        let theirs = roster_sites::roster.eq_any(some.iter().map(|row| row.id.as_str()));
        let pairs = roster_sites::table.filter(theirs).order(roster_sites::site).load::<(String, String)>(tx)?;
        for (roster, site) in pairs {
            sites.entry(roster).or_default().push(parsed(&site)?);
        }
    }
    rows.into_iter()
        .map(|row| {
            let sites = sites.remove(&row.id).unwrap_or_default();
            row.roster(sites)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, code};

    #[test]
    fn a_roster_comes_back_as_it_went() {
        let world = sample::world();
        assert_eq!(world.read_blocking(|tx| get(tx, &sample::roster().id)).expect("a roster"), sample::roster());
    }

    #[test]
    fn a_list_holds_what_the_filter_lets_through() {
        let (this, next): (Week, Week) = ("2026-W49".parse().expect("a week"), "2026-W50".parse().expect("a week"));
        let sites = |code| Some(vec![sample::site(code).id]);
        let cases = [
            ("its week", Filter { week: Some(this), ..Filter::default() }, 1),
            ("another week", Filter { week: Some(next), ..Filter::default() }, 0),
            ("its site", Filter { sites: sites("LEO"), ..Filter::default() }, 1),
            ("another site", Filter { sites: sites("SIS"), ..Filter::default() }, 0),
            ("its state", Filter { state: Some(RosterState::Draft), ..Filter::default() }, 1),
            ("another state", Filter { state: Some(RosterState::Published), ..Filter::default() }, 0),
        ];
        let world = sample::world();
        for (what, filter, expected) in cases {
            let found = world.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page");
            assert_eq!(found.len(), expected, "{what}");
        }
        assert_eq!(world.read_blocking(|tx| of_weeks(tx, this, next)).expect("rosters"), [sample::roster()]);
    }

    #[test]
    fn every_change_raises_the_version() {
        let world = sample::world();
        let id = sample::roster().id;
        assert_eq!(world.write_blocking(|tx| touch(tx, &id, None)).ok(), Some(2));
        assert_eq!(world.write_blocking(|tx| touch(tx, &id, Some(2))).ok(), Some(3));
        assert_eq!(code(&world.write_blocking(|tx| touch(tx, &id, Some(2)))), "version_mismatch");

        let published_at = "2026-11-19T10:00:00.000001Z".parse().ok();
        let published = Roster { state: RosterState::Published, published_at, version: 3, ..sample::roster() };
        assert_eq!(world.write_blocking(|tx| update(tx, &published)).ok(), Some(4));
        let found = world.read_blocking(|tx| get(tx, &id)).expect("a roster");
        assert_eq!(found, Roster { version: 4, ..published });
    }
}
