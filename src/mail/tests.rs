//! Letters read as the people who open them do.

use super::*;
use crate::domain::announcement::Text;
use crate::domain::language::Locale;
use crate::domain::person::Kind;
use crate::domain::session::SessionKind;
use crate::domain::text::breaks_out;
use crate::domain::{Language, PersonId, Role, ShiftId};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Europe::Brussels;
use mail_parser::{MessageParser, MimeHeaders};

mod notes;

const LINK: &str = "https://releve.example.org/l/s3cret";

fn now() -> DateTime<Utc> {
    "2026-11-19T09:30:00Z".parse().expect("an instant")
}

fn at(text: &str) -> DateTime<chrono_tz::Tz> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a local time");
    Brussels.from_local_datetime(&local).earliest().expect("a time that exists")
}

fn shift(id: &str, from: &str, to: &str, activity: &str, role: Role, asked: bool) -> LetterShift {
    LetterShift {
        shift: ShiftId::new(id).expect("an id"),
        starts: at(from),
        ends: at(to),
        activity: activity.to_owned(),
        role,
        place: "Hub humanitaire".to_owned(),
        meeting_point: "Entrée des bénévoles, côté gare".to_owned(),
        freed: false,
        swapped: false,
        step_in: false,
        asked,
    }
}

fn breakfast() -> LetterShift {
    shift("s1", "2026-12-01 09:00", "2026-12-01 12:00", "accueil, thé, douches", Role::Volunteer, true)
}

fn supper() -> LetterShift {
    shift("s2", "2026-12-03 17:30", "2026-12-03 20:00", "repas du soir", Role::Volunteer, true)
}

fn night(date: &str, next: &str) -> LetterShift {
    let (from, to) = (format!("{date} 22:00"), format!("{next} 07:00"));
    shift("s3", &from, &to, "veille", Role::NightWatch, false)
}

fn letter(kind: Kind, locale: Locale, shifts: Vec<LetterShift>) -> Letter {
    let week = crate::domain::Week::of(shifts.first().map_or(NaiveDate::MIN, |first| first.starts.date_naive()));
    let person = PersonId::new("p1").expect("an id");
    let to = Recipient { person, given_name: "Amal".into(), address: "amal@example.org".into(), kind, locale };
    Letter {
        to,
        first: week,
        last: week,
        shifts,
        gone: vec![],
        reminded: vec![],
        has_new: true,
        is_weekly: false,
        link: (!kind.is_assigned()).then(|| LINK.to_owned()),
    }
}

fn sent(letter: &Letter) -> Outgoing {
    letter.render(&"La coordination <horaire@example.org>".parse().expect("a sender"), "m1", now()).expect("a letter")
}

/// The subject and the plain text, as a mail reader shows them.
fn read(letter: &Letter) -> String {
    let out = sent(letter);
    let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
    let text = mail.body_text(0).expect("a text").replace("\r\n", "\n");
    format!("{}\n\n{}", mail.subject().expect("a subject"), text)
}

fn calendars(letter: &Letter) -> Vec<(String, String)> {
    let out = sent(letter);
    let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
    let files = mail.attachments().map(|part| {
        let kind = part.content_type().expect("a type");
        let head = format!(
            "{}/{} method={}",
            kind.ctype(),
            kind.subtype().expect("a subtype"),
            kind.attribute("method").expect("a method")
        );
        let text = part.text_contents().expect("a text").replace("\r\n ", "").replace("\r\n", "\n");
        (format!("{} {head}", part.attachment_name().expect("a name")), text)
    });
    files.collect()
}

#[test]
fn a_volunteer_is_asked_in_french() {
    insta::assert_snapshot!(read(&letter(Kind::Volunteer, Locale::French, vec![breakfast(), supper()])));
}

#[test]
fn a_volunteer_is_asked_in_dutch() {
    insta::assert_snapshot!(read(&letter(Kind::Volunteer, Locale::Dutch, vec![breakfast(), supper()])));
}

#[test]
fn a_volunteer_is_asked_in_english() {
    insta::assert_snapshot!(read(&letter(Kind::Volunteer, Locale::English, vec![breakfast(), supper()])));
}

#[test]
fn one_question_beside_what_is_settled() {
    let settled = LetterShift { asked: false, ..supper() };
    insta::assert_snapshot!(read(&letter(Kind::Volunteer, Locale::French, vec![breakfast(), settled])));
}

#[test]
fn a_volunteer_who_has_said_yes_to_everything() {
    let settled = LetterShift { asked: false, ..supper() };
    insta::assert_snapshot!(read(&letter(Kind::Volunteer, Locale::Dutch, vec![settled])));
}

#[test]
fn a_shift_that_is_gone_is_told_beside_what_stays() {
    let stays = LetterShift { asked: false, ..supper() };
    let gone = vec![LetterShift { asked: false, ..breakfast() }];
    let letter = Letter { gone, ..letter(Kind::Volunteer, Locale::French, vec![stays]) };
    insta::assert_snapshot!(read(&letter));
    let methods: Vec<_> =
        calendars(&letter).into_iter().map(|(head, _)| head.split('=').nth(1).map(str::to_owned)).collect();
    assert_eq!(methods, [Some("REQUEST".to_owned()), Some("CANCEL".to_owned())]);
}

#[test]
fn who_has_nothing_left_is_told_so() {
    for locale in Locale::ALL {
        let letter = letter(Kind::NightWatch, *locale, vec![night("2026-12-01", "2026-12-02")]);
        let letter = Letter { gone: letter.shifts.clone(), shifts: vec![], ..letter };
        insta::assert_snapshot!(format!("nothing_left_{}", locale.code()), read(&letter));
    }
}

#[test]
fn somebody_is_asked_to_step_in_and_notes_nothing_before_the_place_is_theirs() {
    for locale in Locale::ALL {
        let asked = LetterShift { asked: true, step_in: true, ..night("2026-12-01", "2026-12-02") };
        let letter = Letter { link: Some(LINK.to_owned()), ..letter(Kind::NightWatch, *locale, vec![asked]) };
        insta::assert_snapshot!(format!("step_in_{}", locale.code()), read(&letter));
        assert_eq!(calendars(&letter), []);
        assert_eq!(letter.not_after(), letter.shifts.first().map(|shift| shift.starts.to_utc()));
    }
}

#[test]
fn an_offer_beside_a_question_to_step_in_is_asked_for_itself() {
    let step_in = LetterShift { asked: true, step_in: true, ..night("2026-12-01", "2026-12-02") };
    let letter = letter(Kind::Volunteer, Locale::English, vec![breakfast(), step_in]);
    insta::assert_snapshot!(read(&letter));
    assert_eq!(calendars(&letter).len(), 1);
}

#[test]
fn who_was_asked_to_step_in_is_thanked_when_the_place_is_taken() {
    for locale in Locale::ALL {
        let letter = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let taken = vec![LetterShift { step_in: true, ..supper() }];
        let beside = Letter { gone: taken.clone(), ..letter.clone() };
        let alone = Letter { gone: taken, shifts: vec![], ..letter.clone() };
        let kept = Letter { gone: beside.gone.clone(), has_new: false, ..letter };
        assert_eq!(read(&kept).lines().next(), read(&alone).lines().next(), "what they keep is no news");
        insta::assert_snapshot!(format!("taken_{}", locale.code()), read(&alone));
        assert_eq!((calendars(&alone).len(), calendars(&beside).len()), (0, 1));
        assert!(read(&beside).lines().count() > read(&alone).lines().count());
    }
}

#[test]
fn who_waited_for_a_place_is_told_first_that_it_is_theirs() {
    for locale in Locale::ALL {
        let freed = LetterShift { asked: false, freed: true, ..supper() };
        let settled = LetterShift { asked: false, ..night("2026-12-05", "2026-12-06") };
        let letter = letter(Kind::Volunteer, *locale, vec![breakfast(), freed, settled]);
        insta::assert_snapshot!(format!("freed_{}", locale.code()), read(&letter));
        assert_eq!(calendars(&letter).len(), 3);
    }
}

#[test]
fn who_has_exchanged_a_place_is_told_that_first() {
    for locale in Locale::ALL {
        let swapped = LetterShift { asked: false, swapped: true, ..supper() };
        let settled = LetterShift { asked: false, ..night("2026-12-05", "2026-12-06") };
        let gone = vec![LetterShift { asked: false, ..breakfast() }];
        for (kind, name) in [(Kind::Volunteer, "swapped"), (Kind::Employee, "swapped_staff")] {
            let letter = letter(kind, *locale, vec![swapped.clone(), settled.clone()]);
            let letter = Letter { gone: gone.clone(), ..letter };
            insta::assert_snapshot!(format!("{name}_{}", locale.code()), read(&letter));
        }
    }
}

#[test]
fn somebody_is_reminded_alone_or_beside_other_news() {
    for locale in Locale::ALL {
        let letter = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let reminded = vec![LetterShift { asked: false, ..supper() }];
        let beside = Letter { reminded: reminded.clone(), ..letter.clone() };
        let alone = Letter { reminded, shifts: vec![], ..letter };
        insta::assert_snapshot!(format!("reminder_{}", locale.code()), read(&alone));
        insta::assert_snapshot!(format!("reminder_beside_{}", locale.code()), read(&beside));
        assert_eq!((calendars(&alone).len(), calendars(&beside).len()), (0, 1));
        assert_eq!((alone.not_after(), beside.not_after()), (Some(supper().starts.to_utc()), None));
        let two = Letter { reminded: vec![breakfast(), supper()], ..alone };
        assert_eq!(two.not_after(), Some(breakfast().starts.to_utc()), "the first that begins");
    }
}

/// A note's subject and text, and that its page has the link.
fn noted(out: &Outgoing) -> String {
    let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
    assert!(mail.body_html(0).expect("a page").contains(LINK));
    format!("{}\n\n{}", mail.subject().expect("a subject"), mail.body_text(0).expect("a text").replace("\r\n", "\n"))
}

#[test]
fn the_weeks_to_come_in_one_letter() {
    for locale in Locale::ALL {
        let reminded = [breakfast(), supper()].map(|shift| LetterShift { asked: false, ..shift }).to_vec();
        let weeks = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let weeks = Letter { reminded, is_weekly: true, shifts: vec![], ..weeks };
        insta::assert_snapshot!(format!("weeks_{}", locale.code()), read(&weeks));
    }
}

#[test]
fn a_household_is_asked_to_host() {
    let host = shift("s4", "2026-12-04 18:00", "2026-12-05 09:00", "nuit d’accueil", Role::HostHousehold, true);
    insta::assert_snapshot!(read(&letter(Kind::HostHousehold, Locale::French, vec![host])));
}

#[test]
fn the_roster_of_a_night_watch_in_the_three_languages() {
    for locale in Locale::ALL {
        let shifts = vec![night("2026-10-23", "2026-10-24"), night("2026-10-24", "2026-10-25")];
        let name = format!("night_watch_{}", locale.code());
        insta::assert_snapshot!(name, read(&letter(Kind::NightWatch, *locale, shifts)));
    }
}

#[test]
fn an_employee_reads_the_way_to_their_page_where_there_is_one() {
    let letter = Letter {
        link: Some(LINK.to_owned()),
        ..letter(Kind::NightWatch, Locale::English, vec![night("2026-12-01", "2026-12-02")])
    };
    insta::assert_snapshot!(read(&letter));
}

#[test]
fn the_page_says_what_the_text_says() {
    let letter = letter(Kind::Volunteer, Locale::French, vec![breakfast(), LetterShift { asked: false, ..supper() }]);
    let out = sent(&letter);
    let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
    let html = mail.body_html(0).expect("a page").replace("\r\n", "\n");
    for line in read(&letter).lines().skip(1).map(|line| line.trim_start_matches(['-', ' '])) {
        assert!(html.contains(line), "missing in the page: {line}");
    }
    insta::assert_snapshot!(html);
}

#[test]
fn the_headers_of_a_letter() {
    let out = sent(&letter(Kind::Volunteer, Locale::French, vec![breakfast()]));
    let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
    let header = |name: &'static str| mail.header_raw(name).map(str::trim);
    assert_eq!((out.from.as_str(), out.to.as_str()), ("horaire@example.org", "amal@example.org"));
    assert_eq!(out.message_id, "<m1@example.org>");
    assert_eq!(header("Message-ID"), Some("<m1@example.org>"));
    assert_eq!(header("Date"), Some("Thu, 19 Nov 2026 09:30:00 +0000"));
    assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header("List-Unsubscribe"), Some("<https://releve.example.org/l/s3cret>"));
    assert_eq!(header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
}

#[test]
fn only_questions_can_be_unsubscribed_and_only_over_https() {
    let roster = letter(Kind::NightWatch, Locale::French, vec![night("2026-12-01", "2026-12-02")]);
    let settled = letter(Kind::Volunteer, Locale::French, vec![LetterShift { asked: false, ..supper() }]);
    let plain = Letter {
        link: Some("http://127.0.0.1:8080/l/s3cret".to_owned()),
        ..letter(Kind::Volunteer, Locale::French, vec![supper()])
    };
    for letter in [roster, settled, plain] {
        assert!(!String::from_utf8_lossy(&sent(&letter).bytes).contains("List-Unsubscribe"));
    }
}

#[test]
fn a_name_adds_no_header() {
    let names = ["Amal\r\nBcc: everyone@example.org", "Amal\nX: y", "\"Amal\" <x@example.org>, Bob", "Zoé <b>"];
    for name in names {
        let mut letter = letter(Kind::Volunteer, Locale::French, vec![breakfast()]);
        letter.to.given_name = name.to_owned();
        let out = sent(&letter);
        let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
        let to: Vec<_> = mail.to().expect("a recipient").iter().filter_map(|to| to.address()).collect();
        assert_eq!(to, ["amal@example.org"], "{name:?}");
        assert!(mail.header_raw("Bcc").is_none() && mail.header_raw("X").is_none(), "{name:?}");
        assert!(!mail.body_html(0).expect("a page").contains("<b>"), "{name:?}");
    }
}

/// Words that pretend to be something else where they are put into a header, a calendar or a page as they are.
fn hostile() -> Vec<String> {
    let words = [
        "Thé\r\nBcc: everyone@example.org",
        "Thé\nATTACH:https://example.org/x\nEND:VEVENT",
        "Thé\rX: y",
        "Thé\r\n\r\n<script>alert(1)</script>",
        "\"Thé\"; filename=\"x.exe\"",
        "=?utf-8?q?Th=C3=A9?=",
        "Thé, café; à=b\\n:c",
        "Thé \u{202e}moc.elpmaxe",
        "Thé\u{2028}X: y\u{85}Z: z\u{0}",
        "🫖🇧🇪👩🏽‍🍳",
        "شاي",
    ];
    let long = [String::from("🫖").repeat(3_000), "x".repeat(12_000), "é ".repeat(6_000)];
    words.into_iter().map(str::to_owned).chain(long).collect()
}

/// The names of the headers, of the letter and of each of its parts.
fn headers(bytes: &[u8]) -> Vec<String> {
    let mail = MessageParser::default().parse(bytes).expect("a mail");
    let names = mail.parts.iter().flat_map(|part| part.headers.iter().map(|header| header.name().to_owned()));
    names.collect()
}

/// The names of the lines of a calendar file, unfolded.
fn properties(file: &str) -> Vec<String> {
    file.lines().map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn hostile_words_add_no_header_no_line_and_no_tag() {
    let with = |words: &str| {
        let settled = LetterShift {
            activity: words.to_owned(),
            place: words.to_owned(),
            meeting_point: words.to_owned(),
            asked: false,
            ..breakfast()
        };
        let mut letter = letter(Kind::Volunteer, Locale::English, vec![settled]);
        letter.to.given_name = words.to_owned();
        letter
    };
    let plain = with("Thé");
    let (plain_headers, plain_calendars) = (headers(&sent(&plain).bytes), calendars(&plain));
    for words in hostile() {
        let letter = with(&words);
        let out = sent(&letter);
        let shown: String = words.chars().take(40).collect();
        assert_eq!(headers(&out.bytes), plain_headers, "{shown:?}");
        let text = String::from_utf8(out.bytes.clone()).expect("ASCII");
        assert!(text.is_ascii() && text.split("\r\n").all(|line| line.len() <= 998), "{shown:?}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{shown:?}");
        let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
        let head = format!("{:?} {:?}", mail.to(), mail.subject());
        assert!(!head.chars().any(breaks_out), "{shown:?}: {head}");
        assert!(!mail.body_html(0).expect("a page").contains("<script"), "{shown:?}");
        for ((head, file), (plain_head, plain_file)) in calendars(&letter).iter().zip(&plain_calendars) {
            assert_eq!(head, plain_head, "{shown:?}");
            assert_eq!(properties(file), properties(plain_file), "{shown:?}");
            assert!(!file.chars().any(|c| c != '\n' && breaks_out(c)), "{shown:?}");
        }
    }
}

#[test]
fn an_address_that_is_none_is_told_without_repeating_it() {
    for address in ["", "amal", "amal@example.org\r\nRCPT TO:<x@example.org>", "a@b c"] {
        let mut letter = letter(Kind::Volunteer, Locale::French, vec![breakfast()]);
        letter.to.address = address.to_owned();
        let error = letter.render(&"horaire@example.org".parse().expect("a sender"), "m1", now());
        assert_eq!(error, Err(MailError::Recipient), "{address:?}");
    }
}

#[test]
fn a_letter_has_something_to_tell() {
    let empty = Letter { shifts: vec![], ..letter(Kind::Volunteer, Locale::French, vec![breakfast()]) };
    assert_eq!(empty.render(&"a@example.org".parse().expect("a sender"), "m1", now()), Err(MailError::Empty));
}

#[test]
fn each_shift_has_its_calendar_file() {
    let files = calendars(&letter(
        Kind::Volunteer,
        Locale::French,
        vec![breakfast(), LetterShift { asked: false, ..supper() }],
    ));
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["2026-12-01-09h00.ics text/calendar method=PUBLISH", "2026-12-03-17h30.ics text/calendar method=REQUEST"]
    );
    assert!(files[0].1.contains("\nMETHOD:PUBLISH\n") && files[1].1.contains("\nMETHOD:REQUEST\n"));
    assert!(files.iter().all(|(_, text)| text.matches("BEGIN:VEVENT").count() == 1));
    assert!(files.iter().all(|(_, text)| !text.contains("s3cret")), "calendars are shared: no link in them");
}

#[test]
fn the_nights_on_which_the_clocks_change_last_what_they_last() {
    let cases = [
        ("2026-10-24", "2026-10-25", "DTSTART:20261024T200000Z", "DTEND:20261025T060000Z", Some("10 heures")),
        ("2027-03-27", "2027-03-28", "DTSTART:20270327T210000Z", "DTEND:20270328T050000Z", Some("8 heures")),
        ("2026-12-01", "2026-12-02", "DTSTART:20261201T210000Z", "DTEND:20261202T060000Z", None),
    ];
    for (date, next, start, end, warning) in cases {
        let letter = letter(Kind::NightWatch, Locale::French, vec![night(date, next)]);
        let file = &calendars(&letter)[0].1;
        assert!(file.contains(start) && file.contains(end), "{file}");
        let said = read(&letter);
        assert_eq!(said.contains("Attention"), warning.is_some(), "{said}");
        assert!(warning.is_none_or(|length| said.contains(length) && file.contains(length)), "{said}");
    }
}
