//! The service itself: who works with it, what is told elsewhere, what could not be done.

use super::{id, moment, word};
use crate::api::door::user::NewToken;
use crate::api::reply::Success;
use crate::api::resource::{create, list, read, remove, replace};
use crate::api::route::{Route, delete, get, plain, post, put};
use crate::api::service::{self, Health};
use crate::api::tokens::{self, MadeToken};
use crate::api::view::Listed;
use crate::api::webhooks::{MadeWebhook, Ping, Renewed};
use crate::api::{audit, dead_letters, demonstration, users, webhooks as hooks};
use crate::domain::audit::Entry;
use crate::domain::dead_letter::DeadLetter;
use crate::domain::user::{Token, User};
use crate::domain::webhook::Webhook;

pub(super) fn service() -> Vec<Route> {
    vec![
        plain("/healthz", service::health, "The service runs.").gives::<Health>(),
        get("/readyz", service::readiness, "The service runs and reads its database.").gives::<Health>(),
        get("/metrics", service::metrics, "The figures of the service, in the form of Prometheus.").sends("text/plain"),
        plain("/api.yaml", service::contract, "This contract.").sends("application/yaml"),
        plain("/docs", service::page, "This contract as a page.").sends("text/html"),
        plain("/docs/errors", service::errors, "What each code of a problem means, and what to do, as a page.")
            .sends("text/html"),
    ]
}

/// Who works with the service: people who sign in, and programs.
pub(super) fn users() -> Vec<Route> {
    vec![
        get("/v1/users", list::<User>, "Who signs in, and what they may do.").pages_of::<User>(),
        post("/v1/users", create::<User>, "Adds somebody who signs in. They have no password: a link is sent to them.")
            .writes::<User>()
            .adds::<User>(),
        get("/v1/users/{user}", read::<User>, "Somebody who signs in.").shows::<User>(),
        put("/v1/users/{user}", users::replace, "Replaces what is known of them, and what they may do.")
            .replaces::<User>(),
        delete("/v1/users/{user}", users::remove, "Removes somebody: they sign in no more.").at_a_version(),
        get("/v1/audit", audit::list, "What was done, by whom and to what, the newest first; seeing a gender, too.")
            .may_ask("person", "Only what was about this person.", id())
            .may_ask("subject", "Only what was done to things of this kind: person, roster, assignment …", word())
            .may_ask("subject_id", "Only what was done to this thing.", word())
            .may_ask("from", "Only from this instant on.", moment())
            .may_ask("until", "Only before this instant.", moment())
            .lists::<Entry>(),
        get("/v1/tokens", tokens::list, "Tokens of programs, the oldest first, without the tokens themselves.")
            .gives::<Listed<Token>>(),
        post("/v1/tokens", tokens::create, "Makes a token, which is shown this once.")
            .takes::<NewToken>()
            .gives::<MadeToken>()
            .shows_a_secret()
            .when(Success::Created),
        get("/v1/tokens/{token}", tokens::read, "What is known of a token.").gives::<Token>(),
        delete("/v1/tokens/{token}", tokens::revoke, "Revokes a token, for good."),
    ]
}

/// Programs elsewhere that are told what happens.
pub(super) fn webhooks() -> Vec<Route> {
    vec![
        get("/v1/webhooks", list::<Webhook>, "Programs elsewhere that are told what happens, and how that goes.")
            .pages_of::<Webhook>(),
        post("/v1/webhooks", hooks::create, "Adds one, up to 20. The secret that what it is told is signed with is shown this once.")
            .writes::<Webhook>()
            .gives::<MadeWebhook>()
            .tells_the_version()
            .shows_a_secret()
            .when(Success::Created),
        get("/v1/webhooks/{webhook}", read::<Webhook>, "A program elsewhere, and how telling it goes.").shows::<Webhook>(),
        put("/v1/webhooks/{webhook}", replace::<Webhook>, "Replaces what is known of it; its secret stays.")
            .replaces::<Webhook>(),
        delete("/v1/webhooks/{webhook}", remove::<Webhook>, "Removes it: it is told nothing more, not even what waits.")
            .at_a_version(),
        post(
            "/v1/webhooks/{webhook}/secret",
            hooks::renew,
            "Gives it another secret, which is shown this once. For a day both sign, so that the receiver can change over.",
        )
        .gives::<Renewed>()
        .shows_a_secret(),
        post(
            "/v1/webhooks/{webhook}/test",
            hooks::test,
            "Tells it a `ping`, once and even where it is switched off. Read it a moment later: it says whether that was taken.",
        )
        .gives::<Ping>()
        .when(Success::Accepted),
    ]
}

/// Trying it with invented people.
pub(super) fn trying() -> Vec<Route> {
    vec![
        post(
            "/v1/demonstration",
            demonstration::load,
            "Puts six sites with their shifts and invented people into an empty house. No letter leaves to any of them.",
        )
        .when(Success::Done),
        delete(
            "/v1/demonstration",
            demonstration::remove,
            "Takes it out again, with all that was planned with it; not where anybody real is.",
        ),
    ]
}

/// What the service could not do.
pub(super) fn failures() -> Vec<Route> {
    vec![
        get(
            "/v1/dead-letters",
            dead_letters::list,
            "Mails that could not be sent, searches that failed, webhooks that could not be told: what waits for \
            somebody's word.",
        )
        .lists::<DeadLetter>(),
        post("/v1/dead-letters/{letter}/retry", dead_letters::try_again, "Tries it again, as if it were new.")
            .when(Success::Done),
        delete("/v1/dead-letters/{letter}", dead_letters::put_away, "Puts it away: it will not be done."),
    ]
}
