//! A profile as a visitor may read it.

use crate::domain::ProfileId;
use crate::domain::profile::RuleProfile;
use crate::domain::right::{Reach, Right};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::gate::Visitor;
use crate::planning::{places, zone};
use crate::store::{Tx, profiles};
use chrono::NaiveDate;

/// A profile.
#[derive(Debug)]
pub struct Known {
    /// It.
    pub profile: RuleProfile,
    /// How often it was changed; none: it is the standard that nobody wrote down.
    pub version: Option<i64>,
}

impl Known {
    /// The one with an identifier.
    ///
    /// # Errors
    /// `NotFound` where there is none, or they read no plans.
    pub fn of(tx: &mut Tx, visitor: &Visitor, id: &ProfileId) -> Result<Self, Error> {
        reads(visitor)?;
        let words = Words::from(visitor.locale());
        if let Some(found) = profiles::find(tx, id)? {
            // What is changed is what somebody wrote, in the language in which they did.
            return Ok(Self { profile: found.value, version: Some(found.version) });
        }
        let all = RuleProfile::with_the_standard(profiles::all(tx)?);
        let standard = all.into_iter().find(|profile| profile.id == *id).ok_or(Error::not_found("profile"))?;
        Ok(Self { profile: spoken(words, standard), version: None })
    }
}

/// All profiles with the standard ones that nobody wrote down, and the day in the house.
///
/// # Errors
/// `NotFound` where they read no plans.
pub fn all(tx: &mut Tx, visitor: &Visitor) -> Result<(Vec<RuleProfile>, NaiveDate), Error> {
    reads(visitor)?;
    let today = zone::date_of(places::house_zone(tx)?, visitor.now);
    let words = Words::from(visitor.locale());
    let all = RuleProfile::with_the_standard(profiles::all(tx)?);
    Ok((all.into_iter().map(|profile| spoken(words, profile)).collect(), today))
}

/// A profile with the name and the source that it has in the visitor's language, where both are those of the standard.
pub fn spoken(words: Words, profile: RuleProfile) -> RuleProfile {
    let standard = profile.kind.and_then(RuleProfile::standard);
    let is_as_written = standard.is_some_and(|own| own.name == profile.name && own.source == profile.source);
    let Some(kind) = profile.kind.filter(|_| is_as_written) else { return profile };
    let (name, source) = ("rules-standard-name", "rules-standard-source");
    RuleProfile { name: words.choose(name, kind.code()), source: words.choose(source, kind.code()), ..profile }
}

/// Whether somebody keeps the rules: they hold for all, so it is a right to have everywhere.
pub fn keeps(visitor: &Visitor) -> bool {
    visitor.powers.reach(Right::KeepRules) == Some(&Reach::Everywhere)
}

fn reads(visitor: &Visitor) -> Result<(), Error> {
    visitor.powers.reach(Right::ReadPlans).map(|_| ()).ok_or(Error::not_found("profile"))
}
