//! Sessions that somebody is invited to, on their page.

use crate::domain::session::SignUp;
use crate::domain::{SessionId, ShiftId};
use crate::locales::Words;
use crate::mail::SessionLine;

/// A session as somebody sees it who is invited. No address: people meet where it is said, and who else comes is not shown.
#[derive(Debug, Clone)]
pub struct SessionSeen {
    /// Which.
    pub id: SessionId,
    /// The same as a shift.
    pub shift: ShiftId,
    /// What, when and where it is.
    pub line: SessionLine,
    /// What they have said.
    pub sign_up: SignUp,
    /// Whether a yes finds the waiting list.
    pub is_full: bool,
    /// Whether they may still say whether they come.
    pub is_open: bool,
}

impl SessionSeen {
    /// Whether they have said that they come, and have a place.
    pub fn is_sure(&self) -> bool {
        self.sign_up == SignUp::Coming
    }
}

/// A session on the page.
#[derive(Debug)]
pub(super) struct SessionCard {
    pub(super) id: SessionId,
    pub(super) when: String,
    pub(super) what: String,
    /// Where people meet, and what else is to be known.
    pub(super) notes: Vec<String>,
    pub(super) about: String,
    /// How it stands with them.
    pub(super) stands: String,
    /// Whether it is something to note in a calendar.
    pub(super) is_sure: bool,
    /// Whether the places are taken, for who has none.
    pub(super) is_full: bool,
    /// What the button for a yes says; none: they have said it.
    pub(super) yes: Option<String>,
    /// What the button for a no says; none: they have said it.
    pub(super) no: Option<String>,
}

impl SessionCard {
    pub(super) fn of(words: Words, seen: &SessionSeen) -> Self {
        let is_full = seen.is_full && matches!(seen.sign_up, SignUp::Invited | SignUp::Declined);
        let yes = if is_full { "session-wait" } else { "session-yes" };
        let (yes, no) = match seen.sign_up {
            SignUp::Invited => (Some(yes), Some("session-no")),
            SignUp::Declined => (Some(yes), None),
            SignUp::Coming | SignUp::Waiting => (None, Some("session-cannot")),
        };
        Self {
            id: seen.id.clone(),
            when: seen.line.when(words),
            what: seen.line.what(words),
            notes: seen.line.notes(words),
            about: seen.line.about(words),
            stands: words.choose("session-stands", seen.sign_up.code()),
            is_sure: seen.is_sure(),
            is_full,
            yes: yes.map(|key| words.say(key)),
            no: no.map(|key| words.say(key)),
        }
    }
}
