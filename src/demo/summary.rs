//! What came of it, in a coordinator's words.

mod cover;
mod gaps;
mod relief;

pub use cover::Cover;
pub use gaps::GapGroup;
pub use relief::Relief;

use super::population::World;
use super::size::Size;
use crate::domain::Week;
use crate::domain::language::Locale;
use crate::domain::person::Kind;
use crate::domain::solve;
use crate::locales::Words;
use std::fmt;
use std::time::Duration;

/// What stands before a figure.
const MARGIN: usize = 15;
/// Characters in a line.
const WIDTH: usize = 110;
/// Groups of gaps that are listed; the rest are counted.
const LISTED: usize = 25;

/// The whole line from the tables to the mails, in figures.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Which network.
    pub size: Size,
    /// Where chance started.
    pub seed: u64,
    /// Which week.
    pub week: Week,
    /// What the network is made of.
    pub network: Vec<Counted>,
    /// Shifts of the week.
    pub shifts: usize,
    /// Seats and how many of them are filled.
    pub cover: Cover,
    /// What is missing and why, the shifts of a template together.
    pub gaps: Vec<GapGroup>,
    /// What the relief pool took over.
    pub relief: Relief,
    /// What came of the search; absent: nothing.
    pub search: Option<solve::Summary>,
    /// Laws that the roster breaks.
    pub breaches: usize,
    /// Who was told what.
    pub told: Vec<Counted>,
    /// How long each stage took.
    pub stages: Vec<(&'static str, Duration)>,
    /// SHA-256 of the posed problem.
    pub problem: String,
}

/// So many of something: one of it, or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted(pub usize, pub &'static str, pub &'static str);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count, one, several) = self;
        write!(f, "{} {}", grouped(*count as i64), if *count == 1 { one } else { several })
    }
}

impl Summary {
    /// What a world is made of.
    pub fn network(world: &World) -> Vec<Counted> {
        let of = |kinds: &[Kind]| world.people.iter().filter(|person| kinds.contains(&person.kind)).count();
        let offering = world.offers.len() - of(&[Kind::HostHousehold]);
        vec![
            Counted(world.rostered.len(), "site", "sites"),
            Counted(of(&[Kind::Employee, Kind::NightWatch]), "employee", "employees"),
            Counted(of(&[Kind::Intern]), "intern", "interns"),
            Counted(offering, "volunteer with an offer", "volunteers with an offer"),
            Counted(of(&[Kind::Volunteer]) - offering, "without one", "without one"),
            Counted(of(&[Kind::HostHousehold]), "host household", "host households"),
        ]
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let monday = self.week.monday().format("%A %-d %B %Y");
        writeln!(f, "Relève · size {} · seed {} · week {}, from {monday}\n", self.size, self.seed, self.week)?;
        writeln!(f, "Network        {}", wrapped(&list(&self.network), MARGIN))?;
        writeln!(f, "Week           {} shifts", grouped(self.shifts as i64))?;
        writeln!(f, "Minimum cover  {}", self.cover.minimum)?;
        writeln!(f, "Ideal cover    {}", self.cover.ideal)?;
        let law = match self.breaches {
            0 => "nothing broken".into(),
            count => format!("{count} breaches, all of what was fixed beforehand"),
        };
        writeln!(f, "Law            {law}")?;
        writeln!(f, "Relief pool    {}", wrapped(&self.relief.to_string(), MARGIN))?;
        writeln!(f, "Told           {}\n", wrapped(&list(&self.told), MARGIN))?;
        self.gaps(f)?;
        self.score(f)?;
        let stages = self.stages.iter().map(|(stage, time)| format!("{stage} {:.1}", time.as_secs_f64()));
        writeln!(f, "Seconds        {}", stages.collect::<Vec<_>>().join(" · "))?;
        write!(f, "Problem        SHA-256 {}", self.problem)
    }
}

impl Summary {
    fn gaps(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.gaps.is_empty() {
            return writeln!(f, "Nothing of the minimum cover is missing.\n");
        }
        writeln!(f, "What remains to fill, and why")?;
        for group in self.gaps.iter().take(LISTED) {
            writeln!(f, "{group}")?;
        }
        if let Some(more) = self.gaps.len().checked_sub(LISTED).filter(|more| *more > 0) {
            let seats: u32 = self.gaps.iter().skip(LISTED).map(GapGroup::missing).sum();
            writeln!(f, "  … and {more} more kinds of shift, {seats} seats in all")?;
        }
        writeln!(f)
    }

    fn score(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(search) = &self.search else { return Ok(()) };
        writeln!(f, "{:<16}{:>12}{:>18}", "Score by level", "this roster", "no roster below")?;
        for (level, found, bound) in search.score.beside(&search.bound) {
            writeln!(f, "  {level:<14}{:>12}{:>18}", grouped(found), grouped(bound))?;
        }
        writeln!(f, "{}", if search.optimal { "  No roster is better.\n" } else { "" })
    }
}

fn list(parts: &[Counted]) -> String {
    let parts = parts.iter().filter(|Counted(count, ..)| *count > 0);
    parts.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A text in lines of a terminal's width, those after the first behind an indent.
fn wrapped(text: &str, indent: usize) -> String {
    let mut lines = String::new();
    let mut used = indent;
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > indent && used + 1 + length > WIDTH {
            lines.push('\n');
            lines.push_str(&" ".repeat(indent));
            used = indent;
        } else if used > indent {
            lines.push(' ');
            used += 1;
        }
        lines.push_str(word);
        used += length;
    }
    lines
}

fn grouped(number: i64) -> String {
    Words::from(Locale::English).number(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_between_words() {
        let text = "word ".repeat(40);
        let lines = wrapped(text.trim(), 6);
        assert!(lines.lines().all(|line| line.chars().count() <= WIDTH && !line.ends_with(' ')), "{lines}");
        assert_eq!(lines.split_whitespace().count(), 40);
        assert_eq!(wrapped("a few words", 6), "a few words");
    }
}
