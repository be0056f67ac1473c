//! People. A gender is in no answer but that of [`gender`], and a telephone number in those of whoever lets it be seen alone.

use super::call::Call;
use super::door::read::{list, word};
use super::door::{self, Door, Expected, Fields, object, own_id, reference};
use super::reply::Reply;
use super::resource::{Resource, stored_in};
use super::together;
use super::trail;
use crate::domain::PersonId;
use crate::domain::consent::Use;
use crate::domain::person::{Gender, Person};
use crate::domain::right::Reach;
use crate::error::Error;
use crate::planning::consent;
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, Versioned};
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::schema::Array;

impl Resource for Person {
    type Id = PersonId;
    const NAME: &'static str = "person";
    const PATH: &'static str = "/v1/people";

    fn read(fields: &mut Fields<'_>, id: Option<PersonId>, known: Option<&Self>) -> Option<Self> {
        door::person::person(fields, id, known)
    }

    fn shown(self) -> Self {
        Self { gender: None, ..self }
    }

    /// Without the telephone number of whoever lets nobody see it who coordinates.
    fn veil(tx: &mut Tx, people: &mut [Versioned<Self>]) -> Result<(), Error> {
        let allowing = consent::allowing(tx, Use::Telephone, people.iter().map(|person| &person.value))?;
        for person in people.iter_mut().filter(|person| !allowing.contains(&person.value.id)) {
            person.value.phone = None;
        }
        Ok(())
    }

    /// By kind and by home site. A name is never asked for here: it would stand in a URL.
    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        let kind = fields.optional("kind", word);
        let site = fields.optional("site", reference::site);
        Some(Filter { kind: kind?, site: site?, within: fields.reach().narrowed(None), text: None })
    }

    stored_in!(people, Filter);
}

/// A person's gender, as they declared it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeenGender {
    /// Absent where they have declared none.
    #[serde(skip_serializing_if = "Option::is_none")]
    gender: Option<Gender>,
}

/// A person's gender, for whom one of their sites has authorised.
pub fn gender(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = people::get(tx, &call.id("person")?)?.value;
    Ok(Reply::found(&SeenGender { gender: person.gender }))
}

/// People to be added together.
#[derive(Debug, Clone, ToSchema)]
#[schema(as = NewPeople)]
pub struct NewPeople {
    /// Each as it would be added by itself.
    #[schema(schema_with = bodies)]
    pub people: Vec<Person>,
}

fn bodies() -> Array {
    together::bodies::<Person>()
}

/// What came of adding people together.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddedPeople {
    /// Their identifiers, in the order in which they were sent.
    ids: Vec<PersonId>,
}

/// Adds many people: all of them, or none and every fault of each.
pub fn import(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let new = call.body(tx, new_people)?;
    are_new(tx, &new)?;
    people::insert_all(tx, &new.people)?;
    for person in &new.people {
        trail::add(call, tx, "person", &person.id, person)?;
    }
    Ok(Reply::found(&AddedPeople { ids: new.people.into_iter().map(|person| person.id).collect() }))
}

/// Whether an import would be done, without doing it: for whom it is shown to first.
///
/// # Errors
/// What the import would be refused for.
pub fn would_import(tx: &mut Tx, today: NaiveDate, reach: &Reach, body: &Value) -> Result<(), Error> {
    let door = Door::new(today, reach.clone(), false);
    let new = door.body(body, object(new_people));
    let new = door.pass(tx, new)?;
    are_new(tx, &new)
}

fn new_people(fields: &mut Fields<'_>) -> Option<NewPeople> {
    let person = |fields: &mut Fields<'_>| {
        let id = own_id(fields, Expected::Fresh(PersonId::from_bits(rand::random())));
        door::person::person(fields, id, None)
    };
    Some(NewPeople { people: fields.required("people", list(1..=together::MOST, object(person)))? })
}

fn are_new(tx: &mut Tx, new: &NewPeople) -> Result<(), Error> {
    let ids: Vec<PersonId> = new.people.iter().map(|person| person.id.clone()).collect();
    let known = people::find_all(tx, &ids)?.into_iter().map(|person| person.value.id).collect();
    together::are_new("people", &ids, &known)
}
