//! What was done in some months, in counts: no name, no resident, no case.

use super::interview::InterviewKind;
use super::person::Kind;
use super::session::SessionKind;
use super::{Minutes, SiteId};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use utoipa::ToSchema;

/// A month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^2[01][0-9]{2}-(0[1-9]|1[0-2])$", example = "2026-11")]
pub struct Month(NaiveDate);

/// Why a text is no month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a month is written 2026-11")]
pub struct NotAMonth;

impl Month {
    /// That of a day.
    pub fn of(date: NaiveDate) -> Self {
        Self(date.with_day(1).unwrap_or(date))
    }

    /// Its first day.
    pub const fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.plus(1).0.pred_opt().unwrap_or(NaiveDate::MAX)
    }

    /// So many months later, or earlier.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let by = Months::new(months.unsigned_abs());
        let moved = if months < 0 { self.0.checked_sub_months(by) } else { self.0.checked_add_months(by) };
        Self(moved.unwrap_or(self.0))
    }

    /// How many months later another one is.
    pub fn months_to(self, other: Self) -> i32 {
        let since = |month: Self| month.0.year() * 12 + month.0.month0() as i32;
        since(other) - since(self)
    }

    /// Its place in its year, from 1.
    pub fn of_year(self) -> u32 {
        self.0.month()
    }

    /// The first one of its year.
    #[must_use]
    pub fn january(self) -> Self {
        Self(self.0.with_month(1).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

impl std::str::FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let is_plain = text.len() == 7 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let date = NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok().filter(|_| is_plain);
        date.filter(|date| (2000..2200).contains(&date.year())).map(Self::of).ok_or(NotAMonth)
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;
    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// Paid minutes of those who were there, by what they are. Those of volunteers are the length of what they came to.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    ToSchema,
    derive_more::Add,
    derive_more::AddAssign,
)]
pub struct HoursDone {
    /// Employees by day.
    #[schema(value_type = i32)]
    pub employees: Minutes,
    /// The night watch.
    #[schema(value_type = i32)]
    pub night_watch: Minutes,
    /// Interns.
    #[schema(value_type = i32)]
    pub interns: Minutes,
    /// Volunteers.
    #[schema(value_type = i32)]
    pub volunteers: Minutes,
}

impl HoursDone {
    /// Adds what somebody of a kind did. A household's nights are counted apart.
    pub fn add(&mut self, kind: Kind, minutes: Minutes) {
        match kind {
            Kind::Employee => self.employees += minutes,
            Kind::NightWatch => self.night_watch += minutes,
            Kind::Intern => self.interns += minutes,
            Kind::Volunteer => self.volunteers += minutes,
            Kind::HostHousehold => {}
        }
    }

    /// All of them.
    pub fn all(self) -> Minutes {
        self.employees + self.night_watch + self.interns + self.volunteers
    }
}

/// Places that were needed at the least and stayed empty, each under the first of these reasons that there is.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    ToSchema,
    derive_more::Add,
    derive_more::AddAssign,
)]
pub struct PlacesMissed {
    /// Somebody who was expected did not come.
    pub absent: u32,
    /// Somebody took back their yes, and nobody took the place.
    pub withdrawn: u32,
    /// Who was asked did not answer.
    pub unanswered: u32,
    /// Who was asked said no.
    pub declined: u32,
    /// Nobody was found who could be asked.
    pub nobody: u32,
}

impl PlacesMissed {
    /// All of them.
    pub const fn all(self) -> u32 {
        self.absent + self.withdrawn + self.unanswered + self.declined + self.nobody
    }
}

/// What a site did in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SiteMonth {
    /// Which site.
    pub site: SiteId,
    /// Which month: that of the day to which a shift belongs.
    pub month: Month,
    /// Shifts that took place.
    pub shifts: u32,
    /// What those did who were there.
    pub hours: HoursDone,
    /// Guests' places that households gave, each for a night.
    pub guest_nights: u32,
    /// Places that were needed at the least.
    pub places: u32,
    /// How many of them were taken.
    pub taken: u32,
    /// Why the others were not.
    pub missed: PlacesMissed,
    /// Different volunteers who came.
    pub volunteers: u32,
}

/// What several sites did, or one in several months. Different volunteers do not add up: one may come to both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Shifts that took place.
    pub shifts: u32,
    /// What those did who were there.
    pub hours: HoursDone,
    /// Guests' places that households gave, each for a night.
    pub guest_nights: u32,
    /// Places that were needed at the least.
    pub places: u32,
    /// How many of them were taken.
    pub taken: u32,
    /// Why the others were not.
    pub missed: PlacesMissed,
}

impl Totals {
    /// Of these, added up.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a SiteMonth>) -> Self {
        let mut all = Self::default();
        for line in lines {
            all.shifts += line.shifts;
            all.hours += line.hours;
            all.guest_nights += line.guest_nights;
            all.places += line.places;
            all.taken += line.taken;
            all.missed += line.missed;
        }
        all
    }
}

/// How a site's volunteers changed, or those of all sites together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VolunteersMoved {
    /// Which site; absent: all that are reported on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Different volunteers who came.
    pub active: u32,
    /// Those of them who had never come there before.
    pub new: u32,
    /// Those who had come in as many months before, and did not any more.
    pub gone: u32,
}

/// Sessions of a kind that a site held in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionsHeld {
    /// Which site.
    pub site: SiteId,
    /// Which month.
    pub month: Month,
    /// What for.
    pub kind: SessionKind,
    /// How many.
    pub held: u32,
    /// How many people were invited, each to each.
    pub invited: u32,
    /// How many were there.
    pub came: u32,
    /// How many were cleared by it.
    pub cleared: u32,
}

/// Interviews of a kind that a site's permanences had in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InterviewsOfMonth {
    /// Which site.
    pub site: SiteId,
    /// Which month.
    pub month: Month,
    /// What they were about.
    pub kind: InterviewKind,
    /// How many.
    pub count: u32,
}

/// How evenly something falls on the people of a site who are told what they work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Spread {
    /// The fewest that anybody had.
    pub least: u32,
    /// What half of them had at the most.
    pub median: u32,
    /// The most that anybody had.
    pub most: u32,
}

impl Spread {
    /// Of how many each had.
    pub fn of(mut each: Vec<u32>) -> Self {
        each.sort_unstable();
        let at = |index: usize| each.get(index).copied().unwrap_or_default();
        Self { least: at(0), median: at(each.len().saturating_sub(1) / 2), most: at(each.len().saturating_sub(1)) }
    }
}

/// On whom a site's nights and weekends fell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Fairness {
    /// Which site.
    pub site: SiteId,
    /// How many employees, night watchmen and interns worked there.
    pub people: u32,
    /// Night shifts of each.
    pub nights: Spread,
    /// Shifts of each that belong to a Saturday or a Sunday.
    pub weekends: Spread,
}

/// What was done in some months at some sites: of published rosters, what had ended when it was made. Who was noted as absent was not
/// there; whoever was expected and not noted was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ActivityReport {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub until: Month,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By site and month, those in which anything was done.
    pub months: Vec<SiteMonth>,
    /// By site at which anybody came or came before, and of all together first.
    pub volunteers: Vec<VolunteersMoved>,
    /// By site, month and kind.
    pub sessions: Vec<SessionsHeld>,
    /// By site, month and kind, as they were noted.
    pub interviews: Vec<InterviewsOfMonth>,
    /// By site.
    pub fairness: Vec<Fairness>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_a_first_and_a_last_day_and_neighbours() {
        let month: Month = "2026-12".parse().expect("a month");
        assert_eq!((month.first().to_string(), month.last().to_string()), ("2026-12-01".into(), "2026-12-31".into()));
        assert_eq!((month.plus(1).to_string(), month.plus(-12).to_string()), ("2027-01".into(), "2025-12".into()));
        assert_eq!((month.months_to(month.plus(3)), month.months_to(month)), (3, 0));
        for wrong in ["2026-13", "2026-1", "1926-10", "2026-10-01", "+026-10", "", "2026/10"] {
            assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
        }
    }

    #[test]
    fn the_middle_of_some_counts_is_the_lower_one() {
        assert_eq!(Spread::of(vec![5, 1, 3]), Spread { least: 1, median: 3, most: 5 });
        assert_eq!(Spread::of(vec![4, 2]), Spread { least: 2, median: 2, most: 4 });
        assert_eq!(Spread::of(vec![]), Spread::default());
    }
}
