//! Cover as a curve by time of day.

use super::{Minutes, Shift, ShiftIndex, Span, TeamRule, Who};
use crate::score::Level;

/// So many people at a time, whichever shifts they are on: a [`TeamRule::Count`] for each stretch of time in which the same
/// shifts are there. Each minute with one person fewer costs `under`, and with one more `over`. A stretch without any of the
/// shifts is left out: nobody could be there.
pub fn curve(
    shifts: &[Shift],
    among: &[ShiftIndex],
    steps: &[(Span, u16)],
    level: Level,
    under: i64,
    over: i64,
) -> Vec<TeamRule> {
    let stretch = |(span, target): (Span, u16)| {
        let there: Vec<ShiftIndex> =
            among.iter().copied().filter(|shift| shifts[shift.at()].span.contains(span)).collect();
        let minutes = i64::from(span.length().0);
        (!there.is_empty()).then(|| TeamRule::Count {
            name: "curve".into(),
            shifts: there,
            who: Who::default(),
            target,
            level,
            under: under * minutes,
            over: over * minutes,
        })
    };
    steps.iter().flat_map(|step| stretches(shifts, among, *step)).filter_map(stretch).collect()
}

/// A step cut wherever a shift begins or ends.
fn stretches(shifts: &[Shift], among: &[ShiftIndex], (span, target): (Span, u16)) -> Vec<(Span, u16)> {
    let ends = among.iter().flat_map(|shift| [shifts[shift.at()].span.start, shifts[shift.at()].span.end]);
    let mut cuts: Vec<Minutes> = ends.filter(|cut| span.start < *cut && *cut < span.end).collect();
    cuts.extend([span.start, span.end]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| (Span { start: pair[0], end: pair[1] }, target)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Place;

    fn shift(start: i32, end: i32) -> Shift {
        let span = Span::new(start * 60, end * 60);
        Shift {
            name: format!("{start} to {end}"),
            span,
            day: 0,
            scheduled: span.length(),
            paid: span.length(),
            night: false,
            night_work: false,
            place: Place(0),
            labels: Vec::new(),
            positions: Vec::new(),
        }
    }

    #[test]
    fn a_step_is_cut_where_shifts_change_and_weighs_its_minutes() {
        let shifts = [shift(8, 12), shift(10, 14)];
        let among = [ShiftIndex(0), ShiftIndex(1)];
        let rules = curve(&shifts, &among, &[(Span::new(9 * 60, 15 * 60), 2)], Level::IdealCover, 1, 0);
        let seen: Vec<(Vec<u32>, i64)> =
            rules.iter().map(|rule| (rule.shifts().iter().map(|shift| shift.0).collect(), rule.weight())).collect();
        assert_eq!(seen, [(vec![0], 60), (vec![0, 1], 120), (vec![1], 120)]);
    }
}
