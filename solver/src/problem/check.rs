//! Whether a problem makes sense: every fault at once, each with the field that it is in.

use super::{Ask, Minutes, Person, PositionIndex, Problem, RuleIndex, Shift, ShiftIndex, Span, Stint, TeamRule, Who};
use crate::rules::{Counted, Limit, Period, Rolling, RuleKind, SteadyStarts};
use crate::score::Level;
use serde::{Deserialize, Serialize};

/// Something wrong with a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{field}: {message}")]
pub struct Fault {
    /// A JSON pointer into the problem.
    pub field: String,
    /// What is wrong with it.
    pub message: String,
}

/// How large a problem may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Shifts.
    pub shifts: usize,
    /// People.
    pub people: usize,
    /// Days.
    pub days: usize,
    /// Shifts that one person may be fixed on, promised, or have elsewhere.
    pub shifts_of_one: usize,
    /// A weight.
    pub weight: i64,
}

impl Limits {
    /// Beyond these the engine has not been tried.
    pub const DEFAULT: Self =
        Self { shifts: 100_000, people: 100_000, days: 400, shifts_of_one: 2_000, weight: 1_000_000 };
}

/// A stint may lie so far from the horizon; a shift lasts at most two days.
const FAR: i32 = 60 * 24 * 800;
const LONGEST_SHIFT: i32 = 60 * 48;
/// Faults told at the most: whoever sends worse will want to see the first ones.
const MOST_FAULTS: usize = 100;

impl Problem {
    /// Checks everything that the engine relies on.
    ///
    /// # Errors
    /// All faults, in the order of the fields, a hundred at most.
    pub fn check(&self) -> Result<(), Vec<Fault>> {
        let mut faults = Faults(Vec::new());
        faults.horizon(self);
        if faults.0.is_empty() {
            faults.shifts(self);
            faults.people(self);
            faults.rules(self);
            faults.team_rules(self);
            faults.travel(self);
        }
        faults.0.truncate(MOST_FAULTS);
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }
}

struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push(Fault { field: field.into(), message: message.into() });
    }

    fn unless(&mut self, holds: bool, field: impl FnOnce() -> String, message: &str) {
        if !holds && self.0.len() < MOST_FAULTS {
            self.add(field(), message);
        }
    }

    fn horizon(&mut self, problem: &Problem) {
        let days = &problem.days;
        let limits = Limits::DEFAULT;
        self.unless(days.len() >= 2, || "/days".into(), "a horizon has at least one day: two boundaries");
        self.unless(days.len() <= limits.days + 1, || "/days".into(), "a horizon has at most 400 days");
        self.unless(days.first().is_none_or(|first| first.0 == 0), || "/days/0".into(), "the horizon starts at 0");
        for (index, pair) in days.windows(2).enumerate() {
            let length = i64::from(pair[1].0) - i64::from(pair[0].0);
            let usual = (22 * 60..=26 * 60).contains(&length);
            self.unless(usual, || format!("/days/{}", index + 1), "a day lasts 22 to 26 hours");
        }
        self.unless(problem.shifts.len() <= limits.shifts, || "/shifts".into(), "at most 100,000 shifts");
        self.unless(problem.people.len() <= limits.people, || "/people".into(), "at most 100,000 people");
    }

    fn shifts(&mut self, problem: &Problem) {
        for (index, shift) in problem.shifts.iter().enumerate() {
            let at = |field: &str| format!("/shifts/{index}{field}");
            self.shift(problem, shift, &at);
        }
        for (index, pair) in problem.shifts.windows(2).enumerate() {
            let ordered = pair[0].span.start <= pair[1].span.start;
            self.unless(ordered, || format!("/shifts/{}", index + 1), "shifts stand in order of their start");
        }
    }

    fn shift(&mut self, problem: &Problem, shift: &Shift, at: &dyn Fn(&str) -> String) {
        self.span(shift.span, || at("/span"), LONGEST_SHIFT);
        let starts_within = (0..problem.end().0).contains(&shift.span.start.0);
        self.unless(starts_within, || at("/span/start"), "a shift starts within the horizon");
        self.unless(usize::from(shift.day) + 1 < problem.days.len(), || at("/day"), "no such day");
        self.duration(shift.scheduled, || at("/scheduled"));
        self.duration(shift.paid, || at("/paid"));
        self.unless(!shift.positions.is_empty(), || at("/positions"), "a shift has at least one position");
        for (place, position) in shift.positions.iter().enumerate() {
            let within = |field: &str| at(&format!("/positions/{place}{field}"));
            for (number, cover) in position.cover.iter().enumerate() {
                let field = |name: &str| within(&format!("/cover/{number}/{name}"));
                self.unless(cover.units <= 10_000, || field("units"), "at most 10,000 on a position");
                self.weight(cover.under, || field("under"));
                self.weight(cover.over, || field("over"));
                let has_cost = cover.level != Level::Law;
                self.unless(has_cost, || field("level"), "cover is never law: the engine always has a roster");
            }
            self.asks(&position.asks, &within);
        }
    }

    fn asks(&mut self, asks: &[Ask], within: &dyn Fn(&str) -> String) {
        for (number, ask) in asks.iter().enumerate() {
            let field = || within(&format!("/asks/{number}/any_of"));
            self.unless(!ask.any_of.is_empty(), field, "nothing is asked for");
        }
    }

    fn span(&mut self, span: Span, field: impl Fn() -> String, longest: i32) {
        let known = [span.start, span.end].iter().all(|minute| (-FAR..=FAR).contains(&minute.0));
        self.unless(known, &field, "far outside of the horizon");
        self.unless(!known || span.start < span.end, &field, "ends before it starts");
        self.unless(!known || span.length().0 <= longest, &field, "too long");
    }

    fn duration(&mut self, duration: Minutes, field: impl Fn() -> String) {
        self.unless((0..=LONGEST_SHIFT).contains(&duration.0), field, "between no minutes and 48 hours");
    }

    fn people(&mut self, problem: &Problem) {
        for (index, person) in problem.people.iter().enumerate() {
            self.person(problem, person, &|field: &str| format!("/people/{index}{field}"));
        }
    }

    fn person(&mut self, problem: &Problem, person: &Person, at: &dyn Fn(&str) -> String) {
        let most = Limits::DEFAULT.shifts_of_one;
        self.unless(person.units >= 1 && person.units <= 1_000, || at("/units"), "between 1 and 1,000 units");
        self.unless(person.fixed.len() <= most, || at("/fixed"), "too many fixed shifts");
        self.unless(person.elsewhere.len() <= most, || at("/elsewhere"), "too many shifts elsewhere");
        self.unless(person.promises.len() <= most, || at("/promises"), "too many promises");
        self.unless(person.requests.len() <= 10 * most, || at("/requests"), "too many requests");
        for (number, rule) in person.rules.iter().enumerate() {
            self.rule_index(problem, *rule, || at(&format!("/rules/{number}")));
        }
        for (number, fixed) in person.fixed.iter().enumerate() {
            self.cell(problem, fixed.shift, Some(fixed.position), || at(&format!("/fixed/{number}")));
            let twice = person.fixed[..number].iter().any(|other| other.shift == fixed.shift);
            self.unless(!twice, || at(&format!("/fixed/{number}")), "fixed twice on one shift");
        }
        for (number, promise) in person.promises.iter().enumerate() {
            self.cell(problem, promise.shift, None, || at(&format!("/promises/{number}/shift")));
            self.weight(promise.weight, || at(&format!("/promises/{number}/weight")));
        }
        for (number, request) in person.requests.iter().enumerate() {
            let field = |name: &str| at(&format!("/requests/{number}/{name}"));
            self.cell(problem, request.shift, None, || field("shift"));
            self.weight(request.on, || field("on"));
            self.weight(request.off, || field("off"));
            self.unless(request.level != Level::Law, || field("level"), "a wish is never law");
        }
        for (number, shift) in person.refused.iter().enumerate() {
            self.cell(problem, *shift, None, || at(&format!("/refused/{number}")));
        }
        for (number, absence) in person.absences.iter().enumerate() {
            self.span(*absence, || at(&format!("/absences/{number}")), 2 * FAR);
        }
        for (number, held) in person.held.iter().enumerate() {
            if let Some(during) = held.during {
                self.span(during, || at(&format!("/held/{number}/during")), 2 * FAR);
            }
        }
        for (number, window) in person.availability.iter().flat_map(|availability| &availability.windows).enumerate() {
            self.span(*window, || at(&format!("/availability/windows/{number}")), 2 * FAR);
        }
        self.elsewhere(&person.elsewhere, at);
    }

    fn elsewhere(&mut self, stints: &[Stint], at: &dyn Fn(&str) -> String) {
        for (number, stint) in stints.iter().enumerate() {
            let within = |field: &str| at(&format!("/elsewhere/{number}{field}"));
            self.span(stint.span, || within("/span"), LONGEST_SHIFT);
            self.duration(stint.scheduled, || within("/scheduled"));
            self.duration(stint.paid, || within("/paid"));
            self.unless((-1_000..=1_000).contains(&stint.day), || within("/day"), "far outside of the horizon");
            let ordered = number == 0 || stints[number - 1].span.start <= stint.span.start;
            self.unless(ordered, || within("/span/start"), "stints stand in order of their start");
        }
    }

    fn rule_index(&mut self, problem: &Problem, rule: RuleIndex, field: impl Fn() -> String) {
        self.unless(rule.at() < problem.rules.len(), field, "no such rule");
    }

    fn cell(
        &mut self,
        problem: &Problem,
        shift: ShiftIndex,
        position: Option<PositionIndex>,
        field: impl Fn() -> String,
    ) {
        let Some(shift) = problem.shifts.get(shift.at()) else {
            return self.add(field(), "no such shift");
        };
        let known = position.is_none_or(|position| position.at() < shift.positions.len());
        self.unless(known, field, "no such position on the shift");
    }

    fn weight(&mut self, weight: i64, field: impl Fn() -> String) {
        self.unless((0..=Limits::DEFAULT.weight).contains(&weight), field, "a weight is between 0 and 1,000,000");
    }

    fn rules(&mut self, problem: &Problem) {
        for (index, rule) in problem.rules.iter().enumerate() {
            let at = |field: &str| format!("/rules/{index}{field}");
            self.weight(rule.weight, || at("/weight"));
            self.unless(!rule.name.is_empty(), || at("/name"), "a rule has a name");
            self.rule(&rule.asks, &|| at("/asks"));
        }
    }

    fn rule(&mut self, asks: &RuleKind, at: &dyn Fn() -> String) {
        let week = 7 * 24 * 60;
        let figure = |minutes: Minutes| (0..=4 * week).contains(&minutes.0);
        let message = "between no minutes and four weeks";
        match asks {
            RuleKind::DailyRest(rule) => {
                let known = figure(rule.rest) && figure(rule.after_night) && figure(rule.duty_gap);
                self.unless(known, at, message);
            }
            RuleKind::WeeklyRest(rule) => {
                self.unless(figure(rule.rest), at, message);
                self.spans(&rule.weeks, at);
            }
            RuleKind::DailyMaximum(rule) => {
                self.unless(figure(rule.maximum) && figure(rule.duty_gap), at, message);
            }
            RuleKind::LongWeek(rule) => {
                self.unless(figure(rule.maximum) && figure(rule.duty_gap), at, message);
                let ascending = rule.noons.windows(2).all(|pair| pair[0] < pair[1]);
                self.unless(ascending && rule.noons.len() <= 7, at, "the noons of at most seven days, ascending");
            }
            RuleKind::ShortestDuty(rule) => {
                let known = figure(rule.minimum) && figure(rule.night_minimum) && figure(rule.duty_gap);
                self.unless(known, at, message);
            }
            RuleKind::Hours(rule) => {
                self.unless(rule.minimum <= rule.maximum, at, "the maximum is below the minimum");
                self.unless(rule.minimum.0 <= FAR, at, "more than there is time for");
                self.period(rule.period, at);
            }
            RuleKind::Shifts(rule) => {
                self.unless(rule.minimum <= rule.maximum, at, "the maximum is below the minimum");
                self.period(rule.period, at);
            }
            RuleKind::Nights(rule) => self.period(rule.period, at),
            RuleKind::Days(rule) => {
                self.range(rule.minimum, rule.maximum, at);
                self.unless(rule.minimum <= rule.period.count, at, "more days than there are");
                self.period(rule.period, at);
            }
            RuleKind::Rolling(rule) => self.rolling(rule, at),
            RuleKind::RestAfterNights(rule) => {
                self.unless(figure(rule.rest), at, message);
                self.unless(rule.nights >= 1, at, "a run is at least one night");
            }
            RuleKind::Consecutive(rule) => {
                self.unless(rule.maximum >= 1, at, "at least one day");
                if let Some(shortest) = rule.minimum {
                    self.unless(shortest.days <= rule.maximum, at, "the maximum is below the minimum");
                    self.period(shortest.within, at);
                }
            }
            RuleKind::DaysOff(rule) => {
                self.range(rule.minimum, rule.maximum, at);
                self.period(rule.within, at);
            }
            RuleKind::CompleteWeekends(rule) => {
                let apart = rule.saturdays.windows(2).all(|pair| pair[0] + 1 < pair[1]);
                self.unless(apart, at, "Saturdays are ascending, with a Sunday between");
            }
            RuleKind::WeekendsOff(rule) => {
                self.spans(&rule.weekends, at);
                let possible = usize::from(rule.off) <= rule.weekends.len();
                self.unless(possible, at, "more weekends off than there are");
            }
            RuleKind::Weekends(rule) => {
                self.spans(&rule.weekends, at);
                self.range(rule.minimum, rule.maximum, at);
                let possible = usize::from(rule.minimum) <= rule.weekends.len();
                self.unless(possible, at, "more weekends than there are");
            }
            RuleKind::ConsecutiveWeekends(rule) => {
                self.spans(&rule.weekends, at);
                self.range(rule.minimum, rule.maximum, at);
                self.unless(rule.maximum != Some(0), at, "at least one weekend");
            }
            RuleKind::RollingWeekends(rule) => {
                self.spans(&rule.weekends, at);
                self.window(rule.in_a_row, rule.weekends.len(), at);
                self.limit(rule.limit, rule.in_a_row.into(), at);
            }
            RuleKind::WishedSuccessions(rule) => {
                let possible = rule.after.iter().all(|after| after.or_off || !after.wished.is_empty());
                self.unless(possible, at, "nothing is wished for");
                self.period(rule.within, at);
            }
            RuleKind::SteadyStarts(rule) => self.steady_starts(rule, at),
            RuleKind::Times(rule) => self.spans(&rule.spans, at),
            RuleKind::Unwanted(rule) => {
                self.unless(!rule.all_but || !rule.labels.is_empty(), at, "nothing is preferred");
            }
            RuleKind::Overlap | RuleKind::NoNightWork | RuleKind::Successions(_) => {}
        }
    }

    fn rolling(&mut self, rule: &Rolling, at: &dyn Fn() -> String) {
        self.period(rule.within, at);
        self.window(rule.days, rule.within.count.into(), at);
        let most_a_day = match rule.of {
            Counted::Minutes => 24 * 60,
            Counted::Shifts(_) => 24,
            Counted::Days | Counted::Nights => 1,
        };
        self.limit(rule.limit, most_a_day * u32::from(rule.days), at);
    }

    fn steady_starts(&mut self, rule: &SteadyStarts, at: &dyn Fn() -> String) {
        self.unless((0..=720).contains(&rule.tolerance.0), at, "between no minutes and half a day");
        let near = (-1_000..=1_000).contains(&rule.first) && rule.midnights.len() <= 1_000;
        self.unless(near, at, "at most 1,000 days near the horizon");
        let known = rule.midnights.iter().all(|midnight| (-FAR..=FAR).contains(&midnight.0));
        self.unless(known, at, "far outside of the horizon");
        let ascending = rule.midnights.windows(2).all(|pair| pair[0] < pair[1]);
        self.unless(ascending, at, "midnights are ascending");
    }

    fn range(&mut self, minimum: u16, maximum: Option<u16>, at: &dyn Fn() -> String) {
        let ordered = maximum.is_none_or(|maximum| minimum <= maximum);
        self.unless(ordered, at, "the maximum is below the minimum");
    }

    /// So many slots in a row, of so many.
    fn window(&mut self, length: u16, of: usize, at: &dyn Fn() -> String) {
        self.unless((1..=31).contains(&length), at, "1 to 31 in a row");
        self.unless(usize::from(length) <= of, at, "more in a row than are looked at");
    }

    /// What a window may hold; no more than `most` can be in it.
    fn limit(&mut self, limit: Limit, most: u32, at: &dyn Fn() -> String) {
        match limit {
            Limit::AtMost(limit) => self.unless(limit <= FAR as u32, at, "more than ever binds"),
            Limit::AtLeast(limit) => self.unless(limit <= most, at, "more than there is time for"),
        }
    }

    fn spans(&mut self, spans: &[Span], at: &dyn Fn() -> String) {
        for span in spans {
            self.span(*span, at, 2 * FAR);
        }
        let apart = spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
        self.unless(apart, at, "spans are ascending and do not overlap");
    }

    fn period(&mut self, period: Period, at: &dyn Fn() -> String) {
        let known = (-1_000..=1_000).contains(&period.first) && (1..=1_000).contains(&period.count);
        self.unless(known, at, "a period has 1 to 1,000 days near the horizon");
    }

    fn team_rules(&mut self, problem: &Problem) {
        for (index, rule) in problem.team_rules.iter().enumerate() {
            let at = |field: &str| format!("/team_rules/{index}{field}");
            self.unless(!rule.name().is_empty(), || at("/name"), "a rule has a name");
            self.weight(rule.weight(), || at("/weight"));
            match rule {
                TeamRule::Skill { shifts, .. } | TeamRule::OneOf { shifts, .. } => self.shifts_of(problem, shifts, &at),
                TeamRule::Count { shifts, who, under, over, .. } => {
                    self.shifts_of(problem, shifts, &at);
                    self.who(problem, who, || at("/who"));
                    self.weight(*under, || at("/under"));
                    self.weight(*over, || at("/over"));
                }
                TeamRule::Pair { shift, who, .. } => {
                    self.cell(problem, *shift, None, || at("/shift"));
                    self.who(problem, who, || at("/who"));
                }
                TeamRule::Beside { shift, who, beside, .. } => {
                    self.cell(problem, *shift, None, || at("/shift"));
                    self.who(problem, who, || at("/who"));
                    self.who(problem, beside, || at("/beside"));
                }
                TeamRule::Accompanied { guarded, positions, guards, .. } => {
                    for (number, position) in positions.iter().enumerate() {
                        self.cell(problem, *guarded, Some(*position), || at(&format!("/positions/{number}")));
                    }
                    self.cell(problem, *guarded, None, || at("/guarded"));
                    for (number, (shift, position)) in guards.iter().enumerate() {
                        self.cell(problem, *shift, Some(*position), || at(&format!("/guards/{number}")));
                    }
                }
            }
            let counts = matches!(rule, TeamRule::Skill { .. } | TeamRule::Count { .. });
            let separable = !counts || rule.level() != Level::Law;
            self.unless(separable, || at("/level"), "a count of a team is never law: ask it of a position");
        }
    }

    fn shifts_of(&mut self, problem: &Problem, shifts: &[ShiftIndex], at: &dyn Fn(&str) -> String) {
        for (number, shift) in shifts.iter().enumerate() {
            self.cell(problem, *shift, None, || at(&format!("/shifts/{number}")));
        }
    }

    fn who(&mut self, problem: &Problem, who: &Who, field: impl Fn() -> String) {
        let known = who.people.iter().all(|person| person.at() < problem.people.len());
        self.unless(known, field, "no such person");
    }

    fn travel(&mut self, problem: &Problem) {
        let rows = problem.travel.rows();
        for (index, row) in rows.iter().enumerate() {
            let field = || format!("/travel/{index}");
            self.unless(row.len() == rows.len(), field, "the matrix is not square");
            let usual = row.iter().all(|minutes| (0..24 * 60).contains(&minutes.0));
            self.unless(usual, field, "a way takes between no minutes and a day");
        }
    }
}
