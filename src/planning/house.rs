//! Everything that a roster is made from, as plain data.

use super::words::Words;
use crate::domain::availability::{Absence, Availability};
use crate::domain::person::Person;
use crate::domain::profile::{Parameters, RuleProfile};
use crate::domain::roster::{Assignment, AssignmentState, Roster};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{LocationId, PersonId, ShiftId, SiteId, Week};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::collections::{BTreeMap, BTreeSet};

/// Work of somebody in a roster other than the one in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Who, and where it stands.
    pub assignment: Assignment,
    /// On what.
    pub shift: Shift,
}

/// A roster with all that it is made from: one week of some sites, the people, what binds them, and what they work in
/// the four weeks before, the week after, and other rosters of the same week.
#[derive(Debug, Clone)]
pub struct House {
    /// The roster in hand.
    pub roster: Roster,
    /// All sites, those of other rosters too.
    pub sites: BTreeMap<SiteId, Site>,
    /// All locations.
    pub locations: BTreeMap<LocationId, Location>,
    /// Everyone who could be asked.
    pub people: Vec<Person>,
    /// Offers.
    pub availability: BTreeMap<PersonId, Availability>,
    /// Absences that touch the week.
    pub absences: Vec<Absence>,
    /// Volunteers who have not been on a shift before this week, where one of its shifts minds that.
    pub newcomers: BTreeSet<PersonId>,
    /// The roster's shifts.
    pub shifts: Vec<Shift>,
    /// Those of them that are sessions.
    pub sessions: BTreeSet<ShiftId>,
    /// Rule profiles.
    pub profiles: Vec<RuleProfile>,
    /// The roster's assignments, of every state.
    pub assignments: Vec<Assignment>,
    /// How many guests for a day come on each place.
    pub guests: BTreeMap<(ShiftId, u16), u16>,
    /// Published work in other rosters.
    pub elsewhere: Vec<Elsewhere>,
    /// What a night shift is, and the like.
    pub words: Words,
}

impl House {
    /// The roster's week.
    pub const fn week(&self) -> Week {
        self.roster.week
    }

    /// The time zone of the roster's sites, which share one.
    pub fn zone(&self) -> Tz {
        self.roster.sites.first().map_or(Tz::UTC, |site| self.zone_of(site))
    }

    /// A site's time zone.
    pub fn zone_of(&self, site: &SiteId) -> Tz {
        self.sites.get(site).map_or(Tz::UTC, |site| site.time_zone)
    }

    /// The site with minors that a shift is among: its owner, or the one whose house it takes place in.
    pub fn minors_site(&self, shift: &Shift) -> Option<&Site> {
        let host = self.locations.get(&shift.pattern.location).map(|location| &location.site);
        [Some(&shift.site), host].into_iter().flatten().filter_map(|id| self.sites.get(id)).find(|site| site.minors)
    }

    /// Whether a shift is a meeting or a session, which joins a duty.
    pub fn is_meeting(&self, shift: &Shift) -> bool {
        shift.pattern.meeting || self.sessions.contains(&shift.id)
    }

    /// The profile that binds a person on a day.
    pub fn profile(&self, person: &Person, on: NaiveDate) -> Option<&RuleProfile> {
        RuleProfile::binding(&self.profiles, person, on)
    }

    /// The figures that bind a person on a day: those of their profile, or the standard ones of their kind, so that a
    /// house that has entered none keeps the law. To switch a rule off, enter a profile without its figure.
    pub fn parameters(&self, person: &Person, on: NaiveDate) -> Parameters {
        let entered = self.profile(person, on).cloned();
        entered.or_else(|| RuleProfile::standard(person.kind)).map(|profile| profile.parameters).unwrap_or_default()
    }

    /// A shift of the roster.
    pub fn shift(&self, id: &ShiftId) -> Option<&Shift> {
        self.shifts.iter().find(|shift| shift.id == *id)
    }

    /// Takes assignments out, as if nobody had thought of them.
    pub fn take_back(&mut self, is_one: impl Fn(&Assignment) -> bool) -> Vec<Assignment> {
        let (taken, left) = std::mem::take(&mut self.assignments).into_iter().partition(is_one);
        self.assignments = left;
        taken
    }

    /// Leaves out what has no part in whether somebody is on a shift: the shifts of other days and sites but their own (among
    /// minors, what takes place elsewhere), and who is on none of those that stay. What is said of that shift stays the same, and
    /// is said in a twentieth of the time.
    pub fn narrow_to(&mut self, person: &PersonId, shift: &ShiftId) {
        let Some(at) = self.shift(shift).cloned() else { return };
        let is_among_minors = self.minors_site(&at).is_some();
        let mut theirs: BTreeSet<ShiftId> =
            self.assignments.iter().filter(|own| own.person == *person).map(|own| own.shift.clone()).collect();
        // What they are willing for is looked at only where the roster has some of it.
        if let Some(offer) = self.availability.get(person) {
            let of_site = offer.sites.iter().filter_map(|site| self.shifts.iter().find(|shift| shift.site == *site));
            let of_kind = offer.activities.iter();
            let of_kind = of_kind.filter_map(|what| self.shifts.iter().find(|shift| shift.pattern.activity == *what));
            theirs.extend(of_site.chain(of_kind).map(|shift| shift.id.clone()));
        }
        self.shifts.retain(|other| {
            (other.site == at.site && other.date == at.date)
                || (is_among_minors && other.pattern.location == at.pattern.location)
                || theirs.contains(&other.id)
        });
        let kept: BTreeSet<&ShiftId> = self.shifts.iter().map(|shift| &shift.id).collect();
        self.assignments.retain(|own| kept.contains(&own.shift));
        let there: BTreeSet<&PersonId> = self.assignments.iter().map(|own| &own.person).chain([person]).collect();
        self.people.retain(|one| there.contains(&one.id));
    }

    /// A person.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }
}

impl Elsewhere {
    /// Whether the person has it in their week: confirmed or published, or offered and still to come.
    pub fn counts(&self, week: Week) -> bool {
        match self.assignment.state {
            AssignmentState::Confirmed | AssignmentState::Published => true,
            AssignmentState::Offered => self.shift.date >= week.monday(),
            _ => false,
        }
    }
}
