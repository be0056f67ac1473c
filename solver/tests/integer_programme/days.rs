//! Rules on which days are worked, one after the other.

use crate::logic::{Formulas, Literal, Sum};
use crate::timeline::{Timeline, Work};
use solver::problem::Span;
use solver::rules::{
    CompleteWeekends, Consecutive, ConsecutiveWeekends, DaysOff, Shortest, SteadyStarts, Successions,
    WishedSuccessions, Worked,
};
use std::ops::RangeInclusive;

/// Which days are worked, and which of them were in the past already.
struct Days {
    range: RangeInclusive<i32>,
    worked: Vec<Literal>,
    /// The last day of work in the past.
    last_past: Option<i32>,
    /// The same of any work.
    last_past_work: Option<i32>,
}

impl Days {
    fn new<'p>(timeline: &Timeline<'p>, formulas: &mut Formulas, counts: impl Fn(&Work<'p>) -> bool) -> Self {
        let range = timeline.days();
        let worked = range.clone().map(|day| timeline.on_day(formulas, day, &counts)).collect();
        let past = timeline.works.iter().filter(|work| work.is_past() && counts(work));
        let last_past = past.map(|work| work.stint.day).max();
        let any_past = timeline.works.iter().filter(|work| work.is_past());
        let last_past_work = any_past.map(|work| work.stint.day).max();
        Self { range, worked, last_past, last_past_work }
    }

    fn is_worked(&self, day: i32) -> Literal {
        if self.range.contains(&day) { self.worked[(day - self.range.start()) as usize] } else { Literal::False }
    }

    fn all_worked(&self, days: impl IntoIterator<Item = i32>) -> impl Iterator<Item = Literal> {
        days.into_iter().map(|day| self.is_worked(day))
    }

    fn all_off(&self, days: impl IntoIterator<Item = i32>) -> impl Iterator<Item = Literal> {
        days.into_iter().map(|day| !self.is_worked(day))
    }

    /// Whether it was known before the horizon that a run which ended on a day was over: there was any work later than the
    /// day after.
    fn is_told(&self, last: i32) -> bool {
        self.last_past_work.is_some_and(|past| last + 1 < past)
    }

    /// Whether what this day makes of the days before it was known before the horizon.
    fn is_past(&self, day: i32) -> bool {
        self.last_past.is_some_and(|last| day <= last)
    }
}

/// Each day beyond the longest run, and each that a run is short of the shortest.
pub fn consecutive(rule: &Consecutive, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let days = Days::new(timeline, formulas, |work| match rule.of {
        Worked::Days => true,
        Worked::Nights => work.stint.night,
        Worked::Kind(kind) => work.is_one_of(&[kind]),
    });
    let mut total = Sum::default();
    for day in days.range.clone().filter(|day| !days.is_past(*day)) {
        total += formulas.all(days.all_worked(day - i32::from(rule.maximum)..=day)).into();
    }
    if let Some(shortest) = &rule.minimum {
        total += too_short(shortest, &days, formulas);
    }
    total
}

fn too_short(shortest: &Shortest, days: &Days, formulas: &mut Formulas) -> Sum {
    let mut total = Sum::default();
    for first in days.range.clone() {
        for last in first..=*days.range.end() {
            let is_looked_at = last >= shortest.within.first && last + 1 < shortest.within.end();
            let may_be_longer = shortest.open_start && first == shortest.within.first;
            let short = i64::from(shortest.days) - i64::from(last - first + 1);
            if is_looked_at && !may_be_longer && short > 0 && !days.is_told(last) {
                let run = days.all_worked(first..=last).chain(days.all_off([first - 1, last + 1]));
                total += Sum::from(formulas.all(run)) * short;
            }
        }
    }
    total
}

/// Each day that a run of days off is short, and each day off beyond the longest within the days looked at.
pub fn days_off(rule: &DaysOff, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let days = Days::new(timeline, formulas, |_| true);
    let (first, end) = (rule.within.first, rule.within.end());
    let mut total = Sum::default();
    for before in days.range.clone() {
        for after in before + 2..=*days.range.end() {
            let short = i64::from(rule.minimum) - i64::from(after - before - 1);
            if short > 0 && after > first && before + 1 < end && !days.is_past(after) {
                let run = days.all_off(before + 1..after).chain([days.is_worked(before), days.is_worked(after)]);
                total += Sum::from(formulas.all(run)) * short;
            }
        }
    }
    if let Some(maximum) = rule.maximum.map(i32::from) {
        // Days off before the horizon are the past's.
        for day in (first.max(0)..end).filter(|day| !days.is_past(*day)) {
            let worked_before = formulas.any(days.all_worked(*days.range.start()..day - maximum));
            let too_long = formulas.all(days.all_off(day - maximum..=day).chain([worked_before]));
            total += too_long.into();
        }
    }
    total
}

/// How often the next shift, on the day after, is one that must not follow.
pub fn successions(rule: &Successions, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let mut total = Sum::default();
    for (first, second) in timeline.pairs() {
        let (before, after) = (&timeline.works[first], &timeline.works[second]);
        let kind = rule.after.iter().find(|not_after| before.is_one_of(&[not_after.kind]));
        let must_not_follow = kind.is_some_and(|not_after| after.is_one_of(&not_after.never));
        if must_not_follow && after.stint.day == before.stint.day + 1 {
            total += timeline.both_without(formulas, (first, second), |_| true).into();
        }
    }
    total
}

/// Weekends of which one day is worked and the other is not.
pub fn complete_weekends(rule: &CompleteWeekends, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let days = Days::new(timeline, formulas, |_| true);
    let mut total = Sum::default();
    for saturday in &rule.saturdays {
        let (saturday, sunday) = (days.is_worked(*saturday), days.is_worked(saturday + 1));
        total += formulas.all([saturday, !sunday]).into();
        total += formulas.all([!saturday, sunday]).into();
    }
    total
}

/// Each weekend beyond the longest run, and each that a run is short, where the run begins and ends within those looked at.
pub fn consecutive_weekends(rule: &ConsecutiveWeekends, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let weekends = &rule.weekends;
    let worked: Vec<Literal> = weekends.iter().map(|weekend| timeline.touching(formulas, *weekend)).collect();
    let was_worked =
        |weekend: &Span| timeline.works.iter().any(|work| work.is_past() && work.stint.span.overlaps(*weekend));
    let mut total = Sum::default();
    if let Some(maximum) = rule.maximum.map(usize::from) {
        for last in maximum..weekends.len() {
            if !was_worked(&weekends[last]) {
                total += formulas.all(worked[last - maximum..=last].iter().copied()).into();
            }
        }
    }
    for first in 1..weekends.len() {
        for last in first..weekends.len() - 1 {
            let short = i64::from(rule.minimum) - (last - first + 1) as i64;
            let ended_in_the_past = weekends[last + 1].end.0 <= 0;
            if short > 0 && !ended_in_the_past {
                let ends = [!worked[first - 1], !worked[last + 1]];
                let run = worked[first..=last].iter().copied().chain(ends);
                total += Sum::from(formulas.all(run)) * short;
            }
        }
    }
    total
}

/// How often the first work of a day starts at another time than that of the day of work before.
pub fn steady_starts(rule: &SteadyStarts, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    const DAY: i32 = 1440;
    let midnight = |work: &Work<'_>| {
        let place = usize::try_from(work.stint.day - rule.first).ok()?;
        rule.midnights.get(place).map(|midnight| midnight.0)
    };
    let mut total = Sum::default();
    for (first, second) in timeline.pairs() {
        let (before, after) = (&timeline.works[first], &timeline.works[second]);
        let (Some(one), Some(other)) = (midnight(before), midnight(after)) else { continue };
        let off = after.stint.day - before.stint.day - 1;
        let any_will_do = off < 0 || rule.days_off.is_some_and(|most| off > i32::from(most));
        let apart = ((after.start() - other) - (before.start() - one)).rem_euclid(DAY);
        if any_will_do || apart.min(DAY - apart) <= rule.tolerance.0 {
            continue;
        }
        let would_come_between = |(at, work): (usize, &Work<'_>)| {
            let day = work.stint.day;
            let earlier = (day == before.stint.day && at < first) || (day == after.stint.day && at < second);
            earlier || (before.stint.day < day && day < after.stint.day)
        };
        let between = timeline.works.iter().enumerate().filter(|work| would_come_between(*work));
        let between: Vec<Literal> = between.map(|(_, work)| !work.worked).collect();
        total += formulas.all(between.into_iter().chain([before.worked, after.worked])).into();
    }
    total
}

/// How often the day after a shift of a kind has none of those that should follow first, nor is free where that will do.
pub fn wished_successions(rule: &WishedSuccessions, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    let works = &timeline.works;
    let mut total = Sum::default();
    for (first, before) in works.iter().enumerate() {
        let next_day = before.stint.day + 1;
        let wished = rule.after.iter().find(|after| before.is_one_of(&[after.kind]));
        let Some(wished) = wished.filter(|_| rule.within.contains(next_day)) else { continue };
        for (second, after) in works.iter().enumerate().skip(first + 1) {
            if after.stint.day == next_day && !after.is_past() && !after.is_one_of(&wished.wished) {
                total += timeline.both_without(formulas, (first, second), |_| true).into();
            }
        }
        let told_in_the_past = works.iter().any(|work| work.is_past() && work.stint.day > next_day);
        if !wished.or_off && !told_in_the_past {
            let later = works[first + 1..].iter().filter(|work| work.stint.day <= next_day);
            let free = later.map(|work| !work.worked).chain([before.worked]);
            total += formulas.all(free).into();
        }
    }
    total
}
