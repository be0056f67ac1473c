//! How much anybody may ask, and how much a search may take.

mod common;

use common::{House, sample};
use releve::config::Limiting;
use serde_json::json;

#[test]
fn who_asks_too_often_is_told_how_long_to_wait_and_others_are_not_kept_waiting() {
    let house = House::limiting(Limiting { requests_per_minute: 5, ..Limiting::default() });
    let first = house.get("/v1/sites");
    assert_eq!(
        (first.header("ratelimit-policy"), first.header("ratelimit")),
        ("\"caller\";q=5;w=60", "\"caller\";r=4")
    );
    for _ in 0..4 {
        house.get("/v1/sites").ok();
    }
    let refused = house.get("/v1/sites");
    assert!((1..=60).contains(&refused.header("retry-after").parse().unwrap_or(0)), "{refused:?}");
    refused.refused(429, "too_many_requests");
    let other = house.token(&[releve::domain::right::Right::ReadPlans], &[]);
    house.ask("GET", "/v1/sites", &[("authorization", &other)], None).ok();
    house.ask("GET", "/healthz", &[("authorization", "")], None).ok();
}

#[test]
fn who_is_not_let_in_tries_so_often_whatever_address_they_claim() {
    let house = House::limiting(Limiting { strangers_per_minute: 10, ..Limiting::default() });
    let tries = |number: usize| {
        let (token, claimed) = (format!("Bearer wrong-{number}"), format!("198.51.100.{number}"));
        house.ask("GET", "/v1/sites", &[("authorization", &token), ("x-forwarded-for", &claimed)], None)
    };
    for number in 0..10 {
        tries(number).refused(401, "no_token");
    }
    tries(10).refused(429, "too_many_requests");
    house.get("/v1/sites").ok();
}

#[test]
fn a_search_is_of_a_roster_that_is_not_too_large_and_one_site_has_not_all_of_them() {
    let house = House::limiting(Limiting { solve_shifts: 2, solves_per_site: 2, ..Limiting::default() });
    for site in ["A", "B"] {
        house.post("/v1/sites", sample::site(site)).created();
        house.post("/v1/locations", sample::location(site, site)).created();
    }
    let solve = |roster: &str| house.post(&format!("/v1/rosters/{roster}/solve"), None);
    for week in 49..52 {
        house.roster(&format!("A{week}"), &format!("2026-W{week}"), "A");
    }
    solve("A49").accepted();
    solve("A50").accepted();
    solve("A51").refused(409, "too_many_solves");
    house.roster("B49", "2026-W49", "B");
    for number in 0..3 {
        let shift = json!({"site": "B", "date": format!("2026-12-0{}", number + 1), "pattern": sample::pattern("B")});
        house.post("/v1/shifts", shift).created();
    }
    solve("B49").refused(409, "too_many_shifts");
    house.roster("B50", "2026-W50", "B");
    solve("B50").accepted();
}

#[test]
fn two_coordinators_change_one_shift_again_and_again_and_no_change_is_lost() {
    let house = House::open();
    house.post("/v1/sites", sample::site("A")).created();
    house.post("/v1/locations", sample::location("A", "A")).created();
    house
        .post("/v1/shifts", json!({"id": "s", "site": "A", "date": "2026-12-01", "pattern": sample::pattern("A")}))
        .created();
    let done: usize = std::thread::scope(|scope| {
        let both: Vec<_> = (0..2)
            .map(|who| {
                let house = &house;
                scope.spawn(move || {
                    let mut done = 0;
                    for number in 0..500 {
                        let known = house.get("/v1/shifts/s");
                        let etag = known.header("etag").to_owned();
                        let mut pattern = known.ok()["pattern"].clone();
                        pattern["activity"] = json!(format!("{who}-{number}"));
                        let body = json!({"date": "2026-12-01", "pattern": pattern}).to_string().into_bytes();
                        let answer = house.ask("PUT", "/v1/shifts/s", &[("if-match", &etag)], Some(body));
                        assert!([200, 412].contains(&answer.status), "{}", answer.text);
                        done += usize::from(answer.status == 200);
                    }
                    done
                })
            })
            .collect();
        both.into_iter().map(|one| one.join().expect("a coordinator")).sum()
    });
    let version = house.get("/v1/shifts/s").ok()["version"].as_u64();
    assert_eq!(version, Some(done as u64 + 1), "each change that was acknowledged is one version");
    assert!(done >= 500, "{done}: of two who meet, one is first");
}

#[test]
fn who_opens_nothing_again_and_again_is_slowed_down_and_everybody_else_is_not() {
    let house = House::limiting(Limiting { strangers_per_minute: 3, ..Limiting::default() });
    let strange = |method: &str, path: &str, body: &str| {
        let headers =
            [("authorization", ""), ("accept-language", "en"), ("content-type", "application/x-www-form-urlencoded")];
        house.ask(method, path, &headers, Some(body.as_bytes().to_vec()).filter(|body| !body.is_empty()))
    };
    let closed = "/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    assert_eq!(strange("GET", closed, "").status, 404);
    assert_eq!(strange("POST", closed, "renew=awa%40example.org").status, 200);
    assert_eq!(strange("POST", "/sign-in", "mail=awa%40example.org").status, 200);
    let slowed = strange("GET", closed, "");
    assert_eq!(slowed.status, 429);
    assert!(slowed.text.contains("Wait a minute") && !slowed.header("retry-after").is_empty(), "{}", slowed.text);
    assert_eq!(strange("GET", "/sign-in", "").status, 200, "pages that are for anyone stay open");
}
