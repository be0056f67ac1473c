//! From the words of the house to the engine's problem and back, and what coordinators and volunteers do with a roster.
//!
//! - [`zone`], [`words`], [`expand`], [`travel`]: local time, what a night shift is, the shifts of a week.
//! - [`house`]: everything that a roster is made from, as plain data. [`pose`]: the engine's problem.
//! - [`rule`]: the rules' names.
//!
//! Invariants: no SQL, no HTTP, and no time-zone arithmetic anywhere else. What is asked of the clock is passed in.

pub mod answer;
pub mod candidates;
mod company;
pub mod desk;
pub mod draft;
pub mod edit;
pub mod expand;
pub mod explain;
pub mod house;
pub mod load;
pub mod pose;
pub mod publish;
pub mod report;
pub mod rule;
pub mod search;
pub mod settle;
pub mod translate;
pub mod travel;
pub mod words;
pub mod zone;

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
