//! One person's plan: what they must work, what they could work, and the rules that they are folded through.

use super::stint_of;
use crate::explain::{Breach, Obstacle};
use crate::problem::{Label, Minutes, PersonIndex, PositionIndex, Problem, Reason, ShiftIndex, Stint};
use crate::roster::Cell;
use crate::rules::eligibility;
use crate::rules::{Fold, Now, PersonalRule, Work};
use crate::score::{Level, Score};

/// Something on a person's way, in order of start.
#[derive(Debug)]
pub(crate) struct Event<'p> {
    pub(crate) stint: Stint,
    pub(crate) labels: &'p [Label],
    /// The shift, where it is one of the problem.
    pub(crate) shift: Option<ShiftIndex>,
    /// The positions that the person may take; empty where it is not theirs to choose.
    pub(crate) positions: Vec<PositionIndex>,
    /// Worked whatever is chosen.
    pub(crate) mandatory: bool,
}

/// A rule of the person, with its place in the state.
pub(crate) struct BoundRule<'p> {
    pub(crate) rule: &'p PersonalRule,
    pub(crate) fold: &'p dyn Fold,
    pub(crate) at: usize,
    pub(crate) size: usize,
    /// What the mandatory events alone amount to: at [`Level::Law`] nothing may go beyond.
    pub(crate) granted: i64,
}

impl BoundRule<'_> {
    pub(crate) fn is_law(&self) -> bool {
        self.rule.level == Level::Law
    }
}

/// The amounts of each of a person's rules, in their order.
pub(crate) type Amounts = Vec<i64>;

/// Everything about one person that a search asks.
pub(crate) struct Plan<'p> {
    problem: &'p Problem,
    person: PersonIndex,
    pub(crate) rules: Vec<BoundRule<'p>>,
    pub(crate) registers: usize,
    /// The state after history.
    pub(crate) start: Vec<i32>,
    /// What is to come: within the horizon and beyond.
    pub(crate) events: Vec<Event<'p>>,
    /// Broken by what is fixed, whatever the rules say: away, without a clearance.
    pub(crate) unfit: Vec<Breach>,
    /// Promised shifts, and what taking each away costs.
    promises: Vec<(ShiftIndex, i64)>,
    /// Rules or promises can make more work cost less.
    pub(crate) rewards_work: bool,
}

impl<'p> Plan<'p> {
    pub(crate) fn new(problem: &'p Problem, index: PersonIndex) -> Self {
        let person = problem.person(index);
        let mut registers = 0;
        let mut rules = Vec::with_capacity(person.rules.len());
        for (_, rule) in problem.rules_of(index) {
            let fold = rule.asks.fold();
            let size = fold.registers();
            rules.push(BoundRule { rule, fold, at: registers, size, granted: 0 });
            registers += size;
        }
        let rewards_work = rules.iter().any(|bound| bound.fold.rewards_work()) || !person.promises.is_empty();
        let mut plan = Self {
            problem,
            person: index,
            rules,
            registers,
            start: vec![0; registers],
            events: events(problem, index),
            unfit: unfit(problem, index),
            promises: person.promises.iter().map(|promise| (promise.shift, promise.weight)).collect(),
            rewards_work,
        };
        plan.live_through_history();
        let granted = plan.amounts(&[]);
        for (bound, granted) in plan.rules.iter_mut().zip(granted) {
            bound.granted = granted;
        }
        plan
    }

    /// Makes a cell's shift something that the person could work, if it is not so already.
    pub(crate) fn admit(&mut self, cell: Cell) {
        if self.events.iter().any(|event| event.shift == Some(cell.shift)) {
            return;
        }
        let stint = stint_of(self.problem, cell.shift);
        let place = self.events.partition_point(|event| event.stint.span.start <= stint.span.start);
        let labels = &self.problem.shift(cell.shift).labels;
        let positions = vec![cell.position];
        self.events.insert(place, Event { stint, labels, shift: Some(cell.shift), positions, mandatory: false });
    }

    /// What happened before the horizon shapes the state; its own faults are the past's.
    fn live_through_history(&mut self) {
        let mut state = std::mem::take(&mut self.start);
        for bound in &self.rules {
            bound.fold.start(&mut state[bound.at..bound.at + bound.size]);
        }
        for stint in self.problem.person(self.person).elsewhere.iter().filter(|stint| stint.span.start.0 < 0) {
            let work = Work { stint, labels: &[], travel: &self.problem.travel };
            for bound in &self.rules {
                bound.fold.extend(&mut state[bound.at..bound.at + bound.size], &work);
            }
        }
        self.start = state;
    }

    pub(crate) fn work<'a>(&'a self, event: &'a Event<'p>) -> Work<'a> {
        Work { stint: &event.stint, labels: event.labels, travel: &self.problem.travel }
    }

    pub(crate) fn now(event: &Event<'_>) -> Now {
        Now { minute: event.stint.span.start, day: event.stint.day }
    }

    /// The amount of each rule for the mandatory events and these cells.
    pub(crate) fn amounts(&self, cells: &[Cell]) -> Amounts {
        let mut state = self.start.clone();
        let mut amounts = vec![0; self.rules.len()];
        for event in &self.events {
            self.live_through(event, cells, &mut state, &mut amounts);
        }
        for (bound, amount) in self.rules.iter().zip(&mut amounts) {
            *amount += bound.fold.finish(&state[bound.at..bound.at + bound.size]);
        }
        amounts
    }

    /// Goes on by an event, if it is worked.
    fn live_through(&self, event: &Event<'p>, cells: &[Cell], state: &mut [i32], amounts: &mut [i64]) {
        let chosen = event.shift.is_some_and(|shift| cells.iter().any(|cell| cell.shift == shift));
        if !event.mandatory && !chosen {
            return;
        }
        let work = self.work(event);
        for (bound, amount) in self.rules.iter().zip(amounts) {
            let part = &mut state[bound.at..bound.at + bound.size];
            bound.fold.forget(part, Self::now(event));
            *amount += bound.fold.extend(part, &work);
        }
    }

    /// Whether amounts break no law that the mandatory events don't break by themselves.
    pub(crate) fn allows(&self, amounts: &[i64]) -> bool {
        self.rules.iter().zip(amounts).all(|(bound, amount)| !bound.is_law() || *amount <= bound.granted)
    }

    /// Whether a choice of which the last cell starts at `until` goes no further than the law grants so far. What only
    /// the end can tell is not asked.
    pub(crate) fn may_begin_with(&self, cells: &[Cell], until: Minutes) -> bool {
        let mut state = self.start.clone();
        let mut amounts = vec![0; self.rules.len()];
        for event in self.events.iter().filter(|event| event.stint.span.start <= until) {
            self.live_through(event, cells, &mut state, &mut amounts);
        }
        self.allows(&amounts)
    }

    /// What amounts cost, with the promises that these cells leave open.
    pub(crate) fn cost(&self, amounts: &[i64], cells: &[Cell]) -> Score {
        let rules = self.rules.iter().zip(amounts);
        let personal: Score =
            rules.map(|(bound, amount)| Score::at(bound.rule.level, bound.rule.weight * amount)).sum();
        let unfit = Score::at(Level::Law, self.unfit.len() as i64);
        personal + unfit + Score::at(Level::Promises, self.broken_promises(cells))
    }

    /// What these cells cost.
    pub(crate) fn score(&self, cells: &[Cell]) -> Score {
        self.cost(&self.amounts(cells), cells)
    }

    pub(crate) fn broken_promises(&self, cells: &[Cell]) -> i64 {
        let kept = |shift: ShiftIndex| cells.iter().any(|cell| cell.shift == shift);
        self.promises.iter().filter(|(shift, _)| !kept(*shift)).map(|(_, weight)| weight).sum()
    }

    /// The places that no solve changes.
    pub(crate) fn fixed_cells(&self) -> impl Iterator<Item = Cell> {
        let fixed = self.problem.person(self.person).fixed.iter();
        fixed.map(|fixed| Cell { shift: fixed.shift, position: fixed.position })
    }

    /// What keeping a shift saves.
    pub(crate) fn promise(&self, shift: ShiftIndex) -> i64 {
        self.promises.iter().filter(|(promised, _)| *promised == shift).map(|(_, weight)| weight).sum()
    }

    /// What the law holds against these cells, in the rules' units.
    pub(crate) fn breaches(&self, cells: &[Cell]) -> Vec<Breach> {
        let amounts = self.amounts(cells);
        let law = self.rules.iter().zip(amounts).filter(|(bound, amount)| bound.is_law() && *amount > 0);
        let broken = law.map(|(bound, amount)| Breach { person: self.person, rule: bound.rule.name.clone(), amount });
        self.unfit.iter().cloned().chain(broken).collect()
    }
}

/// Everything that a person must or could work from the horizon's start on, in order.
fn events(problem: &Problem, index: PersonIndex) -> Vec<Event<'_>> {
    let person = problem.person(index);
    let beyond = person.elsewhere.iter().filter(|stint| stint.span.start.0 >= 0).map(|stint| Event {
        stint: *stint,
        labels: &[],
        shift: None,
        positions: Vec::new(),
        mandatory: true,
    });
    let shifts = problem.indexed_shifts().filter_map(|(shift_index, shift)| {
        let mandatory = person.fixed.iter().any(|fixed| fixed.shift == shift_index);
        let positions = if mandatory { Vec::new() } else { open_to(problem, index, shift_index) };
        (mandatory || !positions.is_empty()).then(|| Event {
            stint: stint_of(problem, shift_index),
            labels: &shift.labels,
            shift: Some(shift_index),
            positions,
            mandatory,
        })
    });
    let mut events: Vec<_> = shifts.chain(beyond).collect();
    events.sort_by_key(|event| event.stint.span.start);
    events
}

/// The positions of a shift that a person may take.
fn open_to(problem: &Problem, index: PersonIndex, shift_index: ShiftIndex) -> Vec<PositionIndex> {
    let (person, shift) = (problem.person(index), problem.shift(shift_index));
    if !eligibility::can_come(person, shift_index, shift) {
        return Vec::new();
    }
    let positions = shift.positions.iter().enumerate();
    positions
        .filter(|(_, position)| eligibility::meets_all(problem, person, shift, position))
        .map(|(position, _)| PositionIndex::from(position))
        .collect()
}

/// What stands against a person on the places where they are fixed.
fn unfit(problem: &Problem, index: PersonIndex) -> Vec<Breach> {
    let person = problem.person(index);
    let of = |fixed: &crate::problem::Fixed| {
        let cell = Cell { shift: fixed.shift, position: fixed.position };
        // Their yes is worth more than what they once offered.
        let is_their_word = fixed.reason == Reason::Confirmed;
        let obstacles = eligibility::obstacles(problem, person, cell).into_iter();
        obstacles.filter(move |obstacle| !(is_their_word && *obstacle == Obstacle::Availability))
    };
    let named = |obstacle: Obstacle| Breach { person: index, rule: obstacle.code().to_owned(), amount: 1 };
    person.fixed.iter().flat_map(of).map(named).collect()
}
