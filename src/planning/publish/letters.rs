//! Who is written to, and what.

use crate::config::PublicUrl;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Told};
use crate::domain::shift::Shift;
use crate::domain::{MailId, PersonId, ShiftId};
use crate::error::Error;
use crate::mail::{LetterShift, Recipient, WeekLetter};
use crate::planning::house::House;
use crate::planning::zone;
use crate::store::fingerprint;
use crate::store::links::Link;
use crate::store::mails::NewMail;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use lettre::message::Mailbox;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A link opens its page until so many days after the week.
const LINK_DAYS: i64 = 28;

/// How the house writes.
#[derive(Debug, Clone, Copy)]
pub struct Post<'a> {
    /// The sender of mails.
    pub sender: &'a Mailbox,
    /// Where people's pages are.
    pub public_url: &'a PublicUrl,
}

/// What is to be kept and sent.
#[derive(Debug, Default)]
pub(super) struct Letters {
    pub(super) mails: Vec<NewMail>,
    pub(super) links: Vec<(String, Link)>,
    pub(super) told: Vec<(PersonId, Vec<Told>)>,
    pub(super) to_be_told: Vec<PersonId>,
}

/// Writes to everyone for whom something changed since they were told last.
pub(super) fn write(
    house: &House,
    post: &Post<'_>,
    known: &BTreeMap<PersonId, Vec<Told>>,
    now: DateTime<Utc>,
) -> Result<Letters, Error> {
    let weeks = Weeks::of(house, now);
    let everyone: BTreeSet<&PersonId> = weeks.coming.keys().copied().chain(known.keys()).collect();
    let mut letters = Letters::default();
    for id in everyone {
        let coming = weeks.coming.get(id).map(Vec::as_slice).unwrap_or_default();
        let now_told: Vec<Told> = coming.iter().map(|(_, shift)| as_told(shift)).collect();
        let before = known.get(id).map(Vec::as_slice).unwrap_or_default();
        if !weeks.is_news(id, before, &now_told, now) {
            continue;
        }
        let person = house.person(id);
        match person.and_then(|person| Some((person, person.mail.as_ref()?))) {
            Some((person, address)) if !coming.is_empty() => {
                letters.write_to(house, post, (person, address), coming, now)?;
            }
            _ => letters.to_be_told.push(id.clone()),
        }
        letters.told.push((id.clone(), now_told));
    }
    Ok(letters)
}

impl Letters {
    fn write_to(
        &mut self,
        house: &House,
        post: &Post<'_>,
        (person, address): (&Person, &str),
        coming: &[(&Assignment, &Shift)],
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let secret = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
        let letter = WeekLetter {
            to: Recipient {
                person: person.id.clone(),
                given_name: person.given_name.clone(),
                address: address.to_owned(),
                kind: person.kind,
                locale: person.locale,
            },
            week: house.week(),
            shifts: coming.iter().map(|(assignment, shift)| letter_shift(house, person, assignment, shift)).collect(),
            link: Some(post.public_url.of(&format!("/l/{secret}"))),
        };
        let id = MailId::from_bits(rand::random());
        let Ok(outgoing) = letter.render(post.sender, id.as_str(), now) else {
            self.to_be_told.push(person.id.clone());
            return Ok(());
        };
        self.mails.push(NewMail { id, person: person.id.clone(), outgoing });
        let expires_at = zone::week(house.zone(), house.week()).end + Duration::days(LINK_DAYS);
        let link = Link { person: person.id.clone(), created_at: now, expires_at, revoked_at: None };
        self.links.push((fingerprint(&secret), link));
        Ok(())
    }
}

/// What each person comes for from now on, and what they said no to.
struct Weeks<'a> {
    coming: BTreeMap<&'a PersonId, Vec<(&'a Assignment, &'a Shift)>>,
    refused: BTreeSet<(&'a PersonId, &'a ShiftId)>,
}

impl<'a> Weeks<'a> {
    fn of(house: &'a House, now: DateTime<Utc>) -> Self {
        let shifts: HashMap<&str, &Shift> = house.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect();
        let mut weeks = Self { coming: BTreeMap::new(), refused: BTreeSet::new() };
        for assignment in &house.assignments {
            let Some(shift) = shifts.get(assignment.shift.as_str()) else { continue };
            if !assignment.state.counts() {
                weeks.refused.insert((&assignment.person, &assignment.shift));
            } else if is_told(assignment.state) && shift.ends_at > now {
                weeks.coming.entry(&assignment.person).or_default().push((assignment, shift));
            }
        }
        for theirs in weeks.coming.values_mut() {
            theirs.sort_by_key(|(_, shift)| (shift.starts_at, &shift.id));
        }
        weeks
    }

    /// Something new, something changed, or something gone that they did not refuse themselves.
    fn is_news(&self, person: &PersonId, before: &[Told], now_told: &[Told], now: DateTime<Utc>) -> bool {
        let is_gone = |told: &Told| {
            let is_their_no = self.refused.contains(&(person, &told.shift));
            told.ends_at > now && !is_their_no && !now_told.contains(told)
        };
        now_told.iter().any(|told| !before.contains(told)) || before.iter().any(is_gone)
    }
}

const fn is_told(state: AssignmentState) -> bool {
    matches!(state, AssignmentState::Offered | AssignmentState::Confirmed | AssignmentState::Published)
}

fn as_told(shift: &Shift) -> Told {
    Told {
        shift: shift.id.clone(),
        starts_at: shift.starts_at,
        ends_at: shift.ends_at,
        location: shift.pattern.location.clone(),
    }
}

fn letter_shift(house: &House, person: &Person, assignment: &Assignment, shift: &Shift) -> LetterShift {
    let zone = house.zone_of(&shift.site);
    let location = house.locations.get(&shift.pattern.location);
    LetterShift {
        shift: shift.id.clone(),
        starts: shift.starts_at.with_timezone(&zone),
        ends: shift.ends_at.with_timezone(&zone),
        activity: shift.pattern.activity.clone(),
        role: shift.role_of(person, assignment.position),
        place: location.map(|location| location.name.clone()).unwrap_or_default(),
        meeting_point: location.map(|location| location.meeting_point.clone()).unwrap_or_default(),
        asked: assignment.state == AssignmentState::Offered,
        sequence: u32::try_from(house.roster.version).unwrap_or(u32::MAX),
    }
}
