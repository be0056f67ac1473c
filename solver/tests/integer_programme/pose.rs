//! A whole problem: who is where, and what that costs at each level.

use crate::logic::{Formulas, Literal, Sum};
use crate::timeline::Timeline;
use crate::{rules, team};
use solver::explain::{Obstacle, lacking};
use solver::problem::{PersonIndex, Problem, Reason, ShiftIndex};
use solver::roster::Cell;
use solver::rules::RuleKind;
use solver::{Level, Roster};

/// Who is where.
pub struct Cells {
    /// For each person, shift and position.
    at: Vec<Vec<Vec<Literal>>>,
    /// For each person and shift.
    on: Vec<Vec<Literal>>,
}

impl Cells {
    /// What is fixed is so, what is open is to be chosen, and nobody is twice on a shift.
    pub fn open(problem: &Problem, formulas: &mut Formulas) -> Self {
        let cells = Self::new(problem, formulas, |formulas, person, cell| {
            let is_open = lacking(problem, person, cell).is_empty();
            if is_open { formulas.choice() } else { Literal::False }
        });
        for positions in cells.at.iter().flatten() {
            let there: Sum = positions.iter().map(|literal| Sum::from(*literal)).sum();
            formulas.at_least_zero(Sum::from(1) + there * -1);
        }
        cells
    }

    /// As in a roster.
    pub fn of(problem: &Problem, roster: &Roster) -> Self {
        Self::new(problem, &mut Formulas::default(), |_, person, cell| known(roster.of(person).contains(&cell)))
    }

    fn new(
        problem: &Problem,
        formulas: &mut Formulas,
        unless_fixed: impl Fn(&mut Formulas, PersonIndex, Cell) -> Literal,
    ) -> Self {
        let fixed = Roster::fixed(problem);
        let (mut at, mut on) = (Vec::new(), Vec::new());
        for person in problem.person_indices() {
            let (mut at_of_person, mut on_of_person) = (Vec::new(), Vec::new());
            for (shift, data) in problem.indexed_shifts() {
                let fixed_at = fixed.of(person).iter().find(|cell| cell.shift == shift);
                let cells = (0..data.positions.len()).map(|position| Cell { shift, position: position.into() });
                let at_each: Vec<Literal> = cells
                    .map(|cell| match fixed_at {
                        Some(fixed_at) => known(*fixed_at == cell),
                        None => unless_fixed(formulas, person, cell),
                    })
                    .collect();
                on_of_person.push(formulas.any(at_each.iter().copied()));
                at_of_person.push(at_each);
            }
            at.push(at_of_person);
            on.push(on_of_person);
        }
        Self { at, on }
    }

    /// Whether somebody is on a position.
    pub fn at(&self, person: PersonIndex, cell: Cell) -> Literal {
        self.at[person.at()][cell.shift.at()][cell.position.at()]
    }

    /// Whether somebody is on a shift.
    pub fn on(&self, person: PersonIndex, shift: ShiftIndex) -> Literal {
        self.on[person.at()][shift.at()]
    }

    /// The roster in which those literals hold.
    pub fn roster(&self, problem: &Problem, holds: impl Fn(Literal) -> bool) -> Roster {
        let mut roster = Roster::fixed(problem);
        for person in problem.person_indices() {
            let all = problem.indexed_shifts().flat_map(|(shift, data)| {
                (0..data.positions.len()).map(move |position| Cell { shift, position: position.into() })
            });
            roster.set(person, all.filter(|cell| holds(self.at(person, *cell))).collect());
        }
        roster
    }
}

const fn known(holds: bool) -> Literal {
    if holds { Literal::True } else { Literal::False }
}

/// What it all costs, by level. What the law holds against someone, beyond what they must work anyhow, is forbidden.
pub fn costs(problem: &Problem, cells: &Cells, formulas: &mut Formulas) -> [Sum; 7] {
    let mut costs: [Sum; 7] = Default::default();
    let mut add = |level: Level, cost: Sum| costs[level as usize] += cost;
    for person in problem.person_indices() {
        add(Level::Law, Sum::from(unfit(problem, person)));
        let timeline = Timeline::new(problem, person, |shift| cells.on(person, shift));
        for (_, rule) in problem.rules_of(person) {
            let amount = amount(&rule.asks, &timeline, formulas);
            if rule.level == Level::Law {
                let granted = amount_of_what_is_certain(&rule.asks, &timeline);
                formulas.at_least_zero(granted + amount.clone() * -1);
            }
            add(rule.level, amount * rule.weight);
        }
        for promise in &problem.person(person).promises {
            add(Level::Promises, Sum::from(!cells.on(person, promise.shift)) * promise.weight);
        }
        for request in &problem.person(person).requests {
            let is_on = cells.on(person, request.shift);
            add(request.level, Sum::from(is_on) * request.off + Sum::from(!is_on) * request.on);
        }
    }
    for (level, cost) in team::cover(problem, cells, formulas) {
        add(level, cost);
    }
    for rule in &problem.team_rules {
        let (level, cost) = team::cost(rule, problem, cells, formulas);
        add(level, cost);
    }
    costs
}

fn amount(rule: &RuleKind, timeline: &Timeline<'_>, formulas: &mut Formulas) -> Sum {
    rules::amount(rule, timeline, formulas).expect("rules without formulas are left out before")
}

fn amount_of_what_is_certain(rule: &RuleKind, timeline: &Timeline<'_>) -> Sum {
    amount(rule, &timeline.certain(), &mut Formulas::default())
}

/// What stands against somebody on the places where they are fixed. A yes is worth more than what was once offered.
fn unfit(problem: &Problem, person: PersonIndex) -> i64 {
    let fixed = problem.person(person).fixed.iter();
    let against = fixed.flat_map(|fixed| {
        let cell = Cell { shift: fixed.shift, position: fixed.position };
        let is_their_word = fixed.reason == Reason::Confirmed;
        let obstacles = lacking(problem, person, cell).into_iter();
        obstacles.filter(move |obstacle| !(is_their_word && *obstacle == Obstacle::Availability))
    });
    against.count() as i64
}
