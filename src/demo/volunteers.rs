//! Volunteers: who they are. What they offer is in [`offers`](super::offers).

use super::chance::{Chance, Draw};
use super::network::SiteTable;
use super::offers::{self, Manner, Willing};
use super::patterns::RESIDENTS_SPEAK;
use super::population::Member;
use super::staff::{cleared, extract, locale, someone};
use crate::domain::person::{Clearance, Gender, HeldClearance, HeldRole};
use crate::domain::template::Template;
use crate::domain::{Language, PersonId, Role, Validity};
use crate::error::Error;
use chrono::{Days, NaiveDate};

/// Volunteers who offer something.
const ACTIVE: usize = 2400;
/// Volunteers who offer nothing at present.
const DORMANT: usize = 600;
/// Women who offer at Sisters' House.
const SISTERS: usize = 250;
/// Self-declared gender, in percent.
const GENDERS: [(Gender, usize); 3] = [(Gender::Woman, 62), (Gender::Man, 35), (Gender::X, 3)];
/// Ages in years, in percent.
const AGES: [((usize, usize), usize); 5] =
    [((16, 17), 2), ((18, 25), 22), ((26, 40), 30), ((41, 60), 25), ((61, 78), 21)];
/// Those who speak each language, in percent.
const SPEAK: [(Language, f64); 9] = [
    (Language::French, 92.0),
    (Language::English, 70.0),
    (Language::Dutch, 28.0),
    (Language::Arabic, 14.0),
    (Language::Spanish, 12.0),
    (Language::Farsi, 4.0),
    (Language::Tigrinya, 3.0),
    (Language::Amharic, 3.0),
    (Language::Pashto, 2.5),
];
/// What somebody speaks for whom none of these was drawn.
const OTHERWISE: [Language; 4] = [Language::Portuguese, Language::Turkish, Language::Ukrainian, Language::German];
const ONBOARDED: f64 = 93.0;
const INFORMED: f64 = 96.0;
const HUB_CHARTER: f64 = 40.0;
/// Of the women.
const GENDER_AND_MIGRATION: f64 = 14.0;
const EXTRACT: f64 = 6.0;
const DRIVERS: f64 = 48.0;
const AT_NIGHT: f64 = 8.0;
/// Of those who offer at a site, those who hold what it asks, in percent.
const HOLD_WHAT_IT_ASKS: f64 = 95.0;
/// Extracts that ended before the week, in percent of all volunteers.
const EXTRACT_ENDED: f64 = 1.0;
/// Dormant volunteers who declare no gender, in percent.
const UNDECLARED: f64 = 10.0;

/// All volunteers, those who offer something first. Ages and offers are those of the week of `monday`.
///
/// # Errors
/// `Internal` where an identifier is none.
pub fn volunteers(
    tables: &[SiteTable],
    templates: &[Template],
    seed: u64,
    monday: NaiveDate,
) -> Result<Vec<Member>, Error> {
    let mut chance = Chance::new(seed, Draw::Volunteers);
    let mut offering = Chance::new(seed, Draw::Offers);
    let crowd = Crowd::draw(&mut chance, tables);
    let willing = offers::willing(&mut offering, tables, &crowd);
    let cleared = Cleared::draw(&mut chance, tables, &crowd, &willing);
    let offers = offers::draw(&mut offering, templates, &crowd, &willing, monday);
    let mut offers = offers.into_iter();
    (0..ACTIVE + DORMANT)
        .map(|place| {
            let id = PersonId::new(format!("V{:04}", place + 1)).map_err(Error::internal)?;
            let mut person = someone(&mut chance, id, crowd.genders[place], crowd.ages[place], monday);
            person.roles = vec![HeldRole { role: Role::Volunteer, validity: Validity::ALWAYS }];
            person.locale = locale(&mut chance, &crowd.languages[place], 40.0);
            person.languages.clone_from(&crowd.languages[place]);
            person.clearances = cleared.of(&mut chance, place, monday);
            let home = tables[crowd.first_sites[place]].code.clone();
            Ok(Member { person, home, offer: offers.next() })
        })
        .collect()
}

/// Everyone's qualities, each a column: active volunteers first, then dormant ones.
#[derive(Debug)]
pub(super) struct Crowd {
    pub genders: Vec<Option<Gender>>,
    /// Youngest and oldest age in years.
    pub ages: Vec<(usize, usize)>,
    pub languages: Vec<Vec<Language>>,
    /// Places in the tables.
    pub first_sites: Vec<usize>,
    /// Active ones who come at night.
    pub at_night: Vec<bool>,
    /// How active ones offer.
    pub manners: Vec<Manner>,
}

impl Crowd {
    fn draw(chance: &mut Chance, tables: &[SiteTable]) -> Self {
        let mut genders: Vec<Option<Gender>> = chance.shares(ACTIVE, &GENDERS).into_iter().map(Some).collect();
        let dormant = chance.shares(DORMANT, &GENDERS);
        genders.extend(dormant.into_iter().map(|gender| Some(gender).filter(|_| !chance.happens(UNDECLARED))));
        let mut ages = chance.shares(ACTIVE, &AGES);
        ages.extend(chance.shares(DORMANT, &AGES));
        let languages = languages(chance);
        let first_sites = first_sites(chance, tables, &genders, &ages, &languages);
        let at_night = at_night(chance, tables, &ages, &first_sites);
        Self { genders, ages, languages, first_sites, at_night, manners: Manner::shares(chance, ACTIVE) }
    }

    /// How many offer something.
    pub(super) fn active(&self) -> usize {
        self.manners.len()
    }

    pub(super) fn is_adult(&self, place: usize) -> bool {
        self.ages[place].0 >= 18
    }

    pub(super) fn speaks_with_residents(&self, place: usize) -> bool {
        RESIDENTS_SPEAK.iter().any(|language| self.languages[place].contains(language))
    }
}

fn languages(chance: &mut Chance) -> Vec<Vec<Language>> {
    let mut spoken = vec![Vec::new(); ACTIVE + DORMANT];
    for group in [0..ACTIVE, ACTIVE..ACTIVE + DORMANT] {
        for (language, percent) in SPEAK {
            let drawn = chance.quota(group.len(), percent);
            for place in group.clone().filter(|place| drawn[place - group.start]) {
                spoken[place].push(language);
            }
        }
    }
    for languages in spoken.iter_mut().filter(|languages| languages.is_empty()) {
        languages.push(*chance.one(&OTHERWISE));
    }
    spoken
}

/// The women of Sisters' House, SISA's places for those who speak with residents, and everyone else by places.
fn first_sites(
    chance: &mut Chance,
    tables: &[SiteTable],
    genders: &[Option<Gender>],
    ages: &[(usize, usize)],
    languages: &[Vec<Language>],
) -> Vec<usize> {
    let at = |code: &str| tables.iter().position(|table| table.code.as_str() == code).unwrap_or_default();
    let (sisters, sisa) = (at("SIS"), at("SISA"));
    let by_places: Vec<(usize, usize)> = tables
        .iter()
        .enumerate()
        .map(|(site, table)| (site, if site == sisters { 0 } else { table.volunteer_places() }))
        .collect();
    let mut sites: Vec<Option<usize>> = vec![None; ACTIVE];
    let mut give = |sites: &mut Vec<Option<usize>>, site, count, suits: &dyn Fn(usize) -> bool| {
        let mut able: Vec<usize> = (0..ACTIVE).filter(|place| sites[*place].is_none() && suits(*place)).collect();
        chance.shuffle(&mut able);
        for place in able.into_iter().take(count) {
            sites[place] = Some(site);
        }
    };
    give(&mut sites, sisters, SISTERS, &|place| genders[place] == Some(Gender::Woman));
    let mut others = super::chance::shares(ACTIVE - SISTERS, &by_places);
    let interpreters = others.iter().filter(|site| **site == sisa).count();
    let speaks = |place: usize| languages[place].iter().any(|language| RESIDENTS_SPEAK.contains(language));
    give(&mut sites, sisa, interpreters, &speaks);
    others.retain(|site| *site != sisa);
    chance.shuffle(&mut others);
    // Nobody under 18 comes for the Hub.
    let hub = at("HUB");
    let young = sites.iter_mut().zip(ages).filter(|(site, age)| site.is_none() && age.0 < 18);
    for (site, _) in young {
        *site = others.iter().position(|site| *site != hub).map(|found| others.swap_remove(found));
    }
    let mut others = others.into_iter();
    let active = sites.into_iter().map(|site| site.or_else(|| others.next()).unwrap_or_default());
    active.chain(chance.shares(DORMANT, &by_places)).collect()
}

/// A quota of the women of Sisters' House; the others mostly where there are nights, in the collective houses.
fn at_night(chance: &mut Chance, tables: &[SiteTable], ages: &[(usize, usize)], first_sites: &[usize]) -> Vec<bool> {
    let code = |place: usize| tables[first_sites[place]].code.as_str();
    let adults: Vec<usize> = (0..ACTIVE).filter(|place| ages[*place].0 >= 18).collect();
    let quota = |count: usize| (count as f64 * AT_NIGHT / 100.0).round() as usize;
    let mut drawn = vec![false; ACTIVE];
    let mut draw = |count: usize, suits: &dyn Fn(&usize) -> bool| {
        let mut able: Vec<usize> = adults.iter().copied().filter(suits).collect();
        chance.shuffle(&mut able);
        for place in able.into_iter().take(count) {
            drawn[place] = true;
        }
    };
    let (all, of_sisters) = (quota(ACTIVE), quota(SISTERS));
    let of_houses = (all - of_sisters) / 2;
    draw(of_sisters, &|place| code(*place) == "SIS");
    draw(of_houses, &|place| code(*place) == "COLB");
    draw(all - of_sisters - of_houses, &|place| !matches!(code(*place), "SIS" | "COLB" | "COLW"));
    drawn
}

/// Who holds what.
struct Cleared {
    informed: Vec<bool>,
    onboarded: Vec<bool>,
    trained: Vec<bool>,
    charter: Vec<bool>,
    extract: Vec<bool>,
    extract_ended: Vec<bool>,
    drivers: Vec<bool>,
}

impl Cleared {
    /// Quotas of the active volunteers, who hold first what the sites that they offer at ask. Dormant ones hold what
    /// everyone needs, and no more.
    fn draw(chance: &mut Chance, tables: &[SiteTable], crowd: &Crowd, willing: &[Willing]) -> Self {
        let goes_to = |place: usize, site: &str| {
            let first = &tables[crowd.first_sites[place]].code;
            first.as_str() == site || willing[place].sites.iter().any(|own| own.as_str() == site)
        };
        let women = (0..ACTIVE).filter(|place| crowd.genders[*place] == Some(Gender::Woman)).count();
        let of = |count: usize, percent: f64| (count as f64 * percent / 100.0).round() as usize;
        let extract = first(chance, of(ACTIVE, EXTRACT), |place| goes_to(place, "AMR"), |_| true);
        let ended = chance.quota(ACTIVE, EXTRACT_ENDED);
        Self {
            informed: both(chance, INFORMED),
            onboarded: both(chance, ONBOARDED),
            trained: first(chance, of(women, GENDER_AND_MIGRATION), |_| false, |place| goes_to(place, "SIS")),
            charter: first(chance, of(ACTIVE, HUB_CHARTER), |place| goes_to(place, "HUB"), |_| true),
            extract_ended: ended.iter().zip(&extract).map(|(ended, valid)| *ended && !valid).collect(),
            extract,
            drivers: first(chance, of(ACTIVE, DRIVERS), |place| goes_to(place, "FAM"), |place| crowd.is_adult(place)),
        }
    }

    fn of(&self, chance: &mut Chance, place: usize, monday: NaiveDate) -> Vec<HeldClearance> {
        let held = |list: &[bool]| list.get(place).copied().unwrap_or(false);
        let mut clearances = vec![cleared(chance, Clearance::Insurance, monday)];
        for (list, clearance) in [
            (&self.informed, Clearance::InformationNote),
            (&self.onboarded, Clearance::Onboarding),
            (&self.trained, Clearance::GenderAndMigration),
            (&self.charter, Clearance::HubCharter),
            (&self.drivers, Clearance::DrivingLicenceB),
        ] {
            if held(list) {
                clearances.push(cleared(chance, clearance, monday));
            }
        }
        if held(&self.extract) {
            clearances.push(extract(chance, monday));
        }
        if held(&self.extract_ended) {
            let until = monday - Days::new(chance.between(1, 300) as u64);
            let validity = Validity { from: Some(until - Days::new(365)), until: Some(until) };
            clearances.push(HeldClearance { clearance: Clearance::Extract596_2, validity });
        }
        clearances
    }
}

/// A quota of the active volunteers and one of the dormant ones.
fn both(chance: &mut Chance, percent: f64) -> Vec<bool> {
    let mut drawn = chance.quota(ACTIVE, percent);
    drawn.extend(chance.quota(DORMANT, percent));
    drawn
}

/// `count` of the active volunteers: most of those who need it first, then anyone whom it `suits`.
fn first(chance: &mut Chance, count: usize, needs: impl Fn(usize) -> bool, suits: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut able: Vec<usize> = (0..ACTIVE).filter(|place| suits(*place)).collect();
    chance.shuffle(&mut able);
    let mut rank = |place: usize| u8::from(!(needs(place) && chance.happens(HOLD_WHAT_IT_ASKS)));
    let mut ranked: Vec<(u8, usize)> = able.into_iter().map(|place| (rank(place), place)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut drawn = vec![false; ACTIVE];
    for (_, place) in ranked.into_iter().take(count) {
        drawn[place] = true;
    }
    drawn
}
