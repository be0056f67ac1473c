//! People out of spreadsheets as people really keep them: each file imports, or says what is in the way. Those of `tests/spreadsheets`
//! were made in the formats of today's spreadsheets, and by hand.

mod common;

use common::House;
use common::board::{at, published};
use common::browser::Browser;
use common::forms::{form, with};
use common::office::through_libre_office;
use serde_json::Value;

const PASTE: &str = "/board/people/paste";

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/spreadsheets/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a file")
}

/// The published house, in which Awa Diallo has another address than the Awa of the lists.
fn house() -> House {
    let house = published();
    let mut awa = house.get("/v1/people/awa").ok();
    let version = awa["version"].as_i64().expect("a version");
    awa.as_object_mut().expect("a person").remove("version");
    awa["mail"] = "awa.diallo@example.org".into();
    house.put_at(version, "/v1/people/awa", awa).ok();
    house
}

/// What the page says of a file, and with which status.
fn looked(browser: &mut Browser<'_>, name: &str) -> (u16, String) {
    let answer = browser.send_file(PASTE, &file(name));
    (answer.status, answer.text)
}

#[test]
fn every_file_imports_or_says_what_is_in_the_way() {
    let house = house();
    let mut camille = at(&house, "camille");
    let all = ["Awa Diop", "Noor El Amrani", "Luc Van den Berghe"];
    let imports = [
        "plain.xlsx",
        "title_above.xlsx",
        "joined_cells.xlsx",
        "numbers_for_phones.xlsx",
        "second_sheet.xlsx",
        "dates.xlsx",
        "dates.ods",
        "dutch.ods",
        "libre_office.ods",
        "lines_in_cells.xlsx",
        "windows_1252.csv",
        "unicode_text.txt",
        "commas.csv",
    ];
    for name in imports {
        let (status, page) = looked(&mut camille, name);
        assert_eq!(status, 200, "{name}: {page}");
        assert!(all.iter().all(|person| page.contains(person)) && page.contains("Add all 3 people"), "{name}: {page}");
    }
    let (_, page) = looked(&mut camille, "formulas.xlsx");
    assert!(page.contains("Awa DIOP") && page.contains("noor@example.org"), "a formula is what it came to: {page}");
    let (_, page) = looked(&mut camille, "numbers_for_phones.xlsx");
    assert!(page.contains("0470123456"), "a telephone number keeps its nought: {page}");
    let refused = [
        ("twice.xlsx", "Line 5: this stands in line 2 already"),
        ("unknown_heading.xlsx", "nobody knows the heading of column 7"),
        ("unknown_words.xlsx", "Line 2: Kind: nobody knows this word here"),
        ("far_cell.xlsx", "This file is too large"),
        ("repeated.ods", "This file is too large"),
        ("six_thousand.csv", "This file is too large"),
        ("locked.xlsx", "This file asks for a password"),
        ("old.xls", "This file asks for a password or is of an old Excel"),
        ("broken.xlsx", "This file cannot be read"),
        ("picture.xlsx", "This file cannot be read"),
        ("empty.xlsx", "There is no list in this file."),
    ];
    for (name, why) in refused {
        let (status, page) = looked(&mut camille, name);
        assert_eq!(status, 422, "{name}: {page}");
        assert!(page.contains(why), "{name}: {page}");
    }
    let known =
        std::fs::read_dir(format!("{}/tests/spreadsheets", env!("CARGO_MANIFEST_DIR"))).expect("a folder").count();
    assert_eq!(known, imports.len() + refused.len() + 1, "a file that is tried by nobody");
}

#[test]
fn what_was_looked_at_is_added_all_of_it() {
    let house = house();
    let mut camille = at(&house, "camille");
    let page = camille.send_file(PASTE, &file("dates.xlsx")).text;
    let added = camille.ask("POST", PASTE, Some(&with(form(&page, PASTE), &[("do", "add")])));
    assert_eq!(added.status, 303, "{}", added.text);
    let people = house.get("/v1/people?kind=volunteer").ok()["items"].as_array().expect("people").clone();
    let luc: Vec<&Value> = people.iter().filter(|person| person["given_name"] == "Luc").collect();
    assert_eq!(luc.len(), 1);
    assert_eq!((&luc[0]["birth_date"], &luc[0]["locale"]), (&"1990-05-03".into(), &"nl".into()));
}

#[test]
fn what_is_no_file_and_what_is_too_long_is_refused() {
    let house = house();
    let mut camille = at(&house, "camille");
    let nothing = camille.send_file(PASTE, b"");
    assert!(nothing.status == 422 && nothing.text.contains("There is no list in this file."), "{}", nothing.text);
    // Hardly beyond what is read, so that all of it is on its way before the answer comes.
    let form = 64 * 1024;
    let long = camille.send_file(PASTE, &vec![b'x'; releve::pages::board::LARGEST_FILE as usize + form]);
    assert_eq!(long.status, 400, "{}", long.text);
    let elsewhere = camille.send_file("/board/people/new", &vec![b'x'; form]);
    assert_eq!(elsewhere.status, 400, "{}", elsewhere.text);
    let largest = camille.send_file(PASTE, &vec![b'x'; releve::pages::board::LARGEST_FILE as usize]);
    assert_eq!(largest.status, 422, "{}", largest.text);
    assert_eq!(at(&house, "robin").send_file(PASTE, &file("plain.xlsx")).status, 404);
}

#[test]
fn a_list_that_was_taken_out_comes_back_and_changes_nothing() {
    let house = house();
    let mut camille = at(&house, "camille");
    let page = camille.send_file(PASTE, &file("dates.xlsx")).text;
    camille.ask("POST", PASTE, Some(&with(form(&page, PASTE), &[("do", "add")])));
    let people = || house.get("/v1/people?limit=500").ok();
    let before = people();
    for (path, kind) in [
        ("/v1/people.xlsx?locale=fr", "xlsx"),
        ("/v1/people.csv?locale=nl", "csv"),
        ("/v1/people.csv?locale=ar", "csv"),
    ] {
        let sheet = house.get(path).there();
        let back = camille.send_file(PASTE, &sheet.bytes);
        assert!(
            back.status == 200 && back.text.contains("All of them are in the list already"),
            "{kind} {path}: {}",
            back.text
        );
    }
    assert_eq!(people(), before);

    // Elsewhere they are all new, and are as they were there.
    let other = self::house();
    let mut camille = at(&other, "camille");
    let kept = "Awa Diop";
    let page = camille.send_file(PASTE, &house.get("/v1/people.xlsx?locale=en").there().bytes).text;
    assert!(page.contains(kept) && page.contains("Already in the list: AWA Diallo"), "{page}");
    camille.ask("POST", PASTE, Some(&with(form(&page, PASTE), &[("do", "add")])));
    let of = |house: &House| {
        let all = house.get("/v1/people?limit=500").ok()["items"].as_array().expect("people").clone();
        let mut found = all
            .into_iter()
            .find(|person| person["given_name"] == "Awa" && person["family_name"] == "Diop")
            .expect("her");
        found.as_object_mut().expect("a person").remove("id");
        found
    };
    assert_eq!(of(&other), of(&house));
}

#[test]
fn who_is_known_already_stays_and_the_others_are_added() {
    let house = house();
    let mut camille = at(&house, "camille");
    let list = "text=first+name%3Bname%3Bmail%3Bkind%0AAwa%3BElse%3BAWA.Diallo%40example.org%3Bvolunteer%0ANina%3BBa%3Bnina%40example.org%3Bvolunteer&do=look";
    let looked = camille.ask("POST", PASTE, Some(list));
    assert!(looked.status == 200 && looked.text.contains("Already in the list: Awa Else"), "{}", looked.text);
    assert!(looked.text.contains("nina@example.org"), "{}", looked.text);
    let form = with(form(&looked.text, PASTE), &[("do", "add")]);
    let pressed = [(); 2].map(|()| camille.ask("POST", PASTE, Some(&form)).status);
    assert_eq!(pressed, [303, 200], "whoever presses twice adds once");
    let all = house.get("/v1/people?limit=500").ok()["items"].as_array().expect("people").clone();
    assert_eq!(all.iter().filter(|person| person["mail"] == "nina@example.org").count(), 1);
    assert_eq!(house.get("/v1/people/awa").ok()["family_name"], "Diallo");
}

#[test]
fn a_list_comes_back_from_libre_office_as_it_went() {
    let house = house();
    let strange = [("=1+1", "Somme"), ("Zoé", "d’Hondt"), ("Noor", "El Amrani"), ("Luc", "Van den Berghe")];
    for (at, (given, family)) in strange.into_iter().enumerate() {
        let mut person = common::sample::volunteer(&format!("p{at}"));
        person["given_name"] = given.into();
        person["family_name"] = family.into();
        person["mail"] = format!("p{at}@example.org").into();
        person["phone"] = "+32 470 12 34 56".into();
        house.post("/v1/people", person).created();
    }
    let bare = |house: &House| {
        let all = house.get("/v1/people?limit=500").ok()["items"].as_array().expect("people").clone();
        let mut all: Vec<Value> = all
            .into_iter()
            .filter(|person| person["mail"].as_str().is_some_and(|mail| mail.starts_with('p')))
            .collect();
        for person in &mut all {
            person.as_object_mut().expect("a person").remove("id");
        }
        all.sort_by_key(|person| person["mail"].to_string());
        all
    };
    let mut camille = at(&house, "camille");
    for (from, to) in [("xlsx", "ods"), ("xlsx", "xlsx"), ("csv", "xlsx")] {
        let sheet = house.get(&format!("/v1/people.{from}?locale=fr")).there();
        let name = "a_list_comes_back_from_libre_office_as_it_went";
        let Some(back) = through_libre_office(name, &sheet.bytes, from, to) else { return };
        let known = camille.send_file(PASTE, &back);
        assert!(known.text.contains("All of them are in the list already"), "{from} to {to}: {}", known.text);
        let other = self::house();
        let mut there = at(&other, "camille");
        let page = there.send_file(PASTE, &back).text;
        there.ask("POST", PASTE, Some(&with(form(&page, PASTE), &[("do", "add")])));
        assert_eq!(bare(&other), bare(&house), "{from} to {to}");
    }
}
