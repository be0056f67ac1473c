//! Shift templates.

use super::column::{from_json, json, listed, parsed, relisted};
use super::entity::entity;
use super::schema::templates;
use super::{CHUNK, Page, Tx, Versioned};
use crate::domain::template::{PatternChange, Template};
use crate::domain::{LocationId, SiteId, TemplateId, Validity};
use crate::error::Error;
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::BTreeSet;

/// Which templates a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one of these sites.
    pub sites: Option<Vec<SiteId>>,
}

/// `location` repeats the pattern's, so that a location in use is not removed.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = templates, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    site: String,
    weekdays: String,
    valid_from: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    closed_on_holidays: bool,
    location: String,
    pattern: String,
    version: i64,
    exceptions: Option<String>,
    changes: Option<String>,
    recurrence: Option<String>,
}

impl Row {
    fn of(template: &Template, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: template.id.to_string(),
            site: template.site.to_string(),
            weekdays: json(&template.weekdays)?,
            valid_from: template.validity.from,
            valid_until: template.validity.until,
            closed_on_holidays: template.closed_on_holidays,
            location: template.pattern.location.to_string(),
            pattern: json(&template.pattern)?,
            version,
            exceptions: listed(&template.exceptions)?,
            changes: listed(&template.changes)?,
            recurrence: template.recurrence.as_ref().map(ToString::to_string),
        })
    }

    fn versioned(self) -> Result<Versioned<Template>, Error> {
        let value = Template {
            id: parsed(&self.id)?,
            site: parsed(&self.site)?,
            weekdays: from_json(&self.weekdays)?,
            recurrence: self.recurrence.as_deref().map(parsed).transpose()?,
            validity: Validity { from: self.valid_from, until: self.valid_until },
            closed_on_holidays: self.closed_on_holidays,
            exceptions: relisted(self.exceptions.as_deref())?,
            changes: relisted(self.changes.as_deref())?,
            pattern: from_json(&self.pattern)?,
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(templates, Template, TemplateId, "template");

/// Which of these there are already.
pub fn known(tx: &mut Tx, ids: &[TemplateId]) -> Result<BTreeSet<TemplateId>, Error> {
    let mut known = BTreeSet::new();
    for ids in ids.chunks(CHUNK) {
        let these = templates::table.filter(templates::id.eq_any(ids.iter().map(TemplateId::as_str)));
        for id in these.select(templates::id).load::<String>(tx)? {
            known.insert(parsed(&id)?);
        }
    }
    Ok(known)
}

/// Which sites have any.
pub fn sites(tx: &mut Tx) -> Result<BTreeSet<SiteId>, Error> {
    let sites: Vec<String> = templates::table.select(templates::site).distinct().load(tx)?;
    sites.iter().map(|site| parsed(site)).collect()
}

/// Whether any takes place at a location from some day on.
pub fn go_to(tx: &mut Tx, location: &LocationId) -> Result<bool, Error> {
    let changing = templates::table.filter(templates::changes.is_not_null());
    let rows: Vec<Option<String>> = changing.select(templates::changes).load(tx)?;
    for row in rows {
        let changes: Vec<PatternChange> = relisted(row.as_deref())?;
        if changes.iter().any(|change| change.location.as_ref() == Some(location)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Template>>, Error> {
    let mut query = templates::table.filter(templates::id.gt(page.start())).into_boxed();
    if let Some(sites) = &filter.sites {
        query = query.filter(templates::site.eq_any(sites.iter().map(SiteId::as_str)));
    }
    let query = query.order(templates::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// All of these sites that hold on some day from `first` to `last`, in the order of their identifiers.
pub fn holding(tx: &mut Tx, sites: &[SiteId], first: NaiveDate, last: NaiveDate) -> Result<Vec<Template>, Error> {
    let begun = templates::valid_from.is_null().or(templates::valid_from.le(last));
    let not_ended = templates::valid_until.is_null().or(templates::valid_until.ge(first));
    let theirs = templates::site.eq_any(sites.iter().map(SiteId::as_str));
    let query = templates::table.filter(theirs).filter(begun).filter(not_ended).order(templates::id);
    query.select(Row::as_select()).load(tx)?.into_iter().map(|row: Row| Ok(row.versioned()?.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample::{self, code};

    #[test]
    fn a_template_comes_back_as_it_went() {
        let world = sample::world();
        let later = sample::location("AMR").id;
        let from = "2027-01-11".parse().expect("a date");
        let change = PatternChange { from, location: Some(later.clone()), hours: None };
        let recurrence = "FREQ=MONTHLY;BYDAY=1MO".parse().ok();
        let template = Template { recurrence, changes: vec![change], ..sample::template("night", "LEO") };
        assert!(!world.read_blocking(|tx| go_to(tx, &later)).expect("a look"));
        world.write_blocking(|tx| insert(tx, &template)).expect("a template");
        assert_eq!(world.read_blocking(|tx| get(tx, &template.id)).expect("a template").value, template);
        let used = world.write_blocking(|tx| crate::store::locations::delete(tx, &sample::location("LEO").id, 1));
        assert_eq!(code(&used), "broken_reference", "a location in use stays");
        assert!(world.read_blocking(|tx| go_to(tx, &later)).expect("a look"), "and one that will be");
    }

    #[test]
    fn those_that_hold_at_some_time_of_a_span_are_found() {
        let world = sample::world();
        let until = |id: &str, from: Option<&str>, until: Option<&str>| Template {
            validity: Validity {
                from: from.map(|day| day.parse().expect("a date")),
                until: until.map(|day| day.parse().expect("a date")),
            },
            ..sample::template(id, "LEO")
        };
        let templates = [
            until("always", None, None),
            until("ended", None, Some("2026-11-29")),
            until("ends", None, Some("2026-11-30")),
            until("begins", Some("2026-12-06"), None),
            until("later", Some("2026-12-07"), None),
            sample::template("elsewhere", "AMR"),
        ];
        world.write_blocking(|tx| insert_all(tx, &templates)).expect("templates");
        let (first, last) = ("2026-11-30".parse().expect("a date"), "2026-12-06".parse().expect("a date"));
        let found = world.read_blocking(|tx| holding(tx, &[sample::site("LEO").id], first, last)).expect("templates");
        let ids: Vec<_> = found.iter().map(|template| template.id.as_str()).collect();
        assert_eq!(ids, ["always", "begins", "ends"]);
    }
}
