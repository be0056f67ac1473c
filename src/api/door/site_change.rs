//! What becomes otherwise at a site.

use super::read::{date, flag, id, integer, prose, text};
use super::template::hours;
use super::{Fields, code, object, reference};
use crate::domain::site_change::{SiteChange, Turn};

/// Reads it.
pub fn site_change(fields: &mut Fields<'_>) -> Option<SiteChange> {
    let from = fields.required("from", date);
    let what = fields.required("what", object(turn));
    let reason = fields.required("reason", prose(1..=500));
    let search = fields.or("search", true, flag);
    Some(SiteChange { from: from?, what: what?, reason: reason?, search: search? })
}

fn turn(fields: &mut Fields<'_>) -> Option<Turn> {
    match fields.required("change", text(1..=20))?.as_str() {
        "moves" => {
            let leaves = fields.required("leaves", reference::location);
            let to = fields.required("to", reference::location);
            Some(Turn::Moves { leaves: leaves?, to: to? })
        }
        "hours" => {
            let template = fields.required("template", id);
            let hours = fields.required("hours", object(hours));
            Some(Turn::Hours { template: template?, hours: hours? })
        }
        "closes" => Some(Turn::Closes),
        "opens" => Some(Turn::Opens),
        "places" => Some(Turn::Places { places: fields.required("places", integer(0..=10_000))? }),
        _ => {
            fields.fault("change", code::UNKNOWN_WORD, "known are moves, hours, closes, opens, places");
            None
        }
    }
}
