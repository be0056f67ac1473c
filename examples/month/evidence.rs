//! All that there is to judge by: the mails as they arrived, what people did, and the tables as they are in the end.

use crate::house::{House, Someone};
use crate::letter::Letter;
use chrono::{DateTime, Utc};
use releve::domain::replacement::Replacement;
use releve::domain::roster::AssignmentState;
use releve::domain::{PersonId, RosterId, ShiftId};
use releve::error::Error;
use releve::store::mails::{self, MailState};
use releve::store::{Store, assignments, replacements, shifts};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    /// When.
    pub at: DateTime<Utc>,
    /// At whom.
    pub person: PersonId,
    /// What it says.
    pub letter: Letter,
}

/// What somebody did.
#[derive(Debug, Clone)]
pub struct Deed {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub person: PersonId,
    /// About the shift that starts then.
    pub starts: Option<DateTime<Utc>>,
    /// And reads so; absent where they said it on the telephone.
    pub about: Option<String>,
    /// What.
    pub what: What,
}

/// What people do that mails have to respect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Said yes, and the page said that it is confirmed.
    Yes,
    /// Said no, or cannot come after all.
    No,
    /// Wants to be asked no more.
    Stopped,
    /// Wants no reminders.
    NoReminders,
}

/// Somebody on a shift, as the tables say in the end.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Who.
    pub person: PersonId,
    /// On which shift.
    pub shift: ShiftId,
    /// When it starts.
    pub starts: DateTime<Utc>,
    /// How they stand to it.
    pub state: AssignmentState,
}

/// All that there is to judge by.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Every mail that left, in order.
    pub mails: Vec<Mail>,
    /// What people did, in order.
    pub deeds: Vec<Deed>,
    /// Mails that nobody could read, or to nobody who is known.
    pub unreadable: usize,
    /// Pages that showed the limited address to others, or not to those whose it is.
    pub wrong_pages: usize,
    /// Calendar files that held the limited address.
    pub leaks: usize,
    /// Who was told otherwise than by mail.
    pub told_otherwise: HashSet<PersonId>,
    /// Jobs that could not be done.
    pub failures: Vec<String>,
    /// Everybody.
    pub people: HashMap<PersonId, Someone>,
    /// Who is on which shift in the end.
    pub standing: Vec<Standing>,
    /// Searches for somebody to step in.
    pub searches: Vec<Replacement>,
    /// Questions to step in, as the tables say.
    pub asks: usize,
    /// Searches for which nobody could be asked.
    pub without_asks: usize,
    /// How many mails are in which state, as the tables say.
    pub states: BTreeMap<&'static str, usize>,
}

impl Evidence {
    /// Looks at the tables as they are in the end.
    pub fn close(&mut self, store: &Store, house: &House, rosters: &[RosterId]) -> Result<(), Error> {
        self.people.clone_from(&house.people);
        let (standing, searches, asks) = store.read_blocking(|tx| {
            let (mut standing, mut searches) = (Vec::new(), Vec::new());
            for roster in rosters {
                let all = assignments::of_roster(tx, roster)?;
                let ids: Vec<ShiftId> = all.iter().map(|own| own.shift.clone()).collect();
                let starts: HashMap<ShiftId, DateTime<Utc>> =
                    shifts::find_all(tx, &ids)?.into_iter().map(|shift| (shift.id, shift.starts_at)).collect();
                let stands = all.into_iter().filter_map(|own| {
                    let starts = *starts.get(&own.shift)?;
                    Some(Standing { person: own.person, shift: own.shift, starts, state: own.state })
                });
                standing.extend(stands);
                searches.extend(replacements::of_roster(tx, roster)?);
            }
            let asks = searches.iter().map(|search| Ok(replacements::asks_of(tx, &search.id)?.len()));
            let asks = asks.collect::<Result<Vec<usize>, Error>>()?;
            Ok((standing, searches, asks))
        })?;
        (self.asks, self.without_asks) = (asks.iter().sum(), asks.iter().filter(|asks| **asks == 0).count());
        (self.standing, self.searches) = (standing, searches);
        for person in house.people.keys() {
            for mail in store.read_blocking(|tx| mails::of_person(tx, person))? {
                let state = match mail.state {
                    MailState::Waiting => "waiting",
                    MailState::Sent => "sent",
                    MailState::Failed => "failed",
                    MailState::Expired => "too late to be of use, dropped",
                };
                *self.states.entry(state).or_default() += 1;
            }
        }
        Ok(())
    }

    /// How many stand in each state in the end.
    pub fn answers(&self) -> BTreeMap<&'static str, usize> {
        let mut answers = BTreeMap::new();
        for own in &self.standing {
            *answers.entry(own.state.code()).or_default() += 1;
        }
        answers
    }

    /// Who came, or was to come, as the tables say: a person and a start each.
    pub fn came(&self) -> impl Iterator<Item = (&PersonId, DateTime<Utc>, bool)> {
        let came = self.standing.iter().filter(|own| own.state.is_fixed());
        came.map(|own| (&own.person, own.starts, own.state == AssignmentState::Confirmed))
    }
}
