//! What came of a change at a site, week by week.

use super::Turning;
use crate::domain::roster::{Assignment, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, RosterId, ShiftId, SiteId, SolveId, Week};
use crate::error::Error;
use crate::store::{Page, Tx, rosters};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What came of a change at a site, or would come of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SiteChanged {
    /// Templates that are otherwise from that day on.
    pub templates: u32,
    /// Shifts that other sites have planned from that day on at the place that is left: they stay there.
    pub of_others: u32,
    /// The weeks that are planned already and change, in their order.
    pub rosters: Vec<RosterChanged>,
}

/// What came of it in one week that is planned already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RosterChanged {
    /// Which.
    pub roster: RosterId,
    /// Of which week.
    pub week: Week,
    /// Draft or published. A published one tells people once it is published again.
    pub state: RosterState,
    /// Shifts that moved, are added, or do not take place.
    pub shifts: u32,
    /// People who are asked again: they said yes to another time or place, or have not answered.
    pub asked_again: u32,
    /// People who hear of it and are asked nothing: employees whose shift moves, and everybody whose shift does not take place.
    pub told: u32,
    /// Places that are free again, for whoever was there cannot be there then.
    pub freed: Vec<FreedPlace>,
    /// The search that fills what became free or was added; absent: none was begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<SolveId>,
}

/// A place that is free again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FreedPlace {
    /// Who was there.
    pub person: PersonId,
    /// On which shift.
    pub shift: ShiftId,
    /// What stands against their being there then.
    pub against: Vec<String>,
}

/// What is counted while a change is made.
pub struct Tally {
    templates: u32,
    /// See [`SiteChanged::of_others`].
    pub of_others: u32,
    weeks: Vec<Counted>,
}

struct Counted {
    roster: Roster,
    shifts: u32,
    asked_again: BTreeSet<PersonId>,
    told: BTreeSet<PersonId>,
    freed: Vec<FreedPlace>,
}

/// The rosters of a site whose weeks have not ended by a day, in the order of their weeks.
pub fn planned_from(tx: &mut Tx, site: &SiteId, first: NaiveDate) -> Result<Vec<Roster>, Error> {
    let filter = rosters::Filter { sites: Some(vec![site.clone()]), ..rosters::Filter::default() };
    let mut all = rosters::list(tx, &filter, &Page::first(u16::MAX))?;
    all.retain(|roster| roster.week >= Week::of(first));
    all.sort_by(|a, b| (a.week, &a.id).cmp(&(b.week, &b.id)));
    Ok(all)
}

impl Tally {
    /// Of a site from a day on, with nothing counted yet.
    pub fn of(tx: &mut Tx, turning: &Turning<'_>) -> Result<Self, Error> {
        let counted = |roster| Counted {
            roster,
            shifts: 0,
            asked_again: BTreeSet::new(),
            told: BTreeSet::new(),
            freed: Vec::new(),
        };
        let weeks = planned_from(tx, &turning.site.id, turning.from)?.into_iter().map(counted).collect();
        Ok(Self { templates: 0, of_others: 0, weeks })
    }

    /// So many templates are otherwise.
    pub fn patterns(&mut self, templates: usize) {
        self.templates += templates as u32;
    }

    /// A shift moved, or is gone.
    pub fn shift(&mut self, shift: &Shift) {
        let week = Week::of(shift.date);
        for counted in self.weeks.iter_mut().filter(|counted| counted.roster.week == week) {
            counted.shifts += 1;
        }
    }

    /// So many shifts are added to a roster.
    pub fn added(&mut self, roster: &RosterId, shifts: usize) {
        if let Some(counted) = self.weeks.iter_mut().find(|counted| counted.roster.id == *roster) {
            counted.shifts += shifts as u32;
        }
    }

    /// Somebody is asked again.
    pub fn asked_again(&mut self, own: &Assignment) {
        self.counted(own, |counted| {
            counted.asked_again.insert(own.person.clone());
        });
    }

    /// Somebody hears of it.
    pub fn told(&mut self, own: &Assignment) {
        self.counted(own, |counted| {
            counted.told.insert(own.person.clone());
        });
    }

    /// A place is free again.
    pub fn freed(&mut self, own: &Assignment, against: &[String]) {
        let freed = FreedPlace { person: own.person.clone(), shift: own.shift.clone(), against: against.to_vec() };
        self.counted(own, |counted| counted.freed.push(freed));
    }

    fn counted(&mut self, own: &Assignment, note: impl FnOnce(&mut Counted)) {
        if let Some(counted) = self.weeks.iter_mut().find(|counted| counted.roster.id == own.roster) {
            note(counted);
        }
    }

    /// What came of it. The rosters that changed have another version from now on.
    pub fn done(self, tx: &mut Tx) -> Result<SiteChanged, Error> {
        let mut changed = Vec::new();
        for Counted { roster, shifts, asked_again, told, freed } in self.weeks {
            if shifts == 0 {
                continue;
            }
            rosters::touch(tx, &roster.id, None)?;
            changed.push(RosterChanged {
                roster: roster.id,
                week: roster.week,
                state: roster.state,
                shifts,
                asked_again: asked_again.len() as u32,
                told: told.len() as u32,
                freed,
                search: None,
            });
        }
        Ok(SiteChanged { templates: self.templates, of_others: self.of_others, rosters: changed })
    }
}
