//! Places at which somebody is expected though they are away: shown before all else, and freed at once.

use super::absence::Seen;
use crate::domain::availability::Absence;
use crate::domain::right::Right;
use crate::domain::shift::Shift;
use crate::domain::{AbsenceId, RosterId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::gate::Visitor;
use crate::planning::away;
use crate::planning::places::Places;
use crate::store::Tx;
use chrono_tz::Tz;

/// An absence during which somebody is expected somewhere.
#[derive(Debug)]
pub struct Missed {
    absence: AbsenceId,
    stints: Vec<Stint>,
}

/// One shift of it.
#[derive(Debug)]
struct Stint {
    roster: RosterId,
    shift: Shift,
    site: String,
    zone: Tz,
    may_free: bool,
}

impl Missed {
    /// Of each of these absences that is not over, as far as the visitor reads the plans.
    ///
    /// # Errors
    /// What the database says.
    pub fn all(tx: &mut Tx, visitor: &Visitor, absences: &[Absence]) -> Result<Vec<Self>, Error> {
        let mut places = Places::default();
        let mut all = Vec::new();
        for absence in absences.iter().rev().filter(|absence| absence.ends_at > visitor.now) {
            let mut stints = Vec::new();
            for (own, shift) in away::expected(tx, absence, visitor.now)? {
                if visitor.may(Right::ReadPlans, &shift.site) {
                    stints.push(Stint {
                        roster: own.roster,
                        site: places.name(tx, &shift.site)?,
                        zone: places.zone(tx, &shift.site)?,
                        may_free: visitor.may(Right::Publish, &shift.site),
                        shift,
                    });
                }
            }
            if !stints.is_empty() {
                all.push(Self { absence: absence.id.clone(), stints });
            }
        }
        Ok(all)
    }

    /// In words, beside the absence as it is read.
    pub fn told(&self, words: Words, base: &str, seen: &[Seen]) -> Told {
        let seen = seen.iter().find(|seen| seen.id == self.absence.to_string());
        Told {
            absence: self.absence.to_string(),
            said: seen.map(|seen| seen.said.clone()).unwrap_or_default(),
            stints: self.stints.iter().map(|stint| stint.told(words, base)).collect(),
            to_free: self.stints.iter().filter(|stint| stint.may_free).count(),
        }
    }
}

impl Stint {
    fn told(&self, words: Words, base: &str) -> (String, String) {
        let [start, end] = [self.shift.starts_at, self.shift.ends_at].map(|instant| instant.with_timezone(&self.zone));
        let what = sentence(self.shift.pattern.activity_in(words.locale()));
        let said = format!("{} · {what} · {}", self.site, words.span(start, end));
        (format!("{base}/board/{}/shifts/{}", self.roster, self.shift.id), said)
    }
}

/// The same in words.
#[derive(Debug)]
pub struct Told {
    /// The absence's identifier.
    pub absence: String,
    /// Why, and from when to when.
    pub said: String,
    /// The pages of the shifts, and what they are.
    pub stints: Vec<(String, String)>,
    /// How many of them the visitor may free.
    pub to_free: usize,
}
