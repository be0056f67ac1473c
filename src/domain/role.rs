//! What a position on a shift asks a person to be.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $code:tt),* $(,)?) => {
        /// A role. One person may hold several.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        pub enum Role {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)*
        }

        impl Role {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in the API.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

roles! {
    /// Plans the week of one or several sites.
    Coordinator = "coordinator",
    /// Stands in for a coordinator.
    DeputyCoordinator = "deputy_coordinator",
    /// Collaborateur·trice polyvalent·e.
    ShelterWorker = "shelter_worker",
    /// Educator at the house for unaccompanied minors.
    YouthWorker = "youth_worker",
    /// Intercultural mediator.
    InterculturalMediator = "intercultural_mediator",
    /// Veilleur·se de nuit.
    NightWatch = "night_watch",
    /// Project officer.
    ProjectOfficer = "project_officer",
    /// (Community) activity officer.
    ActivityOfficer = "activity_officer",
    /// Social worker.
    SocialWorker = "social_worker",
    /// Lawyer.
    Lawyer = "lawyer",
    /// Interpreter in social work, an employee.
    Interpreter = "interpreter",
    /// Stock manager.
    StockManager = "stock_manager",
    /// Driver.
    Driver = "driver",
    /// Stagiaire.
    Intern = "intern",
    /// Head office: no rostered shifts.
    Office = "office",
    /// A volunteer. No position that asks an employee's role is ever filled by one.
    Volunteer = "volunteer",
    /// A household that hosts guests for the night.
    HostHousehold = "host_household",
}

/// The text names no role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown role")]
pub struct UnknownRole;

impl std::str::FromStr for Role {
    type Err = UnknownRole;
    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL.iter().copied().find(|role| role.code() == text).ok_or(UnknownRole)
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
