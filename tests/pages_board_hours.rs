//! The hours of a month on the board: what is left to confirm, and a shift that went otherwise.

mod common;

use common::House;
use common::board::{at, page, sent, text, with_camille};
use common::worked::{house as worked, own_page};

/// Camille coordinates the hotel.
fn house() -> House {
    let house = worked();
    with_camille(&house, "LEO");
    house
}

#[test]
fn a_month_says_what_was_done_and_what_is_left_to_confirm() {
    let house = house();
    let mut browser = at(&house, "camille");
    let told = text(&page(&mut browser, "/board/hours?month=2026-11"));
    assert!(told.contains("Hôtel Leopold: 5 to confirm"), "{told}");
    assert!(
        told.contains("Karim Peeters Day staff 22:30 h 22:30 h not noted yet 7:30 h still to come 3 days"),
        "{told}"
    );
    assert!(told.contains("until 29 November: 34 of 38 h −4"), "{told}");
    assert!(!told.contains("Amran") && !told.contains("Awa"), "{told}");
    let form = "do=confirm&month=2026-11&site=&at=LEO";
    let told = text(&sent(&mut browser, "/board/hours", form));
    assert!(told.contains("Noted: all as planned."), "{told}");
    assert!(!told.contains("To confirm") && !told.contains("not noted"), "{told}");
    let other = browser.ask("POST", "/board/hours", Some("do=confirm&month=2026-11&at=AMR"));
    assert_eq!(other.status, 404, "{}", other.text);
}

#[test]
fn a_night_that_went_on_is_noted_by_its_times_alone() {
    let house = house();
    let mut browser = at(&house, "camille");
    let path = "/board/hours/mona?month=2026-11";
    let told = text(&page(&mut browser, path));
    assert!(told.contains("9 h planned. Nothing noted yet."), "{told}");
    let form = |deed: &str| format!("month=2026-11&assignment=mona-LEO-16-22&{deed}");
    let told = text(&sent(&mut browser, "/board/hours/mona", &form("do=hours&start=21:45&end=07:30")));
    assert!(told.contains("9:45 h: from 21:45 to 07:30"), "{told}");
    assert!(told.contains("18:45 h · 2 days"), "{told}");
    let told = text(&sent(&mut browser, "/board/hours/mona", &form("do=absent")));
    assert!(told.contains("9 h · 1 day · 9 h not noted yet · absent once"), "{told}");
    let told = text(&sent(&mut browser, "/board/hours/mona", &form("do=planned")));
    assert!(told.contains("9 h, as planned"), "{told}");
    let refused = browser.ask("POST", "/board/hours/mona", Some(&form("do=hours&start=soon&end=07:30")));
    assert!(
        refused.status == 422 && text(&refused.text).contains("Start: this is no day or no time"),
        "{}",
        text(&refused.text)
    );
}

/// Whoever worked reads the same on their own page, at all sites; a volunteer owes no hours.
#[test]
fn whoever_worked_reads_it_themselves() {
    let house = house();
    let told = text(&own_page(&house, "karim"));
    assert!(
        told.contains("Heures prestées Novembre 2026 26:30 h, 4 jours, 26:30 h pas encore notées, 7:30 h à venir"),
        "{told}"
    );
    assert!(!text(&own_page(&house, "awa")).contains("Heures prestées"));
}

#[test]
fn nobody_is_there_who_owes_no_hours() {
    let house = house();
    let mut browser = at(&house, "camille");
    for nobody in ["awa", "none"] {
        assert_eq!(browser.ask("GET", &format!("/board/hours/{nobody}?month=2026-11"), None).status, 404, "{nobody}");
    }
    let told = text(&page(&mut browser, "/board/hours/karim?month=2027-02"));
    assert!(told.contains("No shift in this month."), "{told}");
    let told = text(&page(&mut browser, "/board/hours?month=2025-02"));
    assert!(told.contains("Choose another month"), "{told}");
}
