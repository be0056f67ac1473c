//! Letters that say one thing, as the people who open them read them.

use super::*;

#[test]
fn who_asks_for_a_new_link_gets_it_and_who_is_asked_whether_all_is_right_has_one() {
    let sender = "La coordination <horaire@example.org>".parse().expect("a sender");
    for locale in Locale::ALL {
        let Letter { to, .. } = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let link = LINK.to_owned();
        let renewal = Renewal { to: to.clone(), link: link.clone() }.render(&sender, "m1", now()).expect("a letter");
        insta::assert_snapshot!(format!("renewal_{}", locale.code()), noted(&renewal));
        let sign_in = SignIn { to: to.clone(), link: link.clone() }.render(&sender, "m3", now()).expect("a letter");
        insta::assert_snapshot!(format!("sign_in_{}", locale.code()), noted(&sign_in));
        let checkup = Checkup { to, link }.render(&sender, "m2", now()).expect("a letter");
        insta::assert_snapshot!(format!("checkup_{}", locale.code()), noted(&checkup));
    }
}

#[test]
fn coordinators_hear_that_nobody_has_said_yes() {
    let sender = "La coordination <horaire@example.org>".parse().expect("a sender");
    for (locale, asked) in [(Locale::French, 4), (Locale::Dutch, 1), (Locale::English, 0), (Locale::Arabic, 2)] {
        let Letter { to, .. } = letter(Kind::Employee, locale, vec![breakfast()]);
        let LetterShift { starts, ends, activity, place, .. } = night("2026-12-01", "2026-12-02");
        let unfilled = Unfilled {
            starts,
            ends,
            activity,
            place,
            roles: vec![Role::NightWatch],
            languages: vec![],
            missing: 1,
            again: false,
            asked,
            declined: asked / 2,
            silent: asked.div_ceil(2),
        };
        let several = Unfilled {
            languages: vec!["ti".parse().expect("a language")],
            missing: 2,
            again: true,
            asked: 3,
            declined: 3,
            silent: 0,
            ..unfilled.clone()
        };
        // Of one place, and of several in one letter.
        for (name, unfilled) in [("escalation", vec![unfilled.clone()]), ("escalations", vec![unfilled, several])] {
            let notice = Escalation { to: to.clone(), unfilled };
            let out = notice.render(&sender, "m1", now()).expect("a letter");
            let mail = MessageParser::default().parse(&out.bytes).expect("a mail");
            let text = mail.body_text(0).expect("a text").replace("\r\n", "\n");
            let read = format!("{}\n\n{text}", mail.subject().expect("a subject"));
            insta::assert_snapshot!(format!("{name}_{}", locale.code()), read);
        }
    }
}

/// The subject and the text of a note.
fn plain_text(note: &Outgoing) -> String {
    let mail = MessageParser::default().parse(&note.bytes).expect("a mail");
    let text = mail.body_text(0).expect("a text").replace("\r\n", "\n");
    format!("{}\n\n{text}", mail.subject().expect("a subject"))
}

fn place(from: LetterShift) -> SwapLine {
    let LetterShift { starts, ends, activity, place, meeting_point, .. } = from;
    SwapLine { starts, ends, activity, role: None, place, meeting_point }
}

#[test]
fn what_is_written_of_an_exchange_names_nobody() {
    let sender = "La coordination <horaire@example.org>".parse().expect("a sender");
    for locale in Locale::ALL {
        let Letter { to, .. } = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let (theirs, offered) = (place(breakfast()), place(night("2026-10-24", "2026-10-25")));
        let places = [theirs.clone(), offered.clone()];
        let question = SwapQuestion { to: to.clone(), theirs: theirs.clone(), offered, link: LINK.to_owned() };
        let question = question.render(&sender, "m1", now()).expect("a letter");
        assert!(String::from_utf8_lossy(&question.bytes).contains("List-Unsubscribe-Post"), "one click stops it");
        let consent = SwapConsent { to: to.clone(), places }.render(&sender, "m2", now()).expect("a letter");
        let whys = [SwapWhy::NotDone, SwapWhy::Refused, SwapWhy::NotNeeded];
        let over = whys.map(|why| {
            let note = SwapOver { to: to.clone(), kept: theirs.clone(), why };
            plain_text(&note.render(&sender, "m3", now()).expect("a letter"))
        });
        let all = [plain_text(&question), plain_text(&consent), over.join("\n---\n")].join("\n---\n");
        insta::assert_snapshot!(format!("swap_{}", locale.code()), all);
    }
}

#[test]
fn what_is_written_of_a_session() {
    let sender = "La coordination <horaire@example.org>".parse().expect("a sender");
    let whys = [
        (SessionWhy::Invited, SessionKind::Onboarding, false),
        (SessionWhy::Invited, SessionKind::GenderAndMigration, true),
        (SessionWhy::Freed, SessionKind::Information, true),
        (SessionWhy::Reminded, SessionKind::Onboarding, false),
        (SessionWhy::Moved, SessionKind::Onboarding, false),
        (SessionWhy::CalledOff, SessionKind::Onboarding, false),
        (SessionWhy::Off, SessionKind::Onboarding, false),
        (SessionWhy::AskedFor, SessionKind::Information, true),
        (SessionWhy::Welcomed, SessionKind::Information, false),
    ];
    for locale in Locale::ALL {
        let Letter { to, .. } = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let all = whys.map(|(why, kind, is_full)| {
            let LetterShift { starts, ends, place, meeting_point, .. } = breakfast();
            let languages = vec![Language::French, Language::Arabic];
            let link = LINK.to_owned();
            let session = SessionLine { kind, starts, ends, place, meeting_point, languages };
            let given_name = if why == SessionWhy::AskedFor { String::new() } else { to.given_name.clone() };
            let note = SessionNote { to: Recipient { given_name, ..to.clone() }, why, session, is_full, link };
            let note = note.render(&sender, "m1", now()).expect("a letter");
            let is_stoppable = String::from_utf8_lossy(&note.bytes).contains("List-Unsubscribe-Post");
            assert_eq!(is_stoppable, why == SessionWhy::Invited, "one click stops what is asked");
            plain_text(&note)
        });
        insta::assert_snapshot!(format!("session_{}", locale.code()), all.join("\n---\n"));
    }
}

#[test]
fn volunteers_read_what_their_house_writes_to_them() {
    let sender = "La coordination <horaire@example.org>".parse().expect("a sender");
    let text = Text { subject: "Le code de la porte".into(), body: "Il change lundi.\n\nMerci d’être là.".into() };
    for locale in Locale::ALL {
        let Letter { to, .. } = letter(Kind::Volunteer, *locale, vec![breakfast()]);
        let LetterShift { starts, ends, activity, place, meeting_point, .. } = breakfast();
        let announcement = AnnouncementLetter {
            to,
            site: "Hôtel Leopold".into(),
            is_agreed: false,
            text: text.clone(),
            text_in: Locale::French,
            shifts: Vec::new(),
            link: LINK.to_owned(),
        };
        let agreed = AnnouncementLetter {
            is_agreed: true,
            text_in: *locale,
            shifts: vec![AnnouncementShift { starts, ends, activity, place, meeting_point }],
            ..announcement.clone()
        };
        let (subject, text) = agreed.clone().read().expect("a letter");
        assert!(!text.contains("Hub, 2 rue") && subject == "Le code de la porte", "{text}");
        let announcement = announcement.render(&sender, "m1", now()).expect("a letter");
        insta::assert_snapshot!(format!("announcement_{}", locale.code()), noted(&announcement));
        let agreed = agreed.render(&sender, "m2", now()).expect("a letter");
        insta::assert_snapshot!(format!("announcement_agreed_{}", locale.code()), noted(&agreed));
    }
}
