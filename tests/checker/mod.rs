//! A checker of published rosters, written apart from the engine.
//!
//! It reads what the API answers, with structs of its own, and knows the rules from the domain's text alone: nothing
//! here uses the service's code or the engine's. A rule is one short function; [`RULES`] names them all with their
//! level. Every hour is worked out again here from the local times and the site's time zone.

mod eligibility;
mod figures;
mod hours;
mod nights;
mod offer;
pub mod read;
mod rest;
mod rules;
mod shifts;
mod team;
pub mod time;
mod travel;
mod volunteers;
mod world;

pub use rules::Report;

use read::Answers;
use rules::{Level, Rule, rule};
use world::World;

/// Every rule: its name, how hard it is, and the function that knows it.
#[rustfmt::skip]
const RULES: &[Rule] = &[
    // What is read is whole, and the figures are those of the law.
    rule("dangling", Level::Absolute, rules::Run::World(shifts::dangling)),
    rule("profile_figures", Level::Law, rules::Run::World(figures::profile_figures)),
    // A shift by itself.
    rule("shift_times", Level::Law, rules::Run::Team(shifts::times)),
    rule("site_open", Level::Organisation, rules::Run::Team(shifts::site_open)),
    rule("break", Level::Law, rules::Run::Team(shifts::break_due)),
    rule("gender_rule_in_writing", Level::Law, rules::Run::Team(shifts::gender_rule_in_writing)),
    // A person on a shift.
    rule("role", Level::Absolute, rules::Run::Seat(eligibility::role)),
    rule("language", Level::Absolute, rules::Run::Seat(eligibility::language)),
    rule("clearance", Level::Absolute, rules::Run::Seat(eligibility::clearance)),
    rule("extract_596_2", Level::Absolute, rules::Run::Seat(eligibility::extract_596_2)),
    rule("health_check", Level::Absolute, rules::Run::Seat(eligibility::health_check)),
    rule("gender_rule", Level::Absolute, rules::Run::Seat(eligibility::gender_rule)),
    rule("age", Level::Law, rules::Run::Seat(eligibility::age)),
    rule("night_work", Level::Law, rules::Run::Seat(nights::night_work)),
    rule("home_site", Level::Organisation, rules::Run::Seat(eligibility::home_site)),
    rule("agreement", Level::Law, rules::Run::Seat(eligibility::agreement)),
    rule("employees_position", Level::Absolute, rules::Run::Seat(volunteers::employees_position)),
    rule("hosts_position", Level::Absolute, rules::Run::Seat(volunteers::hosts_position)),
    rule("own_activity", Level::Law, rules::Run::Seat(volunteers::own_activity)),
    rule("absence", Level::Absolute, rules::Run::Seat(offer::absence)),
    rule("offer_window", Level::Absolute, rules::Run::Seat(offer::window)),
    rule("offer_willing", Level::Absolute, rules::Run::Seat(offer::willing)),
    rule("said_no", Level::Absolute, rules::Run::Seat(offer::said_no)),
    rule("notice", Level::Law, rules::Run::Seat(shifts::notice)),
    rule("short_notice", Level::Soft, rules::Run::Seat(shifts::short_notice)),
    // A person's line of shifts, with history.
    rule("offer_wanted", Level::Absolute, rules::Run::Line(offer::wanted)),
    rule("double_seat", Level::Absolute, rules::Run::Line(travel::double_seat)),
    rule("overlap", Level::Absolute, rules::Run::Line(travel::overlap)),
    rule("travel", Level::Organisation, rules::Run::Line(travel::travel)),
    rule("daily_rest", Level::Law, rules::Run::Line(rest::daily)),
    rule("rest_after_night", Level::Organisation, rules::Run::Line(rest::after_night)),
    rule("weekly_rest", Level::Law, rules::Run::Line(rest::weekly)),
    rule("rest_after_nights", Level::Soft, rules::Run::Line(rest::after_nights)),
    rule("days_in_a_row", Level::Soft, rules::Run::Line(rest::days_in_a_row)),
    rule("weekends_off", Level::Soft, rules::Run::Line(rest::weekends_off)),
    rule("daily_maximum", Level::Law, rules::Run::Line(hours::daily_maximum)),
    rule("daily_maximum_of_a_long_week", Level::Law, rules::Run::Line(hours::daily_maximum_of_a_long_week)),
    rule("clock_change_night", Level::Soft, rules::Run::Line(hours::clock_change_night)),
    rule("shortest_duty", Level::Law, rules::Run::Line(hours::shortest_duty)),
    rule("shortest_night", Level::Law, rules::Run::Line(hours::shortest_night)),
    rule("meeting_alone", Level::Soft, rules::Run::Line(hours::meeting_alone)),
    rule("weekly_maximum", Level::Law, rules::Run::Line(hours::weekly_maximum)),
    rule("period_average", Level::Law, rules::Run::Line(hours::period_average)),
    rule("weekly_preferred", Level::Soft, rules::Run::Line(hours::weekly_preferred)),
    rule("contract_hours", Level::Soft, rules::Run::Line(hours::contract)),
    rule("nights_at_most", Level::Organisation, rules::Run::Line(nights::in_a_row_at_most)),
    rule("nights_preferred", Level::Soft, rules::Run::Line(nights::in_a_row_preferred)),
    rule("nights_a_week", Level::Soft, rules::Run::Line(nights::a_week)),
    // A shift's team.
    rule("minors_alone", Level::Absolute, rules::Run::Team(team::minors_alone)),
    rule("over_ideal", Level::Organisation, rules::Run::Team(team::over_ideal)),
    rule("minimum_cover", Level::Soft, rules::Run::Team(team::minimum_cover)),
    rule("ideal_cover", Level::Soft, rules::Run::Team(team::ideal_cover)),
    rule("pair_broken", Level::Soft, rules::Run::Team(team::pair_broken)),
    rule("newcomers_alone", Level::Soft, rules::Run::Team(team::newcomers_alone)),
    rule("clearance_in_team", Level::Soft, rules::Run::Team(team::clearance)),
    rule("language_in_team", Level::Soft, rules::Run::World(team::language)),
];

/// Everything that is wrong with the roster, and what it costs under the soft rules.
///
/// Only what the roster itself takes part in is told: a breach that lies in history alone is not its own.
pub fn check(answers: &Answers) -> Report {
    let world = World::of(answers);
    Report::new(RULES.iter().flat_map(|rule| rule.violations(&world)).collect())
}
