//! What a site's volunteers are written to beyond their own shifts.

use super::message::{MailError, Recipient};
use super::note::{Door, Item, Note, Quoted, hello};
use super::transport::Outgoing;
use crate::domain::announcement::Text;
use crate::domain::language::Locale;
use crate::locales::{Words, sentence};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::message::Mailbox;

/// An announcement, to one person.
#[derive(Debug, Clone)]
pub struct AnnouncementLetter {
    /// To whom; with no name, it greets nobody in particular.
    pub to: Recipient,
    /// The site's name.
    pub site: String,
    /// Whether it is about shifts of theirs: no more than what was agreed with them.
    pub is_agreed: bool,
    /// What somebody wrote.
    pub text: Text,
    /// In which language.
    pub text_in: Locale,
    /// The shifts that they come to and that it is about, in order.
    pub shifts: Vec<AnnouncementShift>,
    /// Their own page, a whole URL.
    pub link: String,
}

/// A shift that an announcement is about.
#[derive(Debug, Clone)]
pub struct AnnouncementShift {
    /// When it starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it ends.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// The location's name, which tells nothing that its address must not.
    pub place: String,
    /// Where people meet. Never an address that is not for everyone.
    pub meeting_point: String,
}

impl AnnouncementLetter {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        self.note().letter(sender, id, now)
    }

    /// Its subject and its text, as they are read.
    ///
    /// # Errors
    /// `Assembly`.
    pub fn read(self) -> Result<(String, String), MailError> {
        let note = self.note();
        let text = note.text()?;
        Ok((note.subject, text))
    }

    fn note(self) -> Note {
        let words = Words::from(self.to.locale);
        let site = || [("site", self.site.as_str().into())];
        let intro = words.say_with("announcement-intro", site());
        let why = if self.is_agreed { "announcement-why-agreed" } else { "announcement-why" };
        let lead = words.say(if self.is_agreed { "announcement-lead-agreed" } else { "announcement-lead" });
        Note {
            subject: self.text.subject.clone(),
            hello: if self.to.given_name.is_empty() {
                words.say("session-asked-hello")
            } else {
                hello(words, &self.to)
            },
            intro: if self.text_in == self.to.locale {
                intro
            } else {
                let language = words.choose("language", self.text_in.code());
                format!("{} {intro}", words.say_with("announcement-text-in", [("language", language.into())]))
            },
            quoted: Some(Quoted {
                locale: self.text_in,
                paragraphs: self.text.paragraphs().map(ToOwned::to_owned).collect(),
            }),
            items: self.shifts.iter().map(|shift| shift.item(words)).collect(),
            door: Some(Door {
                lead: Some(lead),
                button: words.say("renewal-button"),
                is_yours: words.say("mail-link-is-yours"),
                link: self.link,
            }),
            may_be_stopped: false,
            closing: vec![words.say_with(why, site()), words.say("mail-thanks")],
            signature: words.say("mail-signature"),
            to: self.to,
        }
    }
}

impl AnnouncementShift {
    fn item(&self, words: Words) -> Item {
        let meets = words.say_with("mail-meeting-point", [("place", self.meeting_point.as_str().into())]);
        Item {
            when: sentence(&words.span(self.starts, self.ends)),
            what: words.task(&self.activity, &self.place, None),
            notes: [Some(meets), words.clock_change(self.starts, self.ends)].into_iter().flatten().collect(),
            ..Item::default()
        }
    }
}
