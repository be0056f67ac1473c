//! Rosters: made, searched, changed by hand, published, and how they stood before.

use super::{count, id, yes_or_no};
use crate::api::assignments::{self, Changed, Heard, InWriting, Moving, Put, Standing};
use crate::api::cover::{self, ExplainedGap};
use crate::api::reply::Success;
use crate::api::rosters::{self, Added, NewRoster, Published, Publishing, WholeRoster};
use crate::api::route::{Route, delete, get, noted, post, put, stream};
use crate::api::sheets as files;
use crate::api::snapshots::{self, WentBack, WholeSnapshot};
use crate::api::solves::{self, SolveEvent, SolveRequest};
use crate::api::view::Listed;
use crate::domain::Week;
use crate::domain::edit::Edit;
use crate::domain::language::Locale;
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState};
use crate::domain::snapshot::Snapshot;
use crate::domain::solve::Solve;
use crate::planning::report::{Candidate, Report};
use utoipa::PartialSchema;

/// Who does it: rosters, and the searches for them.
pub(super) fn planning() -> Vec<Route> {
    vec![
        get("/v1/rosters", rosters::list, "The rosters, without what stands in them.")
            .may_ask("week", "Only those of this week.", Week::schema())
            .may_ask("site", "Only those with this site.", id())
            .may_ask("state", "Only drafts, or only what is published.", RosterState::schema())
            .lists::<Roster>(),
        post("/v1/rosters", rosters::create, "Makes a draft of a week, with the shifts that the templates ask for.")
            .takes::<NewRoster>()
            .gives::<Roster>()
            .tells_the_version()
            .when(Success::Created),
        get("/v1/rosters/{roster}", rosters::read, "A roster with its shifts, its assignments and its newest search.")
            .may_ask("site", "Only the shifts of this site and who is on them.", id())
            .gives::<WholeRoster>()
            .tells_the_version(),
        delete("/v1/rosters/{roster}", rosters::remove, "Removes a roster that nobody has been told of.")
            .at_a_version(),
        post(
            "/v1/rosters/{roster}/solve",
            solves::request,
            "Searches a better roster; what is fixed stays where it is.",
        )
        .may_take::<SolveRequest>()
        .gives::<Solve>()
        .when(Success::Accepted),
        post("/v1/rosters/{roster}/complete", rosters::complete, "Adds the shifts that the templates ask for by now.")
            .gives::<Added>(),
        get("/v1/rosters/{roster}/report", cover::report, "How a roster stands: its cost, its gaps, what it breaks.")
            .gives::<Report>(),
        get("/v1/rosters/{roster}/gaps", cover::gaps, "The empty seats of minimum cover, and why each is empty.")
            .may_ask("locale", "In which language the sentence is; French where nobody says.", Locale::schema())
            .gives::<Listed<ExplainedGap>>(),
        get("/v1/rosters/{roster}/edits", cover::edits, "What was changed by hand, the newest first.")
            .gives::<Listed<Edit>>(),
        get("/v1/rosters/{roster}/candidates", cover::candidates, "Who could take a place, the best first.")
            .asks("shift", "On this shift.", id())
            .asks("position", "On this of its positions, from 0.", count(0, 11))
            .may_ask("limit", "At most this many; 20 where nobody says.", count(1, 500))
            .gives::<Listed<Candidate>>(),
        get("/v1/rosters/{roster}/proposals", cover::proposals, "What volunteers are asked, and what they answered.")
            .may_ask("state", "Only those that stand there.", AssignmentState::schema())
            .gives::<Listed<Assignment>>(),
        get("/v1/solves/{solve}", solves::read, "A search: how far it is, what came of it.").gives::<Solve>(),
        stream(
            "/v1/solves/{solve}/events",
            solves::events,
            "The same each time that it has changed, as events `solve`.",
        )
        .streams::<SolveEvent>(),
        post("/v1/solves/{solve}/stop", solves::stop, "Stops a search; the best that it has found is kept.")
            .gives::<Solve>()
            .when(Success::Accepted),
    ]
}

/// Who stands where, changed by hand, and what people say by telephone.
pub(super) fn by_hand() -> Vec<Route> {
    vec![
        put("/v1/rosters/{roster}/assignments", assignments::put, "Puts somebody on a place by hand.")
            .may_ask("preview", "Only asks what that would do.", yes_or_no())
            .takes::<Put>()
            .gives::<Changed>()
            .maybe_at_a_version()
            .tells_the_version(),
        delete(
            "/v1/rosters/{roster}/assignments/{assignment}",
            assignments::take,
            "Takes somebody off a place by hand.",
        )
        .may_ask("preview", "Only asks what that would do.", yes_or_no())
        .may_take::<InWriting>()
        .gives::<Changed>()
        .maybe_at_a_version()
        .tells_the_version()
        .when(Success::Found),
        post(
            "/v1/rosters/{roster}/assignments/{assignment}/move",
            assignments::transfer,
            "Moves somebody to another place of the roster by hand, in one.",
        )
        .may_ask("preview", "Only asks what that would do.", yes_or_no())
        .takes::<Moving>()
        .gives::<Changed>()
        .maybe_at_a_version()
        .tells_the_version(),
        put(
            "/v1/rosters/{roster}/assignments/{assignment}/lock",
            assignments::lock,
            "Locks a place: no search moves it.",
        )
        .gives::<Standing>()
        .maybe_at_a_version()
        .tells_the_version(),
        delete("/v1/rosters/{roster}/assignments/{assignment}/lock", assignments::unlock, "Takes a lock off.")
            .gives::<Standing>()
            .maybe_at_a_version()
            .tells_the_version()
            .when(Success::Found),
        post("/v1/rosters/{roster}/assignments/{assignment}/confirm", assignments::confirm, "A yes by telephone.")
            .gives::<Heard>(),
        post("/v1/rosters/{roster}/assignments/{assignment}/decline", assignments::decline, "A no by telephone.")
            .gives::<Heard>(),
        post(
            "/v1/rosters/{roster}/assignments/{assignment}/withdraw",
            assignments::withdraw,
            "Somebody can't come after all, or is ill: by telephone, without a cause. Where too few are left, somebody is \
            looked for.",
        )
        .gives::<Heard>(),
    ]
}

/// Rosters as files for spreadsheets.
pub(super) fn sheets() -> Vec<Route> {
    vec![
        noted(
            "/v1/rosters/{roster}/sheet.csv",
            files::csv,
            "A roster as a table of plain text, with names: UTF-8, semicolons, and nothing that a program takes for a formula.",
        )
        .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
        .sends(files::CSV),
        noted("/v1/rosters/{roster}/sheet.xlsx", files::xlsx, "A roster as a spreadsheet, with names, ready to be printed.")
            .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
            .sends(files::XLSX),
    ]
}

/// What was chosen becomes known.
pub(super) fn publishing() -> Vec<Route> {
    vec![
        get(
            "/v1/rosters/{roster}/publication",
            rosters::preview,
            "What publishing would do: who is written to and who is not, what stands against it, and a letter to read.",
        )
        .may_ask("person", "The letter that this person would get.", id())
        .gives::<Publishing>()
        .tells_the_version(),
        post("/v1/rosters/{roster}/publish", rosters::publish, "Tells everyone what was chosen, once or again.")
            .may_take::<InWriting>()
            .gives::<Published>()
            .maybe_at_a_version()
            .tells_the_version(),
    ]
}

/// How rosters stood before.
pub(super) fn looking_back() -> Vec<Route> {
    vec![
        get(
            "/v1/rosters/{roster}/snapshots",
            snapshots::list,
            "How a roster stood before searches and returns, or when somebody asked; the newest first.",
        )
        .gives::<Listed<Snapshot>>(),
        post(
            "/v1/rosters/{roster}/snapshots",
            snapshots::create,
            "Keeps a roster as it stands, to compare it with and to go back to.",
        )
        .gives::<Snapshot>()
        .when(Success::Created),
        get("/v1/rosters/{roster}/snapshots/{snapshot}", snapshots::read, "A roster as it stood once.")
            .gives::<WholeSnapshot>(),
        post(
            "/v1/rosters/{roster}/snapshots/{snapshot}/return",
            snapshots::go_back,
            "Goes back to a roster as it stood. What is locked, promised or answered stays, and so does whoever cannot go back.",
        )
        .gives::<WentBack>()
        .maybe_at_a_version()
        .tells_the_version(),
    ]
}
