//! Dead letters: seen, sent again, or put away by somebody who decides.

use super::Job;
use super::alert::Alert;
use super::announce::Announce;
use super::deliver::Deliver;
use super::more_offers::MoreOffers;
use super::replace::Replace;
use super::round::Round;
use super::send::Send;
use super::solve::Solve;
use super::write::Write;
use crate::domain::JobId;
use crate::domain::dead_letter::{About, DeadLetter};
use crate::error::Error;
use crate::store::dead_letters::{self, Dead};
use crate::store::{Page, Tx, mails};
use serde::de::DeserializeOwned;

/// A part of the dead letters.
pub fn list(tx: &mut Tx, page: &Page) -> Result<Vec<DeadLetter>, Error> {
    dead_letters::list(tx, page)?.into_iter().map(|dead| letter(tx, dead)).collect()
}

/// Gives it back to the queue, as if it were new.
///
/// # Errors
/// `NotFound`; `Conflict` where what it is about does not allow it any more, or the same is being done already.
pub fn try_again(tx: &mut Tx, id: &JobId) -> Result<(), Error> {
    let dead = dead_letters::get(tx, id)?;
    let payload = match dead.kind.as_str() {
        Solve::KIND => revived::<Solve>(tx, &dead)?,
        Write::KIND => revived::<Write>(tx, &dead)?,
        Announce::KIND => revived::<Announce>(tx, &dead)?,
        Replace::KIND => revived::<Replace>(tx, &dead)?,
        Alert::KIND => revived::<Alert>(tx, &dead)?,
        MoreOffers::KIND => revived::<MoreOffers>(tx, &dead)?,
        Round::KIND => revived::<Round>(tx, &dead)?,
        Deliver::KIND => revived::<Deliver>(tx, &dead)?,
        _ => revived::<Send>(tx, &dead)?,
    };
    dead_letters::revive(tx, id, &payload)
}

/// Puts it away: it will not be done.
///
/// # Errors
/// `NotFound`.
pub fn put_away(tx: &mut Tx, id: &JobId) -> Result<(), Error> {
    dead_letters::remove(tx, id)
}

fn letter(tx: &mut Tx, dead: Dead) -> Result<DeadLetter, Error> {
    let about = match dead.kind.as_str() {
        Solve::KIND => About::Solve { solve: read::<Solve>(&dead)?.solve },
        Write::KIND => About::Write { person: read::<Write>(&dead)?.person },
        Announce::KIND => {
            let Announce { announcement, person, .. } = read(&dead)?;
            About::Announce { announcement, person }
        }
        Round::KIND => About::Round,
        Replace::KIND => About::Replace { replacement: read::<Replace>(&dead)?.replacement },
        Alert::KIND => About::Alert { site: read::<Alert>(&dead)?.site },
        MoreOffers::KIND => About::MoreOffers { roster: read::<MoreOffers>(&dead)?.roster },
        Deliver::KIND => {
            let Deliver { webhook, message, .. } = read(&dead)?;
            About::Deliver { webhook, message }
        }
        _ => {
            let mail = read::<Send>(&dead)?.mail;
            About::Send { person: mails::recipient(tx, &mail)?, mail }
        }
    };
    Ok(DeadLetter { id: dead.id, about, attempts: dead.attempts, failure: dead.failure, created_at: dead.created_at })
}

fn revived<J: Job>(tx: &mut Tx, dead: &Dead) -> Result<String, Error> {
    serde_json::to_string(&read::<J>(dead)?.revive(tx)?).map_err(Error::internal)
}

fn read<J: DeserializeOwned>(dead: &Dead) -> Result<J, Error> {
    serde_json::from_str(&dead.payload).map_err(Error::internal)
}
