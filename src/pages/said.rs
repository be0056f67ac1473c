//! What a person has just done on their page, as the page says it.

/// What was just done, said once at the top of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A yes that holds.
    Confirmed,
    /// A yes that finds the place taken.
    Waiting,
    /// They come if nobody else does.
    Standby,
    /// They are not sure yet.
    Interested,
    /// A yes for a time at which they said yes to something else.
    Elsewhere,
    /// A yes that would break their rest or their hours by now.
    NotPossible,
    /// A no.
    Declined,
    /// A no after a yes.
    Withdrawn,
    /// A new availability.
    Saved,
    /// When to be reminded.
    Reminders,
    /// That they have read the information note.
    NoteRead,
    /// What may be done with their data.
    Consents,
    /// That they ask for expenses, and what they had elsewhere.
    Expenses,
    /// That they ask for none.
    NoExpenses,
    /// No calendar fetches their shifts any more.
    NoCalendar,
    /// No more questions.
    Stopped,
    /// What was answered had changed in the meantime.
    Changed,
    /// Others are asked whether they would exchange a place.
    SwapAsked,
    /// Nobody can be asked.
    SwapNobody,
    /// An exchange that would break somebody's rest or hours.
    SwapNotPossible,
    /// An exchange is not wanted any more.
    SwapTakenBack,
    /// The places have changed hands.
    SwapDone,
    /// A coordinator is asked first.
    SwapAgreed,
    /// Somebody was faster, or it is not wanted any more.
    SwapOver,
    /// They have a place at a session.
    SessionComing,
    /// They wait for one.
    SessionWaiting,
    /// They do not come to it.
    SessionDeclined,
    /// It has begun.
    SessionBegun,
}

impl Said {
    /// All of them, with the keys of their sentences.
    pub(super) const ALL: [(Self, &'static str); 28] = [
        (Self::Confirmed, "said-confirmed"),
        (Self::Waiting, "said-waiting"),
        (Self::Standby, "said-standby"),
        (Self::Interested, "said-interested"),
        (Self::Elsewhere, "said-elsewhere"),
        (Self::NotPossible, "said-not-possible"),
        (Self::Declined, "said-declined"),
        (Self::Withdrawn, "said-withdrawn"),
        (Self::Saved, "said-saved"),
        (Self::Reminders, "said-reminders"),
        (Self::NoteRead, "said-note-read"),
        (Self::Consents, "said-consents"),
        (Self::Expenses, "said-expenses"),
        (Self::NoExpenses, "said-no-expenses"),
        (Self::NoCalendar, "said-no-calendar"),
        (Self::Stopped, "said-stopped"),
        (Self::Changed, "said-changed"),
        (Self::SwapAsked, "said-swap-asked"),
        (Self::SwapNobody, "said-swap-nobody"),
        (Self::SwapNotPossible, "said-swap-not-possible"),
        (Self::SwapTakenBack, "said-swap-taken-back"),
        (Self::SwapDone, "said-swap-done"),
        (Self::SwapAgreed, "said-swap-agreed"),
        (Self::SwapOver, "said-swap-over"),
        (Self::SessionComing, "said-session-coming"),
        (Self::SessionWaiting, "said-session-waiting"),
        (Self::SessionDeclined, "said-session-declined"),
        (Self::SessionBegun, "said-session-begun"),
    ];

    /// The key of its sentence.
    pub(super) fn key(self) -> &'static str {
        Self::ALL.iter().find(|(said, _)| *said == self).map_or("said-changed", |(_, key)| key)
    }

    /// The name in the page's address.
    pub fn name(self) -> &'static str {
        self.key().trim_start_matches("said-")
    }

    /// The one with that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().map(|(said, _)| *said).find(|said| said.name() == name)
    }
}
