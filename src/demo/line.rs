//! The whole line: from the tables to people's mails, in the stages in which a coordinator works.

use super::fill::fill;
use super::population::World;
use super::size::Size;
use super::summary::{Counted, Cover, GapGroup, Relief, Summary};
use crate::domain::holiday;
use crate::domain::person::{Clearance, Kind, Person};
use crate::domain::roster::{AssignmentState, Roster};
use crate::domain::session::{Attendee, Session, SessionKind};
use crate::domain::shift::Shift;
use crate::domain::solve::{Progress, Solve, SolveOptions, SolveState};
use crate::domain::{PersonId, RosterId, SessionId, SolveId, Week};
use crate::error::Error;
use crate::jobs::{self, Context, worker};
use crate::planning::publish::{self, Publication};
use crate::planning::search::Question;
use crate::planning::{desk, draft, load, zone};
use crate::store::{self, Store, Tx, fingerprint};
use chrono::{NaiveDate, TimeDelta, Weekday};
use chrono_tz::Europe::Brussels;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// Working days between the day of publishing and the roster's Monday: what variable part-time schedules ask.
const NOTICE: usize = 7;
/// The activity of the onboarding session in the volunteers' team's table.
const ONBOARDING: &str = "séance d'accueil";
/// People whom an onboarding session has places for.
const SESSION_PLACES: u16 = 25;
/// So long before a session those whom it is for were invited to it.
const INVITED_BEFORE: TimeDelta = TimeDelta::days(10);
/// How often the search is looked at.
const BEAT: Duration = Duration::from_millis(200);

/// What is asked of the line.
#[derive(Debug, Clone, Copy)]
pub struct Request {
    /// How much of the network.
    pub size: Size,
    /// Where chance starts, for the people; the search has its own.
    pub seed: u64,
    /// Which week.
    pub week: Week,
    /// How to search.
    pub options: SolveOptions,
}

/// What is heard from the line.
#[derive(Debug, Clone, Copy)]
pub enum News<'a> {
    /// A stage begins.
    Begins(&'static str),
    /// How far the search is.
    Searches(&'a Progress),
}

/// What came of the line.
#[derive(Debug)]
pub struct Done {
    /// In a coordinator's words.
    pub summary: Summary,
    /// The published roster.
    pub roster: RosterId,
}

/// The first week whose Monday comes at least seven working days after a day.
pub fn first_week(today: NaiveDate) -> Week {
    let mut week = Week::of(today).plus(1);
    while holiday::working_days_between(today, week.monday()) < NOTICE {
        week = week.plus(1);
    }
    week
}

/// Fills an empty database, makes, solves and publishes the week's roster, and sends its mails.
///
/// # Errors
/// `Conflict` where the database is not empty, `Internal` where the search failed; whatever else a stage says.
pub fn run(context: &Context, request: &Request, hear: &dyn Fn(News<'_>)) -> Result<Done, Error> {
    let store = &context.store;
    let mut stages = Stages { hear, taken: Vec::new() };
    let world = stages.time("people", || {
        let world = World::new(request.size, request.seed, request.week)?;
        store.write_blocking(|tx| fill(tx, &world))?;
        Ok(world)
    })?;
    let roster = stages.time("draft", || draft(store, &world, request.week))?;
    let problem = stages.time("pose", || {
        let question = store.read_blocking(|tx| Question::of(tx, &roster.id))?;
        Ok(fingerprint(&serde_json::to_string(&question.problem).map_err(Error::internal)?))
    })?;
    let solve = stages.time("solve", || search(context, &roster.id, request.options, hear))?;
    let publication = stages.time("publish", || published(context, &roster))?;
    stages.time("mails", || worker::run_all(context))?;
    let taken = stages.taken;
    let summary = store.read_blocking(|tx| {
        let mut summary = summary(tx, request, &world, &roster.id, &solve, &publication)?;
        summary.problem.clone_from(&problem);
        summary.stages.clone_from(&taken);
        Ok(summary)
    })?;
    Ok(Done { summary, roster: roster.id })
}

/// The stages so far, with what each took.
struct Stages<'a> {
    hear: &'a dyn Fn(News<'_>),
    taken: Vec<(&'static str, Duration)>,
}

impl Stages<'_> {
    fn time<T>(&mut self, stage: &'static str, run: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        (self.hear)(News::Begins(stage));
        let began = Instant::now();
        let result = run();
        self.taken.push((stage, began.elapsed()));
        result
    }
}

/// A draft of the week, with its onboarding session and those whom it is for.
fn draft(store: &Store, world: &World, week: Week) -> Result<Roster, Error> {
    store.write_blocking(|tx| {
        let roster = draft::create(tx, week, &world.rostered)?;
        let sessions = store::shifts::of_sites(tx, &roster.sites, week.monday(), week.day(Weekday::Sun))?;
        for shift in sessions.iter().filter(|shift| shift.pattern.activity == ONBOARDING) {
            store::sessions::insert(tx, &onboarding(world, shift)?)?;
        }
        Ok(roster)
    })
}

/// The onboarding session of a shift, to which volunteers who offer something and were not at one are invited.
fn onboarding(world: &World, shift: &Shift) -> Result<Session, Error> {
    let offering: BTreeSet<&PersonId> = world.offers.iter().map(|(id, _)| id).collect();
    let new = world.people.iter().filter(|person| {
        person.kind == Kind::Volunteer
            && offering.contains(&person.id)
            && !person.is_cleared(Clearance::Onboarding, shift.date)
    });
    let invited = |person: &Person| Attendee::invited(person.id.clone(), shift.starts_at - INVITED_BEFORE);
    Ok(Session {
        id: SessionId::new(format!("S-{}", shift.date.format("%Y%m%d"))).map_err(Error::internal)?,
        kind: SessionKind::Onboarding,
        shift: shift.id.clone(),
        places: SESSION_PLACES,
        languages: Vec::new(),
        by_link: false,
        attendees: new.take(usize::from(SESSION_PLACES)).map(invited).collect(),
    })
}

/// Asks for a search as everybody does, does the job in a thread of its own, and tells how far it is.
fn search(
    context: &Context,
    roster: &RosterId,
    options: SolveOptions,
    hear: &dyn Fn(News<'_>),
) -> Result<Solve, Error> {
    let store = &context.store;
    let now = context.clock.now();
    let id = store.write_blocking(|tx| jobs::solve::request(tx, roster, options, now))?;
    let state = |id: &SolveId| store.read_blocking(|tx| store::solves::get(tx, id));
    let solve = std::thread::scope(|scope| {
        let work = scope.spawn(|| worker::run_all(context));
        while !work.is_finished() {
            if let Some(progress) = state(&id)?.progress {
                hear(News::Searches(&progress));
            }
            std::thread::sleep(BEAT);
        }
        work.join().map_err(|_| Error::internal("the search broke down"))??;
        state(&id)
    })?;
    match solve.state {
        SolveState::Done | SolveState::Stopped => Ok(solve),
        _ => Err(Error::internal(solve.failure.unwrap_or_else(|| "the search came to no end".into()))),
    }
}

/// Publishes it, and has its letters written at once, with a reason where a week was chosen for which the notice has passed.
fn published(context: &Context, roster: &Roster) -> Result<Publication, Error> {
    let today = zone::date_of(Brussels, context.clock.now());
    let late = (roster.week < first_week(today)).then_some("Démonstration : semaine choisie à la main");
    context.store.write_blocking(|tx| publish::publish(tx, context.clock, Duration::ZERO, &roster.id, None, late))
}

fn summary(
    tx: &mut Tx,
    request: &Request,
    world: &World,
    roster: &RosterId,
    solve: &Solve,
    publication: &Publication,
) -> Result<Summary, Error> {
    let house = load::house(tx, roster)?;
    let report = desk::report(tx, roster)?;
    let gaps = store::solves::gaps(tx, &solve.id)?.unwrap_or(report.gaps);
    let places: BTreeMap<PersonId, u8> =
        house.people.iter().filter_map(|person| Some((person.id.clone(), person.guest_places?))).collect();
    let standing = |state| house.assignments.iter().filter(|assignment| assignment.state == state).count();
    Ok(Summary {
        size: request.size,
        seed: request.seed,
        week: request.week,
        network: Summary::network(world),
        shifts: house.shifts.len(),
        cover: Cover::of(&house.shifts, &house.assignments, &places),
        gaps: GapGroup::all(&house, &gaps),
        relief: Relief::of(&house),
        search: solve.summary.clone(),
        breaches: report.breaches.len(),
        told: vec![
            Counted(standing(AssignmentState::Published), "shift assigned", "shifts assigned"),
            Counted(standing(AssignmentState::Offered), "offered", "offered"),
            Counted(publication.written_to, "person by mail", "people by mail"),
            Counted(publication.to_be_told.len(), "person to be told otherwise", "people to be told otherwise"),
        ],
        stages: Vec::new(),
        problem: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_week_is_seven_working_days_away() {
        let cases = [
            ("a Saturday", "2026-11-21", "2026-W50"),
            ("the Wednesday that leaves exactly seven", "2026-11-25", "2026-W50"),
            ("the Thursday after it", "2026-11-26", "2026-W51"),
            ("with Christmas in between", "2026-12-15", "2026-W53"),
            ("a day later", "2026-12-16", "2027-W01"),
        ];
        for (name, today, week) in cases {
            assert_eq!(first_week(today.parse().expect("a date")).to_string(), week, "{name}");
        }
    }
}
