//! What the API answers, in structs of the checker's own. Fields that no rule needs are left out.

use super::figures::Figures;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// Everything that was read, the roster to check first.
#[derive(Debug, Deserialize)]
pub struct Answers {
    pub sites: Vec<Site>,
    pub locations: Vec<Location>,
    pub people: Vec<Person>,
    /// By person.
    #[serde(default)]
    pub availability: BTreeMap<String, Offer>,
    #[serde(default)]
    pub absences: Vec<Absence>,
    #[serde(default)]
    pub profiles: Vec<Profile>,
    pub roster: WeekOfSites,
    /// History, the next week, and the same week at other sites: what is published of it.
    #[serde(default)]
    pub others: Vec<WeekOfSites>,
}

/// A roster with its shifts and who is on them.
#[derive(Debug, Deserialize)]
pub struct WeekOfSites {
    pub week: String,
    pub sites: Vec<String>,
    pub published_at: Option<DateTime<Utc>>,
    pub shifts: Vec<Shift>,
    pub assignments: Vec<Assignment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    Proposed,
    Offered,
    Confirmed,
    Declined,
    Withdrawn,
    Assigned,
    Published,
}

#[derive(Debug, Deserialize)]
pub struct Assignment {
    pub shift: String,
    pub position: usize,
    pub person: String,
    pub state: AssignmentState,
    pub override_reason: Option<String>,
}

impl Assignment {
    /// The person said no, and is not there.
    pub fn said_no(&self) -> bool {
        matches!(self.state, AssignmentState::Declined | AssignmentState::Withdrawn)
    }
}

/// From a first day to a last, both included.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct Validity {
    pub from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Validity {
    pub fn holds_on(self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

#[derive(Debug, Deserialize)]
pub struct Site {
    pub id: String,
    pub time_zone: Tz,
    #[serde(flatten)]
    pub validity: Validity,
    #[serde(default)]
    pub minors: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    Brussels,
    Wallonia,
    Remote,
}

#[derive(Debug, Deserialize)]
pub struct Location {
    pub id: String,
    pub site: String,
    pub zone: Zone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Employee,
    NightWatch,
    Volunteer,
    Intern,
    HostHousehold,
}

impl Kind {
    /// Whom labour law binds: E, W and I of the table.
    pub fn works_under_contract(self) -> bool {
        matches!(self, Self::Employee | Self::NightWatch | Self::Intern)
    }

    /// An employee, by day or by night.
    pub fn is_employee(self) -> bool {
        matches!(self, Self::Employee | Self::NightWatch)
    }
}

#[derive(Debug, Deserialize)]
pub struct HeldRole {
    pub role: String,
    #[serde(flatten)]
    pub validity: Validity,
}

#[derive(Debug, Deserialize)]
pub struct HeldClearance {
    pub clearance: String,
    #[serde(flatten)]
    pub validity: Validity,
}

#[derive(Debug, Deserialize)]
pub struct Contract {
    pub weekly_minutes: i64,
    #[serde(flatten)]
    pub validity: Validity,
    pub profile: Option<String>,
    #[serde(default)]
    pub variable_part_time: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", tag = "at", content = "sites")]
pub enum Workplace {
    Sites(Vec<String>),
    Everywhere,
}

#[derive(Debug, Deserialize)]
pub struct Person {
    pub id: String,
    pub kind: Kind,
    pub gender: Option<String>,
    pub birth_date: Option<NaiveDate>,
    pub roles: Vec<HeldRole>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub clearances: Vec<HeldClearance>,
    #[serde(default)]
    pub contracts: Vec<Contract>,
    pub workplace: Workplace,
    pub guest_places: Option<i64>,
}

impl Person {
    pub fn holds_role(&self, role: &str, on: NaiveDate) -> bool {
        self.roles.iter().any(|held| held.role == role && held.validity.holds_on(on))
    }

    pub fn is_cleared(&self, clearance: &str, on: NaiveDate) -> bool {
        self.clearances.iter().any(|held| held.clearance == clearance && held.validity.holds_on(on))
    }

    pub fn speaks_one_of(&self, languages: &[String]) -> bool {
        languages.iter().any(|language| self.languages.contains(language))
    }

    pub fn contract_on(&self, date: NaiveDate) -> Option<&Contract> {
        self.contracts.iter().find(|contract| contract.validity.holds_on(date))
    }
}

/// What a volunteer or a host household offers.
#[derive(Debug, Default, Deserialize)]
pub struct Offer {
    #[serde(default)]
    pub weekly: Vec<WeeklyWindow>,
    #[serde(default)]
    pub additions: Vec<DatedWindow>,
    #[serde(default)]
    pub sites: Vec<String>,
    #[serde(default)]
    pub activities: Vec<String>,
    pub wanted: i64,
}

#[derive(Debug, Deserialize)]
pub struct WeeklyWindow {
    /// 1 for Monday to 7 for Sunday.
    pub weekday: u32,
    #[serde(deserialize_with = "time_of_day")]
    pub start: NaiveTime,
    #[serde(deserialize_with = "time_of_day")]
    pub end: NaiveTime,
}

#[derive(Debug, Deserialize)]
pub struct DatedWindow {
    pub date: NaiveDate,
    #[serde(deserialize_with = "time_of_day")]
    pub start: NaiveTime,
    #[serde(deserialize_with = "time_of_day")]
    pub end: NaiveTime,
}

#[derive(Debug, Deserialize)]
pub struct Absence {
    pub person: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

#[derive(Debug, Deserialize)]
pub struct Profile {
    pub id: String,
    pub valid_from: NaiveDate,
    pub kind: Option<Kind>,
    pub parameters: Figures,
}

#[derive(Debug, Deserialize)]
pub struct Shift {
    pub id: String,
    pub site: String,
    pub date: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub pattern: Pattern,
}

#[derive(Debug, Deserialize)]
pub struct Pattern {
    pub activity: String,
    pub location: String,
    #[serde(deserialize_with = "time_of_day")]
    pub start: NaiveTime,
    #[serde(deserialize_with = "time_of_day")]
    pub end: NaiveTime,
    #[serde(default)]
    pub unpaid_break: i64,
    #[serde(default)]
    pub paid_break: i64,
    pub positions: Vec<Position>,
    #[serde(default)]
    pub team: Vec<TeamNeed>,
    pub gender_rule: Option<GenderRule>,
    #[serde(default)]
    pub prerequisites: Vec<String>,
    #[serde(default)]
    pub pair: bool,
    #[serde(default)]
    pub beside_experienced: bool,
    #[serde(default)]
    pub minimum_age: i32,
    #[serde(default)]
    pub meeting: bool,
}

#[derive(Debug, Deserialize)]
pub struct Position {
    pub roles: Vec<String>,
    #[serde(default)]
    pub languages: Vec<String>,
    pub minimum: i64,
    pub ideal: i64,
}

impl Position {
    pub fn asks_for(&self, role: &str) -> bool {
        self.roles.iter().any(|asked| asked == role)
    }

    /// Whether it asks for a role that someone is employed or trained in.
    pub fn asks_for_an_employee(&self) -> bool {
        self.roles.iter().any(|role| is_employees_role(role))
    }
}

/// Every role is an employee's or an intern's but these two.
pub fn is_employees_role(role: &str) -> bool {
    !matches!(role, "volunteer" | "host_household")
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", tag = "need")]
pub enum TeamNeed {
    Language { any_of: Vec<String>, group: String },
    Clearance { clearance: String },
}

#[derive(Debug, Deserialize)]
pub struct GenderRule {
    pub only: String,
    pub kinds: Vec<Kind>,
    pub reason: String,
    pub approved_by: String,
}

fn time_of_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(serde::de::Error::custom)
}
