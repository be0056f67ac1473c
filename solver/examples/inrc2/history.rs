//! What a nurse's past becomes when a week is planned, and what all weeks together cost.

use crate::format::{Contract, LastDay, Past};
use crate::pose::Assignment;

/// For each assignment too few or too many over all weeks.
pub const ASSIGNMENTS: i64 = 20;
/// For each weekend with work too many over all weeks.
pub const WEEKENDS: i64 = 30;

impl Past {
    /// After a week in which this was done.
    pub fn after(self, week: &[Option<Assignment>; 7]) -> Self {
        let worked = week.iter().flatten().count() as u16;
        let weekend = week[5].is_some() || week[6].is_some();
        let last = week.iter().fold(self.last, |last, day| last.then(day.map(|day| day.shift)));
        Self { assignments: self.assignments + worked, weekends: self.weekends + u16::from(weekend), last }
    }

    /// What the assignments of all weeks cost.
    pub fn cost_of_assignments(&self, contract: &Contract) -> i64 {
        let allowed = contract.assignments;
        let (few, many) =
            (allowed.least.saturating_sub(self.assignments), self.assignments.saturating_sub(allowed.most));
        ASSIGNMENTS * i64::from(few + many)
    }

    /// What the weekends of all weeks cost.
    pub fn cost_of_weekends(&self, contract: &Contract) -> i64 {
        WEEKENDS * i64::from(self.weekends.saturating_sub(contract.weekends))
    }
}

impl LastDay {
    /// After one more day, with work of a type or off.
    fn then(self, shift: Option<usize>) -> Self {
        match (self, shift) {
            (Self::Off { days }, None) => Self::Off { days: days + 1 },
            (Self::Worked { .. }, None) => Self::Off { days: 1 },
            (Self::Off { .. }, Some(shift)) => Self::Worked { shift, same: 1, days: 1 },
            (Self::Worked { shift: before, same, days }, Some(shift)) => {
                let same = if before == shift { same + 1 } else { 1 };
                Self::Worked { shift, same, days: days + 1 }
            }
        }
    }
}
