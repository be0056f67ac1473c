//! Whether a problem makes sense: every fault at once, each with the field that it is in.

mod rules;
mod team;

use super::{Ask, Minutes, Person, PositionIndex, Problem, RuleIndex, Shift, ShiftIndex, Span, Stint};
use crate::rules::Period;
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
        let exists = usize::from(shift.day) + 1 < problem.days.len();
        self.unless(exists, || at("/day"), "no such day");
        let is_its_day = !exists || !starts_within || problem.day_of(shift.span.start) == Some(shift.day.into());
        self.unless(is_its_day, || at("/day"), "a shift belongs to the day on which it starts");
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
        self.elsewhere(problem, &person.elsewhere, at);
    }

    fn elsewhere(&mut self, problem: &Problem, stints: &[Stint], at: &dyn Fn(&str) -> String) {
        for (number, stint) in stints.iter().enumerate() {
            let within = |field: &str| at(&format!("/elsewhere/{number}{field}"));
            self.span(stint.span, || within("/span"), LONGEST_SHIFT);
            self.duration(stint.scheduled, || within("/scheduled"));
            self.duration(stint.paid, || within("/paid"));
            self.unless((-1_000..=1_000).contains(&stint.day), || within("/day"), "far outside of the horizon");
            let ordered = number == 0 || stints[number - 1].span.start <= stint.span.start;
            self.unless(ordered, || within("/span/start"), "stints stand in order of their start");
            let is_its_day = match problem.day_of(stint.span.start) {
                Some(day) => stint.day == day,
                None if stint.span.start.0 < 0 => stint.day < 0,
                None => stint.day + 1 >= problem.days.len() as i32,
            };
            let follows = number == 0 || stints[number - 1].day <= stint.day;
            self.unless(is_its_day && follows, || within("/day"), "a stint belongs to the day on which it starts");
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
