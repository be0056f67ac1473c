//! Which rules bind a person in the week, from the figures of their profile, their contract and what came before.

use super::long_week;
use super::people::Ground;
use super::tags::birthday;
use crate::domain::person::{Contract, Kind, Person};
use crate::domain::profile::Parameters;
use crate::domain::{self, Week};
use crate::planning::periods::period_start;
use crate::planning::rule::Rule;
use solver::Level;
use solver::problem::{Held, Minutes, RuleIndex, Span, Stint};
use solver::rules::{
    Consecutive, DailyMaximum, DailyRest, Hours, Nights, Period, PersonalRule, RestAfterNights, RuleKind, Shifts,
    ShortestDuty, WeekendsOff, WeeklyRest, Worked,
};

/// What one unit costs, in minutes: a minute is a minute, a day, a night or a shift too many half a shift.
const A_MINUTE: i64 = 1;
const A_DAY: i64 = 240;
const A_WEEKEND: i64 = 480;

/// The week's seven days.
const THIS_WEEK: Period = Period { first: 0, count: 7 };
/// Weekends that are looked back on.
const WEEKENDS_BEFORE: i64 = 3;
/// Time off is owed after so many nights in a row.
const MANY_NIGHTS: u16 = 3;

/// The rules of a problem; people bound by the same ones share them.
#[derive(Debug, Default)]
pub(super) struct Rules(Vec<PersonalRule>);

impl Rules {
    pub(super) fn list(self) -> Vec<PersonalRule> {
        self.0
    }

    fn shared(&mut self, rule: PersonalRule) -> RuleIndex {
        let place = self.0.iter().position(|known| *known == rule).unwrap_or_else(|| {
            self.0.push(rule);
            self.0.len() - 1
        });
        RuleIndex::from(place)
    }
}

/// What is known of a person beside their contract.
pub(super) struct Known<'a> {
    /// What they hold.
    pub(super) held: &'a [Held],
    /// What they work in other rosters.
    pub(super) elsewhere: &'a [Stint],
    /// When they are away.
    pub(super) absences: &'a [Span],
    /// How many shifts they want in the week, where they are somebody who says so.
    pub(super) wanted: Option<u8>,
}

/// The numbers of the rules that bind a person.
pub(super) fn bind(
    ground: &Ground<'_>,
    person: &Person,
    parameters: &Parameters,
    known: &Known<'_>,
    rules: &mut Rules,
) -> Vec<RuleIndex> {
    let binding = Binding { ground, person, parameters, known };
    let mut bound = vec![law(Rule::Overlap, RuleKind::Overlap)];
    bound.extend(binding.rest());
    bound.extend(binding.duties());
    bound.extend(binding.hours());
    bound.extend(binding.contract_hours());
    bound.extend(binding.nights());
    bound.extend(binding.days());
    bound.extend(
        known
            .wanted
            .map(|wanted| law(Rule::WantedShifts, RuleKind::Shifts(Shifts::at_most(u16::from(wanted), THIS_WEEK)))),
    );
    bound.into_iter().map(|rule| rules.shared(rule)).collect()
}

fn law(rule: Rule, asks: RuleKind) -> PersonalRule {
    PersonalRule { name: rule.code().into(), level: Level::Law, weight: 1, asks }
}

fn soft(rule: Rule, weight: i64, asks: RuleKind) -> PersonalRule {
    PersonalRule { name: rule.code().into(), level: Level::Fairness, weight, asks }
}

const fn posed(minutes: domain::Minutes) -> Minutes {
    Minutes(minutes.0)
}

struct Binding<'a> {
    ground: &'a Ground<'a>,
    person: &'a Person,
    parameters: &'a Parameters,
    known: &'a Known<'a>,
}

impl Binding<'_> {
    fn week(&self) -> Week {
        self.ground.house.week()
    }

    fn duty_gap(&self) -> Minutes {
        posed(self.ground.house.words.duty_gap)
    }

    fn is_minor(&self) -> bool {
        self.person.birth_date.is_some_and(|birth| self.week().monday() < birthday(birth, 18))
    }

    fn rest(&self) -> Vec<PersonalRule> {
        let minors = self.parameters.daily_rest_minor.filter(|_| self.is_minor());
        let daily = match (minors.or(self.parameters.daily_rest), self.parameters.rest_after_night) {
            (Some(rest), after_night) => {
                let after_night = after_night.unwrap_or(rest).max(rest);
                Some((Rule::DailyRest, rest, after_night, self.duty_gap()))
            }
            // Without a rest between duties every gap after a night counts, however short.
            (None, Some(after_night)) => Some((Rule::RestAfterNight, domain::Minutes(0), after_night, Minutes(0))),
            (None, None) => None,
        };
        let daily = daily.map(|(rule, rest, after_night, duty_gap)| {
            let (rest, after_night) = (posed(rest), posed(after_night));
            law(rule, RuleKind::DailyRest(DailyRest { rest, after_night, duty_gap }))
        });
        let weeks =
            (0..=i64::from(self.works_next_week())).map(|later| self.ground.calendar.week_span(later)).collect();
        let weekly = self
            .parameters
            .weekly_rest
            .map(|rest| law(Rule::WeeklyRest, RuleKind::WeeklyRest(WeeklyRest { rest: posed(rest), weeks })));
        daily.into_iter().chain(weekly).collect()
    }

    fn duties(&self) -> Vec<PersonalRule> {
        let duty_gap = self.duty_gap();
        let longest = self.parameters.daily_maximum.map(|maximum| {
            let scheduled = self.parameters.clock_change_night;
            law(
                Rule::DailyMaximum,
                RuleKind::DailyMaximum(DailyMaximum { maximum: posed(maximum), duty_gap, scheduled }),
            )
        });
        let long_week = long_week::rule(self.ground, self.parameters, self.known.held, self.known.elsewhere);
        let long_week = long_week.map(|asks| law(Rule::DailyMaximumLongWeek, RuleKind::LongWeek(asks)));
        let night_minimum = self.parameters.shortest_night.map_or(Minutes(0), posed);
        let minimum = self.parameters.shortest_duty.map_or(Minutes(0), posed);
        let meetings = self.ground.labels.meeting();
        let shortest = |exempt| RuleKind::ShortestDuty(ShortestDuty { minimum, night_minimum, duty_gap, exempt });
        let is_short = minimum.0 > 0 || night_minimum.0 > 0;
        let short = is_short.then(|| law(Rule::ShortestDuty, shortest(meetings.clone())));
        // A lone meeting is lawful and still a way for little.
        let lone = (minimum.0 > 0 && !meetings.is_empty())
            .then(|| PersonalRule { level: Level::Preferences, ..law(Rule::LoneMeeting, shortest(Vec::new())) });
        longest.into_iter().chain(long_week).chain(short).chain(lone).collect()
    }

    fn hours(&self) -> Vec<PersonalRule> {
        let at_most = |maximum: domain::Minutes| {
            RuleKind::Hours(Hours { period: THIS_WEEK, minimum: Minutes(0), maximum: posed(maximum) })
        };
        let weekly = self.parameters.weekly_maximum.map(|maximum| law(Rule::WeeklyMaximum, at_most(maximum)));
        let preferred = self.parameters.weekly_preferred;
        let preferred = preferred.map(|maximum| soft(Rule::WeeklyPreferred, A_MINUTE, at_most(maximum)));
        weekly.into_iter().chain(self.average()).chain(preferred).collect()
    }

    /// Over the four-week period. A past week of it that nobody knows is taken to be at the average.
    fn average(&self) -> Option<PersonalRule> {
        let average = self.parameters.weekly_average?;
        let agreed = self.contract().filter(|_| self.person.kind == Kind::Intern);
        let average = agreed.map_or(average, |contract| contract.weekly_minutes.min(average));
        let first = self.period_start();
        let unknown = weeks(first, self.week()).filter(|week| !self.is_known(*week)).count() as i32;
        let period = Period { first: self.ground.calendar.day(first.monday()), count: 28 };
        let maximum = Minutes(average.0 * (4 - unknown));
        Some(law(Rule::WeeklyAverage, RuleKind::Hours(Hours { period, minimum: Minutes(0), maximum })))
    }

    /// Near the contract's hours, on average over the weeks of the period that are known. Who is away has fewer to do.
    fn contract_hours(&self) -> Option<PersonalRule> {
        let tolerance = self.parameters.contract_tolerance?;
        let agreed = self.contract()?.weekly_minutes.0;
        let known: Vec<Week> = weeks(self.period_start(), self.week()).filter(|week| self.is_known(*week)).collect();
        let first = known.first().copied().unwrap_or(self.week());
        let number = known.len() as i32 + 1;
        let due = number * agreed - agreed * self.days_away() / 5;
        let tolerance = number * tolerance.0;
        let start = self.ground.calendar.day(first.monday());
        let period = Period { first: start, count: (7 - start) as u16 };
        let (minimum, maximum) = (Minutes((due - tolerance).max(0)), Minutes(due + tolerance));
        Some(soft(Rule::ContractHours, A_MINUTE, RuleKind::Hours(Hours { period, minimum, maximum })))
    }

    fn nights(&self) -> Vec<PersonalRule> {
        // None in a row is none at all.
        let in_a_row = |maximum: u8| match u16::from(maximum) {
            0 => RuleKind::Nights(Nights { period: THIS_WEEK, maximum: 0 }),
            maximum => RuleKind::Consecutive(Consecutive::at_most(maximum, Worked::Nights)),
        };
        let parameters = self.parameters;
        let most = parameters.consecutive_nights_maximum.map(|most| law(Rule::ConsecutiveNights, in_a_row(most)));
        let preferred = parameters.consecutive_nights_preferred;
        let preferred = preferred.map(|most| soft(Rule::ConsecutiveNightsPreferred, A_DAY, in_a_row(most)));
        let rest = parameters.rest_after_nights.map(|rest| {
            let asks = RuleKind::RestAfterNights(RestAfterNights { nights: MANY_NIGHTS, rest: posed(rest) });
            soft(Rule::RestAfterNights, A_MINUTE, asks)
        });
        let a_week = parameters.nights_a_week_preferred.map(|most| {
            let asks = RuleKind::Nights(Nights { period: THIS_WEEK, maximum: u16::from(most) });
            soft(Rule::NightsAWeek, A_DAY, asks)
        });
        let none = parameters.no_night_work.then(|| law(Rule::NoNightWork, RuleKind::NoNightWork));
        [most, preferred, rest, a_week, none].into_iter().flatten().collect()
    }

    fn days(&self) -> Vec<PersonalRule> {
        let in_a_row = self.parameters.consecutive_days_preferred.map(|most| {
            let asks = RuleKind::Consecutive(Consecutive::at_most(u16::from(most).max(1), Worked::Days));
            soft(Rule::ConsecutiveDays, A_DAY, asks)
        });
        let off = self.parameters.weekends_off_of_four.map(|off| {
            let weekend = |later| self.ground.calendar.weekend(&self.ground.house.words, later);
            let weekends: Vec<Span> = (-WEEKENDS_BEFORE..=0).map(weekend).collect();
            let off = u16::from(off).min(weekends.len() as u16);
            soft(Rule::WeekendsOff, A_WEEKEND, RuleKind::WeekendsOff(WeekendsOff { weekends, off }))
        });
        in_a_row.into_iter().chain(off).collect()
    }

    /// The contract of the week: the one in force on the first of its days that has one.
    fn contract(&self) -> Option<&Contract> {
        self.week().days().find_map(|day| self.person.contract_on(day))
    }

    fn period_start(&self) -> Week {
        period_start(self.week(), self.parameters.average_from)
    }

    /// Whether they worked in a week.
    fn is_known(&self, week: Week) -> bool {
        let first = self.ground.calendar.day(week.monday());
        self.known.elsewhere.iter().any(|stint| (first..first + 7).contains(&stint.day))
    }

    fn works_next_week(&self) -> bool {
        self.known.elsewhere.iter().any(|stint| stint.day >= 7)
    }

    /// Days of this week that they are away for the whole of, of the five that a week of work has.
    fn days_away(&self) -> i32 {
        let days = self.ground.calendar.days();
        let is_away = |day: &&[Minutes]| {
            let day = Span { start: day[0], end: day[1] };
            self.known.absences.iter().any(|absence| absence.contains(day))
        };
        (days.windows(2).filter(is_away).count() as i32).min(5)
    }
}

/// From a week to the one before another.
fn weeks(first: Week, end: Week) -> impl Iterator<Item = Week> {
    (0..).map(move |later| first.plus(later)).take_while(move |week| *week < end)
}
