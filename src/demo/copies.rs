//! Several networks side by side, which share the one volunteer in twenty who offers in two of them.

use super::absences::Away;
use super::chance::{Chance, Draw};
use super::population::World;
use crate::domain::availability::Availability;
use crate::domain::person::{Kind, Person, Workplace};
use crate::domain::site::Site;
use crate::domain::template::Template;
use crate::domain::{LocationId, PersonId, SiteId, TemplateId};
use crate::error::Error;
use std::collections::BTreeSet;

/// Volunteers who offer in two copies, in percent.
const IN_TWO: f64 = 5.0;

impl World {
    /// `count` copies: the first keeps its identifiers, the others have a number behind them.
    ///
    /// Nobody works in every copy: who worked everywhere works everywhere in theirs.
    ///
    /// # Errors
    /// `Internal` where an identifier becomes too long.
    pub(super) fn copied(self, count: usize, seed: u64) -> Result<Self, Error> {
        let mut all = Self { profiles: self.profiles.clone(), note: self.note.clone(), ..Self::default() };
        let mut chance = Chance::new(seed, Draw::Copies);
        for number in 1..=count {
            let copy = Copy { world: &self, number };
            let next = Copy { world: &self, number: number % count + 1 };
            all.rostered.extend(copy.sites(&self.rostered)?);
            for site in &self.sites {
                all.sites.push(Site { id: copy.site(&site.id)?, name: copy.name(&site.name), ..site.clone() });
            }
            for location in &self.locations {
                let mut location = location.clone();
                location.id = copy.location(&location.id)?;
                location.site = copy.site(&location.site)?;
                location.name = copy.name(&location.name);
                all.locations.push(location);
            }
            for template in &self.templates {
                all.templates.push(copy.template(template)?);
            }
            let volunteers = self.people.iter().filter(|person| person.kind == Kind::Volunteer);
            let in_two: BTreeSet<&PersonId> =
                volunteers.map(|person| &person.id).filter(|_| chance.happens(IN_TWO)).collect();
            for person in &self.people {
                let shared = in_two.contains(&person.id);
                all.people.push(copy.person(person, shared.then_some(&next))?);
            }
            for (id, offer) in &self.offers {
                let shared = in_two.contains(id);
                all.offers.push((copy.person_id(id)?, copy.offer(offer, shared.then_some(&next))?));
            }
            for away in &self.away {
                all.away.push(Away { person: copy.person_id(&away.person)?, ..away.clone() });
            }
        }
        Ok(all)
    }
}

/// One of the copies.
struct Copy<'a> {
    world: &'a World,
    number: usize,
}

impl Copy<'_> {
    fn text(&self, id: &str) -> String {
        if self.number == 1 { id.into() } else { format!("{id}-{}", self.number) }
    }

    fn name(&self, name: &str) -> String {
        if self.number == 1 { name.into() } else { format!("{name} ({})", self.number) }
    }

    fn site(&self, id: &SiteId) -> Result<SiteId, Error> {
        SiteId::new(self.text(id.as_str())).map_err(Error::internal)
    }

    fn sites(&self, ids: &[SiteId]) -> Result<Vec<SiteId>, Error> {
        ids.iter().map(|id| self.site(id)).collect()
    }

    fn location(&self, id: &LocationId) -> Result<LocationId, Error> {
        LocationId::new(self.text(id.as_str())).map_err(Error::internal)
    }

    fn person_id(&self, id: &PersonId) -> Result<PersonId, Error> {
        PersonId::new(self.text(id.as_str())).map_err(Error::internal)
    }

    fn template(&self, template: &Template) -> Result<Template, Error> {
        let mut copy = template.clone();
        copy.id = TemplateId::new(self.text(template.id.as_str())).map_err(Error::internal)?;
        copy.site = self.site(&template.site)?;
        copy.pattern.location = self.location(&template.pattern.location)?;
        Ok(copy)
    }

    fn person(&self, person: &Person, also: Option<&Self>) -> Result<Person, Error> {
        let mut copy = person.clone();
        copy.id = self.person_id(&person.id)?;
        copy.mail = person.mail.as_deref().map(|mail| mail.replace('@', &format!("{}@", self.text(""))));
        let sites = match &person.workplace {
            Workplace::Sites(sites) => sites,
            Workplace::Everywhere => &self.world.rostered,
        };
        let mut workplace = self.sites(sites)?;
        if let Some(other) = also {
            workplace.extend(other.sites(sites)?);
        }
        copy.workplace = Workplace::Sites(workplace);
        Ok(copy)
    }

    /// The offer by sites alone: an activity has the same name in every copy.
    fn offer(&self, offer: &Availability, also: Option<&Self>) -> Result<Availability, Error> {
        let anything = offer.sites.is_empty() && offer.activities.is_empty();
        let named = |site: &&SiteId| {
            let mut theirs = self.world.templates.iter().filter(|template| template.site == **site);
            anything
                || offer.sites.contains(site)
                || theirs.any(|template| offer.activities.contains(&template.pattern.activity))
        };
        let sites: Vec<SiteId> = self.world.rostered.iter().filter(named).cloned().collect();
        let mut copy = Availability { sites: self.sites(&sites)?, activities: Vec::new(), ..offer.clone() };
        if let Some(other) = also {
            copy.sites.extend(other.sites(&sites)?);
        }
        Ok(copy)
    }
}
