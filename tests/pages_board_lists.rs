//! Templates and what people offer out of spreadsheets as people keep them: each list imports, or says what is in the way; and what
//! was taken out comes back and changes nothing.

mod common;

use common::board::{at, page, published};
use common::browser::Browser;
use common::forms::{form, merged, with};
use common::office::through_libre_office;
use common::{House, sample};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use serde_json::{Value, json};

const TEMPLATES: &str = "/board/templates/paste";
const OFFERS: &str = "/board/people/offers";

/// The published house, with a location and a template, and three more volunteers.
fn house() -> House {
    let house = published();
    house.post("/v1/templates", sample::template("day", "SIS", "sis")).created();
    for (id, given, family) in [("zoe", "Zoé", "Petit"), ("luc", "Luc", "Van den Berghe"), ("ines", "Inès", "d’Hondt")]
    {
        let named = json!({"given_name": given, "family_name": family, "mail": format!("{id}@example.org")});
        house.post("/v1/people", merged(sample::volunteer(id), &named)).created();
    }
    house
}

fn looked(browser: &mut Browser<'_>, path: &str, list: &str) -> (u16, String) {
    let form =
        form_urlencoded::Serializer::new(String::new()).append_pair("text", list).append_pair("do", "look").finish();
    let answer = browser.ask("POST", path, Some(&form));
    (answer.status, answer.text)
}

/// Does what was looked at, and gives the page that it leads to.
fn done(browser: &mut Browser<'_>, path: &str, looked: &str) -> String {
    let answer = browser.ask("POST", path, Some(&with(form(looked, path), &[("do", "add")])));
    assert_eq!(answer.status, 303, "{}", answer.text);
    page(browser, answer.header("location").strip_prefix("https://releve.example.org").expect("a page of ours"))
}

fn book(fill: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().expect("a file")
}

fn written(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0_u16..).zip(cells) {
        sheet.write_string(row, column, *cell).expect("a cell");
    }
}

/// The templates of a house, without what is only theirs.
fn templates(house: &House) -> Vec<Value> {
    let mut all = house.get("/v1/templates?site=SIS&limit=500").ok()["items"].as_array().expect("templates").clone();
    for template in &mut all {
        template.as_object_mut().expect("a template").retain(|name, _| name != "id" && name != "version");
    }
    all.sort_by_key(ToString::to_string);
    all
}

#[test]
fn a_grid_as_people_keep_it_becomes_templates() {
    let house = house();
    let mut camille = at(&house, "camille");
    // A title, joined cells for the activity, times as times, days in words, an empty line between.
    let clock = Format::new().set_num_format("hh:mm");
    let bytes = book(|sheet| {
        sheet.merge_range(0, 0, 0, 6, "Grille de la maison – automne", &Format::new()).expect("a title");
        written(sheet, 2, &["Activité", "Jours", "Début", "Fin", "Fonction", "Nombre", "Langue"]);
        sheet.merge_range(3, 0, 4, 0, "Repas", &Format::new()).expect("joined cells");
        for row in [3, 4] {
            written_at(sheet, row, 1, "lun-ven");
            for (column, hour) in [(2, 18), (3, 21)] {
                let time = chrono::NaiveTime::from_hms_opt(hour, 30, 0).expect("a time");
                sheet.write_with_format(row, column, &time, &clock).expect("a time");
            }
        }
        written_at(sheet, 3, 4, "bénévole");
        written_at(sheet, 3, 5, "2-3");
        written_at(sheet, 4, 4, "médiateur·trice interculturel·le");
        written_at(sheet, 4, 6, "arabe / tigrigna");
        written(sheet, 6, &["Veille", "tous les jours", "22h", "7h", "veilleur·se de nuit", "2", ""]);
    });
    let answer = camille.send_file(TEMPLATES, &bytes);
    assert_eq!(answer.status, 422, "{}", answer.text);
    assert!(
        answer.text.contains("beyond 6 hours, who is employed has a break"),
        "a night has a break: {}",
        answer.text
    );
    let bytes = book(|sheet| {
        written(sheet, 0, &["Activité", "Jours", "Horaire", "Fonction", "Nombre", "Langue", "Pause payée"]);
        written(sheet, 1, &["Repas", "lun-ven", "18h30-21h30", "bénévole", "2-3", "", ""]);
        written(
            sheet,
            2,
            &["Repas", "lun-ven", "18h30-21h30", "médiateur·trice interculturel·le", "1", "arabe / tigrigna", ""],
        );
        written(sheet, 3, &["Veille", "tous les jours", "22h-7h", "veilleur·se de nuit", "2", "", "30 min"]);
        written(sheet, 4, &["Réunion d’équipe", "mardi", "9h à 11h", "collaborateur·trice polyvalent·e", "4", "", ""]);
    });
    let answer = camille.send_file(TEMPLATES, &bytes);
    assert_eq!(answer.status, 200, "{}", answer.text);
    for said in [
        "2, 3",
        "Mo–Fr",
        "18:30 to 21:30",
        "2–3 × volunteer",
        "(Arabic or Tigrinya)",
        "every day",
        "Add all 3 templates",
    ] {
        assert!(answer.text.contains(said), "{said}: {}", answer.text);
    }
    assert_eq!(templates(&house).len(), 1, "nothing is added before it was seen");
    assert!(done(&mut camille, TEMPLATES, &answer.text).contains("3 templates were added."));
    let all = templates(&house);
    let night = all.iter().find(|template| template["pattern"]["activity"] == "Veille").expect("a night");
    assert_eq!((&night["pattern"]["minimum_age"], &night["pattern"]["paid_break"]), (&json!(18), &json!(30)));
    let again = camille.send_file(TEMPLATES, &bytes);
    assert!(again.status == 200 && again.text.contains("All of these templates are there already"), "{}", again.text);
}

fn written_at(sheet: &mut Worksheet, row: u32, column: u16, text: &str) {
    sheet.write_string(row, column, text).expect("a cell");
}

#[test]
fn a_list_of_templates_says_what_is_in_the_way_line_by_line() {
    let house = house();
    let mut camille = at(&house, "camille");
    let head = "activité;site;jours;heures;rôle;minimum;rythme\n";
    let cases = [
        ("", "Line 1: nothing stands below the headings"),
        ("repas;SIS;parfois;9h-12h;;;", "Line 2: these days cannot be read"),
        ("repas;SIS;lun;tard;;;", "Line 2: these hours cannot be read"),
        ("repas;Nulle part;lun;9h-12h;;;", "Line 2: Site: there is no such house"),
        ("repas;LEO;lun;9h-12h;;;", "Line 2: Site"),
        (";SIS;lun;9h-12h;;;", "Line 2: Activity: this is missing"),
        ("repas;SIS;;9h-12h;;;", "Line 2: Weekdays: this is missing"),
        ("repas;SIS;lun;9h-12h;;;\nmidi;SIS;mar;9h-12h;reine;;", "Line 3: Roles: nobody knows this word here"),
        ("repas;SIS;lun;9h-12h;;;\nrepas;SIS;lun;9-12;bénévole;2;", "Line 3: this stands in line 2 already"),
        ("repas;SIS;lun;9h-12h;;;parfois", "Line 2: Rhythm"),
        ("repas;SIS;lun;9h-12h;;;une semaine sur deux", "Line 2: From: this is missing"),
        ("repas;SIS;lun;9h-12h;;;;;trop", "Line 2: more cells than headings"),
    ];
    for (line, why) in cases {
        let (status, told) = looked(&mut camille, TEMPLATES, &format!("{head}{line}"));
        assert!(status == 422 && told.contains(why) && told.contains("Nothing was added"), "{line}: {told}");
    }
    assert_eq!(templates(&house).len(), 1);
    let broken = camille.send_file(TEMPLATES, b"PK\x03\x04broken");
    assert!(broken.status == 422 && broken.text.contains("This file cannot be read"), "{}", broken.text);
    let mut robin = at(&house, "robin");
    assert_eq!(robin.ask("GET", TEMPLATES, None).status, 404, "who keeps no patterns adds none");
    assert_eq!(looked(&mut robin, TEMPLATES, &format!("{head}repas;SIS;lun;9h-12h;;;")).0, 404);
}

#[test]
fn templates_that_were_taken_out_come_back_and_change_nothing() {
    let name = "templates_that_were_taken_out_come_back_and_change_nothing";
    let house = house();
    let mut camille = at(&house, "camille");
    let list = "activité;jours;heures;rôle;minimum;souhaité;langues;pause payée;premier jour;rythme\n\
        =1+1;ma, me;8h-12h;bénévole;1;2;;;;\n\
        nuit;tous les jours;22h-7h;veilleur·se de nuit;2;2;ar, fr;30;1/12/2026;\n\
        nuit;tous les jours;22h-7h;bénévole;0;1;;30;1/12/2026;\n\
        réunion;mardi;9h-11h;collaborateur·trice polyvalent·e;3;3;;;;2e et 4e du mois\n\
        équipe;jeudi;9h-11h;collaborateur·trice polyvalent·e;3;3;;;1/12/2026;une semaine sur deux";
    let (status, told) = looked(&mut camille, TEMPLATES, list);
    assert_eq!(status, 200, "{told}");
    done(&mut camille, TEMPLATES, &told);
    let before = templates(&house);
    assert_eq!(before.len(), 5);
    for (from, to) in [("xlsx", ""), ("csv", ""), ("xlsx", "ods"), ("xlsx", "xlsx"), ("csv", "xlsx")] {
        for locale in ["fr", "nl", "en", "ar"] {
            if !to.is_empty() && locale != "nl" {
                continue;
            }
            let sheet = house.get(&format!("/v1/templates.{from}?site=SIS&locale={locale}")).there().bytes;
            let sheet = if to.is_empty() { Some(sheet) } else { through_libre_office(name, &sheet, from, to) };
            let Some(sheet) = sheet else { return };
            let known = camille.send_file(TEMPLATES, &sheet);
            assert!(
                known.text.contains("All of these templates are there already"),
                "{from} {to} {locale}: {}",
                known.text
            );
            // Elsewhere they are new, and are as they were here.
            let other = self::house();
            let day = other.get("/v1/templates/day").ok();
            other.delete_at(day["version"].as_i64().expect("a version"), "/v1/templates/day").done();
            let mut there = at(&other, "camille");
            let told = there.send_file(TEMPLATES, &sheet);
            assert_eq!(told.status, 200, "{from} {to} {locale}: {}", told.text);
            done(&mut there, TEMPLATES, &told.text);
            if ["fr", "nl"].contains(&locale) {
                // The house's own words; in another language those of the heading's may be read.
                assert_eq!(shapes(&templates(&other)), shapes(&before), "{from} {to} {locale}");
            }
        }
    }
}

/// What a list has columns for: an age is the form's, and an activity's first letter is a heading's.
fn shapes(templates: &[Value]) -> Vec<String> {
    let mut all: Vec<String> = templates
        .iter()
        .map(|template| {
            let pattern = &template["pattern"];
            let activity = pattern["activity"].as_str().expect("an activity").to_lowercase();
            let fields = ["start", "end", "unpaid_break", "paid_break", "positions", "location"]
                .map(|name| pattern[name].to_string());
            let own = ["weekdays", "recurrence", "from", "until"].map(|name| template[name].to_string());
            format!("{activity} {fields:?} {own:?}")
        })
        .collect();
    all.sort();
    all
}

fn offers(house: &House) -> Vec<Value> {
    ["awa", "zoe", "luc", "ines"].map(|id| house.get(&format!("/v1/people/{id}/availability")).ok()).into()
}

#[test]
fn a_grid_of_who_can_when_becomes_offers() {
    let house = house();
    let mut camille = at(&house, "camille");
    let bytes = book(|sheet| {
        sheet.merge_range(0, 0, 0, 8, "Disponibilités de novembre", &Format::new()).expect("a title");
        written(sheet, 1, &["Bénévole", "Lundi", "Mardi", "Mercredi", "Samedi", "Fois par semaine"]);
        written(sheet, 2, &["Zoé Petit", "17h-22h", "", "soir", "", "1"]);
        written(sheet, 3, &["VAN DEN BERGHE Luc", "", "x", "", "9h-12h, 14h-18h", ""]);
        written(sheet, 4, &["d'Hondt Inès", "", "", "", "", ""]);
    });
    let told = camille.send_file(OFFERS, &bytes);
    assert_eq!(told.status, 200, "{}", told.text);
    for said in [
        "Zoé Petit",
        "Mo, 17:00 to 22:00",
        "We, 18:00 to 22:30",
        "Luc Van den Berghe",
        "Tu, all day",
        "Save for 2 people",
    ] {
        assert!(told.text.contains(said), "{said}: {}", told.text);
    }
    assert!(!told.text.contains("Hondt</th>"), "whoever filled in nothing has said nothing");
    assert!(done(&mut camille, OFFERS, &told.text).contains("The availability of 2 people has changed."));
    let zoe = house.get("/v1/people/zoe/availability").ok();
    assert_eq!((&zoe["wanted"], zoe["weekly"].as_array().map(Vec::len)), (&json!(1), Some(2)));
    assert_eq!(house.get("/v1/people/luc/availability").ok()["wanted"], 2);
    assert_eq!(house.get("/v1/people/ines/availability").ok()["version"], 0);
    let again = camille.send_file(OFFERS, &bytes);
    assert!(again.text.contains("All of this is known already"), "{}", again.text);
}

#[test]
fn a_list_of_offers_says_what_is_in_the_way_line_by_line() {
    let house = house();
    let mut camille = at(&house, "camille");
    let head = "nom;jours;heures;fois par semaine;site\n";
    let cases = [
        ("Nemo;lun;9h-12h;1;", "Line 2: nobody is called so here"),
        ("Zoé Petit;parfois;9h-12h;1;", "Line 2: these days cannot be read"),
        ("Zoé Petit;lun;tôt;1;", "Line 2: these hours cannot be read"),
        ("Zoé Petit;lun;9h-12h;15;", "Line 2: Times a week"),
        ("Zoé Petit;lun;9h-12h;souvent;", "Line 2: Times a week"),
        ("Zoé Petit;lun;9h-12h;1;Lune", "Line 2: There is no such house"),
        ("Zoé Petit;lun;9h-12h;1;\nZoé Petit;mar;9h-12h;2;", "Line 3: line 2 says something else of the same"),
        ("Zoé Petit;lun;9h-12h;1;\nZoé Petit;lun;9h-12h;1;", "Line 3: this stands in line 2 already"),
    ];
    let before = offers(&house);
    for (line, why) in cases {
        let (status, told) = looked(&mut camille, OFFERS, &format!("{head}{line}"));
        assert!(status == 422 && told.contains(why) && told.contains("Nothing has changed"), "{line}: {told}");
    }
    assert_eq!(offers(&house), before);
    assert_eq!(at(&house, "robin").ask("GET", OFFERS, None).status, 404);
}

#[test]
fn what_somebody_said_meanwhile_is_not_written_over() {
    let house = house();
    let mut camille = at(&house, "camille");
    let (_, told) = looked(&mut camille, OFFERS, "nom;jours;heures\nZoé Petit;lun;9h-12h");
    let own = json!({"wanted": 4, "weekly": [{"weekday": 6, "start": "10:00", "end": "14:00"}]});
    house.put_at(0, "/v1/people/zoe/availability", own).ok();
    let refused = camille.ask("POST", OFFERS, Some(&with(form(&told, OFFERS), &[("do", "add")])));
    assert!(refused.status == 422 && refused.text.contains("Something has changed meanwhile"), "{}", refused.text);
    let zoe = house.get("/v1/people/zoe/availability").ok();
    assert_eq!((&zoe["wanted"], &zoe["weekly"][0]["weekday"], &zoe["version"]), (&json!(4), &json!(6), &json!(1)));
    // Whoever looks again sees what is there now, and may do it.
    let (_, again) = looked(&mut camille, OFFERS, "nom;jours;heures\nZoé Petit;lun;9h-12h");
    done(&mut camille, OFFERS, &again);
    assert_eq!(house.get("/v1/people/zoe/availability").ok()["weekly"][0]["weekday"], 1);
}

#[test]
fn offers_that_were_taken_out_come_back_and_change_nothing() {
    let name = "offers_that_were_taken_out_come_back_and_change_nothing";
    let house = house();
    let mut camille = at(&house, "camille");
    let awa = json!({
        "wanted": 2, "short_notice": 1, "activities": ["repas, vaisselle"], "sites": ["SIS"],
        "weekly": [{"weekday": 2, "start": "17:00", "end": "22:00"}, {"weekday": 7, "start": "17:00", "end": "22:00"},
                   {"weekday": 6, "start": "00:00", "end": "00:00"}],
        "additions": [{"date": "2026-12-24", "start": "09:00", "end": "12:00"}],
    });
    let version = house.get("/v1/people/awa/availability").ok()["version"].as_i64().expect("a version");
    house.put_at(version, "/v1/people/awa/availability", awa).ok();
    house.put_at(0, "/v1/people/zoe/availability", json!({"wanted": 0})).ok();
    house.put_at(0, "/v1/people/luc/availability", json!({"wanted": 3, "activities": ["accueil", "thé/douches"]})).ok();
    let before = offers(&house);
    for (from, to) in [("xlsx", ""), ("csv", ""), ("xlsx", "ods"), ("csv", "xlsx")] {
        for locale in ["fr", "nl", "en", "ar"] {
            if !to.is_empty() && locale != "fr" {
                continue;
            }
            let sheet = house.get(&format!("/v1/availability.{from}?locale={locale}")).there().bytes;
            let sheet = if to.is_empty() { Some(sheet) } else { through_libre_office(name, &sheet, from, to) };
            let Some(sheet) = sheet else { return };
            let known = camille.send_file(OFFERS, &sheet);
            assert!(known.text.contains("All of this is known already"), "{from} {to} {locale}: {}", known.text);
        }
    }
    assert_eq!(offers(&house), before);
}
