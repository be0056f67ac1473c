//! What is to come, in order: the held clock jumps from one to the next.

use crate::letter::Item;
use chrono::{DateTime, Utc};
use releve::domain::{AssignmentId, PersonId, ReplacementId, RosterId, SiteId, Week};
use std::collections::BTreeMap;

/// Something that happens.
#[derive(Debug, Clone)]
pub enum Event {
    /// A coordinator drafts, searches and publishes a week.
    Publish(Week),
    /// The letters of a publication have waited for what else might be published.
    Letters(RosterId),
    /// What was not written to somebody that day may be by now.
    Letter(PersonId),
    /// A round is due: reminders, and offers that ran out.
    Round,
    /// The next step of a search for somebody to step in is due.
    Search(ReplacementId),
    /// The coordinators of a site are told where nobody has said yes.
    Alert(SiteId),
    /// Somebody does something on their page.
    Act(PersonId, Act),
    /// An employee has called a coordinator: they cannot come.
    Ill(AssignmentId),
    /// Shifts begin.
    Begin,
}

/// What somebody does on their page.
#[derive(Debug, Clone)]
pub enum Act {
    /// Answers questions: to each yes, or no.
    Answer(Vec<(Item, bool)>),
    /// Cannot come after all.
    Withdraw(Item),
    /// One click: no more questions.
    Stop,
    /// Wants no reminders.
    NoReminders,
    /// Has a look.
    Look,
}

/// What is to come.
#[derive(Debug, Default)]
pub struct Agenda {
    events: BTreeMap<(DateTime<Utc>, u64), Event>,
    noted: u64,
}

impl Agenda {
    /// Notes it.
    pub fn at(&mut self, when: DateTime<Utc>, event: Event) {
        self.noted += 1;
        self.events.insert((when, self.noted), event);
    }

    /// The next thing that happens.
    pub fn next(&mut self) -> Option<(DateTime<Utc>, Event)> {
        self.events.pop_first().map(|((when, _), event)| (when, event))
    }
}
