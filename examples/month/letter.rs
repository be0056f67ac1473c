//! A mail as it is read: what it says of which shifts, from its decoded bytes alone.
//!
//! Written apart from the code that writes mails: subjects and sentences are told apart by how they begin.

use crate::when;
use chrono::{DateTime, NaiveDateTime, Utc};
use mail_parser::{Message, MessageParser, MimeHeaders};
use sha2::{Digest, Sha256};

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Asks to come.
    Offer,
    /// Asks to step in.
    StepIn,
    /// Tells an employee or a volunteer their shifts.
    Roster,
    /// Tells that a place is theirs that they waited for.
    Freed,
    /// Tells that something is not theirs any more.
    Gone,
    /// Thanks who was asked: somebody else has the place.
    Taken,
    /// Reminds.
    Reminder,
    /// Tells the weeks to come, to who wishes it.
    Weeks,
    /// Asks whether what somebody told is still right.
    Checkup,
    /// Tells a coordinator that nobody has said yes.
    Escalation,
}

impl Kind {
    /// All of them, as they are counted.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Offer, "offers"),
        (Self::Roster, "rosters"),
        (Self::StepIn, "questions to step in"),
        (Self::Taken, "thanks, taken"),
        (Self::Freed, "places freed"),
        (Self::Gone, "changes"),
        (Self::Reminder, "reminders"),
        (Self::Weeks, "weeks to come"),
        (Self::Checkup, "is it still right"),
        (Self::Escalation, "to coordinators"),
    ];

    /// How subjects begin, in French, Dutch and English.
    const SUBJECTS: [(Self, &'static str); 39] = [
        (Self::Roster, "Votre horaire du "),
        (Self::Roster, "Je uurrooster van "),
        (Self::Roster, "Your roster from "),
        (Self::Roster, "Vos créneaux du "),
        (Self::Roster, "Je shifts van "),
        (Self::Roster, "Your shifts from "),
        (Self::Offer, "Pourriez-vous venir"),
        (Self::Offer, "Kun je komen"),
        (Self::Offer, "Could you come"),
        (Self::Offer, "Pourriez-vous accueillir"),
        (Self::Offer, "Kun je iemand ontvangen"),
        (Self::Offer, "Could you host"),
        (Self::StepIn, "Pourriez-vous remplacer"),
        (Self::StepIn, "Kun je iemand vervangen"),
        (Self::StepIn, "Could you step in"),
        (Self::Freed, "Une place est à vous"),
        (Self::Freed, "Er is een plaats voor jou"),
        (Self::Freed, "A place is yours"),
        (Self::Freed, "L’échange est fait"),
        (Self::Freed, "De ruil is rond"),
        (Self::Freed, "The swap is done"),
        (Self::Gone, "Changement dans "),
        (Self::Gone, "Wijziging in "),
        (Self::Gone, "A change in "),
        (Self::Taken, "Merci, la place"),
        (Self::Taken, "Bedankt, de plaats"),
        (Self::Taken, "Thank you, the place"),
        (Self::Reminder, "Rappel"),
        (Self::Reminder, "Herinnering"),
        (Self::Reminder, "A reminder"),
        (Self::Weeks, "Vos semaines à venir"),
        (Self::Weeks, "Je komende weken"),
        (Self::Weeks, "Your weeks to come"),
        (Self::Checkup, "Est-ce toujours juste"),
        (Self::Checkup, "Klopt het nog"),
        (Self::Checkup, "Is this still right"),
        (Self::Escalation, "À pourvoir"),
        (Self::Escalation, "In te vullen"),
        (Self::Escalation, "Still to fill"),
    ];

    fn of(subject: &str) -> Option<Self> {
        let subject = plain(subject);
        Self::SUBJECTS.iter().find(|(_, begins)| subject.starts_with(begins)).map(|(kind, _)| *kind)
    }

    /// What the shifts are that such a mail begins with.
    const fn first(self) -> Section {
        match self {
            Self::Offer | Self::StepIn => Section::Asked,
            Self::Roster | Self::Freed | Self::Checkup | Self::Escalation => Section::Told,
            Self::Gone => Section::Gone,
            Self::Taken => Section::Taken,
            Self::Reminder | Self::Weeks => Section::Reminded,
        }
    }
}

/// What is said of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Could you come?
    Asked,
    /// Could you step in?
    StepIn,
    /// This is yours.
    Told,
    /// This is not yours any more.
    Gone,
    /// Somebody else has it.
    Taken,
    /// Do not forget.
    Reminded,
}

/// The sentences that begin another part of a mail.
const PARTS: [(Section, &str); 24] = [
    (Section::Asked, "Et pourriez-vous aussi venir"),
    (Section::Asked, "En zou je dan ook"),
    (Section::Asked, "And could you come then"),
    (Section::Told, "Et voici ce que vous avez déjà confirmé"),
    (Section::Told, "En dit heb je al bevestigd"),
    (Section::Told, "And this is what you have already confirmed"),
    (Section::Told, "Et une place s’est libérée"),
    (Section::Told, "En er is een plaats vrijgekomen"),
    (Section::Told, "And a place has become free"),
    (Section::Told, "Et l’échange est fait"),
    (Section::Told, "En de ruil is rond"),
    (Section::Told, "And the swap is done"),
    (Section::Told, "Et voici le reste de votre horaire"),
    (Section::Told, "En dit is de rest van je uurrooster"),
    (Section::Told, "And this is the rest of your roster"),
    (Section::Gone, "Et ceci n’est plus prévu"),
    (Section::Gone, "En dit staat niet langer"),
    (Section::Gone, "And this is no longer planned"),
    (Section::Taken, "Cette place n’est plus à prendre"),
    (Section::Taken, "Deze plaats is niet meer vrij"),
    (Section::Taken, "This place is no longer free"),
    (Section::Reminded, "Et un petit rappel"),
    (Section::Reminded, "En nog even ter herinnering"),
    (Section::Reminded, "And a short reminder"),
];

/// One shift of a mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Item {
    /// What is said of it.
    pub section: Section,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What and where, as it is read.
    pub what: String,
}

impl Item {
    /// What tells shifts apart for whoever reads of them.
    pub fn key(&self) -> String {
        format!("{} {}", self.starts.timestamp(), self.what)
    }
}

/// A calendar file of a mail.
#[derive(Debug, Clone)]
pub struct File {
    /// Whose and which.
    pub uid: String,
    /// `REQUEST`, `PUBLISH` or `CANCEL`.
    pub method: String,
    /// Rises.
    pub sequence: i64,
    /// When it begins.
    pub starts: DateTime<Utc>,
}

/// A mail, without the secret of its link.
#[derive(Debug, Clone)]
pub struct Letter {
    /// What it is for.
    pub kind: Kind,
    /// Its shifts.
    pub items: Vec<Item>,
    /// Its calendar files.
    pub files: Vec<File>,
    /// Of all that is read, without the link.
    pub digest: Vec<u8>,
    /// Whether it holds the text that no mail may hold, in any of its parts.
    pub holds_the_secret: bool,
    /// Whether one click stops the questions.
    pub can_stop: bool,
}

impl Letter {
    /// Reads a mail and, apart, the path of the link in it. None where it is not one that is known.
    pub fn read(bytes: &[u8], now: DateTime<Utc>, secret: &str) -> Option<(Self, Option<String>)> {
        let message = MessageParser::default().parse(bytes)?;
        let subject = message.subject()?;
        let text = message.body_text(0)?.replace('\r', "");
        let kind = Kind::of(subject)?;
        let files: Vec<File> = message.attachments().filter_map(file).collect();
        if files.len() != message.attachment_count() {
            return None;
        }
        let mut items = items(&text, kind, now)?;
        // Who is asked to step in has nothing to note yet; who is asked to come has a file that says so.
        for item in items.iter_mut().filter(|item| item.section == Section::Asked) {
            if !files.iter().any(|file| file.starts == item.starts) {
                item.section = Section::StepIn;
            }
        }
        let link =
            text.lines().find_map(|line| line.split_once("/l/")).map(|(_, secret)| format!("/l/{}", secret.trim()));
        let words: String = text.lines().filter(|line| !line.contains("/l/")).collect();
        let digest = Sha256::digest(format!("{subject}\n{words}")).to_vec();
        let holds_the_secret = all_texts(&message, bytes).iter().any(|text| text.contains(secret));
        let can_stop = message.header("List-Unsubscribe-Post").is_some();
        Some((Self { kind, items, files, digest, holds_the_secret, can_stop }, link))
    }

    /// The shifts of which something is said.
    pub fn of(&self, section: Section) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.section == section)
    }
}

/// Everything that a program may show of it, decoded, and the bytes as they are.
fn all_texts(message: &Message<'_>, bytes: &[u8]) -> Vec<String> {
    let parts = message.parts.iter().map(|part| String::from_utf8_lossy(part.contents()).replace("\r\n ", ""));
    let headers = [message.subject().unwrap_or_default().to_owned(), String::from_utf8_lossy(bytes).into_owned()];
    parts.chain(headers).map(|text| text.to_lowercase()).collect()
}

/// Each « - when » with its « what » below, and the part of the mail that it stands in. None where one cannot be read.
fn items(text: &str, kind: Kind, now: DateTime<Utc>) -> Option<Vec<Item>> {
    let mut section = kind.first();
    let mut items = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(when) = line.strip_prefix("- ") {
            let what = plain(lines.next()?.trim());
            items.push(Item { section, starts: when::starts(when, now)?, what });
        } else if line.starts_with("-- ") {
            break;
        } else if let Some((other, _)) = PARTS.iter().find(|(_, begins)| plain(line).starts_with(begins)) {
            section = *other;
        }
    }
    (!items.is_empty() || kind == Kind::Checkup).then_some(items)
}

/// Spaces that hold words together are spaces.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn file(part: &mail_parser::MessagePart<'_>) -> Option<File> {
    let kind = part.content_type()?;
    if kind.ctype() != "text" || kind.subtype() != Some("calendar") {
        return None;
    }
    let text = String::from_utf8_lossy(part.contents()).replace("\r\n ", "");
    let value = |name: &str| {
        let begins = format!("{name}:");
        text.lines().find_map(|line| line.trim_end().strip_prefix(&begins)).map(str::to_owned)
    };
    let starts = NaiveDateTime::parse_from_str(&value("DTSTART")?, "%Y%m%dT%H%M%SZ").ok()?;
    Some(File {
        uid: value("UID")?,
        method: value("METHOD")?,
        sequence: value("SEQUENCE")?.parse().ok()?,
        starts: starts.and_utc(),
    })
}
