//! What contract or agreement ask for in four weeks, and what was done of it.

use super::Stint;
use crate::domain::activity::Month;
use crate::domain::availability::Absence;
use crate::domain::person::Person;
use crate::domain::profile::RuleProfile;
use crate::domain::timesheet::FourWeeks;
use crate::domain::{Minutes, SiteId, Week};
use crate::planning::periods::period_start;
use crate::planning::zone;
use chrono::{DateTime, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;
use std::collections::HashMap;

/// What periods are judged by.
pub struct Around {
    /// What ends later is to come.
    pub now: DateTime<Utc>,
    /// Days of absence are told in it.
    pub zone: Tz,
    /// All that there are, with the standard ones.
    pub profiles: Vec<RuleProfile>,
    /// Everybody's, of the months that are looked at.
    pub absences: Vec<Absence>,
    /// The weeks that are published, and of which sites.
    pub published: HashMap<Week, Vec<SiteId>>,
}

impl Around {
    /// Somebody's periods that end in a month, those of which anything is known: one or two.
    pub fn ending_in(&self, month: Month, person: &Person, stints: &[Stint]) -> Vec<FourWeeks> {
        let profile = RuleProfile::binding(&self.profiles, person, month.first());
        let from = profile.and_then(|profile| profile.parameters.average_from);
        let first = period_start(Week::of(month.first()), from);
        let starts = (0..).map(|later| first.plus(4 * later));
        let periods = starts.map(|start| (start, start.plus(3).day(Weekday::Sun)));
        let periods = periods.take_while(|(_, until)| *until <= month.last());
        let periods = periods.map(|(start, _)| self.period(start, person, stints));
        periods.filter(|period| period.agreed + period.done + period.to_come > Minutes(0)).collect()
    }

    fn period(&self, start: Week, person: &Person, stints: &[Stint]) -> FourWeeks {
        let (from, until) = (start.monday(), start.plus(3).day(Weekday::Sun));
        let (mut done, mut to_come) = (Minutes(0), Minutes(0));
        for stint in stints.iter().filter(|stint| (from..=until).contains(&stint.shift.date)) {
            if stint.is_over(self.now) {
                done += stint.done();
            } else {
                to_come += stint.shift.paid();
            }
        }
        let agreed = (0..4).map(|later| self.agreed(start.plus(later), person, stints)).sum();
        FourWeeks { from, until, agreed, done, to_come }
    }

    /// What is agreed for a week: a fifth less for each whole day away, as rosters are judged. A week of which nothing is known, since
    /// none of their sites has published it, is taken to be as agreed: it asks for nothing here.
    fn agreed(&self, week: Week, person: &Person, stints: &[Stint]) -> Minutes {
        let is_planned = self.published.get(&week).is_some_and(|sites| person.workplace.is_at(sites));
        if !is_planned && !stints.iter().any(|stint| week.contains(stint.shift.date)) {
            return Minutes(0);
        }
        // A contract that begins or ends within the week asks for its days alone.
        let of_days = week.days().filter_map(|day| person.contract_on(day)).map(|contract| contract.weekly_minutes.0);
        let weekly = of_days.sum::<i32>() / 7;
        let is_away = |day: &NaiveDate| {
            let day = zone::day(self.zone, *day);
            let covers = |away: &&Absence| away.starts_at <= day.start && day.end <= away.ends_at;
            self.absences.iter().filter(|away| away.person == person.id).any(|away| covers(&away))
        };
        let away = week.days().filter(is_away).count().min(5) as i32;
        Minutes(weekly - weekly * away / 5)
    }
}
