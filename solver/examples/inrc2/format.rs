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
        let mut told = vec![false; self.shifts.len()];
        for _ in 0..self.shifts.len() {
            let line = lines.next("what must not follow a shift type")?;
            let shift = line.one_of(self.shift_names(), "shift type")?;
            if std::mem::replace(&mut told[shift], true) {
                return line.fault("this shift type comes twice");
            }
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

    /// Reads to which scenario a file belongs.
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

#[cfg(test)]
mod tests {
    use super::*;

    const SCENARIO: &str = "SCENARIO = n002w1\nWEEKS = 1\n\nSKILLS = 2\nHead\nNurse\n\nSHIFT_TYPES = 2\nEarly (2,5)\n\
        Late (1,3)\n\nFORBIDDEN_SHIFT_TYPES_SUCCESSIONS\nEarly 0\nLate 1 Early\n\nCONTRACTS = 1\n\
        Full (2,5) (1,4) (2,3) 1 1\n\nNURSES = 2\nAnn Full 2 Head Nurse\nBob Full 1 Nurse\n";
    const HISTORY: &str = "HISTORY\n0 n002w1\n\nNURSE_HISTORY\nBob 3 1 Late 1 2 0\nAnn 0 0 None 0 0 4\n";
    const WEEK: &str = "WEEK_DATA\nn002w1\n\nREQUIREMENTS\n\
        Late Nurse (1,2) (0,0) (0,0) (0,0) (0,0) (0,0) (0,1)\n\nSHIFT_OFF_REQUESTS = 1\nBob Any Tue \n";

    #[test]
    fn a_scenario_its_history_and_a_week_are_read() -> Result<(), String> {
        let scenario = Scenario::parse(SCENARIO)?;
        assert_eq!(scenario.shifts[1].never_before, [0]);
        assert_eq!(scenario.nurses[0].skills, [0, 1]);
        assert!(scenario.contract_of(1).whole_weekends);
        let history = History::parse(HISTORY, &scenario)?;
        assert_eq!(history.nurses[0].last, LastDay::Off { days: 4 });
        assert_eq!(history.nurses[1].last, LastDay::Worked { shift: 1, same: 1, days: 2 });
        let week = Week::parse(WEEK, &scenario)?;
        assert_eq!(week.demand[0].nurses[0], Range { least: 1, most: 2 });
        assert_eq!((week.requests[0].nurse, week.requests[0].shift, week.requests[0].day), (1, None, 1));
        Ok(())
    }

    #[test]
    fn a_fault_names_its_line() -> Result<(), String> {
        let scenario = Scenario::parse(SCENARIO)?;
        let of_scenario = |from, to| Scenario::parse(&SCENARIO.replace(from, to)).err();
        let of_history = |from, to| History::parse(&HISTORY.replace(from, to), &scenario).err();
        let of_week = |from, to| Week::parse(&WEEK.replace(from, to), &scenario).err();
        let cases = [
            (of_scenario("(2,5) (1,4)", "(5,2) (1,4)"), "line 17: 5 is more than 2"),
            (of_scenario("1 Nurse", "2 Nurse"), "line 21: something is missing at the end"),
            (of_scenario("Late 1 Early", "Late 1 Night"), "line 14: no such shift type: \"Night\""),
            (of_history("None 0 0 4", "None 0 0 0"), "line 6: the days in a row do not fit the last shift"),
            (of_history("Ann 0", "Bob 0"), "line 6: this nurse comes twice"),
            (of_week("REQUESTS = 1", "REQUESTS = 2"), "the file ends before a request"),
            (of_week("n002w1", "n002w2"), "line 2: no such scenario: \"n002w2\""),
        ];
        for (fault, expected) in cases {
            assert_eq!(fault.as_deref(), Some(expected));
        }
        Ok(())
    }
}
