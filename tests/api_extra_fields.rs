//! A field that a body does not have is refused wherever it is put, and changes nothing: nobody confirms for others, moves
//! themselves to another site or gives themselves a role by writing a word more than they are asked.

mod common;

use common::furnished::furnished;
use common::{House, sample};
use releve::api::contract::Contract;
use releve::api::route::{Body, Route};
use releve::api::routes;
use serde_json::{Value, json};

/// What somebody would like to write over, and to what.
fn wanted() -> Vec<(&'static str, Value)> {
    vec![
        ("id", json!("other")),
        ("role", json!("coordinator")),
        ("rights", json!(["administrator"])),
        ("site_id", json!("other")),
        ("gender", json!("woman")),
        ("confirmed", json!(true)),
        ("locked", json!(true)),
        ("state", json!("confirmed")),
        ("version", json!(99)),
        ("published_at", json!("2026-11-21T12:00:00Z")),
        ("created_at", json!("2026-11-21T12:00:00Z")),
        ("__proto__", json!({"administrator": true})),
    ]
}

/// A body that the door accepts. A new route with a body is a line here.
fn accepted(route: &Route) -> Value {
    match (route.method.as_str(), route.path.trim_start_matches("/v1/")) {
        ("POST", "sites") => sample::site("y"),
        ("PUT", "sites/{site}") => {
            json!({"name": "Maison", "time_zone": "Europe/Brussels", "places": [{"from": "2026-01-01", "places": 3}],
                   "customs": {"offers_to_more": false},
                   "exceptions": [{"plan": "closed", "date": "2026-12-25"}, {"plan": "as_on", "date": "2026-12-26", "weekday": 7}]})
        }
        ("POST", "locations") => sample::location("y", "x"),
        ("PUT", "locations/{location}") => sample::location("x", "x"),
        ("POST", "people") => sample::volunteer("y"),
        ("POST", "people/import") => json!({"people": [sample::volunteer("y"), sample::volunteer("z")]}),
        ("POST", "users") | ("PUT", "users/{user}") => {
            let id = if route.method == "PUT" { "x" } else { "y" };
            let grant = json!({"office": "administrator", "reach": {"at": "everywhere"}});
            json!({"id": id, "name": "Awa", "mail": "y@example.org", "grants": [grant]})
        }
        ("POST", "tokens") => json!({"name": "y", "rights": ["read_plans"], "reach": {"at": "sites", "sites": ["x"]}}),
        ("POST", "webhooks") => sample::webhook("y"),
        ("PUT", "webhooks/{webhook}") => {
            let mut webhook = sample::webhook("x");
            webhook["reach"] = json!({"at": "sites", "sites": ["x"]});
            webhook
        }
        ("PUT", "people/{person}") => {
            let mut person = sample::volunteer("x");
            person["clearances"] = json!([{"clearance": "onboarding"}]);
            person
        }
        ("PUT", "people/{person}/availability") => {
            json!({"wanted": 1, "sites": ["x"], "weekly": [{"weekday": 1, "start": "17:00", "end": "22:00"}]})
        }
        ("POST", "availability/import") => {
            let weekly = json!([{"weekday": 1, "start": "17:00", "end": "22:00"}]);
            json!({"availability": [{"person": "x", "version": 0, "wanted": 1, "weekly": weekly}]})
        }
        ("POST", "people/{person}/absences") => {
            json!({"kind": "leave", "starts_at": "2026-12-01T00:00:00Z", "ends_at": "2026-12-02T00:00:00Z"})
        }
        ("POST", "information-notes") => {
            json!({"id": "y", "valid_from": "2026-12-01", "texts": {"fr": "Bonjour", "nl": "Dag"}, "must_be_read_again": true})
        }
        ("POST", "rule-profiles") => sample::profile("y"),
        ("PUT", "rule-profiles/{profile}") => sample::profile("x"),
        ("POST", "templates") => sample::template("y", "x", "x"),
        ("POST", "templates/import") => json!({"templates": [sample::template("y", "x", "x")]}),
        ("PUT", "templates/{template}") => template(),
        ("POST", "shifts") => json!({"id": "y", "site": "x", "date": "2026-11-22", "pattern": sample::pattern("x")}),
        ("PUT", "shifts/{shift}") => json!({"date": "2026-11-20", "pattern": sample::pattern("x")}),
        ("POST", "sessions") => {
            let shift = json!({"id": "y", "site": "x", "date": "2026-11-22", "pattern": sample::pattern("x")});
            json!({"id": "y", "shift": shift, "places": 2, "attendees": ["x"]})
        }
        ("PUT", "sessions/{session}/attendees") => json!({"attendees": ["x"]}),
        ("PUT", "sessions/{session}") => json!({"places": 2, "languages": ["fr"], "by_link": true}),
        ("PUT", "sessions/{session}/answers") => json!({"answers": [{"person": "x", "answer": "yes"}]}),
        ("PUT", "sessions/{session}/validations") => json!({"people": ["x"]}),
        ("PUT", "sessions/{session}/attendance") => json!({"attendance": [{"person": "x", "attendance": "present"}]}),
        ("POST", "vehicles") => json!({"id": "y", "site": "x", "name": "Vélo", "from": "2027-01-01"}),
        ("PUT", "vehicles/{vehicle}") => json!({"id": "x", "site": "x", "name": "Vélo", "from": "2026-01-01"}),
        ("POST", "rounds") => {
            let shift = json!({"id": "y", "site": "x", "date": "2026-11-22", "pattern": sample::pattern("x")});
            json!({"id": "y", "shift": shift, "kind": "move", "stops": [stop()]})
        }
        ("PUT", "rounds/{round}") => json!({"kind": "move", "vehicle": "x", "stops": [stop()]}),
        ("PUT", "rounds/{round}/stops/{stop}/word") => json!({"answer": "accepted", "note": "Merci"}),
        ("PUT", "rounds/{round}/stops/{stop}/outcome") => json!({"result": "in_part", "note": "Merci"}),
        ("POST", "announcement-templates") => sample::announcement_template("y", "x"),
        ("PUT", "announcement-templates/{announcement_template}") => sample::announcement_template("x", "x"),
        ("POST", "announcements" | "announcements/preview") => {
            json!({"site": "x", "audience": {"of": "week", "week": "2026-W48"}, "texts": {"fr": {"subject": "Merci", "body": "Merci"}}})
        }
        ("POST", "rosters") => json!({"week": "2026-W50", "sites": ["x"]}),
        ("POST", "rosters/{roster}/solve") => json!({"seconds": 1}),
        ("PUT", "rosters/{roster}/assignments") => json!({"person": "x", "shift": "x", "position": 0}),
        ("DELETE", "rosters/{roster}/assignments/{assignment}") | ("POST", "rosters/{roster}/publish") => json!({}),
        ("PUT", "rosters/{roster}/assignments/{assignment}/attendance") => json!({"present": true}),
        ("PUT", "rosters/{roster}/assignments/{assignment}/hours") => {
            json!({"starts_at": "2026-11-21T06:00:00Z", "ends_at": "2026-11-21T11:00:00Z"})
        }
        ("POST", "sites/{site}/hours" | "sites/{site}/expenses") => json!({"month": "2026-11"}),
        ("PUT", "shifts/{shift}/interviews") => json!({"interviews": [{"kind": "legal", "count": 2}]}),
        ("PUT", "people/{person}/expense-claims") => json!({"year": 2026, "elsewhere": 100}),
        ("POST", "rosters/{roster}/assignments/{assignment}/move" | "rosters/{roster}/replacements") => {
            json!({"shift": "x", "position": 0})
        }
        ("POST", "sites/{site}/changes" | "sites/{site}/changes/preview") => {
            let hours = json!({"start": "08:00", "end": "12:00"});
            let what = json!({"change": "hours", "template": "x", "hours": hours});
            json!({"from": "2027-01-01", "what": what, "reason": "Winter", "search": false})
        }
        ("POST", "shifts/{shift}/guests") => json!({"name": "Awa", "position": 0, "informed": true}),
        ("POST", "sites/{site}/door-links") => json!({"days": 1}),
        (method, path) => panic!("{method} {path}: which body does it take?"),
    }
}

/// One with one of everything that a template can have.
fn template() -> Value {
    let mut template = sample::template("x", "x", "x");
    let hours = json!({"plan": "hours", "date": "2026-12-26", "start": "08:00", "end": "12:00"});
    template["exceptions"] = json!([{"plan": "open", "date": "2026-12-25"}, hours]);
    let hours = json!({"start": "08:00", "end": "12:00"});
    template["changes"] = json!([{"from": "2027-01-01", "location": "x", "hours": hours}]);
    template
}

fn stop() -> Value {
    json!({"site": "x", "place": "Dock", "from": "09:00", "until": "10:00", "what": "12 crates"})
}

/// The pointers of all objects in a body.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(at.to_owned());
            fields.iter().for_each(|(name, value)| objects(value, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(number, item)| objects(item, &format!("{at}/{number}"), found));
        }
        _ => {}
    }
}

fn everything(house: &House) -> String {
    let mut lines = Vec::new();
    house.store.export(&mut lines).expect("an export");
    String::from_utf8(lines).expect("a text")
}

/// The names of the fields that a body has.
fn known(contract: &Value, route: &Route) -> Vec<String> {
    let operation = &contract["paths"][route.path][route.method.as_str().to_lowercase()];
    let target = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str().expect("a type");
    let fields = &contract.pointer(&target[1..]).expect("a schema")["properties"];
    fields.as_object().expect("fields").keys().cloned().collect()
}

#[test]
fn a_field_more_is_refused_wherever_it_stands_and_changes_nothing() {
    let house = furnished();
    let before = everything(&house);
    let contract: Value = serde_norway::from_str(&Contract::of(routes::table()).yaml).expect("YAML");
    // Objects inside of a body have fields of these names as well.
    let is_inside = |place: &str, name: &str| match name {
        "role" => place.contains("/roles/"),
        "id" | "gender" if place.starts_with("/people/") => place.matches('/').count() == 2,
        "id" => place == "/shift" || place == "/templates/0",
        "version" => place == "/availability/0",
        _ => false,
    };
    let mut tried = 0;
    for route in routes::table().iter().filter(|route| route.takes != Body::None) {
        let path = route.path.split('/').map(|part| if part.starts_with('{') { "x" } else { part });
        let path = path.collect::<Vec<_>>().join("/");
        let (body, known) = (accepted(route), known(&contract, route));
        let mut places = Vec::new();
        objects(&body, "", &mut places);
        for place in places {
            for (name, value) in wanted() {
                if place.is_empty() && known.iter().any(|known| known == name) || is_inside(&place, name) {
                    continue;
                }
                let mut more = body.clone();
                more.pointer_mut(&place).expect("an object")[name] = value;
                let headers = [("if-match", "*")];
                let answer = house.ask(route.method.as_str(), &path, &headers, Some(more.to_string().into_bytes()));
                assert_eq!(answer.status, 422, "{} {path} {place}/{name}: {}", route.method, answer.text);
                assert_eq!(answer.faults(), [format!("{place}/{name} unknown_field")], "{} {path}", route.method);
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried}");
    assert_eq!(everything(&house), before);
}

/// What an answer tells beside what a body may say is put by the service alone: sent back as it was read, it is refused.
#[test]
fn what_was_read_is_not_written_back_with_what_only_the_service_says() {
    let house = furnished();
    for path in ["/v1/sites/x", "/v1/people/x", "/v1/locations/x", "/v1/templates/x", "/v1/rule-profiles/x"] {
        let read = house.get(path).ok();
        assert_eq!(house.put_at(1, path, read).faults(), ["/version unknown_field"], "{path}");
    }
}
