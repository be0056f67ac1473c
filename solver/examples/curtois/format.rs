//! The instances' text format: sections of comma-separated lines.

use std::collections::HashMap;

/// An instance as it stands in its file.
#[derive(Debug, Default)]
pub struct Instance {
    pub days: u16,
    pub shifts: Vec<ShiftType>,
    pub staff: Vec<Employee>,
    pub cover: Vec<Cover>,
}

#[derive(Debug)]
pub struct ShiftType {
    pub name: String,
    pub minutes: i32,
    /// Numbers of the shifts that must not follow on the next day.
    pub never_before: Vec<usize>,
}

#[derive(Debug)]
pub struct Employee {
    pub name: String,
    /// At most so many of each type that is named, by its number.
    pub most_of: Vec<(usize, u16)>,
    pub most_minutes: i32,
    pub least_minutes: i32,
    pub most_consecutive: u16,
    pub least_consecutive: u16,
    pub least_days_off: u16,
    pub most_weekends: u16,
    pub days_off: Vec<u16>,
    pub requests: Vec<Request>,
}

/// A wish to work a shift, or not to.
#[derive(Debug)]
pub struct Request {
    pub day: u16,
    pub shift: usize,
    pub on: bool,
    pub weight: i64,
}

#[derive(Debug)]
pub struct Cover {
    pub day: u16,
    pub shift: usize,
    pub units: u16,
    pub under: i64,
    pub over: i64,
}

impl Instance {
    /// Reads a file's text.
    ///
    /// # Errors
    /// The first line that is not of the format, with its number.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut reader = Reader::default();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            reader.line(line).map_err(|fault| format!("line {}: {fault}", number + 1))?;
        }
        if reader.instance.days == 0 || reader.instance.staff.is_empty() || reader.instance.shifts.is_empty() {
            return Err("the horizon, the shifts or the staff are missing".into());
        }
        Ok(reader.instance)
    }
}

#[derive(Default)]
struct Reader {
    instance: Instance,
    section: String,
    shifts: HashMap<String, usize>,
    staff: HashMap<String, usize>,
    /// Shifts may forbid some that stand further down.
    forbidden: Vec<(usize, String)>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), String> {
        if line.starts_with("SECTION_") {
            line.clone_into(&mut self.section);
            return self.close_shifts();
        }
        let fields: Vec<&str> = line.split(',').map(str::trim).collect();
        let field = |at: usize| fields.get(at).copied().ok_or_else(|| format!("{} fields are too few", fields.len()));
        match self.section.as_str() {
            "SECTION_HORIZON" => self.instance.days = number(line)?,
            "SECTION_SHIFTS" => {
                let shift = self.instance.shifts.len();
                let never = fields.get(2).copied().unwrap_or_default().split('|').filter(|name| !name.is_empty());
                self.forbidden.extend(never.map(|name| (shift, name.to_owned())));
                self.shifts.insert(field(0)?.to_owned(), shift);
                let minutes = number(field(1)?)?;
                self.instance.shifts.push(ShiftType { name: field(0)?.into(), minutes, never_before: Vec::new() });
            }
            "SECTION_STAFF" => {
                let most_of = field(1)?.split('|').filter(|part| !part.is_empty());
                let most_of = most_of.map(|part| self.most_of(part)).collect::<Result<_, _>>()?;
                self.staff.insert(field(0)?.to_owned(), self.instance.staff.len());
                self.instance.staff.push(Employee {
                    name: field(0)?.into(),
                    most_of,
                    most_minutes: number(field(2)?)?,
                    least_minutes: number(field(3)?)?,
                    most_consecutive: number(field(4)?)?,
                    least_consecutive: number(field(5)?)?,
                    least_days_off: number(field(6)?)?,
                    most_weekends: number(field(7)?)?,
                    days_off: Vec::new(),
                    requests: Vec::new(),
                });
            }
            "SECTION_DAYS_OFF" => {
                let days = fields[1..].iter().map(|day| self.day(day)).collect::<Result<Vec<_>, _>>()?;
                self.employee(field(0)?)?.days_off.extend(days);
            }
            section @ ("SECTION_SHIFT_ON_REQUESTS" | "SECTION_SHIFT_OFF_REQUESTS") => {
                let on = section == "SECTION_SHIFT_ON_REQUESTS";
                let (day, shift) = (self.day(field(1)?)?, self.shift(field(2)?)?);
                let request = Request { day, shift, on, weight: number(field(3)?)? };
                self.employee(field(0)?)?.requests.push(request);
            }
            "SECTION_COVER" => {
                let cover = Cover {
                    day: self.day(field(0)?)?,
                    shift: self.shift(field(1)?)?,
                    units: number(field(2)?)?,
                    under: number(field(3)?)?,
                    over: number(field(4)?)?,
                };
                self.instance.cover.push(cover);
            }
            other => return Err(format!("no such section: {other:?}")),
        }
        Ok(())
    }

    fn close_shifts(&mut self) -> Result<(), String> {
        for (shift, name) in std::mem::take(&mut self.forbidden) {
            let never = self.shift(&name)?;
            self.instance.shifts[shift].never_before.push(never);
        }
        Ok(())
    }

    fn most_of(&self, part: &str) -> Result<(usize, u16), String> {
        let (name, most) = part.split_once('=').ok_or_else(|| format!("{part:?} is no SHIFT=NUMBER"))?;
        Ok((self.shift(name.trim())?, number(most)?))
    }

    fn shift(&self, name: &str) -> Result<usize, String> {
        self.shifts.get(name).copied().ok_or_else(|| format!("no such shift: {name:?}"))
    }

    fn employee(&mut self, name: &str) -> Result<&mut Employee, String> {
        let place = self.staff.get(name).copied().ok_or_else(|| format!("no such employee: {name:?}"))?;
        Ok(&mut self.instance.staff[place])
    }

    fn day(&self, text: &str) -> Result<u16, String> {
        let day = number(text)?;
        if day < self.instance.days { Ok(day) } else { Err(format!("day {day} is beyond the horizon")) }
    }
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.trim().parse().map_err(|_| format!("{text:?} is no number that fits here"))
}
