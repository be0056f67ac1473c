//! The figures that bind a person: those of domain.md's table, or those of a rule profile that says otherwise.

use super::read::{Kind, Profile};
use super::rules::Breach;
use super::world::World;
use chrono::NaiveDate;
use serde::Deserialize;

/// A rule's figures, in minutes, nights, days or weekends. An absent one switches its rule off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Figures {
    pub daily_maximum: Option<i64>,
    /// Of a duty in a week of more than five and a half days.
    pub daily_maximum_long_week: Option<i64>,
    pub weekly_maximum: Option<i64>,
    /// Over fixed periods of four weeks, one of which began on the Monday of `average_from`.
    pub weekly_average: Option<i64>,
    pub average_from: Option<NaiveDate>,
    pub shortest_duty: Option<i64>,
    pub shortest_night: Option<i64>,
    pub daily_rest: Option<i64>,
    pub daily_rest_minor: Option<i64>,
    pub rest_after_night: Option<i64>,
    pub weekly_rest: Option<i64>,
    pub no_night_work: bool,
    pub night_health_check: bool,
    pub consecutive_nights_preferred: Option<i64>,
    pub consecutive_nights_maximum: Option<i64>,
    pub rest_after_nights: Option<i64>,
    pub nights_a_week_preferred: Option<i64>,
    pub consecutive_days_preferred: Option<i64>,
    pub weekends_off_of_four: Option<i64>,
    pub contract_tolerance: Option<i64>,
    pub weekly_preferred: Option<i64>,
    pub clock_change_night: bool,
}

/// So many hours, in minutes.
#[allow(clippy::unnecessary_wraps, reason = "an absent figure is a rule that is off, and these are on")]
const fn hours(hours: i64) -> Option<i64> {
    Some(hours * 60)
}

impl Figures {
    /// The defaults of domain.md, §2.
    pub fn table(kind: Kind) -> Self {
        let employee = Self {
            daily_maximum: hours(9),
            daily_maximum_long_week: hours(8),
            weekly_maximum: hours(40),
            weekly_average: hours(38),
            shortest_duty: hours(3),
            shortest_night: hours(6),
            daily_rest: hours(11),
            daily_rest_minor: hours(12),
            weekly_rest: hours(35),
            consecutive_nights_preferred: Some(4),
            consecutive_nights_maximum: Some(5),
            rest_after_nights: hours(48),
            consecutive_days_preferred: Some(6),
            weekends_off_of_four: Some(2),
            contract_tolerance: hours(9),
            clock_change_night: true,
            ..Self::default()
        };
        match kind {
            Kind::Employee => employee,
            Kind::NightWatch => Self {
                night_health_check: true,
                consecutive_days_preferred: None,
                weekends_off_of_four: Some(1),
                ..employee
            },
            Kind::Intern => Self {
                daily_maximum: hours(8),
                weekly_maximum: hours(22),
                weekly_average: hours(19),
                no_night_work: true,
                consecutive_nights_preferred: None,
                consecutive_nights_maximum: None,
                rest_after_nights: None,
                weekends_off_of_four: Some(3),
                ..employee
            },
            Kind::Volunteer => Self {
                weekly_maximum: hours(24),
                weekly_preferred: hours(12),
                rest_after_night: hours(8),
                nights_a_week_preferred: Some(2),
                ..Self::default()
            },
            Kind::HostHousehold => Self::default(),
        }
    }

    /// The names of the hard figures that are laxer than `law` has them.
    fn laxer_than(&self, law: &Self) -> Vec<&'static str> {
        let at_most = |name, own: Option<i64>, law: Option<i64>| {
            law.is_some_and(|law| own.is_none_or(|own| own > law)).then_some(name)
        };
        let at_least = |name, own: Option<i64>, law: Option<i64>| {
            law.is_some_and(|law| own.is_none_or(|own| own < law)).then_some(name)
        };
        [
            at_most("daily_maximum", self.daily_maximum, law.daily_maximum),
            at_most("daily_maximum_long_week", self.daily_maximum_long_week, law.daily_maximum_long_week),
            at_most("weekly_maximum", self.weekly_maximum, law.weekly_maximum),
            at_most("weekly_average", self.weekly_average, law.weekly_average),
            at_most("consecutive_nights_maximum", self.consecutive_nights_maximum, law.consecutive_nights_maximum),
            at_least("shortest_duty", self.shortest_duty, law.shortest_duty),
            at_least("shortest_night", self.shortest_night, law.shortest_night),
            at_least("daily_rest", self.daily_rest, law.daily_rest),
            at_least("daily_rest_minor", self.daily_rest_minor, law.daily_rest_minor),
            at_least("rest_after_night", self.rest_after_night, law.rest_after_night),
            at_least("weekly_rest", self.weekly_rest, law.weekly_rest),
            (law.no_night_work && !self.no_night_work).then_some("no_night_work"),
            (law.night_health_check && !self.night_health_check).then_some("night_health_check"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// A kind's profile is never laxer than the table; a contract's own may go as far as the sector profile, 11 h and 50 h.
pub fn profile_figures(world: &World) -> Vec<Breach> {
    let sector = Figures { daily_maximum: hours(11), weekly_maximum: hours(50), ..Figures::default() };
    let lax = |profile: &Profile| {
        let law = profile.kind.map_or(sector, Figures::table);
        let names = profile.parameters.laxer_than(&law);
        (!names.is_empty()).then(|| Breach {
            amount: names.len() as i64,
            what: format!("profile {} is laxer than the rules: {}", profile.id, names.join(", ")),
            ..Breach::default()
        })
    };
    world.answers.profiles.iter().filter_map(lax).collect()
}
