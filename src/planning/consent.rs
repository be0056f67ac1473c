//! What people let us do with their data beyond what was agreed. Whoever does such a thing asks here first, and nowhere else.

use crate::domain::PersonId;
use crate::domain::consent::{Consent, Use, WORDING};
use crate::domain::person::Person;
use crate::error::Error;
use crate::store::{Tx, consents};
use chrono::{DateTime, Utc};
use std::collections::HashSet;

/// Those of these people for whom it is done: they have said so, or have said nothing and it is what they expect. For who is
/// employed, it is; what they said before they were counts no more.
///
/// # Errors
/// What the database says.
pub fn allowing<'a>(
    tx: &mut Tx,
    of: Use,
    people: impl IntoIterator<Item = &'a Person>,
) -> Result<HashSet<PersonId>, Error> {
    let (employed, asked): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| person.kind.is_assigned());
    let mut who: Vec<PersonId> = asked.into_iter().map(|person| person.id.clone()).collect();
    let said = consents::said(tx, of, &who)?;
    who.retain(|id| said.get(id).copied().unwrap_or(of.is_expected()));
    Ok(who.into_iter().chain(employed.into_iter().map(|person| person.id.clone())).collect())
}

/// What somebody says to every use. Of who is employed nothing: their contract says what is done.
///
/// # Errors
/// What the database says.
pub fn of_person(tx: &mut Tx, person: &Person) -> Result<Vec<Consent>, Error> {
    if person.kind.is_assigned() {
        return Ok(Vec::new());
    }
    let said = consents::of_person(tx, &person.id)?;
    let to = |of: Use| said.iter().find(|consent| consent.of == of).cloned().unwrap_or(Consent::unsaid(of));
    Ok(Use::ALL.into_iter().map(to).collect())
}

/// What somebody chooses on their own page: they allow these uses, and no other.
///
/// # Errors
/// What the database says.
pub fn choose(tx: &mut Tx, now: DateTime<Utc>, person: &Person, allowed: &[Use]) -> Result<(), Error> {
    for before in of_person(tx, person)? {
        let given = allowed.contains(&before.of);
        // What they have said in these words already was said then.
        if (given, Some(WORDING)) != (before.given, before.wording) {
            let said = Consent { of: before.of, given, at: Some(now), wording: Some(WORDING) };
            consents::put(tx, &person.id, &said)?;
        }
    }
    Ok(())
}

/// A no that came in another way than on their page, for that must be no harder than a yes. A yes is theirs alone to give.
///
/// # Errors
/// `NotFound` of who is employed.
pub fn withdraw(tx: &mut Tx, now: DateTime<Utc>, person: &Person, of: Use) -> Result<(), Error> {
    let mut known = of_person(tx, person)?.into_iter();
    let before = known.find(|consent| consent.of == of).ok_or(Error::not_found("consent"))?;
    if before.given {
        consents::put(tx, &person.id, &Consent { of, given: false, at: Some(now), wording: None })?;
    }
    Ok(())
}
