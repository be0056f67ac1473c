//! What people do with what they were told: somebody steps in, two exchange, who came.

use super::id;
use crate::api::attendance::{self, Came, DoorLink, NewDoorLink};
use crate::api::guests::{self, NewGuest};
use crate::api::hours;
use crate::api::interviews::{self, InterviewsHeld};
use crate::api::replacements::{self, New as NewReplacement, Search};
use crate::api::reply::Success;
use crate::api::route::{Route, delete, get, post, put};
use crate::api::swaps::{self, Exchange};
use crate::api::view::Listed;
use crate::domain::guest::Guest;
use crate::domain::interview::InterviewCount;
use crate::domain::replacement::Replacement;
use crate::domain::roster::{HoursWorked, Presence};
use crate::domain::swap::{Swap, SwapState};
use utoipa::PartialSchema;

/// Somebody to step in.
pub(super) fn stepping_in() -> Vec<Route> {
    vec![
        get(
            "/v1/rosters/{roster}/replacements",
            replacements::list,
            "Searches for somebody to step in, the newest first.",
        )
        .gives::<Listed<Replacement>>(),
        post(
            "/v1/rosters/{roster}/replacements",
            replacements::create,
            "Looks for somebody to take a place: some are asked at a time, and the first yes has it.",
        )
        .takes::<NewReplacement>()
        .gives::<Search>()
        .when(Success::Created),
        get(
            "/v1/rosters/{roster}/replacements/{replacement}",
            replacements::read,
            "A search for somebody, and who was asked.",
        )
        .gives::<Search>(),
        delete(
            "/v1/rosters/{roster}/replacements/{replacement}",
            replacements::close,
            "Gives it up: who was asked is thanked.",
        )
        .gives::<Search>()
        .when(Success::Found),
    ]
}

/// Two people exchange their places: they ask and answer on their own pages.
pub(super) fn swapping() -> Vec<Route> {
    vec![
        get("/v1/swaps", swaps::list, "Exchanges of two places, and where each stands.")
            .may_ask("roster", "Only those with a place in this roster.", id())
            .may_ask("state", "Only those that stand there; `agreed` waits for a coordinator.", SwapState::schema())
            .lists::<Swap>(),
        get("/v1/swaps/{swap}", swaps::read, "An exchange, and who is asked. What each said is nobody's matter but theirs.")
            .gives::<Exchange>(),
        post(
            "/v1/swaps/{swap}/consent",
            swaps::consent,
            "Lets two people exchange their places who both want it. It is `void` where something stands against it by now.",
        )
        .gives::<Swap>(),
        post("/v1/swaps/{swap}/refusal", swaps::refuse, "Does not let them: both keep their places, and are told.")
            .gives::<Swap>(),
    ]
}

/// Who came.
pub(super) fn presence() -> Vec<Route> {
    vec![
        get("/v1/rosters/{roster}/attendance", attendance::list, "Who came and who did not, as far as it was noted.")
            .gives::<Listed<Presence>>(),
        put(
            "/v1/rosters/{roster}/assignments/{assignment}/attendance",
            attendance::note,
            "Notes whether somebody came, from two hours before. Nothing is held against anybody.",
        )
        .takes::<Came>()
        .gives::<Presence>(),
        delete(
            "/v1/rosters/{roster}/assignments/{assignment}/attendance",
            attendance::forget,
            "Takes back what was noted.",
        ),
        put(
            "/v1/rosters/{roster}/assignments/{assignment}/hours",
            hours::note,
            "Notes when somebody really worked, and with it that they came: of those alone who are told what they work.",
        )
        .takes::<HoursWorked>()
        .gives::<Presence>(),
        delete(
            "/v1/rosters/{roster}/assignments/{assignment}/hours",
            hours::forget,
            "Notes that they came and worked as it was planned.",
        )
        .gives::<Presence>()
        .when(Success::Found),
        get(
            "/v1/shifts/{shift}/interviews",
            interviews::list,
            "How many interviews a permanence had, by what they were about. Counts alone: nothing of any resident.",
        )
        .gives::<Listed<InterviewCount>>(),
        put(
            "/v1/shifts/{shift}/interviews",
            interviews::note,
            "Notes how many there were, once it has begun, in place of what was noted before.",
        )
        .takes::<InterviewsHeld>()
        .gives::<Listed<InterviewCount>>(),
        get("/v1/shifts/{shift}/guests", guests::list, "Who comes along for one day.").gives::<Listed<Guest>>(),
        post(
            "/v1/shifts/{shift}/guests",
            guests::invite,
            "Invites somebody for one day, without a profile. They count at their place; their name is forgotten two weeks \
            after.",
        )
        .takes::<NewGuest>()
        .gives::<Guest>()
        .when(Success::Created),
        delete("/v1/shifts/{shift}/guests/{guest}", guests::take_back, "Takes an invitation back."),
        post(
            "/v1/sites/{site}/door-links",
            attendance::open,
            "Makes a link to a site's page of the day: who is here, who comes, who is new, and who came.",
        )
        .may_take::<NewDoorLink>()
        .gives::<DoorLink>()
        .shows_a_secret(),
        delete("/v1/sites/{site}/door-links", attendance::close, "Closes all links to a site's page of the day."),
    ]
}
