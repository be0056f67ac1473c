//! A template as a visitor may read it, and what its form needs besides.

use crate::domain::right::Right;
use crate::domain::site::{Location, Site};
use crate::domain::template::Template;
use crate::domain::{SiteId, TemplateId};
use crate::error::Error;
use crate::pages::board::gate::Visitor;
use crate::planning::zone;
use crate::store::{Tx, locations, sites, templates};

/// A template of one of the visitor's sites.
#[derive(Debug)]
pub struct Known {
    /// It.
    pub template: Template,
    /// How often it was changed.
    pub version: i64,
    /// Its site.
    pub site: Site,
    /// Whether the visitor may change it.
    pub may_keep: bool,
}

impl Known {
    /// The one with an identifier.
    ///
    /// # Errors
    /// `NotFound` where there is none for them.
    pub fn of(tx: &mut Tx, visitor: &Visitor, id: &TemplateId) -> Result<Self, Error> {
        let found = templates::get(tx, id)?;
        if !visitor.reach().holds(&found.value.site) {
            return Err(Error::not_found("template"));
        }
        let site = sites::get(tx, &found.value.site)?.value;
        let may_keep = visitor.may(Right::KeepPatterns, &site.id);
        // What has changed by today is what the form shows; what is to change stays to come.
        let template = found.value.as_of(zone::date_of(site.time_zone, visitor.now));
        Ok(Self { template, version: found.version, site, may_keep })
    }
}

/// What there is to choose from.
#[derive(Debug)]
pub struct Around {
    /// The sites at which the visitor keeps patterns.
    pub sites: Vec<(SiteId, String)>,
    /// The locations of the sites that concern them, and the template's own, each with the name of its site where that is theirs.
    pub locations: Vec<(Location, Option<String>)>,
}

impl Around {
    /// What is around a template, or a new one.
    ///
    /// # Errors
    /// `NotFound` where they see it and keep no patterns at all, and it is new; what the database says.
    pub fn of(tx: &mut Tx, visitor: &Visitor, known: Option<&Known>) -> Result<Self, Error> {
        let reach = visitor.reach();
        let mut theirs: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
        theirs.sort_by_key(|site| site.name.to_lowercase());
        let own = known.map(|known| &known.template.pattern.location);
        let locations = locations::all(tx)?.into_iter().filter_map(|location| {
            let site = theirs.iter().find(|site| site.id == location.site).map(|site| site.name.clone());
            (site.is_some() || own == Some(&location.id)).then_some((location, site))
        });
        let mut locations: Vec<_> = locations.collect();
        locations.sort_by_key(|(location, site)| (site.clone(), location.name.to_lowercase()));
        let kept = theirs.into_iter().filter(|site| visitor.may(Right::KeepPatterns, &site.id));
        let sites: Vec<_> = kept.map(|site| (site.id, site.name)).collect();
        if known.is_none() && sites.is_empty() {
            return Err(Error::not_found("template"));
        }
        Ok(Self { sites, locations })
    }
}
