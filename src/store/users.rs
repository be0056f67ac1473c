//! Who signs in.

use super::column::{from_json, json, name, named, parsed};
use super::entity::entity;
use super::schema::users;
use super::{Page, Tx, Versioned};
use crate::domain::UserId;
use crate::domain::user::User;
use crate::error::Error;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = users)]
struct Row {
    id: String,
    name: String,
    mail: String,
    locale: String,
    grants: String,
    version: i64,
}

impl Row {
    /// An address is the same whatever its letters' case.
    fn of(user: &User, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: user.id.to_string(),
            name: user.name.clone(),
            mail: user.mail.to_lowercase(),
            locale: name(&user.locale)?,
            grants: json(&user.grants)?,
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<User>, Error> {
        let value = User {
            id: parsed(&self.id)?,
            name: self.name,
            mail: self.mail,
            locale: named(&self.locale)?,
            grants: from_json(&self.grants)?,
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(users, User, UserId, "user");

/// Which users a list holds: all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {}

/// A page of them, in the order of their identifiers.
pub fn list(tx: &mut Tx, _: &Filter, page: &Page) -> Result<Vec<Versioned<User>>, Error> {
    let query = users::table.filter(users::id.gt(page.start())).order(users::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// All of them, in the order of their identifiers.
pub fn all(tx: &mut Tx) -> Result<Vec<User>, Error> {
    let rows = users::table.order(users::id).select(Row::as_select()).load::<Row>(tx)?;
    rows.into_iter().map(|row| Ok(row.versioned()?.value)).collect()
}

/// The user of a mail address, whatever its letters' case, or none.
pub fn with_mail(tx: &mut Tx, mail: &str) -> Result<Option<User>, Error> {
    let query = users::table.filter(users::mail.eq(mail.to_lowercase())).select(Row::as_select());
    query.first(tx).optional()?.map(|row: Row| Ok(row.versioned()?.value)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Validity;
    use crate::domain::language::Locale;
    use crate::domain::right::{Grant, Office, Reach};
    use crate::store::sample::{self, code};

    fn awa() -> User {
        User {
            id: "awa".parse().expect("an id"),
            name: "Awa Diallo".into(),
            mail: "awa@example.org".into(),
            locale: Locale::French,
            grants: vec![Grant {
                office: Office::Coordinator,
                reach: Reach::Sites(["LEO".parse().expect("a code")].into()),
                validity: Validity::ALWAYS,
                sees_gender: true,
            }],
        }
    }

    #[test]
    fn an_account_comes_back_as_it_went_and_is_found_by_its_address() {
        let store = sample::empty();
        store.write_blocking(|tx| insert(tx, &awa())).expect("a user");
        let found = store.read_blocking(|tx| get(tx, &awa().id)).expect("a look");
        assert_eq!((found.value, found.version), (awa(), 1));
        let by_mail = |mail: &str| store.read_blocking(|tx| with_mail(tx, mail)).expect("a look");
        assert_eq!(by_mail("AWA@example.org"), Some(awa()));
        assert_eq!(by_mail("bob@example.org"), None);
    }

    #[test]
    fn two_accounts_share_no_address() {
        let store = sample::empty();
        let twin = User { id: "twin".parse().expect("an id"), mail: "Awa@Example.org".into(), ..awa() };
        store.write_blocking(|tx| insert(tx, &awa())).expect("a user");
        assert_eq!(code(&store.write_blocking(|tx| insert(tx, &twin))), "already_exists");
    }
}
