//! People: employees, night watchmen, volunteers, interns, and households that host.

use super::language::Locale;
use super::reminder::Reminder;
use super::site::at_sites_or_everywhere;
use super::time::Validity;
use super::{Language, Minutes, PersonId, ProfileId, Role, SiteId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;
use utoipa::{PartialSchema, ToSchema};

/// Which body of rules binds a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An employee by day.
    Employee,
    /// An employee of the night watch.
    NightWatch,
    /// A volunteer, who owes nothing and may always say no.
    Volunteer,
    /// A stagiaire under an internship agreement.
    Intern,
    /// A household that offers places for the night.
    HostHousehold,
}

impl Kind {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Employee, Self::NightWatch, Self::Volunteer, Self::Intern, Self::HostHousehold];

    /// Whether shifts are assigned with notice (true) or proposed, to be confirmed or declined (false).
    pub const fn is_assigned(self) -> bool {
        matches!(self, Self::Employee | Self::NightWatch | Self::Intern)
    }

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::NightWatch => "night_watch",
            Self::Volunteer => "volunteer",
            Self::Intern => "intern",
            Self::HostHousehold => "host_household",
        }
    }
}

/// Self-declared, optional, seen by nobody but the people whom a site authorised.
/// It has no `Display`, so that it reaches no message by accident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// Woman.
    Woman,
    /// Man.
    Man,
    /// X.
    X,
}

/// What a person must have shown before some shifts. Documents are looked at and their validity noted, never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Clearance {
    /// The information note for volunteers, read (Act of 3 July 2005, art. 4).
    InformationNote,
    /// Covered by the organisation's insurance for volunteers (same, art. 6).
    Insurance,
    /// An onboarding session attended.
    Onboarding,
    /// Trained in gender and migration, for Sisters' House.
    GenderAndMigration,
    /// An extract of the criminal record for work with minors (art. 596.2), for Amran.
    #[serde(rename = "extract_596_2")]
    Extract596_2,
    /// The charter of the Humanitarian Hub, signed.
    HubCharter,
    /// A valid health check, for the night watch (royal decree of 16 July 2004).
    HealthCheck,
    /// A driving licence B.
    DrivingLicenceB,
}

impl Clearance {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::InformationNote,
        Self::Insurance,
        Self::Onboarding,
        Self::GenderAndMigration,
        Self::Extract596_2,
        Self::HubCharter,
        Self::HealthCheck,
        Self::DrivingLicenceB,
    ];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InformationNote => "information_note",
            Self::Insurance => "insurance",
            Self::Onboarding => "onboarding",
            Self::GenderAndMigration => "gender_and_migration",
            Self::Extract596_2 => "extract_596_2",
            Self::HubCharter => "hub_charter",
            Self::HealthCheck => "health_check",
            Self::DrivingLicenceB => "driving_licence_b",
        }
    }
}

/// A role held, from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HeldRole {
    /// The role.
    pub role: Role,
    /// When.
    #[serde(flatten)]
    pub validity: Validity,
}

/// A clearance held, from a day to a day. What counts is its validity on the shift's date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HeldClearance {
    /// The clearance.
    pub clearance: Clearance,
    /// When.
    #[serde(flatten)]
    pub validity: Validity,
}

/// A contract or an internship agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Contract {
    /// Hours agreed for a week, in minutes: 2280 for 38 h.
    #[schema(value_type = i32, minimum = 60, maximum = 3000)]
    pub weekly_minutes: Minutes,
    /// When.
    #[serde(flatten)]
    pub validity: Validity,
    /// A rule profile of its own; absent: the one of the person's kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<ProfileId>,
    /// Part time with a variable schedule: it must be published 7 working days before (Act of 3 October 2022).
    #[serde(default)]
    pub variable_part_time: bool,
}

/// Where a person works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "at", content = "sites")]
pub enum Workplace {
    /// At these sites only: an employee's home sites.
    Sites(Vec<SiteId>),
    /// At every site that has a position of their role: the relief pool, the services, the volunteers.
    Everywhere,
}

impl Workplace {
    /// Whether it is at one of these sites.
    pub fn is_at(&self, sites: &[SiteId]) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Sites(home) => home.iter().any(|site| sites.contains(site)),
        }
    }
}

impl ToSchema for Workplace {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((SiteId::name().into_owned(), SiteId::schema()));
    }
}

impl PartialSchema for Workplace {
    fn schema() -> RefOr<Schema> {
        at_sites_or_everywhere(
            "Where a person works.",
            "At these sites only: an employee's home sites.",
            "At every site that has a position of their role: the relief pool, the services, the volunteers.",
        )
    }
}

/// A person, or a host household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Person {
    /// Identifier.
    pub id: PersonId,
    /// Which body of rules binds them.
    pub kind: Kind,
    /// Given name, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub given_name: String,
    /// Family name, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub family_name: String,
    /// Where they are written to; absent: they are told otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Email, max_length = 254)]
    pub mail: Option<String>,
    /// Mails to them come back: they are told in another way until this is false again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mail_fails: bool,
    /// Telephone. An answer has it where they let those who coordinate see it; without the field it stays, and null takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 6, max_length = 30, pattern = r"^\+?[ ./()-]*([0-9][ ./()-]*){6,15}$")]
    pub phone: Option<String>,
    /// The language that they are written to in.
    #[serde(default)]
    pub locale: Locale,
    /// Self-declared and optional; undeclared means not eligible where a gender rule stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Date of birth; absent means that no shift with an age limit can be given to a volunteer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<NaiveDate>,
    /// Roles held.
    #[schema(max_items = 40)]
    pub roles: Vec<HeldRole>,
    /// Languages spoken.
    #[serde(default)]
    #[schema(max_items = 16)]
    pub languages: Vec<Language>,
    /// Clearances held.
    #[serde(default)]
    #[schema(max_items = 40)]
    pub clearances: Vec<HeldClearance>,
    /// Contracts, which do not overlap in time. Empty for volunteers and households.
    #[serde(default)]
    #[schema(max_items = 40)]
    pub contracts: Vec<Contract>,
    /// Where they work.
    pub workplace: Workplace,
    /// When they are reminded of what they come for; where nobody says: a week, a day and two hours before.
    #[serde(default = "Reminder::custom")]
    #[schema(max_items = 4)]
    pub reminders: Vec<Reminder>,
    /// Guests' places of a host household, 1 to 20; absent for everyone else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 20)]
    pub guest_places: Option<u8>,
}

impl Person {
    /// Given and family name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// Given name, and the first letter of the family name.
    pub fn short_name(&self) -> String {
        let initial = self.family_name.chars().next().map(|letter| format!(" {letter}."));
        format!("{}{}", self.given_name, initial.unwrap_or_default())
    }

    /// Gives them a clearance from a day on, until further notice. One that they hold on that day goes on, and one that would begin
    /// later begins then.
    pub fn grant(&mut self, clearance: Clearance, day: NaiveDate) {
        let is_it = |held: &&HeldClearance| held.clearance == clearance;
        let held = self.clearances.iter().filter(is_it).find(|held| held.validity.holds_on(day));
        let from = held.map_or(Some(day), |held| held.validity.from);
        let is_over = |held: &HeldClearance| held.validity.until.is_some_and(|until| until < day);
        self.clearances.retain(|held| held.clearance != clearance || is_over(held));
        self.clearances.push(HeldClearance { clearance, validity: Validity { from, until: None } });
    }

    /// How many they count for at a place: a household the guests whom it takes in, everybody else one.
    pub fn seats(&self) -> u32 {
        self.guest_places.map_or(1, u32::from)
    }

    /// Whether the role is held on that day.
    pub fn holds_role(&self, role: Role, on: NaiveDate) -> bool {
        self.roles.iter().any(|held| held.role == role && held.validity.holds_on(on))
    }

    /// Whether the clearance is valid on that day.
    pub fn is_cleared(&self, clearance: Clearance, on: NaiveDate) -> bool {
        self.clearances.iter().any(|held| held.clearance == clearance && held.validity.holds_on(on))
    }

    /// The contract in force on that day.
    pub fn contract_on(&self, date: NaiveDate) -> Option<&Contract> {
        self.contracts.iter().find(|contract| contract.validity.holds_on(date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn awa(clearances: &serde_json::Value) -> Person {
        let person = json!({
            "id": "awa", "kind": "volunteer", "given_name": "Awa", "family_name": "Épée", "roles": [],
            "workplace": {"at": "everywhere"}, "clearances": clearances,
        });
        serde_json::from_value(person).expect("a person")
    }

    #[test]
    fn a_clearance_is_given_from_a_day_on() {
        let held = |from: &str, until: &str| {
            let mut held = json!({"clearance": "information_note"});
            for (name, day) in [("from", from), ("until", until)].into_iter().filter(|(_, day)| !day.is_empty()) {
                held[name] = json!(day);
            }
            held
        };
        let insurance = json!({"clearance": "insurance", "until": "2026-06-30"});
        let cases = [
            ("the first", vec![], vec![held("2026-06-01", "")]),
            ("what is held goes on", vec![held("2026-01-01", "2026-06-30")], vec![held("2026-01-01", "")]),
            ("since ever", vec![held("", "")], vec![held("", "")]),
            (
                "what has ended stays ended",
                vec![held("", "2026-05-31")],
                vec![held("", "2026-05-31"), held("2026-06-01", "")],
            ),
            ("what would begin later", vec![held("2026-07-01", "2026-12-31")], vec![held("2026-06-01", "")]),
            ("another one", vec![insurance.clone()], vec![insurance, held("2026-06-01", "")]),
        ];
        for (what, before, after) in cases {
            let mut person = awa(&json!(before));
            person.grant(Clearance::InformationNote, "2026-06-01".parse().expect("a date"));
            assert_eq!(serde_json::to_value(&person.clearances).expect("json"), json!(after), "{what}");
        }
    }

    #[test]
    fn a_short_name_has_an_initial() {
        assert_eq!(awa(&json!([])).short_name(), "Awa É.");
    }
}
