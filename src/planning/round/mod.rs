//! Rounds, from the plan to what came of each stop.
//!
//! - [`add`], [`change`], [`call_off`]: whose round it is says when, with what and where. [`moved`]: its shift is at another time.
//! - [`say`]: a site says whether it takes what is brought. [`note`]: what came of a stop. `tell`: what coordinators are told by mail.
//!
//! Invariants:
//! - A vehicle is on one round at a time.
//! - A site is asked about what it receives, and asked again where that is otherwise; what it said to the rest stands.

mod check;
mod plan;
mod tell;
mod word;

pub use check::keep_vehicle;
pub use plan::{add, call_off, change, moved};
pub use word::{LONGEST_NOTE, check_note, decline_at, may_be_noted, note, say};
