//! How an announcement would look, and whom it would reach.

use super::{audience, budget, write};
use crate::config::Outward;
use crate::domain::announcement::{Announcement, LeftOut};
use crate::domain::language::Locale;
use crate::domain::person::Person;
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::mail::Recipient;
use crate::planning::letter;
use crate::store::Tx;
use serde::Serialize;
use utoipa::ToSchema;

/// What sending would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Preview {
    /// How many would be written to.
    pub recipients: u32,
    /// How many would be left out, and why.
    pub left_out: LeftOut,
    /// The letter as it would be read, once for each language of those who would be written to.
    pub letters: Vec<Letter>,
}

/// The letter in one language of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Letter {
    /// In which language those read it who get it.
    pub locale: Locale,
    /// In which language the text is: there may be none in theirs.
    pub text_in: Locale,
    /// How many read it.
    pub recipients: u32,
    /// Its subject.
    pub subject: String,
    /// Its text, as it is read where a mail shows no more than plain text. It greets nobody by name and has no link.
    pub text: String,
}

/// Looks at what sending it would do, without doing it.
///
/// # Errors
/// `NotFound` where there is no such site; `Internal` where a letter could not be put together.
pub fn preview(tx: &mut Tx, outward: &Outward, announcement: &Announcement) -> Result<Preview, Error> {
    let now = announcement.sent_at;
    let meant = audience::of(tx, now, &announcement.site, &announcement.audience)?;
    let (to, left_out) = budget::sift(tx, now, &announcement.audience, meant)?;
    let coming = audience::coming(tx, now, &announcement.site, &announcement.audience)?;
    let mut letters = Vec::new();
    for locale in Locale::ALL.iter().copied() {
        let readers: Vec<&Person> = to.iter().filter(|person| person.locale == locale).collect();
        let Some(first) = readers.first() else { continue };
        let theirs: Vec<Shift> =
            coming.iter().filter(|(who, _)| *who == first.id).map(|(_, shift)| shift.clone()).collect();
        let anybody = Recipient { given_name: String::new(), ..letter::recipient(first) };
        let letter = write::letter_to(tx, announcement, anybody, &theirs, outward.public_url.of("/l/…"))?;
        let text_in = letter.text_in;
        let (subject, text) = letter.read().map_err(Error::internal)?;
        let recipients = u32::try_from(readers.len()).map_err(Error::internal)?;
        letters.push(Letter { locale, text_in, recipients, subject, text });
    }
    let recipients = u32::try_from(to.len()).map_err(Error::internal)?;
    Ok(Preview { recipients, left_out, letters })
}
