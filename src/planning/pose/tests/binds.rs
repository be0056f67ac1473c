//! Which personal rules bind whom, with what they worked before.

use super::{checked, stops, stops_on};
use crate::domain::person::{Kind, Person};
use crate::domain::roster::AssignmentState;
use crate::domain::shift::Shift;
use crate::domain::{Minutes, ProfileId, Role};
use crate::planning::house::House;
use crate::planning::samples::{assignment, date, elsewhere, house, id, offering, person, shift};
use solver::Level;
use solver::problem::Span;
use solver::rules::RuleKind;

fn watch(nights: &[&str]) -> Vec<Shift> {
    nights.iter().map(|day| shift(&format!("LEO {day} 22:00 07:00"), Role::NightWatch)).collect()
}

/// The person works all shifts but the last, which is asked about.
fn after(shifts: Vec<Shift>, person: Person) -> House {
    let mut house = offering(house(shifts, vec![person]));
    let (_, before) = house.shifts.split_last().expect("a shift");
    house.assignments =
        before.iter().map(|shift| assignment(shift, &house.people[0], AssignmentState::Published)).collect();
    house
}

fn day(times: &str) -> Shift {
    shift(&format!("LEO {times}"), Role::ShelterWorker)
}

fn rule<'a>(posed: &'a super::Posed, name: &str) -> Option<&'a solver::rules::PersonalRule> {
    let person = posed.problem.people.first().expect("a person");
    let mut theirs = person.rules.iter().map(|rule| &posed.problem.rules[rule.at()]);
    theirs.find(|rule| rule.name == name)
}

#[test]
fn a_house_that_has_entered_no_profile_keeps_the_law() {
    let shifts = vec![day("2026-12-01 14:15 22:15"), day("2026-12-02 06:45 14:45")];
    let mut house = after(shifts, person("e", Kind::Employee));
    house.profiles.clear();
    assert_eq!(stops(&house), "daily_rest");
}

#[test]
fn labour_law_between_shifts() {
    let employee = || person("e", Kind::Employee);
    let evening = day("2026-12-01 14:15 22:15");
    let cases = [
        ("rest of 11 h", after(vec![evening.clone(), day("2026-12-02 09:15 17:00")], employee()), ""),
        ("a minute less", after(vec![evening.clone(), day("2026-12-02 09:14 17:00")], employee()), "daily_rest"),
        (
            "two half-days are one duty",
            after(vec![day("2026-12-01 09:30 12:30"), day("2026-12-01 13:30 16:30")], employee()),
            "",
        ),
        ("at once", after(vec![evening.clone(), day("2026-12-01 09:00 14:30")], employee()), "overlap daily_maximum"),
        (
            "9 h are the most",
            after(vec![day("2026-12-01 08:00 13:00"), day("2026-12-01 14:00 18:01")], employee()),
            "daily_maximum",
        ),
        ("less than 3 h alone", after(vec![day("2026-12-01 09:00 11:59")], employee()), "shortest_duty"),
        ("3 h", after(vec![day("2026-12-01 09:00 12:00")], employee()), ""),
        ("less than 3 h with others", after(vec![evening, day("2026-12-01 12:30 13:00")], employee()), ""),
    ];
    for (name, house, expected) in cases {
        assert_eq!(stops(&house), expected, "{name}");
    }
}

#[test]
fn twelve_hours_of_rest_under_18() {
    let born = |birth| {
        let mut young = person("e", Kind::Employee);
        young.birth_date = Some(date(birth));
        after(vec![day("2026-12-01 10:00 19:00"), day("2026-12-02 06:30 11:00")], young)
    };
    assert_eq!(stops(&born("2009-06-01")), "daily_rest");
    assert_eq!(stops(&born("2008-06-01")), "");
}

#[test]
fn travel_takes_its_time() {
    let hub = |start: &str| shift(&format!("HUB 2026-12-01 {start} 16:00"), Role::ShelterWorker);
    let from = |start| after(vec![day("2026-12-01 09:00 12:00"), hub(start)], person("e", Kind::Employee));
    assert_eq!(stops(&from("12:30")), "");
    assert_eq!(stops(&from("12:29")), "overlap");
}

#[test]
fn the_week_of_an_employee() {
    let days = |last: &str| {
        let mut week: Vec<Shift> =
            (0..4).map(|nth| day(&format!("2026-{} 09:00 18:00", ["11-30", "12-01", "12-02", "12-03"][nth]))).collect();
        week.push(day(last));
        after(week, person("e", Kind::Employee))
    };
    // 36 h so far. Without history the average of 38 h is assumed for the weeks before.
    let first_of_period = "2026-W49".parse::<crate::domain::Week>().expect("a week");
    assert_eq!(first_of_period.monday(), date("2026-11-30"), "so this week may have 40 h");
    assert_eq!(stops(&days("2026-12-04 09:00 13:00")), "");
    assert_eq!(stops(&days("2026-12-04 09:00 13:01")), "weekly_maximum");
}

#[test]
fn the_average_over_the_period() {
    // 7 December is the second week of its period.
    let week = |history: Option<i64>| {
        let mut shifts: Vec<Shift> = (7..11).map(|nth| day(&format!("2026-12-{nth:02} 09:00 18:00"))).collect();
        shifts.push(day("2026-12-11 09:00 13:00"));
        let mut house = after(shifts, person("e", Kind::Employee));
        if let Some(days) = history {
            let before = date("2026-11-30").iter_days().take(days as usize);
            let shifts = before.map(|date| day(&format!("{date} 09:00 18:00")));
            house.elsewhere = shifts.map(|shift| elsewhere(shift, &house.people[0])).collect();
        }
        // The weeks to come have no hours yet: let them be full.
        house.profiles[0].parameters.weekly_average = Some(Minutes::hours(19));
        house.profiles[0].parameters.weekly_maximum = Some(Minutes::hours(50));
        house
    };
    assert_eq!(stops(&week(None)), "", "19 h assumed and 40 h are no more than 76 h");
    assert_eq!(stops(&week(Some(4))), "", "36 h and 40 h are just 76 h");
    let mut longer = week(Some(4));
    longer.elsewhere.push(elsewhere(day("2026-12-04 09:00 12:00"), &longer.people[0]));
    assert_eq!(stops(&longer), "weekly_average");
}

#[test]
fn interns_keep_to_their_agreement() {
    let half_days = |last: &str| {
        let shift = |times: &str| shift(&format!("LEO {times}"), Role::Intern);
        let mut week: Vec<Shift> =
            ["12-07", "12-08", "12-09"].map(|day| shift(&format!("2026-{day} 10:00 16:00"))).into();
        week.push(shift(last));
        after(week, person("i", Kind::Intern))
    };
    assert_eq!(stops(&half_days("2026-12-10 10:00 14:00")), "", "22 h in a week");
    assert_eq!(stops(&half_days("2026-12-10 10:00 14:01")), "weekly_maximum");
    assert_eq!(stops(&half_days("2026-12-10 17:00 20:01")), "no_night_work");
    assert_eq!(stops(&half_days("2026-12-10 07:00 15:01")), "daily_maximum weekly_maximum");
}

#[test]
fn nights_of_the_watch() {
    let five = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"];
    let sixth = |days: &[&str]| {
        let mut house = after(watch(days), person("w", Kind::NightWatch));
        house.profiles[1].parameters.weekly_maximum = None;
        house.profiles[1].parameters.weekly_average = None;
        house
    };
    assert_eq!(stops(&sixth(&[&five[..], &["2026-12-04"]].concat())), "");
    let mut with_sunday = sixth(&[&five[..], &["2026-12-04"]].concat());
    with_sunday.elsewhere = vec![elsewhere(watch(&["2026-11-29"]).remove(0), &with_sunday.people[0])];
    assert_eq!(stops(&with_sunday), "consecutive_nights", "the night before the week counts");
    let short = after(vec![shift("LEO 2026-12-01 23:00 04:59", Role::NightWatch)], person("w", Kind::NightWatch));
    assert_eq!(stops(&short), "shortest_duty");
}

#[test]
fn thirty_five_hours_in_one_piece() {
    let days: Vec<Shift> = ["11-30", "12-01", "12-02", "12-03", "12-04", "12-05", "12-06"]
        .map(|on| day(&format!("2026-{on} 09:00 13:00")))
        .into();
    assert_eq!(stops(&after(days.clone(), person("e", Kind::Employee))), "weekly_rest");
    assert_eq!(stops(&after(days[..6].to_vec(), person("e", Kind::Employee))), "");
}

#[test]
fn the_next_published_week_counts() {
    let sunday = watch(&["2026-12-06"]);
    let mut house = after(sunday, person("w", Kind::NightWatch));
    assert_eq!(stops(&house), "");
    house.elsewhere = vec![elsewhere(shift("LEO 2026-12-07 17:00 23:00", Role::NightWatch), &house.people[0])];
    assert_eq!(stops(&house), "daily_rest");
    let posed = checked(&house);
    let Some(RuleKind::WeeklyRest(weekly)) = rule(&posed, "weekly_rest").map(|rule| &rule.asks) else {
        panic!("no weekly rest");
    };
    assert_eq!(weekly.weeks, [Span::new(0, 7 * 24 * 60), Span::new(7 * 24 * 60, 14 * 24 * 60)]);
}

#[test]
fn volunteers_rest_after_a_night_and_have_few_hours() {
    let night = |times: &str| shift(&format!("LEO {times}"), Role::Volunteer);
    let rested = |next: &str| after(vec![night("2026-12-01 22:00 07:00"), night(next)], person("v", Kind::Volunteer));
    assert_eq!(stops(&rested("2026-12-02 15:00 18:00")), "");
    assert_eq!(stops(&rested("2026-12-02 14:59 18:00")), "rest_after_night");
    assert_eq!(stops(&rested("2026-12-02 07:00 09:00")), "rest_after_night", "a short gap is no rest");
    let long = |last: &str| {
        let shifts = vec![night("2026-12-01 08:00 18:00"), night("2026-12-02 08:00 18:00"), night(last)];
        after(shifts, person("v", Kind::Volunteer))
    };
    assert_eq!(stops(&long("2026-12-03 08:00 12:00")), "");
    assert_eq!(stops(&long("2026-12-03 08:00 12:01")), "weekly_maximum");
}

#[test]
fn no_more_shifts_than_are_wanted() {
    let supper = |on: &str| shift(&format!("LEO 2026-{on} 18:00 20:00"), Role::Volunteer);
    let mut house = after(vec![supper("12-01"), supper("12-02"), supper("12-03")], person("v", Kind::Volunteer));
    let offer = house.availability.get_mut(&id::<crate::domain::PersonId>("v")).expect("an offer");
    offer.wanted = 2;
    assert_eq!(stops(&house), "wanted_shifts");
    house.assignments.pop();
    assert_eq!(stops(&house), "");
    house.elsewhere = vec![elsewhere(shift("HUB 2026-12-05 18:00 20:00", Role::Volunteer), &house.people[0])];
    assert_eq!(stops(&house), "wanted_shifts", "those of other rosters count");
}

#[test]
fn a_session_may_stand_alone_and_a_shift_may_not() {
    let mut session = shift("HUB 2026-12-05 10:00 12:00", Role::Intern);
    let plain = after(vec![session.clone()], person("i", Kind::Intern));
    assert_eq!(stops(&plain), "shortest_duty");
    session.pattern.meeting = true;
    let lone = after(vec![session], person("i", Kind::Intern));
    assert_eq!(stops(&lone), "");
    let told = super::put(&lone, "i", "HUB-12-05-1000");
    assert_eq!(told.change[Level::Preferences], 60, "an hour short of three, which costs a little");
}

#[test]
fn households_have_no_hours() {
    let night = |on: &str| shift(&format!("FAM 2026-{on} 18:00 08:00"), Role::HostHousehold);
    let nights = ["11-30", "12-01", "12-02", "12-03", "12-04", "12-05", "12-06"].map(night).to_vec();
    assert_eq!(stops(&after(nights, person("h", Kind::HostHousehold))), "");
}

#[test]
fn a_contract_may_name_its_own_profile() {
    let own: ProfileId = id("sector");
    let mut employee = person("e", Kind::Employee);
    employee.contracts[0].profile = Some(own.clone());
    let mut house = after(vec![day("2026-12-01 08:00 19:00")], employee);
    assert_eq!(stops(&house), "daily_maximum");
    let mut sector = house.profiles[0].clone();
    (sector.id, sector.kind) = (own, None);
    sector.parameters.daily_maximum = Some(Minutes::hours(11));
    house.profiles.push(sector);
    assert_eq!(stops(&house), "");
}

#[test]
fn the_newest_profile_that_has_begun_counts() {
    let mut house = after(vec![day("2026-12-01 08:00 18:00")], person("e", Kind::Employee));
    let mut newer = house.profiles[0].clone();
    newer.id = id("newer");
    newer.parameters.daily_maximum = Some(Minutes::hours(10));
    for (from, expected) in [("2026-11-30", ""), ("2026-12-01", "daily_maximum"), ("2025-12-31", "daily_maximum")] {
        newer.valid_from = date(from);
        house.profiles.truncate(4);
        house.profiles.push(newer.clone());
        assert_eq!(stops(&house), expected, "from {from}");
    }
}

#[test]
fn the_contracts_hours_are_near() {
    let hours = |house: &House| {
        let posed = checked(house);
        let Some(RuleKind::Hours(hours)) = rule(&posed, "contract_hours").map(|rule| rule.asks.clone()) else {
            panic!("no contract hours");
        };
        (hours.period.first, hours.minimum.0 / 60, hours.maximum.0 / 60)
    };
    let mut house = house(vec![day("2026-12-15 09:00 17:00")], vec![person("e", Kind::Employee)]);
    assert_eq!(hours(&house), (0, 29, 47), "38 h, 9 h either way");
    house.elsewhere = vec![elsewhere(day("2026-12-08 09:00 17:00"), &house.people[0])];
    assert_eq!(hours(&house), (-7, 58, 94), "on average over this week and the last");
    house.elsewhere = vec![elsewhere(day("2026-11-24 09:00 17:00"), &house.people[0])];
    assert_eq!(hours(&house), (0, 29, 47), "what lies in the period before is another matter");
    house.absences = vec![crate::planning::samples::away(&house.people[0], "2026-12-14 00:00", "2026-12-16 12:00")];
    assert_eq!(hours(&house), (0, 13, 31), "two days of leave are two fifths of a week");
}

#[test]
fn the_night_that_the_clocks_go_back() {
    let night = vec![shift("LEO 2026-10-24 22:00 07:00", Role::NightWatch)];
    let mut house = after(night, person("w", Kind::NightWatch));
    let posed = checked(&house);
    let shift = &posed.problem.shifts[0];
    assert_eq!([shift.span.length().0, shift.scheduled.0, shift.paid.0], [600, 540, 600]);
    assert_eq!(stops(&house), "", "9 h on the clock");
    house.profiles[1].parameters.clock_change_night = false;
    assert_eq!(stops(&house), "daily_maximum", "10 h in truth");
}

#[test]
fn the_night_that_the_clocks_go_forward() {
    let nights = vec![
        shift("LEO 2027-03-27 22:00 07:00", Role::NightWatch),
        shift("LEO 2027-03-28 18:00 23:59", Role::NightWatch),
    ];
    let house = after(nights, person("w", Kind::NightWatch));
    let posed = checked(&house);
    let shift = &posed.problem.shifts[0];
    assert_eq!([shift.span.length().0, shift.scheduled.0, shift.paid.0], [480, 540, 480]);
    assert!(shift.night);
    assert_eq!(stops_on(&house, "LEO-03-28-1800"), "", "11 h between 07:00 and 18:00");
}

#[test]
fn nine_hours_are_too_many_in_a_week_of_more_than_five_and_a_half_days() {
    let week = |saturday: &str| {
        let mut shifts: Vec<Shift> =
            ["12-01", "12-02", "12-03", "12-04"].map(|on| day(&format!("2026-{on} 11:00 16:00"))).into();
        shifts.push(day("2026-12-05 09:00 18:00"));
        shifts.push(day(saturday));
        after(shifts, person("e", Kind::Employee))
    };
    assert_eq!(stops(&week("2026-12-06 12:30 15:30")), "daily_maximum_long_week");
    assert_eq!(stops(&week("2026-12-06 10:00 13:00")), "", "half a day more is five and a half");
    let posed = checked(&after(watch(&["2026-12-01", "2026-12-02"]), person("w", Kind::NightWatch)));
    assert!(rule(&posed, "daily_maximum_long_week").is_none(), "six nights of nine hours are out of the question");
}
