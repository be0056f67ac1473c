//! A house that is emptied: all that was planned, and everybody whom it was planned for, goes.

use super::whole::{Row, Visitor};
use super::{Tx, schema};
use crate::error::Error;

/// What concerns the service itself, and stays: who coordinates, which programs may ask, what was done.
const STAY: [&str; 8] =
    ["users", "tokens", "webhooks", "webhook_states", "sign_in_links", "web_sessions", "audit", "audit_values"];

/// Takes away every row of every table but of those.
///
/// # Errors
/// What the database says.
pub fn empty(tx: &mut Tx) -> Result<(), Error> {
    let mut all = Gather(Vec::new());
    schema::visit(&mut all)?;
    // Each refers to earlier ones only: the last goes first.
    for clear in all.0.into_iter().rev() {
        clear(tx)?;
    }
    Ok(())
}

type Clear = fn(&mut Tx) -> diesel::QueryResult<usize>;

struct Gather(Vec<Clear>);

impl Visitor for Gather {
    fn table<R: Row>(&mut self) -> Result<(), Error> {
        if !STAY.contains(&R::TABLE) {
            self.0.push(R::clear);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Locale;
    use crate::domain::user::User;
    use crate::store::{people, rosters, sample, sites, users};

    fn camille() -> User {
        User {
            id: "camille".parse().expect("an id"),
            name: "Camille".into(),
            mail: "camille@example.org".into(),
            locale: Locale::French,
            grants: Vec::new(),
        }
    }

    #[test]
    fn what_is_planned_goes_and_who_coordinates_stays() {
        let store = sample::world();
        let left = store.write_blocking(|tx| {
            users::insert(tx, &camille())?;
            empty(tx)?;
            let page = crate::store::Page::first(10);
            let people = people::list(tx, &people::Filter::default(), &page)?.len();
            let sites = sites::all(tx)?.len();
            let rosters = rosters::list(tx, &rosters::Filter::default(), &page)?.len();
            Ok((people, sites, rosters, users::list(tx, &users::Filter {}, &page)?.len()))
        });
        assert_eq!(left.expect("an empty house"), (0, 0, 0, 1));
    }
}
