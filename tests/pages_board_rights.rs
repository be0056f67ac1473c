//! The board shows everybody what concerns their sites and lets them change nothing else: every page of it, as every office.

mod common;
#[path = "pages_board_rights/world.rs"]
mod world;

use common::House;
use common::browser::Browser;
use releve::domain::right::Office;
use std::collections::BTreeSet;
use world::{all_of_theirs, house};

/// Every page of the board. What the modules alone read is among them.
const PAGES: [&str; 45] = [
    "/board/",
    "/board/announcements",
    "/board/announcements/new",
    "/board/announcements/templates/new",
    "/board/announcements/templates/{words}",
    "/board/report",
    "/board/expenses",
    "/board/hours",
    "/board/hours/{staff}",
    "/board/rounds",
    "/board/rounds/new",
    "/board/rounds/{round}",
    "/board/pathway",
    "/board/people",
    "/board/people/new",
    "/board/people/offers",
    "/board/people/paste",
    "/board/people/{person}",
    "/board/rules",
    "/board/rules/new",
    "/board/rules/{profile}",
    "/board/sessions",
    "/board/sessions/new",
    "/board/sessions/{session}",
    "/board/sites",
    "/board/sites/new",
    "/board/sites/{site}",
    "/board/sites/{site}/change",
    "/board/swaps",
    "/board/templates",
    "/board/templates/new",
    "/board/templates/paste",
    "/board/templates/{template}",
    "/board/{roster}",
    "/board/{roster}/live",
    "/board/{roster}/cells?shift={shift}",
    "/board/{roster}/sums",
    "/board/{roster}/moves/{assignment}",
    "/board/{roster}/numbers",
    "/board/{roster}/gaps",
    "/board/{roster}/search",
    "/board/{roster}/drafts",
    "/board/{roster}/drafts?first={snapshot}",
    "/board/{roster}/publication",
    "/board/{roster}/shifts/{shift}",
];

/// Everything that a form of the board can say, and where.
const FORMS: [(&str, &str); 80] = [
    ("/board/", "do=plan&week=2026-W51"),
    ("/board/", "do=try"),
    ("/board/", "do=end_trial"),
    ("/board/announcements/new", "do=look&site={site}&to=site&subject-fr=x&body-fr=x"),
    ("/board/announcements/new", "do=look&site={site}&to=site&template={words}"),
    ("/board/announcements/templates/new", "do=save&site={site}&name=New&subject-fr=x&body-fr=x"),
    ("/board/announcements/templates/{words}", "do=save&version=1&site=A&name=Else&subject-fr=x&body-fr=x"),
    ("/board/announcements/templates/{words}", "do=approve&version=1"),
    ("/board/announcements/templates/{words}", "do=disapprove&version=1"),
    ("/board/announcements/templates/{words}", "do=remove&version=1&sure=yes"),
    ("/board/people", "kind=volunteer&q=Z"),
    ("/board/people/new", "do=save&kind=volunteer&given_name=New&family_name=One&site={site}"),
    ("/board/people/offers", "do=add&text=nom%09jours%09heures%0AZoubida+Zwarts%09lun%099h-12h"),
    ("/board/people/paste", "do=add&rows=Zoubida%09Zwarts"),
    ("/board/people/{person}", "do=save&kind=volunteer&given_name=Else&family_name=One"),
    ("/board/people/{person}", "do=away&why=leave&from=2026-12-01"),
    ("/board/people/{person}", "do=free&absence={person}"),
    ("/board/people/{person}", "do=remove"),
    ("/board/expenses", "do=settle&month=2026-12&site={site}"),
    ("/board/expenses", "do=take-back&month=2026-12&site={site}&expense={site}&sure=yes"),
    ("/board/hours", "do=confirm&month=2026-12&at={site}"),
    ("/board/hours/{staff}", "do=planned&month=2026-12&assignment={assignment}"),
    ("/board/hours/{staff}", "do=hours&month=2026-12&assignment={assignment}&start=08:00&end=12:00"),
    ("/board/hours/{staff}", "do=absent&month=2026-12&assignment={assignment}"),
    ("/board/swaps", "do=consent&swap={swap}"),
    ("/board/swaps", "do=refusal&swap={swap}"),
    ("/board/rounds", "do=add&site={site}&name=New"),
    ("/board/rounds", "do=remove&vehicle={site}&version=1&sure=yes"),
    (
        "/board/rounds/new",
        "do=add&kind=move&location={site}&date=2026-12-03&start=09:00&end=12:00&driver=driver&helpers=1&vehicle={site}\
         &stop_site=&stop_place=Dock&stop_from=09:00&stop_until=10:00&stop_what=x",
    ),
    (
        "/board/rounds/{round}",
        "do=save&version=1&kind=move&stop_place=Else&stop_from=09:00&stop_until=10:00&stop_what=x",
    ),
    ("/board/rounds/{round}", "do=call-off&version=1&sure=yes"),
    ("/board/rounds/{round}", "do=accepted&version=1&stop=none"),
    ("/board/rounds/{round}", "do=declined&version=1&stop=none&note=x"),
    ("/board/rounds/{round}", "do=delivered&version=1&stop=none"),
    ("/board/rules/new", "do=save&name=New&source=S&valid_from=2026-01-01&daily_maximum=1"),
    ("/board/rules/standard-intern", "do=write-down&name=Else&source=S&valid_from=2026-01-01&daily_maximum=1"),
    ("/board/rules/standard-intern", "do=remove&version=1&sure=yes"),
    ("/board/sessions/new", "do=add&kind=onboarding&location={site}&date=2027-01-20&start=18:00&end=20:00&places=5"),
    ("/board/sessions/{session}", "do=invite&person={person}"),
    ("/board/sessions/{session}", "do=take-off&person={person}"),
    ("/board/sessions/{session}", "do=present&person={person}"),
    ("/board/sessions/{session}", "do=yes&person={person}"),
    ("/board/sessions/{session}", "do=validate&person={person}"),
    ("/board/sessions/{session}", "do=places&places=9"),
    ("/board/sessions/{session}", "do=open"),
    ("/board/sessions/{session}", "do=close"),
    ("/board/sessions/{session}", "do=call-off&sure=yes"),
    ("/board/sessions/{session}", "look=person&name=Z"),
    ("/board/sites/new", "do=save&id=NEW&name=New&time_zone=Europe/Brussels&swaps=free"),
    ("/board/sites/{site}", "do=save&version=1&name=Else&time_zone=Europe/Brussels&swaps=free"),
    ("/board/sites/{site}", "do=day&version=1&day=2026-12-25&plan=closed"),
    ("/board/sites/{site}", "do=remove&version=1&sure=yes"),
    ("/board/sites/{site}/change", "do=look&what=closes&from=2027-06-01&reason=x"),
    ("/board/sites/{site}/change", "do=make&what=closes&from=2027-06-01&reason=x"),
    ("/board/sites/{site}", "do=add-place&place=new&place_name=New&meeting_point=Here&disclosure=public&zone=brussels"),
    (
        "/board/sites/{site}",
        "do=place&version=1&place={site}&place_name=Else&meeting_point=Here&disclosure=public&zone=brussels",
    ),
    ("/board/sites/{site}", "do=remove-place&version=1&place={site}&sure=yes"),
    (
        "/board/templates/new",
        "do=save&activity=New&site={site}&location={site}&weekday=1&start=08:00&end=12:00&role-0=volunteer&minimum-0=1&ideal-0=1\
         &minimum_age=16",
    ),
    (
        "/board/templates/{template}",
        "do=save&version=1&activity=Else&site=A&location={site}&weekday=1&start=08:00&end=12:00&role-0=volunteer&minimum-0=1\
         &ideal-0=1&minimum_age=16",
    ),
    (
        "/board/templates/paste",
        "do=add&text=site%09quoi%09jours%09heures%09lieu%0A{site}%09New%09lun%099h-12h%09{site}",
    ),
    ("/board/templates/{template}", "do=day&version=1&day=2026-12-25&plan=closed"),
    ("/board/templates/{template}", "do=remove&version=1&sure=yes"),
    ("/board/{roster}", "look=week&name=Z"),
    ("/board/{roster}", "do=search"),
    ("/board/{roster}", "do=publish"),
    ("/board/{roster}", "do=stop&solve=none"),
    ("/board/{roster}/drafts", "do=keep"),
    ("/board/{roster}/drafts", "do=return&draft={snapshot}"),
    ("/board/{roster}/gaps", "gap={shift}+0"),
    ("/board/{roster}/moves/{assignment}", "shift={shift}&position=0"),
    ("/board/{roster}/shifts/{shift}", "do=put&person={person}&position=0"),
    ("/board/{roster}/shifts/{shift}", "do=put&person={person}&position=0&reason=because"),
    ("/board/{roster}/shifts/{shift}", "do=take&assignment={assignment}"),
    ("/board/{roster}/shifts/{shift}", "do=lock&assignment={assignment}"),
    ("/board/{roster}/shifts/{shift}", "do=unlock&assignment={assignment}"),
    ("/board/{roster}/shifts/{shift}", "do=yes&assignment={assignment}"),
    ("/board/{roster}/shifts/{shift}", "do=no&assignment={assignment}"),
    ("/board/{roster}/shifts/{shift}", "do=cannot&assignment={assignment}"),
    ("/board/{roster}/shifts/{shift}", "do=ask&position=0"),
    ("/board/{roster}/shifts/{shift}", "look=person&name=Z"),
];

/// What is told of the other site nowhere: its name, its places, its people, what is done there.
const THEIRS: [&str; 5] = ["zubrowka", "zeppelin", "Zoubida", "Zwarts", "zythologie"];

/// What a path or a form names: of one site, or of the part of a roster of both that is one site's.
#[derive(Debug, Clone, Copy)]
struct Names {
    site: &'static str,
    roster: &'static str,
    assignment: &'static str,
}

/// What is at the visitor's site.
const OWN: Names = Names { site: "A", roster: "A", assignment: "A" };
/// What is at that of others: alone, in a roster of both, and called as if it were in one's own.
const FOREIGN: [Names; 3] = [
    Names { site: "B", roster: "B", assignment: "B" },
    Names { site: "B", roster: "AB", assignment: "AB-B" },
    Names { site: "B", roster: "A", assignment: "AB-B" },
];
/// What is nowhere.
const NOWHERE: Names = Names { site: "none", roster: "none", assignment: "none" };

impl Names {
    /// Rules are of no site: there are those, or there are none.
    fn profile(self) -> &'static str {
        if self.site == "none" { "none" } else { "standard-intern" }
    }

    fn within(self, text: &str) -> String {
        let swap = if self.site == "none" { "none" } else { self.site };
        let text = text.replace("{staff}", &format!("{}-staff", self.site));
        [
            ("person", self.site),
            ("shift", self.site),
            ("session", self.site),
            ("round", self.site),
            ("site", self.site),
            ("swap", swap),
            ("template", self.site),
            ("words", self.site),
            ("profile", self.profile()),
        ]
        .into_iter()
        .chain([("roster", self.roster), ("assignment", self.assignment), ("snapshot", self.roster)])
        .fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }
}

fn offices() -> impl Iterator<Item = Office> {
    Office::ALL.iter().copied().filter(|office| *office != Office::Administrator)
}

/// What nobody of an office may see, even at their site.
fn closed_to(office: Office, page: &str) -> bool {
    let keeps = matches!(office, Office::Coordinator | Office::Deputy);
    match page {
        "/board/pathway"
        | "/board/announcements"
        | "/board/announcements/new"
        | "/board/announcements/templates/new"
        | "/board/announcements/templates/{words}"
        | "/board/people"
        | "/board/people/{person}"
        | "/board/sessions/new"
        | "/board/sessions/{session}"
        | "/board/{roster}/moves/{assignment}" => office == Office::Reader,
        "/board/expenses"
        | "/board/hours"
        | "/board/hours/{staff}"
        | "/board/people/new"
        | "/board/people/offers"
        | "/board/people/paste"
        | "/board/rounds/new"
        | "/board/sites/{site}/change"
        | "/board/templates/new"
        | "/board/templates/paste"
        | "/board/{roster}/publication" => !keeps,
        // Sites are made by who keeps them everywhere, and so are rules; no search has run.
        "/board/rules/new" | "/board/sites/new" | "/board/{roster}/search" => true,
        _ => false,
    }
}

fn at(house: &House, office: Office) -> Browser<'_> {
    Browser::signed_in(house, &format!("{}@example.org", office.code()))
}

#[track_caller]
fn tells_nothing(text: &str, what: &str) {
    let told = THEIRS.iter().find(|word| text.contains(**word));
    assert!(told.is_none(), "{what} tells {told:?}: {text}");
}

#[test]
fn every_page_shows_what_is_theirs_and_of_others_as_much_as_of_what_is_not_there() {
    let mut looked_at = 0;
    for office in offices() {
        let house = house();
        let mut browser = at(&house, office);
        for page in PAGES {
            let what = format!("{}: {page}", office.code());
            // What is followed live does not end while it may be read: `pages_board_live` follows it.
            if !page.ends_with("/live") {
                let own = browser.ask("GET", &OWN.within(page), None);
                assert_eq!(own.status, if closed_to(office, page) { 404 } else { 200 }, "{what}");
                tells_nothing(&own.text, &what);
                let of_both = Names { roster: "AB", assignment: "AB-A", ..OWN };
                tells_nothing(&browser.ask("GET", &of_both.within(page), None).text, &what);
            }
            // Rules are everybody's.
            if !page.contains('{') || page.contains("{profile}") {
                continue;
            }
            let nowhere = browser.ask("GET", &NOWHERE.within(page), None);
            assert_eq!(nowhere.status, 404, "{what}");
            for names in FOREIGN {
                let named = ["shift", "assignment", "person", "template", "session", "round", "site", "words", "staff"];
                let is_named = named.iter().any(|name| page.contains(&format!("{{{name}}}")));
                if names.roster != "B" && !is_named {
                    continue;
                }
                let foreign = browser.ask("GET", &names.within(page), None);
                tells_nothing(&foreign.text, &what);
                looked_at += 1;
                assert_eq!((foreign.status, &foreign.text), (404, &nowhere.text), "{what} {names:?}");
            }
        }
    }
    assert_eq!(looked_at, 168);
}

#[test]
fn no_form_changes_what_is_others() {
    let mut sent = 0;
    for office in offices() {
        let house = house();
        let mut browser = at(&house, office);
        let before = all_of_theirs(&house);
        for (page, form) in FORMS {
            let what = format!("{}: {page} {form}", office.code());
            for names in FOREIGN.into_iter().chain([
                // Somebody of others on a shift of one's own, and what is others' under one's own page.
                Names { site: "A", roster: "A", assignment: "B" },
                Names { site: "A", roster: "AB", assignment: "AB-B" },
            ]) {
                let answer = browser.ask("POST", &names.within(page), Some(&names.within(form)));
                assert!([200, 303, 404, 409, 422].contains(&answer.status), "{what}: {}", answer.status);
                // What somebody typed comes back to themselves.
                if !form.contains("Zoubida") {
                    tells_nothing(&answer.text, &what);
                }
                sent += 1;
            }
        }
        let put = FORMS.map(|(page, form)| (OWN.within(page), form.replace("{person}", "B")));
        for (page, form) in put.into_iter().filter(|(_, form)| form.starts_with("do=put")) {
            let answer = browser.ask("POST", &page, Some(&form));
            tells_nothing(&answer.text, &format!("{}: {form}", office.code()));
        }
        assert_eq!(all_of_theirs(&house), before, "{}", office.code());
    }
    assert_eq!(sent, 4 * FORMS.len() * 5);
}

#[test]
fn no_page_of_the_board_is_missing_here() {
    let house = house();
    let mut browser = at(&house, Office::Administrator);
    let known: BTreeSet<String> = PAGES.iter().map(|page| page.split('?').next().expect("a path").to_owned()).collect();
    let (mut seen, mut waiting) = (BTreeSet::new(), vec!["/board/".to_owned()]);
    let mut shapes = BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        shapes.insert(shape(&path));
        let page = browser.ask("GET", &path, None).there().text;
        waiting.extend(linked(&page));
    }
    let unknown: Vec<_> = shapes.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?} are no lines of PAGES");
    let never: Vec<_> = known.difference(&shapes).map(String::as_str).collect();
    // The modules read these three, a search is gone to when one runs, and exchanges where one waits for a word.
    let modules = ["/board/{roster}/cells", "/board/{roster}/live", "/board/{roster}/search", "/board/{roster}/sums"];
    assert_eq!(never, modules, "a page that nobody is led to");
}

/// The pages of the board that a page leads to.
fn linked(page: &str) -> Vec<String> {
    let ours = page.split('"').filter_map(|text| text.strip_prefix("https://releve.example.org"));
    let board = ours.filter(|path| path.starts_with("/board"));
    board.map(|path| path.split(['?', '#']).next().expect("a path").to_owned()).collect()
}

/// A path with what it names called by its kind.
fn shape(path: &str) -> String {
    let mut before = "";
    let mut steps = Vec::new();
    for step in path.split('/') {
        steps.push(match (before, step) {
            (
                "board",
                "announcements" | "expenses" | "hours" | "pathway" | "people" | "report" | "rounds" | "rules"
                | "sessions" | "sites" | "swaps" | "templates" | "",
            )
            | ("announcements", "new" | "templates")
            | ("people", "new" | "paste" | "offers")
            | ("templates", "new" | "paste")
            | ("rounds" | "rules" | "sessions" | "sites", "new") => step,
            ("board", _) => "{roster}",
            ("people", _) => "{person}",
            ("hours", _) => "{staff}",
            ("rules", _) => "{profile}",
            ("sessions", _) => "{session}",
            ("rounds", _) => "{round}",
            ("sites", _) => "{site}",
            ("templates", _) if steps.contains(&"announcements") => "{words}",
            ("templates", _) => "{template}",
            ("shifts", _) => "{shift}",
            ("moves", _) => "{assignment}",
            _ => step,
        });
        before = step;
    }
    steps.join("/")
}
