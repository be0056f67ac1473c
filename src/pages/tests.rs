//! The page as its owner reads it.

use super::consent::Chosen;
use super::note::NotePage;
use super::notice::NoticePage;
use super::offer::{OfferFault, OfferForm};
use super::said::Said;
use super::session::SessionSeen;
use super::swap::{ChoicesSeen, Exchange, PlaceSeen, Question, SwapPage};
use super::view::{Feed, Owner, PersonPage, Seen, Theirs};
use crate::domain::availability::{Availability, WeeklyWindow};
use crate::domain::consent::{Consent, Use};
use crate::domain::language::Locale;
use crate::domain::note::{Due, InformationNote, Reading, Texts};
use crate::domain::person::Kind;
use crate::domain::reminder::Reminder;
use crate::domain::roster::AssignmentState::{self, Confirmed, Declined, Offered, Published, Withdrawn};
use crate::domain::session::{SessionKind, SignUp};
use crate::domain::site::Disclosure;
use crate::domain::time::IsoWeekday;
use crate::domain::{AssignmentId, Language, NoteId, Role, ShiftId, SwapId, TimeOfDay};
use crate::mail::SessionLine;
use crate::planning::note::{Opened, Standing};
use askama::Template;
use chrono::{DateTime, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Brussels;

const ADDRESS: &str = "12 rue Cachée, 1000 Bruxelles";

fn owner(kind: Kind, locale: Locale) -> Owner {
    let consents = if kind.is_assigned() { Vec::new() } else { Use::ALL.map(Consent::unsaid).to_vec() };
    let chosen = Chosen { consents, asks: 2, calls: false };
    let note = Standing::default();
    Owner {
        given_name: "Amal".into(),
        kind,
        locale,
        reminders: Reminder::custom(),
        calendar: Feed::None,
        note,
        chosen,
        expenses: Vec::new(),
        hours: Vec::new(),
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-20T10:00:00Z".parse().expect("an instant")
}

fn at(text: &str) -> DateTime<chrono_tz::Tz> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a local time");
    Brussels.from_local_datetime(&local).earliest().expect("a time that exists")
}

fn shift(id: &str, state: AssignmentState, from: &str, to: &str, activity: &str) -> Seen {
    Seen {
        assignment: AssignmentId::new(id).expect("an id"),
        shift: ShiftId::new(id).expect("an id"),
        state,
        starts: at(from),
        ends: at(to),
        activity: activity.to_owned(),
        role: if state == Published { Role::NightWatch } else { Role::Volunteer },
        place: "Sisters’ House".to_owned(),
        meeting_point: "Hub humanitaire, entrée des bénévoles".to_owned(),
        address: Some(ADDRESS.to_owned()),
        disclosure: Disclosure::AfterConfirmation,
        stops: Vec::new(),
        swap: Exchange::default(),
    }
}

fn a_full_week() -> Vec<Seen> {
    vec![
        shift("a1", Offered, "2026-12-01 09:00", "2026-12-01 12:00", "accueil, thé, douches"),
        shift("a2", Offered, "2026-12-03 17:30", "2026-12-03 20:00", "repas du soir"),
        shift("a3", Confirmed, "2026-12-05 22:00", "2026-12-06 08:00", "nuit"),
        shift("a4", Declined, "2026-12-02 14:00", "2026-12-02 17:00", "tri et vestiaire"),
        shift("a5", Withdrawn, "2026-12-04 14:00", "2026-12-04 17:00", "kits hygiène"),
    ]
}

fn offer() -> OfferForm {
    let window = |weekday, from, to| WeeklyWindow {
        weekday: IsoWeekday(weekday),
        start: TimeOfDay::at(from, 0).expect("a time"),
        end: TimeOfDay::at(to, 30).expect("a time"),
    };
    let weekly = vec![window(Weekday::Tue, 9, 12), window(Weekday::Thu, 17, 21)];
    OfferForm::of(&Availability { weekly, wanted: 2, ..Availability::default() }, now().date_naive())
}

fn shifts(shifts: &[Seen]) -> Theirs<'_> {
    Theirs { shifts, ..Theirs::default() }
}

fn page(kind: Kind, locale: Locale, seen: &[Seen], said: Option<Said>) -> String {
    let offer = offer();
    PersonPage::of(&owner(kind, locale), shifts(seen), Some((&offer, &[])), said, now()).render().expect("a page")
}

/// What the page says, without its marks.
fn text(page: &str) -> String {
    let body = page.split_once("<body>").expect("a body").1;
    let mut text = String::new();
    let mut inside = false;
    for letter in body.chars() {
        inside = (inside || letter == '<') && letter != '>';
        if !inside && letter != '>' {
            text.push(letter);
        }
    }
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[test]
fn a_volunteers_page_in_the_three_languages() {
    for locale in Locale::ALL {
        let page = page(Kind::Volunteer, *locale, &a_full_week(), None);
        insta::assert_snapshot!(format!("volunteer_{}", locale.code()), text(&page));
    }
}

#[test]
fn the_roster_of_a_night_watch() {
    let nights = [
        shift("n1", Published, "2027-03-26 22:00", "2027-03-27 07:00", "veille"),
        shift("n2", Published, "2027-03-27 22:00", "2027-03-28 07:00", "veille"),
    ];
    let page = page(Kind::NightWatch, Locale::French, &nights, None);
    assert!(!page.contains("name=\"answer\"") && !page.contains("name=\"wanted\""), "a roster is read only");
    insta::assert_snapshot!(text(&page));
}

#[test]
fn the_page_marks_up_what_it_says() {
    insta::assert_snapshot!(page(Kind::Volunteer, Locale::French, &a_full_week()[..3], Some(Said::Confirmed)));
}

#[test]
fn a_hidden_address_is_for_those_with_a_shift_there_until_it_ends() {
    let cases = [
        (Disclosure::AfterConfirmation, Offered, "2026-12-01 09:00", false),
        (Disclosure::AfterConfirmation, Confirmed, "2026-12-01 09:00", true),
        (Disclosure::AfterConfirmation, Published, "2026-12-01 09:00", true),
        (Disclosure::AfterConfirmation, Declined, "2026-12-01 09:00", false),
        (Disclosure::AfterConfirmation, Withdrawn, "2026-12-01 09:00", false),
        (Disclosure::AfterConfirmation, AssignmentState::Proposed, "2026-12-01 09:00", false),
        (Disclosure::AfterConfirmation, AssignmentState::Assigned, "2026-12-01 09:00", false),
        // It ended at 11:00 local time, which is now.
        (Disclosure::AfterConfirmation, Confirmed, "2026-11-20 08:00", false),
        (Disclosure::AfterConfirmation, Confirmed, "2026-11-20 09:00", true),
        (Disclosure::Public, Offered, "2026-12-01 09:00", true),
    ];
    for (disclosure, state, from, shown) in cases {
        let starts = at(from);
        let seen = Seen {
            disclosure,
            starts,
            ends: starts + chrono::TimeDelta::hours(3),
            ..shift("a1", state, "2026-12-01 09:00", "2026-12-01 12:00", "accueil")
        };
        assert_eq!(seen.address_shown(now()).is_some(), shown, "{state:?} {from}");
        let kind = if state == Published { Kind::Employee } else { Kind::Volunteer };
        let page = page(kind, Locale::French, &[seen], None);
        let is_told = matches!(state, Offered | Confirmed | Published | Declined | Withdrawn);
        assert_eq!(page.contains(ADDRESS), shown && is_told, "{state:?} {from}");
    }
}

#[test]
fn what_is_over_or_not_told_yet_is_not_on_the_page() {
    let seen = [
        shift("a1", Confirmed, "2026-11-19 09:00", "2026-11-19 12:00", "hier"),
        shift("a2", AssignmentState::Proposed, "2026-12-01 09:00", "2026-12-01 12:00", "pas encore"),
        shift("a3", AssignmentState::Assigned, "2026-12-01 09:00", "2026-12-01 12:00", "pas encore"),
    ];
    let page = page(Kind::Volunteer, Locale::French, &seen, None);
    assert!(!page.contains("Hier") && !page.contains("Pas encore"));
    assert!(page.contains("Rien n’est prévu"));
}

#[test]
fn a_mistake_in_the_form_loses_nothing_and_is_told() {
    let mut form = offer();
    form.weekly[0].until = String::new();
    let faults = [OfferFault::Weekly(Weekday::Tue)];
    let owner = owner(Kind::Volunteer, Locale::French);
    let page = PersonPage::of(&owner, Theirs::default(), Some((&form, &faults)), None, now()).render().expect("a page");
    assert!(page.contains("Mardi\u{a0}: indiquez une heure de début"), "{page}");
    assert!(page.contains("value=\"09:00\"") && page.contains("value=\"17:00\""), "{page}");
    assert!(page.contains("<details class=\"offer\" open>"), "{page}");
}

#[test]
fn a_name_is_text() {
    let owner = Owner { given_name: "<script>alert(1)</script>\"".into(), ..owner(Kind::Volunteer, Locale::French) };
    let page = PersonPage::of(&owner, Theirs::default(), None, None, now()).render().expect("a page");
    assert!(!page.contains("<script"), "{page}");
}

#[test]
fn the_fullest_page_is_light_and_loads_nothing() {
    let many: Vec<_> = (0..30)
        .map(|n| shift(&format!("a{n}"), Offered, "2026-12-01 09:00", "2026-12-01 12:00", "accueil, thé, douches"))
        .collect();
    let page = page(Kind::Volunteer, Locale::French, &many, Some(Said::Saved));
    assert!(page.len() < 50_000, "{}", page.len());
    assert!(!page.contains("http") && !page.contains("src=") && !page.contains(" style="), "{page}");
}

#[test]
fn everything_that_can_be_said_has_a_name() {
    for (said, _) in Said::ALL {
        assert_eq!(Said::named(said.name()), Some(said));
    }
    assert_eq!(Said::named("<b>"), None);
}

#[test]
fn a_closed_link_says_so_kindly() {
    let pages = [NoticePage::closed, NoticePage::trouble, NoticePage::misread].map(|page| {
        Locale::ALL.iter().map(|locale| text(&page(*locale).render().expect("a page"))).collect::<Vec<_>>()
    });
    insta::assert_snapshot!(pages.concat().join("\n\n"));
}

fn place(from: &str, to: &str, activity: &str) -> PlaceSeen {
    let Seen { starts, ends, activity, place, meeting_point, .. } = shift("p", Confirmed, from, to, activity);
    PlaceSeen { starts, ends, activity, role: None, place, meeting_point }
}

#[test]
fn what_may_be_exchanged_what_is_asked_and_what_others_ask() {
    let id = |text: &str| SwapId::new(text).expect("an id");
    let (monday, friday) = (
        place("2026-11-30 14:00", "2026-11-30 17:00", "tri et vestiaire"),
        place("2026-12-04 17:30", "2026-12-04 20:00", "repas du soir"),
    );
    let mut theirs = [
        shift("a1", Confirmed, "2026-12-01 09:00", "2026-12-01 12:00", "accueil"),
        shift("a2", Confirmed, "2026-12-02 09:00", "2026-12-02 12:00", "accueil"),
        shift("a3", Confirmed, "2026-12-03 09:00", "2026-12-03 12:00", "accueil"),
    ];
    theirs[0].swap = Exchange::Possible;
    theirs[1].swap = Exchange::Asked(id("w1"), Box::new(monday.clone()));
    theirs[2].swap = Exchange::Agreed(id("w2"), false, Box::new(friday.clone()));
    let asked = [Question { id: id("w3"), theirs: friday.clone(), offered: monday.clone() }];
    for locale in Locale::ALL {
        let owner = owner(Kind::Volunteer, *locale);
        let page = PersonPage::of(&owner, Theirs { shifts: &theirs, swaps: &asked, sessions: &[] }, None, None, now())
            .render()
            .expect("a page");
        let read = text(&page);
        let read = read.split(&crate::locales::Words::from(*locale).say("calendar-title")).next().expect("a page");
        let choices = ChoicesSeen {
            give: AssignmentId::new("a1").expect("an id"),
            own: monday.clone(),
            places: vec![(ShiftId::new("s2").expect("an id"), 0, friday.clone())],
        };
        let list = SwapPage::of(*locale, choices).render().expect("a page");
        assert!(!list.contains(ADDRESS), "{list}");
        insta::assert_snapshot!(format!("swaps_{}", locale.code()), format!("{read}\n---\n{}", text(&list)));
    }
}

#[test]
fn each_exchange_has_its_buttons() {
    let place = || Box::new(place("2026-12-04 17:30", "2026-12-04 20:00", "repas du soir"));
    let id = SwapId::new("w1").expect("an id");
    let cases = [
        (Exchange::No, ""),
        (Exchange::Possible, "href=\"?swap=a1\""),
        (Exchange::Asked(id.clone(), place()), "name=\"exchange\" value=\"take-back\""),
        (Exchange::Agreed(id.clone(), true, place()), "name=\"exchange\" value=\"take-back\""),
        (Exchange::Agreed(id, false, place()), "name=\"exchange\" value=\"no\""),
    ];
    for (swap, shown) in cases {
        let seen = Seen { swap, ..shift("a1", Confirmed, "2026-12-01 09:00", "2026-12-01 12:00", "accueil") };
        let page = page(Kind::Volunteer, Locale::French, &[seen], None);
        assert_eq!(
            page.matches("name=\"exchange\"").count() + page.matches("?swap=").count(),
            usize::from(!shown.is_empty())
        );
        assert!(page.contains(shown), "{shown}");
    }
}

fn reading() -> Reading {
    Reading {
        note: NoteId::new("n1").expect("an id"),
        number: 1,
        at: "2026-11-03T10:00:00Z".parse().expect("an instant"),
        locale: Locale::French,
        sha256: "5e".repeat(32),
    }
}

#[test]
fn the_information_note_and_what_the_page_says_of_it() {
    let day = reading().at.date_naive();
    let asked = Standing { is_there: true, due: Some(Due::First), read: None };
    let again = Standing { is_there: true, due: Some(Due::Again), read: Some((reading(), day)) };
    let opened = Opened {
        note: InformationNote {
            id: NoteId::new("n2").expect("an id"),
            number: 2,
            valid_from: "2026-11-20".parse().expect("a date"),
            texts: Texts {
                fr: "# Qui nous sommes\n\nUne maison.\nEt un jardin.".into(),
                nl: Some("# Wie we zijn\n\nEen huis.".into()),
                en: None,
                ar: Some("# من نحن\n\nدار.".into()),
            },
            must_be_read_again: true,
            created_at: now(),
            readers: 0,
        },
        can_be_read: true,
        read_on: None,
    };
    for locale in Locale::ALL {
        let top = |note: &Standing| {
            let owner = Owner { note: note.clone(), ..owner(Kind::Volunteer, *locale) };
            let page = PersonPage::of(&owner, shifts(&a_full_week()), None, None, now()).render().expect("a page");
            let lines = text(&page);
            let lines: Vec<&str> = lines.lines().collect();
            format!("{}\n…\n{}", lines[5..9].join("\n"), lines[lines.len() - 3..].join("\n"))
        };
        let page = NotePage::of(*locale, &opened).render().expect("a page");
        let read = [top(&asked), top(&again), text(&page)].join("\n---\n");
        insta::assert_snapshot!(format!("note_{}", locale.code()), read);
    }
}

#[test]
fn what_somebody_does_not_allow_is_not_ticked() {
    let mut owner = owner(Kind::Volunteer, Locale::French);
    owner.chosen.consents[0].given = false;
    let page = PersonPage::of(&owner, Theirs::default(), None, None, now()).render().expect("a page");
    let ticked = |of: Use| page.contains(&format!("name=\"allow\" value=\"{}\" checked", of.code()));
    assert_eq!(Use::ALL.map(ticked), [false, true, true, true, true], "{page}");
    let staff = PersonPage::of(&self::owner(Kind::Employee, Locale::French), Theirs::default(), None, None, now());
    assert!(!staff.render().expect("a page").contains("name=\"consents\""), "their contract says what is done");
}

#[test]
fn the_sessions_that_somebody_is_invited_to() {
    use SignUp::{Coming, Declined, Invited, Waiting};
    let session = |id: &str, kind, sign_up, is_full| {
        let Seen { starts, ends, place, meeting_point, .. } =
            shift("p", Confirmed, "2026-12-02 18:00", "2026-12-02 20:00", "accueil");
        let languages = vec![Language::French, Language::Tigrinya];
        let (id, shift) = (id.parse().expect("an id"), "s".parse().expect("an id"));
        let line = SessionLine { kind, starts, ends, place, meeting_point, languages };
        SessionSeen { id, shift, line, sign_up, is_full, is_open: true }
    };
    let invited = [
        session("n1", SessionKind::Information, Invited, false),
        session("n2", SessionKind::Onboarding, Invited, true),
        session("n3", SessionKind::Onboarding, Coming, true),
        session("n4", SessionKind::GenderAndMigration, Waiting, true),
        session("n5", SessionKind::GenderAndMigration, Declined, false),
    ];
    for locale in Locale::ALL {
        let theirs = Theirs { sessions: &invited, ..Theirs::default() };
        let owner = owner(Kind::Volunteer, *locale);
        let page = PersonPage::of(&owner, theirs, None, None, now()).render().expect("a page");
        assert!(!page.contains(ADDRESS), "{page}");
        let read = text(&page);
        let read = read.split(&crate::locales::Words::from(*locale).say("calendar-title")).next().expect("a page");
        insta::assert_snapshot!(format!("sessions_{}", locale.code()), read);
    }
}
