//! What would come of a change, in words.

use super::load::Loaded;
use super::typed::Typed;
use crate::domain::Week;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::domain::roster::{Roster, RosterState};
use crate::locales::{Words, sentence};
use crate::pages::board::gate::Visitor;
use crate::planning::explain;
use crate::planning::report::Cause;
use crate::planning::site_change::{FreedPlace, RosterChanged, SiteChanged};

/// What would come of it.
#[derive(Debug)]
pub struct Look {
    /// Of all that was typed: what is done later is the same.
    pub of: String,
    /// Which templates change.
    pub templates: Option<String>,
    /// What other sites have there.
    pub of_others: Option<String>,
    /// The weeks that are planned already.
    pub weeks: Vec<ChangedWeek>,
    /// Whether a week that was published is among them.
    pub is_published: bool,
}

/// What would come of it in one week.
#[derive(Debug)]
pub struct ChangedWeek {
    /// Which.
    pub title: String,
    /// How many shifts, who is asked again, who hears of it.
    pub told: Vec<String>,
    /// Whose places are free again, and why; how many where whoever looks reads nobody's name.
    pub freed: Vec<String>,
}

/// A published week of which people do not know how it stands.
#[derive(Debug)]
pub struct Waiting {
    /// Where to look at it.
    pub at: String,
    /// Which.
    pub title: String,
}

impl Look {
    /// In somebody's words.
    pub fn of(words: Words, loaded: &Loaded, typed: &Typed, seen: &SiteChanged, reads_people: bool) -> Self {
        let some = |key: &str, count: u32| (count > 0).then(|| words.count(key, count));
        let weeks = seen.rosters.iter().map(|one| week(words, loaded, typed, one, reads_people));
        Self {
            of: typed.fingerprint(seen),
            templates: some("site-change-templates", seen.templates),
            of_others: some("site-change-of-others", seen.of_others),
            weeks: weeks.collect(),
            is_published: seen.rosters.iter().any(|one| one.state == RosterState::Published),
        }
    }
}

impl Waiting {
    /// A link to the week: to its publication, for who may publish all of it.
    pub fn of(words: Words, visitor: &Visitor, roster: &Roster) -> Self {
        let may_publish = roster.sites.iter().all(|site| visitor.may(Right::Publish, site));
        let at = if may_publish { format!("{}/publication", roster.id) } else { roster.id.to_string() };
        Self { at, title: days(words, roster.week) }
    }
}

fn week(words: Words, loaded: &Loaded, typed: &Typed, one: &RosterChanged, reads_people: bool) -> ChangedWeek {
    let state = match one.state {
        RosterState::Draft => words.say("site-change-draft"),
        RosterState::Published => words.say("site-change-published"),
    };
    let shifts = match typed.what.as_str() {
        "closes" => words.count("site-change-shifts-gone", one.shifts),
        "opens" => words.count("site-change-shifts-added", one.shifts),
        _ => words.count("site-change-shifts-moved", one.shifts),
    };
    let mut told = vec![shifts];
    let counts = [("site-change-asked-again", one.asked_again), ("site-change-told", one.told)];
    told.extend(counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, count)));
    let freed = if reads_people || one.freed.is_empty() {
        one.freed.iter().map(|place| freed(words, loaded, place)).collect()
    } else {
        vec![words.count("site-change-freed-count", one.freed.len())]
    };
    ChangedWeek { title: format!("{} {state}", days(words, one.week)), told, freed }
}

/// « Awa Diallo – Soirée, mardi 1 décembre 18:00–21:00 : est ailleurs à cette heure ».
fn freed(words: Words, loaded: &Loaded, place: &FreedPlace) -> String {
    let name = loaded.people.get(&place.person).map(Person::full_name).unwrap_or_default();
    let what = loaded.shifts.get(&place.shift).map(|shift| {
        let zone = loaded.site.time_zone;
        let when = words.span(shift.starts_at.with_timezone(&zone), shift.ends_at.with_timezone(&zone));
        format!("{}{}{when}", sentence(shift.pattern.activity_in(words.locale())), words.say("comma"))
    });
    let causes = place.against.iter().filter_map(|code| Cause::named(code));
    let why: Vec<String> = causes.map(|cause| explain::rule(words, cause)).collect();
    let place = format!("{name} – {}", what.unwrap_or_default());
    words.say_with("form-fault-at", [("place", place.into()), ("fault", why.join(&words.say("comma")).into())])
}

fn days(words: Words, week: Week) -> String {
    let (first, last) = words.first_and_last(week, week);
    words.say_with("site-change-week", [("first", first.into()), ("last", last.into())])
}
