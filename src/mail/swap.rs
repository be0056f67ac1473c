//! Notes about the exchange of two places. They name shifts, and nobody.

use super::message::{MailError, Recipient};
use super::note::{Door, Item, Note, hello};
use super::transport::Outgoing;
use crate::domain::Role;
use crate::locales::{Words, sentence};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::message::Mailbox;

/// A place as a note tells of it.
#[derive(Debug, Clone)]
pub struct SwapLine {
    /// When it starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it ends.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// As what, for those who are employed.
    pub role: Option<Role>,
    /// The location's name, which tells nothing that its address must not.
    pub place: String,
    /// Where people meet. Never an address that is not for everyone.
    pub meeting_point: String,
}

/// Somebody is asked whether they would exchange a place.
#[derive(Debug, Clone)]
pub struct SwapQuestion {
    /// Who.
    pub to: Recipient,
    /// What they would give.
    pub theirs: SwapLine,
    /// What they would have instead.
    pub offered: SwapLine,
    /// Their own page, a whole URL.
    pub link: String,
}

/// A coordinator is asked whether two people may.
#[derive(Debug, Clone)]
pub struct SwapConsent {
    /// To which coordinator.
    pub to: Recipient,
    /// The places that would change hands.
    pub places: [SwapLine; 2],
}

/// Nothing comes of it for somebody, and they keep their place.
#[derive(Debug, Clone)]
pub struct SwapOver {
    /// To whom.
    pub to: Recipient,
    /// What they keep.
    pub kept: SwapLine,
    /// Why.
    pub why: SwapWhy,
}

/// Why nothing comes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SwapWhy {
    /// Nobody could, time ran out, or something stands against it by now.
    NotDone,
    /// A coordinator said no.
    Refused,
    /// They were asked, and need not answer any more.
    NotNeeded,
}

impl SwapQuestion {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let date = sentence(&words.date(self.theirs.starts.date_naive()));
        let offered = self.offered.item(words);
        let notes = [Some(words.say_with("mail-meeting-point", [("place", self.offered.meeting_point.into())]))];
        let warning = words.clock_change(self.offered.starts, self.offered.ends);
        let notes = notes.into_iter().chain([warning]).flatten().collect();
        let in_exchange = Item { lead: Some(words.say("swap-mail-offered")), notes, ..offered };
        Note {
            subject: words.say_with("swap-mail-subject", [("date", date.into())]),
            hello: hello(words, &self.to),
            intro: words.say("swap-mail-intro"),
            quoted: None,
            items: vec![self.theirs.item(words), in_exchange],
            door: Some(Door {
                lead: Some(words.say("mail-question")),
                link: self.link,
                button: words.say("mail-answer"),
                is_yours: words.say("mail-link-is-yours"),
            }),
            may_be_stopped: !self.to.kind.is_assigned(),
            closing: ["swap-mail-free", "mail-thanks"].map(|key| words.say(key)).to_vec(),
            signature: words.say("mail-signature"),
            to: self.to,
        }
        .letter(sender, id, now)
    }
}

impl SwapConsent {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let date = words.date(self.places[0].starts.date_naive());
        let subject = words.say_with("swap-consent-subject", [("date", date.into())]);
        let items = self.places.iter().map(|place| place.item(words)).collect();
        plain(self.to, subject, words.say("swap-consent-intro"), items, words.say("swap-consent-until"))
            .letter(sender, id, now)
    }
}

impl SwapOver {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let (subject, intro) = match self.why {
            SwapWhy::NotDone => ("swap-over-subject", "swap-over-not-done"),
            SwapWhy::Refused => ("swap-over-subject", "swap-over-refused"),
            SwapWhy::NotNeeded => ("swap-over-thanks", "swap-over-not-needed"),
        };
        let items = vec![self.kept.item(words)];
        plain(self.to, words.say(subject), words.say(intro), items, words.say("mail-thanks")).letter(sender, id, now)
    }
}

/// A note that leads nowhere.
fn plain(to: Recipient, subject: String, intro: String, items: Vec<Item>, closing: String) -> Note {
    let words = Words::from(to.locale);
    Note {
        subject,
        hello: hello(words, &to),
        intro,
        quoted: None,
        items,
        door: None,
        may_be_stopped: false,
        closing: vec![closing],
        signature: words.say("mail-signature"),
        to,
    }
}

impl SwapLine {
    fn item(&self, words: Words) -> Item {
        Item {
            when: sentence(&words.span(self.starts, self.ends)),
            what: words.task(&self.activity, &self.place, self.role),
            ..Item::default()
        }
    }
}
