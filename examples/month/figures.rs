//! What came of a month, in figures.

use crate::chance::Chance;
use crate::cover::{Cover, Seat};
use crate::crowd;
use crate::evidence::Mail;
use crate::letter::{Kind, Section};
use crate::month::Month;
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Brussels;
use releve::domain::replacement::ReplacementState;
use releve::domain::{PersonId, Week};
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

/// Tells them.
pub fn tell(month: &Month<'_>, chance: Chance, took: Duration) {
    mails(month);
    people(month);
    answers(month, chance);
    searches(month);
    cover(&month.cover);
    time(month, took);
}

fn mails(month: &Month<'_>) {
    let mut weeks: BTreeMap<String, BTreeMap<Kind, usize>> = BTreeMap::new();
    for mail in &month.evidence.mails {
        let week = week_of(mail.at).to_string();
        *weeks.entry(week).or_default().entry(mail.letter.kind).or_default() += 1;
    }
    print!("\nMails{:<19}", "");
    for week in weeks.keys() {
        print!("{week:>10}");
    }
    println!("{:>10}", "together");
    let line = |name: &str, each: Vec<usize>| {
        let together = [each.iter().sum()];
        let counts: Vec<String> = each.iter().chain(&together).map(|count| format!("{count:>10}")).collect();
        println!("  {name:<22}{}", counts.concat());
    };
    for (kind, name) in Kind::ALL {
        line(name, weeks.values().map(|kinds| kinds.get(&kind).copied().unwrap_or_default()).collect());
    }
    line("all", weeks.values().map(|kinds| kinds.values().sum()).collect());
    println!("  as the tables say: {}", listed(&month.evidence.states));
}

/// Mails to one person in a week, of those who got any, and in 24 hours.
fn people(month: &Month<'_>) {
    let mut all: HashMap<(&PersonId, Week), usize> = HashMap::new();
    let mut days: HashMap<&PersonId, Vec<DateTime<Utc>>> = HashMap::new();
    let own = month.evidence.mails.iter().filter(|mail| mail.letter.kind != Kind::Escalation);
    for mail in own {
        *all.entry((&mail.person, week_of(mail.at))).or_default() += 1;
        days.entry(&mail.person).or_default().push(mail.at);
    }
    for (name, employed) in [("a volunteer or household", false), ("an employee or intern", true)] {
        let of_kind = all.iter().filter(|((person, _), _)| month.is_employed(person) == employed);
        let mut counts: Vec<usize> = of_kind.map(|(_, count)| *count).collect();
        counts.sort_unstable();
        let mean = counts.iter().sum::<usize>() as f64 / counts.len().max(1) as f64;
        let most =
            days.iter().filter(|(person, _)| month.is_employed(person) == employed).map(|(_, at)| in_a_day(at)).max();
        println!(
            "  to {name} in a week with any: {mean:.1} in the mean, {} at p95, {} at most; {} at most in 24 h",
            counts.get(counts.len() * 95 / 100).copied().unwrap_or_default(),
            counts.last().copied().unwrap_or_default(),
            most.unwrap_or_default(),
        );
    }
    let escalated = month.evidence.mails.iter().filter(|mail| mail.letter.kind == Kind::Escalation);
    let mut coordinators: HashMap<&PersonId, Vec<DateTime<Utc>>> = HashMap::new();
    escalated.for_each(|mail| coordinators.entry(&mail.person).or_default().push(mail.at));
    let most = coordinators.values().map(|at| in_a_day(at)).max().unwrap_or_default();
    println!("  to a coordinator, that nobody has said yes: {most} at most in 24 h");
}

fn in_a_day(at: &[DateTime<Utc>]) -> usize {
    let within =
        |last: &DateTime<Utc>| at.iter().filter(|one| **one <= *last && **one > *last - TimeDelta::days(1)).count();
    at.iter().map(within).max().unwrap_or_default()
}

fn answers(month: &Month<'_>, chance: Chance) {
    println!("\nAnswers");
    println!("  offered by publishing {}", month.counts.offered);
    println!("  as they stand in the end: {}", listed(&month.evidence.answers()));
    for (said, count) in &month.counts.said {
        println!("  {said:<44}{count:>7}");
    }
    let [pages, shown, wrong] = month.counts.pages;
    let stays_away = |(person, starts, confirmed): &(&PersonId, DateTime<Utc>, bool)| {
        *confirmed && chance.happens(crowd::DOES_NOT_SHOW, "does not show", person, starts)
    };
    println!("  answers for which there was no button any more {}", month.counts.too_late);
    println!("  employees who reported sick {}", month.counts.ill);
    println!("  confirmed who do not show {}", month.evidence.came().filter(stays_away).count());
    println!("  one-click stops taken {}, refused {}", month.counts.stops[0], month.counts.stops[1]);
    println!(
        "  pages looked at {pages}, with the limited address {shown}, with it wrongly or without it wrongly {wrong}"
    );
}

fn searches(month: &Month<'_>) {
    let all = &month.evidence.searches;
    let count = |state| all.iter().filter(|search| search.state == state).count();
    let mut waits: Vec<TimeDelta> = all
        .iter()
        .filter(|search| search.state == ReplacementState::Filled)
        .filter_map(|search| Some(search.closed_at? - search.opened_at))
        .collect();
    waits.sort_unstable();
    let at = |percent: usize| waits.get(waits.len() * percent / 100).map_or_else(|| "-".to_owned(), |wait| span(*wait));
    let escalated =
        all.iter().filter(|search| search.closed_at.is_none_or(|closed| closed >= search.escalate_at)).count();
    println!("\nSearches for somebody to step in");
    println!(
        "  opened {}, filled {}, shift begun unfilled {}, never ended {}, not filled by the time to tell the coordinators {}",
        all.len(),
        count(ReplacementState::Filled),
        count(ReplacementState::Closed),
        count(ReplacementState::Open) + count(ReplacementState::Escalated),
        escalated
    );
    let questions: usize = month.evidence.mails.iter().map(|mail| mail.letter.of(Section::StepIn).count()).sum();
    println!("  people asked {}, as read in mails {questions} (a letter repeats what is open)", month.evidence.asks);
    let by_night = |mail: &&Mail| !(7..22).contains(&mail.at.with_timezone(&Brussels).hour());
    let thanks = month.evidence.mails.iter().filter(|mail| mail.letter.kind == Kind::Taken);
    println!(
        "  searches for which nobody could be asked {}; thanks from 22:00 to 7:00 {}",
        month.evidence.without_asks,
        thanks.filter(by_night).count()
    );
    let told = month.evidence.mails.iter().filter(|mail| mail.letter.kind == Kind::Escalation);
    let mut leads: BTreeMap<String, TimeDelta> = BTreeMap::new();
    for (mail, item) in told.filter_map(|mail| Some((mail, mail.letter.items.first()?))) {
        leads.entry(item.key()).or_insert(item.starts - mail.at);
    }
    println!(
        "  shifts that coordinators were told of {}, of them more than a day before the start {}, more than a week {}",
        leads.len(),
        leads.values().filter(|lead| **lead > TimeDelta::days(1)).count(),
        leads.values().filter(|lead| **lead > TimeDelta::days(7)).count()
    );
    println!("  from the gap to the yes: {} median, {} at p95", at(50), at(95));
}

fn cover(cover: &Cover) {
    println!("\nMinimum cover{:<12}{:>10}{:>22}{:>22}", "", "seats", "missing as published", "missing at the start");
    for (seat, name) in Seat::ALL {
        let (planned, at_start) = (cover.planned[seat as usize], cover.at_start[seat as usize]);
        println!(
            "  {name:<23}{:>10}{:>12} ({:>5.1} %){:>12} ({:>5.1} %)",
            planned.minimum,
            planned.missing,
            planned.covered(),
            at_start.missing,
            at_start.covered()
        );
    }
    println!("  shifts that began short {} (the share in brackets is covered)", cover.short);
}

fn time(month: &Month<'_>, took: Duration) {
    println!("\nTime: {:.0} s, {} jumps of the clock", took.as_secs_f64(), month.counts.jumps);
    for (what, spent) in &month.spent {
        println!("  {what:<24}{:>9.1} s", spent.as_secs_f64());
    }
    for (kind, (count, spent)) in month.jobs() {
        let each = spent.as_secs_f64() * 1000.0 / (*count).max(1) as f64;
        println!("  jobs: {kind:<18}{:>9.1} s{count:>9} of {each:.1} ms", spent.as_secs_f64());
    }
}

fn week_of(at: DateTime<Utc>) -> Week {
    Week::of(at.with_timezone(&Brussels).date_naive())
}

fn span(length: TimeDelta) -> String {
    format!("{} h {:02}", length.num_hours(), length.num_minutes() % 60)
}

fn listed(counts: &BTreeMap<&'static str, usize>) -> String {
    counts.iter().map(|(what, count)| format!("{what} {count}")).collect::<Vec<_>>().join(", ")
}
