//! What a person can be and a position can ask, and its number in the engine.

use super::calendar::{Calendar, Holding};
use crate::domain::person::{Clearance, Gender, Kind, Person, Workplace};
use crate::domain::profile::Parameters;
use crate::domain::{Language, Role, SiteId, Validity};
use chrono::{Datelike, NaiveDate};
use solver::problem::{Held, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// Something that a position may ask of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Qualification {
    /// Holds the role.
    Role(Role),
    /// Works at the site.
    Site(SiteId),
    /// Works at every site.
    Everywhere,
    /// Speaks the language.
    Language(Language),
    /// Holds the clearance.
    Clearance(Clearance),
    /// Is bound by no rule that asks a health check for night shifts.
    NoHealthCheckDue,
    /// Declared the gender.
    Gender(Gender),
    /// Is of the kind, on which a gender rule does not stand.
    Kind(Kind),
    /// Is so many years old.
    Age(u8),
    /// Has a contract or an agreement in force.
    Employed,
    /// Has none.
    NotEmployed,
    /// Has not been on a shift before.
    Newcomer,
    /// Has, or is employed: somebody beside whom a newcomer is not alone.
    Experienced,
}

/// The numbers of the qualifications that some position or team asks.
#[derive(Debug, Clone, Default)]
pub struct Tags {
    asked: Vec<Qualification>,
    numbers: BTreeMap<Qualification, Tag>,
}

impl Tags {
    pub(super) fn of(asked: BTreeSet<Qualification>) -> Self {
        let asked: Vec<Qualification> = asked.into_iter().collect();
        let numbers = asked.iter().cloned().enumerate().map(|(place, asked)| (asked, Tag::from(place))).collect();
        Self { asked, numbers }
    }

    /// What a number stands for.
    pub fn qualification(&self, tag: Tag) -> Option<&Qualification> {
        self.asked.get(tag.at())
    }

    pub(super) fn number(&self, qualification: &Qualification) -> Option<Tag> {
        self.numbers.get(qualification).copied()
    }

    pub(super) fn numbers<'a>(&self, any_of: impl IntoIterator<Item = &'a Qualification>) -> Vec<Tag> {
        any_of.into_iter().filter_map(|qualification| self.number(qualification)).collect()
    }

    fn ages(&self) -> impl Iterator<Item = u8> {
        self.asked.iter().filter_map(|asked| match asked {
            Qualification::Age(years) => Some(*years),
            _ => None,
        })
    }

    /// What a person holds in the week, of what is asked at all.
    pub(super) fn held(
        &self,
        person: &Person,
        is_new: bool,
        parameters: &Parameters,
        calendar: &Calendar,
    ) -> Vec<Held> {
        let mut held = Vec::new();
        let standing = experience(person.kind, is_new).map(|standing| (standing, Validity::ALWAYS));
        for (qualification, validity) in self.qualifications(person, parameters).into_iter().chain(standing) {
            let Some(tag) = self.number(&qualification) else { continue };
            match calendar.holding(validity) {
                Holding::Always => held.push(Held { tag, during: None }),
                Holding::During(span) => held.push(Held { tag, during: Some(span) }),
                Holding::Never => {}
            }
        }
        held.sort_unstable_by_key(|held| (held.tag, held.during));
        held.dedup();
        held
    }

    fn qualifications(&self, person: &Person, parameters: &Parameters) -> Vec<(Qualification, Validity)> {
        let mut lasting = vec![Qualification::Kind(person.kind)];
        lasting.extend(person.languages.iter().map(|language| Qualification::Language(*language)));
        lasting.extend(person.gender.map(Qualification::Gender));
        match &person.workplace {
            Workplace::Everywhere => lasting.push(Qualification::Everywhere),
            Workplace::Sites(sites) => lasting.extend(sites.iter().cloned().map(Qualification::Site)),
        }
        if !parameters.night_health_check {
            lasting.push(Qualification::NoHealthCheckDue);
        }
        let mut all: Vec<_> = lasting.into_iter().map(|qualification| (qualification, Validity::ALWAYS)).collect();
        let roles = person.roles.iter().filter(|held| is_open_to(held.role, person.kind));
        all.extend(roles.map(|held| (Qualification::Role(held.role), held.validity)));
        let clearances = person.clearances.iter();
        all.extend(clearances.map(|held| (Qualification::Clearance(held.clearance), held.validity)));
        all.extend(self.ages().filter_map(|years| Some((Qualification::Age(years), reached(person, years)?))));
        all.extend(employment(person));
        all
    }
}

/// Whether a person of a kind is ever taken for a role: volunteers and households stand on no employee's position, and
/// nobody but they on theirs.
const fn is_open_to(role: Role, kind: Kind) -> bool {
    match role {
        Role::Volunteer => matches!(kind, Kind::Volunteer),
        Role::HostHousehold => matches!(kind, Kind::HostHousehold),
        _ => kind.is_assigned(),
    }
}

/// Whether somebody is to be kept company on their first shift, or keeps company. An intern does neither: they learn themselves.
const fn experience(kind: Kind, is_new: bool) -> Option<Qualification> {
    match kind {
        Kind::Volunteer if is_new => Some(Qualification::Newcomer),
        Kind::Volunteer | Kind::Employee | Kind::NightWatch => Some(Qualification::Experienced),
        Kind::Intern | Kind::HostHousehold => None,
    }
}

/// From when on somebody has an age. Nothing is known of an employee without a date of birth but that they are an adult.
fn reached(person: &Person, years: u8) -> Option<Validity> {
    match person.birth_date {
        Some(birth) => Some(Validity { from: Some(birthday(birth, years)), until: None }),
        None if person.kind == Kind::Volunteer => None,
        None => Some(Validity::ALWAYS),
    }
}

/// The day on which somebody becomes so many years old; 1 March for those born on a day that the year lacks.
pub(super) fn birthday(birth: NaiveDate, years: u8) -> NaiveDate {
    let year = birth.year() + i32::from(years);
    birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)).unwrap_or(NaiveDate::MAX)
}

/// When somebody is employed, and when not. An employee of whom no contract is recorded is taken to have one, an intern
/// never: the agreement's dates are the law.
fn employment(person: &Person) -> Vec<(Qualification, Validity)> {
    if person.contracts.is_empty() {
        let employed = matches!(person.kind, Kind::Employee | Kind::NightWatch);
        let standing = if employed { Qualification::Employed } else { Qualification::NotEmployed };
        return vec![(standing, Validity::ALWAYS)];
    }
    let contracts: Vec<Validity> = person.contracts.iter().map(|contract| contract.validity).collect();
    let between = gaps(contracts.clone()).into_iter().map(|gap| (Qualification::NotEmployed, gap));
    contracts.into_iter().map(|contract| (Qualification::Employed, contract)).chain(between).collect()
}

/// The days that lie in none of the validities.
fn gaps(mut validities: Vec<Validity>) -> Vec<Validity> {
    validities.sort_by_key(|validity| validity.from);
    let mut gaps = Vec::new();
    let mut reached = None;
    for validity in validities {
        let last_free_day = validity.from.and_then(|from| from.pred_opt());
        let is_free = |until: NaiveDate| reached.is_none_or(|from| from <= until);
        gaps.extend(last_free_day.filter(|day| is_free(*day)).map(|day| Validity { from: reached, until: Some(day) }));
        match validity.until.and_then(|until| until.succ_opt()) {
            Some(next) => reached = reached.max(Some(next)),
            None => return gaps,
        }
    }
    gaps.push(Validity { from: reached, until: None });
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::samples::{self, contract, date};
    use chrono_tz::Europe::Brussels;

    #[test]
    fn an_age_is_reached_on_the_birthday() {
        for (birth, years, expected) in
            [("2008-12-03", 18, "2026-12-03"), ("2008-02-29", 18, "2026-03-01"), ("2008-02-29", 16, "2024-02-29")]
        {
            assert_eq!(birthday(date(birth), years), date(expected), "{birth}");
        }
    }

    #[test]
    fn employed_from_contract_to_contract() {
        let cases = [
            ("none, an employee", vec![], Kind::Employee, [true; 5]),
            ("none, an intern", vec![], Kind::Intern, [false; 5]),
            ("none, a volunteer", vec![], Kind::Volunteer, [false; 5]),
            ("for ever", vec![("", "")], Kind::Employee, [true; 5]),
            ("from then on", vec![("2026-11-30", "")], Kind::Employee, [false, true, true, true, true]),
            ("until then", vec![("", "2026-12-02")], Kind::Intern, [true, true, true, false, false]),
            (
                "twice",
                vec![("2026-12-06", "2026-12-08"), ("2026-11-30", "2026-12-01")],
                Kind::Volunteer,
                [false, true, false, true, false],
            ),
        ];
        for (name, contracts, kind, expected) in cases {
            let mut person = samples::person("p", kind);
            person.contracts = contracts.iter().map(|(from, until)| contract(38, from, until)).collect();
            let spells = employment(&person);
            let days = ["2026-11-29", "2026-11-30", "2026-12-02", "2026-12-06", "2026-12-09"].map(date);
            let holds = |wanted, day| spells.iter().any(|(held, valid)| *held == wanted && valid.holds_on(day));
            assert_eq!(days.map(|day| holds(Qualification::Employed, day)), expected, "{name}");
            assert_eq!(days.map(|day| !holds(Qualification::NotEmployed, day)), expected, "{name}: one or the other");
        }
    }

    #[test]
    fn only_what_is_asked_has_a_number() {
        let asked = [Qualification::Role(Role::NightWatch), Qualification::Language(Language::Arabic)];
        let tags = Tags::of(asked.clone().into_iter().collect());
        let mut watch = samples::person("p", Kind::NightWatch);
        watch.languages = vec![Language::French, Language::Arabic];
        let calendar = Calendar::new(Brussels, samples::week());
        let held = tags.held(&watch, false, &Parameters::default(), &calendar);
        let named: Vec<_> = held.iter().map(|held| tags.qualification(held.tag).expect("a name")).collect();
        assert_eq!(named, [&asked[0], &asked[1]]);
    }
}
