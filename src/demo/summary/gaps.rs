//! What is missing and why: the same shift on several days is one line.

use crate::domain::Language;
use crate::domain::language::Locale;
use crate::domain::shift::Shift;
use crate::domain::template::Position;
use crate::locales::Words;
use crate::planning::explain;
use crate::planning::house::House;
use crate::planning::report::Gap;
use chrono::{Datelike, Weekday};
use std::collections::BTreeMap;
use std::fmt;

/// The gaps of one position of a template, over the days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapGroup {
    /// Site, place and activity.
    what: String,
    /// From when to when.
    hours: String,
    /// What the position asks.
    asked: String,
    /// Seats missing on each day.
    days: Vec<(Weekday, u32)>,
    /// People looked at, at most on any day.
    looked_at: u32,
    /// What stopped them, with the fewest and the most on any day.
    stopped: Vec<(String, u32, u32)>,
    /// People whom nothing stops, and who are needed elsewhere, at most on any day.
    free: u32,
}

impl GapGroup {
    /// Seats missing in all.
    pub fn missing(&self) -> u32 {
        self.days.iter().map(|(_, missing)| missing).sum()
    }

    /// All gaps of a roster, those of one position of a template together, the largest groups first.
    pub fn all(house: &House, gaps: &[Gap]) -> Vec<Self> {
        let mut groups: BTreeMap<(String, String, String), Self> = BTreeMap::new();
        for gap in gaps {
            let Some(shift) = house.shift(&gap.shift) else { continue };
            let one = Self::one(house, shift, gap);
            let key = (one.what.clone(), one.hours.clone(), one.asked.clone());
            match groups.get_mut(&key) {
                Some(group) => group.add(one),
                None => drop(groups.insert(key, one)),
            }
        }
        let mut groups: Vec<Self> = groups.into_values().collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.missing()));
        groups
    }

    fn one(house: &House, shift: &Shift, gap: &Gap) -> Self {
        let pattern = &shift.pattern;
        let site = house.sites.get(&shift.site).map_or(shift.site.as_str(), |site| site.name.as_str());
        let place = house.locations.get(&pattern.location).filter(|place| place.name != site);
        let place = place.map(|place| format!(" ({})", place.name)).unwrap_or_default();
        let mut stopped: Vec<(String, u32, u32)> = Vec::new();
        for stop in &gap.stopped {
            let reason = explain::reason(Locale::English.into(), &stop.reason);
            match stopped.iter_mut().find(|known| known.0 == reason) {
                Some(known) => (known.1, known.2) = (known.1 + stop.people, known.2 + stop.people),
                None => stopped.push((reason, stop.people, stop.people)),
            }
        }
        Self {
            // A long name's explanation, after its comma, is for elsewhere.
            what: format!("{}{place}: {}", site.split(',').next().unwrap_or(site), pattern.activity),
            hours: format!("{}–{}", pattern.start, pattern.end),
            asked: pattern.positions.get(usize::from(gap.position)).map(asked).unwrap_or_default(),
            days: vec![(shift.date.weekday(), u32::from(gap.missing))],
            looked_at: gap.looked_at,
            stopped,
            free: gap.free,
        }
    }

    fn add(&mut self, day: Self) {
        self.days.extend(day.days);
        self.looked_at = self.looked_at.max(day.looked_at);
        self.free = self.free.max(day.free);
        for known in &mut self.stopped {
            let today = day.stopped.iter().find(|other| other.0 == known.0).map_or(0, |other| other.1);
            known.1 = known.1.min(today);
            known.2 = known.2.max(today);
        }
        for (reason, _, people) in day.stopped {
            if !self.stopped.iter().any(|known| known.0 == reason) {
                self.stopped.push((reason, 0, people));
            }
        }
    }
}

impl fmt::Display for GapGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days: Vec<String> = self
            .days
            .iter()
            .map(|(day, missing)| if *missing == 1 { day.to_string() } else { format!("{day} ({missing})") })
            .collect();
        writeln!(f, "  {} {}: {} × {}", self.what, self.hours, self.missing(), self.asked)?;
        let mut reasons: Vec<String> = self
            .stopped
            .iter()
            .map(|(reason, least, most)| {
                let count = match least {
                    least if least == most => most.to_string(),
                    0 => format!("up to {most}"),
                    least => format!("{least} to {most}"),
                };
                format!("{reason} ({count})")
            })
            .collect();
        if self.free > 0 {
            reasons.push(format!("needed elsewhere ({})", self.free));
        }
        let (days, reasons) = (days.join(", "), reasons.join(", "));
        let why = format!("on {days}; of {} with the role: {reasons}", self.looked_at);
        write!(f, "      {}", super::wrapped(&why, 6))
    }
}

/// `night watch`, `volunteer (Tigrinya)`.
fn asked(position: &Position) -> String {
    let words = Words::from(Locale::English);
    let roles: Vec<String> = position.roles.iter().map(|role| words.role(*role)).collect();
    let language = |language: &Language| words.say_with("language", [("language", language.code().into())]);
    let languages: Vec<String> = position.languages.iter().map(language).collect();
    let spoken = if languages.is_empty() { String::new() } else { format!(" ({})", languages.join(", ")) };
    format!("{}{spoken}", roles.join(", "))
}
