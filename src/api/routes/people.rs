//! Who works or helps, or opens a home: what is known of them, what they offer, when they are away.

use super::{count, id};
use crate::api::absences::Freed;
use crate::api::availability::ChangedOffers;
use crate::api::door::availability::{NewAbsence, SaidOffers};
use crate::api::people::{self, AddedPeople, NewPeople, SeenGender};
use crate::api::reply::Success;
use crate::api::resource::{create, list, read, remove, replace};
use crate::api::route::{Route, delete, get, noted, post, put};
use crate::api::view::{Listed, Written};
use crate::api::{absences, availability, consents, notes, people_sheets, sheets};
use crate::domain::availability::{Absence, Availability};
use crate::domain::consent::Consent;
use crate::domain::language::Locale;
use crate::domain::leave::ExtraLegalBalance;
use crate::domain::note::Reading;
use crate::domain::person::{Kind, Person};
use utoipa::PartialSchema;

/// People.
pub(super) fn all() -> Vec<Route> {
    vec![
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
        noted(
            "/v1/people.xlsx",
            people_sheets::xlsx,
            "People as a spreadsheet, by name, under headings that the board reads back; without their gender.",
        )
        .may_ask("kind", "Only of this kind.", Kind::schema())
        .may_ask("site", "Only those at home at this site.", id())
        .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
        .sends(sheets::XLSX),
        noted("/v1/people.csv", people_sheets::csv, "The same as a table of plain text: UTF-8, semicolons.")
            .may_ask("kind", "Only of this kind.", Kind::schema())
            .may_ask("site", "Only those at home at this site.", id())
            .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
            .sends(sheets::CSV),
        get("/v1/people/{person}", read::<Person>, "A person.").shows::<Person>(),
        put(
            "/v1/people/{person}",
            replace::<Person>,
            "Replaces a person. Without the fields, gender and telephone stay.",
        )
        .replaces::<Person>(),
        delete("/v1/people/{person}", remove::<Person>, "Removes a person who stands in no roster.").at_a_version(),
        noted(
            "/v1/people/{person}/gender",
            people::gender,
            "A person's gender, for whom one of their sites has authorised to see it. It is in no other answer.",
        )
        .gives::<SeenGender>(),
    ]
}

/// What is theirs: when they can, when they are away, what they have read and allow.
pub(super) fn theirs() -> Vec<Route> {
    vec![
        get("/v1/people/{person}/availability", availability::read, "What a volunteer or a host household offers.")
            .shows::<Availability>(),
        put("/v1/people/{person}/availability", availability::replace, "Says what they offer from now on.")
            .takes::<Written<Availability>>()
            .shows::<Availability>()
            .at_a_version(),
        post(
            "/v1/availability/import",
            availability::import,
            "Says what up to 1,000 volunteers and host households offer from now on: all of them, or none and every fault of each.",
        )
        .takes::<SaidOffers>()
        .gives::<ChangedOffers>(),
        noted(
            "/v1/availability.xlsx",
            people_sheets::offers_xlsx,
            "What volunteers and host households offer, as a spreadsheet by name, under headings that the board reads back.",
        )
        .may_ask("site", "Only those at home at this site.", id())
        .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
        .sends(sheets::XLSX),
        noted("/v1/availability.csv", people_sheets::offers_csv, "The same as a table of plain text: UTF-8, semicolons.")
            .may_ask("site", "Only those at home at this site.", id())
            .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
            .sends(sheets::CSV),
        get("/v1/people/{person}/absences", absences::list, "When a person is away.").lists::<Absence>(),
        post("/v1/people/{person}/absences", absences::create, "Enters an absence. Of sickness no cause is asked.")
            .takes::<NewAbsence>()
            .gives::<Absence>()
            .when(Success::Created),
        get(
            "/v1/people/{person}/extra-legal-days",
            absences::extra_legal,
            "What an employee has of leave beyond the legal one in a year: their rule profile grants it after some months of contract.",
        )
        .may_ask("year", "Which calendar year; this one where nobody says.", count(2000, 2199))
        .gives::<ExtraLegalBalance>(),
        get("/v1/people/{person}/absences/{absence}", absences::read, "An absence.").gives::<Absence>(),
        delete("/v1/people/{person}/absences/{absence}", absences::remove, "Takes an absence back."),
        post(
            "/v1/people/{person}/absences/{absence}/release",
            absences::release,
            "Frees the places that a person has during an absence, wherever the caller publishes rosters, as if they had said of each \
             that they can't come after all: who waits has the place, or somebody is looked for. Drafts stay as they are, and so does \
             a place at which somebody put them in spite of it, with a reason. Once more changes nothing more.",
        )
        .gives::<Freed>(),
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
    ]
}
