//! A location as its form has it: what is typed, and what the API is sent of it.

use crate::domain::site::{Disclosure, Location, Zone};
use crate::domain::{LocationId, SiteId};
use crate::pages::board::form::said;
use crate::pages::board::form::sent::Sent;
use serde_json::{Value, json};

/// Who may see an address, by its name in the API.
pub const DISCLOSURES: [(Disclosure, &str); 2] =
    [(Disclosure::Public, "public"), (Disclosure::AfterConfirmation, "after_confirmation")];
/// How far places lie from one another, by its name in the API.
pub const ZONES: [(Zone, &str); 3] =
    [(Zone::Brussels, "brussels"), (Zone::Wallonia, "wallonia"), (Zone::Remote, "remote")];

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// Its name.
    pub name: String,
    /// Its address; where that is of limited disclosure, empty unless it is written anew.
    pub address: String,
    /// Whether an address that is not shown is taken away.
    pub is_address_gone: bool,
    /// Who may see the address.
    pub disclosure: String,
    /// Where people meet.
    pub meeting_point: String,
    /// For travel.
    pub zone: String,
}

impl Typed {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        Self {
            name: sent.one("place_name"),
            address: sent.one("address").replace("\r\n", "\n"),
            is_address_gone: sent.is_ticked("address_gone"),
            disclosure: sent.one("disclosure"),
            meeting_point: sent.one("meeting_point").replace("\r\n", "\n"),
            zone: sent.one("zone"),
        }
    }

    /// What the form says of a location as it is shown.
    pub fn from_location(location: &Location) -> Self {
        let code = |disclosure: Disclosure| DISCLOSURES.iter().find(|(known, _)| *known == disclosure);
        let zone = ZONES.iter().find(|(zone, _)| *zone == location.zone);
        Self {
            name: location.name.clone(),
            address: location.address.clone().unwrap_or_default(),
            is_address_gone: false,
            disclosure: code(location.disclosure).map(|(_, code)| (*code).to_owned()).unwrap_or_default(),
            meeting_point: location.meeting_point.clone(),
            zone: zone.map(|(_, code)| (*code).to_owned()).unwrap_or_default(),
        }
    }

    /// A new one, of which nothing is known: its address is told to nobody before it has to be.
    pub fn blank() -> Self {
        Self { disclosure: "after_confirmation".to_owned(), zone: "brussels".to_owned(), ..Self::default() }
    }

    /// What the API is sent. An address that was not shown stays where none is written: the field is not sent.
    pub fn body(&self, site: &SiteId, id: Option<&LocationId>, known: Option<&Location>) -> Value {
        let mut body = json!({
            "site": site, "name": said(&self.name), "disclosure": self.disclosure, "zone": self.zone,
            "meeting_point": said(&self.meeting_point),
        });
        if let Some(id) = id {
            body["id"] = json!(id);
        }
        let was_hidden = known.is_some_and(|known| known.disclosure == Disclosure::AfterConfirmation);
        if !was_hidden || !self.address.is_empty() || self.is_address_gone {
            body["address"] = said(&self.address);
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(disclosure: &str) -> Location {
        let location = json!({"id": "x", "site": "SIS", "name": "n", "disclosure": disclosure, "meeting_point": "m", "zone": "remote"});
        serde_json::from_value(location).expect("a location")
    }

    #[test]
    fn an_address_that_is_not_shown_stays_unless_it_is_written_anew_or_taken_away() {
        let site = "SIS".parse().expect("a code");
        let sent = |disclosure: &str, address: &str, is_address_gone: bool| {
            let known = known(disclosure);
            let typed = Typed { address: address.into(), is_address_gone, ..Typed::from_location(&known) };
            typed.body(&site, None, Some(&known)).get("address").cloned()
        };
        assert_eq!(sent("after_confirmation", "", false), None);
        assert_eq!(sent("after_confirmation", "", true), Some(Value::Null));
        assert_eq!(sent("after_confirmation", "1 rue", false), Some(json!("1 rue")));
        assert_eq!(sent("public", "", false), Some(Value::Null));
    }
}
