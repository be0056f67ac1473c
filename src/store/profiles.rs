//! Rule profiles.

use super::column::{from_json, json, name, named, parsed};
use super::entity::entity;
use super::schema::rule_profiles;
use super::{Page, Tx, Versioned};
use crate::domain::ProfileId;
use crate::domain::person::Kind;
use crate::domain::profile::RuleProfile;
use crate::error::Error;
use chrono::NaiveDate;
use diesel::prelude::*;

/// Which profiles a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// That bind this kind of worker.
    pub kind: Option<Kind>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rule_profiles, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    name: String,
    source: String,
    valid_from: NaiveDate,
    kind: Option<String>,
    parameters: String,
    version: i64,
}

impl Row {
    fn of(profile: &RuleProfile, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: profile.id.to_string(),
            name: profile.name.clone(),
            source: profile.source.clone(),
            valid_from: profile.valid_from,
            kind: profile.kind.as_ref().map(name).transpose()?,
            parameters: json(&profile.parameters)?,
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<RuleProfile>, Error> {
        let value = RuleProfile {
            id: parsed(&self.id)?,
            name: self.name,
            source: self.source,
            valid_from: self.valid_from,
            kind: self.kind.as_deref().map(named).transpose()?,
            parameters: from_json(&self.parameters)?,
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(rule_profiles, RuleProfile, ProfileId, "rule profile");

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<RuleProfile>>, Error> {
    let mut query = rule_profiles::table.filter(rule_profiles::id.gt(page.start())).into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(rule_profiles::kind.eq(kind.code()));
    }
    let query = query.order(rule_profiles::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// Every profile, the oldest first.
pub fn all(tx: &mut Tx) -> Result<Vec<RuleProfile>, Error> {
    let order = (rule_profiles::valid_from, rule_profiles::id);
    let rows = rule_profiles::table.order(order).select(Row::as_select()).load(tx)?;
    rows.into_iter().map(|row| Ok(row.versioned()?.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    #[test]
    fn the_standard_profiles_come_back_as_they_went() {
        let standard: Vec<_> = Kind::ALL.iter().filter_map(|kind| RuleProfile::standard(*kind)).collect();
        let store = sample::empty();
        store.write_blocking(|tx| insert_all(tx, &standard)).expect("profiles");
        for profile in standard {
            let found = store.read_blocking(|tx| get(tx, &profile.id)).expect("a profile");
            assert_eq!(found.value, profile);
            let filter = Filter { kind: profile.kind };
            let of_kind = store.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page");
            assert_eq!(of_kind.into_iter().map(|found| found.value).collect::<Vec<_>>(), [profile]);
        }
    }
}
