//! Announcements: what a site's volunteers are written to beyond their own shifts.
//!
//! - [`audience`]: who of a site is meant. [`budget`]: who of them is written to, and who is left in peace.
//! - [`send`]: it is sent, once. [`write`]: the letter of one of them. [`preview`]: how it would look before that.
//! - [`wording`]: what no text may say.
//!
//! Invariants:
//! - Nobody is written to who said that they do not wish it, who wants no shift at present, or who has had their share of the week;
//!   but who comes in a week hears what is to be known of it: that was agreed.
//! - The address of limited disclosure of a site is in no text for its volunteers.

mod audience;
mod budget;
mod preview;
mod send;
mod wording;
mod write;

pub use audience::activities;
pub use preview::{Letter, Preview, preview};
pub use send::send;
pub use wording::{check, check_text};
pub use write::write;
