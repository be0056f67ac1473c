//! Who may do what, and where: every route, as everybody, at a site of theirs and at one of others.

mod common;

use common::{Answer, House, sample};
use releve::api::rights;
use releve::api::route::{Access, Route, Whose};
use releve::api::routes;
use releve::domain::expense::Expense;
use releve::domain::replacement::{Replacement, ReplacementState};
use releve::domain::right::{Office, Right};
use releve::domain::roster::{Assignment, Roster, RosterState};
use releve::domain::swap::{Swap, SwapPlace, SwapState};
use releve::store::{assignments, expenses, replacements, rosters, swaps};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use warp::http::Method;

/// Two sites, `A` and `B`, each with one of everything; all of it is called as its site, or is in the map.
struct World {
    house: House,
    named: BTreeMap<(&'static str, &'static str), String>,
}

impl World {
    fn new() -> Self {
        let house = House::open();
        house.post("/v1/rule-profiles", sample::profile("P")).created();
        let note =
            json!({"id": "N", "valid_from": "2026-01-01", "texts": {"fr": "Bonjour"}, "must_be_read_again": true});
        house.post("/v1/information-notes", note).created();
        let mut named = BTreeMap::new();
        for site in ["A", "B"] {
            house.post("/v1/sites", sample::site(site)).created();
            house.post("/v1/locations", sample::location(site, site)).created();
            let mut person = sample::volunteer(site);
            person["workplace"] = json!({"at": "sites", "sites": [site]});
            person["mail"] = json!(format!("{site}@example.org"));
            house.post("/v1/people", person).created();
            house.post("/v1/templates", sample::template(site, site, site)).created();
            house.post("/v1/announcement-templates", sample::announcement_template(site, site)).created();
            let absence = json!({"id": site, "kind": "leave", "starts_at": "2027-01-01T00:00:00Z", "ends_at": "2027-01-02T00:00:00Z"});
            house.post(&format!("/v1/people/{site}/absences"), absence).created();
            let shift = json!({"id": site, "site": site, "date": "2026-12-01", "pattern": open_to_all(site)});
            house.post("/v1/shifts", shift).created();
            house.roster(site, "2026-W49", site);
            house.post("/v1/sessions", json!({"id": site, "shift": site, "places": 1})).created();
            house.post("/v1/vehicles", json!({"id": site, "site": site, "name": site})).created();
            let stop = json!({"place": site, "from": "09:00", "until": "10:00", "what": site});
            let round = house.post("/v1/rounds", json!({"id": site, "shift": site, "stops": [stop]})).created();
            named.insert((site, "stop"), round["stops"][0]["id"].as_str().expect("an id").to_owned());
        }
        let awa = json!({"id": "U", "name": "Awa", "mail": "awa@example.org",
            "grants": [{"office": "administrator", "reach": {"at": "everywhere"}}]});
        house.post("/v1/users", awa).created();
        let board = json!({"name": "board", "rights": ["read_plans"], "reach": {"at": "everywhere"}});
        let board = house.post("/v1/tokens", board).created();
        named.extend(["A", "B"].map(|site| ((site, "user"), "U".to_owned())));
        let board = board["id"].as_str().expect("an id");
        named.extend(["A", "B"].map(|site| ((site, "token"), board.to_owned())));
        house.post("/v1/webhooks", sample::webhook("W")).created();
        named.extend(["A", "B"].map(|site| ((site, "webhook"), "W".to_owned())));
        for site in ["A", "B"] {
            let expense = json!({
                "id": site, "person": site, "name": site, "site": site, "date": "2026-11-20", "cents": 2000,
                "made_at": "2026-11-21T00:00:00Z",
            });
            let expense: Expense = serde_json::from_value(expense).expect("an expense");
            let (assignment, search, swap) = (assigned(site, site), searched(site), swapped(site, [site, site]));
            house
                .store
                .write_blocking(|tx| {
                    assignments::insert(tx, &assignment)?;
                    expenses::insert_all(tx, std::slice::from_ref(&expense))?;
                    replacements::insert(tx, &search)?;
                    swaps::insert(tx, &swap)
                })
                .expect("a row");
            let id = |value: Value| value["id"].as_str().expect("an id").to_owned();
            named.insert((site, "snapshot"), id(house.post(&format!("/v1/rosters/{site}/snapshots"), None).created()));
            named.insert((site, "solve"), id(house.post(&format!("/v1/rosters/{site}/solve"), None).accepted()));
            let guest = json!({"name": "Ada", "position": 0, "informed": true});
            let words = json!({"fr": {"subject": "Merci", "body": "Merci"}});
            let announcement = json!({"id": site, "site": site, "audience": {"of": "site"}, "texts": words});
            house.post("/v1/announcements", announcement).created();
            named.insert((site, "guest"), id(house.post(&format!("/v1/shifts/{site}/guests"), guest).created()));
        }
        Self { house, named }
    }

    /// A path with what is called as the site in the place of its names.
    fn path(&self, route: &Route, site: &'static str) -> String {
        let part = |part: &'static str| match part.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some("profile") => "P".to_owned(),
            Some("note") => "N".to_owned(),
            Some("use") => "telephone".to_owned(),
            Some(name) => self.named.get(&(site, name)).cloned().unwrap_or_else(|| site.to_owned()),
            None => part.to_owned(),
        };
        route.path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    fn ask(&self, route: &Route, path: &str, token: &str) -> Answer {
        let body = (route.method != Method::GET).then(|| b"{}".to_vec());
        self.house.ask(route.method.as_str(), path, &[("authorization", token), ("if-match", "*")], body)
    }

    /// All that is kept of a site.
    fn all_of(&self, site: &str) -> Vec<String> {
        let paths = [
            "sites",
            "locations",
            "people",
            "templates",
            "shifts",
            "sessions",
            "vehicles",
            "rounds",
            "rosters",
            "announcements",
            "announcement-templates",
        ];
        let one = paths.iter().map(|path| format!("/v1/{path}/{site}"));
        let of_people = ["readings", "consents", "absences"].iter().map(|path| format!("/v1/people/{site}/{path}"));
        let more = ["replacements", "attendance", "edits", "snapshots"]
            .iter()
            .map(|path| format!("/v1/rosters/{site}/{path}"));
        let rest = [
            format!("/v1/shifts/{site}/guests"),
            format!("/v1/expenses?site={site}"),
            format!("/v1/people/{site}/expense-claims"),
        ];
        one.chain(of_people).chain(more).chain(rest).map(|path| self.house.get(&path).ok_text()).collect()
    }
}

fn open_to_all(location: &str) -> Value {
    let mut pattern = sample::pattern(location);
    pattern["positions"] = json!([{"roles": ["volunteer"], "minimum": 2, "ideal": 2}]);
    pattern
}

fn assigned(roster: &str, site: &str) -> Assignment {
    let id = if roster == site { site.to_owned() } else { format!("{roster}-{site}") };
    sample::proposed(&id, roster, site, site)
}

fn searched(site: &str) -> Replacement {
    let instant = |text: &str| text.parse().expect("an instant");
    Replacement {
        id: site.parse().expect("an id"),
        roster: site.parse().expect("an id"),
        shift: site.parse().expect("an id"),
        position: 0,
        state: ReplacementState::Open,
        target: 1,
        wave: 1,
        pause_minutes: 60,
        next_at: instant("2026-11-22T00:00:00Z"),
        escalate_at: instant("2026-11-30T00:00:00Z"),
        opened_at: instant("2026-11-21T00:00:00Z"),
        closed_at: None,
    }
}

/// Who is called as the first site would give a place there for one at the second.
fn swapped(id: &str, [gives, takes]: [&str; 2]) -> Swap {
    let instant = |text: &str| text.parse().expect("an instant");
    let place = |site: &str| SwapPlace {
        roster: site.parse().expect("an id"),
        shift: site.parse().expect("an id"),
        position: 0,
    };
    Swap {
        id: id.parse().expect("an id"),
        state: SwapState::Asked,
        person: gives.parse().expect("an id"),
        gives: place(gives),
        takes: place(takes),
        partner: None,
        opened_at: instant("2026-11-21T00:00:00Z"),
        expires_at: instant("2026-11-30T00:00:00Z"),
        closed_at: Some(instant("2026-11-30T00:00:00Z")),
    }
}

/// Everybody who may be at the door: the offices at site A, an administrator, and programs.
fn everybody() -> Vec<(String, Vec<Right>, bool)> {
    let office = |office: &Office| {
        let everywhere = *office == Office::Administrator;
        (office.code().to_owned(), office.rights().to_vec(), everywhere)
    };
    let programs = Right::ALL.iter().map(|right| (format!("a program that may {}", right.code()), vec![*right], false));
    Office::ALL.iter().map(office).chain(programs).collect()
}

/// Routes that change something come last, and those that take away last of all.
fn in_order() -> Vec<&'static Route> {
    let mut routes: Vec<&Route> = routes::table().iter().collect();
    routes.sort_by_key(|route| (route.method != Method::GET, route.method == Method::DELETE));
    routes
}

#[test]
fn every_route_names_the_right_that_it_asks_for() {
    for route in routes::table() {
        assert!(
            rights::of(&route.method, route.path).is_some(),
            "{} {} is not in api::rights",
            route.method,
            route.path
        );
    }
    let open: Vec<_> = routes::table().iter().filter(|route| route.access == Access::Open).collect();
    assert_eq!(open.len(), 5, "whoever opens another route to anyone changes this number");
}

#[test]
fn everybody_does_what_they_may_at_their_site_and_nothing_at_that_of_others() {
    let mut looked_at = 0;
    for (who, rights, everywhere) in everybody() {
        let world = World::new();
        let token = world.house.token(&rights, if everywhere { &[] } else { &["A"] });
        let before = world.all_of("B");
        for route in in_order() {
            let what = format!("{who}: {} {}", route.method, route.path);
            // A stream that may be read does not end: those are followed by `jobs_solve`.
            let may = matches!(route.access, Access::Needs(right) if rights.contains(&right));
            let flows = may && route.path.ends_with("/events");
            let here = if flows { "nowhere" } else { "A" };
            let there = if flows && everywhere { "nowhere" } else { "B" };
            let own = world.ask(route, &world.path(route, here), &token);
            let foreign = world.ask(route, &world.path(route, there), &token);
            let nowhere = world.ask(route, &world.path(route, "nowhere"), &token);
            looked_at += 2;
            assert!(own.status < 500 && foreign.status < 500, "{what}");
            let Access::Needs(right) = route.access else { continue };
            if !rights.contains(&right) || (route.whose == Whose::Everybodys && !everywhere) {
                own.refused(403, "forbidden");
                foreign.refused(403, "forbidden");
                continue;
            }
            let is_there = here == "A" && !route.path.contains("{letter}");
            if route.method == Method::GET && is_there {
                assert!([200, 422].contains(&own.status), "{what}: {}", own.text);
            }
            assert!(![401, 403].contains(&own.status), "{what}: {}", own.text);
            let concerns_all =
                ["/v1/locations/{location}", "/v1/rule-profiles/{profile}", "/v1/information-notes/{note}"]
                    .contains(&route.path)
                    && route.method == Method::GET;
            if everywhere || route.params().next().is_none() || concerns_all {
                assert!(!foreign.text.contains("\"B@example.org\"") || everywhere, "{what}: {}", foreign.text);
                continue;
            }
            let (foreign, nowhere) = (foreign.refused(404, "not_found"), nowhere.refused(404, "not_found"));
            assert_eq!(foreign["detail"], nowhere["detail"], "{what}: it is as if it were not there");
        }
        if !everywhere {
            assert_eq!(world.all_of("B"), before, "{who}");
        }
    }
    assert!(looked_at > 2_500, "{looked_at}");
}

#[test]
fn lists_hold_what_concerns_ones_own_sites() {
    let world = World::new();
    let token = world.house.token(Office::Coordinator.rights(), &["A"]);
    for list in ["sites", "people", "templates", "shifts", "sessions", "rosters", "swaps"] {
        let page = world.house.ask("GET", &format!("/v1/{list}"), &[("authorization", &token)], None).ok();
        let ids: Vec<&str> =
            page["items"].as_array().expect("items").iter().filter_map(|item| item["id"].as_str()).collect();
        assert_eq!(ids, ["A"], "{list}");
    }
    let site =
        |list: &str| world.house.ask("GET", &format!("/v1/{list}?site=B"), &[("authorization", &token)], None).faults();
    for list in ["people", "templates", "shifts", "rosters"] {
        assert_eq!(site(list), ["/query/site unknown_site"], "{list}");
    }
}

#[test]
fn an_exchange_between_two_houses_is_seen_by_both_and_takes_the_consent_of_each_that_asks_for_it() {
    let world = World::new();
    let between = swapped("between", ["A", "B"]);
    world.house.store.write_blocking(|tx| swaps::insert(tx, &between)).expect("a swap");
    let custom = |swaps: &str| {
        let mut site = sample::site("B");
        site["customs"] = json!({"swaps": swaps});
        world.house.ask("PUT", "/v1/sites/B", &[("if-match", "*")], Some(site.to_string().into_bytes())).ok();
    };
    let [of_a, of_b] = ["A", "B"].map(|site| world.house.token(Office::Coordinator.rights(), &[site]));
    for token in [&of_a, &of_b] {
        world.house.ask("GET", "/v1/swaps/between", &[("authorization", token)], None).ok();
    }
    let consents = |token: &str| {
        world.house.ask("POST", "/v1/swaps/between/consent", &[("authorization", token)], Some(Vec::new()))
    };
    custom("with_consent");
    consents(&of_a).refused(403, "forbidden");
    consents(&of_b).refused(409, "not_agreed");
    custom("free");
    consents(&of_a).refused(409, "not_agreed");
}

#[test]
fn nothing_is_made_at_a_site_of_others() {
    let world = World::new();
    let token = world.house.token(Office::Coordinator.rights(), &["A"]);
    let post = |path: &str, body: Value| {
        world.house.ask("POST", path, &[("authorization", &token)], Some(body.to_string().into_bytes())).faults()
    };
    let mut theirs = sample::volunteer("new");
    theirs["workplace"] = json!({"at": "sites", "sites": ["A", "B"]});
    let shift = json!({"site": "B", "date": "2026-12-01", "pattern": open_to_all("A")});
    let guest_place = json!({"person": "B", "shift": "A", "position": 0});
    let cases = [
        ("/v1/people", theirs, "/workplace/sites/1 unknown_site"),
        ("/v1/templates", sample::template("new", "B", "A"), "/site unknown_site"),
        ("/v1/shifts", shift, "/site unknown_site"),
        ("/v1/locations", sample::location("new", "B"), "/site unknown_site"),
        ("/v1/rosters", json!({"week": "2026-W50", "sites": ["A", "B"]}), "/sites/1 unknown_site"),
        ("/v1/sessions", json!({"shift": "B", "places": 1}), "/shift unknown_shift"),
        ("/v1/sessions", json!({"shift": "A", "places": 2, "attendees": ["B"]}), "/attendees/0 unknown_person"),
    ];
    for (path, body, fault) in cases {
        assert_eq!(post(path, body), [fault], "{path}");
    }
    let put = world.house.ask(
        "PUT",
        "/v1/rosters/A/assignments",
        &[("authorization", &token)],
        Some(guest_place.to_string().into_bytes()),
    );
    assert_eq!(put.faults(), ["/person unknown_person"]);
}

#[test]
fn of_a_roster_of_several_sites_one_sees_and_changes_ones_own_part() {
    let world = World::new();
    let both = Roster {
        id: "AB".parse().expect("an id"),
        week: "2026-W49".parse().expect("a week"),
        sites: ["A", "B"].map(|site| site.parse().expect("a code")).to_vec(),
        state: RosterState::Draft,
        published_at: None,
        version: 1,
    };
    let put = |tx: &mut releve::store::Tx| {
        rosters::insert(tx, &both)?;
        assignments::insert_all(tx, &[assigned("AB", "A"), assigned("AB", "B")])
    };
    world.house.store.write_blocking(put).expect("a roster");
    let token = world.house.token(Office::Coordinator.rights(), &["A"]);
    let ask = |method: &str, path: &str| {
        let body = (method != "GET").then(|| b"{}".to_vec());
        world.house.ask(method, &format!("/v1/rosters/AB{path}"), &[("authorization", &token)], body)
    };
    let roster = ask("GET", "").ok();
    for part in ["shifts", "assignments"] {
        let ids: Vec<&str> =
            roster[part].as_array().expect("a list").iter().filter_map(|one| one["id"].as_str()).collect();
        assert_eq!(ids, [if part == "shifts" { "A" } else { "AB-A" }], "{part}");
    }
    let gaps = ask("GET", "/gaps").ok();
    assert!(gaps["items"].as_array().expect("gaps").iter().all(|gap| gap["shift"] == "A"), "{gaps}");
    let snapshot = world.house.post("/v1/rosters/AB/snapshots", None).created();
    let snapshot = format!("/snapshots/{}", snapshot["id"].as_str().expect("an id"));
    let places = ask("GET", &snapshot).ok()["places"].clone();
    assert_eq!(places, json!([{"shift": "A", "position": 0, "person": "A"}]));
    ask("POST", &format!("{snapshot}/return")).refused(403, "forbidden");
    let proposals = ask("GET", "/proposals").ok();
    assert_eq!(proposals["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(ask("GET", "/candidates?shift=B&position=0").faults(), ["/query/shift unknown_shift"]);
    ask("PUT", "/assignments/AB-A/lock").ok();
    ask("PUT", "/assignments/AB-B/lock").refused(404, "not_found");
    for whole in ["/solve", "/publish", "/complete", "/snapshots"] {
        ask("POST", whole).refused(403, "forbidden");
    }
}

#[test]
fn an_intern_drafts_and_changes_nothing_that_is_published() {
    let world = World::new();
    let published = |tx: &mut releve::store::Tx| -> Result<(), releve::error::Error> {
        let roster = rosters::get(tx, &"A".parse().expect("an id"))?;
        rosters::update(tx, &Roster { state: RosterState::Published, ..roster }).map(drop)
    };
    let lock = |office: Office| {
        let token = world.house.token(office.rights(), &["A"]);
        world.house.ask("PUT", "/v1/rosters/A/assignments/A/lock", &[("authorization", &token)], None)
    };
    lock(Office::Intern).ok();
    world.house.store.write_blocking(published).expect("a roster");
    lock(Office::Intern).refused(403, "forbidden");
    lock(Office::Coordinator).ok();
}

#[test]
fn a_gender_is_seen_by_whom_a_site_authorised_and_stays_where_somebody_else_writes() {
    let world = World::new();
    let coordinator = world.house.token(Office::Coordinator.rights(), &["A"]);
    let authorised = world.house.token(&[Right::SeeGender], &["A"]);
    let ask = |token: &str, path: &str| world.house.ask("GET", path, &[("authorization", token)], None);
    let person = ask(&coordinator, "/v1/people/A");
    let (version, mut body) = (person.header("etag").to_owned(), person.json());
    assert!(!body.to_string().contains("woman"));
    ask(&coordinator, "/v1/people/A/gender").refused(403, "forbidden");
    body.as_object_mut().expect("an object").remove("version");
    body["phone"] = json!("+32 2 123 45 67");
    let headers = [("authorization", coordinator.as_str()), ("if-match", version.as_str())];
    world.house.ask("PUT", "/v1/people/A", &headers, Some(body.to_string().into_bytes())).ok();
    assert_eq!(ask(&authorised, "/v1/people/A/gender").ok(), json!({"gender": "woman"}));
    ask(&authorised, "/v1/people/B/gender").refused(404, "not_found");
}

#[test]
fn who_works_at_sites_of_others_too_stays_there() {
    let world = World::new();
    let mut both = sample::volunteer("both");
    both["workplace"] = json!({"at": "sites", "sites": ["A", "B"]});
    world.house.post("/v1/people", both.clone()).created();
    let token = world.house.token(Office::Coordinator.rights(), &["A"]);
    let put = |sites: Value| {
        let mut body = both.clone();
        body["workplace"] = json!({"at": "sites", "sites": sites});
        let headers = [("authorization", token.as_str()), ("if-match", "*")];
        world.house.ask("PUT", "/v1/people/both", &headers, Some(body.to_string().into_bytes()))
    };
    assert_eq!(put(json!(["A"])).faults(), ["/workplace/sites beyond_reach"]);
    put(json!(["A", "B"])).ok();
    put(json!(["B"])).ok();
    put(json!(["A", "B"])).refused(404, "not_found");
}

#[test]
fn users_and_tokens_are_kept_by_who_administers() {
    let house = House::open();
    house.post("/v1/sites", sample::site("A")).created();
    let grant = |office: &str| json!([{"office": office, "reach": {"at": "everywhere"}}]);
    let user = |id: &str, office: &str| json!({"id": id, "name": "Awa", "mail": format!("{id}@Example.org"), "grants": grant(office)});
    let added = house.post("/v1/users", user("awa", "administrator")).created();
    assert_eq!(added["mail"], "awa@example.org", "an address has no capitals");
    let twin = json!({"name": "Twin", "mail": "AWA@example.org", "grants": []});
    house.post("/v1/users", twin).refused(409, "already_exists");
    house.delete_at(1, "/v1/users/awa").refused(409, "last_administrator");
    house.put_at(1, "/v1/users/awa", user("awa", "reader")).refused(409, "last_administrator");
    for ends_by_itself in ["deputy", "intern"] {
        let user = json!({"name": "D", "mail": "d@example.org", "grants": grant(ends_by_itself)});
        assert_eq!(house.post("/v1/users", user).faults(), ["/grants/0/until required"], "{ends_by_itself}");
    }

    let made = house
        .post(
            "/v1/tokens",
            json!({"name": "board", "rights": ["read_plans"], "reach": {"at": "sites", "sites": ["A"]}}),
        )
        .created();
    let (id, secret) = (made["id"].as_str().expect("an id"), made["secret"].as_str().expect("a secret"));
    let listed = house.get("/v1/tokens");
    assert!(listed.text.contains("board") && !listed.text.contains(secret), "it is shown once");
    let bearer = format!("Bearer {secret}");
    let sites = || house.ask("GET", "/v1/sites", &[("authorization", &bearer)], None);
    assert_eq!(sites().ok()["items"].as_array().map(Vec::len), Some(1));
    house.ask("GET", "/v1/people", &[("authorization", &bearer)], None).refused(403, "forbidden");
    house.delete(&format!("/v1/tokens/{id}")).done();
    sites().refused(401, "no_token");
}
