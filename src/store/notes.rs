//! The information note: its versions, and who has read which. A version never changes.

use super::column::{at, from_json, instant, json, name, named, parsed};
use super::connection::on_both;
use super::schema::{information_notes, readings};
use super::{CHUNK, Tx};
use crate::domain::note::{InformationNote, Reading, Version};
use crate::domain::{NoteId, PersonId};
use crate::error::Error;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::count_star;
use diesel::prelude::*;

type Row = (String, i32, NaiveDate, String, bool, NaiveDateTime, i32);

fn note(
    tx: &mut Tx,
    (id, number, valid_from, texts, again, created_at, forgotten): Row,
) -> Result<InformationNote, Error> {
    let read: i64 = readings::table.filter(readings::note.eq(&id)).select(count_star()).get_result(tx)?;
    Ok(InformationNote {
        id: parsed(&id)?,
        number: u32::try_from(number).map_err(Error::internal)?,
        valid_from,
        texts: from_json(&texts)?,
        must_be_read_again: again,
        created_at: at(created_at),
        readers: u32::try_from(read + i64::from(forgotten)).map_err(Error::internal)?,
    })
}

/// The version, or `NotFound`.
pub fn get(tx: &mut Tx, id: &NoteId) -> Result<InformationNote, Error> {
    let row: Option<Row> = information_notes::table.find(id.as_str()).first(tx).optional()?;
    note(tx, row.ok_or(Error::not_found("information note"))?)
}

/// All of them, the newest first.
pub fn list(tx: &mut Tx) -> Result<Vec<InformationNote>, Error> {
    let rows: Vec<Row> = information_notes::table.order(information_notes::number.desc()).load(tx)?;
    rows.into_iter().map(|row| note(tx, row)).collect()
}

/// What of each version says who is to read it, in the order of their numbers.
pub fn versions(tx: &mut Tx) -> Result<Vec<Version>, Error> {
    type Row = (String, i32, NaiveDate, bool);
    let columns = (
        information_notes::id,
        information_notes::number,
        information_notes::valid_from,
        information_notes::must_be_read_again,
    );
    let rows: Vec<Row> = information_notes::table.order(information_notes::number).select(columns).load(tx)?;
    rows.into_iter()
        .map(|(id, number, valid_from, must_be_read_again)| {
            let number = u32::try_from(number).map_err(Error::internal)?;
            Ok(Version { id: parsed(&id)?, number, valid_from, must_be_read_again })
        })
        .collect()
}

/// Adds a version, which nobody has read yet.
///
/// # Errors
/// `Conflict` (`already_exists`).
pub fn insert(tx: &mut Tx, note: &InformationNote) -> Result<(), Error> {
    let row = (
        information_notes::id.eq(note.id.as_str()),
        information_notes::number.eq(i32::try_from(note.number).map_err(Error::internal)?),
        information_notes::valid_from.eq(note.valid_from),
        information_notes::texts.eq(json(&note.texts)?),
        information_notes::must_be_read_again.eq(note.must_be_read_again),
        information_notes::created_at.eq(instant(note.created_at)),
        information_notes::forgotten.eq(0),
    );
    on_both!(tx, tx => diesel::insert_into(information_notes::table).values(row).execute(tx))?;
    Ok(())
}

/// Removes a version.
///
/// # Errors
/// `NotFound`; `Conflict` (`broken_reference`) where somebody has read it.
pub fn delete(tx: &mut Tx, id: &NoteId) -> Result<(), Error> {
    match diesel::delete(information_notes::table.find(id.as_str())).execute(tx)? {
        0 => Err(Error::not_found("information note")),
        _ => Ok(()),
    }
}

/// What a person has read, in the order of the versions.
pub fn read_by(tx: &mut Tx, person: &PersonId) -> Result<Vec<Reading>, Error> {
    type Row = (String, i32, NaiveDateTime, String, String);
    let columns = (readings::note, information_notes::number, readings::at, readings::locale, readings::sha256);
    let rows: Vec<Row> = readings::table
        .inner_join(information_notes::table.on(information_notes::id.eq(readings::note)))
        .filter(readings::person.eq(person.as_str()))
        .order(information_notes::number)
        .select(columns)
        .load(tx)?;
    rows.into_iter()
        .map(|(note, number, read_at, locale, sha256)| {
            let number = u32::try_from(number).map_err(Error::internal)?;
            Ok(Reading { note: parsed(&note)?, number, at: at(read_at), locale: named(&locale)?, sha256 })
        })
        .collect()
}

/// Notes that people have read versions. Who has read one already keeps the first proof of it.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn note_readings(tx: &mut Tx, all: &[(PersonId, Reading)]) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(some.len());
        for (person, reading) in some {
            rows.push((
                readings::person.eq(person.to_string()),
                readings::note.eq(reading.note.to_string()),
                readings::at.eq(instant(reading.at)),
                readings::locale.eq(name(&reading.locale)?),
                readings::sha256.eq(reading.sha256.clone()),
            ));
        }
        on_both!(tx, tx => diesel::insert_into(readings::table).values(&rows).on_conflict_do_nothing().execute(tx))?;
    }
    Ok(())
}

/// Counts somebody among the readers whom nobody knows any more, before their readings go with them.
pub(super) fn forget(tx: &mut Tx, person: &str) -> Result<(), Error> {
    let read = readings::table.filter(readings::person.eq(person)).select(readings::note);
    let theirs = information_notes::table.filter(information_notes::id.eq_any(read));
    diesel::update(theirs).set(information_notes::forgotten.eq(information_notes::forgotten + 1)).execute(tx)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use crate::domain::note::Texts;
    use crate::store::sample::{self, code};
    use crate::store::{Store, people};

    fn version(number: u32) -> InformationNote {
        InformationNote {
            id: NoteId::new(format!("n{number}")).expect("an id"),
            number,
            valid_from: "2026-11-01".parse().expect("a date"),
            texts: Texts { fr: "# Bonjour\n\nMerci.".into(), nl: None, en: Some("Hello".into()), ar: None },
            must_be_read_again: number == 1,
            created_at: "2026-10-20T09:00:00Z".parse().expect("an instant"),
            readers: 0,
        }
    }

    fn reading(at: &str) -> Reading {
        let at = at.parse().expect("an instant");
        Reading { note: version(1).id, number: 1, at, locale: Locale::English, sha256: "5e".repeat(32) }
    }

    fn with_a_reader() -> Store {
        let world = sample::world();
        world
            .write_blocking(|tx| {
                insert(tx, &version(1))?;
                insert(tx, &version(2))?;
                let vera = sample::person("vera").id;
                note_readings(tx, &[(vera.clone(), reading("2026-11-03T10:00:00Z"))])?;
                note_readings(tx, &[(vera, reading("2026-11-04T10:00:00Z"))])
            })
            .expect("a note that was read");
        world
    }

    #[test]
    fn a_version_comes_back_as_it_went_with_how_many_have_read_it() {
        let world = with_a_reader();
        let all = world.read_blocking(list).expect("versions");
        assert_eq!(all, [version(2), InformationNote { readers: 1, ..version(1) }]);
        let vera = sample::person("vera").id;
        assert_eq!(
            world.read_blocking(|tx| read_by(tx, &vera)).expect("readings"),
            [reading("2026-11-03T10:00:00Z")],
            "the first proof stays"
        );
        assert_eq!(code(&world.write_blocking(|tx| delete(tx, &version(1).id))), "broken_reference");
        world.write_blocking(|tx| delete(tx, &version(2).id)).expect("nobody has read it");
    }

    #[test]
    fn of_who_is_forgotten_or_removed_a_number_stays() {
        let world = with_a_reader();
        let (bert, vera) = (sample::person("bert").id, sample::person("vera"));
        world
            .write_blocking(|tx| note_readings(tx, &[(bert.clone(), reading("2026-11-03T10:00:00Z"))]))
            .expect("a reading");
        let nobody = crate::domain::person::Person { id: "nobody".parse().expect("an id"), ..vera.clone() };
        world.write_blocking(|tx| people::forget(tx, &vera, &nobody)).expect("forgotten");
        world.write_blocking(|tx| people::delete(tx, &bert, 1)).expect("removed");
        let left = world.read_blocking(|tx| get(tx, &version(1).id)).expect("a version");
        assert_eq!(left.readers, 2);
        assert_eq!(world.read_blocking(|tx| read_by(tx, &vera.id)).expect("readings"), []);
        assert_eq!(world.read_blocking(|tx| read_by(tx, &nobody.id)).expect("readings"), []);
    }
}
