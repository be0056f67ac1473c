//! The patterns of a site, as they are from a day on.

use super::Turning;
use crate::domain::template::{Hours, PatternChange, Template, WrongBreak};
use crate::domain::{LocationId, SiteId, TemplateId};
use crate::error::{Error, Fault};
use crate::store::{Page, Tx, Versioned, templates};

/// Lets what is at one location be at another, and tells how many templates that is.
///
/// # Errors
/// `Invalid` at `/what/to` (`already_so`), at `/what/leaves` (`unused`).
pub fn moved(tx: &mut Tx, turning: &Turning<'_>, leaves: &LocationId, to: &LocationId) -> Result<usize, Error> {
    if leaves == to {
        return Err(Error::invalid("/what/to", "already_so", "that is where it is"));
    }
    let is_there = |template: &Template| {
        let later = template.changes.iter().filter(|change| change.from > turning.from);
        template.location(turning.from) == leaves
            || later.filter_map(|change| change.location.as_ref()).any(|at| at == leaves)
    };
    let mut changed = 0;
    for Versioned { value: template, version } in still_holding(tx, turning)? {
        if !is_there(&template) {
            continue;
        }
        let mut after = begun(turning, template);
        for change in after.changes.iter_mut().filter(|change| change.from > turning.from) {
            if change.location.as_ref() == Some(leaves) {
                change.location = Some(to.clone());
            }
        }
        if after.location(turning.from) == leaves {
            after.change(PatternChange { from: turning.from, location: Some(to.clone()), hours: None });
        }
        templates::update(tx, &after, version)?;
        changed += 1;
    }
    if changed == 0 {
        return Err(Error::invalid("/what/leaves", "unused", "nothing of this site takes place there then"));
    }
    Ok(changed)
}

/// Lets a template be at other hours, until those that are noted for a later day; gives it as it was before and as it is.
///
/// # Errors
/// `Invalid` at `/what/template` (`unknown_template`), at `/what/hours` (`already_so`), at `/what/hours/end` (`break_too_short`,
/// `break_too_long`).
pub fn rescheduled(
    tx: &mut Tx,
    turning: &Turning<'_>,
    id: &TemplateId,
    hours: Hours,
) -> Result<(Template, Template), Error> {
    let of_this_site = |found: &Versioned<Template>| found.value.site == turning.site.id;
    let Some(found) = templates::find(tx, id)?.filter(of_this_site) else {
        return Err(Error::invalid("/what/template", "unknown_template", "there is no such template of this site"));
    };
    let Versioned { value: before, version } = found;
    let wrong = before.pattern.wrong_break(hours).map(WrongBreak::told);
    if let Some((code, message)) = wrong {
        return Err(Error::Invalid(vec![Fault::new("/what/hours/end", code, message)]));
    }
    if before.hours(turning.from) == hours {
        return Err(Error::invalid("/what/hours", "already_so", "these are its hours then"));
    }
    let mut after = begun(turning, before.clone());
    after.change(PatternChange { from: turning.from, location: None, hours: Some(hours) });
    templates::update(tx, &after, version)?;
    Ok((before, after))
}

/// What has changed by today is no change to come any more: it is the pattern.
fn begun(turning: &Turning<'_>, template: Template) -> Template {
    let today = crate::planning::zone::date_of(turning.site.time_zone, turning.now());
    template.as_of(today)
}

fn still_holding(tx: &mut Tx, turning: &Turning<'_>) -> Result<Vec<Versioned<Template>>, Error> {
    let sites: Vec<SiteId> = vec![turning.site.id.clone()];
    let filter = templates::Filter { sites: Some(sites) };
    let mut all = templates::list(tx, &filter, &Page::first(u16::MAX))?;
    all.retain(|template| template.value.validity.until.is_none_or(|until| until >= turning.from));
    Ok(all)
}
