//! Drafts.

use super::{do_it, faults, stored};
use crate::domain::{SiteId, Week};
use crate::error::Error;
use crate::planning::draft::{complete, create};
use crate::planning::samples::{self, house, id, shift};
use crate::store::{self, Store};
use chrono_tz::Europe::London;

fn week() -> Week {
    "2026-W50".parse().expect("a week")
}

fn with_templates() -> Store {
    let store = stored(&house(vec![shift("LEO 2026-12-01 18:00 20:00", crate::domain::Role::Volunteer)], vec![]));
    let site = samples::site("LEO");
    let templates = [
        samples::template("LEO-soir", &site, "18:00", "20:00"),
        samples::on(samples::template("LEO-nuit", &site, "22:00", "07:00"), &[5, 6]),
    ];
    do_it(&store, |tx| store::templates::insert_all(tx, &templates));
    store
}

#[test]
fn a_draft_has_the_shifts_of_its_week() {
    let store = with_templates();
    let sites: Vec<SiteId> = vec![id("LEO")];
    let roster = do_it(&store, |tx| create(tx, week(), &sites));
    assert_eq!(do_it(&store, |tx| store::rosters::get(tx, &roster.id)), roster);
    let shifts = do_it(&store, |tx| super::super::load::house(tx, &roster.id)).shifts;
    assert_eq!(shifts.len(), 7 + 2);
    assert!(shifts.iter().all(|shift| week().contains(shift.date)));
    let again = store.write_blocking(|tx| create(tx, week(), &sites));
    assert!(matches!(again, Err(Error::Conflict { code: "roster_exists", .. })), "one roster a site and week");
}

#[test]
fn what_is_there_stays_and_what_is_missing_is_added() {
    let store = with_templates();
    let roster = do_it(&store, |tx| create(tx, week(), &[id("LEO")]));
    let site = samples::site("LEO");
    let late = samples::on(samples::template("LEO-matin", &site, "07:00", "09:00"), &[1]);
    do_it(&store, |tx| store::templates::insert(tx, &late));
    assert_eq!(do_it(&store, |tx| complete(tx, &roster.id)), 1);
    assert_eq!(do_it(&store, |tx| complete(tx, &roster.id)), 0);
}

#[test]
fn what_is_wrong_with_the_sites_is_told_at_once() {
    let store = with_templates();
    let mut london = samples::site("LON");
    london.time_zone = London;
    do_it(&store, |tx| store::sites::insert(tx, &london));
    let sites = ["LEO", "NOW", "LEO", "LON"].map(id::<SiteId>);
    let wrong = store.write_blocking(|tx| create(tx, week(), &sites)).expect_err("faults");
    let expected = [("/sites/1", "unknown"), ("/sites/2", "duplicate"), ("/sites/3", "time_zone")];
    assert_eq!(faults(wrong), expected.map(|(at, code)| (at.to_owned(), code)));
    let none = store.write_blocking(|tx| create(tx, week(), &[])).expect_err("a fault");
    assert_eq!(faults(none), [("/sites".to_owned(), "required")]);
}
