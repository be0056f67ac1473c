//! A roster as a file for spreadsheets.

mod common;

use calamine::{Data, Reader, Xlsx};
use common::evenings::{house, send};
use common::{Answer, House};
use releve::domain::PersonId;
use releve::domain::right::Right;
use releve::store::people;
use std::io::Cursor;

/// Awa, whose name somebody has typed as a formula, comes on Tuesday; nobody comes on the other evenings.
fn published() -> House {
    let house = house();
    send(&house, "awa", "shift=s1&position=0&take=come");
    let rename = |tx: &mut releve::store::Tx| {
        let mut awa = people::get(tx, &PersonId::new("awa").expect("an id"))?;
        awa.value.given_name = "=HYPERLINK(\"https://example.org\";\"Awa\")".into();
        people::update(tx, &awa.value, awa.version)
    };
    house.store.write_blocking(rename).expect("another name");
    house
}

fn csv(answer: &Answer) -> Vec<Vec<String>> {
    let text = answer.text.strip_prefix('\u{feff}').expect("a mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|line| line.expect("a line").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_roster_is_a_table_of_who_is_where_and_of_what_is_missing() {
    let house = published();
    let sheet = csv(&house.get("/v1/rosters/w49/sheet.csv").there());
    let columns = ["Jour", "Date", "De", "À", "Site", "Lieu", "Activité", "Rôle", "Personne", "Statut", "Remarque"];
    assert_eq!(sheet[0], columns);
    let evening = ["Mardi", "2026-12-01", "17:30", "20:30", "Sisters’ House", "Sisters’ House", "Soirée", "Bénévole"];
    assert_eq!(sheet[1][..8], evening);
    assert_eq!(sheet[1][9..], ["confirmé", ""]);
    assert_eq!(sheet[2][7..], ["Bénévole", "1 poste à pourvoir", "à pourvoir", ""]);
    assert_eq!(sheet.len(), 4);
    let dutch = csv(&house.get("/v1/rosters/w49/sheet.csv?locale=nl").there());
    assert_eq!(dutch[2][7..9], ["Vrijwilliger", "1 open plaats"]);
}

#[test]
fn a_name_that_looks_like_a_formula_stays_a_name() {
    let house = published();
    let sheet = csv(&house.get("/v1/rosters/w49/sheet.csv").there());
    assert!(sheet[1][8].starts_with("'=HYPERLINK"), "{:?}", sheet[1]);
    let answer = house.get("/v1/rosters/w49/sheet.xlsx").there();
    let mut book = Xlsx::new(Cursor::new(answer.bytes)).expect("a spreadsheet");
    let name = book.sheet_names()[0].clone();
    assert_eq!(name, "Horaire 2026-W49");
    assert!(book.worksheet_formula(&name).expect("a sheet").is_empty());
    let cells = book.worksheet_range(&name).expect("a sheet");
    assert!(matches!(cells.get((1, 8)), Some(Data::String(name)) if name.starts_with("=HYPERLINK")));
    assert!(matches!(cells.get((1, 1)), Some(Data::DateTime(_))), "{:?}", cells.get((1, 1)));
}

#[test]
fn a_sheet_has_no_address_and_names_only_for_whom_they_are_meant() {
    let house = published();
    let sheet = house.get("/v1/rosters/w49/sheet.csv").there();
    assert!(!sheet.text.contains("Cachée"));
    assert_eq!(sheet.header("content-disposition"), "attachment; filename=\"2026-W49.csv\"");
    let ask = |token: &str| house.ask("GET", "/v1/rosters/w49/sheet.csv", &[("authorization", token)], None);
    let plain = csv(&ask(&house.token(&[Right::ReadPlans], &["SIS"])).there());
    assert_eq!(plain[1][7..10], ["Bénévole", "quelqu’un", "confirmé"]);
    ask(&house.token(&[Right::ReadPeople], &["SIS"])).refused(403, "forbidden");
    ask(&house.token(&[Right::ReadPeople, Right::ReadPlans], &["LEO"])).refused(404, "not_found");
    let noted = house.get("/v1/audit?subject=roster").ok();
    assert_eq!(noted["items"][0]["action"], "GET /v1/rosters/{roster}/sheet.csv");
}
