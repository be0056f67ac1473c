//! Who could come to a shift, at each of its positions: the best first, or who is looked for by name.

use crate::api::about;
use crate::api::resource::Resource;
use crate::domain::PersonId;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::domain::roster::Roster;
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::gate::Visitor;
use crate::pages::board::table::words::folded;
use crate::planning::report::{Candidate, Gap};
use crate::planning::{candidates, explain};
use crate::store::{Tx, Versioned, assignments, people};
use std::collections::{HashMap, HashSet};

/// So many are shown; of those who are looked for by name, so many.
const SHOWN: usize = 8;
const FOUND: usize = 20;

/// Somebody who could come.
#[derive(Debug)]
pub struct Could {
    /// Who.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their telephone, where they let those who coordinate see it.
    pub phone: Option<String>,
    /// « 2 shifts this week ».
    pub load: String,
    /// What stands against it, which a written reason may override.
    pub against: Vec<String>,
}

/// Those who were found.
#[derive(Debug, Default)]
pub struct Found {
    by_position: Vec<Vec<Candidate>>,
    known: HashMap<PersonId, Person>,
    /// How many shifts of the week each of them has.
    loads: HashMap<PersonId, usize>,
    /// What is looked for in their names; empty: nothing.
    pub looked: String,
}

impl Found {
    /// Why places of a shift stay open, and who could take them.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn of(
        tx: &mut Tx,
        visitor: &Visitor,
        roster: &Roster,
        shift: &Shift,
        looked: &str,
    ) -> Result<(Vec<Gap>, Self), Error> {
        let most = if looked.is_empty() { SHOWN } else { usize::MAX };
        let (gaps, mut by_position) = candidates::of_shift(tx, &roster.id, &shift.id, most)?;
        let who: Vec<PersonId> = by_position.iter().flatten().map(|one| one.person.clone()).collect();
        let mut people = people::find_all(tx, &who)?;
        if !looked.is_empty() {
            people.retain(|one| folded(&one.value.full_name()).contains(&folded(looked)));
            let found: HashSet<&PersonId> = people.iter().map(|one| &one.value.id).collect();
            for some in &mut by_position {
                some.retain(|one| found.contains(&one.person));
                some.truncate(FOUND);
            }
        }
        let known = known(tx, visitor, people)?;
        let mut loads: HashMap<PersonId, usize> = HashMap::new();
        for own in assignments::of_roster(tx, &roster.id)?.into_iter().filter(|own| own.state.counts()) {
            *loads.entry(own.person).or_default() += 1;
        }
        Ok((gaps, Self { by_position, known, loads, looked: looked.to_owned() }))
    }

    /// Those for one position.
    pub fn at(&self, words: Words, position: usize) -> Vec<Could> {
        let all = self.by_position.get(position).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter_map(|one| Some(self.told(words, one, self.known.get(&one.person)?))).collect()
    }

    /// Whether there may be others than these.
    pub const fn may_hold_more(&self, shown: &[Could]) -> bool {
        shown.len() >= SHOWN || !self.looked.is_empty()
    }

    fn told(&self, words: Words, one: &Candidate, person: &Person) -> Could {
        let load = self.loads.get(&one.person).copied().unwrap_or_default();
        Could {
            id: one.person.to_string(),
            name: person.full_name(),
            phone: person.phone.clone(),
            load: words.count("board-could-load", load),
            against: one.against.iter().map(|reason| explain::reason(words, reason)).collect(),
        }
    }
}

/// People, each with a telephone only where the visitor may see it.
fn known(
    tx: &mut Tx,
    visitor: &Visitor,
    mut people: Vec<Versioned<Person>>,
) -> Result<HashMap<PersonId, Person>, Error> {
    Person::veil(tx, &mut people)?;
    let mut known = HashMap::new();
    let reach = visitor.powers.reach(Right::ReadPeople);
    for one in people {
        let mut person = one.value;
        let is_seen = match reach {
            Some(reach) => person.phone.is_some() && about::is_visible(tx, reach, &person.id)?,
            None => false,
        };
        person.phone = person.phone.filter(|_| is_seen);
        known.insert(person.id.clone(), person);
    }
    Ok(known)
}
