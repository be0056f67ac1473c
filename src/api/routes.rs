//! The route table: everything that is served under this roof, a line for each method and path.

use super::door::availability::NewAbsence;
use super::reply::Success;
use super::resource::{create, list, read, remove, replace};
use super::route::{Route, delete, get, plain, post, put};
use super::service::{self, Health};
use super::view::Named;
use super::{absences, availability};
use crate::domain::SiteId;
use crate::domain::availability::{Absence, Availability};
use crate::domain::person::{Kind, Person};
use crate::domain::profile::RuleProfile;
use crate::domain::site::{Location, Site};
use crate::domain::template::Template;
use std::sync::LazyLock;
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;

/// Every method and path, what it is for, and how it is described.
pub fn table() -> &'static [Route] {
    static TABLE: LazyLock<Vec<Route>> = LazyLock::new(|| [service(), network(), work()].concat());
    &TABLE
}

/// The schema of an identifier in a query.
fn id() -> RefOr<Schema> {
    SiteId::schema()
}

fn service() -> Vec<Route> {
    vec![
        plain("/healthz", service::health, "The service runs.").gives::<Health>().open(),
        get("/readyz", service::readiness, "The service runs and reads its database.").gives::<Health>().open(),
        plain("/api.yaml", service::contract, "This contract.").sends("application/yaml").open(),
        plain("/docs", service::page, "This contract as a page.").sends("text/html").open(),
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
        get("/v1/people/{person}", read::<Person>, "A person.").shows::<Person>(),
        put("/v1/people/{person}", replace::<Person>, "Replaces a person.").replaces::<Person>(),
        delete("/v1/people/{person}", remove::<Person>, "Removes a person who stands in no roster.").at_a_version(),
        get("/v1/people/{person}/availability", availability::read, "What a volunteer or a host household offers.")
            .shows::<Availability>(),
        put("/v1/people/{person}/availability", availability::replace, "Says what they offer from now on.")
            .takes::<Availability>()
            .shows::<Availability>()
            .at_a_version(),
        get("/v1/people/{person}/absences", absences::list, "When a person is away.").lists::<Absence>(),
        post("/v1/people/{person}/absences", absences::create, "Enters an absence. Of sickness no cause is asked.")
            .takes::<NewAbsence>()
            .gives::<Absence>()
            .when(Success::Created),
        get("/v1/people/{person}/absences/{absence}", absences::read, "An absence.").gives::<Absence>(),
        delete("/v1/people/{person}/absences/{absence}", absences::remove, "Takes an absence back."),
        get("/v1/rule-profiles", list::<RuleProfile>, "The rule profiles: figures of the law and of the house.")
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
    ]
}
