//! The coordinators keep people: they see those of their sites, add, change and remove them, and paste
//! many at once.

mod common;

use common::board::{at, page, published};
use common::browser::Browser;
use common::forms::{self, Fields, merged, with};
use common::{House, sample};
use form_urlencoded::Serializer;
use releve::domain::right::Right;
use serde_json::{Value, json};

/// The house of the board's tests, with Karim at one site, Lea at another, and Awa, Bob and Eva everywhere.
fn house() -> House {
    let house = published();
    house.post("/v1/people", sample::employee("karim", "SIS")).created();
    let lea = json!({"given_name": "Lea", "family_name": "Vermeulen"});
    let lea = merged(sample::employee("lea", "LEO"), &lea);
    house.post("/v1/people", lea).created();
    house
}

/// The form of somebody as a browser sends it with nothing changed.
fn form(page: &str, of: &str) -> Fields {
    forms::form(page, &format!("/board/people/{of}"))
}

/// The form of somebody as they stand, saved with some changes.
fn saved(browser: &mut Browser<'_>, id: &str, changes: &[(&str, &str)]) -> (u16, String) {
    forms::saved(browser, &format!("/board/people/{id}"), changes)
}

/// What comes of a form: its status, and the page that it leads to.
fn send(browser: &mut Browser<'_>, id: &str, form: &str) -> (u16, String) {
    forms::send(browser, &format!("/board/people/{id}"), form)
}

#[test]
fn a_coordinator_sees_the_people_of_their_sites() {
    let house = house();
    let mut camille = at(&house, "camille");
    let list = page(&mut camille, "/board/people");
    for said in ["Karim Peeters", "AWA Diallo", "4 people", "Shelter worker", "Add somebody"] {
        assert!(list.contains(said) || list.contains(&said.to_lowercase()), "{said}: {list}");
    }
    assert!(!list.contains("Vermeulen"), "{list}");
    assert!(page(&mut at(&house, "sam"), "/board/people").contains("Lea Vermeulen"));
    assert_eq!(camille.ask("GET", "/board/people/lea", None).status, 404);
    assert_eq!(camille.ask("POST", "/board/people/lea", Some("do=away&why=leave&from=2026-12-01")).status, 404);
    assert!(page(&mut camille, "/board/").contains("/board/people\">People</a>"));
}

#[test]
fn who_reads_no_people_finds_none() {
    let house = house();
    let mut robin = at(&house, "robin");
    for path in ["", "/karim", "/awa", "/new", "/paste", "/none", "/..%2F"] {
        let closed = robin.ask("GET", &format!("/board/people{path}"), None);
        assert_eq!(closed.status, 404, "{path}");
        assert!(!closed.text.contains("Peeters") && !closed.text.contains("Diallo"), "{path}");
    }
    assert!(!page(&mut robin, "/board/").contains("/board/people"), "no link either");
    for path in ["/board/people", "/board/people/new", "/board/people/karim"] {
        let away = Browser::at(&house).ask("GET", path, None);
        assert_eq!((away.status, away.header("location")), (303, "https://releve.example.org/sign-in"), "{path}");
    }
}

#[test]
fn who_reads_people_and_keeps_none_can_change_nothing() {
    let house = house();
    let grant = json!({"office": "intern", "until": "2027-03-31", "reach": {"at": "sites", "sites": ["SIS"]}});
    let ines = json!({"id": "ines", "name": "i", "mail": "ines@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", ines).created();
    let mut ines = at(&house, "ines");
    let shown = page(&mut ines, "/board/people/karim");
    assert!(shown.contains("Karim") && shown.contains("disabled") && !shown.contains("<button"), "{shown}");
    assert!(!page(&mut ines, "/board/people").contains("/board/people/new"));
    assert_eq!(ines.ask("GET", "/board/people/new", None).status, 404);
    let (status, told) = saved(&mut ines, "karim", &[("given_name", "Else")]);
    assert!(status == 422 && told.contains("You have no right to do that here."), "{told}");
    assert_eq!(house.get("/v1/people/karim").ok()["given_name"], "Karim");
}

#[test]
fn people_are_looked_for_by_name_kind_and_site_and_a_name_is_in_no_address() {
    let house = house();
    let mut camille = at(&house, "camille");
    let named = camille.ask("POST", "/board/people", Some("name=peet&kind=&site="));
    assert!(named.status == 200 && named.text.contains("Karim") && !named.text.contains("AWA"), "{}", named.text);
    assert!(!named.text.contains("?name") && !named.text.contains("&name"), "{}", named.text);
    let kind = camille.ask("POST", "/board/people", Some("name=&kind=night_watch&site="));
    assert_eq!(kind.header("location"), "https://releve.example.org/board/people?kind=night_watch");
    let watch = page(&mut camille, "/board/people?kind=night_watch");
    assert!(watch.contains("EVA") && !watch.contains("AWA"), "{watch}");
    let home = page(&mut camille, "/board/people?site=SIS");
    assert!(home.contains("Karim") && !home.contains("AWA"), "{home}");
    assert!(page(&mut camille, "/board/people?site=LEO").contains("Nothing matches this filter."));
}

#[test]
fn a_page_has_a_hundred_and_leads_to_the_next() {
    let house = house();
    let many: Vec<Value> = (0..120)
        .map(|at| merged(sample::volunteer(&format!("v{at}")), &json!({"family_name": format!("M{at:03}")})))
        .collect();
    house.post("/v1/people/import", json!({"people": many})).ok();
    let mut camille = at(&house, "camille");
    let first = page(&mut camille, "/board/people?kind=volunteer");
    assert!(first.contains("M097") && !first.contains("M098"), "Bob and another Awa before them: {first}");
    assert!(first.contains("/board/people?kind=volunteer&#38;page=2\">Next</a>"), "{first}");
    let next = page(&mut camille, "/board/people?kind=volunteer&page=2");
    assert!(next.contains("M098") && next.contains("M119") && !next.contains(">Next<"), "{next}");
    let named = camille.ask("POST", "/board/people", Some("name=awa&page=2")).there().text;
    assert!(
        named.contains("M119") && named.contains("name=\"name\" value=\"awa\"") && !named.contains("M050"),
        "{named}"
    );
}

#[test]
fn what_is_about_to_lapse_is_told() {
    let house = house();
    let ending = json!({
        "contracts": [{"weekly_minutes": 2280, "from": "2026-01-01", "until": "2026-12-31"}],
        "clearances": [{"clearance": "health_check", "until": "2026-10-01"}, {"clearance": "hub_charter", "until": "2027-12-01"}],
    });
    house.put_at(1, "/v1/people/karim", merged(sample::employee("karim", "SIS"), &ending)).ok();
    let mut camille = at(&house, "camille");
    for path in ["/board/people", "/board/people/karim"] {
        let told = page(&mut camille, path);
        assert!(told.contains("Contract until 31 December 2026"), "{path}: {told}");
        assert!(told.contains("health check ended on 1 October 2026"), "{path}: {told}");
        assert!(!told.contains("1 December 2027"), "{path}: {told}");
    }
}

#[test]
fn somebody_is_added_once_however_often_it_is_pressed() {
    let house = house();
    let mut camille = at(&house, "camille");
    let blank = page(&mut camille, "/board/people/new");
    let typed = with(
        form(&blank, "new"),
        &[
            ("given_name", "Lou"),
            ("family_name", "Martin"),
            ("phone", "0470 00 00 00"),
            ("language", "ti"),
            ("do", "save"),
        ],
    );
    let (status, shown) = send(&mut camille, "new", &typed);
    assert!(status == 303 && shown.contains("They were added.") && shown.contains("Lou Martin"), "{shown}");
    let again = camille.ask("POST", "/board/people/new", Some(&typed));
    assert!(again.status == 422 && again.text.contains("They were added already."), "{}", again.text);
    let found = house.get("/v1/people?kind=volunteer").ok();
    let lou: Vec<&Value> =
        found["items"].as_array().expect("people").iter().filter(|person| person["given_name"] == "Lou").collect();
    assert_eq!(lou.len(), 1);
    assert_eq!(
        (&lou[0]["phone"], &lou[0]["languages"], &lou[0]["roles"], &lou[0]["locale"]),
        (&json!("0470 00 00 00"), &json!(["ti"]), &json!([{"role": "volunteer"}]), &json!("en"))
    );
}

#[test]
fn a_form_that_nobody_touched_changes_nothing_that_is_known() {
    let house = house();
    let more = json!({"reminders": ["day"], "birth_date": "1990-05-01", "phone": "0470 11 11 11", "locale": "nl", "gender": "x"});
    house.put_at(1, "/v1/people/karim", merged(sample::employee("karim", "SIS"), &more)).ok();
    let before = house.get("/v1/people/karim").ok();
    let mut camille = at(&house, "camille");
    let (status, shown) = saved(&mut camille, "karim", &[]);
    assert!(status == 303 && shown.contains("It is saved."), "{shown}");
    assert_eq!(house.get("/v1/people/karim").ok(), merged(before, &json!({"version": 3})));
}

#[test]
fn rows_are_added_changed_and_taken_away() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, "/board/people/karim");
    let mut fields = form(&shown, "karim");
    let at = fields.iter().rposition(|(name, _)| name == "role").expect("the line that adds one");
    fields[at].1 = "driver".into();
    fields[at + 1].1 = "2026-12-01".into();
    let (status, shown) = send(&mut camille, "karim", &with(fields, &[("contract", "19:30"), ("do", "save")]));
    assert_eq!(status, 303, "{shown}");
    let karim = house.get("/v1/people/karim").ok();
    let roles = json!([{"role": "shelter_worker", "from": "2026-01-01"}, {"role": "driver", "from": "2026-12-01"}]);
    assert_eq!((&karim["roles"], &karim["contracts"][0]["weekly_minutes"]), (&roles, &json!(1170)));
    let (status, shown) = saved(&mut camille, "karim", &[("role", "")]);
    assert_eq!(status, 303, "{shown}");
    let left = house.get("/v1/people/karim").ok();
    assert_eq!(left["roles"], json!([{"role": "driver", "from": "2026-12-01"}]));
}

#[test]
fn a_change_to_what_somebody_else_has_changed_is_refused_and_loses_nothing() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, "/board/people/karim");
    let meanwhile = merged(sample::employee("karim", "SIS"), &json!({"mail": "karim@example.net"}));
    house.put_at(1, "/v1/people/karim", meanwhile).ok();
    let typed = with(form(&shown, "karim"), &[("given_name", "Karim-Ali"), ("do", "save")]);
    let (status, told) = send(&mut camille, "karim", &typed);
    assert_eq!(status, 422, "{told}");
    assert!(told.contains("Somebody else has changed this person meanwhile."), "{told}");
    assert!(told.contains("Different from what is saved: given name, mail."), "{told}");
    assert!(told.contains("value=\"Karim-Ali\""), "what was typed stays: {told}");
    let karim = house.get("/v1/people/karim").ok();
    assert_eq!((&karim["given_name"], &karim["mail"]), (&json!("Karim"), &json!("karim@example.net")));
    // Whoever has read that, and saves once more, means it.
    let (status, _) = send(&mut camille, "karim", &with(form(&told, "karim"), &[("do", "save")]));
    assert_eq!((status, &house.get("/v1/people/karim").ok()["given_name"]), (303, &json!("Karim-Ali")));
}

#[test]
fn every_fault_is_told_in_words_and_what_was_typed_stays() {
    let house = house();
    let mut camille = at(&house, "camille");
    let (status, told) = saved(
        &mut camille,
        "karim",
        &[("mail", "no-mail-at-all"), ("phone", "call me"), ("contract", "many"), ("role_until", "2025-01-01")],
    );
    assert_eq!(status, 422, "{told}");
    for said in [
        "Mail: this is not a mail address",
        "Telephone: this is not a telephone number",
        "Contracts, line 1, hours a week: this cannot be read",
        "Roles, line 1, until: it ends before it begins",
        "value=\"no-mail-at-all\" aria-invalid=\"true\"",
        "value=\"call me\"",
        "value=\"many\"",
        "value=\"2025-01-01\"",
        "role=\"alert\"",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(house.get("/v1/people/karim").ok()["version"], 1);
}

#[test]
fn a_telephone_that_nobody_is_to_see_is_not_shown_and_stays() {
    let house = house();
    house.post("/v1/people", sample::volunteer("zoe")).created();
    let mut camille = at(&house, "camille");
    assert!(page(&mut camille, "/board/people/zoe").contains("+32 470 12 34 56"));
    house.delete("/v1/people/zoe/consents/telephone").done();
    let hidden = page(&mut camille, "/board/people/zoe");
    assert!(!hidden.contains("470 12 34 56") && hidden.contains("No number is shown"), "{hidden}");
    assert_eq!(saved(&mut camille, "zoe", &[("given_name", "Zoé")]).0, 303);
    let phone = house.store.read_blocking(|tx| releve::store::people::get(tx, &"zoe".parse().expect("an id")));
    assert_eq!(phone.expect("a person").value.phone.as_deref(), Some("+32 470 12 34 56"));
}

#[test]
fn a_gender_is_on_no_page_and_stays_through_a_change() {
    let house = house();
    house.put_at(1, "/v1/people/karim", merged(sample::employee("karim", "SIS"), &json!({"gender": "woman"}))).ok();
    let mut camille = at(&house, "camille");
    for path in ["/board/people", "/board/people/karim", "/board/people/new", "/board/people/paste"] {
        let shown = page(&mut camille, path).to_lowercase();
        assert!(!shown.contains("name=\"gender\"") && !shown.contains("woman"), "{path}: {shown}");
    }
    assert_eq!(saved(&mut camille, "karim", &[("given_name", "K"), ("gender", "man")]).0, 303);
    let authorised = house.token(&[Right::SeeGender], &["SIS"]);
    let seen = house.ask("GET", "/v1/people/karim/gender", &[("authorization", &authorised)], None).ok();
    assert_eq!(seen["gender"], "woman");
    assert_eq!(house.get("/v1/people/karim").ok()["given_name"], "K");
}

#[test]
fn sites_of_others_stay_where_somebody_is_at_home() {
    let house = house();
    let both = json!({"workplace": {"at": "sites", "sites": ["LEO", "SIS"]}});
    house.put_at(1, "/v1/people/karim", merged(sample::employee("karim", "SIS"), &both)).ok();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, "/board/people/karim");
    assert!(!shown.contains("value=\"LEO\"") && shown.contains("where they stay: LEO"), "{shown}");
    assert_eq!(saved(&mut camille, "karim", &[("given_name", "K")]).0, 303);
    assert_eq!(house.get("/v1/people/karim").ok()["workplace"], both["workplace"]);
}

#[test]
fn who_stands_in_no_roster_is_removed_and_who_does_stays() {
    let house = house();
    let mut camille = at(&house, "camille");
    let (status, told) = send(&mut camille, "karim", "do=remove&version=1");
    assert!(status == 422 && told.contains("The form is not complete."), "not by accident: {told}");
    let (status, told) = send(&mut camille, "awa", "do=remove&version=1&sure=yes");
    assert!(status == 422 && told.contains("They stand in a roster"), "{told}");
    let (status, shown) = send(&mut camille, "karim", "do=remove&version=1&sure=yes");
    assert!(status == 303 && shown.contains("They were removed.") && !shown.contains("Karim"), "{shown}");
    assert_eq!(house.get("/v1/people/karim").status, 404);
}

#[test]
fn of_pasted_lines_all_are_added_or_none() {
    let house = house();
    let mut camille = at(&house, "camille");
    let count = || house.get("/v1/people?limit=500").ok()["items"].as_array().map(Vec::len);
    let paste = |third: &str| {
        format!(
            "Prénom\tNom\tE-mail\tGSM\tCatégorie\tRôle\tLangues\tSite\n\
             Lou\tMartin\tlou@example.net\t0470 00 00 00\tbénévole\t\tfrançais, tigrigna\t\n\
             Max\tDubois\t\t\temployee\tdriver\tNederlands\tSisters’ House\n{third}\n"
        )
    };
    let sent = |text: &str, more: &[(&str, &str)]| {
        Serializer::new(String::new()).append_pair("text", text).extend_pairs(more).finish()
    };
    let before = count();
    let wrong = paste("Zoé\tPetit\tno-mail\t\tchat\t\telvish\tLEO");
    for way in ["look", "add"] {
        let told = camille.ask("POST", "/board/people/paste", Some(&sent(&wrong, &[("do", way)])));
        assert_eq!(told.status, 422, "{}", told.text);
        for said in [
            "Nobody was added.",
            "Line 4: Mail: this is not a mail address",
            "Line 4: Kind: nobody knows this word here",
            "Line 4: Languages: nobody knows this word here",
            "Line 4: Place of work: ",
            "no-mail",
        ] {
            assert!(told.text.contains(said), "{way}: {said}: {}", told.text);
        }
        assert!(!told.text.contains("Line 2") && !told.text.contains("Line 3"), "{}", told.text);
        assert_eq!(count(), before, "{way}");
    }
    let mut faults = |site: &str| {
        let text = paste(&format!("Zoé\tPetit\t\t\tbénévole\t\t\t{site}"));
        let told = camille.ask("POST", "/board/people/paste", Some(&sent(&text, &[("do", "look")]))).text;
        told.split("<textarea").next().expect("what is wrong").to_owned()
    };
    assert_eq!(faults("LEO"), faults("NOWHERE"), "a site of others is told apart from none");
    assert_eq!(faults("Maison"), faults("No such house"), "by its name, too");
    let heading = camille.ask("POST", "/board/people/paste", Some(&sent("nom\thumeur\nx\ty", &[("do", "add")])));
    assert!(heading.text.contains("Line 1: nobody knows the heading of column 2"), "{}", heading.text);

    let right = paste("Zoé\tPetit\tzoe@example.net\t\tvrijwilliger\t\t\t");
    let shown = camille.ask("POST", "/board/people/paste", Some(&sent(&right, &[("do", "look")]))).there().text;
    assert!(shown.contains("Add all 3 people") && shown.contains("Zoé Petit") && shown.contains("Tigrinya"), "{shown}");
    assert_eq!(count(), before, "looking adds nobody");
    let ready = Serializer::new(String::new()).extend_pairs(form(&shown, "paste")).append_pair("do", "add").finish();
    let (status, list) = send(&mut camille, "paste", &ready);
    assert!(status == 303 && list.contains("3 people were added.") && list.contains("Max Dubois"), "{list}");
    assert_eq!(count(), before.map(|before| before + 3));
    let again = camille.ask("POST", "/board/people/paste", Some(&ready));
    assert!(again.status == 200 && again.text.contains("All of them are in the list already"), "{}", again.text);
    assert_eq!(count(), before.map(|before| before + 3), "who presses twice adds them once");
}

#[test]
fn a_name_that_somebody_typed_is_text() {
    let house = house();
    let evil = json!({"given_name": "<script>alert(1)</script>", "family_name": "\"><img>"});
    house.put_at(1, "/v1/people/karim", merged(sample::employee("karim", "SIS"), &evil)).ok();
    let mut camille = at(&house, "camille");
    for path in ["/board/people", "/board/people/karim"] {
        let shown = page(&mut camille, path);
        assert!(
            shown.contains("&#60;script&#62;") && !shown.contains("<script") && !shown.contains("<img"),
            "{path}: {shown}"
        );
    }
    let text = "text=given+name;family+name;kind%0A<script>;<img>;volunteer";
    let shown = camille.ask("POST", "/board/people/paste", Some(text)).there().text;
    assert!(shown.contains("&#60;script&#62;") && !shown.contains("<script") && !shown.contains("<img"), "{shown}");
    let named = camille.ask("POST", "/board/people", Some("name=%22%3E%3Cscript%3E")).there().text;
    assert!(!named.contains("<script"), "{named}");
}
