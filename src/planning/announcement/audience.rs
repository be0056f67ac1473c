//! Who of a site is meant.

use crate::domain::announcement::Audience;
use crate::domain::person::{Kind, Person, Workplace};
use crate::domain::shift::Shift;
use crate::domain::template::Pattern;
use crate::domain::{PersonId, Role, ShiftId, SiteId};
use crate::error::Error;
use crate::planning::places::Places;
use crate::planning::zone;
use crate::store::{Page, Tx, availability, came, people, shifts, templates};
use chrono::{DateTime, Months, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Who came within so many months before, or comes within so many, belongs to a site.
const AROUND: Months = Months::new(6);

/// The volunteers and households of a site who are meant, in the order of their identifiers.
///
/// # Errors
/// `NotFound` where there is no such site.
pub(super) fn of(tx: &mut Tx, now: DateTime<Utc>, site: &SiteId, audience: &Audience) -> Result<Vec<Person>, Error> {
    let zone = Places::default().zone(tx, site)?;
    let today = zone::date_of(zone, now);
    match audience {
        Audience::Site => members(tx, site, today, None),
        Audience::Activity { activity } => members(tx, site, today, Some(activity)),
        Audience::Week { .. } => {
            let coming: BTreeSet<PersonId> =
                coming(tx, now, site, audience)?.into_iter().map(|(person, _)| person).collect();
            named(tx, coming)
        }
    }
}

/// Who has confirmed which shift of the site in the week that an audience is of; none where it is of no week.
///
/// # Errors
/// What the database says.
pub(super) fn coming(
    tx: &mut Tx,
    now: DateTime<Utc>,
    site: &SiteId,
    audience: &Audience,
) -> Result<Vec<(PersonId, Shift)>, Error> {
    let Audience::Week { week } = audience else { return Ok(Vec::new()) };
    let confirmed = came::confirmed_at(tx, site, week.monday(), week.day(chrono::Weekday::Sun))?;
    let known = by_id(tx, &confirmed)?;
    let to_come = |(person, shift): (PersonId, ShiftId)| {
        let shift = known.get(&shift).filter(|shift| shift.starts_at > now)?;
        Some((person, shift.clone()))
    };
    Ok(confirmed.into_iter().filter_map(to_come).collect())
}

/// What volunteers do at a site, in the house's words, in the order of the alphabet.
///
/// # Errors
/// What the database says.
pub fn activities(tx: &mut Tx, site: &SiteId) -> Result<Vec<String>, Error> {
    let of_site = templates::Filter { sites: Some(vec![site.clone()]) };
    let all = templates::list(tx, &of_site, &Page::first(u16::MAX))?.into_iter();
    let is_for_volunteers =
        |pattern: &Pattern| pattern.positions.iter().any(|place| place.roles.contains(&Role::Volunteer));
    let theirs = all.map(|template| template.value.pattern).filter(is_for_volunteers).map(|pattern| pattern.activity);
    Ok(theirs.collect::<BTreeSet<_>>().into_iter().collect())
}

/// Who belongs to a site: is at home there, is willing for it, or has confirmed anything there within half a year; where an activity is
/// given, is willing for it, or has confirmed it.
fn members(tx: &mut Tx, site: &SiteId, today: NaiveDate, activity: Option<&str>) -> Result<Vec<Person>, Error> {
    let first = today.checked_sub_months(AROUND).unwrap_or(NaiveDate::MIN);
    let last = today.checked_add_months(AROUND).unwrap_or(NaiveDate::MAX);
    let came = who_confirmed(tx, site, (first, last), activity)?;
    let mut known: BTreeMap<PersonId, Person> = people::working_at(tx, std::slice::from_ref(site))?
        .into_iter()
        .map(|person| (person.id.clone(), person))
        .collect();
    let missing = came.iter().filter(|person| !known.contains_key(*person)).cloned().collect();
    known.extend(named(tx, missing)?.into_iter().map(|person| (person.id.clone(), person)));
    let offers = availability::of(tx, &known.keys().cloned().collect::<Vec<_>>())?;
    let belongs = |person: &Person| {
        let offer = offers.get(&person.id);
        let is_willing = match activity {
            None => {
                let is_at_home = matches!(&person.workplace, Workplace::Sites(home) if home.contains(site));
                is_at_home || offer.is_some_and(|offer| offer.sites.contains(site))
            }
            Some(activity) => offer.is_some_and(|offer| offer.activities.iter().any(|one| is_same(one, activity))),
        };
        is_willing || came.contains(&person.id)
    };
    Ok(known.into_values().filter(is_asked).filter(|person| belongs(person)).collect())
}

/// Who has confirmed a shift of a site on these days, of an activity where one is given.
fn who_confirmed(
    tx: &mut Tx,
    site: &SiteId,
    (first, last): (NaiveDate, NaiveDate),
    activity: Option<&str>,
) -> Result<BTreeSet<PersonId>, Error> {
    let confirmed = came::confirmed_at(tx, site, first, last)?;
    let Some(activity) = activity else { return Ok(confirmed.into_iter().map(|(person, _)| person).collect()) };
    let known = by_id(tx, &confirmed)?;
    let did = |shift: &ShiftId| known.get(shift).is_some_and(|shift| is_same(&shift.pattern.activity, activity));
    Ok(confirmed.into_iter().filter(|(_, shift)| did(shift)).map(|(person, _)| person).collect())
}

fn by_id(tx: &mut Tx, confirmed: &[(PersonId, ShiftId)]) -> Result<HashMap<ShiftId, Shift>, Error> {
    let which: BTreeSet<&ShiftId> = confirmed.iter().map(|(_, shift)| shift).collect();
    let which: Vec<ShiftId> = which.into_iter().cloned().collect();
    Ok(shifts::find_all(tx, &which)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect())
}

fn named(tx: &mut Tx, who: BTreeSet<PersonId>) -> Result<Vec<Person>, Error> {
    let found = people::find_all(tx, &who.into_iter().collect::<Vec<_>>())?.into_iter().map(|one| one.value);
    Ok(found.filter(is_asked).collect())
}

/// Announcements are for those who are asked, not told; and for nobody who was forgotten, of whom a place in the past is left.
fn is_asked(person: &Person) -> bool {
    let is_somebody = !matches!(&person.workplace, Workplace::Sites(home) if home.is_empty());
    matches!(person.kind, Kind::Volunteer | Kind::HostHousehold) && is_somebody
}

/// Whether two are the same in the house's words, however they are written.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
