//! People. A gender is in no list.

use super::door::read::word;
use super::door::{self, Fields, reference};
use super::resource::{Resource, stored_in};
use crate::domain::PersonId;
use crate::domain::person::Person;
use crate::error::Error;
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for Person {
    type Id = PersonId;
    const NAME: &'static str = "person";
    const PATH: &'static str = "/v1/people";

    fn read(fields: &mut Fields<'_>, id: Option<PersonId>, _known: Option<&Self>) -> Option<Self> {
        door::person::person(fields, id)
    }

    fn listed(self) -> Self {
        Self { gender: None, ..self }
    }

    /// By kind and by home site. A name is never asked for here: it would stand in a URL.
    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        let kind = fields.optional("kind", word);
        let site = fields.optional("site", reference::site);
        Some(Filter { kind: kind?, site: site?, text: None })
    }

    stored_in!(people, Filter);
}
