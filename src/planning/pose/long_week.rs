//! The longest duty of a week of more than five and a half days, for those who can break it.
//!
//! For almost everybody such a week has too few hours left for a long duty, and the engine need not count half-days.

use super::people::Ground;
use crate::domain::profile::Parameters;
use solver::problem::{AskKind, Held, Minutes, Position, Shift, Span, Stint};
use solver::rules::LongWeek;

/// Five and a half days.
const HALF_DAYS: u16 = 11;
/// Half-days of a long week beside those of the long duty's day.
const OTHER_HALF_DAYS: i32 = 10;

/// The rule, for somebody who holds this and works that in other rosters.
pub(super) fn rule(
    ground: &Ground<'_>,
    parameters: &Parameters,
    held: &[Held],
    elsewhere: &[Stint],
) -> Option<LongWeek> {
    let rule = LongWeek {
        maximum: Minutes(parameters.daily_maximum_long_week?.0),
        half_days: HALF_DAYS,
        noons: ground.calendar.noons(&ground.house.words),
        duty_gap: Minutes(ground.house.words.duty_gap.0),
        scheduled: parameters.clock_change_night,
    };
    let here = ground.posed.iter().filter(|shift| could_take(held, shift)).map(Piece::of_shift);
    let there = elsewhere.iter().map(Piece::of_stint);
    let mut pieces: Vec<Piece> = here.chain(there).filter(|piece| (0..7).contains(&piece.day)).collect();
    pieces.sort_by_key(|piece| (piece.span.start, piece.span.end));
    let weekly_maximum = parameters.weekly_maximum.map(|most| most.0);
    can_break(&rule, &pieces, weekly_maximum).then_some(rule)
}

/// Work that somebody could have in the week.
#[derive(Debug, Clone, Copy)]
struct Piece {
    span: Span,
    day: i32,
    night: bool,
    minutes: i32,
}

impl Piece {
    fn of_shift(shift: &Shift) -> Self {
        Self {
            span: shift.span,
            day: shift.day.into(),
            night: shift.night,
            minutes: longer(shift.paid, shift.scheduled),
        }
    }

    fn of_stint(stint: &Stint) -> Self {
        Self { span: stint.span, day: stint.day, night: stint.night, minutes: longer(stint.paid, stint.scheduled) }
    }

    /// The halves of its day that it takes up.
    fn halves(&self, noons: &[Minutes]) -> i32 {
        let noon = noons[self.day as usize];
        let [before, after] = [self.span.start < noon, self.span.end > noon];
        i32::from(self.night || before) + i32::from(self.night || after)
    }
}

fn longer(paid: Minutes, scheduled: Minutes) -> i32 {
    paid.max(scheduled).0
}

/// Whether a duty beyond the maximum fits into a long week at all.
fn can_break(rule: &LongWeek, pieces: &[Piece], weekly_maximum: Option<i32>) -> bool {
    let cheapest_half = pieces.iter().map(|piece| piece.minutes / piece.halves(&rule.noons).max(1)).min().unwrap_or(0);
    let fits = weekly_maximum.is_none_or(|most| rule.maximum.0 + OTHER_HALF_DAYS * cheapest_half < most);
    fits && longest_duty(pieces, rule.duty_gap) > rule.maximum.0
}

/// The longest run of pieces that do not overlap, with gaps that make no new duty.
fn longest_duty(pieces: &[Piece], duty_gap: Minutes) -> i32 {
    let mut longest: Vec<i32> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let joins = |before: &Piece| {
            let gap = piece.span.start.0 - before.span.end.0;
            (0..duty_gap.0).contains(&gap)
        };
        let before = pieces.iter().zip(&longest).filter(|(before, _)| joins(before)).map(|(_, minutes)| *minutes);
        longest.push(before.max().unwrap_or(0) + piece.minutes);
    }
    longest.into_iter().max().unwrap_or(0)
}

/// Whether somebody holds the role and works at the site, on some day.
fn could_take(held: &[Held], shift: &Shift) -> bool {
    let meets = |position: &Position| {
        let mut asks = position.asks.iter().filter(|ask| matches!(ask.kind, AskKind::Role | AskKind::Site));
        asks.all(|ask| held.iter().any(|held| ask.any_of.contains(&held.tag)))
    };
    shift.positions.iter().any(meets)
}
