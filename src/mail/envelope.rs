//! What every letter has: a Message-ID that stays, a sender, a recipient, a subject, and that no program should answer it.

use super::message::{MailError, Recipient};
use super::transport::Outgoing;
use crate::domain::text::breaks_out;
use chrono::{DateTime, Utc};
use lettre::Address;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MessageBuilder, MultiPart};

/// A letter without its text.
pub(super) struct Envelope {
    message_id: String,
    /// From whom.
    pub(super) from: Address,
    to: Address,
    letter: MessageBuilder,
}

impl Envelope {
    /// `id` is unique for ever; the Message-ID is made from it.
    pub(super) fn new(
        sender: &Mailbox,
        to: &Recipient,
        id: &str,
        now: DateTime<Utc>,
        subject: &str,
    ) -> Result<Self, MailError> {
        let address: Address = to.address.parse().map_err(|_| MailError::Recipient)?;
        let from = sender.email.clone();
        let message_id = format!("<{id}@{}>", from.domain());
        let name = Some(one_line(&to.given_name)).filter(|name| !name.is_empty());
        let letter = Message::builder()
            .message_id(Some(message_id.clone()))
            .date(now.into())
            .from(sender.clone())
            .to(Mailbox::new(name, address.clone()))
            .subject(one_line(subject));
        Ok(Self { message_id, from, to: address, letter }.with("Auto-Submitted", "auto-generated".to_owned()))
    }

    /// With one more header.
    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.letter = self.letter.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
        self
    }

    /// Asking may be stopped with one click (RFC 8058), where the page can be reached safely.
    pub(super) fn with_a_way_to_stop(self, link: &str) -> Self {
        if !link.starts_with("https://") {
            return self;
        }
        self.with("List-Unsubscribe", format!("<{}>", one_line(link)))
            .with("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned())
    }

    /// The letter as it is sent.
    pub(super) fn seal(self, text: MultiPart) -> Result<Outgoing, MailError> {
        let letter = self.letter.multipart(text).map_err(|_| MailError::Assembly)?;
        let (from, to) = (self.from.to_string(), self.to.to_string());
        Ok(Outgoing { message_id: self.message_id, from, to, bytes: letter.formatted() })
    }
}

/// The longest that a name, a subject or a link is in a header, in characters: a line of a mail has 998 bytes at most.
const LONGEST: usize = 500;

/// A name or a link that holds a line break would end a header and begin another; one that turns the direction of the text
/// around would show an address that it is not.
fn one_line(text: &str) -> String {
    text.chars().filter(|c| !breaks_out(*c)).take(LONGEST).collect()
}
