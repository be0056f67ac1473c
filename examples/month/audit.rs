//! The auditor: judges every mail by what it says, by what people did, and by the tables as they are in the end. It asks nothing
//! of the code that wrote the mails, and never sees the secret of a link.

use crate::evidence::{Deed, Evidence, Mail, Standing, What};
use crate::letter::{Item, Kind, Section};
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Brussels;
use releve::domain::{PersonId, ShiftId};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

const DAY: TimeDelta = TimeDelta::days(1);
const WEEK: TimeDelta = TimeDelta::days(7);
/// Letters a day to one person, unless it cannot wait.
const LETTERS_A_DAY: usize = 4;
/// The same words so soon again are the same mail.
const AGAIN: TimeDelta = TimeDelta::hours(12);

/// Something that must not be, without anybody's name.
#[derive(Debug, Clone)]
pub struct Breach {
    /// Which rule.
    pub rule: &'static str,
    /// The facts.
    pub facts: String,
}

type Breaches = Vec<Breach>;

impl Evidence {
    /// Everything that must not be.
    pub fn judge(&self) -> Breaches {
        let mut by_person: HashMap<&PersonId, Vec<&Mail>> = HashMap::new();
        for mail in &self.mails {
            by_person.entry(&mail.person).or_default().push(mail);
        }
        let mut breaches = self.of_the_whole();
        let none = Vec::new();
        let mut deeds: HashMap<&PersonId, Vec<&Deed>> = HashMap::new();
        for deed in &self.deeds {
            deeds.entry(&deed.person).or_default().push(deed);
        }
        for (person, mails) in &by_person {
            let deeds = deeds.get(*person).unwrap_or(&none);
            breaches.extend(self.asked_too_often(person, mails));
            breaches.extend(mails.iter().flat_map(|mail| reminded_wrongly(mail, deeds)));
            breaches.extend(too_many_a_day(mails, deeds));
            breaches.extend(asked_after_stopping(mails, deeds));
            breaches.extend(said_twice(mails));
            breaches.extend(self.wrong_files(person, mails));
        }
        breaches.extend(self.untold(&by_person));
        breaches.sort_by(|a, b| (a.rule, &a.facts).cmp(&(b.rule, &b.facts)));
        breaches
    }

    fn of_the_whole(&self) -> Breaches {
        let counted = [
            ("a mail that cannot be read", self.unreadable),
            ("the limited address on the wrong page, or not on the right one", self.wrong_pages),
            ("the limited address in a calendar file", self.leaks),
            ("a mail that was never sent", self.states.get("waiting").copied().unwrap_or_default()),
            ("a mail that failed", self.states.get("failed").copied().unwrap_or_default()),
        ];
        let mut breaches: Breaches = counted
            .into_iter()
            .flat_map(|(rule, count)| std::iter::repeat_n(Breach { rule, facts: String::new() }, count))
            .collect();
        let jobs = self.failures.iter().map(|why| Breach { rule: "a job that could not be done", facts: why.clone() });
        breaches.extend(jobs);
        let leaking = self.mails.iter().filter(|mail| mail.letter.holds_the_secret);
        breaches.extend(leaking.map(|mail| breach("the limited address in a mail", mail, "")));
        breaches
    }

    /// Questions to step in: as often as they said in any seven days, and never by night.
    fn asked_too_often(&self, person: &PersonId, mails: &[&Mail]) -> Breaches {
        let may = self.people.get(person).map_or(0, |someone| someone.may_be_asked);
        let mut breaches = Vec::new();
        let mut open: HashSet<String> = HashSet::new();
        let mut asked: Vec<DateTime<Utc>> = Vec::new();
        for mail in mails {
            for taken in mail.letter.of(Section::Taken) {
                open.remove(&taken.key());
            }
            let hour = mail.at.with_timezone(&Brussels).hour();
            let by_night = !(7..22).contains(&hour);
            for question in mail.letter.of(Section::StepIn) {
                let is_new = open.insert(question.key());
                match (by_night, is_new) {
                    (true, true) => breaches.push(breach("a question to step in by night", mail, "")),
                    (true, false) => {
                        breaches.push(breach("a question to step in, said again by night", mail, ""));
                    }
                    _ => {}
                }
                if is_new {
                    asked.push(mail.at);
                    let lately = asked.iter().filter(|at| **at > mail.at - WEEK).count();
                    if lately > may {
                        let facts = format!("question {lately} in seven days, may be asked {may} times");
                        breaches.push(breach("asked to step in more often than they said", mail, &facts));
                    }
                }
            }
        }
        breaches
    }

    /// Every calendar file is the same entry for the same person and shift, and of nobody else's.
    fn wrong_files(&self, person: &PersonId, mails: &[&Mail]) -> Breaches {
        let mut breaches = Vec::new();
        let mut sequences: HashMap<&str, i64> = HashMap::new();
        let own: Vec<&Standing> = self.standing.iter().filter(|own| own.person == *person).collect();
        for mail in mails {
            for file in &mail.letter.files {
                let mut then = own.iter().filter(|own| own.starts == file.starts).peekable();
                if then.peek().is_some() && !then.any(|own| uid(&own.shift, person) == file.uid) {
                    breaches.push(breach("a calendar file of another shift", mail, ""));
                }
                let before = sequences.insert(&file.uid, file.sequence).unwrap_or(i64::MIN);
                if before > file.sequence {
                    breaches.push(breach("a calendar file older than the one before", mail, ""));
                }
                if !mail.letter.items.iter().any(|item| item.starts == file.starts) {
                    breaches.push(breach("a calendar file of what the mail does not speak of", mail, ""));
                }
            }
        }
        breaches
    }

    /// Who came for a shift was told of it before its start, with its calendar file.
    fn untold(&self, mails: &HashMap<&PersonId, Vec<&Mail>>) -> Breaches {
        let mut breaches = Vec::new();
        for own in self.standing.iter().filter(|own| own.state.is_fixed()) {
            if self.told_otherwise.contains(&own.person) {
                continue;
            }
            let before = mails.get(&own.person).into_iter().flatten().filter(|mail| mail.at < own.starts);
            let uid = uid(&own.shift, &own.person);
            let (mut is_told, mut last) = (false, None);
            for mail in before {
                let of_it = |item: &&Item| item.starts == own.starts && item.section != Section::Gone;
                is_told |= mail.letter.items.iter().any(|item| of_it(&item));
                last = mail.letter.files.iter().find(|file| file.uid == uid).or(last);
            }
            let facts = format!("{} at {}", own.state.code(), own.starts);
            if !is_told {
                breaches.push(Breach { rule: "came for a shift that no mail told before its start", facts });
            } else if last.is_none_or(|file| file.method == "CANCEL" || file.starts != own.starts) {
                breaches.push(Breach { rule: "came for a shift of which they have no calendar file", facts });
            }
        }
        breaches
    }
}

/// No reminder at or after the start, none of what they said no to, none to who wants none.
fn reminded_wrongly(mail: &Mail, deeds: &[&Deed]) -> Breaches {
    let mut breaches = Vec::new();
    for item in mail.letter.of(Section::Reminded) {
        if mail.at >= item.starts {
            breaches.push(breach("a reminder at or after the start", mail, ""));
        }
        let before = deeds.iter().filter(|deed| deed.at < mail.at);
        let about = before.filter(|deed| {
            deed.starts == Some(item.starts) && deed.about.as_ref().is_none_or(|about| *about == item.what)
        });
        if about.max_by_key(|deed| deed.at).is_some_and(|deed| deed.what == What::No) {
            breaches.push(breach("a reminder of what they said no to", mail, ""));
        }
        if deeds.iter().any(|deed| deed.at < mail.at && deed.what == What::NoReminders) {
            breaches.push(breach("a reminder to who wants none", mail, ""));
        }
    }
    breaches
}

/// A fifth letter within a day is one that cannot wait.
fn too_many_a_day(mails: &[&Mail], deeds: &[&Deed]) -> Breaches {
    let mut breaches = Vec::new();
    for (place, mail) in mails.iter().enumerate() {
        let lately = mails[..place].iter().filter(|before| before.at > mail.at - DAY).count();
        if lately >= LETTERS_A_DAY && !cannot_wait(mail, deeds) {
            breaches.push(breach("more letters in a day than four, and it could have waited", mail, ""));
        }
    }
    breaches
}

/// It reminds, asks to step in or thanks for it, is about what begins within a day, or answers a yes just said.
fn cannot_wait(mail: &Mail, deeds: &[&Deed]) -> bool {
    // The weeks to come are a service.
    let is_urgent = |item: &Item| {
        mail.letter.kind != Kind::Weeks && matches!(item.section, Section::Reminded | Section::StepIn | Section::Taken)
            || item.starts < mail.at + DAY
    };
    let just_said =
        |deed: &&&Deed| deed.what == What::Yes && deed.at <= mail.at && deed.at > mail.at - TimeDelta::minutes(5);
    matches!(mail.letter.kind, Kind::Freed | Kind::Escalation)
        || mail.letter.items.iter().any(is_urgent)
        || deeds.iter().any(|deed| just_said(&deed))
}

/// Who wants to be asked no more is asked no more.
fn asked_after_stopping(mails: &[&Mail], deeds: &[&Deed]) -> Breaches {
    let Some(stopped) = deeds.iter().find(|deed| deed.what == What::Stopped) else { return Vec::new() };
    let mut known: HashSet<String> = HashSet::new();
    let mut breaches = Vec::new();
    for mail in mails {
        let asks = mail.letter.items.iter().filter(|item| matches!(item.section, Section::Asked | Section::StepIn));
        for question in asks {
            match (mail.at > stopped.at, known.insert(question.key())) {
                (true, true) => breaches.push(breach("asked after they had stopped it", mail, "")),
                (true, false) => {
                    breaches.push(breach("an old question said again after they had stopped it", mail, ""));
                }
                _ => {}
            }
        }
    }
    breaches
}

/// The same words to the same person, but for the link, and nothing else said of the same shift in between. A reminder says the
/// same a week, a day and two hours before.
fn said_twice(mails: &[&Mail]) -> Breaches {
    let mut last: HashMap<String, &Mail> = HashMap::new();
    let mut breaches = Vec::new();
    for mail in mails {
        let about = |item: &Item| last.get(&item.key()).filter(|before| before.letter.digest == mail.letter.digest);
        let before = mail.letter.items.first().and_then(about).filter(|before| mail.at - before.at < AGAIN);
        if let Some(before) = before {
            let facts = format!("{} minutes after the first", (mail.at - before.at).num_minutes());
            breaches.push(breach("the same mail twice", mail, &facts));
        }
        last.extend(mail.letter.items.iter().map(|item| (item.key(), *mail)));
    }
    breaches
}

/// As a calendar entry is named by the contract: half of the SHA-256 of shift and person.
fn uid(shift: &ShiftId, person: &PersonId) -> String {
    let digest = Sha256::digest(format!("{shift}/{person}"));
    let half = digest.iter().take(16).fold(0_u128, |number, byte| number * 256 + u128::from(*byte));
    format!("{half:032x}@releve")
}

fn breach(rule: &'static str, mail: &Mail, facts: &str) -> Breach {
    let starts: Vec<String> =
        mail.letter.items.iter().map(|item| format!("{:?} {}", item.section, item.starts)).collect();
    let facts = format!("{} {:?}: {} {facts}", mail.at, mail.letter.kind, starts.join(", "));
    Breach { rule, facts }
}

#[cfg(test)]
mod tests;
