//! What a house is made of: its sites, people and rules, and the shifts of its weeks.

use super::id;
use crate::api::door::availability::NewAbsence;
use crate::api::door::note::NewInformationNote;
use crate::api::door::template::{ChangedShift, NewShift};
use crate::api::people::{self, AddedPeople, NewPeople, SeenGender};
use crate::api::reply::Success;
use crate::api::resource::{create, list, read, remove, replace};
use crate::api::route::{Route, delete, get, noted, post, put};
use crate::api::view::{Listed, Named, Written};
use crate::api::{absences, availability, consents, notes, shifts};
use crate::domain::Week;
use crate::domain::availability::{Absence, Availability};
use crate::domain::consent::Consent;
use crate::domain::note::{InformationNote, Reading};
use crate::domain::person::{Kind, Person};
use crate::domain::profile::RuleProfile;
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::template::Template;
use utoipa::PartialSchema;

/// Places, people, and the rules that bind them.
pub(super) fn network() -> Vec<Route> {
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
pub(super) fn work() -> Vec<Route> {
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
