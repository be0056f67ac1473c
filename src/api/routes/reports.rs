//! What was done in some months, and whose hours they were.

use super::id;
use crate::api::hours::{self, HoursConfirmed, MonthAsPlanned};
use crate::api::route::{Route, get, noted, post};
use crate::api::{reports, sheets};
use crate::domain::activity::{ActivityReport, Month};
use crate::domain::language::Locale;
use crate::domain::timesheet::Timesheet;
use utoipa::PartialSchema;

/// What was done in some months, in counts.
pub(super) fn all() -> Vec<Route> {
    let of_months = |route: Route| {
        route
            .asks("from", "The first month.", Month::schema())
            .asks("until", "The last month, 23 after the first at the most.", Month::schema())
            .may_ask("site", "Only of this site.", id())
    };
    let locale = || Locale::schema();
    vec![
        of_months(get(
            "/v1/reports/activity",
            reports::activity,
            "What was done in some months: hours, cover and why places stayed empty, by site and month; volunteers, sessions, fairness. \
             Counts of published rosters and sessions, as far as they are over; nobody is named.",
        ))
        .gives::<ActivityReport>(),
        of_months(get("/v1/reports/activity.xlsx", reports::activity_xlsx, "The same as a spreadsheet with a chart."))
            .may_ask("locale", "In which language; French where nobody says.", locale())
            .sends(sheets::XLSX),
        of_months(get("/v1/reports/activity.csv", reports::activity_csv, "What was done by site and month, as a table of plain text."))
            .may_ask("locale", "In which language; French where nobody says.", locale())
            .sends(sheets::CSV),
    ]
}

/// Whose hours they were.
pub(super) fn hours() -> Vec<Route> {
    let of_month =
        |route: Route| route.asks("month", "The month.", Month::schema()).may_ask("site", "Only of this site.", id());
    let in_words = |route: Route| {
        of_month(route).may_ask("locale", "In which language; French where nobody says.", Locale::schema())
    };
    vec![
        of_month(get(
            "/v1/reports/hours",
            hours::report,
            "The hours of a month as they were done, by person, of those who are paid for them or bound by an agreement: for whoever pays. \
             What nobody has noted counts as it was planned, and is told apart.",
        ))
        .gives::<Timesheet>(),
        in_words(noted("/v1/reports/hours.xlsx", hours::xlsx, "The same as a spreadsheet, with names."))
            .sends(sheets::XLSX),
        in_words(noted("/v1/reports/hours.csv", hours::csv, "The sums by person as a table of plain text, with names."))
            .sends(sheets::CSV),
        post(
            "/v1/sites/{site}/hours",
            hours::confirm,
            "Notes that everybody who is told what they work, and of whom nothing was noted, came as it was planned: for the shifts of a \
             month that are over. What was noted stays.",
        )
        .takes::<MonthAsPlanned>()
        .gives::<HoursConfirmed>(),
    ]
}
