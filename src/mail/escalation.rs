//! The letter to coordinators about a place that nobody has taken.

use super::message::{MailError, Recipient, header, one_line};
use super::transport::Outgoing;
use crate::locales::{Words, sentence};
use askama::Template;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::Address;
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};

/// A place that people were asked to take, and nobody has so far.
#[derive(Debug, Clone)]
pub struct Escalation {
    /// To which coordinator.
    pub to: Recipient,
    /// When the shift starts, in its site's zone.
    pub starts: DateTime<Tz>,
    /// When it ends.
    pub ends: DateTime<Tz>,
    /// What is done, in the house's words.
    pub activity: String,
    /// The location's name.
    pub place: String,
    /// How many were asked.
    pub asked: usize,
    /// How many of them said no.
    pub declined: usize,
    /// How many of them have not answered.
    pub silent: usize,
}

/// What it says, as plain text.
#[derive(Template)]
#[template(path = "mail/escalation.txt", config = "src/askama.toml", escape = "none")]
struct Plain<'a>(&'a Wording);

/// The same as a page.
#[derive(Template)]
#[template(path = "mail/escalation.html", config = "src/askama.toml")]
struct Html<'a>(&'a Wording);

struct Wording {
    language: &'static str,
    subject: String,
    hello: String,
    intro: String,
    when: String,
    what: String,
    asked: String,
    still: String,
    signature: String,
}

impl Escalation {
    /// The letter as it is sent; of `id` see [`Letter::render`](super::Letter::render).
    pub fn render(&self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        let address: Address = self.to.address.parse().map_err(|_| MailError::Recipient)?;
        let from = sender.email.clone();
        let message_id = format!("<{id}@{}>", from.domain());
        let wording = self.wording();
        let text = Plain(&wording).render().map_err(|_| MailError::Assembly)?;
        let html = Html(&wording).render().map_err(|_| MailError::Assembly)?;
        let letter = Message::builder()
            .message_id(Some(message_id.clone()))
            .date(now.into())
            .from(sender.clone())
            .to(Mailbox::new(Some(one_line(&self.to.given_name)), address.clone()))
            .subject(one_line(&wording.subject))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .multipart(MultiPart::alternative().singlepart(SinglePart::plain(text)).singlepart(SinglePart::html(html)))
            .map_err(|_| MailError::Assembly)?;
        Ok(Outgoing { message_id, from: from.to_string(), to: address.to_string(), bytes: letter.formatted() })
    }

    fn wording(&self) -> Wording {
        let words = Words::from(self.to.locale);
        let date = words.date(self.starts.date_naive());
        let counts = [("asked", self.asked.into()), ("declined", self.declined.into()), ("silent", self.silent.into())];
        let subject = [("activity", self.activity.as_str().into()), ("date", date.into())];
        Wording {
            language: words.locale().code(),
            subject: words.say_with("escalation-subject", subject),
            hello: words.say_with("mail-hello", [("name", self.to.given_name.as_str().into())]),
            intro: words.say("escalation-intro"),
            when: sentence(&words.span(self.starts, self.ends)),
            what: words.task(&self.activity, &self.place, None),
            asked: words.say_with("escalation-asked", counts),
            still: words.say("escalation-still"),
            signature: words.say("mail-signature"),
        }
    }
}
