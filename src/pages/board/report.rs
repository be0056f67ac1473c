//! What was done in some months: hours, cover, gaps, volunteers, sessions. Counts alone, in pictures and tables, to be printed or taken
//! along as a spreadsheet.

use super::assets;
use super::form::choice::Choice;
use super::form::sent::Sent;
use super::gate::{self, Visitor};
use crate::domain::activity::{
    ActivityReport, Fairness, InterviewsOfMonth, Month, SessionsHeld, SiteMonth, Spread, Totals, VolunteersMoved,
};
use crate::domain::site::Site;
use crate::domain::{Minutes, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::activity;
use crate::planning::figures::Cover;
use crate::store::{Tx, sites};
use askama::Template;
use std::collections::BTreeMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// So many months are shown at the most.
const LONGEST: i32 = 24;
/// How high and how wide the pictures are.
const HEIGHT: i64 = 100;
const LENGTH: i64 = 240;

#[derive(Debug, Template)]
#[template(path = "pages/board/report.html", config = "src/askama.toml")]
struct ReportPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    from: String,
    until: String,
    fault: Option<String>,
    said: Option<String>,
    sites: Vec<Choice>,
    /// Other months, in a word: what the link says, and its query.
    others: Vec<(String, String)>,
    title: String,
    /// What the spreadsheet is asked with.
    query: String,
    is_empty: bool,
    facts: Vec<(String, String)>,
    months: Vec<Column>,
    cover: Vec<Bar>,
    missed: Vec<Bar>,
    volunteers: Vec<[String; 4]>,
    sessions: Vec<[String; 7]>,
    interviews: Vec<[String; 4]>,
    fairness: Vec<[String; 4]>,
}

/// A month's hours, one kind above the other, as heights.
#[derive(Debug)]
struct Column {
    x: usize,
    name: String,
    /// Each with its style, where it begins from above, and how high it is.
    parts: Vec<(&'static str, i64, i64)>,
    said: String,
}

/// A bar with what it says.
#[derive(Debug)]
struct Bar {
    name: String,
    length: i64,
    said: String,
}

struct Loaded {
    sites: Vec<Site>,
    chosen: Option<SiteId>,
    from: Month,
    until: Month,
    is_garbled: bool,
    this_month: Month,
    report: ActivityReport,
}

/// The report of the months that the address names; of the last whole quarter where it names none.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let sent = Sent::of(query.as_bytes());
    let (from, until, site) = (sent.find("from"), sent.find("until"), sent.find("site"));
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, (from.as_deref(), until.as_deref()), site.as_deref()),
        move |visitor, loaded| reply::board(&page(visitor, &loaded, base), is_packed),
    )
    .await
}

fn read(
    tx: &mut Tx,
    visitor: &Visitor,
    (from, until): (Option<&str>, Option<&str>),
    site: Option<&str>,
) -> Result<Loaded, Error> {
    let reach = visitor.reach();
    let mut theirs: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
    theirs.sort_by_cached_key(|site| (site.name.to_lowercase(), site.id.clone()));
    let zone = theirs.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    let this_month = Month::of(visitor.now.with_timezone(&zone).date_naive());
    let (usual_from, usual_until) = quarter_before(this_month);
    let read = |text: Option<&str>, usual: Month| text.map_or(Ok(usual), str::parse);
    let asked = read(from, usual_from).and_then(|from| Ok((from, read(until, usual_until.max(from))?)));
    let is_right = |(from, until): &(Month, Month)| from <= until && *until < from.plus(LONGEST);
    let is_garbled = !asked.as_ref().is_ok_and(is_right);
    let (from, until) = asked.ok().filter(is_right).unwrap_or((usual_from, usual_until));
    let chosen = theirs.iter().find(|one| Some(one.id.as_str()) == site).map(|one| one.id.clone());
    let of: Vec<Site> = theirs.iter().filter(|one| chosen.as_ref().is_none_or(|id| one.id == *id)).cloned().collect();
    let report = activity::report(tx, visitor.now, (from, until), &of)?;
    Ok(Loaded { sites: theirs, chosen, from, until, is_garbled, this_month, report })
}

/// The quarter of the calendar before that of a month.
fn quarter_before(month: Month) -> (Month, Month) {
    let first = month.plus(-((month.of_year() as i32 - 1) % 3) - 3);
    (first, first.plus(2))
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> ReportPage {
    let words = Words::from(visitor.locale());
    let Loaded { from, until, report, .. } = loaded;
    let site = loaded.chosen.as_ref().map(|site| format!("&site={site}")).unwrap_or_default();
    let query = |from: Month, until: Month| format!("from={from}&until={until}{site}");
    let last = loaded.this_month.plus(-1);
    let (quarter_from, quarter_until) = quarter_before(loaded.this_month);
    let january = loaded.this_month.january();
    let others = [
        ("activity-last-month", last, last),
        ("activity-last-quarter", quarter_from, quarter_until),
        ("activity-this-year", january, loaded.this_month),
        ("activity-last-year", january.plus(-12), january.plus(-1)),
    ];
    let choice =
        |site: &Site| Choice::new(site.id.as_str(), site.name.as_str(), loaded.chosen.as_ref() == Some(&site.id));
    ReportPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        from: from.to_string(),
        until: until.to_string(),
        fault: loaded.is_garbled.then(|| words.count("activity-garbled", LONGEST)),
        said: None,
        sites: loaded.sites.iter().map(choice).collect(),
        others: others.map(|(key, from, until)| (words.say(key), query(from, until))).to_vec(),
        title: period(words, *from, *until),
        query: query(*from, *until),
        is_empty: report.months.is_empty() && report.sessions.is_empty(),
        facts: facts(words, report),
        months: months(words, report),
        cover: cover(words, loaded),
        missed: missed(words, report),
        volunteers: report.volunteers.iter().map(|one| moved(words, loaded, one)).collect(),
        sessions: sessions(words, loaded),
        interviews: interviews(words, loaded),
        fairness: report.fairness.iter().map(|one| fair(words, loaded, one)).collect(),
    }
}

/// « octobre 2026 – décembre 2026 ».
fn period(words: Words, from: Month, until: Month) -> String {
    let name = |month: Month| words.month(month.first());
    if from == until { name(from) } else { format!("{} – {}", name(from), name(until)) }
}

impl Loaded {
    fn name(&self, site: &SiteId) -> String {
        self.sites.iter().find(|one| one.id == *site).map_or_else(|| site.to_string(), |one| one.name.clone())
    }
}

/// What there is to be known at a glance.
fn facts(words: Words, report: &ActivityReport) -> Vec<(String, String)> {
    let done = Totals::of(&report.months);
    let number = |count: u32| words.number(count.into());
    let hours = |length: Minutes| words.number(i64::from(length.0) / 60);
    let [active, new, gone] = report.volunteers.first().map_or([0; 3], |all| [all.active, all.new, all.gone]);
    let cover = Cover { filled: done.taken, least: done.places };
    let facts = [
        ("activity-shifts", Some(number(done.shifts))),
        ("activity-cover", cover.percent().map(|percent| format!("{percent} %"))),
        ("activity-staff-hours", Some(hours(done.hours.all() - done.hours.volunteers))),
        ("activity-volunteer-hours", Some(hours(done.hours.volunteers))),
        ("activity-guest-nights", Some(number(done.guest_nights))),
        ("activity-active", Some(number(active))),
        ("activity-new", Some(number(new))),
        ("activity-gone", Some(number(gone))),
    ];
    facts.into_iter().filter_map(|(key, figure)| Some((words.say(key), figure?))).collect()
}

/// The kinds of hours, in the order in which they stand above one another.
const KINDS: [(&str, &str); 4] = [
    ("whole", "activity-employees"),
    ("some", "activity-night-watch"),
    ("none", "activity-interns"),
    ("mark", "activity-volunteers"),
];

fn months(words: Words, report: &ActivityReport) -> Vec<Column> {
    let mut by_month: BTreeMap<Month, Vec<&SiteMonth>> = BTreeMap::new();
    for line in &report.months {
        by_month.entry(line.month).or_default().push(line);
    }
    let kinds = |lines: Vec<&SiteMonth>| {
        let hours = Totals::of(lines).hours;
        [hours.employees, hours.night_watch, hours.interns, hours.volunteers].map(|length| i64::from(length.0))
    };
    let all: BTreeMap<Month, [i64; 4]> = by_month.into_iter().map(|(month, lines)| (month, kinds(lines))).collect();
    let most = all.values().map(|kinds| kinds.iter().sum::<i64>()).max().unwrap_or(1).max(1);
    let column = |(number, (month, kinds)): (usize, (&Month, &[i64; 4]))| {
        let mut top = HEIGHT;
        let parts = KINDS.iter().zip(kinds).map(|((style, _), minutes)| {
            let height = minutes * HEIGHT / most;
            top -= height;
            (*style, top, height)
        });
        let parts = parts.filter(|(_, _, height)| *height > 0).collect();
        let told = KINDS
            .iter()
            .zip(kinds)
            .map(|((_, key), minutes)| format!("{} {}", words.say(key), words.number(minutes / 60)));
        let told: Vec<String> = told.collect();
        Column {
            x: 8 + number * 64,
            name: month.to_string(),
            parts,
            said: words.say_with(
                "activity-of-month",
                [
                    ("month", sentence(&words.month(month.first())).into()),
                    ("told", told.join(&words.say("comma")).into()),
                ],
            ),
        }
    };
    all.iter().enumerate().map(column).collect()
}

/// How a site's places were covered.
fn cover(words: Words, loaded: &Loaded) -> Vec<Bar> {
    let mut all: BTreeMap<&SiteId, Cover> = BTreeMap::new();
    for line in &loaded.report.months {
        let cover = all.entry(&line.site).or_default();
        cover.least += line.places;
        cover.filled += line.taken;
    }
    let bar = |(site, cover): (&SiteId, Cover)| {
        let percent = cover.percent()?;
        let counts = [("filled", cover.filled.into()), ("least", cover.least.into())];
        let told = words.say_with("activity-cover-of", counts);
        Some(Bar {
            name: loaded.name(site),
            length: i64::from(percent) * LENGTH / 100,
            said: format!("{percent} % – {told}"),
        })
    };
    all.into_iter().filter_map(bar).collect()
}

/// Why places stayed empty.
fn missed(words: Words, report: &ActivityReport) -> Vec<Bar> {
    let missed = Totals::of(&report.months).missed;
    let all = [
        ("activity-absent", missed.absent),
        ("activity-withdrawn", missed.withdrawn),
        ("activity-unanswered", missed.unanswered),
        ("activity-declined", missed.declined),
        ("activity-nobody", missed.nobody),
    ];
    let most = all.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let bar = |(key, count): &(&str, u32)| Bar {
        name: words.say(key),
        length: i64::from(*count) * LENGTH / i64::from(most.max(1)),
        said: words.number(i64::from(*count)),
    };
    if most == 0 { Vec::new() } else { all.iter().map(bar).collect() }
}

fn moved(words: Words, loaded: &Loaded, one: &VolunteersMoved) -> [String; 4] {
    let site = one.site.as_ref().map_or_else(|| words.say("activity-all-sites"), |site| loaded.name(site));
    let [active, new, gone] = [one.active, one.new, one.gone].map(|count| words.number(count.into()));
    [site, active, new, gone]
}

fn sessions(words: Words, loaded: &Loaded) -> Vec<[String; 7]> {
    let line = |one: &SessionsHeld| {
        let [held, invited, came, cleared] =
            [one.held, one.invited, one.came, one.cleared].map(|count| words.number(count.into()));
        let kind = sentence(&words.choose("session-kind", one.kind.code()));
        [loaded.name(&one.site), words.month(one.month.first()), kind, held, invited, came, cleared]
    };
    loaded.report.sessions.iter().map(line).collect()
}

fn interviews(words: Words, loaded: &Loaded) -> Vec<[String; 4]> {
    let line = |one: &InterviewsOfMonth| {
        let kind = sentence(&words.choose("interview-kind", one.kind.code()));
        [loaded.name(&one.site), words.month(one.month.first()), kind, words.number(one.count.into())]
    };
    loaded.report.interviews.iter().map(line).collect()
}

fn fair(words: Words, loaded: &Loaded, one: &Fairness) -> [String; 4] {
    let spread = |of: Spread| {
        let counts = [("least", of.least.into()), ("median", of.median.into()), ("most", of.most.into())];
        words.say_with("activity-spread", counts)
    };
    [loaded.name(&one.site), words.number(one.people.into()), spread(one.nights), spread(one.weekends)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quarter_before_is_a_whole_one() {
        let before = |month: &str| {
            let (from, until) = quarter_before(month.parse().expect("a month"));
            format!("{from} {until}")
        };
        assert_eq!(before("2026-11"), "2026-07 2026-09");
        assert_eq!(before("2026-10"), "2026-07 2026-09");
        assert_eq!(before("2027-01"), "2026-10 2026-12");
        assert_eq!(before("2027-03"), "2026-10 2026-12");
    }
}
