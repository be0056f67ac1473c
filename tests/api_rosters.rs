//! Rosters over HTTP: made, changed by hand, published, answered.

mod common;

use common::{House, sample};
use serde_json::{Value, json};

/// A week of one site: each day two employees by day (one at least), one in the evening, and a volunteer at night's
/// beginning; two employees and two volunteers.
struct Week {
    house: House,
    path: String,
}

impl Week {
    fn open() -> Self {
        let house = House::open();
        house.post("/v1/sites", sample::site("LEO")).created();
        house.post("/v1/locations", sample::location("house", "LEO")).created();
        for (id, start, end, role, pause) in [
            ("day", "06:45", "14:45", "shelter_worker", 30),
            ("evening", "14:15", "22:15", "shelter_worker", 30),
            ("dinner", "18:00", "21:00", "volunteer", 0),
        ] {
            let mut template = sample::template(id, "LEO", "house");
            template["pattern"]["start"] = json!(start);
            template["pattern"]["end"] = json!(end);
            template["pattern"]["unpaid_break"] = json!(pause);
            template["pattern"]["positions"] = json!([{"roles": [role], "minimum": 1, "ideal": 1}]);
            house.post("/v1/templates", template).created();
        }
        for id in ["karim", "nora"] {
            let mut employee = sample::employee(id, "LEO");
            employee["mail"] = json!(format!("{id}@example.org"));
            house.post("/v1/people", employee).created();
        }
        for id in ["awa", "ben"] {
            let mut volunteer = sample::volunteer(id);
            let cleared = |clearance: &str| json!({"clearance": clearance});
            volunteer["clearances"] = json!([cleared("information_note"), cleared("insurance"), cleared("onboarding")]);
            house.post("/v1/people", volunteer).created();
            let evenings: Vec<Value> =
                (1..=7).map(|weekday| json!({"weekday": weekday, "start": "17:00", "end": "23:00"})).collect();
            house.put_at(0, &format!("/v1/people/{id}/availability"), json!({"weekly": evenings, "wanted": 2})).ok();
        }
        let made = house.post("/v1/rosters", json!({"week": "2026-W49", "sites": ["LEO"]}));
        let path = made.header("location").to_owned();
        assert_eq!(made.created()["state"], "draft");
        Self { house, path }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.path)
    }

    fn whole(&self) -> Value {
        self.house.get(&self.path).ok()
    }

    fn place(person: &str, shift: &str) -> Value {
        json!({"person": person, "shift": shift, "position": 0})
    }

    fn put(&self, person: &str, shift: &str) -> Value {
        self.house.put(&self.at("/assignments"), Self::place(person, shift)).ok()["assignment"].clone()
    }

    /// How many seats are empty on a shift.
    fn missing(&self, shift: &str) -> u64 {
        let gaps = self.house.get(&self.at("/gaps")).ok()["items"].clone();
        let gaps = gaps.as_array().expect("gaps").clone();
        gaps.iter().filter(|gap| gap["shift"] == shift).map(|gap| gap["missing"].as_u64().expect("a number")).sum()
    }
}

#[test]
fn a_draft_has_the_shifts_that_the_templates_ask_for() {
    let week = Week::open();
    let whole = week.whole();
    assert_eq!(whole["shifts"].as_array().expect("shifts").len(), 21);
    assert_eq!(whole["shifts"][0]["id"], "day-20261130");
    assert_eq!(whole["shifts"][0]["starts_at"], "2026-11-30T05:45:00Z");
    assert_eq!(whole["assignments"], json!([]));

    let mut more = sample::template("late", "LEO", "house");
    more["weekdays"] = json!([6, 7]);
    week.house.post("/v1/templates", more).created();
    assert_eq!(week.house.post(&week.at("/complete"), None).ok(), json!({"added": 2}));
    assert_eq!(week.house.post(&week.at("/complete"), None).ok(), json!({"added": 0}));
}

#[test]
fn a_roster_is_checked() {
    let week = Week::open();
    let before = week.house.get("/v1/rosters").ok();
    let mut elsewhere = sample::site("LIS");
    elsewhere["time_zone"] = json!("Europe/Lisbon");
    week.house.post("/v1/sites", elsewhere).created();
    let cases = [
        (json!({}), vec!["/sites required", "/week required"]),
        (
            json!({"week": "2027-W53", "sites": ["XXX", "LEO", "LEO"]}),
            vec!["/sites/0 unknown_site", "/sites/2 repeated", "/week week"],
        ),
        (json!({"week": 49, "sites": []}), vec!["/sites length", "/week type"]),
        (json!({"week": "2026-W50", "sites": ["LEO", "LIS"]}), vec!["/sites/1 time_zone"]),
    ];
    for (body, faults) in cases {
        assert_eq!(week.house.post("/v1/rosters", body).faults(), faults);
    }
    week.house.post("/v1/rosters", json!({"week": "2026-W49", "sites": ["LEO"]})).refused(409, "roster_exists");
    assert_eq!(week.house.get("/v1/rosters").ok(), before);
}

#[test]
fn a_change_by_hand_is_asked_for_first_and_then_made() {
    let week = Week::open();
    let before = week.whole();
    let asked = week.house.put(&week.at("/assignments?preview=true"), Week::place("karim", "day-20261130")).ok();
    assert_eq!((&asked["change"]["minimum_cover"], &asked["against"]), (&json!(-1), &json!([])));
    assert_eq!(asked.get("assignment"), None);
    assert_eq!(week.whole(), before);

    let made = week.house.put(&week.at("/assignments"), Week::place("karim", "day-20261130"));
    assert_eq!(made.header("etag"), "\"2\"");
    let made = made.ok();
    assert_eq!(made["change"], asked["change"]);
    assert_eq!((&made["assignment"]["state"], &made["assignment"]["locked"]), (&json!("assigned"), &json!(true)));
    assert_eq!(week.whole()["assignments"], json!([made["assignment"]]));
    assert_eq!(week.missing("day-20261130"), 0);

    let one = week.at(&format!("/assignments/{}", made["assignment"]["id"].as_str().expect("an id")));
    let asked = week.house.delete(&format!("{one}?preview=true")).ok();
    assert_eq!(asked["change"]["minimum_cover"], 1);
    assert_eq!(week.missing("day-20261130"), 0);
    assert_eq!(week.house.delete(&one).ok()["change"], asked["change"]);
    assert_eq!(week.missing("day-20261130"), 1);
    week.house.delete(&one).refused(404, "not_found");
}

#[test]
fn somebody_is_moved_in_one_or_stays_where_they_are() {
    let week = Week::open();
    let first = week.put("karim", "day-20261130");
    let path = week.at(&format!("/assignments/{}/move", first["id"].as_str().expect("an id")));
    let to = |shift: &str| json!({"shift": shift, "position": 0});
    let before = week.whole();
    let asked = week.house.post(&format!("{path}?preview=true"), to("evening-20261130")).ok();
    assert_eq!((&asked["change"]["minimum_cover"], &asked["against"]), (&json!(0), &json!([])), "he is there no more");
    assert_eq!(week.whole(), before);
    let version = [("if-match", "\"9\"")];
    let body = to("evening-20261130").to_string().into_bytes();
    week.house.ask("POST", &path, &version, Some(body)).refused(412, "version_mismatch");
    let not_his = week.house.post(&path, to("dinner-20261130")).faults();
    assert!(not_his.contains(&"/person kind".to_owned()), "{not_his:?}");
    assert_eq!(week.house.post(&path, json!({})).faults(), ["/position required", "/shift required"]);
    assert_eq!(week.whole(), before, "who may not go stays");

    let moved = week.house.post(&path, to("evening-20261130")).ok();
    assert_eq!(moved["change"], asked["change"]);
    assert_eq!(week.whole()["assignments"], json!([moved["assignment"]]));
    assert_eq!((week.missing("day-20261130"), week.missing("evening-20261130")), (1, 0));
    week.house.post(&path, to("day-20261130")).refused(404, "not_found");
    let kinds: Vec<Value> = week.house.get(&week.at("/edits")).ok()["items"]
        .as_array()
        .expect("edits")
        .iter()
        .map(|edit| edit["kind"].clone())
        .collect();
    assert_eq!(kinds.len(), 3, "put, taken, put: {kinds:?}");
}

#[test]
fn what_stands_against_a_change_is_told_at_once() {
    let week = Week::open();
    let path = week.at("/assignments");
    let nonsense = json!({"person": "eve", "shift": "none", "position": 12, "locked": "yes", "reason": "", "x": 1});
    assert_eq!(
        week.house.put(&path, nonsense).faults(),
        [
            "/locked type",
            "/person unknown_person",
            "/position range",
            "/reason length",
            "/shift unknown_shift",
            "/x unknown_field",
        ]
    );
    let mut nowhere = Week::place("karim", "day-20261130");
    nowhere["position"] = json!(1);
    assert_eq!(week.house.put(&path, nowhere).faults(), ["/position unknown"]);
    week.house.put(&format!("{path}?preview=maybe"), Week::place("karim", "day-20261130")).refused(422, "invalid");

    week.put("karim", "evening-20261130");
    assert_eq!(
        week.house.put(&path, Week::place("karim", "day-20261130")).faults(),
        ["/person double_booking", "/reason daily_maximum"]
    );
    let not_hers = week.house.put(&path, Week::place("awa", "day-20261130")).faults();
    assert!(not_hers.contains(&"/person kind".to_owned()), "{not_hers:?}");

    // Eight and a half hours of rest: a written reason overrides it, and is kept.
    assert_eq!(week.house.put(&path, Week::place("karim", "day-20261201")).faults(), ["/reason daily_rest"]);
    let mut with_reason = Week::place("karim", "day-20261201");
    with_reason["reason"] = json!("Nora is ill; Karim agreed on the telephone.");
    let made = week.house.put(&path, with_reason).ok();
    assert_eq!(made["assignment"]["override_reason"], "Nora is ill; Karim agreed on the telephone.");
    assert_eq!(made["against"][0]["cause"], "daily_rest");
    let report = week.house.get(&week.at("/report")).ok();
    assert_eq!(report["breaches"][0]["cause"], "daily_rest");
    assert_eq!(report["warnings"][0]["warning"], "overridden");
    let edits = week.house.get(&week.at("/edits")).ok();
    let edits = edits["items"].as_array().expect("edits");
    let overridden = edits.iter().find(|edit| edit["shift"] == "day-20261201").expect("its record");
    assert_eq!((edits.len(), &overridden["against"]), (2, &json!(["daily_rest"])));
    assert_eq!(overridden["reason"], made["assignment"]["override_reason"]);
}

#[test]
fn a_change_may_name_the_version_that_it_is_made_to() {
    let week = Week::open();
    let path = week.at("/assignments");
    week.house.put_at(2, &path, Week::place("karim", "day-20261130")).refused(412, "version_mismatch");
    week.house.put_at(1, &path, Week::place("karim", "day-20261130")).ok();
    week.house.put_at(1, &path, Week::place("nora", "evening-20261130")).refused(412, "version_mismatch");
    week.house.put(&path, Week::place("nora", "evening-20261130")).ok();
}

#[test]
fn a_place_is_locked_and_unlocked() {
    let week = Week::open();
    let mut free = Week::place("karim", "day-20261130");
    free["locked"] = json!(false);
    let made = week.house.put(&week.at("/assignments"), free).ok();
    assert_eq!((&made["assignment"]["locked"], &made["version"]), (&json!(false), &week.whole()["version"]));
    let lock = week.at(&format!("/assignments/{}/lock", made["assignment"]["id"].as_str().expect("an id")));
    assert_eq!(week.house.ask("PUT", &lock, &[], None).ok()["assignment"]["locked"], true);
    assert_eq!(week.whole()["assignments"][0]["locked"], true);
    assert_eq!(week.house.delete(&lock).ok()["assignment"]["locked"], false);
    let elsewhere = lock.replace(&week.path, "/v1/rosters/none");
    week.house.delete(&elsewhere).refused(404, "not_found");
}

#[test]
fn a_gap_says_why_in_the_language_that_is_asked_for() {
    let week = Week::open();
    let sentence = |query: &str| {
        let gaps = week.house.get(&week.at(&format!("/gaps{query}"))).ok()["items"].clone();
        assert_eq!(gaps.as_array().expect("gaps").len(), 21);
        gaps[0]["sentence"].as_str().expect("a sentence").to_owned()
    };
    let sentences = [sentence(""), sentence("?locale=nl"), sentence("?locale=en")];
    assert_eq!(sentences[0], sentence("?locale=fr"));
    assert!(sentences[0] != sentences[1] && sentences[1] != sentences[2], "{sentences:?}");
    assert_eq!(week.house.get(&week.at("/gaps?locale=la")).faults(), ["/query/locale unknown_word"]);
}

#[test]
fn those_who_could_take_a_place_are_told_the_best_first() {
    let week = Week::open();
    let path = |query: &str| week.at(&format!("/candidates?{query}"));
    let people = |shift: &str| {
        let found = week.house.get(&path(&format!("shift={shift}&position=0"))).ok()["items"].clone();
        let found = found.as_array().expect("people").clone();
        found.iter().map(|candidate| candidate["person"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(people("day-20261130").len(), 2);
    week.put("karim", "evening-20261130");
    assert_eq!(people("day-20261130"), ["nora"]);
    assert_eq!(people("day-20261201")[0], "nora");
    assert_eq!(people("dinner-20261130").len(), 2);
    assert_eq!(
        week.house.get(&path("shift=none&limit=0")).faults(),
        ["/query/limit range", "/query/position required", "/query/shift unknown_shift",]
    );
}

#[test]
fn a_roster_is_published_and_answered_by_telephone() {
    let week = Week::open();
    let employed = week.put("karim", "day-20261130");
    let asked = week.put("awa", "dinner-20261130");
    assert_eq!((&employed["state"], &asked["state"]), (&json!("assigned"), &json!("proposed")));
    let answer = |what: &str| {
        week.house.post(&week.at(&format!("/assignments/{}/{what}", asked["id"].as_str().expect("an id"))), None)
    };
    answer("confirm").refused(404, "not_found");

    let published = week.house.post(&week.at("/publish"), None);
    let published = published.ok();
    assert_eq!(published["roster"]["state"], "published");
    assert_eq!(published["roster"]["published_at"], "2026-11-21T12:00:00Z");
    assert_eq!((&published["written_to"], &published["to_be_told"]), (&json!(2), &json!([])));
    let version = published["roster"]["version"].as_i64().expect("a version");
    week.house.delete_at(version, &week.path).refused(409, "published");

    let states = || {
        let proposals = week.house.get(&week.at("/proposals")).ok()["items"].clone();
        proposals.as_array().expect("proposals").iter().map(|one| one["state"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(states(), ["offered"]);
    assert_eq!(answer("confirm").ok()["outcome"], "confirmed");
    assert_eq!((states(), week.missing("dinner-20261130")), (vec![json!("confirmed")], 0));
    assert_eq!(answer("withdraw").ok()["outcome"], "withdrawn");
    assert_eq!((states(), week.missing("dinner-20261130")), (vec![json!("withdrawn")], 1));
    assert_eq!(week.house.get(&week.at("/proposals?state=offered")).ok()["items"], json!([]));

    // What was published moves with a written reason only.
    let employed = week.at(&format!("/assignments/{}", employed["id"].as_str().expect("an id")));
    assert_eq!(week.house.delete(&employed).faults(), ["/reason required"]);
    let agreed = json!({"reason": "Karim agreed."}).to_string().into_bytes();
    week.house.ask("DELETE", &employed, &[], Some(agreed)).ok();
}

#[test]
fn whatever_a_roster_shows_raises_its_version() {
    let week = Week::open();
    // Read twice each time: the second time it may be given as it was kept.
    let seen = || {
        week.whole();
        let whole = week.whole();
        (whole["version"].as_i64().expect("a version"), whole)
    };
    let (first, _) = seen();
    let meal = json!({"id": "meal", "site": "LEO", "date": "2026-12-01", "pattern": sample::pattern("house")});
    week.house.post("/v1/shifts", meal).created();
    let (added, whole) = seen();
    assert!(added > first && whole["shifts"].as_array().expect("shifts").len() == 22);
    week.house.delete_at(1, "/v1/shifts/meal").done();
    let (removed, whole) = seen();
    assert!(removed > added && whole["shifts"].as_array().expect("shifts").len() == 21);
    week.house.delete_at(1, "/v1/templates/day").done();
    let (orphaned, whole) = seen();
    assert!(orphaned > removed && !whole.to_string().contains(r#""template":"day""#));
    week.put("awa", "dinner-20261130");
    let (put, whole) = seen();
    assert!(put > orphaned && whole["assignments"].as_array().expect("assignments").len() == 1);
}

#[test]
fn one_site_s_part_of_a_roster_is_read_by_itself() {
    let week = Week::open();
    let house = &week.house;
    house.post("/v1/sites", sample::site("AMR")).created();
    house.post("/v1/locations", sample::location("centre", "AMR")).created();
    house.post("/v1/templates", sample::template("amr", "AMR", "centre")).created();
    let both = house.post("/v1/rosters", json!({"week": "2026-W50", "sites": ["LEO", "AMR"]})).created();
    let path = format!("/v1/rosters/{}", both["id"].as_str().expect("an id"));
    let person = json!({"person": "awa", "shift": "dinner-20261207", "position": 0});
    house.put(&format!("{path}/assignments"), person).ok();
    let count = |site: &str| {
        let part = house.get(&format!("{path}?site={site}")).ok();
        ["shifts", "assignments"].map(|what| part[what].as_array().expect("a list").len())
    };
    assert_eq!((count("LEO"), count("AMR")), ([21, 1], [7, 0]));
    house.post("/v1/sites", sample::site("SIS")).created();
    assert_eq!(house.get(&format!("{path}?site=SIS")).faults(), ["/query/site unknown_site"]);
    assert_eq!(house.get(&format!("{path}?site=XXX")).faults(), ["/query/site unknown_site"]);
}

#[test]
fn no_answer_and_no_page_reveals_what_it_must_not() {
    let week = Week::open();
    week.put("awa", "dinner-20261130");
    for path in ["", "/report", "/gaps", "/proposals", "/candidates?shift=dinner-20261130&position=0"] {
        let answer = week.house.get(&week.at(path));
        for secret in ["woman", "gender", "Awa", "Diallo", "awa@example.org", "470 12"] {
            assert!(!answer.text.contains(secret), "{path} tells {secret}");
        }
    }
}
