//! Who is away, by days.

use super::chance::{Chance, Draw};
use super::population::Member;
use crate::domain::availability::AbsenceKind;
use crate::domain::{PersonId, Role, Week};
use chrono::{Days, NaiveDate};

/// Employees who are sick in a week, in percent.
const SICK: f64 = 6.0;
/// Employees in training in a week, in percent: two days of five, which is 2 % of all days.
const IN_TRAINING: f64 = 5.0;
/// Employees on leave in a week, in percent: 25 of the year's 260 working days.
const ON_LEAVE: f64 = 25.0 / 260.0 * 100.0;
/// Weeks that absences are drawn for, from the first.
const WEEKS: i64 = 4;
/// Shown in the first week: a house without its one mediator, and one whose one shelter worker the pool replaces.
const SHOWN: [(&str, Role); 2] = [("EVE", Role::InterculturalMediator), ("FIA", Role::ShelterWorker)];

/// Somebody is away, whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub kind: AbsenceKind,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// The absences of employees in `week` and the three weeks after it.
pub(super) fn draw(employees: &[Member], seed: u64, week: Week) -> Vec<Away> {
    let mut chance = Chance::new(seed, Draw::Absences);
    let rostered: Vec<&Member> =
        employees.iter().filter(|member| !member.person.holds_role(Role::Office, week.monday())).collect();
    (0..WEEKS).flat_map(|later| a_week(&mut chance, &rostered, week.plus(later), later == 0)).collect()
}

fn a_week(chance: &mut Chance, employees: &[&Member], week: Week, is_first: bool) -> Vec<Away> {
    let shown = |member: &&Member| is_first && SHOWN.iter().any(|(site, role)| is_the(member, site, *role, week));
    let of_all = |percent: f64| (employees.len() as f64 * percent / 100.0).round() as usize;
    let whole_week = |member: &Member, kind| Away {
        person: member.person.id.clone(),
        kind,
        first: week.monday(),
        last: week.monday() + Days::new(6),
    };
    let mut away: Vec<Away> =
        employees.iter().copied().filter(shown).map(|member| whole_week(member, AbsenceKind::Leave)).collect();
    let mut others: Vec<&Member> = employees.iter().copied().filter(|member| !shown(member)).collect();
    chance.shuffle(&mut others);
    let mut next = others.into_iter();
    let leave = of_all(ON_LEAVE) - away.len();
    away.extend(next.by_ref().take(leave).map(|member| whole_week(member, AbsenceKind::Leave)));
    away.extend(next.by_ref().take(of_all(SICK)).map(|member| whole_week(member, AbsenceKind::Sickness)));
    away.extend(next.take(of_all(IN_TRAINING)).map(|member| {
        let first = week.monday() + Days::new(chance.below(4) as u64);
        Away { person: member.person.id.clone(), kind: AbsenceKind::Training, first, last: first + Days::new(1) }
    }));
    away
}

fn is_the(member: &Member, site: &str, role: Role, week: Week) -> bool {
    member.home.as_str() == site && member.person.holds_role(role, week.monday())
}
