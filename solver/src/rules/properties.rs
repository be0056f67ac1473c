//! What every fold promises, tried on random timelines.

use super::fold::{Fold, Now, Work};
use super::*;
use crate::problem::{Label, Minutes, Place, Span, Stint, Travel};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

const DAY: i32 = 1440;
const BEFORE: i32 = -4;
const DAYS: i32 = 6;
const TIMELINES: u64 = 600;
const FUTURES: usize = 12;

/// A week or so, some of it history.
const WITHIN: Period = Period { first: BEFORE, count: (DAYS - BEFORE) as u16 };

/// One rule of each kind, with figures that come to bind.
fn rules(chance: &mut ChaCha8Rng) -> Vec<RuleKind> {
    let duty_gap = Minutes::hours(chance.random_range(0..5));
    let within = if chance.random_bool(0.5) { WITHIN } else { Period { first: 0, count: DAYS as u16 } };
    let (minimum, maximum) = (chance.random_range(0..3), chance.random_range(2..4));
    let any_maximum = chance.random_bool(0.7).then_some(maximum);
    let of = [Worked::Days, Worked::Nights, Worked::Kind(Label(1))][chance.random_range(0..3)];
    let weekends: Vec<Span> =
        (BEFORE / 2..DAYS / 2).map(|pair| Span::new(pair * 2 * DAY + 600, (pair * 2 + 1) * DAY + 1200)).collect();
    let of_weekends = Weekends { weekends: weekends.clone(), minimum, maximum: any_maximum };
    let labels = vec![Label(0), Label(2)];
    let limit = |chance: &mut ChaCha8Rng, unit: u32| {
        if chance.random_bool(0.5) {
            Limit::AtMost(unit * chance.random_range(0..4))
        } else {
            Limit::AtLeast(unit * chance.random_range(0..3))
        }
    };
    let counted = [
        (Counted::Minutes, 240),
        (Counted::Days, 1),
        (Counted::Nights, 1),
        (Counted::Shifts(Vec::new()), 1),
        (Counted::Shifts(vec![Label(1)]), 1),
    ];
    let rolling = counted.map(|(of, unit)| {
        let (days, limit) = (chance.random_range(1..5), limit(chance, unit));
        RuleKind::Rolling(Rolling { of, days, limit, within })
    });
    let in_a_row = chance.random_range(1..4);
    let mut rules = vec![
        RuleKind::Overlap,
        RuleKind::DailyRest(DailyRest { rest: Minutes::hours(11), after_night: Minutes::hours(12), duty_gap }),
        RuleKind::WeeklyRest(WeeklyRest {
            rest: Minutes::hours(chance.random_range(10..60)),
            weeks: vec![Span::new(0, 3 * DAY), Span::new(3 * DAY, DAYS * DAY)],
        }),
        RuleKind::DailyMaximum(DailyMaximum { maximum: Minutes::hours(9), duty_gap, scheduled: true }),
        RuleKind::LongWeek(LongWeek {
            maximum: Minutes::hours(3),
            half_days: chance.random_range(1..6),
            noons: (0..DAYS).map(|day| Minutes(day * DAY + 780)).collect(),
            duty_gap,
            scheduled: true,
        }),
        RuleKind::ShortestDuty(ShortestDuty {
            minimum: Minutes::hours(4),
            night_minimum: Minutes::hours(9),
            duty_gap,
            exempt: vec![Label(0)],
        }),
        RuleKind::Hours(Hours { period: within, minimum: Minutes::hours(10), maximum: Minutes::hours(20) }),
        RuleKind::Shifts(Shifts { period: within, minimum, maximum, of: vec![Label(1)] }),
        RuleKind::Nights(Nights { period: within, maximum: 1 }),
        RuleKind::Days(Days { period: within, of, minimum, maximum: any_maximum }),
        RuleKind::Consecutive(Consecutive::at_most(2, of)),
        RuleKind::Consecutive(Consecutive {
            of,
            minimum: Some(Shortest { days: minimum, within, open_start: chance.random_bool(0.5) }),
            maximum,
        }),
        RuleKind::DaysOff(DaysOff { minimum, maximum: any_maximum, within }),
        RuleKind::Successions(Successions { after: vec![NotAfter { kind: Label(0), never: vec![Label(1)] }] }),
        RuleKind::WishedSuccessions(WishedSuccessions {
            after: vec![
                WishedAfter { kind: Label(0), wished: vec![Label(1)], or_off: chance.random_bool(0.5) },
                WishedAfter { kind: Label(1), wished: labels.clone(), or_off: chance.random_bool(0.5) },
            ],
            within,
        }),
        RuleKind::SteadyStarts(SteadyStarts {
            tolerance: Minutes::hours(chance.random_range(0..6)),
            days_off: chance.random_bool(0.6).then(|| chance.random_range(0..3)),
            first: within.first,
            midnights: (within.first..within.end()).map(|day| Minutes(day * DAY)).collect(),
        }),
        RuleKind::CompleteWeekends(CompleteWeekends { saturdays: vec![-3, 0, 3] }),
        RuleKind::RestAfterNights(RestAfterNights { nights: minimum.max(1), rest: Minutes::hours(36) }),
        RuleKind::WeekendsOff(WeekendsOff { off: minimum, weekends: weekends.clone() }),
        RuleKind::ConsecutiveWeekends(ConsecutiveWeekends {
            weekends: weekends.clone(),
            minimum,
            maximum: any_maximum.map(|_| 1),
        }),
        RuleKind::RollingWeekends(RollingWeekends { weekends, in_a_row, limit: limit(chance, 1) }),
        RuleKind::Weekends(of_weekends),
        RuleKind::NoNightWork,
        RuleKind::Unwanted(Unwanted { labels, all_but: chance.random_bool(0.5) }),
        RuleKind::Times(Times {
            spans: vec![Span::new(0, 900), Span::new(2 * DAY, 3 * DAY + 700)],
            wish: if chance.random_bool(0.5) { Wish::Within } else { Wish::Outside },
            amount: if chance.random_bool(0.5) { Unit::Minutes } else { Unit::Shifts },
        }),
    ];
    rules.extend(rolling);
    rules
}

/// Stints of these days, in order of start.
fn stints(chance: &mut ChaCha8Rng, days: std::ops::Range<i32>, often: f64) -> Vec<Stint> {
    let starts = [420, 540, 780, 1320];
    let stint = |chance: &mut ChaCha8Rng, start: i32| {
        let length = [120, 180, 480, 540][chance.random_range(0..4)];
        let late = start % DAY >= 1200;
        Stint {
            span: Span::new(start, start + length),
            day: start.div_euclid(DAY),
            scheduled: Minutes(length),
            paid: Minutes(length),
            night: late && length >= 360,
            night_work: late,
            place: Place(chance.random_range(0..2)),
            kind: Some(Label(chance.random_range(0..3))),
        }
    };
    let moments = days.flat_map(|day| starts.map(|start| day * DAY + start));
    let worked: Vec<i32> = moments.filter(|_| chance.random_bool(often)).collect();
    worked.into_iter().map(|start| stint(chance, start)).collect()
}

/// Rest between duties is compared rightly only where nobody works two shifts at once, which [`Overlap`] forbids.
const fn is_for_one_at_a_time(rule: &RuleKind) -> bool {
    matches!(rule, RuleKind::DailyRest(_))
}

/// Those of the stints that a rule is made for.
fn possible(rule: &RuleKind, mut stints: Vec<Stint>) -> Vec<Stint> {
    if is_for_one_at_a_time(rule) {
        let mut busy_until = Minutes(i32::MIN);
        stints.retain(|stint| {
            let is_free = stint.span.start >= busy_until;
            if is_free {
                busy_until = stint.span.end;
            }
            is_free
        });
    }
    stints
}

/// A fold on its way.
struct Run<'r> {
    fold: &'r dyn Fold,
    travel: &'r Travel,
    state: Vec<i32>,
    amount: i64,
    busy_until: Minutes,
}

impl<'r> Run<'r> {
    fn new(fold: &'r dyn Fold, travel: &'r Travel) -> Self {
        let mut state = vec![0; fold.registers()];
        fold.start(&mut state);
        Self { fold, travel, state, amount: 0, busy_until: Minutes(i32::MIN) }
    }

    fn forget(&mut self, minute: i32) {
        self.fold.forget(&mut self.state, Now { minute: Minutes(minute), day: minute.div_euclid(DAY) });
    }

    fn extend(&mut self, stint: &Stint) {
        let labels: Vec<Label> = stint.kind.into_iter().collect();
        let work = Work { stint, labels: &labels, travel: self.travel };
        let amount = self.fold.extend(&mut self.state, &work);
        assert!(amount >= 0, "an amount is never negative");
        self.amount += amount;
        self.busy_until = self.busy_until.max(stint.span.end);
    }

    fn extend_all(mut self, stints: &[Stint]) -> Self {
        for stint in stints {
            self.forget(stint.span.start.0);
            self.extend(stint);
        }
        self
    }

    fn finish(&self) -> i64 {
        self.amount + self.fold.finish(&self.state)
    }

    fn after(&self, stints: &[Stint]) -> i64 {
        let run = Self { state: self.state.clone(), ..Self::new(self.fold, self.travel) };
        run.extend_all(stints).finish()
    }
}

fn travel() -> Travel {
    let way = Minutes(30);
    Travel::new(vec![vec![Minutes(0), way], vec![way, Minutes(0)]])
}

/// Tries something on each rule and random chance.
fn for_each(mut check: impl FnMut(u64, &RuleKind, &mut ChaCha8Rng)) {
    for seed in 0..TIMELINES {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        for rule in rules(&mut chance) {
            check(seed, &rule, &mut chance);
        }
    }
}

#[test]
fn what_is_forgotten_never_matters() {
    let travel = travel();
    for_each(|seed, rule, chance| {
        let stints = stints(chance, BEFORE..DAYS, 0.2);
        let mut remembering = Run::new(rule.fold(), &travel);
        for stint in &stints {
            remembering.extend(stint);
        }
        let forgetting = Run::new(rule.fold(), &travel).extend_all(&stints);
        assert_eq!(forgetting.finish(), remembering.finish(), "seed {seed}: {rule:?} {stints:?}");
        let mut often = Run::new(rule.fold(), &travel);
        for (number, stint) in stints.iter().enumerate() {
            let from = number.checked_sub(1).map_or(BEFORE * DAY, |before| stints[before].span.start.0);
            for minute in (from..stint.span.start.0).step_by(300) {
                often.forget(minute);
            }
            often.forget(stint.span.start.0);
            often.extend(stint);
        }
        assert_eq!(often.finish(), remembering.finish(), "seed {seed}: often: {rule:?} {stints:?}");
    });
}

#[test]
fn a_state_that_is_at_least_as_good_never_costs_more() {
    let travel = travel();
    let (mut compared, mut differing) = (0, 0);
    for_each(|seed, rule, chance| {
        let now = chance.random_range(0..DAYS);
        let one = possible(rule, stints(chance, BEFORE..now, 0.25));
        let mut other: Vec<Stint> = one.iter().copied().filter(|_| chance.random_bool(0.7)).collect();
        if chance.random_bool(0.3) {
            other = possible(rule, stints(chance, BEFORE..now, 0.25));
        }
        let today = stints(chance, now..now + 1, 0.5);
        let Some((first, later)) = today.split_first() else { return };
        let begin = |past: &[Stint], works: bool| {
            let mut run = Run::new(rule.fold(), &travel).extend_all(past);
            run.forget(first.span.start.0);
            if works && (run.busy_until <= first.span.start || !is_for_one_at_a_time(rule)) {
                run.extend(first);
            }
            run
        };
        let runs = [begin(&one, true), begin(&other, true), begin(&one, false), begin(&other, false)];
        let busy_until = runs.iter().map(|run| run.busy_until).max();
        for (a, b) in runs.iter().flat_map(|a| runs.iter().map(move |b| (a, b))) {
            if !rule.fold().at_least_as_good(&a.state, &b.state) {
                continue;
            }
            compared += 1;
            differing += u32::from(a.state != b.state);
            for _ in 0..FUTURES {
                let mut future: Vec<Stint> = later.iter().copied().filter(|_| chance.random_bool(0.5)).collect();
                future.extend(stints(chance, now + 1..DAYS + 1, 0.2));
                if is_for_one_at_a_time(rule) {
                    future.retain(|stint| busy_until.is_none_or(|busy| stint.span.start >= busy));
                }
                let future = possible(rule, future);
                let (of_a, of_b) = (a.after(&future), b.after(&future));
                let states = (&a.state, &b.state);
                assert!(of_a <= of_b, "seed {seed}: {of_a} > {of_b}: {rule:?} {states:?} {future:?}");
            }
        }
    });
    assert!(differing > compared / 50, "{differing} of {compared} differ");
}

#[test]
fn a_tally_is_all_that_its_rule_amounts_to() {
    let travel = travel();
    for_each(|seed, rule, chance| {
        let Some(tally) = rule.fold().tally() else { return };
        let stints = stints(chance, BEFORE..DAYS, 0.3);
        let mut run = Run::new(rule.fold(), &travel);
        let mut before = run.state[tally.register];
        for stint in &stints {
            run.forget(stint.span.start.0);
            run.extend(stint);
            assert!(run.state[tally.register] >= before, "seed {seed}: {rule:?} shrinks");
            before = run.state[tally.register];
        }
        let outside = (tally.minimum - before).max(before - tally.maximum).max(0);
        assert_eq!(run.finish(), i64::from(outside), "seed {seed}: {rule:?} {stints:?}");
    });
}

#[test]
fn more_work_lowers_only_what_says_so() {
    let travel = travel();
    for_each(|seed, rule, chance| {
        if rule.fold().rewards_work() {
            return;
        }
        let stints = possible(rule, stints(chance, BEFORE..DAYS, 0.3));
        let all = Run::new(rule.fold(), &travel).extend_all(&stints).finish();
        for number in 0..stints.len() {
            let mut fewer = stints.clone();
            fewer.remove(number);
            let less = Run::new(rule.fold(), &travel).extend_all(&fewer).finish();
            assert!(less <= all, "seed {seed}: {less} > {all} without {number}: {rule:?} {stints:?}");
        }
    });
}
