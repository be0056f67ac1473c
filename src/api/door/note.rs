//! A version of the information note.

use super::read::{date, flag, prose};
use super::{Fields, object};
use crate::domain::NoteId;
use crate::domain::note::Texts;
use chrono::NaiveDate;
use utoipa::ToSchema;

/// A version of the information note to be added.
#[derive(Debug, Clone, ToSchema)]
pub struct NewInformationNote {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: NoteId,
    /// The day from which it is in force: that of the version before, or later.
    pub valid_from: NaiveDate,
    /// What it says.
    pub texts: Texts,
    /// Whether those who have read an earlier version are asked to read this one: not for a mended typo.
    pub must_be_read_again: bool,
}

/// Reads a version with the identifier that it shall have.
pub fn new_note(fields: &mut Fields<'_>, id: Option<NoteId>) -> Option<NewInformationNote> {
    let valid_from = fields.required("valid_from", date);
    let texts = fields.required("texts", object(texts));
    let must_be_read_again = fields.required("must_be_read_again", flag);
    Some(NewInformationNote {
        id: id?,
        valid_from: valid_from?,
        texts: texts?,
        must_be_read_again: must_be_read_again?,
    })
}

fn texts(fields: &mut Fields<'_>) -> Option<Texts> {
    let text = || prose(1..=Texts::LONGEST);
    let fr = fields.required("fr", text());
    let nl = fields.optional("nl", text());
    let en = fields.optional("en", text());
    let ar = fields.optional("ar", text());
    Some(Texts { fr: fr?, nl: nl?, en: en?, ar: ar? })
}
