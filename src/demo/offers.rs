//! What volunteers offer: where, when, and how often a week.

use super::chance::Chance;
use super::network::{Days as Weekdays, Hours, Mark, SiteTable};
use super::volunteers::Crowd;
use crate::domain::availability::{Availability, DatedWindow, WeeklyWindow};
use crate::domain::template::{Position, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{Role, SiteId, TimeOfDay};
use chrono::{NaiveDate, Weekday};

/// How somebody says when they can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// The same one or two shifts every week.
    FixedSlots,
    /// Three to six windows a month.
    MonthlyDates,
    /// Every evening, and the weekend.
    EveningsAndWeekends,
    /// From Monday to Friday by day.
    WeekdayDaytime,
}

impl Manner {
    /// In percent.
    const ALL: [(Self, usize); 4] =
        [(Self::FixedSlots, 45), (Self::MonthlyDates, 25), (Self::EveningsAndWeekends, 20), (Self::WeekdayDaytime, 10)];

    pub(super) fn shares(chance: &mut Chance, count: usize) -> Vec<Self> {
        chance.shares(count, &Self::ALL)
    }

    /// Wanted shifts a week, in percent. Together they make 1.25.
    const fn wanted(self) -> [(u8, usize); 3] {
        match self {
            Self::FixedSlots => [(1, 70), (2, 30), (3, 0)],
            Self::MonthlyDates => [(1, 90), (2, 10), (3, 0)],
            Self::EveningsAndWeekends | Self::WeekdayDaytime => [(1, 75), (2, 20), (3, 5)],
        }
    }
}

/// Where somebody is willing to go, and what for.
#[derive(Debug, Clone, Default)]
pub(super) struct Willing {
    pub sites: Vec<SiteId>,
    pub activities: Vec<String>,
}

/// Who goes to a second site as well, in percent.
const SECOND_SITE: f64 = 35.0;
/// And to a third, in percent of those.
const THIRD_SITE: f64 = 30.0;
/// Who speaks with residents and would interpret as well, in percent.
const INTERPRET: f64 = 35.0;
/// Who names an activity instead of the site, where the activity is of one site alone, in percent.
const BY_ACTIVITY: f64 = 20.0;
/// A night window for those who come at night and offer no single shifts.
const NIGHT: Hours = Hours::new((21, 30), (8, 30));
const EVENING: Hours = Hours::new((17, 0), (23, 0));
const WEEKEND: Hours = Hours::new((8, 0), (23, 0));
const DAYTIME: Hours = Hours::new((7, 0), (18, 0));
/// Windows that people name by the month, with how often.
const DATED: [(Hours, usize); 5] = [
    (Hours::new((7, 0), (10, 0)), 10),
    (Hours::new((8, 30), (13, 0)), 20),
    (Hours::new((12, 30), (18, 0)), 25),
    (Hours::new((17, 0), (22, 30)), 35),
    (Hours::new((9, 0), (18, 0)), 10),
];
/// Draws for somebody's slots, before they have fewer of them.
const TRIES: usize = 40;
/// Weeks that dates are named for, from the first.
const DATED_WEEKS: usize = 4;

/// Where each active volunteer is willing to go.
pub(super) fn willing(chance: &mut Chance, tables: &[SiteTable], crowd: &Crowd) -> Vec<Willing> {
    // Sisters' House and Amran ask for more than goodwill, Wallonia is far: nobody comes there second.
    let second: Vec<(usize, usize)> = tables
        .iter()
        .enumerate()
        .filter(|(_, table)| !matches!(table.code.as_str(), "SIS" | "AMR" | "COLW" | "SISA"))
        .map(|(site, table)| (site, table.volunteer_places()))
        .collect();
    (0..crowd.active())
        .map(|place| {
            let first = &tables[crowd.first_sites[place]];
            let mut willing = Willing { sites: vec![first.code.clone()], ..Willing::default() };
            if first.code.as_str() != "COLW" && chance.happens(SECOND_SITE) {
                for _ in 0..if chance.happens(THIRD_SITE) { 2 } else { 1 } {
                    let more = chance.weighted(&second).map(|site| tables[site].code.clone());
                    willing.sites.extend(more.filter(|site| !willing.sites.contains(site)));
                }
            } else if matches!(first.code.as_str(), "HUB" | "LOG") && chance.happens(BY_ACTIVITY) {
                let known: Vec<_> = first.volunteers.iter().filter(|line| !line.is(Mark::Interpreters)).collect();
                let activities = vec![chance.one(&known).activity.clone()];
                willing = Willing { sites: Vec::new(), activities };
            }
            if crowd.at_night[place] && !willing.sites.iter().any(|site| has_nights(tables, site)) {
                let houses = tables.iter().map(|table| &table.code).find(|code| code.as_str() == "COLB");
                willing.sites.extend(houses.cloned());
            }
            if crowd.speaks_with_residents(place) && chance.happens(INTERPRET) {
                willing.activities.push("interprète bénévole".into());
            }
            willing
        })
        .collect()
}

fn has_nights(tables: &[SiteTable], site: &SiteId) -> bool {
    let table = tables.iter().find(|table| table.code == *site);
    table.is_some_and(|table| table.volunteers.iter().any(|line| is_open(&line.roles) && line.hours.are_at_night()))
}

fn is_open(roles: &[Role]) -> bool {
    roles.contains(&Role::Volunteer)
}

/// What each active volunteer offers; dates are named from `monday` on.
pub(super) fn draw(
    chance: &mut Chance,
    templates: &[Template],
    crowd: &Crowd,
    willing: &[Willing],
    monday: NaiveDate,
) -> Vec<Availability> {
    let openings: Vec<&Template> = templates
        .iter()
        .filter(|template| template.pattern.positions.iter().any(|asked| is_open(&asked.roles)))
        .collect();
    let mut wanted = wanted(chance, &crowd.manners);
    (0..crowd.active())
        .map(|place| {
            let willing = &willing[place];
            let at_night = crowd.at_night[place];
            let mut offer = Availability {
                sites: willing.sites.clone(),
                activities: willing.activities.clone(),
                wanted: wanted.next(crowd.manners[place]),
                ..Availability::default()
            };
            match crowd.manners[place] {
                Manner::FixedSlots => {
                    let suits = |template: &&&Template| suits(template, crowd, place, willing);
                    let open: Vec<&Template> = openings.iter().filter(suits).copied().collect();
                    offer.weekly = fixed_slots(chance, &open, usize::from(offer.wanted), at_night);
                }
                Manner::MonthlyDates => offer.additions = monthly_dates(chance, monday, at_night),
                Manner::EveningsAndWeekends => {
                    offer.weekly = days(&[Weekday::Sat, Weekday::Sun], WEEKEND);
                    offer.weekly.extend(windows(&Weekdays::working().0, EVENING));
                    offer.weekly.extend(night(chance, at_night));
                }
                Manner::WeekdayDaytime => {
                    offer.weekly = windows(&Weekdays::working().0, DAYTIME);
                    offer.weekly.extend(night(chance, at_night));
                }
            }
            offer
        })
        .collect()
}

/// Wanted numbers in their exact shares of each manner, in the order in which they are asked for.
struct Wanted([(Manner, std::vec::IntoIter<u8>); 4]);

fn wanted(chance: &mut Chance, manners: &[Manner]) -> Wanted {
    Wanted(Manner::ALL.map(|(manner, _)| {
        let count = manners.iter().filter(|own| **own == manner).count();
        (manner, chance.shares(count, &manner.wanted()).into_iter())
    }))
}

impl Wanted {
    fn next(&mut self, manner: Manner) -> u8 {
        let list = self.0.iter_mut().find(|(own, _)| *own == manner);
        list.and_then(|(_, numbers)| numbers.next()).unwrap_or(1)
    }
}

fn suits(template: &Template, crowd: &Crowd, place: usize, willing: &Willing) -> bool {
    let spoken = |asked: &Position| {
        asked.languages.is_empty() || asked.languages.iter().any(|language| crowd.languages[place].contains(language))
    };
    let wished = willing.sites.contains(&template.site) || willing.activities.contains(&template.pattern.activity);
    wished
        && (template.pattern.minimum_age < 18 || crowd.is_adult(place))
        && template.pattern.positions.iter().any(spoken)
        && (crowd.at_night[place] || !hours(template).are_at_night())
}

fn hours(template: &Template) -> Hours {
    Hours { start: template.pattern.start, end: template.pattern.end }
}

/// The hours of shifts that they came for, as often as their seats; half of them with half an hour before and after.
fn fixed_slots(chance: &mut Chance, open: &[&Template], count: usize, at_night: bool) -> Vec<WeeklyWindow> {
    let seats = |template: &Template| {
        let ideal: usize = template.pattern.positions.iter().map(|asked| usize::from(asked.ideal)).sum();
        ideal * template.weekdays.len()
    };
    let by_seats: Vec<(&Template, usize)> = open.iter().map(|template| (*template, seats(template))).collect();
    let by_night: Vec<(&Template, usize)> =
        by_seats.iter().copied().filter(|(template, _)| hours(template).are_at_night()).collect();
    let mut slots: Vec<WeeklyWindow> = Vec::new();
    for _ in 0..TRIES {
        if slots.len() == count {
            break;
        }
        let from = if at_night && slots.is_empty() { &by_night } else { &by_seats };
        let Some(template) = chance.weighted(from) else { break };
        let weekday = *chance.one(&template.weekdays);
        let roomy = chance.happens(50.0);
        if !slots.iter().any(|slot| slot.weekday == weekday) {
            let hours = if roomy { with_room(hours(template)) } else { hours(template) };
            slots.push(WeeklyWindow { weekday, start: hours.start, end: hours.end });
        }
    }
    slots.sort_by_key(|slot| u8::from(slot.weekday));
    slots
}

/// Half an hour more on both sides, where that stays within the day.
fn with_room(hours: Hours) -> Hours {
    let at = |minute: i32| TimeOfDay::at(minute as u32 / 60, minute as u32 % 60);
    let (start, end) = (hours.start.minute_of_day() - 30, hours.end.minute_of_day() + 30);
    match (at(start.max(0)), at(end)) {
        (Some(start), Some(end)) if hours.start < hours.end => Hours { start, end },
        _ => hours,
    }
}

/// Three to six windows in a month, one a day at most.
fn monthly_dates(chance: &mut Chance, monday: NaiveDate, at_night: bool) -> Vec<DatedWindow> {
    let mut dates: Vec<NaiveDate> = monday.iter_days().take(7 * DATED_WEEKS).collect();
    chance.shuffle(&mut dates);
    dates.truncate(chance.between(3, 6));
    dates.sort_unstable();
    let mut windows: Vec<DatedWindow> = Vec::new();
    for date in dates {
        let hours = if at_night && (windows.is_empty() || chance.happens(50.0)) {
            NIGHT
        } else {
            chance.weighted(&DATED).unwrap_or(EVENING)
        };
        windows.push(DatedWindow { date, start: hours.start, end: hours.end });
    }
    windows
}

fn night(chance: &mut Chance, at_night: bool) -> Option<WeeklyWindow> {
    let weekday = *chance.one(&Weekdays::every().0);
    at_night.then_some(WeeklyWindow { weekday, start: NIGHT.start, end: NIGHT.end })
}

fn windows(days: &[IsoWeekday], hours: Hours) -> Vec<WeeklyWindow> {
    days.iter().map(|weekday| WeeklyWindow { weekday: *weekday, start: hours.start, end: hours.end }).collect()
}

fn days(days: &[Weekday], hours: Hours) -> Vec<WeeklyWindow> {
    windows(&days.iter().copied().map(IsoWeekday).collect::<Vec<_>>(), hours)
}
