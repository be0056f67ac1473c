//! The problem with nothing but some of its shifts and some of what stands between people and them.

use super::{Fact, LEVEL};
use crate::instance::stint_of;
use crate::problem::{
    AskKind, Fixed, Held, Person, PersonIndex, Position, Problem, RuleIndex, ShiftIndex, Tag, TeamRule, Who,
};
use crate::roster::{Cell, Roster};
use crate::rules::eligibility;
use crate::score::Level;
use crate::solve::{Options, Stop, solve};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Some shifts, without some facts.
pub(super) struct Cited<'p> {
    pub(super) problem: &'p Problem,
    /// Ascending.
    pub(super) shifts: Vec<ShiftIndex>,
    pub(super) left_out: BTreeSet<Fact>,
}

/// One person for whom one fact does not hold.
#[derive(Debug, Clone)]
pub(super) struct Freed {
    pub(super) person: PersonIndex,
    pub(super) fact: Fact,
}

impl<'p> Cited<'p> {
    pub(super) const fn new(problem: &'p Problem, shifts: Vec<ShiftIndex>) -> Self {
        Self { problem, shifts, left_out: BTreeSet::new() }
    }

    /// Everything that can stand between people and these shifts.
    pub(super) fn facts(&self) -> BTreeSet<Fact> {
        let positions = self.shifts.iter().flat_map(|shift| &self.problem.shift(*shift).positions);
        let asks = positions.flat_map(|position| &position.asks).map(|ask| Fact::Ask { ask: ask.kind });
        let law = self.problem.rules.iter().filter(|rule| rule.level == Level::Law);
        let rules = law.map(|rule| Fact::Rule { name: rule.name.clone() });
        asks.chain(rules).chain([Fact::Absence, Fact::Availability, Fact::Refused]).collect()
    }

    /// What the shifts lack in a roster of the whole problem.
    pub(super) fn lacks_in(&self, roster: &Roster) -> i64 {
        let mut units: FxHashMap<Cell, i64> = FxHashMap::default();
        for (person, cell) in roster.cells().filter(|(_, cell)| self.shifts.contains(&cell.shift)) {
            *units.entry(cell).or_default() += i64::from(self.problem.person(person).units);
        }
        let lacks = |shift: &ShiftIndex| {
            let positions = self.problem.shift(*shift).positions.iter().enumerate();
            let of = |(place, position): (usize, &Position)| {
                let there = units.get(&Cell { shift: *shift, position: place.into() }).copied().unwrap_or(0);
                let cover = position.cover.iter().filter(|cover| cover.level == LEVEL);
                cover.map(|cover| cover.under * (i64::from(cover.units) - there).max(0)).sum::<i64>()
            };
            positions.map(of).sum::<i64>()
        };
        self.shifts.iter().map(lacks).sum()
    }

    /// What they lack at the least, by themselves; `None` where that was not proved.
    pub(super) fn lacks(&self, freed: Option<&Freed>, stop: Stop<'_>) -> Option<i64> {
        let options = Options { threads: 1, seed: 1, iterations: Some(3) };
        let posed = self.posed(freed);
        if posed.people.is_empty() {
            return Some(self.lacks_in(&Roster::fixed(self.problem)));
        }
        let outcome = solve(&posed, &options, stop, &|_| {}).ok()?;
        let is_proved = [Level::Law, LEVEL].iter().all(|level| outcome.bound[*level] == outcome.score[*level]);
        is_proved.then_some(outcome.score[LEVEL])
    }

    /// Other shifts that ask a minimum on which people who could be on these are in a roster.
    pub(super) fn needed_on(&self, roster: &Roster) -> Vec<ShiftIndex> {
        let asks = |cell: &Cell| self.problem.position(cell.shift, cell.position).minimum() > 0;
        let people = self.people(None).into_iter();
        let cells = people.flat_map(|person| roster.of(person)).filter(|cell| asks(cell)).map(|cell| cell.shift);
        let shifts: BTreeSet<ShiftIndex> = cells.filter(|shift| !self.shifts.contains(shift)).collect();
        shifts.into_iter().collect()
    }

    /// Who could be on one of the shifts, as far as the facts go, and who is fixed there.
    pub(super) fn people(&self, freed: Option<&Freed>) -> Vec<PersonIndex> {
        let fits = |index: &PersonIndex| {
            let person = self.changed(*index, freed);
            self.shifts.iter().any(|shift| self.may_be_on(&person, *shift))
        };
        self.problem.person_indices().filter(fits).collect()
    }

    /// Whether somebody could come to a place if a fact were otherwise for them, and could not as it is; or whether a rule
    /// is what is otherwise.
    pub(super) fn could_come(&self, freed: &Freed, gap: Cell) -> bool {
        let then = self.may_be_on(&self.changed(freed.person, Some(freed)), gap.shift);
        let now = self.may_be_on(&self.changed(freed.person, None), gap.shift);
        match &freed.fact {
            Fact::Rule { name } => {
                let is_bound = |rule: &RuleIndex| self.problem.rules[rule.at()].name == *name;
                now && self.problem.person(freed.person).rules.iter().any(is_bound)
            }
            _ => then && !now,
        }
    }

    fn may_be_on(&self, person: &Person, shift: ShiftIndex) -> bool {
        let data = self.problem.shift(shift);
        let meets = |position: &Position| eligibility::meets_all(self.problem, person, data, &self.position(position));
        let is_fixed = person.fixed.iter().any(|fixed| fixed.shift == shift);
        is_fixed || eligibility::can_come(person, shift, data) && data.positions.iter().any(meets)
    }

    /// Nothing but these shifts and the people who could be on them, what law there is, and the minimum that is asked.
    pub(super) fn posed(&self, freed: Option<&Freed>) -> Problem {
        let people: Vec<PersonIndex> = self.people(freed);
        let shifts = self.shifts.iter().map(|shift| {
            let mut shift = self.problem.shift(*shift).clone();
            shift.positions = shift.positions.iter().map(|position| self.position(position)).collect();
            shift
        });
        Problem {
            days: self.problem.days.clone(),
            weekends: self.problem.weekends.clone(),
            shifts: shifts.collect(),
            people: people.iter().map(|person| self.person(*person, freed)).collect(),
            rules: self.problem.rules.clone(),
            team_rules: self.problem.team_rules.iter().filter_map(|rule| self.team_rule(rule, &people)).collect(),
            travel: self.problem.travel.clone(),
        }
    }

    fn position(&self, position: &Position) -> Position {
        let is_cited = |kind: AskKind| !self.left_out.contains(&Fact::Ask { ask: kind });
        Position {
            asks: position.asks.iter().filter(|ask| is_cited(ask.kind)).cloned().collect(),
            cover: position.cover.iter().filter(|cover| cover.level == LEVEL).copied().collect(),
        }
    }

    /// A person for whom what is left out, or freed, does not hold.
    fn changed(&self, index: PersonIndex, freed: Option<&Freed>) -> Person {
        let mut person = self.problem.person(index).clone();
        let own = freed.filter(|freed| freed.person == index).map(|freed| &freed.fact);
        let without = |fact: &Fact| self.left_out.contains(fact) || own == Some(fact);
        if without(&Fact::Absence) {
            person.absences.clear();
        }
        if without(&Fact::Availability) {
            person.availability = None;
        }
        if without(&Fact::Refused) {
            person.refused.clear();
        }
        let is_law = |rule: &RuleIndex| {
            let rule = &self.problem.rules[rule.at()];
            rule.level == Level::Law && !without(&Fact::Rule { name: rule.name.clone() })
        };
        person.rules.retain(is_law);
        if let Some(Fact::Ask { ask }) = own {
            person.held.extend(self.tags(*ask).into_iter().map(|tag| Held { tag, during: None }));
        }
        person
    }

    /// What the positions of the shifts ask of a kind.
    fn tags(&self, kind: AskKind) -> BTreeSet<Tag> {
        let positions = self.shifts.iter().flat_map(|shift| &self.problem.shift(*shift).positions);
        let asks = positions.flat_map(|position| &position.asks).filter(|ask| ask.kind == kind);
        asks.flat_map(|ask| ask.any_of.iter().copied()).collect()
    }

    /// The same, among these shifts alone: what is fixed on others is work elsewhere.
    fn person(&self, index: PersonIndex, freed: Option<&Freed>) -> Person {
        let mut person = self.changed(index, freed);
        let (here, others): (Vec<_>, Vec<_>) = person.fixed.iter().partition(|fixed| self.place(fixed.shift).is_some());
        person.elsewhere.extend(others.into_iter().map(|fixed: Fixed| stint_of(self.problem, fixed.shift)));
        person.elsewhere.sort_by_key(|stint| stint.span.start);
        person.fixed = here;
        for fixed in &mut person.fixed {
            fixed.shift = self.place(fixed.shift).unwrap_or(fixed.shift);
        }
        person.refused = person.refused.iter().filter_map(|shift| self.place(*shift)).collect();
        person.promises.clear();
        person.requests.clear();
        person
    }

    /// A shift's place among those that are cited.
    fn place(&self, shift: ShiftIndex) -> Option<ShiftIndex> {
        self.shifts.binary_search(&shift).ok().map(ShiftIndex::from)
    }

    /// A team rule that is law and speaks of cited shifts alone.
    fn team_rule(&self, rule: &TeamRule, people: &[PersonIndex]) -> Option<TeamRule> {
        if rule.level() > LEVEL {
            return None;
        }
        let mut rule = rule.clone();
        let mut is_cited = true;
        let mut renumber = |shift: &mut ShiftIndex| match self.place(*shift) {
            Some(place) => *shift = place,
            None => is_cited = false,
        };
        if let TeamRule::Pair { who, .. } | TeamRule::Count { who, .. } | TeamRule::Beside { who, .. } = &mut rule {
            rename(who, people)?;
        }
        if let TeamRule::Beside { beside, .. } = &mut rule {
            rename(beside, people)?;
        }
        match &mut rule {
            TeamRule::Pair { shift, .. } | TeamRule::Beside { shift, .. } => renumber(shift),
            TeamRule::Skill { shifts, .. } | TeamRule::Count { shifts, .. } | TeamRule::OneOf { shifts, .. } => {
                for shift in shifts {
                    renumber(shift);
                }
            }
            TeamRule::Accompanied { guarded, guards, .. } => {
                renumber(guarded);
                for (shift, _) in guards {
                    renumber(shift);
                }
            }
        }
        is_cited.then_some(rule)
    }
}

/// People by their new numbers; `None` where nobody is left who counts.
fn rename(who: &mut Who, people: &[PersonIndex]) -> Option<()> {
    let was_everybody = who.is_everybody();
    let place = |person: &PersonIndex| people.binary_search(person).ok().map(PersonIndex::from);
    who.people = who.people.iter().filter_map(place).collect();
    (was_everybody || !who.is_everybody()).then_some(())
}
