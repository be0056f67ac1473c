//! One letter to one person, of all that they have not been told yet.

use super::link;
use super::news::{self, News};
use super::places::Places;
use super::{reminder, replacement, weekly, zone};
use crate::config::Outward;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Roster, Told};
use crate::domain::shift::Shift;
use crate::domain::swap::SwapPlace;
use crate::domain::{MailId, PersonId, ShiftId, Week};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{Letter, LetterShift, MailError, Recipient};
use crate::store::mails::NewMail;
use crate::store::{Tx, assignments, people, reminders, rosters, shifts, swaps, to_tell, told};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use lettre::Address;
use std::collections::HashMap;

/// A link opens its page until so many days after the last week of its letter.
const LINK_DAYS: i64 = 28;

/// Whether somebody can be written to.
pub fn can_be_written_to(person: &Person) -> bool {
    !person.mail_fails && person.mail.as_ref().is_some_and(|mail| mail.parse::<Address>().is_ok())
}

/// How a person is written to.
pub(super) fn recipient(person: &Person) -> Recipient {
    Recipient {
        person: person.id.clone(),
        given_name: person.given_name.clone(),
        address: person.mail.clone().unwrap_or_default(),
        kind: person.kind,
        locale: person.locale,
    }
}

/// Writes to a person what they have not been told yet, and puts it in the post. Nothing where there is no news any more:
/// what a coordinator took back in time is never spoken of.
///
/// # Errors
/// `Conflict` (`no_address`) where they cannot be written to; `Internal` where the letter could not be put together.
pub fn write(tx: &mut Tx, outward: &Outward, id: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(person) = people::find(tx, id)?.map(|person| person.value) else { return Ok(()) };
    let all = assignments::of_person(tx, id)?;
    let mut letter = Draft::default();
    let waiting = to_tell::of_person(tx, id)?;
    if waiting.is_empty() && !can_be_written_to(&person) {
        // A reminder is no more than a courtesy: it troubles nobody.
        weekly::of_person(tx, id, now)?;
        return reminder::of_person(tx, id, now).map(drop);
    }
    for waiting in waiting {
        let roster = rosters::get(tx, &waiting.roster)?;
        let theirs = with_shifts(tx, all.iter().filter(|assignment| assignment.roster == roster.id))?;
        let before = told::of_person(tx, &roster.id, id)?;
        let news = News::of(&person, theirs.iter().map(each), &before, now);
        if news.is_any() {
            reminders::forget(tx, &news.moved(&before))?;
            letter.add(tx, &roster, &news, Some(now))?;
            told::note(tx, &roster.id, &[(id.clone(), news.told)], now)?;
        }
    }
    to_tell::clear(tx, id)?;
    let of_the_weeks = weekly::of_person(tx, id, now)?;
    letter.is_weekly = !of_the_weeks.is_empty();
    for (assignment, shift) in reminder::of_person(tx, id, now)?.iter().chain(&of_the_weeks) {
        letter.remind(tx, &person, assignment, shift)?;
    }
    match letter.weeks {
        Some(weeks) => letter.post(tx, outward, &person, weeks, now),
        None => Ok(()),
    }
}

/// The letter that would tell somebody this news of a roster, as it is read: its subject and its text. `link` stands for the
/// link that it would have.
///
/// # Errors
/// `Internal` where it could not be put together.
pub(super) fn preview(
    tx: &mut Tx,
    roster: &Roster,
    person: &Person,
    news: &News<'_>,
    link: String,
) -> Result<(String, String), Error> {
    let mut letter = Draft::default();
    letter.add(tx, roster, news, None)?;
    letter.letter(person, (roster.week, roster.week), link).read().map_err(Error::internal)
}

/// Whether something that they have not been told yet begins within a day by now.
///
/// # Errors
/// What the database says.
pub fn is_urgent(tx: &mut Tx, id: &PersonId, now: DateTime<Utc>) -> Result<bool, Error> {
    let Some(person) = people::find(tx, id)?.map(|person| person.value) else { return Ok(false) };
    let all = assignments::of_person(tx, id)?;
    for waiting in to_tell::of_person(tx, id)? {
        let theirs = with_shifts(tx, all.iter().filter(|assignment| assignment.roster == waiting.roster))?;
        let before = told::of_person(tx, &waiting.roster, id)?;
        if waiting.urgent || News::of(&person, theirs.iter().map(each), &before, now).is_urgent(now) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// An assignment with its shift and where people meet for it.
type Theirs<'a> = (&'a Assignment, Shift, String);

fn each<'a>((assignment, shift, meets): &'a Theirs<'a>) -> (&'a Assignment, &'a Shift, &'a str) {
    (assignment, shift, meets)
}

fn with_shifts<'a>(tx: &mut Tx, theirs: impl Iterator<Item = &'a Assignment>) -> Result<Vec<Theirs<'a>>, Error> {
    let theirs: Vec<&Assignment> = theirs.collect();
    let ids: Vec<ShiftId> = theirs.iter().map(|assignment| assignment.shift.clone()).collect();
    let shifts = shifts::find_all(tx, &ids)?.into_iter();
    let mut shifts: HashMap<ShiftId, Shift> = shifts.map(|shift| (shift.id.clone(), shift)).collect();
    let mut places = Places::default();
    let mut found = Vec::with_capacity(theirs.len());
    for assignment in theirs {
        if let Some(shift) = shifts.remove(&assignment.shift) {
            let meets = places.location(tx, &shift.pattern.location)?.meeting_point;
            found.push((assignment, shift, meets));
        }
    }
    Ok(found)
}

/// A letter that is being written.
#[derive(Default)]
struct Draft {
    places: Places,
    shifts: Vec<LetterShift>,
    gone: Vec<LetterShift>,
    reminded: Vec<LetterShift>,
    has_new: bool,
    is_weekly: bool,
    /// The first and the last week that it is about, and the zone of their days.
    weeks: Option<(Week, Week, Tz)>,
}

impl Draft {
    /// News of a roster, in a letter that is written at that time; at no time: as it would be by day.
    fn add(&mut self, tx: &mut Tx, roster: &Roster, news: &News<'_>, at: Option<DateTime<Utc>>) -> Result<(), Error> {
        let zone = match roster.sites.first() {
            Some(site) => self.places.zone(tx, site)?,
            None => Tz::UTC,
        };
        let exchanged = match news.coming.first() {
            Some((own, _)) => swaps::brought(tx, &own.person)?,
            None => Vec::new(),
        };
        let theirs = news.told.iter().zip(&news.coming).zip(news.freed.iter().zip(&news.unheard));
        let is_night = at.is_some_and(|at| replacement::quiet_until(zone, at).is_some());
        for ((told, (assignment, _)), (freed, unheard)) in theirs {
            if is_night && assignment.state == AssignmentState::Asked && !unheard {
                // They know of the question; it is not put again at this hour.
                continue;
            }
            let shift = self.shift(tx, zone, told)?;
            let asked = matches!(assignment.state, AssignmentState::Offered | AssignmentState::Asked);
            let is_brought = |place: &SwapPlace| place.roster == roster.id && place.shift == shift.shift;
            let swapped = *unheard && assignment.state.is_fixed() && exchanged.iter().any(is_brought);
            self.shifts.push(LetterShift { asked, freed: *freed, swapped, ..shift });
        }
        for told in &news.gone {
            let shift = self.shift(tx, zone, told)?;
            self.gone.push(shift);
        }
        self.has_new |= news.has_new;
        self.widen(roster.week, zone);
        Ok(())
    }

    /// What the letter tells anyway needs no reminder.
    fn remind(&mut self, tx: &mut Tx, person: &Person, assignment: &Assignment, shift: &Shift) -> Result<(), Error> {
        if self.shifts.iter().chain(&self.reminded).any(|told| told.shift == shift.id) {
            return Ok(());
        }
        let roster = rosters::get(tx, &assignment.roster)?;
        let known = told::of_person(tx, &roster.id, &person.id)?;
        if known.iter().any(|told| told.shift == shift.id && told.starts_at != shift.starts_at) {
            // It was moved, and that is not published yet.
            return Ok(());
        }
        let zone = self.places.zone(tx, &shift.site)?;
        let reminded = self.shift(tx, zone, &news::as_told(person, assignment, shift, ""))?;
        self.reminded.push(reminded);
        self.widen(roster.week, zone);
        Ok(())
    }

    /// The letter is about this week too.
    fn widen(&mut self, week: Week, zone: Tz) {
        let (first, last, _) = self.weeks.unwrap_or((week, week, zone));
        self.weeks = Some((first.min(week), last.max(week), zone));
    }

    fn shift(&mut self, tx: &mut Tx, zone: Tz, told: &Told) -> Result<LetterShift, Error> {
        let location = self.places.location(tx, &told.location)?;
        Ok(LetterShift {
            shift: told.shift.clone(),
            starts: told.starts_at.with_timezone(&zone),
            ends: told.ends_at.with_timezone(&zone),
            activity: told.activity.clone(),
            role: told.role,
            place: location.name,
            meeting_point: location.meeting_point,
            asked: false,
            freed: false,
            swapped: false,
            step_in: told.step_in,
        })
    }

    fn letter(mut self, person: &Person, (first, last): (Week, Week), link: String) -> Letter {
        // Who is only thanked is told nothing else again, and asked nothing.
        if !self.has_new && !self.gone.is_empty() && self.gone.iter().all(|gone| gone.step_in) {
            self.shifts.clear();
        }
        self.shifts.sort_by_key(|shift| shift.starts);
        self.gone.sort_by_key(|shift| shift.starts);
        self.reminded.sort_by_key(|shift| shift.starts);
        Letter {
            to: recipient(person),
            first,
            last,
            shifts: self.shifts,
            gone: self.gone,
            reminded: self.reminded,
            has_new: self.has_new,
            is_weekly: self.is_weekly,
            link: Some(link),
        }
    }

    fn post(
        self,
        tx: &mut Tx,
        outward: &Outward,
        person: &Person,
        (first, last, zone): (Week, Week, Tz),
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        if !can_be_written_to(person) {
            return Err(no_address());
        }
        let expires_at = zone::week(zone, last).end + Duration::days(LINK_DAYS);
        let link = link::make(tx, &person.id, now, expires_at)?;
        let letter = self.letter(person, (first, last), outward.public_url.of(&link));
        let not_after = letter.not_after();
        let id = MailId::from_bits(rand::random());
        let outgoing = letter.render(&outward.mail_from, id.as_str(), now).map_err(|error| match error {
            MailError::Recipient => no_address(),
            error => Error::internal(error),
        })?;
        send::post(tx, &[NewMail { id, person: Some(person.id.clone()), outgoing, not_after }], now)
    }
}

fn no_address() -> Error {
    Error::conflict("no_address", "there is no mail address to write to any more")
}
