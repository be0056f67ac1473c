//! The letter about somebody's shifts: from plain data to the bytes that are sent.

use super::envelope::Envelope;
use super::ics;
use super::transport::Outgoing;
use super::wording::Wording;
use crate::domain::language::Locale;
use crate::domain::person::Kind;
use crate::domain::{PersonId, Role, ShiftId, Week};
use askama::Template;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lettre::Address;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

/// Who a letter is for.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// Who.
    pub person: PersonId,
    /// How they are greeted; empty where it is not known whose address it is.
    pub given_name: String,
    /// Their mail address.
    pub address: String,
    /// Whether they are told (employees, interns) or asked (volunteers, households).
    pub kind: Kind,
    /// The language that they are written to in.
    pub locale: Locale,
}

/// One shift of the letter.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a sentence of its own, and any may go with any other")]
pub struct LetterShift {
    /// Which.
    pub shift: ShiftId,
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
    /// Where people meet. Never an address that is not for everyone.
    pub meeting_point: String,
    /// Whether the person's answer is awaited.
    pub asked: bool,
    /// Whether it is theirs now because they were waiting for the place.
    pub freed: bool,
    /// Whether it is theirs now because somebody has exchanged places with them.
    pub swapped: bool,
    /// Whether they are, or were, asked to step in, as others are: the first yes has the place.
    pub step_in: bool,
}

/// What one person is told about one published week, or several.
#[derive(Debug, Clone)]
pub struct Letter {
    /// To whom.
    pub to: Recipient,
    /// About which week, or the first of several.
    pub first: Week,
    /// The last of them.
    pub last: Week,
    /// Their shifts, in order.
    pub shifts: Vec<LetterShift>,
    /// What they were told of before and do not come for any more, in order. With their shifts, at least one.
    pub gone: Vec<LetterShift>,
    /// What they are reminded of, in order.
    pub reminded: Vec<LetterShift>,
    /// Whether any of their shifts is new, or not as they were told: else the letter is about what is gone.
    pub has_new: bool,
    /// Whether what it reminds of are all the weeks to come, as they wish.
    pub is_weekly: bool,
    /// Their own page, a whole URL; anyone who holds it acts as them.
    pub link: Option<String>,
}

/// Why a letter can't be written. Repeats nothing of what it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The recipient's mail address is none.
    #[error("the recipient's mail address is none")]
    Recipient,
    /// There is nothing to tell.
    #[error("a letter without shifts")]
    Empty,
    /// The parts could not be put together.
    #[error("the letter could not be put together")]
    Assembly,
}

impl Letter {
    /// The letter as it is sent. `id` is unique for ever, such as the identifier of its row: 1 to 60 letters, digits,
    /// `-` or `_`; the Message-ID is made from it.
    pub fn render(&self, sender: &Mailbox, id: &str, now: DateTime<Utc>) -> Result<Outgoing, MailError> {
        if self.shifts.is_empty() && self.gone.is_empty() && self.reminded.is_empty() {
            return Err(MailError::Empty);
        }
        let wording = Wording::of(self);
        let mut envelope = Envelope::new(sender, &self.to, id, now, &wording.subject)?;
        if let Some(link) = self.link.as_ref().filter(|_| self.asks_what_may_be_stopped()) {
            envelope = envelope.with_a_way_to_stop(link);
        }
        let from = envelope.from.clone();
        let text = wording.plain().render().map_err(|_| MailError::Assembly)?;
        let html = wording.html().render().map_err(|_| MailError::Assembly)?;
        let mut parts = MultiPart::mixed()
            .multipart(MultiPart::alternative().singlepart(SinglePart::plain(text)).singlepart(SinglePart::html(html)));
        // Who is asked to step in has nothing to note before the place is theirs.
        for shift in self.shifts.iter().filter(|shift| !shift.step_in) {
            let address = self.to.address.as_str();
            let standing = if shift.asked { ics::Standing::ToAnswer } else { ics::Standing::SentTo(address) };
            parts = parts.singlepart(self.calendar_file(shift, standing, &from, now)?);
        }
        for shift in self.gone.iter().filter(|shift| !shift.step_in) {
            let standing = ics::Standing::CancelledFor(&self.to.address);
            parts = parts.singlepart(self.calendar_file(shift, standing, &from, now)?);
        }
        envelope.seal(parts)
    }

    /// Its subject and its text, as they are read.
    ///
    /// # Errors
    /// `Assembly`.
    pub fn read(&self) -> Result<(String, String), MailError> {
        let wording = Wording::of(self);
        let text = wording.plain().render().map_err(|_| MailError::Assembly)?;
        Ok((wording.subject, text))
    }

    /// Whether it only reminds.
    pub fn is_reminder(&self) -> bool {
        self.shifts.is_empty() && self.gone.is_empty()
    }

    /// After this it is of no use to anybody: the first that it reminds of has begun, or all that it asks to step in for. None
    /// where it tells anything else.
    pub fn not_after(&self) -> Option<DateTime<Utc>> {
        let starts = |shifts: &[LetterShift]| -> Vec<DateTime<Utc>> {
            shifts.iter().map(|shift| shift.starts.to_utc()).collect()
        };
        let only_asks = self.gone.is_empty() && self.shifts.iter().all(|shift| shift.asked && shift.step_in);
        match (self.is_reminder(), only_asks) {
            (true, _) => starts(&self.reminded).into_iter().min(),
            (false, true) => starts(&self.shifts).into_iter().max(),
            (false, false) => None,
        }
    }

    /// What is settled is not a matter of subscribing. Who is employed is asked seldom, and agrees with their coordinator on
    /// that.
    fn asks_what_may_be_stopped(&self) -> bool {
        self.shifts.iter().any(|shift| shift.asked) && !self.to.kind.is_assigned()
    }

    fn calendar_file(
        &self,
        shift: &LetterShift,
        standing: ics::Standing<'_>,
        from: &Address,
        now: DateTime<Utc>,
    ) -> Result<SinglePart, MailError> {
        let (summary, description) = Wording::event(self.to.locale.into(), &self.to, shift);
        let file = ics::file(
            &ics::Entry {
                uid: ics::uid(&shift.shift, &self.to.person),
                starts: shift.starts.to_utc(),
                ends: shift.ends.to_utc(),
                summary: &summary,
                description: &description,
                meeting_point: &shift.meeting_point,
                standing,
                organizer: from.as_ref(),
            },
            now,
        );
        let kind = format!("text/calendar; charset=utf-8; method={}", standing.method());
        let kind = ContentType::parse(&kind).map_err(|_| MailError::Assembly)?;
        Ok(Attachment::new(shift.starts.format("%Y-%m-%d-%Hh%M.ics").to_string()).body(file, kind))
    }
}
