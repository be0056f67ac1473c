//! Rounds: what is driven from site to site, and with what.

use super::id;
use crate::api::door::round::{ChangedRound, GivenOutcome, GivenWord, NewRound};
use crate::api::resource::{create, list, read, remove, replace};
use crate::api::rounds;
use crate::api::route::{Route, delete, get, post, put};
use crate::domain::round::{Round, Vehicle};

/// What is driven from site to site.
pub(super) fn all() -> Vec<Route> {
    vec![
        get("/v1/vehicles", list::<Vehicle>, "The vehicles.")
            .may_ask("site", "Only those of this site.", id())
            .pages_of::<Vehicle>(),
        post("/v1/vehicles", create::<Vehicle>, "Adds a vehicle.").writes::<Vehicle>().adds::<Vehicle>(),
        get("/v1/vehicles/{vehicle}", read::<Vehicle>, "A vehicle.").shows::<Vehicle>(),
        put("/v1/vehicles/{vehicle}", replace::<Vehicle>, "Replaces a vehicle.").replaces::<Vehicle>(),
        delete("/v1/vehicles/{vehicle}", remove::<Vehicle>, "Removes a vehicle that is on no round.").at_a_version(),
        get("/v1/rounds", rounds::list, "The rounds of some sites, and those that stop there.")
            .may_ask("shift", "Only that of this shift.", id())
            .may_ask("site", "Only those of this site, or that stop there.", id())
            .pages_of::<Round>(),
        post(
            "/v1/rounds",
            rounds::create,
            "Adds a round, and its shift where that is not there yet. The coordinators of the sites where it stops are asked by mail \
            whether they take what is brought.",
        )
        .takes::<NewRound>()
        .adds::<Round>(),
        get("/v1/rounds/{round}", rounds::read, "A round, for whose it is and for the sites where it stops.")
            .shows::<Round>(),
        put(
            "/v1/rounds/{round}",
            rounds::change,
            "Changes what is driven, with what and where. Stops that are as they were keep what was said to them; sites are asked \
            about the others.",
        )
        .takes::<ChangedRound>()
        .shows::<Round>()
        .at_a_version(),
        delete(
            "/v1/rounds/{round}",
            rounds::call_off,
            "Calls a round off before it begins, and tells the sites where it would have stopped. Its shift stays.",
        )
        .at_a_version(),
        put(
            "/v1/rounds/{round}/stops/{stop}/word",
            rounds::say,
            "Says whether a site takes what is brought. Whose round it is hears of a no.",
        )
        .takes::<GivenWord>()
        .shows::<Round>()
        .at_a_version(),
        put(
            "/v1/rounds/{round}/stops/{stop}/outcome",
            rounds::note,
            "Says what came of a stop: the site itself, or whose round it is. Whose it is hears of what is missing.",
        )
        .takes::<GivenOutcome>()
        .shows::<Round>()
        .at_a_version(),
    ]
}
