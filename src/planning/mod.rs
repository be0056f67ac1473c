//! From the words of the house to the engine's problem and back, and what coordinators and volunteers do with a roster.
//!
//! The pure part, domain in and solver types out:
//! - [`zone`], [`words`], [`expand`], [`travel`]: local time, what a night shift is, the shifts of a week, ways.
//! - [`house`]: everything that a roster is made from, as plain data. [`pose`]: the engine's problem.
//! - [`settle`]: the engine's roster as assignments. [`translate`]: its answers as a [`report`], with the names of
//!   [`rule`]s; [`explain`] says them in people's words.
//!
//! Use cases, each in the caller's transaction:
//! - [`load`] reads a house; [`desk`] has a roster before a coordinator: its report as it stands now.
//! - [`draft`]: a new roster. [`search`]: its question to the engine, and the answer put into it. [`filling`]: how it fills meanwhile;
//!   [`snapshots`]: how it stood before.
//! - [`edit`], [`candidates`]: changes by hand. [`moves`]: where else somebody could be. [`reshape`]: a shift that moves. [`publish`]: what was chosen becomes known; [`news`]: what of it somebody has
//!   not been told yet; [`letter`] tells it, with a [`link`]; [`renewal`]
//!   sends another one to who has lost it; [`bounce`]: mails that came back. [`answer`]: what they say.
//!   [`more_offers`]: to more people than needed, as experience says. [`replacement`]: somebody to step in. [`open_shifts`]: what somebody may take without being asked; [`willing`]: who waits
//!   for a place; [`expiry`]: who did not answer. [`reminder`]: what somebody should not forget; [`weekly`]: the weeks to come;
//!   [`checkup`]: whether what they told us is still right.
//! - [`events`]: what of all this programs elsewhere wish to hear of.
//! - [`swap`]: two people exchange their places. [`asks`]: how often somebody is asked at short notice. [`away`]: who is ill, and
//!   expected still.
//! - [`scales`]: what one change would do. [`occupancy`]: who is where; [`figures`]: what weeks come to; [`comparison`]: what is another in one of two.
//! - [`guests`]: who comes along for one day. [`today`]: a site's day, for whoever is at its door; [`attendance`]: who came.
//! - [`sign_in`]: who coordinates comes in by a link.
//! - [`session`]: who is invited to a session, what they say, who came. [`pathway`]: how far volunteers have come.
//! - [`round`]: what is driven from site to site, and what each says to it.
//! - [`activity`]: what was done in some months, in counts. [`interviews`]: how many a permanence had. [`timesheet`]: whose hours they were; [`periods`] of four weeks.
//! - [`expenses`]: what volunteers are given for the days on which they came, and never more than the law allows.
//! - [`site_change`]: a site that moves, opens, closes, or has other hours, with the weeks that are planned already.
//! - [`announcement`]: what a site's volunteers are written to beyond their own shifts.
//! - [`note`]: the information note, and who is to read which version of it. [`consent`]: what people let us do with their data.
//! - [`own_data`]: what is kept of somebody, for themselves. [`retention`]: what is forgotten by itself.
//! - [`places`]: zones and locations, each read once.
//!
//! Invariants: no SQL, no HTTP, and no time-zone arithmetic anywhere else. What is asked of the clock is passed in.

pub mod activity;
pub mod announcement;
pub mod answer;
mod asks;
pub mod attendance;
pub mod away;
pub mod bounce;
pub mod candidates;
pub mod checkup;
mod company;
pub mod comparison;
pub mod consent;
mod coordinators;
pub mod desk;
mod digest;
pub mod draft;
pub mod edit;
mod elsewhere;
pub mod events;
pub mod expand;
pub mod expenses;
pub mod expiry;
pub mod explain;
pub mod figures;
pub mod filling;
pub mod guests;
pub mod house;
pub mod interviews;
pub mod leave;
pub mod letter;
pub mod link;
pub mod load;
pub mod more_offers;
pub mod moves;
pub mod news;
pub mod note;
pub mod occupancy;
pub mod offer_sheet;
pub mod open_shifts;
pub mod own_data;
pub mod pathway;
pub mod people_sheet;
mod periods;
pub mod places;
pub mod pose;
pub mod publish;
pub mod reminder;
pub mod renewal;
pub mod replacement;
pub mod report;
pub mod reshape;
mod responses;
pub mod retention;
pub mod round;
pub mod rule;
mod scales;
pub mod search;
mod seats;
pub mod session;
pub mod settle;
pub mod sheet;
pub mod sign_in;
pub mod site_change;
pub mod snapshots;
pub mod swap;
pub mod template_sheet;
pub mod timesheet;
pub mod today;
pub mod translate;
pub mod travel;
pub mod weekly;
pub mod willing;
pub mod words;
mod yes;
pub mod zone;

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
