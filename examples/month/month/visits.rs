//! What people do on their pages, and what follows from it for the searches that are under way.

use super::Month;
use crate::agenda::{Act, Event};
use crate::door::Door;
use crate::evidence::{Deed, What};
use crate::house::SECRET_ADDRESS;
use crate::letter::{Item, Section};
use crate::page;
use chrono::{DateTime, TimeDelta, Utc};
use releve::clock::Clock;
use releve::domain::replacement::ReplacementState;
use releve::domain::roster::AssignmentState;
use releve::domain::{AssignmentId, PersonId, ReplacementId};
use releve::error::Error;
use releve::pages::Pages;
use releve::planning::answer;
use releve::store::{assignments, replacements, shifts};

impl Month<'_> {
    /// Notes when a search is due again.
    pub(super) fn look_after(&mut self, now: DateTime<Utc>, id: &ReplacementId) -> Result<(), Error> {
        let Some(search) = self.store.read_blocking(|tx| replacements::find(tx, id))? else { return Ok(()) };
        let shift = self.store.read_blocking(|tx| shifts::get(tx, &search.shift))?.value;
        let starts = shift.starts_at;
        if search.state == ReplacementState::Escalated {
            self.agenda.at(now + TimeDelta::minutes(1), Event::Alert(shift.site));
        }
        let due = match search.state {
            ReplacementState::Open => search.next_at.min(search.escalate_at),
            ReplacementState::Escalated => starts,
            ReplacementState::Filled | ReplacementState::Closed => return Ok(()),
        };
        // What is due already waits in the queue by itself.
        if due > now {
            self.agenda.at(due, Event::Search(id.clone()));
        }
        Ok(())
    }

    /// Somebody left a place: it may be looked for by now.
    fn look_for(&mut self, now: DateTime<Utc>, id: &AssignmentId) -> Result<(), Error> {
        let search = self.store.read_blocking(|tx| match assignments::find(tx, id)? {
            Some(left) => replacements::under_way(tx, &left.roster, &left.shift, left.position),
            None => Ok(None),
        })?;
        search.map_or(Ok(()), |search| self.look_after(now, &search.id))
    }

    /// A coordinator notes that an employee has called.
    pub(super) fn ill(&mut self, now: DateTime<Utc>, id: &AssignmentId) -> Result<(), Error> {
        let Some(own) = self.store.read_blocking(|tx| assignments::find(tx, id))? else { return Ok(()) };
        if own.state != AssignmentState::Published {
            return Ok(());
        }
        self.store.write_blocking(|tx| answer::release(tx, Clock::Fixed(now), &own.person, id))?;
        let starts = self.store.read_blocking(|tx| shifts::get(tx, &own.shift))?.value.starts_at;
        self.counts.ill += 1;
        self.evidence.deeds.push(Deed {
            at: now,
            person: own.person,
            starts: Some(starts),
            about: None,
            what: What::No,
        });
        self.look_for(now, id)
    }

    pub(super) fn act(&mut self, now: DateTime<Utc>, person: &PersonId, act: Act) -> Result<(), Error> {
        let Some(link) = self.crowd.link(person).map(str::to_owned) else { return Ok(()) };
        let pages = Pages {
            store: self.store.clone(),
            clock: Clock::Fixed(now),
            outward: self.outward.clone(),
            elsewhere: None,
        };
        let door = Door::open(self.runtime, pages)?;
        match act {
            Act::Answer(answers) => {
                let cards = self.visit(&door, now, person, &link)?;
                for (item, yes) in answers {
                    self.answer(&door, now, (person, &link), &cards, &item, if yes { "confirm" } else { "decline" })?;
                }
                self.visit(&door, now, person, &link)?;
            }
            Act::Withdraw(item) => {
                let cards = self.visit(&door, now, person, &link)?;
                self.answer(&door, now, (person, &link), &cards, &item, "withdraw")?;
                self.visit(&door, now, person, &link)?;
            }
            Act::Stop => {
                let answer = door.press(&link, "List-Unsubscribe=One-Click")?;
                let taken = answer.status == 200;
                self.counts.stops[usize::from(!taken)] += 1;
                if taken {
                    self.did(now, person, None, What::Stopped);
                }
            }
            Act::NoReminders => {
                door.press(&link, "reminders=")?;
                self.did(now, person, None, What::NoReminders);
            }
            Act::Look => {
                let cards = self.visit(&door, now, person, &link)?;
                for card in cards.iter().take(3) {
                    let file = door.read(&format!("{link}?calendar={}", card.id))?;
                    self.evidence.leaks += usize::from(file.text.to_lowercase().contains(SECRET_ADDRESS));
                }
            }
        }
        door.close()
    }

    /// Presses a button, where it is there.
    fn answer(
        &mut self,
        door: &Door<'_>,
        now: DateTime<Utc>,
        (person, link): (&PersonId, &str),
        cards: &[page::Card],
        item: &Item,
        answer: &str,
    ) -> Result<(), Error> {
        let has_button = |card: &&page::Card| card.is(item) && card.buttons.iter().any(|button| button == answer);
        let Some(card) = cards.iter().find(has_button) else {
            self.counts.too_late += 1;
            return Ok(());
        };
        let answered = door.press(link, &format!("assignment={}&answer={answer}", card.id))?;
        let said = answered.leads_to.trim_start_matches("?said=").to_owned();
        match said.as_str() {
            "confirmed" => {
                self.did(now, person, Some(item), What::Yes);
                // An employee who stepped in would call.
                if !self.house.is_employed(person) {
                    self.crowd.will_come(&mut self.agenda, now, person, item);
                }
            }
            "declined" | "withdrawn" => self.did(now, person, Some(item), What::No),
            _ => {}
        }
        let about = if item.section == Section::StepIn { "step in" } else { "offer" };
        *self.counts.said.entry(format!("{about}: {answer} → {said}")).or_default() += 1;
        let id = card.id.parse::<AssignmentId>().map_err(Error::internal)?;
        self.look_for(now, &id)
    }

    /// Opens somebody's page, and looks whether the limited address is where it belongs, and nowhere else.
    fn visit(
        &mut self,
        door: &Door<'_>,
        now: DateTime<Utc>,
        person: &PersonId,
        link: &str,
    ) -> Result<Vec<page::Card>, Error> {
        let page = door.read(link)?;
        let is_shown = page.text.to_lowercase().contains(SECRET_ADDRESS);
        let is_theirs = self.store.read_blocking(|tx| {
            let fixed = assignments::of_person(tx, person)?.into_iter().filter(|own| own.state.is_fixed());
            let shifts = shifts::find_all(tx, &fixed.map(|own| own.shift).collect::<Vec<_>>())?;
            Ok(shifts.iter().any(|shift| self.house.limited.contains(&shift.pattern.location) && now < shift.ends_at))
        })?;
        self.counts.pages[0] += 1;
        self.counts.pages[1] += usize::from(is_shown);
        self.counts.pages[2] += usize::from(is_shown != is_theirs || page.status != 200);
        self.evidence.wrong_pages += usize::from(is_shown != is_theirs || page.status != 200);
        Ok(page::cards(&page.text, now))
    }

    fn did(&mut self, at: DateTime<Utc>, person: &PersonId, item: Option<&Item>, what: What) {
        let (starts, about) = (item.map(|item| item.starts), item.map(|item| item.what.clone()));
        self.evidence.deeds.push(Deed { at, person: person.clone(), starts, about, what });
    }
}
