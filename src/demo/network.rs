//! The sites of the network as tables, one file each in `src/demo/network/`.
//!
//! The figures come from the organisation's own job advertisements and, where they are silent, from assumptions.

mod notation;

pub use notation::{Days, Hours, Seats};

use crate::domain::language::Locale;
use crate::domain::person::{Clearance, Gender, Kind};
use crate::domain::site::{Disclosure, Location, PlacesFrom, Site, Zone};
use crate::domain::template::GenderRule;
use crate::domain::{LocationId, Minutes, Role, SiteId, Validity};
use crate::error::Error;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One site's table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteTable {
    /// Its code, such as `LEO`.
    pub code: SiteId,
    /// Its name.
    pub name: String,
    /// Residents' places.
    #[serde(default)]
    pub places: Vec<PlacesFrom>,
    /// Residents are minors.
    #[serde(default)]
    pub minors: bool,
    /// What everyone who works at its locations must hold.
    #[serde(default)]
    pub everyone_holds: Vec<Clearance>,
    /// What volunteers on its shifts must hold.
    #[serde(default)]
    pub volunteers_hold: Vec<Clearance>,
    /// What its shifts mean by `women_only`, for which kinds each shift says.
    #[serde(default)]
    pub gender_rule: Option<GenderTable>,
    /// Its own locations; a shift without a place of its own is at the first.
    #[serde(default)]
    pub locations: Vec<LocationTable>,
    /// Who is employed there.
    #[serde(default)]
    pub staff: Vec<StaffLine>,
    /// How many interns.
    #[serde(default)]
    pub interns: u16,
    /// Shifts of employees and interns.
    #[serde(default)]
    pub teams: Vec<ShiftLine>,
    /// Half-days in other sites' houses.
    #[serde(default)]
    pub half_days: Option<HalfDays>,
    /// Shifts of volunteers and of host households.
    #[serde(default)]
    pub volunteers: Vec<ShiftLine>,
}

/// A gender rule before it stands on a shift.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GenderTable {
    /// Who may take part.
    pub only: Gender,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
}

impl GenderTable {
    /// The rule for some kinds of worker.
    pub fn binding(&self, kinds: &[Kind]) -> GenderRule {
        GenderRule {
            only: self.only,
            kinds: kinds.to_vec(),
            reason: self.reason.clone(),
            approved_by: self.approved_by.clone(),
        }
    }
}

/// A location of a site.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocationTable {
    /// Identifier.
    pub id: LocationId,
    /// Name.
    pub name: String,
    /// For travel.
    pub zone: Zone,
    /// An invented address.
    #[serde(default)]
    pub address: Option<String>,
    /// Who may see the address.
    #[serde(default = "public")]
    pub disclosure: Disclosure,
    /// Where people meet.
    pub meeting_point: String,
}

const fn public() -> Disclosure {
    Disclosure::Public
}

/// How many people hold a role at a site.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffLine {
    /// The role.
    pub role: Role,
    /// With 38 hours a week.
    #[serde(default)]
    pub full_time: u16,
    /// With 19 hours a week.
    #[serde(default)]
    pub half_time: u16,
}

/// A recurring shift.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftLine {
    /// What is done.
    pub activity: String,
    /// Who does it; volunteers, where nothing is said.
    #[serde(default = "volunteers")]
    pub roles: Vec<Role>,
    /// From when to when.
    pub hours: Hours,
    /// The break that is not paid.
    #[serde(default)]
    pub unpaid_break: Minutes,
    /// The break that is paid.
    #[serde(default)]
    pub paid_break: Minutes,
    /// Minimum and ideal.
    pub seats: Seats,
    /// On which days; every day, where nothing is said.
    #[serde(default = "Days::every")]
    pub days: Days,
    /// Where, once at each; the site's first location, where nothing is said.
    #[serde(default)]
    pub at: Vec<LocationId>,
    /// What everyone on it must hold, besides what the site asks.
    #[serde(default)]
    pub prerequisites: Vec<Clearance>,
    /// What one of its people must hold.
    #[serde(default)]
    pub one_with: Option<Clearance>,
    /// What else is said of it.
    #[serde(default)]
    pub is: Vec<Mark>,
}

/// What a table says of a shift in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// One of the day's teams among which somebody speaks a language of the residents.
    Speaks,
    /// Each of its positions asks for a language, drawn by the seed.
    Interpreters,
    /// The site's gender rule stands on it.
    WomenOnly,
    /// Nobody, or two.
    Pair,
    /// People come to be told something: led beside other work.
    Session,
}

impl ShiftLine {
    /// Whether the table says so.
    pub fn is(&self, mark: Mark) -> bool {
        self.is.contains(&mark)
    }
}

fn volunteers() -> Vec<Role> {
    vec![Role::Volunteer]
}

/// Half-days of a service in the houses of other sites.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HalfDays {
    /// Morning and afternoon.
    pub hours: Vec<Hours>,
    /// Where a full team is each half-day, Monday to Friday.
    pub hub: LocationId,
    /// Half-days a week at each other site.
    pub rounds: BTreeMap<SiteId, u16>,
    /// Lawyers' appointments at the service's own place.
    pub second_line: SecondLine,
}

/// Lawyers' appointments.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondLine {
    /// From when to when.
    pub hours: Hours,
    /// On which days.
    pub days: Days,
    /// How many lawyers.
    pub lawyers: u16,
}

impl SiteTable {
    /// The site.
    pub fn site(&self) -> Site {
        Site {
            id: self.code.clone(),
            name: self.name.clone(),
            time_zone: chrono_tz::Europe::Brussels,
            validity: Validity::ALWAYS,
            places: self.places.clone(),
            minors: self.minors,
            customs: crate::domain::site::Customs::default(),
            exceptions: Vec::new(),
        }
    }

    /// Its locations.
    pub fn locations(&self) -> impl Iterator<Item = Location> {
        self.locations.iter().map(|table| Location {
            id: table.id.clone(),
            site: self.code.clone(),
            name: table.name.clone(),
            address: table.address.clone(),
            disclosure: table.disclosure,
            meeting_point: table.meeting_point.clone(),
            zone: table.zone,
        })
    }

    /// Guests or volunteers that its week would ideally have, sessions and host households left aside: what the
    /// volunteers are spread by.
    pub fn volunteer_places(&self) -> usize {
        let by_volunteers = self.volunteers.iter().filter(|line| line.roles == [Role::Volunteer]);
        by_volunteers.map(|line| usize::from(line.seats.ideal) * line.days.0.len() * line.at.len().max(1)).sum()
    }
}

macro_rules! tables {
    ($($file:literal),* $(,)?) => {
        const TABLES: &[(&str, &str)] = &[$(($file, include_str!(concat!("network/", $file, ".yaml")))),*];
    };
}

tables! {
    "leo", "bis", "vab", "que", "cit", "amr", "sis", "tam", "dek", "fia", "eve", "colb", "colw", "fam", "hub", "sisa",
    "log", "siege", "pool", "benev",
}

/// All tables, in the order in which the organisation names its sites.
///
/// # Errors
/// `Internal`, naming the file, where one cannot be read.
pub fn read() -> Result<Vec<SiteTable>, Error> {
    let table = |(file, text): &(&str, &str)| {
        serde_norway::from_str(text).map_err(|error| Error::internal(format!("network/{file}.yaml: {error}")))
    };
    TABLES.iter().map(table).collect()
}

/// What people read of an activity in other languages than French; nothing of one that is not known.
pub fn translations(activity: &str) -> BTreeMap<Locale, String> {
    type Known = BTreeMap<String, BTreeMap<Locale, String>>;
    static KNOWN: LazyLock<Known> =
        LazyLock::new(|| serde_norway::from_str(include_str!("network/activities.yaml")).unwrap_or_default());
    KNOWN.get(activity).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_read() {
        let tables = read().expect("tables that can be read");
        assert_eq!(tables.len(), 20);
    }

    #[test]
    fn every_activity_is_told_in_every_language() {
        let tables = read().expect("tables that can be read");
        for line in tables.iter().flat_map(|table| table.teams.iter().chain(&table.volunteers)) {
            assert_eq!(translations(&line.activity).len(), Locale::ALL.len() - 1, "{}", line.activity);
        }
    }
}
