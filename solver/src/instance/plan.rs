//! One person's plan: what they must work, what they could work, and the rules that they are folded through.

use super::events::{Event, events};
use super::{Rows, Term};
use crate::explain::{Breach, Obstacle};
use crate::oracle::Folded;
use crate::problem::{Label, Minutes, PersonIndex, Problem, Reason, ShiftIndex, Stint};
use crate::roster::Cell;
use crate::rules::eligibility;
use crate::rules::{Fold, Now, PersonalRule, Tally, Work};
use crate::score::{Level, Score};
use smallvec::SmallVec;

/// A rule of the person, with its place in the state.
pub(crate) struct BoundRule<'p> {
    pub(crate) rule: &'p PersonalRule,
    pub(crate) fold: &'p dyn Fold,
    pub(crate) at: usize,
    pub(crate) size: usize,
    /// The sum that it limits, where that is all there is to it; its register counts from the state's start.
    pub(crate) tally: Option<Tally>,
    /// What the mandatory events alone amount to: at [`Level::Law`] nothing may go beyond.
    pub(crate) granted: i64,
    /// What of that is for want of work, which more work mends.
    pub(crate) lacking: i64,
}

impl BoundRule<'_> {
    /// Whether what is granted is nothing but a want of work.
    pub(crate) fn lacks_only(&self) -> bool {
        self.granted == self.lacking
    }

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
    /// What hangs on single shifts: promises and requests.
    stakes: Vec<Stake>,
    /// Rules or stakes can make more work cost less.
    pub(crate) rewards_work: bool,
    /// All that the person may work, folded once, where that is not too much.
    pub(crate) folded: Option<Folded>,
}

impl<'p> Plan<'p> {
    pub(crate) fn new(problem: &'p Problem, rows: &Rows<'_>, index: PersonIndex) -> Self {
        let person = problem.person(index);
        let mut registers = 0;
        let mut rules = Vec::with_capacity(person.rules.len());
        for (_, rule) in problem.rules_of(index) {
            let fold = rule.asks.fold();
            let size = fold.registers();
            let tally = fold.tally().map(|tally| Tally { register: registers + tally.register, ..tally });
            rules.push(BoundRule { rule, fold, at: registers, size, tally, granted: 0, lacking: 0 });
            registers += size;
        }
        let rewards_work = rules.iter().any(|bound| bound.fold.rewards_work())
            || !person.promises.is_empty()
            || !person.requests.is_empty();
        let mut plan = Self {
            problem,
            person: index,
            rules,
            registers,
            start: vec![0; registers],
            events: events(problem, rows, index),
            unfit: unfit(problem, index),
            stakes: stakes(person),
            rewards_work,
            folded: None,
        };
        for number in 0..plan.events.len() {
            let Event { stint, labels, .. } = plan.events[number];
            plan.events[number].rules = plan.concerned_by(&stint, labels);
        }
        plan.live_through_history();
        let (granted, state) = plan.live(&[], None);
        for (bound, granted) in plan.rules.iter_mut().zip(granted) {
            bound.granted = granted;
            bound.lacking = bound.tally.map_or(0, |tally| i64::from((tally.minimum - state[tally.register]).max(0)));
        }
        plan
    }

    pub(crate) const fn person(&self) -> PersonIndex {
        self.person
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

    /// The rules to which a stint can matter.
    pub(crate) fn concerned_by(&self, stint: &Stint, labels: &[Label]) -> SmallVec<[u16; 8]> {
        let work = Work { stint, labels, travel: &self.problem.travel };
        let concerned = self.rules.iter().enumerate().filter(|(_, bound)| bound.fold.concerns(&work));
        concerned.map(|(number, _)| number as u16).collect()
    }

    pub(crate) fn work<'a>(&'a self, event: &'a Event<'p>) -> Work<'a> {
        Work { stint: &event.stint, labels: event.labels, travel: &self.problem.travel }
    }

    pub(crate) fn now(event: &Event<'_>) -> Now {
        Now { minute: event.stint.span.start, day: event.stint.day }
    }

    /// The amount of each rule for the mandatory events and these cells.
    pub(crate) fn amounts(&self, cells: &[Cell]) -> Amounts {
        self.live(cells, None).0
    }

    /// The same where one of the cells may be none of the person's own, but this.
    pub(crate) fn amounts_with(&self, cells: &[Cell], added: Option<&Event<'p>>) -> Amounts {
        self.live(cells, added).0
    }

    /// The amounts, and what the folds remember at the end.
    fn live(&self, cells: &[Cell], added: Option<&Event<'p>>) -> (Amounts, Vec<i32>) {
        let mut state = self.start.clone();
        let mut amounts = vec![0; self.rules.len()];
        // Of those that start together, each stands in the order of its shift, as cells do: else one would be passed over.
        let place = |event: &Event<'_>| (event.stint.span.start, event.shift);
        let first = |added: &Event<'_>| self.events.partition_point(|event| place(event) <= place(added));
        let (before, after) = self.events.split_at(added.map_or(self.events.len(), first));
        self.live_through(before.iter().chain(added).chain(after), cells, &mut state, &mut amounts);
        for (bound, amount) in self.rules.iter().zip(&mut amounts) {
            *amount += bound.fold.finish(&state[bound.at..bound.at + bound.size]);
        }
        (amounts, state)
    }

    /// Goes on by those of the events that are worked. Cells and events stand in the order of their shifts.
    fn live_through<'a>(
        &'a self,
        events: impl Iterator<Item = &'a Event<'p>>,
        cells: &[Cell],
        state: &mut [i32],
        amounts: &mut [i64],
    ) {
        let mut cells = cells.iter().peekable();
        for event in events {
            let chosen = event.shift.is_some_and(|shift| {
                while cells.next_if(|cell| cell.shift < shift).is_some() {}
                cells.peek().is_some_and(|cell| cell.shift == shift)
            });
            if !event.mandatory && !chosen {
                continue;
            }
            let work = self.work(event);
            for number in &event.rules {
                let bound = &self.rules[usize::from(*number)];
                let part = &mut state[bound.at..bound.at + bound.size];
                bound.fold.forget(part, Self::now(event));
                amounts[usize::from(*number)] += bound.fold.extend(part, &work);
            }
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
        let begun = self.events.iter().take_while(|event| event.stint.span.start <= until);
        self.live_through(begun, cells, &mut state, &mut amounts);
        self.allows(&amounts)
    }

    /// What amounts cost, with the promises that these cells leave open.
    pub(crate) fn cost(&self, amounts: &[i64], cells: &[Cell]) -> Score {
        let rules = self.rules.iter().zip(amounts);
        let personal: Score =
            rules.map(|(bound, amount)| Score::at(bound.rule.level, bound.rule.weight * amount)).sum();
        let unfit = Score::at(Level::Law, self.unfit.len() as i64);
        personal + unfit + self.at_stake(cells)
    }

    /// What these cells cost.
    pub(crate) fn score(&self, cells: &[Cell]) -> Score {
        self.score_with(cells, None)
    }

    /// The same where one of them may be none of the person's own, but this.
    pub(crate) fn score_with(&self, cells: &[Cell], added: Option<&Event<'p>>) -> Score {
        self.cost(&self.amounts_with(cells, added), cells)
    }

    /// What is lost of what hangs on single shifts.
    pub(crate) fn at_stake(&self, cells: &[Cell]) -> Score {
        let worked = |shift: ShiftIndex| cells.binary_search_by_key(&shift, |cell| cell.shift).is_ok();
        let lost = self.stakes.iter().map(|stake| if worked(stake.shift) { stake.worked } else { stake.missed });
        lost.sum()
    }

    /// Each stake's name, in a score by rule, and what is lost of it.
    pub(crate) fn at_stake_by_name(&self, cells: &[Cell]) -> impl Iterator<Item = (&'static str, Score)> {
        let worked = |shift: ShiftIndex| cells.binary_search_by_key(&shift, |cell| cell.shift).is_ok();
        self.stakes.iter().map(move |stake| (stake.name, if worked(stake.shift) { stake.worked } else { stake.missed }))
    }

    /// The law that what is fixed breaks, whatever is chosen: without what more work may mend.
    pub(crate) fn unavoidable_law(&self) -> i64 {
        let law = self.rules.iter().filter(|bound| bound.is_law());
        let stays = |bound: &BoundRule<'_>| match bound.tally {
            None if bound.fold.rewards_work() => 0,
            _ => (bound.granted - bound.lacking).max(0),
        };
        self.unfit.len() as i64 + law.map(|bound| bound.rule.weight * stays(bound)).sum::<i64>()
    }

    /// Whether the diagram leaves out timelines that the law would let be: those with as little work as is fixed.
    pub(crate) fn leaves_out_want_of_work(&self) -> bool {
        self.folded.is_some() && self.rules.iter().any(|bound| bound.is_law() && bound.lacking > 0)
    }

    /// What every place that the person may take counts for.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &Term> {
        self.events.iter().flat_map(|event| &event.choices).flat_map(|choice| &choice.terms)
    }

    /// What the places that they took, beside what is fixed, count for. Cells are in order.
    pub(crate) fn chosen_terms<'a>(&'a self, cells: &'a [Cell]) -> impl Iterator<Item = &'a Term> {
        let mut cells = cells.iter().peekable();
        let chosen = self.events.iter().filter_map(move |event| {
            let shift = event.shift?;
            while cells.next_if(|cell| cell.shift < shift).is_some() {}
            let cell = cells.next_if(|cell| cell.shift == shift)?;
            event.choices.iter().find(|choice| choice.position == cell.position)
        });
        chosen.flat_map(|choice| &choice.terms)
    }

    /// The levels at which something of the person's may cost.
    pub(crate) fn levels(&self) -> impl Iterator<Item = Level> {
        let rules = self.rules.iter().filter(|bound| bound.rule.weight != 0).map(|bound| bound.rule.level);
        let stakes = self.stakes.iter().flat_map(|stake| (stake.worked + stake.missed).by_level());
        rules.chain(stakes.filter(|(_, amount)| *amount != 0).map(|(level, _)| level))
    }

    /// The places that no solve changes.
    pub(crate) fn fixed_cells(&self) -> impl Iterator<Item = Cell> {
        let fixed = self.problem.person(self.person).fixed.iter();
        fixed.map(|fixed| Cell { shift: fixed.shift, position: fixed.position })
    }

    /// The same, in order.
    pub(crate) fn fixed_sorted(&self) -> Vec<Cell> {
        let mut cells: Vec<Cell> = self.fixed_cells().collect();
        cells.sort_unstable();
        cells
    }

    /// What working a shift adds to what is at stake.
    pub(crate) fn stake(&self, shift: ShiftIndex) -> Score {
        let first = self.stakes.partition_point(|stake| stake.shift < shift);
        let of_shift = self.stakes[first..].iter().take_while(|stake| stake.shift == shift);
        of_shift.map(|stake| stake.worked - stake.missed).sum()
    }

    /// What the law holds against these cells, in the rules' units.
    pub(crate) fn breaches(&self, cells: &[Cell], added: Option<&Event<'p>>) -> Vec<Breach> {
        let amounts = self.amounts_with(cells, added);
        let law = self.rules.iter().zip(amounts).filter(|(bound, amount)| bound.is_law() && *amount > 0);
        let broken = law.map(|(bound, amount)| Breach { person: self.person, rule: bound.rule.name.clone(), amount });
        self.unfit.iter().cloned().chain(broken).collect()
    }
}

/// What hangs on one shift.
struct Stake {
    name: &'static str,
    shift: ShiftIndex,
    /// What it costs to work it.
    worked: Score,
    /// What it costs not to.
    missed: Score,
}

fn stakes(person: &crate::problem::Person) -> Vec<Stake> {
    let promises = person.promises.iter().map(|promise| Stake {
        name: "promises",
        shift: promise.shift,
        worked: Score::ZERO,
        missed: Score::at(Level::Promises, promise.weight),
    });
    let requests = person.requests.iter().map(|request| Stake {
        name: "requests",
        shift: request.shift,
        worked: Score::at(request.level, request.off),
        missed: Score::at(request.level, request.on),
    });
    let mut stakes: Vec<Stake> = promises.chain(requests).collect();
    stakes.sort_by_key(|stake| stake.shift);
    stakes
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
