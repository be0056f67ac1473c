//! What people receive: the letters, their calendar files, and how they leave the house.
//!
//! Invariants: a letter is rendered once, to bytes that are kept and sent again on a retry; no letter and no calendar
//! carries an address of a location, only its meeting point; nothing here reads the clock or the database.

mod announcement;
mod bounce;
mod envelope;
pub mod ics;
pub mod message;
mod note;
mod round;
mod session;
mod swap;
pub mod transport;
mod wording;

pub use announcement::{AnnouncementLetter, AnnouncementShift};
pub use bounce::Bounce;
pub use message::{Letter, LetterShift, MailError, Recipient};
pub use note::{Checkup, Escalation, Renewal, SignIn, Unfilled};
pub use round::{RoundNote, RoundWhy, StopLine};
pub use session::{SessionLine, SessionNote, SessionWhy};
pub use swap::{SwapConsent, SwapLine, SwapOver, SwapQuestion, SwapWhy};
pub use transport::{Outgoing, SendError, Transport};

#[cfg(test)]
mod tests;
