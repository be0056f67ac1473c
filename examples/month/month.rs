//! A month: the clock is held, and jumps to whatever comes next; then the jobs run, mails arrive, and people answer.

mod visits;

use crate::Arguments;
use crate::agenda::{Agenda, Event};
use crate::chance::Chance;
use crate::cover::Cover;
use crate::crowd::{self, Crowd};
use crate::evidence::{Evidence, Mail};
use crate::house::{self, House, SECRET_ADDRESS};
use crate::letter::Letter;
use crate::queue::{Later, Queue};
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use releve::clock::Clock;
use releve::config::Outward;
use releve::domain::roster::AssignmentState;
use releve::domain::shift::Shift;
use releve::domain::{PersonId, RosterId, ShiftId, Week};
use releve::error::Error;
use releve::jobs::{Context, Engine, alert, replace, round, write};
use releve::mail::Transport;
use releve::mail::transport::Outbox;
use releve::planning::zone;
use releve::store::{Store, assignments, replacements};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Between two rounds of the service.
const ROUND: TimeDelta = TimeDelta::minutes(5);

/// What people did, and what became of it.
#[derive(Debug, Default)]
pub struct Counts {
    /// By what the page said to it.
    pub said: BTreeMap<String, usize>,
    /// What could not be done any more: the shift was not on the page.
    pub too_late: usize,
    /// Pages that were opened, those that showed the limited address, and those that should have said otherwise.
    pub pages: [usize; 3],
    /// One-click stops that were taken, and that were refused.
    pub stops: [usize; 2],
    /// Employees who reported sick.
    pub ill: usize,
    /// Days of the clock on which something happened, as jumps.
    pub jumps: usize,
    /// Offers that were made by publishing.
    pub offered: usize,
}

/// A month that goes by.
pub struct Month<'a> {
    runtime: &'a Runtime,
    store: Store,
    outward: Outward,
    house: House,
    seconds: u64,
    seed: u64,
    agenda: Agenda,
    rounds: BTreeSet<DateTime<Utc>>,
    queue: Queue,
    crowd: Crowd,
    chance: Chance,
    begins: HashMap<DateTime<Utc>, Vec<(RosterId, Shift)>>,
    /// All that the auditor gets.
    pub evidence: Evidence,
    /// What people did.
    pub counts: Counts,
    /// How much was covered.
    pub cover: Cover,
    /// The weeks' rosters.
    pub rosters: Vec<RosterId>,
    /// What took how long.
    pub spent: BTreeMap<&'static str, Duration>,
}

impl<'a> Month<'a> {
    /// Before its first day.
    pub fn new(runtime: &'a Runtime, store: Store, arguments: &Arguments, waves: bool) -> Result<Self, Error> {
        let chance = Chance::new(arguments.seed);
        let house = House::fill(&store, arguments.size, arguments.seed, arguments.week)?;
        let mut month = Self {
            runtime,
            store,
            outward: Outward {
                public_url: "https://releve.example.org".parse()?,
                mail_from: "Relève <releve@example.org>".parse().map_err(Error::internal)?,
                letters_after: 60,
                letters_a_day: 4.try_into().map_err(Error::internal)?,
            },
            house,
            seconds: arguments.seconds,
            seed: arguments.seed,
            agenda: Agenda::default(),
            rounds: BTreeSet::new(),
            queue: Queue::new(waves),
            crowd: Crowd::new(chance),
            chance,
            begins: HashMap::new(),
            evidence: Evidence::default(),
            counts: Counts::default(),
            cover: Cover::default(),
            rosters: Vec::new(),
            spent: BTreeMap::new(),
        };
        for later in 0..arguments.weeks {
            let week = arguments.week.plus(later);
            let when = house::publication_of(week).ok_or_else(|| Error::internal("a week without a Wednesday"))?;
            month.agenda.at(when, Event::Publish(week));
            let until = zone::week(chrono_tz::Europe::Brussels, week).end;
            let hours = std::iter::successors(Some(when), |hour| Some(*hour + TimeDelta::hours(1)));
            hours.take_while(|hour| *hour <= until).for_each(|hour| month.round_at(hour));
        }
        Ok(month)
    }

    /// Where all of it is kept.
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Lets all of it go by.
    pub fn run(&mut self) -> Result<(), Error> {
        let mut day = None;
        while let Some((now, event)) = self.agenda.next() {
            self.counts.jumps += 1;
            if day.replace(now.date_naive()) != Some(now.date_naive()) {
                let questions = self.queue.spent.get("replace").map_or(0, |(done, _)| *done);
                eprintln!(
                    "{}: {} mails, {questions} steps of searches so far",
                    now.date_naive(),
                    self.evidence.mails.len()
                );
            }
            self.happens(now, event)?;
            self.work(now)?;
        }
        self.evidence.close(&self.store, &self.house, &self.rosters)?;
        self.evidence.failures.append(&mut self.queue.failures);
        Ok(())
    }

    /// How many jobs of each kind were done, and what they took.
    pub const fn jobs(&self) -> &BTreeMap<&'static str, (usize, Duration)> {
        &self.queue.spent
    }

    /// Whether people are asked to step in.
    pub const fn waves(&self) -> bool {
        self.queue.waves
    }

    /// Whether they are told (true) or asked.
    pub fn is_employed(&self, person: &PersonId) -> bool {
        self.house.is_employed(person)
    }

    fn happens(&mut self, now: DateTime<Utc>, event: Event) -> Result<(), Error> {
        let store = self.store.clone();
        match event {
            Event::Publish(week) => self.publish(now, week),
            Event::Letters(roster) => store.write_blocking(|tx| {
                let people: BTreeSet<PersonId> =
                    assignments::of_roster(tx, &roster)?.into_iter().map(|own| own.person).collect();
                let people: Vec<(PersonId, bool)> = people.into_iter().map(|person| (person, true)).collect();
                write::request(tx, &people, Duration::ZERO)
            }),
            Event::Letter(person) => {
                store.write_blocking(|tx| write::request(tx, &[(person.clone(), true)], Duration::ZERO))
            }
            Event::Round => store.write_blocking(round::begin),
            Event::Search(id) => store.write_blocking(|tx| match replacements::find(tx, &id)? {
                Some(search) if search.state.is_under_way() => replace::request(tx, &id, Duration::ZERO),
                _ => Ok(()),
            }),
            Event::Alert(site) => store.write_blocking(|tx| alert::request(tx, &site, Duration::ZERO)),
            Event::Act(person, act) => {
                let began = Instant::now();
                self.act(now, &person, act)?;
                *self.spent.entry("people on their pages").or_default() += began.elapsed();
                Ok(())
            }
            Event::Ill(id) => self.ill(now, &id),
            Event::Begin => {
                let begin = self.begins.remove(&now).unwrap_or_default();
                let people = &self.house.people;
                store
                    .read_blocking(|tx| {
                        begin
                            .iter()
                            .map(|(roster, shift)| Cover::of(tx, roster, shift, people))
                            .collect::<Result<Vec<_>, _>>()
                    })?
                    .into_iter()
                    .for_each(|cover| self.cover.add(cover));
                Ok(())
            }
        }
    }

    fn publish(&mut self, now: DateTime<Utc>, week: Week) -> Result<(), Error> {
        let context = self.context(now, &Outbox::default());
        let published = house::publish_week(&context, &self.house, week, self.seconds, self.seed)?;
        *self.spent.entry("searches of rosters").or_default() += published.searched;
        eprintln!("{now}: {week} published, {} on {} shifts", published.assignments.len(), published.shifts.len());
        self.cover.plan(&published, &self.house.people);
        self.agenda.at(now + TimeDelta::minutes(1), Event::Letters(published.roster.clone()));
        let starts: HashMap<&ShiftId, DateTime<Utc>> =
            published.shifts.iter().map(|shift| (&shift.id, shift.starts_at)).collect();
        for own in &published.assignments {
            let Some(starts) = starts.get(&own.shift) else { continue };
            self.counts.offered += usize::from(own.state == AssignmentState::Offered);
            let falls_ill = own.state == AssignmentState::Published
                && self.chance.happens(crowd::FALLS_ILL, "falls ill", &own.person, starts);
            if falls_ill {
                let before = (self.chance.of("falls ill when", &own.person, starts) * 24.0 * 3600.0) as i64;
                self.agenda.at(*starts - TimeDelta::seconds(before.max(60)), Event::Ill(own.id.clone()));
            }
        }
        for shift in published.shifts {
            let starts = shift.starts_at;
            for lead in [TimeDelta::days(7), TimeDelta::days(2), TimeDelta::days(1), TimeDelta::hours(2)] {
                self.round_at(starts - lead);
            }
            let begin = self.begins.entry(starts).or_default();
            if begin.is_empty() {
                self.agenda.at(starts, Event::Begin);
            }
            begin.push((published.roster.clone(), shift));
        }
        self.evidence.told_otherwise.extend(published.to_be_told);
        self.rosters.push(published.roster);
        Ok(())
    }

    /// A round on the next mark of five minutes, once.
    fn round_at(&mut self, when: DateTime<Utc>) {
        let mark = when.duration_round_up(ROUND).unwrap_or(when);
        if self.rounds.insert(mark) {
            self.agenda.at(mark, Event::Round);
        }
    }

    /// The jobs, and what they send.
    fn work(&mut self, now: DateTime<Utc>) -> Result<(), Error> {
        let outbox = Outbox::default();
        let context = self.context(now, &outbox);
        for later in self.queue.work(&context)? {
            match later {
                Later::Letter(person, pause) => self.agenda.at(now + pause, Event::Letter(person)),
                Later::Search(id) => self.look_after(now, &id)?,
            }
        }
        let began = Instant::now();
        for mail in outbox.letters() {
            let to = self.house.addresses.get(&mail.to);
            let (Some(person), Some((letter, link))) = (to, Letter::read(&mail.bytes, now, SECRET_ADDRESS)) else {
                self.evidence.unreadable += 1;
                continue;
            };
            self.crowd.reads(&mut self.agenda, now, person, &letter, link);
            self.evidence.mails.push(Mail { at: now, person: person.clone(), letter });
        }
        *self.spent.entry("mails read").or_default() += began.elapsed();
        Ok(())
    }

    fn context(&self, now: DateTime<Utc>, outbox: &Outbox) -> Context {
        Context {
            store: self.store.clone(),
            clock: Clock::Fixed(now),
            outward: self.outward.clone(),
            transport: Transport::Memory(outbox.clone()),
            mails_per_minute: None,
            webhooks: releve::webhooks::Webhooks::default(),
            engine: Engine { program: "none".into(), memory: 512, grace: Engine::GRACE },
            retention: releve::config::Retention::default(),
        }
    }
}
