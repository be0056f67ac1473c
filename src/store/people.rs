//! People, and the sites that they work at.

use super::column::{anywhere, folded, from_json, json, name, named, parsed};
use super::connection::on_both;
use super::schema::{asks, assignments, attendees, home_sites, people, shifts};
use super::versioned::updated;
use super::{CHUNK, Page, Tx, Versioned};
use crate::domain::person::{Kind, Person, Workplace};
use crate::domain::reminder::Reminder;
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// Which people a list holds: those to whom everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this kind.
    pub kind: Option<Kind>,
    /// With this home site. People who work everywhere have none.
    pub site: Option<SiteId>,
    /// Whom these sites concern: they may work there, or stand on a shift there.
    pub within: Option<Vec<SiteId>>,
    /// With this in their name or mail, whatever the case and the accents.
    pub text: Option<String>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = people, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    kind: String,
    given_name: String,
    family_name: String,
    search: String,
    mail: Option<String>,
    phone: Option<String>,
    locale: String,
    gender: Option<String>,
    birth_date: Option<NaiveDate>,
    roles: String,
    languages: String,
    clearances: String,
    contracts: String,
    everywhere: bool,
    guest_places: Option<i32>,
    version: i64,
    reminders: Option<String>,
    mail_fails: bool,
}

type Homes = HashMap<String, Vec<SiteId>>;

impl Row {
    fn of(person: &Person, version: i64) -> Result<Self, Error> {
        let mail = person.mail.as_deref().unwrap_or_default();
        Ok(Self {
            id: person.id.to_string(),
            kind: name(&person.kind)?,
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            search: folded(&format!("{} {}", person.full_name(), mail)),
            mail: person.mail.clone(),
            phone: person.phone.clone(),
            locale: name(&person.locale)?,
            gender: person.gender.as_ref().map(name).transpose()?,
            birth_date: person.birth_date,
            roles: json(&person.roles)?,
            languages: json(&person.languages)?,
            clearances: json(&person.clearances)?,
            contracts: json(&person.contracts)?,
            everywhere: person.workplace == Workplace::Everywhere,
            guest_places: person.guest_places.map(i32::from),
            version,
            mail_fails: person.mail_fails,
            reminders: (person.reminders != Reminder::custom()).then(|| json(&person.reminders)).transpose()?,
        })
    }

    fn person(self, homes: &mut Homes) -> Result<Versioned<Person>, Error> {
        let workplace = if self.everywhere {
            Workplace::Everywhere
        } else {
            Workplace::Sites(homes.remove(&self.id).unwrap_or_default())
        };
        let value = Person {
            id: parsed(&self.id)?,
            kind: named(&self.kind)?,
            given_name: self.given_name,
            family_name: self.family_name,
            mail: self.mail,
            mail_fails: self.mail_fails,
            phone: self.phone,
            locale: named(&self.locale)?,
            gender: self.gender.as_deref().map(named).transpose()?,
            birth_date: self.birth_date,
            roles: from_json(&self.roles)?,
            languages: from_json(&self.languages)?,
            clearances: from_json(&self.clearances)?,
            contracts: from_json(&self.contracts)?,
            workplace,
            reminders: self.reminders.as_deref().map_or_else(|| Ok(Reminder::custom()), from_json)?,
            guest_places: self.guest_places.map(u8::try_from).transpose().map_err(Error::internal)?,
        };
        Ok(Versioned { value, version: self.version })
    }
}

/// The person, or none.
pub fn find(tx: &mut Tx, id: &PersonId) -> Result<Option<Versioned<Person>>, Error> {
    Ok(find_all(tx, std::slice::from_ref(id))?.pop())
}

/// The person, or `NotFound`.
pub fn get(tx: &mut Tx, id: &PersonId) -> Result<Versioned<Person>, Error> {
    find(tx, id)?.ok_or(Error::not_found("person"))
}

/// Those of `ids` that there are, in the order of their identifiers.
pub fn find_all(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<Versioned<Person>>, Error> {
    let mut rows = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let these = people::id.eq_any(ids.iter().map(PersonId::as_str));
        rows.extend(people::table.filter(these).select(Row::as_select()).load::<Row>(tx)?);
    }
    rows.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    with_homes(tx, rows)
}

/// What these people are called in full; whoever is no more is not among them.
pub fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<HashMap<PersonId, String>, Error> {
    Ok(find_all(tx, ids)?.into_iter().map(|one| (one.value.id.clone(), one.value.full_name())).collect())
}

/// A page of those who pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Person>>, Error> {
    let mut query = people::table.filter(people::id.gt(page.start())).into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(people::kind.eq(kind.code()));
    }
    if let Some(site) = &filter.site {
        let at_home = home_sites::table.filter(home_sites::site.eq(site.as_str())).select(home_sites::person);
        query = query.filter(people::id.eq_any(at_home));
    }
    if let Some(sites) = &filter.within {
        let here = home_sites::site.eq_any(sites.iter().map(SiteId::as_str));
        let at_home = home_sites::table.filter(here).select(home_sites::person);
        let there = shifts::table.filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str))).select(shifts::id);
        let standing = assignments::table.filter(assignments::shift.eq_any(there)).select(assignments::person);
        let works_there = people::everywhere.eq(true).or(people::id.eq_any(at_home));
        query = query.filter(works_there.or(people::id.eq_any(standing)));
    }
    if let Some(text) = &filter.text {
        query = query.filter(people::search.like(anywhere(text)).escape('\\'));
    }
    let rows = query.order(people::id).limit(page.limit()).select(Row::as_select()).load(tx)?;
    with_homes(tx, rows)
}

/// Everyone who may work at one of these sites: at home there, or everywhere. Two queries, whatever their number.
pub fn working_at(tx: &mut Tx, sites: &[SiteId]) -> Result<Vec<Person>, Error> {
    let here = home_sites::site.eq_any(sites.iter().map(SiteId::as_str));
    let who =
        people::everywhere.eq(true).or(people::id.eq_any(home_sites::table.filter(here).select(home_sites::person)));
    let rows: Vec<Row> = people::table.filter(who).order(people::id).select(Row::as_select()).load(tx)?;
    let mut homes = gathered(home_sites::table.order(home_sites::site).load(tx)?)?;
    rows.into_iter().map(|row| Ok(row.person(&mut homes)?.value)).collect()
}

/// Everyone with a mail address, whatever its case.
pub fn with_mail(tx: &mut Tx, address: &str) -> Result<Vec<Person>, Error> {
    let like = people::search.like(anywhere(address)).escape('\\');
    let rows = people::table.filter(like).order(people::id).select(Row::as_select()).load(tx)?;
    let is_it = |person: &Person| person.mail.as_deref().is_some_and(|mail| mail.eq_ignore_ascii_case(address));
    Ok(with_homes(tx, rows)?.into_iter().map(|person| person.value).filter(is_it).collect())
}

/// Adds a person, at version 1.
///
/// # Errors
/// `Conflict` (`already_exists`, `broken_reference` where a home site is unknown).
pub fn insert(tx: &mut Tx, person: &Person) -> Result<(), Error> {
    insert_all(tx, std::slice::from_ref(person))
}

/// Adds many people, each at version 1.
///
/// # Errors
/// As [`insert`].
pub fn insert_all(tx: &mut Tx, all: &[Person]) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let rows = some.iter().map(|person| Row::of(person, 1)).collect::<Result<Vec<_>, _>>()?;
        on_both!(tx, tx => diesel::insert_into(people::table).values(&rows).execute(tx))?;
        insert_homes(tx, some)?;
    }
    Ok(())
}

/// Changes a person who is still at `version`, and gives the new version.
///
/// # Errors
/// `Conflict` (`version_mismatch`, `broken_reference` where a home site is unknown), `NotFound`.
pub fn update(tx: &mut Tx, person: &Person, version: i64) -> Result<i64, Error> {
    let row = Row::of(person, version + 1)?;
    let old = people::table.find(person.id.as_str()).filter(people::version.eq(version));
    let rows = diesel::update(old).set(&row).execute(tx)?;
    let version = updated(rows, version, "person", || Ok(find(tx, &person.id)?.is_some()))?;
    diesel::delete(home_sites::table.filter(home_sites::person.eq(person.id.as_str()))).execute(tx)?;
    insert_homes(tx, std::slice::from_ref(person))?;
    Ok(version)
}

/// Removes a person who is still at `version`, with their availability, absences and links. Of what they have read a number stays.
///
/// # Errors
/// `Conflict` (`version_mismatch`, or `broken_reference` where they stand in a roster), `NotFound`.
pub fn delete(tx: &mut Tx, id: &PersonId, version: i64) -> Result<(), Error> {
    let old = people::table.find(id.as_str()).filter(people::version.eq(version));
    super::notes::forget(tx, id.as_str())?;
    let rows = diesel::delete(old).execute(tx)?;
    updated(rows, version, "person", || Ok(find(tx, id)?.is_some()))?;
    Ok(())
}

/// Forgets a person: their records go, and what has been done stands to the account of `nobody`, whom nothing is known of.
///
/// # Errors
/// What the database says.
pub fn forget(tx: &mut Tx, person: &Person, nobody: &Person) -> Result<(), Error> {
    insert(tx, nobody)?;
    let (old, new) = (person.id.as_str(), nobody.id.as_str());
    let theirs = assignments::table.filter(assignments::person.eq(old));
    let forgotten = (assignments::person.eq(new), assignments::override_reason.eq(None::<String>));
    diesel::update(theirs).set(forgotten).execute(tx)?;
    diesel::update(attendees::table.filter(attendees::person.eq(old))).set(attendees::person.eq(new)).execute(tx)?;
    diesel::update(asks::table.filter(asks::person.eq(old))).set(asks::person.eq(new)).execute(tx)?;
    super::notes::forget(tx, old)?;
    super::swaps::rename(tx, &person.id, &nobody.id)?;
    super::edits::rename(tx, &person.id, &nobody.id)?;
    super::audit::forget(tx, &person.id, &nobody.id)?;
    super::idempotency::forget_person(tx, &person.id)?;
    diesel::delete(people::table.find(old)).execute(tx)?;
    Ok(())
}

fn insert_homes(tx: &mut Tx, some: &[Person]) -> Result<(), Error> {
    let mut rows = Vec::new();
    for person in some {
        if let Workplace::Sites(sites) = &person.workplace {
            let homes = sites
                .iter()
                .map(|site| (home_sites::person.eq(person.id.as_str()), home_sites::site.eq(site.as_str())));
            rows.extend(homes);
        }
    }
    for rows in rows.chunks(CHUNK) {
        on_both!(tx, tx => diesel::insert_into(home_sites::table).values(rows).execute(tx))?;
    }
    Ok(())
}

fn with_homes(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Versioned<Person>>, Error> {
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut pairs = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let theirs = home_sites::person.eq_any(ids.iter().copied());
        pairs.extend(home_sites::table.filter(theirs).order(home_sites::site).load(tx)?);
    }
    let mut homes = gathered(pairs)?;
    rows.into_iter().map(|row| row.person(&mut homes)).collect()
}

fn gathered(pairs: Vec<(String, String)>) -> Result<Homes, Error> {
    let mut homes = Homes::new();
    for (person, site) in pairs {
        homes.entry(person).or_default().push(parsed(&site)?);
    }
    Ok(homes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, code};

    fn ids(filter: &Filter, page: &Page) -> String {
        let people = sample::world().read_blocking(|tx| list(tx, filter, page)).expect("a page");
        people.iter().map(|person| person.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_person_comes_back_as_they_went() {
        let world = sample::world();
        for id in ["amina", "bert", "vera"] {
            let person = world.read_blocking(|tx| get(tx, &sample::person(id).id)).expect("a person");
            assert_eq!((person.value, person.version), (sample::person(id), 1));
        }
    }

    #[test]
    fn a_list_holds_whom_the_filter_lets_through() {
        let leo = Some(sample::site("LEO").id);
        let cases = [
            ("everyone", Filter::default(), "amina bert vera"),
            ("a kind", Filter { kind: Some(Kind::Volunteer), ..Filter::default() }, "vera"),
            ("a home site", Filter { site: leo.clone(), ..Filter::default() }, "amina bert"),
            ("case and accents", Filter { text: Some("ÉLO".into()), ..Filter::default() }, "amina"),
            ("a wildcard is a letter", Filter { text: Some("%".into()), ..Filter::default() }, ""),
            (
                "all at once",
                Filter { kind: Some(Kind::Employee), site: leo, text: Some("amina".into()), ..Filter::default() },
                "amina",
            ),
        ];
        for (what, filter, expected) in cases {
            assert_eq!(ids(&filter, &Page::first(10)), expected, "{what}");
        }
        assert_eq!(ids(&Filter::default(), &Page::after("amina", 1)), "bert");
    }

    #[test]
    fn whoever_may_work_at_a_site_is_loaded_at_once() {
        let at = |site: &str| {
            let people = sample::world().read_blocking(|tx| working_at(tx, &[sample::site(site).id])).expect("people");
            people.into_iter().map(|person| person.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(at("LEO"), "amina bert vera");
        assert_eq!(at("AMR"), "bert vera");
        assert_eq!(at("SIS"), "vera");
    }

    #[test]
    fn a_change_replaces_the_home_sites() {
        let world = sample::world();
        let moved = Person { workplace: Workplace::Sites(vec![sample::site("SIS").id]), ..sample::person("bert") };
        assert_eq!(world.write_blocking(|tx| update(tx, &moved, 1)).ok(), Some(2));
        assert_eq!(world.read_blocking(|tx| get(tx, &moved.id)).expect("a person").value, moved);
        assert_eq!(code(&world.write_blocking(|tx| update(tx, &moved, 1))), "version_mismatch");
    }

    #[test]
    fn a_home_site_that_is_not_there_is_refused_with_everything_else() {
        let world = sample::world();
        let lost = Person {
            id: "lost".parse().expect("an id"),
            workplace: Workplace::Sites(vec!["NOWHERE".parse().expect("a code")]),
            ..sample::person("bert")
        };
        assert_eq!(code(&world.write_blocking(|tx| insert(tx, &lost))), "broken_reference");
        assert_eq!(world.read_blocking(|tx| find(tx, &lost.id)).expect("a look"), None);
    }
}
