//! Flat-rate expenses of volunteers.

use super::{count, day, id};
use crate::api::expenses::{self, NewClaim, OfMonth};
use crate::api::route::{Route, delete, get, noted, post, put};
use crate::api::sheets;
use crate::api::view::Listed;
use crate::domain::activity::Month;
use crate::domain::expense::{Expense, ExpenseClaim, ExpensesDue};
use crate::domain::language::Locale;
use utoipa::PartialSchema;

/// Who asks for them, what is due, what was given.
pub(super) fn all() -> Vec<Route> {
    let filtered = |route: Route| {
        route
            .may_ask("site", "Only at this site.", id())
            .may_ask("person", "Only to this person.", id())
            .may_ask("from", "Only for this day and later ones.", day())
            .may_ask("until", "Only for this day and earlier ones.", day())
    };
    let in_words = |route: Route| {
        filtered(route).may_ask("locale", "In which language; French where nobody says.", Locale::schema())
    };
    vec![
        get("/v1/people/{person}/expense-claims", expenses::claims, "In which years a volunteer asks for flat-rate expenses.")
            .gives::<Listed<ExpenseClaim>>(),
        put(
            "/v1/people/{person}/expense-claims",
            expenses::claim,
            "Notes that a volunteer asks for flat-rate expenses in a year, and what other organisations gave them in it: as they say so \
             themselves, on their page or to whoever coordinates.",
        )
        .may_take::<NewClaim>()
        .gives::<ExpenseClaim>(),
        delete(
            "/v1/people/{person}/expense-claims",
            expenses::withdraw,
            "Notes that they ask for nothing in a year. What they were given stays.",
        )
        .may_ask("year", "In which year: this one or the last; this one where nobody says.", count(2000, 2199)),
        get(
            "/v1/sites/{site}/expenses",
            expenses::due,
            "What is to be given for the days of a month, as far as they are over: to those who ask for it, for days on which somebody noted \
             that they came, and never more than the law lets them have in a year.",
        )
        .asks("month", "The month.", Month::schema())
        .gives::<ExpensesDue>(),
        post("/v1/sites/{site}/expenses", expenses::settle, "Notes that all of it was given.")
            .takes::<OfMonth>()
            .gives::<Listed<Expense>>(),
        filtered(noted("/v1/expenses", expenses::list, "What was given, to whom for which day.")).lists::<Expense>(),
        in_words(noted("/v1/expenses.xlsx", expenses::xlsx, "The same as a spreadsheet.")).sends(sheets::XLSX),
        in_words(noted("/v1/expenses.csv", expenses::csv, "The same as a table of plain text.")).sends(sheets::CSV),
        delete("/v1/expenses/{expense}", expenses::take_back, "Takes back that something was given."),
    ]
}
