//! The route table: everything that is served under this roof, a line for each method and path.

use super::assignments::{Changed, Heard, InWriting, Moving, Put, Standing};
use super::attendance::{Came, DoorLink, NewDoorLink};
use super::cover::ExplainedGap;
use super::door::availability::NewAbsence;
use super::door::note::NewInformationNote;
use super::door::session::{Answers, ChangedSession, Invitation, NewSession, Ticks, Validations};
use super::door::template::{ChangedShift, NewShift};
use super::door::user::NewToken;
use super::guests::NewGuest;
use super::people::{AddedPeople, NewPeople, SeenGender};
use super::replacements::{New as NewReplacement, Search};
use super::reply::Success;
use super::resource::{create, list, read, remove, replace};
use super::rosters::{Added, NewRoster, Published, Publishing, WholeRoster};
use super::route::{Route, delete, get, noted, plain, post, put, stream};
use super::service::{self, Health};
use super::snapshots::{WentBack, WholeSnapshot};
use super::solves::{SolveEvent, SolveRequest};
use super::swaps::Exchange;
use super::tokens::MadeToken;
use super::view::{Listed, Named, Written};
use super::webhooks::{MadeWebhook, Ping, Renewed};
use super::{
    absences, assignments, attendance, audit, availability, consents, cover, dead_letters, demonstration, guests,
    notes, people, replacements, rights, rosters, sessions, sheets as files, shifts, snapshots, solves, swaps, tokens,
    users, webhooks as hooks,
};
use crate::domain::audit::Entry;
use crate::domain::availability::{Absence, Availability};
use crate::domain::consent::Consent;
use crate::domain::dead_letter::DeadLetter;
use crate::domain::edit::Edit;
use crate::domain::guest::Guest;
use crate::domain::language::Locale;
use crate::domain::note::{InformationNote, Reading};
use crate::domain::person::{Kind, Person};
use crate::domain::profile::RuleProfile;
use crate::domain::replacement::Replacement;
use crate::domain::roster::{Assignment, AssignmentState, Presence, Roster, RosterState};
use crate::domain::session::Session;
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::snapshot::Snapshot;
use crate::domain::solve::Solve;
use crate::domain::swap::{Swap, SwapState};
use crate::domain::template::Template;
use crate::domain::user::{Token, User};
use crate::domain::webhook::Webhook;
use crate::domain::{SiteId, Week};
use crate::planning::report::{Candidate, Report};
use std::sync::LazyLock;
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};

/// Every method and path, what it is for, and how it is described.
pub fn table() -> &'static [Route] {
    static TABLE: LazyLock<Vec<Route>> = LazyLock::new(|| {
        let acting = [publishing(), stepping_in(), looking_back(), swapping(), presence()].concat();
        let mut table = [
            network(),
            work(),
            planning(),
            by_hand(),
            sessions(),
            sheets(),
            acting,
            users(),
            webhooks(),
            trying(),
            failures(),
            service(),
        ]
        .concat();
        for route in &mut table {
            if let Some((access, whose)) = rights::of(&route.method, route.path) {
                (route.access, route.whose) = (access, whose);
            }
        }
        table
    });
    &TABLE
}

/// The schema of an identifier in a query.
fn id() -> RefOr<Schema> {
    SiteId::schema()
}

/// The schema of a number in a query.
fn count(least: u16, most: u16) -> RefOr<Schema> {
    let count = ObjectBuilder::new().schema_type(Type::Integer);
    count.minimum(Some(f64::from(least))).maximum(Some(f64::from(most))).into()
}

/// The schema of a short text in a query: something is in it.
fn word() -> RefOr<Schema> {
    let text = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(40));
    text.pattern(Some(r"\S")).into()
}

/// The schema of an instant in a query.
fn moment() -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(KnownFormat::DateTime);
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
}

/// The schema of a yes or a no in a query.
fn yes_or_no() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::Boolean).into()
}

fn service() -> Vec<Route> {
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

/// Places, people, and the rules that bind them.
fn network() -> Vec<Route> {
    vec![
        get("/v1/sites", list::<Site>, "The sites, in the order of their codes.").pages_of::<Site>(),
        post("/v1/sites", create::<Site>, "Adds a site under a code of your choice.")
            .takes::<Named<Site>>()
            .adds::<Site>(),
        get("/v1/sites/{site}", read::<Site>, "A site.").shows::<Site>(),
        put("/v1/sites/{site}", replace::<Site>, "Replaces a site.").replaces::<Site>(),
        delete("/v1/sites/{site}", remove::<Site>, "Removes a site that nothing is kept of.").at_a_version(),
        get("/v1/locations", list::<Location>, "The locations. An address of limited disclosure is in no answer.")
            .may_ask("site", "Only those of this site.", id())
            .pages_of::<Location>(),
        post("/v1/locations", create::<Location>, "Adds a location.").writes::<Location>().adds::<Location>(),
        get("/v1/locations/{location}", read::<Location>, "A location.").shows::<Location>(),
        put(
            "/v1/locations/{location}",
            replace::<Location>,
            "Replaces a location. Without the field, the address stays; null takes it away.",
        )
        .replaces::<Location>(),
        delete("/v1/locations/{location}", remove::<Location>, "Removes a location that nothing takes place at.")
            .at_a_version(),
        get("/v1/people", list::<Person>, "People and host households, without their gender.")
            .may_ask("kind", "Only of this kind.", Kind::schema())
            .may_ask("site", "Only those at home at this site.", id())
            .pages_of::<Person>(),
        post("/v1/people", create::<Person>, "Adds a person or a host household.").writes::<Person>().adds::<Person>(),
        post(
            "/v1/people/import",
            people::import,
            "Adds up to 1,000 people in one call: all of them, or none and every fault of each.",
        )
        .takes::<NewPeople>()
        .gives::<AddedPeople>(),
        get("/v1/people/{person}", read::<Person>, "A person.").shows::<Person>(),
        put("/v1/people/{person}", replace::<Person>, "Replaces a person. Without the fields, gender and telephone stay.").replaces::<Person>(),
        delete("/v1/people/{person}", remove::<Person>, "Removes a person who stands in no roster.").at_a_version(),
        noted(
            "/v1/people/{person}/gender",
            people::gender,
            "A person's gender, for whom one of their sites has authorised to see it. It is in no other answer.",
        )
        .gives::<SeenGender>(),
        get("/v1/people/{person}/availability", availability::read, "What a volunteer or a host household offers.")
            .shows::<Availability>(),
        put("/v1/people/{person}/availability", availability::replace, "Says what they offer from now on.")
            .takes::<Written<Availability>>()
            .shows::<Availability>()
            .at_a_version(),
        get("/v1/people/{person}/absences", absences::list, "When a person is away.").lists::<Absence>(),
        post("/v1/people/{person}/absences", absences::create, "Enters an absence. Of sickness no cause is asked.")
            .takes::<NewAbsence>()
            .gives::<Absence>()
            .when(Success::Created),
        get("/v1/people/{person}/absences/{absence}", absences::read, "An absence.").gives::<Absence>(),
        delete("/v1/people/{person}/absences/{absence}", absences::remove, "Takes an absence back."),
        get(
            "/v1/people/{person}/readings",
            notes::readings,
            "Which versions of the information note a person has read: proof, with the SHA-256 of the text that was shown.",
        )
        .gives::<Listed<Reading>>(),
        get(
            "/v1/people/{person}/consents",
            consents::list,
            "What a volunteer or a household lets us do with their data beyond what was agreed. They choose on their own page.",
        )
        .gives::<Listed<Consent>>(),
        delete(
            "/v1/people/{person}/consents/{use}",
            consents::withdraw,
            "Notes a no that came by telephone: from now on it is not done. A yes they give on their own page alone.",
        ),
        get("/v1/information-notes", notes::list, "The information note for volunteers, the newest version first.")
            .gives::<Listed<InformationNote>>(),
        post(
            "/v1/information-notes",
            notes::create,
            "Adds a version of the information note, which never changes: it is proof of what people have read.",
        )
        .takes::<NewInformationNote>()
        .gives::<InformationNote>()
        .when(Success::Created),
        get("/v1/information-notes/{note}", notes::read, "A version of the information note.")
            .gives::<InformationNote>(),
        delete("/v1/information-notes/{note}", notes::remove, "Removes a version that is not in force yet."),
        get(
            "/v1/rule-profiles",
            list::<RuleProfile>,
            "The rule profiles: figures of the law and of the house. Where none binds a kind, the law of 2026 does.",
        )
        .may_ask("kind", "Only those that bind this kind.", Kind::schema())
        .pages_of::<RuleProfile>(),
        post("/v1/rule-profiles", create::<RuleProfile>, "Adds a rule profile.")
            .writes::<RuleProfile>()
            .adds::<RuleProfile>(),
        get("/v1/rule-profiles/{profile}", read::<RuleProfile>, "A rule profile.").shows::<RuleProfile>(),
        put("/v1/rule-profiles/{profile}", replace::<RuleProfile>, "Replaces a rule profile.")
            .replaces::<RuleProfile>(),
        delete("/v1/rule-profiles/{profile}", remove::<RuleProfile>, "Removes a rule profile.").at_a_version(),
    ]
}

/// What is to be done.
fn work() -> Vec<Route> {
    vec![
        get("/v1/templates", list::<Template>, "The shift templates: the patterns of the sites' weeks.")
            .may_ask("site", "Only those of this site.", id())
            .pages_of::<Template>(),
        post("/v1/templates", create::<Template>, "Adds a template.").writes::<Template>().adds::<Template>(),
        get("/v1/templates/{template}", read::<Template>, "A template.").shows::<Template>(),
        put(
            "/v1/templates/{template}",
            replace::<Template>,
            "Replaces a template; shifts that exist stay as they are.",
        )
        .replaces::<Template>(),
        delete("/v1/templates/{template}", remove::<Template>, "Removes a template; shifts that exist stay.")
            .at_a_version(),
        get("/v1/shifts", shifts::list, "The shifts, of templates and of their own.")
            .may_ask("week", "Only those of this week.", Week::schema())
            .may_ask("site", "Only those of this site.", id())
            .pages_of::<Shift>(),
        post("/v1/shifts", shifts::create, "Adds a shift that comes from no template.")
            .takes::<NewShift>()
            .adds::<Shift>(),
        get("/v1/shifts/{shift}", shifts::read, "A shift.").shows::<Shift>(),
        put(
            "/v1/shifts/{shift}",
            shifts::replace,
            "Moves a shift within its week, or makes another one of it. Who has confirmed another time or place is asked again; \
            they hear of it when the roster is published next.",
        )
        .takes::<ChangedShift>()
        .shows::<Shift>()
        .at_a_version(),
        delete("/v1/shifts/{shift}", shifts::remove, "Removes a shift that nobody stands on.").at_a_version(),
    ]
}

/// Sessions: who is invited, what they say, who came.
fn sessions() -> Vec<Route> {
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

/// Rosters as files for spreadsheets.
fn sheets() -> Vec<Route> {
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

/// Who does it: rosters, and the searches for them.
fn planning() -> Vec<Route> {
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
fn by_hand() -> Vec<Route> {
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

/// What was chosen becomes known.
fn publishing() -> Vec<Route> {
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

/// Somebody to step in.
fn stepping_in() -> Vec<Route> {
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

/// How rosters stood before.
fn looking_back() -> Vec<Route> {
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

/// Two people exchange their places: they ask and answer on their own pages.
fn swapping() -> Vec<Route> {
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
fn presence() -> Vec<Route> {
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

/// Who works with the service: people who sign in, and programs.
fn users() -> Vec<Route> {
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
fn webhooks() -> Vec<Route> {
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
fn trying() -> Vec<Route> {
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
fn failures() -> Vec<Route> {
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
