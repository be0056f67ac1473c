//! Notes about a round to who coordinates a site: what is to be received, and what was said to it.

use super::message::{MailError, Recipient};
use super::note::{Door, Item, Note, hello};
use super::transport::Outgoing;
use crate::domain::round::RoundKind;
use crate::locales::{Words, sentence};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::message::Mailbox;

/// What a coordinator is told of a round.
#[derive(Debug, Clone)]
pub struct RoundNote {
    /// Who.
    pub to: Recipient,
    /// Why.
    pub why: RoundWhy,
    /// What is driven.
    pub kind: RoundKind,
    /// Whose round it is.
    pub owner: String,
    /// With what.
    pub vehicle: Option<String>,
    /// The stops that it is about; at least one.
    pub stops: Vec<StopLine>,
    /// The page of the round, a whole URL, for who signs in.
    pub link: String,
}

/// A stop as coordinators read of it.
#[derive(Debug, Clone)]
pub struct StopLine {
    /// Not before, in the zone of whose round it is.
    pub from: DateTime<Tz>,
    /// Not after.
    pub until: DateTime<Tz>,
    /// Where: the site's name, and where exactly.
    pub place: Vec<String>,
    /// What is brought or fetched.
    pub what: String,
    /// What somebody has said to it.
    pub said: Option<String>,
}

/// Why somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundWhy {
    /// Something is to be received: do they take it?
    Announced,
    /// It is otherwise than it was said.
    Changed,
    /// It does not come.
    CalledOff,
    /// A site does not take it.
    Declined,
    /// A site takes it after all.
    Accepted,
    /// Not all of it was delivered.
    Short,
}

impl RoundWhy {
    /// The keys of its subject and its first sentence.
    const fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Announced => ("round-announced-subject", "round-announced-intro"),
            Self::Changed => ("round-changed-subject", "round-changed-intro"),
            Self::CalledOff => ("round-called-off-subject", "round-called-off-intro"),
            Self::Declined => ("round-declined-subject", "round-declined-intro"),
            Self::Accepted => ("round-accepted-subject", "round-accepted-intro"),
            Self::Short => ("round-short-subject", "round-short-intro"),
        }
    }
}

impl RoundNote {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`; `Empty` where there is no stop.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let first = self.stops.first().ok_or(MailError::Empty)?;
        let (subject, intro) = self.why.keys();
        let date = words.date(first.from.date_naive());
        let kind = words.choose("round-kind", self.kind.code());
        let is_gone = self.why == RoundWhy::CalledOff;
        Note {
            subject: words.say_with(subject, [("kind", sentence(&kind).into()), ("date", date.into())]),
            hello: hello(words, &self.to),
            intro: words.say_with(intro, [("site", self.owner.as_str().into())]),
            quoted: None,
            items: self.stops.iter().map(|stop| stop.item(words, &kind, self.vehicle.as_deref())).collect(),
            door: (!is_gone).then(|| Door {
                lead: None,
                link: self.link.clone(),
                button: words.say(if matches!(self.why, RoundWhy::Announced | RoundWhy::Changed) {
                    "mail-answer"
                } else {
                    "round-look"
                }),
                is_yours: words.say("round-sign-in"),
            }),
            may_be_stopped: false,
            closing: Vec::new(),
            signature: words.say("mail-signature"),
            to: self.to,
        }
        .letter(sender, id, now)
    }
}

impl StopLine {
    fn item(&self, words: Words, kind: &str, vehicle: Option<&str>) -> Item {
        let place = self.place.join(&words.say("comma"));
        let vehicle = vehicle.map(|name| words.say_with("round-with", [("vehicle", name.into())]));
        let said = self.said.as_ref().map(|said| words.say_with("round-said-to-it", [("note", said.as_str().into())]));
        Item {
            when: sentence(&words.span(self.from, self.until)),
            what: words.task(kind, &place, None),
            notes: [Some(self.what.clone()), vehicle, said].into_iter().flatten().collect(),
            ..Item::default()
        }
    }
}
