//! What one line says of when somebody can: in days and hours, in a column for each day of the week, and how often, where and what.

use super::offer_sheet::Column;
use crate::domain::TimeOfDay;
use crate::domain::availability::WeeklyWindow;
use crate::domain::site::Site;
use crate::domain::template::Hours;
use crate::domain::time::IsoWeekday;
use crate::pages::board::table::clock::{self, Dialect};
use crate::pages::board::table::lines::{self, Line, Unread};
use crate::pages::board::table::words;

/// What one line says.
#[derive(Debug, Default)]
pub struct Said<'a> {
    /// On which days, from when until when.
    pub windows: Vec<WeeklyWindow>,
    /// How often a week.
    pub wanted: Option<&'a str>,
    /// None where the list has no column for them.
    pub sites: Option<Vec<String>>,
    /// Likewise.
    pub activities: Option<Vec<String>>,
}

/// Which columns a list has.
#[derive(Debug, Clone, Copy)]
pub struct Has {
    /// Days and hours, in whichever columns.
    pub times: bool,
    /// Where they go.
    pub sites: bool,
    /// What they do.
    pub activities: bool,
}

impl Has {
    /// Those of a list.
    pub fn of(lines: &lines::Lines<Column>) -> Self {
        let has = |column: Column| lines.heading(column).is_some();
        Self {
            times: [Column::Days, Column::Hours, Column::Start, Column::End].into_iter().any(has),
            sites: has(Column::Sites),
            activities: has(Column::Activities),
        }
    }
}

/// From Monday to Sunday.
pub fn week() -> impl Iterator<Item = IsoWeekday> {
    (1..=7).filter_map(|day| IsoWeekday::try_from(day).ok())
}

/// What a line says besides a name; none where it says nothing.
pub fn said<'a>(
    line: Line<'a, Column>,
    dialect: Dialect,
    has: Has,
    sites: &[Site],
) -> Result<Option<Said<'a>>, Unread> {
    let mut windows = of_columns(line)?;
    match (line.cell(Column::Days), times(line)?) {
        (Some(days), hours) if !hours.is_empty() => {
            let days = clock::days(days, dialect).ok_or(Unread::Days)?;
            windows.extend(days.into_iter().flat_map(|day| hours.iter().map(move |hours| window(day, *hours))));
        }
        (Some(days), _) => {
            // The whole of these days.
            let days = clock::days(days, dialect).ok_or(Unread::Days)?;
            windows.extend(days.into_iter().filter_map(|day| Some(window(day, all_day()?))));
        }
        (None, hours) if !hours.is_empty() => return Err(Unread::Days),
        (None, _) => {}
    }
    let wanted = line.cell(Column::Wanted);
    let homes = places(line.cell(Column::Sites).unwrap_or_default(), sites);
    let activities = activities(line.cell(Column::Activities).unwrap_or_default());
    let says_something = !windows.is_empty() || wanted.is_some() || !homes.is_empty() || !activities.is_empty();
    let (sites, activities) = (has.sites.then_some(homes), has.activities.then_some(activities));
    Ok(says_something.then_some(Said { windows, wanted, sites, activities }))
}

/// The windows of columns that are days.
fn of_columns(line: Line<'_, Column>) -> Result<Vec<WeeklyWindow>, Unread> {
    let mut windows = Vec::new();
    for day in week() {
        let Some(text) = line.cell(Column::On(day)) else { continue };
        match words::folded(text).as_str() {
            "x" | "v" | "✓" | "✔" | "1" | "oui" | "ok" | "ja" | "yes" => {
                windows.extend(all_day().map(|hours| window(day, hours)));
            }
            "" | "0" | "non" | "nee" | "no" | "/" => {}
            _ => windows.extend(ranges(text)?.into_iter().map(|hours| window(day, hours))),
        }
    }
    Ok(windows)
}

/// The hours of a line, in one cell or in two.
fn times(line: Line<'_, Column>) -> Result<Vec<Hours>, Unread> {
    if let Some(text) = line.cell(Column::Hours) {
        return ranges(text);
    }
    let time = |column: Column| line.cell(column).map(|text| clock::time(text).ok_or(Unread::Hours)).transpose();
    match (time(Column::Start)?, time(Column::End)?) {
        (Some(start), Some(end)) => Ok(vec![Hours { start, end }]),
        (None, None) => Ok(Vec::new()),
        _ => Err(Unread::Hours),
    }
}

/// « 9h-12h, 14h-18h ».
fn ranges(text: &str) -> Result<Vec<Hours>, Unread> {
    let parts = text.split([',', ';', '+', '&']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| clock::hours(part).ok_or(Unread::Hours)).collect()
}

/// From midnight to midnight.
const fn all_day() -> Option<Hours> {
    match TimeOfDay::at(0, 0) {
        Some(midnight) => Some(Hours { start: midnight, end: midnight }),
        None => None,
    }
}

const fn window(weekday: IsoWeekday, hours: Hours) -> WeeklyWindow {
    WeeklyWindow { weekday, start: hours.start, end: hours.end }
}

/// Sites, with semicolons between them or commas; one whose name has a comma is one.
fn places(cell: &str, sites: &[Site]) -> Vec<String> {
    let whole = words::site(cell, sites);
    if sites.iter().any(|site| site.id.as_str() == whole) {
        return vec![whole];
    }
    activities(cell).iter().map(|text| words::site(text, sites)).collect()
}

fn activities(cell: &str) -> Vec<String> {
    let between = if cell.contains(';') { ';' } else { ',' };
    cell.split(between).map(str::trim).filter(|activity| !activity.is_empty()).map(str::to_owned).collect()
}
