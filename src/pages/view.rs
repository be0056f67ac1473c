//! A person's page as it is read: from plain data to sentences.

use super::consent::{Chosen, ConsentsView};
use super::expenses::ExpensesView;
use super::note::NoteView;
use super::offer::{OfferFault, OfferForm, OfferView};
use super::said::Said;
use super::session::{SessionCard, SessionSeen};
use super::stops::StopSeen;
use super::swap::{Exchange, Question, QuestionCard};
use crate::domain::activity::Month;
use crate::domain::language::Locale;
use crate::domain::person::Kind;
use crate::domain::reminder::Reminder;
use crate::domain::roster::AssignmentState;
use crate::domain::site::Disclosure;
use crate::domain::timesheet::HoursSums;
use crate::domain::{AssignmentId, Minutes, Role, ShiftId};
use crate::locales::{Words, sentence};
use crate::planning::expenses;
use crate::planning::note::Standing;
use askama::Template;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// Whose page it is.
#[derive(Debug, Clone)]
pub struct Owner {
    /// How they are greeted.
    pub given_name: String,
    /// Whether they are told (employees, interns) or asked (volunteers, households).
    pub kind: Kind,
    /// The language of the page.
    pub locale: Locale,
    /// When they are reminded.
    pub reminders: Vec<Reminder>,
    /// How a calendar fetches their shifts.
    pub calendar: Feed,
    /// Where they stand with the information note.
    pub note: Standing,
    /// What they let us do with their data.
    pub chosen: Chosen,
    /// Where they stand with expenses, by year; nothing where they are given none.
    pub expenses: Vec<expenses::Standing>,
    /// What they worked in which month; nothing of volunteers.
    pub hours: Vec<(Month, HoursSums)>,
}

/// A link by which a calendar fetches somebody's shifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feed {
    /// There is none.
    None,
    /// There is one; what it is nobody knows but its owner.
    Known,
    /// This is it, shown once: a whole URL.
    New(String),
}

/// A shift of theirs in a published roster.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// Of which shift.
    pub shift: ShiftId,
    /// Where it stands.
    pub state: AssignmentState,
    /// When it really starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it really ends, in its site's zone.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// As what.
    pub role: Role,
    /// The location's name, which tells nothing that its address must not.
    pub place: String,
    /// Where people meet.
    pub meeting_point: String,
    /// The address, which the page shows to those alone who may see it.
    pub address: Option<String>,
    /// Who may.
    pub disclosure: Disclosure,
    /// Where they drive to, where it is a round.
    pub stops: Vec<StopSeen>,
    /// Whether it may be exchanged.
    pub swap: Exchange,
}

impl Seen {
    /// The address, where this shift gives its person the right to it: anyone where it is public; else who has
    /// confirmed it or was told it, until it ends.
    pub fn address_shown(&self, now: DateTime<Utc>) -> Option<&str> {
        let is_theirs = self.state.is_fixed() && now < self.ends;
        (self.disclosure == Disclosure::Public || is_theirs).then_some(self.address.as_deref()).flatten()
    }
}

/// What stands on somebody's page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Theirs<'a> {
    /// Their shifts in published rosters, in order.
    pub shifts: &'a [Seen],
    /// Exchanges that others ask them for.
    pub swaps: &'a [Question],
    /// Sessions that they are invited to.
    pub sessions: &'a [SessionSeen],
}

/// One shift on the page.
#[derive(Debug)]
struct Card {
    id: AssignmentId,
    when: String,
    what: String,
    meeting_point: String,
    address: Option<String>,
    address_is_private: bool,
    address_comes_later: bool,
    /// Whether they need not say yes or no yet.
    can_wait: bool,
    /// Where they drive to and what they bring there, once they have a place on it.
    stops: Vec<String>,
    warning: Option<String>,
    /// What else is to be said of where it stands.
    note: Option<String>,
    /// Whether it may be exchanged.
    swap: Exchange,
}

impl Card {
    fn of(words: Words, owner: &Owner, seen: &Seen, now: DateTime<Utc>) -> Self {
        let note = match seen.state {
            AssignmentState::Declined => Some(words.say("page-declined")),
            AssignmentState::Withdrawn => Some(words.say("page-withdrawn")),
            AssignmentState::Asked => Some(words.say("page-step-in")),
            AssignmentState::Waiting => Some(words.say("page-waiting")),
            AssignmentState::Standby => Some(words.say("page-standby")),
            AssignmentState::Interested => Some(words.say("page-interested")),
            AssignmentState::Expired => Some(words.say("page-expired")),
            _ => seen.swap.note(words),
        };
        let private = seen.disclosure == Disclosure::AfterConfirmation;
        let address = seen.address_shown(now);
        Self {
            id: seen.assignment.clone(),
            when: sentence(&words.span(seen.starts, seen.ends)),
            what: words.task(&seen.activity, &seen.place, owner.kind.is_assigned().then_some(seen.role)),
            meeting_point: words.say_with("mail-meeting-point", [("place", seen.meeting_point.as_str().into())]),
            address: address.map(|address| words.say_with("page-address", [("address", address.into())])),
            address_is_private: private && address.is_some(),
            address_comes_later: private && !seen.state.is_fixed() && !seen.state.is_no(),
            can_wait: matches!(seen.state, AssignmentState::Offered | AssignmentState::Expired),
            stops: if seen.state.is_fixed() {
                seen.stops.iter().map(|stop| stop.told(words)).collect()
            } else {
                Vec::new()
            },
            warning: words.clock_change(seen.starts, seen.ends),
            note,
            swap: seen.swap.clone(),
        }
    }
}

/// A month, and what somebody worked in it.
fn worked(words: Words, month: Month, sums: &HoursSums) -> (String, String) {
    let done = words.say_with("hours-so-many", [("hours", words.hours(sums.done).into())]);
    let told = [done, words.count("hours-days-worked", sums.days)].into_iter().chain(sums_noted(words, sums));
    (sentence(&words.month(month.first())), told.collect::<Vec<_>>().join(&words.say("comma")))
}

/// What is to be known of sums of hours beside what was done.
pub fn sums_noted(words: Words, sums: &HoursSums) -> Vec<String> {
    let hours = |key: &str, length: Minutes| {
        (length.0 > 0).then(|| words.say_with(key, [("hours", words.hours(length).into())]))
    };
    let absent = (sums.absent > 0).then(|| words.count("hours-absent-from", sums.absent));
    [hours("hours-not-noted", sums.to_confirm), hours("hours-still-to-come", sums.to_come), absent]
        .into_iter()
        .flatten()
        .collect()
}

/// The page behind a person's link.
#[derive(Debug, Template)]
#[template(path = "pages/person.html", config = "src/askama.toml")]
pub struct PersonPage {
    words: Words,
    style: &'static str,
    title: String,
    hello: String,
    is_told: bool,
    said: Option<String>,
    to_answer: Vec<Card>,
    swaps: Vec<QuestionCard>,
    sessions: Vec<SessionCard>,
    settled: Vec<Card>,
    willing: Vec<Card>,
    answered: Vec<Card>,
    reminders: Vec<Reminder>,
    calendar: Feed,
    note: NoteView,
    consents: Option<ConsentsView>,
    expenses: Vec<ExpensesView>,
    /// Months that they worked in, and what was noted of each.
    hours: Vec<(String, String)>,
    offer: Option<OfferView>,
}

impl PersonPage {
    /// The page of `owner` with what is `theirs`. `offer` is their availability, or what they typed of it with what is wrong there;
    /// absent for those who are not asked.
    pub fn of(
        owner: &Owner,
        theirs: Theirs<'_>,
        offer: Option<(&OfferForm, &[OfferFault])>,
        said: Option<Said>,
        now: DateTime<Utc>,
    ) -> Self {
        use AssignmentState::{
            Asked, Confirmed, Declined, Expired, Interested, Offered, Published, Standby, Waiting, Withdrawn,
        };
        let words = Words::from(owner.locale);
        let is_told = owner.kind.is_assigned();
        let cards = |states: &[AssignmentState]| -> Vec<Card> {
            let to_come = theirs.shifts.iter().filter(|seen| states.contains(&seen.state) && now < seen.ends);
            to_come.map(|seen| Card::of(words, owner, seen, now)).collect()
        };
        let (to_answer, settled) = (cards(&[Offered, Asked, Expired]), cards(&[Confirmed, Published]));
        let sessions = theirs.sessions.iter().filter(|session| session.is_open);
        let sessions: Vec<SessionCard> = sessions.map(|session| SessionCard::of(words, session)).collect();
        let asks_else = !theirs.swaps.is_empty() || !sessions.is_empty();
        let alone = to_answer.is_empty() && settled.is_empty() && !asks_else;
        Self {
            words,
            style: super::reply::STYLE,
            title: words.say(if is_told { "page-title-staff" } else { "page-title-volunteer" }),
            hello: words.say_with("page-hello", [("name", owner.given_name.as_str().into())]),
            is_told,
            said: said.map(|said| words.say(said.key())),
            to_answer,
            swaps: theirs.swaps.iter().map(|swap| QuestionCard::of(words, swap)).collect(),
            sessions,
            settled,
            willing: cards(&[Waiting, Standby, Interested]),
            answered: cards(&[Declined, Withdrawn]),
            reminders: owner.reminders.clone(),
            calendar: owner.calendar.clone(),
            note: NoteView::of(words, &owner.note),
            consents: ConsentsView::of(words, &owner.chosen, &owner.calendar),
            expenses: owner.expenses.iter().map(|standing| ExpensesView::of(words, standing)).collect(),
            hours: owner.hours.iter().map(|(month, sums)| worked(words, *month, sums)).collect(),
            offer: offer.filter(|_| !is_told).map(|(form, faults)| OfferView::of(words, form, faults, alone)),
        }
    }

    /// Each language that the page can be read in, and whether it is.
    fn languages(&self) -> impl Iterator<Item = (Locale, bool)> {
        let own = self.words.locale();
        Locale::ALL.iter().map(move |locale| (*locale, *locale == own))
    }

    /// Each time that they can be reminded, the first at the front, in words, and whether it is theirs.
    fn reminder_choices(&self) -> [(&'static str, String, bool); 4] {
        let choices = [
            (Reminder::Week, "remind-week"),
            (Reminder::Day, "remind-day"),
            (Reminder::Hours, "remind-hours"),
            (Reminder::Weekly, "remind-weekly"),
        ];
        choices.map(|(one, key)| (one.code(), self.words.say(key), self.reminders.contains(&one)))
    }

    /// Whether they ask for expenses in any year.
    fn asks_for_expenses(&self) -> bool {
        self.expenses.iter().any(|one| one.noted.is_some())
    }

    /// The new link, for programs that understand `webcal`.
    fn webcal(&self) -> Option<String> {
        match &self.calendar {
            Feed::New(url) => url.split_once("://").map(|(_, rest)| format!("webcal://{rest}")),
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        self.to_answer.is_empty() && self.settled.is_empty() && self.sessions.is_empty()
    }
}
