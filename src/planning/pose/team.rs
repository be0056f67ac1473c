//! What a team must have together, as rows over shifts.

use super::calendar::{Calendar, merged};
use super::shifts::Seat;
use super::tags::{Qualification, Tags};
use crate::domain::shift::Shift;
use crate::domain::template::{Position, TeamNeed};
use crate::domain::{Language, Role, SiteId};
use crate::planning::house::House;
use crate::planning::rule::Rule;
use crate::planning::zone::Interval;
use chrono::NaiveDate;
use solver::Level;
use solver::problem::{PositionIndex, ShiftIndex, Span, TeamRule, Who};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that team needs ask of anybody, before it has numbers.
pub(super) fn qualifications(house: &House, shifts: &[&Shift]) -> BTreeSet<Qualification> {
    let minds_newcomers = shifts.iter().any(|shift| minds_newcomers(house, shift));
    let experience = minds_newcomers.then_some([Qualification::Newcomer, Qualification::Experienced]);
    let needs = shifts.iter().flat_map(|shift| &shift.pattern.team);
    needs
        .flat_map(|need| match need {
            TeamNeed::Language { any_of, .. } => any_of.iter().copied().map(Qualification::Language).collect(),
            TeamNeed::Clearance { clearance } => vec![Qualification::Clearance(*clearance)],
        })
        .chain(experience.into_iter().flatten())
        .collect()
}

/// Whether newcomers on a shift are to be kept company, and there are any.
fn minds_newcomers(house: &House, shift: &Shift) -> bool {
    let asks_volunteers = || shift.pattern.positions.iter().any(|position| Seat::of(position) == Seat::Volunteers);
    shift.pattern.beside_experienced && !house.newcomers.is_empty() && asks_volunteers()
}

/// The rows of the shifts, which stand in the order of the problem.
pub(super) fn rules(house: &House, shifts: &[&Shift], calendar: &Calendar, tags: &Tags) -> Vec<TeamRule> {
    let mut rules = languages(shifts, tags);
    for (index, shift) in indexed(shifts) {
        rules.extend(clearances(index, shift, tags));
        if shift.pattern.pair {
            rules.push(TeamRule::Pair { shift: index, who: Who::default(), level: Level::Skills, weight: 1 });
        }
        rules.extend(minds_newcomers(house, shift).then(|| newcomers(index, tags)));
        rules.extend(accompanied(house, index, shift, shifts, calendar));
    }
    rules
}

fn indexed<'a>(shifts: &'a [&'a Shift]) -> impl Iterator<Item = (ShiftIndex, &'a Shift)> {
    shifts.iter().enumerate().map(|(place, shift)| (ShiftIndex::from(place), *shift))
}

/// A language is needed once in all the teams of one site and day that name the same group.
fn languages(shifts: &[&Shift], tags: &Tags) -> Vec<TeamRule> {
    type Group<'a> = (&'a SiteId, NaiveDate, &'a str);
    let mut groups: BTreeMap<Group<'_>, (Vec<ShiftIndex>, BTreeSet<Language>)> = BTreeMap::new();
    for (index, shift) in indexed(shifts) {
        for need in &shift.pattern.team {
            if let TeamNeed::Language { any_of, group } = need {
                let (teams, languages) = groups.entry((&shift.site, shift.date, group)).or_default();
                teams.push(index);
                languages.extend(any_of);
            }
        }
    }
    let rule = |(mut shifts, languages): (Vec<ShiftIndex>, BTreeSet<Language>)| {
        shifts.dedup();
        let any_of: Vec<Qualification> = languages.into_iter().map(Qualification::Language).collect();
        skill(Rule::TeamLanguage, shifts, tags, &any_of)
    };
    groups.into_values().map(rule).collect()
}

fn clearances(index: ShiftIndex, shift: &Shift, tags: &Tags) -> Vec<TeamRule> {
    let asked = shift.pattern.team.iter().filter_map(|need| match need {
        TeamNeed::Clearance { clearance } => Some(*clearance),
        TeamNeed::Language { .. } => None,
    });
    let rule = |clearance| skill(Rule::TeamClearance, vec![index], tags, &[Qualification::Clearance(clearance)]);
    asked.collect::<BTreeSet<_>>().into_iter().map(rule).collect()
}

fn skill(rule: Rule, shifts: Vec<ShiftIndex>, tags: &Tags, any_of: &[Qualification]) -> TeamRule {
    let any_of = tags.numbers(any_of);
    TeamRule::Skill { name: rule.code().into(), shifts, any_of, minimum: 1, level: Level::Skills, weight: 1 }
}

/// Nobody's first shift is among newcomers alone.
fn newcomers(shift: ShiftIndex, tags: &Tags) -> TeamRule {
    let who = |qualification| Who::holds(tags.numbers(&[qualification]));
    TeamRule::Beside {
        name: Rule::BesideExperienced.code().into(),
        shift,
        who: who(Qualification::Newcomer),
        beside: who(Qualification::Experienced),
        level: Level::Skills,
        weight: 1,
    }
}

/// Among minors, volunteers are never without an employee of the site, at any minute.
fn accompanied(
    house: &House,
    index: ShiftIndex,
    shift: &Shift,
    shifts: &[&Shift],
    calendar: &Calendar,
) -> Option<TeamRule> {
    let site = &house.minors_site(shift)?.id;
    let positions: Vec<PositionIndex> =
        positions_of(shift, |position| Seat::of(position) == Seat::Volunteers).collect();
    if positions.is_empty() {
        return None;
    }
    let beside = |other: &Shift| keeps_company(other, site, shift);
    let guards = indexed(shifts)
        .filter(|(_, other)| beside(other))
        .flat_map(|(index, other)| positions_of(other, asks_an_employee).map(move |position| (index, position)))
        .collect();
    let covered = house
        .elsewhere
        .iter()
        .filter(|work| work.counts(house.week()) && beside(&work.shift))
        .filter(|work| {
            work.shift.pattern.positions.get(usize::from(work.assignment.position)).is_some_and(asks_an_employee)
        })
        .map(|work| calendar.span(Interval { start: work.shift.starts_at, end: work.shift.ends_at }))
        .collect::<Vec<Span>>();
    let covered = merged(covered);
    Some(TeamRule::Accompanied { guarded: index, positions, guards, covered, level: Level::Law, weight: 1 })
}

fn positions_of(shift: &Shift, which: impl Fn(&Position) -> bool) -> impl Iterator<Item = PositionIndex> {
    let chosen: Vec<PositionIndex> = shift
        .pattern
        .positions
        .iter()
        .enumerate()
        .filter(|(_, position)| which(position))
        .map(|(place, _)| PositionIndex::from(place))
        .collect();
    chosen.into_iter()
}

/// A shift of the site itself, in the same place, at some of the same time.
pub(in crate::planning) fn keeps_company(other: &Shift, site: &SiteId, guarded: &Shift) -> bool {
    other.site == *site
        && other.pattern.location == guarded.pattern.location
        && other.starts_at < guarded.ends_at
        && guarded.starts_at < other.ends_at
}

/// An intern is no employee of the site.
pub(in crate::planning) fn asks_an_employee(position: &Position) -> bool {
    Seat::of(position) == Seat::Employees && position.roles.iter().all(|role| *role != Role::Intern)
}
