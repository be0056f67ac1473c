//! A person opens their link, answers, and says when they can come: over HTTP, without scripts.

mod common;

use common::{Answer, House, NOW};
use releve::domain::availability::Availability;
use releve::domain::person::Person;
use releve::domain::roster::AssignmentState::{self, Confirmed, Declined, Offered, Published, Waiting, Withdrawn};
use releve::domain::roster::{Assignment, Roster, RosterState};
use releve::domain::shift::Shift;
use releve::domain::site::{Location, Site};
use releve::domain::{AssignmentId, PersonId};
use releve::store::links::{self, Link, Opens};
use releve::store::{assignments, availability, fingerprint, locations, people, rosters, shifts, sites};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const SECRET: &str = "Q2xhaXIgZXQgbmV0LCB2b2lsYQ";
const ADDRESS: &str = "12 rue Cachée";
const FORM: &str = "application/x-www-form-urlencoded";

/// A house with a published week in which one person has shifts, and that person's link.
struct Door {
    house: House,
}

fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a thing of the domain")
}

fn shift(id: &str, date: &str) -> Shift {
    made(json!({
        "id": id, "site": "SIS", "date": date,
        "starts_at": format!("{date}T16:30:00Z"), "ends_at": format!("{date}T21:30:00Z"),
        "pattern": {
            "activity": "soirée", "location": "sis", "start": "17:30", "end": "22:30", "unpaid_break": 0,
            "positions": [{"roles": ["volunteer"], "minimum": 1, "ideal": 2}], "minimum_age": 16,
        },
    }))
}

impl Door {
    /// A volunteer with one shift in each of these states, `s0` to `sN`, on the days from Tuesday on.
    fn of_a_volunteer(states: &[AssignmentState]) -> Self {
        Self::of("volunteer", states)
    }

    fn of(kind: &str, states: &[AssignmentState]) -> Self {
        let house = House::open();
        let site: Site = made(json!({"id": "SIS", "name": "Sisters’ House", "time_zone": "Europe/Brussels"}));
        let location: Location = made(json!({
            "id": "sis", "site": "SIS", "name": "Sisters’ House", "address": ADDRESS, "disclosure": "after_confirmation",
            "meeting_point": "Hub, entrée des bénévoles", "zone": "brussels",
        }));
        let person = |id: &str| -> Person {
            made(json!({
                "id": id, "kind": kind, "given_name": "Awa", "family_name": "Diallo", "mail": "awa@example.org",
                "birth_date": "1990-01-01",
                "clearances": [{"clearance": "information_note"}, {"clearance": "insurance"}, {"clearance": "onboarding"}],
                "roles": [{"role": if kind == "volunteer" { kind } else { "shelter_worker" }}], "workplace": {"at": "everywhere"},
            }))
        };
        let roster: Roster = made(json!({
            "id": "w49", "week": "2026-W49", "sites": ["SIS"], "state": "published",
            "published_at": NOW, "version": 1,
        }));
        let days: Vec<Shift> =
            (0..states.len()).map(|n| shift(&format!("s{n}"), &format!("2026-12-0{}", n + 1))).collect();
        let assigned = |n: usize, state: AssignmentState| -> Assignment {
            let shift = format!("s{n}");
            made(json!({
                "id": format!("a{n}"), "roster": "w49", "shift": shift, "position": 0, "person": "awa",
                "state": state, "locked": false,
            }))
        };
        let given: Vec<Assignment> = states.iter().enumerate().map(|(n, state)| assigned(n, *state)).collect();
        let link = Link {
            person: PersonId::new("awa").expect("an id"),
            opens: Opens::Page,
            created_at: NOW.parse().expect("an instant"),
            expires_at: "2026-12-31T00:00:00Z".parse().expect("an instant"),
            revoked_at: None,
        };
        house
            .store
            .write_blocking(|tx| {
                sites::insert(tx, &site)?;
                locations::insert(tx, &location)?;
                people::insert_all(tx, &["awa", "bob", "cleo"].map(person))?;
                shifts::insert_all(tx, &days)?;
                rosters::insert(tx, &roster)?;
                assignments::insert_all(tx, &given)?;
                links::insert(tx, &fingerprint(SECRET), &link)
            })
            .expect("a world");
        Self { house }
    }

    fn open(&self) -> Answer {
        self.read(&format!("/l/{SECRET}"))
    }

    fn read(&self, path: &str) -> Answer {
        self.house.ask("GET", path, &[("authorization", "")], None)
    }

    fn send(&self, form: &str) -> Answer {
        self.send_to(&format!("/l/{SECRET}"), form)
    }

    fn send_to(&self, path: &str, form: &str) -> Answer {
        let headers = [("authorization", ""), ("content-type", FORM)];
        self.house.ask("POST", path, &headers, Some(form.as_bytes().to_vec()))
    }

    /// Presses a button and follows to where it leads.
    fn press(&self, assignment: &str, answer: &str) -> Answer {
        let done = self.send(&format!("assignment={assignment}&answer={answer}"));
        assert_eq!(done.status, 303, "{}", done.text);
        self.read(&format!("/l/{SECRET}{}", done.header("location")))
    }

    /// Puts others on a shift, who have confirmed.
    fn fill(&self, shift: &str, people: &[&str]) {
        let given: Vec<Assignment> = people
            .iter()
            .map(|person| {
                made(json!({
                    "id": format!("{shift}-{person}"), "roster": "w49", "shift": shift, "position": 0,
                    "person": person, "state": "confirmed", "locked": false,
                }))
            })
            .collect();
        self.house.store.write_blocking(|tx| assignments::insert_all(tx, &given)).expect("assignments");
    }

    fn state(&self, assignment: &str) -> AssignmentState {
        let id = AssignmentId::new(assignment).expect("an id");
        self.house.store.read_blocking(|tx| assignments::get(tx, &id)).expect("an assignment").state
    }

    fn offer(&self) -> Option<Availability> {
        let awa = PersonId::new("awa").expect("an id");
        self.house.store.read_blocking(|tx| availability::find(tx, &awa)).expect("a look").map(|offer| offer.value)
    }
}

#[test]
fn a_yes_is_kept_and_thanked_for() {
    let door = Door::of_a_volunteer(&[Offered]);
    assert!(door.open().text.contains("Mardi 1er décembre, de\u{a0}17h30 à\u{a0}22h30"));
    let page = door.press("a0", "confirm");
    assert!(page.text.contains("Merci\u{a0}! C’est confirmé"), "{}", page.text);
    assert_eq!(door.state("a0"), Confirmed);
}

#[test]
fn a_no_is_thanked_for_and_nothing_is_held_against_anyone() {
    let door = Door::of_a_volunteer(&[Offered]);
    let page = door.press("a0", "decline");
    assert!(page.text.contains("Rien ne vous sera reproché"), "{}", page.text);
    assert_eq!(door.state("a0"), Declined);
}

#[test]
fn a_yes_can_be_taken_back() {
    let door = Door::of_a_volunteer(&[Confirmed]);
    let page = door.press("a0", "withdraw");
    assert!(page.text.contains("Merci de nous avoir prévenus"), "{}", page.text);
    assert_eq!(door.state("a0"), Withdrawn);
}

#[test]
fn looking_changes_nothing() {
    let door = Door::of_a_volunteer(&[Offered, Confirmed]);
    let queries =
        ["", "?answer=confirm&assignment=a0", "?said=confirmed", "?said=%3Cb%3E", "?calendar=a1", "?locale=nl"];
    for query in queries {
        for method in ["GET", "HEAD"] {
            let path = format!("/l/{SECRET}{query}");
            let answer = door.house.ask(method, &path, &[("authorization", "")], None);
            assert_eq!(answer.status, 200, "{method} {query}");
            assert!(!answer.text.contains("<b>"), "{query}");
        }
    }
    assert_eq!((door.state("a0"), door.state("a1"), door.offer()), (Offered, Confirmed, None));
    assert!(door.open().text.contains("<html lang=\"fr\""));
}

#[test]
fn a_link_that_opens_nothing_gets_one_and_the_same_answer() {
    let door = Door::of_a_volunteer(&[Offered]);
    let now = NOW.parse().expect("an instant");
    let awa = PersonId::new("awa").expect("an id");
    let expired = Link { person: awa.clone(), opens: Opens::Page, created_at: now, expires_at: now, revoked_at: None };
    let revoked = Link {
        revoked_at: Some(now),
        expires_at: "2027-01-01T00:00:00Z".parse().expect("an instant"),
        ..expired.clone()
    };
    let all = [(fingerprint("expired-expired-expired"), expired), (fingerprint("revoked-revoked-revoked"), revoked)];
    door.house.store.write_blocking(|tx| links::insert_all(tx, &all)).expect("links");
    let altered = SECRET.replace('Q', "q");
    let hash = fingerprint(SECRET);
    let strangers = [
        "nobody-nobody-nobody",
        "expired-expired-expired",
        "revoked-revoked-revoked",
        &altered,
        &hash,
        "x",
        "",
        "%FF",
        "a/b",
    ];
    let told = |answer: &Answer| {
        let mut headers = answer.headers.clone();
        // Another one with every request, whatever it asks for.
        for own in ["date", "x-request-id"] {
            headers.remove(own);
        }
        (answer.status, format!("{headers:?}"), answer.text.clone())
    };
    let first = door.read("/l/nobody");
    assert_eq!(first.status, 404);
    assert!(first.text.contains("Ce lien ne fonctionne pas"), "{}", first.text);
    for stranger in strangers {
        let path = format!("/l/{stranger}");
        assert_eq!(told(&door.read(&path)), told(&first), "GET {stranger}");
        for form in ["assignment=a0&answer=confirm", "locale=nl", "wanted=3", "nonsense"] {
            assert_eq!(told(&door.send_to(&path, form)), told(&first), "POST {stranger} {form}");
        }
    }
    assert_eq!(door.state("a0"), Offered);
}

#[test]
fn nobody_answers_for_another() {
    let door = Door::of_a_volunteer(&[Offered]);
    let of_bob = |tx: &mut releve::store::Tx| {
        let theirs = assignments::get(tx, &AssignmentId::new("a0").expect("an id"))?;
        let person = PersonId::new("bob").expect("an id");
        assignments::insert(tx, &Assignment { id: AssignmentId::new("b0").expect("an id"), person, ..theirs })
    };
    door.house.store.write_blocking(of_bob).expect("an assignment");
    for answer in ["confirm", "decline", "withdraw"] {
        let done = door.send(&format!("assignment=b0&answer={answer}"));
        assert_eq!((done.status, done.header("location")), (303, "?said=changed"));
        assert_eq!(door.state("b0"), Offered, "{answer}");
    }
    assert_eq!(door.read(&format!("/l/{SECRET}?calendar=b0")).status, 404);
    assert!(!door.open().text.contains("b0"));
}

#[test]
fn who_changes_their_mind_is_welcome() {
    let door = Door::of_a_volunteer(&[Declined, Withdrawn]);
    for assignment in ["a0", "a1"] {
        let page = door.press(assignment, "confirm");
        assert!(page.text.contains("C’est confirmé"), "{}", page.text);
        assert_eq!(door.state(assignment), Confirmed);
    }
}

#[test]
fn a_yes_that_finds_the_place_taken_is_thanked_for() {
    let door = Door::of_a_volunteer(&[Offered]);
    door.fill("s0", &["bob", "cleo"]);
    let page = door.press("a0", "confirm");
    assert!(page.text.contains("Vous êtes sur la liste d’attente"), "{}", page.text);
    assert!(!page.text.contains(ADDRESS));
    assert_eq!(door.state("a0"), Waiting);
}

#[test]
fn nobody_is_in_two_places() {
    let door = Door::of_a_volunteer(&[Offered, Confirmed]);
    let then = |tx: &mut releve::store::Tx| {
        let ours = shifts::get(tx, &"s0".parse().expect("an id"))?;
        shifts::update(tx, &Shift { id: "s1".parse().expect("an id"), ..ours.value }, 1)
    };
    door.house.store.write_blocking(then).expect("two shifts at one time");
    let page = door.press("a0", "confirm");
    assert!(page.text.contains("Vous avez déjà confirmé un autre créneau"), "{}", page.text);
    assert_eq!(door.state("a0"), Offered);
}

#[test]
fn what_is_over_is_answered_no_more() {
    let door = Door::of_a_volunteer(&[Offered]);
    let earlier = |tx: &mut releve::store::Tx| {
        let shift = shifts::get(tx, &"s0".parse().expect("an id"))?;
        let ends_at = NOW.parse().expect("an instant");
        let starts_at = ends_at - chrono::TimeDelta::hours(5);
        shifts::update(tx, &Shift { starts_at, ends_at, ..shift.value }, 1)
    };
    door.house.store.write_blocking(earlier).expect("a shift that is over");
    let page = door.press("a0", "confirm");
    assert!(page.text.contains("Cela a changé entre-temps"), "{}", page.text);
    assert_eq!(door.state("a0"), Offered);
}

#[test]
fn pressing_twice_does_it_once() {
    for (state, answer, after) in [(Offered, "confirm", Confirmed), (Offered, "decline", Declined)] {
        let door = Door::of_a_volunteer(&[state]);
        door.press("a0", answer);
        assert_eq!(door.press("a0", answer).status, 200);
        assert_eq!(door.state("a0"), after);
    }
}

#[test]
fn the_address_is_on_the_page_while_the_shift_is_confirmed() {
    let door = Door::of_a_volunteer(&[Offered]);
    assert!(!door.open().text.contains(ADDRESS));
    assert!(door.press("a0", "confirm").text.contains(ADDRESS));
    let file = door.read(&format!("/l/{SECRET}?calendar=a0"));
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(file.text.contains("LOCATION:Hub") && !file.text.contains("Cachée"), "{}", file.text);
    assert!(!door.press("a0", "withdraw").text.contains(ADDRESS));
}

#[test]
fn a_draft_is_nobodys_business() {
    let door = Door::of_a_volunteer(&[Confirmed]);
    let back_to_draft = |tx: &mut releve::store::Tx| {
        let roster = rosters::get(tx, &"w49".parse().expect("an id"))?;
        rosters::update(tx, &Roster { state: RosterState::Draft, published_at: None, ..roster })
    };
    door.house.store.write_blocking(back_to_draft).expect("a draft");
    let page = door.open();
    assert!(!page.text.contains(ADDRESS) && page.text.contains("Rien n’est prévu"), "{}", page.text);
}

#[test]
fn staff_read_their_roster() {
    let door = Door::of("employee", &[Published]);
    let page = door.open();
    assert!(page.text.contains("Votre horaire") && page.text.contains(ADDRESS), "{}", page.text);
    for form in ["wanted=3", "List-Unsubscribe=One-Click"] {
        assert_eq!(door.send(form).status, 400, "{form}");
    }
    // They were told, not asked.
    for form in ["assignment=a0&answer=decline", "assignment=a0&answer=withdraw"] {
        assert_eq!(door.send(form).header("location"), "?said=changed", "{form}");
    }
    assert_eq!((door.state("a0"), door.offer()), (Published, None));
}

#[test]
fn the_language_is_the_persons_choice() {
    let door = Door::of_a_volunteer(&[Offered]);
    let done = door.send("locale=nl");
    assert_eq!((done.status, done.header("location")), (303, "?"));
    let page = door.open();
    assert!(page.text.contains("<html lang=\"nl\"") && page.text.contains("Dag Awa"), "{}", page.text);
}

#[test]
fn an_availability_is_kept_as_it_was_typed() {
    let door = Door::of_a_volunteer(&[]);
    let form = "wanted=2&weekday=2&weekly-from=09%3A00&weekly-until=12%3A30&weekday=3&weekly-from=&weekly-until=\
                &date=2026-12-24&date-from=18%3A00&date-until=23%3A00";
    let done = door.send(form);
    assert_eq!((done.status, done.header("location")), (303, "?said=saved"), "{}", done.text);
    let offer = serde_json::to_value(door.offer()).expect("JSON");
    assert_eq!(offer["wanted"], 2);
    assert_eq!(offer["weekly"], json!([{"weekday": 2, "start": "09:00", "end": "12:30"}]));
    assert_eq!(offer["additions"], json!([{"date": "2026-12-24", "start": "18:00", "end": "23:00"}]));
    let page = door.open().text;
    assert!(page.contains("value=\"12:30\"") && page.contains("value=\"2026-12-24\""), "{page}");
}

#[test]
fn a_mistake_in_it_is_told_and_nothing_is_kept() {
    let door = Door::of_a_volunteer(&[]);
    let answer = door.send("wanted=99&weekday=2&weekly-from=09%3A00&weekly-until=&date=x&date-from=&date-until=");
    assert_eq!(answer.status, 422);
    for told in ["Le nombre de fois", "Mardi\u{a0}: indiquez", "À une date précise\u{a0}: indiquez", "value=\"09:00\""]
    {
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    assert_eq!(door.offer(), None);
}

#[test]
fn one_click_in_a_mail_reader_stops_the_questions_and_cancels_nothing() {
    let door = Door::of_a_volunteer(&[Confirmed]);
    door.send("wanted=2&weekday=2&weekly-from=09%3A00&weekly-until=12%3A30");
    let answer = door.send("List-Unsubscribe=One-Click");
    assert_eq!(answer.status, 200, "RFC 8058 allows no redirect: {}", answer.text);
    let offer = door.offer().expect("an offer");
    assert_eq!((offer.wanted, offer.weekly.len()), (0, 1));
    assert_eq!(door.state("a0"), Confirmed);
}

#[test]
fn what_no_page_of_ours_sends_does_nothing() {
    let door = Door::of_a_volunteer(&[Offered]);
    let long = format!("wanted=2&{}", "x".repeat(70_000));
    let forms =
        ["", "answer=confirm", "assignment=a0&answer=maybe", "assignment=..%2F&answer=confirm", "locale=xx", &long];
    for form in forms {
        let answer = door.send(form);
        assert_eq!(answer.status, 400, "{form:.40}");
        assert!(answer.text.contains("Nous n’avons pas compris"), "{form:.40}");
    }
    let bytes = door.house.ask("POST", &format!("/l/{SECRET}"), &[("content-type", FORM)], Some(vec![0xff, 0xfe]));
    assert_eq!(bytes.status, 400);
    let other = door.house.ask("DELETE", &format!("/l/{SECRET}"), &[], None);
    assert_eq!((other.status, other.header("allow")), (405, "GET, HEAD, POST"));
    assert_eq!((door.state("a0"), door.offer()), (Offered, None));
}

#[test]
fn every_answer_is_guarded() {
    let door = Door::of_a_volunteer(&[Offered, Confirmed]);
    let answers = [
        door.open(),
        door.read("/l/nobody"),
        door.read(&format!("/l/{SECRET}?calendar=a1")),
        door.send("locale=nl"),
        door.send("wanted=99"),
        door.send("nonsense"),
        door.house.ask("PUT", &format!("/l/{SECRET}"), &[], None),
    ];
    for answer in answers {
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let policy = answer.header("content-security-policy");
        for part in ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains("script"), "{policy}");
        assert!(!answer.text.contains(SECRET) && !answer.header("location").contains(SECRET), "{}", answer.text);
    }
}

#[test]
fn a_page_is_in_the_language_of_the_browser_where_nobody_is_known() {
    let door = Door::of_a_volunteer(&[]);
    let answer =
        door.house.ask("GET", "/l/nobody", &[("authorization", ""), ("accept-language", "nl-BE,en;q=0.5")], None);
    assert!(answer.text.contains("Deze link werkt niet"), "{}", answer.text);
}
