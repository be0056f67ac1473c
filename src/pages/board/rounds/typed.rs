//! A round as its form has it: what is typed, whatever it is, and what the API is sent of it.

use crate::domain::language::Locale;
use crate::domain::round::{Round, RoundKind};
use crate::locales::Words;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::form::{number, said};
use serde_json::{Map, Value, json};

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// What is driven.
    pub kind: String,
    /// With what; empty: it is not known.
    pub vehicle: String,
    /// From where it starts; only of a new one, as all below.
    pub location: String,
    /// On which day.
    pub date: String,
    /// From when.
    pub start: String,
    /// Until when.
    pub end: String,
    /// The break that is not paid, in minutes.
    pub unpaid_break: String,
    /// Who drives: an employed driver, or a volunteer.
    pub driver: String,
    /// How many help.
    pub helpers: String,
    /// Where it stops.
    pub stops: Vec<TypedStop>,
}

/// A stop as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedStop {
    /// At which site.
    pub site: String,
    /// Where exactly.
    pub place: String,
    /// Not before.
    pub from: String,
    /// Not after.
    pub until: String,
    /// What is brought or fetched.
    pub what: String,
}

impl TypedStop {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn body(&self) -> Value {
        json!({
            "site": said(&self.site), "place": said(&self.place), "from": said(&self.from), "until": said(&self.until),
            "what": said(&self.what),
        })
    }
}

impl Typed {
    /// Before anything is typed.
    pub fn fresh() -> Self {
        Self {
            kind: RoundKind::default().code().to_owned(),
            start: "09:00".to_owned(),
            end: "13:00".to_owned(),
            driver: "driver".to_owned(),
            helpers: "1".to_owned(),
            ..Self::default()
        }
    }

    /// What a form says. An emptied line of its stops is gone.
    pub fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        let all = ["stop_site", "stop_place", "stop_from", "stop_until", "stop_what"].map(|name| sent.all(name));
        let lines = all.iter().map(Vec::len).max().unwrap_or_default();
        let field = |which: usize, line: usize| all[which].get(line).cloned().unwrap_or_default();
        let stop = |line: usize| TypedStop {
            site: field(0, line),
            place: field(1, line),
            from: field(2, line),
            until: field(3, line),
            what: field(4, line).replace("\r\n", "\n"),
        };
        Self {
            kind: sent.one("kind"),
            vehicle: sent.one("vehicle"),
            location: sent.one("location"),
            date: sent.one("date"),
            start: sent.one("start"),
            end: sent.one("end"),
            unpaid_break: sent.one("unpaid_break"),
            driver: sent.one("driver"),
            helpers: sent.one("helpers"),
            stops: (0..lines).map(stop).filter(|stop| !stop.is_empty()).collect(),
        }
    }

    /// What the form says of a round as it stands.
    pub fn from_round(round: &Round) -> Self {
        let stops = round.stops.iter().map(|stop| TypedStop {
            site: stop.site.as_ref().map(ToString::to_string).unwrap_or_default(),
            place: stop.place.clone().unwrap_or_default(),
            from: stop.from.to_string(),
            until: stop.until.to_string(),
            what: stop.what.clone(),
        });
        Self {
            kind: round.kind.code().to_owned(),
            vehicle: round.vehicle.as_ref().map(ToString::to_string).unwrap_or_default(),
            stops: stops.collect(),
            ..Self::default()
        }
    }

    /// What the API is sent of a round that is there.
    pub fn body(&self) -> Value {
        let stops: Vec<Value> = self.stops.iter().map(TypedStop::body).collect();
        json!({"kind": self.kind, "vehicle": said(&self.vehicle), "stops": stops})
    }

    /// What the API is sent of a new one, whose shift asks somebody with a driving licence B, and helpers.
    pub fn new_body(&self, site: &str) -> Value {
        let called = |locale: Locale| Words::from(locale).choose("round-kind", &self.kind);
        let others = Locale::ALL.iter().filter(|locale| **locale != Locale::default());
        let translations: Map<String, Value> =
            others.map(|locale| (locale.code().to_owned(), json!(called(*locale)))).collect();
        let driver = if self.driver == "volunteer" { "volunteer" } else { "driver" };
        let mut positions = vec![json!({"roles": [driver], "minimum": 1, "ideal": 1})];
        if !self.helpers.is_empty() && self.helpers != "0" {
            let helpers = number(&self.helpers);
            positions.push(json!({"roles": ["volunteer"], "minimum": helpers.clone(), "ideal": helpers}));
        }
        let pause = if self.unpaid_break.is_empty() { json!(0) } else { number(&self.unpaid_break) };
        let pattern = json!({
            "activity": called(Locale::default()), "translations": translations, "location": said(&self.location),
            "start": said(&self.start), "end": said(&self.end), "unpaid_break": pause, "positions": positions, "minimum_age": 18,
            "team": [{"need": "clearance", "clearance": "driving_licence_b"}],
        });
        let mut body = self.body();
        body["shift"] = json!({"site": site, "date": said(&self.date), "pattern": pattern});
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_line_is_gone_and_a_half_filled_one_is_not() {
        let form = b"kind=move&stop_site=LEO&stop_place=&stop_from=09%3A00&stop_until=10%3A00&stop_what=12+crates\
            &stop_site=&stop_place=&stop_from=&stop_until=&stop_what=\
            &stop_site=&stop_place=Market&stop_from=soon&stop_until=&stop_what=";
        let body = Typed::of(form).body();
        let market = json!({"site": null, "place": "Market", "from": "soon", "until": null, "what": null});
        assert_eq!((body["stops"].as_array().map(Vec::len), &body["stops"][1]), (Some(2), &market));
        assert_eq!((&body["vehicle"], &body["stops"][0]["what"]), (&Value::Null, &json!("12 crates")));
    }

    #[test]
    fn a_new_round_asks_a_driver_and_as_many_helpers_as_are_typed() {
        let positions = |driver: &str, helpers: &str| {
            let typed = Typed { driver: driver.into(), helpers: helpers.into(), ..Typed::fresh() };
            typed.new_body("STK")["shift"]["pattern"]["positions"].clone()
        };
        let one = |role: &str, count: Value| json!({"roles": [role], "minimum": count.clone(), "ideal": count});
        assert_eq!(positions("driver", "2"), json!([one("driver", json!(1)), one("volunteer", json!(2))]));
        assert_eq!(positions("volunteer", "0"), json!([one("volunteer", json!(1))]));
        assert_eq!(positions("driver", "many")[1]["minimum"], "many", "what is none is for the API to refuse");
    }
}
