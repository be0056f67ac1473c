//! A site.

use super::read::{date, flag, integer, list, text, time_zone, validity};
use super::{Fields, code};
use crate::domain::SiteId;
use crate::domain::site::{PlacesFrom, Site};

/// Reads a site with the identifier that it has, or shall have.
pub fn site(fields: &mut Fields<'_>, id: Option<SiteId>) -> Option<Site> {
    let name = fields.required("name", text(1..=120));
    let time_zone = fields.required("time_zone", time_zone);
    let validity = validity(fields);
    let places = fields.or("places", Vec::new(), list(0..=100, super::object(places_from)));
    let minors = fields.or("minors", false, flag);
    let places = places?;
    for (at, pair) in places.windows(2).enumerate() {
        if pair[0].from >= pair[1].from {
            fields.fault(&format!("places/{}/from", at + 1), code::ORDER, "each day comes after the one before it");
        }
    }
    Some(Site { id: id?, name: name?, time_zone: time_zone?, validity: validity?, places, minors: minors? })
}

fn places_from(fields: &mut Fields<'_>) -> Option<PlacesFrom> {
    let from = fields.required("from", date);
    let places = fields.required("places", integer(0..=10_000));
    Some(PlacesFrom { from: from?, places: places? })
}
