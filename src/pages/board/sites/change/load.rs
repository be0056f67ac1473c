//! What the form of a change needs: where the site is and could be, its templates, and what a look found.

use super::typed::Typed;
use crate::domain::person::Person;
use crate::domain::roster::{Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::template::Template;
use crate::domain::{LocationId, PersonId, ShiftId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::form::choice::Choice;
use crate::pages::board::gate::Visitor;
use crate::pages::board::templates::{activity, days_of, hours};
use crate::planning::occupancy::Occupancy;
use crate::planning::publish::is_unsaid;
use crate::planning::site_change::{SiteChanged, planned_from};
use crate::planning::zone;
use crate::store::{Page, Tx, locations, people, shifts, sites, templates};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// What is read of a site.
pub struct Loaded {
    /// It.
    pub site: Site,
    /// The day there.
    pub today: NaiveDate,
    /// Its templates that have not ended, as they stand today.
    templates: Vec<Template>,
    /// All locations of sites that concern the visitor, each with the name of its site where that is another one.
    locations: Vec<(Location, Option<String>)>,
    /// Published weeks of which people do not know how they stand.
    pub waiting: Vec<Roster>,
    /// Whom a look names.
    pub people: HashMap<PersonId, Person>,
    /// On which shifts.
    pub shifts: HashMap<ShiftId, Shift>,
}

impl Loaded {
    /// Of a site that the visitor keeps.
    ///
    /// # Errors
    /// `NotFound` where they do not; what the database says.
    pub fn of(tx: &mut Tx, visitor: &Visitor, id: &SiteId, seen: Option<&SiteChanged>) -> Result<Self, Error> {
        if !super::may(visitor, id) {
            return Err(Error::not_found("site"));
        }
        let site = sites::get(tx, id)?.value;
        let today = zone::date_of(site.time_zone, visitor.now);
        let filter = templates::Filter { sites: Some(vec![id.clone()]) };
        let own = templates::list(tx, &filter, &Page::first(u16::MAX))?.into_iter();
        let mut templates: Vec<Template> = own
            .map(|found| found.value.as_of(today))
            .filter(|template| template.validity.until.is_none_or(|until| until >= today))
            .collect();
        templates.sort_by_key(|template| (template.pattern.start, template.pattern.end, template.id.clone()));
        let freed = || seen.iter().flat_map(|seen| &seen.rosters).flat_map(|roster| &roster.freed);
        let who: BTreeSet<PersonId> = freed().map(|freed| freed.person.clone()).collect();
        let where_to: BTreeSet<ShiftId> = freed().map(|freed| freed.shift.clone()).collect();
        let who = people::find_all(tx, &who.into_iter().collect::<Vec<_>>())?.into_iter();
        let where_to = shifts::find_all(tx, &where_to.into_iter().collect::<Vec<_>>())?.into_iter();
        Ok(Self {
            locations: around(tx, visitor, id)?,
            waiting: waiting(tx, visitor, id, today)?,
            people: who.map(|found| (found.value.id.clone(), found.value)).collect(),
            shifts: where_to.map(|shift| (shift.id.clone(), shift)).collect(),
            site,
            today,
            templates,
        })
    }

    /// The locations that something of the site takes place at, now or later.
    pub fn left(&self, typed: &Typed) -> Vec<Choice> {
        let later = |template: &'_ Template| {
            template.changes.iter().filter_map(|change| change.location.clone()).collect::<Vec<_>>()
        };
        let used: BTreeSet<LocationId> = self
            .templates
            .iter()
            .flat_map(|template| later(template).into_iter().chain([template.pattern.location.clone()]))
            .collect();
        self.locations
            .iter()
            .filter(|(location, _)| used.contains(&location.id))
            .map(|one| choice(one, &typed.leaves))
            .collect()
    }

    /// The locations that it may go to.
    pub fn entered(&self, typed: &Typed) -> Vec<Choice> {
        self.locations.iter().map(|one| choice(one, &typed.to)).collect()
    }

    /// Its templates, by what is done and when.
    pub fn templates(&self, words: Words, typed: &Typed) -> Vec<Choice> {
        let named = |template: &Template| {
            let (what, when) = (activity(words, template), days_of(words, template));
            format!("{what} – {when}{}{}", words.say("comma"), hours(words, template))
        };
        let one = |template: &Template| {
            Choice::new(template.id.as_str(), named(template), typed.template == template.id.as_str())
        };
        self.templates.iter().map(one).collect()
    }
}

/// Whether a site stands as somebody wanted it to.
///
/// # Errors
/// `NotFound`; what the database says.
pub fn stands(tx: &mut Tx, id: &SiteId, typed: &Typed) -> Result<bool, Error> {
    let Ok(from) = typed.from.parse::<NaiveDate>() else { return Ok(false) };
    let site = sites::get(tx, id)?.value;
    let filter = templates::Filter { sites: Some(vec![id.clone()]) };
    let all = templates::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|found| found.value);
    let mut own = all.filter(|template| template.validity.until.is_none_or(|until| until >= from));
    Ok(match typed.what.as_str() {
        "moves" => own.any(|template| template.location(from).as_str() == typed.to),
        "hours" => own.any(|template| {
            let hours = template.hours(from);
            template.id.as_str() == typed.template
                && (hours.start.to_string(), hours.end.to_string()) == (typed.start.clone(), typed.end.clone())
        }),
        "closes" => site.validity.until.is_some_and(|until| until < from),
        "opens" => site.validity.holds_on(from),
        _ => false,
    })
}

fn choice((location, site): &(Location, Option<String>), chosen: &str) -> Choice {
    let name = site.as_ref().map_or_else(|| location.name.clone(), |site| format!("{site} – {}", location.name));
    Choice::new(location.id.as_str(), name, location.id.as_str() == chosen)
}

/// Its own first, then those of the other sites that concern whoever looks.
fn around(tx: &mut Tx, visitor: &Visitor, id: &SiteId) -> Result<Vec<(Location, Option<String>)>, Error> {
    let reach = visitor.reach();
    let theirs: HashMap<SiteId, String> =
        sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).map(|site| (site.id, site.name)).collect();
    let named = |location: Location| {
        let site = theirs.get(&location.site)?.clone();
        let site = (location.site != *id).then_some(site);
        Some((location, site))
    };
    let mut all: Vec<_> = locations::all(tx)?.into_iter().filter_map(named).collect();
    all.sort_by_key(|(location, site)| (site.clone(), location.name.to_lowercase()));
    Ok(all)
}

fn waiting(tx: &mut Tx, visitor: &Visitor, id: &SiteId, today: NaiveDate) -> Result<Vec<Roster>, Error> {
    let mut waiting = Vec::new();
    for roster in planned_from(tx, id, today)? {
        if roster.state == RosterState::Draft {
            continue;
        }
        let week = Occupancy::of_sites(tx, &roster, &roster.sites)?;
        if is_unsaid(tx, &roster, &week, visitor.now)? {
            waiting.push(roster);
        }
    }
    Ok(waiting)
}
