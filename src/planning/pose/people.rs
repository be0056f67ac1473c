//! People as the engine sees them: what they hold, when they can, what is fixed, what they work elsewhere.

use super::calendar::{Calendar, merged};
use super::rules::{self, Known, Rules};
use super::shifts::stint;
use super::tags::Tags;
use super::{Called, Labels, Places};
use crate::domain::PersonId;
use crate::domain::availability::{self, Absence};
use crate::domain::person::{Kind, Person};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::time::IsoWeekday;
use crate::planning::house::{Elsewhere, House};
use crate::planning::zone::{self, Interval};
use chrono::{Datelike, Days};
use solver::problem::{self, Availability, Fixed, PositionIndex, Promise, Reason, ShiftIndex, Span, Stint};
use solver::rules::PersonalRule;
use std::collections::{BTreeMap, HashMap};

/// What people are posed on.
pub(super) struct Ground<'a> {
    pub(super) house: &'a House,
    pub(super) calendar: Calendar,
    pub(super) tags: &'a Tags,
    pub(super) labels: &'a Labels,
    pub(super) places: &'a Places,
    pub(super) shifts: &'a [&'a Shift],
    pub(super) posed: &'a [problem::Shift],
}

/// The people of a problem, in the order of their identifiers, and the rules that bind them.
pub(super) struct Peopled {
    pub(super) people: Vec<problem::Person>,
    pub(super) rules: Vec<PersonalRule>,
    pub(super) ids: Vec<PersonId>,
}

pub(super) fn pose(ground: &Ground<'_>) -> Peopled {
    let theirs = Theirs::of(ground);
    let mut rules = Rules::default();
    let mut everyone: Vec<&Person> = ground.house.people.iter().collect();
    everyone.sort_by(|a, b| a.id.cmp(&b.id));
    everyone.dedup_by(|a, b| a.id == b.id);
    let people = everyone.iter().map(|person| theirs.pose(ground, person, &mut rules)).collect();
    Peopled { people, rules: rules.list(), ids: everyone.into_iter().map(|person| person.id.clone()).collect() }
}

/// What concerns each person, found once for all.
struct Theirs<'a> {
    shifts: HashMap<&'a str, ShiftIndex>,
    assignments: BTreeMap<&'a PersonId, Vec<&'a Assignment>>,
    absences: BTreeMap<&'a PersonId, Vec<&'a Absence>>,
    elsewhere: BTreeMap<&'a PersonId, Vec<&'a Elsewhere>>,
}

impl<'a> Theirs<'a> {
    fn of(ground: &Ground<'a>) -> Self {
        let house = ground.house;
        let shifts =
            ground.shifts.iter().enumerate().map(|(place, shift)| (shift.id.as_str(), ShiftIndex::from(place)));
        let counting = house.elsewhere.iter().filter(|work| work.counts(house.week()));
        Self {
            shifts: shifts.collect(),
            assignments: by_person(&house.assignments, |assignment| &assignment.person),
            absences: by_person(&house.absences, |absence| &absence.person),
            elsewhere: by_person(counting, |work| &work.assignment.person),
        }
    }

    fn pose(&self, ground: &Ground<'_>, person: &Person, rules: &mut Rules) -> problem::Person {
        let monday = ground.house.week().monday();
        let parameters = ground.house.parameters(person, monday);
        let absences = self.absences(ground, person);
        let elsewhere = self.elsewhere(ground, person);
        let availability = availability(ground, person);
        let held = ground.tags.held(person, ground.house.newcomers.contains(&person.id), &parameters, &ground.calendar);
        let wanted = availability.as_ref().filter(|offer| !offer.windows.is_empty());
        let wanted = wanted.and_then(|_| ground.house.availability.get(&person.id)).map(|offer| offer.wanted);
        let assignments = || self.assignments.get(&person.id).into_iter().flatten().copied();
        // Their yes is worth more than the number that they once gave.
        let confirmed = assignments().filter(|own| own.state == AssignmentState::Confirmed).count() as u8;
        let wanted = wanted.map(|wanted| wanted.max(confirmed));
        let placed = |assignment: &Assignment| self.shifts.get(assignment.shift.as_str()).copied();
        let mut fixed: Vec<Fixed> = assignments().filter_map(|own| fixed(ground, own, placed(own)?)).collect();
        fixed.sort_unstable_by_key(|fixed| fixed.shift);
        let offered = assignments().filter(|own| own.state == AssignmentState::Offered && !own.is_fixed());
        let mut promises: Vec<Promise> =
            offered.filter_map(|own| Some(Promise { shift: placed(own)?, weight: 1 })).collect();
        promises.sort_unstable_by_key(|promise| promise.shift);
        let mut refused: Vec<ShiftIndex> = assignments().filter(|own| !own.state.counts()).filter_map(placed).collect();
        refused.sort_unstable();
        let known = Known { held: &held, elsewhere: &elsewhere, absences: &absences, wanted };
        let rules = rules::bind(ground, person, &parameters, &known, rules);
        problem::Person {
            name: person.id.to_string(),
            held,
            availability,
            absences,
            units: person.guest_places.filter(|_| person.kind == Kind::HostHousehold).map_or(1, u16::from).max(1),
            rules,
            elsewhere,
            fixed,
            promises,
            requests: Vec::new(),
            refused,
        }
    }

    fn absences(&self, ground: &Ground<'_>, person: &Person) -> Vec<Span> {
        let theirs = self.absences.get(&person.id).into_iter().flatten();
        let spans = theirs.map(|away| ground.calendar.span(Interval { start: away.starts_at, end: away.ends_at }));
        let reach = Span { end: ground.calendar.week_span(1).end, ..ground.calendar.week_span(0) };
        let within = |span: Span| Span { start: span.start.max(reach.start), end: span.end.min(reach.end) };
        merged(spans.map(within).collect())
    }

    fn elsewhere(&self, ground: &Ground<'_>, person: &Person) -> Vec<Stint> {
        let theirs = self.elsewhere.get(&person.id).into_iter().flatten();
        let mut stints: Vec<Stint> =
            theirs.map(|work| stint(ground.house, &work.shift, &ground.calendar, ground.places)).collect();
        stints.sort_unstable_by_key(|stint| (stint.span, stint.place));
        stints
    }
}

fn by_person<'a, T: 'a>(
    all: impl IntoIterator<Item = &'a T>,
    person: impl Fn(&'a T) -> &'a PersonId,
) -> BTreeMap<&'a PersonId, Vec<&'a T>> {
    let mut theirs: BTreeMap<&PersonId, Vec<&T>> = BTreeMap::new();
    for one in all {
        theirs.entry(person(one)).or_default().push(one);
    }
    theirs
}

/// What no solve changes. A position that a shift no longer has is taken to be its last.
fn fixed(ground: &Ground<'_>, assignment: &Assignment, shift: ShiftIndex) -> Option<Fixed> {
    if !assignment.is_fixed() {
        return None;
    }
    let reason = match assignment.state {
        AssignmentState::Published => Reason::Published,
        AssignmentState::Confirmed => Reason::Confirmed,
        _ => Reason::Locked,
    };
    let last = ground.shifts[shift.at()].pattern.positions.len().checked_sub(1)?;
    let position = PositionIndex::from(usize::from(assignment.position).min(last));
    Some(Fixed { shift, position, reason })
}

/// When a volunteer or a household can, and for what. Everyone else can whenever they are not away.
fn availability(ground: &Ground<'_>, person: &Person) -> Option<Availability> {
    if person.kind.is_assigned() {
        return None;
    }
    let nothing = Availability::default();
    let Some(offer) = ground.house.availability.get(&person.id).filter(|offer| offer.wanted > 0) else {
        return Some(nothing);
    };
    let sites = offer.sites.iter().cloned().map(Called::Site);
    let named: Vec<Called> = sites.chain(offer.activities.iter().cloned().map(Called::Activity)).collect();
    let mut willing = ground.labels.numbers(&named);
    if willing.is_empty() && !named.is_empty() {
        return Some(nothing);
    }
    willing.sort_unstable();
    willing.dedup();
    Some(Availability { windows: windows(&ground.calendar, offer), willing })
}

/// The windows that touch the week. Those of the days around it join on to them.
fn windows(calendar: &Calendar, offer: &availability::Availability) -> Vec<Span> {
    let zone = calendar.zone();
    let before = calendar.week().monday() - Days::new(1);
    let days = || before.iter_days().take(9).filter(|day| offer.not_before.is_none_or(|first| *day >= first));
    let weekly = days().flat_map(|day| {
        let today = offer.weekly.iter().filter(move |window| window.weekday == IsoWeekday(day.weekday()));
        today.map(move |window| zone::interval(zone, day, window.start, window.end))
    });
    let added = offer.additions.iter().filter(|window| days().any(|day| day == window.date));
    let added = added.map(|window| zone::interval(zone, window.date, window.start, window.end));
    let mut windows = merged(weekly.chain(added).map(|window| calendar.span(window)).collect());
    let week = calendar.week_span(0);
    windows.retain(|window| window.overlaps(week));
    windows
}
