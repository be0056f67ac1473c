//! People. A gender is in no answer but that of [`gender`].

use super::call::Call;
use super::door::read::word;
use super::door::{self, Fields, reference};
use super::reply::Reply;
use super::resource::{Resource, stored_in};
use crate::domain::PersonId;
use crate::domain::person::{Gender, Person};
use crate::error::Error;
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, Versioned};
use serde::Serialize;
use utoipa::ToSchema;

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
