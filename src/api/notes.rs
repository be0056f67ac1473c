//! The information note for volunteers, in versions that never change, and who has read which.

use super::call::Call;
use super::door::note::{NewInformationNote, new_note};
use super::door::{Expected, own_id};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::NoteId;
use crate::error::Error;
use crate::planning::note;
use crate::store::{Tx, notes, people};

/// All versions, the newest first.
pub fn list(_call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Listed::whole(notes::list(tx)?).into())
}

/// Adds one.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let NewInformationNote { id, valid_from, texts, must_be_read_again } = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(NoteId::from_bits(rand::random())));
        new_note(fields, id)
    })?;
    let added = note::add(tx, call.now, id, valid_from, texts, must_be_read_again)?;
    call.trail.tell("information_note", &added.id, None, Some(&added))?;
    Ok(Reply::created(format!("/v1/information-notes/{}", added.id), &added))
}

/// One of them.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&notes::get(tx, &call.id("note")?)?))
}

/// Removes one that is not in force yet.
pub fn remove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let removed = note::remove(tx, call.now, &call.id("note")?)?;
    call.trail.tell("information_note", &removed.id, Some(&removed), None)?;
    Ok(Reply::done())
}

/// What a person has read.
pub fn readings(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    Ok(Listed::whole(notes::read_by(tx, &person.id)?).into())
}
