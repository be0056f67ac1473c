//! Rule profiles: the figures of labour law and of the house, as data with a source and a date.

use super::expense::{Cents, Rates};
use super::leave::ExtraLegal;
use super::person::{Kind, Person};
use super::{Minutes, ProfileId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A body of rules for a kind of worker, from a day on. The newest one that has begun counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RuleProfile {
    /// Identifier.
    pub id: ProfileId,
    /// In people's words, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// The text that it comes from.
    #[schema(min_length = 1, max_length = 500)]
    pub source: String,
    /// The first day.
    pub valid_from: NaiveDate,
    /// Whom it binds; absent: only the contracts that name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The figures.
    pub parameters: Parameters,
}

/// The figures of a profile. An absent one switches its rule off.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Parameters {
    /// Longest duty, judged on the clock's time in the night that the clocks change where `clock_change_night`.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1440)]
    pub daily_maximum: Option<Minutes>,
    /// Never more in a week.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10080)]
    pub weekly_maximum: Option<Minutes>,
    /// On average in a week, over fixed periods of four weeks. A week that is not known is taken to be at the average.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10080)]
    pub weekly_average: Option<Minutes>,
    /// A day in the first week of any of those periods; absent: 1 January 2024.
    pub average_from: Option<NaiveDate>,
    /// Longest duty in a week of more than five and a half days.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1440)]
    pub daily_maximum_long_week: Option<Minutes>,
    /// Shortest duty.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1440)]
    pub shortest_duty: Option<Minutes>,
    /// Shortest night shift.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1440)]
    pub shortest_night: Option<Minutes>,
    /// Rest between duties.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1440)]
    pub daily_rest: Option<Minutes>,
    /// Rest between duties under 18.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1440)]
    pub daily_rest_minor: Option<Minutes>,
    /// Rest after a night shift, where it differs.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 4320)]
    pub rest_after_night: Option<Minutes>,
    /// Rest in one piece between Monday 00:00 and Sunday 24:00.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10080)]
    pub weekly_rest: Option<Minutes>,
    /// No night work at all, 20:00 to 06:00.
    pub no_night_work: bool,
    /// A valid health check for night shifts.
    pub night_health_check: bool,
    /// Consecutive nights before each further one costs.
    #[schema(maximum = 31)]
    pub consecutive_nights_preferred: Option<u8>,
    /// Consecutive nights at most.
    #[schema(maximum = 31)]
    pub consecutive_nights_maximum: Option<u8>,
    /// Time off after three or more nights in a row; costs where it is short.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10080)]
    pub rest_after_nights: Option<Minutes>,
    /// Nights in a week before each further one costs.
    #[schema(maximum = 7)]
    pub nights_a_week_preferred: Option<u8>,
    /// Days in a row before each further one costs.
    #[schema(maximum = 31)]
    pub consecutive_days_preferred: Option<u8>,
    /// Weekends off in any four weeks.
    #[schema(maximum = 4)]
    pub weekends_off_of_four: Option<u8>,
    /// Hours should come this near to the contract's; further away costs.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10080)]
    pub contract_tolerance: Option<Minutes>,
    /// Hours in a week before more costs.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10080)]
    pub weekly_preferred: Option<Minutes>,
    /// The daily maximum is judged on the scheduled hours in the night that the clocks change.
    pub clock_change_night: bool,
    /// Working days before which a variable part-time schedule must be published.
    #[schema(maximum = 60)]
    pub notice_working_days: Option<u8>,
    /// Days before which anyone's schedule had better be published.
    #[schema(maximum = 60)]
    pub notice_days_preferred: Option<u8>,
    /// Days of leave in a year beyond the legal ones; absent: none.
    #[schema(maximum = 60)]
    pub extra_legal_days: Option<u8>,
    /// They are due after so many months of contract; absent: from the beginning.
    #[schema(maximum = 60)]
    pub extra_legal_after_months: Option<u8>,
    /// Flat-rate expenses that the house gives a volunteer for a day on which they came, in euro cents; absent: none.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000)]
    pub expenses_a_day: Option<Cents>,
    /// The most that the law allows in a day, in euro cents; absent: what the standard profile says.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000)]
    pub expenses_day_maximum: Option<Cents>,
    /// The most that the law allows in a year, from all organisations, in euro cents; absent: what the standard profile says.
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000)]
    pub expenses_year_maximum: Option<Cents>,
}

impl RuleProfile {
    /// These, and the standard one for each kind of worker that none of them binds: the law stands where nobody wrote
    /// it down.
    pub fn with_the_standard(mut profiles: Vec<Self>) -> Vec<Self> {
        let is_bound = |kind: &Kind| profiles.iter().any(|profile| profile.kind == Some(*kind));
        let unbound: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| !is_bound(kind)).collect();
        profiles.extend(unbound.into_iter().filter_map(Self::standard));
        profiles
    }

    /// Among all that there are, the one that binds a person on a day: the one that their contract names, or the newest of their kind
    /// that has begun.
    pub fn binding<'a>(all: &'a [Self], person: &Person, on: NaiveDate) -> Option<&'a Self> {
        let named = person.contract_on(on).and_then(|contract| contract.profile.as_ref());
        if let Some(profile) = named.and_then(|id| all.iter().find(|profile| profile.id == *id)) {
            return Some(profile);
        }
        Self::of_kind(all, person.kind, on)
    }

    /// Among all that there are, the newest of a kind that has begun on a day.
    pub fn of_kind(all: &[Self], kind: Kind, on: NaiveDate) -> Option<&Self> {
        let begun = all.iter().filter(|profile| profile.kind == Some(kind) && profile.valid_from <= on);
        begun.max_by(|a, b| (a.valid_from, &a.id).cmp(&(b.valid_from, &b.id)))
    }

    /// The law and the house's rules as they stand in 2026 for a kind of worker.
    pub fn standard(kind: Kind) -> Option<Self> {
        let (name, source, parameters) = match kind {
            Kind::Employee => ("Employees", "Act of 16 March 1971, art. 19, 21, 38ter", Parameters::employee()),
            Kind::NightWatch => (
                "Night watch",
                "Act of 16 March 1971, art. 19, 21, 35, 38ter; royal decree of 16 July 2004",
                Parameters {
                    night_health_check: true,
                    weekends_off_of_four: Some(1),
                    consecutive_days_preferred: None,
                    ..Parameters::employee()
                },
            ),
            Kind::Intern => (
                "Interns",
                "Act of 16 March 1971; the internship agreement",
                Parameters {
                    daily_maximum: Some(Minutes::hours(8)),
                    weekly_maximum: Some(Minutes::hours(22)),
                    weekly_average: Some(Minutes::hours(19)),
                    no_night_work: true,
                    weekends_off_of_four: Some(3),
                    consecutive_nights_preferred: None,
                    consecutive_nights_maximum: None,
                    rest_after_nights: None,
                    extra_legal_days: None,
                    extra_legal_after_months: None,
                    ..Parameters::employee()
                },
            ),
            Kind::Volunteer => (
                "Volunteers",
                "The organisation's own; Act of 3 July 2005",
                Parameters {
                    expenses_day_maximum: Some(Cents(4402)),
                    expenses_year_maximum: Some(Cents(176_083)),
                    rest_after_night: Some(Minutes::hours(8)),
                    nights_a_week_preferred: Some(2),
                    weekly_preferred: Some(Minutes::hours(12)),
                    weekly_maximum: Some(Minutes::hours(24)),
                    ..Parameters::default()
                },
            ),
            Kind::HostHousehold => return None,
        };
        Some(Self {
            id: ProfileId::new(format!("standard-{}", kind.code())).ok()?,
            name: name.into(),
            source: source.into(),
            valid_from: NaiveDate::from_ymd_opt(2026, 1, 1)?,
            kind: Some(kind),
            parameters,
        })
    }
}

impl Parameters {
    /// What is given for a day, and the most in a year; none where the house gives nothing. Where the law's figures were left out,
    /// those of the standard profile hold: nobody is given more than the law lets them have.
    pub fn expenses(&self) -> Option<Rates> {
        let standard = RuleProfile::standard(Kind::Volunteer).map(|profile| profile.parameters).unwrap_or_default();
        let most = |own: Option<Cents>, standard: Option<Cents>| own.or(standard).unwrap_or_default();
        let day_maximum = most(self.expenses_day_maximum, standard.expenses_day_maximum);
        let a_day = self.expenses_a_day?.min(day_maximum);
        let year_maximum = most(self.expenses_year_maximum, standard.expenses_year_maximum);
        (a_day > Cents(0)).then_some(Rates { a_day, day_maximum, year_maximum })
    }

    /// What is granted of leave beyond the legal one; none where nothing is.
    pub fn extra_legal(&self) -> Option<ExtraLegal> {
        let days = self.extra_legal_days.filter(|days| *days > 0)?;
        Some(ExtraLegal { days, after_months: self.extra_legal_after_months.unwrap_or_default() })
    }

    fn employee() -> Self {
        Self {
            daily_maximum: Some(Minutes::hours(9)),
            daily_maximum_long_week: Some(Minutes::hours(8)),
            weekly_maximum: Some(Minutes::hours(40)),
            weekly_average: Some(Minutes::hours(38)),
            shortest_duty: Some(Minutes::hours(3)),
            shortest_night: Some(Minutes::hours(6)),
            daily_rest: Some(Minutes::hours(11)),
            daily_rest_minor: Some(Minutes::hours(12)),
            weekly_rest: Some(Minutes::hours(35)),
            consecutive_nights_preferred: Some(4),
            consecutive_nights_maximum: Some(5),
            rest_after_nights: Some(Minutes::hours(48)),
            consecutive_days_preferred: Some(6),
            weekends_off_of_four: Some(2),
            contract_tolerance: Some(Minutes::hours(9)),
            clock_change_night: true,
            notice_working_days: Some(7),
            notice_days_preferred: Some(7),
            extra_legal_days: Some(5),
            extra_legal_after_months: Some(6),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_given_more_than_the_law_lets_them_have() {
        let rates = |a_day, day, year| {
            let [expenses_a_day, expenses_day_maximum, expenses_year_maximum] =
                [a_day, day, year].map(|cents: Option<i32>| cents.map(Cents));
            let own =
                Parameters { expenses_a_day, expenses_day_maximum, expenses_year_maximum, ..Parameters::default() };
            own.expenses().map(|rates| (rates.a_day.0, rates.year_maximum.0))
        };
        assert_eq!(rates(None, Some(4402), None), None);
        assert_eq!(rates(Some(0), None, None), None);
        assert_eq!(rates(Some(2000), None, None), Some((2000, 176_083)));
        assert_eq!(rates(Some(9900), None, None), Some((4402, 176_083)));
        assert_eq!(rates(Some(9900), Some(4500), Some(180_000)), Some((4500, 180_000)));
    }

    #[test]
    fn the_law_stands_where_nobody_wrote_it_down() {
        let kinds = |profiles: &[RuleProfile]| profiles.iter().map(|profile| profile.kind).collect::<Vec<_>>();
        let all = RuleProfile::with_the_standard(Vec::new());
        assert_eq!(kinds(&all), [Kind::Employee, Kind::NightWatch, Kind::Volunteer, Kind::Intern].map(Some));
        let own = RuleProfile { kind: Some(Kind::Intern), ..all[0].clone() };
        let named = RuleProfile { kind: None, ..all[0].clone() };
        let beside = RuleProfile::with_the_standard(vec![own.clone(), named.clone()]);
        assert_eq!(beside, [own, named, all[0].clone(), all[1].clone(), all[2].clone()]);
    }
}
