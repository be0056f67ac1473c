//! Who has a session's link may ask to come, known here or not: what they write waits until a click in a mail proves that the address
//! is theirs. Whether it was known is told to nobody but its owner.

use super::{give, is_open, line, tell};
use crate::config::Outward;
use crate::domain::applicant::Applicant;
use crate::domain::language::Locale;
use crate::domain::person::{HeldRole, Kind, Person, Workplace};
use crate::domain::reminder::Reminder;
use crate::domain::session::{Attendee, Session, YesOrNo};
use crate::domain::shift::Shift;
use crate::domain::{Language, MailId, PersonId, Role, SessionId, Validity};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{Recipient, SessionNote, SessionWhy};
use crate::planning::link;
use crate::planning::places::Places;
use crate::store::mails::NewMail;
use crate::store::{Tx, Versioned, applicants, fingerprint, people, sessions, shifts};
use chrono::{DateTime, TimeDelta, Utc};

/// For so long what somebody wrote waits for their click.
pub const WAITS: TimeDelta = TimeDelta::days(2);
/// Who asked within this time has a link in that mail.
const JUST_NOW: TimeDelta = TimeDelta::minutes(10);
/// So many mails a day go to one address.
const A_DAY: usize = 3;
/// So many mails an hour go to strangers in all: nobody fills the mail boxes of others with them.
const AN_HOUR: i64 = 100;

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Mail address.
    pub mail: String,
    /// The language in which they read the page.
    pub locale: Locale,
}

/// What came of a click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Came {
    /// They are at the session.
    Here {
        /// Who they are.
        person: PersonId,
        /// Which it is.
        session: SessionId,
        /// The path of their own page, where they see how it stands.
        path: String,
    },
    /// They work here: sessions are for volunteers.
    Staff,
    /// The session has begun meanwhile.
    TooLate,
}

/// A session to which whoever has its link may ask to come, and its shift; none where there is no such one, it is not meant for
/// that, or it has begun.
///
/// # Errors
/// What the database says.
pub fn open_to_all(
    tx: &mut Tx,
    id: &SessionId,
    now: DateTime<Utc>,
) -> Result<Option<(Versioned<Session>, Shift)>, Error> {
    let Some(session) = sessions::find(tx, id)?.filter(|session| session.value.by_link) else { return Ok(None) };
    let shift = shifts::get(tx, &session.value.shift)?.value;
    Ok(is_open(&shift, now).then_some((session, shift)))
}

/// Keeps what somebody wrote, and sends them a link to prove that the address is theirs. Who was sent one for this session just now, or
/// three today, is sent no other. Whoever asked is told the same in any case; false: so many strangers ask at the moment that it waits.
///
/// # Errors
/// `NotFound` where the session is not open to them; `Internal` where the mail could not be put together.
pub fn ask(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, id: &SessionId, asked: Asked) -> Result<bool, Error> {
    let (session, shift) = open_to_all(tx, id, now)?.ok_or(Error::not_found("session"))?;
    let mail = asked.mail.to_lowercase();
    if applicants::count_since(tx, now - TimeDelta::hours(1))? >= AN_HOUR {
        return Ok(false);
    }
    let today = applicants::asked_with(tx, &mail, now - TimeDelta::days(1))?;
    let has_just_asked = today.iter().any(|(of, at)| of == id && *at > now - JUST_NOW);
    if has_just_asked || today.len() >= A_DAY {
        return Ok(true);
    }
    let secret = link::secret();
    let applicant = Applicant {
        session: id.clone(),
        given_name: asked.given_name,
        family_name: asked.family_name,
        mail: mail.clone(),
        locale: asked.locale,
        asked_at: now,
    };
    applicants::insert(tx, &fingerprint(&secret), &applicant)?;
    let note = SessionNote {
        to: Recipient {
            person: PersonId::from_bits(rand::random()),
            // What a stranger writes as their name is sent to nobody.
            given_name: String::new(),
            address: mail,
            kind: Kind::Volunteer,
            locale: applicant.locale,
        },
        why: SessionWhy::AskedFor,
        session: line(tx, &mut Places::default(), &session.value, &shift)?,
        is_full: session.value.has_a_line(),
        link: outward.public_url.of(&format!("/j/{id}/{secret}")),
    };
    let id = MailId::from_bits(rand::random());
    let outgoing = note.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
    let not_after = Some((now + WAITS).min(shift.starts_at));
    send::post(tx, &[NewMail { id, person: None, outgoing, not_after }], now)?;
    Ok(true)
}

/// Who has asked with this secret; none where it is unknown, used or too old. Looking changes nothing.
///
/// # Errors
/// What the database says.
pub fn applicant(tx: &mut Tx, secret: &str, now: DateTime<Utc>) -> Result<Option<Applicant>, Error> {
    if link::is_like_one(secret) { applicants::find(tx, &fingerprint(secret), now - WAITS) } else { Ok(None) }
}

/// Brings somebody in who has proved their address: as the volunteer who has it already, or as somebody new, who knows how to come and
/// nothing more. They have said that they come, so they have a place or wait for one.
///
/// # Errors
/// `NotFound` where the secret opens nothing.
pub fn come(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, secret: &str) -> Result<Came, Error> {
    let applicant = applicant(tx, secret, now)?.ok_or(Error::not_found("link"))?;
    let Some((mut session, shift)) = open_to_all(tx, &applicant.session, now)? else { return Ok(Came::TooLate) };
    let known = people::with_mail(tx, &applicant.mail)?;
    let person = match known.iter().find(|person| person.kind == Kind::Volunteer) {
        Some(volunteer) => {
            reached(tx, &volunteer.id)?;
            volunteer.id.clone()
        }
        None if known.iter().any(|person| person.kind.is_assigned()) => return Ok(Came::Staff),
        None => {
            let new = newcomer(&applicant);
            people::insert(tx, &new)?;
            new.id
        }
    };
    applicants::settle(tx, &applicant.mail, &applicant.session)?;
    if session.value.attendee(&person).is_none() {
        session.value.attendees.push(Attendee::invited(person.clone(), now));
        session.value.attendees.sort_by(|a, b| a.person.cmp(&b.person));
        sessions::update(tx, &session.value, session.version)?;
    }
    match give(tx, outward, now, &person, &applicant.session, YesOrNo::Yes) {
        // They see on their page what they have promised for that time.
        Ok(_) | Err(Error::Conflict { code: "elsewhere_then", .. }) => {}
        Err(error) => return Err(error),
    }
    let session = sessions::get(tx, &applicant.session)?.value;
    tell::these(tx, outward, now, (&session, &shift), [&person], SessionWhy::Welcomed)?;
    let path = link::make(tx, &person, now, shift.ends_at + tell::OPENS)?;
    Ok(Came::Here { person, session: session.id, path })
}

/// A mail has reached somebody whose mails came back.
fn reached(tx: &mut Tx, id: &PersonId) -> Result<(), Error> {
    let known = people::get(tx, id)?;
    if known.value.mail_fails {
        people::update(tx, &Person { mail_fails: false, ..known.value }, known.version)?;
    }
    Ok(())
}

/// Somebody new: a volunteer who goes wherever it is needed, and speaks at least the language in which they asked.
fn newcomer(applicant: &Applicant) -> Person {
    Person {
        id: PersonId::from_bits(rand::random()),
        kind: Kind::Volunteer,
        given_name: applicant.given_name.clone(),
        family_name: applicant.family_name.clone(),
        mail: Some(applicant.mail.clone()),
        mail_fails: false,
        phone: None,
        locale: applicant.locale,
        gender: None,
        birth_date: None,
        roles: vec![HeldRole { role: Role::Volunteer, validity: Validity::default() }],
        languages: vec![Language::of(applicant.locale)],
        clearances: Vec::new(),
        contracts: Vec::new(),
        workplace: Workplace::Everywhere,
        reminders: Reminder::custom(),
        guest_places: None,
    }
}
