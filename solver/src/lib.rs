//! The engine of Relève.
//!
//! *A personal rule is a fold along one person's timeline; a team rule is a row over shifts; one oracle joins them.*
//!
//! - [`problem`]: what is asked: shifts with positions, people, the rules that bind them, what is fixed.
//! - [`rules`]: one file a rule. Personal rules are folds, team rules are rows; eligibility is asked of a cell.
//! - [`score`]: what a roster costs, by level and rule; levels compare lexicographically.
//! - `instance`: a problem made ready: each person's plan, the rows, and the independent parts that are solved apart.
//! - `oracle`: the cheapest timeline of one person at given prices, through a diagram of all that their folds can
//!   remember. It knows folds and prices only.
//! - `search`: price and sweep, which finds rosters. `bound`: what no roster can beat, and whole rosters out of the
//!   timelines that prove it. `exact`: small parts through integer programming.
//! - [`mod@solve`]: the face, and the threads that take all of these in turn.
//! - [`explain`]: why a gap, why not this person, who else could, what one edit would change.
//!
//! Invariants:
//! - Pure: no I/O, no clock but the caller's [`Stop`](solve::Stop), no time zones. Minutes are integers.
//! - The same problem, seed and number of iterations give the same roster.
//! - There is always a roster. A seat that cannot be filled is a gap with its reasons, never an error.
//! - What is fixed is never forbidden: its breaches are recorded, and only what the engine would add is refused.
//! - No rule at [`Level::Law`](score::Level::Law) is broken by anything that the engine chose.

mod bound;
mod exact;
pub mod explain;
mod instance;
mod oracle;
pub mod problem;
pub mod roster;
pub mod rules;
pub mod score;
mod search;
pub mod solve;

pub use problem::Problem;
pub use roster::Roster;
pub use score::{Level, Score};
pub use solve::{Options, Outcome, resume, solve};
