//! Letters that say one thing: to coordinators, for which places nobody has said yes; to anybody, their new link.

use super::envelope::Envelope;
use super::message::{MailError, Recipient};
use super::transport::Outgoing;
use crate::domain::language::Locale;
use crate::domain::{Language, Role};
use crate::locales::{Words, sentence};
use askama::Template;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::message::{Mailbox, MultiPart, SinglePart};

/// Places that people were asked to take, and nobody has so far.
#[derive(Debug, Clone)]
pub struct Escalation {
    /// To which coordinator.
    pub to: Recipient,
    /// Which places, in order; at least one.
    pub unfilled: Vec<Unfilled>,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Unfilled {
    /// When the shift starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it ends.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// The location's name.
    pub place: String,
    /// As what: one of these.
    pub roles: Vec<Role>,
    /// With one of these languages; none: any.
    pub languages: Vec<Language>,
    /// How many are missing; of households, their guests' places.
    pub missing: u32,
    /// Whether it was filled since somebody was looked for first.
    pub again: bool,
    /// How many were asked.
    pub asked: usize,
    /// How many of them said no.
    pub declined: usize,
    /// How many of them have not answered.
    pub silent: usize,
}

/// A new link to somebody's own page, for they asked for one.
#[derive(Debug, Clone)]
pub struct Renewal {
    /// To whom.
    pub to: Recipient,
    /// Their own page, a whole URL.
    pub link: String,
}

impl Escalation {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`; `Empty` where there is no place.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let first = self.unfilled.first().ok_or(MailError::Empty)?;
        let subject = if self.unfilled.len() == 1 {
            let date = words.date(first.starts.date_naive());
            words.say_with("escalation-subject", [("activity", first.activity.as_str().into()), ("date", date.into())])
        } else {
            words.say_with("escalation-subject-several", [("count", self.unfilled.len().into())])
        };
        let awaited = self.unfilled.iter().any(|place| place.silent > 0);
        Note {
            subject,
            hello: hello(words, &self.to),
            intro: words.say("escalation-intro"),
            quoted: None,
            items: self.unfilled.iter().map(|place| place.item(words)).collect(),
            door: None,
            may_be_stopped: false,
            closing: awaited.then(|| words.say("escalation-still")).into_iter().collect(),
            signature: words.say("mail-signature"),
            to: self.to,
        }
        .letter(sender, id, now)
    }
}

impl Unfilled {
    fn item(&self, words: Words) -> Item {
        let counts = [("asked", self.asked.into()), ("declined", self.declined.into()), ("silent", self.silent.into())];
        let again = self.again.then(|| words.say("escalation-again"));
        let missing = words.count("escalation-missing", self.missing);
        Item {
            when: sentence(&words.span(self.starts, self.ends)),
            what: self.what(words),
            notes: again.into_iter().chain([missing, words.say_with("escalation-asked", counts)]).collect(),
            ..Item::default()
        }
    }

    /// A shift may have several places: which of them.
    fn what(&self, words: Words) -> String {
        let roles = self.roles.iter().map(|role| words.role(*role));
        let languages = self.languages.iter().map(|language| words.choose("language", language.code()));
        let which: Vec<String> = roles.chain(languages).collect();
        let task = words.task(&self.activity, &self.place, None);
        if which.is_empty() { task } else { format!("{task} ({})", which.join(&words.say("comma"))) }
    }
}

impl Renewal {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let closing = ["renewal-not-you"].map(|key| words.say(key)).to_vec();
        leads_to_a_page(self.to, self.link, words.say("renewal-subject"), words.say("renewal-intro"), closing)
            .letter(sender, id, now)
    }
}

/// A link by which somebody signs in, for they asked for one.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// To whom.
    pub to: Recipient,
    /// A whole URL, which lets in once.
    pub link: String,
}

impl SignIn {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        Note {
            subject: words.say("sign-in-subject"),
            hello: hello(words, &self.to),
            intro: words.say("sign-in-intro"),
            quoted: None,
            items: Vec::new(),
            door: Some(Door {
                lead: None,
                link: self.link,
                button: words.say("sign-in-button"),
                is_yours: words.say("sign-in-once"),
            }),
            closing: vec![words.say("sign-in-not-you")],
            signature: words.say("mail-signature"),
            may_be_stopped: false,
            to: self.to,
        }
        .letter(sender, id, now)
    }
}

/// A question whether what they told us is still right.
#[derive(Debug, Clone)]
pub struct Checkup {
    /// To whom.
    pub to: Recipient,
    /// Their own page, a whole URL.
    pub link: String,
}

impl Checkup {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    ///
    /// # Errors
    /// `Recipient`, `Assembly`.
    pub fn render(self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let words = Words::from(self.to.locale);
        let closing = ["checkup-nothing-to-do", "mail-thanks"].map(|key| words.say(key)).to_vec();
        leads_to_a_page(self.to, self.link, words.say("checkup-subject"), words.say("checkup-intro"), closing)
            .letter(sender, id, now)
    }
}

/// A note that leads to somebody's own page.
fn leads_to_a_page(to: Recipient, link: String, subject: String, intro: String, closing: Vec<String>) -> Note {
    let words = Words::from(to.locale);
    Note {
        subject,
        hello: hello(words, &to),
        intro,
        quoted: None,
        items: Vec::new(),
        door: Some(Door {
            lead: None,
            link,
            button: words.say("renewal-button"),
            is_yours: words.say("mail-link-is-yours"),
        }),
        may_be_stopped: false,
        closing,
        signature: words.say("mail-signature"),
        to,
    }
}

pub(super) fn hello(words: Words, to: &Recipient) -> String {
    words.say_with("mail-hello", [("name", to.given_name.as_str().into())])
}

/// What it says, as a page.
#[derive(Template)]
#[template(path = "mail/note.html", config = "src/askama.toml")]
pub(super) struct Note {
    pub(super) to: Recipient,
    pub(super) subject: String,
    pub(super) hello: String,
    pub(super) intro: String,
    /// What somebody has written, in their words.
    pub(super) quoted: Option<Quoted>,
    pub(super) items: Vec<Item>,
    pub(super) door: Option<Door>,
    /// Whether it asks something that one click of a mail reader may stop for good.
    pub(super) may_be_stopped: bool,
    pub(super) closing: Vec<String>,
    pub(super) signature: String,
}

/// The same as plain text.
#[derive(Template)]
#[template(path = "mail/note.txt", config = "src/askama.toml", escape = "none")]
struct Plain<'a> {
    hello: &'a str,
    intro: &'a str,
    quoted: &'a Option<Quoted>,
    items: &'a [Item],
    door: &'a Option<Door>,
    closing: &'a [String],
    signature: &'a str,
}

/// What somebody has written, in the language in which they wrote it.
pub(super) struct Quoted {
    pub(super) locale: Locale,
    pub(super) paragraphs: Vec<String>,
}

/// A shift that it speaks of.
#[derive(Default)]
pub(super) struct Item {
    /// What is to be said before it.
    pub(super) lead: Option<String>,
    pub(super) when: String,
    pub(super) what: String,
    /// What else is to be known of it.
    pub(super) notes: Vec<String>,
}

pub(super) struct Door {
    /// What is said before it, where nothing else leads to it.
    pub(super) lead: Option<String>,
    pub(super) link: String,
    pub(super) button: String,
    pub(super) is_yours: String,
}

impl Note {
    /// What it says, as plain text.
    pub(super) fn text(&self) -> Result<String, MailError> {
        let Self { hello, intro, quoted, items, door, closing, signature, .. } = self;
        let plain = Plain { hello, intro, quoted, items, door, closing, signature };
        plain.render().map_err(|_| MailError::Assembly)
    }

    pub(super) fn letter(&self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let text = self.text()?;
        let html = self.render().map_err(|_| MailError::Assembly)?;
        let text = MultiPart::alternative().singlepart(SinglePart::plain(text)).singlepart(SinglePart::html(html));
        let mut envelope = Envelope::new(sender, &self.to, id, now, &self.subject)?;
        if let Some(door) = self.door.as_ref().filter(|_| self.may_be_stopped) {
            envelope = envelope.with_a_way_to_stop(&door.link);
        }
        envelope.seal(text)
    }
}
