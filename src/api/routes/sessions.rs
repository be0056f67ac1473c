//! Sessions: who is invited, what they say, who came.

use super::id;
use crate::api::door::session::{Answers, ChangedSession, Invitation, NewSession, Ticks, Validations};
use crate::api::route::{Route, delete, get, post, put};
use crate::api::sessions;
use crate::domain::session::Session;

/// Sessions: who is invited, what they say, who came.
pub(super) fn all() -> Vec<Route> {
    vec![
        get("/v1/sessions", sessions::list, "The sessions.")
            .may_ask("shift", "Only that of this shift.", id())
            .may_ask("attendee", "Only those to which this person was invited.", id())
            .pages_of::<Session>(),
        post(
            "/v1/sessions",
            sessions::create,
            "Adds a session, and its shift where that is not there yet; writes to those who are invited.",
        )
        .takes::<NewSession>()
        .adds::<Session>(),
        get("/v1/sessions/{session}", sessions::read, "A session.").shows::<Session>(),
        put(
            "/v1/sessions/{session}",
            sessions::change,
            "Changes how many places a session has, and in which languages it is held. Whoever waits for a place that is there now \
            has it, and is written to.",
        )
        .takes::<ChangedSession>()
        .shows::<Session>()
        .at_a_version(),
        delete(
            "/v1/sessions/{session}",
            sessions::call_off,
            "Calls a session off before it begins, and writes to those who would have come. Its shift stays.",
        )
        .at_a_version(),
        put(
            "/v1/sessions/{session}/attendees",
            sessions::invite,
            "Says who is invited, and writes to who is new. Who was before keeps what they said and what was ticked. More may be \
            invited than there are places: the first to say yes have them.",
        )
        .takes::<Invitation>()
        .shows::<Session>()
        .at_a_version(),
        put(
            "/v1/sessions/{session}/answers",
            sessions::answer,
            "Notes what some of those who are invited have said, before it begins. A yes that finds no place waits for one.",
        )
        .takes::<Answers>()
        .shows::<Session>()
        .at_a_version(),
        put(
            "/v1/sessions/{session}/attendance",
            sessions::tick,
            "Ticks who came. Who came to an onboarding is onboarded from its day on; a training counts once it is validated.",
        )
        .takes::<Ticks>()
        .shows::<Session>()
        .at_a_version(),
        put(
            "/v1/sessions/{session}/validations",
            sessions::validate,
            "Says whose training counts, of those who were there: they are cleared from its day on.",
        )
        .takes::<Validations>()
        .shows::<Session>()
        .at_a_version(),
    ]
}
