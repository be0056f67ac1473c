//! What a site's volunteers were written to beyond their own shifts, and who was.

use super::column::{at, from_json, instant, json, parsed};
use super::connection::on_both;
use super::schema::{announcement_recipients, announcements};
use super::{CHUNK, Page, Tx};
use crate::domain::announcement::Announcement;
use crate::domain::{AnnouncementId, PersonId, SiteId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::HashMap;

/// Which announcements a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// To the volunteers of one of these sites.
    pub sites: Option<Vec<SiteId>>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = announcements, treat_none_as_default_value = false)]
struct Row {
    id: String,
    site: String,
    audience: String,
    template: Option<String>,
    texts: String,
    sent_at: NaiveDateTime,
    sent_by: Option<String>,
    recipients: i32,
    left_out: String,
}

impl Row {
    fn announcement(self) -> Result<Announcement, Error> {
        Ok(Announcement {
            id: parsed(&self.id)?,
            site: parsed(&self.site)?,
            audience: from_json(&self.audience)?,
            template: self.template,
            texts: from_json(&self.texts)?,
            sent_at: at(self.sent_at),
            sent_by: self.sent_by.as_deref().map(parsed).transpose()?,
            recipients: u32::try_from(self.recipients).map_err(Error::internal)?,
            left_out: from_json(&self.left_out)?,
        })
    }
}

/// The announcement, or `NotFound`.
pub fn get(tx: &mut Tx, id: &AnnouncementId) -> Result<Announcement, Error> {
    let row: Option<Row> = announcements::table.find(id.as_str()).first(tx).optional()?;
    row.ok_or(Error::not_found("announcement"))?.announcement()
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Announcement>, Error> {
    let mut query = announcements::table.filter(announcements::id.gt(page.start())).into_boxed();
    if let Some(sites) = &filter.sites {
        query = query.filter(announcements::site.eq_any(sites.iter().map(SiteId::as_str)));
    }
    let rows: Vec<Row> = query.order(announcements::id).limit(page.limit()).select(Row::as_select()).load(tx)?;
    rows.into_iter().map(Row::announcement).collect()
}

/// Adds an announcement, and to whom it is sent.
///
/// # Errors
/// `Conflict` (`already_exists`, `broken_reference`).
pub fn insert(tx: &mut Tx, announcement: &Announcement, to: &[PersonId]) -> Result<(), Error> {
    let row = Row {
        id: announcement.id.to_string(),
        site: announcement.site.to_string(),
        audience: json(&announcement.audience)?,
        template: announcement.template.clone(),
        texts: json(&announcement.texts)?,
        sent_at: instant(announcement.sent_at),
        sent_by: announcement.sent_by.as_ref().map(ToString::to_string),
        recipients: i32::try_from(announcement.recipients).map_err(Error::internal)?,
        left_out: json(&announcement.left_out)?,
    };
    on_both!(tx, tx => diesel::insert_into(announcements::table).values(row).execute(tx))?;
    for some in to.chunks(CHUNK) {
        let row = |person: &PersonId| {
            (
                announcement_recipients::announcement.eq(announcement.id.to_string()),
                announcement_recipients::person.eq(person.to_string()),
            )
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(announcement_recipients::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Whether somebody is among those to whom it is sent.
pub fn is_to(tx: &mut Tx, id: &AnnouncementId, person: &PersonId) -> Result<bool, Error> {
    let theirs = announcement_recipients::table.find((id.as_str(), person.as_str()));
    Ok(diesel::select(exists(theirs)).get_result(tx)?)
}

/// How many announcements people were sent after an instant; who had none is not there.
pub fn sent_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<HashMap<PersonId, usize>, Error> {
    let rows: Vec<String> = announcement_recipients::table
        .inner_join(announcements::table.on(announcements::id.eq(announcement_recipients::announcement)))
        .filter(announcements::sent_at.gt(instant(since)))
        .select(announcement_recipients::person)
        .load(tx)?;
    let mut sent = HashMap::new();
    for person in rows {
        *sent.entry(parsed(&person)?).or_default() += 1;
    }
    Ok(sent)
}

/// When somebody was sent announcements, and of which site, the first first.
pub fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<(SiteId, DateTime<Utc>)>, Error> {
    let rows: Vec<(String, NaiveDateTime)> = announcement_recipients::table
        .inner_join(announcements::table.on(announcements::id.eq(announcement_recipients::announcement)))
        .filter(announcement_recipients::person.eq(person.as_str()))
        .order(announcements::sent_at)
        .select((announcements::site, announcements::sent_at))
        .load(tx)?;
    rows.into_iter().map(|(site, when)| Ok((parsed(&site)?, at(when)))).collect()
}

/// Removes those that were sent before an instant.
pub fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<usize, Error> {
    Ok(diesel::delete(announcements::table.filter(announcements::sent_at.lt(instant(before)))).execute(tx)?)
}
