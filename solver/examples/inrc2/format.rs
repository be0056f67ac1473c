//! The competition's text format: a scenario, the history before its first week, and what each week asks.

use crate::lines::{Line, Lines};

pub const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// What holds in all weeks.
#[derive(Debug, Default)]
pub struct Scenario {
    pub name: String,
    pub weeks: u16,
    pub skills: Vec<String>,
    pub shifts: Vec<ShiftType>,
    pub contracts: Vec<Contract>,
    pub nurses: Vec<Nurse>,
}

/// From so many to so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub least: u16,
    pub most: u16,
}

#[derive(Debug)]
pub struct ShiftType {
    pub name: String,
    /// Days with it in a row.
    pub in_a_row: Range,
    /// Numbers of the types that must not follow on the next day.
    pub never_before: Vec<usize>,
}

#[derive(Debug)]
pub struct Contract {
    pub name: String,
    /// Over all weeks.
    pub assignments: Range,
    pub days_in_a_row: Range,
    pub days_off_in_a_row: Range,
    /// Weekends with work, at most, over all weeks.
    pub weekends: u16,
    /// A weekend is worked on both days or on none.
    pub whole_weekends: bool,
}

#[derive(Debug)]
pub struct Nurse {
    pub name: String,
    pub contract: usize,
    pub skills: Vec<usize>,
}

/// What each nurse's past is, in the scenario's order.
pub struct History {
    /// The number of the week to come.
    pub week: u16,
    pub nurses: Vec<Past>,
}

/// What a nurse's next week must know of those before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    pub assignments: u16,
    /// Weekends with work.
    pub weekends: u16,
    pub last: LastDay,
}

/// The run that the last Sunday belongs to, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastDay {
    Off { days: u16 },
    Worked { shift: usize, same: u16, days: u16 },
}

/// What one week asks.
#[derive(Debug, Clone)]
pub struct Week {
    pub demand: Vec<Demand>,
    pub requests: Vec<Request>,
}

/// Nurses on a shift with a skill: at least, and at best, each day.
#[derive(Debug, Clone)]
pub struct Demand {
    pub shift: usize,
    pub skill: usize,
    pub nurses: [Range; 7],
}

/// A wish not to work a shift, or any.
#[derive(Debug, Clone)]
pub struct Request {
    pub nurse: usize,
    pub shift: Option<usize>,
    pub day: usize,
}

impl Scenario {
    /// Reads a file's text.
    ///
    /// # Errors
    /// The first line that is not of the format, with its number.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut lines = Lines::of(text);
        let mut read = Self::default();
        let line = lines.next("SCENARIO")?;
        line.keyword("SCENARIO")?;
        line.word()?.clone_into(&mut read.name);
        line.end()?;
        read.weeks = lines.count("WEEKS")?;
        for _ in 0..lines.count("SKILLS")? {
            let skill = lines.next("a skill")?.new_name(read.skills.iter().map(String::as_str))?;
            read.skills.push(skill);
        }
        read.shift_types(&mut lines)?;
        for _ in 0..lines.count("CONTRACTS")? {
            let contract = read.contract(lines.next("a contract")?)?;
            read.contracts.push(contract);
        }
        for _ in 0..lines.count("NURSES")? {
            let nurse = read.nurse(lines.next("a nurse")?)?;
            read.nurses.push(nurse);
        }
        lines.end()?;
        Ok(read)
    }

    fn shift_types(&mut self, lines: &mut Lines<'_>) -> Result<(), String> {
        for _ in 0..lines.count("SHIFT_TYPES")? {
            let line = lines.next("a shift type")?;
            let name = line.new_name(self.shift_names())?;
            self.shifts.push(ShiftType { name, in_a_row: range(line)?, never_before: Vec::new() });
            line.end()?;
        }
        lines.heading("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS")?;
        for _ in 0..self.shifts.len() {
            let line = lines.next("what must not follow a shift type")?;
            let shift = line.one_of(self.shift_names(), "shift type")?;
            for _ in 0..line.number()? {
                let never = line.one_of(self.shift_names(), "shift type")?;
                self.shifts[shift].never_before.push(never);
            }
            line.end()?;
        }
        Ok(())
    }

    fn contract(&self, line: &mut Line<'_>) -> Result<Contract, String> {
        let contract = Contract {
            name: line.new_name(self.contracts.iter().map(|contract| contract.name.as_str()))?,
            assignments: range(line)?,
            days_in_a_row: range(line)?,
            days_off_in_a_row: range(line)?,
            weekends: line.number()?,
            whole_weekends: line.one_of(["0", "1"].into_iter(), "choice")? == 1,
        };
        line.end()?;
        Ok(contract)
    }

    fn nurse(&self, line: &mut Line<'_>) -> Result<Nurse, String> {
        let name = line.new_name(self.nurse_names())?;
        let contract = line.one_of(self.contracts.iter().map(|contract| contract.name.as_str()), "contract")?;
        let skills = (0..line.number()?).map(|_| self.skill(line)).collect::<Result<_, _>>()?;
        line.end()?;
        Ok(Nurse { name, contract, skills })
    }

    pub fn contract_of(&self, nurse: usize) -> &Contract {
        &self.contracts[self.nurses[nurse].contract]
    }

    fn skill(&self, line: &mut Line<'_>) -> Result<usize, String> {
        line.one_of(self.skills.iter().map(String::as_str), "skill")
    }

    fn shift_names(&self) -> impl Iterator<Item = &str> {
        self.shifts.iter().map(|shift| shift.name.as_str())
    }

    fn nurse_names(&self) -> impl Iterator<Item = &str> {
        self.nurses.iter().map(|nurse| nurse.name.as_str())
    }

    /// A shift type, or a word that stands for none in particular.
    fn shift_or(&self, word: &str, line: &mut Line<'_>) -> Result<Option<usize>, String> {
        let place = line.one_of([word].into_iter().chain(self.shift_names()), "shift type")?;
        Ok(place.checked_sub(1))
    }

    /// The history's or the week's line that says to which scenario it belongs.
    fn belongs(&self, line: &mut Line<'_>) -> Result<(), String> {
        line.one_of([self.name.as_str()].into_iter(), "scenario")?;
        line.end()
    }
}

impl History {
    /// Reads a file's text.
    ///
    /// # Errors
    /// The first line that is not of the format, with its number, or the nurse who has none.
    pub fn parse(text: &str, scenario: &Scenario) -> Result<Self, String> {
        let mut lines = Lines::of(text);
        lines.heading("HISTORY")?;
        let line = lines.next("the week")?;
        let week = line.number()?;
        scenario.belongs(line)?;
        lines.heading("NURSE_HISTORY")?;
        let mut nurses = vec![None; scenario.nurses.len()];
        while lines.goes_on() {
            let line = lines.next("a nurse's history")?;
            let nurse = line.one_of(scenario.nurse_names(), "nurse")?;
            if nurses[nurse].replace(past(line, scenario)?).is_some() {
                return line.fault("this nurse comes twice");
            }
        }
        let past = |(past, name): (Option<Past>, &str)| past.ok_or_else(|| format!("{name} has no history"));
        let nurses = nurses.into_iter().zip(scenario.nurse_names()).map(past).collect::<Result<_, _>>()?;
        Ok(Self { week, nurses })
    }
}

fn past(line: &mut Line<'_>, scenario: &Scenario) -> Result<Past, String> {
    let (assignments, weekends) = (line.number()?, line.number()?);
    let shift = scenario.shift_or("None", line)?;
    let (same, worked, off) = (line.number()?, line.number()?, line.number()?);
    line.end()?;
    let last = match shift {
        None if same == 0 && worked == 0 && off > 0 => LastDay::Off { days: off },
        Some(shift) if off == 0 && (1..=worked).contains(&same) => LastDay::Worked { shift, same, days: worked },
        _ => return line.fault("the days in a row do not fit the last shift"),
    };
    Ok(Past { assignments, weekends, last })
}

impl Week {
    /// Reads a file's text.
    ///
    /// # Errors
    /// The first line that is not of the format, with its number.
    pub fn parse(text: &str, scenario: &Scenario) -> Result<Self, String> {
        let mut lines = Lines::of(text);
        lines.heading("WEEK_DATA")?;
        scenario.belongs(lines.next("the scenario")?)?;
        lines.heading("REQUIREMENTS")?;
        let mut demand: Vec<Demand> = Vec::new();
        while lines.goes_on_before("SHIFT_OFF_REQUESTS") {
            let line = lines.next("a requirement")?;
            let shift = line.one_of(scenario.shift_names(), "shift type")?;
            let skill = scenario.skill(line)?;
            if demand.iter().any(|known| (known.shift, known.skill) == (shift, skill)) {
                return line.fault("this requirement comes twice");
            }
            let mut nurses = [Range { least: 0, most: 0 }; 7];
            for day in &mut nurses {
                *day = range(line)?;
            }
            line.end()?;
            demand.push(Demand { shift, skill, nurses });
        }
        let mut requests = Vec::new();
        for _ in 0..lines.count("SHIFT_OFF_REQUESTS")? {
            let line = lines.next("a request")?;
            requests.push(Request {
                nurse: line.one_of(scenario.nurse_names(), "nurse")?,
                shift: scenario.shift_or("Any", line)?,
                day: line.one_of(DAYS.into_iter(), "day")?,
            });
            line.end()?;
        }
        lines.end()?;
        Ok(Self { demand, requests })
    }
}

fn range(line: &mut Line<'_>) -> Result<Range, String> {
    let (least, most) = (line.number()?, line.number()?);
    if least <= most { Ok(Range { least, most }) } else { line.fault(format!("{least} is more than {most}")) }
}
