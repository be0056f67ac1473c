//! Dated shifts.

use super::column::{at, from_json, instant, json, parsed};
use super::entity::entity;
use super::schema::shifts;
use super::{CHUNK, Page, Tx, Versioned};
use crate::domain::shift::Shift;
use crate::domain::{LocationId, ShiftId, SiteId, TemplateId, Week};
use crate::error::Error;
use chrono::{NaiveDate, NaiveDateTime, Weekday};
use diesel::prelude::*;
use std::collections::BTreeSet;

/// Which shifts a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one of these sites.
    pub sites: Option<Vec<SiteId>>,
    /// That belong to a day of this week.
    pub week: Option<Week>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = shifts, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    site: String,
    template: Option<String>,
    date: NaiveDate,
    starts_at: NaiveDateTime,
    ends_at: NaiveDateTime,
    location: String,
    pattern: String,
    version: i64,
}

impl Row {
    fn of(shift: &Shift, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: shift.id.to_string(),
            site: shift.site.to_string(),
            template: shift.template.as_ref().map(ToString::to_string),
            date: shift.date,
            starts_at: instant(shift.starts_at),
            ends_at: instant(shift.ends_at),
            location: shift.pattern.location.to_string(),
            pattern: json(&shift.pattern)?,
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<Shift>, Error> {
        let value = Shift {
            id: parsed(&self.id)?,
            site: parsed(&self.site)?,
            template: self.template.as_deref().map(parsed).transpose()?,
            date: self.date,
            starts_at: at(self.starts_at),
            ends_at: at(self.ends_at),
            pattern: from_json(&self.pattern)?,
        };
        Ok(Versioned { value, version: self.version })
    }

    fn shift(self) -> Result<Shift, Error> {
        Ok(self.versioned()?.value)
    }
}

entity!(shifts, Shift, ShiftId, "shift");

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Shift>>, Error> {
    let mut query = shifts::table.filter(shifts::id.gt(page.start())).into_boxed();
    if let Some(sites) = &filter.sites {
        query = query.filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str)));
    }
    if let Some(week) = filter.week {
        query = query.filter(shifts::date.between(week.monday(), week.day(Weekday::Sun)));
    }
    let query = query.order(shifts::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// How many shifts these sites have from a day to a day.
pub fn count(tx: &mut Tx, sites: &[SiteId], first: NaiveDate, last: NaiveDate) -> Result<i64, Error> {
    let theirs = shifts::site.eq_any(sites.iter().map(SiteId::as_str));
    Ok(shifts::table.filter(theirs).filter(shifts::date.between(first, last)).count().get_result(tx)?)
}

/// Those of `ids` that there are, in the order of their start.
pub fn find_all(tx: &mut Tx, ids: &[ShiftId]) -> Result<Vec<Shift>, Error> {
    let mut rows = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let these = shifts::id.eq_any(ids.iter().map(ShiftId::as_str));
        rows.extend(shifts::table.filter(these).select(Row::as_select()).load::<Row>(tx)?);
    }
    rows.sort_unstable_by(|a, b| (a.starts_at, &a.id).cmp(&(b.starts_at, &b.id)));
    rows.into_iter().map(Row::shift).collect()
}

/// Which sites have any that belong to a day from `first` to `last`.
pub fn sites_between(tx: &mut Tx, first: NaiveDate, last: NaiveDate) -> Result<BTreeSet<SiteId>, Error> {
    let days = shifts::table.filter(shifts::date.between(first, last));
    let sites: Vec<String> = days.select(shifts::site).distinct().load(tx)?;
    sites.iter().map(|site| parsed(site)).collect()
}

/// All of these sites that belong to a day from `first` to `last`, in the order of their start.
pub fn of_sites(tx: &mut Tx, sites: &[SiteId], first: NaiveDate, last: NaiveDate) -> Result<Vec<Shift>, Error> {
    let theirs = shifts::site.eq_any(sites.iter().map(SiteId::as_str));
    let query = shifts::table.filter(theirs.and(shifts::date.between(first, last)));
    let rows = query.order((shifts::starts_at, shifts::id)).select(Row::as_select()).load::<Row>(tx)?;
    rows.into_iter().map(Row::shift).collect()
}

/// All of a site that belong to a day or a later one, in the order of their start, each with its version.
pub fn from_day(tx: &mut Tx, site: &SiteId, first: NaiveDate) -> Result<Vec<Versioned<Shift>>, Error> {
    let theirs = shifts::table.filter(shifts::site.eq(site.as_str()).and(shifts::date.ge(first)));
    let rows = theirs.order((shifts::starts_at, shifts::id)).select(Row::as_select()).load::<Row>(tx)?;
    rows.into_iter().map(Row::versioned).collect()
}

/// How many shifts other sites than this one have at a location on a day or later.
pub fn count_of_others(tx: &mut Tx, location: &LocationId, site: &SiteId, first: NaiveDate) -> Result<i64, Error> {
    let there = shifts::table.filter(shifts::location.eq(location.as_str()).and(shifts::date.ge(first)));
    Ok(there.filter(shifts::site.ne(site.as_str())).count().get_result(tx)?)
}

/// On which days, and at which sites, there are shifts of a template.
pub fn days_of_template(tx: &mut Tx, template: &TemplateId) -> Result<Vec<(SiteId, NaiveDate)>, Error> {
    let query = shifts::table.filter(shifts::template.eq(template.as_str())).select((shifts::site, shifts::date));
    let rows: Vec<(String, NaiveDate)> = query.distinct().load(tx)?;
    rows.into_iter().map(|(site, date)| Ok((parsed(&site)?, date))).collect()
}

/// All of every site that belong to a day from `first` to `last`, in the order of their start.
pub fn between(tx: &mut Tx, first: NaiveDate, last: NaiveDate) -> Result<Vec<Shift>, Error> {
    let query = shifts::table.filter(shifts::date.between(first, last)).order((shifts::starts_at, shifts::id));
    query.select(Row::as_select()).load::<Row>(tx)?.into_iter().map(Row::shift).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    #[test]
    fn a_shift_comes_back_as_it_went() {
        let world = sample::world();
        let found = world.read_blocking(|tx| get(tx, &sample::shift("leo-mon", "LEO", "2026-11-30").id)).expect("it");
        assert_eq!(found.value, sample::shift("leo-mon", "LEO", "2026-11-30"));
    }

    #[test]
    fn a_list_holds_what_the_filter_lets_through() {
        let week: Week = "2026-W49".parse().expect("a week");
        let leo = Some(vec![sample::site("LEO").id]);
        let cases = [
            ("all", Filter::default(), "amr-mon leo-mon leo-next leo-sun"),
            ("a site", Filter { sites: leo.clone(), week: None }, "leo-mon leo-next leo-sun"),
            ("a week", Filter { sites: None, week: Some(week) }, "amr-mon leo-mon leo-sun"),
            ("both", Filter { sites: leo, week: Some(week) }, "leo-mon leo-sun"),
        ];
        for (what, filter, expected) in cases {
            let found = sample::world().read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page");
            let ids = found.iter().map(|shift| shift.id.to_string()).collect::<Vec<_>>().join(" ");
            assert_eq!(ids, expected, "{what}");
        }
    }

    #[test]
    fn a_span_of_days_is_loaded_in_order() {
        let (first, last) = ("2026-11-30".parse().expect("a date"), "2026-12-07".parse().expect("a date"));
        let world = sample::world();
        let of_leo = world.read_blocking(|tx| of_sites(tx, &[sample::site("LEO").id], first, last)).expect("shifts");
        let ids = |shifts: &[Shift]| shifts.iter().map(|shift| shift.id.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(ids(&of_leo), "leo-mon leo-sun leo-next");
        assert_eq!(ids(&world.read_blocking(|tx| between(tx, first, first)).expect("shifts")), "amr-mon leo-mon");
        let by_id: Vec<_> = of_leo.iter().rev().map(|shift| shift.id.clone()).collect();
        assert_eq!(ids(&world.read_blocking(|tx| find_all(tx, &by_id)).expect("shifts")), "leo-mon leo-sun leo-next");
    }
}
