//! A small house and its week, as the API would answer it, built in one line.

use crate::checker::time::{Span, monday_of, week_span};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Brussels;
use serde_json::{Value, json};

/// The answers, as they are built up.
pub struct House {
    pub json: Value,
    monday: NaiveDate,
}

impl House {
    /// LEO in Brussels, AMR for minors, SIS, the HUB, and COLW in Wallonia, in the week of a Monday; nobody yet.
    pub fn empty(monday: &str) -> Self {
        let monday: NaiveDate = monday.parse().expect("a date");
        let site = |id: &str| json!({"id": id, "name": id, "time_zone": "Europe/Brussels", "minors": id == "AMR"});
        let location = |id: &str, zone: &str| json!({"id": id, "site": id, "name": id, "zone": zone});
        let names = ["LEO", "AMR", "SIS", "HUB", "COLW"];
        let mut locations: Vec<Value> = names[..4].iter().map(|id| location(id, "brussels")).collect();
        locations.push(location("COLW", "wallonia"));
        let json = json!({
            "sites": names.map(site),
            "locations": locations,
            "people": [], "availability": {}, "absences": [], "profiles": [],
            "roster": week(monday, &names),
            "others": (1..4).map(|back| week(monday - Days::new(7 * back), &[])).collect::<Vec<_>>(),
        });
        Self { json, monday }
    }

    /// One of each kind, with a week of good work for each of them.
    pub fn good(monday: &str) -> Self {
        Self::empty(monday)
            .employee("eva", "employee", "shelter_worker", "LEO")
            .employee("wim", "night_watch", "night_watch", "LEO")
            .employee("yara", "employee", "youth_worker", "AMR")
            .employee("ines", "intern", "intern", "LEO")
            .volunteer("vera")
            .host("hugo")
            .work("eva", "LEO", "1-5 06:45-14:45 less 30", "shelter_worker")
            .work("wim", "LEO", "1-4 22:00-07:00", "night_watch")
            .work("yara", "AMR", "1-5 14:15-22:15 less 30", "youth_worker")
            .work("ines", "LEO", "1-4 09:00-13:30", "intern")
            .work("vera", "LEO", "3-3 14:00-17:00", "volunteer")
            .work("hugo", "COLW", "5-6 18:00-09:00", "host_household")
    }

    /// Someone under contract, adult, with papers in order, at one site.
    pub fn employee(self, id: &str, kind: &str, role: &str, site: &str) -> Self {
        let weekly_minutes = if kind == "intern" { 19 * 60 } else { 38 * 60 };
        let clearances = ["health_check", "extract_596_2"].map(|clearance| json!({"clearance": clearance}));
        self.person(json!({
            "id": id, "kind": kind, "birth_date": "1990-05-01", "languages": ["fr"], "clearances": clearances,
            "roles": [{"role": role}], "workplace": {"at": "sites", "sites": [site]},
            "contracts": [{"weekly_minutes": weekly_minutes, "from": "2026-01-01", "until": "2027-12-31"}],
        }))
    }

    /// An adult volunteer with every paper, who offers every hour and wants three shifts.
    pub fn volunteer(self, id: &str) -> Self {
        let papers =
            ["information_note", "insurance", "onboarding", "gender_and_migration", "extract_596_2", "hub_charter"];
        self.offering(id, 3).person(json!({
            "id": id, "kind": "volunteer", "gender": "woman", "birth_date": "1980-05-01", "languages": ["fr", "ar"],
            "roles": [{"role": "volunteer"}], "workplace": {"at": "everywhere"},
            "clearances": papers.map(|clearance| json!({"clearance": clearance, "until": "2027-12-31"})),
        }))
    }

    /// A household of two places that offers every night of a week but one.
    pub fn host(self, id: &str) -> Self {
        self.offering(id, 6).person(json!({
            "id": id, "kind": "host_household", "roles": [{"role": "host_household"}],
            "workplace": {"at": "everywhere"}, "guest_places": 2,
        }))
    }

    fn person(mut self, person: Value) -> Self {
        push(&mut self.json["people"], person);
        self
    }

    fn offering(mut self, id: &str, wanted: u8) -> Self {
        let all_day = |weekday: u8| json!({"weekday": weekday, "start": "00:00", "end": "00:00"});
        self.json["availability"][id] = json!({"weekly": (1..=7).map(all_day).collect::<Vec<_>>(), "wanted": wanted});
        self
    }

    /// Someone on the shift of some hours of a site, on days of the week such as `1-5 06:45-14:45 less 30`: Monday to
    /// Friday, with 30 minutes of unpaid break. The shift is made where there is none yet.
    pub fn work(mut self, person: &str, site: &str, when: &str, role: &str) -> Self {
        self.add("/roster", self.monday, (person, site, when, role));
        self
    }

    /// The same in a week before the roster's, published long since.
    pub fn worked(mut self, weeks_ago: u64, person: &str, site: &str, when: &str, role: &str) -> Self {
        let monday = self.monday - Days::new(7 * weeks_ago);
        self.add(&format!("/others/{}", weeks_ago - 1), monday, (person, site, when, role));
        self
    }

    fn add(&mut self, week: &str, monday: NaiveDate, (person, site, when, role): (&str, &str, &str, &str)) {
        let (days, rest) = when.split_once(' ').expect("days, then hours");
        let (first, last) = days.split_once('-').expect("from a day to a day");
        let (hours, unpaid_break) = rest.split_once(" less ").unwrap_or((rest, "0"));
        for day in number(first)..=number(last) {
            let date = monday + Days::new(day - 1);
            let shift = shift(date, site, hours, number(unpaid_break), role);
            let assigned = json!({
                "id": format!("{person}-{}", shift["id"].as_str().expect("an id")),
                "shift": shift["id"], "position": 0, "person": person,
                "state": if matches!(role, "volunteer" | "host_household") { "offered" } else { "published" },
            });
            let week = self.json.pointer_mut(week).expect("a week");
            let shifts = week["shifts"].as_array_mut().expect("shifts");
            if !shifts.iter().any(|other| other["id"] == shift["id"]) {
                shifts.push(shift);
            }
            push(&mut week["assignments"], assigned);
        }
    }

    /// Someone off their shifts of a day of the week, 1 for Monday.
    pub fn off(mut self, person: &str, day: u64) -> Self {
        let of_day = format!("-{}-", self.monday + Days::new(day - 1));
        let assignments = self.json["roster"]["assignments"].as_array_mut().expect("assignments");
        assignments.retain(|on| on["person"] != person || !on["shift"].as_str().is_some_and(|id| id.contains(&of_day)));
        self
    }

    /// Someone away from a local time to another, such as `2026-12-01 09:00`.
    pub fn away(mut self, person: &str, from: &str, until: &str) -> Self {
        let at = |text: &str| {
            let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a local time");
            crate::checker::time::instant(Brussels, local.date(), local.time())
        };
        push(&mut self.json["absences"], json!({"person": person, "starts_at": at(from), "ends_at": at(until)}));
        self
    }

    /// A person's JSON, to be changed.
    pub fn of(mut self, person: &str, change: impl Fn(&mut Value)) -> Self {
        each(&mut self.json["people"], "id", person, change);
        self
    }

    /// The JSON of each of the roster's shifts of a site and role, to be changed.
    pub fn shifts(mut self, site: &str, role: &str, change: impl Fn(&mut Value)) -> Self {
        let shifts = self.json["roster"]["shifts"].as_array_mut().expect("shifts");
        let of_role =
            |shift: &&mut Value| shift["site"] == site && shift["pattern"]["positions"][0]["roles"][0] == role;
        shifts.iter_mut().filter(of_role).for_each(change);
        self
    }

    /// The same, of the shifts' patterns.
    pub fn patterns(self, site: &str, role: &str, change: impl Fn(&mut Value)) -> Self {
        self.shifts(site, role, |shift| change(&mut shift["pattern"]))
    }

    /// A second assignment like the last that a person has, changed.
    pub fn again(mut self, person: &str, change: impl Fn(&mut Value)) -> Self {
        let assignments = self.json["roster"]["assignments"].as_array_mut().expect("assignments");
        let mut last = assignments.iter().rfind(|on| on["person"] == person).expect("an assignment").clone();
        change(&mut last);
        assignments.push(last);
        self
    }

    /// A rule profile for a kind, as the law has it for employees by night, changed.
    pub fn profile(mut self, kind: &str, change: impl Fn(&mut Value)) -> Self {
        let mut figures = json!({
            "daily_maximum": 540, "daily_maximum_long_week": 480, "weekly_maximum": 2400, "weekly_average": 2280,
            "shortest_duty": 180, "shortest_night": 360, "daily_rest": 660, "daily_rest_minor": 720,
            "weekly_rest": 2100, "consecutive_nights_maximum": 5, "night_health_check": true,
            "clock_change_night": true,
        });
        change(&mut figures);
        let profile = json!({"id": "own", "valid_from": "2026-01-01", "kind": kind, "parameters": figures});
        push(&mut self.json["profiles"], profile);
        self
    }

    /// The JSON of each of a person's assignments in the roster, to be changed.
    pub fn assignments(mut self, person: &str, change: impl Fn(&mut Value)) -> Self {
        each(&mut self.json["roster"]["assignments"], "person", person, change);
        self
    }

    /// Anything else, changed.
    pub fn with(mut self, change: impl Fn(&mut Value)) -> Self {
        change(&mut self.json);
        self
    }
}

/// Appends to a JSON array.
pub fn push(array: &mut Value, item: Value) {
    array.as_array_mut().expect("an array").push(item);
}

fn each(array: &mut Value, key: &str, value: &str, change: impl Fn(&mut Value)) {
    array.as_array_mut().expect("an array").iter_mut().filter(|item| item[key] == value).for_each(change);
}

fn number(text: &str) -> u64 {
    text.parse().expect("a number")
}

fn week(monday: NaiveDate, sites: &[&str]) -> Value {
    let published_at: DateTime<Utc> = week_span(Brussels, monday_of(monday - Days::new(21))).start;
    json!({
        "week": monday.format("%G-W%V").to_string(), "sites": sites, "published_at": published_at,
        "shifts": [], "assignments": [],
    })
}

/// A shift with one position, its instants worked out. Where no break is unpaid, one is paid.
fn shift(date: NaiveDate, site: &str, hours: &str, unpaid_break: u64, role: &str) -> Value {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("a time of day");
    let (start, end) = hours.split_once('-').expect("from a time to a time");
    let span = Span::on(Brussels, date, time(start), time(end));
    json!({
        "id": format!("{site}-{date}-{hours}-{role}"), "site": site, "date": date,
        "starts_at": span.start, "ends_at": span.end,
        "pattern": {
            "activity": format!("{role} work"), "location": site, "start": start, "end": end,
            "unpaid_break": unpaid_break, "paid_break": if unpaid_break == 0 { 15 } else { 0 },
            "positions": [{"roles": [role], "minimum": 1, "ideal": 1}],
            "minimum_age": 16,
        },
    })
}
