//! How offers are answered: counts by activity, weekday, notice and month, and no person.

use super::Tx;
use super::column::{name, named};
use super::connection::on_both;
use super::schema::responses;
use crate::domain::response::{Circumstances, Tally};
use crate::error::Error;
use chrono::{NaiveDate, Weekday};
use diesel::prelude::*;

/// Counts an answer in a month, which is named by its first day.
pub fn count(tx: &mut Tx, of: &Circumstances, month: NaiveDate, is_yes: bool) -> Result<(), Error> {
    let (day, notice) = (i32::from(of.weekday.num_days_from_monday() as u8), name(&of.notice)?);
    let yes = i32::from(is_yes);
    let one = responses::table.find((of.activity.as_str(), day, notice.as_str(), month));
    let more = (responses::yes.eq(responses::yes + yes), responses::answers.eq(responses::answers + 1));
    if diesel::update(one).set(more).execute(tx)? > 0 {
        return Ok(());
    }
    let none = (
        responses::activity.eq(of.activity.as_str()),
        responses::weekday.eq(day),
        responses::notice.eq(notice.as_str()),
        responses::month.eq(month),
        responses::yes.eq(0),
        responses::answers.eq(0),
    );
    // Somebody may be counting the first one at the same moment.
    on_both!(tx, tx => diesel::insert_into(responses::table).values(none).on_conflict_do_nothing().execute(tx))?;
    if diesel::update(one).set(more).execute(tx)? > 0 { Ok(()) } else { Err(Error::Busy) }
}

/// All that was counted in a month and since, one entry for each month.
pub fn since(tx: &mut Tx, month: NaiveDate) -> Result<Vec<(Circumstances, Tally)>, Error> {
    let rows: Vec<(String, i32, String, i32, i32)> = responses::table
        .filter(responses::month.ge(month))
        .select((responses::activity, responses::weekday, responses::notice, responses::yes, responses::answers))
        .load(tx)?;
    let entry = |(activity, day, notice, yes, answers): (String, i32, String, i32, i32)| {
        let weekday = u8::try_from(day).map_err(Error::internal)?;
        let weekday = Weekday::try_from(weekday).map_err(Error::internal)?;
        let tally = Tally {
            yes: u64::try_from(yes).map_err(Error::internal)?,
            answers: u64::try_from(answers).map_err(Error::internal)?,
        };
        Ok((Circumstances { activity, weekday, notice: named(&notice)? }, tally))
    };
    rows.into_iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::response::Notice;
    use crate::store::sample;

    #[test]
    fn answers_are_counted_by_month() {
        let month = |text: &str| text.parse().expect("a date");
        let supper = Circumstances { activity: "supper".into(), weekday: Weekday::Sun, notice: Notice::Week };
        let store = sample::empty();
        store
            .write_blocking(|tx| {
                count(tx, &supper, month("2026-05-01"), true)?;
                for is_yes in [true, false, true] {
                    count(tx, &supper, month("2026-11-01"), is_yes)?;
                }
                Ok(())
            })
            .expect("counts");
        let found = |from: &str| store.read_blocking(|tx| since(tx, month(from))).expect("counts");
        assert_eq!(found("2026-06-01"), [(supper.clone(), Tally { yes: 2, answers: 3 })]);
        assert_eq!(found("2026-05-01").len(), 2);
    }
}
