//! Calendar files, one a shift, and the feed of all that somebody comes for.
//!
//! Why one file a shift, and which method:
//!
//! - Outlook reads the first event of a file and ignores the others, or opens a file of several published events as a
//!   second calendar ([MS-STANOICAL][outlook] 2.2.175; ical-org/ical.net#486); Gmail adds the first one only; Apple's
//!   calendar asks about each. A file with one event is added to one's own calendar by all of them.
//! - The files are attachments, not alternatives of the letter's text, because a letter has one body and often several
//!   shifts; Outlook then offers each as an item of its own.
//! - A shift that is settled goes as `REQUEST`, with the person as an attendee who has accepted and is asked for no
//!   reply: a later change or cancellation with the same UID and a higher SEQUENCE then replaces it everywhere.
//! - A shift that still waits for an answer goes as `PUBLISH`, tentative and without attendees: a `REQUEST` would show
//!   "yes" and "no" buttons whose answer goes to a mailbox, and the person would believe that they had confirmed.
//! - A shift that somebody had and has not any more goes as `CANCEL`, with the same UID and a higher SEQUENCE.
//! - Times are in UTC: every client shows them in its own zone, and there is no rule about summer time to get wrong.
//!
//! [outlook]: https://learn.microsoft.com/openspecs/exchange_standards/ms-stanoical/

use crate::domain::text::breaks_out;
use crate::domain::{PersonId, ShiftId};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use sha2::{Digest, Sha256};

/// Whether a shift is sure, and who is told so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It waits for the person's answer.
    ToAnswer,
    /// It is settled; the file is fetched by the person.
    Settled,
    /// It is settled; the file is sent to this mail address.
    SentTo(&'a str),
    /// It was settled or asked, and is not any more; the file is sent to this mail address.
    CancelledFor(&'a str),
}

impl Standing<'_> {
    /// The method, in the file and in the part's type.
    pub const fn method(self) -> &'static str {
        match self {
            Self::SentTo(_) => "REQUEST",
            Self::CancelledFor(_) => "CANCEL",
            Self::ToAnswer | Self::Settled => "PUBLISH",
        }
    }
}

/// One shift of one person, as their calendar shows it.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// From [`uid`].
    pub uid: String,
    /// Start.
    pub starts: DateTime<Utc>,
    /// End.
    pub ends: DateTime<Utc>,
    /// What it is about.
    pub summary: &'a str,
    /// What else to know.
    pub description: &'a str,
    /// The meeting point, never an address.
    pub meeting_point: &'a str,
    /// Whether it is sure.
    pub standing: Standing<'a>,
    /// The mail address that letters come from.
    pub organizer: &'a str,
}

/// The UID of a person's shift: the same in every letter about it. Calendars are shared, so it names nobody.
pub fn uid(shift: &ShiftId, person: &PersonId) -> String {
    let digest = Sha256::digest(format!("{shift}/{person}"));
    let half = digest.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    format!("{half:032x}@releve")
}

/// The file's text.
pub fn file(entry: &Entry<'_>, now: DateTime<Utc>) -> String {
    let mut calendar = empty();
    calendar.append_property(("METHOD", entry.standing.method())).push(event(entry, now));
    calendar.to_string()
}

/// All of a person's shifts, for a calendar that fetches them by itself under a name, and does so again after some hours.
pub fn feed(entries: &[Entry<'_>], name: &str, now: DateTime<Utc>) -> String {
    let mut calendar = empty();
    calendar.append_property(("X-WR-CALNAME", plain(name).as_str()));
    let mut refresh = Property::new("REFRESH-INTERVAL", "PT4H");
    refresh.add_parameter("VALUE", "DURATION");
    calendar.append_property(refresh);
    for entry in entries {
        calendar.push(event(entry, now));
    }
    calendar.to_string()
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Releve//Releve//EN"))
        .append_property(("CALSCALE", "GREGORIAN"));
    calendar
}

/// Rises with every change that is sent out, whichever roster a shift is in: the seconds since 2020. What was sent in one second
/// is told apart by its DTSTAMP (RFC 5546, 2.1.5).
fn sequence(now: DateTime<Utc>) -> u32 {
    const THEN: i64 = 1_577_836_800;
    u32::try_from(now.timestamp() - THEN).unwrap_or_default()
}

fn event(entry: &Entry<'_>, now: DateTime<Utc>) -> Event {
    let status = match entry.standing {
        Standing::ToAnswer => EventStatus::Tentative,
        Standing::Settled | Standing::SentTo(_) => EventStatus::Confirmed,
        Standing::CancelledFor(_) => EventStatus::Cancelled,
    };
    let mut event = Event::new();
    event
        .uid(&entry.uid)
        .sequence(sequence(now))
        .timestamp(now)
        .starts(entry.starts)
        .ends(entry.ends)
        .status(status)
        .summary(&plain(entry.summary))
        .description(&plain(entry.description))
        .location(&plain(entry.meeting_point))
        .append_property(Property::new("ORGANIZER", format!("mailto:{}", entry.organizer)));
    if let Standing::SentTo(address) | Standing::CancelledFor(address) = entry.standing {
        let mut attendee = Property::new("ATTENDEE", format!("mailto:{address}"));
        attendee.add_parameter("PARTSTAT", "ACCEPTED").add_parameter("RSVP", "FALSE");
        event.append_property(attendee);
    }
    event.done()
}

/// Without characters that end a line or turn the text around, other than the line feed, which the format knows how to write.
fn plain(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !breaks_out(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry<'static> {
        let shift = ShiftId::new("s1").expect("an id");
        Entry {
            uid: uid(&shift, &PersonId::new("p1").expect("an id")),
            starts: "2026-10-24T20:00:00Z".parse().expect("an instant"),
            ends: "2026-10-25T06:00:00Z".parse().expect("an instant"),
            summary: "Veille de nuit",
            description: "Une heure de plus",
            meeting_point: "Hub humanitaire, entrée des bénévoles; sonnez, on vous ouvre – au bout de la cour",
            standing: Standing::SentTo("amal@example.org"),
            organizer: "horaire@example.org",
        }
    }

    fn lines(entry: &Entry<'_>) -> String {
        file(entry, DateTime::UNIX_EPOCH).replace("\r\n ", "").replace("\r\n", "\n")
    }

    #[test]
    fn a_settled_shift_asks_for_no_reply() {
        insta::assert_snapshot!(lines(&entry()), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Releve//Releve//EN
        CALSCALE:GREGORIAN
        METHOD:REQUEST
        BEGIN:VEVENT
        ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:amal@example.org
        DESCRIPTION:Une heure de plus
        DTEND:20261025T060000Z
        DTSTAMP:19700101T000000Z
        DTSTART:20261024T200000Z
        LOCATION:Hub humanitaire\, entrée des bénévoles\; sonnez\, on vous ouvre – au bout de la cour
        ORGANIZER:mailto:horaire@example.org
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Veille de nuit
        UID:5468ba874819fcd02e92d9a141c54b8e@releve
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn a_shift_to_answer_has_no_buttons() {
        let text = lines(&Entry { standing: Standing::ToAnswer, ..entry() });
        assert!(text.contains("\nMETHOD:PUBLISH\n") && text.contains("\nSTATUS:TENTATIVE\n"), "{text}");
        assert!(!text.contains("ATTENDEE"), "{text}");
    }

    #[test]
    fn a_shift_that_is_no_more_is_cancelled() {
        let text = lines(&Entry { standing: Standing::CancelledFor("amal@example.org"), ..entry() });
        for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:0"] {
            assert!(text.contains(&format!("\n{line}\n")), "{line} in {text}");
        }
    }

    #[test]
    fn a_feed_has_all_and_asks_for_nothing() {
        let other = Entry { uid: "2@releve".into(), standing: Standing::Settled, ..entry() };
        let text = feed(&[Entry { standing: Standing::Settled, ..entry() }, other], "Relève", DateTime::UNIX_EPOCH);
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert!(
            text.contains("X-WR-CALNAME:Relève") && text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H"),
            "{text}"
        );
        assert!(!text.contains("METHOD") && !text.contains("ATTENDEE"), "{text}");
    }

    #[test]
    fn lines_are_short_and_end_as_the_format_asks() {
        let text = file(&entry(), DateTime::UNIX_EPOCH);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    }

    #[test]
    fn a_text_adds_no_line() {
        let text = lines(&Entry { summary: "Thé\r\nATTACH:http://example.org/x", ..entry() });
        assert!(text.contains("SUMMARY:Thé\\nATTACH:http"), "{text}");
    }

    #[test]
    fn the_uid_stays_and_tells_nobody_apart() {
        let of = |shift: &str, person: &str| {
            uid(&ShiftId::new(shift).expect("an id"), &PersonId::new(person).expect("an id"))
        };
        assert_eq!(of("s1", "p1"), of("s1", "p1"));
        assert_ne!(of("s1", "p1"), of("s1", "p2"));
        assert_ne!(of("s1", "p1"), of("s2", "p1"));
        assert!(!of("s1", "amal").contains("amal"));
    }
}
