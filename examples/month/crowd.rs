//! How people behave who get a mail: by chance, from the figures of the network's own behaviour and from assumptions, which are
//! all here.

use crate::agenda::{Act, Agenda, Event};
use crate::chance::Chance;
use crate::letter::{Item, Letter, Section};
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Brussels;
use releve::domain::PersonId;
use std::collections::{HashMap, HashSet};

/// Of those who are asked, who answers within a day (`answers_within_24h`). The others never do.
const ANSWERS: f64 = 78.0;
/// Of those who answer an offer, who says no (`declines`).
const DECLINES: f64 = 17.0;
/// Of those who said yes, who cannot come after all and says so within the day before (`cancels_inside_24h`).
const CANCELS: f64 = 8.0;
/// Of those who come, who does not (`does_not_show`). Nothing follows from it here.
pub const DOES_NOT_SHOW: f64 = 6.0;

/// Assumed: of all who are asked to step in, who says yes.
const STEPS_IN: f64 = 25.0;
/// Assumed: of an employee's duties, which are reported sick within the day before.
pub const FALLS_ILL: f64 = 1.5;
/// Assumed: of the mails with a question, after which somebody wants no more of them.
const STOPS: f64 = 1.0;
/// Assumed: of all people, who wants no reminders.
const NO_REMINDERS: f64 = 5.0;
/// Assumed: of all mails, after which somebody opens their page only to look.
const LOOKS: f64 = 5.0;
/// Assumed: how often a week volunteers say that they may be asked to step in, in percent.
const SHORT_NOTICE: [(u8, f64); 4] = [(0, 15.0), (1, 25.0), (2, 45.0), (3, 15.0)];
/// An answer to an offer comes within a day, half of them within three hours; to a question to step in within three hours, half of
/// them within three quarters of one. Nobody answers from 23:00 to 7:00.
const OFFER_HOURS: f64 = 24.0;
const STEP_IN_HOURS: f64 = 3.0;

/// What is assumed, in words.
pub fn assumptions() -> String {
    format!(
        "From the network's behaviour: {ANSWERS} % answer within 24 h (the others never), {DECLINES} % of those decline, \
         {CANCELS} % of the confirmed\ncancel inside 24 h, {DOES_NOT_SHOW} % do not show.\n\
         Assumed: {STEPS_IN} % of those asked to step in say yes, {:.0} % say no; employees report {FALLS_ILL} % of their duties sick \
         within 24 h before;\n{STOPS} % of the mails with a question end in one click that stops them; {NO_REMINDERS} % want no \
         reminders; volunteers may be asked to step in\n0, 1, 2 or 3 times a week ({} %); nobody answers from 23:00 to 7:00.",
        ANSWERS - STEPS_IN,
        SHORT_NOTICE.map(|(_, percent)| percent.to_string()).join(", ")
    )
}

/// How often a week somebody says that they may be asked to step in.
pub fn short_notice(chance: Chance, person: &PersonId) -> u8 {
    let mut rest = chance.of("short notice", person, &"") * 100.0;
    for (times, percent) in SHORT_NOTICE {
        if rest < percent {
            return times;
        }
        rest -= percent;
    }
    0
}

/// Everybody who gets mails.
#[derive(Debug)]
pub struct Crowd {
    chance: Chance,
    links: HashMap<PersonId, String>,
    /// Questions that they have read.
    met: HashSet<(PersonId, String)>,
}

impl Crowd {
    /// Nobody has heard of anything.
    pub fn new(chance: Chance) -> Self {
        Self { chance, links: HashMap::new(), met: HashSet::new() }
    }

    /// The path of somebody's own page, as the last mail told it.
    pub fn link(&self, person: &PersonId) -> Option<&str> {
        self.links.get(person).map(String::as_str)
    }

    /// Somebody reads a mail, and makes up their mind.
    pub fn reads(
        &mut self,
        agenda: &mut Agenda,
        now: DateTime<Utc>,
        person: &PersonId,
        letter: &Letter,
        link: Option<String>,
    ) {
        let chance = self.chance;
        let Some(link) = link else { return };
        if self.links.insert(person.clone(), link).is_none()
            && chance.happens(NO_REMINDERS, "no reminders", person, &"")
        {
            agenda.at(self.later(now, OFFER_HOURS, person, "reminders"), Event::Act(person.clone(), Act::NoReminders));
        }
        for taken in letter.of(Section::Taken) {
            self.met.remove(&(person.clone(), taken.key()));
        }
        let asked = letter.items.iter().filter(|item| matches!(item.section, Section::Asked | Section::StepIn));
        let new: Vec<Item> = asked.filter(|item| self.met.insert((person.clone(), item.key()))).cloned().collect();
        let Some(first) = new.first() else {
            if chance.happens(LOOKS, "looks", person, &now) {
                agenda.at(now + TimeDelta::minutes(10), Event::Act(person.clone(), Act::Look));
            }
            return;
        };
        let steps_in = new.iter().any(|item| item.section == Section::StepIn);
        let when = self.later(now, if steps_in { STEP_IN_HOURS } else { OFFER_HOURS }, person, &first.key());
        if letter.can_stop && chance.happens(STOPS, "stops", person, &first.key()) {
            agenda.at(when, Event::Act(person.clone(), Act::Stop));
        } else if chance.happens(ANSWERS, "answers", person, &first.key()) {
            let says_yes = |item: &Item| match item.section {
                Section::StepIn => chance.happens(STEPS_IN / ANSWERS * 100.0, "steps in", person, &item.key()),
                _ => !chance.happens(DECLINES, "declines", person, &item.key()),
            };
            let answers = new.iter().map(|item| (item.clone(), says_yes(item))).collect();
            agenda.at(when, Event::Act(person.clone(), Act::Answer(answers)));
        }
    }

    /// Somebody has said yes and it was kept: they may not be able to come after all.
    pub fn will_come(&self, agenda: &mut Agenda, now: DateTime<Utc>, person: &PersonId, item: &Item) {
        if self.chance.happens(CANCELS, "cancels", person, &item.key()) {
            let before = (self.chance.of("cancels when", person, &item.key()) * 24.0 * 3600.0) as i64;
            let when = (item.starts - TimeDelta::seconds(before)).max(now + TimeDelta::minutes(1));
            agenda.at(when, Event::Act(person.clone(), Act::Withdraw(item.clone())));
        }
    }

    /// When they get round to it, within so many hours.
    fn later(&self, now: DateTime<Utc>, hours: f64, person: &PersonId, about: &str) -> DateTime<Utc> {
        let drawn = self.chance.of("delay", person, &about);
        // Few are fast, most are soon, some take the day.
        let power = if hours > STEP_IN_HOURS { 3 } else { 2 };
        let seconds = 60 + (drawn.powi(power) * hours * 3600.0) as i64;
        awake(now + TimeDelta::seconds(seconds), drawn)
    }
}

/// The same, or the next morning within an hour after seven.
fn awake(when: DateTime<Utc>, drawn: f64) -> DateTime<Utc> {
    let local = when.with_timezone(&Brussels);
    let morning = match local.hour() {
        23 => local.date_naive().succ_opt(),
        0..7 => Some(local.date_naive()),
        _ => None,
    };
    let seven = morning.and_then(|day| day.and_hms_opt(7, 0, 0)?.and_local_timezone(Brussels).earliest());
    seven.map_or(when, |seven| seven.to_utc() + TimeDelta::seconds((drawn * 3600.0) as i64))
}
