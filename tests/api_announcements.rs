//! What a site's volunteers are written to beyond their own shifts: by whom, in which words, and who is left in peace.

mod common;

use common::board::published;
use common::evenings::{read, send};
use common::{House, sample};
use mail_parser::MessageParser;
use releve::clock::Clock;
use releve::config::Retention;
use releve::domain::right::Right;
use releve::planning::retention::forget_due;
use serde_json::{Value, json};

/// The published house of evenings, on the first of which Awa comes; Noor and Omar are at home there, Noor reads Dutch.
fn house() -> House {
    let house = published();
    for (id, locale) in [("noor", "nl"), ("omar", "ar")] {
        let mut person = sample::volunteer(id);
        person["mail"] = json!(format!("{id}@example.org"));
        person["locale"] = json!(locale);
        person["workplace"] = json!({"at": "sites", "sites": ["SIS"]});
        house.post("/v1/people", person).created();
        house.put_at(0, &format!("/v1/people/{id}/availability"), json!({"wanted": 1})).ok();
    }
    // What Awa is told of her own shift is told.
    house.work();
    house
}

fn text(subject: &str) -> Value {
    json!({"subject": subject, "body": "Merci d’être là.\n\nÀ bientôt."})
}

fn to_the_site(subject: &str) -> Value {
    json!({"site": "SIS", "audience": {"of": "site"}, "texts": {"fr": text(subject), "nl": text("Dank")}})
}

fn to_the_week() -> Value {
    json!({"site": "SIS", "audience": {"of": "week", "week": "2026-W49"}, "texts": {"fr": text("Le code a changé")}})
}

/// The letters that leave now: to whom, with which subject, and what they say; in the order of the addresses.
fn letters(house: &House) -> Vec<(String, String, String)> {
    let read = |letter: &releve::mail::Outgoing| {
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let text = mail.body_text(0).expect("a text").into_owned();
        (letter.to.clone(), mail.subject().expect("a subject").to_owned(), text)
    };
    let mut letters: Vec<_> = house.work().letters().iter().map(read).collect();
    letters.sort();
    letters
}

fn addresses(letters: &[(String, String, String)]) -> Vec<&str> {
    letters.iter().map(|(to, ..)| to.trim_end_matches("@example.org")).collect()
}

#[test]
fn everybody_of_a_site_reads_it_in_their_language() {
    let house = house();
    let preview = house.post("/v1/announcements/preview", to_the_site("Merci")).ok();
    assert_eq!(preview["recipients"], 3);
    let read: Vec<_> = preview["letters"].as_array().expect("letters").iter().collect();
    let told: Vec<_> = read.iter().map(|one| (&one["locale"], &one["text_in"], &one["subject"])).collect();
    assert_eq!(
        told,
        [
            (&json!("fr"), &json!("fr"), &json!("Merci")),
            (&json!("nl"), &json!("nl"), &json!("Dank")),
            (&json!("ar"), &json!("fr"), &json!("Merci")),
        ]
    );
    assert_eq!(letters(&house), [], "a look sends nothing");

    let sent = house.post("/v1/announcements", to_the_site("Merci")).created();
    assert_eq!((&sent["recipients"], &sent["left_out"]["no_mail"]), (&json!(3), &json!(0)));
    let letters = letters(&house);
    assert_eq!(addresses(&letters), ["awa", "noor", "omar"]);
    let (_, subject, text) = &letters[1];
    assert_eq!(subject, "Dank");
    for said in [
        "Dag Awa,",
        "Het team van Sisters’ House schrijft je:",
        "Merci d’être là.",
        "À bientôt.",
        "/l/",
        "Vink het uit",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(letters[2].2.contains("باللغة"), "Omar is told in which language it is: {}", letters[2].2);
    let listed = house.get("/v1/announcements?site=SIS").ok();
    assert_eq!(
        listed["items"][0],
        house.get(&format!("/v1/announcements/{}", sent["id"].as_str().expect("an id"))).ok()
    );
    house.post("/v1/announcements", to_the_site("Merci")).refused(409, "just_sent");
}

#[test]
fn who_comes_in_a_week_reads_when_and_where_to_meet() {
    let house = house();
    let sent = house.post("/v1/announcements", to_the_week()).created();
    assert_eq!(sent["recipients"], 1);
    let letters = letters(&house);
    assert_eq!(addresses(&letters), ["awa"]);
    let read = &letters[0].2;
    for said in ["Mardi 1", "Soirée", "Hub, entrée des bénévoles", "vous avez confirmé un créneau"] {
        assert!(read.contains(said), "{said}: {read}");
    }
    assert!(!read.contains("Cachée"), "{read}");
    let over = json!({"site": "SIS", "audience": {"of": "week", "week": "2026-W46"}, "texts": {"fr": text("x")}});
    house.post("/v1/announcements", over).refused(409, "nobody_to_write_to");
}

#[test]
fn whoever_withdraws_before_the_letter_is_written_gets_none() {
    let house = house();
    house.post("/v1/announcements", to_the_week()).created();
    let own = house.get("/v1/rosters/w49").ok()["assignments"][0]["id"].as_str().expect("an id").to_owned();
    send(&house, "awa", &format!("assignment={own}&answer=withdraw"));
    assert!(!letters(&house).iter().any(|(_, subject, _)| subject == "Le code a changé"));
}

#[test]
fn those_of_an_activity_are_who_is_willing_for_it_or_came_to_it() {
    let house = house();
    let offer = json!({"wanted": 1, "activities": ["Soirée"]});
    house.put_at(1, "/v1/people/bob/availability", offer).ok();
    let announcement = |activity: &str| {
        let to = json!({"of": "activity", "activity": activity});
        json!({"site": "SIS", "audience": to, "texts": {"fr": text(activity)}})
    };
    assert_eq!(
        house.post("/v1/announcements/preview", announcement("soirée")).ok()["recipients"],
        2,
        "Bob, and Awa, who comes to it"
    );
    house.post("/v1/announcements/preview", announcement(" ")).refused(422, "invalid");
    assert_eq!(house.post("/v1/announcements/preview", announcement("cuisine")).ok()["recipients"], 0);
}

#[test]
fn who_does_not_wish_it_or_has_had_two_within_a_week_is_left_in_peace() {
    let house = house();
    house.put_at(1, "/v1/people/omar/availability", json!({"wanted": 0})).ok();
    let mut noor: Value = house.get("/v1/people/noor").ok();
    noor["mail_fails"] = json!(true);
    noor.as_object_mut().expect("a person").remove("version");
    house.put_at(1, "/v1/people/noor", noor).ok();
    let left = |answer: Value| {
        let why = &answer["left_out"];
        let count = |name: &str| why[name].as_u64().expect("a number");
        (
            answer["recipients"].as_u64().expect("a number"),
            count("no_mail"),
            count("not_wished"),
            count("at_rest"),
            count("contact_budget"),
        )
    };
    assert_eq!(left(house.post("/v1/announcements", to_the_site("Un")).created()), (1, 1, 0, 1, 0));
    assert_eq!(left(house.post("/v1/announcements", to_the_site("Deux")).created()), (1, 1, 0, 1, 0));
    assert_eq!(left(house.post("/v1/announcements/preview", to_the_site("Trois")).ok()), (0, 1, 0, 1, 1));
    house.post("/v1/announcements", to_the_site("Trois")).refused(409, "nobody_to_write_to");
    let agreed = house.post("/v1/announcements/preview", to_the_week()).ok();
    assert_eq!(left(agreed), (1, 0, 0, 0, 0), "what concerns their own shift they hear all the same");

    let house = self::house();
    house.delete("/v1/people/awa/consents/announcements").done();
    assert_eq!(left(house.post("/v1/announcements/preview", to_the_site("Un")).ok()), (2, 0, 1, 0, 0));
}

#[test]
fn whoever_says_on_their_page_that_they_wish_no_more_gets_no_more() {
    let house = house();
    house.post("/v1/announcements", to_the_site("Merci")).created();
    send(&house, "awa", "consents=2&allow=telephone");
    assert_eq!(addresses(&letters(&house)), ["noor", "omar"], "not even what was on its way");
    let own = read(&house, "awa", "?data").json();
    assert_eq!(own["announcements"], json!([{"site": "SIS", "at": common::NOW}]));
}

#[test]
fn an_intern_sends_what_was_approved_and_nothing_else() {
    let house = house();
    let intern = |body: Value, path: &str, method: &str| {
        let token = house.token(&[Right::ReadPlans, Right::SendAnnouncements], &["SIS"]);
        let headers = [("authorization", token.as_str()), ("if-match", "*")];
        house.ask(method, path, &headers, Some(body.to_string().into_bytes()))
    };
    intern(to_the_site("Merci"), "/v1/announcements", "POST").refused(403, "forbidden");
    intern(to_the_site("Merci"), "/v1/announcements/preview", "POST").refused(403, "forbidden");
    let template = sample::announcement_template("merci", "SIS");
    let drafted = intern(template.clone(), "/v1/announcement-templates", "POST").created();
    assert_eq!(drafted.get("approval"), None);
    let from_it = json!({"site": "SIS", "audience": {"of": "site"}, "template": "merci"});
    intern(from_it.clone(), "/v1/announcements", "POST").refused(409, "not_approved");
    intern(json!({}), "/v1/announcement-templates/merci/approval", "PUT").refused(403, "forbidden");

    // What is approved is what was seen.
    let approve = |tag: &str| house.ask("PUT", "/v1/announcement-templates/merci/approval", &[("if-match", tag)], None);
    approve("\"7\"").refused(412, "version_mismatch");
    let approved = approve("\"1\"").ok();
    assert_eq!(approved["approval"]["at"], common::NOW);
    let sent = intern(from_it.clone(), "/v1/announcements", "POST").created();
    assert_eq!((&sent["template"], &sent["recipients"]), (&json!("Merci"), &json!(3)));

    // Whoever may not approve takes the approval away by a change.
    let changed = intern(template.clone(), "/v1/announcement-templates/merci", "PUT").ok();
    assert_eq!(changed.get("approval"), None);
    intern(from_it, "/v1/announcements/preview", "POST").refused(409, "not_approved");
    let mended = house.ask(
        "PUT",
        "/v1/announcement-templates/merci",
        &[("if-match", "*")],
        Some(template.to_string().into_bytes()),
    );
    assert!(mended.ok().get("approval").is_some(), "whoever may has approved what they wrote");
}

#[test]
fn other_sites_announcements_and_templates_are_not_there() {
    let house = house();
    house.post("/v1/announcement-templates", sample::announcement_template("merci", "SIS")).created();
    let sent = house.post("/v1/announcements", to_the_site("Merci")).created();
    let rights = [Right::ReadPlans, Right::SendAnnouncements, Right::ApproveAnnouncements];
    let bearer = house.token(&rights, &["LEO"]);
    let foreign = |method: &str, path: &str, body: Option<Value>| {
        let headers = [("authorization", bearer.as_str()), ("if-match", "*")];
        house.ask(method, path, &headers, body.map(|body| body.to_string().into_bytes()))
    };
    let id = sent["id"].as_str().expect("an id");
    foreign("GET", &format!("/v1/announcements/{id}"), None).refused(404, "not_found");
    foreign("GET", "/v1/announcement-templates/merci", None).refused(404, "not_found");
    foreign("PUT", "/v1/announcement-templates/merci/approval", None).refused(404, "not_found");
    assert_eq!(foreign("GET", "/v1/announcements", None).ok()["items"], json!([]));
    assert_eq!(foreign("GET", "/v1/announcement-templates", None).ok()["items"], json!([]));
    assert_eq!(foreign("POST", "/v1/announcements", Some(to_the_site("x"))).faults(), ["/site unknown_site"]);
    let from_it = json!({"site": "LEO", "audience": {"of": "site"}, "template": "merci"});
    assert_eq!(foreign("POST", "/v1/announcements", Some(from_it.clone())).faults(), ["/template unknown_template"]);
    assert_eq!(house.post("/v1/announcements", from_it).faults(), ["/template unknown_template"]);
}

#[test]
fn what_is_wrong_is_told_all_at_once() {
    let house = house();
    let cases = [
        (json!({"site": "SIS", "audience": {"of": "site"}}), vec!["/texts one_of"]),
        (json!({}), vec!["/audience required", "/site required"]),
        (
            json!({"site": "SIS", "audience": {"of": "everybody"}, "texts": {}}),
            vec!["/audience/of unknown_word", "/texts/fr required"],
        ),
        (
            json!({"site": "SIS", "audience": {"of": "week"}, "texts": {"fr": {"subject": "a\nb", "body": ""}}}),
            vec!["/audience/week required", "/texts/fr/body length", "/texts/fr/subject characters"],
        ),
        (
            json!({"site": "SIS", "audience": {"of": "site", "week": "2026-W49"}, "texts": {"fr": text("x")}}),
            vec!["/audience/week unknown_field"],
        ),
        (
            json!({"site": "SIS", "audience": {"of": "site"}, "texts": {"fr": text("Au 12, rue Cachée"), "nl": text("x")}}),
            vec!["/texts/fr/subject limited_address"],
        ),
    ];
    for (body, faults) in cases {
        assert_eq!(house.post("/v1/announcements", body.clone()).faults(), faults, "{body}");
        assert_eq!(house.post("/v1/announcements/preview", body.clone()).faults(), faults, "{body}");
    }
    let mut template = sample::announcement_template("merci", "SIS");
    template["texts"]["nl"]["body"] = json!("Wij zijn in de 12 rue cachée.");
    let faults = house.post("/v1/announcement-templates", template).faults();
    assert_eq!(faults, ["/texts/nl/body limited_address"]);
    assert_eq!(letters(&house), []);
}

/// A refusal would say that a guess was right: of another site's address nobody hears whether they have guessed it.
#[test]
fn another_sites_address_cannot_be_guessed() {
    let house = house();
    let bearer = house.token(&[Right::ReadPlans, Right::SendAnnouncements, Right::ApproveAnnouncements], &["LEO"]);
    let ask = |path: &str, body: Value| {
        house.ask("POST", path, &[("authorization", bearer.as_str())], Some(body.to_string().into_bytes()))
    };
    for address in ["12 rue Cachée", "12 rue Ouverte"] {
        let texts = json!({"fr": text(address)});
        let looked = json!({"site": "LEO", "audience": {"of": "site"}, "texts": texts});
        assert_eq!(ask("/v1/announcements/preview", looked).status, 200, "{address}");
        let kept = json!({"site": "LEO", "name": address, "texts": texts});
        assert_eq!(ask("/v1/announcement-templates", kept).status, 201, "{address}");
    }
}

#[test]
fn after_half_a_year_it_is_forgotten() {
    let house = house();
    house.post("/v1/announcements", to_the_site("Merci")).created();
    house.work();
    let forget = |instant: &str| {
        let clock = Clock::Fixed(instant.parse().expect("an instant"));
        house.store.write_blocking(|tx| forget_due(tx, clock, &Retention::default())).expect("it is done");
        house.get("/v1/announcements").ok()["items"].as_array().expect("announcements").len()
    };
    assert_eq!(forget("2027-05-20T12:00:00Z"), 1);
    assert_eq!(forget("2027-05-22T12:00:00Z"), 0);
}
