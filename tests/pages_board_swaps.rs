//! Exchanges that wait for a coordinator's word, on the board.

mod common;

use common::board::{at, page, standing, with_users};
use common::exchanges::agreed;
use diesel::RunQueryDsl as _;

#[test]
fn who_coordinates_lets_two_people_exchange_their_places() {
    let (house, swap) = agreed();
    with_users(&house);
    let mut camille = at(&house, "camille");
    assert!(page(&mut camille, "/board/").contains("One exchange waits for your word."));
    let waiting = page(&mut camille, "/board/swaps");
    for said in [
        "AWA Diallo gives: Soirée – Sisters’ House, Tuesday 1 December",
        "BOB Diallo gives: Soirée",
        "Wednesday 2 December",
    ] {
        assert!(waiting.contains(said), "{said}: {waiting}");
    }
    let done = camille.ask("POST", "/board/swaps", Some(&format!("do=consent&swap={swap}")));
    assert_eq!(done.header("location"), "https://releve.example.org/board/swaps?said=done", "{}", done.text);
    assert_eq!(
        (standing(&house, "s1"), standing(&house, "s2")),
        (vec!["bob confirmed".to_owned()], vec!["awa confirmed".to_owned()])
    );
    let after = page(&mut camille, "/board/swaps?said=done");
    assert!(after.contains("They have exchanged their places.") && after.contains("No exchange waits"), "{after}");
}

#[test]
fn or_does_not_and_both_keep_theirs() {
    let (house, swap) = agreed();
    with_users(&house);
    let mut camille = at(&house, "camille");
    let done = camille.ask("POST", "/board/swaps", Some(&format!("do=refusal&swap={swap}")));
    assert!(done.header("location").ends_with("?said=refused"), "{}", done.text);
    assert_eq!(
        (standing(&house, "s1"), standing(&house, "s2")),
        (vec!["awa confirmed".to_owned()], vec!["bob confirmed".to_owned()])
    );
    assert_eq!(camille.ask("POST", "/board/swaps", Some(&format!("do=consent&swap={swap}"))).status, 422);
    assert_eq!(camille.ask("POST", "/board/swaps", Some("do=sing&swap=x")).status, 422);
}

#[test]
fn whom_it_does_not_concern_sees_none_of_it() {
    let (house, swap) = agreed();
    with_users(&house);
    for who in ["robin", "sam"] {
        let mut browser = at(&house, who);
        assert!(!page(&mut browser, "/board/").contains("waits for your word"), "{who}");
        let page = page(&mut browser, "/board/swaps");
        assert!(page.contains("No exchange waits") && !page.contains("Diallo"), "{who}: {page}");
        assert_eq!(browser.ask("POST", "/board/swaps", Some(&format!("do=consent&swap={swap}"))).status, 422, "{who}");
    }
    assert_eq!(standing(&house, "s1"), ["awa confirmed"]);
}

#[test]
fn an_exchange_with_a_site_of_others_names_nobody_there() {
    let (house, _) = agreed();
    with_users(&house);
    let elsewhere = "UPDATE shifts SET site = 'LEO' WHERE id = 's2'";
    house.store.write_blocking(|tx| Ok(diesel::sql_query(elsewhere).execute(tx)?)).expect("a change");
    let mut camille = at(&house, "camille");
    let waiting = page(&mut camille, "/board/swaps");
    assert!(!waiting.contains("BOB") && !waiting.contains("Maison"), "{waiting}");
    assert!(!page(&mut camille, "/board/").contains("waits for your word"));
}
