//! Exchanges of two places, and who is asked for them.

use super::column::{at, instant, name, named, parsed};
use super::connection::on_both;
use super::schema::{shifts, swap_asks, swaps};
use super::{Page, Tx};
use crate::domain::swap::{Swap, SwapAsk, SwapPlace, SwapState};
use crate::domain::{PersonId, RosterId, ShiftId, SiteId, SwapId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// Which swaps a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// With a place in this roster.
    pub roster: Option<RosterId>,
    /// That stand there.
    pub state: Option<SwapState>,
    /// With a place on a shift of one of these sites.
    pub sites: Option<Vec<SiteId>>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = swaps, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    state: String,
    person: String,
    gives_roster: String,
    gives_shift: String,
    gives_position: i32,
    takes_roster: String,
    takes_shift: String,
    takes_position: i32,
    partner: Option<String>,
    opened_at: NaiveDateTime,
    expires_at: NaiveDateTime,
    closed_at: Option<NaiveDateTime>,
}

impl Row {
    fn of(swap: &Swap) -> Result<Self, Error> {
        Ok(Self {
            id: swap.id.to_string(),
            state: name(&swap.state)?,
            person: swap.person.to_string(),
            gives_roster: swap.gives.roster.to_string(),
            gives_shift: swap.gives.shift.to_string(),
            gives_position: swap.gives.position.into(),
            takes_roster: swap.takes.roster.to_string(),
            takes_shift: swap.takes.shift.to_string(),
            takes_position: swap.takes.position.into(),
            partner: swap.partner.as_ref().map(PersonId::to_string),
            opened_at: instant(swap.opened_at),
            expires_at: instant(swap.expires_at),
            closed_at: swap.closed_at.map(instant),
        })
    }

    fn swap(self) -> Result<Swap, Error> {
        Ok(Swap {
            id: parsed(&self.id)?,
            state: named(&self.state)?,
            person: parsed(&self.person)?,
            gives: place(&self.gives_roster, &self.gives_shift, self.gives_position)?,
            takes: place(&self.takes_roster, &self.takes_shift, self.takes_position)?,
            partner: self.partner.as_deref().map(parsed).transpose()?,
            opened_at: at(self.opened_at),
            expires_at: at(self.expires_at),
            closed_at: self.closed_at.map(at),
        })
    }
}

fn place(roster: &str, shift: &str, position: i32) -> Result<SwapPlace, Error> {
    let position = u16::try_from(position).map_err(Error::internal)?;
    Ok(SwapPlace { roster: parsed(roster)?, shift: parsed(shift)?, position })
}

/// One swap, or `NotFound`.
pub fn get(tx: &mut Tx, id: &SwapId) -> Result<Swap, Error> {
    let row: Option<Row> = swaps::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
    row.ok_or(Error::not_found("swap"))?.swap()
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Swap>, Error> {
    let mut query = swaps::table.filter(swaps::id.gt(page.start())).into_boxed();
    if let Some(roster) = &filter.roster {
        query = query.filter(swaps::gives_roster.eq(roster.as_str()).or(swaps::takes_roster.eq(roster.as_str())));
    }
    if let Some(state) = &filter.state {
        query = query.filter(swaps::state.eq(state.code()));
    }
    if let Some(sites) = &filter.sites {
        let there = || {
            shifts::table
                .filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str).collect::<Vec<_>>()))
                .select(shifts::id)
        };
        let gives = swaps::gives_shift.eq_any(there());
        query = query.filter(gives.or(swaps::takes_shift.eq_any(there())));
    }
    let query = query.order(swaps::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::swap).collect()
}

/// All that may still come about, the oldest first.
pub fn under_way(tx: &mut Tx) -> Result<Vec<Swap>, Error> {
    let query = swaps::table.filter(swaps::closed_at.is_null()).order((swaps::opened_at, swaps::id));
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::swap).collect()
}

/// Those of them that a person has asked for, or has said yes to.
pub fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Swap>, Error> {
    Ok(all_of_person(tx, person)?.into_iter().filter(|swap| swap.closed_at.is_none()).collect())
}

/// All that a person has ever asked for, or has said yes to, the oldest first.
pub fn all_of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Swap>, Error> {
    let theirs = swaps::person.eq(person.as_str()).or(swaps::partner.eq(person.as_str()));
    let query = swaps::table.filter(theirs).order((swaps::opened_at, swaps::id));
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::swap).collect()
}

/// The places that somebody has had in exchange for others.
pub fn brought(tx: &mut Tx, person: &PersonId) -> Result<Vec<SwapPlace>, Error> {
    let done = all_of_person(tx, person)?.into_iter().filter(|swap| swap.state == SwapState::Done);
    Ok(done.map(|swap| if swap.person == *person { swap.takes } else { swap.gives }).collect())
}

/// Those that nobody has said yes to, to which a person is asked to and has not said no.
pub fn asked_of(tx: &mut Tx, person: &PersonId) -> Result<Vec<Swap>, Error> {
    let query = swaps::table
        .inner_join(swap_asks::table.on(swap_asks::swap.eq(swaps::id)))
        .filter(swap_asks::person.eq(person.as_str()).and(swap_asks::declined.eq(false)))
        .filter(swap_asks::at.is_not_null())
        .filter(swaps::state.eq(SwapState::Asked.code()))
        .order((swaps::opened_at, swaps::id));
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::swap).collect()
}

/// The one for which somebody would give a shift, or none.
pub fn of_shift(tx: &mut Tx, person: &PersonId, shift: &ShiftId) -> Result<Option<Swap>, Error> {
    let theirs = swaps::person.eq(person.as_str()).and(swaps::gives_shift.eq(shift.as_str()));
    let query = swaps::table.filter(theirs).filter(swaps::closed_at.is_null());
    query.select(Row::as_select()).first(tx).optional()?.map(Row::swap).transpose()
}

/// How many a person has asked for of late, whatever came of them, counted by when.
pub fn opened_since(tx: &mut Tx, person: &PersonId, since: DateTime<Utc>) -> Result<i64, Error> {
    let theirs = swaps::table.filter(swaps::person.eq(person.as_str()));
    Ok(theirs.filter(swaps::opened_at.gt(instant(since))).count().get_result(tx)?)
}

/// Begins one.
///
/// # Errors
/// `Conflict` (`already_exists` where they would give that place for another already; `broken_reference`).
pub fn insert(tx: &mut Tx, swap: &Swap) -> Result<(), Error> {
    diesel::insert_into(swaps::table).values(Row::of(swap)?).execute(tx)?;
    Ok(())
}

/// Says how it stands now.
pub fn update(tx: &mut Tx, swap: &Swap) -> Result<(), Error> {
    diesel::update(swaps::table.find(swap.id.as_str())).set(Row::of(swap)?).execute(tx)?;
    Ok(())
}

/// Who is asked, in the order of their identifiers.
pub fn asks_of(tx: &mut Tx, id: &SwapId) -> Result<Vec<SwapAsk>, Error> {
    let query = swap_asks::table.filter(swap_asks::swap.eq(id.as_str())).order(swap_asks::person);
    let rows: Vec<(String, Option<NaiveDateTime>, bool)> =
        query.select((swap_asks::person, swap_asks::at, swap_asks::declined)).load(tx)?;
    let ask = |(person, since, declined): (String, Option<NaiveDateTime>, bool)| {
        Ok(SwapAsk { person: parsed(&person)?, at: since.map(at), declined })
    };
    rows.into_iter().map(ask).collect()
}

/// Says how it stands with somebody who is asked, in place of what was said before.
pub fn put_ask(tx: &mut Tx, id: &SwapId, ask: &SwapAsk) -> Result<(), Error> {
    diesel::delete(swap_asks::table.find((id.as_str(), ask.person.as_str()))).execute(tx)?;
    let row = (
        swap_asks::swap.eq(id.as_str()),
        swap_asks::person.eq(ask.person.as_str()),
        swap_asks::at.eq(ask.at.map(instant)),
        swap_asks::declined.eq(ask.declined),
    );
    on_both!(tx, tx => diesel::insert_into(swap_asks::table).values(row).execute(tx))?;
    Ok(())
}

/// When each person was asked after an instant.
pub fn asks_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<HashMap<PersonId, Vec<DateTime<Utc>>>, Error> {
    let query = swap_asks::table.filter(swap_asks::at.gt(instant(since))).order(swap_asks::at);
    let rows: Vec<(String, Option<NaiveDateTime>)> = query.select((swap_asks::person, swap_asks::at)).load(tx)?;
    let mut asked: HashMap<PersonId, Vec<DateTime<Utc>>> = HashMap::new();
    for (person, then) in rows {
        asked.entry(parsed(&person)?).or_default().extend(then.map(at));
    }
    Ok(asked)
}

/// What somebody has done stands to another's account from now on.
pub(super) fn rename(tx: &mut Tx, old: &PersonId, new: &PersonId) -> Result<(), Error> {
    let (old, new) = (old.as_str(), new.as_str());
    diesel::update(swaps::table.filter(swaps::person.eq(old))).set(swaps::person.eq(new)).execute(tx)?;
    diesel::update(swaps::table.filter(swaps::partner.eq(old))).set(swaps::partner.eq(new)).execute(tx)?;
    diesel::update(swap_asks::table.filter(swap_asks::person.eq(old))).set(swap_asks::person.eq(new)).execute(tx)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::sample::{self, code};

    fn place(shift: &str) -> SwapPlace {
        SwapPlace { roster: sample::roster().id, shift: shift.parse().expect("an id"), position: 0 }
    }

    fn swap(id: &str, person: &str, gives: &str) -> Swap {
        Swap {
            id: id.parse().expect("an id"),
            state: SwapState::Asked,
            person: sample::person(person).id,
            gives: place(gives),
            takes: place("leo-sun"),
            partner: None,
            opened_at: "2026-11-27T09:00:00Z".parse().expect("an instant"),
            expires_at: "2026-11-30T18:00:00Z".parse().expect("an instant"),
            closed_at: None,
        }
    }

    fn filled() -> Store {
        let world = sample::world();
        let all = [swap("w1", "vera", "leo-mon"), swap("w2", "bert", "amr-mon")];
        world.write_blocking(|tx| all.iter().try_for_each(|swap| insert(tx, swap))).expect("swaps");
        world
    }

    #[test]
    fn one_comes_back_as_it_went_and_is_found_by_where_it_stands() {
        let world = filled();
        let done = Swap {
            state: SwapState::Done,
            partner: Some(sample::person("amina").id),
            closed_at: "2026-11-28T09:00:00Z".parse().ok(),
            ..swap("w1", "vera", "leo-mon")
        };
        world.write_blocking(|tx| update(tx, &done)).expect("a change");
        assert_eq!(world.read_blocking(|tx| get(tx, &done.id)).expect("a swap"), done);
        let cases = [
            (Filter::default(), "w1 w2"),
            (Filter { state: Some(SwapState::Asked), ..Filter::default() }, "w2"),
            (Filter { roster: Some(sample::roster().id), state: Some(SwapState::Done), ..Filter::default() }, "w1"),
            (Filter { sites: Some(vec![sample::site("AMR").id]), ..Filter::default() }, "w2"),
            (Filter { sites: Some(vec![sample::site("LEO").id]), ..Filter::default() }, "w1 w2"),
            (Filter { sites: Some(vec![]), ..Filter::default() }, ""),
            (Filter { roster: "other".parse().ok(), ..Filter::default() }, ""),
        ];
        for (filter, expected) in cases {
            let found = world.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page");
            let ids: Vec<_> = found.iter().map(|swap| swap.id.to_string()).collect();
            assert_eq!(ids.join(" "), expected, "{filter:?}");
        }
        let of = |person: &str| {
            let person = sample::person(person).id;
            let theirs =
                world.read_blocking(|tx| Ok((of_person(tx, &person)?.len(), all_of_person(tx, &person)?.len())));
            theirs.expect("theirs")
        };
        assert_eq!([of("vera"), of("amina"), of("bert")], [(0, 1), (0, 1), (1, 1)]);
        assert_eq!(world.read_blocking(under_way).expect("swaps").len(), 1);
    }

    #[test]
    fn a_place_is_given_for_one_other_at_a_time() {
        let world = filled();
        let again = swap("w3", "vera", "leo-mon");
        assert_eq!(code(&world.write_blocking(|tx| insert(tx, &again))), "already_exists");
        let over =
            Swap { state: SwapState::Expired, closed_at: Some(again.expires_at), ..swap("w1", "vera", "leo-mon") };
        world.write_blocking(|tx| update(tx, &over).and_then(|()| insert(tx, &again))).expect("another");
        let (vera, shift) = (&again.person, &again.gives.shift);
        assert_eq!(world.read_blocking(|tx| of_shift(tx, vera, shift)).expect("one"), Some(again.clone()));
        let since = |at: DateTime<Utc>| world.read_blocking(|tx| opened_since(tx, vera, at)).expect("a number");
        assert_eq!((since(DateTime::UNIX_EPOCH), since(again.opened_at)), (2, 0));
    }

    #[test]
    fn who_is_asked_sees_it_once_they_are_written_to_and_until_they_say_no() {
        let world = filled();
        let (id, amina) = (swap("w1", "vera", "leo-mon").id, sample::person("amina").id);
        let put = |at: Option<&str>, declined: bool| {
            let at = at.map(|at| at.parse().expect("an instant"));
            let ask = SwapAsk { person: amina.clone(), at, declined };
            world.write_blocking(|tx| put_ask(tx, &id, &ask)).expect("it is noted");
            let seen = world.read_blocking(|tx| asked_of(tx, &amina)).expect("swaps").len();
            let asks = world.read_blocking(|tx| asks_since(tx, DateTime::UNIX_EPOCH)).expect("asks");
            (seen, asks.get(&amina).map_or(0, Vec::len))
        };
        assert_eq!(put(None, false), (0, 0), "it is night");
        assert_eq!(put(Some("2026-11-28T06:00:00Z"), false), (1, 1));
        assert_eq!(put(Some("2026-11-28T06:00:00Z"), true), (0, 1));
        assert_eq!(world.read_blocking(|tx| asks_of(tx, &id)).expect("asks").len(), 1);
    }
}
