//! A site as the form has it: what is typed, whatever it is, and what the API is sent of it.

use crate::domain::site::{Site, Swaps};
use crate::pages::board::form::sent::Sent;
use crate::pages::board::form::{in_saved_order, number, said};
use serde_json::{Value, json};

/// Each way to deal with exchanges, by its name in the API.
pub const SWAPS: [(Swaps, &str); 4] = [
    (Swaps::Free, "free"),
    (Swaps::EmployeesWithConsent, "employees_with_consent"),
    (Swaps::WithConsent, "with_consent"),
    (Swaps::None, "none"),
];

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// Its code, where it is new.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub time_zone: String,
    /// The first day on which it is open.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Residents' places: from a day on, so many.
    pub places: Vec<(String, String)>,
    /// Whether its residents are minors.
    pub minors: bool,
    /// Whether somebody is looked for by itself.
    pub looks_for_somebody: bool,
    /// Whether more people are offered a place than are needed.
    pub offers_to_more: bool,
    /// When people are reminded.
    pub reminders: Vec<String>,
    /// Who exchanges places.
    pub swaps: String,
}

impl Typed {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        let places = sent.all("place_from").into_iter().zip(sent.all("place_count"));
        Self {
            id: sent.one("id"),
            name: sent.one("name"),
            time_zone: sent.one("time_zone"),
            from: sent.one("from"),
            until: sent.one("until"),
            places: places.filter(|(from, count)| !from.is_empty() || !count.is_empty()).collect(),
            minors: sent.is_ticked("minors"),
            looks_for_somebody: sent.is_ticked("looks_for_somebody"),
            offers_to_more: sent.is_ticked("offers_to_more"),
            reminders: sent.said("reminder"),
            swaps: sent.one("swaps"),
        }
    }

    /// What the form says of a site as it stands.
    pub fn from_site(site: &Site) -> Self {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let swaps = SWAPS.iter().find(|(swaps, _)| *swaps == site.customs.swaps).map(|(_, code)| (*code).to_owned());
        Self {
            id: site.id.to_string(),
            name: site.name.clone(),
            time_zone: site.time_zone.name().to_owned(),
            from: day(site.validity.from),
            until: day(site.validity.until),
            places: site.places.iter().map(|places| (places.from.to_string(), places.places.to_string())).collect(),
            minors: site.minors,
            looks_for_somebody: site.customs.looks_for_somebody,
            offers_to_more: site.customs.offers_to_more,
            reminders: site.customs.reminders.iter().map(|reminder| reminder.code().to_owned()).collect(),
            swaps: swaps.unwrap_or_default(),
        }
    }

    /// What the API is sent: the site as it stands with what is typed in its place. What the form does not have, such as its days
    /// that are not as others, stays.
    pub fn body(&self, standing: Option<&Value>) -> Value {
        let mut body = standing.cloned().unwrap_or_else(|| json!({"id": said(&self.id), "customs": {}}));
        body["name"] = said(&self.name);
        body["time_zone"] = said(&self.time_zone);
        body["from"] = said(&self.from);
        body["until"] = said(&self.until);
        let places = self.places.iter().map(|(from, count)| json!({"from": said(from), "places": number(count)}));
        body["places"] = places.collect();
        body["minors"] = json!(self.minors);
        let customs = &mut body["customs"];
        customs["looks_for_somebody"] = json!(self.looks_for_somebody);
        customs["offers_to_more"] = json!(self.offers_to_more);
        let reminders = self.reminders.iter().map(|code| json!(code)).collect();
        customs["reminders"] = in_saved_order(&customs["reminders"], reminders);
        customs["swaps"] = said(&self.swaps);
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_nobody_touched_changes_nothing() {
        let site: Site = serde_json::from_value(json!({
            "id": "LEO", "name": "Hôtel Leopold", "time_zone": "Europe/Brussels", "from": "2026-01-01", "minors": true,
            "places": [{"from": "2026-01-01", "places": 108}],
            "exceptions": [{"plan": "as_on", "date": "2026-12-24", "weekday": 7}],
            "customs": {"offers_to_more": false, "reminders": ["week", "day"], "swaps": "none"},
        }))
        .expect("a site");
        let standing = serde_json::to_value(&site).expect("json");
        let again: Site = serde_json::from_value(Typed::from_site(&site).body(Some(&standing))).expect("a site");
        assert_eq!(again, site);
    }

    #[test]
    fn an_emptied_line_is_gone_and_a_half_filled_one_is_not() {
        let form = b"place_from=2026-01-01&place_count=60&place_from=&place_count=&place_from=&place_count=many";
        let body = Typed::of(form).body(None);
        assert_eq!(body["places"], json!([{"from": "2026-01-01", "places": 60}, {"from": null, "places": "many"}]));
    }
}
