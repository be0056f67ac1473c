//! The answers put together: who sits where, each person's line of shifts, each shift's team.

use super::figures::Figures;
use super::read::{Answers, Assignment, Kind, Location, Person, Position, Shift, Site, WeekOfSites};
use super::rules::Breach;
use super::time::{Span, age_on, is_night_shift, monday_of_week};
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Work with less than this between is one duty.
const DUTY_GAP: i64 = 4 * 60;

/// A person on a position of a shift, with everything that a rule asks about them.
#[derive(Debug)]
pub struct Seat<'a> {
    pub person: &'a Person,
    pub shift: &'a Shift,
    pub position: &'a Position,
    pub assignment: &'a Assignment,
    pub ground: Ground<'a>,
    pub figures: Figures,
}

/// Whose a shift is, where, and when.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    pub owner: &'a Site,
    pub place: &'a Location,
    /// The site whose place it is: the owner's own, or its host's.
    pub host: &'a Site,
    pub span: Span,
}

impl Ground<'_> {
    pub fn zone(&self) -> Tz {
        self.owner.time_zone
    }

    /// Whether it is a site's own shift, or takes place there.
    pub fn is_at(&self, site: &str) -> bool {
        self.owner.id == site || self.host.id == site
    }

    /// Whether minors live there.
    pub fn is_with_minors(&self) -> bool {
        self.owner.minors || self.host.minors
    }
}

impl Seat<'_> {
    pub fn span(&self) -> Span {
        self.ground.span
    }

    /// Real minutes less the unpaid break.
    pub fn paid(&self) -> i64 {
        self.span().minutes() - self.shift.pattern.unpaid_break
    }

    /// Minutes by the clock on the wall, less the unpaid break.
    pub fn scheduled(&self) -> i64 {
        let pattern = &self.shift.pattern;
        let wall = (pattern.end - pattern.start).num_minutes();
        let wall = if wall > 0 { wall } else { wall + 24 * 60 };
        wall - pattern.unpaid_break
    }

    pub fn is_night(&self) -> bool {
        is_night_shift(self.ground.zone(), self.span())
    }

    /// The person's age on the shift's day, where they said when they were born.
    pub fn age(&self) -> Option<i32> {
        self.person.birth_date.map(|birth| age_on(birth, self.shift.date))
    }

    pub fn is_minor(&self) -> bool {
        self.age().is_some_and(|age| age < 18)
    }
}

/// One person's shifts by their start, history and what follows included.
pub struct Line<'a> {
    pub person: &'a Person,
    pub seats: Vec<&'a Seat<'a>>,
}

impl<'a> Line<'a> {
    /// Runs of shifts with gaps under 4 h.
    pub fn duties(&self) -> Vec<Vec<&'a Seat<'a>>> {
        let mut duties: Vec<Vec<&Seat>> = Vec::new();
        for seat in &self.seats {
            let joins = |duty: &Vec<&Seat>| {
                duty.iter().any(|other| (seat.span().start - other.span().end).num_minutes() < DUTY_GAP)
            };
            match duties.last_mut() {
                Some(duty) if joins(duty) => duty.push(seat),
                _ => duties.push(vec![seat]),
            }
        }
        duties
    }

    /// The shifts that belong to the seven days from a Monday on.
    pub fn week(&self, monday: NaiveDate) -> Vec<&'a Seat<'a>> {
        let days = monday..monday + Days::new(7);
        self.seats.iter().copied().filter(|seat| days.contains(&seat.shift.date)).collect()
    }

    /// The runs of days one after the other that hold a shift of some sort.
    pub fn runs_of_days(&self, counts: impl Fn(&'a Seat<'a>) -> bool) -> Vec<Vec<&'a Seat<'a>>> {
        let mut runs: Vec<Vec<&Seat>> = Vec::new();
        for seat in self.seats.iter().copied().filter(|seat| counts(seat)) {
            let next_to = |last: &&Seat| seat.shift.date <= last.shift.date + Days::new(1);
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(next_to) => run.push(seat),
                _ => runs.push(vec![seat]),
            }
        }
        runs
    }
}

/// How many days a run of shifts covers.
pub fn days_of(run: &[&Seat]) -> i64 {
    run.iter().map(|seat| seat.shift.date).collect::<BTreeSet<_>>().len() as i64
}

/// A shift of the roster, and everyone on it.
pub struct Team<'a> {
    pub shift: &'a Shift,
    pub ground: Ground<'a>,
    pub seats: Vec<&'a Seat<'a>>,
}

impl<'a> Team<'a> {
    /// Each position with its number and the people on it.
    pub fn positions(&self) -> impl Iterator<Item = (&'a Position, Vec<&'a Seat<'a>>)> {
        self.shift.pattern.positions.iter().enumerate().map(|(number, position)| {
            (position, self.seats.iter().copied().filter(|seat| seat.assignment.position == number).collect())
        })
    }
}

/// The answers, put together.
pub struct World<'a> {
    pub answers: &'a Answers,
    /// The Monday of the roster's week.
    pub monday: NaiveDate,
    /// What names nothing that was read.
    pub dangling: Vec<Breach>,
    seats: Vec<Seat<'a>>,
    grounds: BTreeMap<&'a str, Ground<'a>>,
    in_roster: HashSet<&'a str>,
}

impl<'a> World<'a> {
    pub fn of(answers: &'a Answers) -> Self {
        let monday = monday_of_week(&answers.roster.week).expect("the roster's week is an ISO week");
        let mut world = Self {
            answers,
            monday,
            dangling: Vec::new(),
            seats: Vec::new(),
            grounds: BTreeMap::new(),
            in_roster: answers.roster.shifts.iter().map(|shift| shift.id.as_str()).collect(),
        };
        let people = answers.people.iter().map(|person| (person.id.as_str(), person)).collect();
        for week in world.weeks() {
            world.stand_shifts(week);
            world.seat_people(week, &people);
        }
        world.seats.sort_by_key(|seat| (seat.span().start, seat.span().end));
        world
    }

    /// The roster and the others.
    pub fn weeks(&self) -> impl Iterator<Item = &'a WeekOfSites> + use<'a> {
        std::iter::once(&self.answers.roster).chain(&self.answers.others)
    }

    fn stand_shifts(&mut self, week: &'a WeekOfSites) {
        for shift in &week.shifts {
            match self.ground(shift) {
                Some(ground) => drop(self.grounds.insert(&shift.id, ground)),
                None => self.dangle(None, &shift.id, "its site or its location is unknown"),
            }
        }
    }

    fn ground(&self, shift: &'a Shift) -> Option<Ground<'a>> {
        let site = |id: &str| self.answers.sites.iter().find(|site| site.id == id);
        let owner = site(&shift.site)?;
        let place = self.answers.locations.iter().find(|location| location.id == shift.pattern.location)?;
        let span = Span::on(owner.time_zone, shift.date, shift.pattern.start, shift.pattern.end);
        Some(Ground { owner, place, host: site(&place.site)?, span })
    }

    fn seat_people(&mut self, week: &'a WeekOfSites, people: &HashMap<&str, &'a Person>) {
        let shifts: HashMap<&str, &Shift> = week.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect();
        for assignment in week.assignments.iter().filter(|assignment| !assignment.said_no()) {
            let shift = shifts.get(assignment.shift.as_str()).copied();
            let position = shift.and_then(|shift| shift.pattern.positions.get(assignment.position));
            let ground = self.grounds.get(assignment.shift.as_str()).copied();
            match (shift, position, ground, people.get(assignment.person.as_str()).copied()) {
                (Some(shift), Some(position), Some(ground), Some(person)) => {
                    let figures = self.figures(person, shift.date);
                    self.seats.push(Seat { person, shift, position, assignment, ground, figures });
                }
                _ => self.dangle(Some(&assignment.person), &assignment.shift, "no such shift, position or person"),
            }
        }
    }

    fn dangle(&mut self, person: Option<&str>, shift: &str, what: &str) {
        let (person, shifts) = (person.map(str::to_owned), vec![shift.to_owned()]);
        self.dangling.push(Breach { person, shifts, what: what.to_owned(), amount: 1 });
    }

    /// The profile of the contract in force, or the newest of the kind that has begun, or domain.md's table.
    fn figures(&self, person: &Person, date: NaiveDate) -> Figures {
        let profiles = || self.answers.profiles.iter();
        let own = person.contract_on(date).and_then(|contract| contract.profile.as_deref());
        let of_contract = own.and_then(|own| profiles().find(|profile| profile.id == own));
        let of_kind = || {
            let begun = profiles().filter(|profile| profile.kind == Some(person.kind) && profile.valid_from <= date);
            begun.max_by_key(|profile| profile.valid_from)
        };
        of_contract.or_else(of_kind).map_or_else(|| Figures::table(person.kind), |profile| profile.parameters)
    }

    pub fn is_in_roster(&self, shift: &str) -> bool {
        self.in_roster.contains(shift)
    }

    /// Everyone who is on a shift of the roster.
    pub fn roster_seats(&self) -> impl Iterator<Item = &Seat<'a>> {
        self.seats.iter().filter(|seat| self.is_in_roster(&seat.shift.id))
    }

    /// Everyone on any shift that was read.
    pub fn all_seats(&self) -> &[Seat<'a>] {
        &self.seats
    }

    /// Every shift that was read.
    pub fn all_shifts(&self) -> impl Iterator<Item = &'a Shift> + use<'a> {
        self.weeks().flat_map(|week| &week.shifts)
    }

    /// Each person's shifts in order.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut lines: BTreeMap<&str, Line> = BTreeMap::new();
        for seat in &self.seats {
            let line = || Line { person: seat.person, seats: Vec::new() };
            lines.entry(&seat.person.id).or_insert_with(line).seats.push(seat);
        }
        lines.into_values().collect()
    }

    /// Each shift of the roster with everyone on it.
    pub fn teams(&self) -> Vec<Team<'_>> {
        let mut seats: HashMap<&str, Vec<&Seat>> = HashMap::new();
        for seat in self.roster_seats() {
            seats.entry(&seat.shift.id).or_default().push(seat);
        }
        let team = |shift: &'a Shift| {
            let ground = *self.grounds.get(shift.id.as_str())?;
            Some(Team { shift, ground, seats: seats.get(shift.id.as_str()).cloned().unwrap_or_default() })
        };
        self.answers.roster.shifts.iter().filter_map(team).collect()
    }

    /// Whether what happened to a person in a week can be known from what was read: a roster of one of their sites.
    pub fn knows_week(&self, person: &Person, monday: NaiveDate) -> bool {
        let theirs = |week: &WeekOfSites| {
            monday_of_week(&week.week) == Some(monday)
                && (week.assignments.iter().any(|assignment| assignment.person == person.id)
                    || week.sites.iter().any(|site| works_at(person, site)))
        };
        self.weeks().any(theirs)
    }

    /// Whether a seat of the breach carries a coordinator's written reason.
    pub fn has_a_written_reason(&self, breach: &Breach) -> bool {
        self.seats.iter().any(|seat| {
            seat.assignment.override_reason.is_some()
                && breach.shifts.contains(&seat.shift.id)
                && breach.person.as_ref().is_none_or(|person| *person == seat.person.id)
        })
    }
}

/// Whether someone works at a site: one of their home sites, or any for the relief pool and the volunteers.
pub fn works_at(person: &Person, site: &str) -> bool {
    use super::read::Workplace;
    match &person.workplace {
        Workplace::Sites(sites) => sites.iter().any(|home| home == site),
        Workplace::Everywhere => true,
    }
}

/// A household's places; one for anybody else.
pub fn head_count(seat: &Seat) -> i64 {
    match seat.person.kind {
        Kind::HostHousehold => seat.person.guest_places.unwrap_or(1),
        _ => 1,
    }
}
