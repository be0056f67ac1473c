//! What the words mean: people, places, shifts, rules, rosters.
//!
//! Types only, and what follows from them alone. No I/O, no clock, no SQL, no HTTP: this module knows nobody.
//! A value of one of these types is already checked; raw input becomes one at the door (`api::door`).

pub mod activity;
pub mod announcement;
pub mod applicant;
pub mod audit;
pub mod availability;
pub mod consent;
pub mod dead_letter;
pub mod edit;
pub mod exception;
pub mod expense;
pub mod guest;
pub mod holiday;
pub mod id;
pub mod interview;
pub mod language;
pub mod leave;
pub mod note;
pub mod person;
pub mod profile;
pub mod recurrence;
pub mod reminder;
pub mod replacement;
pub mod response;
pub mod rhythm;
pub mod right;
pub mod role;
pub mod roster;
pub mod round;
pub mod session;
pub mod shift;
pub mod site;
pub mod site_change;
pub mod snapshot;
pub mod solve;
pub mod swap;
pub mod template;
pub mod text;
pub mod time;
pub mod timesheet;
pub mod user;
pub mod webhook;

pub use id::{
    AbsenceId, AnnouncementId, AnnouncementTemplateId, AssignmentId, AuditId, ExpenseId, GuestId, JobId, LocationId,
    MailId, MessageId, NoteId, PersonId, ProfileId, ReplacementId, RosterId, RoundId, SessionId, ShiftId, SiteId,
    SnapshotId, SolveId, StopId, SwapId, TemplateId, TokenId, UserId, VehicleId, WebhookId,
};
pub use language::Language;
pub use role::Role;
pub use time::{Minutes, TimeOfDay, Validity, Week};
