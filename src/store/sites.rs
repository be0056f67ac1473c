//! Sites.

use super::column::{from_json, json, listed, parsed, relisted};
use super::entity::entity;
use super::schema::sites;
use super::{Page, Tx, Versioned};
use crate::domain::site::{Customs, Site};
use crate::domain::{SiteId, Validity};
use crate::error::Error;
use chrono::NaiveDate;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sites, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    name: String,
    time_zone: String,
    valid_from: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    places: String,
    minors: bool,
    version: i64,
    customs: Option<String>,
    exceptions: Option<String>,
}

impl Row {
    fn of(site: &Site, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: site.id.to_string(),
            name: site.name.clone(),
            time_zone: site.time_zone.name().to_owned(),
            valid_from: site.validity.from,
            valid_until: site.validity.until,
            places: json(&site.places)?,
            minors: site.minors,
            version,
            customs: (site.customs != Customs::default()).then(|| json(&site.customs)).transpose()?,
            exceptions: listed(&site.exceptions)?,
        })
    }

    fn versioned(self) -> Result<Versioned<Site>, Error> {
        let value = Site {
            id: parsed(&self.id)?,
            name: self.name,
            time_zone: parsed(&self.time_zone)?,
            validity: Validity { from: self.valid_from, until: self.valid_until },
            places: from_json(&self.places)?,
            minors: self.minors,
            customs: self.customs.as_deref().map_or_else(|| Ok(Customs::default()), from_json)?,
            exceptions: relisted(self.exceptions.as_deref())?,
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(sites, Site, SiteId, "site");

/// Which sites a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Among these.
    pub among: Option<Vec<SiteId>>,
}

/// A page of those that pass the filter, in the order of their codes.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Site>>, Error> {
    let mut query = sites::table.filter(sites::id.gt(page.start())).into_boxed();
    if let Some(among) = &filter.among {
        query = query.filter(sites::id.eq_any(among.iter().map(SiteId::as_str)));
    }
    let query = query.order(sites::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// All of them, in the order of their identifiers.
pub fn all(tx: &mut Tx) -> Result<Vec<Site>, Error> {
    let rows = sites::table.order(sites::id).select(Row::as_select()).load::<Row>(tx)?;
    rows.into_iter().map(|row| Ok(row.versioned()?.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, code};

    #[test]
    fn a_site_comes_back_as_it_went() {
        sample::world()
            .write_blocking(|tx| {
                let leo = get(tx, &"LEO".parse().expect("a code"))?;
                assert_eq!((leo.value, leo.version), (sample::site("LEO"), 1));
                Ok(())
            })
            .expect("a site");
    }

    #[test]
    fn the_slower_of_two_changes_is_told() {
        let world = sample::world();
        let rename = |name: &'static str, version| {
            world.write_blocking(move |tx| update(tx, &Site { name: name.into(), ..sample::site("LEO") }, version))
        };
        assert_eq!(rename("first", 1).ok(), Some(2));
        assert_eq!(code(&rename("second", 1)), "version_mismatch");
        assert_eq!(rename("third", 2).ok(), Some(3));
        let gone = world.write_blocking(|tx| update(tx, &sample::site("XXX"), 1));
        assert!(matches!(gone, Err(Error::NotFound { what: "site" })));
    }

    #[test]
    fn a_site_with_people_stays() {
        let gone = sample::world().write_blocking(|tx| delete(tx, &sample::site("LEO").id, 1));
        assert_eq!(code(&gone), "broken_reference");
    }

    #[test]
    fn pages_follow_one_another() {
        let codes = |page: Page| {
            let sites = sample::world().read_blocking(|tx| list(tx, &Filter::default(), &page)).expect("a page");
            sites.iter().map(|site| site.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(codes(Page::first(1)), "AMR");
        assert_eq!(codes(Page::after("AMR", 5)), "LEO SIS");
    }
}
