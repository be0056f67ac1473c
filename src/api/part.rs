//! What of a roster concerns whoever asks: the shifts of their sites, and who stands on them.

use super::call::Call;
use crate::domain::right::Reach;
use crate::domain::roster::Roster;
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::planning::report::{Report, Warning};
use crate::store::{Tx, assignments, shifts};
use chrono::Weekday;
use std::collections::HashSet;

/// A part of a roster, or all of it.
#[derive(Debug)]
pub struct Part(Option<(HashSet<ShiftId>, HashSet<PersonId>)>);

impl Part {
    /// What of a roster concerns whoever asks.
    ///
    /// # Errors
    /// What the database says.
    pub fn of(call: &Call, tx: &mut Tx, roster: &Roster) -> Result<Self, Error> {
        let reach = call.within();
        if reach == Reach::Everywhere || reach.covers(&roster.sites) {
            return Ok(Self(None));
        }
        let sites: Vec<_> = roster.sites.iter().filter(|site| reach.holds(site)).cloned().collect();
        let shifts = shifts::of_sites(tx, &sites, roster.week.monday(), roster.week.day(Weekday::Sun))?;
        let people = assignments::of_sites(tx, &roster.id, &sites)?.into_iter().map(|own| own.person);
        Ok(Self(Some((shifts.into_iter().map(|shift| shift.id).collect(), people.collect()))))
    }

    /// Whether a shift is in it.
    pub fn has(&self, shift: &ShiftId) -> bool {
        self.0.as_ref().is_none_or(|(shifts, _)| shifts.contains(shift))
    }

    /// Whether somebody stands in it.
    pub fn has_person(&self, person: &PersonId) -> bool {
        self.0.as_ref().is_none_or(|(_, people)| people.contains(person))
    }

    /// What a report says of it. The cost is the whole roster's: it tells of nobody.
    pub fn of_report(&self, mut report: Report) -> Report {
        report.gaps.retain(|gap| self.has(&gap.shift));
        report.breaches.retain(|breach| self.has_person(&breach.person));
        report.warnings.retain(|warning| match warning {
            Warning::ClockChangeNight { shift, .. }
            | Warning::LeftAlone { shift }
            | Warning::Overridden { shift, .. } => self.has(shift),
        });
        report
    }
}
