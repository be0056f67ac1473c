//! Who is written to, and what.

use crate::config::PublicUrl;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Told};
use crate::domain::shift::Shift;
use crate::domain::{MailId, PersonId, ShiftId};
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
) -> Letters {
    let weeks = Weeks::of(house, now);
    let everyone: BTreeSet<&PersonId> = weeks.coming.keys().copied().chain(known.keys()).collect();
    let mut letters = Letters::default();
    for id in everyone {
        let before = known.get(id).map(Vec::as_slice).unwrap_or_default();
        let Some(person) = house.person(id) else {
            if before.iter().any(|told| told.ends_at > now) {
                letters.to_be_told.push(id.clone());
                letters.told.push((id.clone(), Vec::new()));
            }
            continue;
        };
        let coming = weeks.coming.get(id).map(Vec::as_slice).unwrap_or_default();
        let now_told: Vec<Told> = coming.iter().map(|(assignment, shift)| as_told(person, assignment, shift)).collect();
        let gone = weeks.gone(id, before, &now_told, now);
        let is_new = now_told.iter().any(|told| !before.contains(told));
        if is_new || !gone.is_empty() {
            let is_written = letters.write_to(house, post, person, coming, &gone, now);
            if !is_written {
                letters.to_be_told.push(id.clone());
            }
            letters.told.push((id.clone(), now_told));
        }
    }
    letters
}

impl Letters {
    /// Whether they could be written to.
    fn write_to(
        &mut self,
        house: &House,
        post: &Post<'_>,
        person: &Person,
        coming: &[(&Assignment, &Shift)],
        gone: &[&Told],
        now: DateTime<Utc>,
    ) -> bool {
        let Some(address) = person.mail.clone() else { return false };
        let secret = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
        let letter = WeekLetter {
            to: Recipient {
                person: person.id.clone(),
                given_name: person.given_name.clone(),
                address,
                kind: person.kind,
                locale: person.locale,
            },
            week: house.week(),
            shifts: coming.iter().map(|(assignment, shift)| to_come(house, person, assignment, shift)).collect(),
            gone: gone.iter().map(|told| no_more(house, told)).collect(),
            link: Some(post.public_url.of(&format!("/l/{secret}"))),
        };
        let id = MailId::from_bits(rand::random());
        let Ok(outgoing) = letter.render(post.sender, id.as_str(), now) else { return false };
        self.mails.push(NewMail { id, person: person.id.clone(), outgoing });
        let expires_at = zone::week(house.zone(), house.week()).end + Duration::days(LINK_DAYS);
        let link = Link { person: person.id.clone(), created_at: now, expires_at, revoked_at: None };
        self.links.push((fingerprint(&secret), link));
        true
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

    /// What they were told of, is still to come and is not theirs any more. Their own no is no news to them.
    fn gone<'t>(&self, person: &PersonId, before: &'t [Told], now_told: &[Told], now: DateTime<Utc>) -> Vec<&'t Told> {
        let is_gone = |told: &&Told| {
            let is_theirs = now_told.iter().any(|own| own.shift == told.shift);
            told.ends_at > now && !is_theirs && !self.refused.contains(&(person, &told.shift))
        };
        before.iter().filter(is_gone).collect()
    }
}

const fn is_told(state: AssignmentState) -> bool {
    matches!(state, AssignmentState::Offered | AssignmentState::Confirmed | AssignmentState::Published)
}

fn as_told(person: &Person, assignment: &Assignment, shift: &Shift) -> Told {
    Told {
        shift: shift.id.clone(),
        starts_at: shift.starts_at,
        ends_at: shift.ends_at,
        location: shift.pattern.location.clone(),
        activity: shift.pattern.activity.clone(),
        role: shift.role_of(person, assignment.position),
    }
}

fn to_come(house: &House, person: &Person, assignment: &Assignment, shift: &Shift) -> LetterShift {
    let asked = assignment.state == AssignmentState::Offered;
    LetterShift { asked, ..no_more(house, &as_told(person, assignment, shift)) }
}

fn no_more(house: &House, told: &Told) -> LetterShift {
    let zone = house.zone();
    let location = house.locations.get(&told.location);
    LetterShift {
        shift: told.shift.clone(),
        starts: told.starts_at.with_timezone(&zone),
        ends: told.ends_at.with_timezone(&zone),
        activity: told.activity.clone(),
        role: told.role,
        place: location.map(|location| location.name.clone()).unwrap_or_default(),
        meeting_point: location.map(|location| location.meeting_point.clone()).unwrap_or_default(),
        asked: false,
        sequence: u32::try_from(house.roster.version).unwrap_or(u32::MAX),
    }
}
