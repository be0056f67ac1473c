//! A change at a site as the form has it: what is typed, whatever it is, and what the API is sent of it.

use crate::pages::board::form::sent::Sent;
use crate::pages::board::form::{number, said};
use crate::planning::site_change::SiteChanged;
use crate::store::fingerprint;
use serde_json::{Value, json};

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// What becomes otherwise, by its name in the API; empty: nothing is chosen yet.
    pub what: String,
    /// From when.
    pub from: String,
    /// Which location is left.
    pub leaves: String,
    /// For which.
    pub to: String,
    /// Which template is at other hours.
    pub template: String,
    /// From when, of a day.
    pub start: String,
    /// Until when.
    pub end: String,
    /// How many places residents have.
    pub places: String,
    /// Why.
    pub reason: String,
    /// Whether what becomes free is searched for at once.
    pub search: bool,
}

impl Typed {
    /// Before anything is typed.
    pub fn fresh() -> Self {
        Self { search: true, ..Self::default() }
    }

    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        Self {
            what: sent.one("what"),
            from: sent.one("from"),
            leaves: sent.one("leaves"),
            to: sent.one("to"),
            template: sent.one("template"),
            start: sent.one("start"),
            end: sent.one("end"),
            places: sent.one("places"),
            // A browser ends lines as mails do; the API takes lines as they are.
            reason: sent.one("reason").replace("\r\n", "\n"),
            search: sent.is_ticked("search"),
        }
    }

    /// What the API is sent.
    pub fn body(&self) -> Value {
        let mut what = json!({"change": said(&self.what)});
        match self.what.as_str() {
            "moves" => {
                what["leaves"] = said(&self.leaves);
                what["to"] = said(&self.to);
            }
            "hours" => {
                what["template"] = said(&self.template);
                what["hours"] = json!({"start": said(&self.start), "end": said(&self.end)});
            }
            "places" => what["places"] = number(&self.places),
            _ => {}
        }
        json!({"from": said(&self.from), "what": what, "reason": said(&self.reason), "search": self.search})
    }

    /// Of all that would be done, and of what would come of it.
    pub fn fingerprint(&self, seen: &SiteChanged) -> String {
        let seen = serde_json::to_string(seen).unwrap_or_default();
        fingerprint(&format!("{}{seen}", self.body()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_belongs_to_the_choice_is_sent() {
        let form = b"what=hours&from=2027-01-11&leaves=old&to=new&template=night&start=21%3A00&end=06%3A00&places=9&reason=Why&search=yes";
        let hours = json!({"change": "hours", "template": "night", "hours": {"start": "21:00", "end": "06:00"}});
        let body = Typed::of(form).body();
        assert_eq!(body, json!({"from": "2027-01-11", "what": hours, "reason": "Why", "search": true}));
        let form = b"what=places&places=many&from=&reason=";
        let body = Typed::of(form).body();
        let places = json!({"change": "places", "places": "many"});
        assert_eq!(body, json!({"from": null, "what": places, "reason": null, "search": false}));
    }
}
