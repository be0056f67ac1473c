//! Two sites, each with one of everything, and somebody of every office at the first.

use crate::common::{House, sample};
use releve::domain::expense::Expense;
use releve::domain::right::Office;
use releve::domain::roster::{Roster, RosterState};
use releve::domain::snapshot::{Occasion, Place, Snapshot};
use releve::domain::swap::{Swap, SwapPlace, SwapState};
use releve::store::{assignments, expenses, rosters, snapshots, swaps};
use serde_json::{Value, json};

/// Two sites with one of everything, a roster of both, and somebody of every office at the first.
pub fn house() -> House {
    let house = House::open();
    for (site, name, person, activity) in
        [("A", "Maison", ["Awa", "Diallo"], "accueil"), ("B", "zubrowka", ["Zoubida", "Zwarts"], "zythologie")]
    {
        let mut body = sample::site(site);
        body["name"] = json!(name);
        body["customs"] = json!({"swaps": "with_consent"});
        house.post("/v1/sites", body).created();
        let mut place = sample::location(site, site);
        if site == "B" {
            place["name"] = json!("zeppelin");
            place["address"] = json!("9 rue zeppelin");
            place["meeting_point"] = json!("Under the zeppelin");
        }
        house.post("/v1/locations", place).created();
        let mut body = sample::volunteer(site);
        body["given_name"] = json!(person[0]);
        body["family_name"] = json!(person[1]);
        body["workplace"] = json!({"at": "sites", "sites": [site]});
        body["mail"] = json!(format!("{site}@example.org"));
        house.post("/v1/people", body).created();
        let mut body = sample::employee(&format!("{site}-staff"), site);
        body["given_name"] = json!(person[0]);
        body["family_name"] = json!(person[1]);
        house.post("/v1/people", body).created();
        let mut pattern = sample::pattern(site);
        pattern["activity"] = json!(activity);
        pattern["positions"] = json!([{"roles": ["volunteer"], "minimum": 2, "ideal": 2}]);
        house
            .post("/v1/shifts", json!({"id": site, "site": site, "date": "2026-12-01", "pattern": &pattern}))
            .created();
        house.roster(site, "2026-W49", site);
        let evening = json!({"site": site, "date": "2027-01-12", "pattern": &pattern});
        house.post("/v1/sessions", json!({"id": site, "shift": evening, "places": 5, "attendees": [site]})).created();
        house.post("/v1/vehicles", json!({"id": site, "site": site, "name": activity})).created();
        let stop = json!({"site": site, "from": "09:00", "until": "10:00", "what": activity});
        house.post("/v1/rounds", json!({"id": site, "shift": site, "stops": [stop]})).created();
        let mut words = sample::announcement_template(site, site);
        words["name"] = json!(name);
        house.post("/v1/announcement-templates", words).created();
        house.post("/v1/templates", json!({"id": site, "site": site, "weekdays": [1], "pattern": pattern})).created();
    }
    house.store.write_blocking(planned).expect("a plan");
    for office in Office::ALL.iter().copied() {
        let everywhere = office == Office::Administrator;
        let reach = if everywhere { json!({"at": "everywhere"}) } else { json!({"at": "sites", "sites": ["A"]}) };
        let mut grant = json!({"office": office.code(), "reach": reach});
        if office.has_a_last_day() {
            grant["until"] = json!("2027-01-31");
        }
        let code = office.code();
        let user =
            json!({"id": code, "name": code, "mail": format!("{code}@example.org"), "locale": "en", "grants": [grant]});
        house.post("/v1/users", user).created();
    }
    house
}

fn planned(tx: &mut releve::store::Tx) -> Result<(), releve::error::Error> {
    let both = Roster {
        id: "AB".parse().expect("an id"),
        week: "2026-W49".parse().expect("a week"),
        sites: ["A", "B"].map(|site| site.parse().expect("a code")).to_vec(),
        state: RosterState::Draft,
        published_at: None,
        version: 1,
    };
    rosters::insert(tx, &both)?;
    let stands = |id: &str, roster: &str, site: &str| sample::proposed(id, roster, site, site);
    let all = [("A", "A", "A"), ("B", "B", "B"), ("AB-A", "AB", "A"), ("AB-B", "AB", "B")];
    assignments::insert_all(tx, &all.map(|(id, roster, site)| stands(id, roster, site)))?;
    for roster in ["A", "B", "AB"] {
        let snapshot = Snapshot {
            id: roster.parse().expect("an id"),
            roster: roster.parse().expect("an id"),
            version: 1,
            kept_at: "2026-11-21T00:00:00Z".parse().expect("an instant"),
            occasion: Occasion::Search,
        };
        let place = |site: &str| Place {
            shift: site.parse().expect("an id"),
            position: 1,
            person: site.parse().expect("an id"),
        };
        snapshots::insert(tx, &snapshot, &["A", "B"].map(place))?;
    }
    for site in ["A", "B"] {
        let expense = json!({
            "id": site, "person": site, "name": site, "site": site, "date": "2026-11-20", "cents": 2000,
            "made_at": "2026-11-21T00:00:00Z",
        });
        let expense: Expense = serde_json::from_value(expense).expect("an expense");
        expenses::insert_all(tx, &[expense])?;
        let place =
            SwapPlace { roster: site.parse().expect("an id"), shift: site.parse().expect("an id"), position: 0 };
        let swap = Swap {
            id: site.parse().expect("an id"),
            state: SwapState::Agreed,
            person: site.parse().expect("an id"),
            gives: place.clone(),
            takes: place,
            partner: Some(site.parse().expect("an id")),
            opened_at: "2026-11-21T00:00:00Z".parse().expect("an instant"),
            expires_at: "2026-11-30T00:00:00Z".parse().expect("an instant"),
            closed_at: None,
        };
        swaps::insert(tx, &swap)?;
    }
    Ok(())
}

/// All that is kept of the other site, as it is.
pub fn all_of_theirs(house: &House) -> Vec<Value> {
    let own = |answer: Value| -> Value {
        let list = answer["assignments"].as_array().cloned().unwrap_or_default();
        list.into_iter().filter(|own| own["shift"] == "B").collect()
    };
    let mut all: Vec<Value> = [
        "sites/B",
        "locations/B",
        "templates/B",
        "people/B",
        "people/B/absences",
        "shifts/B",
        "sessions/B",
        "swaps/B",
        "rounds/B",
        "vehicles/B",
    ]
    .map(|path| house.get(&format!("/v1/{path}")).ok())
    .into();
    all.extend(["announcement-templates/B", "announcements?site=B"].map(|path| house.get(&format!("/v1/{path}")).ok()));
    for roster in ["B", "AB"] {
        all.push(own(house.get(&format!("/v1/rosters/{roster}")).ok()));
        for part in ["attendance", "replacements", "snapshots"] {
            all.push(house.get(&format!("/v1/rosters/{roster}/{part}")).ok());
        }
    }
    all.extend(
        ["expenses?site=B", "people?site=B", "templates?site=B", "locations?site=B", "rule-profiles"]
            .map(|path| house.get(&format!("/v1/{path}")).ok()),
    );
    all
}
