//! What is wrong comes back all at once, each fault with its pointer and its code, and nothing is written.

mod common;

use common::{House, sample};
use serde_json::{Value, json};

/// A house with one site and one location, so that only what a case says is unknown.
fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("house", "LEO")).created();
    house
}

/// `base` with some of its fields written over.
fn with(mut base: Value, fields: &Value) -> Value {
    for (name, value) in fields.as_object().expect("an object") {
        base[name] = value.clone();
    }
    base
}

/// Sends each case to `path`, and looks that nothing but what the house had is there afterwards.
fn check(path: &str, cases: &[(&str, Value, &[&str])]) {
    let house = house();
    let before = house.get(path).ok();
    for (case, body, expected) in cases {
        assert_eq!(house.post(path, body.clone()).faults(), *expected, "{case}");
    }
    assert_eq!(house.get(path).ok(), before, "something was written");
}

#[test]
fn sites() {
    let site = |fields: Value| with(sample::site("NEW"), &fields);
    check(
        "/v1/sites",
        &[
            ("nothing", json!({}), &["/id required", "/name required", "/time_zone required"]),
            (
                "everything",
                json!({"id": "a b", "name": "", "time_zone": "Mars/Olympus", "from": "2026-02-30", "until": 5,
                   "places": [{"from": "1999-12-31", "places": -1}, {"places": 10_001}], "minors": "no", "x/y~z": 1}),
                &[
                    "/from date",
                    "/id identifier",
                    "/minors type",
                    "/name length",
                    "/places/0/from range",
                    "/places/0/places range",
                    "/places/1/from required",
                    "/places/1/places range",
                    "/time_zone unknown_time_zone",
                    "/until type",
                    "/x~1y~0z unknown_field",
                ],
            ),
            ("a name of control characters", site(json!({"name": "a\u{0}b"})), &["/name characters"]),
            ("a name that turns the text around", site(json!({"name": "a\u{202e}b"})), &["/name characters"]),
            (
                "nothing where something is",
                site(json!({"id": null, "minors": null, "places": null, "from": null})),
                &["/id type", "/minors type", "/places type"],
            ),
            ("a name of blanks", site(json!({"name": "  "})), &["/name length"]),
            ("a name that is too long", site(json!({"name": "é".repeat(121)})), &["/name length"]),
            (
                "an end before the start",
                site(json!({"from": "2026-05-02", "until": "2026-05-01"})),
                &["/until ends_before_start"],
            ),
            (
                "exceptions",
                site(
                    json!({"exceptions": [{"plan": "closed", "date": "2026-12-25"}, {"plan": "as_on", "date": "2026-12-25"},
                                           {"plan": "hours", "date": "soon", "start": "08:00"}]}),
                ),
                &[
                    "/exceptions/1/weekday required",
                    "/exceptions/2/date date",
                    "/exceptions/2/plan unknown_word",
                    "/exceptions/2/start unknown_field",
                ],
            ),
            (
                "a day twice",
                site(
                    json!({"exceptions": [{"plan": "closed", "date": "2026-12-25"}, {"plan": "closed", "date": "2026-12-25"}]}),
                ),
                &["/exceptions/1/date order"],
            ),
            (
                "places out of order",
                site(json!({"places": [{"from": "2026-05-01", "places": 1}, {"from": "2026-05-01", "places": 2}]})),
                &["/places/1/from order"],
            ),
            (
                "a date in another way",
                site(json!({"from": "1/5/2026", "until": "2026-5-1"})),
                &["/from date", "/until date"],
            ),
            ("a year far away", site(json!({"from": "2200-01-01"})), &["/from range"]),
        ],
    );
}

#[test]
fn locations() {
    let location = |fields: Value| with(sample::location("new", "LEO"), &fields);
    check(
        "/v1/locations",
        &[
            (
                "nothing",
                json!({}),
                &[
                    "/disclosure required",
                    "/meeting_point required",
                    "/name required",
                    "/site required",
                    "/zone required",
                ],
            ),
            (
                "words that nobody knows",
                location(json!({"zone": "moon", "disclosure": "never", "site": "XXX"})),
                &["/disclosure unknown_word", "/site unknown_site", "/zone unknown_word"],
            ),
            ("a word that is a number", location(json!({"zone": 1})), &["/zone type"]),
        ],
    );
}

#[test]
fn people() {
    let volunteer = |fields: Value| with(sample::volunteer("new"), &fields);
    let employee = |fields: Value| with(sample::employee("new", "LEO"), &fields);
    check(
        "/v1/people",
        &[
            (
                "nothing",
                json!({}),
                &[
                    "/family_name required",
                    "/given_name required",
                    "/kind required",
                    "/roles required",
                    "/workplace required",
                ],
            ),
            (
                "words that nobody knows",
                volunteer(json!({"kind": "pirate", "locale": "la", "gender": "?", "languages": ["fr", "xx"],
                             "roles": [{"role": "captain"}], "clearances": [{"clearance": "visa"}]})),
                &[
                    "/clearances/0/clearance unknown_word",
                    "/gender unknown_word",
                    "/kind unknown_word",
                    "/languages/1 unknown_word",
                    "/locale unknown_word",
                    "/roles/0/role unknown_word",
                ],
            ),
            ("a mail address that is none", volunteer(json!({"mail": "awa at example.org"})), &["/mail mail"]),
            ("a mail address without a place", volunteer(json!({"mail": "awa@localhost"})), &["/mail mail"]),
            (
                "a mail address with a second line",
                volunteer(json!({"mail": "a@b.org\nBcc: c@d.org"})),
                &["/mail characters"],
            ),
            ("a telephone number that is none", volunteer(json!({"phone": "call me now"})), &["/phone phone"]),
            ("a telephone number without numbers", volunteer(json!({"phone": "+--------"})), &["/phone phone"]),
            ("born tomorrow", volunteer(json!({"birth_date": "2026-11-22"})), &["/birth_date range"]),
            ("born long ago", volunteer(json!({"birth_date": "1899-12-31"})), &["/birth_date range"]),
            ("a language twice", volunteer(json!({"languages": ["fr", "nl", "fr"]})), &["/languages/2 repeated"]),
            ("a volunteer with places for guests", volunteer(json!({"guest_places": 2})), &["/guest_places kind"]),
            ("a household without places", volunteer(json!({"kind": "host_household"})), &["/guest_places required"]),
            (
                "a household with a crowd",
                volunteer(json!({"kind": "host_household", "guest_places": 21})),
                &["/guest_places range"],
            ),
            (
                "sites that are not there",
                employee(json!({"workplace": {"at": "sites", "sites": ["LEO", "XXX"]}})),
                &["/workplace/sites/1 unknown_site"],
            ),
            (
                "no sites at all",
                employee(json!({"workplace": {"at": "sites", "sites": []}})),
                &["/workplace/sites length"],
            ),
            ("no list of sites", employee(json!({"workplace": {"at": "sites"}})), &["/workplace/sites required"]),
            (
                "everywhere and somewhere",
                employee(json!({"workplace": {"at": "everywhere", "sites": ["LEO"]}})),
                &["/workplace/sites unknown_field"],
            ),
            ("nowhere", employee(json!({"workplace": {"at": "sea"}})), &["/workplace/at unknown_word"]),
            ("a field that is misspelt", employee(json!({"langauges": ["fr"]})), &["/langauges unknown_field"]),
            (
                "a field of a contract that is misspelt",
                employee(json!({"contracts": [{"weekly_minutes": 2280, "untill": "2026-12-31"}]})),
                &["/contracts/0/untill unknown_field"],
            ),
        ],
    );
}

#[test]
fn what_people_hold() {
    let volunteer = |fields: Value| with(sample::volunteer("new"), &fields);
    let employee = |fields: Value| with(sample::employee("new", "LEO"), &fields);
    check(
        "/v1/people",
        &[
            (
                "a role twice at the same time",
                employee(json!({"roles": [
                    {"role": "driver", "until": "2026-06-30"},
                    {"role": "stock_manager"},
                    {"role": "driver", "from": "2026-06-30"},
                ]})),
                &["/roles/2 overlap"],
            ),
            (
                "a clearance twice at the same time",
                employee(json!({"clearances": [{"clearance": "onboarding"}, {"clearance": "onboarding"}]})),
                &["/clearances/1 overlap"],
            ),
            (
                "contracts that overlap, of hours that nobody works, under a profile that is not there",
                employee(json!({"contracts": [
                    {"weekly_minutes": 2280, "from": "2026-01-01"},
                    {"weekly_minutes": 1140, "from": "2027-01-01", "until": "2026-12-31"},
                    {"weekly_minutes": 1140, "profile": "none", "from": "2026-02-01", "until": "2026-02-28"},
                    {"weekly_minutes": 9999},
                ]})),
                &[
                    "/contracts/1/until ends_before_start",
                    "/contracts/2/profile unknown_profile",
                    "/contracts/3/weekly_minutes range",
                ],
            ),
            (
                "contracts that overlap",
                employee(
                    json!({"contracts": [{"weekly_minutes": 2280}, {"weekly_minutes": 1140, "from": "2026-02-01"}]}),
                ),
                &["/contracts/1 overlap"],
            ),
            (
                "a volunteer with a contract",
                volunteer(json!({"contracts": [{"weekly_minutes": 2280}]})),
                &["/contracts kind"],
            ),
        ],
    );
}

#[test]
fn days_on_which_a_template_is_not_as_ever() {
    check(
        "/v1/templates",
        &[(
            "other hours that the breaks do not fit",
            with(
                sample::template("NEW", "LEO", "house"),
                &json!({"exceptions": [
                    {"plan": "open", "date": "2026-12-24"},
                    {"plan": "hours", "date": "2026-12-25", "start": "09:00", "end": "09:30"},
                ]}),
            ),
            &["/exceptions/1/end break_too_long"],
        )],
    );
}

#[test]
fn rules_of_recurrence() {
    let on_mondays = with(sample::template("new", "LEO", "house"), &json!({"weekdays": [1]}));
    let recurring = |rule: &str| with(on_mondays.clone(), &json!({"recurrence": rule}));
    check(
        "/v1/templates",
        &[
            ("a rule of hours", recurring("FREQ=SECONDLY"), &["/recurrence recurrence"]),
            ("a rule that ends by itself", recurring("FREQ=WEEKLY;COUNT=3"), &["/recurrence recurrence"]),
            ("no rule", recurring("every second Tuesday"), &["/recurrence recurrence"]),
            ("a rule of no day", recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), &["/recurrence never"]),
            ("a rule of other weekdays", recurring("FREQ=MONTHLY;BYDAY=-1SU"), &["/recurrence never"]),
            ("weeks counted from nowhere", recurring("FREQ=WEEKLY;INTERVAL=2"), &["/from required"]),
            ("a rule without an end", recurring(&"FREQ=DAILY;".repeat(20)), &["/recurrence length"]),
        ],
    );
}

#[test]
fn templates() {
    let pattern = |fields: Value| {
        with(sample::template("new", "LEO", "house"), &json!({"pattern": with(sample::pattern("house"), &fields)}))
    };
    let position = |fields: Value| {
        let position = with(json!({"roles": ["shelter_worker"], "minimum": 1, "ideal": 2}), &fields);
        pattern(json!({"positions": [position]}))
    };
    let volunteers = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 2}]);
    check(
        "/v1/templates",
        &[
            ("nothing", json!({}), &["/pattern required", "/site required", "/weekdays required"]),
            (
                "an empty pattern",
                with(sample::template("new", "LEO", "house"), &json!({"pattern": {}})),
                &[
                    "/pattern/activity required",
                    "/pattern/end required",
                    "/pattern/location required",
                    "/pattern/positions required",
                    "/pattern/start required",
                ],
            ),
            (
                "days that are none",
                with(sample::template("new", "LEO", "house"), &json!({"weekdays": [0, 8, "1", 1, 1.5]})),
                &["/weekdays/0 range", "/weekdays/1 range", "/weekdays/2 type", "/weekdays/4 type"],
            ),
            (
                "a day twice",
                with(sample::template("new", "LEO", "house"), &json!({"weekdays": [1, 1]})),
                &["/weekdays/1 repeated"],
            ),
            ("no day", with(sample::template("new", "LEO", "house"), &json!({"weekdays": []})), &["/weekdays length"]),
            (
                "times that are none",
                pattern(json!({"start": "24:00", "end": "9:30"})),
                &["/pattern/end time", "/pattern/start time"],
            ),
            (
                "a place that is not there",
                pattern(json!({"location": "moon"})),
                &["/pattern/location unknown_location"],
            ),
            ("no position", pattern(json!({"positions": []})), &["/pattern/positions length"]),
            (
                "a crowd",
                position(json!({"minimum": 501, "ideal": 65_536})),
                &["/pattern/positions/0/ideal range", "/pattern/positions/0/minimum range"],
            ),
            ("fewer than none", position(json!({"minimum": -1})), &["/pattern/positions/0/minimum range"]),
            (
                "a minimum above the ideal",
                position(json!({"minimum": 3})),
                &["/pattern/positions/0/minimum minimum_above"],
            ),
            (
                "a role that nobody holds",
                position(json!({"roles": ["captain"]})),
                &["/pattern/positions/0/roles/0 unknown_word"],
            ),
            ("no role", position(json!({"roles": []})), &["/pattern/positions/0/roles length"]),
            (
                "no break beyond six hours",
                pattern(json!({"unpaid_break": 0})),
                &["/pattern/unpaid_break break_too_short"],
            ),
            (
                "too short a break",
                pattern(json!({"unpaid_break": 10, "paid_break": 4})),
                &["/pattern/unpaid_break break_too_short"],
            ),
            (
                "a break as long as the shift",
                pattern(json!({"start": "09:00", "end": "12:00", "unpaid_break": 180, "positions": volunteers})),
                &["/pattern/unpaid_break break_too_long"],
            ),
            (
                "needs of the team",
                pattern(json!({"team": [{"need": "luck"}, {"need": "language", "any_of": []}, {"need": "clearance"}]})),
                &[
                    "/pattern/team/0/need unknown_word",
                    "/pattern/team/1/any_of length",
                    "/pattern/team/1/group required",
                    "/pattern/team/2/clearance required",
                ],
            ),
            (
                "a gender rule without a reason",
                pattern(json!({"gender_rule": {"only": "woman", "kinds": ["volunteer"]}})),
                &["/pattern/gender_rule/approved_by required", "/pattern/gender_rule/reason required"],
            ),
            ("an age that is too low", pattern(json!({"minimum_age": 15})), &["/pattern/minimum_age range"]),
        ],
    );
}

#[test]
fn a_break_is_asked_of_employees_beyond_six_hours_only() {
    let house = house();
    let add = |id: &str, fields: Value| {
        let pattern = with(sample::pattern("house"), &fields);
        house.post("/v1/templates", with(sample::template(id, "LEO", "house"), &json!({"pattern": pattern})))
    };
    let volunteers = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 2}]);
    add("six-hours", json!({"start": "08:00", "end": "14:00", "unpaid_break": 0})).created();
    add("volunteers", json!({"unpaid_break": 0, "positions": volunteers})).created();
    add("night", json!({"start": "22:00", "end": "07:00", "unpaid_break": 0, "paid_break": 15})).created();
}

#[test]
fn rule_profiles() {
    let figures = |parameters: Value| with(sample::profile("new"), &json!({"parameters": parameters}));
    check(
        "/v1/rule-profiles",
        &[
            (
                "nothing",
                json!({}),
                &["/name required", "/parameters required", "/source required", "/valid_from required"],
            ),
            (
                "figures that are none",
                figures(json!({"daily_rest": "11 h", "no_night_work": 1, "weekends_off_of_four": 5, "luck": 7})),
                &[
                    "/parameters/daily_rest type",
                    "/parameters/luck unknown_field",
                    "/parameters/no_night_work type",
                    "/parameters/weekends_off_of_four range",
                ],
            ),
            (
                "what is preferred above what is allowed",
                figures(json!({
                    "consecutive_nights_preferred": 6, "consecutive_nights_maximum": 5,
                    "weekly_preferred": 1500, "weekly_average": 1600, "weekly_maximum": 1440,
                })),
                &[
                    "/parameters/consecutive_nights_preferred minimum_above",
                    "/parameters/weekly_average minimum_above",
                    "/parameters/weekly_preferred minimum_above",
                ],
            ),
        ],
    );
}

#[test]
fn a_heap_of_faults_is_told_in_part() {
    let fields: serde_json::Map<String, Value> = (0..5000).map(|number| (format!("f{number}"), json!(1))).collect();
    let faults = house().post("/v1/sites", Value::Object(fields)).faults();
    assert_eq!(faults.len(), 101);
    assert!(faults.contains(&" more".to_owned()));
}
