//! What was done in some months, as tables for spreadsheets: by month, by site and month, volunteers, sessions, fairness.

use crate::domain::SiteId;
use crate::domain::activity::{
    ActivityReport, Fairness, InterviewsOfMonth, Month, SessionsHeld, SiteMonth, Totals, VolunteersMoved,
};
use crate::locales::{Words, sentence};
use crate::planning::sheet::{Cell, Chart, Sheet};
use std::collections::BTreeMap;

/// The columns of what was done, by their keys.
const DONE: [&str; 16] = [
    "activity-shifts",
    "activity-employees",
    "activity-night-watch",
    "activity-interns",
    "activity-volunteers",
    "activity-hours",
    "activity-guest-nights",
    "activity-places",
    "activity-taken",
    "activity-cover",
    "activity-missed",
    "activity-absent",
    "activity-withdrawn",
    "activity-unanswered",
    "activity-declined",
    "activity-nobody",
];

/// All tables, that by site and month second. `name`: what a site is called.
pub fn sheets(words: Words, report: &ActivityReport, name: &dyn Fn(&SiteId) -> String) -> Vec<Sheet> {
    vec![
        by_month(words, &report.months),
        by_site(words, &report.months, name),
        volunteers(words, &report.volunteers, name),
        sessions(words, &report.sessions, name),
        interviews(words, &report.interviews, name),
        fairness(words, &report.fairness, name),
    ]
}

/// What was done, in the order of the columns.
fn cells(done: Totals) -> [Cell; 16] {
    [
        Cell::Count(done.shifts),
        Cell::Hours(done.hours.employees),
        Cell::Hours(done.hours.night_watch),
        Cell::Hours(done.hours.interns),
        Cell::Hours(done.hours.volunteers),
        Cell::Hours(done.hours.all()),
        Cell::Count(done.guest_nights),
        Cell::Count(done.places),
        Cell::Count(done.taken),
        Cell::Part { of: done.taken, all: done.places },
        Cell::Count(done.missed.all()),
        Cell::Count(done.missed.absent),
        Cell::Count(done.missed.withdrawn),
        Cell::Count(done.missed.unanswered),
        Cell::Count(done.missed.declined),
        Cell::Count(done.missed.nobody),
    ]
}

fn columns(words: Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.say(key)).collect()
}

fn by_month(words: Words, months: &[SiteMonth]) -> Sheet {
    let mut all: BTreeMap<Month, Vec<&SiteMonth>> = BTreeMap::new();
    for line in months {
        all.entry(line.month).or_default().push(line);
    }
    let line = |(month, lines): (Month, Vec<&SiteMonth>)| {
        [vec![Cell::Month(month)], cells(Totals::of(lines)).to_vec()].concat()
    };
    let mut lines: Vec<Vec<Cell>> = all.into_iter().map(line).collect();
    lines.push([vec![Cell::Text(words.say("activity-total"))], cells(Totals::of(months)).to_vec()].concat());
    Sheet {
        title: words.say("activity-by-month"),
        columns: columns(words, &[&["activity-month"], &DONE[..]].concat()),
        lines,
        chart: Some(Chart { title: words.say("activity-hours-done"), names: 0, bars: (2, 5) }),
    }
}

fn by_site(words: Words, months: &[SiteMonth], name: &dyn Fn(&SiteId) -> String) -> Sheet {
    let line = |line: &SiteMonth| {
        let whose = vec![Cell::Text(name(&line.site)), Cell::Month(line.month)];
        [whose, cells(Totals::of([line])).to_vec(), vec![Cell::Count(line.volunteers)]].concat()
    };
    Sheet {
        title: words.say("activity-by-site"),
        columns: columns(
            words,
            &[&["activity-site", "activity-month"], &DONE[..], &["activity-volunteers-came"]].concat(),
        ),
        lines: months.iter().map(line).collect(),
        chart: None,
    }
}

fn volunteers(words: Words, all: &[VolunteersMoved], name: &dyn Fn(&SiteId) -> String) -> Sheet {
    let line = |one: &VolunteersMoved| {
        let site = one.site.as_ref().map_or_else(|| words.say("activity-all-sites"), name);
        vec![Cell::Text(site), Cell::Count(one.active), Cell::Count(one.new), Cell::Count(one.gone)]
    };
    Sheet {
        title: words.say("activity-people"),
        columns: columns(words, &["activity-site", "activity-active", "activity-new", "activity-gone"]),
        lines: all.iter().map(line).collect(),
        chart: None,
    }
}

fn sessions(words: Words, all: &[SessionsHeld], name: &dyn Fn(&SiteId) -> String) -> Sheet {
    let line = |one: &SessionsHeld| {
        let kind = sentence(&words.choose("session-kind", one.kind.code()));
        let counts = [one.held, one.invited, one.came, one.cleared].map(Cell::Count);
        [vec![Cell::Text(name(&one.site)), Cell::Month(one.month), Cell::Text(kind)], counts.to_vec()].concat()
    };
    let keys = [
        "activity-site",
        "activity-month",
        "activity-session",
        "activity-held",
        "activity-invited",
        "activity-came",
        "activity-cleared",
    ];
    Sheet {
        title: words.say("activity-sessions"),
        columns: columns(words, &keys),
        lines: all.iter().map(line).collect(),
        chart: None,
    }
}

fn interviews(words: Words, all: &[InterviewsOfMonth], name: &dyn Fn(&SiteId) -> String) -> Sheet {
    let line = |one: &InterviewsOfMonth| {
        let kind = sentence(&words.choose("interview-kind", one.kind.code()));
        vec![Cell::Text(name(&one.site)), Cell::Month(one.month), Cell::Text(kind), Cell::Count(one.count)]
    };
    Sheet {
        title: words.say("activity-interviews"),
        columns: columns(words, &["activity-site", "activity-month", "activity-interview", "activity-interview-count"]),
        lines: all.iter().map(line).collect(),
        chart: None,
    }
}

fn fairness(words: Words, all: &[Fairness], name: &dyn Fn(&SiteId) -> String) -> Sheet {
    let line = |one: &Fairness| {
        let (nights, weekends) = (one.nights, one.weekends);
        let counts =
            [one.people, nights.least, nights.median, nights.most, weekends.least, weekends.median, weekends.most];
        [vec![Cell::Text(name(&one.site))], counts.map(Cell::Count).to_vec()].concat()
    };
    let keys = [
        "activity-site",
        "activity-staff",
        "activity-nights-least",
        "activity-nights-median",
        "activity-nights-most",
        "activity-weekends-least",
        "activity-weekends-median",
        "activity-weekends-most",
    ];
    Sheet {
        title: words.say("activity-fairness"),
        columns: columns(words, &keys),
        lines: all.iter().map(line).collect(),
        chart: None,
    }
}
