//! Notes about a session to somebody who is invited to it.

use super::message::{MailError, Recipient};
use super::note::{Door, Item, Note, hello};
use super::transport::Outgoing;
use crate::domain::Language;
use crate::domain::session::SessionKind;
use crate::locales::{Words, sentence};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::message::Mailbox;

/// A session as people read of it, in a letter and on their page.
#[derive(Debug, Clone)]
pub struct SessionLine {
    /// What it is for.
    pub kind: SessionKind,
    /// When it starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it ends.
    pub ends: DateTime<Tz>,
    /// The location's name, which tells nothing that its address must not.
    pub place: String,
    /// Where people meet. Never an address that is not for everyone.
    pub meeting_point: String,
    /// In which languages it is held.
    pub languages: Vec<Language>,
}

impl SessionLine {
    /// When it is.
    pub fn when(&self, words: Words) -> String {
        sentence(&words.span(self.starts, self.ends))
    }

    /// What it is, and at which house.
    pub fn what(&self, words: Words) -> String {
        words.task(&words.choose("session-kind", self.kind.code()), &self.place, None)
    }

    /// Where people meet, in which languages, and what the clocks do in that night.
    pub fn notes(&self, words: Words) -> Vec<String> {
        let meets = words.say_with("mail-meeting-point", [("place", self.meeting_point.as_str().into())]);
        let warning = words.clock_change(self.starts, self.ends);
        [Some(meets), words.spoken(&self.languages), warning].into_iter().flatten().collect()
    }

    /// What it is good for.
    pub fn about(&self, words: Words) -> String {
        words.choose("session-about", self.kind.code())
    }
}

/// What somebody is told of a session.
#[derive(Debug, Clone)]
pub struct SessionNote {
    /// Who.
    pub to: Recipient,
    /// Why.
    pub why: SessionWhy,
    /// Of which.
    pub session: SessionLine,
    /// Whether a yes finds the waiting list.
    pub is_full: bool,
    /// Their own page, a whole URL.
    pub link: String,
}

/// Why somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionWhy {
    /// Somebody wrote this address on the page of its link: whoever reads the mail there is asked to confirm.
    AskedFor,
    /// They have confirmed, and are known now: where their page is.
    Welcomed,
    /// They are invited.
    Invited,
    /// They waited for a place, and have one.
    Freed,
    /// It is tomorrow.
    Reminded,
    /// It takes place at another time or place.
    Moved,
    /// It does not take place.
    CalledOff,
    /// They are not expected any more.
    Off,
}

impl SessionWhy {
    /// The keys of its subject and its first sentence.
    const fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::AskedFor => ("session-asked-subject", "session-asked-intro"),
            Self::Welcomed => ("session-welcomed-subject", "session-welcomed-intro"),
            Self::Invited => ("session-invited-subject", "session-invited-intro"),
            Self::Freed => ("session-freed-subject", "session-freed-intro"),
            Self::Reminded => ("session-reminded-subject", "session-reminded-intro"),
            Self::Moved => ("session-moved-subject", "session-moved-intro"),
            Self::CalledOff => ("session-called-off-subject", "session-called-off-intro"),
            Self::Off => ("session-off-subject", "session-off-intro"),
        }
    }

    /// What the link is called.
    const fn button(self) -> &'static str {
        match self {
            Self::AskedFor => "session-asked-button",
            Self::Invited => "mail-answer",
            _ => "renewal-button",
        }
    }

    /// Whether there is anything to answer.
    const fn has_door(self) -> bool {
        !matches!(self, Self::CalledOff | Self::Off)
    }
}

impl SessionNote {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let (subject, intro) = self.why.keys();
        let session = &self.session;
        let what = words.choose("session-kind", session.kind.code());
        let date = words.date(session.starts.date_naive());
        let item = Item {
            when: session.when(words),
            what: session.what(words),
            notes: session.notes(words),
            ..Item::default()
        };
        let door = self.why.has_door().then(|| Door {
            lead: None,
            link: self.link,
            button: words.say(self.why.button()),
            is_yours: words.say("mail-link-is-yours"),
        });
        let is_asked = self.why == SessionWhy::Invited;
        let is_unsure = is_asked || self.why == SessionWhy::AskedFor;
        let full = (is_unsure && self.is_full).then(|| words.say("session-mail-full"));
        let free = is_asked.then(|| words.say("session-mail-free"));
        Note {
            subject: sentence(&words.say_with(subject, [("what", what.into()), ("date", date.into())])),
            hello: if self.to.given_name.is_empty() {
                words.say("session-asked-hello")
            } else {
                hello(words, &self.to)
            },
            intro: words.say_with(intro, [("about", session.about(words).into())]),
            quoted: None,
            items: vec![item],
            door,
            may_be_stopped: is_asked,
            closing: full.into_iter().chain(free).chain([words.say("mail-thanks")]).collect(),
            signature: words.say("mail-signature"),
            to: self.to,
        }
        .letter(sender, id, now)
    }
}
