//! Pages that show a month at the sites where somebody keeps people: which month, at which of them, and the months beside it.

use super::form::sent::Sent;
use super::gate::Visitor;
use crate::api::inside::Refused;
use crate::domain::SiteId;
use crate::domain::activity::Month;
use crate::domain::site::Site;
use crate::error::Error;
use crate::locales::Words;
use crate::store::{Tx, sites};

/// What is looked at, and what somebody did last.
#[derive(Debug, Default)]
pub struct Look {
    /// Which month, where one is named.
    pub month: Option<Month>,
    /// At which site, where one is named.
    pub site: Option<SiteId>,
    /// What was done last.
    pub said: Option<String>,
    /// Why it was not.
    pub refused: Option<Refused>,
}

impl Look {
    /// As an address or a form says.
    pub fn of(sent: Sent<'_>) -> Self {
        Self {
            month: sent.one("month").parse().ok(),
            site: sent.one("site").parse().ok(),
            said: sent.find("said"),
            refused: None,
        }
    }
}

/// The sites where a visitor keeps people, by name.
///
/// # Errors
/// `NotFound` where they do so nowhere.
pub fn kept(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<Site>, Error> {
    let reach = visitor.keeps_people();
    let mut theirs: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
    if theirs.is_empty() {
        return Err(Error::not_found("site"));
    }
    theirs.sort_by_cached_key(|site| (site.name.to_lowercase(), site.id.clone()));
    Ok(theirs)
}

/// The month in which a visitor looks, where their sites are.
pub fn this_month(visitor: &Visitor, theirs: &[Site]) -> Month {
    let zone = theirs.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    Month::of(visitor.now.with_timezone(&zone).date_naive())
}

/// « novembre 2026 ».
pub fn named(words: Words, month: Month) -> String {
    words.month(month.first())
}

/// The month before, and the one after where it has begun: what the link says, and its query.
pub fn beside(words: Words, month: Month, this_month: Month, query: impl Fn(Month) -> String) -> Vec<(String, String)> {
    let link = |key: &str, month: Month| (words.say_with(key, [("month", named(words, month).into())]), query(month));
    let mut beside = vec![link("hours-before", month.plus(-1))];
    if month < this_month {
        beside.push(link("hours-after", month.plus(1)));
    }
    beside
}
