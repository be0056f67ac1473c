//! Rule profiles.

use super::door::read::word;
use super::door::{self, Fields};
use super::resource::{Resource, stored_in};
use crate::domain::ProfileId;
use crate::domain::profile::RuleProfile;
use crate::error::Error;
use crate::store::profiles::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for RuleProfile {
    type Id = ProfileId;
    const NAME: &'static str = "profile";
    const PATH: &'static str = "/v1/rule-profiles";

    fn read(fields: &mut Fields<'_>, id: Option<ProfileId>, _known: Option<&Self>) -> Option<Self> {
        door::profile::profile(fields, id)
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        Some(Filter { kind: fields.optional("kind", word)? })
    }

    stored_in!(profiles, Filter);
}
