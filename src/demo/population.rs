//! The network with its people, of a size.

use super::absences::{self, Away};
use super::households::households;
use super::network::{self, SiteTable};
use super::note;
use super::patterns;
use super::size::Size;
use super::staff;
use super::volunteers::volunteers;
use crate::domain::availability::Availability;
use crate::domain::note::InformationNote;
use crate::domain::person::{Kind, Person};
use crate::domain::profile::RuleProfile;
use crate::domain::site::{Location, Site};
use crate::domain::template::Template;
use crate::domain::{PersonId, SiteId, Week};
use crate::error::Error;
use std::collections::BTreeSet;

/// Everything that a database is filled with.
#[derive(Debug, Clone, Default)]
pub struct World {
    /// The sites whose weeks are rostered.
    pub rostered: Vec<SiteId>,
    /// All sites; some are there for their locations alone.
    pub sites: Vec<Site>,
    /// All locations.
    pub locations: Vec<Location>,
    /// The shifts of the rostered sites.
    pub templates: Vec<Template>,
    /// The people of the rostered sites.
    pub people: Vec<Person>,
    /// What volunteers and households offer, in the order of the people.
    pub offers: Vec<(PersonId, Availability)>,
    /// Who is away.
    pub away: Vec<Away>,
    /// The rules of each kind of worker.
    pub profiles: Vec<RuleProfile>,
    /// What every volunteer reads.
    pub note: Option<InformationNote>,
}

/// Somebody of the network.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// Who.
    pub person: Person,
    /// The site that they are employed at, or came for.
    pub home: SiteId,
    /// What a volunteer or a household offers; absent: nothing.
    pub offer: Option<Availability>,
}

impl World {
    /// The network of a size, with ages, offers and absences as of a week. A person is the same in every size.
    ///
    /// # Errors
    /// `Internal` where a table makes no sense.
    pub fn new(size: Size, seed: u64, week: Week) -> Result<Self, Error> {
        let tables = network::read()?;
        let mut world = Self {
            rostered: tables.iter().map(|table| table.code.clone()).filter(|code| size.has(code)).collect(),
            sites: tables.iter().map(SiteTable::site).collect(),
            locations: tables.iter().flat_map(SiteTable::locations).collect(),
            templates: patterns::templates(&tables, seed)?,
            people: Vec::new(),
            offers: Vec::new(),
            away: Vec::new(),
            profiles: Kind::ALL.iter().filter_map(|kind| RuleProfile::standard(*kind)).collect(),
            note: Some(note::note(week.monday())?),
        };
        let employees = staff::employees(&tables, seed, week.monday())?;
        world.away = absences::draw(&employees, seed, week);
        let members = employees
            .into_iter()
            .chain(staff::interns(&tables, seed, week.monday())?)
            .chain(volunteers(&tables, &world.templates, seed, week.monday())?)
            .chain(households(seed)?);
        for member in members.filter(|member| size.has(&member.home)) {
            world.offers.extend(member.offer.map(|offer| (member.person.id.clone(), offer)));
            world.people.push(member.person);
        }
        let kept: BTreeSet<&PersonId> = world.people.iter().map(|person| &person.id).collect();
        world.away.retain(|away| kept.contains(&away.person));
        world.templates.retain(|template| size.has(&template.site));
        if size.copies() > 1 { world.copied(size.copies(), seed) } else { Ok(world) }
    }
}
