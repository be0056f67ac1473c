//! What was done in some months.

use super::id;
use crate::api::route::{Route, get};
use crate::api::{reports, sheets};
use crate::domain::activity::{ActivityReport, Month};
use crate::domain::language::Locale;
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
