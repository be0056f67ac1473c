//! A week at the board as a coordinator has it, in a real browser: signed in by the link of a mail, planned, searched, watched,
//! changed by dragging, locked, searched again, a gap filled, published.
//!
//! It asks for chromedriver, and says so where there is none.

#[path = "board_in_a_browser/desk.rs"]
mod desk;
mod webdriver;

use desk::Desk;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use std::time::{Duration, Instant};

/// Somebody on a shift, as the grid shows them.
const CHIPS: &str = "#week li[data-a]";

/// What is done is answered a while after it is known; whatever is marked as done by somebody else leaves a trace.
const LATE_ANSWERS: &str = "
    new MutationObserver(() => document.querySelector('.fresh') && (document.body.dataset.marked = 'yes'))
      .observe(document.getElementById('week'), { subtree: true, childList: true, attributes: true });
    const real = window.fetch;
    window.fetch = async (...all) => {
      const answer = await real(...all);
      if (all[1]?.method === 'POST') await new Promise((then) => setTimeout(then, 1500));
      return answer;
    };";

#[test]
fn a_week_from_the_sign_in_to_the_mails() {
    let Some(desk) = Desk::open() else { return };
    desk.run(async |desk, browser| {
        desk.sign_in(browser).await;
        browser.click("button[value=plan]").await;
        let week = browser.address().await;
        assert!(browser.text("h1").await.contains("draft"));

        // A search is watched, and stopped where it has not ended by itself.
        browser.click("button[value=search]").await;
        assert!(browser.text("[role=status]").await.contains("search"), "what goes on is said");
        browser.wait_for("#filled").await;
        if browser.is_there("button[value=stop]").await {
            browser.try_click("button[value=stop]").await;
        }
        browser.wait_until_gone("[data-events]").await;
        let filled = browser.text("label[for=filled]").await;
        assert!(!filled.starts_with("0 "), "{filled}");
        browser.go(&week).await;
        let there = browser.all(CHIPS).await.len();
        assert!(there > 100, "{there}");

        // Somebody is dragged: the what-if is read, and a reason written where a rule stands against it.
        // One's own change is no news, however late its answer comes.
        browser.run(LATE_ANSWERS).await;
        let (who, from, _) = drag(browser).await;
        browser.click("#toast button").await;
        let back = browser.moved(&from, &who).await;
        browser.wait_for(&format!("[id='{from}'] li[data-a='{back}']:not(:has(.lock))")).await;
        let (who, from, to) = drag(browser).await;
        assert!(!browser.is_there("[data-marked]").await, "what one does oneself is marked as done by somebody else");
        browser.wait_for(&format!("[id='{to}'] li[data-a='{}']", browser.moved(&to, &who).await)).await;
        assert!(!browser.text_of(&from).await.contains(&who), "{who} is where they were");

        // A place that was put by hand is locked; the lock is seen, and a search leaves it alone.
        browser.go(&format!("{week}/shifts/{to}")).await;
        assert!(browser.text("main").await.contains("locked"));
        browser.go(&week).await;
        browser.click("button[value=search]").await;
        browser.wait_until_gone("[data-events]").await;
        browser.go(&week).await;
        assert!(browser.text_of(&to).await.contains(&who), "the lock does not hold");

        // A gap is filled with who could come, a rule overridden in writing where there is one.
        browser.go(&format!("{week}?standing=missing")).await;
        let gaps = browser.links("#week .place.short a").await;
        let mut is_filled = false;
        for gap in gaps {
            browser.go(&gap).await;
            if browser.is_there("button[value=put]").await {
                if browser.is_there("ol.people input[name=reason]").await {
                    browser.fill("ol.people li:first-child input[name=reason]", "Agreed on the telephone").await;
                }
                browser.click("ol.people button[value=put]").await;
                assert!(browser.text("[role=status]").await.contains("noted"));
                is_filled = true;
                break;
            }
        }
        assert!(is_filled, "no gap has a candidate");

        let before = desk.mails();
        browser.go(&format!("{week}/publication")).await;
        if browser.is_there("[name=reason]").await {
            browser.fill("[name=reason]", "The week was planned late").await;
        }
        browser.click("button[value=publish]").await;
        assert!(browser.text("h1").await.contains("published"));
        let began = Instant::now();
        while desk.mails() < before + 50 && began.elapsed() < Duration::from_secs(90) {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        assert!(desk.mails() >= before + 50, "{} mails", desk.mails() - before);
        assert_eq!(browser.asked_elsewhere().await, Vec::<String>::new());
    });
}

/// Drags the first person who may go somewhere to the first place on screen that takes them. Gives their name, and from where to where.
async fn drag(browser: &webdriver::Browser) -> (String, String, String) {
    for chip in browser.all(CHIPS).await.into_iter().take(12) {
        let who = chip.text().await.expect("a name").lines().next().expect("a name").to_owned();
        let from = chip.find(Locator::XPath("ancestor::div[@class='shift']")).await.expect("a shift");
        let from = from.attr("id").await.expect("an answer").expect("a name");
        let (x, y, width, height) = chip.rectangle().await.expect("a place");
        let at = |x: f64, y: f64| PointerAction::MoveTo { duration: Some(Duration::from_millis(150)), x, y };
        let pick = MouseActions::new("mouse".into())
            .then(at(x + width / 2.0, y + height / 2.0))
            .then(PointerAction::Down { button: 0 })
            .then(at(x + width / 2.0 + 12.0, y + height / 2.0 + 12.0))
            .then(at(x + width / 2.0 + 24.0, y + height / 2.0 + 24.0));
        browser.act(pick).await;
        browser.wait_for("[data-would]").await;
        let target = browser.visible("[data-would=can], [data-would=care]").await;
        let Some((to, (x, y))) = target else {
            browser.act(MouseActions::new("mouse".into()).then(PointerAction::Up { button: 0 })).await;
            continue;
        };
        browser.act(MouseActions::new("mouse".into()).then(at(x, y)).then(at(x + 3.0, y + 2.0))).await;
        browser.wait_for("#would:not([hidden])").await;
        let would = browser.text("#would").await;
        assert!(would.contains(" h"), "it says the hours of the week: {would}");
        assert!(would.starts_with(&who) && would.contains(" → "), "it says who goes from where to where: {would}");
        browser.act(MouseActions::new("mouse".into()).then(PointerAction::Up { button: 0 })).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        if browser.is_there("dialog[open]").await {
            browser.fill("dialog textarea", "Agreed on the telephone").await;
            browser.click_now("dialog button[value=move]:not([hidden])").await;
        }
        browser.wait_for("#toast:not([hidden])").await;
        let toast = browser.text("#toast").await;
        assert!(toast.contains("moved"), "{toast}");
        return (who, from, to);
    }
    panic!("nobody may go anywhere");
}
