//! A person as a visitor may read them, and what their form needs besides.

use super::expected::Missed;
use crate::api::about;
use crate::api::resource::Resource;
use crate::domain::availability::Absence;
use crate::domain::leave::ExtraLegalBalance;
use crate::domain::person::{Person, Workplace};
use crate::domain::right::{Reach, Right};
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::gate::Visitor;
use crate::pages::board::rules::spoken;
use crate::planning::{leave, places, zone};
use crate::store::{Page, Tx, absences, people, profiles, sites};
use chrono::{Datelike, Days};
use chrono_tz::Tz;
use std::cmp::Reverse;

/// Absences that ended longer ago are not shown.
const SHOWN: Days = Days::new(90);
/// So many absences are shown.
const MOST: u16 = 500;

/// What there is to choose from in the form, and the clocks of the house.
#[derive(Debug)]
pub struct Around {
    /// The sites at which the visitor keeps people.
    pub sites: Vec<(SiteId, String)>,
    /// The rule profiles that a contract may have.
    pub profiles: Vec<(String, String)>,
    /// The time zone of the house.
    pub zone: Tz,
}

impl Around {
    /// What is around a person, for a visitor.
    ///
    /// # Errors
    /// What the database says.
    pub fn of(tx: &mut Tx, visitor: &Visitor) -> Result<Self, Error> {
        let reach = visitor.keeps_people();
        let sites = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id));
        let words = Words::from(visitor.locale());
        let profiles = profiles::all(tx)?.into_iter().map(|profile| spoken(words, profile));
        let profiles = profiles.map(|profile| (profile.id.to_string(), profile.name));
        Ok(Self {
            sites: sites.map(|site| (site.id, site.name)).collect(),
            profiles: profiles.collect(),
            zone: places::house_zone(tx)?,
        })
    }
}

/// Somebody, as the API shows them to the visitor.
#[derive(Debug)]
pub struct Known {
    /// Without a gender, and without a telephone that is not to be seen.
    pub person: Person,
    /// How often they were changed.
    pub version: i64,
    /// When they are away, the latest first.
    pub absences: Vec<Absence>,
    /// Where they are expected meanwhile, the earliest first.
    pub missed: Vec<Missed>,
    /// What they have of extra-legal days this year, where anything grants them any.
    pub extra_legal: Option<ExtraLegalBalance>,
    /// Whether the visitor may change them.
    pub may_keep: bool,
}

impl Known {
    /// Somebody whom the visitor may read.
    ///
    /// # Errors
    /// `NotFound` where nobody is there for them.
    pub fn of(tx: &mut Tx, visitor: &Visitor, id: &PersonId) -> Result<Self, Error> {
        let reach = visitor.powers.reach(Right::ReadPeople).ok_or(Error::not_found("person"))?;
        let mut found = [people::get(tx, id)?];
        if !about::is_visible(tx, reach, id)? {
            return Err(Error::not_found("person"));
        }
        Person::veil(tx, &mut found)?;
        let [found] = found;
        let filter =
            absences::Filter { person: Some(id.clone()), from: Some(visitor.now - SHOWN), ..Default::default() };
        let away = absences::list(tx, &filter, &Page::first(MOST))?;
        let mut absences: Vec<Absence> = away.into_iter().map(|absence| absence.value).collect();
        absences.sort_by_key(|absence| Reverse(absence.starts_at));
        let may_keep = keeps(&visitor.keeps_people(), &found.value);
        let missed = Missed::all(tx, visitor, &absences)?;
        let this_year = zone::date_of(places::house_zone(tx)?, visitor.now).year();
        let extra_legal = leave::balance(tx, &found.value, this_year)?;
        Ok(Self { version: found.version, person: found.value.shown(), absences, missed, extra_legal, may_keep })
    }
}

/// Whether somebody who keeps people there may change this one, as the API has it.
pub fn keeps(reach: &Reach, person: &Person) -> bool {
    match &person.workplace {
        Workplace::Everywhere => *reach != Reach::nowhere(),
        Workplace::Sites(home) => *reach == Reach::Everywhere || reach.touches(home),
    }
}
