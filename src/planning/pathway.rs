//! The way of a volunteer into the house: asked, informed, onboarded, a first shift, regular. Who waits where, and since when.

use crate::domain::SiteId;
use crate::domain::person::{Clearance, Kind, Person};
use crate::domain::session::SessionKind;
use crate::error::Error;
use crate::planning::places::house_zone;
use crate::planning::zone;
use crate::store::came::{self, Done};
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, retention, sessions};
use chrono::{DateTime, NaiveDate, Utc};

/// How far somebody has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Is known here, and has heard nothing yet: waits for an information session, or for onboarding.
    Asked,
    /// Has heard what volunteering here is: waits for onboarding.
    Informed,
    /// May be rostered: waits for a first shift.
    Onboarded,
    /// Has been on one shift.
    First,
    /// Has been on several.
    Regular,
}

impl Step {
    /// All of them, in the order in which they are gone.
    pub const ALL: [Self; 5] = [Self::Asked, Self::Informed, Self::Onboarded, Self::First, Self::Regular];

    /// The name in the locales.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Informed => "informed",
            Self::Onboarded => "onboarded",
            Self::First => "first",
            Self::Regular => "regular",
        }
    }

    /// Whether it is a session that they wait for.
    pub const fn waits_for_session(self) -> bool {
        matches!(self, Self::Asked | Self::Informed)
    }
}

/// Somebody on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traveller {
    /// Who.
    pub person: Person,
    /// How far.
    pub step: Step,
    /// Since when; none: nobody knows.
    pub since: Option<NaiveDate>,
    /// Whether they are trained in gender and migration.
    pub is_trained: bool,
}

/// The volunteers whom these sites concern, those who wait longest first.
///
/// # Errors
/// What the database says.
pub fn travellers(tx: &mut Tx, now: DateTime<Utc>, within: Option<Vec<SiteId>>) -> Result<Vec<Traveller>, Error> {
    let zone = house_zone(tx)?;
    let day_of = |instant: &DateTime<Utc>| zone::date_of(zone, *instant);
    let known = retention::known_since(tx)?;
    let informed = sessions::who_came_to(tx, SessionKind::Information)?;
    let today = zone::date_of(zone, now);
    let came = came::done(tx, today)?;
    let filter = Filter { kind: Some(Kind::Volunteer), within, ..Filter::default() };
    let all = people::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|person| person.value);
    let traveller = |person: Person| {
        let theirs = Traces {
            known: known.get(&person.id).map(day_of),
            informed: informed.get(&person.id).map(day_of),
            came: came.get(&person.id).copied(),
        };
        let (step, since) = theirs.step(&person, today);
        Traveller { step, since, is_trained: person.is_cleared(Clearance::GenderAndMigration, today), person }
    };
    let mut travellers: Vec<Traveller> = all.map(traveller).collect();
    travellers.sort_by_cached_key(|one| (one.step, one.since, one.person.full_name(), one.person.id.clone()));
    Ok(travellers)
}

/// What is known of somebody's way.
struct Traces {
    known: Option<NaiveDate>,
    /// When they came to an information session.
    informed: Option<NaiveDate>,
    /// What they have done.
    came: Option<Done>,
}

impl Traces {
    fn step(&self, person: &Person, today: NaiveDate) -> (Step, Option<NaiveDate>) {
        if let Some(done) = self.came {
            let step = if done.times == 1 { Step::First } else { Step::Regular };
            return (step, Some(done.last));
        }
        let held = |clearance: Clearance| {
            person.clearances.iter().find(|held| held.clearance == clearance && held.validity.holds_on(today))
        };
        if let Some(onboarded) = held(Clearance::Onboarding) {
            return (Step::Onboarded, onboarded.validity.from);
        }
        match (self.informed, held(Clearance::InformationNote)) {
            (Some(day), _) => (Step::Informed, Some(day)),
            (None, Some(read)) => (Step::Informed, read.validity.from),
            (None, None) => (Step::Asked, self.known),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Validity;
    use crate::domain::person::HeldClearance;
    use crate::planning::samples::{self, date};

    #[test]
    fn each_step_has_its_day() {
        let from = |clearance, day: &str| HeldClearance {
            clearance,
            validity: Validity { from: Some(date(day)), until: None },
        };
        let note = from(Clearance::InformationNote, "2026-11-03");
        let onboarded = from(Clearance::Onboarding, "2026-11-10");
        let later = from(Clearance::Onboarding, "2026-12-24");
        let done = |times, last| Some(Done { times, last: date(last) });
        let cases = [
            ("only known", vec![], None, None, Step::Asked, "2026-11-01"),
            ("came to a session", vec![], Some(date("2026-11-05")), None, Step::Informed, "2026-11-05"),
            ("read the note", vec![note.clone()], None, None, Step::Informed, "2026-11-03"),
            ("onboarded", vec![note.clone(), onboarded.clone()], None, None, Step::Onboarded, "2026-11-10"),
            ("to be onboarded", vec![note, later], None, None, Step::Informed, "2026-11-03"),
            ("been once", vec![onboarded.clone()], None, done(1, "2026-11-20"), Step::First, "2026-11-20"),
            ("comes again and again", vec![onboarded], None, done(2, "2026-11-27"), Step::Regular, "2026-11-27"),
        ];
        for (what, clearances, informed, came, step, since) in cases {
            let mut person = samples::person("p", Kind::Volunteer);
            person.clearances = clearances;
            let traces = Traces { known: Some(date("2026-11-01")), informed, came };
            assert_eq!(traces.step(&person, date("2026-12-01")), (step, Some(date(since))), "{what}");
        }
    }
}
