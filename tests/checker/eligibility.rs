//! May this person stand on this shift at all: role, language, clearances, gender rule, age, site, agreement.

use super::read::Kind;
use super::rules::Breach;
use super::world::{Seat, World, works_at};

const EXTRACT: &str = "extract_596_2";
const HEALTH_CHECK: &str = "health_check";
const HUB: &str = "HUB";
const SISTERS_HOUSE: &str = "SIS";

/// The person holds one of the roles on the shift's day. Volunteers and hosts have rules of their own.
pub fn role(_: &World, seat: &Seat) -> Option<Breach> {
    let judged_here = match seat.person.kind {
        Kind::Volunteer => seat.position.asks_for("volunteer"),
        Kind::HostHousehold => seat.position.asks_for("host_household"),
        _ => true,
    };
    let held = seat.position.roles.iter().any(|role| seat.person.holds_role(role, seat.shift.date));
    (judged_here && !held).then(|| Breach::of([seat], 1, format!("holds none of {}", seat.position.roles.join(", "))))
}

/// The person speaks one of the languages that the position names.
pub fn language(_: &World, seat: &Seat) -> Option<Breach> {
    let asked = &seat.position.languages;
    let spoken = asked.is_empty() || seat.person.speaks_one_of(asked);
    (!spoken).then(|| Breach::of([seat], 1, format!("speaks none of {}", asked.join(", "))))
}

/// What the shift asks, and what every volunteer needs before a first shift, is valid on the shift's day.
pub fn clearance(_: &World, seat: &Seat) -> Option<Breach> {
    let asked = seat.shift.pattern.prerequisites.iter().map(String::as_str).filter(|asked| *asked != EXTRACT);
    let missing: Vec<&str> = asked
        .chain(volunteers_clearances(seat))
        .filter(|clearance| !seat.person.is_cleared(clearance, seat.shift.date))
        .collect();
    (!missing.is_empty()).then(|| Breach::of([seat], missing.len() as i64, format!("lacks {}", missing.join(", "))))
}

/// Information note, insurance, onboarding; on Sisters' House's own shifts its training, on the Hub's own its charter.
fn volunteers_clearances(seat: &Seat) -> Vec<&'static str> {
    if seat.person.kind != Kind::Volunteer {
        return Vec::new();
    }
    let of_the_site = match seat.shift.site.as_str() {
        SISTERS_HOUSE => Some("gender_and_migration"),
        HUB => Some("hub_charter"),
        _ => None,
    };
    ["information_note", "insurance", "onboarding"].into_iter().chain(of_the_site).collect()
}

/// Everyone among minors has an extract valid on the shift's day.
pub fn extract_596_2(_: &World, seat: &Seat) -> Option<Breach> {
    let asked = seat.ground.is_with_minors() || seat.shift.pattern.prerequisites.iter().any(|asked| asked == EXTRACT);
    let lacks = asked && !seat.person.is_cleared(EXTRACT, seat.shift.date);
    lacks.then(|| Breach::of([seat], 1, "no extract 596.2 valid on that day"))
}

/// A night watchman on a night shift has a valid health check.
pub fn health_check(_: &World, seat: &Seat) -> Option<Breach> {
    let asked = seat.figures.night_health_check && seat.is_night();
    let lacks = asked && !seat.person.is_cleared(HEALTH_CHECK, seat.shift.date);
    lacks.then(|| Breach::of([seat], 1, "no health check valid on that day"))
}

/// Where a gender rule stands for the person's kind, they declared that gender. What they declared is told nowhere.
pub fn gender_rule(_: &World, seat: &Seat) -> Option<Breach> {
    let rule = seat.shift.pattern.gender_rule.as_ref()?;
    let stands = rule.kinds.contains(&seat.person.kind);
    let declared = seat.person.gender.as_ref() == Some(&rule.only);
    (stands && !declared).then(|| Breach::of([seat], 1, "not eligible under the shift's gender rule"))
}

/// A volunteer is 16, or what the shift asks, or 18 at the Hub; everyone is 18 on a night shift. An employee's unknown
/// age is taken for an adult's, a volunteer's is not.
pub fn age(_: &World, seat: &Seat) -> Option<Breach> {
    let at_night = if seat.is_night() { 18 } else { 0 };
    let asked = match seat.person.kind {
        Kind::HostHousehold => 0,
        Kind::Volunteer => {
            let at_the_hub = if seat.ground.is_at(HUB) { 18 } else { 16 };
            at_night.max(at_the_hub).max(seat.shift.pattern.minimum_age)
        }
        _ => at_night,
    };
    let assumed = if seat.person.kind == Kind::Volunteer { 0 } else { 18 };
    let age = seat.age().unwrap_or(assumed);
    (age < asked).then(|| Breach::of([seat], i64::from(asked - age), format!("younger than {asked}")))
}

/// People work for their home sites only; the relief pool and the volunteers everywhere.
pub fn home_site(_: &World, seat: &Seat) -> Option<Breach> {
    let owner = &seat.shift.site;
    (!works_at(seat.person, owner)).then(|| Breach::of([seat], 1, format!("{owner} is not one of their sites")))
}

/// A contract or an internship agreement is in force on the shift's day. An intern always has one.
pub fn agreement(_: &World, seat: &Seat) -> Option<Breach> {
    let person = seat.person;
    let asked = person.kind == Kind::Intern || (person.kind.is_employee() && !person.contracts.is_empty());
    let lacks = asked && person.contract_on(seat.shift.date).is_none();
    lacks.then(|| Breach::of([seat], 1, "no contract or agreement in force on that day"))
}
