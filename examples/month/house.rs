//! The demonstration's house in a database of its own, and how a coordinator makes one of its weeks known.

use crate::chance::Chance;
use crate::crowd;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Brussels;
use releve::demo::fill::fill;
use releve::demo::{Size, World};
use releve::domain::holiday::working_days_between;
use releve::domain::person::Kind;
use releve::domain::roster::Assignment;
use releve::domain::shift::Shift;
use releve::domain::site::Disclosure;
use releve::domain::{LocationId, PersonId, RosterId, SiteId, Week};
use releve::error::Error;
use releve::jobs::Context;
use releve::planning::search::Question;
use releve::planning::{draft, publish};
use releve::store::{Store, assignments, shifts};
use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

/// A word that stands nowhere but in the addresses that no mail may hold.
pub const SECRET_ADDRESS: &str = "qwzxvk";
/// A week is published so many days before its Monday: on a Wednesday, seven working days before.
const DAYS_BEFORE: u64 = 12;
/// So many working days before: what variable part-time schedules ask for.
const WORKING_DAYS: usize = 7;

/// What is known of somebody without asking the service.
#[derive(Debug, Clone, Copy)]
pub struct Someone {
    /// Whether they are told or asked.
    pub kind: Kind,
    /// How often in seven days they may be asked to step in.
    pub may_be_asked: usize,
    /// Guests' places, of a household.
    pub places: u32,
}

/// The house, as those know it who fill it.
#[derive(Debug, Default)]
pub struct House {
    /// The sites whose weeks are made.
    pub sites: Vec<SiteId>,
    /// Everybody.
    pub people: HashMap<PersonId, Someone>,
    /// Whose mail address is whose.
    pub addresses: HashMap<String, PersonId>,
    /// The locations whose address is not for everyone.
    pub limited: HashSet<LocationId>,
}

impl House {
    /// Fills an empty database.
    pub fn fill(store: &Store, size: Size, seed: u64, week: Week) -> Result<Self, Error> {
        let chance = Chance::new(seed);
        let mut world = World::new(size, seed, week)?;
        let mut house = Self { sites: world.rostered.clone(), ..Self::default() };
        for location in world.locations.iter_mut().filter(|place| place.disclosure == Disclosure::AfterConfirmation) {
            location.address = Some(format!("Impasse {SECRET_ADDRESS} 77, 1000 Bruxelles"));
            house.limited.insert(location.id.clone());
        }
        let mut may = HashMap::new();
        for (person, offer) in &mut world.offers {
            offer.short_notice = crowd::short_notice(chance, person);
            may.insert(person.clone(), usize::from(offer.at_short_notice()));
        }
        for person in &world.people {
            let may_be_asked =
                if person.kind.is_assigned() { 3 } else { may.get(&person.id).copied().unwrap_or_default() };
            let places = person.guest_places.map_or(1, u32::from);
            house.people.insert(person.id.clone(), Someone { kind: person.kind, may_be_asked, places });
            house.addresses.extend(person.mail.clone().map(|mail| (mail, person.id.clone())));
        }
        store.write_blocking(|tx| fill(tx, &world))?;
        Ok(house)
    }

    /// Whether they are told (true) or asked.
    pub fn is_employed(&self, person: &PersonId) -> bool {
        self.people.get(person).is_some_and(|someone| someone.kind.is_assigned())
    }
}

/// When a week is published: earlier where a public holiday takes a working day of the notice.
pub fn publication_of(week: Week) -> Option<DateTime<Utc>> {
    let usual = week.monday() - Days::new(DAYS_BEFORE);
    let is_in_time = |day: &NaiveDate| working_days_between(*day, week.monday()) >= WORKING_DAYS;
    let day = std::iter::successors(Some(usual), NaiveDate::pred_opt).find(is_in_time)?;
    let ten = day.and_time(NaiveTime::from_hms_opt(10, 0, 0)?);
    ten.and_local_timezone(Brussels).earliest().map(|instant| instant.to_utc())
}

/// A week that became known.
#[derive(Debug)]
pub struct Published {
    /// Its roster.
    pub roster: RosterId,
    /// Its shifts.
    pub shifts: Vec<Shift>,
    /// Who is on them.
    pub assignments: Vec<Assignment>,
    /// Who must be told otherwise than by mail.
    pub to_be_told: Vec<PersonId>,
    /// What the search took.
    pub searched: Duration,
}

/// Drafts a week, searches it and publishes it.
pub fn publish_week(context: &Context, house: &House, week: Week, seconds: u64, seed: u64) -> Result<Published, Error> {
    let store = &context.store;
    let roster = store.write_blocking(|tx| draft::create(tx, week, &house.sites))?.id;
    let question = store.read_blocking(|tx| Question::of(tx, &roster))?;
    let began = Instant::now();
    let longest = Duration::from_secs(seconds);
    let options = solver::Options { threads: 2, seed, iterations: None };
    let outcome = solver::solve(&question.problem, &options, &|| began.elapsed() >= longest, &|_| {})
        .map_err(|faults| Error::internal(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
    let searched = began.elapsed();
    store.write_blocking(|tx| question.settle(tx, context.clock.now(), &outcome))?;
    let settle = context.outward.settle();
    let publication = store.write_blocking(|tx| publish::publish(tx, context.clock, settle, &roster, None, None))?;
    let (shifts, assignments) = store.read_blocking(|tx| {
        let assignments = assignments::of_roster(tx, &roster)?;
        let last = week.monday() + Days::new(6);
        Ok((shifts::of_sites(tx, &house.sites, week.monday(), last)?, assignments))
    })?;
    Ok(Published { roster, shifts, assignments, to_be_told: publication.to_be_told, searched })
}
