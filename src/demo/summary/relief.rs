//! What the relief pool took over, and what is left of it.

use crate::domain::person::{Person, Workplace};
use crate::domain::roster::AssignmentState;
use crate::domain::{Minutes, Role};
use crate::planning::house::House;
use std::collections::BTreeMap;
use std::fmt;

/// The relief pool in a week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relief {
    /// Its people.
    pub people: usize,
    /// Minutes of their contracts.
    pub agreed: i64,
    /// Minutes that they work.
    pub worked: i64,
    /// Shifts that they took over at each site, by its name.
    pub sites: BTreeMap<String, usize>,
}

impl Relief {
    /// Of a roster as it stands.
    pub fn of(house: &House) -> Self {
        let monday = house.week().monday();
        let pool: BTreeMap<_, &Person> = house
            .people
            .iter()
            .filter(|person| person.workplace == Workplace::Everywhere)
            .filter(|person| {
                [Role::ShelterWorker, Role::NightWatch].iter().any(|role| person.holds_role(*role, monday))
            })
            .map(|person| (&person.id, person))
            .collect();
        let agreed =
            |person: &&Person| person.contract_on(monday).map_or(Minutes(0), |contract| contract.weekly_minutes);
        let mut relief = Self {
            people: pool.len(),
            agreed: pool.values().map(|person| i64::from(agreed(person).0)).sum(),
            ..Self::default()
        };
        let theirs = house.assignments.iter().filter(|assignment| {
            let told = matches!(assignment.state, AssignmentState::Assigned | AssignmentState::Published);
            told && pool.contains_key(&assignment.person)
        });
        for shift in theirs.filter_map(|assignment| house.shift(&assignment.shift)) {
            relief.worked += i64::from(shift.paid().0);
            let site = house.sites.get(&shift.site).map_or(shift.site.as_str(), |site| site.name.as_str());
            *relief.sites.entry(site.to_owned()).or_default() += 1;
        }
        relief
    }
}

impl fmt::Display for Relief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.people == 0 {
            return f.write_str("none in this size");
        }
        let hours = |minutes: i64| minutes / 60;
        write!(f, "{} people with {} h agreed, {} h worked", self.people, hours(self.agreed), hours(self.worked))?;
        let mut sites: Vec<(&String, &usize)> = self.sites.iter().collect();
        sites.sort_by_key(|(name, shifts)| (std::cmp::Reverse(**shifts), *name));
        let sites: Vec<String> = sites.into_iter().map(|(site, shifts)| format!("{shifts} at {site}")).collect();
        if !sites.is_empty() {
            write!(f, ": shifts {}", sites.join(", "))?;
        }
        Ok(())
    }
}
