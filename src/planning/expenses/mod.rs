//! Flat-rate expenses: who asks for them, what is due for a month, and that it was given.
//!
//! - [`claim`], [`withdraw`]: what a volunteer asks for in a year. [`due`]: what is to be given; [`settle`]: it is given.
//!   [`take_back`]: it was not, after all. [`are_given`]: whether the house gives anything. [`standing`]: what somebody reads of it. [`sheet`]: what was given as a table for spreadsheets.
//!
//! Invariants:
//! - Something is given for days alone on which somebody noted that they came.
//! - Nobody is given more than the law lets them have in a day and in a year, from all organisations that they named.
//! - Who asks for nothing is given nothing, and nobody is asked why.

mod sheet;

pub use sheet::sheet;

use super::occupancy::Occupancy;
use crate::domain::activity::Month;
use crate::domain::expense::{Cents, DayDue, Expense, ExpenseClaim, ExpensesDue, PersonDue, Rates};
use crate::domain::person::{Kind, Person};
use crate::domain::profile::RuleProfile;
use crate::domain::roster::{AssignmentState, RosterState};
use crate::domain::{AssignmentId, ExpenseId, PersonId, SiteId, Week};
use crate::error::Error;
use crate::store::{Tx, expenses, presences, profiles, rosters};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Notes that a volunteer asks for flat-rate expenses in a year, and what they were given elsewhere in it.
///
/// # Errors
/// `Conflict` (`no_expenses` where they are no volunteer).
pub fn claim(
    tx: &mut Tx,
    now: DateTime<Utc>,
    person: &Person,
    (year, elsewhere): (i32, Cents),
) -> Result<ExpenseClaim, Error> {
    if person.kind != Kind::Volunteer {
        return Err(Error::conflict("no_expenses", "flat-rate expenses are for volunteers"));
    }
    let claim = ExpenseClaim { year, elsewhere, at: now };
    expenses::put_claim(tx, &person.id, &claim)?;
    Ok(claim)
}

/// Notes that they ask for nothing in a year. What they were given stays.
///
/// # Errors
/// What the database says.
pub fn withdraw(tx: &mut Tx, person: &PersonId, year: i32) -> Result<(), Error> {
    expenses::take_claim(tx, person, year)
}

/// Until this month of a year, its number, people speak of the last one's.
const SETTLED_UNTIL: u32 = 3;

/// Where a volunteer stands with a year's expenses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The year.
    pub year: i32,
    /// What the house gives, and what the law allows.
    pub rates: Rates,
    /// What they ask for; none: nothing.
    pub claim: Option<ExpenseClaim>,
    /// For how many days something was given.
    pub days: u32,
    /// What that was.
    pub given: Cents,
}

/// Where somebody stands on a day, with this year's and, as long as the last months of a year are settled, with last year's; nothing
/// where the house gives nothing, or nothing to them.
///
/// # Errors
/// What the database says.
pub fn standing(tx: &mut Tx, person: &Person, on: NaiveDate) -> Result<Vec<Standing>, Error> {
    if person.kind != Kind::Volunteer {
        return Ok(Vec::new());
    }
    let all = RuleProfile::with_the_standard(profiles::all(tx)?);
    let last_year = NaiveDate::from_ymd_opt(on.year() - 1, 12, 31).filter(|_| on.month() <= SETTLED_UNTIL);
    let claims = expenses::claims_of(tx, &person.id)?;
    let mut stands = Vec::new();
    for day in [Some(on), last_year].into_iter().flatten() {
        let Some(rates) = rates(&all, day) else { continue };
        let year = day.year();
        let claim = claims.iter().find(|claim| claim.year == year).cloned();
        let given =
            expenses::given_in(tx, year, std::slice::from_ref(&person.id))?.remove(&person.id).unwrap_or_default();
        let sum = given.iter().map(|(_, cents)| *cents).sum();
        let days = u32::try_from(given.len()).unwrap_or(u32::MAX);
        stands.push(Standing { year, rates, claim, days, given: sum });
    }
    Ok(stands)
}

/// What the house gives on a day, and what the law allows: the volunteers' figures, whatever somebody is by now.
fn rates(all: &[RuleProfile], on: NaiveDate) -> Option<Rates> {
    RuleProfile::of_kind(all, Kind::Volunteer, on)?.parameters.expenses()
}

/// Whether the house gives anything in a month.
///
/// # Errors
/// What the database says.
pub fn are_given(tx: &mut Tx, month: Month) -> Result<bool, Error> {
    let all = RuleProfile::with_the_standard(profiles::all(tx)?);
    Ok(month.first().iter_days().take_while(|day| *day <= month.last()).any(|day| rates(&all, day).is_some()))
}

/// What is to be given for the days of a month at a site, as far as they are over and nothing was given for them.
///
/// # Errors
/// What the database says.
pub fn due(tx: &mut Tx, now: DateTime<Utc>, site: &SiteId, month: Month) -> Result<ExpensesDue, Error> {
    Ok(reckoned(tx, now, site, month)?.0)
}

/// Gives it: what is noted counts in the year from now on. Gives what that was. `seen` is the sum that whoever gives it has looked at.
///
/// # Errors
/// `Conflict` (`another_sum` where it is another one by now, `already_exists` where somebody else has just noted it).
pub fn settle(
    tx: &mut Tx,
    now: DateTime<Utc>,
    (site, month): (&SiteId, Month),
    seen: Option<Cents>,
) -> Result<Vec<Expense>, Error> {
    let (due, people) = reckoned(tx, now, site, month)?;
    let sum = due.sum();
    // Who presses twice has looked at what is given already.
    if sum > Cents(0) && seen.is_some_and(|seen| seen != sum) {
        return Err(Error::conflict("another_sum", "another sum is due by now: look at it again"));
    }
    let mut given = Vec::new();
    for one in due.people {
        let name = people.get(&one.person).map(Person::full_name).unwrap_or_default();
        given.extend(one.days.into_iter().map(|day| Expense {
            id: ExpenseId::from_bits(rand::random()),
            person: Some(one.person.clone()),
            name: name.clone(),
            site: site.clone(),
            date: day.date,
            cents: day.cents,
            made_at: now,
        }));
    }
    expenses::insert_all(tx, &given)?;
    Ok(given)
}

/// Takes back that something was given.
///
/// # Errors
/// `NotFound`.
pub fn take_back(tx: &mut Tx, id: &ExpenseId) -> Result<Expense, Error> {
    let expense = expenses::get(tx, id)?;
    expenses::delete(tx, id)?;
    Ok(expense)
}

/// Who came on which days of a month to a site.
#[derive(Default)]
struct Came {
    days: BTreeMap<PersonId, BTreeSet<NaiveDate>>,
    people: HashMap<PersonId, Person>,
    not_noted: u32,
}

impl Came {
    fn of(tx: &mut Tx, now: DateTime<Utc>, site: &SiteId, month: Month) -> Result<Self, Error> {
        let mut came = Self::default();
        for roster in rosters::of_weeks(tx, Week::of(month.first()), Week::of(month.last()))? {
            if roster.state != RosterState::Published || !roster.sites.contains(site) {
                continue;
            }
            let week = Occupancy::of_sites(tx, &roster, std::slice::from_ref(site))?;
            let noted: HashMap<AssignmentId, bool> = presences::of_roster(tx, &roster.id)?
                .into_iter()
                .map(|presence| (presence.assignment, presence.present))
                .collect();
            let is_over = |date: NaiveDate, ends_at: DateTime<Utc>| ends_at <= now && Month::of(date) == month;
            for shift in week.shifts.iter().filter(|shift| is_over(shift.date, shift.ends_at)) {
                // Who promised to come; what they are by now says nothing of then.
                let promised = week.on(&shift.id).filter(|(own, _)| own.state == AssignmentState::Confirmed);
                for (own, person) in promised.filter(|(_, person)| person.kind != Kind::HostHousehold) {
                    match noted.get(&own.id) {
                        Some(true) => {
                            came.days.entry(person.id.clone()).or_default().insert(shift.date);
                            came.people.insert(person.id.clone(), person.clone());
                        }
                        Some(false) => {}
                        None => came.not_noted += 1,
                    }
                }
            }
        }
        Ok(came)
    }
}

fn reckoned(
    tx: &mut Tx,
    now: DateTime<Utc>,
    site: &SiteId,
    month: Month,
) -> Result<(ExpensesDue, HashMap<PersonId, Person>), Error> {
    let Came { days, people, not_noted } = Came::of(tx, now, site, month)?;
    let all = RuleProfile::with_the_standard(profiles::all(tx)?);
    let year = month.first().year();
    let who: Vec<PersonId> = days.keys().cloned().collect();
    let claims = expenses::claims_in(tx, year, &who)?;
    let given = expenses::given_in(tx, year, &who)?;
    let mut due = ExpensesDue { site: site.clone(), month, people: Vec::new(), not_asking: 0, not_noted };
    for (id, days) in days {
        let Some(claim) = claims.get(&id) else {
            due.not_asking += 1;
            continue;
        };
        let given = given.get(&id).map(Vec::as_slice).unwrap_or_default();
        let mut had = claim.elsewhere + given.iter().map(|(_, cents)| *cents).sum::<Cents>();
        let mut one = PersonDue { person: id.clone(), days: Vec::new(), beyond: Vec::new() };
        for date in days.into_iter().filter(|date| !given.iter().any(|(day, _)| day == date)) {
            let Some(rates) = rates(&all, date) else { continue };
            let cents = rates.a_day.min(rates.year_maximum - had);
            if cents > Cents(0) {
                had += cents;
                one.days.push(DayDue { date, cents });
            } else {
                one.beyond.push(date);
            }
        }
        if !one.days.is_empty() || !one.beyond.is_empty() {
            due.people.push(one);
        }
    }
    Ok((due, people))
}
