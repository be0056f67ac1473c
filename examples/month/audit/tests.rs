//! The auditor finds what it is there for: a month in which all is well, spoilt in one way at a time.

use super::uid;
use crate::evidence::{Deed, Evidence, Mail, Standing, What};
use crate::house::Someone;
use crate::letter::{File, Item, Kind, Letter, Section};
use chrono::{DateTime, TimeDelta, Utc};
use releve::domain::person::Kind as Body;
use releve::domain::roster::AssignmentState;
use releve::domain::{PersonId, ShiftId};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn start() -> DateTime<Utc> {
    at("2026-10-08T16:00:00Z")
}

fn somebody() -> PersonId {
    PersonId::new("p").expect("an id")
}

fn shift() -> ShiftId {
    ShiftId::new("s").expect("an id")
}

fn mail(when: &str, kind: Kind, section: Section) -> Mail {
    let file = File { uid: uid(&shift(), &somebody()), method: "PUBLISH".into(), sequence: 1, starts: start() };
    let has_file = matches!(section, Section::Asked | Section::Told);
    let letter = Letter {
        kind,
        items: vec![Item { section, starts: start(), what: "Soir – Hub".into() }],
        files: if has_file { vec![file] } else { Vec::new() },
        digest: format!("{kind:?}").into_bytes(),
        holds_the_secret: false,
        can_stop: has_file,
    };
    Mail { at: at(when), person: somebody(), letter }
}

fn deed(when: &str, what: What) -> Deed {
    Deed { at: at(when), person: somebody(), starts: Some(start()), about: Some("Soir – Hub".into()), what }
}

/// Somebody was asked, said yes, was reminded and came.
fn all_is_well() -> Evidence {
    let standing = Standing { person: somebody(), shift: shift(), starts: start(), state: AssignmentState::Confirmed };
    Evidence {
        mails: vec![
            mail("2026-09-23T08:01:00Z", Kind::Offer, Section::Asked),
            mail("2026-10-07T16:00:00Z", Kind::Reminder, Section::Reminded),
        ],
        deeds: vec![deed("2026-09-23T10:00:00Z", What::Yes)],
        people: [(somebody(), Someone { kind: Body::Volunteer, may_be_asked: 1, places: 1 })].into(),
        standing: vec![standing],
        ..Evidence::default()
    }
}

fn rules(evidence: &Evidence) -> Vec<&'static str> {
    let mut rules: Vec<&str> = evidence.judge().into_iter().map(|breach| breach.rule).collect();
    rules.dedup();
    rules
}

/// The same question on another day.
fn question(when: &str, days: i64) -> Mail {
    let mut asked = mail(when, Kind::StepIn, Section::StepIn);
    asked.letter.items[0].starts += TimeDelta::days(days);
    asked.letter.digest.push(days as u8);
    asked
}

#[test]
fn where_all_is_well_nothing_is_found() {
    assert_eq!(rules(&all_is_well()), Vec::<&str>::new());
}

#[test]
fn each_way_to_spoil_it_is_found() {
    type Spoil = fn(&mut Evidence);
    let cases: [(&str, Spoil); 16] = [
        ("the limited address in a mail", |all| all.mails[0].letter.holds_the_secret = true),
        ("the limited address on the wrong page, or not on the right one", |all| all.wrong_pages = 1),
        ("a mail that cannot be read", |all| all.unreadable = 1),
        ("asked to step in more often than they said", |all| {
            all.mails.push(question("2026-10-09T10:00:00Z", 4));
            all.mails.push(question("2026-10-16T09:59:00Z", 9));
        }),
        ("a question to step in by night", |all| all.mails.push(question("2026-10-09T20:00:00Z", 4))),
        ("a question to step in, said again by night", |all| {
            all.mails.push(question("2026-10-09T10:00:00Z", 4));
            all.mails.push(question("2026-10-10T04:00:00Z", 4));
        }),
        ("a reminder at or after the start", |all| all.mails[1].at = start()),
        ("a reminder of what they said no to", |all| all.deeds.push(deed("2026-10-01T10:00:00Z", What::No))),
        ("a reminder to who wants none", |all| all.deeds.push(deed("2026-10-01T10:00:00Z", What::NoReminders))),
        ("more letters in a day than four, and it could have waited", |all| {
            for hour in 9..14 {
                let mut told = mail(&format!("2026-09-24T{hour:02}:00:00Z"), Kind::Roster, Section::Told);
                told.letter.digest.push(hour);
                all.mails.push(told);
            }
            all.mails.sort_by_key(|mail| mail.at);
        }),
        ("asked after they had stopped it", |all| {
            all.deeds.push(deed("2026-10-09T09:00:00Z", What::Stopped));
            all.mails.push(question("2026-10-09T10:00:00Z", 4));
        }),
        ("an old question said again after they had stopped it", |all| {
            all.deeds.push(deed("2026-09-24T09:00:00Z", What::Stopped));
            all.mails.push(mail("2026-10-08T10:00:00Z", Kind::Offer, Section::Asked));
        }),
        ("the same mail twice", |all| all.mails.insert(1, mail("2026-09-23T09:00:00Z", Kind::Offer, Section::Asked))),
        ("a calendar file of another shift", |all| {
            let mut other = mail("2026-09-24T09:00:00Z", Kind::Roster, Section::Told);
            other.letter.files[0].uid = "0@releve".into();
            all.mails.insert(1, other);
        }),
        ("came for a shift that no mail told before its start", |all| all.mails.clear()),
        ("came for a shift of which they have no calendar file", |all| all.mails[0].letter.files.clear()),
    ];
    for (rule, spoil) in cases {
        let mut all = all_is_well();
        spoil(&mut all);
        assert_eq!(rules(&all), [rule]);
    }
}

#[test]
fn who_is_thanked_and_asked_again_is_asked_twice() {
    let mut all = all_is_well();
    all.mails.push(question("2026-10-09T10:00:00Z", 4));
    let mut taken = question("2026-10-09T11:00:00Z", 4);
    taken.letter.kind = Kind::Taken;
    taken.letter.items[0].section = Section::Taken;
    taken.letter.digest.push(0);
    all.mails.push(taken);
    all.mails.push(question("2026-10-09T12:00:00Z", 4));
    assert_eq!(rules(&all), ["asked to step in more often than they said"]);
}
