//! What must exist: identifiers of other things, read here and looked up in the transaction that uses them.

use super::super::about;
use super::{Spot, code, read};
use crate::domain::right::Reach;
use crate::domain::{AnnouncementTemplateId, LocationId, PersonId, ProfileId, ShiftId, SiteId, VehicleId};
use crate::error::Error;
use crate::store::{Tx, announcement_templates, locations, people, profiles, shifts, sites, vehicles};

macro_rules! references {
    ($($(#[$doc:meta])* $reader:ident: $variant:ident($id:ty) in $table:ident, $code:ident, $thing:literal;)*) => {
        /// Something that must exist.
        #[derive(Debug, Clone)]
        pub enum Reference {
            $($(#[$doc])* $variant($id),)*
        }

        impl Reference {
            /// Whether it does, for whoever has this reach.
            pub fn exists(&self, tx: &mut Tx, reach: &Reach, reads: &Reach) -> Result<bool, Error> {
                let is_there = match self {
                    $(Self::$variant(id) => $table::find(tx, id)?.is_some(),)*
                };
                Ok(is_there && self.is_within(tx, reach, reads)?)
            }

            /// The name of the fault where it does not.
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => code::$code,)*
                }
            }

            /// What to tell where it does not.
            pub const fn message(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => concat!("there is no such ", $thing),)*
                }
            }
        }

        $(
            $(#[$doc])*
            pub fn $reader(spot: &Spot<'_>) -> Option<$id> {
                let id: $id = read::id(spot)?;
                spot.refers_to(Reference::$variant(id.clone()));
                Some(id)
            }
        )*
    };
}

references! {
    /// A site that exists.
    site: Site(SiteId) in sites, UNKNOWN_SITE, "site";
    /// A site that whoever asks reads plans of: what is brought there is theirs to take.
    read_site: ReadSite(SiteId) in sites, UNKNOWN_SITE, "site";
    /// A vehicle that exists.
    vehicle: Vehicle(VehicleId) in vehicles, UNKNOWN_VEHICLE, "vehicle";
    /// A location that exists.
    location: Location(LocationId) in locations, UNKNOWN_LOCATION, "location";
    /// A person who exists.
    person: Person(PersonId) in people, UNKNOWN_PERSON, "person";
    /// A shift that exists.
    shift: Shift(ShiftId) in shifts, UNKNOWN_SHIFT, "shift";
    /// An announcement template that exists.
    announcement_template: AnnouncementTemplate(AnnouncementTemplateId) in announcement_templates, UNKNOWN_TEMPLATE, "template";
    /// A rule profile that exists.
    profile: Profile(ProfileId) in profiles, UNKNOWN_PROFILE, "rule profile";
}

impl Reference {
    /// Whether what exists concerns a site of the reach. Locations and rule profiles concern everybody.
    fn is_within(&self, tx: &mut Tx, reach: &Reach, reads: &Reach) -> Result<bool, Error> {
        match self {
            Self::Site(site) => Ok(reach.holds(site)),
            Self::Person(person) => about::is_visible(tx, reach, person),
            Self::Shift(shift) => about::of_shift(tx, reach, shift),
            Self::AnnouncementTemplate(id) => Ok(reach.holds(&announcement_templates::get(tx, id)?.value.site)),
            Self::Vehicle(id) => Ok(reach.holds(&vehicles::get(tx, id)?.value.site)),
            Self::ReadSite(site) => Ok(reads.holds(site)),
            Self::Location(_) | Self::Profile(_) => Ok(true),
        }
    }
}
