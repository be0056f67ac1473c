//! Shifts that are added because a site is open.

use super::Turning;
use super::tally::{Tally, planned_from};
use crate::domain::Validity;
use crate::domain::site::Site;
use crate::error::Error;
use crate::planning::draft;
use crate::store::Tx;
use chrono::{Days, NaiveDate};

/// The period in which a site is open that opens on a day.
///
/// A site has one such period. Where it closes only after today and opens again later, that one day is no reason to take the days
/// before its closing away: it is refused, and those days between are for its calendar.
///
/// # Errors
/// `Invalid` at `/from` (`already_so`, `gap`).
pub fn opened(known: Validity, from: NaiveDate, today: NaiveDate) -> Result<Validity, Error> {
    if known.holds_on(from) {
        return Err(Error::invalid("/from", "already_so", "it is open then"));
    }
    match known.until {
        // The closing is taken back.
        Some(until) if until + Days::new(1) == from => Ok(Validity { until: None, ..known }),
        Some(until) if until >= today && until < from => {
            Err(Error::invalid("/from", "gap", "it is open until a day before that: note the days between as closed"))
        }
        Some(until) if until < from => Ok(Validity { from: Some(from), until: None }),
        _ => Ok(Validity { from: Some(from), ..known }),
    }
}

/// Adds what its templates ask for from the day on to the weeks that are planned already.
pub fn apply(tx: &mut Tx, turning: &Turning<'_>, site: &Site, tally: &mut Tally) -> Result<(), Error> {
    for roster in planned_from(tx, &site.id, turning.from)? {
        tally.added(&roster.id, draft::add_from(tx, roster.week, site, turning.from)?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_that_opens_loses_no_day_on_which_it_is_open() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let open = |from: Option<&str>, until: Option<&str>| Validity { from: from.map(day), until: until.map(day) };
        let cases = [
            ("it opens earlier", open(Some("2027-05-01"), None), "2027-04-01", Ok(open(Some("2027-04-01"), None))),
            ("its closing is taken back", open(None, Some("2027-03-31")), "2027-04-01", Ok(open(None, None))),
            ("it closed long ago", open(None, Some("2026-12-31")), "2027-04-01", Ok(open(Some("2027-04-01"), None))),
            ("it is open", open(None, None), "2027-04-01", Err("already_so")),
            ("it closes for the summer", open(None, Some("2027-06-30")), "2027-09-01", Err("gap")),
        ];
        for (what, known, from, expected) in cases {
            let opened = opened(known, day(from), day("2027-03-01")).map_err(|error| match error {
                Error::Invalid(faults) => faults[0].code,
                _ => "another",
            });
            assert_eq!(opened, expected, "{what}");
        }
    }
}
