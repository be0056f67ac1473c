//! Employees, the relief pool and interns.

use super::chance::{Chance, Draw};
use super::names;
use super::network::SiteTable;
use super::population::Member;
use crate::domain::language::Locale;
use crate::domain::person::{Clearance, Contract, Gender, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::{Language, Minutes, PersonId, Role, SiteId, Validity};
use crate::error::Error;
use chrono::{Days, Months, NaiveDate};

/// Mediators and interpreters who speak each language, in percent; each speaks two besides French and English.
const MEDIATORS_SPEAK: [(Language, f64); 8] = [
    (Language::French, 95.0),
    (Language::English, 80.0),
    (Language::Arabic, 60.0),
    (Language::Tigrinya, 35.0),
    (Language::Amharic, 25.0),
    (Language::Pashto, 25.0),
    (Language::Farsi, 25.0),
    (Language::Somali, 10.0),
];
/// The other employees, in percent.
const OTHERS_SPEAK: [(Language, f64); 4] =
    [(Language::French, 98.0), (Language::English, 90.0), (Language::Dutch, 35.0), (Language::Arabic, 15.0)];
/// What a mediator's second language may be where none of the usual ones was drawn.
const BESIDES: [Language; 5] =
    [Language::Kurdish, Language::Turkish, Language::Russian, Language::Ukrainian, Language::Portuguese];
/// Women among the employees, in percent; at Sisters' House everyone.
const WOMEN: f64 = 55.0;
/// Women among the night watch, in percent.
const WOMEN_OF_THE_NIGHT_WATCH: f64 = 30.0;
/// Employees who declare no gender, in percent of those who are no women.
const UNDECLARED: f64 = 4.0;

const FULL_TIME: Minutes = Minutes::hours(38);
const HALF_TIME: Minutes = Minutes::hours(19);

/// A place that somebody is employed on.
struct Post {
    site: SiteId,
    role: Role,
    half_time: bool,
}

impl Post {
    fn speaks_for_others(&self) -> bool {
        matches!(self.role, Role::InterculturalMediator | Role::Interpreter)
    }
}

/// All employees, in the order of the tables.
///
/// # Errors
/// `Internal` where an identifier is none.
pub fn employees(tables: &[SiteTable], seed: u64, monday: NaiveDate) -> Result<Vec<Member>, Error> {
    let mut chance = Chance::new(seed, Draw::Staff);
    let posts: Vec<Post> = tables.iter().flat_map(posts_of).collect();
    let women = women(&mut chance, &posts);
    let languages = languages(&mut chance, &posts);
    let everyone = posts.iter().zip(women).zip(languages).enumerate();
    everyone
        .map(|(place, ((post, woman), languages))| {
            let id = PersonId::new(format!("E{:03}", place + 1)).map_err(Error::internal)?;
            let gender =
                if woman { Some(Gender::Woman) } else { Some(Gender::Man).filter(|_| !chance.happens(UNDECLARED)) };
            let mut person = someone(&mut chance, id, gender, (22, 64), monday);
            person.kind = if post.role == Role::NightWatch { Kind::NightWatch } else { Kind::Employee };
            person.roles = vec![HeldRole { role: post.role, validity: Validity::ALWAYS }];
            person.locale = locale(&mut chance, &languages, 15.0);
            person.languages = languages;
            person.clearances = clearances(&mut chance, post, monday);
            person.workplace = workplace(post);
            person.contracts = vec![Contract {
                weekly_minutes: if post.half_time { HALF_TIME } else { FULL_TIME },
                validity: Validity { from: Some(monday - Days::new(chance.between(60, 2500) as u64)), until: None },
                profile: None,
                variable_part_time: post.half_time,
            }];
            Ok(Member { person, home: post.site.clone(), offer: None })
        })
        .collect()
}

/// All interns. Besides their own site they lead the sessions of the volunteers' team.
///
/// # Errors
/// `Internal` where an identifier is none.
pub fn interns(tables: &[SiteTable], seed: u64, monday: NaiveDate) -> Result<Vec<Member>, Error> {
    let mut chance = Chance::new(seed, Draw::Interns);
    let places = tables.iter().flat_map(|table| std::iter::repeat_n(&table.code, usize::from(table.interns)));
    places
        .enumerate()
        .map(|(place, site)| {
            let id = PersonId::new(format!("I{:02}", place + 1)).map_err(Error::internal)?;
            let woman = site.as_str() == "SIS" || chance.happens(WOMEN);
            let mut person =
                someone(&mut chance, id, Some(if woman { Gender::Woman } else { Gender::Man }), (20, 26), monday);
            let since = monday - Days::new(chance.between(20, 130) as u64);
            person.kind = Kind::Intern;
            person.roles = vec![HeldRole { role: Role::Intern, validity: Validity::ALWAYS }];
            person.languages = vec![Language::French, Language::English];
            person.workplace = Workplace::Sites(vec![site.clone(), volunteers_team()?]);
            person.contracts = vec![Contract {
                weekly_minutes: HALF_TIME,
                validity: Validity { from: Some(since), until: Some(since + Months::new(6)) },
                profile: None,
                variable_part_time: false,
            }];
            Ok(Member { person, home: site.clone(), offer: None })
        })
        .collect()
}

/// Somebody with a name, an age in years at `monday`, and nothing else yet.
pub(super) fn someone(
    chance: &mut Chance,
    id: PersonId,
    gender: Option<Gender>,
    (youngest, oldest): (usize, usize),
    monday: NaiveDate,
) -> Person {
    let (given_name, family_name) = names::draw(chance, gender);
    let age = chance.between(youngest, oldest) as u32;
    let birth_date = monday - Months::new(12 * age) - Days::new(chance.below(364) as u64);
    Person {
        kind: Kind::Volunteer,
        mail: Some(names::mail(&given_name, &family_name, &id)),
        id,
        given_name,
        family_name,
        mail_fails: false,
        phone: None,
        locale: Locale::French,
        gender,
        birth_date: Some(birth_date),
        roles: Vec::new(),
        languages: Vec::new(),
        clearances: Vec::new(),
        contracts: Vec::new(),
        workplace: Workplace::Everywhere,
        reminders: crate::domain::reminder::Reminder::custom(),
        guest_places: None,
    }
}

/// The language that somebody is written to in: Dutch for some of those who speak it, French before English.
pub(super) fn locale(chance: &mut Chance, languages: &[Language], dutch_percent: f64) -> Locale {
    if languages.contains(&Language::Dutch) && chance.happens(dutch_percent) {
        Locale::Dutch
    } else if languages.contains(&Language::French) || !languages.contains(&Language::English) {
        Locale::French
    } else {
        Locale::English
    }
}

/// A clearance since some day of the last three years, until further notice.
pub(super) fn cleared(chance: &mut Chance, clearance: Clearance, monday: NaiveDate) -> HeldClearance {
    let from = monday - Days::new(chance.between(14, 1000) as u64);
    HeldClearance { clearance, validity: Validity { from: Some(from), until: None } }
}

/// An extract of the last year, which ends after `monday`'s week.
pub(super) fn extract(chance: &mut Chance, monday: NaiveDate) -> HeldClearance {
    let until = monday + Days::new(chance.between(7, 350) as u64);
    HeldClearance {
        clearance: Clearance::Extract596_2,
        validity: Validity { from: Some(until - Days::new(365)), until: Some(until) },
    }
}

fn posts_of(table: &SiteTable) -> impl Iterator<Item = Post> {
    table.staff.iter().flat_map(|line| {
        (0..line.full_time + line.half_time).map(|place| Post {
            site: table.code.clone(),
            role: line.role,
            half_time: place >= line.full_time,
        })
    })
}

/// Everyone at Sisters' House, and a quota of each other group.
fn women(chance: &mut Chance, posts: &[Post]) -> Vec<bool> {
    let mut women: Vec<bool> = posts.iter().map(|post| post.site.as_str() == "SIS").collect();
    for (at_night, percent) in [(true, WOMEN_OF_THE_NIGHT_WATCH), (false, WOMEN)] {
        let belongs = |post: &Post| post.site.as_str() != "SIS" && (post.role == Role::NightWatch) == at_night;
        let members: Vec<usize> = (0..posts.len()).filter(|place| belongs(&posts[*place])).collect();
        let drawn = chance.quota(members.len(), percent);
        for (place, woman) in members.into_iter().zip(drawn) {
            women[place] = woman;
        }
    }
    women
}

fn languages(chance: &mut Chance, posts: &[Post]) -> Vec<Vec<Language>> {
    let mut spoken: Vec<Vec<Language>> = vec![Vec::new(); posts.len()];
    let groups: [(bool, &[(Language, f64)]); 2] = [(true, &MEDIATORS_SPEAK), (false, &OTHERS_SPEAK)];
    for (speaks_for_others, figures) in groups {
        let members: Vec<usize> =
            (0..posts.len()).filter(|place| posts[*place].speaks_for_others() == speaks_for_others).collect();
        for (language, percent) in figures {
            let drawn = chance.quota(members.len(), *percent);
            for (place, _) in members.iter().zip(drawn).filter(|(_, drawn)| *drawn) {
                spoken[*place].push(*language);
            }
        }
    }
    for (post, languages) in posts.iter().zip(&mut spoken) {
        let besides = |languages: &[Language]| {
            let common = [Language::French, Language::English];
            languages.iter().filter(|language| !common.contains(language)).count()
        };
        while languages.is_empty() || post.speaks_for_others() && besides(languages) < 2 {
            let another = *chance.one(&BESIDES);
            if !languages.contains(&another) {
                languages.push(another);
            }
        }
    }
    spoken
}

/// Where they work: at home, the relief pool and the services everywhere. Project officers lead sessions as well.
fn workplace(post: &Post) -> Workplace {
    match (post.site.as_str(), post.role) {
        ("POOL" | "SISA" | "LOG", _) => Workplace::Everywhere,
        (_, Role::ProjectOfficer) => {
            Workplace::Sites(std::iter::once(post.site.clone()).chain(volunteers_team().ok()).collect())
        }
        _ => Workplace::Sites(vec![post.site.clone()]),
    }
}

fn volunteers_team() -> Result<SiteId, Error> {
    SiteId::new("BENEV").map_err(Error::internal)
}

fn clearances(chance: &mut Chance, post: &Post, monday: NaiveDate) -> Vec<HeldClearance> {
    let mut held = Vec::new();
    if matches!(post.site.as_str(), "AMR" | "SISA" | "POOL") {
        held.push(extract(chance, monday));
    }
    if post.role == Role::NightWatch {
        held.push(cleared(chance, Clearance::HealthCheck, monday));
    }
    if post.role == Role::Driver {
        held.push(cleared(chance, Clearance::DrivingLicenceB, monday));
    }
    if post.site.as_str() == "SIS" {
        held.push(cleared(chance, Clearance::GenderAndMigration, monday));
    }
    held
}
