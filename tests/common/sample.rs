//! Bodies that are accepted, to start from.

use releve::domain::roster::{Assignment, AssignmentState};
use serde_json::{Value, json};

/// A site.
pub fn site(id: &str) -> Value {
    json!({"id": id, "name": "Maison", "time_zone": "Europe/Brussels"})
}

/// A location of a site.
pub fn location(id: &str, site: &str) -> Value {
    json!({
        "id": id, "site": site, "name": "The house", "address": "1 rue des Sols", "disclosure": "public",
        "meeting_point": "At the door", "zone": "brussels",
    })
}

/// A volunteer who goes anywhere.
pub fn volunteer(id: &str) -> Value {
    json!({
        "id": id, "kind": "volunteer", "given_name": "Awa", "family_name": "Diallo", "mail": "awa@example.org",
        "phone": "+32 470 12 34 56", "locale": "fr", "gender": "woman", "birth_date": "1990-05-01",
        "roles": [{"role": "volunteer"}], "languages": ["fr", "ar"], "workplace": {"at": "everywhere"},
    })
}

/// An employee of one site.
pub fn employee(id: &str, site: &str) -> Value {
    json!({
        "id": id, "kind": "employee", "given_name": "Karim", "family_name": "Peeters",
        "roles": [{"role": "shelter_worker", "from": "2026-01-01"}], "languages": ["fr", "nl"],
        "contracts": [{"weekly_minutes": 2280, "from": "2026-01-01"}],
        "workplace": {"at": "sites", "sites": [site]},
    })
}

/// A day shift for two shelter workers, every day of the week.
pub fn template(id: &str, site: &str, location: &str) -> Value {
    json!({"id": id, "site": site, "weekdays": [1, 2, 3, 4, 5, 6, 7], "pattern": pattern(location)})
}

/// What the day shift is.
pub fn pattern(location: &str) -> Value {
    json!({
        "activity": "accueil", "location": location, "start": "06:45", "end": "14:45", "unpaid_break": 30,
        "positions": [{"roles": ["shelter_worker"], "minimum": 1, "ideal": 2}],
    })
}

/// Words in which a site's volunteers may be written to.
pub fn announcement_template(id: &str, site: &str) -> Value {
    let text = |subject: &str| json!({"subject": subject, "body": "Un.\nDeux."});
    json!({"id": id, "site": site, "name": "Merci", "texts": {"fr": text("Merci"), "nl": text("Bedankt")}})
}

/// A program elsewhere that is told everything.
pub fn webhook(id: &str) -> Value {
    json!({
        "id": id, "name": "Board", "url": "https://board.example.org/hook",
        "events": ["roster.published", "gap.opened", "offer.answered", "solve.ended"], "reach": {"at": "everywhere"},
    })
}

/// A rule profile with two figures.
pub fn profile(id: &str) -> Value {
    json!({
        "id": id, "name": "Half days", "source": "The house's own", "valid_from": "2026-01-01",
        "parameters": {"daily_maximum": 300, "weekly_maximum": 1440},
    })
}

/// Somebody on the first place of a shift of a roster, chosen and not told yet.
pub fn proposed(id: &str, roster: &str, shift: &str, person: &str) -> Assignment {
    Assignment {
        id: id.parse().expect("an id"),
        roster: roster.parse().expect("an id"),
        shift: shift.parse().expect("an id"),
        position: 0,
        person: person.parse().expect("an id"),
        state: AssignmentState::Proposed,
        locked: false,
        override_reason: None,
    }
}
