//! Weeks that were read, kept as JSON for who reads them again.
//!
//! Whoever asks is let in by the database, and told the version that is there: a week is given again only at the version
//! at which it was read. Everything that it shows raises the roster's version; debug builds hold each one that is given again
//! against the database.

use crate::domain::roster::Roster;
use crate::domain::{RosterId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, shifts};
use chrono::Weekday;
use lru::LruCache;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The shifts of a roster's week and who is on them, at all of its sites or at one.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The shifts, in the order of their start.
    pub shifts: Arc<RawValue>,
    /// Everyone on them.
    pub assignments: Arc<RawValue>,
}

/// Weeks at the version at which they were read. Clones share them.
#[derive(Debug, Clone)]
pub struct Kept(Arc<Mutex<Weeks>>);

/// By roster and site, at which version.
type Weeks = LruCache<(RosterId, Vec<SiteId>), (i64, Rendered)>;

/// A network's week is about a megabyte, a site's a twentieth of it. Unwrapped while compiling: it cannot fail in a run.
const WEEKS: NonZeroUsize = NonZeroUsize::new(64).unwrap();

impl Default for Kept {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(LruCache::new(WEEKS))))
    }
}

impl Kept {
    /// What stands in a roster that was just read in this transaction.
    pub fn of(&self, tx: &mut Tx, roster: &Roster, sites: &[SiteId]) -> Result<Rendered, Error> {
        let key = (roster.id.clone(), sites.to_vec());
        let kept = self.weeks().get(&key).cloned().filter(|(version, _)| *version == roster.version);
        if let Some((_, week)) = kept {
            debug_assert!(
                week.is_same(&Rendered::read(tx, roster, sites)?),
                "the roster changed and its version did not"
            );
            return Ok(week);
        }
        let week = Rendered::read(tx, roster, sites)?;
        self.weeks().put(key, (roster.version, week.clone()));
        Ok(week)
    }

    fn weeks(&self) -> MutexGuard<'_, Weeks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rendered {
    fn read(tx: &mut Tx, roster: &Roster, sites: &[SiteId]) -> Result<Self, Error> {
        let shifts = shifts::of_sites(tx, sites, roster.week.monday(), roster.week.day(Weekday::Sun))?;
        let assignments = if sites == roster.sites {
            assignments::of_roster(tx, &roster.id)?
        } else {
            assignments::of_sites(tx, &roster.id, sites)?
        };
        Ok(Self { shifts: json(&shifts)?, assignments: json(&assignments)? })
    }

    fn is_same(&self, other: &Self) -> bool {
        self.shifts.get() == other.shifts.get() && self.assignments.get() == other.assignments.get()
    }
}

fn json(value: &impl Serialize) -> Result<Arc<RawValue>, Error> {
    Ok(to_raw_value(value).map_err(Error::internal)?.into())
}
