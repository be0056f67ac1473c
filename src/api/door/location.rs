//! A location.

use super::read::{prose, text, word};
use super::{Fields, reference};
use crate::domain::LocationId;
use crate::domain::site::Location;

/// Reads a location with the identifier that it has, or shall have.
///
/// An answer leaves out an address of limited disclosure, so what comes back without the field keeps `known`;
/// `null` takes the address away.
pub fn location(fields: &mut Fields<'_>, id: Option<LocationId>, known: Option<&str>) -> Option<Location> {
    let site = fields.required("site", reference::site);
    let name = fields.required("name", text(1..=120));
    let kept = if fields.has("address") { None } else { known.map(str::to_owned) };
    let address = fields.optional("address", prose(1..=300));
    let disclosure = fields.required("disclosure", word);
    let meeting_point = fields.required("meeting_point", prose(1..=300));
    let zone = fields.required("zone", word);
    Some(Location {
        id: id?,
        site: site?,
        name: name?,
        address: address?.or(kept),
        disclosure: disclosure?,
        meeting_point: meeting_point?,
        zone: zone?,
    })
}
