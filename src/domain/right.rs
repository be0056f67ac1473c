//! What somebody may do, and at which sites.

use super::site::at_sites_or_everywhere;
use super::{SiteId, Validity};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;
use utoipa::{PartialSchema, ToSchema};

/// Something that somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Reads what is planned: sites, templates, shifts, sessions, rosters and how they stand.
    ReadPlans,
    /// Reads who there is, when they can come and when they are away.
    ReadPeople,
    /// Keeps people, what they offer, and when they are away.
    KeepPeople,
    /// Keeps the patterns of the weeks: templates and shifts.
    KeepPatterns,
    /// Drafts rosters: makes them, searches them, proposes who stands where.
    Draft,
    /// Publishes rosters and changes what is published: answers by telephone, who steps in.
    Publish,
    /// Holds sessions: invites, and ticks who came.
    HoldSessions,
    /// Says that somebody's training counts: a permanent employee.
    ValidateTrainings,
    /// Writes to a site's volunteers in words that were approved, and drafts such words.
    SendAnnouncements,
    /// Stands behind the words in which a site's volunteers are written to: approves templates, and writes without one.
    ApproveAnnouncements,
    /// Notes who came to a shift, invites guests for a day, opens a site's page of the day.
    TakeAttendance,
    /// Keeps sites and their locations.
    KeepSites,
    /// Keeps rule profiles: the figures of the law and of the house.
    KeepRules,
    /// Sees a person's gender. No office has it by itself: a site authorises somebody.
    SeeGender,
    /// Administers: users, tokens, what was done and what could not be done, the service's figures.
    Administer,
}

impl Right {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::ReadPlans,
        Self::ReadPeople,
        Self::KeepPeople,
        Self::KeepPatterns,
        Self::Draft,
        Self::Publish,
        Self::HoldSessions,
        Self::ValidateTrainings,
        Self::SendAnnouncements,
        Self::ApproveAnnouncements,
        Self::TakeAttendance,
        Self::KeepSites,
        Self::KeepRules,
        Self::SeeGender,
        Self::Administer,
    ];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadPlans => "read_plans",
            Self::ReadPeople => "read_people",
            Self::KeepPeople => "keep_people",
            Self::KeepPatterns => "keep_patterns",
            Self::Draft => "draft",
            Self::Publish => "publish",
            Self::HoldSessions => "hold_sessions",
            Self::ValidateTrainings => "validate_trainings",
            Self::SendAnnouncements => "send_announcements",
            Self::ApproveAnnouncements => "approve_announcements",
            Self::TakeAttendance => "take_attendance",
            Self::KeepSites => "keep_sites",
            Self::KeepRules => "keep_rules",
            Self::SeeGender => "see_gender",
            Self::Administer => "administer",
        }
    }

    /// The right with a name.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|right| right.code() == code)
    }
}

/// As what somebody works with the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Does everything that concerns the service itself, and all that coordinators do.
    Administrator,
    /// Plans and publishes.
    Coordinator,
    /// Stands in for a coordinator, from a day to a day.
    Deputy,
    /// Holds sessions, notes who came, drafts and proposes, until their agreement ends; never publishes.
    Intern,
    /// Reads what is planned.
    Reader,
}

impl Office {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Administrator, Self::Coordinator, Self::Deputy, Self::Intern, Self::Reader];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Deputy => "deputy",
            Self::Intern => "intern",
            Self::Reader => "reader",
        }
    }

    /// Whether it ends by itself: a deputy stands in until a day, and an internship has an agreement with one.
    pub const fn has_a_last_day(self) -> bool {
        matches!(self, Self::Deputy | Self::Intern)
    }

    /// What it may do.
    pub const fn rights(self) -> &'static [Right] {
        match self {
            Self::Administrator => &[
                Right::ReadPlans,
                Right::ReadPeople,
                Right::KeepPeople,
                Right::KeepPatterns,
                Right::Draft,
                Right::Publish,
                Right::HoldSessions,
                Right::ValidateTrainings,
                Right::SendAnnouncements,
                Right::ApproveAnnouncements,
                Right::TakeAttendance,
                Right::KeepSites,
                Right::KeepRules,
                Right::Administer,
            ],
            Self::Coordinator | Self::Deputy => &[
                Right::ReadPlans,
                Right::ReadPeople,
                Right::KeepPeople,
                Right::KeepPatterns,
                Right::Draft,
                Right::Publish,
                Right::HoldSessions,
                Right::ValidateTrainings,
                Right::SendAnnouncements,
                Right::ApproveAnnouncements,
                Right::TakeAttendance,
                Right::KeepSites,
            ],
            Self::Intern => &[
                Right::ReadPlans,
                Right::ReadPeople,
                Right::Draft,
                Right::HoldSessions,
                Right::SendAnnouncements,
                Right::TakeAttendance,
            ],
            Self::Reader => &[Right::ReadPlans],
        }
    }
}

/// At which sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "at", content = "sites")]
pub enum Reach {
    /// At these.
    Sites(BTreeSet<SiteId>),
    /// At all that there are and will be.
    Everywhere,
}

impl ToSchema for Reach {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((SiteId::name().into_owned(), SiteId::schema()));
    }
}

impl PartialSchema for Reach {
    fn schema() -> RefOr<Schema> {
        at_sites_or_everywhere("At which sites.", "At these.", "At all that there are and will be.")
    }
}

impl Reach {
    /// Nowhere.
    pub const fn nowhere() -> Self {
        Self::Sites(BTreeSet::new())
    }

    /// Whether it holds a site.
    pub fn holds(&self, site: &SiteId) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Sites(sites) => sites.contains(site),
        }
    }

    /// Whether it holds one of these sites.
    pub fn touches<'a>(&self, sites: impl IntoIterator<Item = &'a SiteId>) -> bool {
        sites.into_iter().any(|site| self.holds(site))
    }

    /// Whether it holds all of these sites.
    pub fn covers<'a>(&self, sites: impl IntoIterator<Item = &'a SiteId>) -> bool {
        sites.into_iter().all(|site| self.holds(site))
    }

    /// The sites; none where it is everywhere.
    pub const fn sites(&self) -> Option<&BTreeSet<SiteId>> {
        match self {
            Self::Everywhere => None,
            Self::Sites(sites) => Some(sites),
        }
    }

    /// The one site that somebody asks for, or all of these; none: any.
    pub fn narrowed(&self, site: Option<SiteId>) -> Option<Vec<SiteId>> {
        site.map(|site| vec![site]).or_else(|| Some(self.sites()?.iter().cloned().collect()))
    }

    /// Together with another one.
    fn widen(&mut self, other: &Self) {
        match (&mut *self, other) {
            (Self::Sites(sites), Self::Sites(more)) => sites.extend(more.iter().cloned()),
            (Self::Sites(_), Self::Everywhere) => *self = Self::Everywhere,
            (Self::Everywhere, _) => {}
        }
    }
}

/// An office at some sites, from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Grant {
    /// As what.
    pub office: Office,
    /// At which sites.
    pub reach: Reach,
    /// When: it begins and ends by itself. A deputy's has an end.
    #[serde(flatten)]
    pub validity: Validity,
    /// Whether those sites authorise them to see people's gender.
    #[serde(default)]
    pub sees_gender: bool,
}

/// All that somebody may do on a day, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Powers(BTreeMap<Right, Reach>);

impl Powers {
    /// Of somebody's grants on a day.
    pub fn on(grants: &[Grant], day: NaiveDate) -> Self {
        let mut powers = Self::default();
        for grant in grants.iter().filter(|grant| grant.validity.holds_on(day)) {
            let sees_gender = grant.sees_gender.then_some(&Right::SeeGender);
            for right in grant.office.rights().iter().chain(sees_gender) {
                powers.add(*right, &grant.reach);
            }
        }
        powers
    }

    /// Some rights, all at the same sites.
    pub fn of(rights: &[Right], reach: &Reach) -> Self {
        let mut powers = Self::default();
        for right in rights {
            powers.add(*right, reach);
        }
        powers
    }

    /// Where they may do something; none: nowhere.
    pub fn reach(&self, right: Right) -> Option<&Reach> {
        self.0.get(&right)
    }

    /// Whether they may do anything at all.
    pub fn is_any(&self) -> bool {
        !self.0.is_empty()
    }

    /// All that they may do, each with where.
    pub fn iter(&self) -> impl Iterator<Item = (Right, &Reach)> {
        self.0.iter().map(|(right, reach)| (*right, reach))
    }

    /// Whether they may do it at a site.
    pub fn may(&self, right: Right, site: &SiteId) -> bool {
        self.reach(right).is_some_and(|reach| reach.holds(site))
    }

    fn add(&mut self, right: Right, reach: &Reach) {
        self.0.entry(right).or_insert_with(Reach::nowhere).widen(reach);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(codes: &[&str]) -> Reach {
        Reach::Sites(codes.iter().map(|code| code.parse().expect("a code")).collect())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_deputys_rights_end_by_themselves() {
        let validity = Validity { from: Some(day("2026-12-01")), until: Some(day("2026-12-15")) };
        let grants = [Grant { office: Office::Deputy, reach: at(&["LEO"]), validity, sees_gender: false }];
        let leo = "LEO".parse().expect("a code");
        for (on, may) in [("2026-11-30", false), ("2026-12-01", true), ("2026-12-15", true), ("2026-12-16", false)] {
            assert_eq!(Powers::on(&grants, day(on)).may(Right::Publish, &leo), may, "{on}");
        }
    }

    #[test]
    fn several_grants_add_up_each_at_its_sites() {
        let grant = |office, reach, sees_gender| Grant { office, reach, validity: Validity::ALWAYS, sees_gender };
        let grants =
            [grant(Office::Coordinator, at(&["SIS"]), true), grant(Office::Intern, at(&["LEO", "AMR"]), false)];
        let powers = Powers::on(&grants, day("2026-12-01"));
        assert_eq!(powers.reach(Right::Publish), Some(&at(&["SIS"])));
        assert_eq!(powers.reach(Right::Draft), Some(&at(&["AMR", "LEO", "SIS"])));
        assert_eq!(powers.reach(Right::SeeGender), Some(&at(&["SIS"])));
        assert_eq!(powers.reach(Right::Administer), None);
    }

    #[test]
    fn no_office_sees_a_gender_and_none_but_an_administrator_administers() {
        for office in Office::ALL {
            assert!(!office.rights().contains(&Right::SeeGender), "{office:?}");
            assert_eq!(office.rights().contains(&Right::Administer), *office == Office::Administrator, "{office:?}");
        }
        for never in [Right::Publish, Right::ApproveAnnouncements] {
            assert!(!Office::Intern.rights().contains(&never), "{never:?}");
        }
    }
}
