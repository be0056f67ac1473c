//! What a house is made of: its sites and rules, the note that its volunteers read, and the shifts of its weeks.

use super::id;
use crate::api::door::note::NewInformationNote;
use crate::api::door::template::{ChangedShift, NewShift};
use crate::api::reply::Success;
use crate::api::resource::{create, list, read, remove, replace};
use crate::api::route::{Route, delete, get, post, put, trying};
use crate::api::templates::{self, AddedTemplates, NewTemplates};
use crate::api::view::{Listed, Named};
use crate::api::{notes, sheets, shifts, site_changes, template_sheets};
use crate::domain::Week;
use crate::domain::language::Locale;
use crate::domain::note::InformationNote;
use crate::domain::person::Kind;
use crate::domain::profile::RuleProfile;
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::site_change::SiteChange;
use crate::domain::template::Template;
use crate::planning::site_change::SiteChanged;
use utoipa::PartialSchema;

/// Places, and the rules that bind people.
pub(super) fn network() -> Vec<Route> {
    vec![
        get("/v1/sites", list::<Site>, "The sites, in the order of their codes.").pages_of::<Site>(),
        post("/v1/sites", create::<Site>, "Adds a site under a code of your choice.")
            .takes::<Named<Site>>()
            .adds::<Site>(),
        get("/v1/sites/{site}", read::<Site>, "A site.").shows::<Site>(),
        put("/v1/sites/{site}", replace::<Site>, "Replaces a site.").replaces::<Site>(),
        delete("/v1/sites/{site}", remove::<Site>, "Removes a site that nothing is kept of.").at_a_version(),
        post(
            "/v1/sites/{site}/changes",
            site_changes::change,
            "Lets a site move, open, close, or have other hours or places from a day on: its templates and the weeks that are planned \
            already, with the least change. Who confirmed another time or place is asked again, who cannot be there then is free, \
            nobody else is troubled; they hear of it when a week is published next.",
        )
        .takes::<SiteChange>()
        .gives::<SiteChanged>(),
        trying(
            "/v1/sites/{site}/changes/preview",
            site_changes::preview,
            "What would come of it: how many shifts of which weeks, who would be asked again, and who would be free.",
        )
        .takes::<SiteChange>()
        .gives::<SiteChanged>(),
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
        post(
            "/v1/templates/import",
            templates::import,
            "Adds up to 1,000 templates in one call: all of them, or none and every fault of each.",
        )
        .takes::<NewTemplates>()
        .gives::<AddedTemplates>(),
        get(
            "/v1/templates.xlsx",
            template_sheets::xlsx,
            "Templates as a spreadsheet, a line for each position, under headings that the board reads back.",
        )
        .may_ask("site", "Only those of this site.", id())
        .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
        .sends(sheets::XLSX),
        get("/v1/templates.csv", template_sheets::csv, "The same as a table of plain text: UTF-8, semicolons.")
            .may_ask("site", "Only those of this site.", id())
            .may_ask("locale", "In which language; French where nobody says.", Locale::schema())
            .sends(sheets::CSV),
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
